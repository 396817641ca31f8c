//! Calls for several ids, split into requests where one cannot contain all of them.

use std::collections::HashSet;
use std::fmt::Display;

use bytes::Bytes;
use tokio::time::Instant;

use super::Call;
use crate::from_response::{CallResponse, FromResponse, ReadResult};
use crate::percent_encoding;
use crate::transport::Framing;
use crate::{Error, Json, Response, StatusCode};

#[allow(dead_code, reason = "a release may have no operation of the kind")]
impl Call {
    /// Sets the template's next parameter to one or more values, joined by commas. Duplicates are removed, and
    /// values beyond `max` go into further requests. The response may be a list, or the element itself if there
    /// is only one.
    pub(crate) fn path_list(mut self, values: impl IntoIterator<Item = impl Display>, max: usize) -> Self {
        let mut distinct = HashSet::new();
        let mut chunks: Vec<String> = Vec::new();
        for value in values {
            let value = value.to_string();
            if let Some(reason) = percent_encoding::invalid_segment(&value) {
                return self.reject_path(reason);
            }
            if distinct.contains(&value) {
                continue;
            }
            match chunks.last_mut() {
                Some(chunk) if !distinct.len().is_multiple_of(max) => {
                    chunk.push(',');
                    percent_encoding::encode(&value, chunk);
                }
                _ => {
                    let mut chunk = String::new();
                    percent_encoding::encode(&value, &mut chunk);
                    chunks.push(chunk);
                }
            }
            distinct.insert(value);
        }
        let mut chunks = chunks.into_iter();
        let Some(first) = chunks.next() else { return self.reject_path("has no values") };
        self.batch = true;
        self.further_segments = chunks.map(|chunk| (self.segments.len(), chunk)).collect();
        self.segments.push(first);
        self
    }

    /// Sends the requests one after another and reads their responses as one list. A request whose ids do not
    /// exist (404) adds nothing to the list; if this applies to all requests, the call fails with that error.
    pub(super) async fn send_batch<T: FromResponse>(mut self) -> Result<Response<T>, Error> {
        let (operation, lenient) = (self.operation.clone(), self.client.inner().settings.lenient);
        let mut further_segments = std::mem::take(&mut self.further_segments).into_iter();
        let mut list = Vec::from(*b"[");
        let mut latest: Option<Response<Chunk>> = None;
        let mut not_found = None;
        // The total timeout covers all requests together.
        let timeouts = self.options.timeouts;
        let start = Instant::now();
        loop {
            self.options.timeouts = timeouts.total(timeouts.total.saturating_sub(start.elapsed()));
            match self.clone().send::<Chunk>().await {
                Ok(chunk) => {
                    let elements = elements(chunk.bytes());
                    if list.len() > 1 && !elements.is_empty() {
                        list.push(b',');
                    }
                    list.extend_from_slice(elements);
                    latest = Some(chunk);
                }
                Err(Error::Api(error)) if error.status() == StatusCode::NOT_FOUND && !error.errors().is_empty() => {
                    not_found = Some(Error::Api(error));
                }
                Err(error) => return Err(error),
            }
            let Some((index, chunk)) = further_segments.next() else { break };
            if let Some(segment) = self.segments.get_mut(index) {
                *segment = chunk;
            }
        }
        list.push(b']');
        match (latest, not_found) {
            (Some(Response { status, headers, .. }), _) => {
                let (body, skip_invalid_items) = (list.into(), false);
                CallResponse {
                    operation,
                    attempts: 1,
                    status,
                    headers,
                    body,
                    framing: Framing::Delimited,
                    lenient,
                    skip_invalid_items,
                    batch: true,
                }
                .into_response()
            }
            (None, Some(error)) => Err(error),
            (None, None) => Err(Error::build(operation, "no request was sent")),
        }
    }
}

/// A response that is part of a list, or one element of it, before the whole list is read.
struct Chunk;

impl FromResponse for Chunk {
    fn read(response: &CallResponse) -> ReadResult<Self> {
        // Further errors are found when the whole list is read.
        response.json::<Json>().map(|_| (Self, Vec::new()))
    }
}

/// Returns the text between the brackets of a JSON array. Any other JSON is one element.
fn elements(body: &Bytes) -> &[u8] {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body).trim_ascii();
    let inner = body.strip_prefix(b"[").and_then(|rest| rest.strip_suffix(b"]"));
    inner.unwrap_or(body).trim_ascii()
}
