//! Successful responses.

use std::fmt;
use std::ops::{Deref, DerefMut};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::Unread;

/// A successful response: its value, status, headers and body.
///
/// It dereferences to the value: `response.id` is the `id` of the value.
#[derive(Clone)]
pub struct Response<T> {
    pub(crate) value: T,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) unread: Vec<Unread>,
}

impl<T> Response<T> {
    /// Returns the value.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// Returns the status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Returns the headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Returns the body, unchanged.
    pub fn bytes(&self) -> &Bytes {
        &self.body
    }

    /// Returns the data in the body that the value's fields cannot represent, in the order of the body.
    ///
    /// This includes members without a field in models that no request contains: the first of each name and model, and at
    /// most 100. Models that can be sent preserve such members instead.
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

/// Shows the length of the body, and neither the body nor the value, which may contain personal data. Format
/// `*response` to show the value.
impl<T> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status.as_u16())
            .field("bytes", &self.body.len())
            .field("unread", &self.unread.len())
            .finish_non_exhaustive()
    }
}
