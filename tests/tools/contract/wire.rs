//! A transport that asks Prism for one status, and remembers what Prism said of the request.

use std::borrow::Cow;
use std::sync::{Arc, Mutex};

use http::header::CONTENT_TYPE;
use procountor_client::Bytes;
use procountor_client::transport::{Body, Exchange, Failure, Transport, http_defaults};

/// The header in which Prism lists what is wrong with a request.
const VIOLATIONS: &str = "sl-violations";
/// The media type of what Prism says for itself, in place of an answer of the description's.
const PROBLEM: &str = "application/problem+json";

/// One exchange, as Prism saw it.
#[derive(Clone, Debug, Default)]
pub struct Exchanged {
    /// What is wrong with the request, in Prism's words.
    pub request: Vec<String>,
    /// What is wrong with Prism's own answer, which it makes from the description's examples.
    pub answer: Vec<String>,
    /// What Prism says for itself, in place of an answer of the description's.
    pub problem: Option<String>,
}

impl Exchanged {
    /// Sorts what Prism found by whose fault it is.
    fn new(violations: Option<&str>, problem: Option<String>) -> Self {
        let found = violations.map(|text| serde_json::from_str::<Vec<Violation>>(text).expect("Prism's own form"));
        let (answer, request) = found.into_iter().flatten().partition::<Vec<_>, _>(Violation::is_of_answer);
        let words = |found: Vec<Violation>| found.into_iter().map(|violation| violation.message).collect();
        Self { request: words(request), answer: words(answer), problem }
    }
}

/// One item of the list in the header.
#[derive(serde::Deserialize)]
struct Violation {
    location: Vec<String>,
    message: String,
}

impl Violation {
    fn is_of_answer(&self) -> bool {
        self.location.first().is_some_and(|first| first == "response")
    }
}

/// The wire to Prism for one call.
#[derive(Clone)]
pub struct Wire {
    http: reqwest::Client,
    status: u16,
    seen: Arc<Mutex<Vec<Exchanged>>>,
}

/// The connections that all calls share.
pub fn connections() -> reqwest::Client {
    http_defaults().no_proxy().build().expect("the HTTP client can be built")
}

impl Wire {
    /// A wire on which Prism answers with this status.
    pub fn new(http: &reqwest::Client, status: u16) -> Self {
        Self { http: http.clone(), status, seen: Arc::default() }
    }

    /// The exchanges that there were.
    pub fn seen(&self) -> Vec<Exchanged> {
        self.seen.lock().expect("nobody panics with it").clone()
    }
}

impl Transport for Wire {
    fn send(&self, request: http::Request<Bytes>) -> Exchange<'_> {
        Box::pin(async move {
            let mut request = reqwest::Request::try_from(request).map_err(Failure::before_sending)?;
            let prefer = format!("code={}", self.status).parse().map_err(Failure::before_sending)?;
            request.headers_mut().insert("prefer", prefer);
            let response = self.http.execute(request).await.map_err(Failure::after_sending)?;
            let text = |name: &str| response.headers().get(name).map(|value| String::from_utf8_lossy(value.as_bytes()));
            let violations = text(VIOLATIONS).map(Cow::into_owned);
            let is_problem = text(CONTENT_TYPE.as_str()).is_some_and(|media_type| media_type.starts_with(PROBLEM));
            let mut answer = http::Response::new(());
            *answer.status_mut() = response.status();
            *answer.headers_mut() = response.headers().clone();
            let body = response.bytes().await.map_err(Failure::after_sending)?;
            let problem = is_problem.then(|| String::from_utf8_lossy(&body).into_owned());
            self.seen.lock().expect("nobody panics with it").push(Exchanged::new(violations.as_deref(), problem));
            Ok(answer.map(|()| Body::from(body)))
        })
    }
}
