//! Generates a Rust client, and its surface for reviewers, from an OpenAPI description.
//!
//! The crate reads bytes and returns text. It does no I/O and uses neither the clock nor the environment.

mod cursor;
pub mod diagnostic;
pub mod document;
pub mod drift;
mod emit;
pub mod ir;
mod json_type;
mod lower;
pub mod names;
pub mod pointer;
mod print;
pub mod report;
pub mod rules;
pub mod suggest;
pub mod surface;
mod toml_list;
pub mod tree;
mod unicode;
mod verify;
pub mod words;

use diagnostic::{Diagnostic, Level};
use document::Document;
use document::overlay::{self, AppliedAction, Overlay, UnusedAction};
use names::Names;
use rules::{ResolvedRules, Rules};
use surface::Surface;
use tree::SourceTree;
use words::Words;

pub use emit::RULES;

/// An input file.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    /// The file's name in diagnostics.
    pub name: &'a str,
    /// The content.
    pub bytes: &'a [u8],
}

/// The complete input of a run.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The description: OpenAPI 3.0 or 3.1, JSON or YAML.
    pub description: File<'a>,
    /// The overlays. They are applied in the order of their names.
    pub overlays: &'a [File<'a>],
    /// `names.toml`.
    pub names: File<'a>,
    /// The documentation in our own words, a file for each [`words::WordFile`].
    pub words: &'a [File<'a>],
    /// `rules.yaml`: requests that the service refuses.
    pub rules: Option<File<'a>>,
    /// The release's label; `None` for a third-party description.
    pub release: Option<&'a str>,
    /// Whether a name that `names.toml` does not settle stops the run.
    pub strict: bool,
}

/// The output of a run.
#[derive(Debug)]
pub struct Output {
    /// The client as an intermediate representation.
    pub api: ir::Api,
    /// The files of `src/generated/`.
    pub tree: SourceTree,
    /// Inventory for the tests: a call of each operation, and a table of all models.
    pub inventory: SourceTree,
    /// The facts of the client that a reviewer reads.
    pub surface: Surface,
    /// The rules that the client can enforce.
    pub rules: ResolvedRules,
    /// The overlay actions that were applied.
    pub applied: Vec<AppliedAction>,
    /// Warnings about what the client lacks.
    pub warnings: Vec<Diagnostic>,
}

/// Runs the whole pipeline, or returns all errors and warnings.
pub fn generate(input: &Input<'_>) -> Result<Output, Vec<Diagnostic>> {
    let lowered = lower(input)?;
    let rules = match &input.rules {
        Some(file) => Rules::read(file)?.resolve(&lowered.api),
        None => ResolvedRules::default(),
    };
    let warnings = without_errors([lowered.warnings, rules.diagnostics.clone()].concat())?;
    let tree = emit::emit(&lowered.api, &rules).map_err(|defect| vec![defect])?;
    let inventory = emit::inventory::emit(&lowered.api).map_err(|defect| vec![defect])?;
    let surface = Surface::of(&lowered.api);
    Ok(Output { api: lowered.api, tree, inventory, surface, rules, applied: lowered.applied, warnings })
}

/// The result of the pipeline up to the intermediate representation.
#[derive(Debug)]
pub struct Lowered {
    /// The client as an intermediate representation.
    pub api: ir::Api,
    /// The overlay actions that were applied.
    pub applied: Vec<AppliedAction>,
    /// Warnings about what the client lacks.
    pub warnings: Vec<Diagnostic>,
}

/// Reads, normalises, corrects, lowers and verifies a description.
pub fn lower(input: &Input<'_>) -> Result<Lowered, Vec<Diagnostic>> {
    let names = read_names(input)?;
    let words = Words::read(input.words)?;
    let corrected = correct(input.description, input.overlays, input.release)?;
    let (api, warnings) = client(input, &names, &words, &corrected)?;
    Ok(Lowered { api, applied: corrected.applied, warnings })
}

fn read_names(input: &Input<'_>) -> Result<Names, Vec<Diagnostic>> {
    Names::read(input.names.name, &String::from_utf8_lossy(input.names.bytes)).map_err(|error| vec![error])
}

/// Lowers and verifies a corrected description.
fn client(
    input: &Input<'_>,
    names: &Names,
    words: &Words,
    corrected: &Corrected,
) -> Result<(ir::Api, Vec<Diagnostic>), Vec<Diagnostic>> {
    let context = lower::Context {
        document: &corrected.document,
        value: &corrected.value,
        overlaid: lower::OverlaidNodes::of(&corrected.applied),
        names,
        words,
        release: input.release,
        strict: input.strict,
    };
    let (mut api, mut diagnostics) = lower::lower(&context);
    diagnostics.extend(verify::verify(&mut api, &corrected.document));
    diagnostics.extend(words.unknown_successors(&api, input.strict));
    diagnostics.splice(0..0, corrected.warnings.iter().cloned());
    let warnings = without_errors(diagnostics)?;
    Ok((api, warnings))
}

