//! The last commit of the repository: which files differ from it, and its overlays and names.

use std::path::Path;
use std::process::Command;

use serde::{Deserialize, Serialize};

use crate::process;
use crate::spec::Spec;

/// Overlays and names of a commit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub(super) struct CommittedSpec {
    /// Overlays, as path from the root of the repository and text.
    overlays: Vec<(String, String)>,
    names: String,
}

impl CommittedSpec {
    /// Reads the overlays and names of the last commit; `None` without Git.
    pub(super) fn read(root: &Path) -> Option<Self> {
        let file = |path: &str| output(root, &["show", &format!("HEAD:./{path}")]);
        let names = file(NAMES)?;
        let paths = output(root, &["ls-tree", "-r", "-z", "--name-only", "HEAD", "--", OVERLAYS])?;
        let overlays = paths.split('\0').filter(|path| !path.is_empty());
        let overlays = overlays.map(|path| Some((path.to_owned(), file(path)?))).collect::<Option<_>>()?;
        Some(Self { overlays, names })
    }

    /// Returns `spec/` with these overlays and names; `None` if it has the same.
    pub(super) fn apply(&self, spec: &Spec) -> Option<Spec> {
        let overlays = self.overlays.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes())).collect();
        let committed = spec.clone().with_overlays(overlays).with_names(self.names.clone().into_bytes());
        (!committed.has_inputs_of(spec)).then_some(committed)
    }
}

/// Folder of the overlays, from the root of the repository.
const OVERLAYS: &str = "spec/overlays";
/// File of the names, from the root of the repository.
const NAMES: &str = "spec/names.toml";

/// Returns whether Git has a commit of the repository at `root`.
pub(super) fn is_in_repository(root: &Path) -> bool {
    output(root, &["cat-file", "-e", "HEAD:./spec/releases.toml"]).is_some()
}

/// Returns whether a file differs from the last commit. Without Git, every file may.
pub(super) fn is_edited(root: &Path, paths: &[&str]) -> bool {
    // The root can be below an ignored folder of another repository.
    let status = || output(root, &[&["status", "--porcelain", "--"], paths].concat());
    !is_in_repository(root) || status().is_none_or(|status| !status.trim().is_empty())
}

/// Returns the output of Git; `None` if it fails.
fn output(root: &Path, arguments: &[&str]) -> Option<String> {
    let mut git = Command::new("git");
    git.arg("-C").arg(root).args(arguments);
    process::capture(&mut git).ok().filter(|output| output.success).map(|output| output.stdout)
}
