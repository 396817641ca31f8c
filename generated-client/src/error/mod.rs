//! Errors of calls.
//!
//! Neither `Display` nor `Debug` shows parameter values, tokens or bodies, so errors may be logged. A string that
//! Procountor's character set does not support is reported by its path and one character. The server's messages
//! are available from [`Error::body`] and [`ApiError::errors`].

mod conditions;
mod display;
mod files;
mod grant;
mod items;
mod kinds;
mod outcome;
mod sign_in;

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};

pub use conditions::{PathStep, ValidationError};
pub use files::{FileError, SaveError};
pub(crate) use grant::GrantKind;
pub use items::ErrorItem;
pub(crate) use items::items;
pub use kinds::{
    ApiError, BuildError, CertificateError, ConfigError, DecodeError, MissingError, SharedLimitError, TimeoutError,
    TimeoutPhase, TooLargeError, TransportError,
};
pub use outcome::Outcome;
pub use sign_in::SignInError;
pub(crate) use sign_in::{SignInFailure, SignInFailureKind};

use crate::Absent;
use crate::transport::{CertificateProblem, Failure};

/// The error of a call.
#[non_exhaustive]
pub enum Error {
    /// A setting of the client is invalid.
    Config(Box<ConfigError>),
    /// An argument of the request is invalid. Nothing was sent.
    Build(Box<BuildError>),
    /// Members that Procountor requires are not set. Nothing was sent.
    Missing(Box<MissingError>),
    /// No access token could be obtained. The call was not sent, or its token was rejected (401) and the call was
    /// not retried.
    SignIn(Box<SignInError>),
    /// A certificate is invalid or not trusted, or the machine has no CA certificates. The call was tried once. With the
    /// client's own certificate, see [`Error::outcome`]; otherwise nothing was sent.
    Certificate(Box<CertificateError>),
    /// The server could not be reached. Nothing was sent.
    NotSent(Box<TransportError>),
    /// The rate limit that is shared with other processes failed, because its server did. Nothing was sent. Only with the
    /// feature `redis`; the error's [`source`](std::error::Error::source) contains the cause.
    SharedLimit(Box<SharedLimitError>),
    /// A timeout has elapsed. [`TimeoutError::phase`] returns the phase of the call at that time.
    Timeout(Box<TimeoutError>),
    /// The connection failed after part of the request was sent: the server may have applied the call.
    Transport(Box<TransportError>),
    /// The server responded with an error status. Redirects are included, because none is followed.
    Api(Box<ApiError>),
    /// The server responded with success, and the body exceeds the client's limit.
    TooLarge(Box<TooLargeError>),
    /// The server responded with success, and the response is invalid.
    Decode(Box<DecodeError>),
    /// A response lacks a value that the program requires: see [`Required`](crate::Required). Its outcome is `Applied`,
    /// because there is a response: do not repeat a call that writes.
    Absent(Absent),
}

impl From<Absent> for Error {
    fn from(absent: Absent) -> Self {
        Self::Absent(absent)
    }
}

/// The operation of a call.
#[derive(Clone, Debug)]
pub(crate) struct Operation {
    pub(crate) method: Method,
    pub(crate) path: &'static str,
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)
    }
}

/// Facts about the failed call that all errors have in common.
#[derive(Clone, Debug)]
pub(crate) struct Context {
    pub(crate) operation: Operation,
    pub(crate) outcome: Outcome,
    /// Number of attempts to send the request.
    pub(crate) attempts: u32,
}

impl Context {
    pub(crate) fn new(operation: Operation, outcome: Outcome) -> Self {
        Self { operation, outcome, attempts: 1 }
    }

    fn unsent(operation: Operation) -> Self {
        Self { operation, outcome: Outcome::NotSent, attempts: 0 }
    }
}

/// Headers in which servers and gateways identify a request. Procountor does not document one.
const REQUEST_ID_HEADERS: [&str; 5] =
    ["x-request-id", "request-id", "x-correlation-id", "x-ms-request-id", "x-azure-ref"];

