//! Changes to many files at once: all are applied, or none, also if the process is killed in between.
//!
//! The new content and a copy of the old content are staged below `target/`, then a journal is written, then each file
//! is replaced, then the journal is removed. Before the journal, nothing was changed. With it, the next command finishes
//! the changes, or restores the old files if they could not be applied.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::journal::{Entry, Journal};
use crate::failure::Failure;

/// New content by path; `None` deletes the file.
pub type FileChanges = BTreeMap<PathBuf, Option<Vec<u8>>>;

/// Called before each file operation with the file that it changes; an error is that of the operation.
pub type BeforeOperation<'a> = &'a dyn Fn(&Path) -> io::Result<()>;

/// Folder of the staged files and the journal, from the root of the repository.
const FOLDER: &str = "target/transaction";
/// File that is locked while a command changes files, from the root of the repository.
const LOCK: &str = "target/transaction.lock";

/// Result of the recovery of a command that was interrupted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recovery {
    /// The changes of the command were completed.
    Finished,
    /// The files from before the command were restored.
    Undone,
}

impl Recovery {
    /// Returns a sentence for the user.
    pub fn message(self) -> &'static str {
        match self {
            Self::Finished => "note: a command was interrupted while it replaced files; its changes are complete now",
            Self::Undone => "note: a command was interrupted while it restored files; they are restored now",
        }
    }
}

/// The exclusive right to change files of a repository.
#[derive(Debug)]
pub struct Transaction {
    folder: PathBuf,
    recovery: Option<Recovery>,
    /// Unlocked when the file is closed.
    _lock: File,
}

impl Transaction {
    /// Locks the repository at `root`, and recovers a command that was interrupted.
    ///
    /// # Errors
    /// Another command changes files, or the recovery fails.
    pub fn begin(root: &Path) -> Result<Self, Failure> {
        let path = root.join(LOCK);
        let failure = |error: io::Error| Failure::error(path.display(), format!("{error}{UNCHANGED}"));
        fs::create_dir_all(root.join("target")).map_err(failure)?;
        let lock = File::options().create(true).truncate(false).write(true).open(&path).map_err(failure)?;
        lock.try_lock().map_err(|error| match error {
            fs::TryLockError::WouldBlock => Failure::Error(format!(
                "another cargo xtask command changes files of this repository\n  help: wait until it ends{UNCHANGED}"
            )),
            fs::TryLockError::Error(error) => failure(error),
        })?;
        let folder = root.join(FOLDER);
        let recovery = recover(&folder)?;
        Ok(Self { folder, recovery, _lock: lock })
    }

    /// Returns the recovery that preceded this transaction.
    pub fn recovery(&self) -> Option<Recovery> {
        self.recovery
    }

    /// Applies all changes, or none.
    ///
    /// # Errors
    /// A file cannot be staged or replaced. If the old files cannot be restored either, the failure names them, and the
    /// next command restores them.
    pub fn commit(self, changes: &FileChanges, before: BeforeOperation<'_>) -> Result<(), Failure> {
        let staged = stage(&self.folder, changes, before);
        let journal = staged.inspect_err(|_| drop(fs::remove_dir_all(&self.folder)))?;
        apply(&self.folder, &journal, before).map_err(|(path, error)| {
            let restored = Journal::mark_undo(&self.folder).and_then(|()| undo(&self.folder, &journal, before));
            let end = restored.map_or_else(
                |failure| format!("\n  {failure}\n  help: run the command again, which restores the files first"),
                |()| UNCHANGED.to_owned(),
            );
            Failure::error(path.display(), format!("{error}{end}"))
        })
    }
}

const UNCHANGED: &str = "\n  note: nothing was changed";

/// Recovers a command that was interrupted in a repository, unless another one changes files at the moment.
pub fn recover_interrupted(root: &Path) -> Result<Option<Recovery>, Failure> {
    if !root.join(FOLDER).exists() {
        return Ok(None);
    }
    let lock = File::options().write(true).open(root.join(LOCK));
    if lock.as_ref().is_ok_and(|lock| lock.try_lock().is_err()) {
        return Ok(None);
    }
    recover(&root.join(FOLDER))
}

fn recover(folder: &Path) -> Result<Option<Recovery>, Failure> {
    let Some(journal) = Journal::read(folder)? else {
        return match fs::remove_dir_all(folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Failure::error(folder.display(), error)),
            _ => Ok(None),
        };
    };
    let always: BeforeOperation<'_> = &|_| Ok(());
    if Journal::is_undo(folder) {
        return undo(folder, &journal, always).map(|()| Some(Recovery::Undone));
    }
    apply(folder, &journal, always).map_err(|(path, error)| Failure::error(path.display(), error))?;
    Ok(Some(Recovery::Finished))
}

