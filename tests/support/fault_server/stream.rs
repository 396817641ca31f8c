//! A TCP stream with time limits.

use std::io::{ErrorKind, Read, Result, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::Ordering::SeqCst;
use std::time::{Duration, Instant};

use socket2::SockRef;

use super::MAX_WAIT;
use super::listener::{POLL_INTERVAL, Shared};

/// A TCP stream on which each wait ends after `MAX_WAIT`, or when the server is dropped.
pub(super) struct TimedStream {
    stream: TcpStream,
    shared: Arc<Shared>,
}

impl TimedStream {
    pub(super) fn new(stream: TcpStream, shared: Arc<Shared>) -> Self {
        // These fail if the peer has closed the connection, which the first read or write reports.
        let _ = stream.set_nodelay(true);
        let _ = stream.set_read_timeout(Some(POLL_INTERVAL));
        let _ = stream.set_write_timeout(Some(POLL_INTERVAL));
        Self { stream, shared }
    }

    /// Connects to an address. The connection ends when the same server is dropped.
    pub(super) fn connect(&self, address: SocketAddr) -> Result<Self> {
        TcpStream::connect_timeout(&address, MAX_WAIT).map(|stream| Self::new(stream, Arc::clone(&self.shared)))
    }

    /// Clones the stream, so that one thread can read while another writes.
    pub(super) fn try_clone(&self) -> Result<Self> {
        Ok(Self { stream: self.stream.try_clone()?, shared: Arc::clone(&self.shared) })
    }

    /// Whether the server is dropped.
    pub(super) fn stopped(&self) -> bool {
        self.shared.stopped.load(SeqCst)
    }

    /// Sleeps for `time`, but not after the server is dropped.
    pub(super) fn pause(&self, time: Duration) {
        let end = Instant::now() + time.min(MAX_WAIT);
        while !self.stopped() {
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                break;
            }
            std::thread::sleep(left.min(POLL_INTERVAL));
        }
    }

    /// Makes the next close send a RST.
    pub(super) fn reset_on_close(&self) {
        let _ = SockRef::from(&self.stream).set_linger(Some(Duration::ZERO));
    }

    /// Closes both directions with a FIN. Discards received bytes first, because unread bytes cause a RST.
    pub(super) fn shutdown(&mut self) {
        let _ = self.stream.set_nonblocking(true);
        let mut discarded = [0; 4096];
        for _ in 0..1024 {
            if !matches!(self.stream.read(&mut discarded), Ok(1..)) {
                break;
            }
        }
        let _ = self.stream.shutdown(Shutdown::Both);
    }

    /// Closes the direction to the peer.
    pub(super) fn shutdown_write(&self) {
        let _ = self.stream.shutdown(Shutdown::Write);
    }

    /// Keeps the connection open and reads nothing. Once bytes have arrived, a close by the peer goes unnoticed.
    pub(super) fn hold(&self) {
        let end = Instant::now() + MAX_WAIT;
        while !self.stopped() && Instant::now() < end {
            match self.stream.peek(&mut [0]) {
                Ok(0) => return,
                Ok(_) => std::thread::sleep(POLL_INTERVAL),
                Err(error) if is_temporary(&error) => {}
                Err(_) => return,
            }
        }
    }

    /// Repeats an attempt while it fails with a temporary error.
    fn retry<T>(&mut self, mut attempt: impl FnMut(&mut TcpStream) -> Result<T>) -> Result<T> {
        let end = Instant::now() + MAX_WAIT;
        loop {
            match attempt(&mut self.stream) {
                Err(error) if is_temporary(&error) => {
                    if self.stopped() || Instant::now() >= end {
                        return Err(ErrorKind::TimedOut.into());
                    }
                }
                result => return result,
            }
        }
    }
}

fn is_temporary(error: &std::io::Error) -> bool {
    matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted)
}

impl Read for TimedStream {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        self.retry(|stream| stream.read(buffer))
    }
}

impl Write for TimedStream {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        self.retry(|stream| stream.write(bytes))
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}
