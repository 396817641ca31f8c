//! Access to the parts of a request before it is sent, for the expectations of the test server.

use bytes::Bytes;
use http::HeaderMap;

use super::{Call, JSON, RequestBody, fill_template};
use crate::percent_encoding;

impl Call {
    /// Returns the encoded path relative to the base URL; `None` if the call cannot be sent.
    pub(crate) fn filled_path(&self) -> Option<String> {
        fill_template(self.operation.path, &self.segments).filter(|_| self.problem.is_none())
    }

    /// Returns the encoded query, without the question mark.
    pub(crate) fn encoded_query(&self) -> String {
        let pairs: Vec<&str> = self.query.iter().map(|(_, pairs)| pairs.as_str()).collect();
        pairs.join("&")
    }

    pub(crate) fn own_headers(&self) -> &HeaderMap {
        &self.headers
    }

    pub(crate) fn json_body(&self) -> Option<&Bytes> {
        match &self.body {
            RequestBody::Bytes { media_type: JSON, content } => Some(content),
            _ => None,
        }
    }
}

/// Whether a path matches a template. A parameter matches one segment, or part of one.
pub(crate) fn matches_template(template: &str, path: &str) -> bool {
    let (mut expected, mut actual) = (template.split('/'), path.split('/'));
    loop {
        let same = match (expected.next(), actual.next()) {
            (None, None) => return true,
            (Some(expected), Some(actual)) if expected.contains('{') => !actual.is_empty(),
            (Some(expected), Some(actual)) => {
                let mut encoded = String::new();
                percent_encoding::encode_literal(expected, &mut encoded);
                encoded == actual
            }
            _ => false,
        };
        if !same {
            return false;
        }
    }
}
