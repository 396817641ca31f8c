//! How a successful answer becomes a value.

use std::collections::BTreeMap;

use bytes::Bytes;
use http::header::{CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_TYPE};
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use crate::error::{Context, DecodeError, Operation, Outcome};
use crate::model::{Fit, FromJsonError, Member, Misfit, Model, Reader, Value, from_json};
use crate::{Date, DateTime, Decimal, Error, Json, Response, Unread, multipart};

/// An answer with a status of success.
pub(crate) struct Arrived {
    pub(crate) operation: Operation,
    pub(crate) attempts: u32,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) lenient: bool,
    /// Several things were asked for, and the one thing may come where only one is there.
    pub(crate) batch: bool,
}

/// Why an answer gave no value.
pub(crate) struct Unusable {
    path: String,
    expected: &'static str,
    found: &'static str,
    source: Option<FromJsonError>,
    /// Whether it was answered at all by who was asked: what was done is not known then.
    doubtful: bool,
}

impl Unusable {
    fn new(expected: &'static str, found: &'static str) -> Self {
        Self { path: String::new(), expected, found, source: None, doubtful: false }
    }

    fn doubtful(expected: &'static str, found: &'static str) -> Self {
        Self { doubtful: true, ..Self::new(expected, found) }
    }
}

impl From<FromJsonError> for Unusable {
    fn from(error: FromJsonError) -> Self {
        let (path, expected) = match &error {
            FromJsonError::Syntax(_) => (String::new(), "JSON"),
            FromJsonError::Form(form) => (form.path().to_owned(), form.expected()),
        };
        Self { path, expected, found: "", source: Some(error), doubtful: false }
    }
}

/// A value and what no field of it holds, or why there is none.
pub(crate) type Reading<T> = Result<(T, Vec<Unread>), Unusable>;

/// What an answer can be read as.
pub(crate) trait Answer: Sized + 'static {
    /// Whether "accepted, and not yet done" (202) is one of its forms. For any other type it is an
    /// error: a value would say that the thing is done.
    const MAY_BE_PENDING: bool = false;

    /// Reads the answer, and lists what no field holds.
    fn read(answer: &Arrived) -> Reading<Self>;
}

impl Arrived {
    /// Reads the answer's value.
    pub(crate) fn into_response<T: Answer>(self) -> Result<Response<T>, Error> {
        let read = match self.status {
            StatusCode::ACCEPTED if !T::MAY_BE_PENDING => {
                Err(Unusable::doubtful("a finished answer", "it is accepted and not yet done"))
            }
            StatusCode::PARTIAL_CONTENT => Err(Unusable::new("a whole answer", "it is a part of one")),
            _ if self.is_compressed() => Err(Unusable::new("plain", "it is compressed in a way that is not read here")),
            _ => T::read(&self),
        };
        let Self { operation, attempts, status, headers, body, .. } = self;
        match read {
            Ok((value, unread)) => Ok(Response { value, status, headers, body, unread }),
            Err(Unusable { path, expected, found, source, doubtful }) => {
                let outcome = if doubtful { Outcome::Unknown } else { Outcome::Applied };
                let context = Context { operation, outcome, attempts };
                let error = DecodeError { context, status, headers, body, path, expected, found, source };
                Err(Error::Decode(Box::new(error)))
            }
        }
    }

    fn header(&self, name: &http::HeaderName) -> Option<String> {
        self.headers.get(name).map(|value| multipart::text(value.as_bytes()))
    }

    /// Whether the body came compressed, and nobody has undone it.
    fn is_compressed(&self) -> bool {
        let coding = self.header(&CONTENT_ENCODING).unwrap_or_default();
        !self.body.is_empty() && !coding.is_empty() && !coding.trim().eq_ignore_ascii_case("identity")
    }

    /// Refuses text in another charset than the UTF-8 of JSON, unless it reads the same in both.
    fn refuse_charset(&self) -> Result<(), Unusable> {
        let media_type = self.header(&CONTENT_TYPE).unwrap_or_default();
        let charset = multipart::parameter(&media_type, "charset").unwrap_or_default();
        let known = ["", "utf-8", "utf8", "us-ascii"].iter().any(|known| charset.eq_ignore_ascii_case(known));
        let same = !charset.to_ascii_lowercase().starts_with("utf-") && self.body.is_ascii();
        if known || same { Ok(()) } else { Err(Unusable::new("JSON in UTF-8", "it is in another charset")) }
    }

