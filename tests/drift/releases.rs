//! What each release changed in the surface of the one before it.

#[test]
fn each_release_changes_what_was_reviewed() {
    for (name, text) in xtask::snapshots::changes(&tests::spec()).expect("every release lowers") {
        tests::snapshot(&name, &text);
    }
}

#[test]
fn each_release_tells_the_story_that_was_reviewed() {
    for (name, text) in xtask::snapshots::drift(&tests::spec()).expect("every release can be compared") {
        tests::snapshot(&name, &text);
    }
}
