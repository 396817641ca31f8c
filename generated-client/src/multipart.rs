//! A streaming parser of `multipart/mixed`, independent of how the body is split into chunks.
//!
//! - A boundary is recognised only at the start of a line and if only white space follows it on the line.
//! - The preamble before the first boundary and the epilogue after the last one are skipped.
//! - Lines end with CRLF or LF. The line end before a boundary belongs to the boundary; it is CRLF only if
//!   the previous boundary line ended with CRLF.
//! - The headers of a part are at most 64 KiB long.
//! - A body without a closing boundary is an error, because the file may have been truncated.
//!
//! Content is returned as slices of the chunks, without a copy. Between two chunks, the parser buffers only the
//! beginning of a header or of a possible boundary.

mod header;

use bytes::{Buf as _, Bytes, BytesMut};
use http::{HeaderMap, HeaderName, HeaderValue};
use memchr::{memchr, memmem, memrchr};

pub(crate) use header::{essence, file_name, parameter, text};

/// Maximum length of a part's headers, including the empty line after them.
const MAX_HEADERS_LEN: usize = 64 * 1024;
/// Maximum length of a boundary; the standard allows 70 bytes.
const MAX_BOUNDARY_LEN: usize = 200;
/// Maximum length of the text after a boundary on its line.
const MAX_PADDING_LEN: usize = 256;

const NO_CLOSING_BOUNDARY: &str = "the closing boundary is missing";

/// An event of the parser.
pub(crate) enum MultipartEvent {
    /// A part begins, with these headers.
    Part(HeaderMap),
    /// Content of the current part.
    Content(Bytes),
    /// The body is complete.
    End,
}

/// A parser of one body.
pub(crate) struct Parser {
    /// Finder of a line feed followed by the boundary.
    delimiter: memmem::Finder<'static>,
    /// Bytes that were fed and not yet consumed.
    buffer: Bytes,
    /// Whether the buffer begins at the start of a line.
    at_line_start: bool,
    /// Whether the input has ended.
    ended: bool,
    state: ParserState,
}

/// Position of the buffer within the body.
enum ParserState {
    /// Before the first boundary.
    Preamble,
    /// In the headers of a part: the lines so far, their length in the body, and whether the boundary line
    /// before them ended with CRLF.
    Headers { crlf: bool, lines: Vec<u8>, length: usize },
    /// In the content of a part.
    Content { crlf: bool },
    /// After the last boundary.
    Epilogue,
}

/// A line with a boundary.
struct BoundaryLine {
    start: usize,
    end: usize,
    /// Whether it is the closing boundary.
    last: bool,
    /// Whether it ends with CRLF, and so does the part after it.
    crlf: bool,
}

/// Classification of a line that begins with the boundary string.
enum LineKind {
    Boundary(BoundaryLine),
    Other,
    /// The end of the line is not in the buffer yet.
    Incomplete,
}

/// Result of a search for a boundary.
enum Search {
    Boundary(BoundaryLine),
    /// No boundary begins within this number of bytes.
    Clear(usize),
}

