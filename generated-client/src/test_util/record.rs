//! What came to the double.

use bytes::Bytes;
use http::header::AUTHORIZATION;
use http::{HeaderMap, Method};
use reqwest::Url;

use crate::model::{FromJsonError, Value, from_json};

/// A call that came to a [`TestServer`](super::TestServer).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Received {
    /// The method.
    pub method: Method,
    /// The path behind the base URL, encoded as it came: `/invoices/7`.
    pub path: String,
    /// The query's names and values, decoded, in the order in which they came.
    pub query: Vec<(String, String)>,
    /// The headers. `Debug` does not show the access token.
    pub headers: HeaderMap,
    /// The body; empty where there was none.
    pub body: Bytes,
}

impl Received {
    pub(super) fn new(head: &http::request::Parts, body: Bytes) -> Self {
        let mut headers = head.headers.clone();
        if let Some(token) = headers.get_mut(AUTHORIZATION) {
            token.set_sensitive(true);
        }
        let query = pairs(head.uri.query().unwrap_or_default());
        Self { method: head.method.clone(), path: own_path(head.uri.path()).to_owned(), query, headers, body }
    }

    /// The body as a model, such as `call.json::<models::Invoice>()`. What no field of it holds is kept
    /// in it, as in an answer.
    ///
    /// # Errors
    /// The body is not JSON, or not of this form.
    pub fn json<T: Value>(&self) -> Result<T, FromJsonError> {
        from_json(&String::from_utf8_lossy(&self.body), false).map(|(value, _)| value)
    }

    /// The values of a parameter of the query, in the order in which they came.
    pub(super) fn values(&self, name: &str) -> Vec<&str> {
        values(&self.query, name)
    }
}

pub(super) fn values<'a>(pairs: &'a [(String, String)], name: &str) -> Vec<&'a str> {
    pairs.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str()).collect()
}

/// Names and values of a query or a form, decoded.
pub(super) fn pairs(encoded: &str) -> Vec<(String, String)> {
    let url = Url::parse(&format!("http://127.0.0.1/?{encoded}"));
    url.map(|url| url.query_pairs().into_owned().collect()).unwrap_or_default()
}

/// The path behind `/api`, whichever version stands before it.
pub(super) fn own_path(path: &str) -> &str {
    let at = path.find("/api/").map(|at| at + "/api".len());
    at.and_then(|at| path.get(at..)).unwrap_or(path)
}
