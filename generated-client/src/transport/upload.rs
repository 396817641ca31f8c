//! Request bodies whose progress is known, so that a large upload is not mistaken for a missing response.

use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use tokio::time::{Instant, timeout_at};

use super::{Failure, Transport};

/// Size of the pieces in which a body is handed to the connection.
const PIECE: usize = 64 * 1024;

/// The time at which the last piece of a request's body was handed to the connection. Part of the request's extensions.
#[derive(Clone)]
pub(super) struct Progress(Arc<Mutex<Instant>>);

impl Progress {
    fn new() -> Self {
        Self(Arc::new(Mutex::new(Instant::now())))
    }

    fn get(&self) -> Instant {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn advance(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }
}

/// The timeout of a response's head has elapsed.
pub(crate) struct HeadTimeout;

/// Sends a request and waits for the head of its response: for `limit` after the last piece of the body was handed to the
/// connection, or after the start if the body is one piece, or if the transport does not report its progress.
pub(crate) async fn send_within(
    transport: &dyn Transport,
    mut request: http::Request<Bytes>,
    limit: Duration,
) -> Result<Result<http::Response<super::Body>, Failure>, HeadTimeout> {
    let progress = Progress::new();
    if request.body().len() > PIECE {
        request.extensions_mut().insert(progress.clone());
    }
    let mut response = transport.send(request);
    loop {
        let last = progress.get();
        // A timeout that is too long for the clock never elapses.
        let Some(deadline) = last.checked_add(limit) else { return Ok(response.await) };
        match timeout_at(deadline, Pin::new(&mut response) as Pin<&mut (dyn Future<Output = _> + Send)>).await {
            Ok(response) => return Ok(response),
            Err(_) if progress.get() == last => return Err(HeadTimeout),
            Err(_) => {}
        }
    }
}

/// A body that is handed to the connection in pieces.
pub(super) struct Upload {
    rest: Bytes,
    progress: Progress,
}

impl Upload {
    pub(super) fn new(content: Bytes, progress: Progress) -> Self {
        Self { rest: content, progress }
    }
}

impl Body for Upload {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.progress.advance();
        let length = self.rest.len().min(PIECE);
        let piece = self.rest.split_to(length);
        Poll::Ready(Some(Ok(Frame::data(piece))).filter(|_| length > 0))
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.rest.len() as u64)
    }
}
