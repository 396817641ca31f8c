//! Limits of values.

use serde_json::Value;

use super::Cursor;
use crate::ir::Limits;

/// Reads the limits of a schema; for an array, also those of its items.
pub(super) fn limits(schema: &Cursor<'_>) -> Limits {
    let node = schema.node;
    let count = |key: &str| node.get(key).and_then(|value| plain(value).parse::<u64>().ok());
    // Frameworks write the greatest 32-bit integer for "no limit".
    let bounded = |key: &str| count(key).filter(|most| *most < i32::MAX.unsigned_abs().into());
    let number = |key: &str| node.get(key).filter(|value| value.is_number()).map(plain);
    let text = |value: &Value| value.as_str().map_or_else(|| plain(value), str::to_owned);
    let is_string = node.get("type").is_some_and(|ty| ty == "string");
    let is_listed =
        |value: &&Value| !value.is_null() && (value.is_number() || value.is_boolean() || node.get("type").is_some());
    let listed = node.get("enum").and_then(Value::as_array).filter(|_| !is_string);
    let strings = node.pointer("/items/enum").or_else(|| node.get("enum")).and_then(Value::as_array);
    let strings = strings.into_iter().flatten().filter_map(Value::as_str);
    // The order of the values in the file has no meaning.
    let mut one_of: Vec<_> = listed.into_iter().flatten().filter(is_listed).map(text).collect();
    one_of.sort_by_key(|value| (value.parse::<i64>().ok(), value.clone()));
    Limits {
        min_length: count("minLength").filter(|least| *least > 0),
        max_length: bounded("maxLength"),
        minimum: number("minimum"),
        maximum: number("maximum"),
        above_minimum: schema.flag("exclusiveMinimum"),
        below_maximum: schema.flag("exclusiveMaximum"),
        min_items: count("minItems").filter(|least| *least > 0),
        max_items: bounded("maxItems"),
        one_of,
        default: node
            .get("default")
            .filter(|value| !value.is_object() && !value.is_array() && !value.is_null())
            .map(text),
        format: node.get("format").and_then(Value::as_str).map(str::to_owned),
        listed: strings.min().map(str::to_owned),
    }
}

/// Formats a value; a whole number in its shortest form, so that `1.0` and `1e0` are `1`.
fn plain(value: &Value) -> String {
    // The greatest integer up to which every integer has an exact `f64`.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let number = value.as_f64().filter(|number| value.is_f64() && number.fract() == 0.0 && number.abs() <= EXACT);
    number.map_or_else(|| value.to_string(), |number| format!("{:.0}", number + 0.0))
}
