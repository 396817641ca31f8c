//! `drift`: what changed between two descriptions.

use std::path::Path;

use procountor_generator::Input;
use procountor_generator::drift::{self, Report, Severity};

use crate::failure::Failure;
use crate::files;
use crate::spec::{Source, Spec};

/// How a report is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For a terminal.
    #[default]
    Text,
    /// For programs: generator/drift.schema.json says what stands where.
    Json,
}

/// What to compare, and how to tell.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// A release's label or a file; without it the release before the current one.
    pub old: Option<String>,
    /// A release's label or a file; without it the current release.
    pub new: Option<String>,
    /// How the report is written.
    pub format: Format,
    /// The least severity that is a failure.
    pub fail_on: Option<Severity>,
    /// Compares the descriptions as they were published.
    pub no_overlays: bool,
}

/// Compares, and gives the report and whether something in it is at the limit.
pub fn drift(spec: &Spec, options: &Options) -> Result<(String, bool), Failure> {
    let (old, new) = sides(spec, options)?;
    let report = compare(spec, &old, &new, options.no_overlays)?;
    let failed = options.fail_on.is_some_and(|limit| report.worst().is_some_and(|worst| worst >= limit));
    let text = match options.format {
        Format::Json => serde_json::to_string_pretty(&report).map_err(|error| Failure::broken("the report", error))?,
        Format::Text => report
            .findings
            .iter()
            .map(|finding| format!("{} {} {}\n", finding.severity.as_str(), finding.code, finding.note))
            .collect(),
    };
    Ok((text, failed))
}

/// Compares two descriptions; those that are releases of ours by our names and overlays.
pub fn compare(spec: &Spec, old: &Source, new: &Source, no_overlays: bool) -> Result<Report, Failure> {
    let run = |source: &Source, then: &mut dyn FnMut(&Input<'_>) -> Result<Report, Failure>| {
        let plain = no_overlays || source.label.is_none();
        spec.run(source, false, |input| if plain { then(&Input { overlays: &[], ..*input }) } else { then(input) })
    };
    run(old, &mut |before| {
        run(new, &mut |after| drift::compare(before, after).map_err(|errors| Failure::diagnostics(&errors)))
    })
}

fn sides(spec: &Spec, options: &Options) -> Result<(Source, Source), Failure> {
    let new = side(spec, options.new.as_deref().unwrap_or(&spec.releases.current))?;
    let old = match &options.old {
        Some(old) => side(spec, old)?,
        None => {
            let labels = spec.labels();
            let at = labels.iter().position(|label| Some(*label) == new.label.as_deref());
            let before = at.and_then(|at| at.checked_sub(1)).and_then(|at| labels.get(at));
            let Some(before) = before else {
                return Err(Failure::Broken(format!(
                    "there is no release before {}\n  do: name both, such as `cargo xtask drift 24.11 26.04`",
                    new.name
                )));
            };
            spec.release(Some(before))?
        }
    };
    Ok((old, new))
}

/// A release, or a file where there is one of that name.
fn side(spec: &Spec, text: &str) -> Result<Source, Failure> {
    let path = Path::new(text);
    if path.is_file() {
        return Ok(Source { name: text.to_owned(), bytes: files::read(path)?, label: None });
    }
    spec.release(Some(text))
}
