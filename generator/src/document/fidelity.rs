//! The fidelity of a description, and the removal of what a restated description does not contain: prose and some
//! keywords.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::grammar::{Content, ObjectType, is_entry, member};

/// The completeness of a description compared with the published one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Fidelity {
    /// Complete, as published.
    #[default]
    Published,
    /// Names, types and limits only. Prose, examples, `readOnly`, `pattern`, parameter styles and header parameters are
    /// unknown.
    Restated,
}

/// Removes from a published description what a restated one does not contain.
pub(crate) fn restate(root: &mut Value) {
    let components = root.pointer("/components/parameters").and_then(Value::as_object);
    let header_parameters = components.into_iter().flatten().filter(|(_, parameter)| is_header(parameter));
    let headers: BTreeSet<String> =
        header_parameters.map(|(name, _)| format!("#/components/parameters/{name}")).collect();
    object(root, ObjectType::Document, &headers);
}

fn object(value: &mut Value, ty: ObjectType, headers: &BTreeSet<String>) {
    let Some(members) = value.as_object_mut() else { return };
    members.retain(|key, _| !is_unknown(ty, key));
    if let Some(Value::Array(parameters)) = members.get_mut("parameters") {
        let refers = |parameter: &Value| {
            parameter.get("$ref").and_then(Value::as_str).is_some_and(|name| headers.contains(name))
        };
        parameters.retain(|parameter| !is_header(parameter) && !refers(parameter));
    }
    for (key, inner) in members {
        content(inner, member(ty, key).1, headers);
    }
}

fn content(value: &mut Value, content: Content, headers: &BTreeSet<String>) {
    match (content, value) {
        (Content::One(ty), value) => object(value, ty, headers),
        (Content::List(ty), Value::Array(items)) => items.iter_mut().for_each(|item| object(item, ty, headers)),
        (Content::Map(ty), Value::Object(members)) => entries(members, ty, headers),
        _ => {}
    }
}

fn entries(members: &mut Map<String, Value>, ty: ObjectType, headers: &BTreeSet<String>) {
    for (_, item) in members.iter_mut().filter(|(key, _)| is_entry(ty, key)) {
        object(item, ty, headers);
    }
}

fn is_header(parameter: &Value) -> bool {
    parameter.get("in").and_then(Value::as_str) == Some("header")
}

/// Whether restated descriptions do not contain a keyword.
fn is_unknown(ty: ObjectType, key: &str) -> bool {
    match key {
        "description" | "summary" | "example" | "examples" | "externalDocs" | "termsOfService" => true,
        "title" | "readOnly" | "pattern" => ty == ObjectType::Schema,
        "license" => ty == ObjectType::Info,
        "style" | "explode" => ty == ObjectType::Parameter,
        _ => false,
    }
}
