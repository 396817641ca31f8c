//! A description without what one that was restated cannot hold: sentences, and the keywords that were lost with them.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::grammar::{Inside, Kind, member, names_one};

/// How much of what was published a description still says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Fidelity {
    /// All of it.
    #[default]
    Published,
    /// Names, types and limits. Not known are sentences and examples, `readOnly`, `pattern`, styles, and parameters
    /// that travel as headers.
    Restated,
}

/// Takes out of a published description what a restated one cannot hold.
pub(crate) fn restate(root: &mut Value) {
    let components = root.pointer("/components/parameters").and_then(Value::as_object);
    let of_header = components.into_iter().flatten().filter(|(_, parameter)| is_header(parameter));
    let headers: BTreeSet<String> = of_header.map(|(name, _)| format!("#/components/parameters/{name}")).collect();
    object(root, Kind::Document, &headers);
}

fn object(value: &mut Value, kind: Kind, headers: &BTreeSet<String>) {
    let Some(members) = value.as_object_mut() else { return };
    members.retain(|key, _| !is_unknown(kind, key));
    if let Some(Value::Array(parameters)) = members.get_mut("parameters") {
        let refers = |parameter: &Value| {
            parameter.get("$ref").and_then(Value::as_str).is_some_and(|name| headers.contains(name))
        };
        parameters.retain(|parameter| !is_header(parameter) && !refers(parameter));
    }
    for (key, inner) in members {
        inside(inner, member(kind, key).1, headers);
    }
}

fn inside(value: &mut Value, inside: Inside, headers: &BTreeSet<String>) {
    match (inside, value) {
        (Inside::One(kind), value) => object(value, kind, headers),
        (Inside::List(kind), Value::Array(items)) => items.iter_mut().for_each(|item| object(item, kind, headers)),
        (Inside::Map(kind), Value::Object(members)) => named(members, kind, headers),
        _ => {}
    }
}

fn named(members: &mut Map<String, Value>, kind: Kind, headers: &BTreeSet<String>) {
    for (_, item) in members.iter_mut().filter(|(key, _)| names_one(kind, key)) {
        object(item, kind, headers);
    }
}

fn is_header(parameter: &Value) -> bool {
    parameter.get("in").and_then(Value::as_str) == Some("header")
}

/// Whether a restated description says nothing of a keyword.
fn is_unknown(kind: Kind, key: &str) -> bool {
    match key {
        "description" | "summary" | "example" | "examples" | "externalDocs" | "termsOfService" => true,
        "title" | "readOnly" | "pattern" => kind == Kind::Schema,
        "style" | "explode" => kind == Kind::Parameter,
        _ => false,
    }
}
