//! Procountor's date-times: civil, without a zone, and sometimes lock tokens.

use std::fmt;
use std::str::FromStr;

use chrono::{NaiveDate, NaiveDateTime};

use crate::model::{Fit, Misfit, Reader, Value};

/// A civil date and time as Procountor writes it: `2017-01-30T15:20:00`, without a zone.
///
/// It keeps its text and goes back to the server byte for byte, which is what an optimistic lock
/// token (`version`) needs. Seconds may be absent, up to nine digits of a fraction and an offset
/// may follow. Equality and hash go by the text: `15:20` and `15:20:00` are different tokens.
/// Compare [`DateTime::naive`] for the time itself.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct DateTime {
    text: Box<str>,
    naive: NaiveDateTime,
}

impl DateTime {
    /// The civil date and time. An offset, where there is one, is not applied.
    pub fn naive(&self) -> NaiveDateTime {
        self.naive
    }

    /// The text as it came, or as it was made.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

/// Why a text is no [`DateTime`].
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
        let naive = parse_naive(text).ok_or(InvalidDateTime(()))?;
        Ok(Self { text: text.into(), naive })
    }
}

/// Written with seconds, and with a fraction where there is one.
impl From<NaiveDateTime> for DateTime {
    fn from(naive: NaiveDateTime) -> Self {
        let text = naive.format("%Y-%m-%dT%H:%M:%S%.f").to_string();
        Self { text: text.into(), naive }
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
        crate::model::generated::deserialize_text(deserializer, Self::EXPECTED, |text| text.parse().ok())
    }
}

impl Value for DateTime {
    const EXPECTED: &'static str = "a date and time such as 2017-01-30T15:20:00";

    fn read(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<Fit, Misfit> {
        let start = reader.start();
        let (text, plain) = reader.string()?.ok_or(Misfit::Unread(Self::EXPECTED))?;
        *slot = Some(text.parse().map_err(|_| Misfit::Unread(Self::EXPECTED))?);
        Ok(crate::model::fit_of_string(&text, plain, reader.since(start)))
    }

    fn write(&self, out: &mut String) {
        crate::model::write_string(&self.text, out);
    }
}

/// Reads `YYYY-MM-DD` and nothing else.
pub(crate) fn parse_date(text: &str) -> Option<NaiveDate> {
    let mut digits = Digits(text.as_bytes());
    let date = digits.date()?;
    digits.0.is_empty().then_some(date)
}

/// Reads `YYYY-MM-DDThh:mm[:ss[.f]][Z|±hh:mm]`, with one to nine digits of fraction.
fn parse_naive(text: &str) -> Option<NaiveDateTime> {
    let mut digits = Digits(text.as_bytes());
    let date = digits.date()?;
    digits.literal(b'T')?;
    let hour = digits.number(2)?;
    digits.literal(b':')?;
    let minute = digits.number(2)?;
    let (mut second, mut nanos) = (0, 0);
    if digits.literal(b':').is_some() {
        second = digits.number(2)?;
        if digits.literal(b'.').is_some() {
            nanos = digits.fraction()?;
        }
    }
    digits.offset()?;
    let time = date.and_hms_nano_opt(hour, minute, second, nanos)?;
    digits.0.is_empty().then_some(time)
}

/// The part of a text that is not read yet.
struct Digits<'a>(&'a [u8]);

impl Digits<'_> {
    fn number(&mut self, length: usize) -> Option<u32> {
        let (digits, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        digits.iter().try_fold(0, |number, byte| byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0')))
    }

    fn literal(&mut self, literal: u8) -> Option<()> {
        let (first, rest) = self.0.split_first()?;
        (*first == literal).then(|| self.0 = rest)
    }

    fn date(&mut self) -> Option<NaiveDate> {
        let year = self.number(4)?;
        self.literal(b'-')?;
        let month = self.number(2)?;
        self.literal(b'-')?;
        let day = self.number(2)?;
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
    }

    fn fraction(&mut self) -> Option<u32> {
        let length = self.0.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let missing = 9_u32.checked_sub(u32::try_from(length).ok()?)?;
        let digits = self.number(length).filter(|_| length > 0)?;
        Some(digits * 10_u32.pow(missing))
    }

    /// `None` where something else than an offset follows.
    fn offset(&mut self) -> Option<()> {
        if self.0.is_empty() || self.literal(b'Z').is_some() {
            return Some(());
        }
        self.literal(b'+').or_else(|| self.literal(b'-'))?;
        let hours = self.number(2)?;
        self.literal(b':')?;
        let minutes = self.number(2)?;
        (hours < 24 && minutes < 60).then_some(())
    }
}
