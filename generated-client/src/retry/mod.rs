//! Retries: which calls are retried, when and how often.

mod budget;
mod policy;
mod retry_after;

use std::time::Duration;

pub(crate) use budget::RetryBudget;
pub(crate) use policy::{AttemptFailure, Decision, MAX_PAUSE, SentRequest, decide, requested_delay};
pub(crate) use retry_after::retry_after;

/// The failures after which a call is retried.
///
/// A `POST` or `PATCH` that may have been applied is never retried: it could create or pay a second time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Retry {
    /// Never retry, except once after a 401, with a new token.
    Never,
    /// Retry calls that were certainly not applied, and calls that only read; also a `PUT` or `DELETE` of one whole
    /// resource, without a lock token, that a busy server rejected (503 with `Retry-After`).
    #[default]
    Safe,
    /// Like [`Safe`](Self::Safe), and also retry a `PUT` or `DELETE` with an unknown outcome: for a call that may
    /// be applied twice without harm.
    ///
    /// A body with a lock token (`version`) is not resent even then, because the second request would be reported
    /// as a conflict with the first.
    ///
    /// Calls that replace, such as `bank_statements().allocate_invoice`, have the same effect twice (inferred). Whether
    /// Procountor accepts a change of status such as `approve`, `verify` or `send` twice is not documented: do not set this
    /// for one, and [read its effect](crate::production#lost-responses) instead.
    Idempotent,
}

/// Limits on the retries of a client's calls.
///
/// Besides, at most a fifth of the calls of one company are retried, with ten retries in advance: a server in trouble
/// does not get several times the calls that overloaded it.
///
/// # `Retry-After`
/// After a 429, or a 503 with `Retry-After`, the client sends no call before the time that the server asked for, and up
/// to a tenth later, so that several processes do not return at once. This applies to all calls of the client and its clones, for a day at most, and not to other clients from [`Client::with_credentials`](crate::Client::with_credentials). A call waits for up to a minute; if the server asks for more, it fails at once, and
/// [`Error::retry_after`](crate::Error::retry_after) returns the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a policy does nothing until it is given to a client"]
pub struct RetryPolicy {
    pub(crate) attempts: u32,
    pub(crate) within: Duration,
}

impl RetryPolicy {
    /// Sets the maximum number of attempts of a call, including the first; 3 by default.
    ///
    /// A call with status 401 is resent once with a new token regardless of this limit.
    pub const fn attempts(self, attempts: u32) -> Self {
        Self { attempts, ..self }
    }

    /// Sets the time from the start of the first attempt within which further attempts may start, unless the
    /// server asked for a longer wait; 30 seconds by default.
    pub const fn within(self, within: Duration) -> Self {
        Self { within, ..self }
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self { attempts: 3, within: Duration::from_secs(30) }
    }
}

/// Upper bound of the delay before the second attempt, and of any delay.
const FIRST_BACKOFF: Duration = Duration::from_millis(250);
const MAX_BACKOFF: Duration = Duration::from_secs(8);

/// Returns the delay after a number of attempts: random between zero and a bound that doubles each time ("full
/// jitter"), so that calls that failed together are not retried together.
pub(crate) fn backoff(attempts: u32) -> Duration {
    let bound = FIRST_BACKOFF.saturating_mul(1 << attempts.saturating_sub(1).min(10)).min(MAX_BACKOFF);
    bound.mul_f64(fastrand::f64())
}

/// Maximum time that is added to a delay of the server.
const MAX_SPREAD: Duration = Duration::from_secs(5);

/// Lengthens a delay that the server asked for by a random part of up to a tenth, so that the processes that it has
/// turned away do not all return at the same instant.
pub(crate) fn spread(delay: Duration) -> Duration {
    delay.saturating_add((delay / 10).min(MAX_SPREAD).mul_f64(fastrand::f64()))
}

/// Whether a JSON body contains a lock token at any depth. A body that is not JSON counts as one that does.
///
/// If such a request is resent, it is reported as a conflict with the first request.
pub(crate) fn has_lock_token(body: &[u8]) -> bool {
    fn contains_token(value: &serde_json::Value) -> bool {
        match value {
            serde_json::Value::Object(members) => {
                members.iter().any(|(name, value)| (is_lock_token(name) && !value.is_null()) || contains_token(value))
            }
            serde_json::Value::Array(elements) => elements.iter().any(contains_token),
            _ => false,
        }
    }
    !body.is_empty() && serde_json::from_slice(body).map_or(true, |value| contains_token(&value))
}

/// Whether a member is `version`, or the version of another resource, such as `invoiceVersion`.
fn is_lock_token(name: &str) -> bool {
    name == "version" || name.ends_with("Version")
}
