//! Conversion of the client's values to HTTP responses.

use std::collections::BTreeMap;

use bytes::Bytes;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use crate::codec::{Element, Model, Value, to_json};
use crate::{Binary, Date, DateTime, Decimal, File, Json, Mixed, Pending};

/// An HTTP response that the test server sends.
#[derive(Clone)]
pub struct CannedResponse {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

impl CannedResponse {
    pub(super) fn empty(status: StatusCode) -> Self {
        Self { status, headers: HeaderMap::new(), body: Bytes::new() }
    }

    pub(super) fn new(status: StatusCode, media_type: &str, body: impl Into<Bytes>) -> Self {
        Self { body: body.into(), ..Self::empty(status) }.with(CONTENT_TYPE, media_type)
    }

    pub(super) fn json(text: String) -> Self {
        Self::new(StatusCode::OK, "application/json", text)
    }

    /// Creates an error response in Procountor's format: fields with messages.
    pub(super) fn errors<'a>(status: StatusCode, items: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let item = |(field, message): (&str, &str)| {
            let (field, message) = (to_json(&field.to_owned()), to_json(&message.to_owned()));
            format!(r#"{{"status":{},"field":{field},"message":{message}}}"#, status.as_u16())
        };
        let items: Vec<String> = items.into_iter().map(item).collect();
        Self { status, ..Self::json(format!(r#"{{"errors":[{}]}}"#, items.join(","))) }
    }

    pub(super) fn retry_after(self, seconds: u64) -> Self {
        self.with(RETRY_AFTER, &seconds.to_string())
    }

    /// Sets a header; ignores a value that is invalid in a header.
    pub(super) fn with(mut self, name: HeaderName, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_bytes(value.as_bytes()) {
            self.headers.insert(name, value);
        }
        self
    }
}

/// A response type of an operation, which the test server can send.
///
/// Implemented for the response types of all operations; not implementable outside the crate.
pub trait ToCannedResponse {
    #[doc(hidden)]
    fn to_canned(&self) -> CannedResponse;
}

impl<M: Model + Value> ToCannedResponse for M {
    fn to_canned(&self) -> CannedResponse {
        CannedResponse::json(to_json(self))
    }
}

impl<T: Element> ToCannedResponse for Vec<T> {
    fn to_canned(&self) -> CannedResponse {
        CannedResponse::json(to_json(self))
    }
}

impl<T: Element> ToCannedResponse for BTreeMap<String, T> {
    fn to_canned(&self) -> CannedResponse {
        CannedResponse::json(to_json(self))
    }
}

macro_rules! impl_as_json {
    ($($ty:ty),*) => {$(
        impl ToCannedResponse for $ty {
            fn to_canned(&self) -> CannedResponse {
                CannedResponse::json(to_json(self))
            }
        }
    )*};
}

impl_as_json! { Json, String, bool, i64, Decimal, Date, DateTime }

/// Responds with 204 and no body.
impl ToCannedResponse for () {
    fn to_canned(&self) -> CannedResponse {
        CannedResponse::empty(StatusCode::NO_CONTENT)
    }
}

/// Responds with 204 for `None`.
impl<T: ToCannedResponse> ToCannedResponse for Option<T> {
    fn to_canned(&self) -> CannedResponse {
        self.as_ref().map_or_else(|| ().to_canned(), ToCannedResponse::to_canned)
    }
}

/// Responds with 202 for a pending call.
impl<A: ToCannedResponse, B: ToCannedResponse> ToCannedResponse for Pending<A, B> {
    fn to_canned(&self) -> CannedResponse {
        match self {
            Self::Done(done) => done.to_canned(),
            Self::Pending(pending) => CannedResponse { status: StatusCode::ACCEPTED, ..pending.to_canned() },
        }
    }
}

/// Responds with the content, and the media type and the name in the headers.
impl ToCannedResponse for Binary {
    fn to_canned(&self) -> CannedResponse {
        let response = CannedResponse::new(StatusCode::OK, media_type(self), self.content.clone());
        match disposition(self) {
            Some(disposition) => response.with(CONTENT_DISPOSITION, &disposition),
            None => response,
        }
    }
}

/// Responds with `multipart/mixed`, or with only the file if there is no metadata.
impl<M: Value> ToCannedResponse for Mixed<M> {
    fn to_canned(&self) -> CannedResponse {
        let Some(meta) = &self.meta else { return self.file.to_canned() };
        let meta = to_json(meta);
        let boundary = boundary(&[meta.as_bytes(), &self.file.content]);
        let disposition = disposition(&self.file).map(|text| format!("Content-Disposition: {text}\r\n"));
        let mut body = format!(
            "--{boundary}\r\nContent-Type: application/json\r\n\r\n{meta}\r\n--{boundary}\r\nContent-Type: {}\r\n{}\r\n",
            media_type(&self.file),
            disposition.unwrap_or_default(),
        )
        .into_bytes();
        body.extend_from_slice(&self.file.content);
        body.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
        CannedResponse::new(StatusCode::OK, &format!("multipart/mixed; boundary={boundary}"), body)
    }
}

fn media_type(file: &Binary) -> &str {
    file.content_type.as_deref().unwrap_or("application/octet-stream")
}

fn disposition(file: &Binary) -> Option<String> {
    let name = file.file_name.as_deref()?.replace('\\', "\\\\").replace('"', "\\\"");
    Some(format!("attachment; filename=\"{name}\""))
}

/// Returns a boundary that occurs in no part.
fn boundary(parts: &[&[u8]]) -> String {
    let mut boundary = String::from("double");
    while parts.iter().any(|part| memchr::memmem::find(part, boundary.as_bytes()).is_some()) {
        boundary.push('x');
    }
    boundary
}

/// Creates a response for tests: `Binary::from(File::new("a.pdf", "%PDF"))`. Requires the feature `test-util`.
impl From<File> for Binary {
    fn from(file: File) -> Self {
        let File { name, content_type, content } = file;
        Self { content_type, file_name: Some(name), content }
    }
}

impl<M> Mixed<M> {
    /// Creates a response for tests from metadata and a file. Requires the feature `test-util`.
    pub fn new(meta: impl Into<Option<M>>, file: impl Into<Binary>) -> Self {
        Self { meta: meta.into(), file: file.into() }
    }
}
