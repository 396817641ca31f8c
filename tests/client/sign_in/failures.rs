//! Failed sign-ins: errors, and pauses before the next token request.

use procountor_client::error::Outcome;
use procountor_client::{Credentials, Error};
use tests::memory_server::{MemoryServer, Reply, lost, ok, refused, status, token};
use tokio::time::advance;

use super::{
    api_key, application, call, call_ok, client, client_with, concurrent_calls, millis, refresh, seconds, settle,
};

/// Starts a server that gives this reply to every token request.
fn failing_server(reply: Reply) -> MemoryServer {
    MemoryServer::new(move |request| if request.sign_in { reply.clone() } else { ok("{}") })
}

/// Checks that calls fail without a request during each pause, and that the next call after it sends a token request.
///
/// The client has a refresh token, because a token request with an API key would be repeated.
async fn check_pauses(server: &MemoryServer, pauses: &[u64]) {
    let client = client_with(server, refresh());
    for (attempts, pause) in pauses.iter().enumerate() {
        let first = call(&client).await.expect_err("the sign-in fails").to_string();
        assert_eq!(server.counts(), (attempts + 1, 0));
        assert_eq!(concurrent_calls(&client, 100).await, 0);
        advance(millis(pause - 1)).await;
        let second = call(&client).await.expect_err("the client pauses").to_string();
        assert_eq!((second, server.counts()), (first, (attempts + 1, 0)), "after {pause} ms");
        advance(millis(1)).await;
    }
}

