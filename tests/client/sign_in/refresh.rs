//! Token refresh before expiry, in the background; and the lifetime of tokens.

use procountor_client::Error;
use tests::memory_server::{MemoryServer, Reply, never, ok, status, token};
use tokio::time::advance;

use super::{call, call_ok, client, client_with, concurrent_calls, millis, refresh, seconds, settle};

/// Starts a server with these replies to token requests, in order. Calls succeed.
fn token_replies(replies: impl IntoIterator<Item = Reply>) -> MemoryServer {
    let replies: Vec<Reply> = replies.into_iter().collect();
    MemoryServer::new(move |request| match request.sign_in {
        true => replies.get(request.nth).cloned().unwrap_or_else(|| status(599, "no more replies")),
        false => ok("{}"),
    })
}

/// A token with a lifetime of an hour is refreshed three minutes before expiry, or up to 10 % of that earlier.
#[tokio::test(start_paused = true)]
async fn refresh_runs_in_background() {
    let server = token_replies([token("token-1", 3_600), token("token-2", 3_600).after(seconds(5))]);
    let client = client(&server);
    call_ok(&client).await;
    advance(seconds(3_600 - 198)).await;
    call_ok(&client).await;
    settle().await;
    assert_eq!(server.counts(), (1, 2), "the refresh is not due");
    advance(seconds(18)).await;
    let before = server.elapsed();
    assert_eq!(concurrent_calls(&client, 100).await, 100);
    assert_eq!((server.elapsed(), server.counts()), (before, (2, 102)), "no call waits");
    assert!(server.calls().iter().all(|call| call.token().as_deref() == Some("Bearer token-1")));
    advance(millis(4_999)).await;
    call_ok(&client).await;
    assert_eq!(server.last_token().as_deref(), Some("token-1"));
    advance(millis(1)).await;
    settle().await;
    call_ok(&client).await;
    assert_eq!((server.last_token().as_deref(), server.counts()), (Some("token-2"), (2, 104)));
}

