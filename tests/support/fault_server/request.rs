//! A request as it came, and how it is told from the bytes of a connection.

use std::io::Read;

use super::LARGEST;

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Request {
    /// How many complete requests came before it, over all connections.
    pub number: usize,
    /// How many connections were accepted before the one it came on.
    pub connection: usize,
    /// The first line, such as `GET /api/invoices HTTP/1.1`.
    pub line: String,
    /// Its headers, with names in lower case, in the order they came.
    pub headers: Vec<(String, Vec<u8>)>,
    /// The body, byte by byte; its chunks are put together.
    pub body: Vec<u8>,
    /// The whole request, byte by byte.
    pub bytes: Vec<u8>,
}

impl Request {
    /// The value of a header, looked up in lower case.
    pub fn header(&self, name: &str) -> Option<&[u8]> {
        let mut found = self.headers.iter().filter(|(known, _)| known == name);
        let value = found.next().map(|(_, value)| value.as_slice());
        assert!(found.next().is_none(), "{name} came twice");
        value
    }

    /// A header's value as text.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.header(name).map(|value| std::str::from_utf8(value).expect("the header is UTF-8"))
    }

    /// The body as text.
    pub fn body(&self) -> &str {
        std::str::from_utf8(&self.body).expect("the body is UTF-8")
    }

    /// The method, such as `GET`.
    pub fn method(&self) -> &str {
        self.line.split(' ').next().unwrap_or_default()
    }

    /// What the method is to be done to, such as `/api/invoices`.
    pub fn target(&self) -> &str {
        self.line.split(' ').nth(1).unwrap_or_default()
    }
}

/// How much of a request is read before it is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Whole,
    Head,
}

/// Reads the next request. What was read beyond it stays in the buffer, as does a request that
/// never comes to its end.
pub(super) fn take(from: &mut impl Read, buffer: &mut Vec<u8>, part: Part, count: impl Fn(usize)) -> Option<Request> {
    let mut chunk = vec![0; 16 << 10];
    let mut more = |buffer: &mut Vec<u8>| {
        let read = from.read(&mut chunk).ok().filter(|read| *read > 0 && buffer.len() <= LARGEST)?;
        count(read);
        buffer.extend_from_slice(&chunk[..read]);
        Some(())
    };
    let start = loop {
        if let Some(end) = find(buffer, b"\r\n\r\n") {
            break end + 4;
        }
        more(buffer)?;
    };
    let mut lines = buffer[..start - 4].split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    let line = String::from_utf8(lines.next()?.to_vec()).ok()?;
    let headers: Vec<_> = lines.filter_map(header).collect();
    let framing = if part == Part::Head { Framing::Length(0) } else { Framing::of(&headers)? };
    let end = loop {
        if let Some(end) = framing.end(&buffer[start..]).ok()? {
            break start + end;
        }
        more(buffer)?;
    };
    let rest = buffer.split_off(end);
    let bytes = std::mem::replace(buffer, rest);
    let body = framing.body(&bytes[start..]);
    Some(Request { number: 0, connection: 0, line, headers, body, bytes })
}

/// How a body's end is told.
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
        std::str::from_utf8(length).ok()?.parse().ok().filter(|length| *length <= LARGEST).map(Self::Length)
    }

    /// Where the body ends, if it came so far.
    fn end(&self, bytes: &[u8]) -> Result<Option<usize>, Nonsense> {
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

/// A body that never has an end.
struct Nonsense;

/// Goes through the chunks of a body, and through the trailers after them.
fn chunks(bytes: &[u8], mut see: impl FnMut(&[u8])) -> Result<Option<usize>, Nonsense> {
    let mut at = 0;
    loop {
        let Some(end) = find(&bytes[at..], b"\r\n") else { return Ok(None) };
        let line = std::str::from_utf8(&bytes[at..at + end]).map_err(|_| Nonsense)?;
        let size = line.split(';').next().unwrap_or_default().trim();
        let size = usize::from_str_radix(size, 16).ok().filter(|size| *size <= LARGEST).ok_or(Nonsense)?;
        at += end + 2;
        if size == 0 {
            break;
        }
        let Some(chunk) = bytes.get(at..at + size) else { return Ok(None) };
        see(chunk);
        at += size;
        match bytes.get(at..at + 2) {
            None => return Ok(None),
            Some(b"\r\n") => at += 2,
            Some(_) => return Err(Nonsense),
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

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}
