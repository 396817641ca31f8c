//! Snapshots of the surface changes and the drift report of each release.

use procountor_generator::drift::render;

use crate::history::reports;

#[test]
fn surface_changes_of_each_release_match_snapshot() {
    for (name, text) in xtask::snapshots::changes(&tests::spec()).expect("every release can be lowered") {
        tests::snapshot(&name, &text);
    }
}

#[test]
fn drift_report_of_each_release_matches_snapshot() {
    for report in reports() {
        tests::snapshot(&format!("drift__{}", report.new.label), &render::text(report));
    }
}
