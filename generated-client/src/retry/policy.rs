//! The retry decision, by kind of failure and method.

use std::time::Duration;

use http::{Method, StatusCode};

use super::Retry;

/// Maximum `Retry-After` for which a call waits. After a longer one it fails at once.
const MAX_RETRY_AFTER: Duration = Duration::from_secs(60);
/// Maximum time for which a server can pause the client.
pub(crate) const MAX_PAUSE: Duration = Duration::from_secs(24 * 60 * 60);
/// Delay after a 429 without `Retry-After`.
const DEFAULT_RATE_LIMIT_DELAY: Duration = Duration::from_secs(1);

/// The failure of an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AttemptFailure {
    /// The server was not reached.
    NotSent,
    /// The request was sent, and there was no response or an incomplete one.
    NoResponse,
    /// The server responded with an error status, and perhaps with `Retry-After`.
    Status(StatusCode, Option<Duration>),
    /// A failure that another attempt cannot change.
    Final,
}

/// The decision after a failed attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    /// No further attempt.
    Stop,
    /// Another attempt after the client's own delay.
    Backoff,
    /// Another attempt after the [`requested_delay`], which applies to all calls.
    AfterPause,
}

/// The condition under which a request may be resent.
#[derive(Clone, Copy)]
enum RetryRule {
    Always,
    /// Only after the first attempt.
    Once,
    /// If the call replaces or deletes one resource, whose path ends in its id, and contains no lock token; or if
    /// the caller declared it idempotent. `PUT /invoices/{invoiceId}/approve`, for example,
    /// does not replace a resource.
    IfWholeResource,
    /// If the caller declared the call idempotent.
    IfIdempotent,
    Never,
}

/// The kinds of failures that the table distinguishes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FailureClass {
    NotSent,
    /// 429 with `Retry-After`.
    TooManyRequestsWithDelay,
    TooManyRequests,
    /// 503 with `Retry-After`.
    UnavailableWithDelay,
    Unavailable,
    /// 408, 500, 502, 504, or no response: the call may have been applied. Also 425, which needs no better row.
    OutcomeUnknown,
}

use RetryRule::{Always, IfIdempotent, IfWholeResource, Never, Once};

/// Rules for reading (GET, HEAD), replacing (PUT, DELETE) and other methods (POST, PATCH).
///
/// If the server did nothing, every request may be resent; if it may have applied the call, only requests that
/// can be repeated.
const TABLE: [(FailureClass, [RetryRule; 3]); 6] = [
    (FailureClass::NotSent, [Always, Always, Always]),
    (FailureClass::TooManyRequestsWithDelay, [Always, Always, Once]),
    (FailureClass::TooManyRequests, [Once, Once, Never]),
    (FailureClass::UnavailableWithDelay, [Always, IfWholeResource, Never]),
    (FailureClass::Unavailable, [Always, IfIdempotent, Never]),
    (FailureClass::OutcomeUnknown, [Always, IfIdempotent, Never]),
];

/// The properties of a request that the decision depends on.
pub(crate) struct SentRequest<'a> {
    pub(crate) method: &'a Method,
    pub(crate) path: &'static str,
    pub(crate) has_lock_token: bool,
    pub(crate) retry: Retry,
}

/// Decides whether to retry after attempt number `attempt`, starting at 1.
pub(crate) fn decide(request: &SentRequest<'_>, failure: AttemptFailure, attempt: u32) -> Decision {
    let Some(class) = classify(failure) else { return Decision::Stop };
    let delay = requested_delay(failure);
    let column = match *request.method {
        Method::GET | Method::HEAD => 0,
        Method::PUT | Method::DELETE => 1,
        _ => 2,
    };
    let rule = TABLE.iter().find(|(row, _)| *row == class).map_or(Never, |(_, rules)| rules[column]);
    let is_idempotent = request.retry == Retry::Idempotent && !request.has_lock_token;
    let may_resend = match rule {
        _ if request.retry == Retry::Never => false,
        Always => true,
        Once => attempt == 1,
        IfWholeResource => is_idempotent || (request.path.ends_with('}') && !request.has_lock_token),
        IfIdempotent => is_idempotent,
        Never => false,
    };
    match delay {
        _ if !may_resend => Decision::Stop,
        Some(delay) if delay > MAX_RETRY_AFTER => Decision::Stop,
        Some(_) => Decision::AfterPause,
        None => Decision::Backoff,
    }
}

/// Returns the class of a failure; `None` for a final failure.
fn classify(failure: AttemptFailure) -> Option<FailureClass> {
    let (status, retry_after) = match failure {
        AttemptFailure::NotSent => return Some(FailureClass::NotSent),
        AttemptFailure::NoResponse => return Some(FailureClass::OutcomeUnknown),
        AttemptFailure::Final => return None,
        AttemptFailure::Status(status, retry_after) => (status, retry_after),
    };
    match (status.as_u16(), retry_after) {
        (429, Some(_)) => Some(FailureClass::TooManyRequestsWithDelay),
        (429, None) => Some(FailureClass::TooManyRequests),
        (503, Some(_)) => Some(FailureClass::UnavailableWithDelay),
        (503, None) => Some(FailureClass::Unavailable),
        (408 | 425 | 500 | 502 | 504, _) => Some(FailureClass::OutcomeUnknown),
        _ => None,
    }
}

/// Returns the time during which the client must send no call: `Retry-After` up to a day, and a second after a 429
/// without `Retry-After`.
pub(crate) fn requested_delay(failure: AttemptFailure) -> Option<Duration> {
    let AttemptFailure::Status(status, retry_after) = failure else { return None };
    let delay = match status {
        StatusCode::TOO_MANY_REQUESTS => retry_after.unwrap_or(DEFAULT_RATE_LIMIT_DELAY),
        StatusCode::SERVICE_UNAVAILABLE => retry_after?,
        _ => return None,
    };
    Some(delay.min(MAX_PAUSE))
}
