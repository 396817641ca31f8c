//! `cargo xtask soak`: tens of thousands of invoices against servers that fail, and the limit of rate
//! against the clock.

use std::process::ExitCode;
use std::time::Instant;

use clap::Parser;
use tests::soak::{AT_A_TIME, limiter, run};

/// Creates invoices while everything fails, and looks for one that was created twice; then measures how
/// closely the limit of rate is kept. Exit code 1 if something is not as it should be.
#[derive(Parser)]
struct Options {
    /// How many runs, each with faults of its own.
    #[arg(long, default_value_t = 3)]
    seeds: u64,
    /// How many invoices each run creates.
    #[arg(long, default_value_t = 10_000)]
    calls: usize,
    /// For how many seconds the limit of rate is measured; 0 leaves it out.
    #[arg(long, default_value_t = 10)]
    limiter: u32,
}

fn main() -> ExitCode {
    let options = Options::parse();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let (mut calls, mut committed, mut duplicates, mut resent, mut breaches) = (0, 0, 0, 0, 0);
    let start = Instant::now();
    for seed in 1..=options.seeds {
        let report = runtime.block_on(run(seed, options.calls));
        println!("{report}\n");
        calls += report.calls();
        committed += report.committed();
        duplicates += report.duplicates();
        resent += report.resent();
        breaches += report.breaches().len();
    }
    println!(
        "soak: {calls} calls, {AT_A_TIME} at a time, {committed} invoices created, {resent} requests sent again, \
         {duplicates} invoices created twice, {breaches} breaches, {:.0} s",
        start.elapsed().as_secs_f64()
    );
    let mut held = breaches == 0;
    if options.limiter > 0 {
        let figures = runtime.block_on(limiter::measure(options.limiter));
        println!("{figures}");
        held &= figures.held();
    }
    if held { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
