//! Responses with 401: one more attempt with a new token, for every method.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::{Duration, SystemTime};

use procountor_client::Outcome::Rejected;
use procountor_client::sign_in::{TokenFuture, TokenSource, Tokens};
use procountor_client::{Client, Credentials, Retry, RetryPolicy};

use super::calls::{Method, SUCCESS, builder, s};
use super::replies::Reply;
use tests::memory_server::{self, MemoryServer};

/// A token source that returns a new token each time and counts them.
#[derive(Clone, Default)]
pub(crate) struct CountingSource(Arc<AtomicUsize>);

impl CountingSource {
    pub(crate) fn issued(&self) -> usize {
        self.0.load(SeqCst)
    }
}

impl TokenSource for CountingSource {
    fn token(&self) -> TokenFuture<'_, Tokens> {
        let number = self.0.fetch_add(1, SeqCst);
        let ends = SystemTime::now() + Duration::from_secs(3_600);
        Box::pin(async move { Ok(Tokens::new(format!("token-{number}"), ends)) })
    }
}

fn client(server: &MemoryServer, source: &CountingSource, policy: RetryPolicy) -> Client {
    let builder = builder("https://procountor.invalid/api").credentials(Credentials::source(source.clone()));
    builder.transport(server.clone()).retry_policy(policy).build().expect("the settings are valid")
}

fn tokens(server: &MemoryServer) -> Vec<String> {
    let token = |call: tests::memory_server::Received| call.token().expect("the request has a token");
    server.calls().into_iter().map(token).collect()
}

#[tokio::test(start_paused = true)]
async fn rejected_token_is_refreshed_and_call_resent() {
    for method in Method::ALL {
        for retry in [None, Some(Retry::Never)] {
            for attempts in [1, 3] {
                let (server, source) =
                    (MemoryServer::play([Reply::status(401), Reply::status(200)]), CountingSource::default());
                let policy = RetryPolicy::default().attempts(attempts);
                assert_eq!(
                    method.call_result(&client(&server, &source, policy), retry).await,
                    SUCCESS,
                    "{}",
                    method.name()
                );
                assert_eq!(tokens(&server), ["Bearer token-0", "Bearer token-1"], "{}", method.name());
                assert_eq!((source.issued(), server.elapsed()), (2, s(0)));
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn second_rejected_token_ends_call() {
    for method in Method::ALL {
        let (server, source) = (MemoryServer::always(Reply::status(401)), CountingSource::default());
        let client = client(&server, &source, RetryPolicy::default());
        assert_eq!(method.call_result(&client, None).await, ("Api", Rejected, Some(2), Some(401)), "{}", method.name());
        assert_eq!((server.count(), source.issued()), (2, 2), "{}", method.name());
        // The next call does not refresh the token again at once.
        assert_eq!(method.call_result(&client, None).await, ("Api", Rejected, Some(1), Some(401)), "{}", method.name());
        assert_eq!((server.count(), source.issued()), (3, 2), "{}", method.name());
    }
}

#[tokio::test(start_paused = true)]
async fn concurrent_rejected_calls_share_one_refresh() {
    let server = MemoryServer::new(|received| {
        let old = received.request.headers()["authorization"] == "Bearer token-0";
        memory_server::Reply::from(Reply::status(if old { 401 } else { 200 })).after(s(1))
    });
    let source = CountingSource::default();
    let client = client(&server, &source, RetryPolicy::default());
    let calls: tokio::task::JoinSet<_> = (0..50)
        .map(|number| {
            let client = client.clone();
            async move { Method::ALL[number % 5].call_result(&client, None).await }
        })
        .collect();
    assert!(calls.join_all().await.into_iter().all(|end| end == SUCCESS));
    // 50 retries exceed the retry budget, so retries after a 401 do not use it.
    assert_eq!((server.count(), source.issued()), (100, 2));
}

/// After a 401 retry, POST and PATCH calls that may have been applied are still not retried.
#[tokio::test(start_paused = true)]
async fn rejected_token_does_not_relax_decision_table() {
    for (second, attempts, status) in
        [(Reply::Lost, 2, None), (Reply::status(500), 2, Some(500)), (Reply::retry_after(503, "1"), 2, Some(503))]
    {
        for method in [Method::Post, Method::Patch] {
            let server = MemoryServer::play([Reply::status(401), second.clone(), Reply::status(200)]);
            let result =
                method.call_result(&client(&server, &CountingSource::default(), RetryPolicy::default()), None).await;
            assert_eq!((result.2, result.3), (Some(attempts), status), "{second:?}");
            assert_eq!(server.count(), attempts as usize, "{second:?}");
        }
        let server = MemoryServer::play([Reply::status(401), second.clone(), Reply::status(200)]);
        let client = client(&server, &CountingSource::default(), RetryPolicy::default());
        assert_eq!(Method::Get.call_result(&client, None).await, SUCCESS, "{second:?}");
        assert_eq!(server.count(), 3, "{second:?}");
    }
}
