//! Whole pipeline: each description is either rejected, or generated as Rust files with safe paths, always the same.
#![no_main]

#[path = "description.rs"]
mod description;

use libfuzzer_sys::fuzz_target;
use procountor_generator::{diagnose, generate};

fuzz_target!(|data: &[u8]| {
    let input = description::input(data, false);
    match generate(&input) {
        Ok(output) => {
            description::assert_printable(&output.warnings);
            description::assert_files(&output.tree);
            description::assert_files(&output.inventory);
            let again = generate(&input).expect("the description was accepted before");
            assert_eq!(again.tree, output.tree);
            assert_eq!(again.inventory, output.inventory);
            assert_eq!(again.warnings, output.warnings);
        }
        Err(diagnostics) => {
            assert!(!diagnostics.is_empty());
            description::assert_printable(&diagnostics);
        }
    }
    let strict = description::input(data, true);
    if let Err(diagnostics) = generate(&strict) {
        description::assert_printable(&diagnostics);
    }
    description::assert_printable(&diagnose(&strict));
});
