//! A limit that is shared with other processes.
//!
//! The [`Driver`](super::Driver) of a limiter asks for permits as long as callers wait, and the callers take them.
//! Changes are reported by a task. If the server fails, it repeats the report until the server knows all permits that
//! count. Meanwhile a fallback limits this process alone.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::time::{Instant, sleep};

use super::ledger::{Ledger, PermitId, Report};
use super::{Answer, Limit, SharedLimitFailure};
use crate::Timeouts;
use crate::redis::{LimitReply, LimitRequest, RedisFailure, RedisLimiter};

/// Interval at which a failed server is tried again.
const PROBE_INTERVAL: Duration = Duration::from_millis(100);

/// Wait for a permit that depends on a request in flight, perhaps one of another process.
const POLL_INTERVAL: Duration = Duration::from_millis(10);

/// The smallest part of a limit that a process takes at a time. It leaves permits to other processes.
const PARTS: u32 = 8;

/// The longest duration of the protocol in microseconds. It is exact as a floating-point number.
const MAX_MICROS: u64 = 1_000_000_000_000_000;

/// Creates the shared limit of each API client.
pub(crate) struct Sharing {
    pub(crate) limiter: RedisLimiter,
    pub(crate) host: String,
    pub(crate) limits: Vec<Limit>,
    pub(crate) timeouts: Timeouts,
}

impl Sharing {
    pub(crate) fn limit(&self, client_id: Option<&str>) -> Arc<SharedLimit> {
        let all = || self.limits.iter().chain(self.limiter.fallback_limits());
        let span = all().map(|limit| limit.per).max().unwrap_or_default();
        let batch = self.limits.iter().map(|limit| limit.calls / PARTS).min().unwrap_or_default().max(1);
        Arc::new(SharedLimit {
            key: self.limiter.key(&self.host, client_id),
            limiter: self.limiter.clone(),
            limits: self.limits.clone(),
            process: fastrand::u64(..),
            batch: usize::try_from(batch).unwrap_or(usize::MAX),
            span,
            lease: self.timeouts.connect.saturating_add(self.timeouts.first_byte),
            last_arrival: self.timeouts.connect.saturating_add(span),
            exchange: tokio::sync::Mutex::default(),
            state: Mutex::new(State { ledger: Ledger::new(span), clock: None, outage: None }),
            is_reporting: AtomicBool::new(false),
        })
    }
}

/// The limit of one API client, as this process sees it.
pub(crate) struct SharedLimit {
    limiter: RedisLimiter,
    key: String,
    limits: Vec<Limit>,
    /// Start of the names of this process's permits.
    process: u64,
    /// Maximum number of permits to ask for at a time.
    batch: usize,
    /// The longest period of a limit.
    span: Duration,
    /// Time from a permit until its release is assumed.
    lease: Duration,
    /// Time from a permit until its request has arrived and is a period old.
    last_arrival: Duration,
    /// Held during an exchange, because the server must not receive two reports in the wrong order.
    exchange: tokio::sync::Mutex<()>,
    state: Mutex<State>,
    is_reporting: AtomicBool,
}

struct State {
    ledger: Ledger,
    /// The server's time of the last exchange, and when its reply arrived.
    clock: Option<(u64, Instant)>,
    outage: Option<Outage>,
}

/// The time in which the server fails.
#[derive(Clone, Copy)]
struct Outage {
    /// End of the first exchange that failed.
    since: Instant,
    /// End of the last one.
    last: Instant,
    /// Whether the server rejects this process only.
    is_refusal: bool,
}

/// A permit of a shared limit, which is released when it is dropped.
pub(crate) struct Grant {
    limit: Arc<SharedLimit>,
    id: PermitId,
    /// Time by which the request must start.
    use_by: Instant,
    is_started: bool,
}

impl Grant {
    pub(super) fn is_usable(&self, now: Instant) -> bool {
        now < self.use_by
    }

