//! Servers on loopback that fail on purpose and record all that they receive.
//!
//! A test sets the response to a request with a [`Script`], byte by byte. No wait is longer than [`MAX_WAIT`], and
//! dropping a server ends its threads.

mod address;
mod listener;
mod player;
pub mod proxy;
mod request;
mod script;
mod server;
mod stream;
pub mod tls;

use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

pub use address::{BlackHole, FailingResolver, black_hole, refusing_url};
pub use request::Request;
pub use script::{Script, Step, close, close_without_notify, empty, half_close, json, raw, reset, response, stall};
pub use server::{OnAccept, Server};

/// Maximum time that a server waits for anything.
pub const MAX_WAIT: Duration = Duration::from_secs(10);

/// Maximum number of connections that a server serves at a time. Further ones wait to be accepted.
pub const MAX_CONNECTIONS: usize = 64;

/// Maximum number of requests that a server records. Further ones get a response and are counted.
pub const MAX_RECORDED: usize = 10_000;

/// Maximum size of a request in bytes.
pub const MAX_REQUEST_BYTES: usize = 64 << 20;

/// Opens a TCP connection to a server. No read or write takes longer than [`MAX_WAIT`].
pub fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect_timeout(&address, MAX_WAIT).expect("the server accepts the connection");
    stream.set_read_timeout(Some(MAX_WAIT)).expect("the read timeout is valid");
    stream.set_write_timeout(Some(MAX_WAIT)).expect("the write timeout is valid");
    stream
}

/// Waits until a condition is true, for [`MAX_WAIT`] at most. Returns whether it is true.
#[must_use]
pub fn wait_until(condition: impl Fn() -> bool) -> bool {
    let end = Instant::now() + MAX_WAIT;
    while !condition() {
        if Instant::now() >= end {
            return false;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    true
}
