//! A client whose transport returns the same response to every request, on a paused clock.
#![allow(dead_code)]

use std::future::Future;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http::Uri;
use procountor_client::Client;
use procountor_client::transport::{Body, Failure, Transport, TransportFuture};

/// The response to every request.
pub struct Response {
    pub status: u16,
    pub headers: Vec<(&'static str, Vec<u8>)>,
    pub body: Vec<u8>,
}

/// The number of requests, and the URL of the last one.
#[derive(Clone, Default)]
pub struct Requests(Arc<Mutex<(usize, Option<Uri>)>>);

impl Requests {
    /// Returns the number of requests.
    pub fn count(&self) -> usize {
        self.0.lock().expect("no thread panics").0
    }

    /// Removes and returns the URL of the last request.
    pub fn take(&self) -> Option<Uri> {
        self.0.lock().expect("no thread panics").1.take()
    }
}

struct CannedTransport(Response, Requests);

impl Transport for CannedTransport {
    fn send(&self, request: http::Request<Bytes>) -> TransportFuture<'_> {
        let mut requests = self.1.0.lock().expect("no thread panics");
        *requests = (requests.0 + 1, Some(request.uri().clone()));
        let mut response = http::Response::new(Body::from(self.0.body.clone()));
        *response.status_mut() = http::StatusCode::from_u16(self.0.status).expect("the status is valid");
        for (name, value) in &self.0.headers {
            if let Ok(value) = http::HeaderValue::from_bytes(value) {
                response.headers_mut().append(*name, value);
            }
        }
        Box::pin(async move { Ok(response) })
    }
}

/// A transport that fails for every request.
pub struct FailingTransport;

impl Transport for FailingTransport {
    fn send(&self, _: http::Request<Bytes>) -> TransportFuture<'_> {
        Box::pin(async { Err(Failure::before_sending("no connection")) })
    }
}

/// Returns a client that gets `response` to every request, and its requests.
pub fn client(response: Response) -> (Client, Requests) {
    let requests = Requests::default();
    let transport = CannedTransport(response, requests.clone());
    let builder = Client::builder().base_url("https://host.example:8443/v2602/api").transport(transport);
    (builder.limits([]).build().expect("the settings are valid"), requests)
}

/// Runs a future on a paused clock, on which waits take no time.
pub fn run<F: Future>(future: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build();
    runtime.expect("the runtime starts").block_on(future)
}
