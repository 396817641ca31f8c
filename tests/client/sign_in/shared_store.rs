//! Clients that share a store with refresh tokens, as two processes do.

use std::sync::{Arc, Mutex};

use tests::memory_server::{MemoryServer, Received, Reply, ok, status};
use tokio::time::advance;

use super::memory_store::{MemoryStore, refreshable};
use super::{call, call_ok, client_with, refresh, seconds, sent_refresh_tokens, settle};

/// Starts a server on which each refresh token is valid once. The first one is `refresh-1`. A token request takes a
/// second, as does a refusal.
fn once_server() -> MemoryServer {
    let valid = Arc::new(Mutex::new(1));
    let rejected_access =
        |request: &Received, valid: u32| request.token() != Some(format!("Bearer token-{}", valid - 1));
    MemoryServer::new(move |request| {
        let mut valid = valid.lock().expect("the lock is not poisoned");
        if !request.sign_in {
            return if rejected_access(request, *valid) { status(401, "") } else { ok("{}") };
        }
        let reply = if request.text().ends_with(&format!("refresh_token=refresh-{valid}")) {
            *valid += 1;
            let number = *valid;
            let issued = number - 1;
            ok(format!(r#"{{"access_token":"token-{issued}","expires_in":3600,"refresh_token":"refresh-{number}"}}"#))
        } else {
            invalid_grant()
        };
        reply.after(seconds(1))
    })
}

fn invalid_grant() -> Reply {
    status(400, r#"{"error":"invalid_grant"}"#)
}

/// Two clients refresh at the same time. The second refresh token is refused, and the store contains its successor.
#[tokio::test(start_paused = true)]
async fn concurrent_refresh_without_lock_uses_tokens_of_winner() {
    let (server, store) = (once_server(), MemoryStore::default());
    let clients = [0, 1].map(|_| client_with(&server, refresh().store(store.clone())));
    for _ in 0..3 {
        let (one, other) = tokio::join!(call(&clients[0]), call(&clients[1]));
        one.expect("the call succeeds");
        other.expect("the call succeeds");
        advance(seconds(3_600)).await;
    }
    // Each of the three times, both clients present the same token.
    let sent = ["refresh-1", "refresh-1", "refresh-2", "refresh-2", "refresh-3", "refresh-3"];
    assert_eq!(sent_refresh_tokens(&server), sent);
    assert_eq!(store.refresh_token().as_deref(), Some("refresh-4"));
}

/// The loser finds the store unchanged at first, because the winner has not saved its tokens.
#[tokio::test(start_paused = true)]
async fn refused_refresh_waits_for_store_of_winner() {
    let store = MemoryStore::default();
    store.set_tokens(refreshable("token-1", "refresh-2", None));
    let saved = store.clone();
    let server = MemoryServer::new(move |request| {
        if !request.sign_in {
            return ok("{}");
        }
        let saved = saved.clone();
        tokio::spawn(async move {
            tokio::time::sleep(seconds(1) / 2).await;
            saved.set_tokens(refreshable("token-2", "refresh-3", Some(3_600)));
        });
        invalid_grant()
    });
    call_ok(&client_with(&server, refresh().store(store))).await;
    assert_eq!((server.counts(), server.last_token().as_deref()), ((1, 1), Some("token-2")));
}

#[tokio::test(start_paused = true)]
async fn lock_lets_one_client_refresh_while_others_wait() {
    let (server, store) = (once_server(), MemoryStore::with_lock());
    let clients: Vec<_> = (0..20).map(|_| client_with(&server, refresh().store(store.clone()))).collect();
    for expiry in 1..=3 {
        let mut tasks = tokio::task::JoinSet::new();
        for client in clients.clone() {
            tasks.spawn(async move { call(&client).await.is_ok() });
        }
        assert_eq!(tasks.join_all().await, [true; 20]);
        assert_eq!(server.counts(), (expiry, 20 * expiry));
        advance(seconds(3_600)).await;
    }
    assert_eq!(sent_refresh_tokens(&server), ["refresh-1", "refresh-2", "refresh-3"]);
}

/// With an API key, the token is saved while the calls continue; the lock is held until then.
#[tokio::test(start_paused = true)]
async fn lock_is_held_until_token_is_saved() {
    let server = MemoryServer::new(|request| match request.sign_in {
        true => tests::memory_server::token(&format!("token-{}", request.nth + 1), 3_600).after(seconds(1)),
        false => ok("{}"),
    });
    let store = MemoryStore::with_lock();
    let clients = [0, 1, 2].map(|_| client_with(&server, super::api_key().store(store.clone())));
    let (one, two, three) = tokio::join!(call(&clients[0]), call(&clients[1]), call(&clients[2]));
    assert!(one.is_ok() && two.is_ok() && three.is_ok());
    assert_eq!((server.counts(), store.counts().1), ((1, 3), 1));
}

/// A process that hangs while it holds the lock delays the others by half a minute.
#[tokio::test(start_paused = true)]
async fn lock_that_is_never_released_is_ignored_after_30_seconds() {
    use procountor_client::sign_in::TokenStore;
    let (server, store) = (once_server(), MemoryStore::with_lock());
    let held = store.lock().await.expect("the store does not fail");
    call_ok(&client_with(&server, refresh().store(store.clone()))).await;
    assert_eq!((server.counts(), server.elapsed()), ((1, 1), seconds(31)));
    drop(held);
    // A store that fails has no lock either.
    store.set_failing();
    call_ok(&client_with(&MemoryServer::signing_in(3_600, |_| ok("{}")), super::api_key().store(store))).await;
}

/// The clock of the process that saved the token is behind: its token ends earlier by this machine's clock.
#[tokio::test(start_paused = true)]
async fn stored_token_that_ends_earlier_is_used() {
    let (server, store) = (once_server(), MemoryStore::default());
    let client = client_with(&server, refresh().store(store.clone()));
    call_ok(&client).await;
    // Another process refreshes, and this client's token is rejected.
    let other = client_with(&server, refresh().store(store.clone()));
    advance(seconds(3_600)).await;
    // By the system clock, the stored token is valid, so the other process would use it.
    store.set_tokens(refreshable("token-1", "refresh-2", None));
    call_ok(&other).await;
    store.set_tokens(refreshable("token-2", "refresh-3", Some(3_590)));
    call_ok(&client).await;
    assert_eq!(sent_refresh_tokens(&server), ["refresh-1", "refresh-2"]);
    assert_eq!(server.last_token().as_deref(), Some("token-2"));
}

/// The stored access token has ended, too: its refresh token is used instead of the dead one in memory.
#[tokio::test(start_paused = true)]
async fn refresh_token_of_store_is_used_instead_of_last_one() {
    let (server, store) = (once_server(), MemoryStore::default());
    let client = client_with(&server, refresh().store(store.clone()));
    call_ok(&client).await;
    advance(seconds(3_600)).await;
    store.set_tokens(refreshable("token-1", "refresh-2", None));
    call_ok(&client_with(&server, refresh().store(store.clone()))).await;
    store.set_tokens(refreshable("token-2", "refresh-3", None));
    call_ok(&client).await;
    assert_eq!(sent_refresh_tokens(&server), ["refresh-1", "refresh-2", "refresh-3"]);
}

/// The store could not save the last tokens: the refresh token that it still contains was used before.
#[tokio::test(start_paused = true)]
async fn outdated_refresh_token_of_store_is_not_used() {
    let (server, store) = (once_server(), MemoryStore::default());
    let client = client_with(&server, refresh().store(store.clone()));
    call_ok(&client).await;
    let outdated = store.tokens().expect("the tokens are saved");
    for _ in 0..3 {
        advance(seconds(3_600)).await;
        call_ok(&client).await;
        store.set_tokens(outdated.clone());
    }
    settle().await;
    assert_eq!(sent_refresh_tokens(&server), ["refresh-1", "refresh-2", "refresh-3", "refresh-4"]);
}

/// Only `invalid_grant` proves that a stored refresh token is dead. Another failure keeps the configured one unsent.
#[tokio::test(start_paused = true)]
async fn only_invalid_grant_falls_back_to_configured_refresh_token() {
    let body = |code: &str| format!(r#"{{"error":"{code}"}}"#);
    for (reply, falls_back) in [
        (invalid_grant(), true),
        (status(401, r#"{"errors":[{"status":401,"message":"INVALID_GRANT"}]}"#), true),
        (status(400, body("invalid_client")), false),
        (status(400, body("invalid_request")), false),
        (status(400, ""), false),
        (status(401, ""), false),
        (status(403, "<html>"), false),
        (status(404, ""), false),
        (status(408, ""), false),
        (status(408, body("invalid_grant")), false),
        (status(429, ""), false),
        (status(429, "").header("retry-after", "600"), false),
        (status(500, body("invalid_grant")), false),
        (tests::memory_server::lost(), false),
    ] {
        let store = MemoryStore::default();
        store.set_tokens(refreshable("expired", "refresh-of-the-store", None));
        let name = format!("{reply:?}");
        let server =
            MemoryServer::new(move |request| match (request.sign_in, request.text().contains("of-the-store")) {
                (true, true) => reply.clone(),
                (true, false) => tests::memory_server::token("token-1", 3_600),
                (false, _) => ok("{}"),
            });
        let succeeded = call(&client_with(&server, refresh().store(store))).await.is_ok();
        let expected =
            if falls_back { &["refresh-of-the-store", "refresh-1"][..] } else { &["refresh-of-the-store"][..] };
        assert_eq!(
            (succeeded, sent_refresh_tokens(&server)),
            (falls_back, expected.iter().map(|token| (*token).to_owned()).collect()),
            "{name}"
        );
    }
}

/// Another process signs in while this one is refused.
#[tokio::test(start_paused = true)]
async fn store_is_loaded_again_after_refusal() {
    for code in [400, 401, 403] {
        let store = MemoryStore::default();
        let saved = store.clone();
        let server = MemoryServer::new(move |request| {
            if request.sign_in {
                let expiry = std::time::SystemTime::now() + seconds(3_600);
                saved.set_tokens(super::memory_store::own(procountor_client::sign_in::Tokens::new("saved", expiry)));
                return status(code, "");
            }
            ok("{}")
        });
        call_ok(&client_with(&server, super::api_key().store(store))).await;
        assert_eq!((server.counts(), server.last_token().as_deref()), ((1, 1), Some("saved")));
    }
}
