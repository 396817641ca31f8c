//! `drift`: what changed between two descriptions.

use std::path::Path;

use procountor_generator::diagnostic::Diagnostic;
use procountor_generator::drift::render::{self, Timeline};
use procountor_generator::drift::{self, Report, Severity};
use procountor_generator::{File, Input};

use crate::failure::Failure;
use crate::files;
use crate::snapshots::Known;
use crate::spec::{Source, Spec, sha256};
use crate::update::client_version;

/// How a report is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For a terminal.
    #[default]
    Text,
    /// For the body of a pull request.
    Markdown,
    /// For programs: generator/drift.schema.json says what stands where.
    Json,
    /// A page; without OLD and NEW one of all releases in spec/.
    Html,
    /// Notes on the lines of the descriptions, as GitHub's workflows read them.
    Annotations,
    /// The version of the client that is due, alone.
    NextVersion,
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

/// A comparison, and what is left of the accepted findings.
#[derive(Clone, Debug)]
pub struct Judged {
    /// The comparison: findings that a person has accepted say so.
    pub report: Report,
    /// The entries of spec/accepted.toml that mean nothing any more; the report's remarks tell them, too.
    pub stale: Vec<Diagnostic>,
}

impl Judged {
    /// The heaviest severity that nobody has accepted; a stale entry is to be reviewed.
    pub fn worst(&self) -> Option<Severity> {
        let stale = (!self.stale.is_empty()).then_some(Severity::Review);
        self.report.worst().max(stale)
    }
}

/// Compares, and gives the report and whether something in it is at the limit.
pub fn drift(spec: &Spec, options: &Options) -> Result<(String, bool), Failure> {
    if options.format == Format::Html && options.old.is_none() && options.new.is_none() {
        return Ok((render::html(&Timeline { steps: Known::default().steps(spec)? }), false));
    }
    let (old, new) = sides(spec, options)?;
    let judged = judge(spec, &old, &new, options.no_overlays)?;
    let failed = options.fail_on.is_some_and(|limit| judged.worst().is_some_and(|worst| worst >= limit));
    let report = &judged.report;
    let text = match options.format {
        Format::Text => render::text(report),
        Format::Markdown => render::markdown(report),
        Format::Json => render::json(report),
        Format::Annotations => render::annotations(report),
        Format::NextVersion => next_version(spec, report)?,
        Format::Html => render::html(&Timeline { steps: vec![report.clone()] }),
    };
    Ok((text, failed))
}

/// The version of the client that is due after these changes.
fn next_version(spec: &Spec, report: &Report) -> Result<String, Failure> {
    let version = client_version(spec.root())?;
    report.due().map(|part| version.next(part).to_string()).ok_or_else(|| {
        let why = "what source code meets is not known";
        Failure::Broken(format!(
            "there is no version after {version}: {why}\n  do: compare releases that give a client"
        ))
    })
}

/// Compares two descriptions, and holds two releases of ours against the accepted findings.
pub fn judge(spec: &Spec, old: &Source, new: &Source, no_overlays: bool) -> Result<Judged, Failure> {
    let mut report = compare(spec, old, new, no_overlays)?;
    let mut stale = Vec::new();
    let releases = old.release().zip(new.release()).filter(|(before, after)| before <= after);
    if let Some(between) = releases {
        spec.announced()?.apply(&mut report, between);
    }
    if let Some((before, after)) = releases.filter(|_| !no_overlays) {
        let told = spec.accepted()?.apply(&mut report, after);
        // A longer way may show the same change in other words: only neighbours say what is stale.
        if spec.before(after) == Some(before) {
            report.remarks.extend(told.iter().map(ToString::to_string));
            stale = told;
        }
    }
    Ok(Judged { report, stale })
}

/// Compares two descriptions; those that are releases of ours by our names and overlays, and what is compared with
/// one of them by our names. Two files are strangers to `spec/`.
pub fn compare(spec: &Spec, old: &Source, new: &Source, no_overlays: bool) -> Result<Report, Failure> {
    let strangers = old.label.is_none() && new.label.is_none();
    let run = |source: &Source, then: &mut dyn FnMut(&Input<'_>) -> Result<Report, Failure>| {
        let overlays = !no_overlays && source.label.is_some();
        spec.run(source, false, |input| {
            let overlays = if overlays { input.overlays } else { &[] };
            let names = if strangers { File { bytes: b"", ..input.names } } else { input.names };
            then(&Input { overlays, names, ..*input })
        })
    };
    let mut report = run(old, &mut |before| {
        run(new, &mut |after| {
            let alike = spec.fidelity(old) == spec.fidelity(new);
            let compare = if alike || strangers { drift::compare } else { drift::compare_known };
            compare(before, after).map_err(|errors| Failure::diagnostics(&errors))
        })
    })?;
    for (side, source) in [(&mut report.old, old), (&mut report.new, new)] {
        side.sha256 = Some(sha256(&source.bytes));
        side.published = spec.published(source);
    }
    if !strangers {
        report.overlays_sha256 = report.overlays.then(|| spec.overlays_sha256());
        report.release_notes.clone_from(&spec.releases.notes);
    }
    Ok(report)
}

fn sides(spec: &Spec, options: &Options) -> Result<(Source, Source), Failure> {
    let new = side(spec, options.new.as_deref().unwrap_or(&spec.releases.current))?;
    let old = match &options.old {
        Some(old) => side(spec, old)?,
        None => {
            let before = new.label.as_deref().and_then(|label| label.parse().ok()).and_then(|label| spec.before(label));
            let Some(before) = before else {
                return Err(Failure::Broken(format!(
                    "there is no release before {}\n  do: name both, such as `cargo xtask drift 24.11 26.04`",
                    new.name
                )));
            };
            spec.release(Some(&before.to_string()))?
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
    if spec.knows(text) {
        return spec.release(Some(text));
    }
    let file = if path.is_dir() { "is a directory, not a file" } else { "is no file that is there" };
    Err(Failure::Broken(format!(
        "`{text}` {file}, and spec/releases.toml has no release of this name; it has {}",
        spec.labels().join(", ")
    )))
}
