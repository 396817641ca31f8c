//! Procountor's civil date-times, which have no time zone and serve as lock tokens.

use std::fmt;
use std::str::FromStr;

use jiff::civil;

use crate::codec::{ReadError, ReadQuality, Reader, Value};

/// A civil date and time as Procountor writes it, without a time zone: `2017-01-30T15:20:00`.
///
/// The string is kept and written back unchanged, as an optimistic lock token (`version`) requires. Seconds may
/// be absent; a fraction of up to nine digits and an offset (`Z`, `+03:00`, `+0300`, `+03`) may follow. Equality and hash use the string: `15:20`
/// and `15:20:00` are different tokens. To compare the times, use [`DateTime::civil`].
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct DateTime {
    text: Box<str>,
    civil: civil::DateTime,
}

impl DateTime {
    /// Returns the civil date and time. An offset, if present, is not applied.
    pub fn civil(&self) -> civil::DateTime {
        self.civil
    }

    /// Returns the string, as read or as constructed.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

/// An error of parsing a [`DateTime`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidDateTime(());

impl fmt::Display for InvalidDateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date and time such as 2017-01-30T15:20:00")
    }
}

impl std::error::Error for InvalidDateTime {}

impl FromStr for DateTime {
    type Err = InvalidDateTime;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let civil = parse_civil(text).ok_or(InvalidDateTime(()))?;
        Ok(Self { text: text.into(), civil })
    }
}

/// Formats the time with seconds, and with a fraction of three, six or nine digits if it is not zero.
impl From<civil::DateTime> for DateTime {
    fn from(civil: civil::DateTime) -> Self {
        let (date, hour, minute, second) = (civil.date(), civil.hour(), civil.minute(), civil.second());
        let fraction = match civil.subsec_nanosecond() {
            0 => String::new(),
            nanos if nanos % 1_000_000 == 0 => format!(".{:03}", nanos / 1_000_000),
            nanos if nanos % 1_000 == 0 => format!(".{:06}", nanos / 1_000),
            nanos => format!(".{nanos:09}"),
        };
        Self { text: format!("{date}T{hour:02}:{minute:02}:{second:02}{fraction}").into(), civil }
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl serde::Serialize for DateTime {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> serde::Deserialize<'de> for DateTime {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::codec::macro_support::deserialize_string(deserializer, Self::EXPECTED, |string| string.parse().ok())
    }
}

impl Value for DateTime {
    const EXPECTED: &'static str = "a date and time such as 2017-01-30T15:20:00";

    fn read(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<ReadQuality, ReadError> {
        let start = reader.start();
        let (string, is_plain) = reader.string()?.ok_or(ReadError::Mismatch(Self::EXPECTED))?;
        *slot = Some(string.parse().map_err(|_| ReadError::Mismatch(Self::EXPECTED))?);
        Ok(crate::codec::quality_of_string(&string, is_plain, reader.text_since(start)))
    }

    fn write(&self, out: &mut String) {
        crate::codec::write_string(&self.text, out);
    }
}

/// Parses `YYYY-MM-DD`.
pub(crate) fn parse_date(text: &str) -> Option<civil::Date> {
    let mut input = Input(text.as_bytes());
    let date = input.date()?;
    input.0.is_empty().then_some(date)
}

/// Parses `YYYY-MM-DDThh:mm[:ss[.f]][Z|±hh[[:]mm]]`, with one to nine digits of fraction.
fn parse_civil(text: &str) -> Option<civil::DateTime> {
    let mut input = Input(text.as_bytes());
    let date = input.date()?;
    input.literal(b'T')?;
    let hour = input.two_digits()?;
    input.literal(b':')?;
    let minute = input.two_digits()?;
    let (mut second, mut nanos) = (0, 0);
    if input.literal(b':').is_some() {
        second = input.two_digits()?;
        if input.literal(b'.').is_some() {
            nanos = input.fraction()?;
        }
    }
    input.offset()?;
    let time = civil::Time::new(hour, minute, second, nanos).ok()?;
    input.0.is_empty().then(|| date.to_datetime(time))
}

/// The rest of the input.
struct Input<'a>(&'a [u8]);

impl Input<'_> {
    fn number(&mut self, length: usize) -> Option<u32> {
        let (digits, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        digits.iter().try_fold(0, |number, byte| byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0')))
    }

    fn two_digits(&mut self) -> Option<i8> {
        i8::try_from(self.number(2)?).ok()
    }

    fn literal(&mut self, literal: u8) -> Option<()> {
        let (first, rest) = self.0.split_first()?;
        (*first == literal).then(|| self.0 = rest)
    }

    fn date(&mut self) -> Option<civil::Date> {
        let year = i16::try_from(self.number(4)?).ok()?;
        self.literal(b'-')?;
        let month = self.two_digits()?;
        self.literal(b'-')?;
        let day = self.two_digits()?;
        civil::Date::new(year, month, day).ok()
    }

    fn fraction(&mut self) -> Option<i32> {
        let length = self.0.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let missing = 9_u32.checked_sub(u32::try_from(length).ok()?)?;
        let digits = self.number(length).filter(|_| length > 0)?;
        i32::try_from(digits * 10_u32.pow(missing)).ok()
    }

    /// Consumes an optional offset; `None` if anything else follows.
    fn offset(&mut self) -> Option<()> {
        if self.0.is_empty() || self.literal(b'Z').is_some() {
            return Some(());
        }
        self.literal(b'+').or_else(|| self.literal(b'-'))?;
        let hours = self.number(2)?;
        let minutes = match self.literal(b':') {
            None if self.0.is_empty() => 0,
            _ => self.number(2)?,
        };
        (hours < 24 && minutes < 60).then_some(())
    }
}
