//! Token stores, and their use by one owner.

use std::any::Any;
use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::time::timeout;

use super::owner::Owner;
use super::{TokenFuture, Tokens};
use crate::Secret;

/// A store for the tokens of one user in one company, in addition to the client's memory.
///
/// The client loads tokens before each sign-in, for 5 seconds at most, and saves them after it, concurrently with
/// calls. If the store fails, no call fails: the client signs in instead.
///
/// # Owner
///
/// The store keeps all fields of [`Tokens`], including [`owner`](Tokens::owner). The client ignores tokens of another
/// owner and tokens without one, such as those of an earlier release. It does not overwrite them either, but signs in
/// and keeps its tokens in memory, unless [`Credentials::overwrite_store`](crate::Credentials::overwrite_store) allows
/// it. A store whose content cannot be read is not overwritten: return `None` from [`load`](Self::load) for content
/// that may be lost.
///
/// # Several processes
///
/// Processes with the same credentials can share a store. [`lock`](Self::lock) lets one of them sign in while the
/// others wait for its tokens. Without a lock, each of them may sign in. With refresh tokens that are valid once, all
/// but the first are then refused; the client reloads the store after a refusal, and uses tokens that have appeared
/// there.
pub trait TokenStore: Send + Sync + 'static {
    /// Returns the tokens that were saved last, if there are any.
    fn load(&self) -> TokenFuture<'_, Option<Tokens>>;

    /// Saves tokens, replacing the earlier ones.
    fn save<'a>(&'a self, tokens: &'a Tokens) -> TokenFuture<'a, ()>;

    /// Locks the store against other processes, and other clients of this process, until the lock is dropped.
    ///
    /// The client waits for the lock before a sign-in, for 30 seconds at most, loads the tokens again, and holds the
    /// lock until the new tokens are saved. That includes the wait of the token request for a permit of the rate limiter,
    /// behind the calls that are queued in this process. If locking fails, it continues without a lock. The default
    /// implementation returns `None`: the store has no lock.
    fn lock(&self) -> TokenFuture<'_, Option<StoreLock>> {
        Box::pin(async { Ok(None) })
    }
}

/// A held lock of a [`TokenStore`], which is released when it is dropped.
pub struct StoreLock {
    /// The mutex is never locked; with it, the guard may be one that threads cannot share.
    _guard: Mutex<Box<dyn Any + Send>>,
}

impl StoreLock {
    /// Creates a lock from a guard whose drop releases it, such as an `OwnedMutexGuard` of tokio or a locked file.
    pub fn new(guard: impl Send + 'static) -> Self {
        Self { _guard: Mutex::new(Box::new(guard)) }
    }
}

impl fmt::Debug for StoreLock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StoreLock")
    }
}

/// Timeout of loading and saving. A store that fails causes a sign-in, but no call to fail.
const STORE_TIMEOUT: Duration = Duration::from_secs(5);
/// Timeout of waiting for the lock. The process that holds it usually needs one request.
const LOCK_TIMEOUT: Duration = Duration::from_secs(30);

/// A store and the owner of the tokens that the client reads from it and writes to it.
pub(super) struct OwnedStore {
    pub(super) store: Arc<dyn TokenStore>,
    pub(super) owner: Owner,
    /// Refresh token that the caller provided.
    pub(super) refresh_token: Option<Secret>,
    /// Fingerprints of the owners that these credentials replaced in a running client.
    pub(super) replaced: Vec<String>,
    /// Whether tokens of any owner may be overwritten.
    pub(super) overwrite: bool,
}

impl OwnedStore {
    /// Waits for the lock. `None` if the store has none, or if locking fails.
    pub(super) async fn lock(&self) -> Option<StoreLock> {
        timeout(LOCK_TIMEOUT, self.store.lock()).await.ok()?.ok()?
    }

    /// Loads the tokens if they belong to the owner. `None` if loading fails.
    pub(super) async fn load(&self) -> Option<Tokens> {
        self.load_any().await.flatten().filter(|tokens| self.owns(tokens))
    }

    /// Saves tokens, unless those in the store belong to another owner or have none.
    pub(super) async fn save(&self, tokens: &Tokens) {
        if self.overwrite || self.may_overwrite().await {
            let _ = timeout(STORE_TIMEOUT, self.store.save(tokens)).await;
        }
    }

    async fn may_overwrite(&self) -> bool {
        let Some(stored) = self.load_any().await else { return false };
        let is_replaced = |tokens: &Tokens| self.replaced.iter().any(|owner| tokens.owner.as_ref() == Some(owner));
        let may_overwrite = stored.is_none_or(|stored| self.owns(&stored) || is_replaced(&stored));
        #[cfg(feature = "tracing")]
        if !may_overwrite {
            tracing::warn!("the token store contains tokens of another owner, which are neither used nor overwritten");
        }
        may_overwrite
    }

    /// Loads the tokens of any owner. `None` if loading fails.
    async fn load_any(&self) -> Option<Option<Tokens>> {
        timeout(STORE_TIMEOUT, self.store.load()).await.ok()?.ok()
    }

    /// Whether tokens belong to the owner.
    ///
    /// A program may read the refresh token from its store and provide it as credentials. The stored tokens then
    /// belong to the same session, although their fingerprint is that of the first refresh token.
    fn owns(&self, tokens: &Tokens) -> bool {
        let provided = self.refresh_token.as_ref().map(Secret::expose);
        tokens.owner.as_deref() == Some(self.owner.fingerprint())
            || (provided.is_some()
                && provided == tokens.refresh_token.as_ref().map(Secret::expose)
                && self.owner.shares_scope_of(tokens))
    }
}
