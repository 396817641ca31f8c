//! A transport that requests one status from Prism, and records the violations that Prism reports.

use std::borrow::Cow;
use std::sync::{Arc, Mutex};

use http::header::CONTENT_TYPE;
use procountor_client::Bytes;
use procountor_client::transport::{Body, Failure, Transport, TransportFuture, http_defaults};

/// The header in which Prism lists violations.
const VIOLATIONS: &str = "sl-violations";
/// The media type of an error of Prism itself, in place of a response from the description.
const PROBLEM: &str = "application/problem+json";

/// A request and its response, with the violations that Prism reports.
#[derive(Clone, Debug, Default)]
pub struct Exchange {
    /// Violations by the request.
    pub request_violations: Vec<String>,
    /// Violations by the response, which Prism creates from the examples in the description.
    pub response_violations: Vec<String>,
    /// The body of an error of Prism itself.
    pub prism_error: Option<String>,
}

impl Exchange {
    /// Parses the header of Prism.
    fn new(violations: Option<&str>, prism_error: Option<String>) -> Self {
        let violations =
            violations.map(|text| serde_json::from_str::<Vec<Violation>>(text).expect("the header is valid"));
        let (response, request) = violations.into_iter().flatten().partition::<Vec<_>, _>(Violation::is_in_response);
        let messages = |violations: Vec<Violation>| violations.into_iter().map(|violation| violation.message).collect();
        Self { request_violations: messages(request), response_violations: messages(response), prism_error }
    }
}

/// A violation in the header.
#[derive(serde::Deserialize)]
struct Violation {
    location: Vec<String>,
    message: String,
}

impl Violation {
    fn is_in_response(&self) -> bool {
        self.location.first().is_some_and(|first| first == "response")
    }
}

/// A transport to Prism for one call.
#[derive(Clone)]
pub struct PrismTransport {
    http: reqwest::Client,
    status: u16,
    exchanges: Arc<Mutex<Vec<Exchange>>>,
}

/// Returns the HTTP client that all calls share.
pub fn http_client() -> reqwest::Client {
    http_defaults().no_proxy().build().expect("the settings are valid")
}

impl PrismTransport {
    /// Creates a transport that requests this status from Prism.
    pub fn new(http: &reqwest::Client, status: u16) -> Self {
        Self { http: http.clone(), status, exchanges: Arc::default() }
    }

    /// Returns the exchanges so far.
    pub fn exchanges(&self) -> Vec<Exchange> {
        self.exchanges.lock().expect("no thread panics").clone()
    }
}

impl Transport for PrismTransport {
    fn send(&self, request: http::Request<Bytes>) -> TransportFuture<'_> {
        Box::pin(async move {
            let mut request = reqwest::Request::try_from(request).map_err(Failure::before_sending)?;
            let prefer = format!("code={}", self.status).parse().map_err(Failure::before_sending)?;
            request.headers_mut().insert("prefer", prefer);
            let response = self.http.execute(request).await.map_err(Failure::after_sending)?;
            let header =
                |name: &str| response.headers().get(name).map(|value| String::from_utf8_lossy(value.as_bytes()));
            let violations = header(VIOLATIONS).map(Cow::into_owned);
            let is_prism_error =
                header(CONTENT_TYPE.as_str()).is_some_and(|media_type| media_type.starts_with(PROBLEM));
            let mut received = http::Response::new(());
            *received.status_mut() = response.status();
            *received.headers_mut() = response.headers().clone();
            let body = response.bytes().await.map_err(Failure::after_sending)?;
            let prism_error = is_prism_error.then(|| String::from_utf8_lossy(&body).into_owned());
            self.exchanges.lock().expect("no thread panics").push(Exchange::new(violations.as_deref(), prism_error));
            Ok(received.map(|()| Body::from(body)))
        })
    }
}
