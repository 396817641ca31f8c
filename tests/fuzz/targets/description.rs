//! Checks of what the generator returns for an arbitrary description.
#![allow(dead_code)]

use std::collections::BTreeSet;

use procountor_generator::diagnostic::Diagnostic;
use procountor_generator::tree::SourceTree;
use procountor_generator::{File, Input};

/// Maximum length of a printed diagnostic in bytes.
const MAX_DIAGNOSTIC: usize = 16_000;

/// Returns the input of a run on a third-party description.
pub fn input(bytes: &[u8], strict: bool) -> Input<'_> {
    Input {
        description: File { name: "description", bytes },
        overlays: &[],
        names: File { name: "names.toml", bytes: b"" },
        words: &[],
        rules: None,
        release: None,
        strict,
    }
}

/// Asserts that a printed diagnostic is short and contains no control characters.
pub fn assert_printable(diagnostics: &[Diagnostic]) {
    for diagnostic in diagnostics {
        let text = diagnostic.to_string();
        assert!(text.len() <= MAX_DIAGNOSTIC, "{} bytes: {:?}", text.len(), text.get(..200));
        assert!(!text.contains(|character: char| character.is_control() && character != '\n'), "{text:?}");
    }
}

/// Asserts that all files are Rust, and that their paths are safe and unique on every file system.
pub fn assert_files(tree: &SourceTree) {
    let mut paths = BTreeSet::new();
    for (path, text) in tree.files() {
        for part in path.split('/') {
            let stem = part.strip_suffix(".rs").unwrap_or(part);
            let is_name = stem.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
            assert!(is_name && (1..=200).contains(&stem.len()), "{path:?}");
            let device = stem.len() == 4 && (stem.starts_with("com") || stem.starts_with("lpt"));
            assert!(!device && !["con", "prn", "aux", "nul"].contains(&stem), "{path:?}");
        }
        assert!(path.ends_with(".rs") && paths.insert(path.to_lowercase()), "{path:?}");
        syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
    }
}
