//! A proxy that remembers what it was shown in clear text.

use std::io::{Read, Write};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::play::play;
use super::pool::{Pool, Wire};
use super::request::{Part, Request, take};
use super::script::{Script, answer, empty};
use super::{KEPT, wait};

/// How many bytes a proxy keeps.
const BYTES: usize = 16 << 20;

/// What a proxy does with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Lets it through to this address, whatever host it is for.
    Tunnel(SocketAddr),
    /// Asks for a password: 407.
    Ask,
    /// Refuses it: 502.
    Refuse,
}

#[derive(Default)]
struct Log {
    requests: Vec<Request>,
    seen: Vec<u8>,
}

impl Log {
    fn see(&mut self, bytes: &[u8]) {
        let room = BYTES.saturating_sub(self.seen.len());
        self.seen.extend_from_slice(&bytes[..bytes.len().min(room)]);
    }
}

fn lock(log: &Mutex<Log>) -> MutexGuard<'_, Log> {
    log.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A running proxy.
pub struct Proxy {
    log: Arc<Mutex<Log>>,
    pool: Pool,
}

impl Proxy {
    /// Starts a proxy.
    pub fn start(mode: Mode) -> Self {
        if let Mode::Tunnel(address) = mode {
            assert!(address.ip().is_loopback(), "the proxy leads to this machine alone");
        }
        let log = Arc::new(Mutex::new(Log::default()));
        let known = Arc::clone(&log);
        let pool = Pool::start(move |connection, wire| serve(connection, wire, mode, &known));
        Self { log, pool }
    }

    /// Where it is, as a client's settings name it.
    pub fn url(&self) -> String {
        format!("http://{}", self.pool.address())
    }

    /// What it was asked for: CONNECT, and requests with the URL of another host.
    pub fn requests(&self) -> Vec<Request> {
        lock(&self.log).requests.clone()
    }

    /// All bytes that clients sent to it or through it.
    pub fn seen(&self) -> Vec<u8> {
        lock(&self.log).seen.clone()
    }

    /// Whether these bytes are among those it saw.
    pub fn saw(&self, bytes: impl AsRef<[u8]>) -> bool {
        let bytes = bytes.as_ref();
        lock(&self.log).seen.windows(bytes.len()).any(|window| window == bytes)
    }

    /// How many connections it accepted.
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

/// What a client sent is kept as it is read, also if it is no request.
struct Seen<'a>(&'a mut Wire, &'a Mutex<Log>);

impl Read for Seen<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let count = self.0.read(into)?;
        lock(self.1).see(&into[..count]);
        Ok(count)
    }
}

fn serve(connection: usize, mut wire: Wire, mode: Mode, log: &Mutex<Log>) {
    let mut buffer = Vec::new();
    while let Some(mut request) = take(&mut Seen(&mut wire, log), &mut buffer, Part::Whole, |_| {}) {
        let tunnel = request.method() == "CONNECT";
        request.connection = connection;
        let to_send = onward(&request);
        {
            let mut log = lock(log);
            request.number = log.requests.len();
            if request.number < KEPT {
                log.requests.push(request);
            }
        }
        let refusal = match mode {
            Mode::Tunnel(address) => match wire.connect(address) {
                Ok(target) if tunnel => return tunneled(wire, target, &buffer, log),
                Ok(target) => return forwarded(wire, target, &to_send, log),
                Err(_) => empty("504 Gateway Timeout"),
            },
            Mode::Ask => answer("407 Proxy Authentication Required", &["Proxy-Authenticate: Basic realm=\"test\""], ""),
            Mode::Refuse => empty("502 Bad Gateway"),
        };
        say(&mut wire, &refusal);
    }
    wire.finish();
}

fn say(wire: &mut Wire, script: &Script) {
    // A client that is gone is seen when the next request is read.
    play(wire, script, &mut Vec::new());
}

/// The request as the host itself is sent it: without the host in its first line.
fn onward(request: &Request) -> Vec<u8> {
    let target = request.target();
    let path = target.strip_prefix("http://").map_or(target, |rest| rest.find('/').map_or("/", |at| &rest[at..]));
    let line = format!("{} {path} HTTP/1.1", request.method());
    [line.as_bytes(), &request.bytes[request.line.len()..]].concat()
}

fn tunneled(mut wire: Wire, mut target: Wire, ahead: &[u8], log: &Mutex<Log>) {
    // No length: what follows is the tunnel.
    if wire.write_all(b"HTTP/1.1 200 Connection Established\r\n\r\n").is_err() || target.write_all(ahead).is_err() {
        return;
    }
    pump(wire, target, log);
}

fn forwarded(wire: Wire, mut target: Wire, request: &[u8], log: &Mutex<Log>) {
    if target.write_all(request).is_ok() {
        pump(wire, target, log);
    }
}

/// Copies both directions until both are over.
fn pump(mut client: Wire, mut target: Wire, log: &Mutex<Log>) {
    let (Ok(mut client_out), Ok(mut target_out)) = (client.twin(), target.twin()) else { return };
    std::thread::scope(|scope| {
        scope.spawn(move || {
            copy(&mut target, &mut client_out);
            client_out.finish_writing();
        });
        copy(&mut Seen(&mut client, log), &mut target_out);
        target_out.finish_writing();
    });
}

fn copy(from: &mut impl Read, to: &mut impl Write) {
    let mut chunk = vec![0; 16 << 10];
    while let Ok(count @ 1..) = from.read(&mut chunk) {
        if to.write_all(&chunk[..count]).is_err() {
            break;
        }
    }
}
