//! One call being built. This is what generated code is written against.
//!
//! Every method takes the call and gives it back, and none fails: the first argument that cannot be
//! sent is remembered and comes out when the call is sent, before a byte leaves. A generated
//! operation is `client.call(method, template)`, one line an argument, and `send`, which the
//! `request!` macro writes.

mod encode;
mod form;
mod many;
#[cfg(feature = "test-util")]
mod peek;
mod send;
mod show;
#[cfg(test)]
mod tests;
mod text;

use std::fmt::Display;

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::error::Operation;
use crate::model::{Value, to_json};
use crate::{Client, Error, Method, Response, Retry, Timeouts};
use form::{Content, Part};
use send::Prepared;

#[allow(unused_imports, reason = "a release may have no operations")]
pub(crate) use crate::macros::{changing_search, download, request, resource, search};
pub(crate) use encode::value as encode_value;
pub use form::File;
pub(crate) use form::{FNV_BASIS, fnv};
#[cfg(feature = "test-util")]
pub(crate) use peek::leads_to;
pub use send::Sending;

const JSON: &str = "application/json";
/// The longest path with its query, and the longest headers, that servers of all kinds take.
const LONGEST_TARGET: usize = 8_000;
const LONGEST_HEADERS: usize = 8_000;

/// A call of one operation, as the methods of a resource give it. Awaiting it sends it.
pub trait Request: Clone + IntoFuture<Output = Result<Response<Self::Answer>, Error>> + Send + 'static {
    /// What the operation answers.
    type Answer;

    #[doc(hidden)]
    fn call(&self) -> &Call;
}

/// One call being built.
#[derive(Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct Call {
    client: Client,
    operation: Operation,
    /// The path's values, encoded, in the order of the template.
    segments: Vec<String>,
    /// Whether the path names several things, so that the answer is a list or one of its items.
    batch: bool,
    /// What takes the place of a segment in further requests, where one cannot name all.
    others: Vec<(usize, String)>,
    /// The query's parameters, each encoded with its name; a list of repeated keys is one of them.
    query: Vec<(&'static str, String)>,
    headers: HeaderMap,
    body: Body,
    /// Paths of the members that Procountor asks for and that are not set.
    missing: Vec<String>,
    missing_allowed: bool,
    options: Options,
    /// The first argument that cannot be sent.
    problem: Option<String>,
}

/// What holds for the one call.
#[derive(Clone, Copy)]
struct Options {
    timeouts: Timeouts,
    retry: Retry,
    /// An item of a page that cannot be read is left out, in place of refusing the page.
    spares_items: bool,
}

#[derive(Clone)]
enum Body {
    None,
    Whole { media_type: &'static str, content: Bytes },
    Parts(Vec<Part>),
}

/// What generated code builds a call with. A release may have no use for some of it.
#[allow(dead_code, reason = "which of these are in use depends on the release that the code is generated from")]
impl Call {
    pub(crate) fn new(client: Client, operation: Operation) -> Self {
        let settings = &client.inner().settings;
        let options = Options { timeouts: settings.timeouts, retry: settings.retry, spares_items: false };
        Self {
            client,
            operation,
            segments: Vec::new(),
            batch: false,
            others: Vec::new(),
            query: Vec::new(),
            headers: HeaderMap::new(),
            body: Body::None,
            missing: Vec::new(),
            missing_allowed: false,
            options,
            problem: None,
        }
    }

    /// Fills the template's next parameter with one value, which cannot become more than one
    /// segment. Nothing, `.` and `..` are refused.
    pub(crate) fn path<V: Display>(mut self, value: V) -> Self {
        let value = value.to_string();
        if let Some(reason) = encode::refused(&value) {
            return self.refuse_path(reason);
        }
        let mut segment = String::with_capacity(value.len());
        encode::value(&value, &mut segment);
        self.segments.push(segment);
        self
    }

    /// Sets a query parameter. What was set under its name before no longer counts.
    pub(crate) fn query<V: Display>(self, name: &'static str, value: V) -> Self {
        self.query_each(name, [value])
    }

    /// Sets a query parameter to several values, its name repeated for each; to none, and it is
    /// not sent.
    pub(crate) fn query_each(self, name: &'static str, values: impl IntoIterator<Item = impl Display>) -> Self {
        let mut pairs = String::new();
        for value in values {
            if !pairs.is_empty() {
                pairs.push('&');
            }
            encode::value(name, &mut pairs);
            pairs.push('=');
            encode::value(&value.to_string(), &mut pairs);
        }
        self.set_query(name, pairs)
    }

