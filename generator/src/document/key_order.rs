//! The canonical order of keys.
//!
//! Names and other choices must not depend on the order in which a file lists its paths, schemas and media types.

use serde_json::Value;

/// Sorts the keys of all objects except the properties of schemas, because fields keep the order of the description.
pub(crate) fn sort_keys(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.sort_keys();
            for (key, member) in members {
                match member {
                    Value::Object(properties) if key == "properties" => properties.values_mut().for_each(sort_keys),
                    member => sort_keys(member),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(sort_keys),
        _ => {}
    }
}
