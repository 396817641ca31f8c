//! Conversion of successful responses into values.

#[cfg(test)]
mod tests;

use bytes::Bytes;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use crate::codec::{
    Element, FromJsonError, ModelField, ReadError, ReadQuality, Reader, Value, from_json, read_document,
};
use crate::error::{Context, DecodeError, Operation, Outcome};
use crate::generated::SERVICE;
use crate::service::Accepted;
use crate::transport::Framing;
use crate::{Error, Response, Unread, multipart};

/// A complete successful response, with the context of its call.
pub struct CallResponse {
    pub(crate) operation: Operation,
    pub(crate) attempts: u32,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) framing: Framing,
    pub(crate) lenient: bool,
    /// Omit invalid items of a page instead of rejecting the page.
    pub(crate) skip_invalid_items: bool,
    /// Whether several ids were requested, so that a single object is a list of one.
    pub(crate) batch: bool,
}

/// The reason that a response could not be converted.
pub struct InvalidResponse {
    path: String,
    expected: &'static str,
    found: &'static str,
    source: Option<FromJsonError>,
    /// Whether the response may not come from the API itself, so that the outcome is unknown.
    outcome_unknown: bool,
}

impl InvalidResponse {
    pub(crate) fn new(expected: &'static str, found: &'static str) -> Self {
        Self { path: String::new(), expected, found, source: None, outcome_unknown: false }
    }

    fn with_unknown_outcome(expected: &'static str, found: &'static str) -> Self {
        Self { outcome_unknown: true, ..Self::new(expected, found) }
    }

    /// Converts this into the error of the call.
    pub(crate) fn error(self, operation: Operation, attempts: u32, response: ResponseMeta) -> Error {
        let Self { path, expected, found, source, outcome_unknown } = self;
        let ResponseMeta { status, headers, body, length } = response;
        let outcome = if outcome_unknown { Outcome::Unknown } else { Outcome::Applied };
        let context = Context { operation, outcome, attempts };
        Error::Decode(Box::new(DecodeError { context, status, headers, body, length, path, expected, found, source }))
    }
}

impl From<FromJsonError> for InvalidResponse {
    fn from(error: FromJsonError) -> Self {
        let (path, expected) = match &error {
            FromJsonError::Syntax(_) => (String::new(), "JSON"),
            FromJsonError::Mismatch(mismatch) => (mismatch.path().to_owned(), mismatch.expected()),
        };
        Self { path, expected, found: "", source: Some(error), outcome_unknown: false }
    }
}

/// The parts of a response that an error keeps.
pub(crate) struct ResponseMeta {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// The body, unless it was streamed.
    pub(crate) body: Option<Bytes>,
    /// Number of bytes received of the body.
    pub(crate) length: u64,
}

/// A value and the data that its fields cannot represent, or the reason that there is no value.
pub(crate) type ReadResult<T> = Result<(T, Vec<Unread>), InvalidResponse>;

/// A type that a successful response can be converted into.
pub(crate) trait FromResponse: Sized + 'static {
    /// Whether the type can represent 202 (accepted, not yet done). For any other type a 202 is an error, because
    /// a value would claim that the operation is done.
    const ACCEPTS_PENDING: bool = false;

    /// Proof that the body is complete, where neither a length nor chunks mark its end.
    const END: BodyEndProof = BodyEndProof::Json;

    /// Converts a response, and lists the data that no field can represent.
    fn read(response: &CallResponse) -> ReadResult<Self>;

    /// Whether the body contains no value, so that an optional one is `None`.
    fn is_absent(response: &CallResponse) -> bool {
        response.body.is_empty()
    }
}

/// A proof that a body is complete.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum BodyEndProof {
    /// The body is JSON, which shows where it ends, unless it is a number or empty.
    Json,
    /// Only a length, chunks or the closing boundary of `multipart/mixed` prove that the body is complete.
    Length,
    /// None is needed, because the body is not read.
    Unread,
}

/// Returns the error for a body that may be truncated.
///
/// Its length is also unknown if the server has compressed it although the request asked it not to: `reqwest` removes
/// the length of a body that it decompresses, and with it the difference to a body without one.
pub(crate) fn may_be_truncated() -> InvalidResponse {
    InvalidResponse::new("complete", "its length is unknown, so it may be truncated")
}

