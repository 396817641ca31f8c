//! The details of each kind of error.

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use tokio::time::Instant;

use super::{Context, ErrorItem, GrantKind};
use crate::codec::FromJsonError;
use crate::limiter::SharedLimitFailure;
use crate::transport::{CertificateProblem, Failure};

/// An invalid setting.
#[derive(Debug)]
pub struct ConfigError {
    pub(crate) problem: String,
    pub(crate) source: Option<Box<dyn std::error::Error + Send + Sync>>,
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

/// A certificate because of which no TLS connection can be established.
#[derive(Debug)]
pub struct CertificateError {
    /// The call; `None` if the client could not be built.
    pub(crate) context: Option<Context>,
    pub(crate) problem: CertificateProblem,
    /// The cause. It contains no URL.
    pub(crate) source: Box<dyn std::error::Error + Send + Sync>,
}

impl CertificateError {
    /// Returns the problem of the certificate.
    pub fn problem(&self) -> CertificateProblem {
        self.problem
    }
}

/// A rate limit that is shared with other processes, and that could not be asked for a permit.
#[derive(Debug)]
pub struct SharedLimitError {
    pub(crate) context: Context,
    pub(crate) source: SharedLimitFailure,
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

/// A timeout that has elapsed, or that would elapse during a pause that the server has asked for.
#[derive(Debug)]
pub struct TimeoutError {
    pub(crate) context: Context,
    pub(crate) phase: TimeoutPhase,
    pub(crate) status: Option<StatusCode>,
    /// End of the pause that the server has asked for, if it lasts longer than the timeout.
    pub(crate) paused_until: Option<Instant>,
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
            // An operation that does not find a resource responds with Procountor's error messages.
            StatusCode::NOT_FOUND if self.errors.is_empty() => Some(GONE_ADVICE),
            StatusCode::GONE => Some(GONE_ADVICE),
            _ => None,
        }
    }
}

const FORBIDDEN_ADVICE: &str = "the user may lack the right, or the company may have switched API clients off: \
    Management > Company info > Usage settings > Integration settings";

const GONE_ADVICE: &str = "the base URL may be wrong, or the API version may have ended: a numbered version is served for \
    about nine months";

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
