//! Reading and writing of one JSON value, for each type that a field can have.

use std::fmt::Write as _;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{ReadError, ReadQuality, Reader};
use crate::decimal;
use crate::from_response::{CallResponse, ReadResult};

/// A type that represents one JSON value.
pub trait Value: Clone + 'static {
    /// Description of the JSON value, as the end of "expected ...".
    const EXPECTED: &'static str;

    /// Reads the next value into the slot.
    ///
    /// # Errors
    /// The value does not have the expected form, or makes the whole document unreadable.
    fn read(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<ReadQuality, ReadError>;

    /// Appends the value's JSON text.
    fn write(&self, out: &mut String);

    /// Appends the value as `Debug` shows it: its JSON text, without hidden values.
    fn show(&self, out: &mut String) {
        self.write(out);
    }

    /// Converts a response, and lists the data that no field can represent.
    #[doc(hidden)]
    fn from_response(response: &CallResponse) -> ReadResult<Self> {
        response.json()
    }

    /// Appends the path, below `path`, of each member that Procountor requires and that is not set.
    fn missing_within(&self, _path: &str, _names: &mut Vec<String>) {}
}

fn mismatch<T: Value>() -> ReadError {
    ReadError::Mismatch(T::EXPECTED)
}

/// Appends a JSON string.
pub(crate) fn write_string(text: &str, out: &mut String) {
    out.push('"');
    let mut written = 0;
    for (position, byte) in text.bytes().enumerate() {
        if byte >= 0x20 && byte != b'"' && byte != b'\\' {
            continue;
        }
        // Both ends of the range are next to ASCII bytes, so on character boundaries.
        out.push_str(text.get(written..position).unwrap_or_default());
        written = position + 1;
        match byte {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            other => {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{other:04x}");
            }
        }
    }
    out.push_str(text.get(written..).unwrap_or_default());
    out.push('"');
}

/// Returns the quality of a string: exact if [`write_string`] escapes it in the same way.
pub(crate) fn quality_of_string(string: &str, is_plain: bool, raw: &str) -> ReadQuality {
    if is_plain {
        return ReadQuality::Exact;
    }
    let mut written = String::with_capacity(raw.len());
    write_string(string, &mut written);
    if written == raw { ReadQuality::Exact } else { ReadQuality::Loose }
}

impl Value for String {
    const EXPECTED: &'static str = "a string";

    fn read(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<ReadQuality, ReadError> {
        let start = reader.start();
        let (string, is_plain) = reader.string()?.ok_or_else(mismatch::<Self>)?;
        let quality = quality_of_string(&string, is_plain, reader.text_since(start));
        *slot = Some(string.into_owned());
        Ok(quality)
    }

    fn write(&self, out: &mut String) {
        write_string(self, out);
    }
}

impl Value for bool {
    const EXPECTED: &'static str = "true or false";

    fn read(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<ReadQuality, ReadError> {
        *slot = Some(if reader.word("true") {
            true
        } else if reader.word("false") {
            false
        } else {
            return Err(mismatch::<Self>());
        });
        Ok(ReadQuality::Exact)
    }

    fn write(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }
}

impl Value for i64 {
    const EXPECTED: &'static str = "an integer";

    /// Accepts other spellings of an integer, too: `5.0`, `5e0`, `"5"`.
    fn read(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<ReadQuality, ReadError> {
        let quoted;
        let (text, is_number) = match reader.number()? {
            Some(text) => (text, true),
            None => {
                quoted = reader.string()?.ok_or_else(mismatch::<Self>)?.0;
                (quoted.as_ref(), false)
            }
        };
        if let Ok(value) = text.parse::<Self>() {
            *slot = Some(value);
            let is_exact = is_number && text != "-0";
            return Ok(if is_exact { ReadQuality::Exact } else { ReadQuality::Loose });
        }
        let whole = decimal::parse(text).filter(|value| value.fract().is_zero());
        let value = whole.and_then(|value| Self::try_from(value).ok());
        *slot = Some(value.ok_or_else(mismatch::<Self>)?);
        Ok(ReadQuality::Loose)
    }

    fn write(&self, out: &mut String) {
        // Writing to a string cannot fail.
        let _ = write!(out, "{self}");
    }
}

/// An amount that cannot be read exactly makes the document unreadable, unless the reader is lenient: treating
/// it as absent would yield wrong totals.
impl Value for Decimal {
    const EXPECTED: &'static str = "a decimal number of at most 28 digits";

    fn read(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<ReadQuality, ReadError> {
        let start = reader.start();
        let quoted;
        let number = reader.number()?;
        if let Some(value) = number.and_then(decimal::parse_short) {
            *slot = Some(value);
            return Ok(ReadQuality::Exact);
        }
        let (text, is_number) = match number {
            Some(text) => (text, true),
            None => match reader.string()? {
                Some((text, _)) => {
                    quoted = text;
                    (quoted.as_ref(), false)
                }
                None => ("", false),
            },
        };
        let Some(value) = decimal::parse(text) else {
            let raw = reader.raw_from(start)?;
            return Err(if reader.lenient { mismatch::<Self>() } else { reader.fatal(Self::EXPECTED, raw) });
        };
        *slot = Some(value);
        Ok(if is_number && decimal::is_canonical(text) { ReadQuality::Exact } else { ReadQuality::Loose })
    }

    fn write(&self, out: &mut String) {
        // Writing to a string cannot fail. `Decimal` writes neither exponents nor the rounding error of a float.
        let _ = write!(out, "{self}");
    }
}

impl Value for Date {
    const EXPECTED: &'static str = "a date such as 2017-01-30";

    fn read(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<ReadQuality, ReadError> {
        let start = reader.start();
        let (string, is_plain) = reader.string()?.ok_or_else(mismatch::<Self>)?;
        let date = crate::date_time::parse_date(&string).ok_or_else(mismatch::<Self>)?;
        let quality = quality_of_string(&string, is_plain, reader.text_since(start));
        *slot = Some(date);
        Ok(quality)
    }

    fn write(&self, out: &mut String) {
        // Writing to a string cannot fail.
        let _ = write!(out, "\"{self}\"");
    }
}
