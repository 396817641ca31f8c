//! A tenth of the mutants of each class, chosen by a seed; `cargo xtask mutants --all` takes all.

use tests::mutants::{Choice, description, run};

/// How many of each class, and which.
const CHOICE: Choice = Choice::OneIn(10, 1);

#[test]
fn a_tenth_of_the_changes_of_each_class_is_told_rightly() {
    let tally = run(description(), CHOICE);
    println!("{tally}");
    assert!(tally.mutants() > 5_000, "only {} mutants", tally.mutants());
    let first: Vec<_> = tally.wrong.iter().take(20).map(String::as_str).collect();
    assert!(first.is_empty(), "{} of {} are wrong:\n{}", tally.wrong.len(), tally.mutants(), first.join("\n"));
}
