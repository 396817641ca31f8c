//! What may be seen of a call.

use std::fmt;

use http::HeaderName;

use super::{Body, Call};

/// Shows what is set and no value of it.
impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let query: Vec<&str> = self.query.iter().map(|(name, _)| *name).collect();
        let headers: Vec<&str> = self.headers.keys().map(HeaderName::as_str).collect();
        let body = match &self.body {
            Body::None => None,
            Body::Whole { media_type, .. } => Some(*media_type),
            Body::Parts(_) => Some("multipart/form-data"),
        };
        f.debug_struct("Call")
            .field("operation", &format_args!("{}", self.operation))
            .field("query", &query)
            .field("headers", &headers)
            .field("body", &body)
            .finish_non_exhaustive()
    }
}
