//! `Serialize` and `Deserialize` for models, by way of their JSON text.
//!
//! These work with `serde_json`, whose `RawValue` passes the text through unchanged. Converting to or from a
//! `serde_json::Value` limits numbers to the digits that such a value holds.

use std::fmt;

use serde::de::{Error as _, Unexpected, Visitor};
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use super::Value;

pub(crate) fn serialize<T: Value, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    RawValue::from_string(super::to_json(value)).map_err(S::Error::custom)?.serialize(serializer)
}

pub(crate) fn deserialize<'de, T: Value, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let raw = Box::<RawValue>::deserialize(deserializer)?;
    super::from_json(raw.get(), false).map(|(value, _)| value).map_err(D::Error::custom)
}

/// Reads a string, without copying it if the format can lend it.
pub(crate) fn deserialize_string<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    expected: &'static str,
    read: fn(&str) -> Option<T>,
) -> Result<T, D::Error> {
    struct StringVisitor<T> {
        expected: &'static str,
        read: fn(&str) -> Option<T>,
    }

    impl<T> Visitor<'_> for StringVisitor<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.expected)
        }

        fn visit_str<E: serde::de::Error>(self, string: &str) -> Result<T, E> {
            (self.read)(string).ok_or_else(|| E::invalid_value(Unexpected::Str(string), &self))
        }
    }

    deserializer.deserialize_str(StringVisitor { expected, read })
}
