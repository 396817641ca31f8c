//! What a call has done, all its attempts taken together.

use procountor_client::Outcome::{self, Applied, NotSent, Rejected, Unknown};
use procountor_client::error::Waiting;
use procountor_client::{Error, Limit, Retry, RetryPolicy};

use super::calls::{FINE, Verb, builder, s};
use super::replies::Reply;
use tests::memory_server::MemoryServer;

const REFUSED: Reply = Reply::Unsent("refused");

/// What the attempts of a PUT that may be repeated come to, one by one, and what all of them do.
fn cases() -> Vec<(Vec<Reply>, &'static str, Outcome)> {
    let status = Reply::status;
    let busy = || Reply::asks(429, "0");
    vec![
        (vec![Reply::Lost, REFUSED, REFUSED], "Transport", Unknown),
        (vec![Reply::Lost, status(409)], "Api", Unknown),
        (vec![Reply::Lost, status(404)], "Api", Unknown),
        (vec![Reply::Lost, status(401)], "Api", Unknown),
        (vec![status(500), busy(), busy()], "Api", Unknown),
        (vec![status(503), REFUSED, status(400)], "Api", Unknown),
        (vec![Reply::Cut, REFUSED, status(409)], "Api", Unknown),
        (vec![REFUSED, Reply::Lost, REFUSED], "Transport", Unknown),
        (vec![busy(), Reply::Lost, busy()], "Api", Unknown),
        (vec![REFUSED, status(409)], "Api", Rejected),
        (vec![busy(), REFUSED, REFUSED], "NotSent", Rejected),
        (vec![REFUSED, busy(), REFUSED], "NotSent", Rejected),
        (vec![REFUSED, REFUSED, REFUSED], "NotSent", NotSent),
        (vec![REFUSED, REFUSED, status(408)], "Api", Unknown),
        (vec![Reply::Lost, Reply::Odd], "Decode", Applied),
        (vec![busy(), REFUSED, Reply::Odd], "Decode", Applied),
    ]
}

#[tokio::test(start_paused = true)]
async fn what_an_attempt_may_have_done_stays_possible() {
    for (replies, kind, outcome) in cases() {
        let server = MemoryServer::play(replies.clone());
        let client = builder("https://procountor.invalid/api").transport(server.clone()).build().expect("a client");
        let found = Verb::Put.end(&client, Some(Retry::Idempotent)).await;
        let attempts = u32::try_from(replies.len()).ok();
        assert_eq!((found.0, found.1, found.2), (kind, outcome, attempts), "{replies:?}");
        assert_eq!(server.count(), replies.len(), "{replies:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn an_answer_with_success_settles_it() {
    for before in [Reply::Lost, REFUSED, Reply::Cut, Reply::status(500), Reply::asks(503, "1"), Reply::status(429)] {
        let server = MemoryServer::play([before.clone(), Reply::status(200)]);
        let client = builder("https://procountor.invalid/api").transport(server.clone()).build().expect("a client");
        assert_eq!(Verb::Put.end(&client, Some(Retry::Idempotent)).await, FINE, "{before:?}");
        assert_eq!(server.count(), 2, "{before:?}");
    }
}

/// The end of a call's time hides nothing of what its attempts may have done, wherever it comes.
#[tokio::test(start_paused = true)]
async fn the_end_of_the_time_hides_nothing() {
    for (first, limit, waiting, outcome) in [
        (Reply::Lost, Some(Limit::new(1, s(600))), Waiting::Turn, Unknown),
        (REFUSED, Some(Limit::new(1, s(600))), Waiting::Turn, NotSent),
        (Reply::asks(429, "1"), Some(Limit::new(1, s(600))), Waiting::Turn, Rejected),
        (REFUSED, None, Waiting::Answer, Unknown),
        (Reply::Lost, None, Waiting::Answer, Unknown),
    ] {
        let server = MemoryServer::play([first.clone(), Reply::Silent]);
        let client = builder("https://procountor.invalid/api").transport(server.clone()).limits(limit);
        let client = client.timeout(s(20)).retry_policy(RetryPolicy::default().within(s(3_600)));
        let client = client.build().expect("a client");
        let error = Verb::Put.send(&client, Some(Retry::Idempotent)).await.expect_err("no answer");
        let attempts = if waiting == Waiting::Turn { 1 } else { 2 };
        assert_eq!((error.outcome(), error.attempts()), (outcome, attempts), "{first:?}");
        match &error {
            Error::Timeout(late) => assert_eq!(late.waiting(), waiting, "{first:?}"),
            // That nothing was sent in the end is not what there is to tell of it.
            Error::Transport(_) => assert_eq!((waiting, outcome), (Waiting::Turn, Unknown), "{first:?}"),
            _ => panic!("{first:?}: {error}"),
        }
        assert_eq!((server.count(), server.elapsed()), (attempts as usize, s(20)), "{first:?}");
    }
}

/// 408 is an answer of the business to one question alone, and is never a reason to ask again.
#[tokio::test(start_paused = true)]
async fn the_outcome_of_a_transaction_is_asked_for_once() {
    for (status, outcome) in [(406, Rejected), (408, Rejected), (409, Rejected), (404, Rejected)] {
        let server = MemoryServer::always(Reply::status(status));
        let client = builder("https://procountor.invalid/api").transport(server.clone()).build().expect("a client");
        let error = client.mfa().result("abc").await.map(drop).expect_err("no result");
        assert_eq!((error.outcome(), error.attempts(), server.count()), (outcome, 1, 1), "{status}");
    }
}
