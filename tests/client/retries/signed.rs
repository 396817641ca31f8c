//! 401: one more attempt with a new token, whatever the method, and never two.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::{Duration, SystemTime};

use procountor_client::Outcome::Rejected;
use procountor_client::sign_in::{TokenSource, Tokens, Work};
use procountor_client::{Client, Credentials, Retry, RetryPolicy};

use super::calls::{FINE, Verb, builder, s};
use super::replies::Reply;
use tests::memory_server::{self, MemoryServer};

/// Gives a new token each time, and counts them.
#[derive(Clone, Default)]
pub(crate) struct Source(Arc<AtomicUsize>);

impl Source {
    pub(crate) fn given(&self) -> usize {
        self.0.load(SeqCst)
    }
}

impl TokenSource for Source {
    fn token(&self) -> Work<'_, Tokens> {
        let number = self.0.fetch_add(1, SeqCst);
        let ends = SystemTime::now() + Duration::from_secs(3_600);
        Box::pin(async move { Ok(Tokens::new(format!("token-{number}"), ends)) })
    }
}

fn client(server: &MemoryServer, source: &Source, policy: RetryPolicy) -> Client {
    let builder = builder("https://procountor.invalid/api").credentials(Credentials::source(source.clone()));
    builder.transport(server.clone()).retry_policy(policy).build().expect("a client")
}

fn tokens(server: &MemoryServer) -> Vec<String> {
    let token = |seen: tests::memory_server::Received| seen.token().expect("a token");
    server.calls().into_iter().map(token).collect()
}

#[tokio::test(start_paused = true)]
async fn a_rejected_token_is_replaced_once() {
    for verb in Verb::ALL {
        for retry in [None, Some(Retry::Never)] {
            for attempts in [1, 3] {
                let (server, source) = (MemoryServer::play([Reply::status(401), Reply::status(200)]), Source::default());
                let policy = RetryPolicy::default().attempts(attempts);
                assert_eq!(verb.end(&client(&server, &source, policy), retry).await, FINE, "{}", verb.name());
                assert_eq!(tokens(&server), ["Bearer token-0", "Bearer token-1"], "{}", verb.name());
                assert_eq!((source.given(), server.elapsed()), (2, s(0)));
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_new_token_that_is_rejected_too_ends_the_call() {
    for verb in Verb::ALL {
        let (server, source) = (MemoryServer::always(Reply::status(401)), Source::default());
        let client = client(&server, &source, RetryPolicy::default());
        assert_eq!(verb.end(&client, None).await, ("Api", Rejected, Some(2), Some(401)), "{}", verb.name());
        assert_eq!((server.count(), source.given()), (2, 2), "{}", verb.name());
        // And the next call does not ask for another one at once.
        assert_eq!(verb.end(&client, None).await, ("Api", Rejected, Some(1), Some(401)), "{}", verb.name());
        assert_eq!((server.count(), source.given()), (3, 2), "{}", verb.name());
    }
}

#[tokio::test(start_paused = true)]
async fn calls_that_are_rejected_together_share_one_new_token() {
    let server = MemoryServer::new(|received| {
        let old = received.request.headers()["authorization"] == "Bearer token-0";
        memory_server::Reply::from(Reply::status(if old { 401 } else { 200 })).after(s(1))
    });
    let source = Source::default();
    let client = client(&server, &source, RetryPolicy::default());
    let calls: tokio::task::JoinSet<_> = (0..50)
        .map(|number| {
            let client = client.clone();
            async move { Verb::ALL[number % 5].end(&client, None).await }
        })
        .collect();
    assert!(calls.join_all().await.into_iter().all(|end| end == FINE));
    // 50 further attempts are far beyond the budget for retries: these cost nothing of it.
    assert_eq!((server.count(), source.given()), (100, 2));
}

/// A call that creates is still not sent again once it may have been done, 401 or not.
#[tokio::test(start_paused = true)]
async fn a_401_does_not_loosen_the_table() {
    for (second, attempts, status) in
        [(Reply::Lost, 2, None), (Reply::status(500), 2, Some(500)), (Reply::asks(503, "1"), 2, Some(503))]
    {
        for verb in [Verb::Post, Verb::Patch] {
            let server = MemoryServer::play([Reply::status(401), second.clone(), Reply::status(200)]);
            let found = verb.end(&client(&server, &Source::default(), RetryPolicy::default()), None).await;
            assert_eq!((found.2, found.3), (Some(attempts), status), "{second:?}");
            assert_eq!(server.count(), attempts as usize, "{second:?}");
        }
        let server = MemoryServer::play([Reply::status(401), second.clone(), Reply::status(200)]);
        let client = client(&server, &Source::default(), RetryPolicy::default());
        assert_eq!(Verb::Get.end(&client, None).await, FINE, "{second:?}");
        assert_eq!(server.count(), 3, "{second:?}");
    }
}
