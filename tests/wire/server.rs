//! A server that plays a script: one answer a connection, and then it is gone.

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long the server waits for anything.
const PATIENCE: Duration = Duration::from_secs(5);

/// A request as it came.
pub struct Request {
    /// The first line, such as `GET /api/invoices HTTP/1.1`.
    pub line: String,
    headers: Vec<(String, Vec<u8>)>,
    /// The body, byte by byte.
    pub body: Vec<u8>,
}

impl Request {
    /// The values of a header, looked up in lower case.
    pub fn header(&self, name: &str) -> Option<&[u8]> {
        let mut found = self.headers.iter().filter(|(known, _)| known == name);
        let value = found.next().map(|(_, value)| value.as_slice());
        assert!(found.next().is_none(), "{name} came twice");
        value
    }

    /// A header's value as text.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.header(name).map(|value| std::str::from_utf8(value).expect("the header is UTF-8"))
    }

    /// The body as text.
    pub fn body(&self) -> &str {
        std::str::from_utf8(&self.body).expect("the body is UTF-8")
    }
}

/// A running script.
pub struct Server {
    address: SocketAddr,
    thread: JoinHandle<Vec<Request>>,
}

impl Server {
    /// Plays these answers, one after the other.
    pub fn play(answers: impl IntoIterator<Item = Vec<u8>>) -> Self {
        let answers: Vec<Vec<u8>> = answers.into_iter().collect();
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("the port is known");
        listener.set_nonblocking(true).expect("the listener can be polled");
        let thread =
            std::thread::spawn(move || answers.iter().filter_map(|answer| exchange(&listener, answer)).collect());
        Self { address, thread }
    }

    /// Where the API is.
    pub fn url(&self) -> String {
        format!("http://{}/api", self.address)
    }

    /// The requests that came, once the script is played.
    pub fn requests(self) -> Vec<Request> {
        self.thread.join().expect("the script was played")
    }

    /// The one request that came.
    pub fn request(self) -> Request {
        let mut requests = self.requests();
        assert_eq!(requests.len(), 1, "one request was to come");
        requests.remove(0)
    }
}

fn exchange(listener: &TcpListener, answer: &[u8]) -> Option<Request> {
    let deadline = Instant::now() + PATIENCE;
    let mut stream = loop {
        match listener.accept() {
            Ok((stream, _)) => break stream,
            Err(error) if error.kind() == ErrorKind::WouldBlock && Instant::now() < deadline => {
                std::thread::sleep(Duration::from_millis(1));
            }
            Err(_) => return None,
        }
    };
    stream.set_nonblocking(false).expect("the stream can block");
    stream.set_read_timeout(Some(PATIENCE)).expect("the stream has a limit");
    let request = read(&mut stream)?;
    // The client may have what it needs before the answer is at its end.
    let _ = stream.write_all(answer);
    let _ = stream.shutdown(Shutdown::Write);
    let _ = stream.read(&mut [0; 64]);
    Some(request)
}

fn read(stream: &mut TcpStream) -> Option<Request> {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break end;
        }
        more(stream, &mut bytes)?;
    };
    let head = bytes[..end].to_vec();
    let mut lines = head.split(|byte| *byte == b'\n').map(|line| line.trim_ascii());
    let line = String::from_utf8(lines.next()?.to_vec()).ok()?;
    let headers: Vec<(String, Vec<u8>)> = lines.filter_map(header).collect();
    let length = headers.iter().find(|(name, _)| name == "content-length");
    let length = length.map_or(0, |(_, value)| String::from_utf8_lossy(value).parse().expect("a length"));
    let mut body = bytes.split_off(end + 4);
    while body.len() < length {
        more(stream, &mut body)?;
    }
    Some(Request { line, headers, body })
}

fn header(line: &[u8]) -> Option<(String, Vec<u8>)> {
    let colon = line.iter().position(|byte| *byte == b':')?;
    let name = String::from_utf8_lossy(&line[..colon]).to_ascii_lowercase();
    Some((name, line[colon + 1..].trim_ascii().to_vec()))
}

fn more(stream: &mut TcpStream, bytes: &mut Vec<u8>) -> Option<()> {
    let mut chunk = [0; 4096];
    let count = stream.read(&mut chunk).ok().filter(|count| *count > 0)?;
    bytes.extend_from_slice(&chunk[..count]);
    Some(())
}

/// An answer with a status, headers (each a line) and a body.
pub fn answer(status: &str, headers: &[&str], body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let mut bytes = format!("HTTP/1.1 {status}\r\nConnection: close\r\n").into_bytes();
    for header in headers {
        bytes.extend_from_slice(header.as_bytes());
        bytes.extend_from_slice(b"\r\n");
    }
    if !status.starts_with("204") {
        bytes.extend_from_slice(format!("Content-Length: {}\r\n", body.len()).as_bytes());
    }
    bytes.extend_from_slice(b"\r\n");
    bytes.extend_from_slice(body);
    bytes
}

/// An answer of 200 with JSON.
pub fn json(body: &str) -> Vec<u8> {
    answer("200 OK", &["Content-Type: application/json"], body)
}

/// An answer of 204.
pub fn nothing() -> Vec<u8> {
    answer("204 No Content", &[], "")
}
