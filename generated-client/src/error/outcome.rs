//! The effect of a failed call at the server.

use std::fmt;

use http::{Method, StatusCode};

use super::Operation;

/// The effect of a failed call at the server, as far as the client can know.
///
/// Retries depend on it, and so should the program's reaction: see [`Error::outcome`](super::Error::outcome).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// No byte of the request reached the server: nothing was done.
    NotSent,
    /// The server responded that it did nothing, with any 3xx or 4xx status except 408. A 408 proves nothing,
    /// except as the response to the question whether a transaction was confirmed in time.
    Rejected,
    /// The request was sent, and its effect is unknown: there was no response or an incomplete one, a 408 or a 5xx;
    /// or HTML instead of an API response, or a 202 where a final response was expected. The resource may have
    /// been created. Check before you repeat the call.
    Unknown,
    /// The server responded with success, and the response could not be used. The call is applied.
    Applied,
}

/// The operation whose 408 is a business result: the transaction was not confirmed in time.
const CONFIRMATION_QUERY: (Method, &str) = (Method::GET, "/mfatransactionresult/{transactionIdentifier}");

impl Outcome {
    /// Returns the outcome that a status proves.
    pub(crate) fn of_status(status: StatusCode, operation: &Operation) -> Self {
        let is_confirmation_query =
            (&operation.method, operation.path) == (&CONFIRMATION_QUERY.0, CONFIRMATION_QUERY.1);
        match status.as_u16() {
            200..=299 => Self::Applied,
            408 if !is_confirmation_query => Self::Unknown,
            300..=499 => Self::Rejected,
            _ => Self::Unknown,
        }
    }

    /// Combines the outcome of an attempt with that of the attempts before it. An earlier attempt with an unknown
    /// outcome keeps the outcome unknown, unless a later attempt was applied.
    pub(crate) fn after(self, before: Option<Self>) -> Self {
        match before {
            Some(before) if self != Self::Applied => self.max(before),
            _ => self,
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotSent => "nothing was sent",
            Self::Rejected => "the server did nothing",
            Self::Unknown => "the effect at the server is unknown",
            Self::Applied => "the server applied it",
        })
    }
}
