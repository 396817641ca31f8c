//! Responses with 401: token refresh, resending, and backoff.

use procountor_client::error::Outcome;
use procountor_client::{Credentials, Retry};
use tests::memory_server::{MemoryServer, Received, Reply, ok, status};
use tokio::time::advance;

use super::{call, call_ok, client, client_with, concurrent_calls, millis, seconds, settle};

/// Replies 401 to calls with these tokens, and 200 to others.
fn reject_tokens(tokens: &'static [&'static str]) -> impl Fn(&Received) -> Reply + Send + Sync + 'static {
    move |request| match tokens.iter().any(|token| request.token().as_deref() == Some(&format!("Bearer {token}"))) {
        true => status(401, ""),
        false => ok("{}"),
    }
}

#[tokio::test(start_paused = true)]
async fn rejected_token_is_refreshed_and_call_is_resent() {
    let server = MemoryServer::signing_in(3_600, reject_tokens(&["token-1"]));
    let client = client(&server);
    call_ok(&client).await;
    assert_eq!((server.counts(), server.last_token().as_deref()), ((2, 2), Some("token-2")));
    call_ok(&client).await;
    assert_eq!(server.counts(), (2, 3));
}

/// A 401 means that the call was not applied, so a POST is resent once as well.
#[tokio::test(start_paused = true)]
async fn post_is_resent_unchanged_after_401() {
    let server = MemoryServer::signing_in(3_600, reject_tokens(&["token-1"]));
    let comment = procountor_client::models::Comment::default().comment("a comment");
    let request = client(&server).invoices().create_comment(7, &comment).retry(Retry::Never);
    request.await.expect("the call succeeds");
    let calls = server.calls();
    assert_eq!(calls.len(), 2);
    assert_eq!((&calls[0].line(), &calls[0].text()), (&calls[1].line(), &calls[1].text()));
    assert!(calls[0].text().contains("a comment"));
}

#[tokio::test(start_paused = true)]
async fn second_401_is_error_of_call() {
    let server = MemoryServer::signing_in(3_600, |_| status(401, ""));
    let error = call(&client(&server)).await.expect_err("the call fails");
    assert_eq!((error.kind(), error.outcome(), error.attempts()), ("Api", Outcome::Rejected, 2));
    assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    assert_eq!(server.counts(), (2, 2));
}

/// Ten calls per second for ten minutes, all rejected: refreshes do not help, so they become less frequent.
#[tokio::test(start_paused = true)]
async fn refreshes_back_off_while_all_calls_are_rejected() {
    let server = MemoryServer::signing_in(3_600, |_| status(401, ""));
    let client = client(&server);
    for nth in 0..6_000 {
        let before = server.counts();
        assert!(call(&client).await.is_err());
        let (sign_ins, calls) = server.counts();
        assert!(sign_ins - before.0 <= 2 && calls - before.1 <= 2, "call {nth}");
        advance(millis(100)).await;
    }
    let times: Vec<u64> = server.sign_ins().iter().map(|request| request.at.as_secs()).collect();
    let rest = (0..18).map(|nth| 61 + 30 * nth);
    assert_eq!(times, [0, 0, 1, 3, 7, 15, 31].into_iter().chain(rest).collect::<Vec<_>>());
}

/// The backoff restarts after a long time without rejections.
#[tokio::test(start_paused = true)]
async fn refresh_backoff_resets_after_ten_minutes() {
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
    assert_eq!(server.counts().0, before + 2, "the wait is one second again");
}

#[tokio::test(start_paused = true)]
async fn concurrent_rejected_calls_share_one_refresh() {
    let server = MemoryServer::signing_in(3_600, |request| reject_tokens(&["token-1"])(request).after(millis(50)));
    assert_eq!(concurrent_calls(&client(&server), 1_000).await, 1_000);
    assert_eq!(server.counts(), (2, 2_000));
}

/// Concurrent rejections count as one, so they do not lengthen the backoff.
#[tokio::test(start_paused = true)]
async fn concurrent_rejections_count_once_for_backoff() {
    let server =
        MemoryServer::signing_in(3_600, |request| reject_tokens(&["token-1", "token-2"])(request).after(millis(50)));
    let client = client(&server);
    assert_eq!(concurrent_calls(&client, 1_000).await, 0);
    assert_eq!(server.counts(), (2, 2_000));
    // A response takes another 50 ms.
    advance(millis(949)).await;
    assert!(call(&client).await.is_err());
    assert_eq!(server.counts().0, 2, "the last token is too recent");
    call_ok(&client).await;
    assert_eq!((server.counts().0, server.last_token().as_deref()), (3, Some("token-3")));
}

/// A late 401 refers to the token of its request.
#[tokio::test(start_paused = true)]
async fn late_401_does_not_discard_newer_token() {
    let server = MemoryServer::signing_in(3_600, |request| match (request.nth, request.token().as_deref()) {
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
    call_ok(&client).await;
    assert_eq!(server.counts(), (2, 3));
    slow.await.expect("the task does not panic").expect("the call succeeds");
    assert_eq!((server.counts(), server.last_token().as_deref()), ((2, 4), Some("token-2")));
}

#[tokio::test(start_paused = true)]
async fn rejected_fixed_token_is_not_resent() {
    let server = MemoryServer::signing_in(3_600, |_| status(401, ""));
    let client = client_with(&server, Credentials::access_token("fixed"));
    let error = call(&client).await.expect_err("the call fails");
    assert_eq!((error.kind(), error.attempts(), error.advice()), ("Api", 1, None));
    assert_eq!(server.counts(), (0, 1));
}

/// The call was rejected, so its outcome is known even though the refresh failed.
#[tokio::test(start_paused = true)]
async fn failed_refresh_after_401_is_error_of_call() {
    let server = MemoryServer::new(|request| match (request.sign_in, request.nth) {
        (true, 0) => tests::memory_server::token("token-1", 3_600),
        (true, _) => status(400, r#"{"error":"invalid_grant"}"#),
        (false, _) => status(401, ""),
    });
    let client = client(&server);
    let error = call(&client).await.expect_err("the call fails");
    assert_eq!((error.kind(), error.outcome(), error.attempts()), ("SignIn", Outcome::Rejected, 1));
    assert_eq!(server.counts(), (2, 1));
    assert!(call(&client).await.is_err());
    assert_eq!(server.counts(), (2, 1), "the rejected token is not used during the pause");
}
