//! A server that responds to each request with a script.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::listener::Listener;
use super::player::{AfterScript, Channel, play};
use super::request::{ReadUntil, Request, read_request};
use super::script::{Script, empty};
use super::stream::TimedStream;
use super::{MAX_RECORDED, wait_until};

/// The reaction of a server to a connection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum OnAccept {
    /// Reads requests and responds to each.
    #[default]
    Serve,
    /// Responds once the head of a request is complete. A body would be read as the next request, so the script must
    /// close the connection if the request has one.
    ServeHead,
    /// Closes the connection with a RST.
    Reset,
    /// Closes the connection with a FIN.
    Close,
    /// Reads and writes nothing.
    Stall,
    /// Runs this script before anything is read, in clear text, and then serves requests.
    Play(Script),
}

/// The records of a server.
#[derive(Default)]
struct Log {
    requests: Mutex<Vec<Request>>,
    count: AtomicUsize,
    bytes_received: AtomicU64,
    handshakes: AtomicUsize,
    leftovers: Mutex<Vec<(usize, Vec<u8>)>>,
}

/// Locks a mutex even if a thread panicked: no panic leaves its value incomplete.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A running server.
pub struct Server {
    log: Arc<Log>,
    listener: Listener,
    scheme: &'static str,
}

impl Server {
    /// Starts a server that responds to each request with the script that `respond` returns.
    pub fn start(respond: impl Fn(&Request) -> Script + Send + Sync + 'static) -> Self {
        Self::start_with_accept(|_| OnAccept::Serve, respond)
    }

    /// Starts a server that responds to the first request with the first script, and so on; to further ones with 599.
    pub fn play(scripts: impl IntoIterator<Item = Script>) -> Self {
        Self::start(in_order(scripts))
    }

    /// Starts a server that calls `accept` with the number of each connection before it reads from it.
    pub fn start_with_accept(
        accept: impl Fn(usize) -> OnAccept + Send + Sync + 'static,
        respond: impl Fn(&Request) -> Script + Send + Sync + 'static,
    ) -> Self {
        Self::run(None, accept, respond)
    }

    pub(super) fn run(
        tls: Option<Arc<ServerConfig>>,
        accept: impl Fn(usize) -> OnAccept + Send + Sync + 'static,
        respond: impl Fn(&Request) -> Script + Send + Sync + 'static,
    ) -> Self {
        let log = Arc::new(Log::default());
        let scheme = if tls.is_some() { "https" } else { "http" };
        let recorded = Arc::clone(&log);
        let listener = Listener::start(move |number, stream| {
            let connection = Connection { number, log: &recorded, respond: &respond };
            connection.serve(stream, tls.as_ref(), accept(number));
        });
        Self { log, listener, scheme }
    }

    /// Changes the scheme of the URL, for a server whose scripts speak TLS themselves.
    pub(super) fn with_scheme(self, scheme: &'static str) -> Self {
        Self { scheme, ..self }
    }

    /// Returns the API URL.
    pub fn url(&self) -> String {
        format!("{}://{}/api", self.scheme, self.listener.address())
    }

    /// Returns the address.
    pub fn address(&self) -> SocketAddr {
        self.listener.address()
    }

    /// Returns the complete requests so far, at most [`MAX_RECORDED`].
    pub fn requests(&self) -> Vec<Request> {
        lock(&self.log.requests).clone()
    }

    /// Returns the only request so far. Panics if there is none or several.
    pub fn request(&self) -> Request {
        let mut requests = self.requests();
        assert_eq!(requests.len(), 1, "the server did not receive exactly one request");
        requests.remove(0)
    }

    /// Returns the number of complete requests so far.
    pub fn count(&self) -> usize {
        self.log.count.load(SeqCst)
    }

    /// Returns the number of bytes received so far, of complete and incomplete requests; with TLS, decrypted bytes.
    pub fn bytes_received(&self) -> u64 {
        self.log.bytes_received.load(SeqCst)
    }

