//! A transport in memory: for tests whose clock is a virtual one, which real connections do not go
//! along with.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use procountor_client::transport::{Body, Exchange, Failure, Transport};
use tokio::time::Instant;

/// How many requests are remembered. Further ones are refused.
const KEPT: usize = 100_000;

/// A request as the client gave it.
#[derive(Clone, Debug)]
pub struct Seen {
    /// How many of its kind (sign-ins, or calls) came before it.
    pub nth: usize,
    /// Whether it is a sign-in.
    pub sign_in: bool,
    /// Method and URL.
    pub line: String,
    /// The header `authorization`.
    pub token: Option<String>,
    /// The body, which is text.
    pub body: String,
    /// When it came, counted from the making of the stub.
    pub at: Duration,
    /// The request as `Debug` shows it.
    pub shown: String,
}

/// What a request is answered with.
#[derive(Clone, Debug)]
#[must_use = "a reply does nothing until it is given"]
pub struct Reply {
    after: Duration,
    what: What,
}

#[derive(Clone, Debug)]
enum What {
    Answer { status: u16, headers: Vec<(String, String)>, body: String, pause: Option<Duration> },
    Refused,
    Lost,
    Never,
}

/// An answer of 200 with this body.
pub fn ok(body: impl Into<String>) -> Reply {
    status(200, body)
}

/// An answer with a status and a body.
pub fn status(status: u16, body: impl Into<String>) -> Reply {
    let (headers, body) = (vec![("content-type".to_owned(), "application/json".to_owned())], body.into());
    Reply { after: Duration::ZERO, what: What::Answer { status, headers, body, pause: None } }
}

/// An answer with a token that serves for so many seconds.
pub fn token(token: &str, seconds: u32) -> Reply {
    ok(format!(r#"{{"access_token":"{token}","expires_in":{seconds}}}"#))
}

/// No connection.
pub fn refused() -> Reply {
    Reply { after: Duration::ZERO, what: What::Refused }
}

/// A connection that breaks before the answer.
pub fn lost() -> Reply {
    Reply { after: Duration::ZERO, what: What::Lost }
}

/// No answer, however long anybody waits.
pub fn never() -> Reply {
    Reply { after: Duration::ZERO, what: What::Never }
}

impl Reply {
    /// The same, so much later.
    pub fn after(self, after: Duration) -> Self {
        Self { after, ..self }
    }

    /// The same with a header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let What::Answer { headers, .. } = &mut self.what {
            headers.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// The same, with a pause between the head and the body.
    pub fn body_after(mut self, time: Duration) -> Self {
        if let What::Answer { pause, .. } = &mut self.what {
            *pause = Some(time);
        }
        self
    }
}

type Choose = Box<dyn Fn(&Seen) -> Reply + Send + Sync>;

struct Inner {
    choose: Choose,
    seen: Mutex<(Vec<Seen>, usize)>,
    running: AtomicUsize,
    start: Instant,
}

/// A server in memory. It keeps the requests, and how many of them are sign-ins.
#[derive(Clone)]
pub struct Stub(Arc<Inner>);

impl Stub {
    /// Answers each request with the reply that is chosen for it.
    pub fn new(choose: impl Fn(&Seen) -> Reply + Send + Sync + 'static) -> Self {
        let (seen, running) = (Mutex::default(), AtomicUsize::new(0));
        Self(Arc::new(Inner { choose: Box::new(choose), seen, running, start: Instant::now() }))
    }

    /// Answers sign-in number `n`, counted from 1, with `token-n`, which serves for so long, and each
    /// call with the reply that is chosen for it.
    pub fn signing_in(seconds: u32, choose: impl Fn(&Seen) -> Reply + Send + Sync + 'static) -> Self {
        Self::new(move |seen| match seen.sign_in {
            true => token(&format!("token-{}", seen.nth + 1), seconds),
            false => choose(seen),
        })
    }

    fn lock(&self) -> MutexGuard<'_, (Vec<Seen>, usize)> {
        self.0.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn of_kind(&self, sign_in: bool) -> Vec<Seen> {
        self.lock().0.iter().filter(|seen| seen.sign_in == sign_in).cloned().collect()
    }

    /// The sign-ins so far.
    pub fn sign_ins(&self) -> Vec<Seen> {
        self.of_kind(true)
    }

    /// The calls so far.
    pub fn calls(&self) -> Vec<Seen> {
        self.of_kind(false)
    }

    /// How many sign-ins and calls came so far.
    pub fn counts(&self) -> (usize, usize) {
        let seen = self.lock();
        (seen.1, seen.0.len() - seen.1)
    }

    /// The token that the last call came with.
    pub fn last_token(&self) -> Option<String> {
        self.calls().pop()?.token?.strip_prefix("Bearer ").map(str::to_owned)
    }

    /// How much time has gone by since the stub was made.
    pub fn elapsed(&self) -> Duration {
        self.0.start.elapsed()
    }

    /// How many exchanges have begun and are neither over nor dropped, their bodies included.
    pub fn running(&self) -> usize {
        self.0.running.load(SeqCst)
    }

    /// Writes a request down, and chooses its reply.
    fn record(&self, request: &http::Request<Bytes>) -> Reply {
        let sign_in = request.uri().path().contains("/oauth/");
        let mut log = self.lock();
        if log.0.len() >= KEPT {
            return refused();
        }
        let value = request.headers().get(http::header::AUTHORIZATION);
        let seen = Seen {
            nth: if sign_in { log.1 } else { log.0.len() - log.1 },
            sign_in,
            line: format!("{} {}", request.method(), request.uri()),
            token: value.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned()),
            body: String::from_utf8_lossy(request.body()).into_owned(),
            at: self.0.start.elapsed(),
            shown: format!("{request:?}"),
        };
        log.0.push(seen.clone());
        log.1 += usize::from(sign_in);
        drop(log);
        (self.0.choose)(&seen)
    }
}

/// Counts an exchange as long as it is there.
struct Running(Stub);

impl Running {
    fn begin(stub: &Stub) -> Self {
        stub.0.running.fetch_add(1, SeqCst);
        Self(stub.clone())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.0.0.running.fetch_sub(1, SeqCst);
    }
}

/// A body that comes whole after a pause.
struct Late {
    pause: Pin<Box<tokio::time::Sleep>>,
    body: Option<Bytes>,
    _running: Running,
}

impl Stream for Late {
    type Item = Result<Bytes, Failure>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        std::task::ready!(self.pause.as_mut().poll(context));
        Poll::Ready(self.body.take().map(Ok))
    }
}

impl Transport for Stub {
    fn send(&self, request: http::Request<Bytes>) -> Exchange<'_> {
        let running = Running::begin(self);
        let reply = self.record(&request);
        Box::pin(async move {
            if !reply.after.is_zero() {
                tokio::time::sleep(reply.after).await;
            }
            let (status, headers, body, pause) = match reply.what {
                What::Answer { status, headers, body, pause } => (status, headers, body, pause),
                What::Refused => return Err(Failure::before_sending("no connection, as the test has it")),
                What::Lost => return Err(Failure::after_sending("a lost connection, as the test has it")),
                What::Never => return poll_fn(|_| Poll::Pending).await,
            };
            let mut answer = http::Response::builder().status(status);
            for (name, value) in headers {
                answer = answer.header(name, value);
            }
            let body = match pause {
                None => Body::from(body),
                Some(pause) => {
                    let pause = Box::pin(tokio::time::sleep(pause));
                    Body::stream(Late { pause, body: Some(body.into()), _running: running })
                }
            };
            answer.body(body).map_err(Failure::before_sending)
        })
    }
}
