//! The token store of a fleet.

use std::time::{Duration, SystemTime};

use procountor_client::redis::{Redis, RedisTokenStore};
use procountor_client::sign_in::{TokenStore, Tokens};
use procountor_client::{Application, Client, Credentials};
use tests::fleet::{Api, Member};
use tests::redis_server::RedisServer;

use super::{failed, member, ms, start, stop_all, wait_for_calls};

fn store(redis: &RedisServer) -> RedisTokenStore {
    RedisTokenStore::new(&Redis::new(redis.url()).expect("the URL is valid"), "the-client", "company-1")
}

#[tokio::test]
async fn store_returns_what_was_saved() {
    let redis = RedisServer::start();
    let store = store(&redis);
    assert!(store.load().await.expect("Redis can be read").is_none());
    let mut tokens = Tokens::new("access", SystemTime::now() + Duration::from_secs(3600));
    for (refresh, owner) in [(None, None), (Some("refresh"), Some("owner"))] {
        tokens.refresh_token = refresh.map(Into::into);
        tokens.owner = owner.map(Into::into);
        store.save(&tokens).await.expect("Redis can be written");
        let loaded = store.load().await.expect("Redis can be read").expect("there are tokens");
        let secrets = |tokens: &Tokens| {
            let refresh = tokens.refresh_token.as_ref().map(|token| token.expose().to_owned());
            (tokens.access_token.expose().to_owned(), refresh, tokens.owner.clone())
        };
        assert_eq!(secrets(&loaded), secrets(&tokens));
    }
}

#[tokio::test]
async fn store_with_other_content_is_not_overwritten() {
    let redis = RedisServer::start();
    let key = "procountor:tokens:the-client:company-1";
    for content in ["", "{}", r#"{"version":2,"access_token":"a","expires_at":9}"#] {
        assert_eq!(redis.command(&["SET", key, content]), "+OK");
        assert!(store(&redis).load().await.is_err(), "{content}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn lock_excludes_other_holders_until_it_is_dropped() {
    let redis = RedisServer::start();
    let (one, other) = (store(&redis), store(&redis));
    let held = one.lock().await.expect("the store can be locked").expect("the store has a lock");
    let mut waiting = other.lock();
    assert!(tokio::time::timeout(ms(300), &mut waiting).await.is_err(), "the lock is held");
    drop(held);
    let held = waiting.await.expect("the store can be locked");
    // The holder locks it again if Redis loses it.
    assert_eq!(redis.command(&["FLUSHALL"]), "+OK");
    let locked = || redis.command(&["EXISTS", "procountor:tokens:the-client:company-1:lock"]) == ":1";
    assert!(tokio::task::block_in_place(|| tests::fault_server::wait_until(locked)));
    drop(held);
}

/// Eight clients with a connection of their own each. The clock jumps into the margin before an expiry, and beyond one.
#[tokio::test]
async fn each_expiry_costs_one_token_request() {
    let (api, redis) = (Api::start(ms(5)), RedisServer::start());
    let application = Application::new("the-client", "the-secret");
    let clients = [(); 8].map(|()| {
        let credentials = Credentials::api_key(&application, "the-key").store(store(&redis));
        Client::builder().base_url(&api.server.url()).credentials(credentials).build().expect("the settings are valid")
    });
    for (round, seconds) in [0, 3_500, 4_000, 3_500].into_iter().enumerate() {
        tokio::time::pause();
        tokio::time::advance(Duration::from_secs(seconds)).await;
        tokio::time::resume();
        // Calls within the margin do not wait for the new token, so there are more of them.
        for _ in 0..20 {
            let calls: tokio::task::JoinSet<_> = clients.iter().map(|client| client.invoices().get(7).send()).collect();
            assert!(calls.join_all().await.iter().all(Result::is_ok));
            tokio::time::sleep(ms(20)).await;
        }
        assert_eq!(api.token_requests(), round + 1, "after {seconds} seconds");
    }
}

/// The process that holds the lock is killed. Its lock ends by itself, and another process signs in.
#[test]
fn lock_of_killed_process_ends() {
    let (api, redis) = (Api::start(ms(5)), RedisServer::start());
    let member = Member { signs_in: true, ..member(&api, &redis) };
    // The token request of the first process does not end.
    let stalled = tests::fault_server::Server::start(|_| tests::fault_server::stall());
    let holder = start(&Member { api: stalled.url(), ..member.clone() }, None);
    assert!(tests::fault_server::wait_until(|| stalled.count() > 0), "the process has the lock and signs in");
    let fleet = vec![start(&member, None), start(&member, None)];
    std::thread::sleep(ms(1_500));
    assert_eq!(api.token_requests(), 0, "the processes wait for the lock");
    holder.kill();
    // The lock ends after more than the patience of one wait.
    assert!((0..3).any(|_| tests::fault_server::wait_until(|| api.token_requests() > 0)), "a process signs in");
    wait_for_calls(&api, 30);
    assert_eq!(failed(&stop_all(fleet)), 0);
    assert_eq!(api.token_requests(), 1);
}
