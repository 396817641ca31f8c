//! `cargo xtask measure shared-limit`: measures the limit that eight processes share through Redis, at the server that
//! they call, and the overhead of asking Redis for each call.
//!
//! Requires the program redis-server. Exits with code 1 if a limit is missed.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use bytes::Bytes;
use procountor_client::redis::{Redis, RedisLimiter};
use procountor_client::{Client, Limit};
use tests::fleet::{self, Api, Member, RunningMember};
use tests::redis_server::RedisServer;
use tests::{prepared_server, thread_time};
use xtask::measure::{Measurement, program};

/// Name of the figure.
const NAME: &str = "shared-limit";
const PROCESSES: usize = 8;
/// Calls per second of all processes.
const LIMIT: u32 = 60;
/// Time of the measurement, and of the response to each call.
const TIME: Duration = Duration::from_secs(15);
const LATENCY: Duration = Duration::from_millis(5);
/// Minimum rate, as a part of the limit.
const MIN_RATE: f64 = 0.9;
/// Rounds of calls for the overhead. Each is a window of the limit, and so are the grants that Redis knows.
const ROUNDS: u32 = 40;
const CALLS: u32 = 50;
const PERIOD: Duration = Duration::from_millis(200);
/// Maximum additional processor time of a call, including the report of its release.
const MAX_TIME: Duration = Duration::from_micros(300);

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<ExitCode, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    if runtime.block_on(fleet::run_member()) {
        return Ok(ExitCode::SUCCESS);
    }
    let mut measurements = calls_of_fleet();
    measurements.extend(runtime.block_on(overhead())?);
    Ok(program::print(&measurements))
}

/// Measures the calls of a fleet at the server.
fn calls_of_fleet() -> Vec<Measurement> {
    let (api, redis) = (Api::start(LATENCY), RedisServer::start());
    let member = Member {
        api: api.server.url(),
        redis: redis.url(),
        limit: LIMIT,
        fallback: None,
        workers: 7,
        timeout: 1_000,
        signs_in: true,
        authorities: None,
    };
    let fleet: Vec<RunningMember> = (0..PROCESSES).map(|_| RunningMember::start(&member, &[], None)).collect();
    std::thread::sleep(TIME);
    let counts: Vec<_> = fleet.into_iter().map(RunningMember::stop).collect();
    let calls = api.count();
    let (most, over) = api.windows(usize::try_from(LIMIT).unwrap_or(usize::MAX));
    // The last burst takes no period.
    let burst = f64::from(LIMIT).min(calls as f64);
    let rate = (calls as f64 - burst) / api.span().as_secs_f64().max(1.0);
    let part = rate / f64::from(LIMIT);
    let each: Vec<String> = counts.iter().map(|counts| counts.succeeded.to_string()).collect();
    let seconds = format!(
        "{over} seconds over the limit ({calls} requests of {PROCESSES} processes, {most} in a second; by process: {})",
        each.join(", ")
    );
    let rate = format!("{rate:.1} requests per second of {LIMIT}: {part:.2}");
    let tokens = format!("{} token requests of {PROCESSES} processes", api.token_requests());
    vec![
        Measurement::at_most(NAME, seconds, "0", over == 0),
        Measurement::at_least(NAME, rate, &MIN_RATE.to_string(), part >= MIN_RATE),
        Measurement::at_most(NAME, tokens, "1", api.token_requests() == 1),
    ]
}

/// Measures calls with a shared limit against calls with a limit of the process alone.
async fn overhead() -> Result<[Measurement; 2], Failure> {
    const RESPONSE: &str = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 8\r\n\r\n{\"id\":7}";
    let base = prepared_server::serve(|request| {
        Ok(request.ends_with(b"\r\n\r\n").then(|| Bytes::from_static(RESPONSE.as_bytes())))
    })?;
    let redis_server = RedisServer::start();
    let redis = Redis::new(redis_server.url())?;
    let builder = || Client::builder().base_url(&base).limits([Limit::new(CALLS + 10, PERIOD)]).token("token");
    let alone = builder().build()?;
    let shared = builder().shared_limit(RedisLimiter::new(&redis)).build()?;
    let (mut cost_alone, mut cost_shared) = (Cost::default(), Cost::default());
    for _ in 0..ROUNDS {
        cost_alone.add_round(&alone).await?;
        cost_shared.add_round(&shared).await?;
    }
    let time = cost_shared.time_per_call().saturating_sub(cost_alone.time_per_call());
    let delay = cost_shared.median_delay().saturating_sub(cost_alone.median_delay());
    let added = format!(
        "{} µs of processor time per call in addition, with the report of its release ({} calls)",
        time.as_micros(),
        ROUNDS * CALLS,
    );
    let delay =
        format!("{} µs of delay per call in addition (difference of medians, Redis on loopback)", delay.as_micros());
    Ok([
        Measurement::at_most(NAME, added, &format!("{} µs", MAX_TIME.as_micros()), time <= MAX_TIME),
        Measurement::without_limit(NAME, delay),
    ])
}

/// The cost of calls.
#[derive(Default)]
struct Cost {
    time: Duration,
    delays: Vec<Duration>,
}

impl Cost {
    async fn add_round(&mut self, client: &Client) -> Result<(), Failure> {
        // The first call may open a connection.
        client.invoices().get(7).await?;
        let start = thread_time();
        for _ in 0..CALLS {
            let start = Instant::now();
            client.invoices().get(7).await?;
            self.delays.push(start.elapsed());
        }
        // Releases are reported meanwhile, and the limit allows the next round.
        tokio::time::sleep(PERIOD + LATENCY * 4).await;
        self.time += thread_time() - start;
        Ok(())
    }

    fn time_per_call(&self) -> Duration {
        self.time / (ROUNDS * CALLS)
    }

    fn median_delay(&self) -> Duration {
        let mut delays = self.delays.clone();
        delays.sort_unstable();
        delays.get(delays.len() / 2).copied().unwrap_or_default()
    }
}
