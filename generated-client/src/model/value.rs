//! How one JSON value is read and written, for each type that a field can have.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::reader::Step;
use super::{Fit, Misfit, Reader};
use crate::decimal;

/// A type that stands for one JSON value.
pub trait Value: Sized {
    /// What its JSON looks like, to complete "expected ...".
    const EXPECTED: &'static str;

    /// Reads the next value into the slot; leaves the slot empty where it fails.
    ///
    /// # Errors
    /// The value is of another form, or makes the whole document unreadable.
    fn read(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<Fit, Misfit>;

    /// Appends the value's JSON text.
    fn write(&self, out: &mut String);

    /// Names, with the path before it, each member that Procountor asks for and that is not set.
    fn missing_within(&self, _path: &str, _names: &mut Vec<String>) {}
}

fn unread<T: Value>() -> Misfit {
    Misfit::Unread(T::EXPECTED)
}

/// Appends a JSON string.
pub(crate) fn write_string(text: &str, out: &mut String) {
    out.push('"');
    let mut plain = 0;
    for (at, byte) in text.bytes().enumerate() {
        if byte >= 0x20 && byte != b'"' && byte != b'\\' {
            continue;
        }
        // Both cuts are at ASCII bytes, so on character boundaries.
        out.push_str(text.get(plain..at).unwrap_or_default());
        plain = at + 1;
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
    out.push_str(text.get(plain..).unwrap_or_default());
    out.push('"');
}

/// Whether a string with escapes would be escaped in the same way by us.
pub(crate) fn fit_of_string(text: &str, plain: bool, raw: &str) -> Fit {
    if plain {
        return Fit::Exact;
    }
    let mut own = String::with_capacity(raw.len());
    write_string(text, &mut own);
    if own == raw { Fit::Exact } else { Fit::Loose }
}

impl Value for String {
    const EXPECTED: &'static str = "a string";

    fn read(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<Fit, Misfit> {
        let start = reader.start();
        let (text, plain) = reader.string()?.ok_or_else(unread::<Self>)?;
        let fit = fit_of_string(&text, plain, reader.since(start));
        *slot = Some(text.into_owned());
        Ok(fit)
    }

    fn write(&self, out: &mut String) {
        write_string(self, out);
    }
}

impl Value for bool {
    const EXPECTED: &'static str = "true or false";

    fn read(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<Fit, Misfit> {
        *slot = Some(if reader.word("true") {
            true
        } else if reader.word("false") {
            false
        } else {
            return Err(unread::<Self>());
        });
        Ok(Fit::Exact)
    }

    fn write(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }
}

impl Value for i64 {
    const EXPECTED: &'static str = "an integer";

    /// Accepts another spelling of an integer as well: `5.0`, `5e0`, `"5"`.
    fn read(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<Fit, Misfit> {
        let quoted;
        let (text, bare) = match reader.number()? {
            Some(text) => (text, true),
            None => {
                quoted = reader.string()?.ok_or_else(unread::<Self>)?.0;
                (quoted.as_ref(), false)
            }
        };
        if let Ok(value) = text.parse::<Self>() {
            *slot = Some(value);
            let plain = bare && text != "-0";
            return Ok(if plain { Fit::Exact } else { Fit::Loose });
        }
        let whole = decimal::parse(text).filter(|value| value.fract().is_zero());
        let value = whole.and_then(|value| Self::try_from(value).ok());
        *slot = Some(value.ok_or_else(unread::<Self>)?);
        Ok(Fit::Loose)
    }

    fn write(&self, out: &mut String) {
        // Writing to a string cannot fail.
        let _ = write!(out, "{self}");
    }
}

/// An amount that is there and cannot be read exactly would be a wrong sum if it read as absent,
/// so it refuses the document, unless the reader is lenient.
impl Value for Decimal {
    const EXPECTED: &'static str = "a decimal number of at most 28 digits";

    fn read(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<Fit, Misfit> {
        let start = reader.start();
        let quoted;
        let number = reader.number()?;
        if let Some(value) = number.and_then(decimal::short) {
            *slot = Some(value);
            return Ok(Fit::Exact);
        }
        let (text, bare) = match number {
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
            let raw = reader.again(start)?;
            return Err(if reader.lenient { unread::<Self>() } else { reader.fatal(Self::EXPECTED, raw) });
        };
        *slot = Some(value);
        Ok(if bare && decimal::is_plain(text) { Fit::Exact } else { Fit::Loose })
    }

    fn write(&self, out: &mut String) {
        // Writing to a string cannot fail. Decimal writes neither exponents nor a float's digits.
        let _ = write!(out, "{self}");
    }
}

impl Value for NaiveDate {
    const EXPECTED: &'static str = "a date such as 2017-01-30";

    fn read(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<Fit, Misfit> {
        let start = reader.start();
        let (text, plain) = reader.string()?.ok_or_else(unread::<Self>)?;
        let date = crate::date_time::parse_date(&text).ok_or_else(unread::<Self>)?;
        let fit = fit_of_string(&text, plain, reader.since(start));
        *slot = Some(date);
        Ok(fit)
    }

    fn write(&self, out: &mut String) {
        // Writing to a string cannot fail.
        let _ = write!(out, "\"{}\"", self.format("%Y-%m-%d"));
    }
}

impl<T: Value> Value for Vec<T> {
    const EXPECTED: &'static str = "a list of values of one form";

    /// An item that does not fit makes the list unreadable: a shorter list would be a false one.
    fn read(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<Fit, Misfit> {
        if !reader.enter(b'[')? {
            return Err(unread::<Self>());
        }
        let mut items = Vec::new();
        let mut fit = Fit::Exact;
        let mut first = true;
        while reader.more(b']', &mut first)? {
            let mut item = None;
            if reader.step(Step::Index(items.len()), |reader| T::read(&mut item, reader))? == Fit::Loose {
                fit = Fit::Loose;
            }
            items.extend(item);
        }
        *slot = Some(items);
        Ok(fit)
    }

    fn write(&self, out: &mut String) {
        write_list(self, out);
    }

    fn missing_within(&self, path: &str, names: &mut Vec<String>) {
        for (index, item) in self.iter().enumerate() {
            item.missing_within(&format!("{path}[{index}]"), names);
        }
    }
}

pub(crate) fn write_list<T: Value>(items: &[T], out: &mut String) {
    out.push('[');
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        item.write(out);
    }
    out.push(']');
}

impl<T: Value> Value for BTreeMap<String, T> {
    const EXPECTED: &'static str = "an object whose values are of one form";

    fn read(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<Fit, Misfit> {
        if !reader.enter(b'{')? {
            return Err(unread::<Self>());
        }
        let mut map = Self::new();
        let mut fit = Fit::Exact;
        let mut first = true;
        while reader.more(b'}', &mut first)? {
            let (key, written) = reader.name()?;
            let key = key.ok_or_else(unread::<Self>)?;
            let mut value = None;
            if reader.step(Step::Key(written), |reader| T::read(&mut value, reader))? == Fit::Loose {
                fit = Fit::Loose;
            }
            if let Some(value) = value
                && map.insert(key.into_owned(), value).is_some()
            {
                fit = Fit::Loose;
            }
        }
        *slot = Some(map);
        Ok(fit)
    }

    fn write(&self, out: &mut String) {
        out.push('{');
        for (index, (key, value)) in self.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            write_string(key, out);
            out.push(':');
            value.write(out);
        }
        out.push('}');
    }

    fn missing_within(&self, path: &str, names: &mut Vec<String>) {
        for (key, value) in self {
            value.missing_within(&format!("{path}.{key}"), names);
        }
    }
}
