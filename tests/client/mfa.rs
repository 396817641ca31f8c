//! Waiting for a user to confirm a call: on a virtual clock, each question at its moment.

use std::time::Duration;

use procountor_client::models::TransactionIdentifier;
use procountor_client::{Client, Confirmation, Error, Outcome, Retry, WaitOptions};
use tests::memory_server::{Reply, MemoryServer, lost, never, ok, refused, status};

const PENDING: &str = r#"{"message":"NOT_CONFIRMED_YET"}"#;
const DONE: &str = r#"{"info":{"message":"USER_UPDATED"}}"#;

fn pending() -> Reply {
    status(202, PENDING)
}

fn refusal(code: u16) -> Reply {
    status(code, r#"{"errors":[{"message":"SAID_NO"}]}"#)
}

/// A server that gives these answers, the last one again and again.
fn server(answers: Vec<Reply>) -> MemoryServer {
    MemoryServer::new(move |seen| answers.get(seen.nth).or(answers.last()).cloned().expect("an answer"))
}

fn client(server: &MemoryServer) -> Client {
    let builder = Client::builder().base_url("http://127.0.0.1:9/api").token("t").transport(server.clone());
    builder.retry(Retry::Never).build().expect("a client")
}

async fn wait(server: &MemoryServer, options: WaitOptions) -> Result<Confirmation, Error> {
    client(server).mfa().wait("a1", options).await
}

/// When the questions came, in seconds.
fn moments(server: &MemoryServer) -> Vec<f64> {
    server.calls().iter().map(|seen| seen.at.as_secs_f64()).collect()
}

#[tokio::test(start_paused = true)]
async fn a_confirmed_call_gives_what_came_of_it() {
    let server = server(vec![pending(), pending(), ok(DONE)]);
    let transaction = TransactionIdentifier::default().transaction_identifier("a1");
    let confirmation = client(&server).mfa().wait(&transaction, WaitOptions::default()).await.expect("an outcome");
    let Confirmation::Confirmed(result) = confirmation else { panic!("{confirmation:?}") };
    assert_eq!(result.info.and_then(|info| info.message).as_deref(), Some("USER_UPDATED"));
    assert_eq!(moments(&server), [0.0, 2.0, 5.0]);
    assert!(server.calls().iter().all(|seen| seen.line().ends_with("/mfatransactionresult/a1")));
}

#[tokio::test(start_paused = true)]
async fn what_the_server_refuses_is_an_outcome_and_not_asked_again() {
    for (code, outcome) in
        [(406, Confirmation::Rejected), (408, Confirmation::Expired), (409, Confirmation::AlreadyProcessed)]
    {
        let server = server(vec![pending(), refusal(code)]);
        assert_eq!(wait(&server, WaitOptions::default()).await.expect("an outcome"), outcome);
        assert_eq!(server.calls().len(), 2);
    }
}

#[tokio::test(start_paused = true)]
async fn pauses_grow_up_to_the_longest_and_the_time_ends_them() {
    let server = server(vec![pending()]);
    let options = WaitOptions::default().pauses(Duration::from_secs(4), Duration::from_secs(10));
    let outcome = wait(&server, options.total(Duration::from_secs(40))).await.expect("an outcome");
    assert_eq!(outcome, Confirmation::TimedOut);
    assert_eq!(moments(&server), [0.0, 4.0, 10.0, 19.0, 29.0, 39.0]);
    assert_eq!(server.elapsed(), Duration::from_secs(40));
}

#[tokio::test(start_paused = true)]
async fn a_question_that_gets_lost_is_asked_again() {
    let server = server(vec![lost(), refused(), status(503, ""), refusal(429), refusal(500), ok(DONE)]);
    assert!(matches!(wait(&server, WaitOptions::default()).await, Ok(Confirmation::Confirmed(_))));
    assert_eq!(server.calls().len(), 6);
}

#[tokio::test(start_paused = true)]
async fn if_the_last_question_had_no_answer_that_is_the_error() {
    let options = || WaitOptions::default().total(Duration::from_secs(20));
    let error = wait(&server(vec![pending(), status(502, "")]), options()).await.expect_err("no answer");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(502));
    // One that is not answered at all is cut off by the end of the time.
    let server = server(vec![pending(), never()]);
    assert_eq!(wait(&server, options()).await.expect("an outcome"), Confirmation::TimedOut);
    assert_eq!(server.running(), 0);
}

#[tokio::test(start_paused = true)]
async fn what_another_question_cannot_change_is_an_error_at_once() {
    for code in [400, 403, 404, 410] {
        let server = server(vec![refusal(code)]);
        let error = wait(&server, WaitOptions::default()).await.expect_err("refused");
        assert_eq!((error.outcome(), server.calls().len()), (Outcome::Rejected, 1));
    }
    let server = server(vec![ok("[]")]);
    assert!(matches!(wait(&server, WaitOptions::default()).await, Err(Error::Decode(_))));
    let empty = TransactionIdentifier::default();
    let error = client(&server).mfa().wait(&empty, WaitOptions::default()).await.expect_err("no identifier");
    assert!(matches!(error, Error::Build(_)), "{error}");
    assert_eq!(server.calls().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn the_caller_may_stop_waiting() {
    let server = server(vec![pending()]);
    let options = WaitOptions::default().cancel(tokio::time::sleep(Duration::from_secs(7)));
    assert_eq!(wait(&server, options).await.expect("an outcome"), Confirmation::Cancelled);
    assert_eq!((server.elapsed(), server.calls().len()), (Duration::from_secs(7), 3));
    // It ends a question on its way, too.
    let silent = self::server(vec![never()]);
    let options = WaitOptions::default().cancel(tokio::time::sleep(Duration::from_secs(1)));
    assert_eq!(wait(&silent, options).await.expect("an outcome"), Confirmation::Cancelled);
    assert_eq!(silent.running(), 0);
}

#[tokio::test(start_paused = true)]
async fn what_a_gateway_answers_is_not_what_the_user_said() {
    let server = server(vec![status(408, "<html>"), status(408, ""), refusal(408)]);
    assert_eq!(wait(&server, WaitOptions::default()).await.expect("an outcome"), Confirmation::Expired);
    assert_eq!(server.calls().len(), 3);
    for code in [406, 409] {
        let error = wait(&self::server(vec![status(code, "<html>")]), WaitOptions::default()).await;
        assert!(matches!(error, Err(Error::Api(_))), "{error:?}");
    }
}
