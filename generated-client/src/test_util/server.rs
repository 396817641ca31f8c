//! The test server's two interfaces: sockets, and a transport in memory.

use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Weak};
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use http_body_util::BodyExt as _;
use hyper::body::{Body as HttpBody, Frame, Incoming, SizeHint};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::task::JoinSet;

use super::canned_response::CannedResponse;
use super::state::{ExchangeResult, SharedState};
use crate::transport::{Body, Failure, Transport, TransportFuture};

/// Accepts and serves connections. Dropping the future closes them.
pub(super) async fn serve(listener: TcpListener, state: Arc<SharedState>) {
    let mut connections = JoinSet::new();
    loop {
        // The client closed the connection before it was accepted.
        let Ok((stream, _)) = listener.accept().await else { continue };
        while connections.try_join_next().is_some() {}
        let state = Arc::clone(&state);
        connections.spawn(async move {
            let service = service_fn(|request| exchange(&state, request));
            // Connection errors are reported to the client under test.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

/// The error that makes hyper close a connection before the response is complete.
#[derive(Debug)]
struct ConnectionClosed;

impl fmt::Display for ConnectionClosed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the test server closed the connection as configured")
    }
}

impl std::error::Error for ConnectionClosed {}

async fn exchange(
    state: &SharedState,
    request: http::Request<Incoming>,
) -> Result<http::Response<ResponseBody>, ConnectionClosed> {
    let (head, body) = request.into_parts();
    let body = body.collect().await.map_err(|_| ConnectionClosed)?.to_bytes();
    match state.handle(&head, body).await {
        ExchangeResult::Complete(response) => Ok(http_response(response, ResponseBody::complete)),
        ExchangeResult::Truncated(response) => Ok(http_response(response, |bytes| ResponseBody::truncated(&bytes))),
        ExchangeResult::Reset => Err(ConnectionClosed),
    }
}

fn http_response<B>(canned: CannedResponse, body: impl FnOnce(Bytes) -> B) -> http::Response<B> {
    let mut response = http::Response::new(body(canned.body));
    *response.status_mut() = canned.status;
    *response.headers_mut() = canned.headers;
    response
}

/// A response body, whole or truncated.
struct ResponseBody {
    remaining: Option<Bytes>,
    content_length: u64,
    end: BodyEnd,
}

/// State of the body after its bytes.
enum BodyEnd {
    Complete,
    /// Lets hyper send the bytes before the error.
    Flush,
    Truncated,
}

impl ResponseBody {
    fn complete(bytes: Bytes) -> Self {
        let content_length = bytes.len() as u64;
        Self { remaining: Some(bytes).filter(|bytes| !bytes.is_empty()), content_length, end: BodyEnd::Complete }
    }

    fn truncated(bytes: &Bytes) -> Self {
        let remaining = Some(bytes.slice(..bytes.len() / 2));
        Self { remaining, content_length: bytes.len() as u64, end: BodyEnd::Flush }
    }

    fn next(&mut self, context: &Context<'_>) -> Poll<Option<Result<Bytes, ConnectionClosed>>> {
        if let Some(bytes) = self.remaining.take() {
            return Poll::Ready(Some(Ok(bytes)));
        }
        match self.end {
            BodyEnd::Complete => Poll::Ready(None),
            BodyEnd::Flush => {
                self.end = BodyEnd::Truncated;
                context.waker().wake_by_ref();
                Poll::Pending
            }
            BodyEnd::Truncated => Poll::Ready(Some(Err(ConnectionClosed))),
        }
    }
}

impl HttpBody for ResponseBody {
    type Data = Bytes;
    type Error = ConnectionClosed;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, ConnectionClosed>>> {
        self.next(context).map(|next| next.map(|bytes| bytes.map(Frame::data)))
    }

    fn is_end_stream(&self) -> bool {
        self.remaining.is_none() && matches!(self.end, BodyEnd::Complete)
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.content_length)
    }
}

impl Stream for ResponseBody {
    type Item = Result<Bytes, Failure>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.next(context).map(|next| next.map(|bytes| bytes.map_err(Failure::after_sending)))
    }
}

/// A transport to the test server without sockets. Requests fail once the server is dropped.
pub(super) struct InMemory(pub(super) Weak<SharedState>);

impl Transport for InMemory {
    fn send(&self, request: http::Request<Bytes>) -> TransportFuture<'_> {
        Box::pin(async move {
            let (head, body) = request.into_parts();
            let state = self.0.upgrade().ok_or_else(|| Failure::before_sending("the test server has been dropped"))?;
            match state.handle(&head, body).await {
                ExchangeResult::Complete(response) => Ok(http_response(response, Body::from)),
                ExchangeResult::Truncated(response) => {
                    Ok(http_response(response, |bytes| Body::stream(ResponseBody::truncated(&bytes))))
                }
                ExchangeResult::Reset => Err(Failure::after_sending(ConnectionClosed)),
            }
        })
    }
}
