//! Diagnostics of each release, and surface and vocabulary of the current one.

use tests::{snapshot, spec};
use xtask::{generate, snapshots};

#[test]
fn diagnostics_of_each_release_match_snapshot() {
    for (name, text) in snapshots::diagnostics(&spec()).expect("every release can be read") {
        snapshot(&name, &text);
    }
}

/// Keywords, formats and media types that the current release uses, and their treatment.
#[test]
fn vocabulary_of_current_release_matches_snapshot() {
    for (name, text) in snapshots::vocabulary(&spec()).expect("the current release can be read") {
        assert!(!text.contains(": unknown"), "unknown keyword, format or media type:\n{text}");
        snapshot(&name, &text);
    }
}

#[test]
fn surface_of_current_release_matches_snapshot() {
    let spec = spec();
    let description = spec.release(None).expect("spec/ contains the current release");
    let output = generate::run(&spec, &description, true).expect("the current release can be generated");
    for (name, text) in snapshots::surface(&output) {
        snapshot(&name, &text);
    }
}
