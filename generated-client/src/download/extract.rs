//! Extraction of a file and its metadata from a response body, whole or streamed.

use std::collections::VecDeque;

use bytes::Bytes;
use http::HeaderMap;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};

use crate::Unread;
use crate::codec::Value;
use crate::from_response::{InvalidResponse, ReadResult, json, reject_html};
use crate::multipart::{self, MultipartEvent, Parser, append};

/// Maximum length of a first part that is metadata; a longer first part is the file.
const MAX_METADATA_LEN: usize = 1024 * 1024;

/// Metadata of a file, in a part before it.
pub(crate) trait FileMetadata: Sized + Send + 'static {
    /// Whether the metadata is JSON, so that a response with only JSON lacks the file.
    const IS_JSON: bool;

    /// Reads the metadata.
    fn read(content: &[u8], lenient: bool) -> ReadResult<Option<Self>>;
}

impl<M: Value + Send + 'static> FileMetadata for M {
    const IS_JSON: bool = true;

    fn read(content: &[u8], lenient: bool) -> ReadResult<Option<Self>> {
        json(content, lenient).map(|(meta, unread)| (Some(meta), unread))
    }
}

/// Ignores the metadata.
impl FileMetadata for () {
    const IS_JSON: bool = false;

    fn read(_: &[u8], _: bool) -> ReadResult<Option<Self>> {
        Ok((None, Vec::new()))
    }
}

/// The properties of a file that precede its content.
pub(crate) struct FileHead<M> {
    pub(crate) meta: Option<M>,
    pub(crate) unread: Vec<Unread>,
    pub(crate) content_type: Option<String>,
    pub(crate) file_name: Option<String>,
}

impl<M: FileMetadata> FileHead<M> {
    /// Reads the properties of a file at its beginning.
    ///
    /// # Errors
    /// The metadata cannot be read, or the only content is JSON although the metadata would be JSON.
    pub(crate) fn read(location: FileLocation, lenient: bool) -> Result<Self, InvalidResponse> {
        let (headers, (meta, unread), json_problem) = match location {
            FileLocation::Body(headers) => (headers, (None, Vec::new()), Some("it is JSON")),
            FileLocation::FirstPart(headers) => (headers, (None, Vec::new()), Some("its only part is JSON")),
            FileLocation::SecondPart { metadata, headers } => (headers, M::read(&metadata, lenient)?, None),
        };
        let text = |name| headers.get(name).map(|value| multipart::text(value.as_bytes()));
        let content_type = text(CONTENT_TYPE);
        let is_json = content_type.as_deref().map(multipart::essence).as_deref() == Some("application/json");
        match json_problem {
            Some(problem) if is_json && M::IS_JSON => return Err(InvalidResponse::new("a file", problem)),
            _ => {}
        }
        let file_name = text(CONTENT_DISPOSITION).and_then(|disposition| multipart::file_name(&disposition));
        Ok(Self { meta, unread, content_type, file_name })
    }
}

/// Location of the file in the body, with the headers that describe it.
pub(crate) enum FileLocation {
    /// The whole body.
    Body(HeaderMap),
    /// The first part.
    FirstPart(HeaderMap),
    /// The second part, after a part with metadata.
    SecondPart { metadata: Bytes, headers: HeaderMap },
}

/// An event of the extractor: the beginning of the file, its content in chunks, and the end.
pub(crate) enum ExtractEvent {
    File(FileLocation),
    Content(Bytes),
    End,
}

/// Extracts the file from one response.
pub(crate) struct Extractor {
    format: BodyFormat,
    /// Events not returned yet.
    ready: VecDeque<ExtractEvent>,
}

enum BodyFormat {
    /// The whole body is the file.
    Plain { ended: bool },
    /// The file is one of the parts.
    Multipart { parser: Box<Parser>, state: PartState },
}

/// Position among the parts.
enum PartState {
    /// Before the first part.
    Before,
    /// In the first part, which is metadata or the file: its headers and its content so far.
    First(HeaderMap, Bytes),
    /// In the file.
    File,
    /// After the file.
    After,
}

impl Extractor {
    /// Creates an extractor for a response with these headers.
    pub(crate) fn new(headers: &HeaderMap) -> Result<Self, InvalidResponse> {
        let media_type = headers.get(CONTENT_TYPE).map(|value| multipart::text(value.as_bytes())).unwrap_or_default();
        let mut ready = VecDeque::new();
        let format = if multipart::essence(&media_type) == "multipart/mixed" {
            let parser = Parser::new(&media_type).map_err(not_multipart)?;
            BodyFormat::Multipart { parser: Box::new(parser), state: PartState::Before }
        } else {
            reject_html(headers, "a file")?;
            ready.push_back(ExtractEvent::File(FileLocation::Body(headers.clone())));
            BodyFormat::Plain { ended: false }
        };
        Ok(Self { format, ready })
    }

