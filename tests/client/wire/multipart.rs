//! Downloads: `multipart/mixed` bodies and plain file bodies.

use procountor_client::Error;

use super::client;
use super::send::send;
use super::server::{Server, response};

const CRLF: &str = "preamble\r\n--b1\r\nContent-Type: application/json\r\n\r\n{\"id\":3,\"name\":\"a.pdf\"}\r\n\
    --b1\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment;\r\n filename=\"../a.pdf\"\r\n\r\n\
    \r\n x--b1\r\n--b1x\r\n\n\r\n--b1--\r\nepilogue";

async fn download(media_type: &str, body: &str) -> Result<(Option<i64>, Option<String>, Vec<u8>), Error> {
    let header = format!("Content-Type: {media_type}");
    let server = Server::play([response("200 OK", &[&header], body)]);
    let download = send(client(&server).attachments().download(3)).await?.into_inner();
    let id = download.meta.and_then(|meta| meta.id);
    Ok((id, download.file.file_name, download.file.content.to_vec()))
}

async fn decode_error(media_type: &str, body: &str) -> String {
    let error = download(media_type, body).await.expect_err("the body cannot be decoded");
    assert!(matches!(error, Error::Decode(_)), "{error}");
    error.to_string()
}

#[tokio::test]
async fn first_part_is_meta_and_second_part_is_file() {
    let (id, name, content) = download("multipart/mixed; boundary=b1", CRLF).await.expect("the call succeeds");
    assert_eq!((id, name.as_deref()), (Some(3), Some("a.pdf")));
    assert_eq!(content, b"\r\n x--b1\r\n--b1x\r\n\n");
}

#[tokio::test]
async fn quoted_boundary_and_lf_line_endings_are_accepted() {
    let body = "--b;1\nContent-Type: application/json\n\n{\"id\":3}\n--b;1\n\ndata\r\n--b;1--";
    let (id, _, content) =
        download("Multipart/Mixed; charset=x; Boundary=\"b;1\"", body).await.expect("the call succeeds");
    assert_eq!((id, content), (Some(3), b"data\r".to_vec()));
}

#[tokio::test]
async fn single_part_is_file_and_third_part_is_ignored() {
    let one = "--b1\r\nContent-Type: image/png\r\n\r\npng\r\n--b1--\r\n";
    assert_eq!(download("multipart/mixed; boundary=b1", one).await.expect("the download succeeds").2, b"png");
    let three = "--b1\r\n\r\n{\"id\":1}\r\n--b1\r\n\r\nsecond\r\n--b1\r\n\r\nthird\r\n--b1--";
    let (id, _, content) = download("multipart/mixed; boundary=b1", three).await.expect("the download succeeds");
    assert_eq!((id, content), (Some(1), b"second".to_vec()));
}

#[tokio::test]
async fn empty_file_part_is_accepted() {
    for body in [
        "--b1\r\n\r\n{}\r\n--b1\r\nContent-Type: a/b\r\n\r\n\r\n--b1--",
        "--b1\r\n\r\n{}\r\n--b1\r\nContent-Type: a/b\r\n\r\n--b1--",
    ] {
        assert_eq!(download("multipart/mixed; boundary=b1", body).await.expect("the download succeeds").2, b"");
    }
}

#[tokio::test]
async fn body_without_multipart_type_is_file() {
    let (id, name, content) = download("application/pdf", "%PDF").await.expect("the download succeeds");
    assert_eq!((id, name, content), (None, None, b"%PDF".to_vec()));
}

#[tokio::test]
async fn malformed_multipart_body_is_decode_error() {
    let cut = "--b1\r\n\r\n{}\r\n--b1\r\n\r\nhalf a fi";
    assert!(decode_error("multipart/mixed; boundary=b1", cut).await.contains("the closing boundary is missing"));
    assert!(decode_error("multipart/mixed", CRLF).await.contains("has no boundary"));
    assert!(decode_error("multipart/mixed; boundary=\"\"", CRLF).await.contains("has no boundary"));
    assert!(decode_error("multipart/mixed; boundary=b1", "").await.contains("does not occur"));
    assert!(decode_error("multipart/mixed; boundary=b1", "--b1--").await.contains("no parts"));
    assert!(decode_error("multipart/mixed; boundary=b1", "--b1\r\nno end").await.contains("closing boundary"));
    assert!(decode_error("multipart/mixed; boundary=b1", "--b1\r\n--b1\r\n--b1--").await.contains("no empty line"));
    let json = "--b1\r\nContent-Type: application/json\r\n\r\n{}\r\n--b1--";
    assert!(decode_error("multipart/mixed; boundary=b1", json).await.contains("its only part is JSON"));
    let meta = "--b1\r\n\r\nno JSON\r\n--b1\r\n\r\ndata\r\n--b1--";
    assert!(decode_error("multipart/mixed; boundary=b1", meta).await.contains("is not JSON"));
    assert!(decode_error("text/html", "<html>").await.contains("it is HTML"));
}

#[tokio::test]
async fn download_has_content_type_and_file_name() {
    let disposition = "Content-Disposition: attachment; filename=\"x.se\"; filename*=UTF-8''b%C3%B6cker.se";
    let server =
        Server::play([response("200 OK", &["Content-Type: application/octet-stream", disposition], b"\x00\xff\r\n")]);
    let days = ["2026-01-01", "2026-04-30"].map(|day| day.parse().expect("the date is valid"));
    let file = client(&server).sie().download_file(days[0], days[1]).await.expect("the download succeeds");
    assert_eq!(file.content_type.as_deref(), Some("application/octet-stream"));
    assert_eq!(file.file_name.as_deref(), Some("böcker.se"));
    assert_eq!(file.content, &b"\x00\xff\r\n"[..]);
    let line = server.request().line;
    assert_eq!(line, "GET /api/sie/file?accountingPeriodStart=2026-01-01&exportEndDate=2026-04-30 HTTP/1.1");
}
