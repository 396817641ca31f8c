//! Several servers, concurrent calls, and shutdown.

use procountor_client::{Error, RetryPolicy, Version};

use super::{invoice, start_server};

#[tokio::test]
async fn servers_are_independent() {
    let (one, other) = (start_server().await, start_server().await);
    assert_ne!(one.base_url(), other.base_url());
    one.on(one.client().invoices().get(7)).respond(invoice(1)).times(1);
    other.on(other.client().invoices().get(7)).respond(invoice(2)).times(1);
    assert_eq!(one.client().invoices().get(7).await.expect("the call succeeds").id, Some(1));
    assert_eq!(other.client().invoices().get(7).await.expect("the call succeeds").id, Some(2));
    one.assert_met();
    other.assert_met();
    assert_eq!((one.sign_ins(), other.sign_ins()), (1, 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn concurrent_calls_get_their_own_responses() {
    let server = start_server().await;
    let client = server.client();
    for id in 0..100 {
        server.on(client.invoices().get(id)).respond(invoice(id)).times(1);
    }
    let calls: Vec<_> = (0..100).map(|id| tokio::spawn(client.invoices().get(id).into_future())).collect();
    for (id, call) in (0..100).zip(calls) {
        assert_eq!(call.await.expect("the task does not panic").expect("the call succeeds").id, Some(id));
    }
    server.assert_met();
    assert_eq!((server.calls().len(), server.sign_ins()), (100, 1));
}

#[tokio::test]
async fn dropped_server_is_unreachable() {
    let server = start_server().await;
    let client =
        server.builder().retry_policy(RetryPolicy::default().attempts(1)).build().expect("the settings are valid");
    server.on(client.invoices().get(7)).respond(invoice(7));
    client.invoices().get(7).await.expect("the call succeeds");
    let in_memory = server.in_memory().retry_policy(RetryPolicy::default().attempts(1));
    drop(server);
    let error = client.invoices().get(7).await.expect_err("the server is stopped");
    assert!(matches!(error, Error::NotSent(_) | Error::Transport(_)), "{error:?}");
    let error =
        in_memory.build().expect("the settings are valid").invoices().get(7).await.expect_err("the server is stopped");
    assert!(matches!(error, Error::SignIn(_)), "{error:?}");
}

#[tokio::test]
async fn version_in_path_is_ignored() {
    let server = start_server().await;
    let client = server.builder().version(Version::Latest).build().expect("the settings are valid");
    server.on(client.invoices().get(7)).respond(invoice(7));
    assert_eq!(client.invoices().get(7).await.expect("the call succeeds").id, Some(7));
    assert_eq!(server.calls()[0].path, "/invoices/7");
}
