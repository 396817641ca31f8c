//! A server in memory, for tests on a virtual clock, which real connections do not follow.

use std::future::pending;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use http::header::AUTHORIZATION;
use procountor_client::transport::{Body, Failure, Transport, TransportFuture};
use tokio::time::{Instant, sleep};

/// Maximum number of requests that are recorded. Further ones are refused.
const MAX_RECORDED: usize = 100_000;

/// A request as the client passed it to the transport.
#[derive(Clone, Debug)]
pub struct Received {
    /// Number of earlier requests of its kind (token requests or calls).
    pub nth: usize,
    /// Whether it is a token request.
    pub sign_in: bool,
    /// Time of arrival since the server was created.
    pub at: Duration,
    /// The request itself.
    pub request: http::Request<Bytes>,
}

impl Received {
    /// Returns method and URL, such as `GET http://127.0.0.1:9/api/invoices`.
    pub fn line(&self) -> String {
        format!("{} {}", self.request.method(), self.request.uri())
    }

    /// Returns the `authorization` header.
    pub fn token(&self) -> Option<String> {
        let value = self.request.headers().get(AUTHORIZATION)?;
        Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
    }

    /// Returns the body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(self.request.body()).into_owned()
    }

    /// Returns everything but the time of arrival, in a form that can be compared.
    pub fn bytes(&self) -> (String, Vec<(String, Vec<u8>)>, Bytes) {
        let headers = self.request.headers().iter();
        let headers = headers.map(|(name, value)| (name.as_str().to_owned(), value.as_bytes().to_vec())).collect();
        (self.line(), headers, self.request.body().clone())
    }
}

/// The server's reaction to a request.
#[derive(Clone, Debug)]
#[must_use = "a reply does nothing until it is returned"]
pub struct Reply {
    after: Duration,
    outcome: Outcome,
}

#[derive(Clone, Debug)]
enum Outcome {
    Response { status: u16, headers: Vec<(String, String)>, pieces: Vec<Bytes>, pause: Duration, end: End },
    Refused { reason: &'static str, timed_out: bool },
    Lost,
    Never,
}

/// The state of the connection after the last piece of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The body is complete.
    Complete,
    /// The connection breaks.
    Broken,
    /// Nothing more arrives.
    Stalled,
}

/// A 200 response with this JSON body.
pub fn ok(body: impl Into<Bytes>) -> Reply {
    status(200, body)
}

/// A response with a status and a JSON body.
pub fn status(status: u16, body: impl Into<Bytes>) -> Reply {
    let headers = vec![("content-type".to_owned(), "application/json".to_owned())];
    let (pause, end) = (Duration::ZERO, End::Complete);
    Reply::new(Outcome::Response { status, headers, pieces: vec![body.into()], pause, end })
}

