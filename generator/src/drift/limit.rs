//! Limits: keywords of a schema that restrict a value by a number, a flag or a pattern.

use std::cmp::Ordering;

use serde_json::{Map, Value};

use super::schema::{KeywordValue, Schema};
use crate::cursor::Cursor;
use crate::document::canonical::canonical_json;
use crate::report::impact::Relation;

/// Limit keywords, with the condition under which one value is tighter than another.
const LIMITS: [(&str, TighterWhen); 15] = [
    ("minimum", TighterWhen::Greater),
    ("maximum", TighterWhen::Less),
    ("exclusiveMinimum", TighterWhen::True),
    ("exclusiveMaximum", TighterWhen::True),
    ("minLength", TighterWhen::Greater),
    ("maxLength", TighterWhen::Less),
    ("minItems", TighterWhen::Greater),
    ("maxItems", TighterWhen::Less),
    ("uniqueItems", TighterWhen::True),
    ("minProperties", TighterWhen::Greater),
    ("maxProperties", TighterWhen::Less),
    ("minContains", TighterWhen::Greater),
    ("maxContains", TighterWhen::Less),
    ("multipleOf", TighterWhen::Multiple),
    ("pattern", TighterWhen::Incomparable),
];

/// Condition under which one value of a keyword is tighter than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TighterWhen {
    /// The value is greater.
    Greater,
    /// The value is less.
    Less,
    /// The value is `true`.
    True,
    /// The value is a multiple of the other.
    Multiple,
    /// Values cannot be compared.
    Incomparable,
}

fn tighter_when(keyword: &str) -> TighterWhen {
    LIMITS.iter().find(|(name, _)| *name == keyword).map_or(TighterWhen::Incomparable, |(_, condition)| *condition)
}

/// Whether a keyword is a limit.
pub(super) fn is_limit(keyword: &str) -> bool {
    LIMITS.iter().any(|(name, _)| *name == keyword)
}

