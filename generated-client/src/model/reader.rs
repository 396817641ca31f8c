//! Walks JSON text member by member.
//!
//! It is ours because no `Deserializer` gives back the text of a value that turned out not to fit,
//! and that text is what has to be kept. Its share of the grammar is small: punctuation, words,
//! numbers, and strings without escapes. Strings with escapes and values that are only kept go
//! through `serde_json`, whose message also stands for every syntax error.

use std::borrow::Cow;
use std::fmt::Write as _;

use serde_json::value::RawValue;

use super::order::Orders;
use super::{DecodeError, Unread};

/// Typed values may nest this deep; deeper ones are an error. Unknown members may nest freely.
const DEPTH_LIMIT: usize = 128;

/// Whether a value's text is the text that writing the value would give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Writing the value gives the text back.
    Exact,
    /// The value is right, its text is another spelling (`1.5E2`, `"5"` for an integer).
    Loose,
}

/// Why a value was not read.
#[derive(Debug)]
pub enum Misfit {
    /// It is of another form; says which one was expected.
    Unread(&'static str),
    /// The whole document has to be refused.
    Fatal(Box<DecodeError>),
    /// The text is not JSON.
    Syntax,
}

/// One step from a document's root to a value.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step<'a> {
    Member(&'static str),
    /// A name as it is written, between its quotation marks.
    Key(&'a str),
    Index(usize),
}

/// A position in JSON text, with what was noticed on the way.
#[derive(Debug)]
pub struct Reader<'a> {
    text: &'a str,
    at: usize,
    path: Vec<Step<'a>>,
    unread: Vec<Unread>,
    pub(crate) orders: Orders,
    pub(crate) lenient: bool,
    /// Whether an item of a page with an amount or a lock token that cannot be read is left out, in place
    /// of refusing the page.
    spares_items: bool,
}

impl<'a> Reader<'a> {
    /// Stands before the text. A byte order mark is skipped.
    pub fn new(text: &'a str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self {
            text,
            at: 0,
            path: Vec::new(),
            unread: Vec::new(),
            orders: Orders::default(),
            lenient: false,
            spares_items: false,
        }
    }

    /// Lets amounts and lock tokens that cannot be read pass as unread, like any other value.
    #[must_use]
    pub fn lenient(self, lenient: bool) -> Self {
        Self { lenient, ..self }
    }

    /// Leaves out an item of a page, where it would refuse the page for an amount or a lock token in it.
    pub(crate) fn sparing_items(self, spares_items: bool) -> Self {
        Self { spares_items, ..self }
    }

    /// Whether a refusal of the value here is one of an item alone.
    pub(crate) fn spares(&self) -> bool {
        // A page's member, and the place in its list.
        self.spares_items && self.path.len() == 2
    }

    /// What did not fit, in document order.
    pub fn into_unread(self) -> Vec<Unread> {
        self.unread
    }

    /// The first byte of the next value, not consumed; 0 at the end of the text.
    pub fn peek(&mut self) -> u8 {
        let bytes = self.text.as_bytes();
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = bytes.get(self.at) {
            self.at += 1;
        }
        bytes.get(self.at).copied().unwrap_or(0)
    }

    /// Where the next value begins.
    pub(crate) fn start(&mut self) -> usize {
        self.peek();
        self.at
    }

