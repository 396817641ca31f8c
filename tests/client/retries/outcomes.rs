//! Outcomes of calls with several attempts.

use procountor_client::Outcome::{self, Applied, NotSent, Rejected, Unknown};
use procountor_client::error::TimeoutPhase;
use procountor_client::{Error, Limit, Retry, RetryPolicy};

use super::calls::{Method, SUCCESS, builder, s};
use super::replies::Reply;
use tests::memory_server::MemoryServer;

const REFUSED: Reply = Reply::ConnectError("refused");

/// Replies to the attempts of a PUT with `Retry::Idempotent`, the error variant, and the outcome of the call.
fn cases() -> Vec<(Vec<Reply>, &'static str, Outcome)> {
    let status = Reply::status;
    let busy = || Reply::retry_after(429, "0");
    vec![
        (vec![Reply::Lost, REFUSED, REFUSED], "Transport", Unknown),
        (vec![Reply::Lost, status(409)], "Api", Unknown),
        (vec![Reply::Lost, status(404)], "Api", Unknown),
        (vec![Reply::Lost, status(401)], "Api", Unknown),
        (vec![status(500), busy(), busy()], "Api", Unknown),
        (vec![status(503), REFUSED, status(400)], "Api", Unknown),
        (vec![Reply::TruncatedBody, REFUSED, status(409)], "Api", Unknown),
        (vec![REFUSED, Reply::Lost, REFUSED], "Transport", Unknown),
        (vec![busy(), Reply::Lost, busy()], "Api", Unknown),
        (vec![REFUSED, status(409)], "Api", Rejected),
        (vec![busy(), REFUSED, REFUSED], "NotSent", Rejected),
        (vec![REFUSED, busy(), REFUSED], "NotSent", Rejected),
        (vec![REFUSED, REFUSED, REFUSED], "NotSent", NotSent),
        (vec![REFUSED, REFUSED, status(408)], "Api", Unknown),
        (vec![Reply::Lost, Reply::InvalidJson], "Decode", Applied),
        (vec![busy(), REFUSED, Reply::InvalidJson], "Decode", Applied),
    ]
}

#[tokio::test(start_paused = true)]
async fn outcome_includes_earlier_attempts() {
    for (replies, kind, outcome) in cases() {
        let server = MemoryServer::play(replies.clone());
        let client = builder("https://procountor.invalid/api")
            .transport(server.clone())
            .build()
            .expect("the settings are valid");
        let result = Method::Put.call_result(&client, Some(Retry::Idempotent)).await;
        let attempts = u32::try_from(replies.len()).ok();
        assert_eq!((result.0, result.1, result.2), (kind, outcome, attempts), "{replies:?}");
        assert_eq!(server.count(), replies.len(), "{replies:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn successful_attempt_makes_call_succeed() {
    for before in [
        Reply::Lost,
        REFUSED,
        Reply::TruncatedBody,
        Reply::status(500),
        Reply::retry_after(503, "1"),
        Reply::status(429),
    ] {
        let server = MemoryServer::play([before.clone(), Reply::status(200)]);
        let client = builder("https://procountor.invalid/api")
            .transport(server.clone())
            .build()
            .expect("the settings are valid");
        assert_eq!(Method::Put.call_result(&client, Some(Retry::Idempotent)).await, SUCCESS, "{before:?}");
        assert_eq!(server.count(), 2, "{before:?}");
    }
}

/// The outcome of a call that times out includes all its attempts.
#[tokio::test(start_paused = true)]
async fn timeout_keeps_outcome_of_earlier_attempts() {
    for (first, limit, phase, outcome) in [
        (Reply::Lost, Some(Limit::new(1, s(600))), TimeoutPhase::RateLimiter, Unknown),
        (REFUSED, Some(Limit::new(1, s(600))), TimeoutPhase::RateLimiter, NotSent),
        (Reply::retry_after(429, "1"), Some(Limit::new(1, s(600))), TimeoutPhase::RateLimiter, Rejected),
        (REFUSED, None, TimeoutPhase::ResponseHead, Unknown),
        (Reply::Lost, None, TimeoutPhase::ResponseHead, Unknown),
    ] {
        let server = MemoryServer::play([first.clone(), Reply::NoResponse]);
        let client = builder("https://procountor.invalid/api").transport(server.clone()).limits(limit);
        let client = client.timeout(s(20)).retry_policy(RetryPolicy::default().within(s(3_600)));
        let client = client.build().expect("the settings are valid");
        let error = Method::Put.send(&client, Some(Retry::Idempotent)).await.expect_err("the call fails");
        let attempts = if phase == TimeoutPhase::RateLimiter { 1 } else { 2 };
        assert_eq!((error.outcome(), error.attempts()), (outcome, attempts), "{first:?}");
        match &error {
            Error::Timeout(timeout) => assert_eq!(timeout.phase(), phase, "{first:?}"),
            // The last attempt was not sent, but an earlier one may have been applied.
            Error::Transport(_) => assert_eq!((phase, outcome), (TimeoutPhase::RateLimiter, Unknown), "{first:?}"),
            _ => panic!("{first:?}: {error}"),
        }
        assert_eq!((server.count(), server.elapsed()), (attempts as usize, s(20)), "{first:?}");
    }
}

/// For this operation, 408 is a business response and not a timeout.
#[tokio::test(start_paused = true)]
async fn mfa_result_is_not_retried() {
    for (status, outcome) in [(406, Rejected), (408, Rejected), (409, Rejected), (404, Rejected)] {
        let server = MemoryServer::always(Reply::status(status));
        let client = builder("https://procountor.invalid/api")
            .transport(server.clone())
            .build()
            .expect("the settings are valid");
        let error = client.mfa().result("abc").await.map(drop).expect_err("the call fails");
        assert_eq!((error.outcome(), error.attempts(), server.count()), (outcome, 1, 1), "{status}");
    }
}
