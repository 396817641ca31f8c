//! A description without its sentences: names, types, limits and values stay.
//!
//! Sentences are left out where OpenAPI puts them, never where a property, an example or a
//! parameter happens to be called `description`.

use procountor_generator::document::Document;
use serde::Serialize as _;
use serde_json::{Map, Value};

use crate::failure::Failure;

/// What an object is, as far as its sentences go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A schema: its `title` is a sentence too.
    Schema,
    /// The `info` of the whole: its `title` is asked for, and names the API.
    Info,
    /// A response: its `description` is asked for, and stays as an empty text.
    Response,
    /// Any other object with keywords of `OpenAPI`.
    Object,
    /// An object whose keys are names: what each value is.
    Names(Named),
    /// Data, which stays as it is.
    Data,
}

/// What stands behind names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named {
    Schemas,
    Responses,
    Objects,
    /// Path items, among which extensions may stand.
    Paths,
    /// Path items behind names behind names.
    Callbacks,
    /// Scopes, whose values are sentences.
    Scopes,
}

/// The document's value without sentences, its webhooks too.
pub fn without_sentences(document: &Document) -> Value {
    let mut value = document.value().clone();
    if let (Some(root), Some(webhooks)) = (value.as_object_mut(), document.webhooks()) {
        root.insert("webhooks".to_owned(), webhooks.clone());
    }
    strip(&mut value, Kind::Object);
    value
}

/// The same as the bytes of a JSON file.
pub(super) fn stored(document: &Document) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let format = serde_json::ser::PrettyFormatter::with_indent(b" ");
    let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, format);
    let written = without_sentences(document).serialize(&mut serializer);
    written.map_err(|error| Failure::broken(document.name(), error))?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn strip(value: &mut Value, kind: Kind) {
    match value {
        Value::Array(items) => {
            // The parameters of an operation are a list, those of `components` have names.
            let kind = if let Kind::Names(named) = kind { named_kind(named) } else { kind };
            for item in items {
                strip(item, kind);
            }
        }
        Value::Object(members) => match kind {
            Kind::Data => {}
            Kind::Names(Named::Scopes) => members.values_mut().for_each(|sentence| *sentence = Value::from("")),
            Kind::Names(named) => {
                for (name, item) in members.iter_mut() {
                    if named != Named::Paths || !name.starts_with("x-") {
                        strip(item, named_kind(named));
                    }
                }
            }
            _ => object(members, kind),
        },
        _ => {}
    }
}

fn named_kind(named: Named) -> Kind {
    match named {
        Named::Schemas => Kind::Schema,
        Named::Responses => Kind::Response,
        Named::Objects | Named::Paths => Kind::Object,
        Named::Callbacks => Kind::Names(Named::Paths),
        Named::Scopes => Kind::Data,
    }
}

fn object(members: &mut Map<String, Value>, kind: Kind) {
    for sentence in ["description", "summary", "externalDocs", "$comment"] {
        members.shift_remove(sentence);
    }
    if kind == Kind::Schema {
        members.shift_remove("title");
    }
    // A reference to a response is none itself.
    if kind == Kind::Response && !members.contains_key("$ref") {
        members.shift_insert(0, "description".to_owned(), Value::from(""));
    }
    for (key, value) in members.iter_mut() {
        strip(value, inside(kind, key));
    }
}

/// What stands in a member.
fn inside(kind: Kind, key: &str) -> Kind {
    if key.starts_with("x-") {
        return Kind::Data;
    }
    if kind == Kind::Schema {
        return match key {
            "properties" | "patternProperties" | "$defs" | "definitions" | "dependentSchemas" => {
                Kind::Names(Named::Schemas)
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
            | "contentSchema" => Kind::Schema,
            _ => Kind::Data,
        };
    }
    match key {
        "info" => Kind::Info,
        "schema" => Kind::Schema,
        "schemas" => Kind::Names(Named::Schemas),
        "responses" => Kind::Names(Named::Responses),
        "paths" | "webhooks" | "pathItems" => Kind::Names(Named::Paths),
        "parameters" | "requestBodies" | "headers" | "securitySchemes" | "links" | "content" | "encoding"
        | "variables" | "examples" => Kind::Names(Named::Objects),
        "callbacks" => Kind::Names(Named::Callbacks),
        "scopes" => Kind::Names(Named::Scopes),
        "example" | "value" | "security" | "default" => Kind::Data,
        _ => Kind::Object,
    }
}
