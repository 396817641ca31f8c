//! A server that plays a script, with one response per connection.

use tests::fault_server::{self, Request, raw};

/// A running script.
pub(crate) struct Server(fault_server::Server);

impl Server {
    /// Starts a server that returns these responses in order.
    pub(crate) fn play(responses: impl IntoIterator<Item = Vec<u8>>) -> Self {
        Self(fault_server::Server::play(responses.into_iter().map(|response| raw(response).close())))
    }

    /// Base URL of the API.
    pub(crate) fn url(&self) -> String {
        self.0.url()
    }

    /// Returns the received requests.
    pub(crate) fn requests(self) -> Vec<Request> {
        self.0.requests()
    }

    /// Returns the only received request.
    pub(crate) fn request(self) -> Request {
        let mut requests = self.requests();
        assert_eq!(requests.len(), 1, "expected one request");
        requests.remove(0)
    }
}

/// A response with a status, header lines and a body.
pub(crate) fn response(status: &str, headers: &[&str], body: impl AsRef<[u8]>) -> Vec<u8> {
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

/// A 200 response with a JSON body.
pub(crate) fn json(body: &str) -> Vec<u8> {
    response("200 OK", &["Content-Type: application/json"], body)
}

/// A 204 response.
pub(crate) fn no_content() -> Vec<u8> {
    response("204 No Content", &[], "")
}
