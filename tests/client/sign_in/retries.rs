//! Token requests that are repeated by the retry table, and `Retry-After` of the token endpoint.

use procountor_client::{Credentials, Error, Retry, RetryPolicy, Timeouts};
use tests::fault_server::{Server, empty, json, reset, response};
use tests::memory_server::{MemoryServer, Reply, lost, never, ok, refused, status, token};
use tokio::time::{Instant, advance};

use super::{api_key, builder, call, call_ok, client_with, concurrent_calls, millis, refresh, seconds, settle};

/// Starts a server with these replies to token requests; the last one repeats. Calls succeed.
fn token_replies(replies: Vec<Reply>) -> MemoryServer {
    MemoryServer::new(move |request| match request.sign_in {
        true => replies[request.nth.min(replies.len() - 1)].clone(),
        false => ok("{}"),
    })
}

/// The failures that an API key survives, with the time of the second token request if it is certain.
fn transient_failures() -> [(&'static str, Reply, Option<u64>); 10] {
    let oauth = r#"{"error":"temporarily_unavailable"}"#;
    [
        ("503", status(503, ""), None),
        ("503 with Retry-After", status(503, "").header("retry-after", "2"), Some(2)),
        ("429", status(429, ""), Some(1)),
        ("429 with Retry-After", status(429, "").header("retry-after", "1"), Some(1)),
        ("429 with a long Retry-After", status(429, "").header("retry-after", "60"), Some(60)),
        ("500", status(500, ""), None),
        ("502", status(502, "<html>"), None),
        ("a reset connection", lost(), None),
        ("a refused connection", refused(), None),
        ("an OAuth error", status(400, oauth), None),
    ]
}

#[tokio::test(start_paused = true)]
async fn waiting_calls_survive_one_transient_failure_of_token_request() {
    for (name, failure, at) in transient_failures() {
        let server = token_replies(vec![failure, token("token-1", 3_600)]);
        let client = client_with(&server, api_key());
        assert_eq!(concurrent_calls(&client, 20).await, 20, "{name}");
        assert_eq!(server.counts(), (2, 20), "{name}");
        let requests = server.sign_ins();
        assert_eq!(requests[0].request.body(), requests[1].request.body(), "{name}");
        match at {
            // The server's delay is lengthened by up to a tenth.
            Some(at) => {
                let range = millis(at * 1_000)..=millis(at * 1_100 + 1);
                assert!(range.contains(&requests[1].at), "{name}: {:?}", requests[1].at);
            }
            None => assert!(requests[1].at <= millis(251), "{name}: {:?}", requests[1].at),
        }
    }
}

/// The same on sockets, with 20 calls for one token.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn waiting_calls_survive_one_transient_failure_on_sockets() {
    let failures = [empty("503 Busy"), response("429 Slow Down", &["Retry-After: 1"], ""), reset()];
    for failure in failures {
        let first = std::sync::atomic::AtomicBool::new(true);
        let server = Server::start(move |request| match request.method() {
            "POST" if first.swap(false, std::sync::atomic::Ordering::SeqCst) => failure.clone(),
            "POST" => json(r#"{"access_token":"token-1","expires_in":3600}"#),
            _ => json("{}"),
        });
        let client = procountor_client::Client::builder().base_url(&server.url()).credentials(api_key());
        let client = client.build().expect("the settings are valid");
        assert_eq!(concurrent_calls(&client, 20).await, 20);
        let sign_ins = server.requests().iter().filter(|request| request.method() == "POST").count();
        assert_eq!(sign_ins, 2);
    }
}

/// A refresh token may be valid once: after the request was sent, only a 429 with `Retry-After` proves that it was not
/// used.
#[tokio::test(start_paused = true)]
async fn token_request_with_refresh_token_is_repeated_only_if_it_had_no_effect() {
    let repeated = ["429 with Retry-After", "429 with a long Retry-After", "a refused connection"];
    for (name, failure, _) in transient_failures() {
        let server = token_replies(vec![failure, token("token-1", 3_600)]);
        let succeeded = concurrent_calls(&client_with(&server, refresh()), 20).await;
        let expected = if repeated.contains(&name) { (20, (2, 20)) } else { (0, (1, 0)) };
        assert_eq!((succeeded, server.counts()), expected, "{name}");
    }
}

/// The policy of the client limits the number of token requests, `Retry` does not.
#[tokio::test(start_paused = true)]
async fn retry_policy_limits_token_requests() {
    for (attempts, requests) in [(1, 1), (2, 2), (3, 3), (9, 9)] {
        let server = token_replies(vec![status(503, "")]);
        let policy = RetryPolicy::default().attempts(attempts);
        let client = builder(&server).credentials(api_key()).retry_policy(policy).retry(Retry::Never);
        assert!(call(&client.build().expect("the settings are valid")).await.is_err());
        assert_eq!(server.counts(), (requests, 0), "{attempts} attempts");
    }
    // No request starts more than 30 seconds after the first one.
    let server = token_replies(vec![status(503, "").after(seconds(31)), token("token-1", 3_600)]);
    assert!(call(&client_with(&server, api_key())).await.is_err());
    assert_eq!((server.counts(), server.elapsed()), ((1, 0), seconds(31)));
    let server = token_replies(vec![never()]);
    assert!(call(&client_with(&server, api_key())).await.is_err());
    assert_eq!((server.counts(), server.elapsed()), ((1, 0), seconds(60)));
}

/// A call whose deadline is before the next token request fails at once; the others wait for it.
#[tokio::test(start_paused = true)]
async fn call_with_deadline_before_next_token_request_fails_at_once() {
    let server = token_replies(vec![status(429, "").header("retry-after", "20"), token("token-1", 3_600)]);
    let client = client_with(&server, api_key());
    let patient = tokio::spawn({
        let client = client.clone();
        async move { call(&client).await }
    });
    settle().await;
    let started = Instant::now();
    let hasty = client.invoices().get(7).timeouts(Timeouts::default().total(seconds(10)));
    let error = hasty.await.expect_err("the deadline is too early");
    assert_eq!(started.elapsed(), seconds(0));
    assert!(error.to_string().contains("status 429") && error.to_string().contains("wait 20 s"), "{error}");
    let Error::SignIn(error) = error else { panic!("{error}") };
    let wait = error.retry_after().expect("the error has the time to wait");
    assert!((seconds(20)..=seconds(22)).contains(&wait), "{wait:?}");
    patient.await.expect("the task does not panic").expect("the call succeeds");
    assert_eq!(server.counts(), (2, 1));
}

/// A longer delay than a minute fails all calls at once, and no token request follows before its end. The longest
/// delay is a day.
#[tokio::test(start_paused = true)]
async fn long_retry_after_pauses_sign_in_for_its_time() {
    const DAY: u64 = 86_400;
    for (after, pause) in
        [("61", 61), ("600", 600), ("3600", 3_600), ("86400", DAY), ("86401", DAY), ("1000000000", DAY)]
    {
        for code in [429, 503] {
            for credentials in [api_key(), refresh()] {
                let server =
                    token_replies(vec![status(code, "").header("retry-after", after), token("token-1", 3_600)]);
                let client = client_with(&server, credentials);
                let error = call(&client).await.expect_err("the wait is too long");
                let Error::SignIn(error) = error else { panic!("{error}") };
                assert_eq!((server.elapsed(), error.retry_after()), (seconds(0), Some(seconds(pause))));
                assert!(!error.is_refused());
                advance(seconds(pause) - millis(1)).await;
                assert_eq!(concurrent_calls(&client, 20).await, 0);
                assert_eq!((server.counts(), error.retry_after()), ((1, 0), Some(millis(1))), "{code} {after}");
                advance(millis(1)).await;
                assert_eq!(error.retry_after(), None);
                call_ok(&client).await;
                assert_eq!(server.counts(), (2, 1));
            }
        }
    }
}

/// A refresh in the background follows the same rules, while calls use the old token.
#[tokio::test(start_paused = true)]
async fn background_refresh_waits_for_retry_after() {
    let busy = status(503, "").header("retry-after", "90");
    let server = token_replies(vec![token("token-1", 3_600), busy, token("token-2", 3_600)]);
    let client = client_with(&server, api_key());
    call_ok(&client).await;
    advance(seconds(3_430)).await;
    for (wait, sign_ins) in [(0, 2), (89, 2), (1, 3)] {
        advance(seconds(wait)).await;
        assert_eq!(concurrent_calls(&client, 20).await, 20);
        settle().await;
        assert_eq!(server.counts().0, sign_ins);
    }
    call_ok(&client).await;
    assert_eq!(server.last_token().as_deref(), Some("token-2"));
}

/// A code is valid once: only a request that certainly had no effect is repeated.
#[tokio::test(start_paused = true)]
async fn code_exchange_is_repeated_only_if_it_had_no_effect() {
    let application = super::application().redirect_uri("https://example.com/back");
    let repeated = ["429 with Retry-After", "429 with a long Retry-After", "a refused connection"];
    for (name, failure, _) in transient_failures() {
        let server = token_replies(vec![failure, token("token-1", 3_600)]);
        let client = builder(&server).build().expect("the settings are valid");
        let login = client.login(&application).expect("the application is valid");
        let succeeded = login.exchange_code("the-code").await.is_ok();
        let expected = if repeated.contains(&name) { (true, 2) } else { (false, 1) };
        assert_eq!((succeeded, server.counts().0), expected, "{name}");
    }
}

/// An overload is not a reason to replace the API key, and neither is a request that is wrong in another way.
#[tokio::test(start_paused = true)]
async fn advice_is_given_for_rejected_credentials_only() {
    for (code, refused, advises) in [
        ("invalid_grant", true, true),
        ("invalid_client", true, true),
        ("INVALID_GRANT", true, true),
        ("another_code", true, true),
        ("invalid_scope", true, false),
        ("invalid_request", true, false),
        ("unsupported_grant_type", true, false),
        ("temporarily_unavailable", false, false),
        ("server_error", false, false),
    ] {
        for credentials in [api_key(), refresh()] {
            for body in [format!(r#"{{"error":"{code}"}}"#), format!(r#"{{"errors":[{{"message":"{code}"}}]}}"#)] {
                let server = token_replies(vec![status(400, body)]);
                let error = call(&client_with(&server, Credentials::clone(&credentials))).await;
                let error = error.expect_err("the sign-in fails");
                assert_eq!((error.advice().is_some(), error.is_transient()), (advises, !refused), "{code}");
                let Error::SignIn(error) = error else { panic!("{error}") };
                assert_eq!(error.is_refused(), refused, "{code}");
            }
        }
    }
}
