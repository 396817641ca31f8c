//! `cargo xtask mutants`: the comparison of descriptions against thousands of changes of the real one.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use clap::Parser;
use tests::mutants::{Choice, description, run, third_party};

/// Changes the real description in one place after another, and looks at what the comparison with the original says.
/// Exit code 1 if it says something wrong, or too little.
#[derive(Parser)]
struct Options {
    /// Chooses the mutants.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many of each class.
    #[arg(long, default_value_t = 100)]
    of_each: usize,
    /// Takes all of them.
    #[arg(long)]
    all: bool,
    /// Changes this description in place of the current release.
    #[arg(long)]
    description: Option<PathBuf>,
    /// Says of each that gives no client why.
    #[arg(long)]
    refused: bool,
}

fn main() -> ExitCode {
    let options = Options::parse();
    let start = Instant::now();
    let choice = if options.all { Choice::All } else { Choice::OfEach(options.of_each, options.seed) };
    let original = options.description.as_ref().map_or_else(
        || Ok(description()),
        |path| {
            let bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
            third_party(&path.display().to_string(), &bytes)
        },
    );
    let original = match original {
        Ok(original) => original,
        Err(why) => {
            eprintln!("{why}");
            return ExitCode::from(2);
        }
    };
    let tally = run(original, choice);
    for what in tally.wrong.iter().chain(tally.refused.iter().filter(|_| options.refused)) {
        println!("{what}");
    }
    println!("{tally}, {:.0} s", start.elapsed().as_secs_f64());
    if tally.wrong.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
