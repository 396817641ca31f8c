//! What is known of each kind of failure.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::{Context, ErrorItem};
use crate::model::FromJsonError;
use crate::sign_in::Grant;
use crate::transport::Failure;

/// A setting that cannot be used.
#[derive(Debug)]
pub struct ConfigError {
    pub(crate) problem: String,
}

/// An argument that no request can be built from.
#[derive(Debug)]
pub struct BuildError {
    pub(crate) context: Context,
    pub(crate) problem: String,
}

/// Members that Procountor asks for and that are not set.
#[derive(Debug)]
pub struct MissingError {
    pub(crate) context: Context,
    pub(crate) names: Vec<String>,
}

impl MissingError {
    /// The members' wire names, with the path to each, such as `invoiceRows[0].product`.
    pub fn names(&self) -> &[String] {
        &self.names
    }
}

/// A connection that could not be made, or that failed.
#[derive(Debug)]
pub struct TransportError {
    pub(crate) context: Context,
    pub(crate) status: Option<StatusCode>,
    /// Holds no address: that would show the parameters.
    pub(crate) source: Failure,
}

impl TransportError {
    /// Whether it took longer to connect than the time allowed.
    pub fn is_timeout(&self) -> bool {
        self.source.is_timeout()
    }
}

/// What a call was waiting for when its time had passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Waiting {
    /// An access token.
    SignIn,
    /// Its turn, because the rate of calls is limited.
    Turn,
    /// The head of the answer.
    Answer,
    /// The rest of the answer.
    Body,
    /// The next attempt.
    Retry,
}

/// The time allowed had passed.
#[derive(Debug)]
pub struct TimeoutError {
    pub(crate) context: Context,
    pub(crate) waiting: Waiting,
    pub(crate) status: Option<StatusCode>,
}

impl TimeoutError {
    /// What the call was waiting for.
    pub fn waiting(&self) -> Waiting {
        self.waiting
    }
}

/// An answer whose status is no success.
pub struct ApiError {
    pub(crate) context: Context,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) errors: Vec<ErrorItem>,
    /// How the client had signed in, if it had.
    pub(crate) grant: Option<Grant>,
}

impl ApiError {
    /// The status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// What Procountor says is wrong; empty where the body is not its usual one, as when a gateway
    /// answers in its place.
    pub fn errors(&self) -> &[ErrorItem] {
        &self.errors
    }

    pub(super) fn advice(&self) -> Option<&'static str> {
        match self.status {
            StatusCode::UNAUTHORIZED => self.grant.and_then(Grant::advice),
            StatusCode::FORBIDDEN => Some(NOT_ALLOWED),
            _ => None,
        }
    }
}

const NOT_ALLOWED: &str = "the user may lack the right, or the company may have switched API clients off: \
    Management > Company info > Usage settings > Integration settings";

/// An answer that is larger than the client reads.
pub struct TooLargeError {
    pub(crate) context: Context,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) limit: usize,
}

impl TooLargeError {
    /// The most bytes that the client reads.
    pub fn limit(&self) -> usize {
        self.limit
    }
}

/// A successful answer that is not what was expected.
pub struct DecodeError {
    pub(crate) context: Context,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// `None` where it was read as it came and not kept.
    pub(crate) body: Option<Bytes>,
    /// How much of the body came.
    pub(crate) length: u64,
    pub(crate) path: String,
    pub(crate) expected: &'static str,
    /// What is there in its place, as a clause; empty where nothing is to be said.
    pub(crate) found: &'static str,
    pub(crate) source: Option<FromJsonError>,
}

impl DecodeError {
    /// Where in the answer, such as `results[3].paymentInfo.dueDate`; empty for the answer itself.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What was expected there.
    pub fn expected(&self) -> &'static str {
        self.expected
    }
}

/// A sign-in that gave no access token.
///
/// All calls that waited for the same sign-in have the same reason. After a failure no other one is
/// tried for a while: a second at first, half a minute at most.
#[derive(Debug)]
pub struct SignInError {
    pub(crate) context: Context,
    pub(crate) refusal: Arc<Refusal>,
}

impl SignInError {
    /// Whether the server said no to who signs in: trying again changes nothing.
    pub fn is_refused(&self) -> bool {
        self.status().is_some_and(|status| status.is_client_error() && !matches!(status.as_u16(), 408 | 429))
    }

    /// The status of the server's answer to the sign-in.
    pub fn status(&self) -> Option<StatusCode> {
        match &self.refusal.trouble {
            Trouble::Status { status, .. } => Some(*status),
            _ => None,
        }
    }

    /// What the server says is wrong.
    pub fn errors(&self) -> &[ErrorItem] {
        match &self.refusal.trouble {
            Trouble::Status { errors, .. } => errors,
            _ => &[],
        }
    }

    pub(super) fn headers(&self) -> Option<&HeaderMap> {
        match &self.refusal.trouble {
            Trouble::Status { headers, .. } => Some(headers),
            _ => None,
        }
    }

    pub(super) fn body(&self) -> Option<&Bytes> {
        match &self.refusal.trouble {
            Trouble::Status { body, .. } => Some(body),
            _ => None,
        }
    }

    pub(super) fn advice(&self) -> Option<&'static str> {
        match self.status()?.as_u16() {
            404 => Some("the base URL may be wrong, or the version of the API gone"),
            _ if self.is_refused() => self.refusal.grant.advice(),
            _ => None,
        }
    }
}

/// Why a sign-in gave no access token.
pub(crate) struct Refusal {
    pub(crate) grant: Grant,
    pub(crate) trouble: Trouble,
}

pub(crate) enum Trouble {
    /// The server answered with a status that is no success.
    Status { status: StatusCode, headers: HeaderMap, body: Bytes, errors: Vec<ErrorItem> },
    /// The server was not reached, or the connection failed.
    Transport(Failure),
    /// The time allowed for a sign-in had passed.
    Timeout,
    /// The answer is not what it should be, as a clause.
    Answer(&'static str),
    /// The caller's own source of tokens failed.
    Source(Box<dyn std::error::Error + Send + Sync>),
}

/// Shows nothing of the answer.
impl fmt::Debug for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Refusal({self})")
    }
}
