//! `TestServer` in memory, with a paused clock.

use std::time::Duration;

use procountor_client::{Error, Outcome};
use tokio::time::Instant;

use super::{invoice, start_server};

#[tokio::test(start_paused = true)]
async fn delay_is_exact() {
    let server = start_server().await;
    let client = server.in_memory().build().expect("the settings are valid");
    let get = client.invoices().get(7);
    server.on(get.clone()).delay(Duration::from_secs(5)).respond(invoice(7)).respond(invoice(8));
    let start = Instant::now();
    assert_eq!(get.clone().await.expect("the call succeeds").id, Some(7));
    assert_eq!(start.elapsed(), Duration::from_secs(5));
    assert_eq!(get.await.expect("the call succeeds").id, Some(8));
    assert_eq!(start.elapsed(), Duration::from_secs(5));
}

#[tokio::test(start_paused = true)]
async fn delay_longer_than_timeout_times_out() {
    let server = start_server().await;
    let client = server.in_memory().build().expect("the settings are valid");
    let create = client.invoices().create(&invoice(0)).allow_missing().timeout(Duration::from_secs(3));
    server.on(create.clone()).delay(Duration::from_secs(60)).respond(invoice(7));
    let start = Instant::now();
    let error = create.await.expect_err("the call fails");
    assert!(matches!(error, Error::Timeout(_)), "{error:?}");
    assert_eq!((start.elapsed(), error.outcome()), (Duration::from_secs(3), Outcome::Unknown));
}

#[tokio::test(start_paused = true)]
async fn retry_after_wait_is_respected() {
    let server = start_server().await;
    let client = server.in_memory().build().expect("the settings are valid");
    server.on(client.invoices().get(7)).status(503).retry_after(9).respond(invoice(7)).times(2);
    let start = Instant::now();
    client.invoices().get(7).await.expect("the call succeeds");
    // The client adds up to a tenth.
    assert!((9_000..=9_901).contains(&start.elapsed().as_millis()), "{:?}", start.elapsed());
    server.assert_met();
}

#[tokio::test(start_paused = true)]
async fn tokens_have_configured_lifetime() {
    let server = start_server().await;
    let client = server.in_memory().build().expect("the settings are valid");
    server.on(client.invoices().get(7)).respond(invoice(7));
    let fixed = server.in_memory().token(server.token()).build().expect("the settings are valid");
    server.set_token_lifetime(Duration::from_secs(7200));
    client.invoices().get(7).await.expect("the call succeeds");
    fixed.invoices().get(7).await.expect("the call succeeds");
    tokio::time::advance(Duration::from_secs(3600)).await;
    client.invoices().get(7).await.expect("the token is still valid");
    assert_eq!(server.sign_ins(), 1);
    let error = fixed.invoices().get(7).await.expect_err("the token has expired");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    tokio::time::advance(Duration::from_secs(3600)).await;
    client.invoices().get(7).await.expect("the client signs in again");
    assert_eq!(server.sign_ins(), 2);
}

#[tokio::test(start_paused = true)]
async fn reset_and_truncated_responses_work_in_memory() {
    let server = start_server().await;
    let client = server.in_memory().build().expect("the settings are valid");
    let create = || client.invoices().create(&invoice(0)).allow_missing();
    server.on(create()).reset().truncated();
    for status in [None, Some(200)] {
        let error = create().await.expect_err("the call fails");
        assert!(matches!(error, Error::Transport(_)), "{error:?}");
        assert_eq!(error.status().map(|status| status.as_u16()), status);
    }
}
