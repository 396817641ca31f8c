//! Which calls an expectation is about.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, Method};

use super::record::{Received, pairs, values};
use super::same_json;
use crate::Request;
use crate::call::leads_to;

/// A request value, as the calls that are like it.
pub(super) struct Wanted {
    method: Method,
    template: &'static str,
    arguments: Option<Arguments>,
}

/// What a call is compared with, beside its operation.
struct Arguments {
    /// `None` where the request value cannot be sent: nothing is like it then.
    path: Option<String>,
    encoded_query: String,
    query: Vec<(String, String)>,
    headers: HeaderMap,
    body: Option<Bytes>,
}

impl Wanted {
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

    /// Lets any call of the operation be like it.
    pub(super) fn forget_arguments(&mut self) {
        self.arguments = None;
    }

    /// Whether a call is one of the same operation.
    pub(super) fn is_of(&self, call: &Received) -> bool {
        let filled = self.arguments.as_ref().and_then(|arguments| arguments.path.as_ref());
        self.method == call.method && (filled == Some(&call.path) || leads_to(self.template, &call.path))
    }

    /// Whether a call is like it.
    pub(super) fn is_met_by(&self, call: &Received) -> bool {
        self.is_of(call) && self.difference(call).is_none()
    }

    /// What makes a call of the operation another one.
    pub(super) fn difference(&self, call: &Received) -> Option<String> {
        let Arguments { path, query, headers, body, .. } = self.arguments.as_ref()?;
        if path.as_ref() != Some(&call.path) {
            return Some("the path is another".to_owned());
        }
        let other = query.iter().find(|(name, _)| values(query, name) != call.values(name));
        if let Some((name, _)) = other {
            return Some(format!("the query parameter `{name}` is another"));
        }
        let same = |name| headers.get_all(name).iter().eq(call.headers.get_all(name));
        if let Some(name) = headers.keys().find(|name| !same(*name)) {
            return Some(format!("the header `{name}` is another"));
        }
        let same = body.as_ref().is_none_or(|body| same_json::same(body, &call.body));
        (!same).then(|| "the body is another".to_owned())
    }

    /// Whether it begins with the same segment as a path: the same resource, in most cases.
    pub(super) fn is_near(&self, path: &str) -> bool {
        self.template.split('/').nth(1) == path.split('/').nth(1)
    }
}

/// `GET /invoices?status=PAID`, or `GET /invoices/{invoiceId} with any arguments`.
impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(Arguments { path, encoded_query, .. }) = &self.arguments else {
            return write!(f, "{} {} with any arguments", self.method, self.template);
        };
        let Some(path) = path else {
            return write!(f, "{} {}, which cannot be sent,", self.method, self.template);
        };
        let mark = if encoded_query.is_empty() { "" } else { "?" };
        write!(f, "{} {path}{mark}{encoded_query}", self.method)
    }
}
