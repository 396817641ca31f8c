//! Servers on this machine that fail on purpose, and that remember what came to them.
//!
//! A test says with a [`Script`] what a request is answered with, byte by byte. Nothing here waits
//! longer than [`PATIENCE`], and a server that is dropped ends its threads.

mod address;
mod play;
mod pool;
pub mod proxy;
mod request;
mod script;
mod server;
pub mod tls;

use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

pub use address::{BlackHole, NoNames, black_hole, refused};
pub use request::Request;
pub use script::{Script, Step, answer, close, cut, empty, half_close, json, raw, reset, stall};
pub use server::{Accept, Server};

/// How long a server waits for anything.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// How many connections a server serves at a time. Further ones wait to be accepted.
pub const CONNECTIONS: usize = 64;

/// How many requests a server keeps. Further ones are answered and counted.
pub const KEPT: usize = 10_000;

/// How large a request may be.
pub const LARGEST: usize = 64 << 20;

/// A connection to a server, without any HTTP. Nothing that is read or written takes longer than [`PATIENCE`].
pub fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect_timeout(&address, PATIENCE).expect("a connection");
    stream.set_read_timeout(Some(PATIENCE)).expect("reads have a limit");
    stream.set_write_timeout(Some(PATIENCE)).expect("writes have a limit");
    stream
}

/// Waits until something holds, and says whether it came to hold.
#[must_use]
pub fn wait(until: impl Fn() -> bool) -> bool {
    let end = Instant::now() + PATIENCE;
    while !until() {
        if Instant::now() >= end {
            return false;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    true
}
