//! `Serialize` and `Deserialize` for models and other JSON values.
//!
//! A model that `serde_json` writes in its compact form is written as its own JSON text. All other serializers, such as
//! those of serde's `flatten` and tagged enums, of `serde_json::Value` and of other formats, get ordinary maps, lists,
//! strings and numbers. [`number`] documents how numbers keep their values.

mod number;
mod read;
mod write;

use std::fmt;

use serde::Deserializer;
use serde::de::Visitor;

pub(crate) use read::deserialize;
pub(crate) use write::serialize;

/// Nesting limit of values that are converted to and from the data of other formats.
const DEPTH_LIMIT: usize = 128;

/// Problem of a value above the nesting limit.
const TOO_DEEP: &str = "more than 128 levels of nesting";

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
            // The string may be personal data.
            let invalid =
                || E::custom(format_args!("invalid string of {} bytes, expected {}", string.len(), self.expected));
            (self.read)(string).ok_or_else(invalid)
        }
    }

    deserializer.deserialize_str(StringVisitor { expected, read })
}