impl CallResponse {
    /// Converts the response.
    pub(crate) fn into_response<T: FromResponse>(self) -> Result<Response<T>, Error> {
        let read = self.read();
        let Self { operation, attempts, status, headers, body, .. } = self;
        match read {
            Ok((value, unread)) => Ok(Response { value, status, headers, body, unread }),
            Err(invalid) => {
                let length = body.len() as u64;
                let response = ResponseMeta { status, headers, body: Some(body), length };
                Err(invalid.error(operation, attempts, response))
            }
        }
    }

    fn read<T: FromResponse>(&self) -> ReadResult<T> {
        reject_unfinished(self.status, T::ACCEPTS_PENDING)?;
        if !self.body.is_empty() {
            reject_compressed(&self.headers)?;
        }
        let (value, unread) = T::read(self)?;
        if self.framing == Framing::UntilClose && !self.proves_its_end(T::END) {
            Err(may_be_truncated())
        } else {
            Ok((value, unread))
        }
    }

    /// Whether a body that was read shows itself that it is complete.
    fn proves_its_end(&self, proof: BodyEndProof) -> bool {
        match proof {
            BodyEndProof::Json => self.body.trim_ascii_end().last().is_some_and(|byte| !byte.is_ascii_digit()),
            BodyEndProof::Length => {
                let media_type = header(&self.headers, &CONTENT_TYPE).unwrap_or_default();
                multipart::essence(&media_type) == "multipart/mixed"
            }
            BodyEndProof::Unread => true,
        }
    }

    /// Rejects a charset other than UTF-8, unless the body reads the same in both.
    fn reject_charset(&self) -> Result<(), InvalidResponse> {
        let media_type = header(&self.headers, &CONTENT_TYPE).unwrap_or_default();
        let charset = multipart::parameter(&media_type, "charset").unwrap_or_default();
        let is_utf8 = ["", "utf-8", "utf8", "us-ascii"].iter().any(|name| charset.eq_ignore_ascii_case(name));
        let is_same = !charset.to_ascii_lowercase().starts_with("utf-") && self.body.is_ascii();
        if is_utf8 || is_same { Ok(()) } else { Err(InvalidResponse::new("JSON in UTF-8", "it is in another charset")) }
    }

    /// Reads the body as JSON.
    pub(crate) fn json<T: Value>(&self) -> ReadResult<T> {
        if self.body.is_empty() {
            return Err(InvalidResponse::new(T::EXPECTED, "it is empty"));
        }
        reject_html(&self.headers, "JSON")?;
        self.reject_charset()?;
        let text = utf8(&self.body)?;
        let reader = Reader::new(text).lenient(self.lenient).skip_invalid_items(self.skip_invalid_items);
        Ok(read_document(reader, text)?)
    }

    /// Deserializes the body with serde; an empty body is read as `null`.
    pub(crate) fn deserialize<T: DeserializeOwned>(&self) -> Result<T, InvalidResponse> {
        reject_html(&self.headers, "JSON")?;
        self.reject_charset()?;
        let body = if self.body.is_empty() { b"null".as_slice() } else { &self.body };
        let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
        serde_json::from_slice(body).map_err(|error| {
            let expected = if error.is_data() { "of the requested type" } else { "JSON" };
            let source = Some(FromJsonError::Syntax(without_value(error)));
            InvalidResponse { source, ..InvalidResponse::new(expected, "") }
        })
    }
}

/// Removes the value from a message of serde, such as `invalid type: string "…", expected i64`: it may be personal data.
fn without_value(error: serde_json::Error) -> serde_json::Error {
    let message = error.to_string();
    let redacted = ["invalid type:", "invalid value:", "unknown variant"].iter().find_map(|problem| {
        let (value, expected) = message.strip_prefix(problem)?.rsplit_once(", expected ")?;
        let kind = value.split(['"', '`']).next().unwrap_or_default().trim_end();
        Some(serde::de::Error::custom(format_args!("{problem}{kind}, expected {expected}")))
    });
    redacted.unwrap_or(error)
}

/// Rejects HTML, which is the response of gateways and sign-in pages, not of the API.
pub(crate) fn reject_html(headers: &HeaderMap, expected: &'static str) -> Result<(), InvalidResponse> {
    let media_type = header(headers, &CONTENT_TYPE).unwrap_or_default();
    let is_html = ["text/html", "application/xhtml+xml"].contains(&multipart::essence(&media_type).as_str());
    if is_html { Err(InvalidResponse::with_unknown_outcome(expected, "it is HTML")) } else { Ok(()) }
}

