//! The default transport, based on `reqwest`.

use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, TRANSFER_ENCODING};
use reqwest::redirect;

use super::certificate::problem_of;
use super::upload::{Progress, Upload};
use super::{Body, Failure, Framing, Transport, TransportFuture};

/// Whether this build supports TLS.
pub(super) const HAS_TLS: bool = cfg!(any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls"));

/// Whether TLS needs a provider of cryptography that reqwest does not bring along. Without one, reqwest panics.
const NEEDS_PROVIDER: bool =
    cfg!(all(feature = "rustls-no-provider", not(any(feature = "rustls", feature = "native-tls"))));

/// Time for which an unused connection is kept: shorter than common servers keep theirs, which is 5 seconds (Apache,
/// Node.js) to 75 (nginx). If the server closes a connection while a request is sent on it, the outcome is unknown.
const IDLE_CONNECTION: Duration = Duration::from_secs(4);

/// Returns a builder for `reqwest` clients with the settings of this crate: no redirects, no retries, no referrer,
/// HTTP/1.1, unused connections closed after 4 seconds, and decompression only with the feature `gzip`.
///
/// Use it for a [`Transport`] of your own. To add to the settings of the default transport, see
/// [`ClientBuilder::http_builder`](crate::ClientBuilder::http_builder).
///
/// With the feature `rustls-ring`, and neither `rustls` nor `native-tls`, it installs ring as the default provider of
/// the process, unless the program has installed one.
pub fn http_defaults() -> reqwest::ClientBuilder {
    install_ring();
    let name = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));
    with_required_settings(reqwest::Client::builder().user_agent(name).pool_idle_timeout(IDLE_CONNECTION))
}

/// Whether reqwest can set up TLS.
pub(super) fn has_provider() -> bool {
    #[cfg(feature = "rustls-no-provider")]
    let installed = rustls::crypto::CryptoProvider::get_default().is_some();
    #[cfg(not(feature = "rustls-no-provider"))]
    let installed = false;
    installed || !NEEDS_PROVIDER
}

/// Makes sure that there is one provider of cryptography for a library that uses the default one of the process. Returns
/// whether there is one.
#[cfg(feature = "redis")]
pub(crate) fn install_provider() -> bool {
    install_ring();
    #[cfg(all(feature = "rustls", not(feature = "native-tls")))]
    if rustls::crypto::CryptoProvider::get_default().is_none() {
        // With several providers in a build, rustls panics instead of choosing one.
        let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    }
    has_provider()
}

/// Installs ring where nothing else provides the cryptography.
fn install_ring() {
    #[cfg(feature = "rustls-ring")]
    if !has_provider() {
        // Fails only if another thread has installed a provider meanwhile.
        let _ = rustls::crypto::ring::default_provider().install_default();
    }
}

/// Overrides the settings that every call depends on.
pub(super) fn with_required_settings(builder: reqwest::ClientBuilder) -> reqwest::ClientBuilder {
    let builder = builder
        .redirect(redirect::Policy::none())
        .retry(reqwest::retry::never())
        .referer(false)
        .http1_only()
        .no_brotli()
        .no_deflate()
        .no_zstd();
    // Set explicitly in both cases, because another crate in the build may have enabled the feature of reqwest.
    #[cfg(feature = "gzip")]
    let builder = builder.gzip(true);
    #[cfg(not(feature = "gzip"))]
    let builder = builder.no_gzip();
    builder
}

pub(crate) struct ReqwestTransport(pub(crate) reqwest::Client);

impl Transport for ReqwestTransport {
    fn send(&self, request: http::Request<Bytes>) -> TransportFuture<'_> {
        Box::pin(async move {
            let has_no_body = request.body().is_empty();
            let progress = request.extensions().get::<Progress>().cloned();
            let (head, content) = request.into_parts();
            let body = match progress {
                _ if has_no_body => None,
                Some(progress) => Some(reqwest::Body::wrap(Upload::new(content, progress))),
                None => Some(content.into()),
            };
            let request = http::Request::from_parts(head, Bytes::new());
            let mut request = reqwest::Request::try_from(request).map_err(Failure::before_sending)?;
            *request.body_mut() = body;
            let url = request.url().clone();
            let response = self.0.execute(request).await.map_err(failure)?;
            if *response.url() != url {
                return Err(Failure::after_sending("the HTTP client followed a redirect").into_final());
            }
            let (head, body) = http::Response::<reqwest::Body>::from(response).into_parts();
            // A response with 204 has no body.
            let is_delimited = head.status == http::StatusCode::NO_CONTENT
                || [CONTENT_LENGTH, TRANSFER_ENCODING].iter().any(|name| head.headers.contains_key(name));
            let framing = if is_delimited { Framing::Delimited } else { Framing::UntilClose };
            let mut response = http::Response::new(Body::from_reqwest(body, framing));
            *response.status_mut() = head.status;
            *response.headers_mut() = head.headers;
            Ok(response)
        })
    }
}

/// Converts an error before the response's head. If no connection was established, nothing was sent; otherwise this
/// is unknown.
fn failure(error: reqwest::Error) -> Failure {
    let (is_timeout, is_unsent) = (error.is_timeout(), error.is_connect() || error.is_builder());
    let error = error.without_url();
    let problem = problem_of(&error);
    let failure = if is_unsent { Failure::before_sending(error) } else { Failure::after_sending(error) };
    let failure = match problem {
        Some(problem) => failure.with_certificate_problem(problem),
        None => failure,
    };
    if is_timeout { failure.timed_out() } else { failure }
}
