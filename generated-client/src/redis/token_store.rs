//! A token store in Redis.

use std::sync::{Arc, LazyLock};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use ::redis::Script;
use tokio::runtime::Handle;
use tokio::task::JoinHandle;
use tokio::time::sleep;
use zeroize::Zeroizing;

use super::{Redis, RedisFailure};
use crate::sign_in::{BoxError, StoreLock, TokenFuture, TokenStore, Tokens, stored_form};

/// Time after which the lock of a process ends that does not renew it. Others wait for the lock for 30 seconds.
const LOCK_LIFETIME: Duration = Duration::from_secs(10);

/// Interval at which the lock is renewed.
const RENEWAL_INTERVAL: Duration = Duration::from_secs(2);

/// Interval at which a process tries to lock a store that another one has locked.
const LOCK_INTERVAL: Duration = Duration::from_millis(50);

/// Returns the time of the server in microseconds, and the tokens.
static LOAD: LazyLock<Script> = LazyLock::new(|| {
    Script::new("local time = redis.call('TIME') return { time[1] * 1000000 + time[2], redis.call('GET', KEYS[1]) }")
});
static SAVE: LazyLock<Script> = LazyLock::new(|| Script::new("redis.call('SET', KEYS[1], ARGV[1]) return 1"));
/// Locks, or renews the lock of the same holder: a reply to it may have been lost.
static LOCK: LazyLock<Script> = LazyLock::new(|| {
    Script::new(
        "local holder = redis.call('GET', KEYS[1]) if holder and holder ~= ARGV[1] then return 0 end \
         redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) return 1",
    )
});
static UNLOCK: LazyLock<Script> = LazyLock::new(|| {
    Script::new("if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end return redis.call('DEL', KEYS[1])")
});

/// A [`TokenStore`] in Redis, for the processes of a fleet: one of them signs in while the others wait for its tokens.
///
/// The tokens are stored as JSON in clear text. Everyone who can read the key can act for the company until the tokens
/// expire or are revoked: use TLS (`rediss://`), a password, and a server or an ACL of your own.
///
/// The expiry is stored by the clock of Redis, so that the clocks of the processes do not matter. The key does not
/// expire. A lock is a key with the suffix `:lock`, which its holder renews; that of a killed process ends after 10
/// seconds. If Redis fails, each process signs in for itself, as described at [`TokenStore`]. Refresh tokens that are
/// valid once need a Redis that keeps its data: without it, a lost refresh token requires another login.
#[derive(Clone, Debug)]
pub struct RedisTokenStore {
    redis: Redis,
    key: String,
}

impl RedisTokenStore {
    /// Creates a store for the tokens of an API client and one company, or one user, that the program names.
    pub fn new(redis: &Redis, client_id: &str, account: &str) -> Self {
        Self { redis: redis.clone(), key: redis.key(&["tokens", client_id, account]) }
    }

    /// Returns the time of the server and the stored tokens.
    async fn read(&self) -> Result<(SystemTime, Option<Zeroizing<Vec<u8>>>), BoxError> {
        let (time, json): (u64, Option<Vec<u8>>) = self.redis.run(&LOAD.key(&self.key)).await?;
        let time = UNIX_EPOCH.checked_add(Duration::from_micros(time)).ok_or("the time of Redis is invalid")?;
        Ok((time, json.map(Zeroizing::new)))
    }
}

/// The `load` of a key that does not contain tokens is an error, so it is not overwritten.
impl TokenStore for RedisTokenStore {
    fn load(&self) -> TokenFuture<'_, Option<Tokens>> {
        Box::pin(async move {
            let (time, json) = self.read().await?;
            let Some(json) = json else { return Ok(None) };
            let mut tokens = stored_form::parse(&json)?;
            tokens.expires_at = translate(tokens.expires_at, time, SystemTime::now());
            Ok(Some(tokens))
        })
    }

    fn save<'a>(&'a self, tokens: &'a Tokens) -> TokenFuture<'a, ()> {
        Box::pin(async move {
            let (time, _) = self.read().await?;
            let json = stored_form::to_json(tokens, translate(tokens.expires_at, SystemTime::now(), time));
            let mut script = SAVE.key(&self.key);
            self.redis.run::<u32>(script.arg(&json[..])).await?;
            Ok(())
        })
    }

    fn lock(&self) -> TokenFuture<'_, Option<StoreLock>> {
        let key = format!("{}:lock", self.key);
        let holder = format!("{:032x}", fastrand::u128(..));
        let lock = Arc::new(LockKey { redis: self.redis.clone(), key, holder });
        Box::pin(async move {
            while !lock.acquire().await? {
                sleep(LOCK_INTERVAL.mul_f64(0.5 + fastrand::f64())).await;
            }
            Ok(Some(StoreLock::new(HeldLock { renewal: tokio::spawn(renew(Arc::clone(&lock))), lock })))
        })
    }
}

/// Converts a time of one clock to that of another, given the current time of both.
fn translate(time: SystemTime, from: SystemTime, to: SystemTime) -> SystemTime {
    let translated = match time.duration_since(from) {
        Ok(left) => to.checked_add(left),
        Err(past) => to.checked_sub(past.duration()),
    };
    translated.unwrap_or(UNIX_EPOCH)
}

/// The key of a lock, and the value by which its holder recognizes it.
struct LockKey {
    redis: Redis,
    key: String,
    holder: String,
}

impl LockKey {
    /// Locks the key for a while. Returns whether it is locked.
    async fn acquire(&self) -> Result<bool, RedisFailure> {
        let lifetime = u64::try_from(LOCK_LIFETIME.as_millis()).unwrap_or(u64::MAX);
        let mut script = LOCK.key(&self.key);
        self.redis.run(script.arg(&self.holder).arg(lifetime)).await
    }

    async fn release(&self) -> Result<bool, RedisFailure> {
        let mut script = UNLOCK.key(&self.key);
        self.redis.run(script.arg(&self.holder)).await
    }
}

/// Renews a lock until another process holds it.
async fn renew(lock: Arc<LockKey>) {
    loop {
        sleep(RENEWAL_INTERVAL).await;
        if matches!(lock.acquire().await, Ok(false)) {
            return;
        }
    }
}

/// A lock that is held. It is released when it is dropped; outside of a runtime, it ends by itself.
struct HeldLock {
    lock: Arc<LockKey>,
    renewal: JoinHandle<()>,
}

impl Drop for HeldLock {
    fn drop(&mut self) {
        let (lock, renewal) = (Arc::clone(&self.lock), &self.renewal);
        renewal.abort();
        if let Ok(runtime) = Handle::try_current() {
            runtime.spawn(async move { lock.release().await });
        }
    }
}
