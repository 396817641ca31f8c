//! The body of an answer, as it comes.

use std::future::poll_fn;
use std::pin::Pin;

use bytes::Bytes;
use futures_core::Stream;

use super::Failure;

/// The body of an answer, whole or as it comes.
pub struct Body(Kind);

type Chunks = Pin<Box<dyn Stream<Item = Result<Bytes, Failure>> + Send>>;

enum Kind {
    Whole(Bytes),
    Chunks(Chunks),
    Response(Box<reqwest::Response>),
}

impl Body {
    /// A body that comes piece by piece.
    pub fn stream(chunks: impl Stream<Item = Result<Bytes, Failure>> + Send + 'static) -> Self {
        Self(Kind::Chunks(Box::pin(chunks)))
    }

    pub(super) fn of_response(response: reqwest::Response) -> Self {
        Self(Kind::Response(Box::new(response)))
    }

    /// The next piece; `None` at the end.
    pub(crate) async fn chunk(&mut self) -> Option<Result<Bytes, Failure>> {
        match &mut self.0 {
            Kind::Whole(bytes) => Some(std::mem::take(bytes)).filter(|bytes| !bytes.is_empty()).map(Ok),
            Kind::Chunks(chunks) => poll_fn(|context| chunks.as_mut().poll_next(context)).await,
            Kind::Response(response) => match response.chunk().await {
                Ok(chunk) => chunk.map(Ok),
                Err(error) => Some(Err(Failure::after_sending(error.without_url()))),
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
