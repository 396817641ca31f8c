//! Reading and atomic writing of files.

mod journal;
mod transaction;

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

pub use transaction::{BeforeOperation, FileChanges, Recovery, Transaction, recover_interrupted};

/// The file operations of commands: nothing comes before one.
pub const UNHINDERED: BeforeOperation<'static> = &|_| Ok(());

/// Reads a file.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| Failure::error(path.display(), error))
}

/// Reads at most `limit` bytes of a file, which may be of any size.
pub fn read_start(path: &Path, limit: u64) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes));
    read.map(|_| bytes).map_err(|error| Failure::error(path.display(), error))
}

/// Reads a UTF-8 file.
pub fn read_text(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::error(path.display(), error))
}

/// Writes a file atomically: to a temporary file, which is then renamed.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failure = |error: std::io::Error| Failure::error(path.display(), error);
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(failure)?;
    let mut temporary = tempfile::NamedTempFile::new_in(folder).map_err(failure)?;
    std::io::Write::write_all(&mut temporary, bytes).map_err(failure)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(temporary.path(), fs::Permissions::from_mode(0o644)).map_err(failure)?;
    }
    temporary.persist(path).map_err(|error| failure(error.error))?;
    Ok(())
}

/// Returns the text files below a folder by relative path with `/`; empty if the folder does not exist.
pub fn tree(folder: &Path) -> Result<BTreeMap<String, String>, Failure> {
    let mut found = BTreeMap::new();
    let mut pending = vec![folder.to_owned()];
    while let Some(current) = pending.pop() {
        let Ok(entries) = fs::read_dir(&current) else { continue };
        for entry in entries {
            let path = entry.map_err(|error| Failure::error(current.display(), error))?.path();
            if path.is_dir() {
                pending.push(path);
                continue;
            }
            let parts: Vec<_> =
                path.strip_prefix(folder).unwrap_or(&path).iter().map(|part| part.to_string_lossy()).collect();
            found.insert(parts.join("/"), read_text(&path)?);
        }
    }
    Ok(found)
}

/// Replaces a folder by the given files. The new folder is complete before the old one is removed.
pub fn replace_folder<'a>(folder: &Path, files: impl Iterator<Item = (&'a str, &'a str)>) -> Result<(), Failure> {
    let failure = |error: std::io::Error| Failure::error(folder.display(), error);
    let parent = folder.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(failure)?;
    let temporary = tempfile::Builder::new().prefix(".tmp-").tempdir_in(parent).map_err(failure)?;
    let new: PathBuf = temporary.path().join("new");
    for (path, text) in files {
        let path = new.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&new)).map_err(failure)?;
        fs::write(path, text).map_err(failure)?;
    }
    if folder.exists() {
        fs::rename(folder, temporary.path().join("old")).map_err(failure)?;
    }
    fs::rename(&new, folder).map_err(failure)
}
