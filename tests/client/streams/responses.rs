//! Responses to streamed downloads: retries, sign-in, and invalid responses.

use procountor_client::{Application, Client, Credentials, Error, Outcome};
use tests::fault_server::{Server, empty, json, response};

use super::{MIXED, attachment, client, open, pattern, read_all};

fn mixed(content: &[u8]) -> tests::fault_server::Script {
    response("200 OK", &[&format!("Content-Type: {MIXED}")], attachment(content))
}

#[tokio::test]
async fn file_of_several_mebibytes_is_streamed() {
    let content = pattern(5 << 20);
    let server = Server::play([mixed(&content)]);
    let mut download = open(&client(&server.url())).await.expect("the response head arrives");
    assert_eq!((download.status().as_u16(), download.content_type()), (200, Some("application/pdf")));
    assert!(download.headers().contains_key("content-length"));
    assert_eq!(download.file_name(), Some("a.pdf"));
    assert_eq!(download.meta().and_then(|meta| meta.name.as_deref()), Some("a.pdf"));
    assert!(read_all(&mut download).await.expect("the download succeeds") == content);
    assert_eq!(server.request().line, "GET /api/attachments/3 HTTP/1.1");
}

#[tokio::test]
async fn streamed_download_may_exceed_body_limit() {
    let content = pattern(1 << 20);
    let server = Server::start(move |_| mixed(&content));
    let client =
        Client::builder().base_url(&server.url()).token("t").body_limit(1000).build().expect("the settings are valid");
    assert_eq!(client.attachments().download(3).await.expect_err("the call fails").kind(), "TooLarge");
    let mut download = open(&client).await.expect("the response head arrives");
    assert_eq!(read_all(&mut download).await.expect("the download succeeds").len(), 1 << 20);
}

#[tokio::test]
async fn streamed_download_signs_in_and_retries() {
    let token = r#"{"access_token":"a","expires_in":3600}"#;
    let unavailable = response("503 Service Unavailable", &["Retry-After: 0"], "");
    let scripts = [json(token), empty("401 Unauthorized"), json(token), unavailable, mixed(b"data")];
    let server = Server::play(scripts);
    let credentials = Credentials::api_key(&Application::new("id", "secret"), "key");
    let client =
        Client::builder().base_url(&server.url()).credentials(credentials).build().expect("the settings are valid");
    let mut download = open(&client).await.expect("the response head arrives");
    assert_eq!(read_all(&mut download).await.expect("the download succeeds"), b"data");
    assert_eq!(server.count(), 5);
}

#[tokio::test]
async fn response_without_file_is_error() {
    let html = response("200 OK", &["Content-Type: text/html"], "<html>");
    let encoded = response("200 OK", &["Content-Type: a/b", "Content-Encoding: br"], "xx");
    let cases = [
        (html, "Decode", Outcome::Unknown, "it is HTML"),
        (encoded, "Decode", Outcome::Applied, "content encoding is not supported"),
        (response("202 Accepted", &[], "x"), "Decode", Outcome::Unknown, "not yet done"),
        (response("206 Partial Content", &[], "x"), "Decode", Outcome::Applied, "it is partial content"),
        (response("404 Not Found", &[], "{}"), "Api", Outcome::Rejected, "status 404"),
    ];
    for (script, kind, outcome, message) in cases {
        let server = Server::play([script]);
        let error = open(&client(&server.url())).await.expect_err("the call fails");
        assert_eq!((error.kind(), error.outcome()), (kind, outcome), "{error}");
        assert!(error.to_string().contains(message), "{error}");
        assert_eq!(error.path_template(), Some("/attachments/{attachmentId}"));
    }
}

#[tokio::test]
async fn plain_file_body_can_be_streamed() {
    let disposition = "Content-Disposition: attachment; filename=\"..\\x.se\"; filename*=UTF-8''..%2Fb%C3%B6cker.se";
    let server = Server::play([response("200 OK", &["Content-Type: text/x-sie", disposition], b"\x00\xff\r\n")]);
    let dates = ["2026-01-01", "2026-04-30"].map(|date| date.parse().expect("the date is valid"));
    let mut download = client(&server.url())
        .sie()
        .download_file(dates[0], dates[1])
        .stream()
        .await
        .expect("the response head arrives");
    assert_eq!((download.file_name(), download.content_type()), (Some("böcker.se"), Some("text/x-sie")));
    assert_eq!(download.meta(), None);
    assert_eq!(read_all(&mut download).await.expect("the download succeeds"), b"\x00\xff\r\n");
    let debug = format!("{download:?}");
    assert!(!debug.contains("böcker"), "{debug}");
    let error: Error = client("http://127.0.0.1:9/api")
        .invoices()
        .download_image(0)
        .stream()
        .await
        .expect_err("the server is unreachable");
    assert_eq!(error.kind(), "NotSent");
}
