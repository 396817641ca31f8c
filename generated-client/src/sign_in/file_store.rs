//! A token store in a file.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use tokio::time::sleep;
use zeroize::Zeroizing;

use super::{StoreLock, TokenFuture, TokenStore, Tokens, stored_form};
use crate::download::spawn_blocking;

/// Interval at which a process tries to lock a store that another one has locked.
const LOCK_INTERVAL: Duration = Duration::from_millis(20);

/// Maximum size of the file. Tokens take a few kilobytes.
const MAX_SIZE: u64 = 64 * 1024;

/// A [`TokenStore`] in a file, for the processes of one machine.
///
/// The tokens are stored as JSON in clear text. On Unix the file is created so that only its user can read and write it;
/// elsewhere the folder must be private. Saving replaces the file atomically.
///
/// A lock is an advisory lock of the operating system on an empty file beside it, with the same name and the suffix
/// `.lock`. It ends with its process, however that ends. File systems of other machines may not support it: use a store
/// in Redis or in a database there.
///
/// ```
/// use procountor_client::sign_in::FileStore;
/// use procountor_client::{Application, Credentials};
///
/// let application = Application::new("client-id", "client-secret");
/// let store = FileStore::new("/var/lib/acme/procountor-company-1.json");
/// let credentials = Credentials::api_key(&application, "api-key").store(store);
/// ```
#[derive(Clone, Debug)]
pub struct FileStore {
    path: PathBuf,
    /// The lock file, while a lock is held. A save that outlasts its timeout keeps it locked.
    locked: Arc<Mutex<Weak<File>>>,
}

impl FileStore {
    /// Creates a store at a path. Its folder must exist; the file is created with the first tokens.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into(), locked: Arc::default() }
    }

    fn locked(&self) -> MutexGuard<'_, Weak<File>> {
        self.locked.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lock_path(&self) -> PathBuf {
        let mut path = self.path.clone().into_os_string();
        path.push(".lock");
        path.into()
    }
}

/// The `load` of a store whose file is not readable as tokens is an error, so the file is not overwritten.
impl TokenStore for FileStore {
    fn load(&self) -> TokenFuture<'_, Option<Tokens>> {
        let path = self.path.clone();
        Box::pin(async move { Ok(spawn_blocking(move || read(&path)).await?) })
    }

    fn save<'a>(&'a self, tokens: &'a Tokens) -> TokenFuture<'a, ()> {
        let (path, text, lock) =
            (self.path.clone(), stored_form::to_json(tokens, tokens.expires_at), self.locked().upgrade());
        Box::pin(async move {
            let write = move || {
                let written = write(&path, text.as_bytes());
                drop(lock);
                written
            };
            Ok(spawn_blocking(write).await?)
        })
    }

    fn lock(&self) -> TokenFuture<'_, Option<StoreLock>> {
        let path = self.lock_path();
        Box::pin(async move {
            let file = spawn_blocking(move || private().create(true).truncate(false).open(path)).await?;
            loop {
                match file.try_lock() {
                    Ok(()) => {
                        let file = Arc::new(file);
                        *self.locked() = Arc::downgrade(&file);
                        return Ok(Some(StoreLock::new(file)));
                    }
                    Err(TryLockError::WouldBlock) => sleep(LOCK_INTERVAL).await,
                    Err(TryLockError::Error(error)) => return Err(error.into()),
                }
            }
        })
    }
}

/// Returns options to write a file that is private to its user.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn read(path: &Path) -> io::Result<Option<Tokens>> {
    let file = match File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        file => file?,
    };
    let mut text = Zeroizing::new(String::new());
    file.take(MAX_SIZE).read_to_string(&mut text)?;
    let tokens = stored_form::parse(text.as_bytes());
    tokens.map(Some).map_err(|problem| io::Error::new(io::ErrorKind::InvalidData, problem))
}

/// Replaces the file. A reader sees the old or the new tokens, also after a crash.
fn write(path: &Path, text: &[u8]) -> io::Result<()> {
    let mut draft = path.as_os_str().to_owned();
    draft.push(format!(".{:08x}.part", fastrand::u32(..)));
    let draft = PathBuf::from(draft);
    let written = private().create_new(true).open(&draft).and_then(|mut file| {
        file.write_all(text)?;
        file.sync_all()
    });
    let replaced = written.and_then(|()| std::fs::rename(&draft, path));
    if replaced.is_err() {
        // The first error is the one to report.
        let _ = std::fs::remove_file(&draft);
    }
    replaced
}
