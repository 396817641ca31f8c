//! Results of attempts, as values for tables of cases.

use std::time::Duration;

use bytes::Bytes;
use tests::memory_server::{self, End};

/// The result of an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reply {
    /// The connection cannot be opened, for this reason.
    ConnectError(&'static str),
    /// Opening the connection times out after this time.
    ConnectTimeout(Duration),
    /// The connection breaks before the response.
    Lost,
    /// 200, and the connection breaks within the body.
    TruncatedBody,
    /// No response arrives.
    NoResponse,
    /// 200, and the body never ends.
    StalledBody,
    /// 200, and the body is not JSON.
    InvalidJson,
    /// A response with a status and headers.
    Response(u16, Vec<(&'static str, String)>),
}

impl Reply {
    /// A response with a status and no further headers.
    pub(crate) fn status(status: u16) -> Self {
        Self::Response(status, Vec::new())
    }

    /// A response with `Retry-After`.
    pub(crate) fn retry_after(status: u16, wait: &str) -> Self {
        Self::Response(status, vec![("retry-after", wait.to_owned())])
    }
}

impl From<Reply> for memory_server::Reply {
    fn from(reply: Reply) -> Self {
        let half = |end| memory_server::ok("").pieces([Bytes::from_static(b"{\"id\":")], end);
        match reply {
            Reply::ConnectError(reason) => memory_server::refused_because(reason),
            Reply::ConnectTimeout(time) => memory_server::connect_timeout(time),
            Reply::Lost => memory_server::lost(),
            Reply::TruncatedBody => half(End::Broken),
            Reply::NoResponse => memory_server::never(),
            Reply::StalledBody => half(End::Stalled),
            Reply::InvalidJson => memory_server::ok("[odd"),
            Reply::Response(status, headers) => {
                let reply = memory_server::status(status, "{}");
                headers.iter().fold(reply, |reply, (name, value)| reply.header(name, value))
            }
        }
    }
}
