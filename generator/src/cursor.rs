//! A node of the description and its address.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::pointer::Pointer;

/// A node of the description and its address: so a complaint cannot lack a place.
#[derive(Clone, Debug)]
pub(crate) struct Cursor<'a> {
    pub(crate) node: &'a Value,
    pub(crate) pointer: Pointer,
}

impl<'a> Cursor<'a> {
    pub(crate) fn new(node: &'a Value, pointer: Pointer) -> Self {
        Self { node, pointer }
    }

    /// A member of an object.
    pub(crate) fn get(&self, key: &str) -> Option<Self> {
        Some(Self::new(self.node.get(key)?, self.pointer.child(key)))
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.node.get(key).is_some()
    }

    pub(crate) fn text(&self, key: &str) -> Option<&'a str> {
        self.node.get(key)?.as_str()
    }

    pub(crate) fn flag(&self, key: &str) -> bool {
        self.node.get(key).and_then(Value::as_bool).unwrap_or(false)
    }

    /// The members of an object; none where it is none.
    pub(crate) fn members(&self) -> impl Iterator<Item = (&'a str, Self)> {
        let members = self.node.as_object().into_iter().flatten();
        members.map(|(key, node)| (key.as_str(), Self::new(node, self.pointer.child(key))))
    }

    /// The items of a list; none where it is none.
    pub(crate) fn items(&self) -> impl Iterator<Item = Self> {
        let items = self.node.as_array().into_iter().flatten().enumerate();
        items.map(|(index, node)| Self::new(node, self.pointer.child(index.to_string())))
    }

    /// This node as `openapiv3` models it, by its own members alone: its children are walked, not
    /// parsed, because a complaint about one of them would carry no place.
    pub(crate) fn leaf<T: DeserializeOwned>(&self, own: &[&str], filled: &[(&str, Value)]) -> Result<T, String> {
        let mut leaf = Map::new();
        for key in own {
            if let Some(value) = self.node.get(key) {
                leaf.insert((*key).to_owned(), value.clone());
            }
        }
        leaf.extend(filled.iter().map(|(key, value)| ((*key).to_owned(), value.clone())));
        serde_json::from_value(Value::Object(leaf)).map_err(|error| error.to_string())
    }
}
