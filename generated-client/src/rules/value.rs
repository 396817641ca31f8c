//! JSON values with exact numbers.

use std::collections::BTreeMap;
#[cfg(feature = "test-util")]
use std::fmt::Write as _;

use rust_decimal::Decimal;
use serde_json::value::RawValue;

use crate::decimal;

/// A JSON value that compares numbers exactly, which a float would round.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ExactValue {
    Object(BTreeMap<String, ExactValue>),
    List(Vec<ExactValue>),
    String(String),
    Number(Decimal),
    Bool(bool),
    Null,
    /// A number of more than 28 digits.
    Other(String),
}

impl ExactValue {
    /// Parses JSON; `None` if it is invalid or more than 128 levels deep.
    pub(crate) fn parse(json: &[u8]) -> Option<Self> {
        serde_json::from_slice::<&RawValue>(json).ok().and_then(|raw| parse(raw, MAX_DEPTH))
    }

    /// Returns a member of an object, unless it is null.
    pub(crate) fn member(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members.get(name).filter(|value| **value != Self::Null),
            _ => None,
        }
    }

    pub(crate) fn items(&self) -> Option<&[Self]> {
        match self {
            Self::List(items) => Some(items),
            _ => None,
        }
    }

    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn number(&self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// Returns a string or number as it is written in a path.
    pub(crate) fn segment(&self) -> Option<String> {
        match self {
            Self::String(text) => Some(text.clone()),
            Self::Number(number) => Some(number.normalize().to_string()),
            _ => None,
        }
    }

    /// Appends the value as JSON.
    #[cfg(feature = "test-util")]
    pub(crate) fn write(&self, json: &mut String) {
        match self {
            Self::Object(members) => {
                json.push('{');
                for (index, (name, value)) in members.iter().enumerate() {
                    json.push_str(if index == 0 { "" } else { "," });
                    json.push_str(&crate::codec::to_json(name));
                    json.push(':');
                    value.write(json);
                }
                json.push('}');
            }
            Self::List(items) => {
                json.push('[');
                for (index, value) in items.iter().enumerate() {
                    json.push_str(if index == 0 { "" } else { "," });
                    value.write(json);
                }
                json.push(']');
            }
            Self::String(text) => json.push_str(&crate::codec::to_json(text)),
            // Writing to a `String` cannot fail.
            Self::Number(number) => drop(write!(json, "{number}")),
            Self::Bool(flag) => drop(write!(json, "{flag}")),
            Self::Null => json.push_str("null"),
            Self::Other(text) => json.push_str(text),
        }
    }
}

/// Maximum depth of a value, as in other JSON of this crate.
const MAX_DEPTH: usize = 128;

fn parse(raw: &RawValue, depth: usize) -> Option<ExactValue> {
    let (text, inner) = (raw.get(), depth.checked_sub(1)?);
    match text.as_bytes().first()? {
        b'{' => {
            let members: BTreeMap<String, &RawValue> = serde_json::from_str(text).ok()?;
            let members = members.into_iter().map(|(name, value)| Some((name, parse(value, inner)?)));
            members.collect::<Option<_>>().map(ExactValue::Object)
        }
        b'[' => {
            let items: Vec<&RawValue> = serde_json::from_str(text).ok()?;
            items.into_iter().map(|item| parse(item, inner)).collect::<Option<_>>().map(ExactValue::List)
        }
        b'"' => serde_json::from_str(text).ok().map(ExactValue::String),
        b't' => Some(ExactValue::Bool(true)),
        b'f' => Some(ExactValue::Bool(false)),
        b'n' => Some(ExactValue::Null),
        _ => Some(decimal::parse(text).map_or_else(|| ExactValue::Other(text.to_owned()), ExactValue::Number)),
    }
}
