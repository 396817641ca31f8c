//! Arguments and settings from outside: none leads a call to another place.

use procountor_client::models::Attachment;
use procountor_client::{Client, Error, File};

use super::client;
use super::door::sent;
use super::server::{Server, json};

#[tokio::test]
async fn a_path_argument_stays_one_segment() {
    let cases = [
        ("a/b", "a%2Fb"),
        ("%2e%2e", "%252e%252e"),
        ("..%2f..", "..%252f.."),
        ("a\\..\\b", "a%5C..%5Cb"),
        ("a?b#c", "a%3Fb%23c"),
        ("a\r\nHost: evil", "a%0D%0AHost%3A%20evil"),
        ("a,b;c", "a%2Cb%3Bc"),
        // Some servers drop what follows `;` in a segment.
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
        sent(client.mfa().result(value)).await.expect("an answer");
    }
    for (request, (_, segment)) in server.requests().iter().zip(cases) {
        assert_eq!(request.line, format!("GET /api/mfatransactionresult/{segment} HTTP/1.1"));
    }
}

#[tokio::test]
async fn a_path_argument_that_leads_elsewhere_is_refused() {
    let server = Server::play([]);
    let client = client(&server);
    for value in ["", ".", ".."] {
        let error = sent(client.mfa().result(value)).await.expect_err("refused");
        assert!(matches!(error, Error::Build(_)), "{error}");
        assert!(error.to_string().contains("path parameter `transactionIdentifier` is"), "{error}");
    }
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_batch_names_at_least_one() {
    let server = Server::play([json("[]")]);
    let client = client(&server);
    sent(client.invoices().get_many(1..=200)).await.expect("an answer");
    let error = sent(client.invoices().get_many([])).await.expect_err("refused");
    assert!(matches!(error, Error::Build(_)), "{error}");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_header_is_one_line() {
    let server = Server::play([]);
    let client = client(&server);
    for value in ["a\r\nX: y", "a\nb", "a\0", "a\tb", "\u{85}"] {
        let error = sent(client.business_partners().list().name(value)).await.expect_err("refused");
        assert!(matches!(error, Error::Build(_)), "{error}");
        assert!(error.to_string().ends_with("header `name` holds a control character"), "{error}");
    }
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_file_name_is_one_line() {
    let server = Server::play([]);
    let client = client(&server);
    let odd = File::new("a.txt", "").content_type("a/b\r\nX: y");
    for file in [File::new("a\r\nb.txt", ""), File::new("", ""), File::new("a\0", ""), odd] {
        let error =
            sent(client.attachments().upload(&Attachment::default(), file).allow_missing()).await.expect_err("refused");
        assert!(matches!(error, Error::Build(_)), "{error}");
    }
    assert!(server.requests().is_empty());
}

#[test]
fn a_base_url_is_https_and_nothing_else() {
    let refused = [
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
    for url in refused {
        let error = Client::builder().base_url(url).build().expect_err(url);
        assert!(matches!(error, Error::Config(_)), "{error}");
        assert!(!error.to_string().contains("secret"));
    }
    for url in
        ["https://host", "https://host/v2602/api//", "http://localhost:1/", "http://127.8.8.8", "http://[::1]:1/api"]
    {
        Client::builder().base_url(url).build().expect(url);
    }
    Client::builder().build().expect("production");
}

#[test]
fn a_token_is_one_word_and_never_shown() {
    for token in ["", "a b", "a\r\nb", "ä"] {
        let error = Client::builder().token(token).build().expect_err("refused");
        assert!(matches!(error, Error::Config(_)), "{error}");
    }
    let builder = Client::builder().token("canary-1");
    let shown = format!("{builder:?} {:?}", builder.clone().build().expect("a client"));
    assert!(!shown.contains("canary-1"), "{shown}");
}

#[tokio::test]
async fn a_request_shows_no_values() {
    let server = Server::play([]);
    let client = client(&server);
    let list = client.invoices().list().search_term("canary-1");
    let upload = client.attachments().upload(&Attachment::default(), ("canary-1", "canary-1"));
    let shown = format!("{list:?} {:?} {upload:?}", client.mfa().result("canary-1"));
    assert!(!shown.contains("canary-1") && !shown.contains("the-token"), "{shown}");
    assert!(shown.contains("searchTerm"), "{shown}");
}

#[tokio::test]
async fn an_answer_shows_no_values() {
    let server = Server::play([json(r#"{"id":1,"notes":"canary-1","date":"canary-2"}"#)]);
    let invoice = sent(client(&server).invoices().get(1)).await.expect("the invoice");
    assert_eq!(invoice.notes.as_deref(), Some("canary-1"));
    let shown = format!("{invoice:?} {invoice:#?} {:?} {:?}", invoice.unread(), invoice.headers());
    assert!(!shown.contains("canary"), "{shown}");
    assert!(shown.contains("status: 200") && shown.contains("unread: 1") && shown.contains("bytes: 45"), "{shown}");
    assert!(shown.contains("Unread(date is not a date such as 2017-01-30, 10 bytes of JSON)"), "{shown}");
}
