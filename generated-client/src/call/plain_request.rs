//! The request type of operations without optional parameters.

use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use super::{Call, Request, ResponseFuture, debug_request};
use crate::from_response::FromResponse;
use crate::{Error, Response, Retry, Timeouts};

/// The request of an operation without optional parameters. Awaiting it sends it.
///
/// The module of each resource has an alias for the request of each of its operations, such as
/// [`invoices::Approve`](crate::resources::invoices::Approve). Name the alias: it becomes a struct of its own when the
/// operation gets its first optional parameter.
#[must_use = "a request does nothing until it is awaited"]
pub struct PlainRequest<T, B = NoBody> {
    call: Call,
    send: fn(Call) -> ResponseFuture<T>,
    body: PhantomData<fn() -> B>,
}

/// Marks a [`PlainRequest`] without members: it has no body, or one of bytes.
#[derive(Clone, Copy, Debug)]
pub enum NoBody {}

/// Marks a [`PlainRequest`] with a body that has members.
#[derive(Clone, Copy, Debug)]
pub enum WithBody {}

impl<T, B> PlainRequest<T, B> {
    #[allow(dead_code, reason = "a release may have no operations")]
    pub(crate) fn new(call: Call) -> Self
    where
        T: FromResponse,
    {
        Self { call, send: Call::send::<T>, body: PhantomData }
    }

    /// Sets the failures after which this call is retried.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.call = self.call.retry(retry);
        self
    }

    /// Sets the total timeout of this call.
    pub fn timeout(mut self, total: Duration) -> Self {
        self.call = self.call.timeout(total);
        self
    }

    /// Sets the timeouts of this call's phases.
    pub fn timeouts(mut self, timeouts: Timeouts) -> Self {
        self.call = self.call.timeouts(timeouts);
        self
    }

    /// Sends the request, like awaiting it.
    pub fn send(self) -> ResponseFuture<T> {
        (self.send)(self.call)
    }

    /// Sends the request and blocks until the response: see [`blocking`](crate::blocking).
    #[cfg(feature = "blocking")]
    pub fn send_blocking(self) -> Result<Response<T>, Error>
    where
        T: Send + 'static,
    {
        crate::blocking::block_on(self.send())
    }
}

impl<T> PlainRequest<T, WithBody> {
    /// Sends the request even if members that Procountor requires are not set.
    pub fn allow_missing(mut self) -> Self {
        self.call = self.call.allow_missing();
        self
    }
}

impl<T, B> Clone for PlainRequest<T, B> {
    fn clone(&self) -> Self {
        Self { call: self.call.clone(), send: self.send, body: PhantomData }
    }
}

impl<T, B> fmt::Debug for PlainRequest<T, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug_request("PlainRequest", &self.call, f)
    }
}

impl<T: 'static, B: 'static> Request for PlainRequest<T, B> {
    type Value = T;

    fn call(&self) -> &Call {
        &self.call
    }
}

impl<T, B> IntoFuture for PlainRequest<T, B> {
    type Output = Result<Response<T>, Error>;
    type IntoFuture = ResponseFuture<T>;

    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}
