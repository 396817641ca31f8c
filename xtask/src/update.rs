//! `update`: adopts a new release, completely or not at all.
//!
//! All files are generated in memory and then committed together. The run stops without changes when a decision is
//! needed before a client can be generated. The summary lists the decisions that can be taken afterwards.

mod base;
mod changelog;
mod committed;
mod edits;
mod handwritten;
mod inputs;
mod manifests;
mod preflight;
mod summary;
mod unreleased;

use std::fs;
use std::path::{Path, PathBuf};

use procountor_generator::Output;
use procountor_generator::diagnostic::Diagnostic;
use procountor_generator::report::version::Version;
use procountor_generator::report::{Prose, SemverImpact};

use crate::drift::Assessment;
use crate::failure::Failure;
use crate::fetch::{self, FetchedRelease};
use crate::files::{BeforeOperation, FileChanges, Transaction};
use crate::generate::{self, SnapshotScope};
use crate::snapshots::Cache;
use crate::spec::{Description, RELEASE_LIST, Releases, Spec};

use base::Base;
use edits::Edits;
use manifests::Manifests;

pub use changelog::{CHANGELOG, entry as changelog_entry};
pub use manifests::{LOCK, MANIFEST};

/// Options of `cargo xtask update`.
#[derive(Clone, Debug, Default)]
pub struct UpdateOptions {
    /// Source and label of the description, and how to store it.
    pub fetch: fetch::FetchOptions,
    /// Path of the report for the pull request; without it, [`REPORT`].
    pub report: Option<PathBuf>,
}

/// Default path of the report, from the root of the repository.
pub const REPORT: &str = "target/drift.md";
/// Path of the changelog with a new draft, from the root of the repository, if the changelog itself has edits.
pub const DRAFT: &str = "target/update/CHANGELOG.md";

/// Side effects of an update, which tests replace.
#[derive(Clone, Copy)]
pub struct Io<'a> {
    /// Downloads the bytes at a URL.
    pub download: fetch::Downloader<'a>,
    /// Called before each file operation.
    pub before: BeforeOperation<'a>,
}

/// Returns the version of the client in the repository at `root`.
pub fn client_version(root: &Path) -> Result<Version, Failure> {
    Manifests::read(root).map(|manifests| manifests.version)
}

/// A release that passed the checks, before anything is written.
struct Update {
    fetched: FetchedRelease,
    /// Content of `spec/` after the update.
    spec: Spec,
    /// State before the update.
    base: Base,
    new: Description,
    output: Output,
    assessment: Assessment,
    /// Warnings about overlays.
    overlays: Vec<Diagnostic>,
    /// Handwritten code that names items which the release removes or changes.
    uses: Vec<String>,
    /// Changes that edits of overlays and names make to the client of the release before.
    edits: Option<Edits>,
    /// Whether the changelog has edits since the last run, which are kept.
    keeps_changelog: bool,
    /// Snapshots that may change.
    scope: SnapshotScope,
    /// Problem that `--force` skipped.
    forced: Option<String>,
}

/// Adopts a release in the repository at `root` and returns a summary with the remaining decisions.
///
/// # Errors
/// - [`Failure::CheckFailed`] if the generated files are stale for the current release.
/// - [`Failure::NeedsDecision`] if names are missing, overlays do not apply or too many operations are removed.
/// - [`Failure::Error`] if the description is invalid or a file cannot be written.
///
/// In each case nothing was changed. If the process is killed while it replaces files, the next command completes the
/// update.
pub fn update(root: &Path, options: &UpdateOptions, io: Io<'_>) -> Result<String, Failure> {
    let transaction = Transaction::begin(root)?;
    let recovered = transaction.recovery().map(|recovery| format!("{}\n", recovery.message())).unwrap_or_default();
    let spec = Spec::load(root)?;
    let fetched = fetch::get(root, &options.fetch, io.download)?;
    let label = fetched.entry.label;
    let version = client_version(root)?;
    let mut cache = Cache::default();
    let again = Base::load(&spec, &fetched, version)?;
    let (base, forced, note) = match again.clone() {
        Some(base) => (base, None, Some("note: the update is run again from the release before it".to_owned())),
        None => {
            let old = spec.release(None)?;
            preflight::check_not_older(&fetched, old.release())?;
            let forced = fetch::check_completeness(&fetched, &old, options.fetch.force)?;
            let note = preflight::check_fresh(&spec, &mut cache)?;
            (Base::new(root, &old, version)?, forced, note)
        }
    };
    let unchanged = format!("{recovered}{label}: nothing to do, it is the current release, byte for byte");
    if fetched.is_current() && again.is_none() {
        let stale = note.map(|note| format!("\n{note}\n  help: run cargo xtask generate"));
        return Ok(unchanged + &stale.unwrap_or_default());
    }
    let update = Update::prepare(spec, (base, again.is_some()), fetched, forced, &mut cache)?;
    let (changes, summary) = update.changes(root, options, &mut cache)?;
    if again.is_some() && is_unchanged(&changes, root) {
        return Ok(unchanged);
    }
    transaction.commit(&changes, io.before)?;
    Ok(recovered + &note.map(|note| format!("{note}\n")).unwrap_or_default() + &summary)
}

