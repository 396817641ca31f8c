//! Uploads: files from disk or a stream, and their maximum length.

use std::error::Error as _;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use memchr::memmem;
use procountor_client::error::FileError;
use procountor_client::models::Attachment;
use procountor_client::{Error, File};
use tests::fault_server::{Server, json};

use super::{End, MIXED, attachment, client, client_with_body, open, pattern, split};

/// A stream of these pieces that counts the pieces it yielded.
struct CountedPieces<'a, E>(Vec<Result<Bytes, E>>, &'a std::cell::Cell<usize>);

impl<E> Unpin for CountedPieces<'_, E> {}

impl<E> Stream for CountedPieces<'_, E> {
    type Item = Result<Bytes, E>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.0.is_empty() {
            return Poll::Ready(None);
        }
        self.1.set(self.1.get() + 1);
        Poll::Ready(Some(self.0.remove(0)))
    }
}

/// Uploads a file and returns the bytes of the request.
async fn upload(file: File) -> Result<Vec<u8>, Error> {
    let server = Server::play([json("{}")]);
    let mut meta = Attachment::default();
    meta.name = Some("a.pdf".to_owned());
    let call = client(&server.url()).attachments().upload(&meta, file).allow_missing();
    let result = call.await;
    if result.is_err() {
        assert_eq!(server.bytes_received(), 0, "nothing is sent");
    }
    result.map(|_| server.request().bytes)
}

#[tokio::test]
async fn file_stream_and_download_upload_same_bytes() {
    let content = pattern(300_000);
    let folder = tempfile::tempdir().expect("the temporary folder is created");
    let path = folder.path().join("kuitti ä.pdf");
    std::fs::write(&path, &content).expect("the file is written");
    let read = File::read(&path).await.expect("the file can be read");
    assert_eq!(read.name, "kuitti ä.pdf");
    let pieces = split(&content, &[1, 70_000]).into_iter().map(Ok::<_, Error>).collect();
    let calls = std::cell::Cell::new(0);
    let collected = File::collect("kuitti ä.pdf", CountedPieces(pieces, &calls)).await.expect("the download succeeds");
    let download = open(&client_with_body(MIXED, split(&attachment(&content), &[5_000]), End::Complete))
        .await
        .expect("the response head arrives");
    let copied = File::collect("kuitti ä.pdf", download).await.expect("the download succeeds");
    let body = |bytes: Vec<u8>| bytes[memmem::find(&bytes, b"\r\n\r\n").expect("the request head ends")..].to_vec();
    let expected = body(upload(File::new("kuitti ä.pdf", content.clone())).await.expect("the call succeeds"));
    for file in [read, collected, copied] {
        assert!(file.content == content);
        assert!(body(upload(file).await.expect("the call succeeds")) == expected);
    }
}

#[tokio::test]
async fn upload_parts_have_disposition_and_type() {
    let bytes = upload(File::new("a.pdf", "data").content_type("application/pdf")).await.expect("the call succeeds");
    let text = String::from_utf8(bytes).expect("the request is UTF-8");
    let headers: Vec<&str> = text.split("\r\n").filter(|line| line.starts_with("Content-")).collect();
    let expected = [
        "Content-Disposition: form-data; name=\"meta\"",
        "Content-Type: application/json",
        "Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"",
        "Content-Type: application/pdf",
    ];
    assert_eq!(headers, expected);
}

#[tokio::test]
async fn file_longer_than_10_000_000_bytes_is_rejected() {
    assert_eq!(File::LIMIT, 10_000_000);
    let folder = tempfile::tempdir().expect("the temporary folder is created");
    let path = folder.path().join("a.pdf");
    for (length, accepted) in [(10_000_000, true), (10_000_001, false)] {
        let content = Bytes::from(vec![b'a'; length]);
        std::fs::write(&path, &content).expect("the file is written");
        let read = File::read(&path).await;
        assert_eq!(read.is_ok(), accepted);
        assert!(accepted || matches!(read, Err(FileError::TooLong)));
        let pieces = vec![Ok::<_, Error>(content.slice(..9_000_000)), Ok(content.slice(9_000_000..)), Ok(Bytes::new())];
        let calls = std::cell::Cell::new(0);
        let collected = File::collect("a.pdf", CountedPieces(pieces, &calls)).await;
        assert_eq!((collected.is_ok(), calls.get()), (accepted, if accepted { 3 } else { 2 }));
        match upload(File::new("a.pdf", content)).await {
            Ok(bytes) => assert!(accepted && bytes.len() > length),
            Err(error) => {
                assert!(!accepted && matches!(error, Error::Build(_)), "{error}");
                let message = "part `file` has 10000001 bytes, and Procountor accepts files of at most 10000000 bytes";
                assert!(error.to_string().ends_with(message), "{error}");
            }
        }
    }
}

/// Reading stops at the maximum length.
#[cfg(unix)]
#[tokio::test]
async fn endless_file_is_rejected() {
    assert!(matches!(File::read("/dev/zero").await, Err(FileError::TooLong)));
}

#[tokio::test]
async fn unreadable_or_empty_file_is_error() {
    let folder = tempfile::tempdir().expect("the temporary folder is created");
    assert!(matches!(File::read("/").await, Err(FileError::NoName)));
    let error = File::read(folder.path().join("missing")).await.expect_err("the call fails");
    let FileError::Io(source) = &error else { panic!("{error}") };
    assert_eq!(source.kind(), std::io::ErrorKind::NotFound);
    assert!(error.source().is_some());
    let calls = std::cell::Cell::new(0);
    let broken = vec![Ok(Bytes::from_static(b"half")), Err("stream error")];
    let error = File::collect("a", CountedPieces(broken, &calls)).await.expect_err("the call fails");
    assert_eq!(error.source().map(ToString::to_string).as_deref(), Some("stream error"));
    let empty = upload(File::new("a.pdf", "")).await.expect_err("the call fails");
    assert!(empty.to_string().ends_with("not sent: part `file` is an empty file"), "{empty}");
}
