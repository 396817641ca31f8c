//! Why a call has no answer, and what is known about it.
//!
//! Neither `Display` nor `Debug` shows a parameter's value, a token or the content of a body, so an
//! error may be logged; a text that Procountor has no place for is told by its path and one character.
//! Who needs the server's words asks for them: [`Error::body`], [`ApiError::errors`].

mod files;
mod items;
mod kinds;
mod outcome;
mod show;

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};

pub use files::{FileError, SaveError};
pub use items::ErrorItem;
pub(crate) use items::items;
pub use kinds::{
    ApiError, BuildError, ConfigError, DecodeError, MissingError, SignInError, TimeoutError, TooLargeError,
    TransportError, Waiting,
};
pub(crate) use kinds::{Refusal, Trouble};
pub use outcome::Outcome;

use crate::Absent;

/// Why a call has no answer.
#[non_exhaustive]
pub enum Error {
    /// The client's settings cannot be used.
    Config(Box<ConfigError>),
    /// The request could not be built from its arguments. Nothing was sent.
    Build(Box<BuildError>),
    /// Members that Procountor asks for are not set. Nothing was sent.
    Missing(Box<MissingError>),
    /// No access token could be had, so the call itself was not sent, or it was refused for its
    /// token (401) and not sent again.
    SignIn(Box<SignInError>),
    /// The server was not reached. Nothing was sent.
    NotSent(Box<TransportError>),
    /// The time allowed had passed: [`TimeoutError::waiting`] says while waiting for what.
    Timeout(Box<TimeoutError>),
    /// The connection failed after the request had begun to leave: the server may have acted on it.
    Transport(Box<TransportError>),
    /// The server answered with a status that is no success. A redirect is one of them, because
    /// none is followed.
    Api(Box<ApiError>),
    /// The server answered with success, and the answer is larger than this client reads.
    TooLarge(Box<TooLargeError>),
    /// The server answered with success, and the answer is not what was expected.
    Decode(Box<DecodeError>),
    /// What the program cannot do without is not in an answer: see [`Required`](crate::Required).
    Absent(Absent),
}

/// Which operation a call was of.
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

/// What is known of the call that failed, whatever the failure.
#[derive(Clone, Debug)]
pub(crate) struct Context {
    pub(crate) operation: Operation,
    pub(crate) outcome: Outcome,
    /// How often the request was sent, or tried to be.
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

/// Headers in which servers and gateways name a request. Procountor's is not documented.
const REQUEST_IDS: [&str; 5] = ["x-request-id", "request-id", "x-correlation-id", "x-ms-request-id", "x-azure-ref"];

impl Error {
    pub(crate) fn config(problem: impl Into<String>) -> Self {
        Self::Config(Box::new(ConfigError { problem: problem.into() }))
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
            Self::NotSent(error) | Self::Transport(error) => Some(&error.context),
            Self::Timeout(error) => Some(&error.context),
            Self::Api(error) => Some(&error.context),
            Self::TooLarge(error) => Some(&error.context),
            Self::Decode(error) => Some(&error.context),
        }
    }

    /// The same failure, as the last of so many attempts.
    pub(crate) fn last_of(mut self, attempts: u32, before: Option<Outcome>) -> Self {
        let context = match &mut self {
            Self::Config(_) | Self::Absent(_) => return self,
            Self::Build(error) => &mut error.context,
            Self::Missing(error) => &mut error.context,
            Self::SignIn(error) => &mut error.context,
            Self::NotSent(error) | Self::Transport(error) => &mut error.context,
            Self::Timeout(error) => &mut error.context,
            Self::Api(error) => &mut error.context,
            Self::TooLarge(error) => &mut error.context,
            Self::Decode(error) => &mut error.context,
        };
        context.attempts = attempts;
        context.outcome = context.outcome.after(before);
        self
    }

