//! What the generator says of each release.

#[test]
fn nothing_is_said_of_a_release_that_was_not_reviewed() {
    for (name, text) in xtask::snapshots::diagnostics(&tests::spec()).expect("every release reads") {
        tests::snapshot(&name, &text);
    }
}
