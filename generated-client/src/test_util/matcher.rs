//! Matching of received calls against requests.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, Method};

use super::json_eq::json_eq;
use super::received::{ReceivedRequest, pairs, values};
use crate::Request;
use crate::call::matches_template;

/// A matcher for calls that are equal to a request.
pub(super) struct RequestMatcher {
    method: Method,
    template: &'static str,
    arguments: Option<Arguments>,
}

/// The parts of a request, besides the operation, that a call is compared with.
struct Arguments {
    /// `None` if the request is invalid and so no call can match it.
    path: Option<String>,
    encoded_query: String,
    query: Vec<(String, String)>,
    headers: HeaderMap,
    body: Option<Bytes>,
}

impl RequestMatcher {
    pub(super) fn new(request: &impl Request) -> Self {
        let call = request.call();
        let encoded_query = call.encoded_query();
        let arguments = Arguments {
            path: call.filled_path(),
            query: pairs(&encoded_query),
            encoded_query,
            headers: call.own_headers().clone(),
            body: call.json_body().cloned(),
        };
        let operation = call.operation();
        Self { method: operation.method.clone(), template: operation.path, arguments: Some(arguments) }
    }

    /// Makes the matcher match any call of the operation.
    pub(super) fn ignore_arguments(&mut self) {
        self.arguments = None;
    }

    /// Whether a call has the operation of the request.
    pub(super) fn has_operation_of(&self, call: &ReceivedRequest) -> bool {
        let path = self.arguments.as_ref().and_then(|arguments| arguments.path.as_ref());
        self.method == call.method && (path == Some(&call.path) || matches_template(self.template, &call.path))
    }

    /// Whether a call matches.
    pub(super) fn matches(&self, call: &ReceivedRequest) -> bool {
        self.has_operation_of(call) && self.difference(call).is_none()
    }

    /// Describes the first difference of a call of the same operation; `None` if it matches.
    pub(super) fn difference(&self, call: &ReceivedRequest) -> Option<String> {
        let Arguments { path, query, headers, body, .. } = self.arguments.as_ref()?;
        if path.as_ref() != Some(&call.path) {
            return Some("the path differs".to_owned());
        }
        let different = query.iter().find(|(name, _)| values(query, name) != call.values(name));
        if let Some((name, _)) = different {
            return Some(format!("the query parameter `{name}` differs"));
        }
        let is_same = |name| headers.get_all(name).iter().eq(call.headers.get_all(name));
        if let Some(name) = headers.keys().find(|name| !is_same(*name)) {
            return Some(format!("the header `{name}` differs"));
        }
        let is_same = body.as_ref().is_none_or(|body| json_eq(body, &call.body));
        (!is_same).then(|| "the body differs".to_owned())
    }

    /// Whether the path of the request begins with the same segment as this path, as paths of one resource usually do.
    pub(super) fn has_resource_of(&self, path: &str) -> bool {
        self.template.split('/').nth(1) == path.split('/').nth(1)
    }
}

/// Formats as `GET /invoices?status=PAID`, or `GET /invoices/{invoiceId} with any arguments`.
impl fmt::Display for RequestMatcher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(Arguments { path, encoded_query, .. }) = &self.arguments else {
            return write!(f, "{} {} with any arguments", self.method, self.template);
        };
        let Some(path) = path else {
            return write!(f, "{} {} (invalid request)", self.method, self.template);
        };
        let mark = if encoded_query.is_empty() { "" } else { "?" };
        write!(f, "{} {path}{mark}{encoded_query}", self.method)
    }
}
