//! A successful answer.

use std::fmt;
use std::ops::{Deref, DerefMut};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::Unread;

/// A successful answer: its value, and what came with it.
///
/// It stands for its value where one is expected: `response.id` is the value's `id`.
#[derive(Clone)]
pub struct Response<T> {
    pub(crate) value: T,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) unread: Vec<Unread>,
}

impl<T> Response<T> {
    /// The value alone.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The body as it came.
    pub fn bytes(&self) -> &Bytes {
        &self.body
    }

    /// What the body held and no field of the value holds, in the order of the body.
    pub fn unread(&self) -> &[Unread] {
        &self.unread
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for Response<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

/// Shows the length of the body in place of its content, and nothing of the value: an answer may hold
/// personal data. The value shows itself, as `{:?}` of `*response`.
impl<T> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status.as_u16())
            .field("bytes", &self.body.len())
            .field("unread", &self.unread.len())
            .finish_non_exhaustive()
    }
}