    /// The text from `start`, as given by [`Reader::start`], to here.
    pub(crate) fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// Goes back to `start` and skips the value there, which gives its whole text.
    pub(crate) fn again(&mut self, start: usize) -> Result<&'a str, Misfit> {
        self.at = start;
        self.raw()
    }

    /// Skips the next value and gives its text.
    pub fn raw(&mut self) -> Result<&'a str, Misfit> {
        let start = self.start();
        let rest = self.text.get(start..).unwrap_or_default();
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<&'a RawValue>();
        let raw = values.next().and_then(Result::ok).ok_or(Misfit::Syntax)?;
        self.at = start + values.byte_offset();
        Ok(raw.get())
    }

    /// Whether nothing but white space follows.
    pub(crate) fn at_end(&mut self) -> bool {
        self.peek();
        self.at == self.text.len()
    }

    /// The next value's text if it is a number.
    pub fn number(&mut self) -> Result<Option<&'a str>, Misfit> {
        let (b'-' | b'0'..=b'9') = self.peek() else { return Ok(None) };
        let start = self.at;
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        self.at += length_of_number(rest).ok_or(Misfit::Syntax)?;
        Ok(Some(self.since(start)))
    }

    /// The next value if it is a string that Rust can hold, and whether it holds no escapes. JSON
    /// lets through half of a surrogate pair; Rust's strings do not.
    pub fn string(&mut self) -> Result<Option<(Cow<'a, str>, bool)>, Misfit> {
        if self.peek() != b'"' {
            return Ok(None);
        }
        let start = self.at;
        let rest = self.text.as_bytes().get(start + 1..).unwrap_or_default();
        let plain = length_of_plain(rest);
        self.at += plain + 1;
        match rest.get(plain) {
            Some(b'"') => {
                self.at += 1;
                let inner = self.text.get(start + 1..self.at - 1).unwrap_or_default();
                return Ok(Some((Cow::Borrowed(inner), true)));
            }
            Some(b'\\') => self.skip_string()?,
            _ => return Err(Misfit::Syntax),
        }
        let text = self.since(start);
        match serde_json::from_str(text) {
            Ok(unescaped) => Ok(Some((Cow::Owned(unescaped), false))),
            Err(_) => serde_json::from_str::<&RawValue>(text).map(|_| None).map_err(|_| Misfit::Syntax),
        }
    }

    /// Consumes the next value if it is the word given (`true`, `false`, `null`).
    pub fn word(&mut self, word: &str) -> bool {
        self.peek();
        let found = self.text.get(self.at..).is_some_and(|rest| rest.starts_with(word));
        if found {
            self.at += word.len();
        }
        found
    }

    /// Enters an object or a list, whose first byte is `open`; `false` if the value is another.
    pub(crate) fn enter(&mut self, open: u8) -> Result<bool, Misfit> {
        if self.peek() != open {
            return Ok(false);
        }
        if self.path.len() >= DEPTH_LIMIT {
            return Err(self.fatal("at most 128 levels of nesting", ""));
        }
        self.at += 1;
        Ok(true)
    }

    /// Whether an object or a list, which ends with `close`, has a next member or item, and stands
    /// before it; if not, stands behind the object or list.
    pub(crate) fn more(&mut self, close: u8, first: &mut bool) -> Result<bool, Misfit> {
        let next = self.peek();
        if next == close {
            self.at += 1;
            return Ok(false);
        }
        if !std::mem::replace(first, false) {
            self.punctuation(b',')?;
        }
        Ok(true)
    }

    /// Consumes the next member's name if it is this one, which takes one comparison.
    pub(crate) fn is_name(&mut self, name: &str) -> Result<bool, Misfit> {
        self.peek();
        let quoted = self.text.as_bytes().get(self.at..).and_then(|rest| rest.strip_prefix(b"\""));
        let rest = quoted.and_then(|rest| rest.strip_prefix(name.as_bytes())).and_then(|rest| rest.strip_prefix(b"\""));
        if rest.is_none() {
            return Ok(false);
        }
        self.at += name.len() + 2;
        self.punctuation(b':').map(|()| true)
    }

    /// The next member's name, if Rust can hold it, and the same as it is written.
    pub(crate) fn name(&mut self) -> Result<(Option<Cow<'a, str>>, &'a str), Misfit> {
        let start = self.start();
        if self.peek() != b'"' {
            return Err(Misfit::Syntax);
        }
        let name = self.string()?.map(|(name, _)| name);
        let written = self.text.get(start + 1..self.at - 1).unwrap_or_default();
        self.punctuation(b':')?;
        Ok((name, written))
    }

    /// Reads one step further down; what is said meanwhile is said of that place.
    pub(crate) fn step<T>(&mut self, step: Step<'a>, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let value = read(self);
        self.path.pop();
        value
    }

    /// Notes that the value here is held nowhere in its typed form.
    pub(crate) fn report(&mut self, expected: &'static str, raw: &str) {
        let path = self.path();
        self.unread.push(Unread { path, expected, raw: raw.into(), item: None });
    }

    /// Notes that an item is left out, and why. What it says of the item is the item's whole text.
    pub(crate) fn report_item(&mut self, index: usize, error: DecodeError, raw: &str) {
        let DecodeError { path, expected, .. } = error;
        self.unread.push(Unread { path, expected, raw: raw.into(), item: Some(index) });
    }

    /// How much was reported so far.
    pub(crate) fn said(&self) -> usize {
        self.unread.len()
    }

    /// Takes back what was reported since then.
    pub(crate) fn unsay(&mut self, said: usize) {
        self.unread.truncate(said);
    }

    /// The refusal of the whole document because of the value here.
    pub(crate) fn fatal(&self, expected: &'static str, raw: &str) -> Misfit {
        Misfit::Fatal(Box::new(DecodeError { path: self.path(), expected, raw: raw.into() }))
    }

    fn path(&self) -> String {
        let mut path = String::new();
        for step in &self.path {
            // Writing to a string cannot fail.
            let _ = match step {
                Step::Member(name) if path.is_empty() => write!(path, "{name}"),
                Step::Member(name) => write!(path, ".{name}"),
                Step::Key(key) => write!(path, "[\"{key}\"]"),
                Step::Index(index) => write!(path, "[{index}]"),
            };
        }
        path
    }

    fn punctuation(&mut self, mark: u8) -> Result<(), Misfit> {
        if self.peek() != mark {
            return Err(Misfit::Syntax);
        }
        self.at += 1;
        Ok(())
    }

    /// Skips the rest of a string, from an escape on.
    fn skip_string(&mut self) -> Result<(), Misfit> {
        loop {
            let rest = self.text.as_bytes().get(self.at..).ok_or(Misfit::Syntax)?;
            let stop = memchr::memchr2(b'"', b'\\', rest).ok_or(Misfit::Syntax)?;
            self.at += stop + 1;
            if rest.get(stop) == Some(&b'"') {
                return Ok(());
            }
            self.at += 1;
        }
    }
}

