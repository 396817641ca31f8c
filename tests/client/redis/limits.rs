//! The shared limit while Redis works.

use tests::fleet::Api;
use tests::redis_server::RedisServer;
use tokio::task::JoinSet;

use super::gate::Gate;
use super::{assert_within_limit, failed, member, ms, start, start_all, stop_all, wait_for_calls};

/// The clocks of two processes are ten seconds fast and slow.
#[test]
fn fleet_of_eight_keeps_limit_and_signs_in_once() {
    let (api, redis) = (Api::start(ms(5)), RedisServer::start());
    let member = tests::fleet::Member { signs_in: true, ..member(&api, &redis) };
    let mut fleet = start_all(&member, 6);
    fleet.extend(["+10s", "-10s"].map(|skew| start(&member, Some(skew))));
    wait_for_calls(&api, 150);
    assert_eq!(api.token_requests(), 1);
    // The server rejects the token of all processes: one of them signs in.
    api.expire_tokens();
    wait_for_calls(&api, 150);
    let counts = stop_all(fleet);
    assert_eq!((api.token_requests(), failed(&counts)), (2, 0));
    assert!(counts.iter().all(|counts| counts.succeeded > 0), "no process is left without calls: {counts:?}");
    assert_within_limit(&api);
}

/// A killed process leaves permits in flight, which expire.
#[test]
fn killed_processes_release_their_permits() {
    let (api, redis) = (Api::start(ms(200)), RedisServer::start());
    let member = member(&api, &redis);
    let fleet = start_all(&member, 2);
    for _ in 0..3 {
        let killed = start_all(&member, 2);
        wait_for_calls(&api, 60);
        killed.into_iter().for_each(tests::fleet::RunningMember::kill);
    }
    wait_for_calls(&api, 120);
    assert_eq!(failed(&stop_all(fleet)), 0);
    assert_within_limit(&api);
}

/// Calls with long responses fill the limit: the next ones wait for their release by other processes.
#[test]
fn slow_responses_count_until_their_release() {
    let (api, redis) = (Api::start(ms(700)), RedisServer::start());
    let fleet = start_all(&member(&api, &redis), 8);
    wait_for_calls(&api, 180);
    assert_eq!(failed(&stop_all(fleet)), 0);
    assert_within_limit(&api);
}

/// Each command to Redis takes 200 ms, which is less than its timeout.
#[test]
fn slow_redis_delays_calls_and_keeps_limit() {
    let (api, redis) = (Api::start(ms(5)), RedisServer::start());
    let gate = Gate::start(redis.address(), ms(100));
    let member = tests::fleet::Member { redis: gate.url(), timeout: 5_000, ..member(&api, &redis) };
    let fleet = start_all(&member, 4);
    wait_for_calls(&api, 150);
    assert_eq!(failed(&stop_all(fleet)), 0);
    assert_within_limit(&api);
}

/// A Redis that returns with an old copy does not know the requests of a process that has ended since.
#[test]
fn restart_with_old_copy_never_exceeds_limit() {
    let (api, mut redis) = (Api::start(ms(5)), RedisServer::start());
    let member = member(&api, &redis);
    // A process of its own for each: with its runtime, it ends without a report.
    let call_all = || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("the runtime starts");
        runtime.block_on(async {
            let client = member.client();
            let call = |client: procountor_client::Client| async move { client.invoices().get(7).await.map(drop) };
            let calls: JoinSet<_> = (0..super::LIMIT).map(|_| call(client.clone())).collect();
            assert!(calls.join_all().await.iter().all(Result::is_ok));
        });
    };
    call_all();
    assert_eq!(redis.command(&["SAVE"]), "+OK");
    std::thread::sleep(ms(1_000));
    call_all();
    redis.kill();
    redis.restart();
    call_all();
    assert_within_limit(&api);
}
