//! Values of the client as the answers that they would be read from.

use std::collections::BTreeMap;

use bytes::Bytes;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use crate::model::{Model, Value, to_json};
use crate::{Binary, Date, DateTime, Decimal, File, Json, Mixed, Pending};

/// An answer as it goes out.
#[derive(Clone)]
pub struct Reply {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

impl Reply {
    pub(super) fn empty(status: StatusCode) -> Self {
        Self { status, headers: HeaderMap::new(), body: Bytes::new() }
    }

    pub(super) fn new(status: StatusCode, media_type: &str, body: impl Into<Bytes>) -> Self {
        Self { body: body.into(), ..Self::empty(status) }.with(CONTENT_TYPE, media_type)
    }

    pub(super) fn json(text: String) -> Self {
        Self::new(StatusCode::OK, "application/json", text)
    }

    /// An error as Procountor tells it: fields with what is wrong with them.
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

    /// Sets a header. A value that cannot stand in one is left out.
    pub(super) fn with(mut self, name: HeaderName, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_bytes(value.as_bytes()) {
            self.headers.insert(name, value);
        }
        self
    }
}

/// What an operation answers, as the double writes it. It is written for all types that operations
/// answer with, and nobody else can write it.
pub trait Canned {
    #[doc(hidden)]
    fn reply(&self) -> Reply;
}

impl<M: Model + Value> Canned for M {
    fn reply(&self) -> Reply {
        Reply::json(to_json(self))
    }
}

impl<T: Value> Canned for Vec<T> {
    fn reply(&self) -> Reply {
        Reply::json(to_json(self))
    }
}

impl<T: Value> Canned for BTreeMap<String, T> {
    fn reply(&self) -> Reply {
        Reply::json(to_json(self))
    }
}

macro_rules! canned_json {
    ($($ty:ty),*) => {$(
        impl Canned for $ty {
            fn reply(&self) -> Reply {
                Reply::json(to_json(self))
            }
        }
    )*};
}

canned_json! { Json, String, bool, i64, Decimal, Date, DateTime }

/// 204, without a body.
impl Canned for () {
    fn reply(&self) -> Reply {
        Reply::empty(StatusCode::NO_CONTENT)
    }
}

/// Where there is nothing, 204.
impl<T: Canned> Canned for Option<T> {
    fn reply(&self) -> Reply {
        self.as_ref().map_or_else(|| ().reply(), Canned::reply)
    }
}

/// 202 where it is pending.
impl<A: Canned, B: Canned> Canned for Pending<A, B> {
    fn reply(&self) -> Reply {
        match self {
            Self::Done(done) => done.reply(),
            Self::Pending(pending) => Reply { status: StatusCode::ACCEPTED, ..pending.reply() },
        }
    }
}

/// The file's bytes, with its type and its name in the headers.
impl Canned for Binary {
    fn reply(&self) -> Reply {
        let reply = Reply::new(StatusCode::OK, media_type(self), self.content.clone());
        match disposition(self) {
            Some(disposition) => reply.with(CONTENT_DISPOSITION, &disposition),
            None => reply,
        }
    }
}

/// `multipart/mixed`, or the file alone where nothing is said about it.
impl<M: Value> Canned for Mixed<M> {
    fn reply(&self) -> Reply {
        let Some(meta) = &self.meta else { return self.file.reply() };
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
        Reply::new(StatusCode::OK, &format!("multipart/mixed; boundary={boundary}"), body)
    }
}

fn media_type(file: &Binary) -> &str {
    file.content_type.as_deref().unwrap_or("application/octet-stream")
}

fn disposition(file: &Binary) -> Option<String> {
    let name = file.file_name.as_deref()?.replace('\\', "\\\\").replace('"', "\\\"");
    Some(format!("attachment; filename=\"{name}\""))
}

/// A boundary that occurs in no part.
fn boundary(parts: &[&[u8]]) -> String {
    let mut boundary = String::from("double");
    while parts.iter().any(|part| memchr::memmem::find(part, boundary.as_bytes()).is_some()) {
        boundary.push('x');
    }
    boundary
}

/// A file that a test lets the double answer with: `Binary::from(File::new("a.pdf", "%PDF"))`. It is
/// there with the feature `test-util`.
impl From<File> for Binary {
    fn from(file: File) -> Self {
        let File { name, content_type, content } = file;
        Self { content_type, file_name: Some(name), content }
    }
}

impl<M> Mixed<M> {
    /// A file and what is said about it, for a test that lets the double answer with it. It is there
    /// with the feature `test-util`.
    pub fn new(meta: impl Into<Option<M>>, file: impl Into<Binary>) -> Self {
        Self { meta: meta.into(), file: file.into() }
    }
}
