//! Turns an OpenAPI description into the source tree of a Rust client, and into its surface: the
//! facts that a reviewer reads. Bytes in, text out: no I/O, no clock, no environment.

mod cursor;
pub mod diagnostic;
pub mod document;
pub mod drift;
mod emit;
pub mod ir;
mod lower;
pub mod names;
pub mod pointer;
mod print;
pub mod suggest;
pub mod surface;
pub mod tree;
mod verify;

use diagnostic::{Diagnostic, Severity};
use document::overlay::{self, Application, Idle, Overlay};
use document::{Document, Fidelity};
use names::Names;
use surface::Surface;
use tree::SourceTree;

/// A file: its name in complaints, and its bytes.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    /// The name.
    pub name: &'a str,
    /// The bytes.
    pub bytes: &'a [u8],
}

/// All that a run depends on.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The description, OpenAPI 3.0 or 3.1, JSON or YAML.
    pub description: File<'a>,
    /// The overlays, in order of their names.
    pub overlays: &'a [File<'a>],
    /// `names.toml`.
    pub names: File<'a>,
    /// The release's label; `None` for a description that is not one of ours.
    pub release: Option<&'a str>,
    /// Whether a name that nobody has settled stops the run.
    pub strict: bool,
}

/// What a run makes.
#[derive(Debug)]
pub struct Output {
    /// The client, in its own terms.
    pub api: ir::Api,
    /// The files of `src/generated/`.
    pub tree: SourceTree,
    /// Code that proves the client: a call of each operation, and a table of all models.
    pub inventory: SourceTree,
    /// The facts that a reviewer reads.
    pub surface: Surface,
    /// What the overlays did.
    pub applied: Vec<Application>,
    /// What is generated with less than the description says.
    pub warnings: Vec<Diagnostic>,
}

/// Runs the whole pipeline, or says all that stands in its way.
pub fn generate(input: &Input<'_>) -> Result<Output, Vec<Diagnostic>> {
    let lowered = lower(input)?;
    let tree = emit::emit(&lowered.api).map_err(|defect| vec![defect])?;
    let inventory = emit::inventory::emit(&lowered.api).map_err(|defect| vec![defect])?;
    let surface = Surface::of(&lowered.api);
    Ok(Output { api: lowered.api, tree, inventory, surface, applied: lowered.applied, warnings: lowered.warnings })
}

/// The pipeline up to the IR.
#[derive(Debug)]
pub struct Lowered {
    /// The client, in its own terms.
    pub api: ir::Api,
    /// What the overlays did.
    pub applied: Vec<Application>,
    /// What is expressed with less than the description says.
    pub warnings: Vec<Diagnostic>,
}

/// Reads, normalises, corrects, lowers and verifies a description.
pub fn lower(input: &Input<'_>) -> Result<Lowered, Vec<Diagnostic>> {
    let names = read_names(input)?;
    let corrected = correct(input.description, input.overlays, input.release)?;
    let (api, warnings) = client(input, &names, &corrected)?;
    Ok(Lowered { api, applied: corrected.applied, warnings })
}

fn read_names(input: &Input<'_>) -> Result<Names, Vec<Diagnostic>> {
    Names::read(input.names.name, &String::from_utf8_lossy(input.names.bytes)).map_err(|error| vec![error])
}

/// Lowers and verifies a description that is corrected already.
fn client(
    input: &Input<'_>,
    names: &Names,
    corrected: &Corrected,
) -> Result<(ir::Api, Vec<Diagnostic>), Vec<Diagnostic>> {
    let context = lower::Context {
        document: &corrected.document,
        value: &corrected.value,
        touched: lower::Touched::by(&corrected.applied),
        names,
        release: input.release,
        strict: input.strict,
    };
    let (mut api, mut said) = lower::lower(&context);
    said.extend(verify::verify(&mut api, &corrected.document));
    said.splice(0..0, corrected.warnings.iter().cloned());
    let warnings = without_errors(said)?;
    Ok((api, warnings))
}

/// A description in the form that lowering reads.
#[derive(Debug)]
pub struct Corrected {
    /// The file.
    pub document: Document,
    /// Its value as OpenAPI 3.0, with the overlays applied.
    pub value: serde_json::Value,
    /// What the overlays did.
    pub applied: Vec<Application>,
    /// What was found on the way.
    pub warnings: Vec<Diagnostic>,
}

/// Reads a description, normalises its dialect and applies the overlays.
pub fn correct(
    description: File<'_>,
    overlays: &[File<'_>],
    release: Option<&str>,
) -> Result<Corrected, Vec<Diagnostic>> {
    let (mut corrected, idle) = correct_what_is_there(description, overlays, release, Fidelity::Published)?;
    corrected.warnings.extend(idle.into_iter().map(|idle| idle.said));
    corrected.warnings = without_errors(corrected.warnings)?;
    Ok(corrected)
}

/// The same, and apart from it the actions of overlays that had nothing to do; of a restated description, what one can
/// hold.
fn correct_what_is_there(
    description: File<'_>,
    overlays: &[File<'_>],
    release: Option<&str>,
    fidelity: Fidelity,
) -> Result<(Corrected, Vec<Idle>), Vec<Diagnostic>> {
    let document = Document::read(description.name, description.bytes).map_err(|error| vec![error])?;
    let (mut value, mut said) = document::dialect::normalise(&document);
    if fidelity == Fidelity::Restated {
        document::restate::restate(&mut value);
    }
    let mut read = Vec::new();
    for overlay in overlays {
        match Overlay::read(overlay.name, overlay.bytes) {
            Ok(overlay) => read.push(overlay),
            Err(errors) => said.extend(errors),
        }
    }
    let applied = overlay::apply(&mut value, &read, release);
    document::sort::sort(&mut value);
    said.extend(applied.complaints);
    let warnings = without_errors(said)?;
    Ok((Corrected { document, value, applied: applied.applications, warnings }, applied.idle))
}

/// All that was said, if any of it stops the run; else the warnings.
fn without_errors(mut said: Vec<Diagnostic>) -> Result<Vec<Diagnostic>, Vec<Diagnostic>> {
    said.sort_by(|left, right| left.place.cmp(&right.place));
    if said.iter().any(|diagnostic| diagnostic.severity == Severity::Error) { Err(said) } else { Ok(said) }
}
