//! Why a call has no answer, and what is known about it.
//!
//! Neither `Display` nor `Debug` shows a parameter's value, a token or the content of a body, so an
//! error may be logged. Who needs the server's words asks for them: [`Error::body`],
//! [`ApiError::errors`].

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};

use crate::model::FromJsonError;

/// Why a call has no answer.
#[non_exhaustive]
pub enum Error {
    /// The client's settings cannot be used.
    Config(Box<ConfigError>),
    /// The request could not be built from its arguments. Nothing was sent.
    Build(Box<BuildError>),
    /// Members that Procountor asks for are not set. Nothing was sent.
    Missing(Box<MissingError>),
    /// The server was not reached. Nothing was sent.
    NotSent(Box<TransportError>),
    /// The connection failed after the request had begun to leave: the server may have acted on it.
    Transport(Box<TransportError>),
    /// The server answered with a status that is no success. A redirect is one of them, because
    /// none is followed.
    Api(Box<ApiError>),
    /// The server answered with success, and the answer is not what was expected.
    Decode(Box<DecodeError>),
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

/// A setting that cannot be used.
#[derive(Debug)]
pub struct ConfigError {
    pub(crate) problem: &'static str,
}

/// An argument that no request can be built from.
#[derive(Debug)]
pub struct BuildError {
    pub(crate) operation: Operation,
    pub(crate) problem: String,
}

/// Members that Procountor asks for and that are not set.
#[derive(Debug)]
pub struct MissingError {
    pub(crate) operation: Operation,
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
    pub(crate) operation: Operation,
    pub(crate) status: Option<StatusCode>,
    /// Holds no address: that would show the parameters.
    pub(crate) source: reqwest::Error,
}

impl TransportError {
    /// Whether the time that the client allows had passed.
    pub fn is_timeout(&self) -> bool {
        self.source.is_timeout()
    }
}

/// An answer whose status is no success.
pub struct ApiError {
    pub(crate) operation: Operation,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) errors: Vec<ErrorItem>,
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
}

/// One thing that Procountor says is wrong. It may repeat what the request held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ErrorItem {
    /// The status that it stands for.
    pub status: Option<i64>,
    /// Path of the member that it is about.
    pub field: Option<String>,
    /// A code such as `DUE_DATE_BEFORE_BILL_DATE`, or a sentence.
    pub message: Option<String>,
}

/// A successful answer that is not what was expected.
pub struct DecodeError {
    pub(crate) operation: Operation,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
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

impl Error {
    pub(crate) fn config(problem: &'static str) -> Self {
        Self::Config(Box::new(ConfigError { problem }))
    }

    pub(crate) fn build(operation: Operation, problem: impl Into<String>) -> Self {
        Self::Build(Box::new(BuildError { operation, problem: problem.into() }))
    }

    pub(crate) fn missing(operation: Operation, names: Vec<String>) -> Self {
        Self::Missing(Box::new(MissingError { operation, names }))
    }

    fn operation(&self) -> Option<&Operation> {
        match self {
            Self::Config(_) => None,
            Self::Build(error) => Some(&error.operation),
            Self::Missing(error) => Some(&error.operation),
            Self::NotSent(error) | Self::Transport(error) => Some(&error.operation),
            Self::Api(error) => Some(&error.operation),
            Self::Decode(error) => Some(&error.operation),
        }
    }

    /// The call's method.
    pub fn method(&self) -> Option<&Method> {
        self.operation().map(|operation| &operation.method)
    }

    /// The call's path with the names of its parameters, such as `/invoices/{invoiceId}`.
    pub fn path_template(&self) -> Option<&'static str> {
        self.operation().map(|operation| operation.path)
    }

