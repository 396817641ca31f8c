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
    /// The server responded that it did nothing: with a 4xx status except 408, 460 and 499, with 307 or 308, or to a
    /// call that only reads with any 3xx status. A 408 is also a rejection as the response to the question whether a
    /// transaction was confirmed in time.
    Rejected,
    /// The request was sent, and its effect is unknown: there was no response or an incomplete one, a 408, 460, 499
    /// or 5xx; or a redirect after a writing method, other than 307 and 308, because a 303 is the usual response
    /// after a POST was done; or HTML instead of an API response, or a 202 where a final response was expected. The
    /// resource may have been created. Check before you repeat the call.
    Unknown,
    /// The server responded with success, and the response could not be used. The call is applied.
    Applied,
}

/// The operation whose 408 is a business result: the transaction was not confirmed in time.
const CONFIRMATION_QUERY: (Method, &str) = (Method::GET, "/mfatransactionresult/{transactionIdentifier}");

/// The 4xx statuses of gateways that stopped waiting while the server worked on the request: a timeout, and the client's
/// connection that was closed first, as nginx (499) and load balancers of AWS (460) report it.
const UNDECIDED_CLIENT_ERRORS: [u16; 3] = [408, 460, 499];

impl Outcome {
    /// Returns the outcome that a status proves.
    pub(crate) fn of_status(status: StatusCode, operation: &Operation) -> Self {
        let is_confirmation_query =
            (&operation.method, operation.path) == (&CONFIRMATION_QUERY.0, CONFIRMATION_QUERY.1);
        match status.as_u16() {
            200..=299 => Self::Applied,
            408 if is_confirmation_query => Self::Rejected,
            status if UNDECIDED_CLIENT_ERRORS.contains(&status) => Self::Unknown,
            // These two ask for the same request at another place: it was not done here (RFC 9110, 15.4.8 and 15.4.9).
            307 | 308 | 400..=499 => Self::Rejected,
            300..=399 if matches!(operation.method, Method::GET | Method::HEAD) => Self::Rejected,
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
