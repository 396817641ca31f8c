//! Errors of Redis that are not outages.

use procountor_client::redis::Redis;
use procountor_client::{Client, Error, Limit, Outcome};
use tests::fault_server::tls::CertificateAuthority;
use tests::fault_server::{self, Server};
use tests::fleet::{Api, Member};
use tests::redis_server::RedisServer;

use super::{failed, member, ms, start, stop_all, wait_for_calls};

/// Makes a call and returns its error, which must be the shared limit's, with its causes.
async fn error_of(client: &Client) -> String {
    let error = client.invoices().get(7).await.expect_err("the shared limit fails");
    assert_eq!((error.kind(), error.outcome(), error.attempts()), ("SharedLimit", Outcome::NotSent, 0));
    assert!(error.is_transient());
    let causes = std::iter::successors(Some(&error as &dyn std::error::Error), |error| error.source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

#[tokio::test(flavor = "multi_thread")]
async fn rejected_credentials_fail_calls_at_once() {
    let (api, redis) = (Api::start(ms(0)), RedisServer::with_password("the-password"));
    let url = redis.url();
    for (url, fallback) in
        [("the-password@", "@"), ("the-password@", "wrong-password@")].into_iter().flat_map(|(right, wrong)| {
            let url = url.replace(&format!(":{right}"), if wrong == "@" { "" } else { ":wrong-password@" });
            [(url.clone(), None), (url, Some(7))]
        })
    {
        let member = Member { redis: url.clone(), fallback, ..member(&api, &redis) };
        let message = error_of(&member.client()).await;
        assert!(message.contains("Redis rejected the credentials"), "{url}: {message}");
        assert!(!message.contains("password@"), "{message}");
    }
    assert!(member(&api, &redis).client().invoices().get(7).await.is_ok());
    assert_eq!(api.count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn error_replies_fail_calls_until_they_end() {
    let (api, redis) = (Api::start(ms(0)), RedisServer::start());
    let client = member(&api, &redis).client();
    assert!(client.invoices().get(7).await.is_ok());
    let faults: [(&[&str], &[&str]); 2] = [
        (&["CONFIG", "SET", "maxmemory", "1"], &["CONFIG", "SET", "maxmemory", "0"]),
        (&["REPLICAOF", "127.0.0.1", "1"], &["REPLICAOF", "NO", "ONE"]),
    ];
    for (begin, end) in faults {
        assert_eq!(redis.command(begin), "+OK");
        let message = error_of(&client).await;
        assert!(message.contains("Redis rejected a command"), "{begin:?}: {message}");
        let sent = api.count();
        assert_eq!(redis.command(end), "+OK");
        assert!(client.invoices().get(7).await.is_ok(), "{begin:?}");
        assert_eq!(api.count(), sent + 1);
    }
    assert_eq!(redis.command(&["SET", "procountor:limit:127.0.0.1:", "a string"]), "+OK");
    assert!(error_of(&client).await.contains("Redis rejected a command"));
}

#[tokio::test(flavor = "multi_thread")]
async fn server_that_is_not_redis_fails_calls() {
    let (api, redis) = (Api::start(ms(0)), RedisServer::start());
    let http = Server::start(|_| fault_server::json("{}"));
    let silent = Server::start_with_accept(|_| fault_server::OnAccept::Stall, |_| fault_server::json("{}"));
    let servers = [&http, &silent].map(|server| format!("redis://{}", server.address()));
    let unreachable = fault_server::refusing_url();
    let unreachable = unreachable.replace("http://", "redis://").replace("/api", "");
    for url in servers.into_iter().chain([unreachable, "redis://redis.invalid".to_owned()]) {
        let client = Member { redis: url.clone(), ..member(&api, &redis) }.client();
        let message = error_of(&client).await;
        assert!(message.contains("Redis"), "{url}: {message}");
    }
    assert_eq!(api.count(), 0);
}

#[test]
fn invalid_settings_are_errors() {
    for url in ["", "redis.example", "http://redis.example", "redis://", "redis://host:port"] {
        let error = Redis::new(url).expect_err("the URL is invalid");
        assert!(matches!(error, Error::Config(_)), "{url}: {error}");
    }
    let redis = Redis::new("redis://user:the-password@redis.example/1").expect("the URL is valid");
    assert!(!format!("{redis:?}").contains("the-password"));
    assert!(Redis::new("rediss://redis.example").is_ok());
    let limiter = procountor_client::redis::RedisLimiter::new(&redis);
    let builder = || Client::builder().base_url("http://127.0.0.1/api");
    let no_limit = Limit::per_second(3).divided_by(4);
    let zero = procountor_client::redis::RedisLimiter::new(&redis.clone().timeout(ms(0)));
    for (builder, message) in [
        (builder().shared_limit(limiter.clone()), "needs a rate limit"),
        (builder().limits([Limit::per_second(1)]).shared_limit(limiter.fallback([no_limit])), "at least one call"),
        (builder().limits([Limit::per_second(1)]).shared_limit(zero), "greater than zero"),
    ] {
        let error = builder.build().expect_err("the setting is invalid");
        assert!(error.to_string().contains(message), "{error}");
    }
}

#[test]
fn tls_requires_trusted_certificate() {
    let authority = CertificateAuthority::new();
    let redis = RedisServer::with_tls(&authority);
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    let path = folder.path().join("authorities.pem");
    let trust = |authority: &CertificateAuthority| {
        std::fs::write(&path, authority.pem()).expect("the file can be written");
    };
    let api = Api::start(ms(5));
    let member =
        Member { redis: redis.tls_url(), authorities: Some(path.clone()), timeout: 5_000, ..member(&api, &redis) };
    trust(&authority);
    let process = start(&member, None);
    wait_for_calls(&api, 1);
    assert_eq!(failed(&stop_all(vec![process])), 0);

    let calls = api.count();
    trust(&CertificateAuthority::new());
    let member = Member { timeout: 200, ..member };
    // A process that was just started may have made no call yet.
    let has_failed = (0..10).any(|_| {
        let process = start(&member, None);
        std::thread::sleep(ms(1_000));
        failed(&stop_all(vec![process])) > 0
    });
    assert!(has_failed && api.count() == calls, "{} calls with an untrusted certificate", api.count() - calls);
}
