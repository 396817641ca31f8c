//! `cargo xtask mutants`: mutation test of the comparison of descriptions.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use clap::Parser;
use tests::mutants::{Selection, current_description, run, third_party};

/// Number of mutants after which the progress is printed.
const STEP: usize = 1000;

/// Applies single changes to the current release, and checks the comparison of each with the original. Exits with code 1
/// if a comparison is wrong.
#[derive(Parser)]
struct Options {
    /// Seed of the selection.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Number of mutants per class of change.
    #[arg(long, default_value_t = 100)]
    per_class: usize,
    /// Checks all mutants.
    #[arg(long)]
    all: bool,
    /// Description to change instead of the current release.
    #[arg(long)]
    description: Option<PathBuf>,
    /// Prints the mutants that the generator rejects, with the reason.
    #[arg(long)]
    rejected: bool,
}

fn main() -> ExitCode {
    let options = Options::parse();
    let start = Instant::now();
    let selection = if options.all { Selection::All } else { Selection::PerClass(options.per_class, options.seed) };
    let original = options.description.as_ref().map_or_else(
        || Ok(current_description()),
        |path| {
            let bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
            third_party(&path.display().to_string(), &bytes)
        },
    );
    let original = match original {
        Ok(original) => original,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::from(2);
        }
    };
    let printed = AtomicUsize::new(0);
    let progress = |checked: usize, all: usize| {
        if checked / STEP > printed.swap(checked / STEP, Ordering::Relaxed) {
            eprintln!("{checked} of {all} mutants, {:.0} s", start.elapsed().as_secs_f64());
        }
    };
    let tally = run(original, selection, &progress);
    for line in tally.wrong.iter().chain(tally.rejected.iter().filter(|_| options.rejected)) {
        println!("{line}");
    }
    println!("{tally}, {:.0} s", start.elapsed().as_secs_f64());
    if tally.wrong.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
