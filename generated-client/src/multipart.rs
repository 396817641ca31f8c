//! Takes `multipart/mixed` apart as it comes, whatever pieces it comes in.
//!
//! - A boundary counts at the start of a line alone, and only if nothing but blanks stands behind it.
//! - What stands before the first boundary and behind the last one is passed over.
//! - Lines end with CRLF or LF. The end of the line before a boundary belongs to the boundary, and is
//!   CRLF only where the boundary before it ended with that.
//! - The headers of a part are at most 64 KiB long.
//! - Without the last boundary the body is refused, because the file may have been cut off.
//!
//! Content is given out as it lies in the pieces that came, without a copy. What is kept between two
//! pieces is the beginning of a header or of what may become a boundary.

mod header;

use bytes::{Buf as _, Bytes, BytesMut};
use http::{HeaderMap, HeaderName, HeaderValue};
use memchr::{memchr, memmem, memrchr};

pub(crate) use header::{essence, file_name, parameter, text};

/// The longest that the headers of a part may be, with the empty line behind them.
const HEADERS: usize = 64 * 1024;
/// The longest boundary; the standard allows 70 bytes.
const BOUNDARY: usize = 200;
/// The most that may stand behind a boundary in its line.
const PADDING: usize = 256;

const UNENDED: &str = "its last boundary is missing";

/// What comes next in a body.
pub(crate) enum Piece {
    /// A part begins, with these headers.
    Part(HeaderMap),
    /// The part goes on.
    Content(Bytes),
    /// The body is over, and whole.
    End,
}

/// Takes one body apart.
pub(crate) struct Parser {
    /// The end of a line, and the boundary behind it.
    mark: memmem::Finder<'static>,
    /// What came and was not given out.
    rest: Bytes,
    /// Whether the rest begins where a line does.
    fresh: bool,
    /// Whether nothing more comes.
    ended: bool,
    place: Place,
}

/// Where in the body the rest begins.
enum Place {
    /// Before the first boundary.
    Before,
    /// In the headers of a part: those so far, a line each, and how much they took. The boundary before
    /// them ended with CRLF or not.
    Headers { crlf: bool, lines: Vec<u8>, length: usize },
    /// In the content of a part.
    Content { crlf: bool },
    /// Behind the last boundary.
    Behind,
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

/// What a line that begins with the boundary turns out to be.
enum Verdict {
    Boundary(Line),
    Other,
    /// Its end did not come yet.
    Open,
}

/// What a search for a boundary finds.
enum Search {
    Boundary(Line),
    /// None, and so many bytes belong to none.
    Clear(usize),
}

impl Parser {
    /// A parser for a body of this media type.
    pub(crate) fn new(media_type: &str) -> Result<Self, &'static str> {
        let boundary = parameter(media_type, "boundary").filter(|boundary| !boundary.is_empty());
        let boundary = boundary.ok_or("its media type names no boundary")?;
        if boundary.len() > BOUNDARY {
            return Err("its boundary is longer than 200 bytes");
        }
        let mark = memmem::Finder::new(&format!("\n--{boundary}")).into_owned();
        Ok(Self { mark, rest: Bytes::new(), fresh: true, ended: false, place: Place::Before })
    }

    /// Takes in what came.
    pub(crate) fn feed(&mut self, chunk: Bytes) {
        join(&mut self.rest, chunk);
    }

    /// Takes in that nothing more comes.
    pub(crate) fn finish(&mut self) {
        self.ended = true;
    }