    /// Sets a query parameter to several values, joined; to none, and it is not sent. A value that
    /// holds the separator stays one value, because there it is encoded.
    pub(crate) fn query_joined(
        self,
        name: &'static str,
        values: impl IntoIterator<Item = impl Display>,
        separator: char,
    ) -> Self {
        let mut pair = String::new();
        for value in values {
            if pair.is_empty() {
                encode::value(name, &mut pair);
                pair.push('=');
            } else {
                encode::separator(separator, &mut pair);
            }
            encode::value(&value.to_string(), &mut pair);
        }
        self.set_query(name, pair)
    }

    /// What a query parameter is set to, as it goes out.
    pub(crate) fn query_value(&self, name: &str) -> Option<&str> {
        let (_, pair) = self.query.iter().find(|(known, _)| *known == name)?;
        pair.split_once('=').map(|(_, value)| value)
    }

    /// Leaves out an item of a page that cannot be read, in place of refusing the page.
    pub(crate) fn sparing_items(mut self) -> Self {
        self.options.spares_items = true;
        self
    }

    pub(crate) fn operation(&self) -> &Operation {
        &self.operation
    }

    fn set_query(mut self, name: &'static str, pairs: String) -> Self {
        self.query.retain(|(known, _)| *known != name);
        if !pairs.is_empty() {
            self.query.push((name, pairs));
        }
        self
    }

    /// Sets a header. A value outside ASCII goes out as its UTF-8 bytes; control characters are
    /// refused, and a line's end is one.
    pub(crate) fn header<V: Display>(mut self, name: &'static str, value: V) -> Self {
        let value = value.to_string();
        if value.chars().any(char::is_control) {
            return self.refuse(format!("header `{name}` holds a control character"));
        }
        match (HeaderName::try_from(name), HeaderValue::from_bytes(value.as_bytes())) {
            (Ok(name), Ok(mut value)) => {
                value.set_sensitive(true);
                self.headers.insert(name, value);
                self
            }
            _ => self.refuse(format!("header `{name}` cannot be sent")),
        }
    }

    /// Sets a header to several values, joined with commas; to none, and it is not sent. A header
    /// has no escapes: a value that holds a comma is refused, because it would become two.
    pub(crate) fn header_list(self, name: &'static str, values: impl IntoIterator<Item = impl Display>) -> Self {
        let values: Vec<String> = values.into_iter().map(|value| value.to_string()).collect();
        if values.iter().any(|value| value.contains(',')) {
            return self.refuse(format!("header `{name}` holds a comma within a value"));
        }
        if values.is_empty() { self } else { self.header(name, values.join(",")) }
    }

    /// Sends a JSON body, written at once. A patch is a part of a resource: nothing is missing in it.
    pub(crate) fn json<T: Value>(mut self, body: &T) -> Self {
        if self.operation.method != Method::PATCH {
            body.missing_within("", &mut self.missing);
        }
        self.bytes(JSON, to_json(body))
    }

