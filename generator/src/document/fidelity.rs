//! The fidelity of a description, and the members of a published description that a restated one cannot contain.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::grammar::{Content, ObjectType, is_entry, member};

/// The completeness of a description compared with the published one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Fidelity {
    /// Complete, as published.
    #[default]
    Published,
    /// Names, types and limits only. Prose, examples, `readOnly`, `pattern` and parameter styles are unknown, unless an
    /// overlay adds them.
    Restated,
}

/// Removes from a corrected published description the members that are unknown in a corrected restated one.
///
/// A member is known if the restated description has it at the same place, because an overlay added it. Members of
/// nodes that the restated description does not have are kept.
pub(crate) fn withhold(published: &mut Value, restated: &Value) {
    object(published, restated, ObjectType::Document);
}

fn object(published: &mut Value, restated: &Value, ty: ObjectType) {
    let (Value::Object(members), Value::Object(known)) = (published, restated) else { return };
    members.retain(|key, _| known.contains_key(key) || !is_unknown(ty, key));
    for (key, inner) in members {
        if let Some(counterpart) = known.get(key) {
            content(inner, counterpart, member(ty, key).1);
        }
    }
}

fn content(published: &mut Value, restated: &Value, content: Content) {
    match (content, published, restated) {
        (Content::One(ty), published, restated) => object(published, restated, ty),
        (Content::List(ty), Value::Array(items), Value::Array(known)) => {
            for (index, item) in items.iter_mut().enumerate() {
                let counterpart = match ty {
                    ObjectType::Parameter => known.iter().find(|other| is_same_parameter(item, other)),
                    _ => known.get(index),
                };
                if let Some(known) = counterpart {
                    object(item, known, ty);
                }
            }
        }
        (Content::Map(ty), Value::Object(members), Value::Object(known)) => entries(members, known, ty),
        _ => {}
    }
}

fn entries(members: &mut Map<String, Value>, known: &Map<String, Value>, ty: ObjectType) {
    for (key, item) in members.iter_mut().filter(|(key, _)| is_entry(ty, key)) {
        let same_path = || known.iter().find(|(other, _)| key.starts_with('/') && erased(other) == erased(key));
        let counterpart = known.get(key).or_else(|| same_path().map(|(_, item)| item));
        if let Some(known) = counterpart {
            object(item, known, ty);
        }
    }
}

fn is_same_parameter(one: &Value, other: &Value) -> bool {
    let differs = |key: &str| one.get(key) != other.get(key);
    !["$ref", "name", "in"].into_iter().any(differs)
}

/// Returns a path in lower case without the names of its parameters.
fn erased(path: &str) -> String {
    let segments = path.split('/').map(|segment| if segment.starts_with('{') { "{}" } else { segment });
    segments.collect::<Vec<_>>().join("/").to_lowercase()
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
