//! What a failed call has done at the server.

use std::fmt;

use http::{Method, StatusCode};

use super::Operation;

/// What a failed call has done at the server, as far as anybody can know from here.
///
/// Retries are decided by it, and so should what a caller does next: see
/// [`Error::outcome`](super::Error::outcome).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// No byte of the request reached the server: nothing was done.
    NotSent,
    /// The server answered that it did nothing: any status of 3xx and 4xx but one. The exception is 408, which
    /// proves nothing except where it is the answer to whether a transaction was confirmed in time.
    Rejected,
    /// The request left, and what became of it is not known: no answer came, half of one, a 408 or a 5xx; or a
    /// page of HTML in place of an answer, or a 202 where a finished answer was expected. The thing may have
    /// been created. Look before doing it again.
    Unknown,
    /// The server answered with success, and the answer could not be used. The thing is done.
    Applied,
}

/// The question whose 408 is an answer of the business: the transaction was not confirmed in time.
const ASKS_FOR_EXPIRY: (Method, &str) = (Method::GET, "/mfatransactionresult/{transactionIdentifier}");

impl Outcome {
    /// What a status proves.
    pub(crate) fn of_status(status: StatusCode, operation: &Operation) -> Self {
        let asked = (&operation.method, operation.path) == (&ASKS_FOR_EXPIRY.0, ASKS_FOR_EXPIRY.1);
        match status.as_u16() {
            200..=299 => Self::Applied,
            408 if !asked => Self::Unknown,
            300..=499 => Self::Rejected,
            _ => Self::Unknown,
        }
    }

    /// What several attempts at one thing have done, this one after those before it. What one of
    /// them may have done stays possible, whatever the next ones say; success alone settles it.
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
            Self::Unknown => "what the server did is not known",
            Self::Applied => "the server has done it",
        })
    }
}
