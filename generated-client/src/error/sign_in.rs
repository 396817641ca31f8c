//! The error of a sign-in.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use tokio::time::Instant;

use super::items::write_items;
use super::{Context, ErrorItem, GrantKind};
use crate::limiter::SharedLimitFailure;
use crate::retry;
use crate::transport::{CertificateProblem, Failure};

/// A sign-in that returned no access token.
///
/// A token request is repeated as the retry table allows: with an API key like a call that only reads, with a refresh
/// token or a code like a `POST`. All calls that waited for the same sign-in get the same failure. After a failure the
/// client pauses sign-in: for a second at first, for half a minute at most, or for as long as the server asks, up to
/// a day. During the pause, calls without a valid token fail at once.
#[derive(Debug)]
pub struct SignInError {
    pub(crate) context: Context,
    pub(crate) failure: Arc<SignInFailure>,
}

impl SignInError {
    /// Whether the server rejected the credentials, so that another sign-in with them would fail too.
    pub fn is_refused(&self) -> bool {
        self.failure.is_refused()
    }

    /// Returns the time until the client can send the next token request; `None` if it does not wait.
    ///
    /// The client waits after a failure, and for as long as the server asks (`Retry-After`).
    pub fn retry_after(&self) -> Option<Duration> {
        let remaining = self.failure.retry_at?.saturating_duration_since(Instant::now());
        Some(remaining).filter(|remaining| !remaining.is_zero())
    }

    /// Returns the problem of a certificate because of which the sign-in had no connection.
    pub fn certificate_problem(&self) -> Option<CertificateProblem> {
        match &self.failure.kind {
            SignInFailureKind::Transport(failure) => failure.certificate_problem(),
            _ => None,
        }
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
            _ if self.is_refused() && !self.failure.kind.has_code(&REQUEST_CODES) => self.failure.grant.advice(),
            _ => None,
        }
    }
}

/// OAuth's error codes for a server that may accept the same request later.
const TRANSIENT_CODES: [&str; 2] = ["temporarily_unavailable", "server_error"];
/// OAuth's error codes for a request that is wrong regardless of the credentials.
const REQUEST_CODES: [&str; 3] = ["invalid_request", "invalid_scope", "unsupported_grant_type"];

/// A failed sign-in.
pub(crate) struct SignInFailure {
    pub(crate) grant: GrantKind,
    pub(crate) kind: SignInFailureKind,
    /// Delay that the server asked for.
    pub(crate) requested_delay: Option<Duration>,
    /// Time of the next token request, if it is known.
    pub(crate) retry_at: Option<Instant>,
}

/// The cause of a failed sign-in.
pub(crate) enum SignInFailureKind {
    /// The server responded with an error status.
    Status { status: StatusCode, headers: HeaderMap, body: Bytes, errors: Vec<ErrorItem> },
    /// The server could not be reached, or the connection failed.
    Transport(Failure),
    /// The timeout of the sign-in has elapsed.
    Timeout,
    /// Nothing was sent, because a pause lasts longer than the timeout of the sign-in, until this time.
    Paused(Instant),
    /// Nothing was sent, because the limit that is shared with other processes failed.
    SharedLimit(SharedLimitFailure),
    /// The token response is invalid. The string is a clause that describes it.
    InvalidResponse(&'static str),
    /// The program's own token source failed.
    Source(Box<dyn std::error::Error + Send + Sync>),
}

impl SignInFailure {
    pub(crate) fn new(grant: GrantKind, kind: SignInFailureKind) -> Self {
        let (requested_delay, retry_at) = match &kind {
            SignInFailureKind::Status { headers, .. } => (retry::retry_after(headers, SystemTime::now()), None),
            SignInFailureKind::Paused(end) => (None, Some(*end)),
            _ => (None, None),
        };
        Self { grant, kind, requested_delay, retry_at }
    }

    /// Whether the server rejected the credentials or the request.
    pub(crate) fn is_refused(&self) -> bool {
        let SignInFailureKind::Status { status, .. } = &self.kind else { return false };
        let is_transient = matches!(status.as_u16(), 408 | 425 | 429) || self.kind.has_code(&TRANSIENT_CODES);
        status.is_client_error() && !is_transient
    }
}

impl SignInFailureKind {
    /// Whether the server reported one of these error codes.
    pub(crate) fn has_code(&self, codes: &[&str]) -> bool {
        let Self::Status { errors, .. } = self else { return false };
        let mut messages = errors.iter().filter_map(|item| item.message.as_deref());
        messages.any(|message| codes.iter().any(|code| code.eq_ignore_ascii_case(message)))
    }
}

impl fmt::Display for SignInFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            SignInFailureKind::Status { status, errors, body, .. } => {
                write!(f, "sign-in failed with status {}", status.as_u16())?;
                write_items(errors, f)?;
                write!(f, " ({} bytes)", body.len())?;
                let delay = self.requested_delay.filter(|delay| !delay.is_zero());
                delay.map_or(Ok(()), |delay| write!(f, "; the server asks to wait {} s", delay.as_secs_f64().ceil()))
            }
            SignInFailureKind::Transport(_) => f.write_str("the connection for the sign-in failed"),
            SignInFailureKind::Timeout => f.write_str("the sign-in timed out"),
            SignInFailureKind::Paused(_) => {
                f.write_str("the server has asked to wait longer than the timeout of the sign-in")
            }
            SignInFailureKind::SharedLimit(_) => f.write_str("the shared rate limit failed"),
            SignInFailureKind::InvalidResponse(found) => write!(f, "invalid token response: {found}"),
            SignInFailureKind::Source(_) => f.write_str("the token source failed"),
        }
    }
}

/// Shows nothing of the response.
impl fmt::Debug for SignInFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SignInFailure({self})")
    }
}
