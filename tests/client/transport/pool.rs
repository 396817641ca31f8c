//! Connections that are used again.

use std::time::Duration;

use tests::fault_server::{Script, Server, empty, json, wait};

use super::api::Outcome::Applied;
use super::api::client;
use super::{get, post};

const FINE: super::End = ("Fine", Applied, Some(200));

/// What the server says once, to the first request, and then always.
fn first(script: Script) -> Server {
    Server::start(move |request| if request.number == 0 { script.clone() } else { json(numbered(request.number)) })
}

/// A body that says which request it answers.
fn numbered(number: usize) -> String {
    format!(r#"{{"id":{number}}}"#)
}

#[tokio::test]
async fn a_connection_is_used_again_and_let_go() {
    let server = first(json(numbered(0)));
    let client = client(&server.url());
    for number in 0..5 {
        let invoice = client.invoices().get(1).await.expect("an answer");
        assert_eq!(invoice.id, Some(number));
    }
    assert_eq!((server.connections(), server.open()), (1, 1));
    drop(client);
    assert!(tokio::task::spawn_blocking(move || server.closed()).await.is_ok_and(|closed| closed));
}

/// Bytes behind an answer are never taken for the next one.
#[tokio::test]
async fn bytes_behind_an_answer_belong_to_no_other() {
    let stray = r#"{"id":666}"#;
    let forged = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{stray}", stray.len());
    let cases = [
        ("at once", json(numbered(0)).send(&forged)),
        ("in one piece", tests::fault_server::raw([&whole(0), forged.as_bytes()].concat())),
        ("late", json(numbered(0)).pause(Duration::from_millis(60)).send(&forged)),
        ("late, and no HTTP", json(numbered(0)).pause(Duration::from_millis(60)).send("canary")),
        ("after no body", empty("204 No Content").send(&forged)),
    ];
    for (name, script) in cases {
        let server = first(script);
        let client = client(&server.url());
        // The first call is of no matter here: 204 is none of the answers that are expected.
        let _ = client.invoices().get(1).await;
        tokio::time::sleep(Duration::from_millis(150)).await;
        for _ in 0..3 {
            let before = server.count();
            // A call may find the connection broken. It never finds an answer that is not its own.
            let Ok(invoice) = client.invoices().get(1).await else { continue };
            assert_eq!(invoice.id, i64::try_from(before).ok(), "{name}");
        }
        assert_eq!(get(&client).await, FINE, "{name}");
    }
}

fn whole(number: usize) -> Vec<u8> {
    let body = numbered(number);
    format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

/// The server ends each connection after its answer, without having said so.
#[tokio::test]
async fn a_connection_that_went_stale_sends_nothing_twice() {
    let ends = [
        ("FIN", json("{}").close()),
        ("RST", json("{}").reset()),
        ("late FIN", json("{}").pause(Duration::from_millis(5)).close()),
        ("late RST", json("{}").pause(Duration::from_millis(5)).reset()),
    ];
    for (name, script) in ends {
        let server = Server::start(move |_| script.clone());
        let client = client(&server.url());
        let mut answered = 0;
        for call in 0..40 {
            let before = server.count();
            let (kind, ..) = if call % 2 == 0 { get(&client).await } else { post(&client).await };
            assert!(matches!(kind, "Fine" | "Transport"), "{name}: {kind}");
            answered += usize::from(kind == "Fine");
            // The pauses differ, so that the end meets a call at different moments.
            tokio::time::sleep(Duration::from_millis(call % 8)).await;
            assert!(server.count() - before <= 1, "{name}: a call arrived twice");
        }
        assert!(answered > 0, "{name}: no call had an answer");
        assert!(server.count() >= answered);
    }
}

/// Once the end of a connection has arrived, the next call has a new one.
#[tokio::test]
async fn a_connection_known_to_be_over_is_not_used() {
    let server = Server::start(|_| json("{}").close());
    let client = client(&server.url());
    for call in 1..=4 {
        assert_eq!(post(&client).await, FINE);
        assert!(wait(|| server.open() == 0));
        tokio::time::sleep(Duration::from_millis(50)).await;
        assert_eq!((server.connections(), server.count()), (call, call));
    }
}

/// A call that is given up takes its connection with it.
#[tokio::test]
async fn a_call_that_is_dropped_leaves_no_connection() {
    let server = Server::start(|_| tests::fault_server::stall());
    let client = client(&server.url());
    for calls in 1..=4 {
        let call = get(&client);
        assert!(tokio::time::timeout(Duration::from_millis(100), call).await.is_err());
        assert!(server.count() <= calls);
    }
    let closed = tokio::task::spawn_blocking(move || (server.closed(), server)).await;
    assert!(closed.is_ok_and(|(closed, _)| closed));
}
