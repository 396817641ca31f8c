//! The double's two doors: sockets, and a transport in memory.

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

use super::reply::Reply;
use super::state::{Ending, State};
use crate::transport::{Body, Exchange, Failure, Transport};

/// Serves whoever connects. Connections end with this future.
pub(super) async fn serve(listener: TcpListener, state: Arc<State>) {
    let mut connections = JoinSet::new();
    loop {
        // A connection that was gone before it was accepted is its client's affair.
        let Ok((stream, _)) = listener.accept().await else { continue };
        while connections.try_join_next().is_some() {}
        let state = Arc::clone(&state);
        connections.spawn(async move {
            let service = service_fn(|request| exchange(&state, request));
            // How a connection ends is told to the client, which is looked at.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

/// Why a connection ends before an answer is whole.
#[derive(Debug)]
struct CutOff;

impl fmt::Display for CutOff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the double was told to end the connection")
    }
}

impl std::error::Error for CutOff {}

async fn exchange(state: &State, request: http::Request<Incoming>) -> Result<http::Response<Outgoing>, CutOff> {
    let (head, body) = request.into_parts();
    let body = body.collect().await.map_err(|_| CutOff)?.to_bytes();
    match state.take(&head, body).await {
        Ending::Whole(reply) => Ok(response(reply, Outgoing::whole)),
        Ending::Half(reply) => Ok(response(reply, |bytes| Outgoing::half(&bytes))),
        Ending::Reset => Err(CutOff),
    }
}

fn response<B>(reply: Reply, body: impl FnOnce(Bytes) -> B) -> http::Response<B> {
    let mut response = http::Response::new(body(reply.body));
    *response.status_mut() = reply.status;
    *response.headers_mut() = reply.headers;
    response
}

/// A body on its way, whole or cut off.
struct Outgoing {
    left: Option<Bytes>,
    promised: u64,
    end: End,
}

/// What comes behind the bytes.
enum End {
    Whole,
    /// Those that are there leave first, and then the connection ends.
    Wait,
    Cut,
}

impl Outgoing {
    fn whole(bytes: Bytes) -> Self {
        Self { promised: bytes.len() as u64, left: Some(bytes).filter(|bytes| !bytes.is_empty()), end: End::Whole }
    }

    fn half(bytes: &Bytes) -> Self {
        Self { promised: bytes.len() as u64, left: Some(bytes.slice(..bytes.len() / 2)), end: End::Wait }
    }

    fn next(&mut self, context: &Context<'_>) -> Poll<Option<Result<Bytes, CutOff>>> {
        if let Some(bytes) = self.left.take() {
            return Poll::Ready(Some(Ok(bytes)));
        }
        match self.end {
            End::Whole => Poll::Ready(None),
            End::Wait => {
                self.end = End::Cut;
                context.waker().wake_by_ref();
                Poll::Pending
            }
            End::Cut => Poll::Ready(Some(Err(CutOff))),
        }
    }
}

impl HttpBody for Outgoing {
    type Data = Bytes;
    type Error = CutOff;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, CutOff>>> {
        self.next(context).map(|next| next.map(|bytes| bytes.map(Frame::data)))
    }

    fn is_end_stream(&self) -> bool {
        self.left.is_none() && matches!(self.end, End::Whole)
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.promised)
    }
}

impl Stream for Outgoing {
    type Item = Result<Bytes, Failure>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.next(context).map(|next| next.map(|bytes| bytes.map_err(Failure::after_sending)))
    }
}

/// The way to a double without a socket. Behind a double that has ended nobody is reached.
pub(super) struct InMemory(pub(super) Weak<State>);

impl Transport for InMemory {
    fn send(&self, request: http::Request<Bytes>) -> Exchange<'_> {
        Box::pin(async move {
            let (head, body) = request.into_parts();
            let state = self.0.upgrade().ok_or_else(|| Failure::before_sending("the double has ended"))?;
            match state.take(&head, body).await {
                Ending::Whole(reply) => Ok(response(reply, Body::from)),
                Ending::Half(reply) => Ok(response(reply, |bytes| Body::stream(Outgoing::half(&bytes)))),
                Ending::Reset => Err(Failure::after_sending(CutOff)),
            }
        })
    }
}
