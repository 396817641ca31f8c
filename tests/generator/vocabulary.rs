//! Keywords, formats and media types that the current release uses, and their treatment.

#[test]
fn vocabulary_of_current_release_matches_snapshot() {
    for (name, text) in xtask::snapshots::vocabulary(&tests::spec()).expect("the current release can be read") {
        assert!(!text.contains(": unknown"), "unknown keyword, format or media type:\n{text}");
        tests::snapshot(&name, &text);
    }
}
