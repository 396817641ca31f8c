//! The request type of operations without optional parameters.

use std::fmt;
use std::time::Duration;

use super::{Call, Request, ResponseFuture, debug_request};
use crate::from_response::FromResponse;
use crate::{Error, Response, Retry, Timeouts};

/// An operation without optional parameters. It distinguishes the [`PlainRequest`]s of two operations, even if both send and
/// return the same model:
///
/// ```compile_fail,E0308
/// use procountor_client::{Client, models::Invoice, resources::invoices};
///
/// fn creates(request: invoices::Create) {}
///
/// fn example(client: &Client, invoice: &Invoice) {
///     creates(client.invoices().create(invoice));
///     creates(client.invoices().update(7, invoice)); // an `invoices::Update`
/// }
/// ```
pub trait PlainOperation: 'static {
    /// Type of the response's value.
    type Value: 'static;

    /// [`WithBody`] if the request has a body with members, otherwise [`NoBody`].
    type Body;
}

/// Marks operations without a body, or with one of bytes.
#[derive(Clone, Copy, Debug)]
pub enum NoBody {}

/// Marks operations with a body that has members, which can be required.
#[derive(Clone, Copy, Debug)]
pub enum WithBody {}

/// The request of an operation without optional parameters. Awaiting it sends it.
///
/// The module of a resource has an alias for each of them, such as
/// [`invoices::Approve`](crate::resources::invoices::Approve). Name the alias: it becomes a struct of its own when the
/// operation gets its first optional parameter.
#[must_use = "a request does nothing until it is awaited"]
pub struct PlainRequest<O: PlainOperation> {
    call: Call,
    send: fn(Call) -> ResponseFuture<O::Value>,
}

impl<O: PlainOperation> PlainRequest<O> {
    #[allow(dead_code, reason = "a release may have no such operation")]
    pub(crate) fn new(call: Call) -> Self
    where
        O::Value: FromResponse,
    {
        Self { call, send: Call::send }
    }

    fn map(self, change: impl FnOnce(Call) -> Call) -> Self {
        Self { call: change(self.call), send: self.send }
    }

    /// Sets the failures after which this call is retried.
    pub fn retry(self, retry: Retry) -> Self {
        self.map(|call| call.retry(retry))
    }

    /// Sets the total timeout of this call.
    pub fn timeout(self, total: Duration) -> Self {
        self.map(|call| call.timeout(total))
    }

    /// Sets the timeouts of this call's phases.
    pub fn timeouts(self, timeouts: Timeouts) -> Self {
        self.map(|call| call.timeouts(timeouts))
    }

    /// Sends the request, like awaiting it.
    pub fn send(self) -> ResponseFuture<O::Value> {
        (self.send)(self.call)
    }

    /// Sends the request and blocks until the response: see [`blocking`](crate::blocking).
    #[cfg(feature = "blocking")]
    pub fn send_blocking(self) -> Result<Response<O::Value>, Error>
    where
        O::Value: Send,
    {
        crate::blocking::block_on(self.send())
    }
}

impl<O: PlainOperation<Body = WithBody>> PlainRequest<O> {
    /// Sends the request even if members that Procountor requires are not set.
    pub fn allow_missing(self) -> Self {
        self.map(Call::allow_missing)
    }
}

impl<O: PlainOperation> Clone for PlainRequest<O> {
    fn clone(&self) -> Self {
        Self { call: self.call.clone(), send: self.send }
    }
}

impl<O: PlainOperation> fmt::Debug for PlainRequest<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let operation = std::any::type_name::<O>();
        debug_request(operation.rsplit("::").next().unwrap_or(operation), &self.call, f)
    }
}

impl<O: PlainOperation> Request for PlainRequest<O> {
    type Value = O::Value;

    fn call(&self) -> &Call {
        &self.call
    }
}

impl<O: PlainOperation> IntoFuture for PlainRequest<O> {
    type Output = Result<Response<O::Value>, Error>;
    type IntoFuture = ResponseFuture<O::Value>;

    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}