    /// Whether the whole body is the file, so that nothing in it marks its end.
    pub(crate) fn is_plain(&self) -> bool {
        matches!(self.format, BodyFormat::Plain { .. })
    }

    /// Adds a chunk of the body.
    pub(crate) fn feed(&mut self, chunk: Bytes) {
        match &mut self.format {
            BodyFormat::Plain { .. } if chunk.is_empty() => {}
            BodyFormat::Plain { .. } => self.ready.push_back(ExtractEvent::Content(chunk)),
            BodyFormat::Multipart { parser, .. } => parser.feed(chunk),
        }
    }

    /// Marks the end of the body.
    pub(crate) fn finish(&mut self) {
        match &mut self.format {
            BodyFormat::Plain { ended } => *ended = true,
            BodyFormat::Multipart { parser, .. } => parser.finish(),
        }
    }

    /// Returns the next event; `None` if more of the body is needed.
    pub(crate) fn next(&mut self) -> Result<Option<ExtractEvent>, InvalidResponse> {
        loop {
            if let Some(event) = self.ready.pop_front() {
                return Ok(Some(event));
            }
            let (parser, state) = match &mut self.format {
                BodyFormat::Plain { ended } => return Ok(ended.then_some(ExtractEvent::End)),
                BodyFormat::Multipart { parser, state } => (parser, state),
            };
            let Some(event) = parser.next().map_err(not_multipart)? else { return Ok(None) };
            *state = match (std::mem::replace(state, PartState::After), event) {
                (PartState::Before, MultipartEvent::Part(headers)) => PartState::First(headers, Bytes::new()),
                (PartState::First(_, metadata), MultipartEvent::Part(headers)) => {
                    self.ready.push_back(ExtractEvent::File(FileLocation::SecondPart { metadata, headers }));
                    PartState::File
                }
                (PartState::First(headers, mut content), MultipartEvent::Content(more)) => {
                    append(&mut content, more);
                    if content.len() <= MAX_METADATA_LEN {
                        PartState::First(headers, content)
                    } else {
                        first_part_is_file(&mut self.ready, headers, content)
                    }
                }
                (PartState::First(headers, content), MultipartEvent::End) => {
                    let state = first_part_is_file(&mut self.ready, headers, content);
                    self.ready.push_back(ExtractEvent::End);
                    state
                }
                (PartState::File, MultipartEvent::Content(content)) => {
                    self.ready.push_back(ExtractEvent::Content(content));
                    PartState::File
                }
                (PartState::Before, _) => return Err(InvalidResponse::new("a file", "it has no parts")),
                (PartState::File | PartState::After, MultipartEvent::End) => {
                    self.ready.push_back(ExtractEvent::End);
                    PartState::After
                }
                // Further parts are ignored.
                (PartState::File | PartState::After, _) => PartState::After,
            };
        }
    }
}

/// Emits the first part as the file.
fn first_part_is_file(ready: &mut VecDeque<ExtractEvent>, headers: HeaderMap, content: Bytes) -> PartState {
    ready.push_back(ExtractEvent::File(FileLocation::FirstPart(headers)));
    if !content.is_empty() {
        ready.push_back(ExtractEvent::Content(content));
    }
    PartState::File
}

fn not_multipart(problem: &'static str) -> InvalidResponse {
    InvalidResponse::new("multipart/mixed", problem)
}

/// Extracts the file from a complete body.
pub(crate) fn extract<M: FileMetadata>(
    headers: &HeaderMap,
    body: &Bytes,
    lenient: bool,
) -> Result<(FileHead<M>, Bytes), InvalidResponse> {
    let mut extractor = Extractor::new(headers)?;
    extractor.feed(body.clone());
    extractor.finish();
    let (mut head, mut content) = (None, Bytes::new());
    while let Some(event) = extractor.next()? {
        match event {
            ExtractEvent::File(location) => head = Some(FileHead::read(location, lenient)?),
            ExtractEvent::Content(chunk) => append(&mut content, chunk),
            ExtractEvent::End => break,
        }
    }
    head.map(|head| (head, content)).ok_or_else(|| InvalidResponse::new("a file", "it has no parts"))
}
