//! A transport that takes down where requests go, and answers them all the same.

use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use procountor_client::transport::{Body, Exchange, Transport};

/// A transport that takes down each request and answers `{}`.
#[derive(Clone, Default)]
pub struct Recorder(Arc<Mutex<Vec<http::Request<Bytes>>>>);

impl Recorder {
    /// The requests that came since it was asked last.
    pub fn take(&self) -> Vec<http::Request<Bytes>> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Transport for Recorder {
    fn send(&self, request: http::Request<Bytes>) -> Exchange<'_> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(request);
        Box::pin(async { Ok(http::Response::new(Body::from("{}"))) })
    }
}
