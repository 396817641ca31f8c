//! A transport in memory, which answers by a script and keeps what it was asked, and when.

use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use procountor_client::transport::{Body, Exchange, Failure, Transport};
use tokio::time::{Instant, sleep};

/// What becomes of an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reply {
    /// There is no connection, for this reason.
    Unsent(&'static str),
    /// There is no connection, which takes so long to be known.
    Hangs(Duration),
    /// The connection ends before the answer.
    Lost,
    /// 200, and the connection ends within the body.
    Cut,
    /// There is never an answer.
    Silent,
    /// 200, and the body never ends.
    Pauses,
    /// 200, and a body that is not what was expected.
    Odd,
    /// An answer with a status and headers.
    Says(u16, Vec<(&'static str, String)>),
}

impl Reply {
    /// An answer with a status and nothing else.
    pub(crate) fn status(status: u16) -> Self {
        Self::Says(status, Vec::new())
    }

    /// An answer that asks for a wait.
    pub(crate) fn asks(status: u16, wait: &str) -> Self {
        Self::Says(status, vec![("retry-after", wait.to_owned())])
    }
}

/// A request as it was given to the transport.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    /// When, from the making of the stub on.
    pub(crate) at: Duration,
    pub(crate) method: String,
    pub(crate) target: String,
    pub(crate) headers: http::HeaderMap,
    pub(crate) body: Bytes,
}

impl Seen {
    /// Everything but the moment, in a form that can be compared.
    pub(crate) fn bytes(&self) -> (String, String, Vec<(String, Vec<u8>)>, Bytes) {
        let header = |(name, value): (&http::HeaderName, &http::HeaderValue)| {
            (name.as_str().to_owned(), value.as_bytes().to_vec())
        };
        let headers = self.headers.iter().map(header).collect();
        (self.method.clone(), self.target.clone(), headers, self.body.clone())
    }
}

type Script = dyn Fn(usize, &http::Request<Bytes>) -> (Duration, Reply) + Send + Sync;

/// The transport. Its copies are the same one.
#[derive(Clone)]
pub(crate) struct Stub {
    start: Instant,
    seen: Arc<Mutex<Vec<Seen>>>,
    script: Arc<Script>,
}

impl Stub {
    /// Answers each request as the script says, after the time that it says.
    pub(crate) fn new(
        script: impl Fn(usize, &http::Request<Bytes>) -> (Duration, Reply) + Send + Sync + 'static,
    ) -> Self {
        Self { start: Instant::now(), seen: Arc::default(), script: Arc::new(script) }
    }

    /// Answers each request at once, and in the same way.
    pub(crate) fn always(reply: Reply) -> Self {
        Self::new(move |_, _| (Duration::ZERO, reply.clone()))
    }

    /// Answers the first request with the first reply and so on, at once; the last one stays.
    pub(crate) fn play(replies: impl IntoIterator<Item = Reply>) -> Self {
        let replies: Vec<Reply> = replies.into_iter().collect();
        Self::new(move |number, _| (Duration::ZERO, replies[number.min(replies.len() - 1)].clone()))
    }

    fn log(&self) -> MutexGuard<'_, Vec<Seen>> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What came so far.
    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.log().clone()
    }

    /// How much came so far.
    pub(crate) fn count(&self) -> usize {
        self.log().len()
    }

    /// When the requests came.
    pub(crate) fn times(&self) -> Vec<Duration> {
        self.log().iter().map(|seen| seen.at).collect()
    }

    /// How long it is since the stub was made.
    pub(crate) fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }
}

impl Transport for Stub {
    fn send(&self, request: http::Request<Bytes>) -> Exchange<'_> {
        let number = {
            let mut log = self.log();
            log.push(Seen {
                at: self.start.elapsed(),
                method: request.method().to_string(),
                target: request.uri().to_string(),
                headers: request.headers().clone(),
                body: request.body().clone(),
            });
            log.len() - 1
        };
        let (after, reply) = (self.script)(number, &request);
        Box::pin(async move {
            sleep(after).await;
            match reply {
                Reply::Unsent(why) => Err(Failure::before_sending(why)),
                Reply::Hangs(time) => {
                    sleep(time).await;
                    Err(Failure::before_sending("it took too long").timed_out())
                }
                Reply::Lost => Err(Failure::after_sending("reset")),
                Reply::Cut => Ok(response(200, &[], Body::stream(Half { left: Some("{\"id\":"), ends: true }))),
                Reply::Silent => std::future::pending().await,
                Reply::Pauses => Ok(response(200, &[], Body::stream(Half { left: Some("{\"id\":"), ends: false }))),
                Reply::Odd => Ok(response(200, &[], Body::from("[odd"))),
                Reply::Says(status, headers) => Ok(response(status, &headers, Body::from("{}"))),
            }
        })
    }
}

fn response(status: u16, headers: &[(&'static str, String)], body: Body) -> http::Response<Body> {
    let mut builder = http::Response::builder().status(status).header("content-type", "application/json");
    for (name, value) in headers {
        builder = builder.header(*name, value);
    }
    builder.body(body).expect("the script's answer can be made")
}

/// The beginning of a body, after which the connection ends or says nothing more.
struct Half {
    left: Option<&'static str>,
    ends: bool,
}

impl futures_core::Stream for Half {
    type Item = Result<Bytes, Failure>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match self.left.take() {
            Some(left) => Poll::Ready(Some(Ok(Bytes::from_static(left.as_bytes())))),
            None if self.ends => Poll::Ready(Some(Err(Failure::after_sending("cut")))),
            None => Poll::Pending,
        }
    }
}
