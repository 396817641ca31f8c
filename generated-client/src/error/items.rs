//! Procountor's error messages, parsed from the body of an error response.

use std::fmt;

use serde_json::Value;

/// An error message from Procountor. It may repeat content of the request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ErrorItem {
    /// Status that the message belongs to.
    pub status: Option<i64>,
    /// Path of the member that the message is about.
    pub field: Option<String>,
    /// A code such as `DUE_DATE_BEFORE_BILL_DATE`, or a sentence.
    pub message: Option<String>,
}

impl ErrorItem {
    /// Returns path and code, if they have the format of one, so that neither repeats content of the request.
    /// `None` if there is nothing to show.
    fn loggable(&self) -> Option<String> {
        let field = self.field.as_deref().filter(|field| is_path(field));
        let code = self.message.as_deref().filter(|message| is_code(message));
        match (field, code) {
            (Some(field), Some(code)) => Some(format!("{field}: {code}")),
            (field, code) => field.or(code).map(str::to_owned),
        }
    }
}

/// Maximum number of items to write.
const MAX_WRITTEN: usize = 5;

/// Writes the loggable part of the first few items.
pub(super) fn write_items(items: &[ErrorItem], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut loggable = items.iter().filter_map(ErrorItem::loggable);
    for item in loggable.by_ref().take(MAX_WRITTEN) {
        write!(f, ", {item}")?;
    }
    match loggable.count() {
        0 => Ok(()),
        more => write!(f, " and {more} more"),
    }
}

/// Error codes of OAuth.
const OAUTH_CODES: [&str; 9] = [
    "access_denied",
    "invalid_client",
    "invalid_grant",
    "invalid_request",
    "invalid_scope",
    "server_error",
    "temporarily_unavailable",
    "unauthorized_client",
    "unsupported_grant_type",
];

/// Whether a message is an error code of Procountor or OAuth, which reveals no values of the request.
fn is_code(message: &str) -> bool {
    let is_upper_case = message.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_');
    let is_procountor_code = is_upper_case && message.len() <= 100 && message.bytes().any(|byte| byte == b'_');
    is_procountor_code || OAUTH_CODES.contains(&message)
}

/// Whether a string has the format of a member's path.
fn is_path(field: &str) -> bool {
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'[' | b']');
    field.starts_with(|first: char| first.is_ascii_lowercase()) && field.len() <= 100 && field.bytes().all(is_allowed)
}

/// Parses as much as is present of `{"errors":[{"status":…,"field":…,"message":…}]}`, or of OAuth's
/// `{"error":…,"error_description":…}`.
pub(crate) fn items(body: &[u8]) -> Vec<ErrorItem> {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let document: Value = serde_json::from_slice(body).unwrap_or_default();
    if let Some(errors) = document.get("errors").and_then(Value::as_array) {
        return errors.iter().map(item).collect();
    }
    let messages = ["error", "error_description"].map(|name| string(document.get(name)));
    messages.into_iter().flatten().map(|message| ErrorItem { message: Some(message), ..ErrorItem::default() }).collect()
}

fn item(item: &Value) -> ErrorItem {
    let status = item.get("status");
    let number = status.and_then(Value::as_i64);
    ErrorItem {
        status: number.or_else(|| status?.as_str()?.parse().ok()),
        field: string(item.get("field")),
        message: string(item.get("message")).or_else(|| string(Some(item))),
    }
}

fn string(value: Option<&Value>) -> Option<String> {
    value.and_then(Value::as_str).map(str::to_owned)
}
