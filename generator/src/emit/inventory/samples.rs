//! Sample values that the description allows, as JSON text.

use crate::ir::{Api, Limits, Scalar, Shape, Type, TypeName};

const STRING: &str = "Sample";
/// Maximum length of a string in characters, whatever minimum the description requires.
const MAX_STRING: usize = 10_000;
const DATE: &str = "2024-02-29";
/// With a zone, because the description's format is RFC 3339, although Procountor sends none.
const DATE_TIME: &str = "2024-02-29T10:20:30Z";
const INTEGER: i64 = 7;
const DECIMAL: &str = "12.50";

/// Returns the JSON text of a scalar; for a list, map or page, that of one element. Empty for a struct.
pub(in crate::emit) fn leaf(api: &Api, ty: &Type, limits: &Limits) -> String {
    match api.without_alias(ty) {
        Type::Optional(item) | Type::List(item) | Type::Map(item) | Type::Page(item) => leaf(api, item, limits),
        Type::Model(name) | Type::Boxed(name) => {
            let first = first_value(api, name);
            // An enum may join the values of several sites, of which only some are allowed here.
            first.map(|first| quoted(limits.listed.as_deref().unwrap_or(first))).unwrap_or_default()
        }
        Type::Json => "{}".to_owned(),
        Type::Scalar(scalar) => self::scalar(*scalar, limits),
    }
}

/// Returns the first value of an enum.
fn first_value<'a>(api: &'a Api, name: &TypeName) -> Option<&'a str> {
    match &api.models.get(name)?.shape {
        Shape::Enum { variants, .. } => variants.first().map(|variant| variant.wire.as_str()),
        Shape::Struct { .. } | Shape::Alias(_) => None,
    }
}

/// Returns the JSON text of a scalar within its limits.
pub(super) fn scalar(scalar: Scalar, limits: &Limits) -> String {
    match scalar {
        Scalar::String => quoted(&string(limits)),
        Scalar::Integer | Scalar::Decimal | Scalar::Bool if !limits.one_of.is_empty() => {
            limits.one_of.first().cloned().unwrap_or_default()
        }
        Scalar::Bool => "true".to_owned(),
        Scalar::Integer => integer(limits).to_string(),
        Scalar::Decimal => decimal(limits),
        Scalar::Date => quoted(DATE),
        Scalar::DateTime => quoted(DATE_TIME),
    }
}

fn quoted(string: &str) -> String {
    serde_json::Value::from(string).to_string()
}

/// Returns a string within the limits.
fn string(limits: &Limits) -> String {
    if let Some(sample) = limits.format.as_deref().and_then(of_format) {
        return sample.to_owned();
    }
    let length = |limit: Option<u64>| limit.and_then(|limit| usize::try_from(limit).ok());
    let min = length(limits.min_length).unwrap_or(1).min(MAX_STRING);
    let max = length(limits.max_length).unwrap_or(STRING.len().max(min));
    STRING.chars().cycle().take(STRING.len().clamp(min, max.max(min))).collect()
}

/// Returns a string of a format.
fn of_format(format: &str) -> Option<&'static str> {
    match format {
        "uuid" => Some("123e4567-e89b-42d3-a456-426614174000"),
        "email" => Some("somebody@example.com"),
        "uri" | "url" => Some("https://example.com/"),
        _ => None,
    }
}

/// Returns an integer within the limits.
fn integer(limits: &Limits) -> i64 {
    let bound = |limit: &Option<String>, excluded: i64| {
        limit.as_ref()?.parse::<i64>().ok().map(|value| value.saturating_add(excluded))
    };
    let min = bound(&limits.minimum, i64::from(limits.above_minimum)).unwrap_or(i64::MIN);
    let max = bound(&limits.maximum, -i64::from(limits.below_maximum)).unwrap_or(i64::MAX);
    INTEGER.min(max).max(min)
}

/// Returns a decimal within the limits; where possible one with a trailing zero, which the client must preserve.
fn decimal(limits: &Limits) -> String {
    let bound = |limit: &Option<String>| limit.as_ref()?.parse::<f64>().ok();
    let (min, max) = (bound(&limits.minimum), bound(&limits.maximum));
    let fits = min.is_none_or(|min| min < 12.5) && max.is_none_or(|max| max > 12.5);
    match (min, max) {
        _ if fits => DECIMAL.to_owned(),
        (Some(min), Some(max)) => f64::midpoint(min, max).to_string(),
        (Some(min), None) => (min + 1.0).to_string(),
        (None, Some(max)) => (max - 1.0).to_string(),
        (None, None) => DECIMAL.to_owned(),
    }
}
