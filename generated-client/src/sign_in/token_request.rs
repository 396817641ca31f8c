//! Token requests: a form over HTTP, without secrets in the URL, that is repeated as the retry table allows.

use std::sync::atomic::AtomicU16;
use std::time::SystemTime;

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE, HeaderValue};
use http::{Method, StatusCode};
use tokio::time::{Instant, sleep_until, timeout};

use super::credentials::Application;
use crate::channel::{Channel, ChannelError, NoPermit, RawResponse};
use crate::error::{self, SignInFailureKind, TimeoutPhase};
use crate::pause::PausedUntil;
use crate::retry::{AttemptFailure, Decision, Retry, RetryPolicy, SentRequest};
use crate::{Timeouts, percent_encoding, retry};

pub(super) const TOKEN_PATH: &str = "/oauth/token";
pub(super) const KEY_PATH: &str = "/oauth/key";

/// The endpoint of a token request, and the rules for repeating it.
pub(super) struct TokenEndpoint<'a> {
    pub(super) channel: &'a Channel,
    pub(super) path: &'static str,
    pub(super) timeouts: &'a Timeouts,
    pub(super) policy: RetryPolicy,
    /// Whether the request has the same effect if it is repeated, as with an API key. A refresh token or a code may
    /// be valid only once: the request is then repeated like a POST, only if it certainly had no effect.
    pub(super) repeatable: bool,
    /// Time after which no further request starts; `None` for the total timeout from the first one.
    pub(super) deadline: Option<Instant>,
}

/// A successful response to a token request.
pub(super) struct TokenResponse {
    pub(super) body: Bytes,
    /// Time of the request by both clocks. The lifetime of the token starts no earlier.
    pub(super) requested_at: (Instant, SystemTime),
}

/// A body of type `application/x-www-form-urlencoded`. Procountor rejects the media type with a charset.
pub(super) struct Form(String);

impl Form {
    pub(super) fn new(grant_type: &str, application: &Application) -> Self {
        let mut form = Self(String::with_capacity(512));
        form.push("grant_type", grant_type);
        form.push("client_id", &application.client_id);
        form.push("client_secret", application.client_secret.expose());
        form
    }

    pub(super) fn push(&mut self, name: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        self.0.push_str(name);
        self.0.push('=');
        percent_encoding::encode(value, &mut self.0);
    }

    /// Sends the form until there is a response or the retry table allows no further request. Reports each wait for
    /// another request, with its end and the failure before it.
    pub(super) async fn send(
        self,
        endpoint: &TokenEndpoint<'_>,
        report_wait: impl Fn(Instant, SignInFailureKind),
    ) -> Result<TokenResponse, SignInFailureKind> {
        let body = Bytes::from(self.0);
        let mut start = None;
        let mut attempt = 1;
        loop {
            let permit = endpoint.channel.acquire_permit(None, endpoint.deadline).await;
            let permit = permit.map_err(|reason| match reason {
                NoPermit::Paused(PausedUntil(end)) => SignInFailureKind::Paused(end),
                NoPermit::SharedLimit(source) => SignInFailureKind::SharedLimit(source),
            })?;
            let requested_at = (Instant::now(), SystemTime::now());
            let start = *start.get_or_insert(requested_at.0);
            // The timeout starts after the wait for the rate limiter, which does not depend on the server.
            let status = AtomicU16::new(0);
            let response = endpoint.channel.exchange(permit, endpoint.request(&body)?, endpoint.timeouts, &status);
            let response = timeout(endpoint.timeouts.total, response).await.unwrap_or(Err(timed_out()));
            let (kind, failure) = match response {
                Ok(response) if response.status.is_success() => {
                    return Ok(TokenResponse { body: response.body, requested_at });
                }
                Ok(response) => status_failure(response),
                Err(error) => channel_failure(error),
            };
            let Some(instant) = endpoint.next_attempt(start, attempt, failure) else { return Err(kind) };
            report_wait(instant, kind);
            sleep_until(instant).await;
            attempt += 1;
        }
    }
}

impl TokenEndpoint<'_> {
    fn request(&self, body: &Bytes) -> Result<http::Request<Bytes>, SignInFailureKind> {
        let mut request = http::Request::post(format!("{}{}", self.channel.base_url.as_str(), self.path))
            .body(body.clone())
            .map_err(|_| SignInFailureKind::InvalidResponse("the URL of the token endpoint is invalid"))?;
        let headers = request.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        Ok(request)
    }

    /// Returns the time of the next request; `None` for no further one.
    fn next_attempt(&self, start: Instant, attempt: u32, failure: AttemptFailure) -> Option<Instant> {
        let method = if self.repeatable { Method::GET } else { Method::POST };
        let request = SentRequest { method: &method, path: self.path, has_lock_token: false, retry: Retry::Safe };
        let now = Instant::now();
        let (delay, last_start) = match retry::decide(&request, failure, attempt) {
            Decision::Stop => return None,
            Decision::Backoff => (retry::backoff(attempt), start.checked_add(self.policy.within)),
            Decision::AfterPause => (retry::spread(retry::requested_delay(failure)?), None),
        };
        let instant = now.checked_add(delay)?;
        let deadline = self.deadline.or_else(|| start.checked_add(self.timeouts.total));
        let is_late = last_start.is_some_and(|last| instant > last) || deadline.is_some_and(|end| instant >= end);
        (attempt < self.policy.attempts && !is_late).then_some(instant)
    }
}

fn timed_out() -> ChannelError {
    ChannelError::Timeout { phase: TimeoutPhase::ResponseHead, status: None }
}

/// Converts a response with an error status.
fn status_failure(response: RawResponse) -> (SignInFailureKind, AttemptFailure) {
    let RawResponse { status, headers, body, .. } = response;
    let errors = error::items(&body);
    let retry_after = retry::retry_after(&headers, SystemTime::now());
    let kind = SignInFailureKind::Status { status, headers, body, errors };
    // OAuth reports an overload with 400 and this code, too.
    let is_unavailable = status.is_client_error() && kind.has_code(&["temporarily_unavailable"]);
    let status = if is_unavailable { StatusCode::SERVICE_UNAVAILABLE } else { status };
    (kind, AttemptFailure::Status(status, retry_after))
}

/// Converts a failure without a complete response.
fn channel_failure(error: ChannelError) -> (SignInFailureKind, AttemptFailure) {
    match error {
        ChannelError::Timeout { .. } => (SignInFailureKind::Timeout, AttemptFailure::NoResponse),
        ChannelError::TooLarge { .. } => (SignInFailureKind::InvalidResponse("it is too long"), AttemptFailure::Final),
        ChannelError::Transport { failure: source, .. } => {
            let failure = source.attempt_failure();
            (SignInFailureKind::Transport(source), failure)
        }
    }
}
