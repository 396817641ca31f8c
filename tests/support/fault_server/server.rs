//! A server that answers each request with a script.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::play::{Channel, Next, play};
use super::pool::{Pool, Wire};
use super::request::{Part, Request, take};
use super::script::{Script, empty};
use super::{KEPT, wait};

/// What a server does with a connection that it accepted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Accept {
    /// Reads requests and answers each.
    #[default]
    Serve,
    /// Answers as soon as a request's head is there, and takes what follows for the next request:
    /// the script is to end the connection where the request has a body.
    ServeHead,
    /// Breaks it with a RST.
    Reset,
    /// Ends it with a FIN.
    Close,
    /// Never reads and never writes.
    Stall,
    /// Plays this before anything was read, in clear text, and serves requests after it.
    Play(Script),
}

/// What a server remembers.
#[derive(Default)]
struct Log {
    requests: Mutex<Vec<Request>>,
    count: AtomicUsize,
    received: AtomicU64,
    handshakes: AtomicUsize,
    strays: Mutex<Vec<(usize, Vec<u8>)>>,
}

/// A guard also where a thread panicked: what it wrote is whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A running server.
pub struct Server {
    log: Arc<Log>,
    pool: Pool,
    scheme: &'static str,
}

impl Server {
    /// Answers each request with the script that is chosen for it.
    pub fn start(answer: impl Fn(&Request) -> Script + Send + Sync + 'static) -> Self {
        Self::start_with_accept(|_| Accept::Serve, answer)
    }

    /// Answers the first request with the first script, and so on. Later ones get a 599.
    pub fn play(scripts: impl IntoIterator<Item = Script>) -> Self {
        Self::start(in_order(scripts))
    }

    /// Chooses what is done with each connection, before anything was read from it.
    pub fn start_with_accept(
        accept: impl Fn(usize) -> Accept + Send + Sync + 'static,
        answer: impl Fn(&Request) -> Script + Send + Sync + 'static,
    ) -> Self {
        Self::run(None, accept, answer)
    }

    pub(super) fn run(
        tls: Option<Arc<ServerConfig>>,
        accept: impl Fn(usize) -> Accept + Send + Sync + 'static,
        answer: impl Fn(&Request) -> Script + Send + Sync + 'static,
    ) -> Self {
        let log = Arc::new(Log::default());
        let scheme = if tls.is_some() { "https" } else { "http" };
        let known = Arc::clone(&log);
        let pool = Pool::start(move |connection, wire| {
            let here = Connection { number: connection, log: &known, answer: &answer };
            here.serve(wire, tls.as_ref(), accept(connection));
        });
        Self { log, pool, scheme }
    }

    /// The same server under another scheme, where it plays what lies below HTTP.
    pub(super) fn under(self, scheme: &'static str) -> Self {
        Self { scheme, ..self }
    }

    /// Where the API is.
    pub fn url(&self) -> String {
        format!("{}://{}/api", self.scheme, self.pool.address())
    }

    /// The address it listens on.
    pub fn address(&self) -> SocketAddr {
        self.pool.address()
    }

    /// The complete requests that came so far, at most [`KEPT`].
    pub fn requests(&self) -> Vec<Request> {
        lock(&self.log.requests).clone()
    }

    /// The one request that came so far.
    pub fn request(&self) -> Request {
        let mut requests = self.requests();
        assert_eq!(requests.len(), 1, "one request was to come");
        requests.remove(0)
    }

    /// How many complete requests came so far.
    pub fn count(&self) -> usize {
        self.log.count.load(SeqCst)
    }

    /// How many bytes of requests came so far, complete or not; under TLS those inside of it.
    pub fn received(&self) -> u64 {
        self.log.received.load(SeqCst)
    }

    /// How many TLS handshakes came to their end.
    pub fn handshakes(&self) -> usize {
        self.log.handshakes.load(SeqCst)
    }

    /// What came and is part of no complete request, with the number of its connection. It is known
    /// once the connection is over.
    pub fn strays(&self) -> Vec<(usize, Vec<u8>)> {
        lock(&self.log.strays).clone()
    }

    /// How many connections were accepted.
    pub fn connections(&self) -> usize {
        self.pool.accepted()
    }

    /// How many of them are open.
    pub fn open(&self) -> usize {
        self.pool.open()
    }

    /// Waits until no connection is open, and says whether it came to that.
    #[must_use]
    pub fn closed(&self) -> bool {
        wait(|| self.open() == 0)
    }
}

/// One script a request, in order of arrival.
pub(super) fn in_order(
    scripts: impl IntoIterator<Item = Script>,
) -> impl Fn(&Request) -> Script + Send + Sync + 'static {
    let scripts: Vec<Script> = scripts.into_iter().collect();
    move |request| scripts.get(request.number).cloned().unwrap_or_else(|| empty("599 The Script Is Over"))
}

struct Connection<'a, A> {
    number: usize,
    log: &'a Log,
    answer: &'a A,
}

impl<A: Fn(&Request) -> Script> Connection<'_, A> {
    fn serve(&self, mut wire: Wire, tls: Option<&Arc<ServerConfig>>, accept: Accept) {
        let part = if accept == Accept::ServeHead { Part::Head } else { Part::Whole };
        match accept {
            Accept::Serve | Accept::ServeHead => {}
            Accept::Reset => return wire.linger_no_longer(),
            Accept::Close => return wire.finish(),
            Accept::Stall => return wire.hold(),
            Accept::Play(script) => {
                let mut strays = Vec::new();
                let next = play(&mut wire, &script, &mut strays);
                self.stray(strays);
                if next == Next::Over {
                    return;
                }
            }
        }
        let Some(config) = tls else { return self.converse(wire, part) };
        let mut connection = ServerConnection::new(Arc::clone(config)).expect("the settings are valid");
        while connection.is_handshaking() {
            if connection.complete_io(&mut wire).is_err() {
                return wire.finish();
            }
        }
        self.log.handshakes.fetch_add(1, SeqCst);
        self.converse(StreamOwned::new(connection, wire), part);
    }

    fn converse(&self, mut channel: impl Channel, part: Part) {
        let mut buffer = Vec::new();
        let mut strays = Vec::new();
        let count = |read: usize| {
            self.log.received.fetch_add(read as u64, SeqCst);
        };
        let mut next = Next::Request;
        while next == Next::Request {
            let Some(request) = take(&mut channel, &mut buffer, part, count) else {
                channel.farewell();
                channel.wire().finish();
                break;
            };
            let script = (self.answer)(&self.record(request));
            next = play(&mut channel, &script, &mut strays);
        }
        drop(channel);
        self.stray([buffer, strays].concat());
    }

    /// Numbers a request and keeps it.
    fn record(&self, mut request: Request) -> Request {
        let mut requests = lock(&self.log.requests);
        request.number = self.log.count.fetch_add(1, SeqCst);
        request.connection = self.number;
        if requests.len() < KEPT {
            requests.push(request.clone());
        }
        request
    }

    fn stray(&self, bytes: Vec<u8>) {
        let mut strays = lock(&self.log.strays);
        if !bytes.is_empty() && strays.len() < KEPT {
            strays.push((self.number, bytes));
        }
    }
}
