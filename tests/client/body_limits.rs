//! How much of an answer is read: sizes at, below and above each limit.

use procountor_client::models::Invoice;
use procountor_client::{Client, ClientBuilder, Error, Outcome, Retry};
use tests::fault_server::{Script, Server, answer, json, raw};

const MIB: usize = 1024 * 1024;

fn builder(url: &str) -> ClientBuilder {
    Client::builder().base_url(url).retry(Retry::Never)
}

async fn get(script: Script, limit: usize) -> Result<usize, Error> {
    let server = Server::play([script]);
    let client = builder(&server.url()).body_limit(limit).build().expect("the settings are valid");
    client.invoices().get(1).await.map(|invoice| invoice.bytes().len())
}

/// JSON of so many bytes.
fn of_length(length: usize) -> String {
    format!("{{\"notes\":\"{}\"}}", "x".repeat(length - 12))
}

#[tokio::test]
async fn an_answer_is_read_up_to_the_limit() {
    for length in [999, 1_000] {
        assert_eq!(get(json(of_length(length)), 1_000).await.expect("an answer"), length);
    }
    let without_length = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n";
    for script in [json(of_length(1_001)), raw(format!("{without_length}{}", of_length(1_001))).close()] {
        let error = get(script, 1_000).await.expect_err("one byte too many");
        assert!(matches!(&error, Error::TooLarge(error) if error.limit() == 1_000), "{error}");
        assert_eq!((error.outcome(), error.status().map(|status| status.as_u16())), (Outcome::Applied, Some(200)));
        assert!(error.to_string().contains("1000 bytes"), "{error}");
    }
}

#[tokio::test]
async fn a_length_beyond_the_limit_is_not_waited_for() {
    for length in ["33554433", "4294967296", "9223372036854775807"] {
        let head = format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n");
        let error = get(raw(head).stall(), 32 * MIB).await.expect_err("too long");
        assert!(matches!(error, Error::TooLarge(_)), "{length}: {error}");
    }
}

#[tokio::test]
async fn of_an_error_64_kib_are_kept() {
    for (length, kept) in [(65_535, 65_535), (65_536, 65_536), (65_537, 65_536), (2_000_000, 65_536)] {
        let script = answer("400 Bad Request", &["Content-Type: text/plain"], vec![b'x'; length]);
        let error = get(script, 1_000).await.expect_err("no success");
        assert!(matches!(error, Error::Api(_)), "{error}");
        assert_eq!((error.body().map(|body| body.len()), error.outcome()), (Some(kept), Outcome::Rejected));
    }
}

/// What no field holds is kept as text, and nothing recurses into text.
#[tokio::test]
async fn json_may_nest_where_nothing_is_read() {
    for depth in [127, 128, 129, 100_000] {
        let nested = format!("{{\"id\":1,\"new\":{}{}}}", "[".repeat(depth), "]".repeat(depth));
        let invoice = get_invoice(json(&nested)).await.expect("an answer");
        assert_eq!(serde_json::to_string(&invoice).expect("it goes out again"), nested, "{depth}");
        for open in [format!("{{\"new\":{}", "[".repeat(depth)), "[".repeat(depth), "{\"a\":".repeat(depth)] {
            let error = get(json(open), MIB).await.expect_err("it is not closed");
            assert!(matches!(error, Error::Decode(_)) && error.outcome() == Outcome::Applied, "{depth}: {error}");
        }
        // Where a field is, another form of value is kept as text as well.
        let field = format!("{{\"notes\":{}{}}}", "[".repeat(depth), "]".repeat(depth));
        assert_eq!(get_invoice(json(&field)).await.expect("an answer").unread().len(), 1, "{depth}");
    }
}

async fn get_invoice(script: Script) -> Result<Invoice, Error> {
    let server = Server::play([script]);
    let client = builder(&server.url()).build().expect("the settings are valid");
    client.invoices().get(1).await.map(procountor_client::Response::into_inner)
}

#[tokio::test]
async fn what_is_large_within_the_limit_is_read() {
    let million = format!("{{\"invoiceRows\":[{}{{}}]}}", "{},".repeat(999_999));
    let server = Server::play([json(million), json(of_length(16 * MIB))]);
    let client = builder(&server.url()).build().expect("the settings are valid");
    let invoice = client.invoices().get(1).await.expect("a million rows");
    assert_eq!(invoice.invoice_rows.as_ref().map(Vec::len), Some(1_000_000));
    let invoice = client.invoices().get(1).await.expect("a long text");
    assert_eq!(invoice.notes.as_ref().map(String::len), Some(16 * MIB - 12));
}

#[tokio::test]
async fn ten_thousand_headers_are_too_many() {
    let headers: String = (0..10_000).map(|number| format!("X-{number}: y\r\n")).collect();
    let head = format!("HTTP/1.1 200 OK\r\n{headers}Content-Length: 2\r\n\r\n{{}}");
    let error = get(raw(head).close(), MIB).await.expect_err("too many");
    assert!(matches!(error, Error::Transport(_)) && error.outcome() == Outcome::Unknown, "{error}");
}
