//! Writes a download to the disk.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use bytes::Bytes;

use super::Download;
use crate::error::SaveError;

impl<M> Download<M> {
    /// Reads the file and writes it to this path. Gives how many bytes it wrote.
    ///
    /// What stands at the path is replaced at the very end, in one step, and only by the whole file. Until
    /// then the bytes go to a file beside it, `download-….part`, which is gone after a failure, and when
    /// this is dropped. A link at the path is replaced as well, and not followed. The path alone says where
    /// the file goes: the [name](Self::file_name) that the server gives plays no part.
    ///
    /// # Errors
    /// The download failed, or the file could not be written, or pieces of it were read before. What stood
    /// at the path still stands there.
    pub async fn save(mut self, path: impl AsRef<Path>) -> Result<u64, SaveError> {
        if self.source.begun {
            let problem = "a part of the file was read already: to save it, download it anew";
            return Err(io::Error::new(io::ErrorKind::InvalidInput, problem).into());
        }
        let path = path.as_ref().to_owned();
        let mut aside = blocking(move || Aside::create(path)).await?;
        let mut length = 0;
        while let Some(chunk) = self.chunk().await? {
            length += chunk.len() as u64;
            aside = blocking(move || aside.write(&chunk)).await?;
        }
        blocking(move || aside.keep()).await?;
        Ok(length)
    }
}

/// Does what may block where it may. What is dropped meanwhile is dropped there, once it is done.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|error| Err(io::Error::other(error)))
}

/// How many names are tried for the file beside.
const NAMES: usize = 8;

/// A file beside the one that is to be. It is removed unless it is kept.
struct Aside {
    file: fs::File,
    here: PathBuf,
    path: PathBuf,
}

impl Aside {
    /// Makes a new file in the folder of this path.
    fn create(path: PathBuf) -> io::Result<Self> {
        if path.file_name().is_none() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "the path ends with no name"));
        }
        let mut tries = 0;
        loop {
            let here = path.with_file_name(format!("download-{:016x}.part", fastrand::u64(..)));
            // What is there already is neither opened nor followed.
            match OpenOptions::new().write(true).create_new(true).open(&here) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && tries < NAMES => tries += 1,
                file => return file.map(|file| Self { file, here, path }),
            }
        }
    }

    fn write(mut self, chunk: &Bytes) -> io::Result<Self> {
        self.file.write_all(chunk)?;
        Ok(self)
    }

    /// Puts it in its place, once the disk has it.
    fn keep(self) -> io::Result<()> {
        self.file.sync_all()?;
        fs::rename(&self.here, &self.path)
    }
}

/// After it was kept, nothing is there to be removed.
impl Drop for Aside {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.here);
    }
}