    /// The answer's status, where one came.
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::NotSent(error) | Self::Transport(error) => error.status,
            Self::Api(error) => Some(error.status),
            Self::Decode(error) => Some(error.status),
            _ => None,
        }
    }

    /// The answer's headers, where it came whole.
    pub fn headers(&self) -> Option<&HeaderMap> {
        match self {
            Self::Api(error) => Some(&error.headers),
            Self::Decode(error) => Some(&error.headers),
            _ => None,
        }
    }

    /// The answer's body, where it came whole. It may hold personal data: keep it out of logs.
    pub fn body(&self) -> Option<&Bytes> {
        match self {
            Self::Api(error) => Some(&error.body),
            Self::Decode(error) => Some(&error.body),
            _ => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.operation() {
            write!(f, "{operation}: ")?;
        }
        match self {
            Self::Config(error) => f.write_str(error.problem),
            Self::Build(error) => write!(f, "not sent: {}", error.problem),
            Self::Missing(error) => {
                write!(f, "not sent: Procountor asks for {}", error.names.join(", "))
            }
            Self::NotSent(_) => f.write_str("not sent: the server was not reached"),
            Self::Transport(error) => {
                let timeout = if error.is_timeout() { "the time allowed had passed" } else { "the connection failed" };
                write!(f, "{timeout} after the request had begun to leave")?;
                error.status.map_or(Ok(()), |status| write!(f, "; the answer's status is {}", status.as_u16()))
            }
            Self::Api(error) => error.fmt(f),
            Self::Decode(error) => {
                let place = if error.path.is_empty() { "the answer" } else { error.path.as_str() };
                let separator = if error.found.is_empty() { "" } else { ": " };
                write!(f, "{place} is not {}{separator}{}", error.expected, error.found)?;
                write!(f, " (status {}, {} bytes)", error.status.as_u16(), error.body.len())
            }
        }
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "status {}", self.status.as_u16())?;
        for item in &self.errors {
            let field = item.field.as_deref().filter(|field| is_path(field));
            let code = item.message.as_deref().filter(|message| is_code(message));
            match (field, code) {
                (Some(field), Some(code)) => write!(f, ", {field}: {code}")?,
                (Some(one), None) | (None, Some(one)) => write!(f, ", {one}")?,
                (None, None) => {}
            }
        }
        write!(f, " ({} bytes)", self.body.len())
    }
}

/// Whether a message is a code, which says nothing about the request's values.
fn is_code(message: &str) -> bool {
    let letters = message.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_');
    letters && message.len() <= 100 && message.bytes().any(|byte| byte == b'_')
}

/// Whether a text looks like the path of a member.
fn is_path(field: &str) -> bool {
    let word = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'[' | b']');
    field.starts_with(|first: char| first.is_ascii_lowercase()) && field.len() <= 100 && field.bytes().all(word)
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self {
            Self::Config(_) => "Config",
            Self::Build(_) => "Build",
            Self::Missing(_) => "Missing",
            Self::NotSent(_) => "NotSent",
            Self::Transport(_) => "Transport",
            Self::Api(_) => "Api",
            Self::Decode(_) => "Decode",
        };
        write!(f, "{kind}({self})")
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::NotSent(error) | Self::Transport(error) => Some(&error.source),
            Self::Decode(error) => error.source.as_ref().map(|source| source as _),
            _ => None,
        }
    }
}

impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ApiError({}: {self})", self.operation)
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { operation, path, expected, .. } = self;
        write!(f, "DecodeError({operation}: {path:?} is not {expected})")
    }
}

/// Reads `{"errors":[{"status":…,"field":…,"message":…}]}`, as much of it as is there.
pub(crate) fn items(body: &[u8]) -> Vec<ErrorItem> {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let document: serde_json::Value = serde_json::from_slice(body).unwrap_or_default();
    let text = |value: Option<&serde_json::Value>| value.and_then(|value| value.as_str()).map(str::to_owned);
    let item = |item: &serde_json::Value| {
        let status = item.get("status");
        let number = status.and_then(serde_json::Value::as_i64);
        ErrorItem {
            status: number.or_else(|| status?.as_str()?.parse().ok()),
            field: text(item.get("field")),
            message: text(item.get("message")).or_else(|| text(Some(item))),
        }
    };
    let listed = document.get("errors").and_then(|errors| errors.as_array());
    listed.into_iter().flatten().map(item).collect()
}
