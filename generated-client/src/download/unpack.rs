//! Finds the file in an answer, and what is said about it: for answers that are read whole and for
//! those that are read as they come.

use std::collections::VecDeque;

use bytes::Bytes;
use http::HeaderMap;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};

use crate::Unread;
use crate::answer::{Reading, Unusable, json, refuse_html};
use crate::model::Value;
use crate::multipart::{self, Parser, Piece, join};

/// The longest that a first part may be to be about the file; a longer one is the file.
const ABOUT: usize = 1024 * 1024;

/// What an answer may say about its file, in a part before it.
pub(crate) trait Meta: Sized + Send + 'static {
    /// Whether JSON alone is what is said about a file, and the file is missing.
    const IS_JSON: bool;

    /// Reads what is said.
    fn read(content: &[u8], lenient: bool) -> Reading<Option<Self>>;
}

impl<M: Value + Send + 'static> Meta for M {
    const IS_JSON: bool = true;

    fn read(content: &[u8], lenient: bool) -> Reading<Option<Self>> {
        json(content, lenient).map(|(meta, unread)| (Some(meta), unread))
    }
}

/// Nothing is asked for but the file.
impl Meta for () {
    const IS_JSON: bool = false;

    fn read(_: &[u8], _: bool) -> Reading<Option<Self>> {
        Ok((None, Vec::new()))
    }
}

/// What is known before the first byte of a file.
pub(crate) struct Head<M> {
    pub(crate) meta: Option<M>,
    pub(crate) unread: Vec<Unread>,
    pub(crate) content_type: Option<String>,
    pub(crate) file_name: Option<String>,
}

impl<M: Meta> Head<M> {
    /// Reads what is known of a file where it begins. JSON alone is no file, where something could be said
    /// about one.
    pub(crate) fn read(found: Found, lenient: bool) -> Result<Self, Unusable> {
        let (headers, (meta, unread), alone) = match found {
            Found::Body(headers) => (headers, (None, Vec::new()), Some("it is JSON")),
            Found::Part(headers) => (headers, (None, Vec::new()), Some("its one part is JSON")),
            Found::Second { about, headers } => (headers, M::read(&about, lenient)?, None),
        };
        let text = |name| headers.get(name).map(|value| multipart::text(value.as_bytes()));
        let content_type = text(CONTENT_TYPE);
        let is_json = content_type.as_deref().map(multipart::essence).as_deref() == Some("application/json");
        match alone {
            Some(json) if is_json && M::IS_JSON => return Err(Unusable::new("a file", json)),
            _ => {}
        }
        let file_name = text(CONTENT_DISPOSITION).and_then(|disposition| multipart::file_name(&disposition));
        Ok(Self { meta, unread, content_type, file_name })
    }
}

/// Where the file is, with the headers that are about it.
pub(crate) enum Found {
    /// It is the whole body.
    Body(HeaderMap),
    /// It is the first part.
    Part(HeaderMap),
    /// It is the second part, and the first one is about it.
    Second { about: Bytes, headers: HeaderMap },
}

/// What comes next: where the file is, its content in pieces, and the end.
pub(crate) enum Step {
    File(Found),
    Content(Bytes),
    End,
}

/// Unpacks one answer.
pub(crate) struct Unpack {
    form: Form,
    /// What is known and was not given out.
    ready: VecDeque<Step>,
}

enum Form {
    /// The whole body is the file.
    Plain { ended: bool },
    /// The file is in one of the parts.
    Parts { parser: Box<Parser>, place: Place },
}

/// Where among the parts.
enum Place {
    /// Before the first one.
    Before,
    /// In the first one, which is about the file or the file itself: its headers, and what came of it.
    First(HeaderMap, Bytes),
    /// In the file.
    File,
    /// Behind it.
    Behind,
}

