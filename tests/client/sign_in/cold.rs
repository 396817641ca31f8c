//! Many calls, and one sign-in for all of them.

use tests::fault_server::{Server, answer, json};
use tests::memory_server::{MemoryServer, ok};
use tokio::time::advance;

use super::{at_once, call, client, client_of, fine, key, millis, seconds, settle};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_calls_at_the_start_sign_in_once() {
    let server = Server::start(|request| match request.method() {
        "POST" => json(r#"{"access_token":"token-1","expires_in":3600}"#).after(millis(50)),
        // More connections come than the server serves at a time: none is to be kept for a later call.
        _ => answer("200 OK", &["Content-Type: application/json", "Connection: close"], "{}").close(),
    });
    let client = procountor_client::Client::builder().base_url(&server.url()).credentials(key());
    let client = client.build().expect("the settings are valid");
    assert_eq!(at_once(&client, 1_000).await, 1_000);
    let requests = server.requests();
    let sign_ins = requests.iter().filter(|request| request.method() == "POST").count();
    assert_eq!((sign_ins, requests.len()), (1, 1_001));
    let calls = requests.iter().filter(|request| request.method() == "GET");
    assert!(calls.into_iter().all(|call| call.text("authorization") == Some("Bearer token-1")));
}

#[tokio::test(start_paused = true)]
async fn no_call_means_no_sign_in() {
    let server = MemoryServer::signing_in(3_600, |_| ok("{}"));
    let client = client(&server);
    advance(seconds(10_000)).await;
    settle().await;
    drop(client.clone());
    assert_eq!(server.counts(), (0, 0));
    fine(&client).await;
    advance(seconds(10_000)).await;
    settle().await;
    assert_eq!(server.counts(), (1, 1), "an idle client does not renew");
}

#[tokio::test(start_paused = true)]
async fn a_storm_at_each_expiry_signs_in_once_each() {
    let server = MemoryServer::new(|seen| match seen.sign_in {
        true => tests::memory_server::token(&format!("token-{}", seen.nth + 1), 3_600).after(millis(700)),
        false => ok("{}").after(millis(20)),
    });
    let client = client(&server);
    for expiry in 1..=5 {
        assert_eq!(at_once(&client, 1_000).await, 1_000);
        assert_eq!(server.counts(), (expiry, 1_000 * expiry));
        assert_eq!(server.last_token(), Some(format!("token-{expiry}")));
        advance(seconds(3_600)).await;
    }
}

/// A token that ends before the answer to the sign-in is looked at serves all who waited for it.
#[tokio::test(start_paused = true)]
async fn a_token_that_serves_for_a_second_is_shared_all_the_same() {
    let server = MemoryServer::signing_in(1, |_| ok("{}"));
    let client = client(&server);
    assert_eq!(at_once(&client, 1_000).await, 1_000);
    assert_eq!(server.counts(), (1, 1_000));
    advance(seconds(1)).await;
    assert_eq!(at_once(&client, 1_000).await, 1_000);
    assert_eq!(server.counts(), (2, 2_000));
}

#[tokio::test(start_paused = true)]
async fn copies_of_a_client_share_their_token_and_two_clients_do_not() {
    let server = MemoryServer::signing_in(3_600, |_| ok("{}"));
    let (one, other) = (client(&server), client(&server));
    fine(&one).await;
    fine(&one.clone()).await;
    assert_eq!(server.counts(), (1, 2));
    fine(&other).await;
    assert_eq!(server.counts(), (2, 3));
}

/// Two credentials of one API client have tokens of their own and count together; of two API clients,
/// they count apart. The sign-ins count as well.
#[tokio::test(start_paused = true)]
async fn two_credentials_have_their_own_tokens_and_the_limits_of_their_api_client() {
    for (name, second, third) in [("the-client", 2_000, 3_000), ("another", 0, 1_000)] {
        let server = MemoryServer::signing_in(3_600, |_| ok("{}"));
        let one = super::builder(&server).credentials(key()).limits([procountor_client::Limit::per_second(1)]);
        let one = one.build().expect("the settings are valid");
        let application = procountor_client::Application::new(name, "the-secret");
        let other = procountor_client::Credentials::api_key(&application, "another-key");
        let other = one.with_credentials(other).expect("the credentials are valid");
        let start = tokio::time::Instant::now();
        fine(&one).await;
        assert_eq!(start.elapsed(), seconds(1));
        // Where the limits are others, this one has begun at the same time.
        let before = if name == "another" { 1_000 } else { 0 };
        fine(&other).await;
        let sign_in = server.sign_ins().remove(1);
        assert_eq!(sign_in.at, millis(second + before), "{name}");
        let calls = server.calls();
        assert_eq!(calls[1].at, millis(third + before), "{name}");
        assert!(sign_in.text().contains(&format!("client_id={name}&")) && sign_in.text().contains("another-key"));
        let tokens: Vec<_> = calls.iter().filter_map(|call| call.token()).collect();
        assert_eq!(tokens, ["Bearer token-1", "Bearer token-2"]);
    }
}

#[tokio::test(start_paused = true)]
async fn a_sign_in_waits_for_its_turn() {
    let server = MemoryServer::signing_in(3_600, |_| ok("{}"));
    let client = super::builder(&server).credentials(key()).limits([procountor_client::Limit::per_second(1)]);
    let client = client.build().expect("the settings are valid");
    fine(&client).await;
    fine(&client).await;
    assert_eq!(server.sign_ins().first().map(|seen| seen.at), Some(seconds(0)));
    assert_eq!(server.calls().iter().map(|seen| seen.at).collect::<Vec<_>>(), [seconds(1), seconds(2)]);
    advance(seconds(3_600)).await;
    let started = server.elapsed();
    fine(&client).await;
    assert_eq!(server.sign_ins().pop().map(|seen| seen.at), Some(started));
    assert_eq!(server.calls().pop().map(|seen| seen.at), Some(started + seconds(1)));
}

/// An access token of somebody else's is used as it is, and never asked for.
#[tokio::test(start_paused = true)]
async fn a_fixed_token_signs_nobody_in() {
    let server = MemoryServer::signing_in(3_600, |_| ok("{}"));
    let client = client_of(&server, procountor_client::Credentials::access_token("fixed"));
    assert_eq!(at_once(&client, 100).await, 100);
    advance(seconds(100_000)).await;
    call(&client).await.expect("an answer");
    assert_eq!((server.counts(), server.last_token()), ((0, 101), Some("fixed".to_owned())));
}
