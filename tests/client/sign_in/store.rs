//! Token stores.

use std::time::SystemTime;

use procountor_client::Error;
use procountor_client::sign_in::Tokens;
use tests::memory_server::{MemoryServer, ok, status, token};
use tokio::time::advance;

use super::memory_store::{MemoryStore, own, refreshable};
use super::{api_key, call, call_ok, client_with, concurrent_calls, refresh, seconds, sent_refresh_tokens, settle};

#[tokio::test(start_paused = true)]
async fn stored_token_is_used_without_sign_in() {
    let (server, store) = (MemoryServer::signing_in(3_600, |_| ok("{}")), MemoryStore::with("kept", 3_600));
    let client = client_with(&server, api_key().store(store.clone()));
    assert_eq!(concurrent_calls(&client, 100).await, 100);
    assert_eq!((server.counts(), server.last_token().as_deref()), ((0, 100), Some("kept")));
    assert_eq!(store.counts(), (1, 0));
}

#[tokio::test(start_paused = true)]
async fn store_is_loaded_before_and_saved_after_sign_in() {
    let (server, store) = (MemoryServer::signing_in(3_600, |_| ok("{}")), MemoryStore::default());
    call_ok(&client_with(&server, api_key().store(store.clone()))).await;
    assert_eq!((server.counts(), store.counts(), store.token().as_deref()), ((1, 1), (2, 1), Some("token-1")));
    // A second process loads the saved token.
    call_ok(&client_with(&server, api_key().store(store.clone()))).await;
    assert_eq!((server.counts(), server.last_token().as_deref()), ((1, 2), Some("token-1")));
}

/// A stored token is not used if it has expired, expires within a minute, or is not a valid header value.
#[tokio::test(start_paused = true)]
async fn unusable_stored_token_is_ignored() {
    let expired = SystemTime::now() - seconds(3_600);
    for tokens in [
        Tokens::new("expired", expired),
        Tokens::new("expiring", SystemTime::now() + seconds(50)),
        Tokens::new("no header", SystemTime::now() + seconds(3_600)),
        Tokens::new("", SystemTime::now() + seconds(3_600)),
    ] {
        let (server, store) = (MemoryServer::signing_in(3_600, |_| ok("{}")), MemoryStore::default());
        store.set_tokens(own(tokens));
        call_ok(&client_with(&server, api_key().store(store.clone()))).await;
        assert_eq!((server.counts(), store.token().as_deref()), ((1, 1), Some("token-1")));
    }
}

/// The process that saved the token may have a wrong clock: after a 401, the client refreshes the token once.
#[tokio::test(start_paused = true)]
async fn stored_token_with_distant_expiry_is_used_until_rejected() {
    for lifetime in [2 * 3_600, 100 * 365 * 86_400] {
        let server = MemoryServer::signing_in(3_600, |request| match request.token().as_deref() {
            Some("Bearer kept") if request.nth > 0 => status(401, ""),
            _ => ok("{}"),
        });
        let store = MemoryStore::with("kept", lifetime);
        let client = client_with(&server, api_key().store(store.clone()));
        call_ok(&client).await;
        assert_eq!(server.last_token().as_deref(), Some("kept"));
        call_ok(&client).await;
        assert_eq!((server.counts(), server.last_token().as_deref()), ((1, 3), Some("token-1")));
        assert_eq!(store.token().as_deref(), Some("token-1"), "{lifetime}");
    }
}

#[tokio::test(start_paused = true)]
async fn newer_stored_token_is_used_at_refresh() {
    let (server, store) = (MemoryServer::signing_in(3_600, |_| ok("{}")), MemoryStore::default());
    let client = client_with(&server, api_key().store(store.clone()));
    call_ok(&client).await;
    store.set_tokens(own(Tokens::new("other-process", SystemTime::now() + seconds(7_200))));
    call_ok(&client).await;
    assert_eq!(server.last_token().as_deref(), Some("token-1"), "the client's own token is still valid");
    advance(seconds(3_590)).await;
    call_ok(&client).await;
    settle().await;
    call_ok(&client).await;
    assert_eq!((server.counts(), server.last_token().as_deref()), ((1, 4), Some("other-process")));
    assert_eq!(store.counts(), (3, 1));
}

