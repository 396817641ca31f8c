//! The `retry` option of clients and calls, and lock tokens that prevent retries.

use procountor_client::Outcome::{NotSent, Unknown};
use procountor_client::codec::from_json;
use procountor_client::models::Invoice;
use procountor_client::{Client, Error, Retry};

use super::calls::{Method, builder, call_result};
use super::replies::Reply;
use tests::memory_server::MemoryServer;

fn client(server: &MemoryServer) -> Client {
    builder("https://procountor.invalid/api").transport(server.clone()).build().expect("the settings are valid")
}

/// A body, and the attempts of a PUT with `Retry::Idempotent` and 500 responses.
const LOCK_CASES: [(&str, u32); 16] = [
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
async fn put_with_lock_token_is_not_retried() {
    for (body, attempts) in LOCK_CASES {
        let invoice: Invoice = from_json(body, true).expect("the JSON is an invoice").0;
        for (reply, kind) in [(Reply::status(500), "Api"), (Reply::Lost, "Transport"), (Reply::NoResponse, "Timeout")] {
            let server = MemoryServer::always(reply.clone());
            let timeouts = procountor_client::Timeouts::default().first_byte(super::calls::s(5));
            let client = builder("https://procountor.invalid/api").transport(server.clone()).timeouts(timeouts);
            let client = client.build().expect("the settings are valid");
            let call = client.invoices().update(7, &invoice).allow_missing().retry(Retry::Idempotent);
            let result = call_result(call.await.map(|response| response.status().as_u16()));
            assert_eq!((result.0, result.1, result.2), (kind, Unknown, Some(attempts)), "{body} {reply:?}");
            assert_eq!(server.count(), attempts as usize, "{body} {reply:?}");
        }
    }
}

/// A lock token prevents a retry only if the call may have been applied.
#[tokio::test(start_paused = true)]
async fn put_with_lock_token_is_retried_if_not_applied() {
    let invoice: Invoice = from_json(r#"{"version":"2024-02-29T10:00:00"}"#, true).expect("the JSON is an invoice").0;
    for (reply, attempts) in [
        (Reply::ConnectError("refused"), 3),
        (Reply::retry_after(429, "1"), 3),
        (Reply::status(429), 2),
        // The call may have been applied; a retry would conflict with it.
        (Reply::retry_after(503, "1"), 1),
        (Reply::status(503), 1),
    ] {
        for retry in [Retry::Safe, Retry::Idempotent] {
            let server = MemoryServer::always(reply.clone());
            let call = client(&server).invoices().update(7, &invoice).allow_missing().retry(retry);
            assert_eq!(call.await.map(drop).expect_err("the call fails").attempts(), attempts, "{reply:?} {retry:?}");
            assert_eq!(server.count(), attempts as usize, "{reply:?} {retry:?}");
        }
    }
}

/// Procountor also uses `PUT` for actions, such as payments, that must not be applied twice.
#[tokio::test(start_paused = true)]
async fn action_is_not_retried_after_503_by_default() {
    for (retry, attempts) in [(Retry::Safe, 1), (Retry::Idempotent, 3)] {
        let server = MemoryServer::always(Reply::retry_after(503, "1"));
        let result = client(&server).invoices().mark_unfinished(7).retry(retry).await.map(drop);
        assert_eq!(result.expect_err("the call fails").attempts(), attempts, "{retry:?}");
        assert_eq!(server.count(), attempts as usize, "{retry:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn idempotent_retry_of_post_and_patch_is_rejected() {
    for method in [Method::Post, Method::Patch] {
        let server = MemoryServer::always(Reply::status(200));
        let error = method.send(&client(&server), Some(Retry::Idempotent)).await.expect_err("the request is rejected");
        assert!(matches!(error, Error::Build(_)), "{error}");
        assert!(error.to_string().contains(method.name()), "{error}");
        assert_eq!((error.outcome(), error.attempts(), error.status()), (NotSent, 0, None));
        assert_eq!(server.count(), 0, "{}", method.name());
    }
}

#[test]
fn idempotent_retry_of_client_is_rejected() {
    let rejected = |builder: procountor_client::ClientBuilder| matches!(builder.build(), Err(Error::Config(_)));
    let url = "https://procountor.invalid/api";
    assert!(rejected(builder(url).retry(Retry::Idempotent)));
    assert!(!rejected(builder(url).retry(Retry::Safe)) && !rejected(builder(url).retry(Retry::Never)));
}

/// The option of a call overrides the option of the client.
#[tokio::test(start_paused = true)]
async fn retry_option_of_call_overrides_client() {
    for (of_client, of_call, attempts) in [
        (Retry::Never, None, 1),
        (Retry::Never, Some(Retry::Safe), 3),
        (Retry::Safe, Some(Retry::Never), 1),
        (Retry::Never, Some(Retry::Idempotent), 3),
    ] {
        let server = MemoryServer::always(Reply::status(500));
        let client = builder("https://procountor.invalid/api").retry(of_client).transport(server.clone());
        let client = client.build().expect("the settings are valid");
        assert_eq!(Method::Get.call_result(&client, of_call).await.2, Some(attempts), "{of_client:?} {of_call:?}");
        assert_eq!(server.count(), attempts as usize);
    }
}
