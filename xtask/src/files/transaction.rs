//! Changes to many files at once: all are applied, or none.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempPath};

use crate::failure::Failure;

/// New content by path; `None` deletes the file.
pub type FileChanges = BTreeMap<PathBuf, Option<Vec<u8>>>;

/// Renames a file, as `std::fs::rename` does.
pub type Renamer<'a> = &'a dyn Fn(&Path, &Path) -> io::Result<()>;

/// Applies all changes, or none.
///
/// All new files and copies of all old files are staged as temporary files before the first rename. If a rename fails,
/// the renames before it are rolled back. A crash in between leaves a mixture; `git checkout` restores the old files.
///
/// # Errors
/// A file or folder cannot be written. If a file cannot be restored either, the failure contains the path of its old
/// content.
pub fn commit(changes: &FileChanges, rename: Renamer<'_>) -> Result<(), Failure> {
    let mut created = Vec::new();
    let result = stage(changes, &mut created).and_then(|staged| replace_all(staged, rename));
    if result.is_err() {
        // `remove_dir` removes only empty folders.
        created.iter().rev().for_each(|folder| drop(fs::remove_dir(folder)));
        return result;
    }
    for path in changes.iter().filter(|(_, bytes)| bytes.is_none()).map(|(path, _)| path) {
        // Git does not track empty folders.
        let empty = |folder: &&Path| fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none());
        path.ancestors().skip(1).take_while(empty).for_each(|folder| drop(fs::remove_dir(folder)));
    }
    Ok(())
}

/// A change of one file with its staged new content and a copy of its old content.
struct StagedFile<'a> {
    path: &'a Path,
    new: Option<TempPath>,
    old: Option<TempPath>,
}

fn unchanged(path: &Path) -> impl Fn(io::Error) -> Failure {
    move |error| Failure::error(path.display(), format!("{error}\n  note: nothing was changed"))
}

/// Writes the temporary files. Adds the folders that it creates to `created`, also if it fails.
fn stage<'a>(changes: &'a FileChanges, created: &mut Vec<PathBuf>) -> Result<Vec<StagedFile<'a>>, Failure> {
    let mut all = Vec::new();
    // Deleting a file that does not exist is not a change.
    for (path, bytes) in changes.iter().filter(|(path, bytes)| bytes.is_some() || path.exists()) {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let missing: Vec<_> = folder.ancestors().take_while(|folder| !folder.exists()).collect();
        for folder in missing.into_iter().rev() {
            fs::create_dir(folder).map_err(unchanged(folder))?;
            created.push(folder.to_owned());
        }
        let temporary = || NamedTempFile::with_prefix_in(".tmp-", folder).map_err(unchanged(path));
        let old = if path.exists() {
            let copy = temporary()?.into_temp_path();
            fs::copy(path, &copy).map_err(unchanged(path))?;
            Some(copy)
        } else {
            None
        };
        let new = match bytes {
            Some(bytes) => {
                let mut file = temporary()?;
                io::Write::write_all(&mut file, bytes).map_err(unchanged(path))?;
                set_permissions(file.path(), old.as_deref()).map_err(unchanged(path))?;
                Some(file.into_temp_path())
            }
            None => None,
        };
        all.push(StagedFile { path, new, old });
    }
    Ok(all)
}

/// Sets the permissions of the old file, or 0644 for a new file.
fn set_permissions(path: &Path, old: Option<&Path>) -> io::Result<()> {
    if let Some(old) = old {
        return fs::set_permissions(path, fs::metadata(old)?.permissions());
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(path, fs::Permissions::from_mode(0o644))?;
    }
    Ok(())
}

fn replace_all(staged: Vec<StagedFile<'_>>, rename: Renamer<'_>) -> Result<(), Failure> {
    let mut replaced: Vec<StagedFile<'_>> = Vec::new();
    for file in staged {
        let result = match &file.new {
            Some(new) => rename(new, file.path),
            None => fs::remove_file(file.path),
        };
        if let Err(error) = result {
            return Err(roll_back(replaced, rename, file.path, &error));
        }
        replaced.push(file);
    }
    Ok(())
}

/// Restores the old files, the last one first, and returns the failure with the files that cannot be restored.
fn roll_back(replaced: Vec<StagedFile<'_>>, rename: Renamer<'_>, failed: &Path, error: &io::Error) -> Failure {
    let mut remaining = Vec::new();
    for StagedFile { path, old, .. } in replaced.into_iter().rev() {
        let path_text = path.display();
        match old {
            Some(old) => {
                if let Err(error) = rename(&old, path) {
                    let backup = old.keep().map_or_else(
                        |_| "; its old content is lost".to_owned(),
                        |backup| format!("; its old content is in {}", backup.display()),
                    );
                    remaining.push(format!("\n  {path_text} cannot be restored: {error}{backup}"));
                }
            }
            None => {
                if let Err(error) = fs::remove_file(path) {
                    remaining.push(format!("\n  {path_text} was created and cannot be removed: {error}"));
                }
            }
        }
    }
    let end = if remaining.is_empty() {
        "\n  note: nothing was changed"
    } else {
        "\n  help: run `git checkout .`, then check `git status`"
    };
    Failure::error(failed.display(), format!("{error}{}{end}", remaining.concat()))
}
