//! Sending of a call: sign-in, rate limiter, attempts and the waits between them.

mod admission;
mod attempt;
mod progress;

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicU16, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http::header::ACCEPT_ENCODING;
use http::{HeaderMap, HeaderValue, StatusCode, Uri};
use tokio::time::{Instant, sleep_until, timeout_at};

use super::{Call, CallOptions};
use crate::channel::RawResponse;
use crate::download::{Download, DownloadInfo, FileMetadata};
use crate::error::{Operation, Outcome, TimeoutError, TimeoutPhase};
use crate::from_response::{BodyEndProof, CallResponse, FromResponse};
use crate::observe::{Attempt, CallSpan, in_span};
use crate::retry::{self, AttemptFailure, Decision, SentRequest};
use crate::sign_in::Generation;
use crate::{Client, Error, Response};
use admission::Admission;
use attempt::{BodyMode, FailedAttempt};
use progress::Progress;

/// The future of a call's response.
///
/// The call makes no progress unless the future is polled, and stops when it is dropped. A request that has been
/// sent by then may or may not be applied.
#[must_use = "a call makes no progress unless it is awaited"]
pub struct ResponseFuture<T>(Pin<Box<dyn Future<Output = Result<Response<T>, Error>> + Send>>);

impl<T> Future for ResponseFuture<T> {
    type Output = Result<Response<T>, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(context)
    }
}

impl<T> fmt::Debug for ResponseFuture<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ResponseFuture")
    }
}

impl Call {
    /// Sends the call and reads its response.
    pub(crate) fn send<T: FromResponse>(self) -> ResponseFuture<T> {
        ResponseFuture(Box::pin(async move {
            if !self.further_segments.is_empty() {
                return self.send_batch().await;
            }
            self.prepare()?.run().await
        }))
    }

    /// Sends the call and reads its response up to the start of the file in it.
    #[allow(dead_code, reason = "a release may have no downloads")]
    pub(crate) fn stream<M: FileMetadata>(self) -> Pin<Box<dyn Future<Output = Result<Download<M>, Error>> + Send>> {
        Box::pin(async move {
            let mut request = self.prepare()?;
            request.request_uncompressed();
            request.open().await
        })
    }
}

/// A request that is ready to be sent.
pub(super) struct PreparedRequest {
    pub(super) client: Client,
    pub(super) operation: Operation,
    pub(super) options: CallOptions,
    pub(super) batch: bool,
    pub(super) uri: Uri,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

impl PreparedRequest {
    /// Sends the request and reads its response.
    async fn run<T: FromResponse>(mut self) -> Result<Response<T>, Error> {
        if T::END == BodyEndProof::Length {
            self.request_uncompressed();
        }
        let (span, mut progress) = (CallSpan::new(&self.operation), Progress::new(self.options.timeouts.total));
        let result = self.send_with_retries(&span, &mut progress).await;
        let result = result.and_then(|raw| self.call_response(raw, progress.attempts).into_response());
        span.end(result.as_ref().ok().map(Response::status), result.as_ref().err());
        result
    }

    /// Sends the request and reads its response up to the start of the file. This part is subject to the total
    /// timeout of the call, and a failure in the response's body is not retried.
    async fn open<M: FileMetadata>(self) -> Result<Download<M>, Error> {
        let (span, mut progress) = (CallSpan::new(&self.operation), Progress::new(self.options.timeouts.total));
        let result = match self.send_with_retries(&span, &mut progress).await {
            Ok(response) => {
                let info = DownloadInfo { operation: self.operation.clone(), attempts: progress.attempts };
                let lenient = self.client.inner().settings.lenient;
                let file = Download::begin(info, response, self.options.timeouts.idle, lenient);
                let download = timeout_at(progress.deadline, in_span(&span, file)).await;
                download.unwrap_or_else(|_| {
                    Err(self.timeout_error(&progress).last_of(progress.attempts, progress.earlier_outcome))
                })
            }
            Err(error) => Err(error),
        };
        span.end(result.as_ref().ok().map(Download::status), result.as_ref().err());
        result
    }

    /// Sends the request until there is a response, the failure is final, or the time is up.
    async fn send_with_retries<B: BodyMode>(
        &self,
        span: &CallSpan,
        progress: &mut Progress,
    ) -> Result<RawResponse<B>, Error> {
        self.client.inner().budget.deposit();
        let result = timeout_at(progress.deadline, in_span(span, self.attempts(span, progress))).await;
        let result = result.unwrap_or_else(|_| Err(self.timeout_error(progress)));
        result.map_err(|error| progress.final_error(error))
    }

    /// Requests a body without compression, whose length shows whether it is complete.
    fn request_uncompressed(&mut self) {
        self.headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
    }

    fn call_response(&self, raw: RawResponse, attempts: u32) -> CallResponse {
        let RawResponse { status, headers, body, framing } = raw;
        let (operation, lenient) = (self.operation.clone(), self.client.inner().settings.lenient);
        CallResponse {
            operation,
            attempts,
            status,
            headers,
            body,
            framing,
            lenient,
            skip_invalid_items: self.options.skip_invalid_items,
            batch: self.batch,
        }
    }

