//! Files that go out: from the disk, from a stream, and how long they may be.

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

use super::{MIXED, End, attachment, canned, client, cut, open, pattern};

/// Gives these pieces, and counts none: it is dropped with what it did not give.
struct Given<'a, E>(Vec<Result<Bytes, E>>, &'a std::cell::Cell<usize>);

impl<E> Unpin for Given<'_, E> {}

impl<E> Stream for Given<'_, E> {
    type Item = Result<Bytes, E>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.0.is_empty() {
            return Poll::Ready(None);
        }
        self.1.set(self.1.get() + 1);
        Poll::Ready(Some(self.0.remove(0)))
    }
}

/// Uploads a file, and gives the body of the request.
async fn uploaded(file: File) -> Result<Vec<u8>, Error> {
    let server = Server::play([json("{}")]);
    let mut meta = Attachment::default();
    meta.name = Some("a.pdf".to_owned());
    let call = client(&server.url()).attachments().upload(&meta, file).allow_missing();
    let result = call.await;
    if result.is_err() {
        assert_eq!(server.received(), 0, "nothing was sent");
    }
    result.map(|_| server.request().bytes)
}

#[tokio::test]
async fn a_file_and_a_stream_go_out_as_the_same_bytes() {
    let content = pattern(300_000);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("kuitti ä.pdf");
    std::fs::write(&path, &content).expect("it can be written");
    let read = File::read(&path).await.expect("the file");
    assert_eq!(read.name, "kuitti ä.pdf");
    let pieces = cut(&content, &[1, 70_000]).into_iter().map(Ok::<_, Error>).collect();
    let calls = std::cell::Cell::new(0);
    let collected = File::collect("kuitti ä.pdf", Given(pieces, &calls)).await.expect("the file");
    let download = open(&canned(MIXED, cut(&attachment(&content), &[5_000]), End::Complete)).await.expect("its head");
    let copied = File::collect("kuitti ä.pdf", download).await.expect("the file");
    let body = |bytes: Vec<u8>| bytes[memmem::find(&bytes, b"\r\n\r\n").expect("the head ends")..].to_vec();
    let given = body(uploaded(File::new("kuitti ä.pdf", content.clone())).await.expect("it is sent"));
    for file in [read, collected, copied] {
        assert!(file.content == content);
        assert!(body(uploaded(file).await.expect("it is sent")) == given);
    }
}

#[tokio::test]
async fn each_part_says_what_it_is() {
    let bytes = uploaded(File::new("a.pdf", "data").content_type("application/pdf")).await.expect("it is sent");
    let text = String::from_utf8(bytes).expect("it is text");
    let heads: Vec<&str> = text.split("\r\n").filter(|line| line.starts_with("Content-")).collect();
    let expected = [
        "Content-Disposition: form-data; name=\"meta\"",
        "Content-Type: application/json",
        "Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"",
        "Content-Type: application/pdf",
    ];
    assert_eq!(heads, expected);
}

#[tokio::test]
async fn ten_million_bytes_are_the_most() {
    assert_eq!(File::LIMIT, 10_000_000);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.pdf");
    for (length, fine) in [(10_000_000, true), (10_000_001, false)] {
        let content = Bytes::from(vec![b'a'; length]);
        std::fs::write(&path, &content).expect("it can be written");
        let read = File::read(&path).await;
        assert_eq!(read.is_ok(), fine);
        assert!(fine || matches!(read, Err(FileError::TooLong)));
        let pieces = vec![Ok::<_, Error>(content.slice(..9_000_000)), Ok(content.slice(9_000_000..)), Ok(Bytes::new())];
        let calls = std::cell::Cell::new(0);
        let collected = File::collect("a.pdf", Given(pieces, &calls)).await;
        assert_eq!((collected.is_ok(), calls.get()), (fine, if fine { 3 } else { 2 }));
        match uploaded(File::new("a.pdf", content)).await {
            Ok(bytes) => assert!(fine && bytes.len() > length),
            Err(error) => {
                assert!(!fine && matches!(error, Error::Build(_)), "{error}");
                let words = "part `file` has 10000001 bytes, and Procountor takes at most 10000000 as one file";
                assert!(error.to_string().ends_with(words), "{error}");
            }
        }
    }
}

/// Of what has no end, no more is read than can be sent.
#[cfg(unix)]
#[tokio::test]
async fn a_file_without_end_is_given_up() {
    assert!(matches!(File::read("/dev/zero").await, Err(FileError::TooLong)));
}

#[tokio::test]
async fn what_is_no_file_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    assert!(matches!(File::read("/").await, Err(FileError::NoName)));
    let error = File::read(folder.path().join("missing")).await.expect_err("it is not there");
    let FileError::Io(source) = &error else { panic!("{error}") };
    assert_eq!(source.kind(), std::io::ErrorKind::NotFound);
    assert!(error.source().is_some());
    let calls = std::cell::Cell::new(0);
    let broken = vec![Ok(Bytes::from_static(b"half")), Err("it broke")];
    let error = File::collect("a", Given(broken, &calls)).await.expect_err("the stream failed");
    assert_eq!(error.source().map(ToString::to_string).as_deref(), Some("it broke"));
    let empty = uploaded(File::new("a.pdf", "")).await.expect_err("it is empty");
    assert!(empty.to_string().ends_with("not sent: part `file` is an empty file"), "{empty}");
}