    /// What the call has done at the server, all its attempts taken together.
    ///
    /// For a call that creates or moves something, this is the question to ask before doing it
    /// again: [`NotSent`](Outcome::NotSent) and [`Rejected`](Outcome::Rejected) have done nothing;
    /// after [`Unknown`](Outcome::Unknown), search for the thing first.
    pub fn outcome(&self) -> Outcome {
        let done = if matches!(self, Self::Absent(_)) { Outcome::Applied } else { Outcome::NotSent };
        self.context().map_or(done, |context| context.outcome)
    }

    /// How often the request was sent, or tried to be. Sign-in does not count.
    pub fn attempts(&self) -> u32 {
        self.context().map_or(0, |context| context.attempts)
    }

    /// The call's method.
    pub fn method(&self) -> Option<&Method> {
        self.context().map(|context| &context.operation.method)
    }

    /// The call's path with the names of its parameters, such as `/invoices/{invoiceId}`.
    pub fn path_template(&self) -> Option<&'static str> {
        self.context().map(|context| context.operation.path)
    }

    /// The answer's status, where one came. Where sign-in failed, it is the status of that.
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

    /// The answer's headers, where one came.
    pub fn headers(&self) -> Option<&HeaderMap> {
        match self {
            Self::SignIn(error) => error.headers(),
            Self::Api(error) => Some(&error.headers),
            Self::TooLarge(error) => Some(&error.headers),
            Self::Decode(error) => Some(&error.headers),
            _ => None,
        }
    }

    /// The answer's body, where it came whole; of a status that is no success, at most its first 64 KiB.
    /// Of a download that is read as it comes there is none. It may hold personal data: keep it out of
    /// logs.
    pub fn body(&self) -> Option<&Bytes> {
        match self {
            Self::SignIn(error) => error.body(),
            Self::Api(error) => Some(&error.body),
            Self::Decode(error) => error.body.as_ref(),
            _ => None,
        }
    }

    /// The name that the server gave to the request, for Procountor's support: the first of the
    /// usual headers, if it is there and is plain.
    pub fn request_id(&self) -> Option<&str> {
        let headers = self.headers()?;
        let id = REQUEST_IDS.iter().find_map(|name| headers.get(*name)?.to_str().ok())?;
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:|+/=".contains(&byte);
        (!id.is_empty() && id.len() <= 100 && id.bytes().all(plain)).then_some(id)
    }

    /// What kind of failure it is, in one word of the code, for logs and metrics: `NotSent`, `Timeout`,
    /// `Api` and so on.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Config(_) => "Config",
            Self::Build(_) => "Build",
            Self::Missing(_) => "Missing",
            Self::SignIn(_) => "SignIn",
            Self::NotSent(_) => "NotSent",
            Self::Timeout(_) => "Timeout",
            Self::Transport(_) => "Transport",
            Self::Api(_) => "Api",
            Self::TooLarge(_) => "TooLarge",
            Self::Decode(_) => "Decode",
            Self::Absent(_) => "Absent",
        }
    }

    /// Whether the same call may succeed later, with nothing changed: the connection, the time, the server
    /// (5xx), the number of calls (429) or a sign-in that was not refused stood in its way. It says nothing
    /// of whether the call may be repeated: that is what [`outcome`](Self::outcome) is for.
    pub fn is_transient(&self) -> bool {
        match self {
            Self::NotSent(_) | Self::Timeout(_) | Self::Transport(_) => true,
            Self::SignIn(error) => !error.is_refused(),
            Self::Api(error) => error.status.is_server_error() || error.status == StatusCode::TOO_MANY_REQUESTS,
            _ => false,
        }
    }

    /// Where in Procountor to look, for a call that was refused for who makes it: a sign-in that was
    /// refused, 401 and 403.
    pub fn advice(&self) -> Option<&'static str> {
        match self {
            Self::SignIn(error) => error.advice(),
            Self::Api(error) => error.advice(),
            _ => None,
        }
    }
}
