//! A node of the description together with its address.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::pointer::Pointer;

/// A node of the description together with its address, so that every diagnostic has a location.
#[derive(Clone, Debug)]
pub(crate) struct Cursor<'a> {
    pub(crate) node: &'a Value,
    pub(crate) pointer: Pointer,
}

impl<'a> Cursor<'a> {
    pub(crate) fn new(node: &'a Value, pointer: Pointer) -> Self {
        Self { node, pointer }
    }

    /// Returns a member of an object.
    pub(crate) fn get(&self, key: &str) -> Option<Self> {
        Some(Self::new(self.node.get(key)?, self.pointer.child(key)))
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.node.get(key).is_some()
    }

    /// Returns a member that is a string.
    pub(crate) fn text(&self, key: &str) -> Option<&'a str> {
        self.node.get(key)?.as_str()
    }

    /// Returns a boolean member, or `false` if there is none.
    pub(crate) fn flag(&self, key: &str) -> bool {
        self.node.get(key).and_then(Value::as_bool).unwrap_or(false)
    }

    /// Returns the members of an object; none for other values.
    pub(crate) fn members(&self) -> impl Iterator<Item = (&'a str, Self)> {
        let members = self.node.as_object().into_iter().flatten();
        members.map(|(key, node)| (key.as_str(), Self::new(node, self.pointer.child(key))))
    }

    /// Returns the elements of an array; none for other values.
    pub(crate) fn items(&self) -> impl Iterator<Item = Self> {
        let items = self.node.as_array().into_iter().flatten().enumerate();
        items.map(|(index, node)| Self::new(node, self.pointer.child(index.to_string())))
    }

    /// Deserialises this node into a type of `openapiv3` from the listed members only.
    ///
    /// The other members are walked instead, because `openapiv3` reports errors in them without a location. `filled`
    /// contains members that the type requires.
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
