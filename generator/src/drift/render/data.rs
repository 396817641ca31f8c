//! What the page's script reads: the reports, as JSON that cannot end the element that holds it.

use serde_json::{Value, json};

use super::resources::Resources;
use super::timeline::Timeline;
use super::words::{announced, made_by, plain, published, reconciled, steers};
use crate::drift::{Finding, Report, Side};

/// The steps for the script.
pub(super) fn data(timeline: &Timeline, resources: &Resources) -> String {
    let steps: Vec<_> = timeline.steps.iter().map(|report| step(report, resources)).collect();
    inert(&json!({ "steps": steps }).to_string())
}

fn step(report: &Report, resources: &Resources) -> Value {
    let findings: Vec<_> = report.findings.iter().map(|finding| shown(finding, resources)).collect();
    json!({
        "old": report.old,
        "new": report.new,
        "bump": report.bump,
        "findings": findings,
        "moved_ids": report.moved_ids,
        "unexplained": report.unexplained,
        "announced": reconciled(report).into_iter().chain(announced(report)).collect::<Vec<_>>(),
        "remarks": report.remarks,
        "origin": origin(report),
    })
}

/// What was compared and what compared it, in lines.
fn origin(report: &Report) -> Vec<String> {
    let from = |side: &Side| published(side).map(|published| format!("{}: {published}", plain(&side.label)));
    [&report.old, &report.new].into_iter().filter_map(from).chain([made_by(report)]).collect()
}

/// A finding, with its kind in words and the rows of the matrix that count it.
fn shown(finding: &Finding, resources: &Resources) -> Value {
    let mut value = json!(finding);
    if let Some(members) = value.as_object_mut() {
        members.insert("title".to_owned(), json!(finding.kind.title()));
        members.insert("resources".to_owned(), json!(resources.reached(finding)));
    }
    value
}

/// JSON without a character that HTML, a script or an editor could read as more than text: `<`, `>`, `&`, the
/// separators of lines and marks that turn writing stand within texts alone, where an escape means the same.
fn inert(json: &str) -> String {
    let mut inert = String::with_capacity(json.len());
    for character in json.chars() {
        if matches!(character, '<' | '>' | '&') || steers(character) {
            for unit in character.encode_utf16(&mut [0; 2]) {
                inert.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            inert.push(character);
        }
    }
    inert
}