    async fn attempts<B: BodyMode>(&self, span: &CallSpan, progress: &mut Progress) -> Result<RawResponse<B>, Error> {
        // The instant after which no further attempt starts.
        let mut retry_deadline: Option<Instant> = None;
        loop {
            let Admission { permit, token, waited } = self.admit(retry_deadline.take(), progress).await?;
            progress.phase = TimeoutPhase::ResponseHead;
            progress.attempts += 1;
            progress.status = AtomicU16::new(0);
            let start = Instant::now();
            progress.first_attempt_at.get_or_insert(start);
            let attempt_span = span.attempt(&self.operation, self.uri.host().unwrap_or_default(), progress.attempts);
            // The deadline of the call also ends the attempt, so that the attempt is reported like any other.
            let attempt = in_span(&attempt_span, self.attempt(permit, token.as_ref(), &progress.status));
            let result = timeout_at(progress.deadline, attempt).await;
            let timed_out =
                |_| Err(FailedAttempt { error: self.timeout_error(progress), failure: AttemptFailure::Final });
            let result = result.unwrap_or_else(timed_out);
            let times = AttemptTimes { waited, elapsed: start.elapsed() };
            let failed = match result {
                Ok(response) => {
                    self.report_attempt(&attempt_span, progress, times, Ok(response.status));
                    return Ok(response);
                }
                Err(failed) => failed,
            };
            let generation = token.map(|(_, generation)| generation);
            let next = self.next_step(progress, &failed, generation);
            self.report_attempt(&attempt_span, progress, times, Err((&failed.error, next)));
            match next {
                NextStep::Stop => return Err(failed.error),
                NextStep::SignIn(rejected) => {
                    progress.record(failed.error);
                    progress.rejected = Some(rejected);
                }
                NextStep::RetryAt(instant, deadline) => {
                    progress.record(failed.error);
                    progress.phase = TimeoutPhase::Retry;
                    retry_deadline = deadline;
                    sleep_until(instant).await;
                }
            }
        }
    }

    /// Returns the error for a call whose total timeout has elapsed.
    fn timeout_error(&self, progress: &Progress) -> Error {
        let status = StatusCode::from_u16(progress.status.load(Ordering::Relaxed)).ok();
        let (outcome, phase, status) = match (progress.phase, status) {
            (TimeoutPhase::SignIn | TimeoutPhase::RateLimiter | TimeoutPhase::Retry, _) => {
                (Outcome::NotSent, progress.phase, None)
            }
            (_, None) => (Outcome::Unknown, TimeoutPhase::ResponseHead, None),
            // An incomplete response with a success status proves nothing.
            (_, Some(code)) if code.is_success() => (Outcome::Unknown, TimeoutPhase::ResponseBody, status),
            (_, Some(code)) => (Outcome::of_status(code, &self.operation), TimeoutPhase::ResponseBody, status),
        };
        Error::Timeout(Box::new(TimeoutError { context: self.context(outcome), phase, status, paused_until: None }))
    }

    /// Decides how to continue after a failed attempt.
    fn next_step(&self, progress: &Progress, failed: &FailedAttempt, token: Option<Generation>) -> NextStep {
        let inner = self.client.inner();
        if let (AttemptFailure::Status(StatusCode::UNAUTHORIZED, _), Some(session), Some(token)) =
            (failed.failure, &inner.session, token)
        {
            if progress.rejected.is_some() {
                session.suppress_refresh();
                return NextStep::Stop;
            }
            return if session.invalidate(token) { NextStep::SignIn(token) } else { NextStep::Stop };
        }
        let now = Instant::now();
        let resume = retry::requested_delay(failed.failure).and_then(|delay| now.checked_add(retry::spread(delay)));
        if let Some(resume) = resume {
            // The server asked the whole client to wait, not only this call.
            inner.channel.pause.extend(resume);
        }
        let request = SentRequest {
            method: &self.operation.method,
            path: self.operation.path,
            has_lock_token: retry::has_lock_token(&self.body),
            retry: self.options.retry,
        };
        let decision = retry::decide(&request, failed.failure, progress.attempts);
        let instant = match decision {
            Decision::Stop => return NextStep::Stop,
            Decision::Backoff => now.checked_add(retry::backoff(progress.attempts)),
            Decision::AfterPause => resume,
        };
        let Some(instant) = instant else { return NextStep::Stop };
        let policy = &inner.settings.policy;
        let retry_deadline = progress.first_attempt_at.and_then(|start| start.checked_add(policy.within));
        let retry_deadline = retry_deadline.unwrap_or(instant);
        let is_late = instant >= progress.deadline || (decision == Decision::Backoff && instant > retry_deadline);
        if progress.attempts >= policy.attempts || is_late || !inner.budget.withdraw() {
            return NextStep::Stop;
        }
        NextStep::RetryAt(instant, Some(retry_deadline).filter(|_| decision == Decision::Backoff))
    }

    fn report_attempt(
        &self,
        span: &CallSpan,
        progress: &Progress,
        times: AttemptTimes,
        result: Result<StatusCode, (&Error, NextStep)>,
    ) {
        let error = result.as_ref().err().map(|(error, _)| *error);
        let retry_in = match result {
            Err((_, NextStep::RetryAt(instant, _))) => Some(instant.saturating_duration_since(Instant::now())),
            Err((_, NextStep::SignIn(_))) => Some(Duration::ZERO),
            _ => None,
        };
        let attempt = Attempt {
            method: &self.operation.method,
            path_template: self.operation.path,
            number: progress.attempts,
            status: result.ok().or_else(|| error?.status()),
            outcome: error.map(Error::outcome),
            waited: times.waited,
            elapsed: times.elapsed,
            retry_in,
        };
        span.end_attempt(&attempt, error);
        if let Some(observer) = &self.client.inner().settings.observer {
            observer.attempt(&attempt);
        }
    }
}

/// The step after a failed attempt.
#[derive(Clone, Copy)]
enum NextStep {
    Stop,
    /// Sign in and retry at once, because the server has rejected this token.
    SignIn(Generation),
    /// Retry at the first instant, but not after the second.
    RetryAt(Instant, Option<Instant>),
}

/// The time that an attempt waited for a permit, and the time that it took.
#[derive(Clone, Copy)]
struct AttemptTimes {
    waited: Duration,
    elapsed: Duration,
}
