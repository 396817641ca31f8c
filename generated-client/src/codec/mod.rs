//! Reads models from JSON and writes them as JSON, without losing a member or a digit.
//!
//! A model that can be sent preserves, beside its fields, each member that its fields would not write
//! back: unknown members, and known members with a value that the field cannot represent or would write
//! differently. These members are written back unchanged, unless the field was set to another value since.

mod additional;
mod collections;
mod field;
#[allow(unused_imports, dead_code, reason = "a release may have no models or no enums")]
pub(crate) mod macro_support;
#[allow(unused_imports, unused_macros, reason = "a release may have no models")]
mod macros;
mod number;
mod object;
#[allow(unused_imports, unused_macros, reason = "a release may have no enums")]
mod open_enum;
mod order;
mod page;
mod preserved;
mod properties;
mod reader;
mod serde_bridge;
#[cfg(test)]
mod tests;
mod unknown;
mod value;
mod write;

#[doc(hidden)]
pub use crate::sensitive::Sensitivity;
#[doc(hidden)]
pub use additional::AdditionalMembers;
pub use collections::Element;
#[doc(hidden)]
pub use field::ModelField;
#[allow(unused_imports, reason = "a release may have no models")]
pub(crate) use macros::{common, model, object_value, optional, property_flag, read_model};
pub use object::Model;
#[doc(hidden)]
pub use object::{FieldVisitor, FieldVisitorMut};
#[doc(hidden)]
pub use open_enum::EnumParts;
pub use open_enum::OpenEnum;
#[allow(unused_imports, reason = "a release may have no enums")]
pub(crate) use open_enum::{enum_value, open_enum};
pub use page::Page;
#[doc(hidden)]
pub use preserved::PreservedMembers;
#[doc(hidden)]
pub use properties::{Properties, PropertyFlag};
pub use reader::{ReadError, ReadQuality, Reader};
pub use value::Value;
pub(crate) use value::{quality_of_string, write_string};

use std::fmt;

/// A value in a response that no field represents: its field cannot represent it, or its model, which no request contains,
/// has no field for it.
#[derive(Clone, PartialEq, Eq)]
pub struct Unread {
    /// Path in the document, such as `results[3].dueDate`.
    pub path: String,
    /// Description of the value that the field expects.
    pub expected: &'static str,
    /// JSON text of the value, unchanged. It may contain personal data: keep it out of logs.
    pub raw: Box<str>,
    /// Index of the page item that was left out because of the value; `raw` is then the text of the item.
    pub(crate) item: Option<usize>,
}

impl Unread {
    /// Whether the value is a member that the model of a response has no field for.
    #[allow(dead_code, reason = "only an extension distinguishes these values")]
    pub(crate) fn is_unknown_member(&self) -> bool {
        self.expected == unknown::UNKNOWN_MEMBER
    }
}

/// Shows the length of the value's text instead of the text.
impl fmt::Debug for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Unread({} is not {}, {} bytes of JSON)", self.path, self.expected, self.raw.len())
    }
}

/// A value that made the whole document unreadable.
#[derive(Clone, PartialEq, Eq)]
pub struct JsonMismatch {
    pub(crate) path: String,
    pub(crate) expected: &'static str,
    pub(crate) raw: Box<str>,
}

impl JsonMismatch {
    /// Returns the path in the document; empty for the document itself.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns a description of the expected value.
    pub fn expected(&self) -> &'static str {
        self.expected
    }

    /// Returns the JSON text at the path. It may contain personal data: keep it out of logs.
    pub fn raw(&self) -> &str {
        &self.raw
    }
}

impl fmt::Display for JsonMismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { "the document" } else { &self.path };
        write!(f, "{path} is not {} ({} bytes of JSON)", self.expected, self.raw.len())
    }
}

impl fmt::Debug for JsonMismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JsonMismatch({self})")
    }
}

impl std::error::Error for JsonMismatch {}

/// Reads one JSON value and lists the values within it that no field can represent.
///
/// # Errors
/// The text is not JSON, or does not have the form of `T`, or contains an amount or lock token that cannot
/// be read while `lenient` is false.
pub fn from_json<T: Value>(text: &str, lenient: bool) -> Result<(T, Vec<Unread>), FromJsonError> {
    read_document(Reader::new(text).lenient(lenient), text)
}

/// Reads one JSON value and requires the end of the text after it.
pub(crate) fn read_document<T: Value>(mut reader: Reader<'_>, text: &str) -> Result<(T, Vec<Unread>), FromJsonError> {
    let mut slot = None;
    let start = reader.start();
    let outcome =
        T::read(&mut slot, &mut reader).and_then(|_| if reader.at_end() { Ok(()) } else { Err(ReadError::Syntax) });
    let mismatch = |expected, raw: &str| {
        FromJsonError::Mismatch(Box::new(JsonMismatch { path: String::new(), expected, raw: raw.into() }))
    };
    match (outcome, slot) {
        (Ok(()), Some(value)) => Ok((value, reader.into_unread())),
        (Err(ReadError::Fatal(error)), _) => Err(FromJsonError::Mismatch(error)),
        (Err(ReadError::Mismatch(expected)), _) => match reader.raw_from(start) {
            Ok(raw) if reader.at_end() => Err(mismatch(expected, raw)),
            _ => Err(syntax_error(text)),
        },
        (Err(ReadError::Syntax), _) => Err(syntax_error(text)),
        (Ok(()), None) => Err(mismatch(T::EXPECTED, "")),
    }
}

/// Returns the error that `serde_json` reports for text that is not JSON.
fn syntax_error(text: &str) -> FromJsonError {
    match serde_json::from_str::<serde::de::IgnoredAny>(text.strip_prefix('\u{feff}').unwrap_or(text)) {
        Err(error) => FromJsonError::Syntax(error),
        Ok(_) => FromJsonError::Syntax(serde::de::Error::custom("expected one JSON value")),
    }
}

/// Returns the JSON text of a value.
pub fn to_json<T: Value>(value: &T) -> String {
    let mut out = String::with_capacity(256);
    value.write(&mut out);
    out
}

/// An error of [`from_json`].
#[derive(Debug)]
pub enum FromJsonError {
    /// The text is not JSON.
    Syntax(serde_json::Error),
    /// The text is JSON, but does not have the expected form.
    Mismatch(Box<JsonMismatch>),
}

impl fmt::Display for FromJsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(error) if error.is_data() => error.fmt(f),
            Self::Syntax(error) => write!(f, "not JSON: {error}"),
            Self::Mismatch(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for FromJsonError {}
