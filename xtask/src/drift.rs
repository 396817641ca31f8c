//! `drift`: reports the changes between two descriptions.

use std::path::Path;

use procountor_generator::diagnostic::Diagnostic;
use procountor_generator::document::{Document, Label};
use procountor_generator::drift;
use procountor_generator::report::render::{self, Timeline};
use procountor_generator::report::{Prose, Report, Severity};
use procountor_generator::{File, Input};

use crate::failure::Failure;
use crate::snapshots::Cache;
use crate::spec::{Description, Spec, sha256};
use crate::update::client_version;

/// Output format of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Text for a terminal.
    #[default]
    Text,
    /// Markdown for the description of a pull request.
    Markdown,
    /// JSON by the schema generator/drift.schema.json.
    Json,
    /// HTML page; without OLD and NEW, one page of all releases in spec/.
    Html,
    /// GitHub workflow annotations on the lines of the descriptions.
    Annotations,
    /// Only the next version of the client.
    NextVersion,
}

/// Options of `cargo xtask drift`.
#[derive(Clone, Debug, Default)]
pub struct DriftOptions {
    /// Label of a release or path of a file; without it, the release before the current one.
    pub old: Option<String>,
    /// Label of a release or path of a file; without it, the current release.
    pub new: Option<String>,
    /// Output format.
    pub format: Format,
    /// Lowest severity that fails the check.
    pub fail_on: Option<Severity>,
    /// Compares the descriptions as published, without overlays.
    pub no_overlays: bool,
}

/// A rendered report.
#[derive(Clone, Debug)]
pub struct DriftOutput {
    /// The report in the requested format.
    pub text: String,
    /// Number of findings that are not accepted and at or above [`DriftOptions::fail_on`].
    pub failing: usize,
}

/// A report with the accepted findings marked, and the stale entries of `spec/accepted.toml`.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// The report.
    pub report: Report,
    /// Diagnostics of stale entries of `spec/accepted.toml`; the remarks of the report contain them too.
    pub stale: Vec<Diagnostic>,
}

impl Assessment {
    /// Returns the highest severity that is not accepted; a stale entry counts as [`Severity::Review`].
    pub fn worst(&self) -> Option<Severity> {
        self.severities().max()
    }

    fn severities(&self) -> impl Iterator<Item = Severity> {
        let stale = self.stale.iter().map(|_| Severity::Review);
        self.report.open().map(|finding| finding.severity).chain(stale)
    }
}

/// Compares two descriptions and renders the report.
pub fn drift(spec: &Spec, options: &DriftOptions) -> Result<DriftOutput, Failure> {
    if options.format == Format::Html && options.old.is_none() && options.new.is_none() {
        let text = render::html(&Timeline { steps: Cache::default().steps(spec)? });
        return Ok(DriftOutput { text, failing: 0 });
    }
    let (old, new) = sides(spec, options)?;
    let assessment = assess(spec, &old, &new, options.no_overlays)?;
    let failing =
        options.fail_on.map_or(0, |limit| assessment.severities().filter(|severity| *severity >= limit).count());
    let report = &assessment.report;
    let text = match options.format {
        Format::Text => render::text(report),
        Format::Markdown => render::markdown(report),
        Format::Json => render::json(report),
        Format::Annotations => render::annotations(report),
        Format::NextVersion => next_version(spec, report)?,
        Format::Html => render::html(&Timeline { steps: vec![report.clone()] }),
    };
    Ok(DriftOutput { text, failing })
}

/// Returns the next version of the client after the changes of a report.
fn next_version(spec: &Spec, report: &Report) -> Result<String, Failure> {
    let version = client_version(spec.root())?;
    report.required_bump().map(|impact| version.next(impact).to_string()).ok_or_else(|| {
        Failure::Error(format!(
            "no next version after {version}: the semver impact of the changes is unknown\n  \
             help: compare two descriptions that a client can be generated from"
        ))
    })
}

