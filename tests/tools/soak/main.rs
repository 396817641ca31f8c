//! `cargo xtask soak`: creates tens of thousands of resources on failing servers, and measures the rate limiter.

use std::process::ExitCode;
use std::time::Instant;

use clap::Parser;
use tests::soak::{CONCURRENCY, limiter, lookup, run};

/// Creates invoices on failing servers, and further resources with a lookup, checks that none is created twice, and counts
/// the requests of the rate limiter at the server. Exits with code 1 on a violation or a missed limit.
#[derive(Parser)]
struct Options {
    /// Number of runs, each with a seed of its own.
    #[arg(long, default_value_t = 3)]
    seeds: u64,
    /// Number of invoices per run.
    #[arg(long, default_value_t = 10_000)]
    calls: usize,
    /// Duration of each of the two rate limiter measurements in seconds; 0 skips them.
    #[arg(long, default_value_t = 10)]
    limiter: u32,
}

fn main() -> ExitCode {
    let options = Options::parse();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("the runtime starts");
    let (mut calls, mut committed, mut duplicates, mut resent, mut violations) = (0, 0, 0, 0, 0);
    let start = Instant::now();
    for seed in 1..=options.seeds {
        let report = runtime.block_on(run(seed, options.calls));
        println!("{report}\n");
        calls += report.calls();
        committed += report.committed();
        duplicates += report.duplicates();
        resent += report.resent();
        violations += report.violations().len();
    }
    println!(
        "soak: {calls} calls, {CONCURRENCY} at a time, {committed} invoices created, {resent} requests resent, \
         {duplicates} invoices created more than once, {violations} violations, {:.0} s",
        start.elapsed().as_secs_f64()
    );
    let mut passed = violations == 0;
    for seed in 1..=options.seeds {
        let report = lookup::run(seed, options.calls);
        println!("{report}");
        passed &= report.passed();
    }
    if options.limiter > 0 {
        for rate in runtime.block_on(limiter::measure(options.limiter)) {
            println!("{rate}");
            passed &= rate.within_limits();
        }
    }
    if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
