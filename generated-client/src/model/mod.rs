//! How JSON becomes models and models become JSON, without losing a member or a digit.
//!
//! A model that can be sent keeps, beside its fields, each member that its fields cannot give back:
//! unknown ones, and known ones in another spelling or form than the field would write. They go
//! out again as they came, unless the field was set to another value since.

#[allow(unused_imports, unused_macros, reason = "a release may have no models")]
mod macros;
mod member;
mod object;
#[allow(unused_imports, unused_macros, reason = "a release may have no enums")]
mod open_enum;
mod order;
mod page;
mod reader;
mod rest;
mod serde_bridge;
#[cfg(test)]
mod tests;
mod value;

#[allow(unused_imports, reason = "a release may have no models")]
pub(crate) use macros::{common, model, object_value, optional, read_model, wire};
pub use member::Member;
pub use object::{Model, See, SeeMut, Wire};
pub use open_enum::OpenEnum;
#[allow(unused_imports, reason = "a release may have no enums")]
pub(crate) use open_enum::{enum_value, open_enum};
pub use page::Page;
pub use reader::{Fit, Misfit, Reader};
pub use rest::Rest;
pub use value::Value;
pub(crate) use value::{fit_of_string, write_string};

/// What generated code names.
#[allow(unused_imports, reason = "a release may have no models or no enums")]
pub(crate) mod generated {
    pub(crate) use super::object::{debug, forget, is_null, missing, same, set_null, unread};
    pub(crate) use super::open_enum::{read as read_enum, write as write_enum};
    pub(crate) use super::serde_bridge::{deserialize, deserialize_text, serialize};
}

use std::fmt;

/// A value that an answer held and that its field could not hold.
#[derive(Clone, PartialEq, Eq)]
pub struct Unread {
    /// Where in the document, such as `results[3].dueDate`.
    pub path: String,
    /// What the field would have read.
    pub expected: &'static str,
    /// The value's JSON text as it came. It may hold personal data: keep it out of logs.
    pub raw: Box<str>,
    /// The place of the item of a page that was left out for it; `raw` is the item's text then.
    pub(crate) item: Option<usize>,
}

/// Shows the length of the value's text in its place.
impl fmt::Debug for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Unread({} is not {}, {} bytes of JSON)", self.path, self.expected, self.raw.len())
    }
}

/// Why a document was refused.
#[derive(Clone, PartialEq, Eq)]
pub struct DecodeError {
    pub(crate) path: String,
    pub(crate) expected: &'static str,
    pub(crate) raw: Box<str>,
}

impl DecodeError {
    /// Where in the document; empty for the document itself.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What was expected there.
    pub fn expected(&self) -> &'static str {
        self.expected
    }

    /// The JSON text that was found there. It may hold personal data: keep it out of logs.
    pub fn raw(&self) -> &str {
        &self.raw
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.path.is_empty() { "the document" } else { &self.path };
        write!(f, "{place} is not {} ({} bytes of JSON)", self.expected, self.raw.len())
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DecodeError({self})")
    }
}

impl std::error::Error for DecodeError {}

/// Reads one JSON value and lists what did not fit.
///
/// # Errors
/// The text is not JSON, or not of the form of `T`, or an amount or lock token in it cannot be read
/// and `lenient` is false.
pub fn from_json<T: Value>(text: &str, lenient: bool) -> Result<(T, Vec<Unread>), FromJsonError> {
    read_whole(Reader::new(text).lenient(lenient), text)
}

/// Reads one JSON value, and nothing behind it.
pub(crate) fn read_whole<T: Value>(mut reader: Reader<'_>, text: &str) -> Result<(T, Vec<Unread>), FromJsonError> {
    let mut slot = None;
    let start = reader.start();
    let outcome =
        T::read(&mut slot, &mut reader).and_then(|_| if reader.at_end() { Ok(()) } else { Err(Misfit::Syntax) });
    let refused = |expected, raw: &str| {
        FromJsonError::Form(Box::new(DecodeError { path: String::new(), expected, raw: raw.into() }))
    };
    match (outcome, slot) {
        (Ok(()), Some(value)) => Ok((value, reader.into_unread())),
        (Err(Misfit::Fatal(error)), _) => Err(FromJsonError::Form(error)),
        (Err(Misfit::Unread(expected)), _) => match reader.again(start) {
            Ok(raw) if reader.at_end() => Err(refused(expected, raw)),
            _ => Err(syntax_error(text)),
        },
        (Err(Misfit::Syntax), _) => Err(syntax_error(text)),
        (Ok(()), None) => Err(refused(T::EXPECTED, "")),
    }
}

/// What `serde_json` says of a text that is not JSON.
fn syntax_error(text: &str) -> FromJsonError {
    match serde_json::from_str::<serde::de::IgnoredAny>(text.strip_prefix('\u{feff}').unwrap_or(text)) {
        Err(error) => FromJsonError::Syntax(error),
        Ok(_) => FromJsonError::Syntax(serde::de::Error::custom("one JSON value was expected")),
    }
}

/// The JSON text of a value.
pub fn to_json<T: Value>(value: &T) -> String {
    let mut out = String::with_capacity(256);
    value.write(&mut out);
    out
}

/// Why [`from_json`] read nothing.
#[derive(Debug)]
pub enum FromJsonError {
    /// The text is not JSON.
    Syntax(serde_json::Error),
    /// It is JSON of another form.
    Form(Box<DecodeError>),
}

impl fmt::Display for FromJsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(error) if error.is_data() => error.fmt(f),
            Self::Syntax(error) => write!(f, "not JSON: {error}"),
            Self::Form(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for FromJsonError {}
