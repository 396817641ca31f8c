//! A call under construction: the interface that generated code is written against.
//!
//! The builder methods take and return the call, and none of them fails: the first invalid argument is recorded
//! and returned as an error when the call is sent, before any byte leaves. A generated operation consists of
//! `client.call(method, template)`, one line for each argument, and `send`, which the `request!` macro generates.

mod batch;
mod character_set;
mod cookies;
mod debug;
#[cfg(feature = "rules")]
mod facts;
mod form_data;
mod form_parts;
#[cfg(feature = "test-util")]
mod inspect;
mod parts;
mod plain_request;
mod request;
mod reserved_headers;
mod send;
mod server;
#[cfg(test)]
mod tests;

use std::fmt::Display;

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::codec::{Element, Value, to_json};
use crate::error::Operation;
use crate::generated::SERVICE;
use crate::percent_encoding;
use crate::service::CharacterSet;
use crate::{Client, Error, Method, Retry, Timeouts};
use form_data::Part;
use send::PreparedRequest;

pub(crate) use crate::macros::{
    allow_missing, body_marker, changing_search, download, operations, request, resource, search,
};
#[cfg(feature = "rules")]
pub(crate) use character_set::is_supported as is_supported_character;
#[allow(unused_imports, reason = "a release may have no operations")]
pub(crate) use debug::debug_request;
#[cfg(feature = "test-util")]
pub(crate) use inspect::matches_template;
pub use plain_request::{NoBody, PlainOperation, PlainRequest, WithBody};
pub use request::Request;
pub use send::ResponseFuture;

const JSON: &str = "application/json";
/// Maximum length of path and query, and of all header values, that common servers accept.
const MAX_TARGET_LENGTH: usize = 8_000;
const MAX_HEADERS_LENGTH: usize = 8_000;

/// A call under construction.
#[derive(Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct Call {
    client: Client,
    operation: Operation,
    /// The operation's own server, as the description declares it.
    server: Option<&'static str>,
    /// Encoded values of the path parameters, in the order of the template.
    segments: Vec<String>,
    /// Whether the path contains a list of ids, so that the response is a list or one of its elements.
    batch: bool,
    /// Replacements of a segment in further requests, if one request cannot contain all ids.
    further_segments: Vec<(usize, String)>,
    /// Names of the query parameters with their encoded `name=value` pairs. A repeated parameter is one element.
    query: Vec<(&'static str, String)>,
    headers: HeaderMap,
    body: RequestBody,
    /// Paths of the members that Procountor requires and that are not set.
    missing: Vec<String>,
    missing_allowed: bool,
    options: CallOptions,
    /// The first invalid argument.
    problem: Option<String>,
}

/// Options of a single call.
#[derive(Clone, Copy)]
struct CallOptions {
    timeouts: Timeouts,
    retry: Retry,
    /// Omit invalid items of a page instead of rejecting the page.
    skip_invalid_items: bool,
}

#[derive(Clone)]
enum RequestBody {
    Empty,
    Bytes { media_type: &'static str, content: Bytes },
    Multipart(Vec<Part>),
}

/// Builder methods for generated code.
#[allow(dead_code, reason = "the methods in use depend on the release that the code is generated from")]
impl Call {
    pub(crate) fn new(client: Client, operation: Operation) -> Self {
        let settings = &client.inner().settings;
        let options = CallOptions { timeouts: settings.timeouts, retry: settings.retry, skip_invalid_items: false };
        Self {
            client,
            operation,
            server: None,
            segments: Vec::new(),
            batch: false,
            further_segments: Vec::new(),
            query: Vec::new(),
            headers: HeaderMap::new(),
            body: RequestBody::Empty,
            missing: Vec::new(),
            missing_allowed: false,
            options,
            problem: None,
        }
    }

    /// Sets the template's next parameter to a value, which stays within its segment. An empty value, `.` and
    /// `..` are invalid.
    pub(crate) fn path<V: Display>(mut self, value: V) -> Self {
        let value = value.to_string();
        if let Some(reason) = percent_encoding::invalid_segment(&value) {
            return self.reject_path(reason);
        }
        let mut segment = String::with_capacity(value.len());
        percent_encoding::encode(&value, &mut segment);
        self.segments.push(segment);
        self
    }

    /// Sets the template's next parameter to several values, joined by commas.
    pub(crate) fn path_joined(mut self, values: impl IntoIterator<Item = impl Display>) -> Self {
        let mut segment = String::new();
        for value in values {
            let value = value.to_string();
            if let Some(reason) = percent_encoding::invalid_segment(&value) {
                return self.reject_path(reason);
            }
            if !segment.is_empty() {
                segment.push(',');
            }
            percent_encoding::encode(&value, &mut segment);
        }
        if segment.is_empty() {
            return self.reject_path("has no values");
        }
        self.segments.push(segment);
        self
    }

