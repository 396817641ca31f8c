//! Limits on response bodies: sizes below, at and above each limit.

use procountor_client::models::Invoice;
use procountor_client::{Client, ClientBuilder, Error, Outcome, Retry};
use tests::fault_server::{Script, Server, json, raw, response};

const MIB: usize = 1024 * 1024;

fn builder(url: &str) -> ClientBuilder {
    Client::builder().base_url(url).retry(Retry::Never)
}

async fn get(script: Script, limit: usize) -> Result<usize, Error> {
    let server = Server::play([script]);
    let client = builder(&server.url()).body_limit(limit).build().expect("the settings are valid");
    client.invoices().get(1).await.map(|invoice| invoice.bytes().len())
}

/// Returns a JSON object of `length` bytes.
fn json_of_length(length: usize) -> String {
    format!("{{\"notes\":\"{}\"}}", "x".repeat(length - 12))
}

#[tokio::test]
async fn response_is_read_up_to_limit() {
    for length in [999, 1_000] {
        assert_eq!(get(json(json_of_length(length)), 1_000).await.expect("the response is within the limit"), length);
    }
    let without_length = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n";
    for script in [json(json_of_length(1_001)), raw(format!("{without_length}{}", json_of_length(1_001))).close()] {
        let error = get(script, 1_000).await.expect_err("the response is one byte too long");
        assert!(matches!(&error, Error::TooLarge(error) if error.limit() == 1_000), "{error}");
        assert_eq!((error.outcome(), error.status().map(|status| status.as_u16())), (Outcome::Applied, Some(200)));
        assert!(error.to_string().contains("1000 bytes"), "{error}");
    }
}

#[tokio::test]
async fn content_length_above_limit_fails_before_body() {
    for length in ["33554433", "4294967296", "9223372036854775807"] {
        let head = format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n");
        let error = get(raw(head).stall(), 32 * MIB).await.expect_err("the length is above the limit");
        assert!(matches!(error, Error::TooLarge(_)), "{length}: {error}");
    }
}

#[tokio::test]
async fn error_body_is_truncated_at_64_kib() {
    for (length, kept) in [(65_535, 65_535), (65_536, 65_536), (65_537, 65_536), (2_000_000, 65_536)] {
        let script = response("400 Bad Request", &["Content-Type: text/plain"], vec![b'x'; length]);
        let error = get(script, 1_000).await.expect_err("the status is an error");
        assert!(matches!(error, Error::Api(_)), "{error}");
        assert_eq!((error.body().map(|body| body.len()), error.outcome()), (Some(kept), Outcome::Rejected));
    }
}

/// Unknown members and unknown values are kept as text, which is scanned without recursion.
#[tokio::test]
async fn unread_json_nests_to_any_depth() {
    for depth in [127, 128, 129, 100_000] {
        let nested = format!("{{\"id\":1,\"new\":{}{}}}", "[".repeat(depth), "]".repeat(depth));
        let invoice = get_invoice(json(&nested)).await.expect("the response is read");
        assert_eq!(serde_json::to_string(&invoice).expect("the invoice is written"), nested, "{depth}");
        for open in [format!("{{\"new\":{}", "[".repeat(depth)), "[".repeat(depth), "{\"a\":".repeat(depth)] {
            let error = get(json(open), MIB).await.expect_err("the JSON is truncated");
            assert!(matches!(error, Error::Decode(_)) && error.outcome() == Outcome::Applied, "{depth}: {error}");
        }
        // A value of the wrong type for its field is kept as text as well.
        let field = format!("{{\"notes\":{}{}}}", "[".repeat(depth), "]".repeat(depth));
        assert_eq!(get_invoice(json(&field)).await.expect("the response is read").unread().len(), 1, "{depth}");
    }
}

async fn get_invoice(script: Script) -> Result<Invoice, Error> {
    let server = Server::play([script]);
    let client = builder(&server.url()).build().expect("the settings are valid");
    client.invoices().get(1).await.map(procountor_client::Response::into_inner)
}

#[tokio::test]
async fn large_response_within_limit_is_read() {
    let row = r#"{"product":"Planing of boards","quantity":1.00,"price":100.00},"#;
    let rows = format!("{{\"invoiceRows\":[{}{{}}]}}", row.repeat(399_999));
    let server = Server::play([json(rows), json(json_of_length(16 * MIB))]);
    let client = builder(&server.url()).build().expect("the settings are valid");
    let invoice = client.invoices().get(1).await.expect("400,000 rows are read");
    assert_eq!(invoice.invoice_rows.as_ref().map(Vec::len), Some(400_000));
    let invoice = client.invoices().get(1).await.expect("a string of 16 MiB is read");
    assert_eq!(invoice.notes.as_ref().map(String::len), Some(16 * MIB - 12));
}

/// Empty rows take a hundred times the size of their text.
#[tokio::test]
async fn million_empty_rows_are_decode_error() {
    let rows = format!("{{\"invoiceRows\":[{}{{}}]}}", "{},".repeat(999_999));
    let error = get_invoice(json(rows)).await.expect_err("the rows are too large when decoded");
    assert!(matches!(error, Error::Decode(_)) && error.outcome() == Outcome::Applied, "{error}");
    assert!(error.to_string().contains("is not within 8 times its size when decoded"), "{error}");
}

#[tokio::test]
async fn ten_thousand_headers_are_rejected() {
    let headers: String = (0..10_000).map(|number| format!("X-{number}: y\r\n")).collect();
    let head = format!("HTTP/1.1 200 OK\r\n{headers}Content-Length: 2\r\n\r\n{{}}");
    let error = get(raw(head).close(), MIB).await.expect_err("there are too many headers");
    assert!(matches!(error, Error::Transport(_)) && error.outcome() == Outcome::Unknown, "{error}");
}
