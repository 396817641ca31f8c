//! Owners of stored tokens: a client neither uses nor overwrites the tokens of another one.

use std::time::SystemTime;

use procountor_client::models::Comment;
use procountor_client::sign_in::{TokenFuture, TokenSource, Tokens};
use procountor_client::{Application, Client, Credentials, Secret};
use tests::memory_server::{MemoryServer, Received, ok, status};
use tokio::time::advance;

use super::memory_store::{API_KEY_OWNER, MemoryStore, REFRESH_OWNER, own};
use super::{api_key, application, call_ok, client_with, refresh, seconds, sent_refresh_tokens, settle};

/// Starts a server that issues `token-of-KEY` for an API key.
fn server_of_keys() -> MemoryServer {
    MemoryServer::new(|request| match request.sign_in {
        true => tests::memory_server::token(&format!("token-of-{}", field(request, "api_key")), 3_600),
        false => ok("{}"),
    })
}

/// Returns a field of a token request's form.
fn field(request: &Received, name: &str) -> String {
    let text = request.text();
    let mut pairs = text.split('&').filter_map(|pair| pair.split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value.to_owned()).unwrap_or_default()
}

fn key(key: &str) -> Credentials {
    Credentials::api_key(&application(), key)
}

async fn post(client: &Client) {
    client.invoices().create_comment(7, &Comment::default().comment("a comment")).await.expect("the call succeeds");
}

/// The second process has the key of another company, and the store of the first.
#[tokio::test(start_paused = true)]
async fn stored_token_of_other_api_key_is_neither_used_nor_overwritten() {
    let (server, store) = (server_of_keys(), MemoryStore::default());
    post(&client_with(&server, key("a").store(store.clone()))).await;
    settle().await;
    assert_eq!(store.token().as_deref(), Some("token-of-a"));
    for lifetime in [0, 3_600, 7_200] {
        advance(seconds(lifetime)).await;
        post(&client_with(&server, key("b").store(store.clone()))).await;
        settle().await;
        assert_eq!(
            (server.last_token().as_deref(), store.token().as_deref()),
            (Some("token-of-b"), Some("token-of-a"))
        );
    }
    let tokens: Vec<_> = server.calls().iter().filter_map(Received::token).collect();
    assert_eq!(tokens, ["Bearer token-of-a", "Bearer token-of-b", "Bearer token-of-b", "Bearer token-of-b"]);
}

/// The other process starts with an empty store, too, and saves its token first.
#[tokio::test(start_paused = true)]
async fn token_saved_meanwhile_by_other_owner_is_not_overwritten() {
    let (store, other) = (MemoryStore::default(), MemoryStore::default());
    call_ok(&client_with(&server_of_keys(), key("a").store(other.clone()))).await;
    settle().await;
    let meanwhile = (store.clone(), other.tokens().expect("the token is saved"));
    let server = MemoryServer::new(move |request| {
        if request.sign_in {
            meanwhile.0.set_tokens(meanwhile.1.clone());
        }
        if request.sign_in { tests::memory_server::token("token-of-b", 3_600) } else { ok("{}") }
    });
    call_ok(&client_with(&server, key("b").store(store.clone()))).await;
    settle().await;
    assert_eq!((server.last_token().as_deref(), store.token().as_deref()), (Some("token-of-b"), Some("token-of-a")));
}

#[tokio::test(start_paused = true)]
async fn overwrite_store_replaces_token_of_other_owner_without_using_it() {
    let (server, store) = (server_of_keys(), MemoryStore::default());
    for (credentials, token) in [
        (key("a"), "token-of-a"),
        (key("b").overwrite_store(), "token-of-b"),
        (key("b"), "token-of-b"),
        (key("a"), "token-of-b"),
    ] {
        call_ok(&client_with(&server, credentials.store(store.clone()))).await;
        settle().await;
        assert_eq!(store.token().as_deref(), Some(token));
    }
    // The last client has signed in with its own key.
    assert_eq!((server.counts(), server.last_token().as_deref()), ((3, 4), Some("token-of-a")));
}

/// A store that was filled by an earlier release, or that does not keep the owner.
#[tokio::test(start_paused = true)]
async fn stored_token_without_owner_is_neither_used_nor_overwritten() {
    let store = MemoryStore::default();
    for owner in [None, Some(String::new()), Some("1-".to_owned()), Some(REFRESH_OWNER.to_owned())] {
        let mut tokens = Tokens::new("kept", SystemTime::now() + seconds(3_600));
        tokens.owner = owner;
        store.set_tokens(tokens);
        let server = server_of_keys();
        call_ok(&client_with(&server, api_key().store(store.clone()))).await;
        settle().await;
        assert_eq!(
            (server.last_token().as_deref(), store.token().as_deref()),
            (Some("token-of-the-key"), Some("kept"))
        );
    }
}

