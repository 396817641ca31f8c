//! A JSON reader that advances value by value and can return the text of each value.
//!
//! It is handwritten because no `Deserializer` returns the text of a value that could not be read, and
//! models preserve that text. The reader itself handles a small part of the grammar: punctuation, words,
//! numbers and strings without escapes. `serde_json` handles strings with escapes and values that are only
//! preserved, and provides the message of every syntax error.

use std::borrow::Cow;
use std::fmt::Write as _;

use serde_json::value::RawValue;

use super::number::number_len;
use super::order::MemberOrders;
use super::unknown::{UNKNOWN_MEMBER, UnknownMembers};
use super::{JsonMismatch, Properties, Unread};
use crate::generated::SERVICE;
use crate::service::Numbers;

/// Nesting limit of typed values; deeper ones are an error. Unknown members have no limit.
const DEPTH_LIMIT: usize = 128;

/// Limit of the decoded size of a document, as a multiple of the size of its text: `{}` takes 2 bytes, the model that it
/// is read into more than 1,000.
const DECODED_SIZE_FACTOR: usize = 8;

/// Decoded size up to which a document may exceed the factor.
const MIN_DECODED_SIZE: usize = 32 * 1024 * 1024;

/// Approximate size of a report.
const REPORT_SIZE: usize = 128;

/// Fidelity of a value to the JSON text that it was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadQuality {
    /// Writing the value reproduces the text.
    Exact,
    /// The value is correct, but its text is spelled differently (`1.5E2`, or `"5"` for an integer).
    Loose,
}

/// An error of reading one value.
#[derive(Debug)]
pub enum ReadError {
    /// The value does not have the expected form, which is described here.
    Mismatch(&'static str),
    /// The value makes the whole document unreadable.
    Fatal(Box<JsonMismatch>),
    /// The text is not JSON.
    Syntax,
}

/// One step of the path from a document's root to a value.
#[derive(Clone, Copy, Debug)]
pub(crate) enum PathStep<'a> {
    Member(&'static str),
    /// A name as written between its quotation marks.
    Key(&'a str),
    Index(usize),
}

/// A position in JSON text, with reports about the values before it.
#[derive(Debug)]
pub struct Reader<'a> {
    text: &'a str,
    position: usize,
    path: Vec<PathStep<'a>>,
    unread: Vec<Unread>,
    unknown: UnknownMembers,
    pub(crate) orders: MemberOrders,
    pub(crate) lenient: bool,
    /// Whether an unreadable amount or lock token makes only its page item unreadable, not the whole page.
    skip_invalid_items: bool,
    /// Size that the values still to be decoded may take.
    remaining_size: usize,
}

impl<'a> Reader<'a> {
    /// Creates a reader at the start of the text, after a byte order mark if there is one.
    pub fn new(text: &'a str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self {
            text,
            position: 0,
            path: Vec::new(),
            unread: Vec::new(),
            unknown: UnknownMembers::default(),
            orders: MemberOrders::default(),
            lenient: SERVICE.numbers == Numbers::Lenient,
            skip_invalid_items: false,
            remaining_size: text.len().saturating_mul(DECODED_SIZE_FACTOR).max(MIN_DECODED_SIZE),
        }
    }

    /// Sets whether amounts and lock tokens that cannot be read are reported like any other value instead of
    /// making the document unreadable.
    #[must_use]
    pub fn lenient(self, lenient: bool) -> Self {
        Self { lenient: lenient || SERVICE.numbers == Numbers::Lenient, ..self }
    }

    /// Sets whether a page item with an unreadable amount or lock token is left out instead of making the
    /// page unreadable.
    pub(crate) fn skip_invalid_items(self, skip_invalid_items: bool) -> Self {
        Self { skip_invalid_items, ..self }
    }

    /// Whether a fatal error in the current value affects only the page item that contains it.
    pub(crate) fn skips_item(&self) -> bool {
        // The path of an item: a member of the page and an index.
        self.skip_invalid_items && self.path.len() == 2 && self.remaining_size > 0
    }

    /// Counts the approximate size of a decoded value.
    ///
    /// # Errors
    /// The document exceeds the limit of the decoded size.
    pub(crate) fn count_size(&mut self, bytes: usize) -> Result<(), ReadError> {
        self.remaining_size = self.remaining_size.saturating_sub(bytes);
        if self.remaining_size > 0 { Ok(()) } else { Err(self.fatal("within 8 times its size when decoded", "")) }
    }

    /// Returns the reports, in document order.
    pub fn into_unread(self) -> Vec<Unread> {
        self.unread
    }

