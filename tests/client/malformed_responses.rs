//! Complete but unusual or malformed responses.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use procountor_client::models::InvoicePaymentList;
use procountor_client::{Client, Outcome, Retry};
use tests::fault_server::{Script, Server, empty, raw, response};

fn gzip(text: &str) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text.as_bytes()).expect("the text can be compressed");
    encoder.finish().expect("the text can be compressed")
}

const JSON: &str = "Content-Type: application/json";

fn ok(header: &str, body: impl AsRef<[u8]>) -> Script {
    response("200 OK", &[header], body.as_ref())
}

/// Name of the case, the response, and the id that is read or a part of the error message.
fn cases() -> Vec<(&'static str, Script, &'static str)> {
    let utf_16: Vec<u8> = "{\"id\":1}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    vec![
        ("plain", ok(JSON, r#"{"id":1}"#), "1"),
        ("no media type", response("200 OK", &[], r#"{"id":1}"#), "1"),
        ("another media type", ok("Content-Type: text/plain", r#"{"id":1}"#), "1"),
        ("an invalid media type", ok("Content-Type: ;;;", r#"{"id":1}"#), "1"),
        ("UTF-8, declared", ok("Content-Type: application/json; charset=\"UTF-8\"", r#"{"id":1}"#), "1"),
        ("latin-1 that is ASCII", ok("Content-Type: application/json;charset=iso-8859-1", r#"{"id":1}"#), "1"),
        ("latin-1", ok("Content-Type: application/json;charset=iso-8859-1", b"{\"notes\":\"\xe4\"}"), "charset"),
        ("UTF-8 as latin-1", ok("Content-Type: application/json;charset=latin1", "{\"notes\":\"ä\"}"), "charset"),
        ("UTF-16", ok("Content-Type: application/json; charset=utf-16", &utf_16), "charset"),
        ("UTF-16, not declared", ok(JSON, &utf_16), "not JSON"),
        ("a byte order mark", ok(JSON, "\u{feff}{\"id\":1}"), "1"),
        ("two byte order marks", ok(JSON, "\u{feff}\u{feff}{\"id\":1}"), "not JSON"),
        ("HTML", ok("Content-Type: text/html", "<html>"), "it is HTML"),
        ("HTML as JSON", ok(JSON, "<html>"), "not JSON"),
        ("XHTML", ok("Content-Type: application/xhtml+xml; charset=utf-8", "<html/>"), "it is HTML"),
        ("an empty body", ok(JSON, ""), "it is empty"),
        ("204", empty("204 No Content"), "it is empty"),
        (
            "204 with a body",
            raw("HTTP/1.1 204 No Content\r\nContent-Length: 8\r\n\r\n{\"id\":1}").close(),
            "it is empty",
        ),
        ("201", response("201 Created", &[JSON], r#"{"id":1}"#), "1"),
        ("202", response("202 Accepted", &[JSON], r#"{"id":1}"#), "not yet done"),
        ("206", response("206 Partial Content", &[JSON], r#"{"id":1}"#), "partial content"),
        ("299", response("299 Odd", &[JSON], r#"{"id":1}"#), "1"),
        ("gzip", response("200 OK", &[JSON, "Content-Encoding: gzip"], gzip(r#"{"id":1}"#)), "1"),
        ("gzip, not compressed", response("200 OK", &[JSON, "Content-Encoding: gzip"], r#"{"id":1}"#), "Transport"),
        (
            "gzip, truncated",
            response("200 OK", &[JSON, "Content-Encoding: gzip"], &gzip(r#"{"id":1}"#)[..14]),
            "Transport",
        ),
        ("gzip, not declared", ok(JSON, gzip("{}")), "UTF-8"),
        ("brotli", response("200 OK", &[JSON, "Content-Encoding: br"], "x"), "content encoding is not supported"),
        ("identity", response("200 OK", &[JSON, "Content-Encoding: identity"], r#"{"id":1}"#), "1"),
        ("NaN", ok(JSON, r#"{"id":NaN}"#), "not JSON"),
        ("a trailing comma", ok(JSON, r#"{"id":1,}"#), "not JSON"),
        ("two documents", ok(JSON, r#"{"id":1}{"id":2}"#), "not JSON"),
        ("a list", ok(JSON, r#"[{"id":1}]"#), "not an object"),
        ("null", ok(JSON, "null"), "not an object"),
        ("truncated JSON", ok(JSON, r#"{"id":1"#), "not JSON"),
        ("a duplicate member", ok(JSON, r#"{"id":2,"id":1}"#), "1"),
    ]
}

#[tokio::test]
async fn unusual_success_is_read_or_explained_by_error() {
    for (name, script, expected) in cases() {
        let server = Server::play([script]);
        let client =
            Client::builder().base_url(&server.url()).retry(Retry::Never).build().expect("the settings are valid");
        match client.invoices().get(1).await {
            Ok(invoice) => assert_eq!(invoice.id.unwrap_or_default().to_string(), expected, "{name}"),
            Err(error) if expected == "Transport" => {
                assert_eq!((error.kind(), error.outcome()), ("Transport", Outcome::Unknown), "{name}: {error}");
                assert_eq!(error.status().map(|status| status.as_u16()), Some(200), "{name}");
            }
            Err(error) => {
                let unknown = matches!(expected, "it is HTML" | "not yet done");
                let outcome = if unknown { Outcome::Unknown } else { Outcome::Applied };
                assert_eq!((error.kind(), error.outcome()), ("Decode", outcome), "{name}: {error}");
                assert!(error.to_string().contains(expected), "{name}: {error}");
                assert!(error.headers().is_some() && error.body().is_some(), "{name}");
                assert!(error.status().is_some_and(|status| status.is_success()), "{name}");
            }
        }
        assert_eq!(server.count(), 1, "{name}");
    }
}

/// An HTML page of a gateway is an error even for operations without a response body.
#[tokio::test]
async fn html_response_to_write_is_an_error() {
    let html = || ok("Content-Type: text/html; charset=utf-8", "<html>maintenance</html>");
    let server = Server::play([html(), html(), empty("204 No Content")]);
    let client = Client::builder().base_url(&server.url()).build().expect("the settings are valid");
    let created = client
        .payments()
        .create(&InvoicePaymentList::default())
        .allow_missing()
        .await
        .map(|_| ())
        .expect_err("the response is HTML");
    let deleted = client.webhooks().delete("1").await.map(|_| ()).expect_err("the response is HTML");
    for error in [created, deleted] {
        assert_eq!((error.kind(), error.outcome()), ("Decode", Outcome::Unknown), "{error}");
    }
    client.webhooks().delete("1").await.expect("the webhook is deleted");
    assert_eq!(server.count(), 3);
}

#[tokio::test]
async fn unusual_failure_is_reported_by_status() {
    let html = "<html><body>down</body></html>";
    let cases = [
        ("HTML", response("403 Forbidden", &["Content-Type: text/html"], html), 403, 0),
        ("an empty body", empty("404 Not Found"), 404, 0),
        ("an object without errors", response("400 Bad Request", &[JSON], r#"{"message":"no"}"#), 400, 0),
        ("a list", response("400 Bad Request", &[JSON], r#"["no"]"#), 400, 0),
        ("errors that are not a list", response("400 Bad Request", &[JSON], r#"{"errors":{"a":1}}"#), 400, 0),
        ("an OAuth error", response("400 Bad Request", &[JSON], r#"{"error":"invalid_grant","x":1}"#), 400, 1),
        ("latin-1", response("400 Bad Request", &[JSON], b"{\"errors\":[{\"message\":\"\xe4\"}]}"), 400, 0),
        ("a truncated body", response("400 Bad Request", &[JSON], html).without_last(4).close(), 400, 0),
        ("an unassigned 4xx status", response("498 Odd", &[JSON], "{}"), 498, 0),
        ("an unassigned 5xx status", response("599 Odd", &[JSON], "{}"), 599, 0),
        ("600", response("600 Odd", &[JSON], "{}"), 600, 0),
        ("304", raw("HTTP/1.1 304 Not Modified\r\n\r\n"), 304, 0),
        ("300", response("300 Choices", &[JSON], "{}"), 300, 0),
    ];
    for (name, script, status, items) in cases {
        let server = Server::play([script]);
        let client =
            Client::builder().base_url(&server.url()).retry(Retry::Never).build().expect("the settings are valid");
        let error = client.invoices().get(1).await.expect_err(name);
        let procountor_client::Error::Api(api) = &error else { panic!("{name}: {error}") };
        assert_eq!((api.status().as_u16(), api.errors().len()), (status, items), "{name}: {error}");
        let outcome = if status < 500 { Outcome::Rejected } else { Outcome::Unknown };
        assert_eq!(error.outcome(), outcome, "{name}");
        assert!(!error.to_string().contains("down"), "{name}: {error}");
    }
}
