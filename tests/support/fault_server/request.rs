//! A received request, and reading one from a connection.

use std::io::Read;

use super::MAX_REQUEST_BYTES;

/// A received request.
#[derive(Clone, Debug)]
pub struct Request {
    /// The number of earlier complete requests, over all connections.
    pub number: usize,
    /// The number of connections that were accepted before its own.
    pub connection: usize,
    /// The first line, such as `GET /api/invoices HTTP/1.1`.
    pub line: String,
    /// The headers in their order, with names in lower case.
    pub headers: Vec<(String, Vec<u8>)>,
    /// The body, with chunks joined.
    pub body: Vec<u8>,
    /// All bytes of the request.
    pub bytes: Vec<u8>,
}

impl Request {
    /// Returns the value of the header with this lower-case name. Panics if there are several.
    pub fn header(&self, name: &str) -> Option<&[u8]> {
        let mut found = self.headers.iter().filter(|(known, _)| known == name);
        let value = found.next().map(|(_, value)| value.as_slice());
        assert!(found.next().is_none(), "the request has several headers {name}");
        value
    }

    /// Returns the value of a header as a string.
    pub fn header_text(&self, name: &str) -> Option<&str> {
        self.header(name).map(|value| std::str::from_utf8(value).expect("the header is UTF-8"))
    }

    /// Returns the body as a string.
    pub fn body(&self) -> &str {
        std::str::from_utf8(&self.body).expect("the body is UTF-8")
    }

    /// Returns the method, such as `GET`.
    pub fn method(&self) -> &str {
        self.line.split(' ').next().unwrap_or_default()
    }

    /// Returns the request target, such as `/api/invoices`.
    pub fn target(&self) -> &str {
        self.line.split(' ').nth(1).unwrap_or_default()
    }
}

/// The part of a request that is read before the response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ReadUntil {
    /// The whole request.
    End,
    /// Only the head.
    EndOfHead,
}

/// Reads the next request. Bytes beyond it, or an incomplete request, stay in the buffer.
pub(super) fn read_request(
    reader: &mut impl Read,
    buffer: &mut Vec<u8>,
    until: ReadUntil,
    count: impl Fn(usize),
) -> Option<Request> {
    let mut chunk = vec![0; 16 << 10];
    let mut read_more = |buffer: &mut Vec<u8>| {
        let read = reader.read(&mut chunk).ok().filter(|read| *read > 0 && buffer.len() <= MAX_REQUEST_BYTES)?;
        count(read);
        buffer.extend_from_slice(&chunk[..read]);
        Some(())
    };
    let start = loop {
        if let Some(end) = find(buffer, b"\r\n\r\n") {
            break end + 4;
        }
        read_more(buffer)?;
    };
    let mut lines = buffer[..start - 4].split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    let line = String::from_utf8(lines.next()?.to_vec()).ok()?;
    let headers: Vec<_> = lines.filter_map(header).collect();
    let framing = if until == ReadUntil::EndOfHead { Framing::Length(0) } else { Framing::of(&headers)? };
    let end = loop {
        if let Some(end) = framing.end(&buffer[start..]).ok()? {
            break start + end;
        }
        read_more(buffer)?;
    };
    let rest = buffer.split_off(end);
    let bytes = std::mem::replace(buffer, rest);
    let body = framing.body(&bytes[start..]);
    Some(Request { number: 0, connection: 0, line, headers, body, bytes })
}

/// The framing of a body.
enum Framing {
    Length(usize),
    Chunked,
}

impl Framing {
    fn of(headers: &[(String, Vec<u8>)]) -> Option<Self> {
        let value = |name: &str| headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_slice());
        if value("transfer-encoding").is_some_and(|value| value.eq_ignore_ascii_case(b"chunked")) {
            return Some(Self::Chunked);
        }
        let length = value("content-length").unwrap_or(b"0");
        std::str::from_utf8(length).ok()?.parse().ok().filter(|length| *length <= MAX_REQUEST_BYTES).map(Self::Length)
    }

    /// Returns the length of the body, or `None` if it is incomplete.
    fn end(&self, bytes: &[u8]) -> Result<Option<usize>, InvalidChunks> {
        match self {
            Self::Length(length) => Ok(Some(*length).filter(|length| bytes.len() >= *length)),
            Self::Chunked => chunks(bytes, |_| {}),
        }
    }

    fn body(&self, bytes: &[u8]) -> Vec<u8> {
        let mut body = Vec::new();
        match self {
            Self::Length(_) => body.extend_from_slice(bytes),
            Self::Chunked => {
                let _ = chunks(bytes, |chunk| body.extend_from_slice(chunk));
            }
        }
        body
    }
}

/// An error in the chunked encoding.
struct InvalidChunks;

/// Passes each chunk of a body to `visit`. Returns the end of the trailers, or `None` if the body is incomplete.
fn chunks(bytes: &[u8], mut visit: impl FnMut(&[u8])) -> Result<Option<usize>, InvalidChunks> {
    let mut at = 0;
    loop {
        let Some(end) = find(&bytes[at..], b"\r\n") else { return Ok(None) };
        let line = std::str::from_utf8(&bytes[at..at + end]).map_err(|_| InvalidChunks)?;
        let size = line.split(';').next().unwrap_or_default().trim();
        let size =
            usize::from_str_radix(size, 16).ok().filter(|size| *size <= MAX_REQUEST_BYTES).ok_or(InvalidChunks)?;
        at += end + 2;
        if size == 0 {
            break;
        }
        let Some(chunk) = bytes.get(at..at + size) else { return Ok(None) };
        visit(chunk);
        at += size;
        match bytes.get(at..at + 2) {
            None => return Ok(None),
            Some(b"\r\n") => at += 2,
            Some(_) => return Err(InvalidChunks),
        }
    }
    loop {
        let Some(end) = find(&bytes[at..], b"\r\n") else { return Ok(None) };
        at += end + 2;
        if end == 0 {
            return Ok(Some(at));
        }
    }
}

fn header(line: &[u8]) -> Option<(String, Vec<u8>)> {
    let colon = line.iter().position(|byte| *byte == b':')?;
    let name = String::from_utf8_lossy(&line[..colon]).to_ascii_lowercase();
    Some((name, line[colon + 1..].trim_ascii().to_vec()))
}

fn find(bytes: &[u8], pattern: &[u8]) -> Option<usize> {
    bytes.windows(pattern.len()).position(|window| window == pattern)
}