impl Error {
    pub(crate) fn config(problem: impl Into<String>) -> Self {
        Self::Config(Box::new(ConfigError { problem: problem.into(), source: None }))
    }

    pub(crate) fn config_with_source(
        problem: impl Into<String>,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        Self::Config(Box::new(ConfigError { problem: problem.into(), source: Some(source.into()) }))
    }

    /// Creates the error of a client that cannot be built because it would trust no server.
    pub(crate) fn no_authorities(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        let (problem, source) = (CertificateProblem::NoAuthorities, source.into());
        Self::Certificate(Box::new(CertificateError { context: None, problem, source }))
    }

    /// Creates the error of an attempt that has no response, because of a failure of the connection.
    pub(crate) fn transport(context: Context, status: Option<StatusCode>, source: Failure) -> Self {
        if let Some(problem) = source.certificate_problem() {
            return Self::Certificate(Box::new(CertificateError {
                context: Some(context),
                problem,
                source: source.into(),
            }));
        }
        let is_sent = source.is_sent();
        let error = Box::new(TransportError { context, status, source });
        if is_sent { Self::Transport(error) } else { Self::NotSent(error) }
    }

    pub(crate) fn build(operation: Operation, problem: impl Into<String>) -> Self {
        Self::Build(Box::new(BuildError { context: Context::unsent(operation), problem: problem.into() }))
    }

    pub(crate) fn missing(operation: Operation, names: Vec<String>) -> Self {
        Self::Missing(Box::new(MissingError { context: Context::unsent(operation), names }))
    }

    fn context(&self) -> Option<&Context> {
        match self {
            Self::Config(_) | Self::Absent(_) => None,
            Self::Build(error) => Some(&error.context),
            Self::Missing(error) => Some(&error.context),
            Self::SignIn(error) => Some(&error.context),
            Self::Certificate(error) => error.context.as_ref(),
            Self::NotSent(error) | Self::Transport(error) => Some(&error.context),
            Self::SharedLimit(error) => Some(&error.context),
            Self::Timeout(error) => Some(&error.context),
            Self::Api(error) => Some(&error.context),
            Self::TooLarge(error) => Some(&error.context),
            Self::Decode(error) => Some(&error.context),
        }
    }

    /// Sets the number of attempts, and combines the outcome with that of the earlier attempts.
    pub(crate) fn last_of(mut self, attempts: u32, earlier_outcome: Option<Outcome>) -> Self {
        let context = match &mut self {
            Self::Config(_) | Self::Absent(_) => return self,
            Self::Build(error) => &mut error.context,
            Self::Missing(error) => &mut error.context,
            Self::SignIn(error) => &mut error.context,
            Self::Certificate(error) => match &mut error.context {
                Some(context) => context,
                None => return self,
            },
            Self::NotSent(error) | Self::Transport(error) => &mut error.context,
            Self::SharedLimit(error) => &mut error.context,
            Self::Timeout(error) => &mut error.context,
            Self::Api(error) => &mut error.context,
            Self::TooLarge(error) => &mut error.context,
            Self::Decode(error) => &mut error.context,
        };
        context.attempts = attempts;
        context.outcome = context.outcome.after(earlier_outcome);
        self
    }

    /// Returns what the call did at the server, over all its attempts.
    ///
    /// Check this before you repeat a call that creates or moves something: after
    /// [`NotSent`](Outcome::NotSent) and [`Rejected`](Outcome::Rejected) nothing was done; after
    /// [`Unknown`](Outcome::Unknown), search for the resource first.
    pub fn outcome(&self) -> Outcome {
        let default = if matches!(self, Self::Absent(_)) { Outcome::Applied } else { Outcome::NotSent };
        self.context().map_or(default, |context| context.outcome)
    }

    /// Returns the number of attempts to send the request. Sign-in does not count.
    pub fn attempts(&self) -> u32 {
        self.context().map_or(0, |context| context.attempts)
    }

