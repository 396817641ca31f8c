//! Shapes of schemas, to detect renames.

use serde_json::Value;

use super::contract::Contract;
use super::schema::{ANNOTATIONS, Schema};
use crate::cursor::Cursor;
use crate::document::canonical::canonical_json;

/// Shape of a schema as text: the name of a component, or the schema without annotations.
pub(super) fn shape(contract: &Contract<'_>, node: &Cursor<'_>) -> String {
    match Schema::name_at(contract, node) {
        Some(name) => name.to_owned(),
        None => canonical_json(&without_annotations(node.node, false)),
    }
}

/// A value without annotation keywords. `is_map` is set if its keys are names, such as a property called `title`.
fn without_annotations(value: &Value, is_map: bool) -> Value {
    const MAPS: [&str; 4] = ["properties", "patternProperties", "dependentSchemas", "mapping"];
    match value {
        Value::Object(members) => {
            let kept = members.iter().filter(|(key, _)| is_map || !ANNOTATIONS.contains(&key.as_str()));
            let child_is_map = |key: &String| !is_map && MAPS.contains(&key.as_str());
            Value::Object(
                kept.map(|(key, value)| (key.clone(), without_annotations(value, child_is_map(key)))).collect(),
            )
        }
        Value::Array(items) => Value::Array(items.iter().map(|item| without_annotations(item, false)).collect()),
        other => other.clone(),
    }
}

/// Whether the elements of an array are objects.
pub(super) fn is_list_of_objects<'a>(contract: &Contract<'a>, schema: &Schema<'a>) -> bool {
    schema.items.as_ref().is_some_and(|items| Schema::of(contract, items).has_type("object"))
}

/// Whether an object is small enough to be the envelope of a list.
pub(super) fn is_envelope(schema: &Schema<'_>) -> bool {
    schema.properties.len() <= 8
}

/// Shape of the component that a node refers to, whatever its name is.
pub(super) fn component_shape(contract: &Contract<'_>, node: &Cursor<'_>) -> String {
    contract.resolve(node).map_or_else(String::new, |end| canonical_json(&without_annotations(end.node, false)))
}
