//! Every keyword, format and media type that the current release uses, and what becomes of it.

#[test]
fn the_words_of_the_current_release_are_the_reviewed_ones() {
    for (name, text) in xtask::snapshots::vocabulary(&tests::spec()).expect("the current release reads") {
        assert!(!text.contains(": unknown"), "a word that nobody has decided about:\n{text}");
        tests::snapshot(&name, &text);
    }
}
