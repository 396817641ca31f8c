//! The details of each kind of error.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::{Context, ErrorItem, GrantKind};
use crate::codec::FromJsonError;
use crate::transport::Failure;

/// An invalid setting.
#[derive(Debug)]
pub struct ConfigError {
    pub(crate) problem: String,
}

/// An invalid argument of a request.
#[derive(Debug)]
pub struct BuildError {
    pub(crate) context: Context,
    pub(crate) problem: String,
}

/// Members that Procountor requires and that are not set.
#[derive(Debug)]
pub struct MissingError {
    pub(crate) context: Context,
    pub(crate) names: Vec<String>,
}

impl MissingError {
    /// Returns the paths of the members, such as `invoiceRows[0].product`.
    pub fn names(&self) -> &[String] {
        &self.names
    }
}

/// A connection that could not be established, or that failed.
#[derive(Debug)]
pub struct TransportError {
    pub(crate) context: Context,
    pub(crate) status: Option<StatusCode>,
    /// The cause. It contains no URL, because a URL would reveal parameters.
    pub(crate) source: Failure,
}

impl TransportError {
    /// Whether connecting exceeded its timeout.
    pub fn is_timeout(&self) -> bool {
        self.source.is_timeout()
    }
}

/// The phase of a call in which a timeout elapsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TimeoutPhase {
    /// Waiting for an access token.
    SignIn,
    /// Waiting for the rate limiter.
    RateLimiter,
    /// Waiting for the status and headers of the response.
    ResponseHead,
    /// Reading the body of the response.
    ResponseBody,
    /// Waiting for the next attempt.
    Retry,
}

/// A timeout that has elapsed.
#[derive(Debug)]
pub struct TimeoutError {
    pub(crate) context: Context,
    pub(crate) phase: TimeoutPhase,
    pub(crate) status: Option<StatusCode>,
}

impl TimeoutError {
    /// Returns the phase of the call in which the timeout elapsed.
    pub fn phase(&self) -> TimeoutPhase {
        self.phase
    }
}

/// A response with an error status.
pub struct ApiError {
    pub(crate) context: Context,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) errors: Vec<ErrorItem>,
    /// The client's kind of sign-in, if it has credentials.
    pub(crate) grant: Option<GrantKind>,
}

impl ApiError {
    /// Returns the status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Returns Procountor's error messages; empty if the body is not in its usual format, for example because a
    /// gateway responded.
    pub fn errors(&self) -> &[ErrorItem] {
        &self.errors
    }

    pub(super) fn advice(&self) -> Option<&'static str> {
        match self.status {
            StatusCode::UNAUTHORIZED => self.grant.and_then(GrantKind::advice),
            StatusCode::FORBIDDEN => Some(FORBIDDEN_ADVICE),
            _ => None,
        }
    }
}

const FORBIDDEN_ADVICE: &str = "the user may lack the right, or the company may have switched API clients off: \
    Management > Company info > Usage settings > Integration settings";

/// A response whose body exceeds the client's limit.
pub struct TooLargeError {
    pub(crate) context: Context,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) limit: usize,
}

impl TooLargeError {
    /// Returns the limit in bytes.
    pub fn limit(&self) -> usize {
        self.limit
    }
}

/// A successful response that is invalid.
pub struct DecodeError {
    pub(crate) context: Context,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// The body; `None` if it was streamed.
    pub(crate) body: Option<Bytes>,
    /// Number of bytes received of the body.
    pub(crate) length: u64,
    pub(crate) path: String,
    pub(crate) expected: &'static str,
    /// Description of the actual content, as a clause; may be empty.
    pub(crate) found: &'static str,
    pub(crate) source: Option<FromJsonError>,
}

impl DecodeError {
    /// Returns the path in the response, such as `results[3].paymentInfo.dueDate`; empty for the response itself.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns a description of the value that was expected there.
    pub fn expected(&self) -> &'static str {
        self.expected
    }
}

/// A sign-in that returned no access token.
///
/// All calls that waited for the same sign-in get the same failure. After a failure the client pauses sign-in: for
/// a second at first, for half a minute at most.
#[derive(Debug)]
pub struct SignInError {
    pub(crate) context: Context,
    pub(crate) failure: Arc<SignInFailure>,
}

impl SignInError {
    /// Whether the server rejected the credentials, so that another sign-in with them would fail too.
    pub fn is_refused(&self) -> bool {
        self.status().is_some_and(|status| status.is_client_error() && !matches!(status.as_u16(), 408 | 429))
    }

    /// Returns the status of the server's response to the sign-in.
    pub fn status(&self) -> Option<StatusCode> {
        match &self.failure.kind {
            SignInFailureKind::Status { status, .. } => Some(*status),
            _ => None,
        }
    }

    /// Returns the server's error messages.
    pub fn errors(&self) -> &[ErrorItem] {
        match &self.failure.kind {
            SignInFailureKind::Status { errors, .. } => errors,
            _ => &[],
        }
    }

    pub(super) fn headers(&self) -> Option<&HeaderMap> {
        match &self.failure.kind {
            SignInFailureKind::Status { headers, .. } => Some(headers),
            _ => None,
        }
    }

    pub(super) fn body(&self) -> Option<&Bytes> {
        match &self.failure.kind {
            SignInFailureKind::Status { body, .. } => Some(body),
            _ => None,
        }
    }

    pub(super) fn advice(&self) -> Option<&'static str> {
        match self.status()?.as_u16() {
            404 => Some("the base URL may be wrong, or the API version may have been removed"),
            _ if self.is_refused() => self.failure.grant.advice(),
            _ => None,
        }
    }
}

/// A failed sign-in.
pub(crate) struct SignInFailure {
    pub(crate) grant: GrantKind,
    pub(crate) kind: SignInFailureKind,
}

/// The cause of a failed sign-in.
pub(crate) enum SignInFailureKind {
    /// The server responded with an error status.
    Status { status: StatusCode, headers: HeaderMap, body: Bytes, errors: Vec<ErrorItem> },
    /// The server could not be reached, or the connection failed.
    Transport(Failure),
    /// The timeout of the sign-in has elapsed.
    Timeout,
    /// The token response is invalid. The string is a clause that describes it.
    InvalidResponse(&'static str),
    /// The program's own token source failed.
    Source(Box<dyn std::error::Error + Send + Sync>),
}

/// Shows nothing of the response.
impl fmt::Debug for SignInFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SignInFailure({self})")
    }
}
