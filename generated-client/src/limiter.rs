//! How many calls may go in a stretch of time.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::sync::{Mutex, oneshot};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep_until, timeout};

/// The longest single sleep. Timers have an end of their own, so a longer wait is slept in pieces.
const LONGEST_SLEEP: Duration = Duration::from_secs(24 * 60 * 60);

/// How long a turn is held for a call that nobody polls, before it is the next one's.
const OFFERED: Duration = Duration::from_millis(50);

fn far() -> Option<Instant> {
    Instant::now().checked_add(LONGEST_SLEEP)
}

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
    /// When the last calls went, the oldest first, as long as a limit counts them. The task
    /// whose turn it is holds the lock while it sleeps. The lock is fair, so the others stand in
    /// line for it, and if the task is dropped, the lock goes to the next.
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
    /// Who stops waiting has not gone, and is not counted. The place in line is a task's: a call that is
    /// begun and then not polled any more, as in a `select!` whose other arm goes on, would otherwise
    /// keep everybody behind it waiting. What counts is the moment at which the call itself goes on.
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
        loop {
            let (offer, offered) = oneshot::channel();
            let limiter = Arc::clone(self);
            let mut turn = Turn(Some(tokio::spawn(async move { limiter.stand_in_line(offer).await })));
            // A task that is gone has lost its runtime, and so has who would wait here.
            let Ok(taken) = offered.await else { return };
            if taken.send(Instant::now()).is_ok() {
                // It still has to write the call down.
                turn.0.take();
                return;
            }
        }
    }

    /// Waits for a turn, offers it, and counts the call if the offer is taken.
    async fn stand_in_line(&self, offer: oneshot::Sender<oneshot::Sender<Instant>>) {
        let mut log = self.log.lock().await;
        loop {
            match self.due(&log) {
                Some(due) if due <= Instant::now() => break,
                // A pause may have been set during the sleep, so look again.
                Some(due) => sleep_until(far().map_or(due, |far| far.min(due))).await,
                // Later than time can tell.
                None => std::future::pending().await,
            }
        }
        let (take, mut taken) = oneshot::channel();
        if offer.send(take).is_err() {
            return;
        }
        let answer = timeout(OFFERED, &mut taken).await.map(Result::ok);
        // It may have been taken at the last moment.
        taken.close();
        if let Some(went) = answer.unwrap_or_else(|_| taken.try_recv().ok()) {
            self.count(&mut log, went);
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
struct Turn(Option<JoinHandle<()>>);

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(task) = &self.0 {
            task.abort();
        }
    }
}

/// The calls of a limit, as a length.
fn size(limit: Limit) -> usize {
    usize::try_from(limit.calls).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests;