/// Whether a keyword of a schema has no effect: every value satisfies it, or the keyword that it depends on is missing.
pub(super) fn has_no_effect(keyword: &str, schema: &Cursor<'_>) -> bool {
    let value = schema.node.get(keyword);
    let is_one_of = |texts: &[&str]| value.is_some_and(|value| texts.contains(&canonical_json(value).as_str()));
    let is_integer = || schema.text("type") == Some("integer");
    match keyword {
        "minLength" | "minItems" | "minProperties" => is_one_of(&["0"]),
        "minContains" => is_one_of(&["1"]) || !schema.has("contains"),
        "maxContains" => !schema.has("contains"),
        "multipleOf" => is_one_of(&["1"]) && is_integer(),
        "uniqueItems" | "exclusiveMinimum" | "exclusiveMaximum" | "not" => value == Some(&Value::Bool(false)),
        "pattern" => is_one_of(&[r#""""#, r#"".*""#, r#""^.*$""#, r#""^""#, r#""$""#]),
        "maximum" => is_one_of(&["9223372036854775807"]) && is_integer(),
        "minimum" => is_one_of(&["-9223372036854775808"]) && is_integer(),
        "if" => ["then", "else"].iter().all(|branch| has_no_effect(branch, schema)),
        "then" | "else" => value.is_none() || is_any(value) || !schema.has("if"),
        "patternProperties" | "dependentRequired" | "dependentSchemas" => {
            value.and_then(Value::as_object).is_some_and(Map::is_empty)
        }
        "items" | "propertyNames" | "unevaluatedProperties" | "unevaluatedItems" | "contentSchema" => is_any(value),
        _ => false,
    }
}

/// Whether a schema allows any value.
fn is_any(schema: Option<&Value>) -> bool {
    schema.is_some_and(|schema| *schema == Value::Bool(true) || schema.as_object().is_some_and(Map::is_empty))
}

/// Whether another value of a limit is tighter than the known one; `None` if they cannot be compared.
pub(super) fn is_tighter(keyword: &str, known: &Value, other: &Value) -> Option<bool> {
    match compare_values(keyword, known, other) {
        Relation::Narrower => Some(true),
        Relation::Wider | Relation::Same => Some(false),
        Relation::Other | Relation::Unknown => None,
    }
}

/// Relation of the values that the new limit allows to those that the old limit allows.
pub(super) fn compare(keyword: &str, values: (Option<&KeywordValue<'_>>, Option<&KeywordValue<'_>>)) -> Relation {
    match values {
        (None, None) => Relation::Same,
        (None, Some(_)) => Relation::Narrower,
        (Some(_), None) => Relation::Wider,
        (Some(before), Some(after)) => compare_values(keyword, before.value, after.value),
    }
}

/// Whether a schema lists its values, and a limit allows all of them.
pub(super) fn allows_listed(keyword: &str, limit: Option<&KeywordValue<'_>>, schema: &Schema<'_>) -> bool {
    let limit = limit.and_then(|limit| limit.value.as_f64());
    let is_exclusive = ["exclusiveMinimum", "exclusiveMaximum"].iter().any(|flag| schema.single.contains_key(flag));
    let Some((values, limit)) = schema.enum_values.as_ref().zip(limit).filter(|_| !is_exclusive) else { return false };
    let size = |json: &String| match (serde_json::from_str(json).ok()?, keyword) {
        (Value::String(text), "minLength" | "maxLength") => u32::try_from(text.chars().count()).ok().map(f64::from),
        (Value::Number(number), "minimum" | "maximum") => number.as_f64(),
        _ => None,
    };
    let is_allowed = |size: f64| match tighter_when(keyword) {
        TighterWhen::Greater => size >= limit,
        TighterWhen::Less => size <= limit,
        TighterWhen::True | TighterWhen::Multiple | TighterWhen::Incomparable => false,
    };
    values.keys().all(|value| size(value).is_some_and(is_allowed))
}

/// Relation of a bound to the bound before, with `minimum` and `exclusiveMinimum`, or `maximum` and `exclusiveMaximum`,
/// read together. Returns `None` for other limits.
pub(super) fn compare_bounds(keyword: &str, old: &Schema<'_>, new: &Schema<'_>) -> Option<Relation> {
    let (value, exclusive, step) = match keyword {
        "minimum" | "exclusiveMinimum" => ("minimum", "exclusiveMinimum", 1.0),
        "maximum" | "exclusiveMaximum" => ("maximum", "exclusiveMaximum", -1.0),
        _ => return None,
    };
    let read = |schema: &Schema<'_>| {
        let limit = schema.single.get(value)?.value.as_f64()?;
        let exclusive = schema.single.contains_key(exclusive);
        // For integers, an exclusive minimum of 0 is a minimum of 1.
        Some(if exclusive && schema.has_type("integer") { (limit + step, false) } else { (limit, exclusive) })
    };
    let (before, after) = (read(old), read(new));
    if keyword == exclusive {
        // A change of the exclusive flag is reported with the value, unless the value is unchanged.
        let both = old.single.get(value).zip(new.single.get(value));
        let unchanged = both.is_some_and(|(before, after)| canonical_json(before.value) == canonical_json(after.value));
        return Some(if unchanged { compare_bound(before, after, step) } else { Relation::Same });
    }
    let (Some(from), Some(to)) = (old.single.get(value), new.single.get(value)) else {
        return Some(compare_bound(before, after, step));
    };
    match compare_values(value, from.value, to.value) {
        Relation::Same => Some(Relation::Same),
        // Different numbers that are equal as `f64`.
        Relation::Other => Some(Relation::Other),
        _ => Some(compare_bound(before, after, step)),
    }
}

fn compare_bound(before: Option<(f64, bool)>, after: Option<(f64, bool)>, step: f64) -> Relation {
    match (before, after) {
        (None, None) => Relation::Same,
        (None, Some(_)) => Relation::Narrower,
        (Some(_), None) => Relation::Wider,
        (Some((from, from_exclusive)), Some((to, to_exclusive))) => match (to * step).partial_cmp(&(from * step)) {
            Some(Ordering::Greater) => Relation::Narrower,
            Some(Ordering::Less) => Relation::Wider,
            _ if from_exclusive == to_exclusive => Relation::Same,
            _ if to_exclusive => Relation::Narrower,
            _ => Relation::Wider,
        },
    }
}

fn compare_values(keyword: &str, before: &Value, after: &Value) -> Relation {
    if canonical_json(before) == canonical_json(after) {
        return Relation::Same;
    }
    let (Some(from), Some(to)) = (before.as_f64(), after.as_f64()) else { return Relation::Other };
    let narrower = match tighter_when(keyword) {
        TighterWhen::Multiple => return compare_multiples(from, to),
        // Different numbers that are equal as `f64` cannot be ordered.
        _ if from.to_bits() == to.to_bits() => return Relation::Other,
        TighterWhen::Greater => to > from,
        TighterWhen::Less => to < from,
        TighterWhen::True | TighterWhen::Incomparable => return Relation::Other,
    };
    if narrower { Relation::Narrower } else { Relation::Wider }
}

fn compare_multiples(from: f64, to: f64) -> Relation {
    let divides = |divisor: f64, number: f64| divisor != 0.0 && (number / divisor).fract() == 0.0;
    if divides(from, to) {
        Relation::Narrower
    } else if divides(to, from) {
        Relation::Wider
    } else {
        Relation::Other
    }
}
