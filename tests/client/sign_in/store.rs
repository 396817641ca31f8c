//! Tokens that are kept elsewhere too, or that come from elsewhere.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use procountor_client::sign_in::{TokenSource, TokenStore, Tokens, Work};
use procountor_client::{Credentials, Error};
use tests::memory_server::{MemoryServer, ok, status, token};
use tokio::time::advance;

use super::{application, at_once, call, client_of, fine, key, millis, seconds, settle};

/// A store that keeps tokens in memory, and that can be told to fail.
#[derive(Clone, Default)]
pub(crate) struct Memory(Arc<Shelf>);

#[derive(Default)]
struct Shelf {
    tokens: Mutex<Option<Tokens>>,
    loads: AtomicUsize,
    saves: AtomicUsize,
    broken: AtomicBool,
    hangs: AtomicBool,
}

impl Memory {
    /// A store that holds a token which serves for so many seconds more.
    fn with(token: &str, serves: u64) -> Self {
        let store = Self::default();
        store.put(Tokens::new(token, SystemTime::now() + seconds(serves)));
        store
    }

    fn put(&self, tokens: Tokens) {
        *self.0.tokens.lock().expect("nobody panicked") = Some(tokens);
    }

    /// The token that is kept.
    fn token(&self) -> Option<String> {
        let tokens = self.0.tokens.lock().expect("nobody panicked").clone();
        tokens.map(|tokens| tokens.access_token.expose().to_owned())
    }

    /// How often it was asked and told.
    fn counts(&self) -> (usize, usize) {
        (self.0.loads.load(SeqCst), self.0.saves.load(SeqCst))
    }

    async fn trouble(&self) -> Result<(), procountor_client::sign_in::BoxError> {
        if self.0.hangs.load(SeqCst) {
            std::future::pending::<()>().await;
        }
        if self.0.broken.load(SeqCst) { Err("the store is broken, as the test has it".into()) } else { Ok(()) }
    }
}

impl TokenStore for Memory {
    fn load(&self) -> Work<'_, Option<Tokens>> {
        Box::pin(async {
            self.0.loads.fetch_add(1, SeqCst);
            self.trouble().await?;
            Ok(self.0.tokens.lock().expect("nobody panicked").clone())
        })
    }

    fn save<'a>(&'a self, tokens: &'a Tokens) -> Work<'a, ()> {
        Box::pin(async {
            self.0.saves.fetch_add(1, SeqCst);
            self.trouble().await?;
            self.put(tokens.clone());
            Ok(())
        })
    }
}

fn refresh() -> Credentials {
    Credentials::refresh_token(&application(), "refresh-1")
}

#[tokio::test(start_paused = true)]
async fn a_token_of_the_store_needs_no_sign_in() {
    let (server, store) = (MemoryServer::signing_in(3_600, |_| ok("{}")), Memory::with("kept", 3_600));
    let client = client_of(&server, key().store(store.clone()));
    assert_eq!(at_once(&client, 100).await, 100);
    assert_eq!((server.counts(), server.last_token().as_deref()), ((0, 100), Some("kept")));
    assert_eq!(store.counts(), (1, 0));
}

#[tokio::test(start_paused = true)]
async fn an_empty_store_is_asked_first_and_told_after() {
    let (server, store) = (MemoryServer::signing_in(3_600, |_| ok("{}")), Memory::default());
    fine(&client_of(&server, key().store(store.clone()))).await;
    assert_eq!((server.counts(), store.counts(), store.token().as_deref()), ((1, 1), (1, 1), Some("token-1")));
    // What a second process does.
    fine(&client_of(&server, key().store(store.clone()))).await;
    assert_eq!((server.counts(), server.last_token().as_deref()), ((1, 2), Some("token-1")));
}

/// A token that has ended by the clock of this machine, or will in a minute, is not taken up; nor one
/// that cannot stand in a header.
#[tokio::test(start_paused = true)]
async fn a_token_of_the_store_that_serves_no_more_is_left_there() {
    let past = SystemTime::now() - seconds(3_600);
    for tokens in [
        Tokens::new("ended", past),
        Tokens::new("ends", SystemTime::now() + seconds(50)),
        Tokens::new("no header", SystemTime::now() + seconds(3_600)),
        Tokens::new("", SystemTime::now() + seconds(3_600)),
    ] {
        let (server, store) = (MemoryServer::signing_in(3_600, |_| ok("{}")), Memory::default());
        store.put(tokens);
        fine(&client_of(&server, key().store(store.clone()))).await;
        assert_eq!((server.counts(), store.token().as_deref()), ((1, 1), Some("token-1")));
    }
}

