//! Several things by their ids, perhaps more than one request may name.

use std::collections::HashSet;
use std::fmt::Display;

use bytes::Bytes;
use tokio::time::Instant;

use super::{Call, encode};
use crate::answer::{Answer, Arrived, Reading};
use crate::{Error, Json, Response, StatusCode};

#[allow(dead_code, reason = "a release may have no operation of the kind")]
impl Call {
    /// Fills the template's next parameter with several values, joined with commas: at least one. What is
    /// more than so many goes out in further requests; what is named twice is named once. The answer may
    /// be a list, or the one thing where only one came.
    pub(crate) fn path_list(mut self, values: impl IntoIterator<Item = impl Display>, most: usize) -> Self {
        let mut named = HashSet::new();
        let mut chunks: Vec<String> = Vec::new();
        for value in values {
            let value = value.to_string();
            if let Some(reason) = encode::refused(&value) {
                return self.refuse_path(reason);
            }
            if named.contains(&value) {
                continue;
            }
            match chunks.last_mut() {
                Some(chunk) if !named.len().is_multiple_of(most) => {
                    chunk.push(',');
                    encode::value(&value, chunk);
                }
                _ => {
                    let mut chunk = String::new();
                    encode::value(&value, &mut chunk);
                    chunks.push(chunk);
                }
            }
            named.insert(value);
        }
        let mut chunks = chunks.into_iter();
        let Some(first) = chunks.next() else { return self.refuse_path("names none") };
        self.batch = true;
        self.others = chunks.map(|chunk| (self.segments.len(), chunk)).collect();
        self.segments.push(first);
        self
    }

    /// Sends one request after the other, and reads what they answer as one list. Of a request whose ids
    /// nothing has, nothing comes; if that is so of all, it is the error of the call.
    pub(super) async fn send_each<T: Answer>(mut self) -> Result<Response<T>, Error> {
        let (operation, lenient) = (self.operation.clone(), self.client.inner().settings.lenient);
        let mut others = std::mem::take(&mut self.others).into_iter();
        let mut list = Vec::from(*b"[");
        let mut newest: Option<Response<Chunk>> = None;
        let mut nothing = None;
        // The time allowed is that of all requests together.
        let timeouts = self.options.timeouts;
        let began = Instant::now();
        loop {
            self.options.timeouts = timeouts.total(timeouts.total.saturating_sub(began.elapsed()));
            match self.clone().send::<Chunk>().await {
                Ok(chunk) => {
                    let items = items(chunk.bytes());
                    if list.len() > 1 && !items.is_empty() {
                        list.push(b',');
                    }
                    list.extend_from_slice(items);
                    newest = Some(chunk);
                }
                Err(Error::Api(error)) if error.status() == StatusCode::NOT_FOUND && !error.errors().is_empty() => {
                    nothing = Some(Error::Api(error));
                }
                Err(error) => return Err(error),
            }
            let Some((place, chunk)) = others.next() else { break };
            if let Some(segment) = self.segments.get_mut(place) {
                *segment = chunk;
            }
        }
        list.push(b']');
        match (newest, nothing) {
            (Some(Response { status, headers, .. }), _) => {
                let body = list.into();
                Arrived { operation, attempts: 1, status, headers, body, lenient, spares_items: false, batch: true }
                    .into_response()
            }
            (None, Some(error)) => Err(error),
            (None, None) => Err(Error::build(operation, "it names nothing")),
        }
    }
}

/// An answer that is a part of a list, or one item of it, not yet taken apart.
struct Chunk;

impl Answer for Chunk {
    fn read(answer: &Arrived) -> Reading<Self> {
        // Anything else is found when the whole list is read.
        answer.json::<Json>().map(|_| (Self, Vec::new()))
    }
}

/// The text between the brackets of a list. Any other text is an item, if it is one at all.
fn items(body: &Bytes) -> &[u8] {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body).trim_ascii();
    let inner = body.strip_prefix(b"[").and_then(|rest| rest.strip_suffix(b"]"));
    inner.unwrap_or(body).trim_ascii()
}