/// A response to a token request. The token is valid for `seconds`.
pub fn token(token: &str, seconds: u32) -> Reply {
    ok(format!(r#"{{"access_token":"{token}","expires_in":{seconds}}}"#))
}

/// A connection that cannot be opened.
pub fn refused() -> Reply {
    refused_because("connection refused")
}

/// A connection that cannot be opened, with the reason that the client reports.
pub fn refused_because(reason: &'static str) -> Reply {
    Reply::new(Outcome::Refused { reason, timed_out: false })
}

/// A connection that is not open within `time`.
pub fn connect_timeout(time: Duration) -> Reply {
    Reply::new(Outcome::Refused { reason: "connecting timed out", timed_out: true }).after(time)
}

/// A connection that breaks before the response.
pub fn lost() -> Reply {
    Reply::new(Outcome::Lost)
}

/// A response that never arrives.
pub fn never() -> Reply {
    Reply::new(Outcome::Never)
}

impl Reply {
    fn new(outcome: Outcome) -> Self {
        Self { after: Duration::ZERO, outcome }
    }

    /// Delays the reply.
    pub fn after(self, delay: Duration) -> Self {
        Self { after: self.after + delay, ..self }
    }

    /// Adds a header. A second `content-type` replaces the first.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let Outcome::Response { headers, .. } = &mut self.outcome {
            headers.retain(|(known, _)| known != "content-type" || name != "content-type");
            headers.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// Pauses between the head and the body.
    pub fn body_after(mut self, time: Duration) -> Self {
        if let Outcome::Response { pause, .. } = &mut self.outcome {
            *pause = time;
        }
        self
    }

    /// Sends the body in these pieces, after which the connection is in state `end`.
    pub fn pieces(mut self, body: impl IntoIterator<Item = Bytes>, after_last: End) -> Self {
        if let Outcome::Response { pieces, end, .. } = &mut self.outcome {
            *pieces = body.into_iter().collect();
            *end = after_last;
        }
        self
    }
}

type Choose = Box<dyn Fn(&Received) -> Reply + Send + Sync>;

#[derive(Default)]
struct Log {
    received: Vec<Received>,
    sign_ins: usize,
    calls: usize,
}

struct Inner {
    choose: Choose,
    log: Mutex<Log>,
    running: AtomicUsize,
    start: Instant,
}

/// A server in memory that records its requests. Clones share one server.
#[derive(Clone)]
pub struct MemoryServer(Arc<Inner>);

impl MemoryServer {
    /// Starts a server that replies with the return value of `choose`.
    pub fn new(choose: impl Fn(&Received) -> Reply + Send + Sync + 'static) -> Self {
        let (log, running) = (Mutex::default(), AtomicUsize::new(0));
        Self(Arc::new(Inner { choose: Box::new(choose), log, running, start: Instant::now() }))
    }

    /// Starts a server that replies to each request in the same way.
    pub fn always(reply: impl Into<Reply>) -> Self {
        let reply = reply.into();
        Self::new(move |_| reply.clone())
    }

    /// Starts a server that replies to the first request with the first reply, and so on. The last one repeats.
    pub fn play(replies: impl IntoIterator<Item = impl Into<Reply>>) -> Self {
        let replies: Vec<Reply> = replies.into_iter().map(Into::into).collect();
        Self::new(move |received| replies[received.nth.min(replies.len() - 1)].clone())
    }

    /// Starts a server that issues `token-n`, valid for `seconds`, for the nth token request, and replies to calls with
    /// the return value of `choose`.
    pub fn signing_in(seconds: u32, choose: impl Fn(&Received) -> Reply + Send + Sync + 'static) -> Self {
        Self::new(move |received| match received.sign_in {
            true => token(&format!("token-{}", received.nth + 1), seconds),
            false => choose(received),
        })
    }

    fn lock(&self) -> MutexGuard<'_, Log> {
        self.0.log.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn of_kind(&self, sign_in: bool) -> Vec<Received> {
        self.lock().received.iter().filter(|received| received.sign_in == sign_in).cloned().collect()
    }

    /// Returns the token requests so far.
    pub fn sign_ins(&self) -> Vec<Received> {
        self.of_kind(true)
    }

    /// Returns the calls so far.
    pub fn calls(&self) -> Vec<Received> {
        self.of_kind(false)
    }

    /// Removes and returns the requests since the last call of `take`.
    pub fn take(&self) -> Vec<http::Request<Bytes>> {
        std::mem::take(&mut self.lock().received).into_iter().map(|received| received.request).collect()
    }

    /// Returns the number of token requests and calls so far.
    pub fn counts(&self) -> (usize, usize) {
        let log = self.lock();
        (log.sign_ins, log.calls)
    }

    /// Returns the number of calls so far.
    pub fn count(&self) -> usize {
        self.lock().calls
    }

    /// Returns the arrival times of the calls.
    pub fn times(&self) -> Vec<Duration> {
        self.calls().iter().map(|received| received.at).collect()
    }

    /// Returns the token of the last call.
    pub fn last_token(&self) -> Option<String> {
        self.calls().pop()?.token()?.strip_prefix("Bearer ").map(str::to_owned)
    }

    /// Returns the time since the server was created.
    pub fn elapsed(&self) -> Duration {
        self.0.start.elapsed()
    }

    /// Returns the number of exchanges in progress, including their bodies.
    pub fn running(&self) -> usize {
        self.0.running.load(SeqCst)
    }

    /// Records a request and chooses its reply.
    fn record(&self, request: http::Request<Bytes>) -> Reply {
        let sign_in = request.uri().path().contains("/oauth/");
        let mut log = self.lock();
        if log.received.len() >= MAX_RECORDED {
            return refused();
        }
        let count = if sign_in { &mut log.sign_ins } else { &mut log.calls };
        let nth = *count;
        *count += 1;
        let received = Received { nth, sign_in, at: self.0.start.elapsed(), request };
        log.received.push(received.clone());
        drop(log);
        (self.0.choose)(&received)
    }
}

/// Counts an exchange while it is in progress.
struct Running(MemoryServer);

impl Running {
    fn begin(server: &MemoryServer) -> Self {
        server.0.running.fetch_add(1, SeqCst);
        Self(server.clone())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.0.0.running.fetch_sub(1, SeqCst);
    }
}

/// A body in pieces.
struct Pieces {
    pause: Option<Pin<Box<tokio::time::Sleep>>>,
    left: std::vec::IntoIter<Bytes>,
    end: End,
    _running: Running,
}

impl Stream for Pieces {
    type Item = Result<Bytes, Failure>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(pause) = &mut self.pause {
            ready!(pause.as_mut().poll(context));
            self.pause = None;
        }
        match (self.left.next(), self.end) {
            (Some(piece), _) => Poll::Ready(Some(Ok(piece))),
            (None, End::Complete) => Poll::Ready(None),
            (None, End::Broken) => Poll::Ready(Some(Err(Failure::after_sending("connection lost")))),
            (None, End::Stalled) => Poll::Pending,
        }
    }
}

impl Transport for MemoryServer {
    fn send(&self, request: http::Request<Bytes>) -> TransportFuture<'_> {
        let running = Running::begin(self);
        let reply = self.record(request);
        Box::pin(async move {
            if !reply.after.is_zero() {
                sleep(reply.after).await;
            }
            let (status, headers, mut pieces, pause, end) = match reply.outcome {
                Outcome::Response { status, headers, pieces, pause, end } => (status, headers, pieces, pause, end),
                Outcome::Refused { reason, timed_out: false } => return Err(Failure::before_sending(reason)),
                Outcome::Refused { reason, timed_out: true } => {
                    return Err(Failure::before_sending(reason).timed_out());
                }
                Outcome::Lost => return Err(Failure::after_sending("connection lost")),
                Outcome::Never => return pending().await,
            };
            let mut response = http::Response::builder().status(status);
            for (name, value) in headers {
                response = response.header(name, value);
            }
            let body = match (pieces.as_mut_slice(), end) {
                ([whole], End::Complete) if pause.is_zero() => Body::from(std::mem::take(whole)),
                _ => {
                    let pause = (!pause.is_zero()).then(|| Box::pin(sleep(pause)));
                    Body::stream(Pieces { pause, left: pieces.into_iter(), end, _running: running })
                }
            };
            response.body(body).map_err(Failure::before_sending)
        })
    }
}
