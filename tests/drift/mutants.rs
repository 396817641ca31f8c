//! Reports of some mutants of each class, selected by a seed. `cargo xtask mutants --all` checks all mutants.

use tests::mutants::{Selection, current_description, run};

/// Number of mutants per class, and the seed.
const SELECTION: Selection = Selection::PerClass(6, 1);

#[test]
fn report_of_sampled_mutants_is_correct() {
    let tally = run(current_description(), SELECTION, &|_, _| {});
    println!("{tally}");
    assert!(tally.mutants() > 0, "no mutant was checked");
    let first: Vec<_> = tally.wrong.iter().take(20).map(String::as_str).collect();
    assert!(first.is_empty(), "{} of {} reports are wrong:\n{}", tally.wrong.len(), tally.mutants(), first.join("\n"));
}
