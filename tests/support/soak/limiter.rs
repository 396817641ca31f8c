//! How closely the limit of rate is kept: 60 calls a second, neither more nor much fewer.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use procountor_client::{Attempt, Client, Limit, Observer};
use tokio::task::JoinSet;

use crate::fault_server::{Server, json};

const LIMIT: usize = 60;
const SECOND: Duration = Duration::from_secs(1);
/// How many callers want to go all the time.
const CALLERS: usize = 32;

/// The least calls a second, and the largest error of the 99th percentile.
const LEAST: f64 = 59.0;
const LARGEST: Duration = Duration::from_millis(5);

/// When calls were let through, as an observer can tell.
#[derive(Clone, Default)]
struct Granted(Arc<Mutex<Vec<Instant>>>);

impl Observer for Granted {
    fn attempt(&self, attempt: &Attempt<'_>) {
        let now = Instant::now();
        let granted = now.checked_sub(attempt.took).unwrap_or(now);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(granted);
    }
}

/// What was measured.
#[derive(Clone, Copy, Debug)]
pub struct Figures {
    /// How many calls went in a second, over the whole time.
    pub per_second: f64,
    /// How many went in the second in which most did.
    pub most: usize,
    /// How much later than it might a call went, but for one in a hundred.
    pub late: Duration,
}

impl Figures {
    /// Whether the limit is kept, and used.
    pub fn held(&self) -> bool {
        self.per_second >= LEAST && self.most <= LIMIT && self.late <= LARGEST
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { per_second, most, late } = self;
        let (late, largest) = (late.as_secs_f64() * 1e3, LARGEST.as_millis());
        let end = if self.held() { "held" } else { "MISSED" };
        write!(
            f,
            "limiter: {per_second:.1} calls a second, at least {LEAST}; {most} in the fullest second, at most {LIMIT}; \
             99 of 100 calls late by {late:.2} ms or less, at most {largest} ms: {end}"
        )
    }
}

/// Calls for so many seconds as fast as a client lets through.
pub async fn measure(seconds: u32) -> Figures {
    let server = Server::start(|_| json("{}"));
    let granted = Granted::default();
    let client = Client::builder().base_url(&server.url()).token("the-token").observer(granted.clone());
    let client = client.limits([Limit::per_second(60)]).build().expect("a client");
    let end = Instant::now() + SECOND * seconds;
    let mut callers = JoinSet::new();
    for _ in 0..CALLERS {
        let client = client.clone();
        callers.spawn(async move {
            while Instant::now() < end {
                client.invoices().get(7).await.expect("an answer");
            }
        });
    }
    callers.join_all().await;
    let mut times = granted.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    times.sort_unstable();
    figures(&times, seconds)
}

fn figures(times: &[Instant], seconds: u32) -> Figures {
    let Some(first) = times.first() else { return Figures { per_second: 0.0, most: 0, late: Duration::MAX } };
    let counted = times.iter().filter(|time| **time < *first + SECOND * seconds).count();
    let most = |(at, time): (usize, &Instant)| times[at..].iter().take_while(|other| **other - *time < SECOND).count();
    let mut late: Vec<Duration> = times
        .iter()
        .zip(times.iter().skip(LIMIT))
        .map(|(before, time)| (*time - *before).saturating_sub(SECOND))
        .collect();
    late.sort_unstable();
    let counted = u32::try_from(counted).unwrap_or(u32::MAX);
    Figures {
        per_second: f64::from(counted) / f64::from(seconds),
        most: times.iter().enumerate().map(most).max().unwrap_or_default(),
        late: late.get(late.len() * 99 / 100).copied().unwrap_or(Duration::MAX),
    }
}
