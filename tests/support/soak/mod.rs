//! Soak test: creates invoices on failing servers, and checks with a ledger that none is created twice. Also measures
//! the rate limiter.

mod calls;
mod ledger;
pub mod limiter;
pub mod lookup;
mod report;
mod scenarios;

use std::sync::Arc;

pub use report::Report;
pub use scenarios::Scenario;

use ledger::Ledger;

/// Number of concurrent calls.
pub const CONCURRENCY: usize = 16;

/// Makes `calls` calls, each in a scenario selected by the seed, and checks each against the ledger.
pub async fn run(seed: u64, calls: usize) -> Report {
    let mut random = fastrand::Rng::with_seed(seed);
    let plan: Arc<[Scenario]> =
        (0..calls).map(|_| scenarios::SCENARIOS[random.usize(..scenarios::SCENARIOS.len())].scenario).collect();
    let ledger = Arc::new(Ledger::new(Arc::clone(&plan)));
    let results = calls::make_all(&ledger).await;
    report::Report::new(seed, &ledger, &results)
}
