//! Streamed downloads and uploads: content, files on disk, and connections that fail.

mod broken_downloads;
mod chunking;
mod responses;
mod save;
mod uploads;

use bytes::Bytes;
use procountor_client::models::Attachment;
use procountor_client::{Client, Download, Error};
use tests::memory_server::{End, MemoryServer, ok};

/// Builds a client of this server with a fixed token.
fn client(url: &str) -> Client {
    Client::builder().base_url(url).token("the-token").build().expect("the settings are valid")
}

async fn open(client: &Client) -> Result<Download<Attachment>, Error> {
    client.attachments().download(3).stream().await
}

/// Reads a download to its end.
async fn read_all<M>(download: &mut Download<M>) -> Result<Vec<u8>, Error> {
    let mut content = Vec::new();
    while let Some(chunk) = download.chunk().await? {
        assert!(!chunk.is_empty(), "the chunk is empty");
        content.extend_from_slice(&chunk);
    }
    Ok(content)
}

/// Builds a client that gets a response with this body, in these pieces, for each call.
fn client_with_body(media_type: &str, pieces: Vec<Bytes>, end: End) -> Client {
    let server = MemoryServer::always(ok("").header("content-type", media_type).pieces(pieces, end));
    let builder = Client::builder().base_url("http://127.0.0.1:9/api").token("the-token").transport(server);
    builder.limits([]).build().expect("the settings are valid")
}

/// Splits a body into pieces of these lengths, in a cycle.
fn split(body: &[u8], lengths: &[usize]) -> Vec<Bytes> {
    let mut pieces = Vec::new();
    let mut rest = Bytes::copy_from_slice(body);
    for length in lengths.iter().cycle() {
        if rest.is_empty() {
            break;
        }
        pieces.push(rest.split_to((*length).max(1).min(rest.len())));
    }
    pieces
}

const MIXED: &str = "multipart/mixed; boundary=b1";

/// A `multipart/mixed` body with metadata and this content.
fn attachment(content: &[u8]) -> Vec<u8> {
    let head = b"--b1\r\nContent-Type: application/json\r\n\r\n{\"id\":3,\"name\":\"a.pdf\"}\r\n--b1\r\n\
        Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"a.pdf\"\r\n\r\n";
    [head, content, b"\r\n--b1--\r\n"].concat()
}

/// Varied bytes of this length, which contain line breaks and incomplete boundaries.
fn pattern(length: usize) -> Vec<u8> {
    let mut bytes: Vec<u8> =
        (0..length).map(|at| u8::try_from((at * 31 + at / 251) % 256).expect("the value fits u8")).collect();
    for line in bytes.chunks_exact_mut(1009) {
        line[..6].copy_from_slice(b"\r\n--b1");
        line[6] = b'x';
    }
    bytes
}
