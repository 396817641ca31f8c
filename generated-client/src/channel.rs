//! The connection to one server, shared by calls and sign-in: transport, base URL, rate limiter, pause and body limit.

use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use tokio::time::{Instant, timeout};

use crate::Timeouts;
use crate::base_url::BaseUrl;
use crate::error::TimeoutPhase;
use crate::limiter::{Limiter, Permit, SharedLimitFailure, Ticket};
use crate::pause::{Pause, PausedUntil};
use crate::transport::{Body, Failure, Framing, HeadTimeout, Transport, send_within};

/// Maximum number of bytes that are kept of an error response's body.
const ERROR_BODY_LIMIT: usize = 64 * 1024;

/// The connection to one server.
#[derive(Clone)]
pub(crate) struct Channel {
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) base_url: BaseUrl,
    pub(crate) limiter: Arc<Limiter>,
    pub(crate) pause: Arc<Pause>,
    /// Maximum size of a successful response's body in bytes, after decompression.
    pub(crate) body_limit: usize,
}

/// A response whose body is read, or still a stream.
pub(crate) struct RawResponse<B = Bytes> {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: B,
    pub(crate) framing: Framing,
}

/// The reason that an attempt has no complete response.
pub(crate) enum ChannelError {
    /// The connection could not be established, or failed.
    Transport { failure: Failure, status: Option<StatusCode> },
    /// The timeout of a phase has elapsed.
    Timeout { phase: TimeoutPhase, status: Option<StatusCode> },
    /// The body of a successful response exceeds the limit.
    TooLarge { status: StatusCode, headers: HeaderMap },
}

/// The reason that an attempt has no permit.
pub(crate) enum NoPermit {
    Paused(PausedUntil),
    SharedLimit(SharedLimitFailure),
}

impl From<PausedUntil> for NoPermit {
    fn from(pause: PausedUntil) -> Self {
        Self::Paused(pause)
    }
}

impl Channel {
    /// Waits for the end of a pause and for a permit of the rate limiter, unless a pause lasts until the deadline or
    /// longer, or the shared limit fails.
    pub(crate) async fn acquire_permit(
        &self,
        mut ticket: Option<Ticket>,
        deadline: Option<Instant>,
    ) -> Result<Permit, NoPermit> {
        loop {
            self.pause.wait(deadline).await?;
            let permit = self.pause.run(deadline, self.limiter.acquire(ticket)).await?;
            let permit = permit.map_err(NoPermit::SharedLimit)?;
            if self.pause.end().is_none() {
                return Ok(permit);
            }
            // A pause began in the queue. The call keeps its place, and blocks nobody there meanwhile.
            ticket = Some(permit.give_back());
        }
    }

    /// Sends a request once and reads its response. Stores the status as soon as it is known.
    pub(crate) async fn exchange(
        &self,
        permit: Permit,
        request: http::Request<Bytes>,
        timeouts: &Timeouts,
        status: &AtomicU16,
    ) -> Result<RawResponse, ChannelError> {
        let response = self.open(permit, request, timeouts, status).await?;
        self.read(response, timeouts).await
    }

    /// Sends a request once and waits for the response's head. Stores the status.
    pub(crate) async fn open(
        &self,
        permit: Permit,
        request: http::Request<Bytes>,
        timeouts: &Timeouts,
        status: &AtomicU16,
    ) -> Result<RawResponse<Body>, ChannelError> {
        let (transport, first_byte) = (Arc::clone(&self.transport), timeouts.first_byte);
        let response = permit.run(async move { send_within(&*transport, request, first_byte).await }).await;
        let stopped = || Ok(Err(Failure::after_sending("the runtime was shut down")));
        let response = match response.unwrap_or_else(stopped) {
            Ok(Ok(response)) => response,
            Ok(Err(failure)) => return Err(ChannelError::Transport { failure, status: None }),
            Err(HeadTimeout) => return Err(ChannelError::Timeout { phase: TimeoutPhase::ResponseHead, status: None }),
        };
        let (head, body) = response.into_parts();
        status.store(head.status.as_u16(), Ordering::Relaxed);
        let framing = body.framing();
        Ok(RawResponse { status: head.status, headers: head.headers, body, framing })
    }

    /// Reads the body of a response.
    pub(crate) async fn read(
        &self,
        response: RawResponse<Body>,
        timeouts: &Timeouts,
    ) -> Result<RawResponse, ChannelError> {
        let RawResponse { status, headers, body, framing } = response;
        let limit = if status.is_success() { self.body_limit } else { ERROR_BODY_LIMIT };
        let length = content_length(&headers).unwrap_or_default();
        if status.is_success() && length > limit {
            return Err(ChannelError::TooLarge { status, headers });
        }
        let mut bytes = Vec::new();
        let end = read_body(&mut bytes, body, length, limit, timeouts.idle).await;
        match end {
            // The status of an error response is enough; its body only explains it.
            _ if !status.is_success() => {}
            BodyEnd::Complete => {}
            BodyEnd::TooLarge => return Err(ChannelError::TooLarge { status, headers }),
            BodyEnd::Failed(failure) => return Err(ChannelError::Transport { failure, status: Some(status) }),
            BodyEnd::Idle => {
                return Err(ChannelError::Timeout { phase: TimeoutPhase::ResponseBody, status: Some(status) });
            }
        }
        Ok(RawResponse { status, headers, body: bytes.into(), framing })
    }
}

fn content_length(headers: &HeaderMap) -> Option<usize> {
    headers.get(http::header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// The end of reading a body.
enum BodyEnd {
    Complete,
    TooLarge,
    Failed(Failure),
    /// The idle timeout has elapsed.
    Idle,
}

/// Reads a body up to a limit. `length` is the declared length; at most [`ERROR_BODY_LIMIT`] bytes are reserved
/// for it in advance, because it is not verified.
async fn read_body(bytes: &mut Vec<u8>, mut body: Body, length: usize, limit: usize, idle: Duration) -> BodyEnd {
    bytes.reserve_exact(length.min(limit).min(ERROR_BODY_LIMIT));
    loop {
        let chunk = match timeout(idle, body.chunk()).await {
            Ok(Some(Ok(chunk))) => chunk,
            Ok(Some(Err(failure))) => return BodyEnd::Failed(failure),
            Ok(None) => return BodyEnd::Complete,
            Err(_) => return BodyEnd::Idle,
        };
        // Chunks that are always ready would starve other tasks, including timers.
        tokio::task::coop::consume_budget().await;
        let room = limit.saturating_sub(bytes.len());
        if chunk.len() > room {
            bytes.extend_from_slice(chunk.get(..room).unwrap_or_default());
            return BodyEnd::TooLarge;
        }
        if bytes.capacity() - bytes.len() < chunk.len() {
            // Double the capacity, but never beyond the limit.
            bytes.reserve_exact(bytes.len().max(chunk.len()).min(room));
        }
        bytes.extend_from_slice(&chunk);
    }
}
