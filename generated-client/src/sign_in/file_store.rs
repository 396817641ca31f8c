//! A token store in a file.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};
use tokio::time::sleep;
use zeroize::{Zeroize as _, Zeroizing};

use super::{BoxError, StoreLock, TokenFuture, TokenStore, Tokens};
use crate::Secret;
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
/// in a database there.
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

/// The stored form.
#[derive(Serialize, Deserialize)]
struct StoredTokens {
    version: u32,
    access_token: String,
    /// Seconds since 1970.
    expires_at: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    refresh_token: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    owner: Option<String>,
}

/// The version of the stored form.
const FORMAT_VERSION: u32 = 1;

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
        let (path, text, lock) = (self.path.clone(), to_json(tokens), self.locked().upgrade());
        Box::pin(async move {
            let text = text?;
            let write = move || {
                let written = write(&path, &text);
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
    let stored: StoredTokens = serde_json::from_str(&text).map_err(|_| invalid("the file does not contain tokens"))?;
    if stored.version != FORMAT_VERSION {
        return Err(invalid("the tokens have the format of a later release"));
    }
    let expires_at = UNIX_EPOCH.checked_add(Duration::from_secs(stored.expires_at));
    let expires_at = expires_at.ok_or_else(|| invalid("the expiry of the tokens is not a valid time"))?;
    let mut tokens = Tokens::new(stored.access_token, expires_at);
    tokens.refresh_token = stored.refresh_token.map(Secret::from);
    tokens.owner = stored.owner;
    Ok(Some(tokens))
}

fn invalid(problem: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, problem)
}

fn to_json(tokens: &Tokens) -> Result<Zeroizing<Vec<u8>>, BoxError> {
    let seconds = |time: SystemTime| time.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let mut stored = StoredTokens {
        version: FORMAT_VERSION,
        access_token: tokens.access_token.expose().to_owned(),
        expires_at: seconds(tokens.expires_at),
        refresh_token: tokens.refresh_token.as_ref().map(|token| token.expose().to_owned()),
        owner: tokens.owner.clone(),
    };
    let text = serde_json::to_vec(&stored).map(Zeroizing::new);
    stored.access_token.zeroize();
    stored.refresh_token.zeroize();
    Ok(text?)
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
