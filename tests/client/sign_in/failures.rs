//! What a sign-in that fails says, and how long the client leaves the server alone.

use procountor_client::error::Outcome;
use procountor_client::{Credentials, Error};
use tests::memory_server::{Reply, MemoryServer, lost, ok, refused, status, token};
use tokio::time::advance;

use super::{application, at_once, call, client, client_of, fine, key, millis, seconds, settle};

/// Fails each sign-in in this way.
fn failing(reply: Reply) -> MemoryServer {
    MemoryServer::new(move |seen| if seen.sign_in { reply.clone() } else { ok("{}") })
}

/// Holds that calls fail without a request until a pause is over, and that the next one then tries.
async fn hold_pauses(server: &MemoryServer, pauses: &[u64]) {
    let client = client(server);
    for (tried, pause) in pauses.iter().enumerate() {
        let first = call(&client).await.expect_err("the sign-in fails").to_string();
        assert_eq!(server.counts(), (tried + 1, 0));
        assert_eq!(at_once(&client, 100).await, 0);
        advance(millis(pause - 1)).await;
        let same = call(&client).await.expect_err("it is a pause").to_string();
        assert_eq!((same, server.counts()), (first, (tried + 1, 0)), "after {pause} ms");
        advance(millis(1)).await;
    }
}

