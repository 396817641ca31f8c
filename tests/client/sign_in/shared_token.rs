//! Tokens shared by the calls and the copies of a client.

use tests::fault_server::{Server, json, response};
use tests::memory_server::{MemoryServer, ok};
use tokio::time::advance;

use super::{api_key, call, call_ok, client, client_with, concurrent_calls, millis, seconds, settle};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn concurrent_first_calls_share_one_sign_in() {
    let server = Server::start(|request| match request.method() {
        "POST" => json(r#"{"access_token":"token-1","expires_in":3600}"#).after(millis(50)),
        // The calls need more connections than the server accepts at a time, so no connection is kept open.
        _ => response("200 OK", &["Content-Type: application/json", "Connection: close"], "{}").close(),
    });
    let client = procountor_client::Client::builder().base_url(&server.url()).credentials(api_key());
    let client = client.build().expect("the settings are valid");
    assert_eq!(concurrent_calls(&client, 1_000).await, 1_000);
    let requests = server.requests();
    let sign_ins = requests.iter().filter(|request| request.method() == "POST").count();
    assert_eq!((sign_ins, requests.len()), (1, 1_001));
    let calls = requests.iter().filter(|request| request.method() == "GET");
    assert!(calls.into_iter().all(|call| call.header_text("authorization") == Some("Bearer token-1")));
}

#[tokio::test(start_paused = true)]
async fn client_without_calls_does_not_sign_in() {
    let server = MemoryServer::signing_in(3_600, |_| ok("{}"));
    let client = client(&server);
    advance(seconds(10_000)).await;
    settle().await;
    drop(client.clone());
    assert_eq!(server.counts(), (0, 0));
    call_ok(&client).await;
    advance(seconds(10_000)).await;
    settle().await;
    assert_eq!(server.counts(), (1, 1), "a client without calls does not refresh");
}

#[tokio::test(start_paused = true)]
async fn concurrent_calls_after_expiry_share_one_sign_in() {
    let server = MemoryServer::new(|request| match request.sign_in {
        true => tests::memory_server::token(&format!("token-{}", request.nth + 1), 3_600).after(millis(700)),
        false => ok("{}").after(millis(20)),
    });
    let client = client(&server);
    for expiry in 1..=5 {
        assert_eq!(concurrent_calls(&client, 1_000).await, 1_000);
        assert_eq!(server.counts(), (expiry, 1_000 * expiry));
        assert_eq!(server.last_token(), Some(format!("token-{expiry}")));
        advance(seconds(3_600)).await;
    }
}

/// A short-lived token is used by all calls that waited for it, even if it expires meanwhile.
#[tokio::test(start_paused = true)]
async fn token_valid_for_one_second_is_shared() {
    let server = MemoryServer::signing_in(1, |_| ok("{}"));
    let client = client(&server);
    assert_eq!(concurrent_calls(&client, 1_000).await, 1_000);
    assert_eq!(server.counts(), (1, 1_000));
    advance(seconds(1)).await;
    assert_eq!(concurrent_calls(&client, 1_000).await, 1_000);
    assert_eq!(server.counts(), (2, 2_000));
}

#[tokio::test(start_paused = true)]
async fn clones_share_token_and_separate_clients_do_not() {
    let server = MemoryServer::signing_in(3_600, |_| ok("{}"));
    let (one, other) = (client(&server), client(&server));
    call_ok(&one).await;
    call_ok(&one.clone()).await;
    assert_eq!(server.counts(), (1, 2));
    call_ok(&other).await;
    assert_eq!(server.counts(), (2, 3));
}

/// Credentials of the same API client have separate tokens and shared rate limits, which include token requests.
/// Credentials of another API client have separate limits.
#[tokio::test(start_paused = true)]
async fn credentials_of_one_api_client_share_rate_limits() {
    for (name, second, third) in [("the-client", 2_000, 3_000), ("another", 0, 1_000)] {
        let server = MemoryServer::signing_in(3_600, |_| ok("{}"));
        let one = super::builder(&server).credentials(api_key()).limits([procountor_client::Limit::per_second(1)]);
        let one = one.build().expect("the settings are valid");
        let application = procountor_client::Application::new(name, "the-secret");
        let other = procountor_client::Credentials::api_key(&application, "another-key");
        let other = one.with_credentials(other).expect("the credentials are valid");
        let start = tokio::time::Instant::now();
        call_ok(&one).await;
        assert_eq!(start.elapsed(), seconds(1));
        // With separate limits, the second client does not wait for the first one.
        let offset = if name == "another" { 1_000 } else { 0 };
        call_ok(&other).await;
        let sign_in = server.sign_ins().remove(1);
        assert_eq!(sign_in.at, millis(second + offset), "{name}");
        let calls = server.calls();
        assert_eq!(calls[1].at, millis(third + offset), "{name}");
        assert!(sign_in.text().contains(&format!("client_id={name}&")) && sign_in.text().contains("another-key"));
        let tokens: Vec<_> = calls.iter().filter_map(|call| call.token()).collect();
        assert_eq!(tokens, ["Bearer token-1", "Bearer token-2"]);
    }
}

#[tokio::test(start_paused = true)]
async fn token_request_waits_for_permit() {
    let server = MemoryServer::signing_in(3_600, |_| ok("{}"));
    let client = super::builder(&server).credentials(api_key()).limits([procountor_client::Limit::per_second(1)]);
    let client = client.build().expect("the settings are valid");
    call_ok(&client).await;
    call_ok(&client).await;
    assert_eq!(server.sign_ins().first().map(|request| request.at), Some(seconds(0)));
    assert_eq!(server.calls().iter().map(|request| request.at).collect::<Vec<_>>(), [seconds(1), seconds(2)]);
    advance(seconds(3_600)).await;
    let started = server.elapsed();
    call_ok(&client).await;
    assert_eq!(server.sign_ins().pop().map(|request| request.at), Some(started));
    assert_eq!(server.calls().pop().map(|request| request.at), Some(started + seconds(1)));
}

/// A fixed access token is used unchanged, without token requests.
#[tokio::test(start_paused = true)]
async fn fixed_token_sends_no_token_requests() {
    let server = MemoryServer::signing_in(3_600, |_| ok("{}"));
    let client = client_with(&server, procountor_client::Credentials::access_token("fixed"));
    assert_eq!(concurrent_calls(&client, 100).await, 100);
    advance(seconds(100_000)).await;
    call(&client).await.expect("the call succeeds");
    assert_eq!((server.counts(), server.last_token()), ((0, 101), Some("fixed".to_owned())));
}
