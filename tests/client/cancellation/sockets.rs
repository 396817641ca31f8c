//! The same with real connections, which have to end.

use std::time::Duration;

use procountor_client::{Client, File};
use tests::fault_server::{self, Accept, Script, Server, json, raw, stall, wait};
use tokio::task::JoinHandle;

fn client(url: &str) -> Client {
    Client::builder().base_url(url).token("the-token").build().expect("the settings are valid")
}

fn spawn(client: &Client) -> JoinHandle<bool> {
    let client = client.clone();
    tokio::spawn(async move { client.invoices().get(7).await.is_ok() })
}

/// Waits beside the runtime until something holds.
async fn until(holds: impl Fn() -> bool + Send + 'static) -> bool {
    tokio::task::spawn_blocking(move || wait(holds)).await.is_ok_and(|held| held)
}

/// Shares a server with a thread that watches it.
fn shared(server: Server) -> (std::sync::Arc<Server>, std::sync::Arc<Server>) {
    let server = std::sync::Arc::new(server);
    (std::sync::Arc::clone(&server), server)
}

/// Drops a call once its request is there, holds that its connection ends, and makes another call.
async fn hold_closed(first: Script) {
    let (server, watched) =
        shared(Server::start(move |request| if request.number == 0 { first.clone() } else { json("{}") }));
    let client = client(&server.url());
    let call = spawn(&client);
    assert!(until(move || watched.count() == 1).await, "the request arrives");
    call.abort();
    assert!(call.await.is_err_and(|error| error.is_cancelled()));
    let watched = std::sync::Arc::clone(&server);
    assert!(until(move || watched.open() == 0).await, "its connection ends");
    assert!(spawn(&client).await.is_ok_and(|fine| fine));
    assert_eq!((server.count(), server.connections()), (2, 2), "nothing is sent again, and a new one is made");
}

#[tokio::test]
async fn while_the_head_is_awaited() {
    hold_closed(stall()).await;
    hold_closed(raw("HTTP/1.1 200 OK\r\nContent-Le").stall()).await;
}

#[tokio::test]
async fn in_the_middle_of_a_body() {
    hold_closed(raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{").stall()).await;
    hold_closed(raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n").stall()).await;
    hold_closed(raw("HTTP/1.1 400 Bad Request\r\nContent-Length: 100\r\n\r\n{").stall()).await;
}

#[tokio::test]
async fn while_a_connection_is_made() {
    let hole = fault_server::black_hole();
    let client = client(&hole.url());
    for _ in 0..20 {
        let call = spawn(&client);
        tokio::time::sleep(Duration::from_millis(2)).await;
        call.abort();
        assert!(call.await.is_err_and(|error| error.is_cancelled()));
    }
}

/// The server reads nothing, so the request stands in the way of itself.
#[tokio::test]
async fn in_the_middle_of_an_upload() {
    let (server, watched) = shared(Server::start_with_accept(
        |connection| if connection == 0 { Accept::Stall } else { Accept::Serve },
        |_| json("{}"),
    ));
    let client = client(&server.url());
    let upload = client.clone();
    let call = tokio::spawn(async move {
        let meta = procountor_client::models::Attachment::default();
        let file = File::new("scan.pdf", vec![b'a'; File::LIMIT]);
        upload.attachments().upload(&meta, file).allow_missing().await.is_ok()
    });
    assert!(until(move || watched.connections() == 1).await, "the connection is made");
    call.abort();
    assert!(call.await.is_err_and(|error| error.is_cancelled()));
    assert!(spawn(&client).await.is_ok_and(|fine| fine));
    assert_eq!(server.count(), 1, "of the upload nothing whole has come");
    drop(client);
    assert_eq!(server.received(), server.request().bytes.len() as u64);
}

/// As many as the server serves at a time, dropped together.
#[tokio::test]
async fn many_at_once() {
    let many = fault_server::CONNECTIONS;
    let (server, watched) =
        shared(Server::start(move |request| if request.number < many { stall() } else { json("{}") }));
    let client = client(&server.url());
    let calls: Vec<_> = (0..many).map(|_| spawn(&client)).collect();
    assert!(until(move || watched.count() == many).await, "all requests arrive");
    calls.iter().for_each(JoinHandle::abort);
    let watched = std::sync::Arc::clone(&server);
    assert!(until(move || watched.open() == 0).await, "all connections end");
    assert!(spawn(&client).await.is_ok_and(|fine| fine));
    assert_eq!((server.count(), server.connections()), (many + 1, many + 1));
}

/// A runtime that ends takes its calls and their connections with it; the client serves another one.
#[test]
fn a_runtime_that_ends_with_calls_on_their_way() {
    let runtime = || {
        let builder = &mut tokio::runtime::Builder::new_multi_thread();
        builder.worker_threads(2).enable_all().build().expect("a runtime")
    };
    let server = Server::start(|request| if request.number < 20 { stall() } else { json("{}") });
    let client = client(&server.url());
    let first = runtime();
    let calls: Vec<_> = first.block_on(async { (0..20).map(|_| spawn(&client)).collect() });
    assert!(wait(|| server.count() == 20), "all requests arrive");
    first.shutdown_background();
    assert!(server.closed(), "their connections end");
    let second = runtime();
    second.block_on(async {
        for call in calls {
            assert!(call.await.is_err_and(|error| error.is_cancelled()));
        }
        assert!(spawn(&client).await.is_ok_and(|fine| fine));
    });
    assert_eq!(server.count(), 21);
}