    /// Sets a query parameter, replacing an earlier value.
    pub(crate) fn query<V: Display>(self, name: &'static str, value: V) -> Self {
        self.query_each(name, [value])
    }

    /// Sets a query parameter to several values by repeating its name. Without values it is not sent.
    pub(crate) fn query_each(self, name: &'static str, values: impl IntoIterator<Item = impl Display>) -> Self {
        let mut pairs = String::new();
        for value in values {
            if !pairs.is_empty() {
                pairs.push('&');
            }
            percent_encoding::encode(name, &mut pairs);
            pairs.push('=');
            percent_encoding::encode(&value.to_string(), &mut pairs);
        }
        self.set_query(name, pairs)
    }

    /// Sets a query parameter to several values, joined by a separator. Without values it is not sent. A
    /// separator within a value is percent-encoded, so the value stays one value.
    pub(crate) fn query_joined(
        self,
        name: &'static str,
        values: impl IntoIterator<Item = impl Display>,
        separator: char,
    ) -> Self {
        let mut pair = String::new();
        for value in values {
            if pair.is_empty() {
                percent_encoding::encode(name, &mut pair);
                pair.push('=');
            } else {
                percent_encoding::encode_separator(separator, &mut pair);
            }
            percent_encoding::encode(&value.to_string(), &mut pair);
        }
        self.set_query(name, pair)
    }

    /// Omits invalid items of a page instead of rejecting the page.
    pub(crate) fn skip_invalid_items(mut self) -> Self {
        self.options.skip_invalid_items = true;
        self
    }

    fn set_query(mut self, name: &'static str, pairs: String) -> Self {
        self.query.retain(|(other, _)| *other != name);
        if !pairs.is_empty() {
            self.query.push((name, pairs));
        }
        self
    }

    /// Sets a header. Characters outside ASCII are sent as UTF-8; control characters, including line breaks, are
    /// invalid.
    pub(crate) fn header<V: Display>(mut self, name: &'static str, value: V) -> Self {
        if let Some(problem) = reserved_headers::reserved(name, self.client.inner().session.is_some()) {
            return self.reject(problem);
        }
        let value = value.to_string();
        if value.chars().any(char::is_control) {
            return self.reject(format!("header `{name}` contains a control character"));
        }
        match (HeaderName::try_from(name), HeaderValue::from_bytes(value.as_bytes())) {
            (Ok(name), Ok(mut value)) => {
                value.set_sensitive(true);
                self.headers.insert(name, value);
                self
            }
            _ => self.reject(format!("header `{name}` has an invalid name or value")),
        }
    }

    /// Sets a header to several values, joined by commas. Without values it is not sent. Headers have no escape
    /// for commas, so a value that contains one is invalid.
    pub(crate) fn header_list(self, name: &'static str, values: impl IntoIterator<Item = impl Display>) -> Self {
        let values: Vec<String> = values.into_iter().map(|value| value.to_string()).collect();
        if values.iter().any(|value| value.contains(',')) {
            return self.reject(format!("header `{name}` contains a comma within a value"));
        }
        if values.is_empty() { self } else { self.header(name, values.join(",")) }
    }

    /// Sets a JSON body. In a `PATCH` no member is required, because it contains part of a resource only.
    pub(crate) fn json<T: Value>(mut self, body: &T) -> Self {
        if self.operation.method != Method::PATCH {
            body.missing_within("", &mut self.missing);
        }
        self.bytes(JSON, to_json(body))
    }

