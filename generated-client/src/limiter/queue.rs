//! The queue of a limiter.

use std::collections::BTreeMap;
use std::task::Waker;
use std::time::Duration;

use tokio::time::Instant;

use super::Ticket;

/// Time within which a waiter must be polled after it was called, before the next one is called instead.
const ANSWER_TIME: Duration = Duration::from_millis(5);

/// Maximum number of times that the number of called waiters doubles.
const MAX_DOUBLINGS: u32 = 16;

/// Waiters in the order of their tickets.
///
/// Calling a waiter reserves no permit. If the waiter is not polled within [`ANSWER_TIME`], it leaves the queue and the next
/// waiters are called. A waiter that is polled later takes a permit, or queues again with its old ticket.
///
/// Wakers are returned: they must be woken and dropped without the lock of the limiter. Either can drop the last
/// reference to a task, and with it another waiter, which locks the limiter.
#[derive(Default)]
pub(super) struct Queue {
    /// Number of tickets so far.
    tickets: u64,
    waiting: BTreeMap<Ticket, Waker>,
    /// Called waiters, with the time until which each must be polled.
    called: BTreeMap<Ticket, Instant>,
    /// Number of times in a row that called waiters were not polled.
    unanswered: u32,
}

impl Queue {
    pub(super) fn next_ticket(&mut self) -> Ticket {
        self.tickets += 1;
        Ticket(self.tickets)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.waiting.is_empty() && self.called.is_empty()
    }

    pub(super) fn len(&self) -> usize {
        self.waiting.len() + self.called.len()
    }

    /// Whether a waiter that is polled may take one of the available permits. It leaves the queue then.
    pub(super) fn admits(&mut self, ticket: Ticket, available: usize) -> bool {
        let is_called = self.called.remove(&ticket).is_some();
        if is_called {
            self.unanswered = 0;
        }
        let is_first = self.waiting.first_key_value().is_none_or(|(first, _)| *first >= ticket);
        if is_called { available > 0 } else { is_first && available > self.called.len() }
    }

    /// Adds a waiter, or replaces its waker. Returns the old one.
    #[must_use = "see Queue"]
    pub(super) fn add(&mut self, ticket: Ticket, waker: Waker) -> Option<Waker> {
        self.waiting.insert(ticket, waker)
    }

    /// Removes a waiter. Returns whether it was called, or its waker.
    #[must_use = "see Queue"]
    pub(super) fn remove(&mut self, ticket: Ticket) -> (bool, Option<Waker>) {
        (self.called.remove(&ticket).is_some(), self.waiting.remove(&ticket))
    }

    /// Removes called waiters that were not polled in time.
    pub(super) fn expire_calls(&mut self, now: Instant) {
        let before = self.called.len();
        self.called.retain(|_, until| *until > now);
        if self.called.len() < before {
            self.unanswered = (self.unanswered + 1).min(MAX_DOUBLINGS);
        }
    }

    /// Calls waiters for the available permits. After waiters that were not polled, calls twice as many each time, so
    /// that many of them cause no long delay.
    #[must_use = "see Queue"]
    pub(super) fn call(&mut self, available: usize, now: Instant) -> Vec<Waker> {
        let free = available.saturating_sub(self.called.len());
        let count = free.saturating_mul(1 << self.unanswered).min(self.waiting.len());
        let until = now.checked_add(ANSWER_TIME).unwrap_or(now);
        let mut wakers = Vec::with_capacity(count);
        for (ticket, waker) in std::iter::from_fn(|| self.waiting.pop_first()).take(count) {
            self.called.insert(ticket, until);
            wakers.push(waker);
        }
        wakers
    }

    /// Returns the time until which the called waiters must be polled.
    pub(super) fn answer_by(&self) -> Option<Instant> {
        self.called.values().copied().min()
    }

    /// Removes all waiters, which queue again when they are polled.
    #[must_use = "see Queue"]
    pub(super) fn take_all(&mut self) -> Vec<Waker> {
        self.called.clear();
        std::mem::take(&mut self.waiting).into_values().collect()
    }
}