#[tokio::test(start_paused = true)]
async fn pause_doubles_after_each_failure_up_to_30_seconds() {
    let pauses = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000];
    check_pauses(&failing_server(status(500, "")), &pauses).await;
    check_pauses(&failing_server(status(400, r#"{"error":"invalid_grant"}"#)), &pauses).await;
    check_pauses(&failing_server(ok("no JSON")), &pauses).await;
    check_pauses(&failing_server(lost()), &pauses).await;
}

/// The pause is never shorter than the server asks for. A delay of up to a minute after a 429 does not end the sign-in:
/// see `retries`.
#[tokio::test(start_paused = true)]
async fn retry_after_extends_pause() {
    for (after, pause) in
        [("0", 1_000), ("7", 7_000), ("30", 30_000), ("31", 31_000), ("100000", 86_400_000), ("x", 1_000)]
    {
        check_pauses(&failing_server(status(503, "").header("retry-after", after)), &[pause]).await;
    }
    check_pauses(&failing_server(status(503, "").header("retry-after", "5")), &[5_000, 10_000, 20_000, 30_000, 30_000])
        .await;
    check_pauses(&failing_server(status(503, "").header("retry-after", "90")), &[90_000, 90_000]).await;
}

#[tokio::test(start_paused = true)]
async fn success_resets_pause() {
    let server = MemoryServer::new(|request| match (request.sign_in, request.nth) {
        (true, 3) => token("token-1", 10),
        (true, _) => status(500, ""),
        (false, _) => ok("{}"),
    });
    let client = client_with(&server, refresh());
    for pause in [1, 2, 4] {
        assert!(call(&client).await.is_err());
        advance(seconds(pause)).await;
    }
    call_ok(&client).await;
    advance(seconds(10)).await;
    assert!(call(&client).await.is_err());
    advance(seconds(1)).await;
    assert!(call(&client).await.is_err());
    assert_eq!(server.counts(), (6, 1), "the pause is one second again");
}

/// The failure of a sign-in fails all calls that wait for it.
#[tokio::test(start_paused = true)]
async fn failed_sign_in_fails_all_waiting_calls() {
    let server = failing_server(status(401, r#"{"error":"invalid_client"}"#).after(seconds(1)));
    assert_eq!(concurrent_calls(&client(&server), 1_000).await, 0);
    assert_eq!(server.counts(), (1, 0));
}

/// Name, reply, whether the error counts as a refusal, its status, and a part of its message.
type FailureCase = (&'static str, Reply, bool, Option<u16>, &'static str);

fn failure_cases() -> Vec<FailureCase> {
    let oauth = r#"{"error":"invalid_grant","error_description":"canary"}"#;
    let procountor = r#"{"errors":[{"status":401,"field":null,"message":"invalid_client"}]}"#;
    let html = "<html><body>canary</body></html>";
    let tokens = |token: &str| ok(format!(r#"{{"access_token":{token},"expires_in":3600}}"#));
    let no_header = "its access token is not a valid header value";
    vec![
        ("OAuth error format", status(400, oauth), true, Some(400), "status 400, invalid_grant ("),
        ("Procountor error format", status(401, procountor), true, Some(401), "status 401, invalid_client ("),
        ("HTML from a gateway", status(502, html), false, Some(502), "status 502 ("),
        ("HTML from a firewall", status(403, html), true, Some(403), "status 403 ("),
        ("empty body", status(403, ""), true, Some(403), "status 403 (0 bytes)"),
        ("a retired version", status(404, html), true, Some(404), "status 404 ("),
        ("too many requests", status(429, ""), false, Some(429), "status 429 ("),
        ("a gateway timeout", status(408, ""), false, Some(408), "status 408 ("),
        ("a redirect", status(302, "").header("location", "/login?canary"), false, Some(302), "status 302 ("),
        ("HTML with success", ok(html), false, None, "it is not JSON"),
        ("an empty body with success", ok(""), false, None, "it is not JSON"),
        ("no content", status(204, ""), false, None, "it is not JSON"),
        ("no token", ok(r#"{"expires_in":3600,"refresh_token":"canary"}"#), false, None, "it contains no access token"),
        ("an expired token", ok(r#"{"access_token":"canary","expires_in":0}"#), false, None, "has already expired"),
        ("a negative lifetime", ok(r#"{"access_token":"canary","expires_in":"-1"}"#), false, None, "already expired"),
        ("another token type", ok(r#"{"access_token":"canary","token_type":"mac"}"#), false, None, "is not bearer"),
        ("no token type", ok(r#"{"access_token":"canary","token_type":7}"#), false, None, "is not bearer"),
        ("an empty token", tokens(r#""""#), false, None, "it contains no access token"),
        ("a number as token", tokens("7"), false, None, "it contains no access token"),
        ("a list", ok("[]"), false, None, "it contains no access token"),
        ("an error with success", ok(oauth), false, None, "it contains no access token"),
        ("a line break in the token", tokens(r#""canary\r\nX: y""#), false, None, no_header),
        ("a space in the token", tokens(r#""canary canary""#), false, None, no_header),
        ("a non-ASCII letter in the token", tokens(r#""canaryä""#), false, None, no_header),
        ("a connection that breaks", lost(), false, None, "the connection for the sign-in failed"),
    ]
}

#[tokio::test(start_paused = true)]
async fn invalid_token_response_is_sign_in_error_with_reason() {
    for (name, reply, refused, code, message) in failure_cases() {
        let server = failing_server(reply);
        let error = call(&client_with(&server, refresh())).await.expect_err("the sign-in fails");
        assert_eq!(server.counts(), (1, 0), "{name}: one token request and no call");
        assert_eq!((error.kind(), error.outcome(), error.attempts()), ("SignIn", Outcome::NotSent, 0), "{name}");
        let text = format!("{error} {error:?}");
        assert!(text.contains(message) && !text.contains("canary"), "{name}: {text}");
        assert_eq!(error.status().map(|status| status.as_u16()), code, "{name}");
        let Error::SignIn(error) = error else { unreachable!("the kind is SignIn") };
        assert_eq!(error.is_refused(), refused, "{name}");
    }
}

/// The advice names the settings of Procountor where a user may have revoked the access.
#[tokio::test(start_paused = true)]
async fn advice_names_settings_in_procountor() {
    let refresh = Credentials::refresh_token(&application(), "the-refresh-token");
    for (credentials, settings) in [(api_key(), "Basics > API client keys"), (refresh, "Basics > API client sessions")]
    {
        // The token endpoint or a call rejects the credentials.
        let at_sign_in = failing_server(status(400, r#"{"error":"invalid_grant"}"#));
        let at_call = MemoryServer::signing_in(3_600, |_| status(401, ""));
        for (server, kind) in [(at_sign_in, "SignIn"), (at_call, "Api")] {
            let error = call(&client_with(&server, credentials.clone())).await.expect_err("the request is rejected");
            assert_eq!(error.kind(), kind);
            let advice = error.advice().expect("the error has advice");
            assert!(advice.contains(settings) && error.to_string().ends_with(advice), "{error}");
        }
        // No setting helps against a server error.
        let error =
            call(&client_with(&failing_server(status(500, "")), credentials)).await.expect_err("the call fails");
        assert_eq!(error.advice(), None);
    }
    let forbidden = MemoryServer::signing_in(3_600, |_| status(403, ""));
    let error = call(&client(&forbidden)).await.expect_err("the request is rejected");
    let advice = error.advice().expect("the error has advice");
    assert!(advice.contains("Management > Company info > Usage settings > Integration settings"), "{advice}");
}

#[tokio::test(start_paused = true)]
async fn refused_connection_of_sign_in_is_retried_twice() {
    for (failures, sign_ins, succeeds) in [(0, 1, true), (1, 2, true), (2, 3, true), (3, 3, false)] {
        let server = MemoryServer::new(move |request| match (request.sign_in, request.nth) {
            (true, nth) if nth < failures => refused(),
            (true, _) => token("token-1", 3_600),
            (false, _) => ok("{}"),
        });
        let result = call(&client(&server)).await;
        assert_eq!(
            (result.is_ok(), server.counts()),
            (succeeds, (sign_ins, usize::from(succeeds))),
            "{failures} refused"
        );
        if let Err(error) = result {
            assert_eq!((error.kind(), error.outcome()), ("SignIn", Outcome::NotSent));
            assert_eq!(error.advice(), None);
        }
    }
}

/// A token request that may have arrived is not retried, because the refresh token may be valid only once.
#[tokio::test(start_paused = true)]
async fn token_request_with_lost_response_is_not_retried() {
    let server = failing_server(lost());
    let refresh = Credentials::refresh_token(&application(), "the-refresh-token");
    assert!(call(&client_with(&server, refresh)).await.is_err());
    settle().await;
    assert_eq!(server.counts(), (1, 0));
}

/// A token request times out without a response head, and also within a slow body.
#[tokio::test(start_paused = true)]
async fn endless_token_response_times_out() {
    for (reply, after) in [(tests::memory_server::never(), 60), (token("token-1", 3_600).body_after(seconds(31)), 30)] {
        let server = failing_server(reply);
        let error = call(&client(&server)).await.expect_err("the call fails");
        assert_eq!((error.kind(), server.elapsed()), ("SignIn", seconds(after)));
        assert!(error.to_string().contains("the sign-in timed out"), "{error}");
        settle().await;
        assert_eq!(server.running(), 0);
    }
}
