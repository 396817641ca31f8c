//! Connections that cannot be made, or that end as soon as they are.

use std::sync::Arc;
use std::time::Duration;

use procountor_client::transport::http_defaults;
use procountor_client::{Client, ClientBuilder, Retry};
use tests::fault_server::{self, Accept, NoNames, Server, json, raw};

use super::api::Outcome::{Applied, NotSent, Unknown};
use super::api::{client, hurried, timeouts};
use super::{get, post};

#[tokio::test]
async fn a_port_that_refuses_was_sent_nothing() {
    let client = client(&fault_server::refused());
    assert_eq!(get(&client).await, ("NotSent", NotSent, None));
    assert_eq!(post(&client).await, ("NotSent", NotSent, None));
}

#[tokio::test]
async fn a_connection_that_hangs_was_sent_nothing() {
    let hole = fault_server::black_hole();
    for url in [hole.url(), hole.https()] {
        let client = hurried(&url, timeouts().connect(Duration::from_millis(200)));
        assert_eq!(get(&client).await, ("NotSent", NotSent, None));
        assert_eq!(post(&client).await, ("NotSent", NotSent, None));
    }
}

/// No name is looked up outside of this machine.
#[tokio::test]
async fn a_name_that_does_not_exist_was_sent_nothing() {
    let http = http_defaults().no_proxy().dns_resolver(Arc::new(NoNames));
    let builder = Client::builder().base_url("https://does-not-exist.invalid/api").retry(Retry::Never);
    let client = builder.http_builder(http).and_then(ClientBuilder::build).expect("the settings are valid");
    assert_eq!(get(&client).await, ("NotSent", NotSent, None));
    assert_eq!(post(&client).await, ("NotSent", NotSent, None));
}

/// Once the connection is made, bytes may leave, and nobody can say. A RST may be so fast that the
/// connection counts as never made.
#[tokio::test]
async fn a_connection_that_ends_at_once_leaves_the_outcome_unknown() {
    let lost = ("Transport", Unknown, None);
    for (accept, ends) in [(Accept::Reset, vec![lost, ("NotSent", NotSent, None)]), (Accept::Close, vec![lost])] {
        let server = Server::start_with_accept(move |_| accept.clone(), |_| json("{}"));
        for creates in [false, true] {
            let client = client(&server.url());
            let found = if creates { post(&client).await } else { get(&client).await };
            assert!(ends.contains(&found), "creates: {creates}: {found:?}");
        }
        assert_eq!((server.connections(), server.count()), (2, 0), "one connection a call");
    }
}

#[tokio::test]
async fn a_server_that_accepts_and_never_reads_ends_by_the_time_allowed() {
    let server = Server::start_with_accept(|_| Accept::Stall, |_| json("{}"));
    let client = hurried(&server.url(), timeouts().first_byte(Duration::from_millis(200)));
    assert_eq!(get(&client).await, ("Timeout", Unknown, None));
    assert_eq!(post(&client).await, ("Timeout", Unknown, None));
}

/// An answer before the question is not taken for the answer.
#[tokio::test]
async fn an_answer_that_comes_before_the_request_is_none() {
    let early = "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n";
    let server = Server::start_with_accept(move |_| Accept::Play(raw(early).close()), |_| json("{}"));
    for _ in 0..5 {
        let (kind, outcome, status) = post(&client(&server.url())).await;
        assert!(matches!((kind, status), ("Transport", None) | ("Api", Some(408))), "{kind} {status:?}");
        assert_eq!(outcome, Unknown);
    }
}

/// The server answers once it has the head of the request, while the body is still on its way.
#[tokio::test]
async fn an_answer_during_the_request_is_the_answer() {
    let server = Server::start_with_accept(|_| Accept::ServeHead, |_| json("{}").half_close());
    assert_eq!(post(&client(&server.url())).await, ("Fine", Applied, Some(200)));
    assert_eq!(server.count(), 1);
}