    pub(super) fn start(&mut self) {
        self.is_started = true;
    }
}

impl Drop for Grant {
    fn drop(&mut self) {
        self.limit.state().ledger.release(self.id, self.is_started, Instant::now());
        self.limit.start_reporting();
    }
}

impl SharedLimit {
    /// Locks the state. No panic leaves it incomplete.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks for permits.
    pub(super) async fn ask(self: &Arc<Self>, wanted: usize) -> Result<Answer, SharedLimitFailure> {
        let wanted = wanted.min(self.batch);
        if let Some(answer) = self.fall_back(wanted) {
            return Ok(answer);
        }
        let failure = match self.exchange(wanted).await {
            Ok(answer) => return Ok(answer),
            Err(failure) => failure,
        };
        self.start_reporting();
        let outage = self.state().outage;
        let patience = self.limiter.response_timeout();
        let is_waiting = match outage {
            Some(outage) if outage.is_refusal => false,
            Some(outage) => self.has_fallback() || outage.since.elapsed() < patience,
            None => true,
        };
        if is_waiting { Ok(Answer::Wait(PROBE_INTERVAL)) } else { Err(Arc::new(failure)) }
    }

    fn has_fallback(&self) -> bool {
        !self.limiter.fallback_limits().is_empty()
    }

    /// Returns the time within which all processes that are using their fallback notice that the server has returned:
    /// an exchange in progress may have to end first.
    fn return_time(&self) -> Duration {
        self.limiter.response_timeout().saturating_add(PROBE_INTERVAL).saturating_mul(2)
    }

    /// Grants permits of this process alone, if the outage has lasted for long enough and still lasts.
    fn fall_back(self: &Arc<Self>, wanted: usize) -> Option<Answer> {
        let begins_after = self.last_arrival.saturating_add(self.return_time());
        let (now, mut state) = (Instant::now(), self.state());
        let outage = state.outage.filter(|outage| !outage.is_refusal && self.has_fallback())?;
        let is_recent = now.saturating_duration_since(outage.last) <= self.return_time() / 2 + PROBE_INTERVAL;
        if !is_recent || now.saturating_duration_since(outage.since) < begins_after {
            return None;
        }
        let granted = state.ledger.grant(wanted, self.limiter.fallback_limits(), now + self.lease, now);
        drop(state);
        let answer = match granted {
            Ok(ids) => Answer::Granted(self.grants(ids, now)),
            Err(wait) => Answer::Wait(wait.unwrap_or(POLL_INTERVAL)),
        };
        self.start_reporting();
        Some(answer)
    }

    fn grants(self: &Arc<Self>, ids: Vec<PermitId>, asked_at: Instant) -> Vec<Grant> {
        // Later than this, the fallback of another process may have begun.
        let use_by = asked_at + self.limiter.response_timeout();
        let grant = |id| Grant { limit: Arc::clone(self), id, use_by, is_started: false };
        ids.into_iter().map(grant).collect()
    }

    /// Reports changes and asks for permits. After a restart of the server, the connection fails once, and a second one
    /// reports everything.
    async fn exchange(self: &Arc<Self>, wanted: usize) -> Result<Answer, RedisFailure> {
        let _exchange = self.exchange.lock().await;
        match self.exchange_once(wanted).await {
            Err(failure) if failure.is_dropped_connection() => self.exchange_once(wanted).await,
            result => result,
        }
        .inspect_err(|failure| {
            let (now, is_refusal) = (Instant::now(), failure.is_refused());
            let mut state = self.state();
            let since = state.outage.map_or(now, |outage| outage.since);
            state.outage = Some(Outage { since, last: now, is_refusal });
        })
    }

