//! A rate limiter for calls.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::sync::{Mutex, oneshot};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep_until, timeout};

/// Maximum length of a single sleep. Timers have an upper limit, so a longer wait is split.
const MAX_SLEEP: Duration = Duration::from_secs(24 * 60 * 60);

/// Time for which a permit is offered to a waiter that is not polled, before it goes to the next one.
const OFFER_TIMEOUT: Duration = Duration::from_millis(50);

fn latest_wakeup() -> Option<Instant> {
    Instant::now().checked_add(MAX_SLEEP)
}

/// Maximum number of calls per period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    calls: u32,
    per: Duration,
}

impl Limit {
    /// Limits the number of calls in any period of the length `per` (a sliding window).
    pub const fn new(calls: u32, per: Duration) -> Self {
        Self { calls, per }
    }

    /// Limits the number of calls in any second.
    pub const fn per_second(calls: u32) -> Self {
        Self::new(calls, Duration::from_secs(1))
    }

    /// Limits the number of calls in any minute.
    pub const fn per_minute(calls: u32) -> Self {
        Self::new(calls, Duration::from_secs(60))
    }

    /// Returns an error message if the limit is invalid.
    pub(crate) fn problem(&self) -> Option<&'static str> {
        match (self.calls, self.per) {
            (0, _) => Some("a rate limit must allow at least one call"),
            (_, Duration::ZERO) => Some("the period of a rate limit must be greater than zero"),
            _ => None,
        }
    }
}

/// A sliding-window rate limiter with first-in, first-out fairness.
///
/// A call is admitted once it would exceed none of the configured [`Limit`]s. The limits apply to the times at which
/// `acquire` returns; network latency can still bunch calls up on their way to the server.
pub(crate) struct Limiter {
    limits: Box<[Limit]>,
    /// Admission times that still count towards a limit, oldest first.
    ///
    /// The waiter at the head of the queue holds this lock while it sleeps. `tokio::sync::Mutex` is fair, so waiters
    /// are admitted in order, and dropping a waiter passes the lock on.
    admitted: Mutex<VecDeque<Instant>>,
    /// Reference point of `pause`.
    origin: Instant,
    /// End of the latest pause, in nanoseconds after `origin`; 0 if there was none.
    ///
    /// It is outside the lock, so that a pause can be set while a waiter sleeps.
    pause: AtomicU64,
}

impl Limiter {
    /// Creates a limiter with limits that have no [`problem`](Limit::problem).
    pub(crate) fn new(limits: &[Limit]) -> Self {
        let admitted = Mutex::new(VecDeque::new());
        Self { limits: limits.into(), admitted, origin: Instant::now(), pause: AtomicU64::new(0) }
    }

    /// Waits for a permit and records the admission.
    ///
    /// Cancel safe: a waiter that is dropped before admission is not counted. The place in the queue belongs to a
    /// spawned task, because a future that is no longer polled, for example in a `select!` whose other branch
    /// continues, would otherwise block all waiters behind it. The recorded time is that at which the caller
    /// continues.
    pub(crate) async fn acquire(self: &Arc<Self>) {
        if self.limits.is_empty() && self.pause.load(Ordering::Acquire) == 0 {
            return;
        }
        // The lock is taken while another call is waiting, so this shortcut cannot overtake it.
        if let Ok(mut admitted) = self.admitted.try_lock() {
            let now = Instant::now();
            if self.next_admission(&admitted).is_some_and(|due| due <= now) {
                return self.record(&mut admitted, now);
            }
        }
        loop {
            let (offer, offered) = oneshot::channel();
            let limiter = Arc::clone(self);
            let mut waiter = WaiterTask(Some(tokio::spawn(async move { limiter.wait_and_offer(offer).await })));
            // The task is dropped only with its runtime, and the caller with it.
            let Ok(accept) = offered.await else { return };
            if accept.send(Instant::now()).is_ok() {
                // Let the task finish: it still has to record the admission.
                waiter.0.take();
                return;
            }
        }
    }

    /// Waits for a permit, offers it to the caller, and records the admission if the caller accepts.
    async fn wait_and_offer(&self, offer: oneshot::Sender<oneshot::Sender<Instant>>) {
        let mut admitted = self.admitted.lock().await;
        loop {
            match self.next_admission(&admitted) {
                Some(due) if due <= Instant::now() => break,
                // A pause may be set during the sleep, so the loop checks again.
                Some(due) => sleep_until(latest_wakeup().map_or(due, |latest| latest.min(due))).await,
                // The time is not representable.
                None => std::future::pending().await,
            }
        }
        let (accept, mut accepted) = oneshot::channel();
        if offer.send(accept).is_err() {
            return;
        }
        let response = timeout(OFFER_TIMEOUT, &mut accepted).await.map(Result::ok);
        // The caller may have accepted just before the channel is closed.
        accepted.close();
        if let Some(admitted_at) = response.unwrap_or_else(|_| accepted.try_recv().ok()) {
            self.record(&mut admitted, admitted_at);
        }
    }

    /// Admits no call before an instant, including calls that already wait. The later of two pauses applies.
    pub(crate) fn pause_until(&self, instant: Instant) {
        let nanos = instant.saturating_duration_since(self.origin).as_nanos();
        self.pause.fetch_max(u64::try_from(nanos).unwrap_or(u64::MAX), Ordering::AcqRel);
    }

    /// Returns the earliest time of the next admission; `None` for never.
    fn next_admission(&self, admitted: &VecDeque<Instant>) -> Option<Instant> {
        let pause = Duration::from_nanos(self.pause.load(Ordering::Acquire));
        let mut due = self.origin.checked_add(pause)?;
        for limit in &self.limits {
            // The call that must have left the window before the next one is admitted.
            let earlier = admitted.len().checked_sub(call_count(*limit)).and_then(|index| admitted.get(index));
            if let Some(earlier) = earlier {
                due = due.max(earlier.checked_add(limit.per)?);
            }
        }
        Some(due)
    }

    /// Records an admission, and removes those that no limit counts any more.
    ///
    /// The limit with the longest period bounds the remaining admissions by its number of calls.
    fn record(&self, admitted: &mut VecDeque<Instant>, now: Instant) {
        let per = self.limits.iter().map(|limit| limit.per).max().unwrap_or_default();
        while admitted.front().is_some_and(|oldest| now.duration_since(*oldest) >= per) {
            admitted.pop_front();
        }
        admitted.push_back(now);
    }
}

/// The task of a waiter, aborted when the waiter is dropped.
struct WaiterTask(Option<JoinHandle<()>>);

impl Drop for WaiterTask {
    fn drop(&mut self) {
        if let Some(task) = &self.0 {
            task.abort();
        }
    }
}

/// Returns the number of calls of a limit as a `usize`.
fn call_count(limit: Limit) -> usize {
    usize::try_from(limit.calls).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests;
