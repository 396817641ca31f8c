//! Whether, when and how often a call is sent again.

mod after;
mod budget;
mod decide;

use std::time::Duration;

pub(crate) use after::retry_after;
pub(crate) use budget::Budget;
pub(crate) use decide::{Decision, Event, Sent, decide, pause};

/// How a call is repeated after a failure.
///
/// Whatever is said here, a `POST` or `PATCH` that may have reached the server is never sent again:
/// it would create, or pay, a second time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Retry {
    /// The call is sent once. After a 401 it is still sent again with a new token.
    Never,
    /// What has surely not been done is sent again, and what only reads; and a `PUT` or `DELETE` of one whole
    /// thing, without a lock token, that a busy server (503 with `Retry-After`) turned away.
    #[default]
    Safe,
    /// The same, and a `PUT` or `DELETE` of unknown outcome as well: say it of a call that does no harm
    /// if it is done twice. A body that holds a lock token (`version`) is not repeated even so, because
    /// the second time would be reported as a conflict with the first.
    Idempotent,
}

/// How often and for how long a client sends its calls again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a policy does nothing until it is given to a client"]
pub struct RetryPolicy {
    pub(crate) attempts: u32,
    pub(crate) within: Duration,
}

impl RetryPolicy {
    /// The most attempts of one call, the first one included; 3 by default. One that is answered 401 is
    /// sent again with a new token even so, once.
    pub const fn attempts(self, attempts: u32) -> Self {
        Self { attempts, ..self }
    }

    /// The time from the beginning of the first attempt after which none begins any more, unless the
    /// server has asked to wait for longer; 30 seconds by default.
    pub const fn within(self, within: Duration) -> Self {
        Self { within, ..self }
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self { attempts: 3, within: Duration::from_secs(30) }
    }
}

/// The bounds of the wait before the second attempt, and of any wait.
const FIRST: Duration = Duration::from_millis(250);
const LONGEST: Duration = Duration::from_secs(8);

/// The client's own wait after so many attempts: by chance between nothing and a bound that doubles
/// each time, so that calls that failed together do not come back together.
pub(crate) fn backoff(attempts: u32) -> Duration {
    let bound = FIRST.saturating_mul(1 << attempts.saturating_sub(1).min(10)).min(LONGEST);
    bound.mul_f64(fastrand::f64())
}

/// Whether a JSON body holds a lock token, at any depth: repeated, it would be reported as a conflict
/// with the first time. Who cannot tell takes it that it does.
pub(crate) fn holds_lock(body: &[u8]) -> bool {
    fn within(value: &serde_json::Value) -> bool {
        match value {
            serde_json::Value::Object(members) => {
                members.iter().any(|(name, value)| (is_lock(name) && !value.is_null()) || within(value))
            }
            serde_json::Value::Array(items) => items.iter().any(within),
            _ => false,
        }
    }
    !body.is_empty() && serde_json::from_slice(body).map_or(true, |value| within(&value))
}

/// `version`, and the version of something else, such as `invoiceVersion`.
fn is_lock(name: &str) -> bool {
    name == "version" || name.ends_with("Version")
}
