//! Equality of JSON texts by value.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde_json::value::RawValue;

use crate::decimal;

/// A JSON value that compares numbers exactly, which a float would round.
#[derive(PartialEq)]
enum ExactValue {
    Object(BTreeMap<String, ExactValue>),
    List(Vec<ExactValue>),
    String(String),
    Number(Decimal),
    /// A literal, or a number of more than 28 digits.
    Other(String),
}

/// Whether both texts are JSON with equal values, regardless of the order of members, white space and trailing zeros
/// of numbers.
pub(super) fn json_eq(one: &[u8], other: &[u8]) -> bool {
    let parse = |bytes| serde_json::from_slice::<&RawValue>(bytes).ok().and_then(parse);
    parse(one).is_some_and(|one| parse(other).is_some_and(|other| one == other))
}

fn parse(raw: &RawValue) -> Option<ExactValue> {
    let text = raw.get();
    match text.as_bytes().first()? {
        b'{' => {
            let members: BTreeMap<String, &RawValue> = serde_json::from_str(text).ok()?;
            let members = members.into_iter().map(|(name, value)| Some((name, parse(value)?)));
            members.collect::<Option<_>>().map(ExactValue::Object)
        }
        b'[' => {
            let items: Vec<&RawValue> = serde_json::from_str(text).ok()?;
            items.into_iter().map(parse).collect::<Option<_>>().map(ExactValue::List)
        }
        b'"' => serde_json::from_str(text).ok().map(ExactValue::String),
        _ => Some(decimal::parse(text).map_or_else(|| ExactValue::Other(text.to_owned()), ExactValue::Number)),
    }
}
