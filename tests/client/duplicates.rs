//! No invoice is created twice, whatever fails: a short run of what `cargo xtask soak` does at length.

use tests::soak::run;

#[tokio::test]
async fn no_invoice_is_created_twice_and_none_is_denied() {
    let report = run(2604, 400).await;
    assert!(report.breaches().is_empty(), "{report}");
    assert_eq!((report.calls(), report.duplicates()), (400, 0), "{report}");
    // The faults were real ones, and so were the retries.
    assert!(report.committed() > 150 && report.committed() < 400, "{report}");
    assert!(report.resent() > 0, "{report}");
}
