//! What a call makes of a connection that fails: which error, what it says was done at the server,
//! and that nothing is sent twice.
//!
//! The servers are in `tests::fault_server`. Every call here is made once.

mod responses;
mod api;
mod connections;
mod pool;
mod time;
mod tls;

use api::{Outcome, client};
use procountor_client::models::Comment;
use procountor_client::{Client, Error};
use tests::fault_server::{Script, Server};

/// A case: its name, what the server does, and what a call makes of it. The kind is the name of the
/// error's variant, or `Fine`; the status is the one that came.
type Case = (&'static str, Script, &'static str, Outcome, Option<u16>);

/// What a call came to: kind, outcome and status.
type End = (&'static str, Outcome, Option<u16>);

/// Reads something. Whatever is wrong with the answer, nothing secret is shown.
async fn get(client: &Client) -> End {
    end(client.invoices().get(77_123).await.map(|answer| answer.status().as_u16()))
}

/// Creates something.
async fn post(client: &Client) -> End {
    let comment = Comment::default().comment("canary-1");
    end(client.invoices().create_comment(77_123, &comment).await.map(|answer| answer.status().as_u16()))
}

fn end(result: Result<u16, Error>) -> End {
    let error = match result {
        Ok(status) => return ("Fine", Outcome::Applied, Some(status)),
        Err(error) => error,
    };
    let mut shown = format!("{error} {error:?}");
    let mut source = std::error::Error::source(&error);
    while let Some(inner) = source {
        shown.push_str(&format!(" {inner} {inner:?}"));
        source = inner.source();
    }
    for secret in ["canary", "the-token", "77123"] {
        assert!(!shown.contains(secret), "{shown}");
    }
    (api::kind(&error), api::outcome(&error), error.status().map(|status| status.as_u16()))
}

/// Plays a case to one call, with a client of its own. Says what is not as expected.
async fn play(case: &Case, creates: bool, build: &impl Fn(&str) -> Client) -> Option<String> {
    let (name, script, kind, outcome, status) = case;
    let server = Server::play([script.clone()]);
    let client = build(&server.url());
    let found = if creates { post(&client).await } else { get(&client).await };
    drop(client);
    let over = tokio::task::spawn_blocking(move || (server.closed(), server.count())).await.ok();
    let right = found == (*kind, *outcome, *status) && over == Some((true, 1));
    (!right).then(|| format!("{name}, creates: {creates}: {found:?}, closed and number of requests: {over:?}"))
}

/// Holds each case, for a call that reads and one that creates, with clients made in this way.
async fn hold(build: impl Fn(&str) -> Client, cases: impl IntoIterator<Item = Case>) {
    let mut wrong = Vec::new();
    for case in cases {
        let (reads, creates) = tokio::join!(play(&case, false, &build), play(&case, true, &build));
        wrong.extend(reads.into_iter().chain(creates));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Holds each case, with clients that have all the time they need.
async fn hold_all(cases: impl IntoIterator<Item = Case>) {
    hold(client, cases).await;
}
