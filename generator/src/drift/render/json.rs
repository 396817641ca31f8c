//! A report for programs.

use serde::Serialize;

use crate::drift::Report;

/// The number of the format: it grows when a member leaves or changes its meaning.
const FORMAT: u32 = 1;
/// What `generator/drift.schema.json` calls itself.
const SCHEMA: &str = "urn:procountor-client:drift:1";

#[derive(Serialize)]
struct Written<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    format: u32,
    #[serde(flatten)]
    report: &'a Report,
}

/// The whole report as JSON of the form that `generator/drift.schema.json` describes, with a line's end at its end.
pub fn json(report: &Report) -> String {
    // A report has no map with keys other than texts and no number that JSON lacks: it can be written.
    let mut text = serde_json::to_string_pretty(&Written { schema: SCHEMA, format: FORMAT, report })
        .unwrap_or_else(|error| format!("{{\"error\": {}}}", serde_json::Value::from(error.to_string())));
    text.push('\n');
    text
}
