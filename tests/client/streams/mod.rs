//! Files that come piece by piece, and files that go out: what is read, what is kept on the disk, and
//! what a connection that fails leaves.

mod responses;
mod breaks;
mod pieces;
mod saved;
mod uploads;

use bytes::Bytes;
use procountor_client::models::Attachment;
use procountor_client::{Client, Download, Error};
use tests::memory_server::{End, MemoryServer, ok};

/// A client whose calls go to this server, with a token.
fn client(url: &str) -> Client {
    Client::builder().base_url(url).token("the-token").build().expect("the settings are valid")
}

async fn open(client: &Client) -> Result<Download<Attachment>, Error> {
    client.attachments().download(3).stream().await
}

/// All pieces of a file in one.
async fn drain<M>(download: &mut Download<M>) -> Result<Vec<u8>, Error> {
    let mut content = Vec::new();
    while let Some(chunk) = download.chunk().await? {
        assert!(!chunk.is_empty(), "no piece is empty");
        content.extend_from_slice(&chunk);
    }
    Ok(content)
}

/// A client that gets this body, in these pieces, in response to each call.
fn canned(media_type: &str, pieces: Vec<Bytes>, end: End) -> Client {
    let server = MemoryServer::always(ok("").header("content-type", media_type).pieces(pieces, end));
    let builder = Client::builder().base_url("http://127.0.0.1:9/api").token("the-token").transport(server);
    builder.limits([]).build().expect("the settings are valid")
}

/// A body cut into pieces of these lengths, which repeat.
fn cut(body: &[u8], lengths: &[usize]) -> Vec<Bytes> {
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

/// An attachment with what is said about it.
fn attachment(content: &[u8]) -> Vec<u8> {
    let head = b"--b1\r\nContent-Type: application/json\r\n\r\n{\"id\":3,\"name\":\"a.pdf\"}\r\n--b1\r\n\
        Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"a.pdf\"\r\n\r\n";
    [head, content, b"\r\n--b1--\r\n"].concat()
}

/// So many bytes that repeat nowhere nearby, with lines and the beginnings of boundaries among them.
fn pattern(length: usize) -> Vec<u8> {
    let mut bytes: Vec<u8> = (0..length).map(|at| u8::try_from((at * 31 + at / 251) % 256).expect("a byte")).collect();
    for line in bytes.chunks_exact_mut(1009) {
        line[..6].copy_from_slice(b"\r\n--b1");
        line[6] = b'x';
    }
    bytes
}
