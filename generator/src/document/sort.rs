//! The one order in which descriptions are read: whatever order a file lists its paths, schemas and media types in, the
//! same names are given and the same choices made.

use serde_json::Value;

/// Sorts the keys of all objects, but not the properties of a schema: fields keep their order.
pub(crate) fn sort(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.sort_keys();
            for (key, member) in members {
                match member {
                    Value::Object(properties) if key == "properties" => properties.values_mut().for_each(sort),
                    member => sort(member),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(sort),
        _ => {}
    }
}
