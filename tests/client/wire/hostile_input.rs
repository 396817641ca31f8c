//! Untrusted arguments and settings: escaping, rejection, and redaction in `Debug`.

use procountor_client::models::Attachment;
use procountor_client::{Client, Error, File};

use super::client;
use super::send::send;
use super::server::{Server, json};

#[tokio::test]
async fn path_argument_is_encoded_as_one_segment() {
    let cases = [
        ("a/b", "a%2Fb"),
        ("%2e%2e", "%252e%252e"),
        ("..%2f..", "..%252f.."),
        ("a\\..\\b", "a%5C..%5Cb"),
        ("a?b#c", "a%3Fb%23c"),
        ("a\r\nHost: evil", "a%0D%0AHost%3A%20evil"),
        ("a,b;c", "a%2Cb%3Bc"),
        // Some servers drop the rest of a segment from `;` on.
        ("..;", "..%3B"),
        ("..;a=1", "..%3Ba%3D1"),
        ("!$&'()*+,;=:@", "%21%24%26%27%28%29%2A%2B%2C%3B%3D%3A%40"),
        ("-._~aZ09", "-._~aZ09"),
        ("\u{2025}ä\0", "%E2%80%A5%C3%A4%00"),
        ("//evil.example", "%2F%2Fevil.example"),
        ("...", "..."),
        ("@evil", "%40evil"),
    ];
    let server = Server::play(cases.map(|_| json("{}")));
    let client = client(&server);
    for (value, _) in cases {
        send(client.mfa().result(value)).await.expect("the call succeeds");
    }
    for (request, (_, segment)) in server.requests().iter().zip(cases) {
        assert_eq!(request.line, format!("GET /api/mfatransactionresult/{segment} HTTP/1.1"));
    }
}

#[tokio::test]
async fn empty_and_dot_path_arguments_are_rejected() {
    let server = Server::play([]);
    let client = client(&server);
    for value in ["", ".", ".."] {
        let error = send(client.mfa().result(value)).await.expect_err("the request is rejected");
        assert!(matches!(error, Error::Build(_)), "{error}");
        assert!(error.to_string().contains("path parameter `transactionIdentifier` is"), "{error}");
    }
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn batch_without_ids_is_rejected() {
    let server = Server::play([json("[]")]);
    let client = client(&server);
    send(client.invoices().get_many(1..=200)).await.expect("the call succeeds");
    let error = send(client.invoices().get_many([])).await.expect_err("the request is rejected");
    assert!(matches!(error, Error::Build(_)), "{error}");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn header_with_control_character_is_rejected() {
    let server = Server::play([]);
    let client = client(&server);
    for value in ["a\r\nX: y", "a\nb", "a\0", "a\tb", "\u{85}"] {
        let error = send(client.business_partners().list().name(value)).await.expect_err("the request is rejected");
        assert!(matches!(error, Error::Build(_)), "{error}");
        assert!(error.to_string().ends_with("header `name` contains a control character"), "{error}");
    }
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn invalid_file_name_or_content_type_is_rejected() {
    let server = Server::play([]);
    let client = client(&server);
    let odd = File::new("a.txt", "").content_type("a/b\r\nX: y");
    for file in [File::new("a\r\nb.txt", ""), File::new("", ""), File::new("a\0", ""), odd] {
        let error = send(client.attachments().upload(&Attachment::default(), file).allow_missing())
            .await
            .expect_err("the request is rejected");
        assert!(matches!(error, Error::Build(_)), "{error}");
    }
    assert!(server.requests().is_empty());
}

#[test]
fn base_url_must_be_https_or_loopback() {
    let rejected = [
        "http://api.procountor.com/api",
        "http://127.0.0.1.evil.example",
        "http://localhost.evil.example",
        "ftp://127.0.0.1",
        "https://user@host/api",
        "https://user:secret@host/api",
        "https://host/api?x",
        "https://host/api#x",
        "https://host /api",
        "https://ho\r\nst/api",
        "host/api",
        "",
        "file:///etc",
    ];
    for url in rejected {
        let error = Client::builder().base_url(url).build().expect_err(url);
        assert!(matches!(error, Error::Config(_)), "{error}");
        assert!(!error.to_string().contains("secret"));
    }
    for url in
        ["https://host", "https://host/v2602/api//", "http://localhost:1/", "http://127.8.8.8", "http://[::1]:1/api"]
    {
        Client::builder().base_url(url).build().expect(url);
    }
    Client::builder().build().expect("the settings are valid");
}

#[test]
fn invalid_token_is_rejected_and_token_is_redacted() {
    for token in ["", "a b", "a\r\nb", "ä"] {
        let error = Client::builder().token(token).build().expect_err("the request is rejected");
        assert!(matches!(error, Error::Config(_)), "{error}");
    }
    let builder = Client::builder().token("canary-1");
    let shown = format!("{builder:?} {:?}", builder.clone().build().expect("the settings are valid"));
    assert!(!shown.contains("canary-1"), "{shown}");
}

#[tokio::test]
async fn debug_of_request_redacts_values() {
    let server = Server::play([]);
    let client = client(&server);
    let list = client.invoices().list().search_term("canary-1");
    let upload = client.attachments().upload(&Attachment::default(), ("canary-1", "canary-1"));
    let shown = format!("{list:?} {:?} {upload:?}", client.mfa().result("canary-1"));
    assert!(!shown.contains("canary-1") && !shown.contains("the-token"), "{shown}");
    assert!(shown.contains("searchTerm"), "{shown}");
}

#[tokio::test]
async fn debug_of_response_redacts_values() {
    let server = Server::play([json(r#"{"id":1,"notes":"canary-1","date":"canary-2"}"#)]);
    let invoice = send(client(&server).invoices().get(1)).await.expect("the call succeeds");
    assert_eq!(invoice.notes.as_deref(), Some("canary-1"));
    let shown = format!("{invoice:?} {invoice:#?} {:?} {:?}", invoice.unread(), invoice.headers());
    assert!(!shown.contains("canary"), "{shown}");
    assert!(shown.contains("status: 200") && shown.contains("unread: 1") && shown.contains("bytes: 45"), "{shown}");
    assert!(shown.contains("Unread(date is not a date such as 2017-01-30, 10 bytes of JSON)"), "{shown}");
}