    /// Refuses a page of HTML, which is what gateways and sign-in pages answer with.
    fn refuse_html(&self, expected: &'static str) -> Result<(), Unusable> {
        let media_type = self.header(&CONTENT_TYPE).unwrap_or_default();
        let is_html = ["text/html", "application/xhtml+xml"].contains(&multipart::essence(&media_type).as_str());
        if is_html { Err(Unusable::doubtful(expected, "it is HTML")) } else { Ok(()) }
    }

    /// Reads the body as JSON.
    pub(crate) fn json<T: Value>(&self) -> Reading<T> {
        if self.body.is_empty() {
            return Err(Unusable::new(T::EXPECTED, "it is empty"));
        }
        self.refuse_html("JSON")?;
        self.refuse_charset()?;
        json(&self.body, self.lenient)
    }

    /// Reads the body by serde; an empty one as `null`.
    pub(crate) fn by_serde<T: DeserializeOwned>(&self) -> Result<T, Unusable> {
        self.refuse_html("JSON")?;
        self.refuse_charset()?;
        let body = if self.body.is_empty() { b"null".as_slice() } else { &self.body };
        let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
        serde_json::from_slice(body).map_err(|error| {
            let expected = if error.is_data() { "of the type that was asked for" } else { "JSON" };
            Unusable { source: Some(FromJsonError::Syntax(error)), ..Unusable::new(expected, "") }
        })
    }

    /// The parts, where the answer has any.
    fn parts(&self) -> Result<Option<Vec<multipart::Part>>, Unusable> {
        let Some(media_type) = self.header(&CONTENT_TYPE) else { return Ok(None) };
        if multipart::essence(&media_type) != "multipart/mixed" {
            return Ok(None);
        }
        let parts = multipart::parts(&media_type, &self.body);
        parts.map(Some).map_err(|found| Unusable::new("multipart/mixed", found))
    }

    /// The whole body as a file.
    fn file(&self) -> Result<Binary, Unusable> {
        self.refuse_html("a file")?;
        Ok(Binary::new(&self.headers, self.body.clone()))
    }
}

fn json<T: Value>(body: &[u8], lenient: bool) -> Reading<T> {
    let text = std::str::from_utf8(body).map_err(|_| Unusable::new("JSON", "it is not UTF-8"))?;
    Ok(from_json(text, lenient)?)
}

impl<M: Model + Value + 'static> Answer for M {
    fn read(answer: &Arrived) -> Reading<Self> {
        answer.json()
    }
}

impl<T: Value + 'static> Answer for BTreeMap<String, T> {
    fn read(answer: &Arrived) -> Reading<Self> {
        answer.json()
    }
}

macro_rules! json_answers {
    ($($ty:ty),*) => {$(
        impl Answer for $ty {
            fn read(answer: &Arrived) -> Reading<Self> {
                answer.json()
            }
        }
    )*};
}

json_answers! { Json, String, bool, i64, Decimal, Date, DateTime }

/// An answer that may be empty.
impl<T: Answer> Answer for Option<T> {
    fn read(answer: &Arrived) -> Reading<Self> {
        if answer.body.is_empty() {
            return Ok((None, Vec::new()));
        }
        T::read(answer).map(|(value, unread)| (Some(value), unread))
    }
}

/// Nothing is expected of the body; but a page of HTML is somebody else's answer.
impl Answer for () {
    fn read(answer: &Arrived) -> Reading<Self> {
        answer.refuse_html("an answer")?;
        Ok(((), Vec::new()))
    }
}

/// Item by item, like a page. Where several were asked for, one object is a list of one.
impl<T: Value + 'static> Answer for Vec<T> {
    fn read(answer: &Arrived) -> Reading<Self> {
        let (items, unread) = if answer.batch {
            answer.json::<Items<T, true>>().map(|(items, unread)| (items.0, unread))?
        } else {
            answer.json::<Items<T, false>>().map(|(items, unread)| (items.0, unread))?
        };
        Ok((items, unread))
    }
}

