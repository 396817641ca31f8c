//! What looks renamed: the same shape under a name that is like it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::contract::Contract;
use super::schema::{Schema, WORDS, text};
use crate::cursor::Cursor;

/// A schema by what it lets a value be, as text. A component is known by its name.
pub(super) fn shape(contract: &Contract<'_>, node: &Cursor<'_>) -> String {
    match Schema::name_at(contract, node) {
        Some(name) => name.to_owned(),
        None => text(&plain(node.node, false)),
    }
}

/// A value without the words in it. `named` says that its members are names, not keywords: one may be called `title`.
fn plain(value: &Value, named: bool) -> Value {
    const NAMED: [&str; 4] = ["properties", "patternProperties", "dependentSchemas", "mapping"];
    match value {
        Value::Object(members) => {
            let kept = members.iter().filter(|(key, _)| named || !WORDS.contains(&key.as_str()));
            let inside = |key: &String| !named && NAMED.contains(&key.as_str());
            Value::Object(kept.map(|(key, value)| (key.clone(), plain(value, inside(key)))).collect())
        }
        Value::Array(items) => Value::Array(items.iter().map(|item| plain(item, false)).collect()),
        other => other.clone(),
    }
}

/// Whether two names differ in letter case and marks alone.
pub(super) fn same_letters(one: &str, other: &str) -> bool {
    let letters = |name: &str| name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let (one, other): (String, String) = (letters(one), letters(other));
    one == other
}

/// Whether two names have a word in common, or one is the plural of the other.
pub(super) fn share_a_word(one: &str, other: &str) -> bool {
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

/// Whether a list holds objects.
pub(super) fn holds_objects<'a>(contract: &Contract<'a>, list: &Schema<'a>) -> bool {
    list.items.as_ref().is_some_and(|items| Schema::of(contract, items).is("object"))
}

/// Whether an object is there for a list and what is said of the list.
pub(super) fn is_envelope(schema: &Schema<'_>) -> bool {
    schema.properties.len() <= 8
}

/// What a component lets a value be, whatever it is called.
pub(super) fn shape_of(contract: &Contract<'_>, node: &Cursor<'_>) -> String {
    contract.resolve(node).map_or_else(String::new, |end| text(&plain(end.node, false)))
}
