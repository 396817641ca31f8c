//! The retry decision, by kind of failure and method.

use std::time::Duration;

use http::{Method, StatusCode};

use super::Retry;

/// Maximum delay that the client accepts from a server.
const MAX_RETRY_AFTER: Duration = Duration::from_secs(60);
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
    /// Another attempt after the delay that the server asked for, which applies to all calls.
    After(Duration),
}

/// The condition under which a request may be resent.
#[derive(Clone, Copy)]
enum RetryRule {
    Always,
    /// Only after the first attempt.
    Once,
    /// If the call replaces or deletes one resource, whose path ends in its id, and contains no lock token; or if
    /// the caller declared it idempotent. `PUT /invoices/{id}/markpaid`, for example, does not replace a resource.
    IfWholeResource,
    /// If the caller declared the call idempotent.
    IfIdempotent,
    Never,
}

/// The kinds of failures that the table distinguishes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FailureClass {
    NotSent,
    /// 429 with an acceptable `Retry-After`.
    TooManyRequestsWithDelay,
    TooManyRequests,
    /// 503 with an acceptable `Retry-After`.
    UnavailableWithDelay,
    Unavailable,
    /// 500, 502, 504, or no response: the call may have been applied.
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
    let Some((class, delay)) = classify(failure) else { return Decision::Stop };
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
        Some(delay) => Decision::After(delay),
        None => Decision::Backoff,
    }
}

/// Returns the class of a failure, and the delay that the server asked for, up to the maximum. `None` for a final
/// failure.
fn classify(failure: AttemptFailure) -> Option<(FailureClass, Option<Duration>)> {
    let AttemptFailure::Status(status, retry_after) = failure else {
        return match failure {
            AttemptFailure::NotSent => Some((FailureClass::NotSent, None)),
            AttemptFailure::NoResponse => Some((FailureClass::OutcomeUnknown, None)),
            _ => None,
        };
    };
    let is_acceptable = retry_after.is_some_and(|delay| delay <= MAX_RETRY_AFTER);
    let class = match (status.as_u16(), is_acceptable) {
        (429, true) => FailureClass::TooManyRequestsWithDelay,
        (429, false) => FailureClass::TooManyRequests,
        (503, true) => FailureClass::UnavailableWithDelay,
        (503, false) => FailureClass::Unavailable,
        (500 | 502 | 504, _) => FailureClass::OutcomeUnknown,
        _ => return None,
    };
    Some((class, requested_delay(failure)))
}

/// Returns the time during which the client must send no call: `Retry-After` up to the maximum, and a second after
/// a 429 without `Retry-After`.
pub(crate) fn requested_delay(failure: AttemptFailure) -> Option<Duration> {
    match failure {
        AttemptFailure::Status(StatusCode::TOO_MANY_REQUESTS, retry_after) => {
            Some(retry_after.unwrap_or(DEFAULT_RATE_LIMIT_DELAY).min(MAX_RETRY_AFTER))
        }
        AttemptFailure::Status(StatusCode::SERVICE_UNAVAILABLE, retry_after) => {
            retry_after.map(|delay| delay.min(MAX_RETRY_AFTER))
        }
        _ => None,
    }
}