/// Whether all files outside `target` already have the content of the changes.
fn is_unchanged(changes: &FileChanges, root: &Path) -> bool {
    let kept = changes.iter().filter(|(path, _)| !path.starts_with(root.join("target")));
    kept.into_iter().all(|(path, bytes)| fs::read(path).ok() == *bytes)
}

impl Update {
    fn prepare(
        spec: Spec,
        (base, again): (Base, bool),
        fetched: FetchedRelease,
        forced: Option<String>,
        cache: &mut Cache,
    ) -> Result<Self, Failure> {
        let releases: Releases = toml::from_str(&fetched.list).map_err(|error| Failure::error(RELEASE_LIST, error))?;
        let spec = spec.with_release(releases, fetched.entry.file.clone(), fetched.stored.clone());
        let new = spec.release(None)?;
        let inputs = inputs::client(&spec, &new, cache);
        let uses = |assessment: &Assessment| handwritten::uses(spec.root(), &assessment.report);
        let (output, overlays) = match inputs {
            Ok(inputs) => inputs,
            Err(Failure::NeedsDecision(text)) => {
                // The code that must be edited is known before the decisions are taken.
                let uses = cache.assessment(&spec, &base.description(), &new).map(|assessment| uses(&assessment));
                let uses = summary::uses(&uses.unwrap_or_default()).map(|uses| format!("\n\n{uses}"));
                return Err(Failure::NeedsDecision(text + &uses.unwrap_or_default()));
            }
            Err(failure) => return Err(failure),
        };
        let mut assessment = cache.assessment(&spec, &base.description(), &new)?;
        let uses = uses(&assessment);
        let edits = Edits::of(&spec, &base)?;
        if let Some(edits) = &edits {
            assessment.report.remarks.insert(0, Prose::markup(&edits.remark()));
        }
        let keeps_changelog = again && base.is_changelog_edited(spec.root())?;
        let scope =
            if again || preflight::is_spec_edited(&spec) { SnapshotScope::All } else { SnapshotScope::CurrentRelease };
        Ok(Self { fetched, spec, base, new, output, assessment, overlays, uses, edits, keeps_changelog, scope, forced })
    }

    /// Returns all file changes and the summary.
    fn changes(
        &self,
        root: &Path,
        options: &UpdateOptions,
        cache: &mut Cache,
    ) -> Result<(FileChanges, String), Failure> {
        let mut changes = FileChanges::new();
        let generated = generate::generated_files_with(&self.spec, &self.output, self.scope, cache)?;
        let stale = generate::stale(&self.spec, &generated)?;
        for path in &stale {
            changes.insert(root.join(path), generated.get(path).map(|text| text.clone().into_bytes()));
        }
        let code_changed = stale.iter().any(|path| path.starts_with(generate::CODE));
        if let Some(replaced) = self.fetched.replaced() {
            changes.insert(root.join("spec").join(replaced), None);
        }
        changes.insert(root.join("spec").join(&self.fetched.entry.file), Some(self.fetched.stored.clone()));
        changes.insert(root.join(RELEASE_LIST), Some(self.fetched.list.clone().into_bytes()));
        let versions = self.bump_version(root, &options.fetch.date, code_changed, &mut changes)?;
        let markdown = procountor_generator::report::render::markdown(&self.assessment.report);
        let report = options.report.clone().unwrap_or_else(|| root.join(REPORT));
        changes.insert(report.clone(), Some(markdown.into_bytes()));
        Ok((changes, summary::summary(self, versions, stale.len(), &report)))
    }

    /// Returns the part of the version that must change because of unreleased changes.
    fn unreleased(&self) -> SemverImpact {
        self.base.changelog.as_deref().map_or(SemverImpact::None, unreleased::impact)
    }

    /// Adds the next version of the client and its changelog entry, and returns the old and the new version.
    ///
    /// The version stays the same if the client is unchanged.
    fn bump_version(
        &self,
        root: &Path,
        date: &str,
        code_changed: bool,
        changes: &mut FileChanges,
    ) -> Result<(Version, Version), Failure> {
        let manifests = Manifests::read(root)?;
        let old = self.base.version().unwrap_or(manifests.version);
        // An unknown impact may be breaking. Changed code needs a new version, or Cargo would not fetch it.
        let least = if code_changed || manifests.version != old { SemverImpact::Patch } else { SemverImpact::None };
        let impact = self.assessment.report.required_bump().unwrap_or(SemverImpact::Major).max(least);
        let impact = self.edits.as_ref().map_or(impact, |edits| impact.max(edits.impact()));
        // Without a reason for a new version, unreleased changes wait for the next one.
        let unreleased = if impact == SemverImpact::None { impact } else { self.unreleased() };
        let new = old.next(impact.max(unreleased));
        if new != manifests.version || new != old {
            let mut report = self.assessment.report.clone();
            report.findings.extend(self.edits.iter().flat_map(Edits::findings).cloned());
            let entry = changelog::entry(new, date, &report, &self.output.api);
            let entry = changelog::with_entry(self.base.changelog.as_deref(), &entry, (old, &report.old.label));
            let (manifest, lock) = manifests.with_version(new);
            let changelog = if self.keeps_changelog { DRAFT } else { CHANGELOG };
            for (name, text) in [(MANIFEST, manifest), (LOCK, lock), (changelog, entry)] {
                changes.insert(root.join(name), Some(text.into_bytes()));
            }
        }
        self.base.store(root, (self.fetched.entry.label.to_string(), new), changes)?;
        Ok((old, new))
    }
}