/// Writes the new content, copies of the old content, and the journal. The files themselves stay the same.
fn stage(folder: &Path, changes: &FileChanges, before: BeforeOperation<'_>) -> Result<Journal, Failure> {
    let unchanged = |path: &Path, error: io::Error| Failure::error(path.display(), format!("{error}{UNCHANGED}"));
    for part in [Entry::NEW, Entry::OLD] {
        fs::create_dir_all(folder.join(part)).map_err(|error| unchanged(folder, error))?;
    }
    let mut journal = Journal::default();
    // Deleting a file that does not exist is not a change.
    let changes = changes.iter().filter(|(path, bytes)| bytes.is_some() || path.exists());
    for (number, (path, bytes)) in changes.enumerate() {
        let entry = Entry { number, path: path.clone(), existed: path.exists(), deleted: bytes.is_none() };
        stage_file(folder, &entry, bytes.as_deref(), before).map_err(|error| unchanged(path, error))?;
        let missing = path.ancestors().skip(1).take_while(|parent| !parent.exists());
        journal.created.extend(missing.map(Path::to_owned));
        journal.entries.push(entry);
    }
    before(folder).and_then(|()| journal.write(folder)).map_err(|error| unchanged(folder, error))?;
    Ok(journal)
}

fn stage_file(folder: &Path, entry: &Entry, bytes: Option<&[u8]>, before: BeforeOperation<'_>) -> io::Result<()> {
    before(&entry.path)?;
    if entry.existed {
        fs::copy(&entry.path, entry.backup(folder))?;
    }
    let Some(bytes) = bytes else { return Ok(()) };
    // A folder in place of the file, or a file in place of its folder.
    if entry.path.is_dir() || entry.path.ancestors().skip(1).any(Path::is_file) {
        return Err(io::ErrorKind::NotADirectory.into());
    }
    let new = entry.staged(folder);
    fs::write(&new, bytes)?;
    if entry.existed { fs::set_permissions(new, fs::metadata(&entry.path)?.permissions()) } else { Ok(()) }
}

/// Replaces and deletes the files that are not yet replaced or deleted, and removes the journal.
fn apply(folder: &Path, journal: &Journal, before: BeforeOperation<'_>) -> Result<(), (PathBuf, io::Error)> {
    for entry in &journal.entries {
        let change = || {
            if entry.deleted { remove(&entry.path) } else { replace(&entry.staged(folder), &entry.path) }
        };
        let result = before(&entry.path).and_then(|()| change());
        result.map_err(|error| (entry.path.clone(), error))?;
    }
    for path in journal.entries.iter().filter(|entry| entry.deleted).map(|entry| &entry.path) {
        // Git does not track empty folders.
        remove_empty(path.ancestors().skip(1));
    }
    before(folder).and_then(|()| end(folder)).map_err(|error| (folder.to_owned(), error))
}

/// Restores the old files, the last one first, and removes the journal.
fn undo(folder: &Path, journal: &Journal, before: BeforeOperation<'_>) -> Result<(), Failure> {
    let mut problems = Vec::new();
    for entry in journal.entries.iter().rev() {
        let (path, old) = (&entry.path, entry.backup(folder));
        let result = before(path).and_then(|()| if entry.existed { replace(&old, path) } else { remove(path) });
        if let Err(error) = result {
            let backup =
                if entry.existed { format!("; its old content is in {}", old.display()) } else { String::new() };
            problems.push(format!("{} cannot be restored: {error}{backup}", path.display()));
        }
    }
    if !problems.is_empty() {
        return Err(Failure::Error(problems.join("\n  ")));
    }
    remove_empty(journal.created.iter().map(PathBuf::as_path));
    end(folder).map_err(|error| Failure::error(folder.display(), error))
}

/// Ends the transaction: without a journal, what is left in the folder has no meaning.
fn end(folder: &Path) -> io::Result<()> {
    Journal::remove(folder)?;
    fs::remove_dir_all(folder)
}

/// Moves a staged file to its path. Does nothing if it was moved already.
fn replace(staged: &Path, path: &Path) -> io::Result<()> {
    if !staged.exists() {
        return Ok(());
    }
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    match fs::rename(staged, path) {
        // `target` may be on another disk. If this is interrupted, the staged file is still there.
        Err(error) if error.kind() == io::ErrorKind::CrossesDevices => {
            fs::copy(staged, path).and_then(|_| fs::remove_file(staged))
        }
        result => result,
    }
}

/// Deletes a file. Does nothing if it does not exist.
fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    }
}

/// Removes folders, the innermost first, up to the first that is not empty.
fn remove_empty<'a>(folders: impl Iterator<Item = &'a Path>) {
    // `remove_dir` removes only empty folders.
    folders.for_each(|folder| drop(fs::remove_dir(folder)));
}
