//! Scripts: the steps of a response.

use std::time::Duration;

/// A step of a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Writes these bytes in one piece.
    Send(Vec<u8>),
    /// Waits.
    Pause(Duration),
    /// Writes bytes in small chunks, with a pause after each.
    Drip {
        /// The bytes to write.
        bytes: Vec<u8>,
        /// The number of bytes in a chunk.
        chunk_size: usize,
        /// The pause after a chunk.
        interval: Duration,
    },
    /// Reads one TLS record and adds it to the leftovers.
    ReadRecord,
    /// Closes the connection with a RST.
    Reset,
    /// Closes both directions; with TLS, after a `close_notify` alert.
    Close,
    /// Closes both directions without a `close_notify` alert. Without TLS, the same as `Close`.
    CloseWithoutNotify,
    /// Closes the direction to the client, and reads until the client closes the other.
    HalfClose,
    /// Reads until the client closes the connection, and writes nothing.
    Stall,
    /// Reads the next request, as at the end of a script.
    KeepAlive,
}

/// The steps of a response, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use = "a script does nothing until a server runs it"]
pub struct Script(pub Vec<Step>);

impl Script {
    /// Adds a step.
    pub fn step(mut self, step: Step) -> Self {
        self.0.push(step);
        self
    }

    /// Adds the steps of another script.
    pub fn then(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Adds a step that writes bytes in one piece.
    pub fn send(self, bytes: impl AsRef<[u8]>) -> Self {
        self.step(Step::Send(bytes.as_ref().to_vec()))
    }

    /// Adds a pause.
    pub fn pause(self, time: Duration) -> Self {
        self.step(Step::Pause(time))
    }

    /// Adds a step that writes bytes in small chunks.
    pub fn drip(self, bytes: impl AsRef<[u8]>, chunk_size: usize, interval: Duration) -> Self {
        self.step(Step::Drip { bytes: bytes.as_ref().to_vec(), chunk_size, interval })
    }

    /// Adds a step that reads a TLS record.
    pub fn read_record(self) -> Self {
        self.step(Step::ReadRecord)
    }

    /// Adds a RST.
    pub fn reset(self) -> Self {
        self.step(Step::Reset)
    }

    /// Adds a close of the connection.
    pub fn close(self) -> Self {
        self.step(Step::Close)
    }

    /// Adds a close of the connection without a `close_notify` alert.
    pub fn close_without_notify(self) -> Self {
        self.step(Step::CloseWithoutNotify)
    }

    /// Adds a close of the direction to the client.
    pub fn half_close(self) -> Self {
        self.step(Step::HalfClose)
    }

    /// Adds a wait until the client closes the connection.
    pub fn stall(self) -> Self {
        self.step(Step::Stall)
    }

    /// Adds a pause before all other steps.
    pub fn after(mut self, time: Duration) -> Self {
        self.0.insert(0, Step::Pause(time));
        self
    }

    /// Writes all bytes in small chunks.
    pub fn throttled(self, chunk_size: usize, interval: Duration) -> Self {
        let drip = |step| match step {
            Step::Send(bytes) => Step::Drip { bytes, chunk_size, interval },
            other => other,
        };
        Self(self.0.into_iter().map(drip).collect())
    }

    /// Removes the last bytes of the last step that writes.
    pub fn without_last(mut self, count: usize) -> Self {
        let last = self.0.iter_mut().rev().find_map(|step| match step {
            Step::Send(bytes) | Step::Drip { bytes, .. } => Some(bytes),
            _ => None,
        });
        let bytes = last.expect("a step of the script writes bytes");
        let left = bytes.len().checked_sub(count).expect("the step writes at least as many bytes");
        bytes.truncate(left);
        self
    }

    /// Whether a step closes the connection, so that no request can follow.
    #[must_use]
    pub fn ends(&self) -> bool {
        let closes = |step: &Step| {
            matches!(step, Step::Reset | Step::Close | Step::CloseWithoutNotify | Step::HalfClose | Step::Stall)
        };
        self.0.iter().any(closes)
    }
}

/// Returns a response with a status such as `200 OK`, header lines, and a body with `Content-Length`.
pub fn response(status: &str, headers: &[&str], body: impl AsRef<[u8]>) -> Script {
    let body = body.as_ref();
    let has_no_body = status.starts_with('1') || status.starts_with("204") || status.starts_with("304");
    let mut head = format!("HTTP/1.1 {status}\r\n");
    for header in headers {
        head.push_str(header);
        head.push_str("\r\n");
    }
    if !has_no_body {
        head.push_str(&format!("Content-Length: {}\r\n", body.len()));
    }
    head.push_str("\r\n");
    raw([head.as_bytes(), body].concat())
}

/// Returns a 200 response with a JSON body.
pub fn json(body: impl AsRef<[u8]>) -> Script {
    response("200 OK", &["Content-Type: application/json"], body)
}

/// Returns a response with a status and an empty body.
pub fn empty(status: &str) -> Script {
    response(status, &[], "")
}

/// Returns a script that writes these bytes.
pub fn raw(bytes: impl AsRef<[u8]>) -> Script {
    Script::default().send(bytes)
}

/// Returns a RST in place of a response.
pub fn reset() -> Script {
    Script::default().reset()
}

/// Returns a close of the connection in place of a response.
pub fn close() -> Script {
    Script::default().close()
}

/// Returns a close of the connection without a `close_notify` alert in place of a response.
pub fn close_without_notify() -> Script {
    Script::default().close_without_notify()
}

/// Returns a close of the direction to the client in place of a response.
pub fn half_close() -> Script {
    Script::default().half_close()
}

/// Returns a wait until the client closes the connection in place of a response.
pub fn stall() -> Script {
    Script::default().stall()
}
