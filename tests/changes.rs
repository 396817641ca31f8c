//! What each release changed in the surface of the one before it.

#[test]
fn each_release_changes_what_was_reviewed() {
    for (name, text) in xtask::snapshots::changes(&tests::spec()).expect("every release lowers") {
        tests::snapshot(&name, &text);
    }
}
