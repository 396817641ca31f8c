//! The state before an update that is not committed yet: an update that is run again starts from it, so that report and
//! changelog cover the release and not only the last edit of `spec/`.

use std::path::Path;
use std::process::Command;

use procountor_generator::drift::version::Version;
use serde::{Deserialize, Serialize};

use crate::failure::Failure;
use crate::fetch::FetchedRelease;
use crate::files::{self, FileChanges};
use crate::process;
use crate::spec::{Description, Release};

/// File with the state, from the root of the repository.
const STATE: &str = "target/update/base.json";
/// Description of the release before the update, from the root of the repository.
const DESCRIPTION: &str = "target/update/description";

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
    name: String,
    label: Option<String>,
    entry: Option<Release>,
    #[serde(skip)]
    bytes: Vec<u8>,
}

impl Base {
    /// Returns the state before the first update.
    pub(super) fn new(old: &Description, version: Version, changelog: Option<String>) -> Self {
        Self {
            adopted: String::new(),
            new_version: version.to_string(),
            old_version: version.to_string(),
            changelog,
            name: old.name.clone(),
            label: old.label.clone(),
            entry: old.entry.clone(),
            bytes: old.bytes.clone(),
        }
    }

    /// Reads the state, if the same release is adopted again and the first update is not committed yet.
    pub(super) fn load(root: &Path, fetched: &FetchedRelease, version: Version) -> Result<Option<Self>, Failure> {
        if !root.join(STATE).exists() || !root.join(DESCRIPTION).exists() {
            return Ok(None);
        }
        let text = files::read_text(&root.join(STATE))?;
        let base: Self = serde_json::from_str(&text).map_err(|error| Failure::error(STATE, error))?;
        let same = base.adopted == fetched.entry.label.to_string() && base.new_version == version.to_string();
        if !same || !is_edited(root, &["spec/releases.toml"]) {
            return Ok(None);
        }
        Ok(Some(Self { bytes: files::read(&root.join(DESCRIPTION))?, ..base }))
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

    /// Adds the files that store the state.
    pub(super) fn store(
        &self,
        root: &Path,
        (adopted, version): (String, Version),
        changes: &mut FileChanges,
    ) -> Result<(), Failure> {
        let state = Self { adopted, new_version: version.to_string(), ..self.clone() };
        let text = serde_json::to_vec_pretty(&state).map_err(|error| Failure::error(STATE, error))?;
        changes.insert(root.join(STATE), Some(text));
        changes.insert(root.join(DESCRIPTION), Some(self.bytes.clone()));
        Ok(())
    }
}

/// Returns whether Git has a commit of the repository at `root`.
pub(super) fn is_in_repository(root: &Path) -> bool {
    let mut git = Command::new("git");
    git.arg("-C").arg(root).args(["cat-file", "-e", "HEAD:spec/releases.toml"]);
    process::capture(&mut git).is_ok_and(|output| output.success)
}

/// Returns whether a file differs from the last commit. Without Git, every file may.
pub(super) fn is_edited(root: &Path, paths: &[&str]) -> bool {
    let mut git = Command::new("git");
    git.arg("-C").arg(root).args(["status", "--porcelain", "--"]).args(paths);
    process::capture(&mut git).map_or(true, |output| !output.success || !output.stdout.trim().is_empty())
}
