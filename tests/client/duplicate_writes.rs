//! Creation of invoices under faults, without duplicates: a short run of `cargo xtask soak`.

use tests::soak::{lookup, run};

#[tokio::test]
async fn faults_cause_no_duplicate_and_no_wrong_outcome() {
    let report = run(2604, 400).await;
    assert!(report.violations().is_empty(), "{report}");
    assert_eq!((report.calls(), report.duplicates()), (400, 0), "{report}");
    // Some requests failed, and some were retried.
    assert!(report.committed() > 150 && report.committed() < 400, "{report}");
    assert!(report.resent() > 0, "{report}");
}

#[test]
fn lookup_resolves_unknown_outcomes_without_duplicates() {
    let report = lookup::run(2604, 1_500);
    assert!(report.passed(), "{report}");
    assert!(report.unknown > 500, "{report}");
}
