//! What a call would send, for a test double that is to expect it.

use bytes::Bytes;
use http::HeaderMap;

use super::{Body, Call, JSON, encode, filled};

impl Call {
    /// The path behind the base URL, encoded; `None` where the call cannot be sent.
    pub(crate) fn filled_path(&self) -> Option<String> {
        filled(self.operation.path, &self.segments).filter(|_| self.problem.is_none())
    }

    /// The query, encoded, without its mark.
    pub(crate) fn encoded_query(&self) -> String {
        let pairs: Vec<&str> = self.query.iter().map(|(_, pairs)| pairs.as_str()).collect();
        pairs.join("&")
    }

    pub(crate) fn own_headers(&self) -> &HeaderMap {
        &self.headers
    }

    pub(crate) fn json_body(&self) -> Option<&Bytes> {
        match &self.body {
            Body::Whole { media_type: JSON, content } => Some(content),
            _ => None,
        }
    }
}

/// Whether a path is one that the template leads to. A parameter is one segment, or a part of one.
pub(crate) fn leads_to(template: &str, path: &str) -> bool {
    let (mut own, mut others) = (template.split('/'), path.split('/'));
    loop {
        let same = match (own.next(), others.next()) {
            (None, None) => return true,
            (Some(own), Some(other)) if own.contains('{') => !other.is_empty(),
            (Some(own), Some(other)) => {
                let mut encoded = String::new();
                encode::literal(own, &mut encoded);
                encoded == other
            }
            _ => false,
        };
        if !same {
            return false;
        }
    }
}
