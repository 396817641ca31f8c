//! Token sources.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::SystemTime;

use procountor_client::Credentials;
use procountor_client::sign_in::{TokenFuture, TokenSource, Tokens};
use tests::memory_server::{MemoryServer, ok, status};
use tokio::time::advance;

use super::{call, call_ok, client_with, concurrent_calls, millis, seconds};

/// A source that returns `source-1`, `source-2` and so on with this lifetime in seconds. It fails if the lifetime is
/// negative.
struct NumberedSource(Arc<AtomicUsize>, i64);

impl TokenSource for NumberedSource {
    fn token(&self) -> TokenFuture<'_, Tokens> {
        Box::pin(async {
            let number = self.0.fetch_add(1, SeqCst) + 1;
            tokio::time::sleep(millis(50)).await;
            let lifetime = u64::try_from(self.1).map_err(|_| "the source fails in this test")?;
            Ok(Tokens::new(format!("source-{number}"), SystemTime::now() + seconds(lifetime)))
        })
    }
}

#[tokio::test(start_paused = true)]
async fn source_is_called_once_per_expiry_and_after_401() {
    let (server, source_calls) = (MemoryServer::new(|_| ok("{}")), Arc::new(AtomicUsize::new(0)));
    let client = client_with(&server, Credentials::source(NumberedSource(Arc::clone(&source_calls), 3_600)));
    for expiry in 1..=3 {
        assert_eq!(concurrent_calls(&client, 1_000).await, 1_000);
        assert_eq!((source_calls.load(SeqCst), server.last_token()), (expiry, Some(format!("source-{expiry}"))));
        advance(seconds(3_600)).await;
    }
    let server = MemoryServer::new(|request| if request.nth == 0 { status(401, "") } else { ok("{}") });
    let client = client_with(&server, Credentials::source(NumberedSource(source_calls, 3_600)));
    call_ok(&client).await;
    assert_eq!((server.counts(), server.last_token().as_deref()), ((0, 2), Some("source-5")));
}

#[tokio::test(start_paused = true)]
async fn failing_source_is_error_and_pauses() {
    for (lifetime, message) in [(-1, "the token source failed"), (0, "the token has already expired")] {
        let (server, source_calls) = (MemoryServer::new(|_| ok("{}")), Arc::new(AtomicUsize::new(0)));
        let client = client_with(&server, Credentials::source(NumberedSource(Arc::clone(&source_calls), lifetime)));
        let error = call(&client).await.expect_err("the token source fails");
        assert!(error.kind() == "SignIn" && error.to_string().contains(message), "{error}");
        assert_eq!(std::error::Error::source(&error).is_some(), lifetime < 0, "the error of the source is included");
        assert_eq!((concurrent_calls(&client, 100).await, source_calls.load(SeqCst)), (0, 1));
        advance(seconds(1)).await;
        assert!(call(&client).await.is_err());
        assert_eq!((source_calls.load(SeqCst), server.counts()), (2, (0, 0)));
    }
}

/// A source that panics causes a pause, like a failed token request.
#[tokio::test(start_paused = true)]
async fn panicking_source_is_not_called_repeatedly() {
    struct PanickingSource(Arc<AtomicUsize>);
    impl TokenSource for PanickingSource {
        fn token(&self) -> TokenFuture<'_, Tokens> {
            let source_calls = self.0.fetch_add(1, SeqCst);
            Box::pin(async move {
                assert!(source_calls >= 50, "the source panics in this test");
                Ok(Tokens::new("late", SystemTime::now() + seconds(3_600)))
            })
        }
    }
    let (server, source_calls) = (MemoryServer::new(|_| ok("{}")), Arc::new(AtomicUsize::new(0)));
    let client = client_with(&server, Credentials::source(PanickingSource(Arc::clone(&source_calls))));
    assert!(call(&client).await.is_err_and(|error| error.kind() == "SignIn"));
    assert!(source_calls.load(SeqCst) < 5, "the source was called {} times", source_calls.load(SeqCst));
}
