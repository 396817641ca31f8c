//! Numbers in serde's data model, which has doubles but no decimals.
//!
//! The text serializer of `serde_json` writes the digits of a number unchanged. Other serializers get an integer of 64
//! bits or a double. A double keeps any decimal number of up to 15 significant digits; a longer one is an error in both
//! directions, as it may have been rounded. `serde_json::Value` is the exception: it is written if the double is the same
//! decimal number, whatever its length, and read as it is.

use serde::ser::Error as _;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

/// Number of significant decimal digits that a double always keeps.
const DOUBLE_DIGITS: usize = 15;

/// Problem of a number that may change in a double.
const TOO_LONG: &str = "a number of more than 15 digits may be rounded in this format; use JSON text";

/// Whether `S` is the text serializer of `serde_json`.
///
/// It is the only serializer that writes a [`RawValue`] as raw text: that of `flatten` would write a struct with a private
/// name. No trait identifies a serializer. If the name of the type ever changes, numbers are written as integers and
/// doubles, and the tests fail.
pub(super) fn is_json_text<S>() -> bool {
    std::any::type_name::<S>().starts_with(JSON_TEXT)
}

/// Whether `S` is the text serializer of `serde_json` without indentation.
pub(super) fn is_compact_json_text<S>() -> bool {
    let Some(arguments) = std::any::type_name::<S>().strip_prefix(JSON_TEXT) else { return false };
    let mut depth = 0;
    let formatter = arguments.find(|mark| {
        match mark {
            '<' | '(' | '[' => depth += 1,
            '>' | ')' | ']' => depth -= 1,
            _ => {}
        }
        mark == ',' && depth == 0
    });
    // Compilers differ in whether they name the default.
    formatter.is_none_or(|comma| arguments.get(comma..) == Some(", serde_json::ser::CompactFormatter>"))
}

/// Beginning of the name of `serde_json`'s text serializer, whose arguments are the output and the formatter.
const JSON_TEXT: &str = "&mut serde_json::ser::Serializer<";

/// Whether `S` is the serializer of `serde_json::to_value`.
fn is_json_value<S>() -> bool {
    std::any::type_name::<S>() == "serde_json::value::ser::Serializer"
}

/// Writes a number, given as JSON text.
pub(super) fn serialize<S: Serializer>(literal: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if is_json_text::<S>() {
        return RawValue::from_string(literal.to_owned()).map_err(S::Error::custom)?.serialize(serializer);
    }
    if is_json_value::<S>() {
        let number = serde_json::from_str::<serde_json::Number>(literal).map_err(S::Error::custom)?;
        let is_same = Digits::of(literal) == Digits::of(&number.to_string());
        return if is_same { number.serialize(serializer) } else { Err(S::Error::custom(TOO_LONG)) };
    }
    if let Ok(integer) = literal.parse::<i64>() {
        return serializer.serialize_i64(integer);
    }
    if let Ok(integer) = literal.parse::<u64>() {
        return serializer.serialize_u64(integer);
    }
    match literal.parse::<f64>().ok().filter(|double| is_reliable(*double)) {
        Some(double) if Digits::of(literal) == Digits::of(&text_of(double)) => serializer.serialize_f64(double),
        _ => Err(S::Error::custom(TOO_LONG)),
    }
}

/// Returns the JSON text of a double that has been read.
pub(super) fn from_double<E: serde::de::Error>(double: f64) -> Result<String, E> {
    if is_reliable(double) { Ok(text_of(double)) } else { Err(E::custom(TOO_LONG)) }
}

/// Whether a decimal number of few digits was read as this double, so that it can be restored.
fn is_reliable(double: f64) -> bool {
    (double == 0.0 || double.is_normal())
        && Digits::of(&text_of(double)).is_some_and(|number| number.significant.len() <= DOUBLE_DIGITS)
}

/// Returns the shortest decimal number that is read as this double.
fn text_of(double: f64) -> String {
    format!("{double:?}")
}

/// A decimal number, independent of its spelling.
#[derive(PartialEq, Eq)]
struct Digits {
    is_negative: bool,
    /// Digits without zeros at either end; empty for zero.
    significant: String,
    /// Power of ten of the last digit.
    exponent: i64,
}

impl Digits {
    /// Returns the number that JSON text spells; `None` if its exponent exceeds 64 bits.
    fn of(literal: &str) -> Option<Self> {
        let (mantissa, exponent) = literal.split_once(['e', 'E']).unwrap_or((literal, "0"));
        let fraction = mantissa.split_once('.').map_or("", |(_, fraction)| fraction);
        let all: String = mantissa.chars().filter(char::is_ascii_digit).collect();
        let digits = all.trim_end_matches('0');
        let shift = i64::try_from(all.len() - digits.len()).ok()? - i64::try_from(fraction.len()).ok()?;
        let digits = digits.trim_start_matches('0');
        if digits.is_empty() {
            return Some(Self { is_negative: false, significant: String::new(), exponent: 0 });
        }
        let exponent = exponent.parse::<i64>().ok()?.checked_add(shift)?;
        Some(Self { is_negative: mantissa.starts_with('-'), significant: digits.to_owned(), exponent })
    }
}
