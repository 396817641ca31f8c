//! The state before an update that is not committed yet: an update that is run again starts from it, so that report and
//! changelog cover the release and not only the last edit of `spec/`.

use std::path::Path;

use procountor_generator::report::version::Version;
use serde::{Deserialize, Serialize};

use super::changelog::CHANGELOG;
use super::committed::{self, CommittedSpec};
use super::manifests::MANIFEST;
use crate::failure::Failure;
use crate::fetch::FetchedRelease;
use crate::files::{self, FileChanges};
use crate::generate::CODE;
use crate::spec::{Description, RELEASE_LIST, Release, Spec, sha256};

/// File with the state, from the root of the repository.
const STATE: &str = "target/update/base.json";
/// Description of the release before the update, from the root of the repository.
const DESCRIPTION: &str = "target/update/description";
/// Files by which an update is not committed yet if one of them has edits, from the root of the repository.
const UPDATED: [&str; 4] = [RELEASE_LIST, CODE, MANIFEST, CHANGELOG];

/// The state before an update.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(super) struct Base {
    /// Release that the update adopted.
    adopted: String,
    /// Version of the client after the update.
    new_version: String,
    /// Version of the client before the update.
    old_version: String,
    /// Changelog before the update.
    pub(super) changelog: Option<String>,
    /// Changelog that the update wrote; `None` if it wrote none.
    new_changelog: Option<String>,
    /// Overlays and names in the last commit before the update; `None` without Git.
    pub(super) committed: Option<CommittedSpec>,
    name: String,
    label: Option<String>,
    entry: Option<Release>,
    #[serde(skip)]
    bytes: Vec<u8>,
}

impl Base {
    /// Returns the state before the first update.
    pub(super) fn new(root: &Path, old: &Description, version: Version) -> Result<Self, Failure> {
        Ok(Self {
            adopted: String::new(),
            new_version: version.to_string(),
            old_version: version.to_string(),
            changelog: changelog(root)?,
            new_changelog: None,
            committed: CommittedSpec::read(root),
            name: old.name.clone(),
            label: old.label.clone(),
            entry: old.entry.clone(),
            bytes: old.bytes.clone(),
        })
    }

    /// Reads the state, if the same release is adopted again and the first update is not committed completely.
    pub(super) fn load(spec: &Spec, fetched: &FetchedRelease, version: Version) -> Result<Option<Self>, Failure> {
        let root = spec.root();
        if !root.join(STATE).exists() || !root.join(DESCRIPTION).exists() {
            return Ok(None);
        }
        // A state that another version of this program wrote is not used.
        let Ok(base) = serde_json::from_str::<Self>(&files::read_text(&root.join(STATE))?) else { return Ok(None) };
        let base = Self { bytes: files::read(&root.join(DESCRIPTION))?, ..base };
        let adopted = fetched.entry.label.to_string();
        let version = version.to_string();
        let current = spec.releases.releases.get(&spec.releases.current).map(|release| release.sha256.as_str());
        let was_undone = current == Some(sha256(&base.bytes).as_str()) && version == base.old_version;
        let is_complete = spec.releases.current == adopted && version == base.new_version;
        let is_committed = is_complete && !committed::is_edited(root, &UPDATED);
        let is_known = base.adopted == adopted && [&base.old_version, &base.new_version].contains(&&version);
        Ok(Some(base).filter(|_| is_known && !was_undone && !is_committed))
    }

    /// Returns the description of the release before the update.
    pub(super) fn description(&self) -> Description {
        let (name, label, entry) = (self.name.clone(), self.label.clone(), self.entry.clone());
        Description { name, bytes: self.bytes.clone(), label, entry }
    }

    /// Returns the version of the client before the update.
    pub(super) fn version(&self) -> Option<Version> {
        Version::parse(&self.old_version)
    }

    /// Returns whether the changelog has edits since the update wrote it, which another update keeps.
    pub(super) fn is_changelog_edited(&self, root: &Path) -> Result<bool, Failure> {
        let current = changelog(root)?;
        Ok(self.new_changelog.is_some() && current != self.new_changelog && current != self.changelog)
    }

    /// Adds the files that store the state.
    pub(super) fn store(
        &self,
        root: &Path,
        (adopted, version): (String, Version),
        changes: &mut FileChanges,
    ) -> Result<(), Failure> {
        let written = changes.get(&root.join(CHANGELOG)).cloned().flatten();
        let written = written.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        let new_changelog = written.or_else(|| self.new_changelog.clone());
        let state = Self { adopted, new_version: version.to_string(), new_changelog, ..self.clone() };
        let text = serde_json::to_vec_pretty(&state).map_err(|error| Failure::error(STATE, error))?;
        changes.insert(root.join(STATE), Some(text));
        changes.insert(root.join(DESCRIPTION), Some(self.bytes.clone()));
        Ok(())
    }
}

/// Reads the changelog; `None` if there is none.
fn changelog(root: &Path) -> Result<Option<String>, Failure> {
    let path = root.join(CHANGELOG);
    path.exists().then(|| files::read_text(&path)).transpose()
}
