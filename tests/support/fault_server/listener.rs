//! The threads of a server: one that accepts connections, and one per connection.

use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::thread::JoinHandle;
use std::time::Duration;

use socket2::SockRef;

use super::MAX_CONNECTIONS;
use super::stream::TimedStream;

/// Interval at which a waiting thread checks whether the server is dropped.
pub(super) const POLL_INTERVAL: Duration = Duration::from_millis(25);

/// The state that the threads of a server share.
#[derive(Default)]
pub(super) struct Shared {
    pub(super) stopped: AtomicBool,
    panicked: AtomicBool,
    accepted: AtomicUsize,
    open: AtomicUsize,
}

/// A listener and the threads that serve its connections.
pub(super) struct Listener {
    address: SocketAddr,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

impl Listener {
    /// Starts a listener that calls `serve` with the number of each connection and its stream, in a thread of its own.
    pub(super) fn start(serve: impl Fn(usize, TimedStream) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        // Not every system applies the timeout to `accept`. There the connection that `drop` makes wakes the thread.
        SockRef::from(&listener).set_read_timeout(Some(POLL_INTERVAL)).expect("the timeout is valid");
        let address = listener.local_addr().expect("the listener has an address");
        let shared = Arc::new(Shared::default());
        let thread = {
            let shared = Arc::clone(&shared);
            std::thread::spawn(move || accept(&listener, &shared, &Arc::new(serve)))
        };
        Self { address, shared, thread: Some(thread) }
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the number of accepted connections.
    pub(super) fn accepted(&self) -> usize {
        self.shared.accepted.load(SeqCst)
    }

    /// Returns the number of open connections.
    pub(super) fn open_connections(&self) -> usize {
        self.shared.open.load(SeqCst)
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.shared.stopped.store(true, SeqCst);
        drop(TcpStream::connect_timeout(&self.address, POLL_INTERVAL));
        let joined = self.thread.take().is_none_or(|thread| thread.join().is_ok());
        let succeeded = joined && !self.shared.panicked.load(SeqCst);
        assert!(succeeded || std::thread::panicking(), "a thread of the server panicked");
    }
}

/// Counts a connection as open until it is dropped.
struct OpenGuard(Arc<Shared>);

impl Drop for OpenGuard {
    fn drop(&mut self) {
        self.0.open.fetch_sub(1, SeqCst);
        if std::thread::panicking() {
            self.0.panicked.store(true, SeqCst);
        }
    }
}

fn accept(
    listener: &TcpListener,
    shared: &Arc<Shared>,
    serve: &Arc<impl Fn(usize, TimedStream) + Send + Sync + 'static>,
) {
    let mut threads: Vec<JoinHandle<()>> = Vec::new();
    while !shared.stopped.load(SeqCst) {
        threads.retain(|thread| !thread.is_finished());
        if threads.len() >= MAX_CONNECTIONS {
            std::thread::sleep(Duration::from_millis(1));
            continue;
        }
        let Ok((stream, _)) = listener.accept() else {
            std::thread::sleep(Duration::from_millis(1));
            continue;
        };
        if shared.stopped.load(SeqCst) {
            break;
        }
        // The open connections are counted first, so that the count is not 0 once a connection counts as accepted.
        shared.open.fetch_add(1, SeqCst);
        let connection = shared.accepted.fetch_add(1, SeqCst);
        let guard = OpenGuard(Arc::clone(shared));
        let stream = TimedStream::new(stream, Arc::clone(shared));
        let serve = Arc::clone(serve);
        threads.push(std::thread::spawn(move || {
            let _guard = guard;
            serve(connection, stream);
        }));
    }
    for thread in threads {
        // `OpenGuard` records a panic.
        let _ = thread.join();
    }
}