    /// Returns the number of completed TLS handshakes.
    pub fn handshakes(&self) -> usize {
        self.log.handshakes.load(SeqCst)
    }

    /// Returns the received bytes that belong to no complete request, with the number of their connection.
    ///
    /// Those of a connection are recorded when it closes.
    pub fn leftovers(&self) -> Vec<(usize, Vec<u8>)> {
        lock(&self.log.leftovers).clone()
    }

    /// Returns the number of accepted connections.
    pub fn connections(&self) -> usize {
        self.listener.accepted()
    }

    /// Returns the number of open connections.
    pub fn open_connections(&self) -> usize {
        self.listener.open_connections()
    }

    /// Waits until no connection is open. Returns whether that is so.
    #[must_use]
    pub fn wait_until_closed(&self) -> bool {
        wait_until(|| self.open_connections() == 0)
    }
}

/// Returns a function that returns one script per request, in order of arrival.
pub(super) fn in_order(
    scripts: impl IntoIterator<Item = Script>,
) -> impl Fn(&Request) -> Script + Send + Sync + 'static {
    let scripts: Vec<Script> = scripts.into_iter().collect();
    move |request| scripts.get(request.number).cloned().unwrap_or_else(|| empty("599 No More Scripts"))
}

struct Connection<'a, A> {
    number: usize,
    log: &'a Log,
    respond: &'a A,
}

impl<A: Fn(&Request) -> Script> Connection<'_, A> {
    fn serve(&self, mut stream: TimedStream, tls: Option<&Arc<ServerConfig>>, accept: OnAccept) {
        let until = if accept == OnAccept::ServeHead { ReadUntil::EndOfHead } else { ReadUntil::End };
        match accept {
            OnAccept::Serve | OnAccept::ServeHead => {}
            OnAccept::Reset => return stream.reset_on_close(),
            OnAccept::Close => return stream.shutdown(),
            OnAccept::Stall => return stream.hold(),
            OnAccept::Play(script) => {
                let mut leftovers = Vec::new();
                let state = play(&mut stream, &script, &mut leftovers);
                self.record_leftovers(leftovers);
                if state == AfterScript::Closed {
                    return;
                }
            }
        }
        let Some(config) = tls else { return self.serve_requests(stream, until) };
        let mut connection = ServerConnection::new(Arc::clone(config)).expect("the TLS configuration is valid");
        while connection.is_handshaking() {
            if connection.complete_io(&mut stream).is_err() {
                return stream.shutdown();
            }
        }
        self.log.handshakes.fetch_add(1, SeqCst);
        self.serve_requests(StreamOwned::new(connection, stream), until);
    }

    fn serve_requests(&self, mut channel: impl Channel, until: ReadUntil) {
        let mut buffer = Vec::new();
        let mut leftovers = Vec::new();
        let count = |read: usize| {
            self.log.bytes_received.fetch_add(read as u64, SeqCst);
        };
        let mut state = AfterScript::Open;
        while state == AfterScript::Open {
            let Some(request) = read_request(&mut channel, &mut buffer, until, count) else {
                channel.close_notify();
                channel.stream().shutdown();
                break;
            };
            let script = (self.respond)(&self.record(request));
            state = play(&mut channel, &script, &mut leftovers);
        }
        drop(channel);
        self.record_leftovers([buffer, leftovers].concat());
    }

    /// Numbers a request and records it.
    fn record(&self, mut request: Request) -> Request {
        let mut requests = lock(&self.log.requests);
        request.number = self.log.count.fetch_add(1, SeqCst);
        request.connection = self.number;
        if requests.len() < MAX_RECORDED {
            requests.push(request.clone());
        }
        request
    }

    fn record_leftovers(&self, bytes: Vec<u8>) {
        let mut leftovers = lock(&self.log.leftovers);
        if !bytes.is_empty() && leftovers.len() < MAX_RECORDED {
            leftovers.push((self.number, bytes));
        }
    }
}