/// A description in the form that lowering reads.
#[derive(Debug)]
pub struct Corrected {
    /// The file that was read. Its own value is gone if the description is written in OpenAPI 3.0.
    pub document: Document,
    /// Its value as OpenAPI 3.0 in normal form, with the overlays applied.
    pub value: serde_json::Value,
    /// The overlay actions that were applied.
    pub applied: Vec<AppliedAction>,
    /// Warnings of the steps so far.
    pub warnings: Vec<Diagnostic>,
}

/// Reads a description, normalises its dialect and applies the overlays.
pub fn correct(
    description: File<'_>,
    overlays: &[File<'_>],
    release: Option<&str>,
) -> Result<Corrected, Vec<Diagnostic>> {
    let (mut corrected, unused) = correct_except_unused(description, overlays, release)?;
    corrected.warnings.extend(unused.into_iter().map(|unused| unused.diagnostic));
    corrected.warnings = without_errors(corrected.warnings)?;
    Ok(corrected)
}

/// Returns the errors and warnings of all steps up to the intermediate representation.
///
/// Unlike [`lower`], it continues after overlay actions that cannot be applied, so that all errors are found at once.
pub fn diagnose(input: &Input<'_>) -> Vec<Diagnostic> {
    let read = || {
        let (names, words) = (read_names(input)?, Words::read(input.words)?);
        Ok((names, words, correct_with_errors(input.description, input.overlays, input.release)?))
    };
    let (names, words, (mut corrected, unused)) = match read() {
        Ok(read) => read,
        Err(errors) => return errors,
    };
    let mut diagnostics: Vec<_> = unused.into_iter().map(|unused| unused.diagnostic).collect();
    diagnostics.append(&mut corrected.warnings);
    match client(input, &names, &words, &corrected) {
        Ok((_, warnings)) => diagnostics.extend(warnings),
        Err(errors) => diagnostics.extend(errors),
    }
    without_errors(diagnostics).unwrap_or_else(|all| all)
}

/// Like [`correct`], but returns unused overlay actions instead of reporting them.
fn correct_except_unused(
    description: File<'_>,
    overlays: &[File<'_>],
    release: Option<&str>,
) -> Result<(Corrected, Vec<UnusedAction>), Vec<Diagnostic>> {
    let (mut corrected, unused) = correct_with_errors(description, overlays, release)?;
    corrected.warnings = without_errors(corrected.warnings)?;
    Ok((corrected, unused))
}

/// Like [`correct_except_unused`], but the warnings contain the errors of overlays.
fn correct_with_errors(
    description: File<'_>,
    overlays: &[File<'_>],
    release: Option<&str>,
) -> Result<(Corrected, Vec<UnusedAction>), Vec<Diagnostic>> {
    Ok(apply_overlays(read(description)?, overlays, release))
}

/// Reads a description as OpenAPI 3.0, without overlays and not in normal form.
fn read(description: File<'_>) -> Result<Corrected, Vec<Diagnostic>> {
    let mut document = Document::read(description.name, description.bytes).map_err(|error| vec![error])?;
    let (value, warnings) = document::dialect::normalise_taken(&mut document);
    Ok(Corrected { document, value, applied: Vec::new(), warnings })
}

/// Applies the overlays to a value in OpenAPI 3.0, and converts it to normal form. Errors of overlays are among the
/// warnings.
fn apply_overlays(
    mut corrected: Corrected,
    overlays: &[File<'_>],
    release: Option<&str>,
) -> (Corrected, Vec<UnusedAction>) {
    let mut read = Vec::new();
    for overlay in overlays {
        match Overlay::read(overlay.name, overlay.bytes) {
            Ok(overlay) => read.push(overlay),
            Err(errors) => corrected.warnings.extend(errors),
        }
    }
    let result = overlay::apply(&mut corrected.value, &read, release);
    document::normal_form::apply(&corrected.document, &mut corrected.value);
    corrected.warnings.extend(result.errors);
    corrected.applied = result.applied;
    (corrected, result.unused)
}

/// Returns the diagnostics sorted by location: as an error if any of them is one.
fn without_errors(mut diagnostics: Vec<Diagnostic>) -> Result<Vec<Diagnostic>, Vec<Diagnostic>> {
    diagnostics.sort_by(|left, right| left.location.cmp(&right.location));
    let has_error = diagnostics.iter().any(|diagnostic| diagnostic.level == Level::Error);
    if has_error { Err(diagnostics) } else { Ok(diagnostics) }
}
