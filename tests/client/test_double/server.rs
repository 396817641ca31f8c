//! The double beside others, under many calls, and at its end.

use procountor_client::{Error, RetryPolicy, Version};

use super::{invoice, started};

#[tokio::test]
async fn two_doubles_know_nothing_of_one_another() {
    let (one, other) = (started().await, started().await);
    assert_ne!(one.base_url(), other.base_url());
    one.on(one.client().invoices().get(7)).answer(invoice(1)).times(1);
    other.on(other.client().invoices().get(7)).answer(invoice(2)).times(1);
    assert_eq!(one.client().invoices().get(7).await.expect("it is answered").id, Some(1));
    assert_eq!(other.client().invoices().get(7).await.expect("it is answered").id, Some(2));
    one.assert_met();
    other.assert_met();
    assert_eq!((one.sign_ins(), other.sign_ins()), (1, 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hundred_calls_at_once_are_answered_each() {
    let double = started().await;
    let client = double.client();
    for id in 0..100 {
        double.on(client.invoices().get(id)).answer(invoice(id)).times(1);
    }
    let calls: Vec<_> = (0..100).map(|id| tokio::spawn(client.invoices().get(id).into_future())).collect();
    for (id, call) in (0..100).zip(calls) {
        assert_eq!(call.await.expect("it ends").expect("it is answered").id, Some(id));
    }
    double.assert_met();
    assert_eq!((double.calls().len(), double.sign_ins()), (100, 1));
}

#[tokio::test]
async fn nobody_is_there_once_it_is_dropped() {
    let double = started().await;
    let client = double.builder().retry_policy(RetryPolicy::default().attempts(1)).build().expect("it is a client");
    double.on(client.invoices().get(7)).answer(invoice(7));
    client.invoices().get(7).await.expect("it is answered");
    let in_memory = double.in_memory().retry_policy(RetryPolicy::default().attempts(1));
    drop(double);
    let error = client.invoices().get(7).await.expect_err("it has ended");
    assert!(matches!(error, Error::NotSent(_) | Error::Transport(_)), "{error:?}");
    let error = in_memory.build().expect("it is a client").invoices().get(7).await.expect_err("it has ended");
    assert!(matches!(error, Error::SignIn(_)), "{error:?}");
}

#[tokio::test]
async fn the_version_of_a_path_makes_no_difference() {
    let double = started().await;
    let client = double.builder().version(Version::Latest).build().expect("it is a client");
    double.on(client.invoices().get(7)).answer(invoice(7));
    assert_eq!(client.invoices().get(7).await.expect("it is answered").id, Some(7));
    assert_eq!(double.calls()[0].path, "/invoices/7");
}
