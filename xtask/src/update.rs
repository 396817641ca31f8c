//! `update`: a new release into the repository, with all that follows from it, whole or not at all.
//!
//! Every file is made in memory first. A release that a person must decide on before there can be a client stops the
//! run with everything as it was; what can be decided afterwards is told at the end.

mod changelog;
mod fit;
mod guard;
mod tell;
mod version;

use std::path::{Path, PathBuf};

use procountor_generator::Output;
use procountor_generator::diagnostic::Diagnostic;
use procountor_generator::drift::Source as Part;
use procountor_generator::drift::version::Version;

use crate::drift::Judged;
use crate::failure::Failure;
use crate::fetch::{self, Fetched};
use crate::files::{self, Changes, Renamer, exchange};
use crate::generate;
use crate::snapshots::Known;
use crate::spec::{Releases, Source, Spec};

use version::Manifests;

pub use changelog::CHANGELOG;
pub use version::{LOCK, MANIFEST};

/// What to take in.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Where the description is, which release it is, and how to keep it.
    pub fetch: fetch::Options,
    /// Goes on where the release lost more than a fifth of the operations.
    pub force: bool,
    /// Where the report for the pull request goes; without it, [`REPORT`].
    pub report: Option<PathBuf>,
}

/// Where the report goes, from the root of the repository.
pub const REPORT: &str = "target/drift.md";

/// The ways out of this program.
#[derive(Clone, Copy)]
pub struct Doors<'a> {
    /// Gets the bytes behind an address.
    pub download: fetch::Downloader<'a>,
    /// Gives a file another name.
    pub rename: Renamer<'a>,
}

/// The version of the client in the repository at `root`.
pub fn client_version(root: &Path) -> Result<Version, Failure> {
    Manifests::read(root).map(|manifests| manifests.version)
}

/// The release and all that is known of it before anything is written.
struct Update {
    fetched: Fetched,
    /// `spec/` as it will be.
    spec: Spec,
    old: Source,
    new: Source,
    output: Output,
    judged: Judged,
    /// What there is to say of overlays.
    overlays: Vec<Diagnostic>,
    /// What `--force` went over.
    forced: Option<String>,
}

/// Takes a release into the repository at `root`, and says what is left to decide.
///
/// # Errors
/// Stale where what is committed is not what the current release gives; undecided where names or overlays are to be
/// settled first, or too much is gone; broken where what came is no description, or a file cannot be written. In each
/// case nothing was changed.
pub fn update(root: &Path, options: &Options, doors: Doors<'_>) -> Result<String, Failure> {
    let spec = Spec::load(root)?;
    let fetched = fetch::get(root, &options.fetch, doors.download)?;
    let old = spec.release(None)?;
    guard::is_newer(&fetched, old.release())?;
    let forced = guard::is_whole(&fetched, &old, options.force)?;
    let mut known = Known::default();
    guard::is_fresh(&spec, &mut known)?;
    if fetched.is_current() {
        return Ok(format!("{}: nothing to do, it is the current release, byte for byte", fetched.record.label));
    }
    let update = Update::of(spec, old, fetched, forced, &mut known)?;
    let (changes, told) = update.files(root, options, &mut known)?;
    exchange(&changes, doors.rename)?;
    Ok(told)
}

impl Update {
    fn of(
        spec: Spec,
        old: Source,
        fetched: Fetched,
        forced: Option<String>,
        known: &mut Known,
    ) -> Result<Self, Failure> {
        let releases: Releases =
            toml::from_str(&fetched.list).map_err(|error| Failure::broken("the list of releases", error))?;
        let spec = spec.with_release(releases, fetched.record.file.clone(), fetched.stored.clone());
        let new = spec.release(None)?;
        let overlays = fit::overlays(&spec, &new)?;
        let output = fit::client(&spec, &new)?;
        let judged = known.judged(&spec, &old, &new)?;
        Ok(Self { fetched, spec, old, new, output, judged, overlays, forced })
    }

    /// All files that change, and what to say when they have.
    fn files(&self, root: &Path, options: &Options, known: &mut Known) -> Result<(Changes, String), Failure> {
        let mut changes = Changes::new();
        let made = generate::made_with(&self.spec, &self.output, known)?;
        let stale = generate::stale(&self.spec, &made)?;
        for path in &stale {
            changes.insert(root.join(path), made.get(path).map(|text| text.clone().into_bytes()));
        }
        let code = stale.iter().any(|path| path.starts_with(generate::CODE));
        if let Some(replaced) = self.fetched.replaced() {
            changes.insert(root.join("spec").join(replaced), None);
        }
        changes.insert(root.join("spec").join(&self.fetched.record.file), Some(self.fetched.stored.clone()));
        changes.insert(root.join(fetch::LIST), Some(self.fetched.list.clone().into_bytes()));
        let versions = self.version(root, &options.fetch.date, code, &mut changes)?;
        let markdown = procountor_generator::drift::render::markdown(&self.judged.report);
        let report = options.report.clone().unwrap_or_else(|| root.join(REPORT));
        changes.insert(report.clone(), Some(markdown.into_bytes()));
        Ok((changes, tell::told(self, versions, stale.len(), &report)))
    }

    /// The client's next version and its entry in the changelog; nothing where the client is the same.
    fn version(
        &self,
        root: &Path,
        date: &str,
        code: bool,
        changes: &mut Changes,
    ) -> Result<(Version, Version), Failure> {
        let manifests = Manifests::read(root)?;
        let old = manifests.version;
        // What cannot be said may be anything; other code under the same version is nothing that Cargo would fetch.
        let due = self.judged.report.due().unwrap_or(Part::Major).max(if code { Part::Patch } else { Part::None });
        let new = old.next(due);
        if new != old {
            let path = root.join(CHANGELOG);
            let before = path.exists().then(|| files::read_text(&path)).transpose()?;
            let entry = changelog::with_entry(before.as_deref(), old, new, date, &self.judged.report);
            let (manifest, lock) = manifests.with(new);
            for (name, text) in [(MANIFEST, manifest), (LOCK, lock), (CHANGELOG, entry)] {
                changes.insert(root.join(name), Some(text.into_bytes()));
            }
        }
        Ok((old, new))
    }
}
