//! Reads `multipart/mixed`, and the headers that go with files.
//!
//! A boundary counts at the start of a line alone. What stands before the first and after the last
//! one is passed over. Lines may end with CRLF or LF. Without the last boundary the body is refused,
//! because the file may have been cut off.

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue};
use memchr::{memchr, memmem};

/// One part.
pub(crate) struct Part {
    pub(crate) headers: HeaderMap,
    pub(crate) content: Bytes,
}

/// The parts of a body; or what is wrong with it.
pub(crate) fn parts(media_type: &str, body: &Bytes) -> Result<Vec<Part>, &'static str> {
    let boundary = parameter(media_type, "boundary").filter(|boundary| !boundary.is_empty());
    let mark = format!("--{}", boundary.ok_or("its media type names no boundary")?);
    let finder = memmem::Finder::new(&mark);
    let mut line = Line::after(&finder, body, 0).ok_or("its boundary does not occur")?;
    let mut parts = Vec::new();
    while !line.last {
        let next = Line::after(&finder, body, line.end).ok_or("its last boundary is missing")?;
        parts.push(part(body, &line, &next)?);
        line = next;
    }
    Ok(parts)
}

/// A line that is a boundary.
struct Line {
    start: usize,
    end: usize,
    /// It closes the last part.
    last: bool,
    /// It ends with CRLF, and so does the part behind it.
    crlf: bool,
}

impl Line {
    /// The first boundary from here on.
    fn after(finder: &memmem::Finder<'_>, body: &[u8], from: usize) -> Option<Self> {
        let rest = body.get(from..)?;
        let length = finder.needle().len();
        finder.find_iter(rest).map(|found| from + found).find_map(|start| Self::at(body, start, length))
    }

    /// The boundary at this place, if it is a whole line.
    fn at(body: &[u8], start: usize, length: usize) -> Option<Self> {
        let before = start.checked_sub(1).and_then(|before| body.get(before));
        if before.is_some_and(|byte| *byte != b'\n') {
            return None;
        }
        let tail = body.get(start + length..)?;
        let stop = memchr(b'\n', tail);
        let rest = tail.get(..stop.unwrap_or(tail.len()))?;
        let last = rest.starts_with(b"--");
        let blank = rest.get(if last { 2 } else { 0 }..)?;
        let end = start + length + stop.map_or(tail.len(), |stop| stop + 1);
        let whole = blank.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r'));
        whole.then_some(Self { start, end, last, crlf: blank.ends_with(b"\r") })
    }
}

/// The part between two boundaries.
fn part(body: &Bytes, line: &Line, next: &Line) -> Result<Part, &'static str> {
    let (mut headers, mut at) = (Vec::<Vec<u8>>::new(), line.end);
    loop {
        let rest = body.get(at..next.start).unwrap_or_default();
        let stop = memchr(b'\n', rest).ok_or("a part of it has no empty line after its headers")?;
        at += stop + 1;
        let header = rest.get(..stop).unwrap_or_default().trim_ascii_end();
        match (header, headers.last_mut()) {
            ([], _) => break,
            ([b' ' | b'\t', ..], Some(folded)) => folded.extend_from_slice(header),
            _ => headers.push(header.to_vec()),
        }
    }
    let content = body.get(at..next.start).unwrap_or_default();
    let content = match content {
        [content @ .., b'\r', b'\n'] if line.crlf => content,
        _ => content.strip_suffix(b"\n").unwrap_or(content),
    };
    let headers = headers.iter().filter_map(|line| header(line)).collect();
    Ok(Part { headers, content: body.slice_ref(content) })
}

fn header(line: &[u8]) -> Option<(HeaderName, HeaderValue)> {
    let colon = memchr(b':', line)?;
    let (name, value) = (line.get(..colon)?, line.get(colon + 1..)?);
    Some((HeaderName::from_bytes(name.trim_ascii()).ok()?, HeaderValue::from_bytes(value.trim_ascii()).ok()?))
}

/// A header's text: UTF-8 where it is that, else one character a byte.
pub(crate) fn text(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().copied().map(char::from).collect(),
    }
}

/// A media type without its parameters, in lower case.
pub(crate) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// The file name that a `Content-Disposition` gives: the name alone, without a folder.
pub(crate) fn file_name(disposition: &str) -> Option<String> {
    let extended = parameter(disposition, "filename*").and_then(|value| decoded(&value));
    let name = extended.or_else(|| parameter(disposition, "filename"))?;
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = name.chars().filter(|character| !character.is_control()).collect();
    (!matches!(name.trim(), "" | "." | "..")).then_some(name)
}

/// Decodes `UTF-8''%e2%82%ac.pdf`.
fn decoded(value: &str) -> Option<String> {
    let (charset, rest) = value.split_once('\'')?;
    let (_, encoded) = rest.split_once('\'')?;
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut left = encoded.bytes();
    while let Some(byte) = left.next() {
        if byte == b'%' {
            let digit = |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16));
            let pair = digit(left.next())? * 16 + digit(left.next())?;
            bytes.push(u8::try_from(pair).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    if charset.eq_ignore_ascii_case("utf-8") { String::from_utf8(bytes).ok() } else { Some(text(&bytes)) }
}

/// A parameter of a header's value, unquoted.
pub(crate) fn parameter(header: &str, wanted: &str) -> Option<String> {
    let (_, mut rest) = header.split_once(';')?;
    loop {
        let (name, tail) = rest.split_once('=')?;
        let (value, after) = parameter_value(tail.trim_start());
        // Before the name there may be parameters that have no value.
        let name = name.rsplit(';').next().unwrap_or_default();
        if name.trim().eq_ignore_ascii_case(wanted) {
            return Some(value);
        }
        rest = after.split_once(';')?.1;
    }
}

/// A parameter's value, and the text behind it.
fn parameter_value(text: &str) -> (String, &str) {
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text.find(';').unwrap_or(text.len());
        let (value, after) = text.split_at_checked(end).unwrap_or((text, ""));
        return (value.trim_end().to_owned(), after);
    };
    let mut value = String::new();
    let mut characters = quoted.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => break,
            '\\' => value.extend(characters.next()),
            other => value.push(other),
        }
    }
    (value, characters.as_str())
}
