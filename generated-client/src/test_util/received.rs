//! Requests received by the test server.

use bytes::Bytes;
use http::header::AUTHORIZATION;
use http::{HeaderMap, Method};

use crate::codec::{FromJsonError, Value, from_json};
pub(super) use crate::rules::facts::query_pairs as pairs;

/// A request received by a [`TestServer`](super::TestServer).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ReceivedRequest {
    /// HTTP method.
    pub method: Method,
    /// Encoded path after the base URL, such as `/invoices/7`.
    pub path: String,
    /// Decoded names and values of the query, in order.
    pub query: Vec<(String, String)>,
    /// Headers. `Debug` does not show the access token.
    pub headers: HeaderMap,
    /// Body; empty if there was none.
    pub body: Bytes,
}

impl ReceivedRequest {
    pub(super) fn new(head: &http::request::Parts, body: Bytes) -> Self {
        let mut headers = head.headers.clone();
        if let Some(token) = headers.get_mut(AUTHORIZATION) {
            token.set_sensitive(true);
        }
        let query = pairs(head.uri.query().unwrap_or_default());
        Self { method: head.method.clone(), path: path_after_api(head.uri.path()).to_owned(), query, headers, body }
    }

    /// Reads the body as a model, such as `call.json::<models::Invoice>()`. The model preserves unknown members, as in
    /// a response.
    ///
    /// # Errors
    /// The body is not JSON, or does not have the form of the model.
    pub fn json<T: Value>(&self) -> Result<T, FromJsonError> {
        from_json(&String::from_utf8_lossy(&self.body), false).map(|(value, _)| value)
    }

    /// Returns the values of a query parameter, in order.
    pub(super) fn values(&self, name: &str) -> Vec<&str> {
        values(&self.query, name)
    }
}

pub(super) fn values<'a>(pairs: &'a [(String, String)], name: &str) -> Vec<&'a str> {
    pairs.iter().filter(|(key, _)| key == name).map(|(_, value)| value.as_str()).collect()
}

/// Returns the path after `/api`, regardless of the version before it.
pub(super) fn path_after_api(path: &str) -> &str {
    let start = path.find("/api/").map(|start| start + "/api".len());
    start.and_then(|start| path.get(start..)).unwrap_or(path)
}