/// Compares two descriptions and, for two releases, applies the announcements and the accepted findings.
pub fn assess(spec: &Spec, old: &Description, new: &Description, no_overlays: bool) -> Result<Assessment, Failure> {
    let mut report = compare(spec, old, new, no_overlays)?;
    let mut stale = Vec::new();
    let releases = old.release().zip(new.release()).filter(|(before, after)| before <= after);
    if let Some(range) = releases {
        spec.announced()?.apply(&mut report, range);
    }
    if let Some((before, after)) = releases.filter(|_| !no_overlays) {
        let unused = spec.accepted()?.apply(&mut report, after);
        // Over several releases the values of a finding may differ from the accepted ones, so only a comparison of
        // adjacent releases shows that an entry is stale.
        if spec.before(after) == Some(before) {
            report.remarks.extend(unused.iter().map(|diagnostic| Prose::markup(&diagnostic.to_string())));
            stale = unused;
        }
    }
    Ok(Assessment { report, stale })
}

/// Compares two descriptions.
///
/// Overlays apply to releases of `spec/`, and to a file that is compared with one. Names apply if at least one of the
/// descriptions is a release; two other files are third-party descriptions, for which `spec/` is not used.
pub fn compare(spec: &Spec, old: &Description, new: &Description, no_overlays: bool) -> Result<Report, Failure> {
    compare_sides((spec, old), (spec, new), no_overlays)
}

/// Compares two descriptions, each with overlays and names of its own.
pub(crate) fn compare_sides(
    old: (&Spec, &Description),
    new: (&Spec, &Description),
    no_overlays: bool,
) -> Result<Report, Failure> {
    let third_party = old.1.label.is_none() && new.1.label.is_none();
    let run = |(spec, description): (&Spec, &Description),
               other: &Description,
               then: &mut dyn FnMut(&Input<'_>) -> Result<Report, Failure>| {
        let label = overlay_label(description, other);
        spec.run(description, false, |input| {
            let overlays = if no_overlays || third_party { &[] } else { input.overlays };
            let names = if third_party { File { bytes: b"", ..input.names } } else { input.names };
            then(&Input { overlays, names, release: label.as_deref(), ..*input })
        })
    };
    let mut report = run(old, new.1, &mut |before| {
        run(new, old.1, &mut |after| {
            let sides = ((before, old.1.fidelity()), (after, new.1.fidelity()));
            drift::compare_restated(sides.0, sides.1).map_err(|errors| Failure::diagnostics(&errors))
        })
    })?;
    for (side, description) in [(&mut report.old, old.1), (&mut report.new, new.1)] {
        side.sha256 = Some(sha256(&description.bytes));
        side.published = description.published();
        if description.label.is_none() {
            side.label.clone_from(&description.name);
        }
    }
    if !third_party {
        report.overlays_sha256 = report.overlays.then(|| new.0.overlays_sha256());
        report.release_notes.clone_from(&new.0.releases.notes);
    }
    Ok(report)
}

/// Returns the label of the release whose overlays apply: for a file that is compared with a release, its `info.version`,
/// or else the label of that release.
fn overlay_label(description: &Description, other: &Description) -> Option<String> {
    let own = description.label.clone();
    own.or_else(|| {
        let other = other.label.clone()?;
        let document = Document::read(&description.name, &description.bytes).ok();
        let version = document.as_ref().and_then(|document| document.value().pointer("/info/version")?.as_str());
        Some(version.filter(|version| version.parse::<Label>().is_ok()).map_or(other, str::to_owned))
    })
}

fn sides(spec: &Spec, options: &DriftOptions) -> Result<(Description, Description), Failure> {
    let current = spec.releases.current.as_str();
    let new = open(spec, options.new.as_deref().unwrap_or(current))?;
    // The current release against itself is never meant.
    if let Some(old) = options.old.as_deref().filter(|old| options.new.is_some() || *old != current) {
        return Ok((open(spec, old)?, new));
    }
    let before = new.release().and_then(|label| spec.before(label)).ok_or_else(|| {
        Failure::Error(format!(
            "no release before {}\n  help: give both, such as `cargo xtask drift 24.11 26.04`",
            new.name
        ))
    })?;
    Ok((spec.release(Some(&before.to_string()))?, new))
}

/// Opens a file by its path, or else a release by its label.
fn open(spec: &Spec, name: &str) -> Result<Description, Failure> {
    let path = Path::new(name);
    if path.is_file() {
        return Description::from_file(name);
    }
    if spec.has_release(name) {
        return spec.release(Some(name));
    }
    let problem = if path.is_dir() { "is a directory" } else { "is neither a file nor a release" };
    Err(Failure::Error(format!(
        "`{name}` {problem}\n  expected the path of a description or a release in spec/releases.toml: {}",
        spec.labels().join(", ")
    )))
}
