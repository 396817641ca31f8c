//! The threads of a server: one that accepts, and one for each connection.

use std::io::{ErrorKind, Read, Result, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use socket2::SockRef;

use super::{CONNECTIONS, PATIENCE};

/// How long a thread waits before it looks whether the server is gone.
const SLICE: Duration = Duration::from_millis(25);

#[derive(Default)]
struct Shared {
    stopped: AtomicBool,
    panicked: AtomicBool,
    accepted: AtomicUsize,
    open: AtomicUsize,
}

/// A listener and the threads that serve its connections.
pub(super) struct Pool {
    address: SocketAddr,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

impl Pool {
    /// Serves each connection in a thread. It is given the connection's number.
    pub(super) fn start(serve: impl Fn(usize, Wire) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        // Where the system does not heed this, the connection of `drop` wakes the thread.
        SockRef::from(&listener).set_read_timeout(Some(SLICE)).expect("the listener has a limit");
        let address = listener.local_addr().expect("the port is known");
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

    /// How many connections were accepted.
    pub(super) fn accepted(&self) -> usize {
        self.shared.accepted.load(SeqCst)
    }

    /// How many of them are open.
    pub(super) fn open(&self) -> usize {
        self.shared.open.load(SeqCst)
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        self.shared.stopped.store(true, SeqCst);
        drop(TcpStream::connect_timeout(&self.address, SLICE));
        let joined = self.thread.take().is_none_or(|thread| thread.join().is_ok());
        let fine = joined && !self.shared.panicked.load(SeqCst);
        assert!(fine || std::thread::panicking(), "a thread of the server panicked");
    }
}

/// Counts a connection as long as it is open.
struct Open(Arc<Shared>);

impl Drop for Open {
    fn drop(&mut self) {
        self.0.open.fetch_sub(1, SeqCst);
        if std::thread::panicking() {
            self.0.panicked.store(true, SeqCst);
        }
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>, serve: &Arc<impl Fn(usize, Wire) + Send + Sync + 'static>) {
    let mut threads: Vec<JoinHandle<()>> = Vec::new();
    while !shared.stopped.load(SeqCst) {
        threads.retain(|thread| !thread.is_finished());
        if threads.len() >= CONNECTIONS {
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
        // First the number of the open ones: it is never 0 where a connection is known of.
        shared.open.fetch_add(1, SeqCst);
        let connection = shared.accepted.fetch_add(1, SeqCst);
        let open = Open(Arc::clone(shared));
        let wire = Wire::new(stream, Arc::clone(shared));
        let serve = Arc::clone(serve);
        threads.push(std::thread::spawn(move || {
            let _open = open;
            serve(connection, wire);
        }));
    }
    for thread in threads {
        // A panic is known from `Open`.
        let _ = thread.join();
    }
}

/// One connection. No wait on it is longer than `PATIENCE`, or than the server lives.
pub(super) struct Wire {
    stream: TcpStream,
    shared: Arc<Shared>,
}

impl Wire {
    fn new(stream: TcpStream, shared: Arc<Shared>) -> Self {
        // These fail where the peer is gone already, which the first use finds out.
        let _ = stream.set_nodelay(true);
        let _ = stream.set_read_timeout(Some(SLICE));
        let _ = stream.set_write_timeout(Some(SLICE));
        Self { stream, shared }
    }

    /// A connection to a place, which ends with the same server.
    pub(super) fn connect(&self, address: SocketAddr) -> Result<Self> {
        TcpStream::connect_timeout(&address, PATIENCE).map(|stream| Self::new(stream, Arc::clone(&self.shared)))
    }

    /// The same connection once more, to be read and written at the same time.
    pub(super) fn twin(&self) -> Result<Self> {
        Ok(Self { stream: self.stream.try_clone()?, shared: Arc::clone(&self.shared) })
    }

    pub(super) fn stopped(&self) -> bool {
        self.shared.stopped.load(SeqCst)
    }

    /// Sleeps, at most until the server is dropped.
    pub(super) fn pause(&self, time: Duration) {
        let end = Instant::now() + time.min(PATIENCE);
        while !self.stopped() {
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                break;
            }
            std::thread::sleep(left.min(SLICE));
        }
    }

    /// Makes the close, which is to follow, a RST.
    pub(super) fn linger_no_longer(&self) {
        let _ = SockRef::from(&self.stream).set_linger(Some(Duration::ZERO));
    }

    /// Ends both directions by a FIN. What came is read first: a RST would follow from it.
    pub(super) fn finish(&mut self) {
        let _ = self.stream.set_nonblocking(true);
        let mut waste = [0; 4096];
        for _ in 0..1024 {
            if !matches!(self.stream.read(&mut waste), Ok(1..)) {
                break;
            }
        }
        let _ = self.stream.shutdown(Shutdown::Both);
    }

    /// Ends the server's direction.
    pub(super) fn finish_writing(&self) {
        let _ = self.stream.shutdown(Shutdown::Write);
    }

    /// Keeps the connection and reads nothing. Where bytes came, it does not see the peer's end.
    pub(super) fn hold(&self) {
        let end = Instant::now() + PATIENCE;
        while !self.stopped() && Instant::now() < end {
            match self.stream.peek(&mut [0]) {
                Ok(0) => return,
                Ok(_) => std::thread::sleep(SLICE),
                Err(error) if passing(&error) => {}
                Err(_) => return,
            }
        }
    }

    fn patiently<T>(&mut self, mut attempt: impl FnMut(&mut TcpStream) -> Result<T>) -> Result<T> {
        let end = Instant::now() + PATIENCE;
        loop {
            match attempt(&mut self.stream) {
                Err(error) if passing(&error) => {
                    if self.stopped() || Instant::now() >= end {
                        return Err(ErrorKind::TimedOut.into());
                    }
                }
                done => return done,
            }
        }
    }
}

fn passing(error: &std::io::Error) -> bool {
    matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted)
}

impl Read for Wire {
    fn read(&mut self, into: &mut [u8]) -> Result<usize> {
        self.patiently(|stream| stream.read(into))
    }
}

impl Write for Wire {
    fn write(&mut self, from: &[u8]) -> Result<usize> {
        self.patiently(|stream| stream.write(from))
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}