    /// Returns the first byte of the next value without consuming it; 0 at the end of the text.
    pub fn peek(&mut self) -> u8 {
        let bytes = self.text.as_bytes();
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = bytes.get(self.position) {
            self.position += 1;
        }
        bytes.get(self.position).copied().unwrap_or(0)
    }

    /// Returns the position at which the next value begins.
    pub(crate) fn start(&mut self) -> usize {
        self.peek();
        self.position
    }

    /// Returns the text from `start`, a result of [`Reader::start`], to the current position.
    pub(crate) fn text_since(&self, start: usize) -> &'a str {
        self.text.get(start..self.position).unwrap_or_default()
    }

    /// Goes back to `start`, skips the value there and returns its whole text.
    pub(crate) fn raw_from(&mut self, start: usize) -> Result<&'a str, ReadError> {
        self.position = start;
        self.raw()
    }

    /// Skips the next value and returns its text.
    pub fn raw(&mut self) -> Result<&'a str, ReadError> {
        let start = self.start();
        let rest = self.text.get(start..).unwrap_or_default();
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<&'a RawValue>();
        let raw = values.next().and_then(Result::ok).ok_or(ReadError::Syntax)?;
        self.position = start + values.byte_offset();
        Ok(raw.get())
    }

    /// Whether only white space follows.
    pub(crate) fn at_end(&mut self) -> bool {
        self.peek();
        self.position == self.text.len()
    }

    /// Consumes the next value and returns its text if it is a number.
    pub fn number(&mut self) -> Result<Option<&'a str>, ReadError> {
        let (b'-' | b'0'..=b'9') = self.peek() else { return Ok(None) };
        let start = self.position;
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        self.position += number_len(rest).ok_or(ReadError::Syntax)?;
        Ok(Some(self.text_since(start)))
    }

    /// Consumes the next value if it is a string; returns it and whether it is free of escapes.
    ///
    /// Returns `None` for a string with an unpaired surrogate, which JSON allows and Rust's strings do not.
    pub fn string(&mut self) -> Result<Option<(Cow<'a, str>, bool)>, ReadError> {
        if self.peek() != b'"' {
            return Ok(None);
        }
        let start = self.position;
        let rest = self.text.as_bytes().get(start + 1..).unwrap_or_default();
        let plain = unescaped_prefix_len(rest);
        self.position += plain + 1;
        match rest.get(plain) {
            Some(b'"') => {
                self.position += 1;
                let inner = self.text.get(start + 1..self.position - 1).unwrap_or_default();
                return Ok(Some((Cow::Borrowed(inner), true)));
            }
            Some(b'\\') => self.skip_string()?,
            _ => return Err(ReadError::Syntax),
        }
        let text = self.text_since(start);
        match serde_json::from_str(text) {
            Ok(unescaped) => Ok(Some((Cow::Owned(unescaped), false))),
            Err(_) => serde_json::from_str::<&RawValue>(text).map(|_| None).map_err(|_| ReadError::Syntax),
        }
    }

    /// Consumes the next value if it is this word (`true`, `false`, `null`).
    pub fn word(&mut self, word: &str) -> bool {
        self.peek();
        let found = self.text.get(self.position..).is_some_and(|rest| rest.starts_with(word));
        if found {
            self.position += word.len();
        }
        found
    }

    /// Enters an object or a list, which begins with `open`; returns false if the next value is not one.
    pub(crate) fn enter(&mut self, open: u8) -> Result<bool, ReadError> {
        if self.peek() != open {
            return Ok(false);
        }
        if self.path.len() >= DEPTH_LIMIT {
            return Err(self.fatal("at most 128 levels of nesting", ""));
        }
        self.position += 1;
        Ok(true)
    }

    /// Advances to the next member or item of an object or list, which ends with `close`; returns false, and
    /// leaves the object or list, if there is none.
    pub(crate) fn has_next(&mut self, close: u8, first: &mut bool) -> Result<bool, ReadError> {
        if self.peek() == close {
            self.position += 1;
            return Ok(false);
        }
        if !std::mem::replace(first, false) {
            self.punctuation(b',')?;
        }
        Ok(true)
    }

    /// Consumes the next member's name if it is this one, which takes one comparison.
    pub(crate) fn consume_name(&mut self, name: &str) -> Result<bool, ReadError> {
        self.peek();
        let quoted = self.text.as_bytes().get(self.position..).and_then(|rest| rest.strip_prefix(b"\""));
        let rest = quoted.and_then(|rest| rest.strip_prefix(name.as_bytes())).and_then(|rest| rest.strip_prefix(b"\""));
        if rest.is_none() {
            return Ok(false);
        }
        self.position += name.len() + 2;
        self.punctuation(b':').map(|()| true)
    }

    /// Consumes the next member's name; returns it, `None` if it has an unpaired surrogate, and as written.
    pub(crate) fn name(&mut self) -> Result<(Option<Cow<'a, str>>, &'a str), ReadError> {
        let start = self.start();
        if self.peek() != b'"' {
            return Err(ReadError::Syntax);
        }
        let name = self.string()?.map(|(name, _)| name);
        let written = self.text.get(start + 1..self.position - 1).unwrap_or_default();
        self.punctuation(b':')?;
        Ok((name, written))
    }

    /// Runs `read` one step further down the path, so that its reports name that path.
    pub(crate) fn descend<T>(&mut self, step: PathStep<'a>, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let value = read(self);
        self.path.pop();
        value
    }

    /// Reports that the value at the current path cannot be represented by its field.
    ///
    /// # Errors
    /// The document exceeds the limit of the decoded size.
    pub(crate) fn report(&mut self, expected: &'static str, raw: &str) -> Result<(), ReadError> {
        self.count_size(REPORT_SIZE)?;
        let path = self.path();
        self.unread.push(Unread { path, expected, raw: raw.into(), item: None });
        Ok(())
    }

    /// Reports a member without a field, unless its model has reported the name before.
    pub(crate) fn report_unknown(
        &mut self,
        model: &'static Properties,
        written: &'a str,
        raw: &str,
    ) -> Result<(), ReadError> {
        if !self.unknown.insert(model, written) {
            return Ok(());
        }
        self.descend(PathStep::Key(written), |reader| reader.report(UNKNOWN_MEMBER, raw))
    }

    /// Reports that an item is left out because of an error. `raw` is the text of the whole item.
    pub(crate) fn report_item(&mut self, index: usize, error: JsonMismatch, raw: &str) -> Result<(), ReadError> {
        self.count_size(REPORT_SIZE)?;
        let JsonMismatch { path, expected, .. } = error;
        self.unread.push(Unread { path, expected, raw: raw.into(), item: Some(index) });
        Ok(())
    }

    /// Returns the number of reports so far.
    pub(crate) fn report_count(&self) -> usize {
        self.unread.len()
    }

    /// Drops the reports after the first `count`.
    pub(crate) fn truncate_reports(&mut self, count: usize) {
        self.unread.truncate(count);
    }

    /// Returns the error that the value at the current path makes the document unreadable.
    pub(crate) fn fatal(&self, expected: &'static str, raw: &str) -> ReadError {
        ReadError::Fatal(Box::new(JsonMismatch { path: self.path(), expected, raw: raw.into() }))
    }

    fn path(&self) -> String {
        let mut path = String::new();
        for step in &self.path {
            // Writing to a string cannot fail.
            let _ = match step {
                PathStep::Member(name) if path.is_empty() => write!(path, "{name}"),
                PathStep::Member(name) => write!(path, ".{name}"),
                PathStep::Key(key) => write!(path, "[\"{key}\"]"),
                PathStep::Index(index) => write!(path, "[{index}]"),
            };
        }
        path
    }

    fn punctuation(&mut self, mark: u8) -> Result<(), ReadError> {
        if self.peek() != mark {
            return Err(ReadError::Syntax);
        }
        self.position += 1;
        Ok(())
    }

    /// Skips the rest of a string, from an escape on.
    fn skip_string(&mut self) -> Result<(), ReadError> {
        loop {
            let rest = self.text.as_bytes().get(self.position..).ok_or(ReadError::Syntax)?;
            let stop = memchr::memchr2(b'"', b'\\', rest).ok_or(ReadError::Syntax)?;
            self.position += stop + 1;
            if rest.get(stop) == Some(&b'"') {
                return Ok(());
            }
            self.position += 1;
        }
    }
}

/// Returns the number of bytes before a quotation mark, a backslash or a control character, which JSON forbids
/// in strings.
///
/// Most strings are short: comparing eight bytes at a time arithmetically is less work than the setup of a search.
fn unescaped_prefix_len(text: &[u8]) -> usize {
    const EACH: u64 = u64::MAX / 0xff;
    let (words, _) = text.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        // The top bit of a byte is set if the byte is below the limit. A borrow can also set it, but only
        // after the first byte for which it is set correctly.
        let below = |word: u64, limit: u64| word.wrapping_sub(EACH * limit) & !word;
        let is = |byte: u8| below(word ^ (EACH * u64::from(byte)), 1);
        let stops = (below(word, 0x20) | is(b'"') | is(b'\\')) & (EACH << 7);
        if stops != 0 {
            return index * 8 + stops.trailing_zeros() as usize / 8;
        }
    }
    let rest = text.len() - text.len() % 8;
    let stop = |byte: &u8| *byte < b' ' || matches!(byte, b'"' | b'\\');
    rest + text.iter().skip(rest).position(stop).unwrap_or(text.len() - rest)
}
