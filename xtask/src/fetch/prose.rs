//! Removal of prose from a description; names, types, limits and values remain.
//!
//! Only the keywords of OpenAPI that contain prose are removed. A property, an example or a parameter named
//! `description` remains.

use procountor_generator::document::Document;
use serde::Serialize as _;
use serde_json::{Map, Value};

use crate::failure::Failure;

/// Type of an object, which determines the keywords that contain prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ObjectType {
    /// A schema; its `title` is prose too.
    Schema,
    /// The `info` object; its `title` is required and names the API.
    Info,
    /// A response; its `description` is required and becomes an empty string.
    Response,
    /// Any other `OpenAPI` object.
    Object,
    /// An object with arbitrary names as keys, with the type of its values.
    Map(MapValue),
    /// Data without prose, such as an example.
    Data,
}

/// Type of the values of a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MapValue {
    Schemas,
    Responses,
    Objects,
    /// Path items; `x-` keys are extensions.
    Paths,
    /// Maps of path items.
    Callbacks,
    /// OAuth scopes, whose values are prose.
    Scopes,
}

/// Returns the value of a document without prose, including its webhooks.
pub fn without_prose(document: &Document) -> Value {
    let mut value = document.value().clone();
    if let (Some(root), Some(webhooks)) = (value.as_object_mut(), document.webhooks()) {
        root.insert("webhooks".to_owned(), webhooks.clone());
    }
    strip(&mut value, ObjectType::Object);
    value
}

/// Returns the document without prose, as the content of a JSON file.
pub(super) fn stored(document: &Document) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let format = serde_json::ser::PrettyFormatter::with_indent(b" ");
    let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, format);
    let written = without_prose(document).serialize(&mut serializer);
    written.map_err(|error| Failure::error(document.name(), error))?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn strip(value: &mut Value, object_type: ObjectType) {
    match value {
        Value::Array(items) => {
            // `parameters` is an array in an operation and a map in `components`.
            let object_type =
                if let ObjectType::Map(map_value) = object_type { value_type(map_value) } else { object_type };
            for item in items {
                strip(item, object_type);
            }
        }
        Value::Object(members) => match object_type {
            ObjectType::Data => {}
            ObjectType::Map(MapValue::Scopes) => members.values_mut().for_each(|scope| *scope = Value::from("")),
            ObjectType::Map(map_value) => {
                for (name, item) in members.iter_mut() {
                    if map_value != MapValue::Paths || !name.starts_with("x-") {
                        strip(item, value_type(map_value));
                    }
                }
            }
            _ => strip_object(members, object_type),
        },
        _ => {}
    }
}

fn value_type(map_value: MapValue) -> ObjectType {
    match map_value {
        MapValue::Schemas => ObjectType::Schema,
        MapValue::Responses => ObjectType::Response,
        MapValue::Objects | MapValue::Paths => ObjectType::Object,
        MapValue::Callbacks => ObjectType::Map(MapValue::Paths),
        MapValue::Scopes => ObjectType::Data,
    }
}

fn strip_object(members: &mut Map<String, Value>, object_type: ObjectType) {
    for keyword in ["description", "summary", "externalDocs", "$comment"] {
        members.shift_remove(keyword);
    }
    if object_type == ObjectType::Schema {
        members.shift_remove("title");
    }
    // A reference object has no `description` of its own.
    if object_type == ObjectType::Response && !members.contains_key("$ref") {
        members.shift_insert(0, "description".to_owned(), Value::from(""));
    }
    for (key, value) in members.iter_mut() {
        strip(value, member_type(object_type, key));
    }
}

/// Returns the type of a member of an object.
fn member_type(object_type: ObjectType, key: &str) -> ObjectType {
    if key.starts_with("x-") {
        return ObjectType::Data;
    }
    if object_type == ObjectType::Schema {
        return match key {
            "properties" | "patternProperties" | "$defs" | "definitions" | "dependentSchemas" => {
                ObjectType::Map(MapValue::Schemas)
            }
            "items"
            | "additionalProperties"
            | "not"
            | "allOf"
            | "anyOf"
            | "oneOf"
            | "prefixItems"
            | "contains"
            | "propertyNames"
            | "if"
            | "then"
            | "else"
            | "unevaluatedItems"
            | "unevaluatedProperties"
            | "contentSchema" => ObjectType::Schema,
            _ => ObjectType::Data,
        };
    }
    match key {
        "info" => ObjectType::Info,
        "schema" => ObjectType::Schema,
        "schemas" => ObjectType::Map(MapValue::Schemas),
        "responses" => ObjectType::Map(MapValue::Responses),
        "paths" | "webhooks" | "pathItems" => ObjectType::Map(MapValue::Paths),
        "parameters" | "requestBodies" | "headers" | "securitySchemes" | "links" | "content" | "encoding"
        | "variables" | "examples" => ObjectType::Map(MapValue::Objects),
        "callbacks" => ObjectType::Map(MapValue::Callbacks),
        "scopes" => ObjectType::Map(MapValue::Scopes),
        "example" | "value" | "security" | "default" => ObjectType::Data,
        _ => ObjectType::Object,
    }
}
