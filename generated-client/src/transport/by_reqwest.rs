//! The transport that is used unless another one is given.

use std::time::Duration;

use bytes::Bytes;
use reqwest::redirect;

use super::{Body, Exchange, Failure, Transport};

/// Whether this build can speak TLS.
pub(crate) const HAS_TLS: bool = cfg!(any(feature = "rustls", feature = "native-tls"));

/// How long a connection without a call is kept. Gateways drop theirs after a minute and more, and a
/// request that meets such a moment has an unknown outcome.
const IDLE_CONNECTION: Duration = Duration::from_secs(30);

/// A builder of `reqwest` clients with what this crate needs set: no redirects, no repeats, no
/// referrer, HTTP/1.1, and decompression only with the feature `gzip`.
///
/// Add a proxy or a certificate to it, and give it to
/// [`ClientBuilder::http_builder`](crate::ClientBuilder::http_builder).
pub fn http_defaults() -> reqwest::ClientBuilder {
    let name = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));
    safe(reqwest::Client::builder().user_agent(name).pool_idle_timeout(IDLE_CONNECTION))
}

/// The same builder, with what must hold for every call.
pub(crate) fn safe(builder: reqwest::ClientBuilder) -> reqwest::ClientBuilder {
    let builder = builder
        .redirect(redirect::Policy::none())
        .retry(reqwest::retry::never())
        .referer(false)
        .http1_only()
        .no_brotli()
        .no_deflate()
        .no_zstd();
    // Said both ways: another crate of the build may have switched it on in reqwest.
    #[cfg(feature = "gzip")]
    let builder = builder.gzip(true);
    #[cfg(not(feature = "gzip"))]
    let builder = builder.no_gzip();
    builder
}

pub(crate) struct ByReqwest(pub(crate) reqwest::Client);

impl Transport for ByReqwest {
    fn send(&self, request: http::Request<Bytes>) -> Exchange<'_> {
        Box::pin(async move {
            let no_body = request.body().is_empty();
            let mut request = reqwest::Request::try_from(request).map_err(Failure::before_sending)?;
            if no_body {
                *request.body_mut() = None;
            }
            let url = request.url().clone();
            let response = self.0.execute(request).await.map_err(failed)?;
            if *response.url() != url {
                return Err(Failure::after_sending("the HTTP client followed a redirect").settled());
            }
            let (head, body) = http::Response::<reqwest::Body>::from(response).into_parts();
            let mut answer = http::Response::new(Body::of_response(body));
            *answer.status_mut() = head.status;
            *answer.headers_mut() = head.headers;
            Ok(answer)
        })
    }
}

/// What a failure before the answer's head says. One without a connection has sent nothing; of any
/// other nobody can say.
fn failed(error: reqwest::Error) -> Failure {
    let (timeout, unsent) = (error.is_timeout(), error.is_connect() || error.is_builder());
    let error = error.without_url();
    let failure = if unsent { Failure::before_sending(error) } else { Failure::after_sending(error) };
    if timeout { failure.timed_out() } else { failure }
}