/// The same key at another server, for another API client, or another kind of sign-in.
#[tokio::test(start_paused = true)]
async fn stored_token_of_other_server_client_or_grant_is_not_used() {
    let store = MemoryStore::with("kept", 3_600);
    let sign_in = |base_url: &'static str, credentials: Credentials| {
        let store = store.clone();
        async move {
            let server = MemoryServer::signing_in(3_600, |_| ok("{}"));
            let client = Client::builder().base_url(base_url).transport(server.clone());
            let client = client.credentials(credentials.store(store)).build().expect("the settings are valid");
            call_ok(&client).await;
            server.last_token()
        }
    };
    const BASE: &str = "http://localhost/api";
    assert_eq!(sign_in(BASE, api_key()).await.as_deref(), Some("kept"));
    // All versions of a server share their tokens.
    assert_eq!(sign_in("http://localhost/v2602/api", api_key()).await.as_deref(), Some("kept"));
    for base_url in ["http://localhost:81/api", "http://127.0.0.1/api", "http://localhost/test/api"] {
        assert_eq!(sign_in(base_url, api_key()).await.as_deref(), Some("token-1"), "{base_url}");
    }
    let other = Credentials::api_key(&Application::new("another", "the-secret"), "the-key");
    assert_eq!(sign_in(BASE, other).await.as_deref(), Some("token-1"));
    let other = Credentials::refresh_token(&application(), "the-key");
    assert_eq!(sign_in(BASE, other).await.as_deref(), Some("token-1"));
    // A new secret of the same API client changes nothing.
    let renewed = Credentials::api_key(&Application::new("the-client", "a-new-secret"), "the-key");
    assert_eq!(sign_in(BASE, renewed).await.as_deref(), Some("kept"));
    assert_eq!(store.token().as_deref(), Some("kept"));
}

/// With a name for the account, a new key uses the tokens of the old one.
#[tokio::test(start_paused = true)]
async fn account_name_identifies_tokens_instead_of_key() {
    let (server, store) = (server_of_keys(), MemoryStore::default());
    for (credentials, token) in [
        (key("old").account("company 1"), "token-of-old"),
        (key("new").account("company 1"), "token-of-old"),
        (key("old").account("company 2"), "token-of-old"),
        (key("old"), "token-of-old"),
    ] {
        call_ok(&client_with(&server, credentials.store(store.clone()))).await;
        settle().await;
        assert_eq!((server.last_token().as_deref(), store.token().as_deref()), (Some(token), Some("token-of-old")));
    }
    assert_eq!(server.counts(), (3, 4), "only the second client has used the stored token");
}

/// The fingerprint is part of the stored data: it must not change, and it contains no secret.
#[tokio::test(start_paused = true)]
async fn saved_tokens_contain_fingerprint_of_owner() {
    for (credentials, owner) in [(api_key(), API_KEY_OWNER), (refresh(), REFRESH_OWNER)] {
        let (server, store) = (MemoryServer::signing_in(3_600, |_| ok("{}")), MemoryStore::default());
        call_ok(&client_with(&server, credentials.store(store.clone()))).await;
        settle().await;
        assert_eq!(store.tokens().and_then(|tokens| tokens.owner).as_deref(), Some(owner));
    }
}

struct OneSource;

impl TokenSource for OneSource {
    fn token(&self) -> TokenFuture<'_, Tokens> {
        Box::pin(async { Ok(Tokens::new("of-the-source", SystemTime::now() + seconds(3_600))) })
    }
}

/// Two sources cannot be told apart.
#[tokio::test(start_paused = true)]
async fn source_with_store_requires_account() {
    let server = MemoryServer::signing_in(3_600, |_| ok("{}"));
    let unnamed = Credentials::source(OneSource).store(MemoryStore::default());
    let error = super::builder(&server).credentials(unnamed).build().expect_err("the account is missing");
    assert!(error.kind() == "Config" && error.to_string().contains("Credentials::account"), "{error}");
    let store = MemoryStore::default();
    call_ok(&client_with(&server, Credentials::source(OneSource).store(store.clone()).account("company 1"))).await;
    settle().await;
    assert_eq!(store.token().as_deref(), Some("of-the-source"));
    store.set_tokens({
        let mut tokens = store.tokens().expect("the token is saved");
        tokens.access_token = "of-the-store".into();
        tokens
    });
    for (account, token) in [("company 1", "of-the-store"), ("company 2", "of-the-source")] {
        call_ok(&client_with(&server, Credentials::source(OneSource).store(store.clone()).account(account))).await;
        assert_eq!(server.last_token().as_deref(), Some(token));
    }
}

