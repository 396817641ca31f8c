//! A rate limiter for calls.

mod driver;
#[cfg(feature = "redis")]
mod ledger;
mod permit;
mod queue;
#[cfg(feature = "redis")]
mod shared;
#[cfg(not(feature = "redis"))]
#[path = "limiter/unshared.rs"]
mod shared;

use std::collections::VecDeque;
use std::error::Error as StdError;
use std::future::poll_fn;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::runtime::{self, Handle};
use tokio::sync::watch;
use tokio::time::Instant;

use driver::Driver;
pub(crate) use permit::{Permit, Ticket};
use queue::Queue;
pub(crate) use shared::Sharing;
use shared::{Grant, SharedLimit};

/// The reason that a shared limit grants nothing.
pub(crate) type SharedLimitFailure = Arc<dyn StdError + Send + Sync>;

/// Maximum number of calls per period.
///
/// The limit applies to the arrivals of requests at the server: no period of this length, wherever it starts, contains
/// more of them. The client does not see an arrival, only that it lies between the start of the request and the head
/// of its response. A request therefore counts from its start until one period after the head, or after its failure.
/// Connections that are slow to open, or a server that is slow to respond, do not bunch requests up, but they lower the
/// rate: to `calls / (per + latency)` at best.
///
/// One exception cannot be ruled out: a request that was dropped or timed out counts until one period after that, and
/// its bytes may still be on their way then.
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

    /// Returns the share of each of several processes that cannot share this limit: all together make at most as many
    /// calls in any period, however their calls coincide.
    ///
    /// The number of calls is divided and rounded down; the period stays the same, because the processes may call at the
    /// same time. With more processes than calls, nothing is left: a client with such a limit cannot be built. They need
    /// a shared limit.
    ///
    /// ```
    /// use procountor_client::Limit;
    ///
    /// assert_eq!(Limit::per_second(60).divided_by(8), Limit::per_second(7));
    /// assert_eq!(Limit::per_minute(90).divided_by(8), Limit::per_minute(11));
    /// ```
    #[must_use]
    pub const fn divided_by(self, processes: u32) -> Self {
        match self.calls.checked_div(processes) {
            Some(calls) => Self::new(calls, self.per),
            None => self,
        }
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
/// A permit counts towards each [`Limit`] from its admission until one period after its release, which follows the
/// arrival of the request. Of the requests that arrive within one period, all but the last admitted one therefore count
/// at the admission of that one.
///
/// With a limit that is shared with other processes, a permit also needs a grant of that one. The queue stays first in,
/// first out; grants are not bound to a caller, so that one that is not polled keeps none.
pub(crate) struct Limiter {
    limits: Box<[Limit]>,
    shared: Option<Arc<SharedLimit>>,
    state: Mutex<State>,
    /// Wakes the drivers.
    changed: watch::Sender<()>,
}

struct State {
    /// Number of permits that are not released.
    in_flight: usize,
    /// Release times that still count towards a limit, oldest first.
    released: VecDeque<Instant>,
    queue: Queue,
    /// The runtimes in which drivers run. There is seldom more than one.
    driven: Vec<runtime::Id>,
    /// Grants of the shared limit that are not used yet.
    grants: VecDeque<Grant>,
    /// The last failure of the shared limit, and the number of failures so far.
    failure: Option<SharedLimitFailure>,
    failures: u64,
}

/// The answer of a shared limit.
#[cfg_attr(not(feature = "redis"), allow(dead_code, reason = "no limit is shared then"))]
enum Answer {
    Granted(Vec<Grant>),
    /// Ask again after this time.
    Wait(Duration),
}

impl Limiter {
    /// Creates a limiter with limits that have no [`problem`](Limit::problem).
    pub(crate) fn new(limits: &[Limit], shared: Option<Arc<SharedLimit>>) -> Self {
        let (released, queue, grants) = (VecDeque::new(), Queue::default(), VecDeque::new());
        let state = State { in_flight: 0, released, queue, driven: Vec::new(), grants, failure: None, failures: 0 };
        Self { limits: limits.into(), shared, state: Mutex::new(state), changed: watch::Sender::new(()) }
    }

    /// Locks the state. No panic leaves it incomplete.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for a permit, at the end of the queue or at the place of an earlier permit that was not used.
    ///
    /// Cancel safe: a waiter that is dropped before admission takes no permit. The permit is taken by the poll that
    /// returns it, so a waiter that is not polled, for example in a `select!` whose other branch continues, takes none
    /// and blocks the waiters behind it for a moment only.
    ///
    /// Fails if the shared limit fails while it waits.
    pub(crate) async fn acquire(self: &Arc<Self>, ticket: Option<Ticket>) -> Result<Permit, SharedLimitFailure> {
        let mut waiter = Waiter { limiter: self, ticket, earlier_failures: None };
        poll_fn(|context| waiter.poll(context)).await
    }

    /// Ends a permit. A request that was started counts for one more period.
    fn release(&self, started: bool) {
        let mut state = self.state();
        state.in_flight = state.in_flight.saturating_sub(1);
        if started {
            let now = Instant::now();
            self.forget_old(&mut state, now);
            state.released.push_back(now);
        }
        drop(state);
        self.changed.send_replace(());
    }

    /// Removes release times that no limit counts any more.
    fn forget_old(&self, state: &mut State, now: Instant) {
        let per = self.limits.iter().map(|limit| limit.per).max().unwrap_or_default();
        while state.released.front().is_some_and(|oldest| now.duration_since(*oldest) >= per) {
            state.released.pop_front();
        }
    }

    /// Returns the number of calls that may be admitted now.
    fn available(&self, state: &State, now: Instant) -> usize {
        let available = self.locally_available(state, now);
        if self.shared.is_none() {
            return available;
        }
        available.min(state.grants.iter().filter(|grant| grant.is_usable(now)).count())
    }

    /// Returns the number of calls that the limits allow without regard to other processes.
    fn locally_available(&self, state: &State, now: Instant) -> usize {
        let available = |limit: &Limit| {
            let counted = state.released.len() - old_releases(&state.released, limit.per, now);
            call_count(*limit).saturating_sub(state.in_flight).saturating_sub(counted)
        };
        self.limits.iter().map(available).min().unwrap_or(usize::MAX)
    }

    /// Returns the next instant at which more calls may be admitted although no permit is released; `None` for never.
    fn next_available(&self, state: &State, now: Instant) -> Option<Instant> {
        let next = |limit: &Limit| {
            let oldest = state.released.get(old_releases(&state.released, limit.per, now))?;
            oldest.checked_add(limit.per)
        };
        self.limits.iter().filter_map(next).min()
    }
}

/// A waiter for a permit.
struct Waiter<'a> {
    limiter: &'a Arc<Limiter>,
    /// The place in the queue, from the first poll.
    ticket: Option<Ticket>,
    /// Number of failures of the shared limit before the first poll.
    earlier_failures: Option<u64>,
}

