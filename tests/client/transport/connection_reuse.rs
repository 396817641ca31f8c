//! Reused connections.

use std::time::Duration;

use tests::fault_server::{Script, Server, empty, json, wait_until};

use super::clients::Outcome::Applied;
use super::clients::client;
use super::{get, post};

const SUCCESS: super::CallResult = ("Ok", Applied, Some(200));

/// Starts a server with this script for the first request, and a numbered body for the others.
fn server_with_first_response(script: Script) -> Server {
    Server::start(move |request| if request.number == 0 { script.clone() } else { json(numbered_body(request.number)) })
}

/// A body with the number of the request.
fn numbered_body(number: usize) -> String {
    format!(r#"{{"id":{number}}}"#)
}

#[tokio::test]
async fn connection_is_reused_and_closed_with_client() {
    let server = server_with_first_response(json(numbered_body(0)));
    let client = client(&server.url());
    for number in 0..5 {
        let invoice = client.invoices().get(1).await.expect("the call succeeds");
        assert_eq!(invoice.id, Some(number));
    }
    assert_eq!((server.connections(), server.open_connections()), (1, 1));
    drop(client);
    assert!(tokio::task::spawn_blocking(move || server.wait_until_closed()).await.is_ok_and(|closed| closed));
}

/// Bytes after a response are never read as the next response.
#[tokio::test]
async fn bytes_after_response_are_discarded() {
    let forged_body = r#"{"id":666}"#;
    let forged = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{forged_body}", forged_body.len());
    let cases = [
        ("at once", json(numbered_body(0)).send(&forged)),
        ("in one piece", tests::fault_server::raw([&raw_response(0), forged.as_bytes()].concat())),
        ("late", json(numbered_body(0)).pause(Duration::from_millis(60)).send(&forged)),
        ("late, not HTTP", json(numbered_body(0)).pause(Duration::from_millis(60)).send("canary")),
        ("after an empty body", empty("204 No Content").send(&forged)),
    ];
    for (name, script) in cases {
        let server = server_with_first_response(script);
        let client = client(&server.url());
        // The result of the first call does not matter; a 204, for example, is a decode error.
        let _ = client.invoices().get(1).await;
        tokio::time::sleep(Duration::from_millis(150)).await;
        for _ in 0..3 {
            let before = server.count();
            // A call may fail because the connection is broken, but it never gets the response of another call.
            let Ok(invoice) = client.invoices().get(1).await else { continue };
            assert_eq!(invoice.id, i64::try_from(before).ok(), "{name}");
        }
        assert_eq!(get(&client).await, SUCCESS, "{name}");
    }
}

fn raw_response(number: usize) -> Vec<u8> {
    let body = numbered_body(number);
    format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

/// The server closes each connection after its response, without `Connection: close`.
#[tokio::test]
async fn request_on_stale_connection_is_not_sent_twice() {
    let scripts = [
        ("FIN", json("{}").close()),
        ("RST", json("{}").reset()),
        ("late FIN", json("{}").pause(Duration::from_millis(5)).close()),
        ("late RST", json("{}").pause(Duration::from_millis(5)).reset()),
    ];
    for (name, script) in scripts {
        let server = Server::start(move |_| script.clone());
        let client = client(&server.url());
        let mut successes = 0;
        for call in 0..40 {
            let before = server.count();
            let (kind, ..) = if call % 2 == 0 { get(&client).await } else { post(&client).await };
            assert!(matches!(kind, "Ok" | "Transport"), "{name}: {kind}");
            successes += usize::from(kind == "Ok");
            // The pauses vary, so that the connection closes at different times relative to a call.
            tokio::time::sleep(Duration::from_millis(call % 8)).await;
            assert!(server.count() - before <= 1, "{name}: a call arrived twice");
        }
        assert!(successes > 0, "{name}: no call succeeded");
        assert!(server.count() >= successes);
    }
}

/// After the server has closed the connection, the next call opens a new one.
#[tokio::test]
async fn closed_connection_is_not_reused() {
    let server = Server::start(|_| json("{}").close());
    let client = client(&server.url());
    for call in 1..=4 {
        assert_eq!(post(&client).await, SUCCESS);
        assert!(wait_until(|| server.open_connections() == 0));
        tokio::time::sleep(Duration::from_millis(50)).await;
        assert_eq!((server.connections(), server.count()), (call, call));
    }
}

/// Dropping a call closes its connection.
#[tokio::test]
async fn dropped_call_closes_connection() {
    let server = Server::start(|_| tests::fault_server::stall());
    let client = client(&server.url());
    for calls in 1..=4 {
        let call = get(&client);
        assert!(tokio::time::timeout(Duration::from_millis(100), call).await.is_err());
        assert!(server.count() <= calls);
    }
    let closed = tokio::task::spawn_blocking(move || (server.wait_until_closed(), server)).await;
    assert!(closed.is_ok_and(|(closed, _)| closed));
}