#[tokio::test(start_paused = true)]
async fn failing_store_fails_no_call_and_is_not_overwritten() {
    let (server, store) = (MemoryServer::signing_in(3_600, |_| ok("{}")), MemoryStore::default());
    store.set_failing();
    let client = client_with(&server, api_key().store(store.clone()));
    assert_eq!(concurrent_calls(&client, 100).await, 100);
    assert_eq!((server.counts(), store.counts()), ((1, 100), (2, 0)));
    advance(seconds(3_600)).await;
    call_ok(&client).await;
    assert_eq!((server.counts(), store.counts()), ((2, 101), (4, 0)));
}

/// Loading times out after five seconds, and no call waits for saving.
#[tokio::test(start_paused = true)]
async fn stalled_store_times_out() {
    let (server, store) = (MemoryServer::signing_in(3_600, |_| ok("{}")), MemoryStore::default());
    store.set_stalled();
    let client = client_with(&server, api_key().store(store));
    call_ok(&client).await;
    assert_eq!((server.counts(), server.elapsed()), ((1, 1), seconds(5)));
    call_ok(&client).await;
    assert_eq!((server.counts(), server.elapsed()), ((1, 2), seconds(5)));
}

#[tokio::test(start_paused = true)]
async fn rejected_stored_token_is_not_reused() {
    let server = MemoryServer::signing_in(3_600, |request| match request.token().as_deref() {
        Some("Bearer kept") => status(401, ""),
        _ => ok("{}"),
    });
    let store = MemoryStore::with("kept", 86_000);
    let client = client_with(&server, api_key().store(store.clone()));
    call_ok(&client).await;
    assert_eq!((server.counts(), store.token().as_deref()), ((1, 2), Some("token-1")));
}

/// The sign-in that follows the 401 fails.
#[tokio::test(start_paused = true)]
async fn rejected_stored_token_is_not_reused_after_failed_sign_in() {
    let server = MemoryServer::new(|request| match (request.sign_in, request.nth, request.token().as_deref()) {
        (true, 0, _) => status(501, ""),
        (true, ..) => tests::memory_server::token("token-1", 3_600),
        (false, _, Some("Bearer kept")) => status(401, ""),
        (false, ..) => ok("{}"),
    });
    let client = client_with(&server, api_key().store(MemoryStore::with("kept", 86_000)));
    assert!(matches!(call(&client).await, Err(Error::SignIn(_))));
    advance(seconds(1)).await;
    call_ok(&client).await;
    let tokens: Vec<_> = server.calls().into_iter().filter_map(|call| call.token()).collect();
    assert_eq!(tokens, ["Bearer kept", "Bearer token-1"]);
}

