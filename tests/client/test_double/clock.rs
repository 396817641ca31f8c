//! The double under a clock that is paused, where calls reach it without a socket.

use std::time::Duration;

use procountor_client::{Error, Outcome};
use tokio::time::Instant;

use super::{invoice, started};

#[tokio::test(start_paused = true)]
async fn a_delay_is_exact() {
    let double = started().await;
    let client = double.in_memory().build().expect("it is a client");
    let get = client.invoices().get(7);
    double.on(get.clone()).delay(Duration::from_secs(5)).answer(invoice(7)).answer(invoice(8));
    let start = Instant::now();
    assert_eq!(get.clone().await.expect("it is answered").id, Some(7));
    assert_eq!(start.elapsed(), Duration::from_secs(5));
    assert_eq!(get.await.expect("the second step has no delay").id, Some(8));
    assert_eq!(start.elapsed(), Duration::from_secs(5));
}

#[tokio::test(start_paused = true)]
async fn a_delay_that_is_too_long_ends_the_call_when_it_said() {
    let double = started().await;
    let client = double.in_memory().build().expect("it is a client");
    let create = client.invoices().create(&invoice(0)).allow_missing().timeout(Duration::from_secs(3));
    double.on(create.clone()).delay(Duration::from_secs(60)).answer(invoice(7));
    let start = Instant::now();
    let error = create.await.expect_err("it takes too long");
    assert!(matches!(error, Error::Timeout(_)), "{error:?}");
    assert_eq!((start.elapsed(), error.outcome()), (Duration::from_secs(3), Outcome::Unknown));
}

#[tokio::test(start_paused = true)]
async fn the_wait_that_is_asked_for_is_kept() {
    let double = started().await;
    let client = double.in_memory().build().expect("it is a client");
    double.on(client.invoices().get(7)).status(503).retry_after(9).answer(invoice(7)).times(2);
    let start = Instant::now();
    client.invoices().get(7).await.expect("the second attempt is answered");
    assert_eq!(start.elapsed(), Duration::from_secs(9));
    double.assert_met();
}

#[tokio::test(start_paused = true)]
async fn tokens_serve_as_long_as_it_is_told() {
    let double = started().await;
    let client = double.in_memory().build().expect("it is a client");
    double.on(client.invoices().get(7)).answer(invoice(7));
    let fixed = double.in_memory().token(double.token()).build().expect("it is a client");
    double.tokens_serve(Duration::from_secs(7200));
    client.invoices().get(7).await.expect("it is answered");
    fixed.invoices().get(7).await.expect("it is answered");
    tokio::time::advance(Duration::from_secs(3600)).await;
    client.invoices().get(7).await.expect("its token still serves");
    assert_eq!(double.sign_ins(), 1);
    let error = fixed.invoices().get(7).await.expect_err("its token has ended");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    tokio::time::advance(Duration::from_secs(3600)).await;
    client.invoices().get(7).await.expect("it has signed in again");
    assert_eq!(double.sign_ins(), 2);
}

#[tokio::test(start_paused = true)]
async fn lost_and_halved_answers_come_without_sockets_too() {
    let double = started().await;
    let client = double.in_memory().build().expect("it is a client");
    let create = || client.invoices().create(&invoice(0)).allow_missing();
    double.on(create()).reset().truncated();
    for status in [None, Some(200)] {
        let error = create().await.expect_err("no whole answer came");
        assert!(matches!(error, Error::Transport(_)), "{error:?}");
        assert_eq!(error.status().map(|status| status.as_u16()), status);
    }
}