/// A program may keep only the store, and read the refresh token from it. The first fingerprint is then that of a
/// token that no longer exists.
#[tokio::test(start_paused = true)]
async fn stored_refresh_token_as_credentials_identifies_owner() {
    let rotating = || {
        MemoryServer::new(|request| match request.sign_in {
            true => {
                let next = format!("{}x", field(request, "refresh_token"));
                ok(format!(r#"{{"access_token":"of-{next}","expires_in":3600,"refresh_token":"{next}"}}"#))
            }
            false => ok("{}"),
        })
    };
    let (server, store) = (rotating(), MemoryStore::default());
    call_ok(&client_with(&server, refresh().store(store.clone()))).await;
    let stored = store.refresh_token().expect("the token is saved");
    let restart = Credentials::refresh_token(&application(), stored.as_str()).store(store.clone());
    let client = client_with(&server, restart);
    call_ok(&client).await;
    assert_eq!(server.counts(), (1, 2), "the stored access token is used");
    advance(seconds(3_600)).await;
    call_ok(&client).await;
    assert_eq!(sent_refresh_tokens(&server), ["refresh-1", &stored]);
    assert_ne!(store.refresh_token().as_ref(), Some(&stored), "the rotated token is saved");
}

/// The tokens of a login have an owner, so a program can save them itself.
#[tokio::test(start_paused = true)]
async fn tokens_of_login_belong_to_their_refresh_token() {
    let server = MemoryServer::new(|request| match request.sign_in {
        true => ok(r#"{"access_token":"token-1","expires_in":3600,"refresh_token":"refresh-1"}"#),
        false => ok("{}"),
    });
    let application = application().redirect_uri("https://example.com/back");
    let client = super::builder(&server).build().expect("the settings are valid");
    let login = client.login(&application).expect("the application is valid");
    let tokens = login.exchange_code("the-code").await.expect("the code is valid");
    assert_eq!(tokens.owner.as_deref(), Some(REFRESH_OWNER));
    let store = MemoryStore::default();
    store.set_tokens(tokens.clone());
    let refresh_token = tokens.refresh_token.as_ref().map(Secret::expose).expect("the login returns one");
    let credentials = Credentials::refresh_token(&application, refresh_token);
    call_ok(&client.with_credentials(credentials.store(store)).expect("the credentials are valid")).await;
    assert_eq!((server.counts(), server.last_token().as_deref()), ((1, 1), Some("token-1")));
}

/// Replacing the key of a running client allows overwriting the tokens of the old one, and of no other.
#[tokio::test(start_paused = true)]
async fn replaced_credentials_overwrite_own_tokens_only() {
    for (foreign, expected) in [(false, "token-of-new"), (true, "foreign")] {
        let (server, store) = (server_of_keys(), MemoryStore::default());
        let client = client_with(&server, key("old").store(store.clone()));
        call_ok(&client).await;
        settle().await;
        if foreign {
            store.set_tokens(own(Tokens::new("foreign", SystemTime::now() + seconds(3_600))));
        }
        for renewed in ["newer", "new"] {
            let credentials = key(renewed).store(store.clone());
            client.replace_credentials(credentials).expect("the credentials are valid");
        }
        call_ok(&client).await;
        settle().await;
        assert_eq!((server.last_token().as_deref(), store.token().as_deref()), (Some("token-of-new"), Some(expected)));
    }
}

/// A refresh with replaced credentials that ends late does not overwrite the tokens of the new ones.
#[tokio::test(start_paused = true)]
async fn late_refresh_of_replaced_credentials_is_not_saved() {
    let server = MemoryServer::new(|request| {
        let session = |name: &str| {
            ok(format!(r#"{{"access_token":"token-of-{name}","expires_in":3600,"refresh_token":"next-{name}"}}"#))
        };
        match (request.sign_in, request.text().contains("old-login")) {
            (true, true) => session("old").after(seconds(10)),
            (true, false) => session("new"),
            (false, _) => ok("{}"),
        }
    });
    let store = MemoryStore::default();
    let login =
        |token: &str| Credentials::refresh_token(&application(), token).account("company-1").store(store.clone());
    let client = client_with(&server, login("old-login"));
    let waiting = tokio::spawn({
        let client = client.clone();
        async move { super::call(&client).await }
    });
    settle().await;
    client.replace_credentials(login("new-login")).expect("the credentials are valid");
    call_ok(&client).await;
    waiting.await.expect("the task does not panic").expect("the call succeeds");
    tokio::time::sleep(seconds(20)).await;
    assert_eq!(server.counts(), (2, 2), "the first refresh ended");
    assert_eq!(store.token().as_deref(), Some("token-of-new"));
}

/// A refusal by the server does not lead to the tokens of another owner either.
#[tokio::test(start_paused = true)]
async fn refused_key_does_not_fall_back_to_token_of_other_owner() {
    let server = MemoryServer::new(|request| match request.sign_in {
        true => status(401, r#"{"error":"invalid_client"}"#),
        false => ok("{}"),
    });
    let store = MemoryStore::with("kept", 3_600);
    assert!(super::call(&client_with(&server, key("another").store(store))).await.is_err());
    assert_eq!(server.counts(), (1, 0));
}
