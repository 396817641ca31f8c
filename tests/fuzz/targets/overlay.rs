//! Overlays: each input is either rejected, or changes the description to one that is bounded and can be generated.
#![no_main]

#[path = "description.rs"]
mod description;

use libfuzzer_sys::fuzz_target;
use procountor_generator::document::Document;
use procountor_generator::document::dialect::normalise;
use procountor_generator::document::overlay::{Overlay, apply_overlays};
use procountor_generator::{File, correct};

/// Separates the description from the overlay. Without it, the input is an overlay of [`DESCRIPTION`].
const SEPARATOR: &str = "\n=====\n";

const DESCRIPTION: &str = r##"{"openapi": "3.0.3", "info": {"title": "T", "version": "1"}, "paths": {"/a/{id}": {
    "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}}],
    "get": {"tags": ["a"], "responses": {"200": {"content": {"application/json": {"schema":
    {"$ref": "#/components/schemas/A"}}}}}}}}, "components": {"schemas": {"A": {"type": "object",
    "required": ["b"], "properties": {"b": {"type": "string", "enum": ["x", "y"]}, "c": {"type": "array",
    "items": {"type": "integer", "minimum": 1}}}}}}}"##;

fuzz_target!(|data: &str| {
    let (text, overlay) = data.split_once(SEPARATOR).unwrap_or((DESCRIPTION, data));
    let Ok(document) = Document::read("description", text.as_bytes()) else { return };
    let read = match Overlay::read("overlay", overlay.as_bytes()) {
        Ok(read) => read,
        Err(diagnostics) => return description::assert_printable(&diagnostics),
    };
    let (mut value, _) = normalise(&document);
    let before = value.clone();
    let (applied, diagnostics) = apply_overlays(&mut value, &[read], None);
    description::assert_printable(&diagnostics);
    let nodes = |value| count(value, 0);
    // The limit of what overlays may add.
    assert!(nodes(&value) <= nodes(&before) + 250_000);
    assert!(applied.iter().all(|action| !action.reason.is_empty()));
    // The same overlay gives the same result.
    let again = Overlay::read("overlay", overlay.as_bytes()).expect("it was read before");
    let mut repeated = before;
    assert_eq!(apply_overlays(&mut repeated, &[again], None), (applied, diagnostics));
    assert_eq!(repeated, value);
    let overlays = [File { name: "overlay", bytes: overlay.as_bytes() }];
    if let Err(diagnostics) = correct(File { name: "description", bytes: text.as_bytes() }, &overlays, None) {
        description::assert_printable(&diagnostics);
    }
});

/// Returns the number of nodes, and asserts that none is too deep.
fn count(value: &serde_json::Value, depth: usize) -> usize {
    assert!(depth <= 129, "the document is too deep");
    match value {
        serde_json::Value::Object(members) => 1 + members.values().map(|value| count(value, depth + 1)).sum::<usize>(),
        serde_json::Value::Array(items) => 1 + items.iter().map(|value| count(value, depth + 1)).sum::<usize>(),
        _ => 1,
    }
}
