//! The task that admits waiters.

use std::sync::Arc;
use std::task::Waker;
use std::time::Duration;

use tokio::runtime;
use tokio::time::{Instant, timeout_at};

use super::{Answer, Grant, Limiter, State};

/// Maximum length of a single sleep. Timers have an upper limit, so a longer wait is split.
const MAX_SLEEP: Duration = Duration::from_secs(24 * 60 * 60);

/// The task that wakes waiters as soon as calls may be admitted, until the queue is empty. A task does this instead of
/// the waiters, because a waiter may not be polled. Each runtime with waiters has its own, because a runtime on the current
/// thread makes no progress between two calls of `block_on`.
///
/// If its runtime stops, even before the task has started, it wakes all waiters, which start others in their own
/// runtimes.
pub(super) struct Driver {
    limiter: Arc<Limiter>,
    runtime: runtime::Id,
    finished: bool,
}

/// The result of one step of the driver.
struct Step {
    /// Waiters to wake, and grants that were not used in time: see [`Queue`](super::queue::Queue).
    wakers: Vec<Waker>,
    unused: Vec<Grant>,
    next: Next,
}

enum Next {
    Finish,
    /// Ask the shared limit for this number of grants.
    Ask(usize),
    /// Wait for a change, until this time at most.
    Wait(Option<Instant>),
}

impl Driver {
    pub(super) fn new(limiter: &Arc<Limiter>, runtime: runtime::Id) -> Self {
        Self { limiter: Arc::clone(limiter), runtime, finished: false }
    }

    pub(super) async fn run(mut self) {
        let limiter = Arc::clone(&self.limiter);
        let mut changes = limiter.changed.subscribe();
        let mut ask_at = Instant::now();
        loop {
            let Step { wakers, unused, next } = limiter.step(self.runtime, ask_at);
            drop(unused);
            wakers.into_iter().for_each(Waker::wake);
            match next {
                Next::Finish => {
                    self.finished = true;
                    return;
                }
                Next::Ask(wanted) => ask_at = limiter.ask(wanted).await,
                Next::Wait(Some(wakeup)) => drop(timeout_at(wakeup, changes.changed()).await),
                Next::Wait(None) => drop(changes.changed().await),
            }
        }
    }
}

impl Limiter {
    /// Calls waiters for the available permits. Ends the driver of the runtime if there is none.
    fn step(&self, runtime: runtime::Id, ask_at: Instant) -> Step {
        let (now, mut state) = (Instant::now(), self.state());
        state.queue.expire_calls(now);
        if state.queue.is_empty() {
            state.driven.retain(|driven| *driven != runtime);
            let unused = state.grants.drain(..).collect();
            return Step { wakers: Vec::new(), unused, next: Next::Finish };
        }
        let (grants, unused) = state.grants.drain(..).partition(|grant| grant.is_usable(now));
        state.grants = grants;
        let available = self.available(&state, now);
        let wakers = state.queue.call(available, now);
        let wanted = self.wanted(&state, now);
        if wanted > 0 && ask_at <= now {
            return Step { wakers, unused: Vec::from(unused), next: Next::Ask(wanted) };
        }
        let ask_at = (wanted > 0).then_some(ask_at);
        let times = [state.queue.answer_by(), self.next_available(&state, now), now.checked_add(MAX_SLEEP), ask_at];
        Step { wakers, unused: Vec::from(unused), next: Next::Wait(times.into_iter().flatten().min()) }
    }

    /// Returns the number of grants that the waiters need in addition.
    fn wanted(&self, state: &State, now: Instant) -> usize {
        if self.shared.is_none() {
            return 0;
        }
        self.locally_available(state, now).min(state.queue.len()).saturating_sub(state.grants.len())
    }

    /// Asks the shared limit for grants. Returns the time of the next question. If it fails, all waiters do.
    async fn ask(&self, wanted: usize) -> Instant {
        let now = Instant::now();
        let Some(shared) = &self.shared else { return now };
        let answer = shared.ask(wanted).await;
        let mut state = self.state();
        match answer {
            Ok(Answer::Granted(grants)) => state.grants.extend(grants),
            Ok(Answer::Wait(time)) => return Instant::now().checked_add(time).unwrap_or(now + MAX_SLEEP),
            Err(failure) => {
                state.failure = Some(failure);
                state.failures += 1;
                let wakers = state.queue.take_all();
                drop(state);
                wakers.into_iter().for_each(Waker::wake);
            }
        }
        now
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if !self.finished {
            let mut state = self.limiter.state();
            state.driven.retain(|driven| *driven != self.runtime);
            let wakers = state.queue.take_all();
            drop(state);
            wakers.into_iter().for_each(Waker::wake);
        }
    }
}
