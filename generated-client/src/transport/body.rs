//! Response bodies.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use http_body::Body as _;

use super::Failure;

/// The body of a response, in memory or as a stream.
pub struct Body {
    kind: BodyKind,
    framing: Framing,
}

/// The mark of a body's end in the connection.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Framing {
    /// A length or chunks.
    Delimited,
    /// The end of the connection: a truncated body cannot be told from a complete one.
    UntilClose,
}

type Chunks = Pin<Box<dyn Stream<Item = Result<Bytes, Failure>> + Send>>;

enum BodyKind {
    Bytes(Bytes),
    Chunks(Chunks),
    Reqwest(reqwest::Body),
}

impl Body {
    /// Creates a body from a stream of chunks.
    pub fn stream(chunks: impl Stream<Item = Result<Bytes, Failure>> + Send + 'static) -> Self {
        Self { kind: BodyKind::Chunks(Box::pin(chunks)), framing: Framing::Delimited }
    }

    pub(super) fn from_reqwest(body: reqwest::Body, framing: Framing) -> Self {
        Self { kind: BodyKind::Reqwest(body), framing }
    }

    pub(crate) fn framing(&self) -> Framing {
        self.framing
    }

    /// Returns the next chunk; `None` at the end.
    pub(crate) async fn chunk(&mut self) -> Option<Result<Bytes, Failure>> {
        poll_fn(|context| self.poll_chunk(context)).await
    }

    /// Polls for the next chunk.
    pub(crate) fn poll_chunk(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Failure>>> {
        match &mut self.kind {
            BodyKind::Bytes(bytes) => {
                Poll::Ready(Some(std::mem::take(bytes)).filter(|bytes| !bytes.is_empty()).map(Ok))
            }
            BodyKind::Chunks(chunks) => chunks.as_mut().poll_next(context),
            BodyKind::Reqwest(body) => loop {
                match ready!(Pin::new(&mut *body).poll_frame(context)) {
                    None => return Poll::Ready(None),
                    Some(Err(error)) => return Poll::Ready(Some(Err(Failure::after_sending(error.without_url())))),
                    // Trailers are ignored.
                    Some(Ok(frame)) => {
                        if let Ok(chunk) = frame.into_data() {
                            return Poll::Ready(Some(Ok(chunk)));
                        }
                    }
                }
            },
        }
    }
}

impl<B: Into<Bytes>> From<B> for Body {
    fn from(bytes: B) -> Self {
        Self { kind: BodyKind::Bytes(bytes.into()), framing: Framing::Delimited }
    }
}

/// Shows no content.
impl std::fmt::Debug for Body {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Body")
    }
}