/// Rejects a response that is pending or partial.
pub(crate) fn reject_unfinished(status: StatusCode, accepts_pending: bool) -> Result<(), InvalidResponse> {
    match status {
        StatusCode::ACCEPTED if !accepts_pending && SERVICE.accepted == Accepted::Pending => {
            Err(InvalidResponse::with_unknown_outcome("final", "it is accepted but not yet done"))
        }
        StatusCode::PARTIAL_CONTENT => Err(InvalidResponse::new("complete", "it is partial content")),
        _ => Ok(()),
    }
}

/// Rejects a body that is still compressed.
pub(crate) fn reject_compressed(headers: &HeaderMap) -> Result<(), InvalidResponse> {
    let encoding = header(headers, &CONTENT_ENCODING).unwrap_or_default();
    let is_identity = encoding.is_empty() || encoding.trim().eq_ignore_ascii_case("identity");
    if is_identity { Ok(()) } else { Err(InvalidResponse::new("readable", "its content encoding is not supported")) }
}

fn header(headers: &HeaderMap, name: &http::HeaderName) -> Option<String> {
    headers.get(name).map(|value| multipart::text(value.as_bytes()))
}

/// Reads JSON from bytes.
pub(crate) fn json<T: Value>(body: &[u8], lenient: bool) -> ReadResult<T> {
    Ok(from_json(utf8(body)?, lenient)?)
}

fn utf8(body: &[u8]) -> Result<&str, InvalidResponse> {
    std::str::from_utf8(body).map_err(|_| InvalidResponse::new("JSON", "it is not UTF-8"))
}

impl<V: Value> FromResponse for V {
    fn read(response: &CallResponse) -> ReadResult<Self> {
        V::from_response(response)
    }

    fn is_absent(response: &CallResponse) -> bool {
        response.body.is_empty() || response.body.trim_ascii() == b"null"
    }
}

/// An empty body is `None`, and so is `null` where JSON is expected.
impl<T: FromResponse> FromResponse for Option<T> {
    const END: BodyEndProof = T::END;

    fn read(response: &CallResponse) -> ReadResult<Self> {
        if T::is_absent(response) {
            return Ok((None, Vec::new()));
        }
        T::read(response).map(|(value, unread)| (Some(value), unread))
    }
}

/// Accepts any body except HTML, which does not come from the API.
impl FromResponse for () {
    const END: BodyEndProof = BodyEndProof::Unread;

    fn read(response: &CallResponse) -> ReadResult<Self> {
        reject_html(&response.headers, "an API response")?;
        Ok(((), Vec::new()))
    }
}

/// Reads a list element by element, like a page. If several ids were requested, a single object is a list of one.
pub(crate) fn list<T: Element>(response: &CallResponse) -> ReadResult<Vec<T>> {
    let (list, unread) = if response.batch {
        response.json::<ElementList<T, true>>().map(|(list, unread)| (list.0, unread))?
    } else {
        response.json::<ElementList<T, false>>().map(|(list, unread)| (list.0, unread))?
    };
    Ok((list, unread))
}

/// A list that is read element by element. If `ALLOW_SINGLE` is true, a single object is also accepted.
#[derive(Clone)]
struct ElementList<T, const ALLOW_SINGLE: bool>(Vec<T>);

impl<T: Element, const ALLOW_SINGLE: bool> Value for ElementList<T, ALLOW_SINGLE> {
    const EXPECTED: &'static str = if ALLOW_SINGLE { "a list or an object" } else { "a list" };

    fn read(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<ReadQuality, ReadError> {
        let mut list = Vec::new();
        let quality = if ALLOW_SINGLE && reader.peek() == b'{' {
            let mut element = None;
            let quality = T::read_element(&mut element, reader)?;
            list.extend(element);
            quality
        } else {
            ModelField::read(&mut list, reader)?
        };
        *slot = Some(Self(list));
        Ok(quality)
    }

    fn write(&self, out: &mut String) {
        ModelField::write(&self.0, out);
    }
}

/// The result of an operation that may complete later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pending<A, B> {
    /// The operation is done.
    Done(A),
    /// The operation is accepted but not yet done, for example because a user must confirm it.
    Pending(B),
}

impl<A: FromResponse, B: FromResponse> FromResponse for Pending<A, B> {
    const ACCEPTS_PENDING: bool = true;

    fn read(response: &CallResponse) -> ReadResult<Self> {
        if response.status == StatusCode::ACCEPTED {
            B::read(response).map(|(value, unread)| (Self::Pending(value), unread))
        } else {
            A::read(response).map(|(value, unread)| (Self::Done(value), unread))
        }
    }
}
