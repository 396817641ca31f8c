//! Copies of the repository, for checks that change it.

use std::path::{Path, PathBuf};

use toml_edit::{DocumentMut, value};

use crate::failure::Failure;
use crate::files;
use crate::generate::{GenerateOptions, generate};
use crate::spec::{RELEASE_LIST, Spec};

/// What is not copied: build output, history, installed packages.
const NOT_COPIED: [&str; 3] = ["target", ".git", "node_modules"];

/// Copies the files of the repository to a folder below its `target`, which is emptied first.
///
/// # Errors
/// Fails if a file cannot be read or written.
pub(crate) fn copy(root: &Path, folder: &str) -> Result<PathBuf, Failure> {
    let copy = root.join("target").join(folder);
    let failure = |error: std::io::Error| Failure::error(copy.display(), error);
    if copy.exists() {
        std::fs::remove_dir_all(&copy).map_err(failure)?;
    }
    let mut pending = vec![PathBuf::new()];
    while let Some(folder) = pending.pop() {
        std::fs::create_dir_all(copy.join(&folder)).map_err(failure)?;
        for entry in std::fs::read_dir(root.join(&folder)).map_err(failure)? {
            let entry = entry.map_err(failure)?;
            let path = folder.join(entry.file_name());
            if NOT_COPIED.iter().any(|name| path.ends_with(name)) {
                continue;
            }
            if entry.path().is_dir() {
                pending.push(path);
            } else {
                std::fs::copy(entry.path(), copy.join(&path)).map_err(failure)?;
            }
        }
    }
    Ok(copy)
}

/// Copies the repository as it would be with an older release as the current one: its list of releases ends there, and its
/// files are generated from that release.
pub(crate) fn of_release(root: &Path, folder: &str, current: &str) -> Result<PathBuf, Failure> {
    let copy = copy(root, folder)?;
    let path = copy.join(RELEASE_LIST);
    let failure = |error: toml_edit::TomlError| Failure::error(path.display(), error);
    let mut list: DocumentMut = files::read_text(&path)?.parse().map_err(failure)?;
    list.insert("current", value(current));
    list.remove("renditions");
    if let Some(releases) = list.get_mut("releases").and_then(|releases| releases.as_table_mut()) {
        releases.retain(|label, _| label <= current);
    }
    files::write(&path, list.to_string().as_bytes())?;
    generate(&Spec::load(&copy)?, &GenerateOptions::default())?;
    Ok(copy)
}
