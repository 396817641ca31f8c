//! The words for each failure. None shows what a request or an answer held.

use std::fmt;

use super::items::show;
use super::{ApiError, DecodeError, Error, Refusal, TimeoutError, TooLargeError, TransportError, Trouble, Waiting};

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(context) = self.context() {
            write!(f, "{}: ", context.operation)?;
        }
        match self {
            Self::Config(error) => f.write_str(&error.problem),
            Self::Build(error) => write!(f, "not sent: {}", error.problem),
            Self::Missing(error) => {
                write!(f, "not sent: Procountor asks for {}; allow_missing() sends it without", error.names.join(", "))
            }
            Self::SignIn(error) => write!(f, "no access token: {}", error.refusal),
            Self::NotSent(error) if error.is_timeout() => f.write_str("not sent: connecting took too long"),
            Self::NotSent(_) => f.write_str("not sent: the server was not reached"),
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
        match self.attempts() {
            0 | 1 => {}
            attempts => write!(f, ", {attempts} attempts")?,
        }
        self.advice().map_or(Ok(()), |advice| write!(f, "; {advice}"))
    }
}

impl fmt::Display for TimeoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let waiting = match self.waiting {
            Waiting::SignIn => "for an access token",
            Waiting::Turn => "for its turn, as the rate of calls is limited",
            Waiting::Answer => "for the answer",
            Waiting::Body => "for the rest of the answer",
            Waiting::Retry => "for the next attempt",
        };
        write!(f, "the time allowed had passed while it waited {waiting}")?;
        self.status.map_or(Ok(()), |status| write!(f, " (status {})", status.as_u16()))
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the connection failed after the request had begun to leave")?;
        self.status.map_or(Ok(()), |status| write!(f, "; the answer's status is {}", status.as_u16()))
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "status {}", self.status.as_u16())?;
        show(&self.errors, f)?;
        write!(f, " ({} bytes)", self.body.len())
    }
}

impl fmt::Display for TooLargeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.status.as_u16();
        write!(f, "the answer is longer than the {} bytes that are read (status {status})", self.limit)
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.path.is_empty() { "the answer" } else { self.path.as_str() };
        let separator = if self.found.is_empty() { "" } else { ": " };
        write!(f, "{place} is not {}{separator}{}", self.expected, self.found)?;
        write!(f, " (status {}, {} bytes)", self.status.as_u16(), self.length)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.trouble {
            Trouble::Status { status, errors, body, .. } => {
                write!(f, "the sign-in was answered with status {}", status.as_u16())?;
                show(errors, f)?;
                write!(f, " ({} bytes)", body.len())
            }
            Trouble::Transport(_) => f.write_str("the connection for the sign-in failed"),
            Trouble::Timeout => f.write_str("the sign-in took longer than it may"),
            Trouble::Answer(found) => write!(f, "the answer to the sign-in is not one: {found}"),
            Trouble::Source(_) => f.write_str("the source of tokens failed"),
        }
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
            Self::NotSent(error) | Self::Transport(error) => Some(&error.source),
            Self::SignIn(error) => match &error.refusal.trouble {
                Trouble::Transport(failure) => Some(failure),
                Trouble::Source(source) => Some(&**source),
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