    /// Sends a JSON list, written at once.
    pub(crate) fn json_list<T: Value>(mut self, items: &[T]) -> Self {
        let mut list = String::from("[");
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                list.push(',');
            }
            item.write(&mut list);
            item.missing_within(&format!("[{index}]"), &mut self.missing);
        }
        list.push(']');
        self.bytes(JSON, list)
    }

    /// Sends these bytes.
    pub(crate) fn bytes(mut self, media_type: &'static str, content: impl Into<Bytes>) -> Self {
        self.body = Body::Whole { media_type, content: content.into() };
        self
    }

    /// Sends a part that is JSON, with the media type of JSON.
    pub(crate) fn part_json<T: Value>(mut self, name: &'static str, value: &T) -> Self {
        value.missing_within(name, &mut self.missing);
        self.part(Part { name, content: Content::Json(to_json(value).into()) })
    }

    /// Sends a part that is plain text.
    pub(crate) fn part_text<V: Display>(self, name: &'static str, value: V) -> Self {
        self.part(Part { name, content: Content::Text(value.to_string().into()) })
    }

    /// Sends a part that is a file.
    pub(crate) fn part_file(self, name: &'static str, file: impl Into<File>) -> Self {
        let file = file.into();
        if let Some(reason) = file.refused() {
            return self.refuse(format!("part `{name}` {reason}"));
        }
        self.part(Part { name, content: Content::File(file) })
    }

    fn part(mut self, part: Part) -> Self {
        if let Body::Parts(parts) = &mut self.body {
            parts.push(part);
        } else {
            self.body = Body::Parts(vec![part]);
        }
        self
    }

    /// Sends even if members that Procountor asks for are not set.
    pub(crate) fn allow_missing(mut self) -> Self {
        self.missing_allowed = true;
        self
    }

    /// Sets which failures the call is sent again after.
    pub(crate) fn retry(mut self, retry: Retry) -> Self {
        if retry == Retry::Idempotent && !self.operation.method.is_idempotent() {
            let method = &self.operation.method;
            let problem = format!("no {method} is sent again that may have been done: it would be done twice");
            return self.refuse(problem);
        }
        self.options.retry = retry;
        self
    }

    /// Sets how long the call may take.
    pub(crate) fn timeouts(mut self, timeouts: Timeouts) -> Self {
        if timeouts.is_hopeless() {
            return self.refuse("a timeout of nothing lets no call through".to_owned());
        }
        self.options.timeouts = timeouts;
        self
    }

    /// Sets how long the call may take in all.
    pub(crate) fn timeout(self, total: std::time::Duration) -> Self {
        let timeouts = self.options.timeouts.total(total);
        self.timeouts(timeouts)
    }

    fn refuse_path(self, reason: &str) -> Self {
        let names = placeholders(self.operation.path).map(|(_, name)| name);
        let name = names.into_iter().nth(self.segments.len()).unwrap_or("?");
        self.refuse(format!("path parameter `{name}` {reason}"))
    }

    /// Remembers why the call cannot be sent.
    pub(crate) fn refuse(mut self, problem: String) -> Self {
        self.problem.get_or_insert(problem);
        self
    }

    /// The request as it goes out, however often: the same bytes each time.
    fn prepare(self) -> Result<Prepared, Error> {
        let operation = self.operation;
        let refused = |problem: &str| Error::build(operation.clone(), problem);
        if let Some(problem) = &self.problem {
            return Err(refused(problem));
        }
        if !self.missing.is_empty() && !self.missing_allowed {
            return Err(Error::missing(operation, self.missing));
        }
        if !self.client.inner().settings.any_text
            && let Some(problem) = text::refused(&self.body)
        {
            return Err(refused(&problem));
        }
        let path = filled(operation.path, &self.segments);
        let path = path.ok_or_else(|| refused("the path has another number of parameters"))?;
        let query: Vec<&str> = self.query.iter().map(|(_, pairs)| pairs.as_str()).collect();
        let query = query.join("&");
        if path.len() + query.len() > LONGEST_TARGET {
            return Err(refused("its path and query are longer than servers take"));
        }
        let uri = self.client.channel().base_url.join(&path, &query);
        let uri = uri.ok_or_else(|| refused("the path does not stay what it is in a URL"))?;
        let mut headers = self.headers;
        if headers.values().map(HeaderValue::len).sum::<usize>() > LONGEST_HEADERS {
            return Err(refused("its headers are longer than servers take"));
        }
        let body = match self.body {
            Body::None => Bytes::new(),
            _ if operation.method == Method::GET => return Err(refused("a GET has no body")),
            Body::Whole { media_type, content } => {
                headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
                content
            }
            Body::Parts(parts) => {
                let (media_type, content) = form::encode(&parts);
                headers.insert(CONTENT_TYPE, media_type);
                content
            }
        };
        if body.is_empty() && matches!(operation.method, Method::POST | Method::PUT | Method::PATCH) {
            // Some gateways ask for a length wherever there may be a body.
            headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        Ok(Prepared { client: self.client, operation, options: self.options, batch: self.batch, uri, headers, body })
    }
}

/// The template's parameters: the literal text before each, and its name.
fn placeholders(template: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut rest = template;
    std::iter::from_fn(move || {
        let (literal, tail) = rest.split_once('{')?;
        let (name, after) = tail.split_once('}')?;
        rest = after;
        Some((literal, name))
    })
}

/// The template with its parameters filled in; `None` if their number is another.
fn filled(template: &'static str, segments: &[String]) -> Option<String> {
    let mut path = String::with_capacity(template.len() + 16);
    let mut left = segments.iter();
    for (literal, _) in placeholders(template) {
        encode::literal(literal, &mut path);
        path.push_str(left.next()?);
    }
    encode::literal(template.rsplit('}').next().unwrap_or_default(), &mut path);
    left.next().is_none().then_some(path)
}
