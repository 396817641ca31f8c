//! Document reader: each input is either rejected with a short diagnostic, or every node has a location in the file.
#![no_main]

#[path = "description.rs"]
mod description;

use libfuzzer_sys::fuzz_target;
use procountor_generator::document::Document;
use procountor_generator::document::vocabulary::vocabulary;
use procountor_generator::pointer::Pointer;
use serde_json::Value;

/// Maximum number of nodes whose location is looked up.
const MAX_LOOKUPS: usize = 200;

fuzz_target!(|data: &[u8]| {
    let document = match Document::read("description", data) {
        Ok(document) => document,
        Err(diagnostic) => return description::assert_printable(&[diagnostic]),
    };
    // YAML also ends lines with a lone carriage return.
    let lines = document.text().split(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']).count();
    let mut pending = vec![(document.value(), Pointer::root())];
    let mut left = MAX_LOOKUPS;
    while let Some((value, pointer)) = pending.pop() {
        assert!(pointer.depth() <= 128);
        if left > 0 {
            left -= 1;
            let location = document.location(&pointer);
            assert!((1..=lines).contains(&location.line) && location.column >= 1, "{pointer}: {location:?}");
            assert_eq!(pointer.find(document.value()), Some(value), "{pointer}");
            // The location of a missing node is that of the nearest enclosing one.
            let missing = document.location(&pointer.child("\u{1}missing"));
            assert_eq!((missing.line, missing.column), (location.line, location.column), "{pointer}");
        }
        match value {
            Value::Object(members) => {
                pending.extend(members.iter().map(|(key, value)| (value, pointer.child(key.as_str()))))
            }
            Value::Array(items) => {
                pending.extend(items.iter().enumerate().map(|(at, value)| (value, pointer.child(at.to_string()))));
            }
            _ => {}
        }
    }
    // Pointers that the input itself spells.
    for text in document.text().split(['"', '\'', ' ', '\n']).filter_map(|text| text.strip_prefix('#')).take(50) {
        if let Some(pointer) = Pointer::parse(text) {
            assert_eq!(document.location(&pointer).pointer, pointer);
        }
    }
    vocabulary(document.value()).render();
});