/// Whoever wrote it had another clock, by an hour or by a century: a 401 tells, and one renewal helps.
#[tokio::test(start_paused = true)]
async fn a_token_of_the_store_whose_end_is_far_off_is_used_until_it_is_rejected() {
    for serves in [2 * 3_600, 100 * 365 * 86_400] {
        let server = MemoryServer::signing_in(3_600, |seen| match seen.token().as_deref() {
            Some("Bearer kept") if seen.nth > 0 => status(401, ""),
            _ => ok("{}"),
        });
        let store = Memory::with("kept", serves);
        let client = client_of(&server, key().store(store.clone()));
        fine(&client).await;
        assert_eq!(server.last_token().as_deref(), Some("kept"));
        fine(&client).await;
        assert_eq!((server.counts(), server.last_token().as_deref()), ((1, 3), Some("token-1")));
        assert_eq!(store.token().as_deref(), Some("token-1"), "{serves}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_newer_token_of_another_process_is_taken_up_at_renewal() {
    let (server, store) = (MemoryServer::signing_in(3_600, |_| ok("{}")), Memory::default());
    let client = client_of(&server, key().store(store.clone()));
    fine(&client).await;
    store.put(Tokens::new("of-another", SystemTime::now() + seconds(7_200)));
    fine(&client).await;
    assert_eq!(server.last_token().as_deref(), Some("token-1"), "the own one serves");
    advance(seconds(3_590)).await;
    fine(&client).await;
    settle().await;
    fine(&client).await;
    assert_eq!((server.counts(), server.last_token().as_deref()), ((1, 4), Some("of-another")));
    assert_eq!(store.counts(), (2, 1));
}

#[tokio::test(start_paused = true)]
async fn a_store_that_fails_costs_no_call() {
    let (server, store) = (MemoryServer::signing_in(3_600, |_| ok("{}")), Memory::default());
    store.0.broken.store(true, SeqCst);
    let client = client_of(&server, key().store(store.clone()));
    assert_eq!(at_once(&client, 100).await, 100);
    assert_eq!((server.counts(), store.counts()), ((1, 100), (1, 1)));
    advance(seconds(3_600)).await;
    fine(&client).await;
    assert_eq!((server.counts(), store.counts()), ((2, 101), (2, 2)));
}

/// After five seconds the client does without it, and no call waits for it to keep anything.
#[tokio::test(start_paused = true)]
async fn a_store_that_hangs_does_not_hold_the_client_up_for_ever() {
    let (server, store) = (MemoryServer::signing_in(3_600, |_| ok("{}")), Memory::default());
    store.0.hangs.store(true, SeqCst);
    let client = client_of(&server, key().store(store));
    fine(&client).await;
    assert_eq!((server.counts(), server.elapsed()), ((1, 1), seconds(5)));
    fine(&client).await;
    assert_eq!((server.counts(), server.elapsed()), ((1, 2), seconds(5)));
}

#[tokio::test(start_paused = true)]
async fn a_token_of_the_store_that_was_rejected_is_not_taken_up_again() {
    let server = MemoryServer::signing_in(3_600, |seen| match seen.token().as_deref() {
        Some("Bearer kept") => status(401, ""),
        _ => ok("{}"),
    });
    let store = Memory::with("kept", 86_000);
    let client = client_of(&server, key().store(store.clone()));
    fine(&client).await;
    assert_eq!((server.counts(), store.token().as_deref()), ((1, 2), Some("token-1")));
}

/// Even if the sign-in that was to replace it failed.
#[tokio::test(start_paused = true)]
async fn a_rejected_token_is_remembered_over_a_sign_in_that_fails() {
    let server = MemoryServer::new(|seen| match (seen.sign_in, seen.nth, seen.token().as_deref()) {
        (true, 0, _) => status(500, ""),
        (true, ..) => tests::memory_server::token("token-1", 3_600),
        (false, _, Some("Bearer kept")) => status(401, ""),
        (false, ..) => ok("{}"),
    });
    let client = client_of(&server, key().store(Memory::with("kept", 86_000)));
    assert!(matches!(call(&client).await, Err(Error::SignIn(_))));
    advance(seconds(1)).await;
    fine(&client).await;
    let tokens: Vec<_> = server.calls().into_iter().filter_map(|call| call.token()).collect();
    assert_eq!(tokens, ["Bearer kept", "Bearer token-1"]);
}

/// Answers each refresh with a token, and with a refresh token if the template has one.
fn rotating(refresh: &'static str) -> MemoryServer {
    MemoryServer::new(move |seen| {
        let number = seen.nth + 1;
        let refresh = refresh.replace('#', &(number + 1).to_string());
        match seen.sign_in {
            true => ok(format!(r#"{{"access_token":"token-{number}","expires_in":3600{refresh}}}"#)),
            false => ok("{}"),
        }
    })
}

/// The refresh tokens that were sent.
fn sent(server: &MemoryServer) -> Vec<String> {
    let token = |body: &str| body.split_once("&refresh_token=").map(|(_, token)| token.to_owned());
    server.sign_ins().iter().filter_map(|seen| token(&seen.text())).collect()
}

#[tokio::test(start_paused = true)]
async fn a_new_refresh_token_is_used_next_and_without_one_the_old_one_stays() {
    for (answer, expected) in [
        (r#","refresh_token":"refresh-#""#, ["refresh-1", "refresh-2", "refresh-3"]),
        ("", ["refresh-1"; 3]),
        (r#","refresh_token":null"#, ["refresh-1"; 3]),
        (r#","refresh_token":"""#, ["refresh-1"; 3]),
    ] {
        let server = rotating(answer);
        let client = client_of(&server, refresh());
        for _ in 0..3 {
            fine(&client).await;
            advance(seconds(3_600)).await;
        }
        assert_eq!(sent(&server), expected, "{answer}");
    }
}

/// A refresh token that came in place of another one outlives a 401 and a sign-in that fails.
#[tokio::test(start_paused = true)]
async fn a_new_refresh_token_is_not_forgotten_after_a_401_and_a_failure() {
    let server = MemoryServer::new(|seen| match (seen.sign_in, seen.nth, seen.token().as_deref()) {
        (true, 0, _) => ok(r#"{"access_token":"token-1","expires_in":3600,"refresh_token":"refresh-2"}"#),
        (true, 1, _) => status(503, ""),
        (true, ..) => ok(r#"{"access_token":"token-2","expires_in":3600}"#),
        (false, _, Some("Bearer token-1")) => status(401, ""),
        (false, ..) => ok("{}"),
    });
    let client = client_of(&server, refresh());
    assert!(call(&client).await.is_err());
    advance(seconds(1)).await;
    fine(&client).await;
    assert_eq!(sent(&server), ["refresh-1", "refresh-2", "refresh-2"]);
}

/// The refresh token that the last process left behind is the one that still serves.
#[tokio::test(start_paused = true)]
async fn the_stores_refresh_token_comes_before_that_of_the_credentials() {
    let (server, store) = (rotating(r#","refresh_token":"refresh-#""#), Memory::default());
    let mut tokens = Tokens::new("ended", SystemTime::now() - seconds(10));
    tokens.refresh_token = Some("refresh-of-the-store".into());
    store.put(tokens);
    fine(&client_of(&server, refresh().store(store.clone()))).await;
    assert_eq!(sent(&server), ["refresh-of-the-store"]);
    let kept = store.0.tokens.lock().expect("nobody panicked").clone().and_then(|tokens| tokens.refresh_token);
    assert_eq!(kept.as_ref().map(|token| token.expose()), Some("refresh-2"));
}

/// A session that was ended, and a login after it: what the store has kept serves no more.
#[tokio::test(start_paused = true)]
async fn a_refresh_token_of_the_store_that_is_refused_gives_way_to_the_one_that_was_given() {
    let (store, mut tokens) = (Memory::default(), Tokens::new("ended", SystemTime::now() - seconds(10)));
    tokens.refresh_token = Some("refresh-of-the-store".into());
    store.put(tokens);
    let server = MemoryServer::new(|seen| match (seen.sign_in, seen.text().contains("of-the-store")) {
        (true, true) => status(400, r#"{"error":"invalid_grant"}"#),
        (true, false) => token("token-1", 3_600),
        (false, _) => ok("{}"),
    });
    fine(&client_of(&server, refresh().store(store.clone()))).await;
    assert_eq!(sent(&server), ["refresh-of-the-store", "refresh-1"]);
}

/// A program may end with its call: what it would need to log in again is kept by then.
#[test]
fn a_refresh_token_that_rotates_is_kept_before_the_call_goes_on() {
    let store = Memory::default();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build();
    runtime.expect("a runtime").block_on(async {
        let server = rotating(r#","refresh_token":"refresh-#""#);
        fine(&client_of(&server, refresh().store(store.clone()))).await;
    });
    let kept = store.0.tokens.lock().expect("nobody panicked").clone().and_then(|tokens| tokens.refresh_token);
    assert_eq!(kept.as_ref().map(|token| token.expose()), Some("refresh-2"));
}

/// A store that gives a rejected token out as a newer one is not believed.
#[tokio::test(start_paused = true)]
async fn a_rejected_token_is_not_taken_up_again_whatever_its_end() {
    let store = Memory::with("stale", 3_600);
    let server = MemoryServer::signing_in(3_600, |seen| match seen.token().as_deref() {
        Some("Bearer stale") => status(401, ""),
        _ => ok("{}"),
    });
    let client = client_of(&server, key().store(store.clone()));
    store.put(Tokens::new("stale", SystemTime::now() + seconds(3_600)));
    fine(&client).await;
    assert_eq!((server.counts(), server.last_token().as_deref()), ((1, 2), Some("token-1")));
}

/// Other credentials do not begin with the tokens of those before them.
#[tokio::test(start_paused = true)]
async fn credentials_that_were_replaced_leave_no_token_behind() {
    let server = MemoryServer::signing_in(3_600, |_| ok("{}"));
    let store = Memory::default();
    let client = client_of(&server, key().store(store.clone()));
    fine(&client).await;
    settle().await;
    client.replace_credentials(key().store(store.clone())).expect("the credentials are valid");
    fine(&client).await;
    assert_eq!((server.counts(), server.last_token().as_deref()), ((2, 2), Some("token-2")));
}

/// A source that gives `source-1`, `source-2` and so on, each for so many seconds; for none, it fails.
struct Spring(Arc<AtomicUsize>, i64);

impl TokenSource for Spring {
    fn token(&self) -> Work<'_, Tokens> {
        Box::pin(async {
            let number = self.0.fetch_add(1, SeqCst) + 1;
            tokio::time::sleep(millis(50)).await;
            let serves = u64::try_from(self.1).map_err(|_| "the source is dry, as the test has it")?;
            Ok(Tokens::new(format!("source-{number}"), SystemTime::now() + seconds(serves)))
        })
    }
}

#[tokio::test(start_paused = true)]
async fn a_source_is_asked_once_for_each_expiry_and_after_a_401() {
    let (server, asked) = (MemoryServer::new(|_| ok("{}")), Arc::new(AtomicUsize::new(0)));
    let client = client_of(&server, Credentials::source(Spring(Arc::clone(&asked), 3_600)));
    for expiry in 1..=3 {
        assert_eq!(at_once(&client, 1_000).await, 1_000);
        assert_eq!((asked.load(SeqCst), server.last_token()), (expiry, Some(format!("source-{expiry}"))));
        advance(seconds(3_600)).await;
    }
    let server = MemoryServer::new(|seen| if seen.nth == 0 { status(401, "") } else { ok("{}") });
    let client = client_of(&server, Credentials::source(Spring(asked, 3_600)));
    fine(&client).await;
    assert_eq!((server.counts(), server.last_token().as_deref()), ((0, 2), Some("source-5")));
}

#[tokio::test(start_paused = true)]
async fn a_source_that_fails_or_is_late_is_the_error_and_is_spared() {
    for (serves, says) in [(-1, "the source of tokens failed"), (0, "its token has ended")] {
        let (server, asked) = (MemoryServer::new(|_| ok("{}")), Arc::new(AtomicUsize::new(0)));
        let client = client_of(&server, Credentials::source(Spring(Arc::clone(&asked), serves)));
        let error = call(&client).await.expect_err("there is no token");
        assert!(error.kind() == "SignIn" && error.to_string().contains(says), "{error}");
        assert_eq!(std::error::Error::source(&error).is_some(), serves < 0, "the source's own error is there");
        assert_eq!((at_once(&client, 100).await, asked.load(SeqCst)), (0, 1));
        advance(seconds(1)).await;
        assert!(call(&client).await.is_err());
        assert_eq!((asked.load(SeqCst), server.counts()), (2, (0, 0)));
    }
}

/// A source or a store with a bug in it is asked as rarely as a server in trouble.
#[tokio::test(start_paused = true)]
async fn a_source_that_panics_is_not_asked_without_end() {
    struct Broken(Arc<AtomicUsize>);
    impl TokenSource for Broken {
        fn token(&self) -> Work<'_, Tokens> {
            let asked = self.0.fetch_add(1, SeqCst);
            Box::pin(async move {
                assert!(asked >= 50, "the source has a bug, as the test has it");
                Ok(Tokens::new("late", SystemTime::now() + seconds(3_600)))
            })
        }
    }
    let (server, asked) = (MemoryServer::new(|_| ok("{}")), Arc::new(AtomicUsize::new(0)));
    let client = client_of(&server, Credentials::source(Broken(Arc::clone(&asked))));
    assert!(call(&client).await.is_err_and(|error| error.kind() == "SignIn"));
    assert!(asked.load(SeqCst) < 5, "it was asked {} times", asked.load(SeqCst));
}
