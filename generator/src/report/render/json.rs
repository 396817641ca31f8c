//! Report as JSON.

use serde::Serialize;

use crate::report::Report;

/// Number of the format. It increases if a member is removed or changes its meaning.
const FORMAT: u32 = 1;
/// `$id` of `generator/drift.schema.json`.
const SCHEMA: &str = "urn:procountor-client:drift:1";

#[derive(Serialize)]
struct JsonReport<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    format: u32,
    #[serde(flatten)]
    report: &'a Report,
}

/// Renders the whole report as JSON that `generator/drift.schema.json` describes, with a final newline.
pub fn json(report: &Report) -> String {
    // A report has only string keys and no number that JSON cannot represent, so serialising it cannot fail.
    let mut text = serde_json::to_string_pretty(&JsonReport { schema: SCHEMA, format: FORMAT, report })
        .unwrap_or_else(|error| format!("{{\"error\": {}}}", serde_json::Value::from(error.to_string())));
    text.push('\n');
    text
}
