//! Saving of downloads to disk.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use bytes::Bytes;

use super::Download;
use crate::error::SaveError;

impl<M> Download<M> {
    /// Reads the file, writes it to this path and returns the number of bytes written.
    ///
    /// An existing file at the path is replaced atomically, once the download is complete. Until then the bytes
    /// are written to a temporary file `download-….part` in the same directory, which is removed after a failure
    /// or when the future is dropped. The new file has the permissions of the existing one, from its first byte on. A
    /// symbolic link at the path is replaced, not followed. The [name](Self::file_name) in the response does not affect
    /// the path.
    ///
    /// # Errors
    /// The download failed, or the file could not be written, or some chunks were read before. The path is
    /// unchanged in these cases.
    pub async fn save(mut self, path: impl AsRef<Path>) -> Result<u64, SaveError> {
        if self.source.is_started {
            let problem = "chunks of the file were already read; start a new download to save it";
            return Err(io::Error::new(io::ErrorKind::InvalidInput, problem).into());
        }
        let path = path.as_ref().to_owned();
        let mut file = spawn_blocking(move || TemporaryFile::create(path)).await?;
        let mut length = 0;
        while let Some(chunk) = self.chunk().await? {
            length += chunk.len() as u64;
            file = spawn_blocking(move || file.write(&chunk)).await?;
        }
        spawn_blocking(move || file.persist()).await?;
        Ok(length)
    }
}

/// Runs blocking work on tokio's pool for it. If the future is dropped, the work completes and its result is
/// dropped there.
pub(crate) async fn spawn_blocking<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|error| Err(io::Error::other(error)))
}

/// Maximum number of attempts to find an unused name for the temporary file.
const MAX_NAME_ATTEMPTS: usize = 8;

/// A file in the directory of its target path, removed on drop unless persisted.
struct TemporaryFile {
    file: fs::File,
    temporary: PathBuf,
    target: PathBuf,
}

impl TemporaryFile {
    /// Creates a new file in the directory of the target path.
    fn create(target: PathBuf) -> io::Result<Self> {
        if target.file_name().is_none() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "the path has no file name"));
        }
        let mut attempts = 0;
        loop {
            let temporary = target.with_file_name(format!("download-{:016x}.part", fastrand::u64(..)));
            // `create_new` neither opens an existing file nor follows a link.
            match OpenOptions::new().write(true).create_new(true).open(&temporary) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && attempts < MAX_NAME_ATTEMPTS => {
                    attempts += 1;
                }
                file => {
                    let created = Self { file: file?, temporary, target };
                    return created.copy_permissions().map(|()| created);
                }
            }
        }
    }

    /// Gives the file the permissions of the one that it will replace.
    fn copy_permissions(&self) -> io::Result<()> {
        match fs::symlink_metadata(&self.target) {
            Ok(existing) if existing.is_file() => self.file.set_permissions(existing.permissions()),
            _ => Ok(()),
        }
    }

    fn write(mut self, chunk: &Bytes) -> io::Result<Self> {
        self.file.write_all(chunk)?;
        Ok(self)
    }

    /// Moves the file to the target path, after flushing it to disk.
    fn persist(self) -> io::Result<()> {
        self.file.sync_all()?;
        fs::rename(&self.temporary, &self.target)
    }
}

impl Drop for TemporaryFile {
    fn drop(&mut self) {
        // Fails if the file was persisted.
        let _ = fs::remove_file(&self.temporary);
    }
}