#[tokio::test(start_paused = true)]
async fn after_each_failure_the_pause_is_twice_as_long_up_to_half_a_minute() {
    let pauses = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000];
    hold_pauses(&failing(status(500, "")), &pauses).await;
    hold_pauses(&failing(status(400, r#"{"error":"invalid_grant"}"#)), &pauses).await;
    hold_pauses(&failing(ok("no JSON")), &pauses).await;
    hold_pauses(&failing(lost()), &pauses).await;
}

#[tokio::test(start_paused = true)]
async fn retry_after_makes_a_pause_longer_and_never_longer_than_half_a_minute() {
    for (after, pause) in [("0", 1_000), ("7", 7_000), ("30", 30_000), ("31", 30_000), ("100000", 30_000), ("x", 1_000)]
    {
        for code in [429, 503] {
            hold_pauses(&failing(status(code, "").header("retry-after", after)), &[pause]).await;
        }
    }
    hold_pauses(&failing(status(429, "").header("retry-after", "5")), &[5_000, 10_000, 20_000, 30_000, 30_000]).await;
}

#[tokio::test(start_paused = true)]
async fn a_success_forgets_the_pauses() {
    let server = MemoryServer::new(|seen| match (seen.sign_in, seen.nth) {
        (true, 3) => token("token-1", 10),
        (true, _) => status(500, ""),
        (false, _) => ok("{}"),
    });
    let client = client(&server);
    for pause in [1, 2, 4] {
        assert!(call(&client).await.is_err());
        advance(seconds(pause)).await;
    }
    fine(&client).await;
    advance(seconds(10)).await;
    assert!(call(&client).await.is_err());
    advance(seconds(1)).await;
    assert!(call(&client).await.is_err());
    assert_eq!(server.counts(), (6, 1), "the pause was of a second again");
}

/// A thousand calls that wait for one sign-in have its failure in common.
#[tokio::test(start_paused = true)]
async fn one_failure_is_the_answer_to_all_who_waited() {
    let server = failing(status(401, r#"{"error":"invalid_client"}"#).after(seconds(1)));
    assert_eq!(at_once(&client(&server), 1_000).await, 0);
    assert_eq!(server.counts(), (1, 0));
}

/// Name, answer, whether the server refused, its status, and what the error says.
type Answer = (&'static str, Reply, bool, Option<u16>, &'static str);

fn answers() -> Vec<Answer> {
    let oauth = r#"{"error":"invalid_grant","error_description":"canary"}"#;
    let own = r#"{"errors":[{"status":401,"field":null,"message":"invalid_client"}]}"#;
    let html = "<html><body>canary</body></html>";
    let tokens = |token: &str| ok(format!(r#"{{"access_token":{token},"expires_in":3600}}"#));
    let no_header = "its access token cannot stand in a header";
    vec![
        ("OAuth's shape", status(400, oauth), true, Some(400), "status 400, invalid_grant ("),
        ("Procountor's shape", status(401, own), true, Some(401), "status 401, invalid_client ("),
        ("HTML of a gateway", status(502, html), false, Some(502), "status 502 ("),
        ("HTML of a firewall", status(403, html), true, Some(403), "status 403 ("),
        ("nothing", status(403, ""), true, Some(403), "status 403 (0 bytes)"),
        ("a version that is gone", status(404, html), true, Some(404), "status 404 ("),
        ("too many", status(429, ""), false, Some(429), "status 429 ("),
        ("a timeout of the gateway", status(408, ""), false, Some(408), "status 408 ("),
        ("a redirect", status(302, "").header("location", "/login?canary"), false, Some(302), "status 302 ("),
        ("HTML with success", ok(html), false, None, "it is not JSON"),
        ("nothing with success", ok(""), false, None, "it is not JSON"),
        ("no content", status(204, ""), false, None, "it is not JSON"),
        ("no token", ok(r#"{"expires_in":3600,"refresh_token":"canary"}"#), false, None, "it holds no access token"),
        ("an empty token", tokens(r#""""#), false, None, "it holds no access token"),
        ("a number for a token", tokens("7"), false, None, "it holds no access token"),
        ("a list", ok("[]"), false, None, "it holds no access token"),
        ("an error with success", ok(oauth), false, None, "it holds no access token"),
        ("a line's end in the token", tokens(r#""canary\r\nX: y""#), false, None, no_header),
        ("a space in the token", tokens(r#""canary canary""#), false, None, no_header),
        ("a letter of Finland in the token", tokens(r#""canaryä""#), false, None, no_header),
        ("a connection that breaks", lost(), false, None, "the connection for the sign-in failed"),
    ]
}

#[tokio::test(start_paused = true)]
async fn each_answer_that_is_no_token_is_told_for_what_it_is() {
    for (name, reply, refused, code, says) in answers() {
        let server = failing(reply);
        let error = call(&client(&server)).await.expect_err("there is no token");
        assert_eq!(server.counts(), (1, 0), "{name}: one try, and no call");
        assert_eq!((error.kind(), error.outcome(), error.attempts()), ("SignIn", Outcome::NotSent, 0), "{name}");
        let text = format!("{error} {error:?}");
        assert!(text.contains(says) && !text.contains("canary"), "{name}: {text}");
        assert_eq!(error.status().map(|status| status.as_u16()), code, "{name}");
        let Error::SignIn(error) = error else { unreachable!("the kind says so") };
        assert_eq!(error.is_refused(), refused, "{name}");
    }
}

/// The three places where a user may have ended what the integration lives on.
#[tokio::test(start_paused = true)]
async fn a_refusal_says_where_in_procountor_to_look() {
    let refresh = Credentials::refresh_token(&application(), "the-refresh-token");
    for (credentials, place) in [(key(), "Basics > API client keys"), (refresh, "Basics > API client sessions")] {
        // At the token endpoint, and at a call.
        let at_sign_in = failing(status(400, r#"{"error":"invalid_grant"}"#));
        let at_call = MemoryServer::signing_in(3_600, |_| status(401, ""));
        for (server, kind) in [(at_sign_in, "SignIn"), (at_call, "Api")] {
            let error = call(&client_of(&server, credentials.clone())).await.expect_err("it is refused");
            assert_eq!(error.kind(), kind);
            let advice = error.advice().expect("there is one");
            assert!(advice.contains(place) && error.to_string().ends_with(advice), "{error}");
        }
        // Trouble of the server is nothing that the user can look up.
        let error = call(&client_of(&failing(status(500, "")), credentials)).await.expect_err("it fails");
        assert_eq!(error.advice(), None);
    }
    let forbidden = MemoryServer::signing_in(3_600, |_| status(403, ""));
    let error = call(&client(&forbidden)).await.expect_err("it is refused");
    let advice = error.advice().expect("there is one");
    assert!(advice.contains("Management > Company info > Usage settings > Integration settings"), "{advice}");
}

#[tokio::test(start_paused = true)]
async fn a_connection_that_is_refused_is_tried_again_and_then_nothing_was_sent() {
    for (bad, sign_ins, goes) in [(0, 1, true), (1, 2, true), (2, 3, true), (3, 3, false)] {
        let server = MemoryServer::new(move |seen| match (seen.sign_in, seen.nth) {
            (true, nth) if nth < bad => refused(),
            (true, _) => token("token-1", 3_600),
            (false, _) => ok("{}"),
        });
        let result = call(&client(&server)).await;
        assert_eq!((result.is_ok(), server.counts()), (goes, (sign_ins, usize::from(goes))), "{bad} refused");
        if let Err(error) = result {
            assert_eq!((error.kind(), error.outcome()), ("SignIn", Outcome::NotSent));
            assert_eq!(error.advice(), None);
        }
    }
}

/// What may have arrived is not sent again: a refresh token may serve once.
#[tokio::test(start_paused = true)]
async fn a_sign_in_whose_answer_is_lost_is_not_sent_again_at_once() {
    let server = failing(lost());
    let refresh = Credentials::refresh_token(&application(), "the-refresh-token");
    assert!(call(&client_of(&server, refresh)).await.is_err());
    settle().await;
    assert_eq!(server.counts(), (1, 0));
}

/// What comes for longer than a sign-in may take is nothing, however lively it is.
#[tokio::test(start_paused = true)]
async fn a_sign_in_whose_answer_never_ends_is_given_up() {
    for (reply, after) in [(tests::memory_server::never(), 60), (token("token-1", 3_600).body_after(seconds(31)), 30)] {
        let server = failing(reply);
        let error = call(&client(&server)).await.expect_err("the time is over");
        assert_eq!((error.kind(), server.elapsed()), ("SignIn", seconds(after)));
        assert!(error.to_string().contains("the sign-in took longer than it may"), "{error}");
        settle().await;
        assert_eq!(server.running(), 0);
    }
}
