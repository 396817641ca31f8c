//! `overlay`: a description after overlays, and what each action changed in it.

use std::fmt::Write as _;
use std::path::Path;

use procountor_generator::document::overlay::Application;
use procountor_generator::{Corrected, Input, correct};

use crate::failure::Failure;
use crate::files;
use crate::spec::{Source, Spec};

/// How many of the nodes that an action touched are shown.
const SHOWN: usize = 3;

/// A description after overlays.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The description as JSON.
    pub document: String,
    /// What each action changed, and what there is to say about it.
    pub report: String,
}

/// Applies overlays to a release or a file: those of `spec/`, or the given files alone.
pub fn overlay(spec: &Spec, subject: Option<&str>, overlays: &[String]) -> Result<Shown, Failure> {
    let source = subject_of(spec, subject)?;
    let given: Result<Vec<_>, Failure> =
        overlays.iter().map(|name| Ok((name.clone(), files::read(Path::new(name))?))).collect();
    let given = given?;
    let spec = if given.is_empty() { spec.clone() } else { spec.clone().with_overlays(given) };
    let run = |input: &Input<'_>| correct(input.description, input.overlays, input.release);
    let corrected = spec.run(&source, false, run).map_err(|errors| Failure::diagnostics(&errors))?;
    let document =
        serde_json::to_string_pretty(&corrected.value).map_err(|error| Failure::broken(&source.name, error))?;
    Ok(Shown { document, report: report(&source, &corrected) })
}

/// A release by its label, or else any file.
fn subject_of(spec: &Spec, subject: Option<&str>) -> Result<Source, Failure> {
    let Some(name) = subject else { return spec.release(None) };
    let releases = &spec.releases;
    if releases.releases.contains_key(name) || releases.renditions.contains_key(name) {
        return spec.release(Some(name));
    }
    if !Path::new(name).exists() {
        let known = spec.labels().join(", ");
        return Err(Failure::Broken(format!(
            "`{name}` is neither a release nor a file\n  expected a release ({known}) or the path of a description"
        )));
    }
    Ok(Source { name: name.to_owned(), bytes: files::read(Path::new(name))?, label: None })
}

fn report(source: &Source, corrected: &Corrected) -> String {
    let mut text = format!("{}: {} actions applied\n", source.name, corrected.applied.len());
    for application in &corrected.applied {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}", action(application));
    }
    for warning in &corrected.warnings {
        let _ = writeln!(text, "\n{warning}");
    }
    text
}

/// One action: where it stands, what it selected, why, and the nodes that it made or changed.
pub fn action(application: &Application) -> String {
    let Application { overlay, action, target, reason, touched, removed } = application;
    let nodes = match touched.len() {
        0 => "nothing".to_owned(),
        1 => "1 node".to_owned(),
        count => format!("{count} nodes"),
    };
    let first: Vec<_> = touched.iter().take(SHOWN).map(|pointer| format!("#{pointer}")).collect();
    let more = if touched.len() > SHOWN { " …" } else { "" };
    let list = if first.is_empty() { String::new() } else { format!(": {}{more}", first.join(" ")) };
    let did = if *removed { "removed from" } else { "changed" };
    format!("{overlay} #/actions/{action}  {target}\n  because {reason}\n  {did} {nodes}{list}")
}
