//! Many files at once: all are as they shall be, or all are as they were.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempPath};

use crate::failure::Failure;

/// What files shall hold; `None` for those that shall not be there.
pub type Changes = BTreeMap<PathBuf, Option<Vec<u8>>>;

/// Gives a file another name, as `std::fs::rename` does.
pub type Renamer<'a> = &'a dyn Fn(&Path, &Path) -> io::Result<()>;

/// Puts all files in their places, or none.
///
/// Every file is written aside, and the old ones are copied aside, before the first one takes its place; if one cannot,
/// those before it are put back. A machine that stops in the middle leaves some of both: the repository's history has
/// the old ones.
///
/// # Errors
/// A file or folder cannot be written. If a file cannot be put back either, the failure says where its old bytes are.
pub fn exchange(changes: &Changes, rename: Renamer<'_>) -> Result<(), Failure> {
    let mut folders = Vec::new();
    let result = prepared(changes, &mut folders).and_then(|prepared| carried_out(prepared, rename));
    if result.is_err() {
        // Those that were made here and are empty again; a folder in which something is left stays.
        folders.iter().rev().for_each(|folder| drop(fs::remove_dir(folder)));
        return result;
    }
    for path in changes.iter().filter(|(_, bytes)| bytes.is_none()).map(|(path, _)| path) {
        // A folder without files is none to version control.
        let empty = |folder: &&Path| fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none());
        path.ancestors().skip(1).take_while(empty).for_each(|folder| drop(fs::remove_dir(folder)));
    }
    Ok(())
}

/// One file, with all that is needed to exchange it and to put it back.
struct Prepared<'a> {
    path: &'a Path,
    new: Option<TempPath>,
    old: Option<TempPath>,
}

fn broken(path: &Path) -> impl Fn(io::Error) -> Failure {
    move |error| Failure::broken(path.display(), format!("{error}\n  nothing was changed"))
}

fn prepared<'a>(changes: &'a Changes, folders: &mut Vec<PathBuf>) -> Result<Vec<Prepared<'a>>, Failure> {
    let mut all = Vec::new();
    // What is not there need not go.
    for (path, bytes) in changes.iter().filter(|(path, bytes)| bytes.is_some() || path.exists()) {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let missing: Vec<_> = folder.ancestors().take_while(|folder| !folder.exists()).collect();
        for folder in missing.into_iter().rev() {
            fs::create_dir(folder).map_err(broken(folder))?;
            folders.push(folder.to_owned());
        }
        let aside = || NamedTempFile::with_prefix_in(".aside-", folder).map_err(broken(path));
        let old = if path.exists() {
            let aside = aside()?.into_temp_path();
            fs::copy(path, &aside).map_err(broken(path))?;
            Some(aside)
        } else {
            None
        };
        let new = match bytes {
            Some(bytes) => {
                let mut aside = aside()?;
                io::Write::write_all(&mut aside, bytes).map_err(broken(path))?;
                permit(aside.path(), old.as_deref()).map_err(broken(path))?;
                Some(aside.into_temp_path())
            }
            None => None,
        };
        all.push(Prepared { path, new, old });
    }
    Ok(all)
}

/// The permissions of the file before, or those of an ordinary one.
fn permit(path: &Path, before: Option<&Path>) -> io::Result<()> {
    if let Some(before) = before {
        return fs::set_permissions(path, fs::metadata(before)?.permissions());
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(path, fs::Permissions::from_mode(0o644))?;
    }
    Ok(())
}

fn carried_out(prepared: Vec<Prepared<'_>>, rename: Renamer<'_>) -> Result<(), Failure> {
    let mut done: Vec<Prepared<'_>> = Vec::new();
    for one in prepared {
        let moved = match &one.new {
            Some(new) => rename(new, one.path),
            None => fs::remove_file(one.path),
        };
        if let Err(error) = moved {
            return Err(put_back(done, rename, one.path, &error));
        }
        done.push(one);
    }
    Ok(())
}

/// Puts back what was exchanged, the last one first, and says how that went.
fn put_back(done: Vec<Prepared<'_>>, rename: Renamer<'_>, failed: &Path, error: &io::Error) -> Failure {
    let mut left = Vec::new();
    for Prepared { path, old, .. } in done.into_iter().rev() {
        match old {
            Some(old) => {
                if let Err(error) = rename(&old, path) {
                    let kept = old.keep().map_or_else(|_| "nowhere".to_owned(), |kept| kept.display().to_string());
                    left.push(format!(
                        "\n  {} was not put back ({error}); its old bytes are in {kept}",
                        path.display()
                    ));
                }
            }
            None => {
                if let Err(error) = fs::remove_file(path) {
                    left.push(format!("\n  {} was written, and cannot be removed: {error}", path.display()));
                }
            }
        }
    }
    let end = if left.is_empty() { "\n  nothing was changed" } else { "\n  do: git checkout . and git status" };
    Failure::broken(failed.display(), format!("{error}{}{end}", left.concat()))
}
