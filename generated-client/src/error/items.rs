//! What Procountor says is wrong, read out of the body of an error.

use std::fmt;

use serde_json::Value;

/// One thing that Procountor says is wrong. It may repeat what the request held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ErrorItem {
    /// The status that it stands for.
    pub status: Option<i64>,
    /// Path of the member that it is about.
    pub field: Option<String>,
    /// A code such as `DUE_DATE_BEFORE_BILL_DATE`, or a sentence.
    pub message: Option<String>,
}

impl ErrorItem {
    /// Path and code, where they look like ones: neither repeats what the request held. `None` if
    /// there is nothing to show.
    fn shown(&self) -> Option<String> {
        let field = self.field.as_deref().filter(|field| is_path(field));
        let code = self.message.as_deref().filter(|message| is_code(message));
        match (field, code) {
            (Some(field), Some(code)) => Some(format!("{field}: {code}")),
            (one, other) => one.or(other).map(str::to_owned),
        }
    }
}

/// How many of the things that are wrong are shown.
const SHOWN: usize = 5;

/// Shows what may be shown of the first few.
pub(super) fn show(items: &[ErrorItem], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut shown = items.iter().filter_map(ErrorItem::shown);
    for item in shown.by_ref().take(SHOWN) {
        write!(f, ", {item}")?;
    }
    match shown.count() {
        0 => Ok(()),
        more => write!(f, " and {more} more"),
    }
}

/// What servers that speak OAuth answer with.
const OAUTH: [&str; 7] = [
    "access_denied",
    "invalid_client",
    "invalid_grant",
    "invalid_request",
    "invalid_scope",
    "unauthorized_client",
    "unsupported_grant_type",
];

/// Whether a message is a code, of Procountor's or of OAuth's, which says nothing about the request's
/// values.
fn is_code(message: &str) -> bool {
    let letters = message.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_');
    let own = letters && message.len() <= 100 && message.bytes().any(|byte| byte == b'_');
    own || OAUTH.contains(&message)
}

/// Whether a text looks like the path of a member.
fn is_path(field: &str) -> bool {
    let word = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'[' | b']');
    field.starts_with(|first: char| first.is_ascii_lowercase()) && field.len() <= 100 && field.bytes().all(word)
}

/// Reads `{"errors":[{"status":…,"field":…,"message":…}]}`, as much of it as is there, or OAuth's
/// `{"error":…,"error_description":…}`.
pub(crate) fn items(body: &[u8]) -> Vec<ErrorItem> {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let document: Value = serde_json::from_slice(body).unwrap_or_default();
    if let Some(errors) = document.get("errors").and_then(Value::as_array) {
        return errors.iter().map(item).collect();
    }
    let said = ["error", "error_description"].map(|name| text(document.get(name)));
    said.into_iter().flatten().map(|message| ErrorItem { message: Some(message), ..ErrorItem::default() }).collect()
}

fn item(item: &Value) -> ErrorItem {
    let status = item.get("status");
    let number = status.and_then(Value::as_i64);
    ErrorItem {
        status: number.or_else(|| status?.as_str()?.parse().ok()),
        field: text(item.get("field")),
        message: text(item.get("message")).or_else(|| text(Some(item))),
    }
}

fn text(value: Option<&Value>) -> Option<String> {
    value.and_then(Value::as_str).map(str::to_owned)
}
