//! Failures of Redis.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use ::redis::{ErrorKind, RedisError, ServerErrorKind};

/// A failed command. Shows no URL and no argument.
#[derive(Debug)]
pub(crate) struct RedisFailure(Cause);

#[derive(Debug)]
enum Cause {
    /// There was no response within the timeout.
    NoResponse(Duration),
    Error(RedisError),
}

impl RedisFailure {
    pub(super) fn no_response(timeout: Duration) -> Self {
        Self(Cause::NoResponse(timeout))
    }

    /// Whether an open connection has failed, perhaps because the server was restarted. Another one may succeed.
    pub(crate) fn is_dropped_connection(&self) -> bool {
        matches!(&self.0, Cause::Error(error) if error.is_connection_dropped() && !error.is_connection_refusal())
    }

    /// Whether the server rejects this process, which says nothing about other processes.
    pub(crate) fn is_refused(&self) -> bool {
        let Cause::Error(error) = &self.0 else { return false };
        matches!(error.kind(), ErrorKind::AuthenticationFailed | ErrorKind::Server(ServerErrorKind::NoPerm))
            || matches!(error.kind(), ErrorKind::InvalidClientConfig)
            || matches!(error.code(), Some("NOAUTH" | "WRONGPASS"))
            // The reply to more than ten arguments before the login.
            || error.detail().is_some_and(|detail| detail.contains("unauthenticated"))
    }
}

impl From<RedisError> for RedisFailure {
    fn from(error: RedisError) -> Self {
        Self(Cause::Error(error))
    }
}

impl fmt::Display for RedisFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Cause::NoResponse(timeout) => write!(f, "Redis did not respond within {} s", timeout.as_secs_f64()),
            Cause::Error(_) if self.is_refused() => f.write_str("Redis rejected the credentials or their permissions"),
            Cause::Error(error) if error.is_io_error() => f.write_str("Redis cannot be reached"),
            Cause::Error(_) => f.write_str("Redis rejected a command"),
        }
    }
}

impl StdError for RedisFailure {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.0 {
            Cause::NoResponse(_) => None,
            Cause::Error(error) => Some(error),
        }
    }
}
