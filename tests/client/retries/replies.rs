//! The results of an attempt, as values that tables list.

use std::time::Duration;

use bytes::Bytes;
use tests::memory_server::{self, End};

/// The result of an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reply {
    /// The connection cannot be opened, for this reason.
    Unsent(&'static str),
    /// Opening the connection times out after this time.
    Hangs(Duration),
    /// The connection breaks before the response.
    Lost,
    /// 200, and the connection breaks within the body.
    Cut,
    /// No response arrives.
    Silent,
    /// 200, and the body never ends.
    Pauses,
    /// 200, and the body is not JSON.
    Odd,
    /// A response with a status and headers.
    Says(u16, Vec<(&'static str, String)>),
}

impl Reply {
    /// A response with a status and no further headers.
    pub(crate) fn status(status: u16) -> Self {
        Self::Says(status, Vec::new())
    }

    /// A response with `Retry-After`.
    pub(crate) fn asks(status: u16, wait: &str) -> Self {
        Self::Says(status, vec![("retry-after", wait.to_owned())])
    }
}

impl From<Reply> for memory_server::Reply {
    fn from(reply: Reply) -> Self {
        let half = |end| memory_server::ok("").pieces([Bytes::from_static(b"{\"id\":")], end);
        match reply {
            Reply::Unsent(reason) => memory_server::refused_because(reason),
            Reply::Hangs(time) => memory_server::connect_timeout(time),
            Reply::Lost => memory_server::lost(),
            Reply::Cut => half(End::Broken),
            Reply::Silent => memory_server::never(),
            Reply::Pauses => half(End::Stalled),
            Reply::Odd => memory_server::ok("[odd"),
            Reply::Says(status, headers) => {
                let reply = memory_server::status(status, "{}");
                headers.iter().fold(reply, |reply, (name, value)| reply.header(name, value))
            }
        }
    }
}
