//! `cargo xtask wire`: proves the impact of changes on the wire with the messages of a released client.
//!
//! For two descriptions, the requests of the client of the older one are validated against the newer one, and the
//! responses of the newer one are read as that client reads them. A finding must name each failure, and each finding that
//! breaks on the wire must have a failure or a listed reason.

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::Instant;

use clap::Parser;
use tests::mutants::{Selection, current_description};
use tests::wire_oracle::{Description, Verdict, prove, prove_mutants};
use xtask::failure::Failure;
use xtask::spec::Spec;

/// Minimum percentage of mutants whose findings agree.
const MIN_AGREEMENT: usize = 99;

/// Proves the impact on the wire of the changes between all releases, and of changed copies of the current one. Exits with
/// code 1 if findings and messages disagree.
#[derive(Parser)]
struct Options {
    /// Labels of two releases [default: all pairs].
    #[arg(num_args = 2, value_names = ["OLD", "NEW"])]
    pair: Vec<String>,
    /// Seed of the selection of mutants.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Number of mutants per class of change; 0 for none.
    #[arg(long, default_value_t = 8)]
    per_class: usize,
    /// Prints all disagreements.
    #[arg(long)]
    all: bool,
}

/// Maximum number of printed disagreements of one kind.
const MAX_PRINTED: usize = 25;

fn main() -> ExitCode {
    let options = Options::parse();
    let start = Instant::now();
    let pairs = pairs(&options);
    let mutants = mutants(&options);
    println!("{:.1} s", start.elapsed().as_secs_f64());
    match pairs {
        Ok(true) if mutants => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(failure.code())
        }
    }
}

/// Proves the pairs of releases. Returns whether all agree.
fn pairs(options: &Options) -> Result<bool, Failure> {
    let spec = Spec::load(&tests::root())?;
    let labels = spec.labels();
    let mut descriptions = BTreeMap::new();
    let wanted: Vec<(&str, &str)> = match options.pair.as_slice() {
        [old, new] => vec![(old, new)],
        _ => (0..labels.len())
            .flat_map(|at| labels[at + 1..].iter().map(move |new| (at, *new)))
            .map(|(at, new)| (labels[at], new))
            .collect(),
    };
    for label in wanted.iter().flat_map(|(old, new)| [*old, *new]) {
        if !descriptions.contains_key(label) {
            let source = spec.release(Some(label))?;
            let read = spec.run(&source, false, Description::read).map_err(Failure::Error)?;
            descriptions.insert(label, read);
        }
    }
    let mut agree = true;
    for (old, new) in wanted {
        let sources = (spec.release(Some(old))?, spec.release(Some(new))?);
        let report = xtask::drift::compare(&spec, &sources.0, &sources.1, false)?;
        let verdict = prove(&descriptions[old], &descriptions[new], &report);
        print(&format!("{old} to {new}"), &verdict, options.all);
        agree &= verdict.agrees();
    }
    Ok(agree)
}

fn print(title: &str, verdict: &Verdict, all: bool) {
    let Verdict { messages, failing, breaking, alone, unnamed, unmet, excused } = verdict;
    let excused_count: usize = excused.values().sum();
    println!(
        "{title}: {messages} messages, {failing} failures ({} named), {breaking} findings that break on the wire ({alone} alone name \
         a failure, {excused_count} have a reason)",
        failing - unnamed.len(),
    );
    let limit = if all { usize::MAX } else { MAX_PRINTED };
    for ((code, reason), count) in excused.iter().filter(|_| all) {
        println!("  {code} x{count}: {reason}");
    }
    for (kind, lines) in [("no finding names", unnamed), ("no client meets", unmet)] {
        lines.iter().take(limit).for_each(|line| println!("  {kind}: {line}"));
        if lines.len() > limit {
            println!("  {kind}: {} more", lines.len() - limit);
        }
    }
}

/// Proves mutants of the current release. Returns whether enough agree.
fn mutants(options: &Options) -> bool {
    if options.per_class == 0 {
        return true;
    }
    let selection = Selection::PerClass(options.per_class, options.seed);
    let result = prove_mutants(current_description(), selection);
    result.disagreements.iter().for_each(|line| println!("{line}"));
    println!("{result}");
    result.agreeing * 100 >= result.proved * MIN_AGREEMENT
}
