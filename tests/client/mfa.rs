//! Polling for the result of a multi-factor confirmation, on a virtual clock.

use std::time::Duration;

use procountor_client::models::TransactionIdentifier;
use procountor_client::{Client, Confirmation, Error, Outcome, Retry, WaitOptions};
use tests::memory_server::{MemoryServer, Reply, lost, never, ok, refused, status};

const PENDING: &str = r#"{"message":"NOT_CONFIRMED_YET"}"#;
const DONE: &str = r#"{"info":{"message":"USER_UPDATED"}}"#;

fn pending() -> Reply {
    status(202, PENDING)
}

fn failure(code: u16) -> Reply {
    status(code, r#"{"errors":[{"message":"SAID_NO"}]}"#)
}

/// Returns a server that sends these replies in order and repeats the last one.
fn server(replies: Vec<Reply>) -> MemoryServer {
    MemoryServer::play(replies)
}

fn client(server: &MemoryServer) -> Client {
    let builder = Client::builder().base_url("http://127.0.0.1:9/api").token("t").transport(server.clone());
    builder.retry(Retry::Never).build().expect("the settings are valid")
}

async fn wait(server: &MemoryServer, options: WaitOptions) -> Result<Confirmation, Error> {
    client(server).mfa().wait("a1", options).await
}

/// Returns the times at which the requests arrived, in seconds.
fn times(server: &MemoryServer) -> Vec<f64> {
    server.calls().iter().map(|received| received.at.as_secs_f64()).collect()
}

#[tokio::test(start_paused = true)]
async fn confirmed_transaction_returns_result() {
    let server = server(vec![pending(), pending(), ok(DONE)]);
    let transaction = TransactionIdentifier::default().transaction_identifier("a1");
    let confirmation =
        client(&server).mfa().wait(&transaction, WaitOptions::default()).await.expect("waiting succeeds");
    let Confirmation::Confirmed(result) = confirmation else { panic!("{confirmation:?}") };
    assert_eq!(result.info.and_then(|info| info.message).as_deref(), Some("USER_UPDATED"));
    assert_eq!(times(&server), [0.0, 2.0, 5.0]);
    assert!(server.calls().iter().all(|received| received.line().ends_with("/mfatransactionresult/a1")));
}

#[tokio::test(start_paused = true)]
async fn final_status_ends_polling() {
    for (code, outcome) in
        [(406, Confirmation::Rejected), (408, Confirmation::Expired), (409, Confirmation::AlreadyProcessed)]
    {
        let server = server(vec![pending(), failure(code)]);
        assert_eq!(wait(&server, WaitOptions::default()).await.expect("waiting succeeds"), outcome);
        assert_eq!(server.calls().len(), 2);
    }
}

#[tokio::test(start_paused = true)]
async fn intervals_grow_to_maximum_until_timeout() {
    let server = server(vec![pending()]);
    let options = WaitOptions::default().interval(Duration::from_secs(4), Duration::from_secs(10));
    let outcome = wait(&server, options.total(Duration::from_secs(40))).await.expect("waiting succeeds");
    assert_eq!(outcome, Confirmation::TimedOut);
    assert_eq!(times(&server), [0.0, 4.0, 10.0, 19.0, 29.0, 39.0]);
    assert_eq!(server.elapsed(), Duration::from_secs(40));
}

/// An interval of zero does not grow: 100 ms are the minimum.
#[tokio::test(start_paused = true)]
async fn interval_of_zero_does_not_poll_without_pause() {
    let millis = Duration::from_millis;
    for (initial, maximum, polls) in [
        (millis(0), millis(0), vec![0.0, 0.1, 0.2, 0.3, 0.4, 0.5]),
        (millis(0), millis(200), vec![0.0, 0.1, 0.25, 0.45]),
        (millis(0), Duration::MAX, vec![0.0, 0.1, 0.25, 0.475]),
        (Duration::from_nanos(1), millis(1), vec![0.0, 0.1, 0.2, 0.3, 0.4, 0.5]),
        (Duration::MAX, Duration::MAX, vec![0.0]),
        (millis(500), millis(0), vec![0.0, 0.1, 0.2, 0.3, 0.4, 0.5]),
    ] {
        let server = server(vec![pending()]);
        let options = WaitOptions::default().interval(initial, maximum).total(millis(550));
        let outcome = wait(&server, options).await.expect("waiting succeeds");
        assert_eq!(outcome, Confirmation::TimedOut);
        let times = times(&server);
        let is_equal = times.iter().zip(&polls).all(|(time, expected)| (time - expected).abs() < 0.002);
        assert!(times.len() == polls.len() && is_equal, "{initial:?}, {maximum:?}: {times:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn failed_poll_is_repeated() {
    let server = server(vec![lost(), refused(), status(503, ""), failure(429), failure(500), ok(DONE)]);
    assert!(matches!(wait(&server, WaitOptions::default()).await, Ok(Confirmation::Confirmed(_))));
    assert_eq!(server.calls().len(), 6);
}

#[tokio::test(start_paused = true)]
async fn failure_of_last_poll_is_returned_after_timeout() {
    let options = || WaitOptions::default().total(Duration::from_secs(20));
    let error = wait(&server(vec![pending(), status(502, "")]), options()).await.expect_err("the last poll fails");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(502));
    // A poll without a response is cancelled at the timeout.
    let server = server(vec![pending(), never()]);
    assert_eq!(wait(&server, options()).await.expect("waiting succeeds"), Confirmation::TimedOut);
    assert_eq!(server.running(), 0);
}

#[tokio::test(start_paused = true)]
async fn permanent_failure_is_returned_at_once() {
    for code in [400, 403, 404, 410] {
        let server = server(vec![failure(code)]);
        let error = wait(&server, WaitOptions::default()).await.expect_err("the status is an error");
        assert_eq!((error.outcome(), server.calls().len()), (Outcome::Rejected, 1));
    }
    let server = server(vec![ok("[]")]);
    assert!(matches!(wait(&server, WaitOptions::default()).await, Err(Error::Decode(_))));
    let empty = TransactionIdentifier::default();
    let error =
        client(&server).mfa().wait(&empty, WaitOptions::default()).await.expect_err("the identifier is missing");
    assert!(matches!(error, Error::Build(_)), "{error}");
    assert_eq!(server.calls().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn cancel_future_ends_waiting() {
    let server = server(vec![pending()]);
    let options = WaitOptions::default().cancel(tokio::time::sleep(Duration::from_secs(7)));
    assert_eq!(wait(&server, options).await.expect("waiting succeeds"), Confirmation::Cancelled);
    assert_eq!((server.elapsed(), server.calls().len()), (Duration::from_secs(7), 3));
    // Cancelling also drops a poll in flight.
    let unresponsive = self::server(vec![never()]);
    let options = WaitOptions::default().cancel(tokio::time::sleep(Duration::from_secs(1)));
    assert_eq!(wait(&unresponsive, options).await.expect("waiting succeeds"), Confirmation::Cancelled);
    assert_eq!(unresponsive.running(), 0);
}

#[tokio::test(start_paused = true)]
async fn gateway_response_is_not_taken_for_result() {
    let server = server(vec![status(408, "<html>"), status(408, ""), failure(408)]);
    assert_eq!(wait(&server, WaitOptions::default()).await.expect("waiting succeeds"), Confirmation::Expired);
    assert_eq!(server.calls().len(), 3);
    for code in [406, 409] {
        let error = wait(&self::server(vec![status(code, "<html>")]), WaitOptions::default()).await;
        assert!(matches!(error, Err(Error::Api(_))), "{error:?}");
    }
}