impl Waiter<'_> {
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Result<Permit, SharedLimitFailure>> {
        let limiter = self.limiter;
        let (now, mut state) = (Instant::now(), limiter.state());
        let has_failed = *self.earlier_failures.get_or_insert(state.failures) < state.failures;
        let ticket = *self.ticket.get_or_insert_with(|| state.queue.next_ticket());
        let available = limiter.available(&state, now);
        if state.queue.admits(ticket, available) {
            let (_, waker) = state.queue.remove(ticket);
            let limits_calls = !limiter.limits.is_empty();
            state.in_flight += usize::from(limits_calls);
            let grant = state.grants.iter().position(|grant| grant.is_usable(now));
            let grant = grant.and_then(|index| state.grants.remove(index));
            drop(state);
            drop(waker);
            limiter.changed.send_replace(());
            return Poll::Ready(Ok(Permit::new(limits_calls.then(|| Arc::clone(limiter)), grant, ticket)));
        }
        if let Some(failure) = state.failure.clone().filter(|_| has_failed) {
            return Poll::Ready(Err(failure));
        }
        let waker = state.queue.add(ticket, context.waker().clone());
        let runtime = Handle::current().id();
        let starts_driver = !state.driven.contains(&runtime);
        if starts_driver {
            state.driven.push(runtime);
        }
        drop(state);
        drop(waker);
        if starts_driver {
            tokio::spawn(Driver::new(limiter, runtime).run());
        } else {
            limiter.changed.send_replace(());
        }
        Poll::Pending
    }
}

impl Drop for Waiter<'_> {
    fn drop(&mut self) {
        let Some(ticket) = self.ticket else { return };
        let (was_called, waker) = self.limiter.state().queue.remove(ticket);
        if was_called || waker.is_some() {
            self.limiter.changed.send_replace(());
        }
    }
}

/// Returns the number of releases that a limit does not count any more.
fn old_releases(released: &VecDeque<Instant>, per: Duration, now: Instant) -> usize {
    released.partition_point(|at| now.duration_since(*at) >= per)
}

/// Returns the number of calls of a limit as a `usize`.
fn call_count(limit: Limit) -> usize {
    usize::try_from(limit.calls).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests;
