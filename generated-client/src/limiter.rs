//! How many calls may go in a stretch of time.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep_until};

/// The longest single sleep. Timers have an end of their own, so a longer wait is slept in pieces.
const LONGEST_SLEEP: Duration = Duration::from_secs(24 * 60 * 60);

/// At most so many calls in any stretch of time of a certain length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    calls: u32,
    per: Duration,
}

impl Limit {
    /// At most so many calls in any `per`, wherever it begins.
    pub const fn new(calls: u32, per: Duration) -> Self {
        Self { calls, per }
    }

    /// At most so many calls in any second.
    pub const fn per_second(calls: u32) -> Self {
        Self::new(calls, Duration::from_secs(1))
    }

    /// At most so many calls in any minute.
    pub const fn per_minute(calls: u32) -> Self {
        Self::new(calls, Duration::from_secs(60))
    }

    /// Why the limit cannot be used, if it cannot.
    pub(crate) fn refused(&self) -> Option<&'static str> {
        match (self.calls, self.per) {
            (0, _) => Some("a limit of no calls lets nothing through"),
            (_, Duration::ZERO) => Some("a limit per no time limits nothing"),
            _ => None,
        }
    }
}

/// Lets calls through, first come, first served, as soon as every limit allows.
///
/// The limits hold for the moments at which `acquire` returns. What a call meets on its way to the
/// server is not known here.
pub(crate) struct Limiter {
    limits: Box<[Limit]>,
    /// When the last calls went, the oldest first, as long as a limit counts them. The waiter
    /// whose turn it is holds the lock while it sleeps. The lock is fair, so the others stand in
    /// line for it, and if the waiter is dropped, the lock goes to the next.
    log: Mutex<VecDeque<Instant>>,
    /// What the pause is counted from.
    origin: Instant,
    /// When the last pause ends, in nanoseconds after the origin; 0 if there was none. It stands
    /// beside the lock, because a pause does not wait for who sleeps.
    pause: AtomicU64,
}

impl Limiter {
    /// A limiter that holds all of the limits. None of them is [`refused`](Limit::refused).
    pub(crate) fn new(limits: &[Limit]) -> Self {
        let log = Mutex::new(VecDeque::new());
        Self { limits: limits.into(), log, origin: Instant::now(), pause: AtomicU64::new(0) }
    }

    /// Waits until a call may go, and counts it.
    ///
    /// Who stops waiting has not gone, and is not counted. The wait itself is a task: a call that is
    /// begun and then not polled any more, as in a `select!` whose other arm goes on, would otherwise
    /// keep everybody behind it waiting.
    pub(crate) async fn acquire(self: &Arc<Self>) {
        if self.limits.is_empty() && self.pause.load(Ordering::Acquire) == 0 {
            return;
        }
        // While somebody stands in line, the lock is taken, so nobody gets ahead here.
        if let Ok(mut log) = self.log.try_lock() {
            let now = Instant::now();
            if self.due(&log).is_some_and(|due| due <= now) {
                return self.count(&mut log, now);
            }
        }
        let limiter = Arc::clone(self);
        let mut turn = Turn(tokio::spawn(async move { limiter.wait().await }));
        // A task that is gone has lost its runtime, and so has who would wait here.
        let _ = (&mut turn.0).await;
    }

    async fn wait(&self) {
        let mut log = self.log.lock().await;
        loop {
            let now = Instant::now();
            match self.due(&log) {
                // Nothing is awaited from here on, so to be counted and to go is one step.
                Some(due) if due <= now => return self.count(&mut log, now),
                // A pause may have been set during the sleep, so look again.
                Some(due) => sleep_until(now.checked_add(LONGEST_SLEEP).map_or(due, |end| end.min(due))).await,
                // Later than time can tell.
                None => std::future::pending().await,
            }
        }
    }

    /// Lets nobody through before an instant, not even who waits already. The later of two pauses
    /// counts.
    pub(crate) fn pause_until(&self, instant: Instant) {
        let nanos = instant.saturating_duration_since(self.origin).as_nanos();
        self.pause.fetch_max(u64::try_from(nanos).unwrap_or(u64::MAX), Ordering::AcqRel);
    }

    /// When the next call may go; `None` for never.
    fn due(&self, log: &VecDeque<Instant>) -> Option<Instant> {
        let pause = Duration::from_nanos(self.pause.load(Ordering::Acquire));
        let mut due = self.origin.checked_add(pause)?;
        for limit in &self.limits {
            // The call that has to be out of sight before the next one goes.
            let before = log.len().checked_sub(size(*limit)).and_then(|at| log.get(at));
            if let Some(before) = before {
                due = due.max(before.checked_add(limit.per)?);
            }
        }
        Some(due)
    }

    /// Writes down that a call goes now, and forgets those that no limit counts any more. The limit
    /// that looks back the longest has let through what stays, so that is no more than its calls.
    fn count(&self, log: &mut VecDeque<Instant>, now: Instant) {
        let per = self.limits.iter().map(|limit| limit.per).max().unwrap_or_default();
        while log.front().is_some_and(|oldest| now.duration_since(*oldest) >= per) {
            log.pop_front();
        }
        log.push_back(now);
    }
}

/// A wait for a turn, which ends with who waits.
struct Turn(JoinHandle<()>);

impl Drop for Turn {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// The calls of a limit, as a length.
fn size(limit: Limit) -> usize {
    usize::try_from(limit.calls).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests;
