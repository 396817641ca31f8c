//! Failing connections: error variant, outcome, and number of requests.
//!
//! The clients do not retry, so the server receives each request once.

mod certificates;
mod clients;
mod connection_reuse;
mod connections;
mod environment;
mod responses;
mod slow_upload;
mod timeouts;
mod tls;

use clients::{Outcome, client};
use procountor_client::models::Comment;
use procountor_client::{Client, Error};
use tests::fault_server::{Script, Server};

/// A case: name, script of the server, and expected result of a call.
type TransportCase = (&'static str, Script, &'static str, Outcome, Option<u16>);

/// The result of a call: error variant or `Ok`, outcome, and received status.
type CallResult = (&'static str, Outcome, Option<u16>);

/// Sends a GET.
async fn get(client: &Client) -> CallResult {
    call_result(client.invoices().get(77_123).await.map(|response| response.status().as_u16()))
}

/// Sends a POST.
async fn post(client: &Client) -> CallResult {
    let comment = Comment::default().comment("canary-1");
    call_result(client.invoices().create_comment(77_123, &comment).await.map(|response| response.status().as_u16()))
}

/// Converts the result of a call, and checks that an error shows no secrets.
fn call_result(result: Result<u16, Error>) -> CallResult {
    let error = match result {
        Ok(status) => return ("Ok", Outcome::Applied, Some(status)),
        Err(error) => error,
    };
    let mut text = format!("{error} {error:?}");
    let mut source = std::error::Error::source(&error);
    while let Some(inner) = source {
        text.push_str(&format!(" {inner} {inner:?}"));
        source = inner.source();
    }
    for secret in ["canary", "the-token", "77123"] {
        assert!(!text.contains(secret), "{text}");
    }
    (error.kind(), error.outcome(), error.status().map(|status| status.as_u16()))
}

/// Runs a case with one call and a new client, and returns a message if the result differs.
async fn run(case: &TransportCase, creates: bool, build: &impl Fn(&str) -> Client) -> Option<String> {
    let (name, script, kind, outcome, status) = case;
    let server = Server::play([script.clone()]);
    let client = build(&server.url());
    let result = if creates { post(&client).await } else { get(&client).await };
    drop(client);
    let ended = tokio::task::spawn_blocking(move || (server.wait_until_closed(), server.count())).await.ok();
    let matches = result == (*kind, *outcome, *status) && ended == Some((true, 1));
    (!matches).then(|| format!("{name}, creates: {creates}: {result:?}, closed and number of requests: {ended:?}"))
}

/// Checks each case with a GET and a POST, with clients from `build`.
async fn check(build: impl Fn(&str) -> Client, cases: impl IntoIterator<Item = TransportCase>) {
    let mut mismatches = Vec::new();
    for case in cases {
        let (reads, creates) = tokio::join!(run(&case, false, &build), run(&case, true, &build));
        mismatches.extend(reads.into_iter().chain(creates));
    }
    assert!(mismatches.is_empty(), "{mismatches:#?}");
}

/// Checks each case with long timeouts.
async fn check_all(cases: impl IntoIterator<Item = TransportCase>) {
    check(client, cases).await;
}
