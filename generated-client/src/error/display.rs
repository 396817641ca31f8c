//! `Display` and `Debug` output of errors. None of it contains content of a request or a response.

use std::fmt;

use super::items::write_items;
use super::{
    ApiError, CertificateError, DecodeError, Error, Outcome, SignInFailureKind, TimeoutError, TimeoutPhase,
    TooLargeError, TransportError,
};

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(context) = self.context() {
            write!(f, "{}: ", context.operation)?;
        }
        match self {
            Self::Config(error) => f.write_str(&error.problem),
            Self::Build(error) => write!(f, "not sent: {}", error.problem),
            Self::Missing(error) => {
                let names = error.names.join(", ");
                write!(f, "not sent: required members are not set: {names}; allow_missing() sends the request anyway")
            }
            Self::SignIn(error) => write!(f, "no access token: {}", error.failure),
            Self::Certificate(error) => error.fmt(f),
            Self::NotSent(error) if error.is_timeout() => f.write_str("not sent: connecting timed out"),
            Self::NotSent(_) => f.write_str("not sent: the server could not be reached"),
            Self::SharedLimit(_) => f.write_str("not sent: the shared rate limit failed"),
            Self::Timeout(error) => error.fmt(f),
            Self::Transport(error) => error.fmt(f),
            Self::Api(error) => error.fmt(f),
            Self::TooLarge(error) => error.fmt(f),
            Self::Decode(error) => error.fmt(f),
            Self::Absent(absent) => absent.fmt(f),
        }?;
        if let Some(id) = self.request_id() {
            write!(f, ", request {id}")?;
        }
        if let (Self::Api(_) | Self::Timeout(_), Some(wait)) = (self, self.retry_after()) {
            write!(f, ", retry after {} s", wait.as_secs_f64().ceil())?;
        }
        match self.attempts() {
            0 | 1 => {}
            attempts => write!(f, ", {attempts} attempts")?,
        }
        self.advice().map_or(Ok(()), |advice| write!(f, "; {advice}"))
    }
}

impl fmt::Display for TimeoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.paused_until.is_some() {
            return f.write_str("not sent: the server has asked to wait longer than the timeout of the call");
        }
        let awaited = match self.phase {
            TimeoutPhase::SignIn => "an access token",
            TimeoutPhase::RateLimiter => "the rate limiter",
            TimeoutPhase::ResponseHead => "the response",
            TimeoutPhase::ResponseBody => "the rest of the response",
            TimeoutPhase::Retry => "the next attempt",
        };
        write!(f, "timed out waiting for {awaited}")?;
        self.status.map_or(Ok(()), |status| write!(f, " (status {})", status.as_u16()))
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the connection failed after part of the request was sent")?;
        self.status.map_or(Ok(()), |status| write!(f, "; the response status is {}", status.as_u16()))
    }
}

impl fmt::Display for CertificateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let outcome = self.context.as_ref().map(|context| context.outcome);
        f.write_str(match outcome {
            None => "the client cannot connect: ",
            Some(Outcome::NotSent) => "not sent: ",
            Some(_) => "the connection failed: ",
        })?;
        self.problem.fmt(f)
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "status {}", self.status.as_u16())?;
        write_items(&self.errors, f)?;
        write!(f, " ({} bytes)", self.body.len())
    }
}

impl fmt::Display for TooLargeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.status.as_u16();
        write!(f, "the response exceeds the limit of {} bytes (status {status})", self.limit)
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.path.is_empty() { "the response" } else { self.path.as_str() };
        let separator = if self.found.is_empty() { "" } else { ": " };
        write!(f, "{place} is not {}{separator}{}", self.expected, self.found)?;
        write!(f, " (status {}, {} bytes)", self.status.as_u16(), self.length)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}({self})", self.kind())
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Config(error) => error.source.as_ref().map(|source| &**source as _),
            Self::Certificate(error) => Some(&*error.source),
            Self::NotSent(error) | Self::Transport(error) => Some(&error.source),
            Self::SharedLimit(error) => Some(&*error.source),
            Self::SignIn(error) => match &error.failure.kind {
                SignInFailureKind::SharedLimit(source) => Some(&**source),
                SignInFailureKind::Transport(failure) => Some(failure),
                SignInFailureKind::Source(source) => Some(&**source),
                _ => None,
            },
            Self::Decode(error) => error.source.as_ref().map(|source| source as _),
            _ => None,
        }
    }
}

impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ApiError({}: {self})", self.context.operation)
    }
}

impl fmt::Debug for TooLargeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TooLargeError({}: {self})", self.context.operation)
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DecodeError({}: {:?} is not {})", self.context.operation, self.path, self.expected)
    }
}
