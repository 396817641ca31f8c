//! The parts of a request that rules refer to.

use super::form_data::{Part, PartContent};
use super::{Call, JSON, RequestBody};
use crate::rules::facts::{RequestFacts, parameters};
use crate::rules::value::ExactValue;

impl Call {
    /// Returns the facts that rules are evaluated with: those of the first request, if the call takes several.
    pub(crate) fn facts(&self) -> RequestFacts {
        let operation = format!("{} {}", self.operation.method, self.operation.path);
        let path = super::fill_template(self.operation.path, &self.segments).unwrap_or_default();
        let query: Vec<&str> = self.query.iter().map(|(_, pairs)| pairs.as_str()).collect();
        let (body, parts) = match &self.body {
            RequestBody::Bytes { media_type: JSON, content } => (ExactValue::parse(content), Vec::new()),
            RequestBody::Empty | RequestBody::Bytes { .. } => (None, Vec::new()),
            RequestBody::Multipart(parts) => {
                let json = parts.iter().find_map(|part| match &part.content {
                    PartContent::Json(content) => ExactValue::parse(content),
                    PartContent::Text(_) | PartContent::File(_) => None,
                });
                let length = |part: &Part| (part.name.to_owned(), part.content.bytes().len());
                (json, parts.iter().map(length).collect())
            }
        };
        RequestFacts {
            operation,
            path: parameters(self.operation.path, &path).unwrap_or_default(),
            query: crate::rules::facts::query_pairs(&query.join("&")),
            has_body: !matches!(self.body, RequestBody::Empty),
            body,
            parts,
        }
    }
}