    /// Returns the call's method.
    pub fn method(&self) -> Option<&Method> {
        self.context().map(|context| &context.operation.method)
    }

    /// Returns the call's path with the names of its parameters, such as `/invoices/{invoiceId}`.
    pub fn path_template(&self) -> Option<&'static str> {
        self.context().map(|context| context.operation.path)
    }

    /// Returns the status of the response, if there was one; for a failed sign-in, that of the token response.
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::SignIn(error) => error.status(),
            Self::Transport(error) => error.status,
            Self::Timeout(error) => error.status,
            Self::Api(error) => Some(error.status),
            Self::TooLarge(error) => Some(error.status),
            Self::Decode(error) => Some(error.status),
            _ => None,
        }
    }

    /// Returns the headers of the response, if there was one.
    pub fn headers(&self) -> Option<&HeaderMap> {
        match self {
            Self::SignIn(error) => error.headers(),
            Self::Api(error) => Some(&error.headers),
            Self::TooLarge(error) => Some(&error.headers),
            Self::Decode(error) => Some(&error.headers),
            _ => None,
        }
    }

    /// Returns the body of the response, if it was received completely; of an error response, at most the first
    /// 64 KiB.
    ///
    /// Returns `None` for a download that is streamed. The body may contain personal data: keep it out of logs.
    pub fn body(&self) -> Option<&Bytes> {
        match self {
            Self::SignIn(error) => error.body(),
            Self::Api(error) => Some(&error.body),
            Self::Decode(error) => error.body.as_ref(),
            _ => None,
        }
    }

    /// Returns the server's identifier of the request, for Procountor's support.
    ///
    /// This is the first of the usual headers, if it is present and contains no unusual characters.
    pub fn request_id(&self) -> Option<&str> {
        let headers = self.headers()?;
        let id = REQUEST_ID_HEADERS.iter().find_map(|name| headers.get(*name)?.to_str().ok())?;
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:|+/=".contains(&byte);
        (!id.is_empty() && id.len() <= 100 && id.bytes().all(is_plain)).then_some(id)
    }

    /// Returns the name of the variant, such as `NotSent`, `Timeout` or `Api`, for logs and metrics.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Config(_) => "Config",
            Self::Build(_) => "Build",
            Self::Missing(_) => "Missing",
            Self::SignIn(_) => "SignIn",
            Self::Certificate(_) => "Certificate",
            Self::NotSent(_) => "NotSent",
            Self::SharedLimit(_) => "SharedLimit",
            Self::Timeout(_) => "Timeout",
            Self::Transport(_) => "Transport",
            Self::Api(_) => "Api",
            Self::TooLarge(_) => "TooLarge",
            Self::Decode(_) => "Decode",
            Self::Absent(_) => "Absent",
        }
    }

    /// Whether the same call may succeed later without changes: the cause was the connection, a timeout (408 too), the
    /// server (5xx except 501 and 505), its load (425, 429), the server of a shared limit, or a sign-in that was not
    /// rejected.
    ///
    /// This does not mean that the call may be repeated: check [`outcome`](Self::outcome).
    pub fn is_transient(&self) -> bool {
        match self {
            Self::NotSent(_) | Self::SharedLimit(_) | Self::Timeout(_) | Self::Transport(_) => true,
            Self::SignIn(error) => !error.is_refused() && error.certificate_problem().is_none(),
            Self::Api(error) => match error.status.as_u16() {
                // As the result of a confirmation, 408 is final.
                408 => error.context.outcome != Outcome::Rejected,
                501 | 505 => false,
                status => matches!(status, 425 | 429 | 500..=599),
            },
            _ => false,
        }
    }

    /// Returns the place in Procountor's user interface to check, if the caller was rejected (a rejected sign-in, 401 or
    /// 403), or the setting of the client to check, if there is nothing at the address (404 without error messages, 410).
    pub fn advice(&self) -> Option<&'static str> {
        match self {
            Self::SignIn(error) => error.advice(),
            Self::Api(error) => error.advice(),
            _ => None,
        }
    }
}
