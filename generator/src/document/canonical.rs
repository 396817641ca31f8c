//! Canonical forms of JSON values: text that is the same for equal values, and digests.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// A value as canonical JSON: members are sorted by name, numbers are normalised.
pub(crate) fn canonical_json(value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let sorted: BTreeMap<_, _> = members.iter().map(|(key, value)| (key, canonical_json(value))).collect();
            let members: Vec<_> =
                sorted.iter().map(|(key, value)| format!("{}:{value}", Value::String((*key).clone()))).collect();
            format!("{{{}}}", members.join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(canonical_json).collect::<Vec<_>>().join(",")),
        Value::Number(number) => normalised_number(&number.to_string()),
        other => other.to_string(),
    }
}

/// Whether two values are equal. Members in the same order, as in the normal form, need no search by key.
pub(crate) fn is_equal(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Object(members), Value::Object(others)) if members.keys().eq(others.keys()) => {
            members.values().zip(others.values()).all(|(one, other)| is_equal(one, other))
        }
        (Value::Array(items), Value::Array(others)) => {
            items.len() == others.len() && items.iter().zip(others).all(|(one, other)| is_equal(one, other))
        }
        _ => one == other,
    }
}

/// A number in its shortest decimal form: `1.0` and `1e0` are `1`.
fn normalised_number(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let (mantissa, exponent) = lower.split_once('e').unwrap_or((&lower, "0"));
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    let Ok(exponent) = exponent.parse::<i32>() else { return lower };
    let point = i64::try_from(whole.len()).unwrap_or(i64::MAX).saturating_add(i64::from(exponent));
    // A number with a large exponent is kept as it is written.
    if !(-40..=40).contains(&point) {
        return lower;
    }
    let at = usize::try_from(point).unwrap_or_default();
    let before = usize::try_from(-point).unwrap_or_default();
    let digits = format!("{}{digits}", "0".repeat(before));
    let digits = format!("{digits:0<at$}");
    let (whole, fraction) = digits.split_at(at);
    let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    match fraction {
        "" if whole == "0" => "0".to_owned(),
        "" => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{fraction}"),
    }
}

/// Returns the SHA-256 of a value with sorted keys, in hexadecimal.
pub(crate) fn sha256_of_value(value: &Value) -> String {
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
