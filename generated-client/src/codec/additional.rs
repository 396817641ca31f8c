//! The field of a model for members that the description does not list.

use std::collections::BTreeMap;

use super::collections::Element;
use super::field::copy;
use super::{ModelField, ReadError, ReadQuality, Reader, Value};

/// Members without a field of their own, by name, independent of the type of their values.
pub trait AdditionalMembers {
    /// Reads the next value as the member of this name, and replaces an earlier one; returns whether there was one.
    ///
    /// # Errors
    /// The value does not have the expected form, or makes the whole document unreadable.
    fn read_member(&mut self, name: &str, reader: &mut Reader<'_>) -> Result<(ReadQuality, bool), ReadError>;

    /// Passes the name and the JSON text of each member.
    fn each(&self, visit: &mut dyn FnMut(&str, &str));

    /// Whether writing this JSON text, which was read for the member of this name, represents its current state: the
    /// value that the text yields, or no value if it yields none.
    fn is_unchanged_from(&self, name: &str, raw: &str) -> bool;
}

impl<T: Element> AdditionalMembers for BTreeMap<String, T> {
    fn read_member(&mut self, name: &str, reader: &mut Reader<'_>) -> Result<(ReadQuality, bool), ReadError> {
        let mut value = None;
        let quality = T::read_element(&mut value, reader)?;
        let earlier = value.and_then(|value| self.insert(name.to_owned(), value));
        Ok((quality, earlier.is_some()))
    }

    fn each(&self, visit: &mut dyn FnMut(&str, &str)) {
        let mut text = String::new();
        for (name, value) in self {
            text.clear();
            value.write_element(&mut text);
            visit(name, &text);
        }
    }

    fn is_unchanged_from(&self, name: &str, raw: &str) -> bool {
        let mut original = None;
        let is_read = T::read_element(&mut original, &mut Reader::new(raw).lenient(true)).is_ok();
        let text = |value: &T| {
            let mut text = String::new();
            value.write_element(&mut text);
            text
        };
        self.get(name).map(text) == original.filter(|_| is_read).as_ref().map(text)
    }
}

/// Reads and writes the map as one value; a model reads and writes its members one by one.
impl<T: Element> ModelField for BTreeMap<String, T> {
    fn is_set(&self) -> bool {
        !self.is_empty()
    }

    fn clear(&mut self) {
        BTreeMap::clear(self);
    }

    fn copy_from(&mut self, source: &dyn ModelField) {
        copy(self, source);
    }

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<ReadQuality, ReadError> {
        let mut map = None;
        let quality = <Self as Value>::read(&mut map, reader)?;
        *self = map.unwrap_or_default();
        Ok(quality)
    }

    fn write(&self, out: &mut String) {
        Value::write(self, out);
    }

    fn show(&self, out: &mut String) {
        Value::show(self, out);
    }

    fn is_unchanged_from(&self, raw: &str) -> bool {
        let mut original = None;
        let is_read = <Self as Value>::read(&mut original, &mut Reader::new(raw).lenient(true)).is_ok();
        is_read && original.is_some_and(|original| super::to_json(&original) == super::to_json(self))
    }

    fn missing_within(&self, path: &str, names: &mut Vec<String>) {
        Value::missing_within(self, path, names);
    }

    fn additional(&self) -> Option<&dyn AdditionalMembers> {
        Some(self)
    }

    fn additional_mut(&mut self) -> Option<&mut dyn AdditionalMembers> {
        Some(self)
    }
}
