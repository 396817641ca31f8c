//! One attempt: the request goes out, and its answer or its failure comes back.

use std::future::Future;
use std::sync::atomic::AtomicU16;
use std::time::SystemTime;

use bytes::Bytes;
use http::HeaderValue;
use http::header::AUTHORIZATION;

use super::Prepared;
use crate::Timeouts;
use crate::channel::{Answered, Broken, Channel};
use crate::error::{self, ApiError, Error, Outcome, TimeoutError, TooLargeError, TransportError};
use crate::retry::{self, Event};
use crate::sign_in::Generation;
use crate::transport::Body;

/// An attempt that failed.
pub(super) struct Failed {
    pub(super) error: Error,
    pub(super) event: Event,
}

/// What the body of an answer with success is at the end of an attempt: read whole, or still to come.
/// The body of any other answer is read.
pub(super) trait Ending: Sized + Send {
    fn end(
        channel: &Channel,
        opened: Answered<Body>,
        timeouts: &Timeouts,
    ) -> impl Future<Output = Result<Answered<Self>, Broken>> + Send;
}

impl Ending for Bytes {
    async fn end(channel: &Channel, opened: Answered<Body>, timeouts: &Timeouts) -> Result<Answered, Broken> {
        channel.read(opened, timeouts).await
    }
}

impl Ending for Body {
    async fn end(_: &Channel, opened: Answered<Body>, _: &Timeouts) -> Result<Answered<Self>, Broken> {
        Ok(opened)
    }
}

impl Prepared {
    /// Sends the request once, and waits for its answer.
    pub(super) async fn attempt<B: Ending>(
        &self,
        token: Option<&(HeaderValue, Generation)>,
        head: &AtomicU16,
    ) -> Result<Answered<B>, Failed> {
        let mut request = http::Request::new(self.body.clone());
        request.method_mut().clone_from(&self.operation.method);
        request.uri_mut().clone_from(&self.uri);
        request.headers_mut().clone_from(&self.headers);
        if let Some((header, _)) = token {
            request.headers_mut().insert(AUTHORIZATION, header.clone());
        }
        let (channel, timeouts) = (self.client.channel(), &self.options.timeouts);
        let broken = |broken| self.broken(broken);
        let opened = channel.open(request, timeouts, head).await.map_err(broken)?;
        if opened.status.is_success() {
            return B::end(channel, opened, timeouts).await.map_err(broken);
        }
        let Answered { status, headers, body } = channel.read(opened, timeouts).await.map_err(broken)?;
        let event = Event::Status(status, retry::retry_after(&headers, SystemTime::now()));
        let context = self.context(Outcome::of_status(status, &self.operation));
        let (errors, grant) =
            (error::items(&body), self.client.inner().session.as_ref().map(|session| session.grant()));
        Err(Failed { error: Error::Api(Box::new(ApiError { context, status, headers, body, errors, grant })), event })
    }

    pub(super) fn context(&self, outcome: Outcome) -> error::Context {
        error::Context::new(self.operation.clone(), outcome)
    }

    /// What a failure without a whole answer says.
    fn broken(&self, broken: Broken) -> Failed {
        let (error, event) = match broken {
            Broken::Transport { failure: source, status: None } if !source.is_sent() => {
                let context = self.context(Outcome::NotSent);
                (Error::NotSent(Box::new(TransportError { context, status: None, source })), Event::NotSent)
            }
            Broken::Transport { failure: source, status } => {
                let context = self.context(Outcome::Unknown);
                // What another attempt would be led to is known already.
                let event = if source.is_settled() { Event::Settled } else { Event::Lost };
                (Error::Transport(Box::new(TransportError { context, status, source })), event)
            }
            Broken::Timeout { waiting, status } => {
                let context = self.context(Outcome::Unknown);
                (Error::Timeout(Box::new(TimeoutError { context, waiting, status })), Event::Lost)
            }
            Broken::TooLarge { status, headers } => {
                let (context, limit) = (self.context(Outcome::Applied), self.client.channel().body_limit);
                (Error::TooLarge(Box::new(TooLargeError { context, status, headers, limit })), Event::Settled)
            }
        };
        Failed { error, event }
    }
}
