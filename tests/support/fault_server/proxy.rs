//! A proxy that records the requests and bytes that it receives.

use std::io::{Read, Write};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::listener::Listener;
use super::player::play;
use super::request::{ReadUntil, Request, read_request};
use super::script::{Script, empty, response};
use super::stream::TimedStream;
use super::{MAX_RECORDED, wait_until};

/// Maximum number of bytes that a proxy records.
const MAX_TRAFFIC: usize = 16 << 20;

/// The reaction of a proxy to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProxyMode {
    /// Connects to this address, regardless of the host of the request.
    Tunnel(SocketAddr),
    /// Responds with 407 and asks for a password.
    RequireAuth,
    /// Responds with 502.
    Refuse,
}

#[derive(Default)]
struct Log {
    requests: Vec<Request>,
    traffic: Vec<u8>,
}

impl Log {
    fn record(&mut self, bytes: &[u8]) {
        let room = MAX_TRAFFIC.saturating_sub(self.traffic.len());
        self.traffic.extend_from_slice(&bytes[..bytes.len().min(room)]);
    }
}

fn lock(log: &Mutex<Log>) -> MutexGuard<'_, Log> {
    log.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A running proxy.
pub struct Proxy {
    log: Arc<Mutex<Log>>,
    listener: Listener,
}

impl Proxy {
    /// Starts a proxy.
    pub fn start(mode: ProxyMode) -> Self {
        if let ProxyMode::Tunnel(address) = mode {
            assert!(address.ip().is_loopback(), "the target of the tunnel is not on loopback");
        }
        let log = Arc::new(Mutex::new(Log::default()));
        let recorded = Arc::clone(&log);
        let listener = Listener::start(move |connection, stream| serve(connection, stream, mode, &recorded));
        Self { log, listener }
    }

    /// Returns the URL for the proxy setting of a client.
    pub fn url(&self) -> String {
        format!("http://{}", self.listener.address())
    }

    /// Returns the requests: `CONNECT`, and those with an absolute URL.
    pub fn requests(&self) -> Vec<Request> {
        lock(&self.log).requests.clone()
    }

    /// Returns all bytes that clients sent to it or through it.
    pub fn traffic(&self) -> Vec<u8> {
        lock(&self.log).traffic.clone()
    }

    /// Whether the traffic contains these bytes.
    pub fn traffic_contains(&self, bytes: impl AsRef<[u8]>) -> bool {
        let bytes = bytes.as_ref();
        lock(&self.log).traffic.windows(bytes.len()).any(|window| window == bytes)
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

/// A reader that records all bytes from a client, including those that are no valid request.
struct RecordingReader<'a>(&'a mut TimedStream, &'a Mutex<Log>);

impl Read for RecordingReader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.0.read(buffer)?;
        lock(self.1).record(&buffer[..count]);
        Ok(count)
    }
}

fn serve(connection: usize, mut client: TimedStream, mode: ProxyMode, log: &Mutex<Log>) {
    let mut buffer = Vec::new();
    while let Some(mut request) =
        read_request(&mut RecordingReader(&mut client, log), &mut buffer, ReadUntil::End, |_| {})
    {
        let is_tunnel = request.method() == "CONNECT";
        request.connection = connection;
        let forwarded = origin_form(&request);
        {
            let mut log = lock(log);
            request.number = log.requests.len();
            if request.number < MAX_RECORDED {
                log.requests.push(request);
            }
        }
        let refusal = match mode {
            ProxyMode::Tunnel(address) => match client.connect(address) {
                Ok(target) if is_tunnel => return tunnel(client, target, &buffer, log),
                Ok(target) => return forward(client, target, &forwarded, log),
                Err(_) => empty("504 Gateway Timeout"),
            },
            ProxyMode::RequireAuth => {
                response("407 Proxy Authentication Required", &["Proxy-Authenticate: Basic realm=\"test\""], "")
            }
            ProxyMode::Refuse => empty("502 Bad Gateway"),
        };
        respond(&mut client, &refusal);
    }
    client.shutdown();
}

fn respond(client: &mut TimedStream, script: &Script) {
    // A lost connection is noticed when the next request is read.
    play(client, script, &mut Vec::new());
}

/// Returns the request as sent to the host itself: with a path in place of the URL.
fn origin_form(request: &Request) -> Vec<u8> {
    let target = request.target();
    let path = target.strip_prefix("http://").map_or(target, |rest| rest.find('/').map_or("/", |at| &rest[at..]));
    let line = format!("{} {path} HTTP/1.1", request.method());
    [line.as_bytes(), &request.bytes[request.line.len()..]].concat()
}

fn tunnel(mut client: TimedStream, mut target: TimedStream, rest: &[u8], log: &Mutex<Log>) {
    // The response has no length: the tunnel follows it.
    if client.write_all(b"HTTP/1.1 200 Connection Established\r\n\r\n").is_err() || target.write_all(rest).is_err() {
        return;
    }
    copy_both(client, target, log);
}

fn forward(client: TimedStream, mut target: TimedStream, request: &[u8], log: &Mutex<Log>) {
    if target.write_all(request).is_ok() {
        copy_both(client, target, log);
    }
}

/// Copies both directions until both are closed.
fn copy_both(mut client: TimedStream, mut target: TimedStream, log: &Mutex<Log>) {
    let (Ok(mut client_out), Ok(mut target_out)) = (client.try_clone(), target.try_clone()) else { return };
    std::thread::scope(|scope| {
        scope.spawn(move || {
            copy(&mut target, &mut client_out);
            client_out.shutdown_write();
        });
        copy(&mut RecordingReader(&mut client, log), &mut target_out);
        target_out.shutdown_write();
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
