//! A network between processes and Redis that can be slow or cut.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::Duration;

/// A TCP forwarder. Connections of the time before a cut, and during one, stay open and carry nothing any more.
pub(super) struct Gate {
    address: SocketAddr,
    /// Number of cuts and repairs: odd while the network is cut.
    changes: Arc<AtomicUsize>,
}

impl Gate {
    /// Starts a forwarder that delays the bytes in both directions. Its threads end with the process.
    pub(super) fn start(server: SocketAddr, delay: Duration) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let address = listener.local_addr().expect("the listener has an address");
        let changes: Arc<AtomicUsize> = Arc::default();
        let current = Arc::clone(&changes);
        std::thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let Ok(server) = TcpStream::connect(server) else { continue };
                let since = current.load(SeqCst);
                for (from, to) in [(&client, &server), (&server, &client)] {
                    let (Ok(from), Ok(to)) = (from.try_clone(), to.try_clone()) else { continue };
                    let current = Arc::clone(&current);
                    std::thread::spawn(move || {
                        forward(from, to, delay, || since % 2 == 0 && current.load(SeqCst) == since);
                    });
                }
            }
        });
        Self { address, changes }
    }

    pub(super) fn url(&self) -> String {
        format!("redis://{}", self.address)
    }

    /// Cuts the network, or repairs it.
    pub(super) fn change(&self) {
        self.changes.fetch_add(1, SeqCst);
    }
}

/// Forwards bytes until the connection closes. Loses them while it is not open.
fn forward(mut from: TcpStream, mut to: TcpStream, delay: Duration, is_open: impl Fn() -> bool) {
    let mut buffer = [0; 4096];
    while let Ok(count @ 1..) = from.read(&mut buffer) {
        std::thread::sleep(delay);
        if is_open() && to.write_all(&buffer[..count]).is_err() {
            return;
        }
    }
    // Fails if the other side has closed the connection already.
    let _ = to.shutdown(std::net::Shutdown::Write);
}
