//! How a successful answer becomes a value.

use std::collections::BTreeMap;

use bytes::Bytes;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use crate::error::{Context, DecodeError, Operation, Outcome};
use crate::model::{Fit, FromJsonError, Member, Misfit, Model, Reader, Value, from_json, read_whole};
use crate::{Date, DateTime, Decimal, Error, Json, Response, Unread, multipart};

/// An answer with a status of success.
pub(crate) struct Arrived {
    pub(crate) operation: Operation,
    pub(crate) attempts: u32,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) lenient: bool,
    /// An item of a page that cannot be read is left out, in place of refusing the page.
    pub(crate) spares_items: bool,
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
    pub(crate) fn new(expected: &'static str, found: &'static str) -> Self {
        Self { path: String::new(), expected, found, source: None, doubtful: false }
    }

    fn doubtful(expected: &'static str, found: &'static str) -> Self {
        Self { doubtful: true, ..Self::new(expected, found) }
    }

    /// The error that such an answer ends its call with.
    pub(crate) fn error(self, operation: Operation, attempts: u32, seen: Seen) -> Error {
        let Self { path, expected, found, source, doubtful } = self;
        let Seen { status, headers, body, length } = seen;
        let outcome = if doubtful { Outcome::Unknown } else { Outcome::Applied };
        let context = Context { operation, outcome, attempts };
        Error::Decode(Box::new(DecodeError { context, status, headers, body, length, path, expected, found, source }))
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

/// What came of an answer.
pub(crate) struct Seen {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// The body, where it was kept.
    pub(crate) body: Option<Bytes>,
    /// How long the body is, as far as it came.
    pub(crate) length: u64,
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
        let read = self.read();
        let Self { operation, attempts, status, headers, body, .. } = self;
        match read {
            Ok((value, unread)) => Ok(Response { value, status, headers, body, unread }),
            Err(unusable) => {
                let length = body.len() as u64;
                Err(unusable.error(operation, attempts, Seen { status, headers, body: Some(body), length }))
            }
        }
    }

    fn read<T: Answer>(&self) -> Reading<T> {
        refuse_unfinished(self.status, T::MAY_BE_PENDING)?;
        if !self.body.is_empty() {
            refuse_compressed(&self.headers)?;
        }
        T::read(self)
    }

    /// Refuses text in another charset than the UTF-8 of JSON, unless it reads the same in both.
    fn refuse_charset(&self) -> Result<(), Unusable> {
        let media_type = header(&self.headers, &CONTENT_TYPE).unwrap_or_default();
        let charset = multipart::parameter(&media_type, "charset").unwrap_or_default();
        let known = ["", "utf-8", "utf8", "us-ascii"].iter().any(|known| charset.eq_ignore_ascii_case(known));
        let same = !charset.to_ascii_lowercase().starts_with("utf-") && self.body.is_ascii();
        if known || same { Ok(()) } else { Err(Unusable::new("JSON in UTF-8", "it is in another charset")) }
    }

    /// Reads the body as JSON.
    pub(crate) fn json<T: Value>(&self) -> Reading<T> {
        if self.body.is_empty() {
            return Err(Unusable::new(T::EXPECTED, "it is empty"));
        }
        refuse_html(&self.headers, "JSON")?;
        self.refuse_charset()?;
        let text = utf8(&self.body)?;
        let reader = Reader::new(text).lenient(self.lenient).sparing_items(self.spares_items);
        Ok(read_whole(reader, text)?)
    }

    /// Reads the body by serde; an empty one as `null`.
    pub(crate) fn by_serde<T: DeserializeOwned>(&self) -> Result<T, Unusable> {
        refuse_html(&self.headers, "JSON")?;
        self.refuse_charset()?;
        let body = if self.body.is_empty() { b"null".as_slice() } else { &self.body };
        let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
        serde_json::from_slice(body).map_err(|error| {
            let expected = if error.is_data() { "of the type that was asked for" } else { "JSON" };
            Unusable { source: Some(FromJsonError::Syntax(error)), ..Unusable::new(expected, "") }
        })
    }
}

/// Refuses a page of HTML, which is what gateways and sign-in pages answer with.
pub(crate) fn refuse_html(headers: &HeaderMap, expected: &'static str) -> Result<(), Unusable> {
    let media_type = header(headers, &CONTENT_TYPE).unwrap_or_default();
    let is_html = ["text/html", "application/xhtml+xml"].contains(&multipart::essence(&media_type).as_str());
    if is_html { Err(Unusable::doubtful(expected, "it is HTML")) } else { Ok(()) }
}

/// Refuses an answer that is not the whole of what was asked for.
pub(crate) fn refuse_unfinished(status: StatusCode, may_be_pending: bool) -> Result<(), Unusable> {
    match status {
        StatusCode::ACCEPTED if !may_be_pending => {
            Err(Unusable::doubtful("a finished answer", "it is accepted and not yet done"))
        }
        StatusCode::PARTIAL_CONTENT => Err(Unusable::new("a whole answer", "it is a part of one")),
        _ => Ok(()),
    }
}

/// Refuses a body that came compressed, where nobody has undone it.
pub(crate) fn refuse_compressed(headers: &HeaderMap) -> Result<(), Unusable> {
    let coding = header(headers, &CONTENT_ENCODING).unwrap_or_default();
    let plain = coding.is_empty() || coding.trim().eq_ignore_ascii_case("identity");
    if plain { Ok(()) } else { Err(Unusable::new("plain", "it is compressed in a way that is not read here")) }
}

fn header(headers: &HeaderMap, name: &http::HeaderName) -> Option<String> {
    headers.get(name).map(|value| multipart::text(value.as_bytes()))
}

/// Reads a text as JSON.
pub(crate) fn json<T: Value>(body: &[u8], lenient: bool) -> Reading<T> {
    Ok(from_json(utf8(body)?, lenient)?)
}

fn utf8(body: &[u8]) -> Result<&str, Unusable> {
    std::str::from_utf8(body).map_err(|_| Unusable::new("JSON", "it is not UTF-8"))
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
        refuse_html(&answer.headers, "an answer")?;
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
