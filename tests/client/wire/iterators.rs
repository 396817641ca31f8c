//! What else is waited for: requests by their own method, streams as iterators, and any future.

use procountor_client::{Error, Outcome, blocking};

use super::client;
use super::server::{Server, json, nothing};

#[test]
fn a_request_waits_for_its_answer() {
    let server = Server::play([json(r#"{"id":7}"#), nothing()]);
    let client = client(&server);
    assert_eq!(client.invoices().get(7).send_blocking().expect("the invoice").id, Some(7));
    client.products().delete(1).send_blocking().expect("nothing");
    assert_eq!(server.requests().len(), 2);
}

#[test]
fn a_stream_is_an_iterator_that_can_be_resumed() {
    let full = json(r#"{"results":[{"id":3},{"id":2}]}"#);
    let broken = super::server::answer("400 Bad Request", &[], "");
    let server = Server::play([full, broken, json(r#"{"results":[{"id":1}]}"#)]);
    let mut items = client(&server).invoices().list().size(2).items().blocking();
    let ids: Vec<_> = items.by_ref().map_while(|item| item.ok()?.id).collect();
    assert_eq!(ids, [3, 2]);
    assert!(items.next().is_none());
    items.stream().expect("the stream").resume();
    assert_eq!(items.map(|item| item.expect("an item").id).collect::<Vec<_>>(), [Some(1)]);
}

#[test]
fn a_download_is_an_iterator_of_pieces() {
    let server = Server::play([super::server::answer("200 OK", &["Content-Type: image/png"], "picture")]);
    let file = client(&server).attachments().download(7);
    let download = blocking::wait(async move { file.stream().await }).expect("the file");
    assert_eq!(download.content_type(), Some("image/png"));
    let pieces: Vec<_> = download.blocking().map(|piece| piece.expect("a piece")).collect();
    assert_eq!(pieces.concat(), b"picture");
}

#[test]
fn many_threads_wait_at_once() {
    let answers: Vec<_> = (0..20).map(|_| json("{}")).collect();
    let server = Server::play(answers);
    let client = client(&server);
    let threads: Vec<_> = (0..20)
        .map(|id| {
            let client = client.clone();
            std::thread::spawn(move || client.invoices().get(id).send_blocking().is_ok())
        })
        .collect();
    assert!(threads.into_iter().all(|thread| thread.join().expect("the thread ends")));
}

#[tokio::test]
async fn a_thread_of_a_runtime_is_not_blocked() {
    let server = Server::play([]);
    let client = client(&server);
    let error = client.invoices().get(7).send_blocking().expect_err("refused");
    assert!(matches!(error, Error::Config(_)) && error.outcome() == Outcome::NotSent, "{error}");
    assert!(error.to_string().ends_with("await it"), "{error}");
    let mut pages = client.invoices().list().pages().blocking();
    assert!(pages.next().expect("an error").is_err() && pages.next().is_none());
    let inside = tokio::task::spawn_blocking(move || client.invoices().get(7).send_blocking().is_err());
    assert!(inside.await.expect("it ends"));
    assert!(server.requests().is_empty());
}

#[test]
fn any_future_is_waited_for() {
    let server = Server::play([json("[]"), json("[]")]);
    let dimensions = client(&server).dimensions();
    let both = blocking::wait(async move {
        let first = dimensions.list().await?;
        Ok::<_, Error>((first.len(), dimensions.list().await?.len()))
    });
    assert_eq!(both.expect("both"), (0, 0));
}

#[tokio::test]
async fn an_iterator_that_was_refused_is_still_there() {
    let server = Server::play([json(r#"{"results":[{"id":1}]}"#)]);
    let mut items = client(&server).invoices().list().items().blocking();
    assert!(items.next().expect("an error").is_err() && items.next().is_none());
    let id = std::thread::spawn(move || items.next().map(|item| item.expect("an item").id)).join();
    assert_eq!(id.expect("the thread ends"), Some(Some(1)));
}
