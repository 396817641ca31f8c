//! Measures the precision of the rate limiter at 60 calls per second.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use procountor_client::{Attempt, Client, Limit, Observer};
use tokio::task::JoinSet;

use crate::fault_server::{Server, json};

/// Maximum number of calls per second.
const LIMIT: usize = 60;
const SECOND: Duration = Duration::from_secs(1);
/// Number of tasks that make calls without a pause.
const CALLERS: usize = 32;

/// Minimum number of calls per second on average.
const MIN_RATE: f64 = 59.0;
/// Maximum delay of a call in the 99th percentile.
const MAX_DELAY: Duration = Duration::from_millis(5);

/// An observer that records when the limiter admits calls.
#[derive(Clone, Default)]
struct Admissions(Arc<Mutex<Vec<Instant>>>);

impl Observer for Admissions {
    fn attempt(&self, attempt: &Attempt<'_>) {
        let now = Instant::now();
        let admitted = now.checked_sub(attempt.elapsed).unwrap_or(now);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(admitted);
    }
}

/// The measured rate.
#[derive(Clone, Copy, Debug)]
pub struct RateMeasurement {
    /// The average number of calls per second.
    pub per_second: f64,
    /// The maximum number of calls in any second.
    pub max_per_second: usize,
    /// The 99th percentile of the delay between the earliest allowed time of a call and its admission.
    pub delay: Duration,
}

impl RateMeasurement {
    /// Whether all values are within their limits.
    pub fn within_limits(&self) -> bool {
        self.per_second >= MIN_RATE && self.max_per_second <= LIMIT && self.delay <= MAX_DELAY
    }
}

impl fmt::Display for RateMeasurement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { per_second, max_per_second, delay } = self;
        let (delay, max_delay) = (delay.as_secs_f64() * 1e3, MAX_DELAY.as_millis());
        let status = if self.within_limits() { "ok" } else { "MISSED" };
        write!(
            f,
            "limiter: {per_second:.1} calls per second on average, at least {MIN_RATE}; {max_per_second} calls in one second, \
             at most {LIMIT}; delay {delay:.2} ms (99th percentile), at most {max_delay} ms: {status}"
        )
    }
}

/// Makes calls for `seconds` as fast as the limiter admits them.
pub async fn measure(seconds: u32) -> RateMeasurement {
    let server = Server::start(|_| json("{}"));
    let admissions = Admissions::default();
    let client = Client::builder().base_url(&server.url()).token("the-token").observer(admissions.clone());
    let client = client.limits([Limit::per_second(60)]).build().expect("the settings are valid");
    let end = Instant::now() + SECOND * seconds;
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
    let mut times = admissions.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    times.sort_unstable();
    rate(&times, seconds)
}

fn rate(times: &[Instant], seconds: u32) -> RateMeasurement {
    let Some(first) = times.first() else {
        return RateMeasurement { per_second: 0.0, max_per_second: 0, delay: Duration::MAX };
    };
    let counted = times.iter().filter(|time| **time < *first + SECOND * seconds).count();
    let in_second =
        |(at, time): (usize, &Instant)| times[at..].iter().take_while(|other| **other - *time < SECOND).count();
    let mut delays: Vec<Duration> = times
        .iter()
        .zip(times.iter().skip(LIMIT))
        .map(|(before, time)| (*time - *before).saturating_sub(SECOND))
        .collect();
    delays.sort_unstable();
    let counted = u32::try_from(counted).unwrap_or(u32::MAX);
    RateMeasurement {
        per_second: f64::from(counted) / f64::from(seconds),
        max_per_second: times.iter().enumerate().map(in_second).max().unwrap_or_default(),
        delay: delays.get(delays.len() * 99 / 100).copied().unwrap_or(Duration::MAX),
    }
}