    /// What comes next: `None` if more has to come first; or what is wrong with the body.
    pub(crate) fn next(&mut self) -> Result<Option<Piece>, &'static str> {
        loop {
            match &self.place {
                Place::Before => match self.search(false) {
                    Search::Boundary(line) => self.pass(&line),
                    Search::Clear(length) => {
                        let _ = self.take(length);
                        return if self.ended { Err("its boundary does not occur") } else { Ok(None) };
                    }
                },
                Place::Headers { .. } => {
                    let Some(line) = self.header_line()? else { return Ok(None) };
                    if let Some(headers) = self.headers_end_with(&line) {
                        return Ok(Some(Piece::Part(headers)));
                    }
                }
                Place::Content { crlf } => {
                    let crlf = *crlf;
                    let length = match self.search(crlf) {
                        Search::Boundary(line) => match self.cut(line.start, crlf) {
                            0 => {
                                self.pass(&line);
                                continue;
                            }
                            length => length,
                        },
                        Search::Clear(0) => return if self.ended { Err(UNENDED) } else { Ok(None) },
                        Search::Clear(length) => length,
                    };
                    return Ok(Some(Piece::Content(self.take(length))));
                }
                Place::Behind => {
                    self.rest.clear();
                    return Ok(self.ended.then_some(Piece::End));
                }
            }
        }
    }

    fn take(&mut self, length: usize) -> Bytes {
        self.fresh &= length == 0;
        self.rest.split_to(length.min(self.rest.len()))
    }

    /// Goes on behind a boundary.
    fn pass(&mut self, line: &Line) {
        self.rest.advance(line.end.min(self.rest.len()));
        self.place = match line {
            Line { last: true, .. } => Place::Behind,
            Line { crlf, .. } => Place::Headers { crlf: *crlf, lines: Vec::new(), length: 0 },
        };
    }

    /// The next line of the headers, without its end, if it is all there.
    fn header_line(&mut self) -> Result<Option<Bytes>, &'static str> {
        let stop = memchr(b'\n', &self.rest);
        let taken = stop.map_or(self.rest.len(), |stop| stop + 1);
        if let Place::Headers { length, .. } = &mut self.place {
            if *length + taken > HEADERS {
                return Err("the headers of a part of it are longer than 64 KiB");
            }
            *length += if stop.is_some() { taken } else { 0 };
        }
        let boundary = self.mark.needle().get(1..).unwrap_or_default();
        if self.rest.starts_with(boundary) && matches!(self.line(0), Verdict::Boundary(_)) {
            return Err("a part of it has no empty line after its headers");
        }
        match stop {
            Some(_) => Ok(Some(self.rest.split_to(taken))),
            None if self.ended => Err(UNENDED),
            None => Ok(None),
        }
    }

    /// Adds a line to the headers; gives them all if it is the empty line that ends them.
    fn headers_end_with(&mut self, line: &[u8]) -> Option<HeaderMap> {
        let Place::Headers { crlf, lines, .. } = &mut self.place else { return None };
        let line = line.trim_ascii_end();
        if line.is_empty() {
            let headers = lines.split(|byte| *byte == b'\n').filter_map(header).collect();
            self.place = Place::Content { crlf: *crlf };
            self.fresh = true;
            return Some(headers);
        }
        // A line that begins with a blank goes on with the one before.
        if !line.starts_with(b" ") && !line.starts_with(b"\t") {
            lines.push(b'\n');
        }
        lines.extend_from_slice(line);
        None
    }

    /// The first boundary in the rest.
    fn search(&self, crlf: bool) -> Search {
        let needle = self.mark.needle();
        let boundary = needle.get(1..).unwrap_or_default();
        let first = (self.fresh && self.rest.starts_with(boundary)).then_some(0);
        for start in first.into_iter().chain(self.mark.find_iter(&self.rest).map(|found| found + 1)) {
            match self.line(start) {
                Verdict::Boundary(line) => return Search::Boundary(line),
                Verdict::Open => return Search::Clear(self.cut(start, crlf)),
                Verdict::Other => {}
            }
        }
        let length = self.rest.len();
        if self.ended {
            return Search::Clear(length);
        }
        // The rest may end with the beginning of a boundary, or of the line's end before it.
        let begun = match memrchr(b'\n', &self.rest) {
            Some(at) => self.rest.get(at..).filter(|tail| needle.starts_with(tail)).map(|_| at + 1),
            None => (self.fresh && boundary.starts_with(&self.rest)).then_some(0),
        };
        Search::Clear(match begun {
            Some(start) => self.cut(start, crlf),
            None if crlf && self.rest.ends_with(b"\r") => length - 1,
            None => length,
        })
    }

    /// Where the content ends before a line that is a boundary.
    fn cut(&self, start: usize, crlf: bool) -> usize {
        let before = self.rest.get(..start).unwrap_or_default();
        let before = match before.strip_suffix(b"\r\n") {
            Some(content) if crlf => content,
            _ => before.strip_suffix(b"\n").unwrap_or(before),
        };
        before.len()
    }

    /// What the line is that begins here, with the boundary.
    fn line(&self, start: usize) -> Verdict {
        let behind = start + self.mark.needle().len() - 1;
        let after = self.rest.get(behind..).unwrap_or_default();
        let within = after.get(..=PADDING).unwrap_or(after);
        let (padding, length) = match memchr(b'\n', within) {
            Some(stop) => (within.get(..stop).unwrap_or_default(), stop + 1),
            None if after.len() > PADDING => return Verdict::Other,
            None if self.ended => (within, within.len()),
            None => return Verdict::Open,
        };
        let last = padding.starts_with(b"--");
        let blank = padding.get(if last { 2 } else { 0 }..).unwrap_or_default();
        if !blank.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r')) {
            return Verdict::Other;
        }
        Verdict::Boundary(Line { start, end: behind + length, last, crlf: blank.ends_with(b"\r") })
    }
}

/// Adds a piece to what is there, which is copied only if there is something and somebody else has it.
pub(crate) fn join(whole: &mut Bytes, next: Bytes) {
    if whole.is_empty() {
        *whole = next;
        return;
    }
    let mut joined = BytesMut::from(std::mem::take(whole));
    joined.extend_from_slice(&next);
    *whole = joined.freeze();
}

fn header(line: &[u8]) -> Option<(HeaderName, HeaderValue)> {
    let colon = memchr(b':', line)?;
    let (name, value) = (line.get(..colon)?, line.get(colon + 1..)?);
    Some((HeaderName::from_bytes(name.trim_ascii()).ok()?, HeaderValue::from_bytes(value.trim_ascii()).ok()?))
}
