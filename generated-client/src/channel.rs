//! The one way out to the server: what an attempt costs in turn, time and memory is kept here, for
//! calls and for sign-in alike.

use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use tokio::time::{Instant, timeout};

use crate::Timeouts;
use crate::base_url::BaseUrl;
use crate::error::Waiting;
use crate::limiter::Limiter;
use crate::transport::{Body, Failure, Transport};

/// The most bytes that are kept of an answer whose status is no success.
const ERROR_BODY: usize = 64 * 1024;

/// The way out to one server.
#[derive(Clone)]
pub(crate) struct Channel {
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) base_url: BaseUrl,
    pub(crate) limiter: Arc<Limiter>,
    /// The most bytes that are read of a successful answer, after decompression.
    pub(crate) body_limit: usize,
}

/// An answer whose body is read, or still comes.
pub(crate) struct Answered<B = Bytes> {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: B,
}

/// Why an attempt has no answer.
pub(crate) enum Broken {
    /// The connection could not be made, or failed.
    Transport { failure: Failure, status: Option<StatusCode> },
    /// The time allowed for a part of it had passed.
    Timeout { waiting: Waiting, status: Option<StatusCode> },
    /// The answer is successful, and longer than the limit.
    TooLarge { status: StatusCode, headers: HeaderMap },
}

impl Channel {
    /// Waits until a request may go. Gives the time that it took.
    pub(crate) async fn turn(&self) -> Duration {
        let start = Instant::now();
        self.limiter.acquire().await;
        start.elapsed()
    }

    /// Sends a request once, and reads its answer. Its status is written down as soon as it is seen.
    pub(crate) async fn exchange(
        &self,
        request: http::Request<Bytes>,
        timeouts: &Timeouts,
        seen: &AtomicU16,
    ) -> Result<Answered, Broken> {
        let opened = self.open(request, timeouts, seen).await?;
        self.read(opened, timeouts).await
    }

    /// Sends a request once, and waits for the head of its answer. Its status is written down.
    pub(crate) async fn open(
        &self,
        request: http::Request<Bytes>,
        timeouts: &Timeouts,
        seen: &AtomicU16,
    ) -> Result<Answered<Body>, Broken> {
        let answer = match timeout(timeouts.first_byte, self.transport.send(request)).await {
            Ok(Ok(answer)) => answer,
            Ok(Err(failure)) => return Err(Broken::Transport { failure, status: None }),
            Err(_) => return Err(Broken::Timeout { waiting: Waiting::Answer, status: None }),
        };
        let (head, body) = answer.into_parts();
        seen.store(head.status.as_u16(), Ordering::Relaxed);
        Ok(Answered { status: head.status, headers: head.headers, body })
    }

    /// Reads the body of an answer.
    pub(crate) async fn read(&self, opened: Answered<Body>, timeouts: &Timeouts) -> Result<Answered, Broken> {
        let Answered { status, headers, body } = opened;
        let limit = if status.is_success() { self.body_limit } else { ERROR_BODY };
        let length = content_length(&headers).unwrap_or_default();
        if status.is_success() && length > limit {
            return Err(Broken::TooLarge { status, headers });
        }
        let mut read = Vec::new();
        let end = fill(&mut read, body, length, limit, timeouts.idle).await;
        match end {
            // A status that is no success is the answer; its body only explains it.
            _ if !status.is_success() => {}
            End::Whole => {}
            End::TooLong => return Err(Broken::TooLarge { status, headers }),
            End::Failed(failure) => return Err(Broken::Transport { failure, status: Some(status) }),
            End::Paused => return Err(Broken::Timeout { waiting: Waiting::Body, status: Some(status) }),
        }
        Ok(Answered { status, headers, body: read.into() })
    }
}

fn content_length(headers: &HeaderMap) -> Option<usize> {
    headers.get(http::header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// How reading a body ended.
enum End {
    Whole,
    TooLong,
    Failed(Failure),
    Paused,
}

/// Reads a body, and no more than the limit of it. The length that its head says is a hint: nothing
/// is reserved for it beyond what is plausible.
async fn fill(read: &mut Vec<u8>, mut body: Body, length: usize, limit: usize, idle: Duration) -> End {
    read.reserve_exact(length.min(limit).min(ERROR_BODY));
    loop {
        let chunk = match timeout(idle, body.chunk()).await {
            Ok(Some(Ok(chunk))) => chunk,
            Ok(Some(Err(failure))) => return End::Failed(failure),
            Ok(None) => return End::Whole,
            Err(_) => return End::Paused,
        };
        // Pieces that are always there would leave no time to anybody else, the clock included.
        tokio::task::coop::consume_budget().await;
        let room = limit.saturating_sub(read.len());
        if chunk.len() > room {
            read.extend_from_slice(chunk.get(..room).unwrap_or_default());
            return End::TooLong;
        }
        if read.capacity() - read.len() < chunk.len() {
            // Doubled, but never beyond the limit.
            read.reserve_exact(read.len().max(chunk.len()).min(room));
        }
        read.extend_from_slice(&chunk);
    }
}