    async fn exchange_once(self: &Arc<Self>, wanted: usize) -> Result<Answer, RedisFailure> {
        let asked_at = Instant::now();
        let (report, clock) = {
            let mut state = self.state();
            (state.ledger.report(wanted, asked_at), state.clock)
        };
        let request = self.request(&report, clock, asked_at);
        let reply = self.limiter.exchange(&self.key, &request).await?;
        let mut state = self.state();
        state.outage = None;
        if reply.state == 0 {
            // The request came late, or one of the clocks has stood still or was set: the next one is not checked.
            state.clock = None;
            return Ok(Answer::Wait(POLL_INTERVAL));
        }
        let LimitReply { state: server_state, now, wait, granted } = reply;
        state.clock = Some((now, Instant::now()));
        let ids = state.ledger.confirm(&report, granted, asked_at + self.lease, server_state);
        drop(state);
        if ids.is_empty() {
            // Timers count in whole milliseconds; a wait without a jitter would wake all processes together.
            let wait = if wait.is_zero() { POLL_INTERVAL } else { wait };
            return Ok(Answer::Wait(wait + Duration::from_micros(fastrand::u64(..1_000))));
        }
        Ok(Answer::Granted(self.grants(ids, asked_at)))
    }

    fn request(&self, report: &Report, clock: Option<(u64, Instant)>, now: Instant) -> LimitRequest {
        let timeout = self.limiter.response_timeout();
        // The reply was created before it arrived, so the estimate is not later than the server's time. A request that
        // the server receives after its caller has given up must change nothing.
        let server_time = clock.map_or(0, |(time, at)| time.saturating_add(micros(now.saturating_duration_since(at))));
        let (returning, gap) =
            if self.has_fallback() { (self.return_time(), self.last_arrival) } else { Default::default() };
        let fresh_hold = self.span.saturating_add(returning);
        let durations = [timeout, self.span, fresh_hold, gap, returning, self.lease].map(micros);
        let [max_delay, span, fresh_hold, gap, gap_hold, lease] = durations;
        let name = |id: &PermitId| format!("{:016x}{id:x}", self.process);
        let in_flight = report.in_flight.iter().map(|(id, left)| (name(id), micros(*left).cast_signed()));
        let released = report.released.iter().map(|(id, age)| (name(id), -micros(*age).cast_signed()));
        LimitRequest {
            settings: [server_time, max_delay, span, fresh_hold, gap, gap_hold, lease],
            limits: self.limits.iter().map(|limit| [u64::from(limit.calls), micros(limit.per)]).collect(),
            counted: in_flight.chain(released).collect(),
            removed: report.unused.iter().map(name).collect(),
            wanted: report.wanted.iter().map(name).collect(),
        }
    }

    /// Starts a task that reports changes until the server knows all of them, unless it runs already. Outside of a
    /// runtime, the next exchange reports them.
    fn start_reporting(self: &Arc<Self>) {
        let Ok(runtime) = Handle::try_current() else { return };
        if self.is_reporting.swap(true, Ordering::AcqRel) {
            return;
        }
        let task = ReportingTask(Arc::clone(self));
        runtime.spawn(async move { task.run().await });
    }
}

/// The task that reports changes.
struct ReportingTask(Arc<SharedLimit>);

impl ReportingTask {
    async fn run(self) {
        let limit = &self.0;
        loop {
            while limit.state().ledger.has_unreported(Instant::now()) {
                if limit.exchange(0).await.is_err() {
                    sleep(PROBE_INTERVAL).await;
                }
            }
            limit.is_reporting.store(false, Ordering::Release);
            // A change between the check and the store has found this task running.
            if !limit.state().ledger.has_unreported(Instant::now()) || limit.is_reporting.swap(true, Ordering::AcqRel) {
                return;
            }
        }
    }
}

/// The task may end with its runtime. Another one may report then.
impl Drop for ReportingTask {
    fn drop(&mut self) {
        self.0.is_reporting.store(false, Ordering::Release);
    }
}

/// Returns a duration in whole microseconds, rounded up.
fn micros(duration: Duration) -> u64 {
    u64::try_from(duration.as_nanos().div_ceil(1_000)).unwrap_or(u64::MAX).min(MAX_MICROS)
}
