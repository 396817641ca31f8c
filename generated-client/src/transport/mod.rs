//! What carries a request to the server and its answer back.
//!
//! A transport sends one request once. It follows no redirect, repeats nothing and keeps no time:
//! the client does that, the same for every transport.

mod body;
mod by_reqwest;

use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::pin::Pin;

use bytes::Bytes;

pub use body::Body;
pub use by_reqwest::http_defaults;
pub(crate) use by_reqwest::{ByReqwest, HAS_TLS, safe};

/// The answer to a request, once its head is there.
pub type Exchange<'a> = Pin<Box<dyn Future<Output = Result<http::Response<Body>, Failure>> + Send + 'a>>;

/// What carries a request to the server and its answer back.
///
/// The client gives whole requests, with an absolute URL and the access token, and never sends one
/// that it did not check. A transport of one's own serves for tests, for recording, or for another
/// HTTP library:
///
/// ```
/// use bytes::Bytes;
/// use procountor_client::transport::{Body, Exchange, Transport};
///
/// struct Canned;
///
/// impl Transport for Canned {
///     fn send(&self, _: http::Request<Bytes>) -> Exchange<'_> {
///         Box::pin(async { Ok(http::Response::new(Body::from("{}"))) })
///     }
/// }
/// ```
pub trait Transport: Send + Sync + 'static {
    /// Sends one request once, and waits for the head of its answer.
    ///
    /// It follows no redirect, and a request that may have reached the server is not sent again.
    fn send(&self, request: http::Request<Bytes>) -> Exchange<'_>;
}

/// Why a request has no answer, or half of one.
///
/// Its source is shown where errors are shown in full: it should name no URL and no header.
pub struct Failure {
    source: Box<dyn StdError + Send + Sync>,
    sent: bool,
    timeout: bool,
    settled: bool,
}

impl Failure {
    /// The server was not reached: not one byte of the request has left.
    ///
    /// A call that fails like this is sent again. Where that is not certain, it is
    /// [`after_sending`](Self::after_sending).
    pub fn before_sending(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { source: source.into(), sent: false, timeout: false, settled: false }
    }

    /// The connection failed after the request had begun to leave, or nobody knows when.
    pub fn after_sending(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { source: source.into(), sent: true, timeout: false, settled: false }
    }

    /// The same failure, for the reason that it took too long.
    #[must_use]
    pub fn timed_out(self) -> Self {
        Self { timeout: true, ..self }
    }

    /// The same failure, which another attempt would only repeat.
    pub(crate) fn settled(self) -> Self {
        Self { settled: true, ..self }
    }

    pub(crate) fn is_settled(&self) -> bool {
        self.settled
    }

    /// Whether it took too long.
    pub fn is_timeout(&self) -> bool {
        self.timeout
    }

    pub(crate) fn is_sent(&self) -> bool {
        self.sent
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.sent { "the connection failed" } else { "no connection could be made" })
    }
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Failure").field("sent", &self.sent).field("source", &self.source).finish_non_exhaustive()
    }
}

impl StdError for Failure {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.source)
    }
}
