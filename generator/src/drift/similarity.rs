//! Similarity of names and shapes, to detect renames.

use std::collections::BTreeSet;

use serde_json::Value;

use super::contract::Contract;
use super::schema::{ANNOTATIONS, Schema, canonical_json};
use crate::cursor::Cursor;

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

/// Whether two names are equal apart from letter case and punctuation.
pub(super) fn equal_letters(one: &str, other: &str) -> bool {
    let letters = |name: &str| name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let (one, other): (String, String) = (letters(one), letters(other));
    one == other
}

/// Whether two names have a word in common, ignoring a plural `s`.
pub(super) fn share_word(one: &str, other: &str) -> bool {
    let words = |name: &str| -> BTreeSet<String> {
        let mut words = BTreeSet::new();
        let mut word = String::new();
        for character in name.chars() {
            if !character.is_lowercase() {
                words.insert(std::mem::take(&mut word));
            }
            if character.is_alphanumeric() {
                word.extend(character.to_lowercase());
            }
        }
        words.insert(word);
        words.into_iter().map(|word| word.trim_end_matches('s').to_owned()).filter(|word| word.len() > 2).collect()
    };
    !words(one).is_disjoint(&words(other))
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
