//! Limits: keywords of a schema that narrow a value by a number or a text.

use std::cmp::Ordering;

use serde_json::Value;

use super::effect::Relation;
use super::schema::{Facet, Schema, text};
use crate::cursor::Cursor;

/// The keywords, and when one value of them narrows more than another.
pub(super) const LIMITS: [(&str, Narrows); 15] = [
    ("minimum", Narrows::Greater),
    ("maximum", Narrows::Less),
    ("exclusiveMinimum", Narrows::Set),
    ("exclusiveMaximum", Narrows::Set),
    ("minLength", Narrows::Greater),
    ("maxLength", Narrows::Less),
    ("minItems", Narrows::Greater),
    ("maxItems", Narrows::Less),
    ("uniqueItems", Narrows::Set),
    ("minProperties", Narrows::Greater),
    ("maxProperties", Narrows::Less),
    ("minContains", Narrows::Greater),
    ("maxContains", Narrows::Less),
    ("multipleOf", Narrows::Divisor),
    ("pattern", Narrows::Otherwise),
];

/// When one value of a keyword narrows more than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Narrows {
    /// The greater one.
    Greater,
    /// The lesser one.
    Less,
    /// `true`.
    Set,
    /// A multiple.
    Divisor,
    /// Neither can be told.
    Otherwise,
}

fn narrows(keyword: &str) -> Narrows {
    LIMITS.iter().find(|(name, _)| *name == keyword).map_or(Narrows::Otherwise, |(_, narrows)| *narrows)
}

/// Whether a keyword of a schema says nothing: every value keeps to it, or what it belongs to is not there.
pub(super) fn is_idle(keyword: &str, schema: &Cursor<'_>) -> bool {
    let value = schema.node.get(keyword).map(text).unwrap_or_default();
    match keyword {
        "minLength" | "minItems" | "minProperties" => value == "0",
        "minContains" => value == "1" || !schema.has("contains"),
        "maxContains" => !schema.has("contains"),
        "multipleOf" => value == "1" && schema.text("type") == Some("integer"),
        "uniqueItems" | "exclusiveMinimum" | "exclusiveMaximum" => value == "false",
        "pattern" => matches!(value.trim_matches('"'), "" | ".*" | "^.*$" | "^" | "$"),
        "maximum" => value == "9223372036854775807" && schema.text("type") == Some("integer"),
        "minimum" => value == "-9223372036854775808" && schema.text("type") == Some("integer"),
        "items" => value == "{}" || value == "true",
        "if" => !schema.has("then") && !schema.has("else"),
        "then" | "else" => !schema.has("if"),
        "not" => schema.node.get("not").is_some_and(|not| *not == Value::Bool(false)),
        "patternProperties" | "dependentRequired" | "dependentSchemas" => value == "{}",
        "propertyNames" | "unevaluatedProperties" | "unevaluatedItems" | "contentSchema" => {
            value == "true" || value == "{}"
        }
        _ => false,
    }
}

/// Whether another value of a limit narrows more than the known one; `None` where each narrows in its own way.
pub(super) fn tighter(keyword: &str, known: &Value, other: &Value) -> Option<bool> {
    match between(keyword, known, other) {
        Relation::Narrower => Some(true),
        Relation::Wider | Relation::Same => Some(false),
        Relation::Other | Relation::Unknown => None,
    }
}

/// What a limit lets a value be, against the limit before.
pub(super) fn compare(keyword: &str, old: Option<&Facet<'_>>, new: Option<&Facet<'_>>) -> Relation {
    match (old, new) {
        (None, None) => Relation::Same,
        (None, Some(_)) => Relation::Narrower,
        (Some(_), None) => Relation::Wider,
        (Some(before), Some(after)) => between(keyword, before.value, after.value),
    }
}

/// What a lowest or highest value and whether it counts itself say together, against what they said before; `None`
/// for other limits.
pub(super) fn bound(keyword: &str, old: &Schema<'_>, new: &Schema<'_>) -> Option<Relation> {
    let (value, exclusive, step) = match keyword {
        "minimum" | "exclusiveMinimum" => ("minimum", "exclusiveMinimum", 1.0),
        "maximum" | "exclusiveMaximum" => ("maximum", "exclusiveMaximum", -1.0),
        _ => return None,
    };
    let read = |schema: &Schema<'_>| {
        let limit = schema.limits.get(value)?.value.as_f64()?;
        let exclusive = schema.limits.contains_key(exclusive);
        // Above 0 is from 1 on, among whole numbers.
        Some(if exclusive && schema.is("integer") { (limit + step, false) } else { (limit, exclusive) })
    };
    let (before, after) = (read(old), read(new));
    if keyword == exclusive {
        // It is told with the value, unless the value stays.
        let stays = old.limits.get(value).zip(new.limits.get(value));
        let stays = stays.is_some_and(|(before, after)| text(before.value) == text(after.value));
        return Some(if stays { relation(before, after, step) } else { Relation::Same });
    }
    let (Some(from), Some(to)) = (old.limits.get(value), new.limits.get(value)) else {
        return Some(relation(before, after, step));
    };
    match between(value, from.value, to.value) {
        Relation::Same => Some(Relation::Same),
        // Numbers that the machine cannot tell apart.
        Relation::Other => Some(Relation::Other),
        _ => Some(relation(before, after, step)),
    }
}

fn relation(before: Option<(f64, bool)>, after: Option<(f64, bool)>, step: f64) -> Relation {
    match (before, after) {
        (None, None) => Relation::Same,
        (None, Some(_)) => Relation::Narrower,
        (Some(_), None) => Relation::Wider,
        (Some((from, open)), Some((to, opens))) => match (to * step).partial_cmp(&(from * step)) {
            Some(Ordering::Greater) => Relation::Narrower,
            Some(Ordering::Less) => Relation::Wider,
            _ if open == opens => Relation::Same,
            _ if opens => Relation::Narrower,
            _ => Relation::Wider,
        },
    }
}

fn between(keyword: &str, before: &Value, after: &Value) -> Relation {
    if text(before) == text(after) {
        return Relation::Same;
    }
    let (Some(from), Some(to)) = (before.as_f64(), after.as_f64()) else { return Relation::Other };
    let narrower = match narrows(keyword) {
        Narrows::Divisor => return divisor(from, to),
        // Two different numbers that are one to the machine: which of them is greater cannot be told.
        _ if from.to_bits() == to.to_bits() => return Relation::Other,
        Narrows::Greater => to > from,
        Narrows::Less => to < from,
        Narrows::Set | Narrows::Otherwise => return Relation::Other,
    };
    if narrower { Relation::Narrower } else { Relation::Wider }
}

fn divisor(from: f64, to: f64) -> Relation {
    let divides = |small: f64, great: f64| small != 0.0 && (great / small).fract() == 0.0;
    if divides(from, to) {
        Relation::Narrower
    } else if divides(to, from) {
        Relation::Wider
    } else {
        Relation::Other
    }
}

/// A number without what does not change it: `1.0` and `1e0` are `1`.
pub(super) fn number_text(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let (mantissa, exponent) = lower.split_once('e').unwrap_or((&lower, "0"));
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    let Ok(exponent) = exponent.parse::<i32>() else { return lower };
    let point = i64::try_from(whole.len()).unwrap_or(i64::MAX).saturating_add(i64::from(exponent));
    // A number with more zeros than anybody writes stays as it is written.
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
