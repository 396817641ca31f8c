//! Reading files, and writing them aside before they take their place.

mod exchange;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

pub use exchange::{Changes, Renamer, exchange};

/// Reads a file.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| Failure::broken(path.display(), error))
}

/// Reads a text file.
pub fn read_text(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::broken(path.display(), error))
}

/// Puts a file in its place, whole or not at all.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let broken = |error: std::io::Error| Failure::broken(path.display(), error);
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(broken)?;
    let mut aside = tempfile::NamedTempFile::new_in(folder).map_err(broken)?;
    std::io::Write::write_all(&mut aside, bytes).map_err(broken)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(aside.path(), fs::Permissions::from_mode(0o644)).map_err(broken)?;
    }
    aside.persist(path).map_err(|error| broken(error.error))?;
    Ok(())
}

/// The files below a folder, as relative path with `/` to text; none where there is no folder.
pub fn tree(folder: &Path) -> Result<BTreeMap<String, String>, Failure> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(here) = waiting.pop() {
        let Ok(entries) = fs::read_dir(&here) else { continue };
        for entry in entries {
            let path = entry.map_err(|error| Failure::broken(here.display(), error))?.path();
            if path.is_dir() {
                waiting.push(path);
                continue;
            }
            let parts: Vec<_> =
                path.strip_prefix(folder).unwrap_or(&path).iter().map(|part| part.to_string_lossy()).collect();
            found.insert(parts.join("/"), read_text(&path)?);
        }
    }
    Ok(found)
}

/// Replaces a folder by these files: the new one is complete before the old one goes.
pub fn replace_folder<'a>(folder: &Path, files: impl Iterator<Item = (&'a str, &'a str)>) -> Result<(), Failure> {
    let broken = |error: std::io::Error| Failure::broken(folder.display(), error);
    let parent = folder.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(broken)?;
    let aside = tempfile::Builder::new().prefix(".aside-").tempdir_in(parent).map_err(broken)?;
    let made: PathBuf = aside.path().join("new");
    for (path, text) in files {
        let path = made.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&made)).map_err(broken)?;
        fs::write(path, text).map_err(broken)?;
    }
    if folder.exists() {
        fs::rename(folder, aside.path().join("old")).map_err(broken)?;
    }
    fs::rename(&made, folder).map_err(broken)
}