    /// Sets a body that is a JSON array.
    pub(crate) fn json_list<T: Element>(mut self, items: &[T]) -> Self {
        let mut list = String::from("[");
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                list.push(',');
            }
            item.write_element(&mut list);
            item.missing_within_element(&format!("[{index}]"), &mut self.missing);
        }
        list.push(']');
        self.bytes(JSON, list)
    }

    /// Sets a body of bytes.
    pub(crate) fn bytes(mut self, media_type: &'static str, content: impl Into<Bytes>) -> Self {
        self.body = RequestBody::Bytes { media_type, content: content.into() };
        self
    }

    /// Sets the media type of a body of bytes.
    pub(crate) fn media_type(mut self, media_type: &'static str) -> Self {
        if let RequestBody::Bytes { media_type: current, .. } = &mut self.body {
            *current = media_type;
        }
        self
    }

    /// Sends the request even if members that Procountor requires are not set.
    pub(crate) fn allow_missing(mut self) -> Self {
        self.missing_allowed = true;
        self
    }

    /// Sets the failures after which the call is retried.
    pub(crate) fn retry(mut self, retry: Retry) -> Self {
        if retry == Retry::Idempotent && !self.operation.method.is_idempotent() {
            let method = &self.operation.method;
            let problem = format!("`Retry::Idempotent` is not allowed for {method}: a retry could apply it twice");
            return self.reject(problem);
        }
        self.options.retry = retry;
        self
    }

    /// Sets the timeouts of the call's phases.
    pub(crate) fn timeouts(mut self, timeouts: Timeouts) -> Self {
        if timeouts.has_zero() {
            return self.reject(Timeouts::ZERO_PROBLEM.to_owned());
        }
        self.options.timeouts = timeouts;
        self
    }

    /// Sets the total timeout of the call.
    pub(crate) fn timeout(self, total: std::time::Duration) -> Self {
        let timeouts = self.options.timeouts.total(total);
        self.timeouts(timeouts)
    }

    fn reject_path(self, reason: &str) -> Self {
        let names = placeholders(self.operation.path).map(|(_, name)| name);
        let name = names.into_iter().nth(self.segments.len()).unwrap_or("?");
        self.reject(format!("path parameter `{name}` {reason}"))
    }

    /// Records the reason that the call cannot be sent.
    pub(crate) fn reject(mut self, problem: String) -> Self {
        self.problem.get_or_insert(problem);
        self
    }

    /// Builds the request. Each attempt sends the same bytes.
    fn prepare(self) -> Result<PreparedRequest, Error> {
        let operation = self.operation.clone();
        let invalid = |problem: &str| Error::build(operation.clone(), problem);
        if let Some(problem) = &self.problem {
            return Err(invalid(problem));
        }
        if !self.missing.is_empty() && !self.missing_allowed {
            return Err(Error::missing(operation, self.missing));
        }
        if SERVICE.character_set == CharacterSet::Windows1252
            && !self.client.inner().settings.allow_any_characters
            && let Some(problem) = character_set::unsupported(&self.body)
        {
            return Err(invalid(&problem));
        }
        let path = fill_template(operation.path, &self.segments);
        let path = path.ok_or_else(|| invalid("the path template has a different number of parameters"))?;
        let query: Vec<&str> = self.query.iter().map(|(_, pairs)| pairs.as_str()).collect();
        let query = query.join("&");
        let length = path.len() + query.len();
        if length > MAX_TARGET_LENGTH {
            return Err(invalid(&format!("path and query have {length} bytes, and the limit is {MAX_TARGET_LENGTH}")));
        }
        let uri = self.uri(&path, &query).map_err(|problem| invalid(&problem))?;
        let mut headers = self.headers;
        let length = headers.values().map(HeaderValue::len).sum::<usize>();
        if length > MAX_HEADERS_LENGTH {
            return Err(invalid(&format!("headers have {length} bytes, and the limit is {MAX_HEADERS_LENGTH}")));
        }
        let body = match self.body {
            RequestBody::Empty => Bytes::new(),
            _ if operation.method == Method::GET => return Err(invalid("a GET request cannot have a body")),
            RequestBody::Bytes { media_type, content } => {
                headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
                content
            }
            RequestBody::Multipart(parts) => {
                let (media_type, content) = form_data::encode(&parts);
                headers.insert(CONTENT_TYPE, media_type);
                content
            }
        };
        if body.is_empty() && matches!(operation.method, Method::POST | Method::PUT | Method::PATCH) {
            // Some gateways require a length for every method that may have a body.
            headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        let Self { client, options, batch, .. } = self;
        Ok(PreparedRequest { client, operation, options, batch, uri, headers, body })
    }
}

/// Returns the parameters of a template: the literal text before each, and its name.
fn placeholders(template: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut rest = template;
    std::iter::from_fn(move || {
        let (literal, tail) = rest.split_once('{')?;
        let (name, after) = tail.split_once('}')?;
        rest = after;
        Some((literal, name))
    })
}

/// Replaces the parameters of a template by segments; `None` if their numbers differ.
fn fill_template(template: &'static str, segments: &[String]) -> Option<String> {
    let mut path = String::with_capacity(template.len() + 16);
    let mut remaining = segments.iter();
    for (literal, _) in placeholders(template) {
        percent_encoding::encode_literal(literal, &mut path);
        path.push_str(remaining.next()?);
    }
    percent_encoding::encode_literal(template.rsplit('}').next().unwrap_or_default(), &mut path);
    remaining.next().is_none().then_some(path)
}
