//! The blocking API: `send_blocking`, blocking iterators and `block_on`.

use procountor_client::{Error, Outcome, blocking};

use super::client;
use super::server::{Server, json, no_content};

#[test]
fn send_blocking_returns_response() {
    let server = Server::play([json(r#"{"id":7}"#), no_content()]);
    let client = client(&server);
    assert_eq!(client.invoices().get(7).send_blocking().expect("the call succeeds").id, Some(7));
    client.products().delete(1).send_blocking().expect("the call succeeds");
    assert_eq!(server.requests().len(), 2);
}

#[test]
fn blocking_items_resume_after_error() {
    let full = json(r#"{"results":[{"id":3},{"id":2}]}"#);
    let broken = super::server::response("400 Bad Request", &[], "");
    let server = Server::play([full, broken, json(r#"{"results":[{"id":1}]}"#)]);
    let mut items = client(&server).invoices().list().size(2).items().blocking();
    let ids: Vec<_> = items.by_ref().map_while(|item| item.ok()?.id).collect();
    assert_eq!(ids, [3, 2]);
    assert!(items.next().is_none());
    items.stream().expect("the stream is not in use").resume();
    assert_eq!(items.map(|item| item.expect("the item is valid").id).collect::<Vec<_>>(), [Some(1)]);
}

#[test]
fn blocking_download_yields_pieces() {
    let server = Server::play([super::server::response("200 OK", &["Content-Type: image/png"], "picture")]);
    let file = client(&server).attachments().download(7);
    let download = blocking::block_on(async move { file.stream().await }).expect("the response head arrives");
    assert_eq!(download.content_type(), Some("image/png"));
    let pieces: Vec<_> = download.blocking().map(|piece| piece.expect("the piece is valid")).collect();
    assert_eq!(pieces.concat(), b"picture");
}

#[test]
fn threads_send_concurrently() {
    let responses: Vec<_> = (0..20).map(|_| json("{}")).collect();
    let server = Server::play(responses);
    let client = client(&server);
    let threads: Vec<_> = (0..20)
        .map(|id| {
            let client = client.clone();
            std::thread::spawn(move || client.invoices().get(id).send_blocking().is_ok())
        })
        .collect();
    assert!(threads.into_iter().all(|thread| thread.join().expect("the thread does not panic")));
}

#[tokio::test]
async fn blocking_call_inside_runtime_is_rejected() {
    let server = Server::play([]);
    let client = client(&server);
    let error = client.invoices().get(7).send_blocking().expect_err("the request is rejected");
    assert!(matches!(error, Error::Config(_)) && error.outcome() == Outcome::NotSent, "{error}");
    assert!(error.to_string().ends_with("await the call"), "{error}");
    let mut pages = client.invoices().list().pages().blocking();
    assert!(pages.next().expect("the stream has an item").is_err() && pages.next().is_none());
    let inside = tokio::task::spawn_blocking(move || client.invoices().get(7).send_blocking().is_err());
    assert!(inside.await.expect("the task does not panic"));
    assert!(server.requests().is_empty());
}

#[test]
fn block_on_runs_any_future() {
    let server = Server::play([json("[]"), json("[]")]);
    let dimensions = client(&server).dimensions();
    let both = blocking::block_on(async move {
        let first = dimensions.list().await?;
        Ok::<_, Error>((first.len(), dimensions.list().await?.len()))
    });
    assert_eq!(both.expect("both calls succeed"), (0, 0));
}

#[tokio::test]
async fn iterator_rejected_inside_runtime_works_on_other_thread() {
    let server = Server::play([json(r#"{"results":[{"id":1}]}"#)]);
    let mut items = client(&server).invoices().list().items().blocking();
    assert!(items.next().expect("the stream has an item").is_err() && items.next().is_none());
    let id = std::thread::spawn(move || items.next().map(|item| item.expect("the item is valid").id)).join();
    assert_eq!(id.expect("the thread does not panic"), Some(Some(1)));
}