impl Parser {
    /// Creates a parser for a body of this media type.
    pub(crate) fn new(media_type: &str) -> Result<Self, &'static str> {
        let boundary = parameter(media_type, "boundary").filter(|boundary| !boundary.is_empty());
        let boundary = boundary.ok_or("its media type has no boundary")?;
        if boundary.len() > MAX_BOUNDARY_LEN {
            return Err("the boundary is longer than 200 bytes");
        }
        let delimiter = memmem::Finder::new(&format!("\n--{boundary}")).into_owned();
        Ok(Self { delimiter, buffer: Bytes::new(), at_line_start: true, ended: false, state: ParserState::Preamble })
    }

    /// Adds a chunk of the body.
    pub(crate) fn feed(&mut self, chunk: Bytes) {
        append(&mut self.buffer, chunk);
    }

    /// Marks the end of the input.
    pub(crate) fn finish(&mut self) {
        self.ended = true;
    }

    /// Returns the next event; `None` if more input is needed.
    ///
    /// # Errors
    /// A description of the problem with the body.
    pub(crate) fn next(&mut self) -> Result<Option<MultipartEvent>, &'static str> {
        loop {
            match &self.state {
                ParserState::Preamble => match self.search(false) {
                    Search::Boundary(line) => self.skip(&line),
                    Search::Clear(length) => {
                        let _ = self.take(length);
                        return if self.ended { Err("the boundary does not occur") } else { Ok(None) };
                    }
                },
                ParserState::Headers { .. } => {
                    let Some(line) = self.header_line()? else { return Ok(None) };
                    if let Some(headers) = self.add_header_line(&line) {
                        return Ok(Some(MultipartEvent::Part(headers)));
                    }
                }
                ParserState::Content { crlf } => {
                    let crlf = *crlf;
                    let length = match self.search(crlf) {
                        Search::Boundary(line) => match self.content_len(line.start, crlf) {
                            0 => {
                                self.skip(&line);
                                continue;
                            }
                            length => length,
                        },
                        Search::Clear(0) => return if self.ended { Err(NO_CLOSING_BOUNDARY) } else { Ok(None) },
                        Search::Clear(length) => length,
                    };
                    return Ok(Some(MultipartEvent::Content(self.take(length))));
                }
                ParserState::Epilogue => {
                    self.buffer.clear();
                    return Ok(self.ended.then_some(MultipartEvent::End));
                }
            }
        }
    }

    fn take(&mut self, length: usize) -> Bytes {
        self.at_line_start &= length == 0;
        self.buffer.split_to(length.min(self.buffer.len()))
    }

    /// Consumes a boundary line.
    fn skip(&mut self, line: &BoundaryLine) {
        self.buffer.advance(line.end.min(self.buffer.len()));
        self.state = match line {
            BoundaryLine { last: true, .. } => ParserState::Epilogue,
            BoundaryLine { crlf, .. } => ParserState::Headers { crlf: *crlf, lines: Vec::new(), length: 0 },
        };
    }

    /// Returns the next header line if it is complete.
    fn header_line(&mut self) -> Result<Option<Bytes>, &'static str> {
        let stop = memchr(b'\n', &self.buffer);
        let taken = stop.map_or(self.buffer.len(), |stop| stop + 1);
        if let ParserState::Headers { length, .. } = &mut self.state {
            if *length + taken > MAX_HEADERS_LEN {
                return Err("the headers of a part exceed 64 KiB");
            }
            *length += if stop.is_some() { taken } else { 0 };
        }
        let boundary = self.delimiter.needle().get(1..).unwrap_or_default();
        if self.buffer.starts_with(boundary) && matches!(self.classify(0), LineKind::Boundary(_)) {
            return Err("a part has no empty line after its headers");
        }
        match stop {
            Some(_) => Ok(Some(self.buffer.split_to(taken))),
            None if self.ended => Err(NO_CLOSING_BOUNDARY),
            None => Ok(None),
        }
    }

    /// Adds a line to the headers; returns all headers if the line is the empty line that ends them.
    fn add_header_line(&mut self, line: &[u8]) -> Option<HeaderMap> {
        let ParserState::Headers { crlf, lines, .. } = &mut self.state else { return None };
        let line = line.trim_ascii_end();
        if line.is_empty() {
            let headers = lines.split(|byte| *byte == b'\n').filter_map(header).collect();
            self.state = ParserState::Content { crlf: *crlf };
            self.at_line_start = true;
            return Some(headers);
        }
        // A line that begins with white space continues the line before.
        if !line.starts_with(b" ") && !line.starts_with(b"\t") {
            lines.push(b'\n');
        }
        lines.extend_from_slice(line);
        None
    }

    /// Finds the first boundary in the buffer.
    fn search(&self, crlf: bool) -> Search {
        let needle = self.delimiter.needle();
        let boundary = needle.get(1..).unwrap_or_default();
        let first = (self.at_line_start && self.buffer.starts_with(boundary)).then_some(0);
        for start in first.into_iter().chain(self.delimiter.find_iter(&self.buffer).map(|found| found + 1)) {
            match self.classify(start) {
                LineKind::Boundary(line) => return Search::Boundary(line),
                LineKind::Incomplete => return Search::Clear(self.content_len(start, crlf)),
                LineKind::Other => {}
            }
        }
        let length = self.buffer.len();
        if self.ended {
            return Search::Clear(length);
        }
        // The buffer may end with the beginning of a boundary, or of the line end before it.
        let partial = match memrchr(b'\n', &self.buffer) {
            Some(at) => self.buffer.get(at..).filter(|tail| needle.starts_with(tail)).map(|_| at + 1),
            None => (self.at_line_start && boundary.starts_with(&self.buffer)).then_some(0),
        };
        Search::Clear(match partial {
            Some(start) => self.content_len(start, crlf),
            None if crlf && self.buffer.ends_with(b"\r") => length - 1,
            None => length,
        })
    }

    /// Returns the length of the content before a boundary line.
    fn content_len(&self, start: usize, crlf: bool) -> usize {
        let before = self.buffer.get(..start).unwrap_or_default();
        let before = match before.strip_suffix(b"\r\n") {
            Some(content) if crlf => content,
            _ => before.strip_suffix(b"\n").unwrap_or(before),
        };
        before.len()
    }

    /// Classifies the line at `start`, which begins with the boundary string.
    fn classify(&self, start: usize) -> LineKind {
        let after_boundary = start + self.delimiter.needle().len() - 1;
        let after = self.buffer.get(after_boundary..).unwrap_or_default();
        let within = after.get(..=MAX_PADDING_LEN).unwrap_or(after);
        let (padding, length) = match memchr(b'\n', within) {
            Some(stop) => (within.get(..stop).unwrap_or_default(), stop + 1),
            None if after.len() > MAX_PADDING_LEN => return LineKind::Other,
            None if self.ended => (within, within.len()),
            None => return LineKind::Incomplete,
        };
        let last = padding.starts_with(b"--");
        let blank = padding.get(if last { 2 } else { 0 }..).unwrap_or_default();
        if !blank.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r')) {
            return LineKind::Other;
        }
        LineKind::Boundary(BoundaryLine { start, end: after_boundary + length, last, crlf: blank.ends_with(b"\r") })
    }
}

/// Appends a chunk, without a copy if the buffer is empty.
pub(crate) fn append(buffer: &mut Bytes, chunk: Bytes) {
    if buffer.is_empty() {
        *buffer = chunk;
        return;
    }
    let mut joined = BytesMut::from(std::mem::take(buffer));
    joined.extend_from_slice(&chunk);
    *buffer = joined.freeze();
}

fn header(line: &[u8]) -> Option<(HeaderName, HeaderValue)> {
    let colon = memchr(b':', line)?;
    let (name, value) = (line.get(..colon)?, line.get(colon + 1..)?);
    Some((HeaderName::from_bytes(name.trim_ascii()).ok()?, HeaderValue::from_bytes(value.trim_ascii()).ok()?))
}