/// A list whose items are read one by one, or one item where `ONE` is true.
struct Items<T, const ONE: bool>(Vec<T>);

impl<T: Value, const ONE: bool> Value for Items<T, ONE> {
    const EXPECTED: &'static str = if ONE { "a list or an object" } else { "a list" };

    fn read(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<Fit, Misfit> {
        let mut items = Vec::new();
        let fit = if ONE && reader.peek() == b'{' {
            let mut item = None;
            let fit = T::read(&mut item, reader)?;
            items.extend(item);
            fit
        } else {
            Member::read(&mut items, reader)?
        };
        *slot = Some(Self(items));
        Ok(fit)
    }

    fn write(&self, out: &mut String) {
        Member::write(&self.0, out);
    }
}

/// What an answer says of a thing that may take its time: done, or accepted and not yet done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pending<A, B> {
    /// It is done.
    Done(A),
    /// It is accepted and not yet done, as when it waits for somebody to confirm it.
    Pending(B),
}

impl<A: Answer, B: Answer> Answer for Pending<A, B> {
    const MAY_BE_PENDING: bool = true;

    fn read(answer: &Arrived) -> Reading<Self> {
        if answer.status == StatusCode::ACCEPTED {
            B::read(answer).map(|(value, unread)| (Self::Pending(value), unread))
        } else {
            A::read(answer).map(|(value, unread)| (Self::Done(value), unread))
        }
    }
}

/// A file that came in an answer.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Binary {
    /// The file's media type, where the answer names one.
    pub content_type: Option<String>,
    /// The file's name, where the answer names one: the name alone, without a folder before it.
    pub file_name: Option<String>,
    /// What the file holds.
    pub content: Bytes,
}

impl Binary {
    fn new(headers: &HeaderMap, content: Bytes) -> Self {
        let text = |name| headers.get(name).map(|value| multipart::text(value.as_bytes()));
        let file_name = text(CONTENT_DISPOSITION).and_then(|disposition| multipart::file_name(&disposition));
        Self { content_type: text(CONTENT_TYPE), file_name, content }
    }
}

/// Shows the length of the content in its place.
impl std::fmt::Debug for Binary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = f.debug_struct("Binary");
        shown.field("content_type", &self.content_type).field("file_name", &self.file_name);
        shown.field("bytes", &self.content.len()).finish_non_exhaustive()
    }
}

/// The whole body, or the last part of `multipart/mixed`.
impl Answer for Binary {
    fn read(answer: &Arrived) -> Reading<Self> {
        let Some(mut parts) = answer.parts()? else { return Ok((answer.file()?, Vec::new())) };
        let part = parts.pop().ok_or_else(|| Unusable::new("a file", "it has no parts"))?;
        Ok((Self::new(&part.headers, part.content), Vec::new()))
    }
}

/// A file, and what is said about it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Mixed<M> {
    /// What is said about the file; `None` where the answer is the file alone.
    pub meta: Option<M>,
    /// The file.
    pub file: Binary,
}

/// What is said about a file, and not the file.
fn is_json(file: &Binary) -> bool {
    file.content_type.as_deref().map(multipart::essence).as_deref() == Some("application/json")
}

/// The first and the last part of `multipart/mixed`, or the whole body as the file. One part alone
/// is the file, and so is the body, unless it is JSON: then the file is missing.
impl<M: Value + 'static> Answer for Mixed<M> {
    fn read(answer: &Arrived) -> Reading<Self> {
        let Some(mut parts) = answer.parts()? else {
            let file = answer.file()?;
            return if is_json(&file) {
                Err(Unusable::new("a file", "it is JSON"))
            } else {
                Ok((Self { meta: None, file }, Vec::new()))
            };
        };
        let last = parts.pop().ok_or_else(|| Unusable::new("a file", "it has no parts"))?;
        let file = Binary::new(&last.headers, last.content);
        match parts.first() {
            Some(first) => {
                let (meta, unread) = json(&first.content, answer.lenient)?;
                Ok((Self { meta: Some(meta), file }, unread))
            }
            None if is_json(&file) => Err(Unusable::new("a file", "its one part is JSON")),
            None => Ok((Self { meta: None, file }, Vec::new())),
        }
    }
}
