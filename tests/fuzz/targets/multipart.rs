//! Whatever pieces a body comes in, it gives what it gives whole, and nothing else.
#![no_main]

#[path = "door.rs"]
mod door;

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use libfuzzer_sys::fuzz_target;
use procountor_client::transport::{Body, Exchange, Failure, Transport};
use procountor_client::{Client, Error};

/// Answers everything with this body, in pieces of these lengths, which repeat.
struct Canned {
    media_type: http::HeaderValue,
    body: Bytes,
    lengths: Vec<u8>,
}

struct Pieces(Bytes, Vec<u8>, usize);

impl Stream for Pieces {
    type Item = Result<Bytes, Failure>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.0.is_empty() {
            return Poll::Ready(None);
        }
        let length = self.1.get(self.2 % self.1.len().max(1)).map_or(usize::MAX, |length| usize::from(*length) + 1);
        self.2 += 1;
        let length = length.min(self.0.len());
        Poll::Ready(Some(Ok(self.0.split_to(length))))
    }
}

impl Transport for Canned {
    fn send(&self, _: http::Request<Bytes>) -> Exchange<'_> {
        let mut answer = http::Response::new(Body::stream(Pieces(self.body.clone(), self.lengths.clone(), 0)));
        answer.headers_mut().insert("content-type", self.media_type.clone());
        Box::pin(async move { Ok(answer) })
    }
}

type Given = Result<(Option<i64>, Option<String>, Option<String>, Vec<u8>), String>;

/// An error's words without how much had come.
fn words(error: &Error) -> String {
    let (error, body) = (error.to_string(), " (status ");
    error.split(body).next().unwrap_or_default().to_owned()
}

async fn whole(client: &Client) -> Given {
    let answer = client.attachments().download(1).await.map_err(|error| words(&error))?.into_inner();
    let file = answer.file;
    Ok((answer.meta.and_then(|meta| meta.id), file.content_type, file.file_name, file.content.to_vec()))
}

async fn streamed(client: &Client) -> Given {
    let mut download = client.attachments().download(1).stream().await.map_err(|error| words(&error))?;
    let mut content = Vec::new();
    while let Some(chunk) = download.chunk().await.map_err(|error| words(&error))? {
        assert!(!chunk.is_empty());
        content.extend_from_slice(&chunk);
    }
    assert!(matches!(download.chunk().await, Ok(None)));
    let name = download.file_name().map(str::to_owned);
    assert!(name.as_deref().is_none_or(|name| !name.contains(['/', '\\'])));
    let meta = download.meta().and_then(|meta| meta.id);
    Ok((meta, download.content_type().map(str::to_owned), name, content))
}

// Three fields, each with its length before it but the last: the boundary, the lengths of the pieces, the body.
fuzz_target!(|data: &[u8]| {
    let Some((length, rest)) = data.split_first() else { return };
    let (boundary, rest) = rest.split_at(usize::from(length % 16).min(rest.len()));
    let Some((length, rest)) = rest.split_first() else { return };
    let (lengths, body) = rest.split_at(usize::from(length % 16).min(rest.len()));
    let media_type = [b"multipart/mixed; boundary=", boundary].concat();
    let Ok(media_type) = http::HeaderValue::from_bytes(&media_type) else { return };
    let body = Bytes::copy_from_slice(body);
    let transport = Canned { media_type, body, lengths: lengths.to_vec() };
    let builder = Client::builder().base_url("https://host.example/api").transport(transport);
    let client = builder.limits([]).build().expect("the settings are valid");
    let (streamed, whole) = door::run(async { (streamed(&client).await, whole(&client).await) });
    assert_eq!(streamed, whole);
});
