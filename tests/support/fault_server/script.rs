//! What a request is answered with.

use std::time::Duration;

/// One thing a server does to a connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Writes these bytes at once.
    Send(Vec<u8>),
    /// Does nothing for a while.
    Sleep(Duration),
    /// Writes a few bytes at a time, with a pause after each.
    Drip {
        /// What is written.
        bytes: Vec<u8>,
        /// How many bytes at a time.
        each: usize,
        /// The pause between them.
        every: Duration,
    },
    /// Reads one TLS record, and keeps it among the strays.
    Record,
    /// Breaks the connection with a RST.
    Reset,
    /// Ends the connection in both directions, after a farewell where the connection is TLS.
    Close,
    /// Ends the connection without TLS's farewell. Without TLS it is `Close`.
    Cut,
    /// Ends its own direction, and goes on reading until the peer ends its own.
    HalfClose,
    /// Reads, and says nothing more until the peer goes away.
    Stall,
    /// Waits for the next request. A script whose steps are over does the same.
    KeepAlive,
}

/// What a request is answered with: steps, one after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use = "a script does nothing until a server plays it"]
pub struct Script(pub Vec<Step>);

impl Script {
    /// And then this step.
    pub fn step(mut self, step: Step) -> Self {
        self.0.push(step);
        self
    }

    /// And then all steps of another script.
    pub fn then(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// And then these bytes.
    pub fn send(self, bytes: impl AsRef<[u8]>) -> Self {
        self.step(Step::Send(bytes.as_ref().to_vec()))
    }

    /// And then nothing for a while.
    pub fn pause(self, time: Duration) -> Self {
        self.step(Step::Sleep(time))
    }

    /// And then these bytes, a few at a time.
    pub fn drip(self, bytes: impl AsRef<[u8]>, each: usize, every: Duration) -> Self {
        self.step(Step::Drip { bytes: bytes.as_ref().to_vec(), each, every })
    }

    /// And then a TLS record is read.
    pub fn record(self) -> Self {
        self.step(Step::Record)
    }

    /// And then a RST.
    pub fn reset(self) -> Self {
        self.step(Step::Reset)
    }

    /// And then the end of the connection.
    pub fn close(self) -> Self {
        self.step(Step::Close)
    }

    /// And then the end of the connection without TLS's farewell.
    pub fn cut(self) -> Self {
        self.step(Step::Cut)
    }

    /// And then the end of the server's direction.
    pub fn half_close(self) -> Self {
        self.step(Step::HalfClose)
    }

    /// And then nothing until the peer goes away.
    pub fn stall(self) -> Self {
        self.step(Step::Stall)
    }

    /// The same, but nothing for a while before it.
    pub fn after(mut self, time: Duration) -> Self {
        self.0.insert(0, Step::Sleep(time));
        self
    }

    /// The same, but what is sent drips.
    pub fn slowly(self, each: usize, every: Duration) -> Self {
        let drip = |step| match step {
            Step::Send(bytes) => Step::Drip { bytes, each, every },
            other => other,
        };
        Self(self.0.into_iter().map(drip).collect())
    }

    /// The same without the last bytes of what is sent last.
    pub fn without_last(mut self, count: usize) -> Self {
        let last = self.0.iter_mut().rev().find_map(|step| match step {
            Step::Send(bytes) | Step::Drip { bytes, .. } => Some(bytes),
            _ => None,
        });
        let bytes = last.expect("the script sends something");
        let left = bytes.len().checked_sub(count).expect("the script sends that many bytes");
        bytes.truncate(left);
        self
    }

    /// Whether a step ends the connection, so that no request can follow.
    #[must_use]
    pub fn ends(&self) -> bool {
        let ending =
            |step: &Step| matches!(step, Step::Reset | Step::Close | Step::Cut | Step::HalfClose | Step::Stall);
        self.0.iter().any(ending)
    }
}

/// An answer with a status such as `200 OK`, headers (each a line) and a body of known length.
pub fn answer(status: &str, headers: &[&str], body: impl AsRef<[u8]>) -> Script {
    let body = body.as_ref();
    let bodiless = status.starts_with('1') || status.starts_with("204") || status.starts_with("304");
    let mut head = format!("HTTP/1.1 {status}\r\n");
    for header in headers {
        head.push_str(header);
        head.push_str("\r\n");
    }
    if !bodiless {
        head.push_str(&format!("Content-Length: {}\r\n", body.len()));
    }
    head.push_str("\r\n");
    raw([head.as_bytes(), body].concat())
}

/// An answer of 200 with JSON.
pub fn json(body: impl AsRef<[u8]>) -> Script {
    answer("200 OK", &["Content-Type: application/json"], body)
}

/// An answer with a status and no body.
pub fn empty(status: &str) -> Script {
    answer(status, &[], "")
}

/// These bytes, whatever they are.
pub fn raw(bytes: impl AsRef<[u8]>) -> Script {
    Script::default().send(bytes)
}

/// A RST in place of an answer.
pub fn reset() -> Script {
    Script::default().reset()
}

/// The end of the connection in place of an answer.
pub fn close() -> Script {
    Script::default().close()
}

/// The end of the connection, without TLS's farewell, in place of an answer.
pub fn cut() -> Script {
    Script::default().cut()
}

/// The end of the server's direction in place of an answer.
pub fn half_close() -> Script {
    Script::default().half_close()
}

/// Nothing at all in place of an answer.
pub fn stall() -> Script {
    Script::default().stall()
}
