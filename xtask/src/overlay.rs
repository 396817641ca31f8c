//! `overlay`: prints a description with overlays applied and the changes of each action.

use std::fmt::Write as _;
use std::path::Path;

use procountor_generator::Corrected;
use procountor_generator::document::overlay::AppliedAction;

use crate::failure::Failure;
use crate::files;
use crate::spec::{Description, Spec};

/// Maximum number of changed nodes that are printed for an action.
const MAX_PRINTED_NODES: usize = 3;

/// A description with overlays applied.
#[derive(Clone, Debug)]
pub struct OverlayOutput {
    /// The description as JSON.
    pub document: String,
    /// Number of changes, and warnings.
    pub summary: String,
    /// Changes of each action.
    pub actions: String,
}

/// Applies overlays to a release or a file: the overlays of `spec/`, or only the given files.
pub fn overlay(spec: &Spec, description: Option<&str>, overlays: &[String]) -> Result<OverlayOutput, Failure> {
    let description = open(spec, description)?;
    let given: Result<Vec<_>, Failure> =
        overlays.iter().map(|name| Ok((name.clone(), files::read(Path::new(name))?))).collect();
    let given = given?;
    let spec = if given.is_empty() { spec.clone() } else { spec.clone().with_overlays(given) };
    let corrected = spec.correct(&description).map_err(|errors| Failure::diagnostics(&errors))?;
    let document =
        serde_json::to_string_pretty(&corrected.value).map_err(|error| Failure::error(&description.name, error))?;
    Ok(OverlayOutput { document, summary: summary(&description, &corrected), actions: actions(&corrected) })
}

/// Opens a release by its label, or any file by its path.
fn open(spec: &Spec, name: Option<&str>) -> Result<Description, Failure> {
    let Some(name) = name else { return spec.release(None) };
    if spec.has_release(name) {
        return spec.release(Some(name));
    }
    if !Path::new(name).exists() {
        let labels = spec.labels().join(", ");
        return Err(Failure::Error(format!(
            "`{name}` is neither a release nor a file\n  expected a release ({labels}) or the path of a description"
        )));
    }
    Description::from_file(name)
}

fn summary(description: &Description, corrected: &Corrected) -> String {
    let nodes: usize = corrected.applied.iter().map(|action| action.touched.len()).sum();
    let actions = corrected.applied.len();
    let mut text = format!("{}: {actions} actions applied, {nodes} nodes changed\n", description.name);
    for warning in &corrected.warnings {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "\n{warning}");
    }
    text
}

fn actions(corrected: &Corrected) -> String {
    corrected.applied.iter().flat_map(|application| [action(application), "\n".to_owned()]).collect()
}

/// Returns the report of an action: its position, target and reason, and the nodes that it added or changed.
fn action(application: &AppliedAction) -> String {
    let AppliedAction { overlay, action, target, reason, touched, removed } = application;
    let nodes = match touched.len() {
        0 => "nothing".to_owned(),
        1 => "1 node".to_owned(),
        count => format!("{count} nodes"),
    };
    let first: Vec<_> = touched.iter().take(MAX_PRINTED_NODES).map(|pointer| format!("#{pointer}")).collect();
    let more = if touched.len() > MAX_PRINTED_NODES { " …" } else { "" };
    let list = if first.is_empty() { String::new() } else { format!(": {}{more}", first.join(" ")) };
    let verb = if *removed { "removed from" } else { "changed" };
    format!("{overlay} #/actions/{action}  {target}\n  reason: {reason}\n  {verb} {nodes}{list}")
}
