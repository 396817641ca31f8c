//! Connections that cannot be opened, or that close at once.

use std::sync::Arc;
use std::time::Duration;

use procountor_client::{Client, Retry};
use tests::fault_server::{self, FailingResolver, OnAccept, Server, json, raw};

use super::clients::Outcome::{Applied, NotSent, Unknown};
use super::clients::{builder, client, client_with_timeouts, timeouts};
use super::{get, post};

#[tokio::test]
async fn refused_connection_is_not_sent_error() {
    let client = client(&fault_server::refusing_url());
    assert_eq!(get(&client).await, ("NotSent", NotSent, None));
    assert_eq!(post(&client).await, ("NotSent", NotSent, None));
}

#[tokio::test]
async fn connect_timeout_is_not_sent_error() {
    let black_hole = fault_server::black_hole();
    for url in [black_hole.url(), black_hole.https()] {
        let client = client_with_timeouts(&url, timeouts().connect(Duration::from_millis(200)));
        assert_eq!(get(&client).await, ("NotSent", NotSent, None));
        assert_eq!(post(&client).await, ("NotSent", NotSent, None));
    }
}

/// `Timeouts::connect` applies in place of the timeout of the HTTP client's builder.
#[tokio::test]
async fn connect_timeout_applies_with_http_builder() {
    let black_hole = fault_server::black_hole();
    for url in [black_hole.url(), black_hole.https()] {
        let client = builder(&url).timeouts(timeouts().connect(Duration::from_millis(200)));
        let client = client.http_builder(|http| http.connect_timeout(Duration::from_secs(3_600)));
        let client = client.build().expect("the settings are valid");
        assert_eq!(get(&client).await, ("NotSent", NotSent, None));
        assert_eq!(post(&client).await, ("NotSent", NotSent, None));
    }
}

/// The test sends no DNS queries.
#[tokio::test]
async fn failed_name_resolution_is_not_sent_error() {
    let builder = Client::builder().base_url("https://does-not-exist.invalid/api").retry(Retry::Never);
    let builder = builder.no_proxy().http_builder(|http| http.dns_resolver(Arc::new(FailingResolver)));
    let client = builder.build().expect("the settings are valid");
    assert_eq!(get(&client).await, ("NotSent", NotSent, None));
    assert_eq!(post(&client).await, ("NotSent", NotSent, None));
}

/// Bytes may be sent once the connection is open. A RST can arrive so early that opening the connection fails.
#[tokio::test]
async fn connection_closed_at_once_has_outcome_unknown() {
    let lost = ("Transport", Unknown, None);
    for (accept, expected) in [(OnAccept::Reset, vec![lost, ("NotSent", NotSent, None)]), (OnAccept::Close, vec![lost])]
    {
        let server = Server::start_with_accept(move |_| accept.clone(), |_| json("{}"));
        for creates in [false, true] {
            let client = client(&server.url());
            let result = if creates { post(&client).await } else { get(&client).await };
            assert!(expected.contains(&result), "creates: {creates}: {result:?}");
        }
        assert_eq!((server.connections(), server.count()), (2, 0), "one connection per call");
    }
}

#[tokio::test]
async fn server_that_never_reads_causes_timeout() {
    let server = Server::start_with_accept(|_| OnAccept::Stall, |_| json("{}"));
    let client = client_with_timeouts(&server.url(), timeouts().first_byte(Duration::from_millis(200)));
    assert_eq!(get(&client).await, ("Timeout", Unknown, None));
    assert_eq!(post(&client).await, ("Timeout", Unknown, None));
}

/// The server sends a response before it receives a request.
#[tokio::test]
async fn response_before_request_has_outcome_unknown() {
    let early = "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n";
    let server = Server::start_with_accept(move |_| OnAccept::Play(raw(early).close()), |_| json("{}"));
    for _ in 0..5 {
        let (kind, outcome, status) = post(&client(&server.url())).await;
        assert!(matches!((kind, status), ("Transport", None) | ("Api", Some(408))), "{kind} {status:?}");
        assert_eq!(outcome, Unknown);
    }
}

/// The server responds after the head of the request, before the body is complete.
#[tokio::test]
async fn response_during_request_is_returned() {
    let server = Server::start_with_accept(|_| OnAccept::ServeHead, |_| json("{}").half_close());
    assert_eq!(post(&client(&server.url())).await, ("Ok", Applied, Some(200)));
    assert_eq!(server.count(), 1);
}