/// Short-lived tokens are refreshed at half of their lifetime, long-lived ones in the last 5 %.
#[tokio::test(start_paused = true)]
async fn refresh_time_depends_on_token_lifetime() {
    for (lifetime, margin) in
        [(10, 5_000), (60, 30_000), (120, 60_000), (600, 60_000), (1_200, 60_000), (7_200, 360_000)]
    {
        for (at, sign_ins) in [(lifetime * 1_000 - margin * 11 / 10 - 1, 1), (lifetime * 1_000 - margin, 2)] {
            let server =
                MemoryServer::signing_in(u32::try_from(lifetime).expect("the lifetime fits u32"), |_| ok("{}"));
            let client = client(&server);
            call_ok(&client).await;
            advance(millis(at)).await;
            call_ok(&client).await;
            settle().await;
            assert_eq!(server.counts(), (sign_ins, 2), "{lifetime} s, after {at} ms");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn old_token_is_used_while_refresh_fails() {
    let unavailable = || status(503, "");
    let server =
        token_replies([token("token-1", 3_600), unavailable(), unavailable(), unavailable(), token("token-2", 3_600)]);
    let client = client_with(&server, refresh());
    call_ok(&client).await;
    advance(seconds(3_500)).await;
    // The refresh runs at once and after pauses of 1, 2 and 4 seconds, each time for one call only.
    for (pause, sign_ins) in [(0, 2), (999, 2), (1, 3), (1_999, 3), (1, 4), (3_999, 4), (1, 5)] {
        advance(millis(pause)).await;
        assert_eq!(concurrent_calls(&client, 50).await, 50);
        settle().await;
        assert_eq!(server.counts().0, sign_ins);
        assert_eq!(server.last_token().as_deref(), Some("token-1"));
    }
    call_ok(&client).await;
    assert_eq!(server.last_token().as_deref(), Some("token-2"));
}

#[tokio::test(start_paused = true)]
async fn calls_fail_after_expiry_if_refresh_fails() {
    let server = MemoryServer::new(|request| match (request.sign_in, request.nth) {
        (true, 0) => token("token-1", 100),
        (true, _) => status(503, ""),
        (false, _) => ok("{}"),
    });
    let client = client_with(&server, refresh());
    call_ok(&client).await;
    advance(millis(99_999)).await;
    call_ok(&client).await;
    settle().await;
    advance(millis(1)).await;
    assert!(matches!(call(&client).await, Err(Error::SignIn(_))));
    assert_eq!(server.counts(), (2, 2));
}

#[tokio::test(start_paused = true)]
async fn stalled_refresh_does_not_block_calls_and_times_out() {
    let server = token_replies([token("token-1", 3_600), never(), token("token-2", 3_600)]);
    let client = client(&server);
    call_ok(&client).await;
    advance(seconds(3_430)).await;
    assert_eq!(concurrent_calls(&client, 100).await, 100);
    settle().await;
    advance(seconds(59)).await;
    assert_eq!(concurrent_calls(&client, 100).await, 100);
    assert_eq!((server.counts(), server.running()), ((2, 201), 1));
    // The response head times out after a minute, and the client then pauses for a second.
    advance(seconds(1)).await;
    settle().await;
    assert_eq!(server.running(), 0);
    call_ok(&client).await;
    advance(seconds(1)).await;
    call_ok(&client).await;
    settle().await;
    assert_eq!(server.counts(), (3, 203));
    call_ok(&client).await;
    assert_eq!(server.last_token().as_deref(), Some("token-2"));
}

/// Calls after expiry of the old token wait for the refresh in flight.
#[tokio::test(start_paused = true)]
async fn calls_after_expiry_wait_for_refresh_in_flight() {
    let server = token_replies([token("token-1", 3_600), token("token-2", 3_600).after(seconds(60))]);
    let client = client(&server);
    call_ok(&client).await;
    advance(seconds(3_590)).await;
    call_ok(&client).await;
    settle().await;
    advance(seconds(10)).await;
    assert_eq!(concurrent_calls(&client, 1_000).await, 1_000);
    assert_eq!((server.counts(), server.elapsed()), ((2, 1_002), seconds(3_650)));
}

/// Values of `expires_in`, and the resulting lifetime in milliseconds.
#[tokio::test(start_paused = true)]
async fn expires_in_is_limited_to_plausible_lifetimes() {
    const DAY: u64 = 86_400_000;
    let cases = [
        ("", 600_000),
        (r#","expires_in":"soon""#, 600_000),
        (r#","expires_in":"""#, 600_000),
        (r#","expires_in":"NaN""#, 600_000),
        (r#","expires_in":null"#, 600_000),
        (r#","expires_in":true"#, 600_000),
        (r#","expires_in":[60]"#, 600_000),
        (r#","expires_in":0.25"#, 250),
        (r#","expires_in":1"#, 1_000),
        (r#","expires_in":90.5"#, 90_500),
        (r#","expires_in":"1800""#, 1_800_000),
        (r#","expires_in":" 1800 ""#, 1_800_000),
        (r#","expires_in":3600"#, 3_600_000),
        (r#","expires_in":86401"#, DAY),
        (r#","expires_in":99999999999999999999999"#, DAY),
        (r#","expires_in":1e300"#, DAY),
        (r#","expires_in":"inf""#, DAY),
    ];
    for (member, lifetime) in cases {
        for (wait, expected) in [(lifetime - 1, "token-1"), (lifetime, "token-2")] {
            let server = MemoryServer::new(move |request| match request.sign_in {
                true => ok(format!(r#"{{"access_token":"token-{}"{member}}}"#, request.nth + 1)),
                false => ok("{}"),
            });
            let client = client(&server);
            call_ok(&client).await;
            advance(millis(wait)).await;
            call_ok(&client).await;
            assert_eq!(server.last_token().as_deref(), Some(expected), "{member} after {wait} ms");
        }
    }
}

/// The paused clock advances while the system clock does not, as if the system clock were set back: expiry is measured
/// from the arrival of the token.
#[tokio::test(start_paused = true)]
async fn system_clock_set_back_does_not_extend_token() {
    let store = super::memory_store::MemoryStore::default();
    let server = MemoryServer::signing_in(3_600, |_| ok("{}"));
    let client = super::client_with(&server, super::api_key().store(store.clone()));
    call_ok(&client).await;
    advance(seconds(3_600)).await;
    // By the system clock, the token in the store is valid for an hour.
    call_ok(&client).await;
    assert_eq!((server.counts(), server.last_token().as_deref()), ((2, 2), Some("token-2")));
}

/// A token response with a byte order mark, or with the token type that RFC 6749 requires.
#[tokio::test(start_paused = true)]
async fn unusual_token_response_is_accepted() {
    for body in [
        "\u{feff}{\"access_token\":\"token-1\"}",
        r#"{"access_token":"token-1","token_type":"Bearer"}"#,
        r#"{"access_token":"token-1","token_type":"bearer"}"#,
        r#"{"access_token":"token-1","token_type":"BEARER"}"#,
        r#"{"access_token":"token-1","token_type":null}"#,
    ] {
        let server = token_replies([ok(body)]);
        call_ok(&client(&server)).await;
        assert_eq!(server.last_token().as_deref(), Some("token-1"), "{body}");
    }
    let server = MemoryServer::always(ok("\u{feff}{\"api_key\":\"the-key\"}"));
    let application = super::application().redirect_uri("https://example.com/back");
    let login = super::builder(&server).build().and_then(|client| client.login(&application));
    let key = login.expect("the settings are valid").exchange_key_code("the-code").await;
    assert_eq!(key.expect("the response is valid").expose(), "the-key");
}

/// The lifetime starts when the server issues the token, not when the response arrives.
#[tokio::test(start_paused = true)]
async fn token_lifetime_starts_at_request() {
    let reply = |number: u32| token(&format!("token-{number}"), 100).after(seconds(40));
    for (wait, sign_ins) in [(59_999, 1), (60_000, 2)] {
        let server = token_replies([reply(1), reply(2)]);
        let client = client(&server);
        call_ok(&client).await;
        assert_eq!(server.elapsed(), seconds(40));
        advance(millis(wait)).await;
        call_ok(&client).await;
        // Before its expiry, the old token is used during the refresh.
        assert_eq!(server.last_token(), Some(format!("token-{sign_ins}")));
    }
    // The calls that waited use a token that has expired by then, and the next refresh starts at once.
    let server = token_replies([token("token-1", 10).after(seconds(20))]);
    assert_eq!(concurrent_calls(&client(&server), 100).await, 100);
    assert_eq!(server.counts(), (2, 100));
}

/// The monotonic clock stands still while a machine sleeps, like the paused clock here. The system clock does not.
#[tokio::test(start_paused = true)]
async fn token_expires_during_sleep_of_machine() {
    let server = token_replies([token("token-1", 1), token("token-2", 3_600)]);
    let client = client(&server);
    call_ok(&client).await;
    let asleep = std::time::SystemTime::now();
    while asleep.elapsed().is_ok_and(|time| time < millis(2_010)) {
        std::thread::sleep(millis(10));
    }
    assert_eq!(server.elapsed(), seconds(0));
    call_ok(&client).await;
    assert_eq!((server.counts(), server.last_token().as_deref()), ((2, 2), Some("token-2")));
}
