//! Measures the rate limiter at 60 calls per second, by the arrivals of requests at the server.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use procountor_client::{Client, Limit};
use tokio::task::JoinSet;

use crate::fault_server::{OnAccept, Script, Server, json};

/// Maximum number of calls per second.
const LIMIT: u32 = 60;
const SECOND: Duration = Duration::from_secs(1);
/// Number of tasks that make calls without a pause.
const CALLERS: usize = 32;

/// Minimum share of the limit, on connections that are open, with responses within 10 ms.
const MIN_SHARE: f64 = 0.95;
/// Latency of a server that is far away or slow, and delay of its new connections.
const LONG_LATENCY: Duration = Duration::from_millis(150);

/// The measured rate.
#[derive(Clone, Copy, Debug)]
pub struct RateMeasurement {
    /// Time from a request to its response, besides the transfer.
    pub latency: Duration,
    /// The average number of calls per second.
    pub per_second: f64,
    /// The maximum number of calls in any second, the first one included, in which connections open.
    pub max_per_second: usize,
}

impl RateMeasurement {
    /// Whether the server received no more than the limit, and with a short latency not much less.
    pub fn within_limits(&self) -> bool {
        let is_fast = self.latency >= LONG_LATENCY || self.per_second >= MIN_SHARE * f64::from(LIMIT);
        is_fast && self.max_per_second <= LIMIT as usize
    }
}

impl fmt::Display for RateMeasurement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { latency, per_second, max_per_second } = self;
        let status = if self.within_limits() { "ok" } else { "MISSED" };
        let bound = f64::from(LIMIT) / (SECOND + *latency).as_secs_f64();
        write!(
            f,
            "limiter: {per_second:.1} calls per second at the server, {:.3} of the limit, with a latency of {} ms \
             (limit / (period + latency) = {bound:.1}); {max_per_second} calls in the fullest second, at most {LIMIT}: \
             {status}",
            per_second / f64::from(LIMIT),
            latency.as_millis(),
        )
    }
}

/// Makes calls for `seconds` as fast as the limiter admits them, with a short and with a long latency.
pub async fn measure(seconds: u32) -> [RateMeasurement; 2] {
    [measure_latency(seconds, Duration::ZERO).await, measure_latency(seconds, LONG_LATENCY).await]
}

async fn measure_latency(seconds: u32, latency: Duration) -> RateMeasurement {
    let arrivals: Arc<Mutex<Vec<Instant>>> = Arc::default();
    let recorded = Arc::clone(&arrivals);
    let server = Server::start_with_accept(
        // Until a connection is open, requests bunch up.
        |_| OnAccept::Play(Script::default().pause(LONG_LATENCY)),
        move |_| {
            recorded.lock().unwrap_or_else(PoisonError::into_inner).push(Instant::now());
            if latency.is_zero() { json("{}") } else { json("{}").after(latency) }
        },
    );
    let client = Client::builder().base_url(&server.url()).token("the-token").limits([Limit::per_second(LIMIT)]);
    let client = client.build().expect("the settings are valid");
    // The first two seconds open the connections.
    let end = Instant::now() + SECOND * (seconds + 3);
    let mut callers = JoinSet::new();
    for _ in 0..CALLERS {
        let client = client.clone();
        callers.spawn(async move {
            while Instant::now() < end {
                client.invoices().get(7).await.expect("the call succeeds");
            }
        });
    }
    callers.join_all().await;
    let mut arrivals = arrivals.lock().unwrap_or_else(PoisonError::into_inner).clone();
    arrivals.sort_unstable();
    rate(&arrivals, seconds, latency)
}

fn rate(arrivals: &[Instant], seconds: u32, latency: Duration) -> RateMeasurement {
    let Some(warm) = arrivals.first().map(|first| *first + SECOND * 2) else {
        return RateMeasurement { latency, per_second: 0.0, max_per_second: 0 };
    };
    let within = |from: Instant, length: Duration| {
        arrivals.iter().skip_while(|at| **at < from).take_while(|at| **at - from < length).count()
    };
    let counted = u32::try_from(within(warm, SECOND * seconds)).unwrap_or(u32::MAX);
    RateMeasurement {
        latency,
        per_second: f64::from(counted) / f64::from(seconds),
        max_per_second: arrivals.iter().map(|from| within(*from, SECOND)).max().unwrap_or_default(),
    }
}
