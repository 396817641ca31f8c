//! Multipart downloads: streaming yields the same result as buffering, however the body is divided into pieces.
#![no_main]

#[path = "harness.rs"]
mod harness;

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use libfuzzer_sys::fuzz_target;
use procountor_client::transport::{Body, Failure, Transport, TransportFuture};
use procountor_client::{Client, Error};

/// A transport that responds with this body, in pieces of these lengths, which repeat.
struct PiecesTransport {
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

impl Transport for PiecesTransport {
    fn send(&self, _: http::Request<Bytes>) -> TransportFuture<'_> {
        let mut response = http::Response::new(Body::stream(Pieces(self.body.clone(), self.lengths.clone(), 0)));
        response.headers_mut().insert("content-type", self.media_type.clone());
        Box::pin(async move { Ok(response) })
    }
}

/// The metadata id, media type, file name and content; or the error message.
type DownloadResult = Result<(Option<i64>, Option<String>, Option<String>, Vec<u8>), String>;

/// Returns an error message without the number of received bytes.
fn message(error: &Error) -> String {
    error.to_string().split(" (status ").next().unwrap_or_default().to_owned()
}

async fn buffered(client: &Client) -> DownloadResult {
    let download = client.attachments().download(1).await.map_err(|error| message(&error))?.into_inner();
    let file = download.file;
    Ok((download.meta.and_then(|meta| meta.id), file.content_type, file.file_name, file.content.to_vec()))
}

async fn streamed(client: &Client) -> DownloadResult {
    let mut download = client.attachments().download(1).stream().await.map_err(|error| message(&error))?;
    let mut content = Vec::new();
    while let Some(chunk) = download.chunk().await.map_err(|error| message(&error))? {
        assert!(!chunk.is_empty());
        content.extend_from_slice(&chunk);
    }
    assert!(matches!(download.chunk().await, Ok(None)));
    let name = download.file_name().map(str::to_owned);
    assert!(name.as_deref().is_none_or(|name| !name.contains(['/', '\\'])));
    let meta = download.meta().and_then(|meta| meta.id);
    Ok((meta, download.content_type().map(str::to_owned), name, content))
}

// The input: the boundary and the lengths of the pieces, each after its own length, and the body.
fuzz_target!(|data: &[u8]| {
    let Some((length, rest)) = data.split_first() else { return };
    let (boundary, rest) = rest.split_at(usize::from(length % 16).min(rest.len()));
    let Some((length, rest)) = rest.split_first() else { return };
    let (lengths, body) = rest.split_at(usize::from(length % 16).min(rest.len()));
    let media_type = [b"multipart/mixed; boundary=", boundary].concat();
    let Ok(media_type) = http::HeaderValue::from_bytes(&media_type) else { return };
    let body = Bytes::copy_from_slice(body);
    let transport = PiecesTransport { media_type, body, lengths: lengths.to_vec() };
    let builder = Client::builder().base_url("https://host.example/api").transport(transport);
    let client = builder.limits([]).build().expect("the settings are valid");
    let (streamed, buffered) = harness::run(async { (streamed(&client).await, buffered(&client).await) });
    assert_eq!(streamed, buffered);
});
