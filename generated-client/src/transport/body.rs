//! The body of an answer, as it comes.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use http_body::Body as _;

use super::Failure;

/// The body of an answer, whole or as it comes.
pub struct Body(Kind);

type Chunks = Pin<Box<dyn Stream<Item = Result<Bytes, Failure>> + Send>>;

enum Kind {
    Whole(Bytes),
    Chunks(Chunks),
    Response(reqwest::Body),
}

impl Body {
    /// A body that comes piece by piece.
    pub fn stream(chunks: impl Stream<Item = Result<Bytes, Failure>> + Send + 'static) -> Self {
        Self(Kind::Chunks(Box::pin(chunks)))
    }

    pub(super) fn of_response(body: reqwest::Body) -> Self {
        Self(Kind::Response(body))
    }

    /// The next piece; `None` at the end.
    pub(crate) async fn chunk(&mut self) -> Option<Result<Bytes, Failure>> {
        poll_fn(|context| self.poll_chunk(context)).await
    }

    /// The same, for who waits for something else beside it.
    pub(crate) fn poll_chunk(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Failure>>> {
        match &mut self.0 {
            Kind::Whole(bytes) => Poll::Ready(Some(std::mem::take(bytes)).filter(|bytes| !bytes.is_empty()).map(Ok)),
            Kind::Chunks(chunks) => chunks.as_mut().poll_next(context),
            Kind::Response(body) => loop {
                match ready!(Pin::new(&mut *body).poll_frame(context)) {
                    None => return Poll::Ready(None),
                    Some(Err(error)) => return Poll::Ready(Some(Err(Failure::after_sending(error.without_url())))),
                    // Trailers are passed over.
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
        Self(Kind::Whole(bytes.into()))
    }
}

/// Shows nothing of the content.
impl std::fmt::Debug for Body {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Body")
    }
}
