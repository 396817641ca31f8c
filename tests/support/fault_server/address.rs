//! Addresses to which no connection can be made.

use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::sync::OnceLock;
use std::time::Duration;

use socket2::{Domain, Socket, Type};

/// How long a connection may take that is let through. On this machine it takes no time.
const CONNECT: Duration = Duration::from_millis(300);

/// How many connections a queue may hold before it is given up.
const FILLERS: usize = 16;

fn bound() -> (Socket, SocketAddr) {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None).expect("a socket");
    socket.bind(&SocketAddr::from((Ipv4Addr::LOCALHOST, 0)).into()).expect("a free port");
    let address = socket.local_addr().ok().and_then(|address| address.as_socket()).expect("the port is known");
    (socket, address)
}

/// The URL of a port of this machine that refuses connections, and that nobody else gets as long as
/// the process runs.
pub fn refused() -> String {
    static HELD: OnceLock<(Socket, SocketAddr)> = OnceLock::new();
    // Bound, and never listened on.
    let (_, address) = HELD.get_or_init(bound);
    format!("http://{address}/api")
}

/// A port of this machine that neither takes nor refuses a connection.
pub struct BlackHole {
    _listener: Socket,
    _fillers: Vec<TcpStream>,
    address: SocketAddr,
}

impl BlackHole {
    /// Where the API would be.
    pub fn url(&self) -> String {
        format!("http://{}/api", self.address)
    }

    /// The same place behind TLS.
    pub fn https(&self) -> String {
        format!("https://{}/api", self.address)
    }

    /// The address that leaves connections hanging.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

/// A listener that accepts nothing and whose queue is full. It was seen to leave a connection
/// hanging.
pub fn black_hole() -> BlackHole {
    let (listener, address) = bound();
    listener.listen(0).expect("the socket can listen");
    let mut fillers = Vec::new();
    while fillers.len() < FILLERS {
        match TcpStream::connect_timeout(&address, CONNECT) {
            Ok(filler) => fillers.push(filler),
            Err(_) => return BlackHole { _listener: listener, _fillers: fillers, address },
        }
    }
    panic!("the queue took {FILLERS} connections");
}

/// Knows no name, and asks nobody.
#[derive(Clone, Copy, Debug)]
pub struct NoNames;

impl reqwest::dns::Resolve for NoNames {
    fn resolve(&self, _: reqwest::dns::Name) -> reqwest::dns::Resolving {
        Box::pin(async { Err("there is no such name".into()) })
    }
}
