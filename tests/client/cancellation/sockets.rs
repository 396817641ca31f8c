//! Cancellation over real connections, which must be closed.

use std::time::Duration;

use procountor_client::{Client, File};
use tests::fault_server::{self, OnAccept, Script, Server, json, raw, stall, wait_until};
use tokio::task::JoinHandle;

fn client(url: &str) -> Client {
    Client::builder().base_url(url).token("the-token").build().expect("the settings are valid")
}

fn spawn(client: &Client) -> JoinHandle<bool> {
    let client = client.clone();
    tokio::spawn(async move { client.invoices().get(7).await.is_ok() })
}

/// Waits outside the runtime until `condition` is true. Returns false on a timeout.
async fn until(condition: impl Fn() -> bool + Send + 'static) -> bool {
    tokio::task::spawn_blocking(move || wait_until(condition)).await.is_ok_and(|met| met)
}

/// Shares a server with the thread that observes it.
fn shared(server: Server) -> (std::sync::Arc<Server>, std::sync::Arc<Server>) {
    let server = std::sync::Arc::new(server);
    (std::sync::Arc::clone(&server), server)
}

/// Drops a call once its request has arrived, asserts that its connection is closed, and makes another call.
async fn assert_closed_after_drop(first: Script) {
    let (server, observed) =
        shared(Server::start(move |request| if request.number == 0 { first.clone() } else { json("{}") }));
    let client = client(&server.url());
    let call = spawn(&client);
    assert!(until(move || observed.count() == 1).await, "the request arrives");
    call.abort();
    assert!(call.await.is_err_and(|error| error.is_cancelled()));
    let observed = std::sync::Arc::clone(&server);
    assert!(until(move || observed.open_connections() == 0).await, "its connection is closed");
    assert!(spawn(&client).await.is_ok_and(|succeeded| succeeded));
    assert_eq!(
        (server.count(), server.connections()),
        (2, 2),
        "the call is not retried, and the next one opens a new connection"
    );
}

#[tokio::test]
async fn call_dropped_before_response_head_closes_connection() {
    assert_closed_after_drop(stall()).await;
    assert_closed_after_drop(raw("HTTP/1.1 200 OK\r\nContent-Le").stall()).await;
}

#[tokio::test]
async fn call_dropped_within_response_body_closes_connection() {
    assert_closed_after_drop(raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{").stall()).await;
    assert_closed_after_drop(raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n").stall()).await;
    assert_closed_after_drop(raw("HTTP/1.1 400 Bad Request\r\nContent-Length: 100\r\n\r\n{").stall()).await;
}

#[tokio::test]
async fn call_dropped_while_connecting_is_cancelled() {
    let hole = fault_server::black_hole();
    let client = client(&hole.url());
    for _ in 0..20 {
        let call = spawn(&client);
        tokio::time::sleep(Duration::from_millis(2)).await;
        call.abort();
        assert!(call.await.is_err_and(|error| error.is_cancelled()));
    }
}

/// The server reads nothing, so the upload fills the socket buffers and cannot be sent completely.
#[tokio::test]
async fn call_dropped_within_upload_sends_no_complete_request() {
    let (server, observed) = shared(Server::start_with_accept(
        |connection| if connection == 0 { OnAccept::Stall } else { OnAccept::Serve },
        |_| json("{}"),
    ));
    let client = client(&server.url());
    let uploader = client.clone();
    let call = tokio::spawn(async move {
        let meta = procountor_client::models::Attachment::default();
        let file = File::new("scan.pdf", vec![b'a'; File::LIMIT]);
        uploader.attachments().upload(&meta, file).allow_missing().await.is_ok()
    });
    assert!(until(move || observed.connections() == 1).await, "the connection is open");
    call.abort();
    assert!(call.await.is_err_and(|error| error.is_cancelled()));
    assert!(spawn(&client).await.is_ok_and(|succeeded| succeeded));
    assert_eq!(server.count(), 1, "the upload did not arrive completely");
    drop(client);
    assert_eq!(server.bytes_received(), server.request().bytes.len() as u64);
}

/// The test drops as many calls as the server serves at a time.
#[tokio::test]
async fn concurrent_calls_dropped_together_close_all_connections() {
    let many = fault_server::MAX_CONNECTIONS;
    let (server, observed) =
        shared(Server::start(move |request| if request.number < many { stall() } else { json("{}") }));
    let client = client(&server.url());
    let calls: Vec<_> = (0..many).map(|_| spawn(&client)).collect();
    assert!(until(move || observed.count() == many).await, "all requests arrive");
    calls.iter().for_each(JoinHandle::abort);
    let observed = std::sync::Arc::clone(&server);
    assert!(until(move || observed.open_connections() == 0).await, "all connections are closed");
    assert!(spawn(&client).await.is_ok_and(|succeeded| succeeded));
    assert_eq!((server.count(), server.connections()), (many + 1, many + 1));
}

/// Shutting a runtime down cancels its calls and closes their connections. The client works on another runtime.
#[test]
fn runtime_shutdown_closes_connections_and_client_remains_usable() {
    let runtime = || {
        let builder = &mut tokio::runtime::Builder::new_multi_thread();
        builder.worker_threads(2).enable_all().build().expect("the runtime starts")
    };
    let server = Server::start(|request| if request.number < 20 { stall() } else { json("{}") });
    let client = client(&server.url());
    let first = runtime();
    let calls: Vec<_> = first.block_on(async { (0..20).map(|_| spawn(&client)).collect() });
    assert!(wait_until(|| server.count() == 20), "all requests arrive");
    first.shutdown_background();
    assert!(server.wait_until_closed(), "their connections are closed");
    let second = runtime();
    second.block_on(async {
        for call in calls {
            assert!(call.await.is_err_and(|error| error.is_cancelled()));
        }
        assert!(spawn(&client).await.is_ok_and(|succeeded| succeeded));
    });
    assert_eq!(server.count(), 21);
}
