//! State of a call over its attempts.

use std::sync::atomic::AtomicU16;
use std::time::Duration;

use tokio::time::Instant;

use crate::Error;
use crate::error::{Outcome, TimeoutPhase};
use crate::sign_in::Generation;

/// State of a call over its attempts.
pub(super) struct Progress {
    pub(super) deadline: Instant,
    /// Start of the first attempt.
    pub(super) first_attempt_at: Option<Instant>,
    pub(super) phase: TimeoutPhase,
    /// Number of attempts that were started.
    pub(super) attempts: u32,
    /// Combined outcome of the attempts before the current one.
    pub(super) earlier_outcome: Option<Outcome>,
    /// The earlier error with the worst outcome.
    pub(super) worst_error: Option<Error>,
    /// The token that the server has rejected.
    pub(super) rejected: Option<Generation>,
    /// Status of the response whose body is being read; 0 before its head has arrived.
    pub(super) status: AtomicU16,
}

impl Progress {
    pub(super) fn new(total: Duration) -> Self {
        Self {
            deadline: Instant::now().checked_add(total).unwrap_or_else(far_future),
            first_attempt_at: None,
            phase: TimeoutPhase::SignIn,
            attempts: 0,
            earlier_outcome: None,
            worst_error: None,
            rejected: None,
            status: AtomicU16::new(0),
        }
    }

    /// Records the error of an attempt that is followed by another one.
    pub(super) fn record(&mut self, error: Error) {
        let outcome = error.outcome();
        self.earlier_outcome = Some(outcome.after(self.earlier_outcome));
        if self.worst_error.as_ref().is_none_or(|worst| outcome >= worst.outcome()) {
            self.worst_error = Some(error);
        }
    }

    /// Returns the error of the call, given that of its last attempt. A last attempt that was not sent must not
    /// hide an earlier attempt with an unknown outcome.
    pub(super) fn final_error(&mut self, error: Error) -> Error {
        let unknown = self.worst_error.take().filter(|worst| worst.outcome() == Outcome::Unknown);
        let error = unknown.filter(|_| error.outcome() == Outcome::NotSent).unwrap_or(error);
        error.last_of(self.attempts, self.earlier_outcome)
    }
}

/// Returns a deadline that is effectively infinitely far away.
fn far_future() -> Instant {
    Instant::now() + Duration::from_secs(365 * 24 * 60 * 60)
}
