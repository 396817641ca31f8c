//! What a caller may say of a call, and the locks that speak against it.

use procountor_client::Outcome::{NotSent, Unknown};
use procountor_client::model::from_json;
use procountor_client::models::Invoice;
use procountor_client::{Client, Error, Retry};

use super::calls::{Verb, builder, end};
use super::replies::Reply;
use tests::memory_server::MemoryServer;

fn client(server: &MemoryServer) -> Client {
    builder("https://procountor.invalid/api").transport(server.clone()).build().expect("a client")
}

/// A body, and the attempts of a PUT that is said to do no harm and is answered with 500.
const LOCKS: [(&str, u32); 16] = [
    ("{}", 3),
    (r#"{"status":"version"}"#, 3),
    (r#"{"version":"2024-02-29T10:00:00.123"}"#, 1),
    (r#"{"version":null}"#, 3),
    (r#"{"version":7}"#, 1),
    (r#"{"version":""}"#, 1),
    (r#"{"versions":"1"}"#, 3),
    (r#"{"versionOfSomething":"1"}"#, 3),
    (r#"{"invoiceVersion":"2024-02-29T10:00:00"}"#, 1),
    (r#"{"invoiceVersion":null}"#, 3),
    (r#"{"invoiceRows":[{"product":"a"},{"version":"2024-02-29T10:00:00"}]}"#, 1),
    (r#"{"invoiceRows":[{"product":"a"},{"version":null}]}"#, 3),
    (r#"{"new":{"list":[[{"deep":{"invoiceVersion":1}}]]}}"#, 1),
    (r#"{"new":{"list":[[{"deep":{"invoiceVersion":null}}]]}}"#, 3),
    (r#"{"new":{"version":{"of":"something"}}}"#, 1),
    (r#"{"vers\u0069on":"2024-02-29T10:00:00"}"#, 1),
];

#[tokio::test(start_paused = true)]
async fn a_body_with_a_lock_is_not_repeated() {
    for (body, attempts) in LOCKS {
        let invoice: Invoice = from_json(body, true).expect("an invoice").0;
        for (reply, kind) in [(Reply::status(500), "Api"), (Reply::Lost, "Transport"), (Reply::Silent, "Timeout")] {
            let server = MemoryServer::always(reply.clone());
            let timeouts = procountor_client::Timeouts::default().first_byte(super::calls::s(5));
            let client = builder("https://procountor.invalid/api").transport(server.clone()).timeouts(timeouts);
            let client = client.build().expect("a client");
            let call = client.invoices().update(7, &invoice).allow_missing().retry(Retry::Idempotent);
            let found = end(call.await.map(|answer| answer.status().as_u16()));
            assert_eq!((found.0, found.1, found.2), (kind, Unknown, Some(attempts)), "{body} {reply:?}");
            assert_eq!(server.count(), attempts as usize, "{body} {reply:?}");
        }
    }
}

/// A lock speaks against repeating what may have been done, and against nothing else.
#[tokio::test(start_paused = true)]
async fn a_body_with_a_lock_is_sent_again_if_nothing_was_done() {
    let invoice: Invoice = from_json(r#"{"version":"2024-02-29T10:00:00"}"#, true).expect("an invoice").0;
    for (reply, attempts) in [
        (Reply::Unsent("refused"), 3),
        (Reply::asks(429, "1"), 3),
        (Reply::status(429), 2),
        // Nobody says that it was not done, and a second time would be a conflict with the first.
        (Reply::asks(503, "1"), 1),
        (Reply::status(503), 1),
    ] {
        for retry in [Retry::Safe, Retry::Idempotent] {
            let server = MemoryServer::always(reply.clone());
            let call = client(&server).invoices().update(7, &invoice).allow_missing().retry(retry);
            assert_eq!(call.await.map(drop).expect_err("no answer").attempts(), attempts, "{reply:?} {retry:?}");
            assert_eq!(server.count(), attempts as usize, "{reply:?} {retry:?}");
        }
    }
}

/// `PUT` is Procountor's method for deeds as well: paying twice is not the same as paying.
#[tokio::test(start_paused = true)]
async fn a_deed_is_not_done_again_on_a_server_that_was_busy() {
    for (retry, attempts) in [(Retry::Safe, 1), (Retry::Idempotent, 3)] {
        let server = MemoryServer::always(Reply::asks(503, "1"));
        let paid = client(&server).invoices().mark_unfinished(7).retry(retry).await.map(drop);
        assert_eq!(paid.expect_err("no answer").attempts(), attempts, "{retry:?}");
        assert_eq!(server.count(), attempts as usize, "{retry:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn what_creates_cannot_be_said_to_do_no_harm() {
    for verb in [Verb::Post, Verb::Patch] {
        let server = MemoryServer::always(Reply::status(200));
        let error = verb.send(&client(&server), Some(Retry::Idempotent)).await.expect_err("it is refused");
        assert!(matches!(error, Error::Build(_)), "{error}");
        assert!(error.to_string().contains(verb.name()), "{error}");
        assert_eq!((error.outcome(), error.attempts(), error.status()), (NotSent, 0, None));
        assert_eq!(server.count(), 0, "{}", verb.name());
    }
}

#[test]
fn it_is_said_of_a_call_and_not_of_a_client() {
    let refused = |builder: procountor_client::ClientBuilder| matches!(builder.build(), Err(Error::Config(_)));
    let url = "https://procountor.invalid/api";
    assert!(refused(builder(url).retry(Retry::Idempotent)));
    assert!(!refused(builder(url).retry(Retry::Safe)) && !refused(builder(url).retry(Retry::Never)));
}

/// What is said of a call counts more than what is said of the client.
#[tokio::test(start_paused = true)]
async fn a_call_has_the_last_word() {
    for (of_client, of_call, attempts) in [
        (Retry::Never, None, 1),
        (Retry::Never, Some(Retry::Safe), 3),
        (Retry::Safe, Some(Retry::Never), 1),
        (Retry::Never, Some(Retry::Idempotent), 3),
    ] {
        let server = MemoryServer::always(Reply::status(500));
        let client = builder("https://procountor.invalid/api").retry(of_client).transport(server.clone());
        let client = client.build().expect("a client");
        assert_eq!(Verb::Get.end(&client, of_call).await.2, Some(attempts), "{of_client:?} {of_call:?}");
        assert_eq!(server.count(), attempts as usize);
    }
}