impl Unpack {
    /// For an answer with these headers.
    pub(crate) fn new(headers: &HeaderMap) -> Result<Self, Unusable> {
        let media_type = headers.get(CONTENT_TYPE).map(|value| multipart::text(value.as_bytes())).unwrap_or_default();
        let mut ready = VecDeque::new();
        let form = if multipart::essence(&media_type) == "multipart/mixed" {
            let parser = Parser::new(&media_type).map_err(no_parts)?;
            Form::Parts { parser: Box::new(parser), place: Place::Before }
        } else {
            refuse_html(headers, "a file")?;
            ready.push_back(Step::File(Found::Body(headers.clone())));
            Form::Plain { ended: false }
        };
        Ok(Self { form, ready })
    }

    /// Takes in what came.
    pub(crate) fn feed(&mut self, chunk: Bytes) {
        match &mut self.form {
            Form::Plain { .. } if chunk.is_empty() => {}
            Form::Plain { .. } => self.ready.push_back(Step::Content(chunk)),
            Form::Parts { parser, .. } => parser.feed(chunk),
        }
    }

    /// Takes in that nothing more comes.
    pub(crate) fn finish(&mut self) {
        match &mut self.form {
            Form::Plain { ended } => *ended = true,
            Form::Parts { parser, .. } => parser.finish(),
        }
    }

    /// What comes next; `None` if more has to come first.
    pub(crate) fn next(&mut self) -> Result<Option<Step>, Unusable> {
        loop {
            if let Some(step) = self.ready.pop_front() {
                return Ok(Some(step));
            }
            let (parser, place) = match &mut self.form {
                Form::Plain { ended } => return Ok(ended.then_some(Step::End)),
                Form::Parts { parser, place } => (parser, place),
            };
            let Some(piece) = parser.next().map_err(no_parts)? else { return Ok(None) };
            *place = match (std::mem::replace(place, Place::Behind), piece) {
                (Place::Before, Piece::Part(headers)) => Place::First(headers, Bytes::new()),
                (Place::First(_, about), Piece::Part(headers)) => {
                    self.ready.push_back(Step::File(Found::Second { about, headers }));
                    Place::File
                }
                (Place::First(headers, mut content), Piece::Content(more)) => {
                    join(&mut content, more);
                    if content.len() <= ABOUT {
                        Place::First(headers, content)
                    } else {
                        alone(&mut self.ready, headers, content)
                    }
                }
                (Place::First(headers, content), Piece::End) => {
                    let place = alone(&mut self.ready, headers, content);
                    self.ready.push_back(Step::End);
                    place
                }
                (Place::File, Piece::Content(content)) => {
                    self.ready.push_back(Step::Content(content));
                    Place::File
                }
                (Place::Before, _) => return Err(Unusable::new("a file", "it has no parts")),
                (Place::File | Place::Behind, Piece::End) => {
                    self.ready.push_back(Step::End);
                    Place::Behind
                }
                // Further parts are passed over.
                (Place::File | Place::Behind, _) => Place::Behind,
            };
        }
    }
}

/// The first part is the file.
fn alone(ready: &mut VecDeque<Step>, headers: HeaderMap, content: Bytes) -> Place {
    ready.push_back(Step::File(Found::Part(headers)));
    if !content.is_empty() {
        ready.push_back(Step::Content(content));
    }
    Place::File
}

fn no_parts(found: &'static str) -> Unusable {
    Unusable::new("multipart/mixed", found)
}

/// Unpacks an answer that is there whole.
pub(crate) fn whole<M: Meta>(headers: &HeaderMap, body: &Bytes, lenient: bool) -> Result<(Head<M>, Bytes), Unusable> {
    let mut unpack = Unpack::new(headers)?;
    unpack.feed(body.clone());
    unpack.finish();
    let (mut head, mut content) = (None, Bytes::new());
    while let Some(step) = unpack.next()? {
        match step {
            Step::File(found) => head = Some(Head::read(found, lenient)?),
            Step::Content(piece) => join(&mut content, piece),
            Step::End => break,
        }
    }
    head.map(|head| (head, content)).ok_or_else(|| Unusable::new("a file", "it has no parts"))
}
