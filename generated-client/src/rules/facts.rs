//! The facts about a request and stored objects that rules are evaluated with.

use std::borrow::Cow;

use reqwest::Url;

use super::value::ExactValue;
use crate::Date;

/// The parts of a request that rules refer to.
#[derive(Clone, Default)]
pub(crate) struct RequestFacts {
    /// Method and path template.
    pub(crate) operation: String,
    /// Decoded names and values of the path parameters.
    pub(crate) path: Vec<(String, String)>,
    /// Decoded names and values of the query.
    pub(crate) query: Vec<(String, String)>,
    pub(crate) has_body: bool,
    /// The JSON body, or the JSON part of a multipart body.
    pub(crate) body: Option<ExactValue>,
    /// The parts of a multipart body, with their lengths in bytes.
    pub(crate) parts: Vec<(String, usize)>,
}

/// The knowledge about a stored object.
#[allow(dead_code, reason = "only a strict test server has stored objects")]
pub(crate) enum Known<'a> {
    /// It may exist.
    Unknown,
    Missing,
    Object(Cow<'a, ExactValue>),
}

/// Stored objects by path, and the periods of the company.
pub(crate) trait Objects {
    fn object(&self, path: &str) -> Known<'_>;

    /// Whether a date is in a fiscal year or tracking period that is known not to be open.
    fn is_closed(&self, date: Date) -> bool;
}

/// Decodes the names and values of a query or a form.
pub(crate) fn query_pairs(encoded: &str) -> Vec<(String, String)> {
    let url = Url::parse(&format!("http://127.0.0.1/?{encoded}"));
    url.map(|url| url.query_pairs().into_owned().collect()).unwrap_or_default()
}

/// Returns the names and values of the parameters of a path; `None` if the path does not match the template.
pub(crate) fn parameters(template: &str, path: &str) -> Option<Vec<(String, String)>> {
    let (mut expected, mut actual) = (template.split('/'), path.split('/'));
    let mut found = Vec::new();
    loop {
        match (expected.next(), actual.next()) {
            (None, None) => return Some(found),
            (Some(name), Some(value)) if name.starts_with('{') && !value.is_empty() => {
                found.push((name.trim_matches(['{', '}']).to_owned(), decode(value)));
            }
            (Some(expected), Some(actual)) if expected == actual => {}
            _ => return None,
        }
    }
}

/// Decodes a percent-encoded path segment.
fn decode(segment: &str) -> String {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.as_bytes();
    while let [first, tail @ ..] = rest {
        let digit = |at: usize| tail.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        let encoded = digit(0).zip(digit(1)).filter(|_| *first == b'%');
        let byte = encoded.and_then(|(high, low)| u8::try_from(high * 16 + low).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { tail.get(2..).unwrap_or_default() } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