/// Starts a server that adds this template to each token response, with `#` replaced by the number of the next token.
fn rotating_server(refresh: &'static str) -> MemoryServer {
    MemoryServer::new(move |request| {
        let number = request.nth + 1;
        let refresh = refresh.replace('#', &(number + 1).to_string());
        match request.sign_in {
            true => ok(format!(r#"{{"access_token":"token-{number}","expires_in":3600{refresh}}}"#)),
            false => ok("{}"),
        }
    })
}

#[tokio::test(start_paused = true)]
async fn rotated_refresh_token_replaces_old_one() {
    for (response, expected) in [
        (r#","refresh_token":"refresh-#""#, ["refresh-1", "refresh-2", "refresh-3"]),
        ("", ["refresh-1"; 3]),
        (r#","refresh_token":null"#, ["refresh-1"; 3]),
        (r#","refresh_token":"""#, ["refresh-1"; 3]),
    ] {
        let server = rotating_server(response);
        let client = client_with(&server, refresh());
        for _ in 0..3 {
            call_ok(&client).await;
            advance(seconds(3_600)).await;
        }
        assert_eq!(sent_refresh_tokens(&server), expected, "{response}");
    }
}

/// A rotated refresh token is kept after a 401 and a failed sign-in.
#[tokio::test(start_paused = true)]
async fn rotated_refresh_token_survives_401_and_failure() {
    let server = MemoryServer::new(|request| match (request.sign_in, request.nth, request.token().as_deref()) {
        (true, 0, _) => ok(r#"{"access_token":"token-1","expires_in":3600,"refresh_token":"refresh-2"}"#),
        (true, 1, _) => status(503, ""),
        (true, ..) => ok(r#"{"access_token":"token-2","expires_in":3600}"#),
        (false, _, Some("Bearer token-1")) => status(401, ""),
        (false, ..) => ok("{}"),
    });
    let client = client_with(&server, refresh());
    assert!(call(&client).await.is_err());
    advance(seconds(1)).await;
    call_ok(&client).await;
    assert_eq!(sent_refresh_tokens(&server), ["refresh-1", "refresh-2", "refresh-2"]);
}

/// The stored refresh token is more recent than the one of the credentials.
#[tokio::test(start_paused = true)]
async fn stored_refresh_token_takes_precedence() {
    let (server, store) = (rotating_server(r#","refresh_token":"refresh-#""#), MemoryStore::default());
    store.set_tokens(refreshable("expired", "refresh-of-the-store", None));
    call_ok(&client_with(&server, refresh().store(store.clone()))).await;
    assert_eq!(sent_refresh_tokens(&server), ["refresh-of-the-store"]);
    assert_eq!(store.refresh_token().as_deref(), Some("refresh-2"));
}

/// After a new login, the stored refresh token of the old session is invalid.
#[tokio::test(start_paused = true)]
async fn refused_stored_refresh_token_falls_back_to_credentials() {
    let store = MemoryStore::default();
    store.set_tokens(refreshable("expired", "refresh-of-the-store", None));
    let server = MemoryServer::new(|request| match (request.sign_in, request.text().contains("of-the-store")) {
        (true, true) => status(400, r#"{"error":"invalid_grant"}"#),
        (true, false) => token("token-1", 3_600),
        (false, _) => ok("{}"),
    });
    call_ok(&client_with(&server, refresh().store(store.clone()))).await;
    assert_eq!(sent_refresh_tokens(&server), ["refresh-of-the-store", "refresh-1"]);
}

/// The program may end right after the call, so the refresh token is saved before the call continues.
#[test]
fn rotated_refresh_token_is_saved_before_call_continues() {
    let store = MemoryStore::default();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build();
    runtime.expect("the runtime starts").block_on(async {
        let server = rotating_server(r#","refresh_token":"refresh-#""#);
        call_ok(&client_with(&server, refresh().store(store.clone()))).await;
    });
    assert_eq!(store.refresh_token().as_deref(), Some("refresh-2"));
}

/// The store returns the rejected token with a later expiry.
#[tokio::test(start_paused = true)]
async fn rejected_stored_token_with_later_expiry_is_not_reused() {
    let store = MemoryStore::with("stale", 3_600);
    let server = MemoryServer::signing_in(3_600, |request| match request.token().as_deref() {
        Some("Bearer stale") => status(401, ""),
        _ => ok("{}"),
    });
    let client = client_with(&server, api_key().store(store.clone()));
    store.set_tokens(own(Tokens::new("stale", SystemTime::now() + seconds(3_600))));
    call_ok(&client).await;
    assert_eq!((server.counts(), server.last_token().as_deref()), ((1, 2), Some("token-1")));
}

/// Replaced credentials do not use the stored token of the previous credentials.
#[tokio::test(start_paused = true)]
async fn replaced_credentials_ignore_stored_token() {
    let server = MemoryServer::signing_in(3_600, |_| ok("{}"));
    let store = MemoryStore::default();
    let client = client_with(&server, api_key().store(store.clone()));
    call_ok(&client).await;
    settle().await;
    client.replace_credentials(api_key().store(store.clone())).expect("the credentials are valid");
    call_ok(&client).await;
    assert_eq!((server.counts(), server.last_token().as_deref()), ((2, 2), Some("token-2")));
}
