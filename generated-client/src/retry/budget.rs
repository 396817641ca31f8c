//! How many calls may be made again.

use std::sync::atomic::{AtomicU32, Ordering};

/// Each call pays in one part of a retry, so five calls pay for one retry.
const PARTS: u32 = 5;

/// How many parts fit in: ten retries. A long time without trouble saves up no more than that.
const FULL: u32 = 10 * PARTS;

/// Keeps retries to a fifth of the calls, with ten more to begin with.
///
/// A server that is down would otherwise get several times the calls that brought it down.
pub(crate) struct Budget(AtomicU32);

impl Budget {
    /// A budget with its whole reserve.
    pub(crate) fn new() -> Self {
        Self(AtomicU32::new(FULL))
    }

    /// Pays in for a call. A retry is no call here: it would pay for the next one.
    pub(crate) fn call(&self) {
        self.change(|parts| (parts < FULL).then_some(parts + 1));
    }

    /// Takes one retry, if there is one.
    #[must_use]
    pub(crate) fn withdraw(&self) -> bool {
        self.change(|parts| parts.checked_sub(PARTS))
    }

    /// Nothing else is read or written on the strength of the number, so the order is free.
    fn change(&self, change: impl FnMut(u32) -> Option<u32>) -> bool {
        self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, change).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Takes retries until there is none.
    fn drain(budget: &Budget) -> usize {
        std::iter::repeat_with(|| budget.withdraw()).take_while(|taken| *taken).count()
    }

    #[test]
    fn ten_retries_are_there_to_begin_with() {
        let budget = Budget::new();
        assert_eq!(drain(&budget), 10);
        assert!(!budget.withdraw());
    }

    #[test]
    fn five_calls_pay_for_one_retry() {
        let budget = Budget::new();
        drain(&budget);
        for round in 0..3 {
            for call in 0..5 {
                assert!(!budget.withdraw(), "round {round}, call {call}");
                budget.call();
            }
            assert!(budget.withdraw() && !budget.withdraw(), "round {round}");
        }
    }

    #[test]
    fn a_refused_retry_costs_nothing() {
        let budget = Budget::new();
        drain(&budget);
        (0..4).for_each(|_| budget.call());
        (0..100).for_each(|_| assert!(!budget.withdraw()));
        budget.call();
        assert_eq!(drain(&budget), 1);
    }

    #[test]
    fn no_more_than_ten_are_saved_up() {
        let budget = Budget::new();
        (0..1_000).for_each(|_| budget.call());
        assert_eq!(drain(&budget), 10);
        (0..1_000).for_each(|_| budget.call());
        assert_eq!(drain(&budget), 10);
    }

    #[test]
    fn in_the_long_run_one_call_in_five_is_made_again() {
        let budget = Budget::new();
        let mut retries = 0;
        for _ in 0..100_000 {
            budget.call();
            // Every call fails, and so does each retry.
            retries += drain(&budget);
        }
        // The first call finds the reserve full and pays in nothing.
        assert_eq!(retries, 10 + 99_999 / 5);
    }

    #[test]
    fn threads_lose_and_invent_nothing() {
        let budget = Budget::new();
        drain(&budget);
        // Fewer calls than the reserve holds, so that none is turned away.
        let calls = || (0..12).for_each(|_| budget.call());
        std::thread::scope(|scope| (0..4).for_each(|_| drop(scope.spawn(calls))));
        assert_eq!(budget.0.load(Ordering::Relaxed), 48);

        let race = || (0..1_000).filter(|_| budget.withdraw()).count();
        let taken: usize = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(race)).collect();
            threads.into_iter().map(|thread| thread.join().unwrap_or(usize::MAX / 8)).sum()
        });
        assert_eq!(taken, 9);
        assert_eq!(budget.0.load(Ordering::Relaxed), 3);
    }

    #[test]
    fn threads_that_call_and_retry_at_once_keep_to_the_budget() {
        let budget = Budget::new();
        let work = || (0..10_000).filter(|_| (budget.call(), budget.withdraw()).1).count();
        let taken: usize = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(work)).collect();
            threads.into_iter().map(|thread| thread.join().unwrap_or(usize::MAX / 8)).sum()
        });
        assert!(taken <= 10 + 40_000 / 5, "{taken}");
    }
}
