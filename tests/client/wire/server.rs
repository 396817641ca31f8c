//! A server that plays a script: one answer a connection.

use tests::fault_server::{self, Request, raw};

/// A running script.
pub(crate) struct Server(fault_server::Server);

impl Server {
    /// Plays these answers, one after the other.
    pub(crate) fn play(answers: impl IntoIterator<Item = Vec<u8>>) -> Self {
        Self(fault_server::Server::play(answers.into_iter().map(|answer| raw(answer).close())))
    }

    /// Where the API is.
    pub(crate) fn url(&self) -> String {
        self.0.url()
    }

    /// The requests that came.
    pub(crate) fn requests(self) -> Vec<Request> {
        self.0.requests()
    }

    /// The one request that came.
    pub(crate) fn request(self) -> Request {
        let mut requests = self.requests();
        assert_eq!(requests.len(), 1, "one request was to come");
        requests.remove(0)
    }
}

/// An answer with a status, headers (each a line) and a body.
pub(crate) fn answer(status: &str, headers: &[&str], body: impl AsRef<[u8]>) -> Vec<u8> {
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
pub(crate) fn json(body: &str) -> Vec<u8> {
    answer("200 OK", &["Content-Type: application/json"], body)
}

/// An answer of 204.
pub(crate) fn nothing() -> Vec<u8> {
    answer("204 No Content", &[], "")
}
