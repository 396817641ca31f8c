//! The retry budget of a client.

use std::sync::atomic::{AtomicU32, Ordering};

/// Number of calls that earn one retry.
const DEPOSITS_PER_RETRY: u32 = 5;

/// Maximum number of deposits: ten retries, however many calls succeed.
const CAPACITY: u32 = 10 * DEPOSITS_PER_RETRY;

/// A token bucket that limits retries to a fifth of the calls, with ten retries in advance.
///
/// Without it, an overloaded server would get several times the calls that overloaded it.
pub(crate) struct RetryBudget(AtomicU32);

impl RetryBudget {
    /// Creates a full budget.
    pub(crate) fn new() -> Self {
        Self(AtomicU32::new(CAPACITY))
    }

    /// Adds the deposit of a call. Retries make no deposit, because each would help to pay for the next.
    pub(crate) fn deposit(&self) {
        self.change(|deposits| (deposits < CAPACITY).then_some(deposits + 1));
    }

    /// Takes one retry, if the budget contains one.
    #[must_use]
    pub(crate) fn withdraw(&self) -> bool {
        self.change(|deposits| deposits.checked_sub(DEPOSITS_PER_RETRY))
    }

    /// Relaxed ordering is enough, because no other memory depends on the counter.
    fn change(&self, change: impl FnMut(u32) -> Option<u32>) -> bool {
        self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, change).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Takes retries until the budget is empty, and returns their number.
    fn drain(budget: &RetryBudget) -> usize {
        std::iter::repeat_with(|| budget.withdraw()).take_while(|taken| *taken).count()
    }

    #[test]
    fn budget_starts_with_ten_retries() {
        let budget = RetryBudget::new();
        assert_eq!(drain(&budget), 10);
        assert!(!budget.withdraw());
    }

    #[test]
    fn budget_gains_one_retry_per_five_calls() {
        let budget = RetryBudget::new();
        drain(&budget);
        for round in 0..3 {
            for call in 0..5 {
                assert!(!budget.withdraw(), "round {round}, call {call}");
                budget.deposit();
            }
            assert!(budget.withdraw() && !budget.withdraw(), "round {round}");
        }
    }

    #[test]
    fn failed_withdrawal_costs_nothing() {
        let budget = RetryBudget::new();
        drain(&budget);
        (0..4).for_each(|_| budget.deposit());
        (0..100).for_each(|_| assert!(!budget.withdraw()));
        budget.deposit();
        assert_eq!(drain(&budget), 1);
    }

    #[test]
    fn budget_is_capped_at_ten_retries() {
        let budget = RetryBudget::new();
        (0..1_000).for_each(|_| budget.deposit());
        assert_eq!(drain(&budget), 10);
        (0..1_000).for_each(|_| budget.deposit());
        assert_eq!(drain(&budget), 10);
    }

    #[test]
    fn budget_allows_one_retry_per_five_calls_in_the_long_run() {
        let budget = RetryBudget::new();
        let mut retries = 0;
        for _ in 0..100_000 {
            budget.deposit();
            // All calls and retries fail.
            retries += drain(&budget);
        }
        // The first call adds nothing, because the budget is full.
        assert_eq!(retries, 10 + 99_999 / 5);
    }

    #[test]
    fn concurrent_deposits_and_withdrawals_are_exact() {
        let budget = RetryBudget::new();
        drain(&budget);
        // Fewer deposits than the capacity, so that none is dropped.
        let deposits = || (0..12).for_each(|_| budget.deposit());
        std::thread::scope(|scope| (0..4).for_each(|_| drop(scope.spawn(deposits))));
        assert_eq!(budget.0.load(Ordering::Relaxed), 48);

        let withdrawals = || (0..1_000).filter(|_| budget.withdraw()).count();
        let taken: usize = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(withdrawals)).collect();
            threads.into_iter().map(|thread| thread.join().unwrap_or(usize::MAX / 8)).sum()
        });
        assert_eq!(taken, 9);
        assert_eq!(budget.0.load(Ordering::Relaxed), 3);
    }

    #[test]
    fn concurrent_calls_and_retries_stay_within_budget() {
        let budget = RetryBudget::new();
        let work = || (0..10_000).filter(|_| (budget.deposit(), budget.withdraw()).1).count();
        let taken: usize = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(work)).collect();
            threads.into_iter().map(|thread| thread.join().unwrap_or(usize::MAX / 8)).sum()
        });
        assert!(taken <= 10 + 40_000 / 5, "{taken}");
    }
}
