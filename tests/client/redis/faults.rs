//! Faults of Redis under the load of a fleet.

use tests::fleet::{Api, Member};
use tests::redis_server::RedisServer;
use tokio::task::JoinSet;

use super::gate::Gate;
use super::{assert_within_limit, failed, member, ms, start_all, stop_all, wait_for_calls};

/// The data is deleted, the script is unloaded, and the server is replaced by an empty one, all under load.
#[test]
fn lost_data_never_exceeds_limit() {
    let (api, mut redis) = (Api::start(ms(5)), RedisServer::start());
    let fleet = start_all(&member(&api, &redis), 8);
    wait_for_calls(&api, 90);
    assert_eq!(redis.command(&["FLUSHALL"]), "+OK");
    wait_for_calls(&api, 90);
    assert_eq!(redis.command(&["SCRIPT", "FLUSH"]), "+OK");
    wait_for_calls(&api, 90);
    for _ in 0..2 {
        redis.kill();
        redis.restart();
        wait_for_calls(&api, 90);
    }
    assert_eq!(failed(&stop_all(fleet)), 0, "each failure is shorter than the timeout of Redis");
    assert_within_limit(&api);
}

/// Without a fallback, calls fail, and nothing is sent, while Redis does not respond or does not run.
#[test]
fn calls_fail_while_redis_is_stopped() {
    let (api, mut redis) = (Api::start(ms(5)), RedisServer::start());
    let fleet = start_all(&member(&api, &redis), 8);
    wait_for_calls(&api, 90);
    redis.freeze();
    std::thread::sleep(ms(2_500));
    let frozen = api.count();
    std::thread::sleep(ms(1_000));
    assert_eq!(api.count(), frozen, "no call is sent without a permit");
    redis.thaw();
    wait_for_calls(&api, 90);
    redis.kill();
    std::thread::sleep(ms(1_500));
    let stopped = api.count();
    std::thread::sleep(ms(1_000));
    assert_eq!(api.count(), stopped, "no call is sent without a permit");
    redis.restart();
    wait_for_calls(&api, 90);
    assert!(failed(&stop_all(fleet)) > 0, "calls fail in an outage");
    assert_within_limit(&api);
}

/// With a fallback, calls continue within the shares of the processes, and return to the shared limit.
#[test]
fn fallback_and_return_never_exceed_limit() {
    let (api, mut redis) = (Api::start(ms(5)), RedisServer::start());
    let fleet = start_all(&Member { fallback: Some(7), ..member(&api, &redis) }, 8);
    wait_for_calls(&api, 90);
    for _ in 0..2 {
        // It returns with its data.
        redis.freeze();
        wait_for_calls(&api, 150);
        redis.thaw();
        wait_for_calls(&api, 120);
        // It returns without.
        redis.kill();
        wait_for_calls(&api, 150);
        redis.restart();
        wait_for_calls(&api, 120);
    }
    assert_eq!(failed(&stop_all(fleet)), 0, "calls wait for the fallback");
    assert_within_limit(&api);
}

/// The network returns, and the first process that reaches Redis was idle during the outage. The others still use their
/// fallbacks until a timeout ends.
#[test]
fn idle_process_waits_until_others_have_returned() {
    let (api, redis) = (Api::start(ms(5)), RedisServer::start());
    let gate = Gate::start(redis.address(), ms(0));
    let member = Member { fallback: Some(7), ..member(&api, &redis) };
    let behind_gate = Member { redis: gate.url(), workers: 4, ..member.clone() };
    let fleet = start_all(&behind_gate, 7);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    let runtime = runtime.expect("the runtime starts");
    for _ in 0..2 {
        wait_for_calls(&api, 90);
        gate.change();
        wait_for_calls(&api, 150);
        gate.change();
        runtime.block_on(async {
            let client = member.client();
            let calls: JoinSet<_> = (0..30)
                .map(|_| client.clone())
                .map(|client| async move { client.invoices().get(7).await.map(drop) })
                .collect();
            assert!(calls.join_all().await.iter().all(Result::is_ok));
        });
    }
    assert_eq!(failed(&stop_all(fleet)), 0, "calls wait for the fallback");
    assert_within_limit(&api);
}
