//! Invoices that are created while everything fails, and a ledger that tells whether one was created
//! twice; and how closely the limit of rate is kept.

mod calls;
mod kinds;
mod ledger;
pub mod limiter;
mod report;

use std::sync::Arc;

pub use kinds::Kind;
pub use report::Report;

use ledger::Ledger;

/// How many calls are made at the same time.
pub const AT_A_TIME: usize = 16;

/// Makes so many calls, each with a fault that the seed chooses, and holds each against the ledger.
pub async fn run(seed: u64, calls: usize) -> Report {
    let mut random = fastrand::Rng::with_seed(seed);
    let plan: Arc<[Kind]> = (0..calls).map(|_| kinds::KINDS[random.usize(..kinds::KINDS.len())].kind).collect();
    let ledger = Arc::new(Ledger::new(Arc::clone(&plan)));
    let ends = calls::all(&ledger).await;
    report::Report::of(seed, &ledger, &ends)
}
