//! A token store in memory that can be set to fail or stall.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use procountor_client::sign_in::{BoxError, StoreLock, TokenFuture, TokenStore, Tokens};

use super::seconds;

/// The fingerprint of [`api_key`](super::api_key) at the server of the tests, from another implementation. It must not
/// change between releases, or stored tokens would be lost.
pub(crate) const API_KEY_OWNER: &str = "1-7fa7533a6e9253537f51263e7022c668-f1fa3abbae7a7385a6668e5c8c8bc295";

/// The fingerprint of [`refresh`](super::refresh).
pub(crate) const REFRESH_OWNER: &str = "1-88fa62a2aceeeca529c73e2d54a33c81-09a34f9601d95b5b87ea1f499b69fae8";

/// A store in memory. Clones share its content.
#[derive(Clone, Default)]
pub(crate) struct MemoryStore(Arc<StoreState>);

#[derive(Default)]
pub(crate) struct StoreState {
    tokens: Mutex<Option<Tokens>>,
    loads: AtomicUsize,
    saves: AtomicUsize,
    fails: AtomicBool,
    stalls: AtomicBool,
    lock: Option<Arc<tokio::sync::Mutex<()>>>,
}

impl MemoryStore {
    /// Creates a store with a token of [`API_KEY_OWNER`] and this lifetime in seconds.
    pub(crate) fn with(token: &str, lifetime: u64) -> Self {
        let store = Self::default();
        store.set_tokens(own(Tokens::new(token, SystemTime::now() + seconds(lifetime))));
        store
    }

    /// Creates a store with a lock.
    pub(crate) fn with_lock() -> Self {
        Self(Arc::new(StoreState { lock: Some(Arc::default()), ..StoreState::default() }))
    }

    pub(crate) fn set_tokens(&self, tokens: Tokens) {
        *self.0.tokens.lock().expect("the lock is not poisoned") = Some(tokens);
    }

    pub(crate) fn tokens(&self) -> Option<Tokens> {
        self.0.tokens.lock().expect("the lock is not poisoned").clone()
    }

    /// Returns the stored access token.
    pub(crate) fn token(&self) -> Option<String> {
        self.tokens().map(|tokens| tokens.access_token.expose().to_owned())
    }

    /// Returns the stored refresh token.
    pub(crate) fn refresh_token(&self) -> Option<String> {
        self.tokens()?.refresh_token.map(|token| token.expose().to_owned())
    }

    /// Returns the number of loads and saves.
    pub(crate) fn counts(&self) -> (usize, usize) {
        (self.0.loads.load(SeqCst), self.0.saves.load(SeqCst))
    }

    pub(crate) fn set_failing(&self) {
        self.0.fails.store(true, SeqCst);
    }

    pub(crate) fn set_stalled(&self) {
        self.0.stalls.store(true, SeqCst);
    }

    async fn fail_or_stall(&self) -> Result<(), BoxError> {
        if self.0.stalls.load(SeqCst) {
            std::future::pending::<()>().await;
        }
        if self.0.fails.load(SeqCst) { Err("the store fails in this test".into()) } else { Ok(()) }
    }
}

/// Marks tokens as those of [`API_KEY_OWNER`].
pub(crate) fn own(mut tokens: Tokens) -> Tokens {
    tokens.owner = Some(API_KEY_OWNER.to_owned());
    tokens
}

/// Creates tokens of [`REFRESH_OWNER`] with a refresh token. The access token has expired if the lifetime is `None`.
pub(crate) fn refreshable(access: &str, refresh: &str, lifetime: Option<u64>) -> Tokens {
    let now = SystemTime::now();
    let mut tokens = Tokens::new(access, lifetime.map_or(now - seconds(10), |lifetime| now + seconds(lifetime)));
    tokens.refresh_token = Some(refresh.into());
    tokens.owner = Some(REFRESH_OWNER.to_owned());
    tokens
}

impl TokenStore for MemoryStore {
    fn load(&self) -> TokenFuture<'_, Option<Tokens>> {
        Box::pin(async {
            self.0.loads.fetch_add(1, SeqCst);
            self.fail_or_stall().await?;
            Ok(self.tokens())
        })
    }

    fn save<'a>(&'a self, tokens: &'a Tokens) -> TokenFuture<'a, ()> {
        Box::pin(async {
            self.0.saves.fetch_add(1, SeqCst);
            self.fail_or_stall().await?;
            self.set_tokens(tokens.clone());
            Ok(())
        })
    }

    fn lock(&self) -> TokenFuture<'_, Option<StoreLock>> {
        Box::pin(async {
            let Some(lock) = &self.0.lock else { return Ok(None) };
            self.fail_or_stall().await?;
            Ok(Some(StoreLock::new(Arc::clone(lock).lock_owned().await)))
        })
    }
}
