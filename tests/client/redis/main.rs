//! The limit and the token of a fleet, with a real Redis and real processes: this test binary starts itself.

mod errors;
mod faults;
mod gate;
mod limits;
mod tokens;

use std::time::Duration;

use tests::fault_server::wait_until;
use tests::fleet::{self, Api, Counts, Member, RunningMember};
use tests::redis_server::RedisServer;

/// Calls per second of the fleet.
const LIMIT: u32 = 60;

/// Runs a member of a fleet. Does nothing unless this process was started as one.
#[tokio::test]
async fn fleet_member() {
    fleet::run_member().await;
}

fn ms(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

fn member(api: &Api, redis: &RedisServer) -> Member {
    Member {
        api: api.server.url(),
        redis: redis.url(),
        limit: LIMIT,
        fallback: None,
        workers: 7,
        timeout: 500,
        signs_in: false,
        authorities: None,
    }
}

fn start(member: &Member, skew: Option<&str>) -> RunningMember {
    RunningMember::start(member, &["--exact", "fleet_member"], skew)
}

fn start_all(member: &Member, count: usize) -> Vec<RunningMember> {
    (0..count).map(|_| start(member, None)).collect()
}

/// Waits until the server has received this number of further requests.
fn wait_for_calls(api: &Api, count: usize) {
    let before = api.count();
    assert!(wait_until(|| api.count() >= before + count), "{} of {count} calls have arrived", api.count() - before);
}

/// Stops a fleet. No call may have failed after it was sent, or for another reason than the shared limit.
fn stop_all(fleet: Vec<RunningMember>) -> Vec<Counts> {
    let counts: Vec<Counts> = fleet.into_iter().map(RunningMember::stop).collect();
    for counts in &counts {
        assert!(counts.errors.keys().all(|error| error == "SharedLimit, not sent"), "{counts:?}");
    }
    counts
}

fn failed(counts: &[Counts]) -> usize {
    counts.iter().flat_map(|counts| counts.errors.values()).sum()
}

/// Asserts that no second contained more calls than the limit.
fn assert_within_limit(api: &Api) {
    let (most, over) = api.windows(LIMIT as usize);
    assert_eq!(over, 0, "{most} requests arrived within a second");
}
