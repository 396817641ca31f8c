//! Addresses to which no connection can be made.

use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::sync::OnceLock;
use std::time::Duration;

use socket2::{Domain, Socket, Type};

/// Maximum time of a connection attempt. On loopback, one that the system accepts takes almost no time.
const CONNECT_TIMEOUT: Duration = Duration::from_millis(300);

/// Maximum number of connections that fill the queue of a listener.
const MAX_FILLERS: usize = 16;

fn bound() -> (Socket, SocketAddr) {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None).expect("a socket can be created");
    socket.bind(&SocketAddr::from((Ipv4Addr::LOCALHOST, 0)).into()).expect("a port is free");
    let address = socket.local_addr().ok().and_then(|address| address.as_socket()).expect("the socket has an address");
    (socket, address)
}

/// Returns an API URL on a loopback port that refuses connections.
///
/// The port stays reserved as long as the process runs.
pub fn refusing_url() -> String {
    static RESERVED: OnceLock<(Socket, SocketAddr)> = OnceLock::new();
    // The socket is bound, but does not listen.
    let (_, address) = RESERVED.get_or_init(bound);
    format!("http://{address}/api")
}

/// A loopback port that neither accepts nor refuses connections.
pub struct BlackHole {
    _listener: Socket,
    _fillers: Vec<TcpStream>,
    address: SocketAddr,
}

impl BlackHole {
    /// Returns the API URL.
    pub fn url(&self) -> String {
        format!("http://{}/api", self.address)
    }

    /// Returns the API URL with `https`.
    pub fn https(&self) -> String {
        format!("https://{}/api", self.address)
    }

    /// Returns the address.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

/// Starts a listener that accepts nothing and whose queue is full.
///
/// Returns once a connection attempt has timed out.
pub fn black_hole() -> BlackHole {
    let (listener, address) = bound();
    listener.listen(0).expect("the socket can listen");
    let mut fillers = Vec::new();
    while fillers.len() < MAX_FILLERS {
        match TcpStream::connect_timeout(&address, CONNECT_TIMEOUT) {
            Ok(filler) => fillers.push(filler),
            Err(_) => return BlackHole { _listener: listener, _fillers: fillers, address },
        }
    }
    panic!("the queue accepted {MAX_FILLERS} connections");
}

/// A resolver that fails for every name, without a network request.
#[derive(Clone, Copy, Debug)]
pub struct FailingResolver;

impl reqwest::dns::Resolve for FailingResolver {
    fn resolve(&self, _: reqwest::dns::Name) -> reqwest::dns::Resolving {
        Box::pin(async { Err("there is no such name".into()) })
    }
}
