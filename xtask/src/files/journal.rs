//! The journal of a transaction: the files that it changes.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::failure::Failure;

/// Name of the journal in the folder of the transaction.
const JOURNAL: &str = "journal.json";
/// Name of the file that says that the old files are to be restored.
const UNDO: &str = "undo";

/// The changes of a transaction.
#[derive(Debug, Default, Deserialize, Serialize)]
pub(super) struct Journal {
    pub(super) entries: Vec<Entry>,
    /// Folders that did not exist, the innermost first.
    pub(super) created: Vec<PathBuf>,
}

/// A file that a transaction changes.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Entry {
    /// Name of the staged files.
    pub(super) number: usize,
    pub(super) path: PathBuf,
    /// Whether the file existed before.
    pub(super) existed: bool,
    /// Whether the file is deleted.
    pub(super) deleted: bool,
}

impl Entry {
    /// Folder of the new content, in the folder of the transaction.
    pub(super) const NEW: &'static str = "new";
    /// Folder of the old content, in the folder of the transaction.
    pub(super) const OLD: &'static str = "old";

    /// Returns the path of the staged new content.
    pub(super) fn staged(&self, folder: &Path) -> PathBuf {
        folder.join(Self::NEW).join(self.number.to_string())
    }

    /// Returns the path of the copy of the old content.
    pub(super) fn backup(&self, folder: &Path) -> PathBuf {
        folder.join(Self::OLD).join(self.number.to_string())
    }
}

impl Journal {
    /// Reads the journal; `None` if there is none.
    pub(super) fn read(folder: &Path) -> Result<Option<Self>, Failure> {
        let path = folder.join(JOURNAL);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Failure::error(path.display(), error)),
        };
        serde_json::from_slice(&bytes).map(Some).map_err(|error| {
            Failure::error(
                path.display(),
                format!("{error}\n  help: run `git checkout .`, then delete {}", folder.display()),
            )
        })
    }

    /// Writes the journal, completely or not at all.
    pub(super) fn write(&self, folder: &Path) -> io::Result<()> {
        let temporary = folder.join("journal.tmp");
        fs::write(&temporary, serde_json::to_vec(self)?)?;
        fs::rename(temporary, folder.join(JOURNAL))
    }

    /// Removes the journal.
    pub(super) fn remove(folder: &Path) -> io::Result<()> {
        fs::remove_file(folder.join(JOURNAL))
    }

    /// Records that the old files are to be restored.
    pub(super) fn mark_undo(folder: &Path) -> Result<(), Failure> {
        let path = folder.join(UNDO);
        fs::write(&path, "").map_err(|error| Failure::error(path.display(), error))
    }

    /// Whether the old files are to be restored.
    pub(super) fn is_undo(folder: &Path) -> bool {
        folder.join(UNDO).exists()
    }
}
