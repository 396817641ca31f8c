//! `Serialize` for a value with JSON text.

use std::borrow::Cow;

use serde::ser::{Error as _, SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::super::{ReadError, Reader, Value};
use super::{DEPTH_LIMIT, TOO_DEEP, number};

pub(crate) fn serialize<T: Value, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let text = super::super::to_json(value);
    if number::is_compact_json_text::<S>() {
        return RawValue::from_string(text).map_err(S::Error::custom)?.serialize(serializer);
    }
    JsonText { text: &text, depth: 0 }.serialize(serializer)
}

/// A JSON value in the form of its text, which is written as ordinary data.
struct JsonText<'a> {
    text: &'a str,
    depth: usize,
}

impl JsonText<'_> {
    fn serialize_object<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let members = members(self.text).map_err(|_| S::Error::custom(UNPAIRED))?;
        let mut map = serializer.serialize_map(Some(members.len()))?;
        for (name, text) in members {
            map.serialize_entry(&name, &JsonText { text, depth: self.depth + 1 })?;
        }
        map.end()
    }

    fn serialize_list<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let elements = elements(self.text).map_err(|_| S::Error::custom("invalid JSON"))?;
        let mut list = serializer.serialize_seq(Some(elements.len()))?;
        for text in elements {
            list.serialize_element(&JsonText { text, depth: self.depth + 1 })?;
        }
        list.end()
    }
}

impl Serialize for JsonText<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.depth > DEPTH_LIMIT {
            return Err(S::Error::custom(TOO_DEEP));
        }
        let mut reader = Reader::new(self.text);
        match reader.peek() {
            b'{' => self.serialize_object(serializer),
            b'[' => self.serialize_list(serializer),
            b'"' => match reader.string() {
                Ok(Some((string, _))) => serializer.serialize_str(&string),
                _ => Err(S::Error::custom(UNPAIRED)),
            },
            b't' => serializer.serialize_bool(true),
            b'f' => serializer.serialize_bool(false),
            b'n' => serializer.serialize_unit(),
            _ => number::serialize(self.text, serializer),
        }
    }
}

/// Problem of a string that JSON allows and Rust does not.
const UNPAIRED: &str = "a string with an unpaired surrogate can only be written as JSON text";

/// Returns the names of an object's members and the texts of their values.
fn members(object: &str) -> Result<Vec<(Cow<'_, str>, &str)>, ReadError> {
    let mut reader = Reader::new(object);
    reader.enter(b'{')?;
    let (mut members, mut first) = (Vec::new(), true);
    while reader.has_next(b'}', &mut first)? {
        let name = reader.name()?.0.ok_or(ReadError::Syntax)?;
        members.push((name, reader.raw()?));
    }
    Ok(members)
}

/// Returns the texts of a list's elements.
fn elements(list: &str) -> Result<Vec<&str>, ReadError> {
    let mut reader = Reader::new(list);
    reader.enter(b'[')?;
    let (mut elements, mut first) = (Vec::new(), true);
    while reader.has_next(b']', &mut first)? {
        elements.push(reader.raw()?);
    }
    Ok(elements)
}
