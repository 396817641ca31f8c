//! Answers that are whole and odd: what the client makes of each.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use procountor_client::models::InvoicePaymentList;
use procountor_client::{Client, Outcome, Retry};
use tests::fault_server::{Script, Server, answer, empty, raw};

fn gzip(text: &str) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text.as_bytes()).expect("it can be compressed");
    encoder.finish().expect("it can be compressed")
}

const JSON: &str = "Content-Type: application/json";

fn ok(header: &str, body: impl AsRef<[u8]>) -> Script {
    answer("200 OK", &[header], body.as_ref())
}

/// Name, what the server answers, and what a call for an invoice makes of it.
fn cases() -> Vec<(&'static str, Script, &'static str)> {
    let utf_16: Vec<u8> = "{\"id\":1}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    vec![
        ("plain", ok(JSON, r#"{"id":1}"#), "1"),
        ("no media type", answer("200 OK", &[], r#"{"id":1}"#), "1"),
        ("another media type", ok("Content-Type: text/plain", r#"{"id":1}"#), "1"),
        ("a media type that is none", ok("Content-Type: ;;;", r#"{"id":1}"#), "1"),
        ("UTF-8, said", ok("Content-Type: application/json; charset=\"UTF-8\"", r#"{"id":1}"#), "1"),
        ("latin-1 that is ASCII", ok("Content-Type: application/json;charset=iso-8859-1", r#"{"id":1}"#), "1"),
        ("latin-1", ok("Content-Type: application/json;charset=iso-8859-1", b"{\"notes\":\"\xe4\"}"), "charset"),
        ("UTF-8 as latin-1", ok("Content-Type: application/json;charset=latin1", "{\"notes\":\"ä\"}"), "charset"),
        ("UTF-16", ok("Content-Type: application/json; charset=utf-16", &utf_16), "charset"),
        ("UTF-16, not said", ok(JSON, &utf_16), "not JSON"),
        ("a byte order mark", ok(JSON, "\u{feff}{\"id\":1}"), "1"),
        ("two byte order marks", ok(JSON, "\u{feff}\u{feff}{\"id\":1}"), "not JSON"),
        ("HTML", ok("Content-Type: text/html", "<html>"), "it is HTML"),
        ("HTML as JSON", ok(JSON, "<html>"), "not JSON"),
        ("XHTML", ok("Content-Type: application/xhtml+xml; charset=utf-8", "<html/>"), "it is HTML"),
        ("nothing", ok(JSON, ""), "it is empty"),
        ("204", empty("204 No Content"), "it is empty"),
        (
            "204 with a body",
            raw("HTTP/1.1 204 No Content\r\nContent-Length: 8\r\n\r\n{\"id\":1}").close(),
            "it is empty",
        ),
        ("201", answer("201 Created", &[JSON], r#"{"id":1}"#), "1"),
        ("202", answer("202 Accepted", &[JSON], r#"{"id":1}"#), "not yet done"),
        ("206", answer("206 Partial Content", &[JSON], r#"{"id":1}"#), "a part of one"),
        ("299", answer("299 Odd", &[JSON], r#"{"id":1}"#), "1"),
        ("gzip", answer("200 OK", &[JSON, "Content-Encoding: gzip"], gzip(r#"{"id":1}"#)), "1"),
        ("gzip that is none", answer("200 OK", &[JSON, "Content-Encoding: gzip"], r#"{"id":1}"#), "Transport"),
        ("gzip, cut", answer("200 OK", &[JSON, "Content-Encoding: gzip"], &gzip(r#"{"id":1}"#)[..14]), "Transport"),
        ("gzip, not said", ok(JSON, gzip("{}")), "UTF-8"),
        ("brotli", answer("200 OK", &[JSON, "Content-Encoding: br"], "x"), "compressed"),
        ("identity", answer("200 OK", &[JSON, "Content-Encoding: identity"], r#"{"id":1}"#), "1"),
        ("NaN", ok(JSON, r#"{"id":NaN}"#), "not JSON"),
        ("a comma at the end", ok(JSON, r#"{"id":1,}"#), "not JSON"),
        ("two documents", ok(JSON, r#"{"id":1}{"id":2}"#), "not JSON"),
        ("a list", ok(JSON, r#"[{"id":1}]"#), "not an object"),
        ("null", ok(JSON, "null"), "not an object"),
        ("half", ok(JSON, r#"{"id":1"#), "not JSON"),
        ("twice the same member", ok(JSON, r#"{"id":2,"id":1}"#), "1"),
    ]
}

#[tokio::test]
async fn a_success_that_is_odd_is_read_or_is_an_error_that_says_why() {
    for (name, script, expected) in cases() {
        let server = Server::play([script]);
        let client = Client::builder().base_url(&server.url()).retry(Retry::Never).build().expect("valid settings");
        match client.invoices().get(1).await {
            Ok(invoice) => assert_eq!(invoice.id.unwrap_or_default().to_string(), expected, "{name}"),
            Err(error) if expected == "Transport" => {
                assert_eq!((error.kind(), error.outcome()), ("Transport", Outcome::Unknown), "{name}: {error}");
                assert_eq!(error.status().map(|status| status.as_u16()), Some(200), "{name}");
            }
            Err(error) => {
                let doubtful = matches!(expected, "it is HTML" | "not yet done");
                let outcome = if doubtful { Outcome::Unknown } else { Outcome::Applied };
                assert_eq!((error.kind(), error.outcome()), ("Decode", outcome), "{name}: {error}");
                assert!(error.to_string().contains(expected), "{name}: {error}");
                assert!(error.headers().is_some() && error.body().is_some(), "{name}");
                assert!(error.status().is_some_and(|status| status.is_success()), "{name}");
            }
        }
        assert_eq!(server.count(), 1, "{name}");
    }
}

/// What expects nothing of a body does not take a page of a gateway for an answer.
#[tokio::test]
async fn a_page_of_html_is_no_answer_to_a_write() {
    let html = || ok("Content-Type: text/html; charset=utf-8", "<html>maintenance</html>");
    let server = Server::play([html(), html(), empty("204 No Content")]);
    let client = Client::builder().base_url(&server.url()).build().expect("valid settings");
    let created = client
        .payments()
        .create(&InvoicePaymentList::default())
        .allow_missing()
        .await
        .map(|_| ())
        .expect_err("no answer");
    let deleted = client.webhooks().delete("1").await.map(|_| ()).expect_err("no answer");
    for error in [created, deleted] {
        assert_eq!((error.kind(), error.outcome()), ("Decode", Outcome::Unknown), "{error}");
    }
    client.webhooks().delete("1").await.expect("an answer");
    assert_eq!(server.count(), 3);
}

#[tokio::test]
async fn a_failure_that_is_odd_is_told_by_its_status() {
    let html = "<html><body>down</body></html>";
    let cases = [
        ("HTML", answer("403 Forbidden", &["Content-Type: text/html"], html), 403, 0),
        ("nothing", empty("404 Not Found"), 404, 0),
        ("another form", answer("400 Bad Request", &[JSON], r#"{"message":"no"}"#), 400, 0),
        ("a list", answer("400 Bad Request", &[JSON], r#"["no"]"#), 400, 0),
        ("errors of another form", answer("400 Bad Request", &[JSON], r#"{"errors":{"a":1}}"#), 400, 0),
        ("OAuth's", answer("400 Bad Request", &[JSON], r#"{"error":"invalid_grant","x":1}"#), 400, 1),
        ("latin-1", answer("400 Bad Request", &[JSON], b"{\"errors\":[{\"message\":\"\xe4\"}]}"), 400, 0),
        ("cut", answer("400 Bad Request", &[JSON], html).without_last(4).close(), 400, 0),
        ("a status that nobody knows", answer("499 Odd", &[JSON], "{}"), 499, 0),
        ("a server's that nobody knows", answer("599 Odd", &[JSON], "{}"), 599, 0),
        ("600", answer("600 Odd", &[JSON], "{}"), 600, 0),
        ("304", raw("HTTP/1.1 304 Not Modified\r\n\r\n"), 304, 0),
        ("300", answer("300 Choices", &[JSON], "{}"), 300, 0),
    ];
    for (name, script, status, items) in cases {
        let server = Server::play([script]);
        let client = Client::builder().base_url(&server.url()).retry(Retry::Never).build().expect("valid settings");
        let error = client.invoices().get(1).await.expect_err(name);
        let procountor_client::Error::Api(api) = &error else { panic!("{name}: {error}") };
        assert_eq!((api.status().as_u16(), api.errors().len()), (status, items), "{name}: {error}");
        let outcome = if status < 500 { Outcome::Rejected } else { Outcome::Unknown };
        assert_eq!(error.outcome(), outcome, "{name}");
        assert!(!error.to_string().contains("down"), "{name}: {error}");
    }
}