/// How many bytes stand for themselves in a string: up to a quotation mark, a backslash or a control
/// character, which JSON forbids there. Most strings are short: eight bytes at a time, by arithmetic,
/// is less work than a search that has to be set up.
fn length_of_plain(text: &[u8]) -> usize {
    const EACH: u64 = u64::MAX / 0xff;
    let (words, _) = text.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        // The top bit of a byte says that the byte is below the limit; a borrow makes it lie, but only
        // behind the first byte of which it is true.
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

/// How many bytes the number takes that the text begins with; `None` if it is not JSON's form.
fn length_of_number(text: &[u8]) -> Option<usize> {
    let digits = |from: usize| {
        let rest = text.get(from..).unwrap_or_default();
        rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len())
    };
    let sign = usize::from(text.first() == Some(&b'-'));
    let whole = digits(sign);
    let mut end = sign + whole;
    if whole == 0 || (whole > 1 && text.get(sign) == Some(&b'0')) {
        return None;
    }
    if text.get(end) == Some(&b'.') {
        let fraction = digits(end + 1);
        end += 1 + fraction;
        (fraction > 0).then_some(())?;
    }
    if let Some(b'e' | b'E') = text.get(end) {
        let sign = usize::from(matches!(text.get(end + 1), Some(b'+' | b'-')));
        let exponent = digits(end + 1 + sign);
        end += 1 + sign + exponent;
        (exponent > 0).then_some(())?;
    }
    Some(end)
}
