//! JSON values of which the description does not define the form.

use std::fmt;

use crate::codec::{FromJsonError, ReadError, ReadQuality, Reader, Value, from_json, macro_support};

/// A JSON value of which the description does not define the form, stored as text.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Json(Box<str>);

impl Json {
    /// Creates a value from the text of one JSON value.
    ///
    /// # Errors
    /// The text is not one JSON value.
    pub fn from_text(text: &str) -> Result<Self, FromJsonError> {
        from_json(text, true).map(|(json, _)| json)
    }

    /// Returns the value's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An empty object, `{}`.
impl Default for Json {
    fn default() -> Self {
        Self("{}".into())
    }
}

impl Value for Json {
    const EXPECTED: &'static str = "a JSON value";

    fn read(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<ReadQuality, ReadError> {
        *slot = Some(Self(reader.raw()?.into()));
        Ok(ReadQuality::Exact)
    }

    fn write(&self, out: &mut String) {
        out.push_str(&self.0);
    }
}

impl serde::Serialize for Json {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        macro_support::serialize(self, serializer)
    }
}

impl<'de> serde::Deserialize<'de> for Json {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        macro_support::deserialize(deserializer)
    }
}

/// Writes the value as text. Numbers have the digits that `serde_json::Value` holds.
impl From<serde_json::Value> for Json {
    fn from(value: serde_json::Value) -> Self {
        Self(value.to_string().into())
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
