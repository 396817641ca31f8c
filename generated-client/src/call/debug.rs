//! `Debug` output of a call, without values.

use std::fmt;

use http::HeaderName;

use super::{Call, RequestBody};

/// Shows the names of parameters and headers, but no value.
impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let query: Vec<&str> = self.query.iter().map(|(name, _)| *name).collect();
        let headers: Vec<&str> = self.headers.keys().map(HeaderName::as_str).collect();
        let body = match &self.body {
            RequestBody::Empty => None,
            RequestBody::Bytes { media_type, .. } => Some(*media_type),
            RequestBody::Multipart(_) => Some("multipart/form-data"),
        };
        f.debug_struct("Call")
            .field("operation", &format_args!("{}", self.operation))
            .field("query", &query)
            .field("headers", &headers)
            .field("body", &body)
            .finish_non_exhaustive()
    }
}

/// Shows a request, which contains only a call.
pub(crate) fn debug_request(name: &str, call: &Call, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.debug_tuple(name).field(call).finish()
}
