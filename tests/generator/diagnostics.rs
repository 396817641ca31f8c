//! Diagnostics of each release.

#[test]
fn diagnostics_of_each_release_match_snapshot() {
    for (name, text) in xtask::snapshots::diagnostics(&tests::spec()).expect("every release can be read") {
        tests::snapshot(&name, &text);
    }
}
