//! The client's public door: a transport that answers the same to everything, on a clock that waits
//! for nobody.
#![allow(dead_code)]

use std::future::Future;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http::Uri;
use procountor_client::transport::{Body, Exchange, Failure, Transport};
use procountor_client::Client;

/// What every request is answered with.
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(&'static str, Vec<u8>)>,
    pub body: Vec<u8>,
}

/// Where the requests went.
#[derive(Clone, Default)]
pub struct Requests(Arc<Mutex<(usize, Option<Uri>)>>);

impl Requests {
    /// How many came.
    pub fn count(&self) -> usize {
        self.0.lock().expect("no thread panics").0
    }

    /// Where the last one went.
    pub fn take(&self) -> Option<Uri> {
        self.0.lock().expect("no thread panics").1.take()
    }
}

struct Canned(Answer, Requests);

impl Transport for Canned {
    fn send(&self, request: http::Request<Bytes>) -> Exchange<'_> {
        let mut seen = self.1.0.lock().expect("no thread panics");
        *seen = (seen.0 + 1, Some(request.uri().clone()));
        let mut answer = http::Response::new(Body::from(self.0.body.clone()));
        *answer.status_mut() = http::StatusCode::from_u16(self.0.status).expect("a status");
        for (name, value) in &self.0.headers {
            if let Ok(value) = http::HeaderValue::from_bytes(value) {
                answer.headers_mut().append(*name, value);
            }
        }
        Box::pin(async move { Ok(answer) })
    }
}

/// A transport that nobody calls.
pub struct Silent;

impl Transport for Silent {
    fn send(&self, _: http::Request<Bytes>) -> Exchange<'_> {
        Box::pin(async { Err(Failure::before_sending("nobody is there")) })
    }
}

/// A client whose requests are all answered the same.
pub fn client(answer: Answer) -> (Client, Requests) {
    let requests = Requests::default();
    let transport = Canned(answer, requests.clone());
    let builder = Client::builder().base_url("https://host.example:8443/v2602/api").transport(transport);
    (builder.limits([]).build().expect("the settings are valid"), requests)
}

/// Runs a future; its waits take no time.
pub fn run<F: Future>(future: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build();
    runtime.expect("a runtime").block_on(future)
}
