//! Values that the description allows, as JSON text.

use crate::ir::{Limits, Scalar, Shape, Type, TypeName};

use super::models::resolved;
use crate::ir::Api;

const TEXT: &str = "Sample";
const DATE: &str = "2024-02-29";
/// With a zone, because the description's format is that of RFC 3339, although Procountor writes none.
const DATE_TIME: &str = "2024-02-29T10:20:30Z";
const WHOLE: i64 = 7;
const EXACT: &str = "12.50";

/// The JSON text of one value that has no parts; of a list or map, of one in it. Nothing for a model.
pub(super) fn leaf(api: &Api, ty: &Type, limits: &Limits) -> String {
    match resolved(api, ty) {
        Type::List(item) | Type::Map(item) | Type::Page(item) => leaf(api, item, limits),
        Type::Model(name) | Type::Boxed(name) => {
            let first = self::first(api, name);
            // An enum may join the values of several places, of which only some are allowed here.
            first.map(|first| quoted(limits.listed.as_deref().unwrap_or(first))).unwrap_or_default()
        }
        Type::Json => "{}".to_owned(),
        Type::Scalar(scalar) => self::scalar(*scalar, limits),
    }
}

/// The first value of an enum.
fn first<'a>(api: &'a Api, name: &TypeName) -> Option<&'a str> {
    match &api.models.get(name)?.shape {
        Shape::Enum { variants, .. } => variants.first().map(|variant| variant.wire.as_str()),
        Shape::Struct { .. } | Shape::Alias(_) => None,
    }
}

/// The JSON text of a scalar within its limits.
pub(super) fn scalar(scalar: Scalar, limits: &Limits) -> String {
    match scalar {
        Scalar::String => quoted(&text(limits)),
        Scalar::Bool => "true".to_owned(),
        Scalar::Integer => limits.one_of.first().cloned().unwrap_or_else(|| whole(limits).to_string()),
        Scalar::Decimal => exact(limits),
        Scalar::Date => quoted(DATE),
        Scalar::DateTime => quoted(DATE_TIME),
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn text(limits: &Limits) -> String {
    if let Some(sample) = limits.format.as_deref().and_then(of_format) {
        return sample.to_owned();
    }
    let length = |limit: Option<u64>| limit.and_then(|limit| usize::try_from(limit).ok());
    let least = length(limits.min_length).unwrap_or(1);
    let most = length(limits.max_length).unwrap_or(TEXT.len().max(least));
    TEXT.chars().cycle().take(TEXT.len().clamp(least, most.max(least))).collect()
}

/// A text of a form that the description names.
fn of_format(format: &str) -> Option<&'static str> {
    match format {
        "uuid" => Some("123e4567-e89b-42d3-a456-426614174000"),
        "email" => Some("somebody@example.com"),
        "uri" | "url" => Some("https://example.com/"),
        _ => None,
    }
}

fn whole(limits: &Limits) -> i64 {
    let bound =
        |limit: &Option<String>, excluded: i64| limit.as_ref()?.parse::<i64>().ok().map(|value| value + excluded);
    let least = bound(&limits.minimum, i64::from(limits.above_minimum)).unwrap_or(i64::MIN);
    let most = bound(&limits.maximum, -i64::from(limits.below_maximum)).unwrap_or(i64::MAX);
    WHOLE.min(most).max(least)
}

/// An amount with a nought at its end, which must not be lost; or else the middle of what is allowed.
fn exact(limits: &Limits) -> String {
    let bound = |limit: &Option<String>| limit.as_ref()?.parse::<f64>().ok();
    let (least, most) = (bound(&limits.minimum), bound(&limits.maximum));
    let fits = least.is_none_or(|least| least < 12.5) && most.is_none_or(|most| most > 12.5);
    match (least, most) {
        _ if fits => EXACT.to_owned(),
        (Some(least), Some(most)) => f64::midpoint(least, most).to_string(),
        (Some(least), None) => (least + 1.0).to_string(),
        (None, Some(most)) => (most - 1.0).to_string(),
        (None, None) => EXACT.to_owned(),
    }
}
