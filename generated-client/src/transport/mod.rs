//! HTTP transports.
//!
//! A transport sends one request once. It follows no redirect, retries nothing and has no timeouts: the client
//! handles these, the same way for every transport.

mod body;
mod certificate;
mod http_options;
mod proxy;
mod reqwest_transport;
mod upload;

use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::pin::Pin;

use bytes::Bytes;

pub use body::Body;
pub(crate) use body::Framing;
pub use certificate::CertificateProblem;
pub(crate) use http_options::HttpOptions;
pub(crate) use proxy::ProxySetting;
pub use reqwest_transport::http_defaults;
#[cfg(feature = "redis")]
pub(crate) use reqwest_transport::install_provider;
pub(crate) use upload::{HeadTimeout, send_within};

use crate::retry::AttemptFailure;

/// The future of a response, which resolves once the response's head has arrived.
pub type TransportFuture<'a> = Pin<Box<dyn Future<Output = Result<http::Response<Body>, Failure>> + Send + 'a>>;

/// An HTTP transport, which sends requests and returns their responses.
///
/// It receives complete requests, with an absolute URL and the access token, that the client has checked. Implement
/// it for tests, for recording, or for another HTTP library:
///
/// ```
/// use bytes::Bytes;
/// use procountor_client::transport::{Body, Transport, TransportFuture};
///
/// struct Canned;
///
/// impl Transport for Canned {
///     fn send(&self, _: http::Request<Bytes>) -> TransportFuture<'_> {
///         Box::pin(async { Ok(http::Response::new(Body::from("{}"))) })
///     }
/// }
/// ```
pub trait Transport: Send + Sync + 'static {
    /// Sends one request once and waits for the head of its response.
    ///
    /// It must neither follow a redirect nor resend a request that may have reached the server.
    fn send(&self, request: http::Request<Bytes>) -> TransportFuture<'_>;
}

/// The reason that a request has no response, or an incomplete one.
///
/// The source is printed where errors are printed with their causes: it should contain no URL and no header.
pub struct Failure {
    source: Box<dyn StdError + Send + Sync>,
    sent: bool,
    timeout: bool,
    is_final: bool,
    certificate: Option<CertificateProblem>,
}

impl Failure {
    /// Creates a failure to reach the server: not one byte of the request was sent.
    ///
    /// The call is retried after such a failure. If it is not certain that nothing was sent, use
    /// [`after_sending`](Self::after_sending).
    pub fn before_sending(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { source: source.into(), sent: false, timeout: false, is_final: false, certificate: None }
    }

    /// Creates a failure of the connection after part of the request was sent, or at an unknown time.
    pub fn after_sending(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { source: source.into(), sent: true, timeout: false, is_final: false, certificate: None }
    }

    /// Marks the failure as a timeout.
    #[must_use]
    pub fn timed_out(self) -> Self {
        Self { timeout: true, ..self }
    }

    /// Marks the failure as one that another attempt would only repeat.
    pub(crate) fn into_final(self) -> Self {
        Self { is_final: true, ..self }
    }

    /// Marks the failure as one of a certificate, which another attempt would only repeat.
    #[must_use]
    pub fn with_certificate_problem(self, problem: CertificateProblem) -> Self {
        Self { is_final: true, certificate: Some(problem), ..self }
    }

    /// Returns the problem of the certificate because of which the connection failed.
    pub fn certificate_problem(&self) -> Option<CertificateProblem> {
        self.certificate
    }

    /// Returns the failure for the retry policy.
    pub(crate) fn attempt_failure(&self) -> AttemptFailure {
        match (self.is_final, self.sent) {
            (true, _) => AttemptFailure::Final,
            (false, false) => AttemptFailure::NotSent,
            (false, true) => AttemptFailure::NoResponse,
        }
    }

    /// Whether the failure is a timeout.
    pub fn is_timeout(&self) -> bool {
        self.timeout
    }

    pub(crate) fn is_sent(&self) -> bool {
        self.sent
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.sent { "the connection failed" } else { "no connection could be established" })?;
        self.certificate.map_or(Ok(()), |problem| write!(f, ": {problem}"))
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
