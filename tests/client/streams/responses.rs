//! What comes before a file: attempts, sign-in, and answers that are none.

use procountor_client::{Application, Client, Credentials, Error, Outcome};
use tests::fault_server::{Server, answer, empty, json};

use super::{MIXED, attachment, client, drain, open, pattern};

fn mixed(content: &[u8]) -> tests::fault_server::Script {
    answer("200 OK", &[&format!("Content-Type: {MIXED}")], attachment(content))
}

#[tokio::test]
async fn a_file_of_some_mebibytes_comes_whole() {
    let content = pattern(5 << 20);
    let server = Server::play([mixed(&content)]);
    let mut download = open(&client(&server.url())).await.expect("its head");
    assert_eq!((download.status().as_u16(), download.content_type()), (200, Some("application/pdf")));
    assert!(download.headers().contains_key("content-length"));
    assert_eq!(download.file_name(), Some("a.pdf"));
    assert_eq!(download.meta().and_then(|meta| meta.name.as_deref()), Some("a.pdf"));
    assert!(drain(&mut download).await.expect("the file") == content);
    assert_eq!(server.request().line, "GET /api/attachments/3 HTTP/1.1");
}

#[tokio::test]
async fn a_stream_may_be_longer_than_the_limit_of_answers() {
    let content = pattern(1 << 20);
    let server = Server::start(move |_| mixed(&content));
    let client = Client::builder().base_url(&server.url()).token("t").body_limit(1000).build().expect("settings");
    assert_eq!(client.attachments().download(3).await.expect_err("too long").kind(), "TooLarge");
    let mut download = open(&client).await.expect("its head");
    assert_eq!(drain(&mut download).await.expect("the file").len(), 1 << 20);
}

#[tokio::test]
async fn sign_in_and_attempts_come_before_the_head() {
    let token = r#"{"access_token":"a","expires_in":3600}"#;
    let busy = answer("503 Service Unavailable", &["Retry-After: 0"], "");
    let scripts = [json(token), empty("401 Unauthorized"), json(token), busy, mixed(b"data")];
    let server = Server::play(scripts);
    let credentials = Credentials::api_key(&Application::new("id", "secret"), "key");
    let client = Client::builder().base_url(&server.url()).credentials(credentials).build().expect("settings");
    let mut download = open(&client).await.expect("its head");
    assert_eq!(drain(&mut download).await.expect("the file"), b"data");
    assert_eq!(server.count(), 5);
}

#[tokio::test]
async fn what_is_no_file_is_refused() {
    let html = answer("200 OK", &["Content-Type: text/html"], "<html>");
    let packed = answer("200 OK", &["Content-Type: a/b", "Content-Encoding: br"], "xx");
    let cases = [
        (html, "Decode", Outcome::Unknown, "it is HTML"),
        (packed, "Decode", Outcome::Applied, "it is compressed"),
        (answer("202 Accepted", &[], "x"), "Decode", Outcome::Unknown, "not yet done"),
        (answer("206 Partial Content", &[], "x"), "Decode", Outcome::Applied, "a part of one"),
        (answer("404 Not Found", &[], "{}"), "Api", Outcome::Rejected, "status 404"),
    ];
    for (script, kind, outcome, words) in cases {
        let server = Server::play([script]);
        let error = open(&client(&server.url())).await.expect_err("no file");
        assert_eq!((error.kind(), error.outcome()), (kind, outcome), "{error}");
        assert!(error.to_string().contains(words), "{error}");
        assert_eq!(error.path_template(), Some("/attachments/{attachmentId}"));
    }
}

#[tokio::test]
async fn a_body_that_is_the_file_can_be_streamed_too() {
    let disposition = "Content-Disposition: attachment; filename=\"..\\x.se\"; filename*=UTF-8''..%2Fb%C3%B6cker.se";
    let server = Server::play([answer("200 OK", &["Content-Type: text/x-sie", disposition], b"\x00\xff\r\n")]);
    let days = ["2026-01-01", "2026-04-30"].map(|day| day.parse().expect("a day"));
    let mut download = client(&server.url()).sie().download_file(days[0], days[1]).stream().await.expect("its head");
    assert_eq!((download.file_name(), download.content_type()), (Some("böcker.se"), Some("text/x-sie")));
    assert_eq!(download.meta(), None);
    assert_eq!(drain(&mut download).await.expect("the file"), b"\x00\xff\r\n");
    let shown = format!("{download:?}");
    assert!(!shown.contains("böcker"), "{shown}");
    let error: Error =
        client("http://127.0.0.1:9/api").invoices().download_image(0).stream().await.expect_err("nobody");
    assert_eq!(error.kind(), "NotSent");
}
