//! From a call to its answer.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::HeaderMap;
use http::header::AUTHORIZATION;
use reqwest::Url;

use super::Call;
use crate::answer::{Answer, Arrived};
use crate::error::{self, ApiError, Operation, TransportError};
use crate::{Client, Error, Response};

/// A call on its way. It makes no progress unless it is awaited.
#[must_use = "a call makes no progress unless it is awaited"]
pub struct Sending<T>(Pin<Box<dyn Future<Output = Result<Response<T>, Error>> + Send>>);

impl<T> Future for Sending<T> {
    type Output = Result<Response<T>, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(context)
    }
}

impl<T> fmt::Debug for Sending<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sending")
    }
}

impl Call {
    /// Sends the call once it is awaited, and reads its answer.
    pub(crate) fn send<T: Answer>(self) -> Sending<T> {
        Sending(Box::pin(async move {
            let prepared = self.prepare()?;
            prepared.exchange().await?.into_response()
        }))
    }
}

/// A request as it goes out.
pub(super) struct Prepared {
    pub(super) client: Client,
    pub(super) operation: Operation,
    pub(super) batch: bool,
    pub(super) url: Url,
    pub(super) headers: HeaderMap,
    pub(super) body: Option<Bytes>,
}

impl Prepared {
    /// Sends the request once and waits for the whole answer.
    async fn exchange(&self) -> Result<Arrived, Error> {
        let inner = self.client.inner();
        let operation = self.operation.clone();
        let response = match inner.http.execute(self.request()).await {
            Ok(response) => response,
            Err(source) => return Err(failed(operation, source)),
        };
        let status = response.status();
        let headers = response.headers().clone();
        let body = match response.bytes().await {
            Ok(body) => body,
            Err(source) => {
                let source = source.without_url();
                return Err(Error::Transport(Box::new(TransportError { operation, status: Some(status), source })));
            }
        };
        if !status.is_success() {
            let errors = error::items(&body);
            return Err(Error::Api(Box::new(ApiError { operation, status, headers, body, errors })));
        }
        Ok(Arrived { operation, status, headers, body, lenient: inner.lenient, batch: self.batch })
    }

    fn request(&self) -> reqwest::Request {
        let inner = self.client.inner();
        let mut request = reqwest::Request::new(self.operation.method.clone(), self.url.clone());
        *request.timeout_mut() = Some(inner.timeout);
        *request.body_mut() = self.body.clone().map(Into::into);
        let headers = request.headers_mut();
        headers.clone_from(&self.headers);
        headers.extend(inner.authorization.clone().map(|value| (AUTHORIZATION, value)));
        request
    }
}

/// What a failure before the answer's head says. One without a connection has sent nothing; of any
/// other nobody can say.
fn failed(operation: Operation, source: reqwest::Error) -> Error {
    let nothing_sent = source.is_connect() || source.is_builder();
    let failure = Box::new(TransportError { operation, status: None, source: source.without_url() });
    if nothing_sent { Error::NotSent(failure) } else { Error::Transport(failure) }
}
