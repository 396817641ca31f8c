//! A token store in a file.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, UNIX_EPOCH};

use serde_json::{Map, Value};
use tokio::time::sleep;
use zeroize::Zeroizing;

use super::{StoreLock, TokenFuture, TokenStore, Tokens};
use crate::Secret;
use crate::codec::write_string;
use crate::download::spawn_blocking;

/// Interval at which a process tries to lock a store that another one has locked.
const LOCK_INTERVAL: Duration = Duration::from_millis(20);

/// Maximum length of a byte in a JSON string, `\u0000`.
const MAX_ESCAPE: usize = 6;

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

/// The version of the stored form: an object with `version`, `access_token`, `expires_at` in seconds since 1970, and
/// optionally `refresh_token` and `owner`.
const FORMAT_VERSION: u64 = 1;

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
    let not_tokens = || invalid("the file does not contain tokens");
    let mut stored: Map<String, Value> = serde_json::from_str(&text).map_err(|_| not_tokens())?;
    let mut string = |name| match stored.remove(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(string)) => Ok(Some(string)),
        Some(_) => Err(not_tokens()),
    };
    let (access_token, refresh_token, owner) =
        (string("access_token")?.ok_or_else(not_tokens)?, string("refresh_token")?, string("owner")?);
    let number = |name| stored.get(name).and_then(Value::as_u64).ok_or_else(not_tokens);
    let expires_at = UNIX_EPOCH.checked_add(Duration::from_secs(number("expires_at")?));
    if number("version")? != FORMAT_VERSION {
        return Err(invalid("the tokens have the format of a later release"));
    }
    let expires_at = expires_at.ok_or_else(|| invalid("the expiry of the tokens is not a valid time"))?;
    let mut tokens = Tokens::new(access_token, expires_at);
    tokens.refresh_token = refresh_token.map(Secret::from);
    tokens.owner = owner;
    Ok(Some(tokens))
}

fn invalid(problem: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, problem)
}

fn to_json(tokens: &Tokens) -> Zeroizing<String> {
    let expires_at = tokens.expires_at.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let strings = [
        ("access_token", Some(tokens.access_token.expose())),
        ("refresh_token", tokens.refresh_token.as_ref().map(Secret::expose)),
        ("owner", tokens.owner.as_deref()),
    ];
    let numbers = format!("{{\"version\":{FORMAT_VERSION},\"expires_at\":{expires_at}");
    // The capacity is that of the longest text, as a string that grows leaves a copy of the secrets behind.
    let strings = strings.into_iter().filter_map(|(name, value)| Some((name, value?)));
    let length: usize = strings.clone().map(|(name, value)| name.len() + value.len() * MAX_ESCAPE + 6).sum();
    let mut text = Zeroizing::new(String::with_capacity(numbers.len() + length + 1));
    text.push_str(&numbers);
    for (name, value) in strings {
        text.extend([",\"", name, "\":"]);
        write_string(value, &mut text);
    }
    text.push('}');
    text
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
