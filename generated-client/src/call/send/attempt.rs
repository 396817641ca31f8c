//! A single attempt of a call.

use std::future::Future;
use std::sync::atomic::AtomicU16;
use std::time::SystemTime;

use bytes::Bytes;
use http::header::AUTHORIZATION;
use http::{HeaderValue, StatusCode};

use super::PreparedRequest;
use crate::Timeouts;
use crate::channel::{Channel, ChannelError, RawResponse};
use crate::error::{self, ApiError, Error, Outcome, TimeoutError, TooLargeError};
use crate::limiter::Permit;
use crate::retry::{self, AttemptFailure};
use crate::sign_in::Generation;
use crate::transport::Body;

/// A failed attempt: the error for the caller, and the failure for the retry policy.
pub(super) struct FailedAttempt {
    pub(super) error: Error,
    pub(super) failure: AttemptFailure,
}

/// The end of a successful attempt: after the response's body, or before it. The body of an error response is always
/// read.
pub(super) trait BodyMode: Sized + Send {
    fn finish(
        channel: &Channel,
        response: RawResponse<Body>,
        timeouts: &Timeouts,
    ) -> impl Future<Output = Result<RawResponse<Self>, ChannelError>> + Send;
}

/// Reads the body.
impl BodyMode for Bytes {
    async fn finish(
        channel: &Channel,
        response: RawResponse<Body>,
        timeouts: &Timeouts,
    ) -> Result<RawResponse, ChannelError> {
        channel.read(response, timeouts).await
    }
}

/// Leaves the body as a stream.
impl BodyMode for Body {
    async fn finish(_: &Channel, response: RawResponse<Body>, _: &Timeouts) -> Result<RawResponse<Self>, ChannelError> {
        Ok(response)
    }
}

impl PreparedRequest {
    /// Sends the request once and waits for its response. Stores the response's status as soon as it is known.
    pub(super) async fn attempt<B: BodyMode>(
        &self,
        permit: Permit,
        token: Option<&(HeaderValue, Generation)>,
        status: &AtomicU16,
    ) -> Result<RawResponse<B>, FailedAttempt> {
        let mut request = http::Request::new(self.body.clone());
        request.method_mut().clone_from(&self.operation.method);
        request.uri_mut().clone_from(&self.uri);
        request.headers_mut().clone_from(&self.headers);
        if let Some((header, _)) = token {
            request.headers_mut().insert(AUTHORIZATION, header.clone());
        }
        let (channel, timeouts) = (self.client.channel(), &self.options.timeouts);
        let failed = |error| self.failed_attempt(error);
        let response = channel.open(permit, request, timeouts, status).await.map_err(failed)?;
        if response.status.is_success() {
            return B::finish(channel, response, timeouts).await.map_err(failed);
        }
        let RawResponse { status, headers, body, .. } = channel.read(response, timeouts).await.map_err(failed)?;
        let context = self.context(Outcome::of_status(status, &self.operation));
        let failure = match (status, context.outcome) {
            // The business result of a confirmation, which a retry would only repeat.
            (StatusCode::REQUEST_TIMEOUT, Outcome::Rejected) => AttemptFailure::Final,
            _ => AttemptFailure::Status(status, retry::retry_after(&headers, SystemTime::now())),
        };
        let errors = error::items(&body);
        let grant = self.client.inner().session.as_ref().map(|session| session.grant());
        let error = Error::Api(Box::new(ApiError { context, status, headers, body, errors, grant }));
        Err(FailedAttempt { error, failure })
    }

    pub(super) fn context(&self, outcome: Outcome) -> error::Context {
        error::Context::new(self.operation.clone(), outcome)
    }

    /// Converts a failure without a complete response.
    fn failed_attempt(&self, error: ChannelError) -> FailedAttempt {
        let (error, failure) = match error {
            ChannelError::Transport { failure: source, status } => {
                let context = self.context(if source.is_sent() { Outcome::Unknown } else { Outcome::NotSent });
                let failure = source.attempt_failure();
                (Error::transport(context, status, source), failure)
            }
            ChannelError::Timeout { phase, status } => {
                let context = self.context(Outcome::Unknown);
                (
                    Error::Timeout(Box::new(TimeoutError { context, phase, status, paused_until: None })),
                    AttemptFailure::NoResponse,
                )
            }
            ChannelError::TooLarge { status, headers } => {
                let (context, limit) = (self.context(Outcome::Applied), self.client.channel().body_limit);
                let error = Error::TooLarge(Box::new(TooLargeError { context, status, headers, limit }));
                (error, AttemptFailure::Final)
            }
        };
        FailedAttempt { error, failure }
    }
}
