//! Digest of a compared document, independent of the order of keys.

use std::fmt::Write as _;

use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// Returns the SHA-256 of a value with sorted keys, in hexadecimal.
pub(super) fn sha256_of_value(value: &Value) -> String {
    let mut text = String::new();
    write_canonical(value, &mut text);
    let digits: Vec<_> = Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    digits.concat()
}

/// Writes a value in a form that no other value has.
fn write_canonical(value: &Value, text: &mut String) {
    match value {
        Value::Object(members) => {
            let mut keys: Vec<_> = members.iter().collect();
            keys.sort_unstable_by_key(|(key, _)| *key);
            text.push('{');
            for (key, value) in keys {
                _ = write!(text, "{key:?}:");
                write_canonical(value, text);
                text.push(',');
            }
            text.push('}');
        }
        Value::Array(items) => {
            text.push('[');
            for item in items {
                write_canonical(item, text);
                text.push(',');
            }
            text.push(']');
        }
        Value::String(string) => _ = write!(text, "{string:?}"),
        Value::Null | Value::Bool(_) | Value::Number(_) => _ = write!(text, "{value}"),
    }
}
