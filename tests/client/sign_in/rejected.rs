//! Tokens that the server rejects with 401.

use procountor_client::error::Outcome;
use procountor_client::{Credentials, Retry};
use tests::memory_server::{Reply, Received, MemoryServer, ok, status};
use tokio::time::advance;

use super::{at_once, call, client, client_of, fine, millis, seconds, settle};

/// Rejects these tokens, and lets any other through.
fn rejecting(tokens: &'static [&'static str]) -> impl Fn(&Received) -> Reply + Send + Sync + 'static {
    move |seen| match tokens.iter().any(|token| seen.token().as_deref() == Some(&format!("Bearer {token}"))) {
        true => status(401, ""),
        false => ok("{}"),
    }
}

#[tokio::test(start_paused = true)]
async fn a_token_that_is_rejected_is_renewed_and_the_call_is_sent_again() {
    let server = MemoryServer::signing_in(3_600, rejecting(&["token-1"]));
    let client = client(&server);
    fine(&client).await;
    assert_eq!((server.counts(), server.last_token().as_deref()), ((2, 2), Some("token-2")));
    fine(&client).await;
    assert_eq!(server.counts(), (2, 3));
}

/// 401 says that nothing was done: what creates something is sent again as well, once.
#[tokio::test(start_paused = true)]
async fn a_call_that_creates_something_is_sent_again_after_a_401_the_same() {
    let server = MemoryServer::signing_in(3_600, rejecting(&["token-1"]));
    let comment = procountor_client::models::Comment::default().comment("a comment");
    let request = client(&server).invoices().create_comment(7, &comment).retry(Retry::Never);
    request.await.expect("an answer");
    let calls = server.calls();
    assert_eq!(calls.len(), 2);
    assert_eq!((&calls[0].line(), &calls[0].text()), (&calls[1].line(), &calls[1].text()));
    assert!(calls[0].text().contains("a comment"));
}

#[tokio::test(start_paused = true)]
async fn a_second_401_is_the_answer() {
    let server = MemoryServer::signing_in(3_600, |_| status(401, ""));
    let error = call(&client(&server)).await.expect_err("it is rejected");
    assert_eq!((error.kind(), error.outcome(), error.attempts()), ("Api", Outcome::Rejected, 2));
    assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    assert_eq!(server.counts(), (2, 2));
}

/// Ten calls a second for ten minutes, all of them rejected: the fault is not the token's, and it is
/// renewed less and less often.
#[tokio::test(start_paused = true)]
async fn when_every_call_is_rejected_tokens_are_renewed_less_and_less() {
    let server = MemoryServer::signing_in(3_600, |_| status(401, ""));
    let client = client(&server);
    for nth in 0..6_000 {
        let before = server.counts();
        assert!(call(&client).await.is_err());
        let (sign_ins, calls) = server.counts();
        assert!(sign_ins - before.0 <= 2 && calls - before.1 <= 2, "call {nth}");
        advance(millis(100)).await;
    }
    let times: Vec<u64> = server.sign_ins().iter().map(|seen| seen.at.as_secs()).collect();
    let tail = (0..18).map(|nth| 61 + 30 * nth);
    assert_eq!(times, [0, 0, 1, 3, 7, 15, 31].into_iter().chain(tail).collect::<Vec<_>>());
}

/// Long after the trouble, the damping begins anew.
#[tokio::test(start_paused = true)]
async fn trouble_of_long_ago_is_forgotten() {
    let server = MemoryServer::signing_in(80_000, |_| status(401, ""));
    let client = client(&server);
    for _ in 0..3 {
        assert!(call(&client).await.is_err());
        advance(seconds(30)).await;
    }
    let before = server.counts().0;
    advance(seconds(600)).await;
    assert!(call(&client).await.is_err());
    advance(seconds(1)).await;
    assert!(call(&client).await.is_err());
    assert_eq!(server.counts().0, before + 2, "the wait was of a second again");
}

#[tokio::test(start_paused = true)]
async fn a_thousand_calls_that_are_rejected_together_renew_once() {
    let server = MemoryServer::signing_in(3_600, |seen| rejecting(&["token-1"])(seen).after(millis(50)));
    assert_eq!(at_once(&client(&server), 1_000).await, 1_000);
    assert_eq!(server.counts(), (2, 2_000));
}

/// All at once is one rejection, not a thousand: the next renewal is not put off for longer.
#[tokio::test(start_paused = true)]
async fn a_thousand_calls_that_are_rejected_twice_count_as_one_trouble() {
    let server = MemoryServer::signing_in(3_600, |seen| rejecting(&["token-1", "token-2"])(seen).after(millis(50)));
    let client = client(&server);
    assert_eq!(at_once(&client, 1_000).await, 0);
    assert_eq!(server.counts(), (2, 2_000));
    // An answer takes another 50 ms.
    advance(millis(949)).await;
    assert!(call(&client).await.is_err());
    assert_eq!(server.counts().0, 2, "the last token had just been made");
    fine(&client).await;
    assert_eq!((server.counts().0, server.last_token().as_deref()), (3, Some("token-3")));
}

/// The answer to a slow call is about the token that it was sent with.
#[tokio::test(start_paused = true)]
async fn a_late_401_gives_up_no_newer_token() {
    let server = MemoryServer::signing_in(3_600, |seen| match (seen.nth, seen.token().as_deref()) {
        (0, Some("Bearer token-1")) => status(401, "").after(seconds(20)),
        (_, Some("Bearer token-1")) => status(401, ""),
        _ => ok("{}"),
    });
    let client = client(&server);
    let slow = tokio::spawn({
        let client = client.clone();
        async move { call(&client).await }
    });
    settle().await;
    fine(&client).await;
    assert_eq!(server.counts(), (2, 3));
    slow.await.expect("the task ends").expect("an answer");
    assert_eq!((server.counts(), server.last_token().as_deref()), ((2, 4), Some("token-2")));
}

#[tokio::test(start_paused = true)]
async fn a_fixed_token_that_is_rejected_is_not_sent_again() {
    let server = MemoryServer::signing_in(3_600, |_| status(401, ""));
    let client = client_of(&server, Credentials::access_token("fixed"));
    let error = call(&client).await.expect_err("it is rejected");
    assert_eq!((error.kind(), error.attempts(), error.advice()), ("Api", 1, None));
    assert_eq!(server.counts(), (0, 1));
}

/// A renewal that fails is the error of the call: it has surely done nothing.
#[tokio::test(start_paused = true)]
async fn a_renewal_that_fails_after_a_401_is_the_error() {
    let server = MemoryServer::new(|seen| match (seen.sign_in, seen.nth) {
        (true, 0) => tests::memory_server::token("token-1", 3_600),
        (true, _) => status(400, r#"{"error":"invalid_grant"}"#),
        (false, _) => status(401, ""),
    });
    let client = client(&server);
    let error = call(&client).await.expect_err("it is rejected");
    assert_eq!((error.kind(), error.outcome(), error.attempts()), ("SignIn", Outcome::Rejected, 1));
    assert_eq!(server.counts(), (2, 1));
    assert!(call(&client).await.is_err());
    assert_eq!(server.counts(), (2, 1), "a token that was rejected is not used in the pause");
}
