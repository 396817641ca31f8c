//! One rate limit and one token for all processes of a fleet, in Redis.
//!
//! Procountor counts the calls of an API client, whatever process they come from. With a [`RedisLimiter`], all processes
//! keep to one limit together, and with a [`RedisTokenStore`], one of them signs in for all:
//!
//! ```
//! use procountor_client::redis::{Redis, RedisLimiter, RedisTokenStore};
//! use procountor_client::{Application, Client, Credentials, Limit};
//!
//! # fn build() -> Result<Client, procountor_client::Error> {
//! let redis = Redis::new("redis://redis.example:6379")?;
//! let application = Application::new("client-id", "client-secret");
//! let store = RedisTokenStore::new(&redis, "client-id", "company-1");
//! let client = Client::builder()
//!     .credentials(Credentials::api_key(&application, "api-key").store(store))
//!     // If Redis is unreachable, each of eight processes continues with 7 calls per second.
//!     .shared_limit(RedisLimiter::new(&redis).fallback([Limit::per_second(60).divided_by(8)]))
//!     .build()?;
//! # Ok(client)
//! # }
//! ```
//!
//! Redis 5 or newer, or Valkey, as a single server or with replicas; Redis Cluster is not supported.

mod failure;
mod limiter;
mod token_store;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use ::redis::aio::MultiplexedConnection;
use ::redis::{AsyncConnectionConfig, ConnectionAddr, FromRedisValue, ScriptInvocation};
use tokio::sync::Mutex;
use tokio::time::timeout;

pub(crate) use failure::RedisFailure;
pub use limiter::RedisLimiter;
pub(crate) use limiter::{LimitReply, LimitRequest};
pub use token_store::RedisTokenStore;

use crate::transport::install_provider;
use crate::{Error, Secret};

/// Default of [`Redis::timeout`].
const TIMEOUT: Duration = Duration::from_secs(1);

/// Default of [`Redis::prefix`].
const PREFIX: &str = "procountor";

/// A Redis server, with one connection that is opened when it is needed and reopened after a failure.
///
/// Clones share the connection.
#[derive(Clone)]
pub struct Redis {
    client: ::redis::Client,
    timeout: Duration,
    prefix: Arc<str>,
    connection: Arc<Mutex<Option<MultiplexedConnection>>>,
}

impl Redis {
    /// Creates a connection from a URL such as `redis://user:password@host:6379/0`, or `rediss://` for TLS. Nothing is
    /// sent until it is used.
    ///
    /// TLS is that of the client: the features `rustls` and `native-tls` include it. It trusts the certificate
    /// authorities of the system. With rustls it uses the default provider of cryptography of the process, and installs
    /// one if there is none.
    ///
    /// # Errors
    /// [`Error::Config`] if the URL is invalid, or requires TLS that this build does not support.
    pub fn new(url: impl Into<Secret>) -> Result<Self, Error> {
        let url = url.into();
        let client = ::redis::Client::open(url.expose());
        let client = client.map_err(|error| Error::config_with_source("the URL of Redis is invalid", error))?;
        let uses_tls = matches!(client.get_connection_info().addr(), ConnectionAddr::TcpTls { .. });
        if uses_tls && !install_provider() {
            return Err(Error::config(
                "TLS to Redis needs a rustls crypto provider: call CryptoProvider::install_default",
            ));
        }
        Ok(Self { client, timeout: TIMEOUT, prefix: PREFIX.into(), connection: Arc::default() })
    }

    /// Sets the time within which Redis must respond, including connecting; 1 second by default.
    #[must_use]
    pub fn timeout(self, timeout: Duration) -> Self {
        Self { timeout, ..self }
    }

    /// Sets the start of all keys; `procountor` by default. Processes that share a limit or a token need the same one.
    #[must_use]
    pub fn prefix(self, prefix: &str) -> Self {
        Self { prefix: prefix.into(), ..self }
    }

    pub(crate) fn response_timeout(&self) -> Duration {
        self.timeout
    }

    /// Returns the name of a key.
    fn key(&self, parts: &[&str]) -> String {
        [&[&*self.prefix], parts].concat().join(":")
    }

    /// Runs a script. A connection that has failed, or did not respond in time, is not used again.
    async fn run<T: FromRedisValue>(&self, script: &ScriptInvocation<'_>) -> Result<T, RedisFailure> {
        let result = timeout(self.timeout, async {
            let mut connection = self.connect().await?;
            script.invoke_async(&mut connection).await
        });
        let result = match result.await {
            Ok(Ok(value)) => return Ok(value),
            Ok(Err(error)) => RedisFailure::from(error),
            Err(_) => RedisFailure::no_response(self.timeout),
        };
        *self.connection.lock().await = None;
        Err(result)
    }

    /// Returns the open connection, or opens one.
    async fn connect(&self) -> Result<MultiplexedConnection, ::redis::RedisError> {
        let mut current = self.connection.lock().await;
        if let Some(connection) = &*current {
            return Ok(connection.clone());
        }
        // The timeouts of the library end no later than that of the caller.
        let config = AsyncConnectionConfig::new();
        let config = config.set_connection_timeout(Some(self.timeout)).set_response_timeout(Some(self.timeout));
        let connection = self.client.get_multiplexed_async_connection_with_config(&config).await?;
        Ok(current.insert(connection).clone())
    }
}

/// Shows no URL, which may contain a password.
impl fmt::Debug for Redis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Redis").field("timeout", &self.timeout).field("prefix", &self.prefix).finish_non_exhaustive()
    }
}
