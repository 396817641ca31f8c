//! Reports as JSON for the script of the page.

use serde_json::{Value, json};

use super::phrases::{announcement_summary, announcements, plain, provenance, published};
use super::resources::ResourceNames;
use crate::report::{Finding, Prose, Report, Side, finding::Timeline};
use crate::unicode::is_hidden;

/// Renders the steps for the script.
pub(super) fn page_data(timeline: &Timeline, resources: &ResourceNames) -> String {
    let steps: Vec<_> = timeline.steps.iter().map(|report| step(report, resources)).collect();
    escaped_json(&json!({ "steps": steps }).to_string())
}

fn step(report: &Report, resources: &ResourceNames) -> Value {
    let findings: Vec<_> = report.findings.iter().map(|finding| finding_value(report, finding, resources)).collect();
    json!({
        "old": report.old,
        "new": report.new,
        "bump": report.bump,
        "findings": findings,
        "moved_ids": report.moved_ids,
        "unexplained": report.unexplained,
        "announced": announcements(report),
        "announced_summary": announcement_summary(report),
        "remarks": report.remarks,
        "origin": origin(report),
    })
}

/// Returns lines about the compared files and the generator.
fn origin(report: &Report) -> Vec<String> {
    let from = |side: &Side| published(side).map(|published| format!("{}: {published}", plain(&side.label)));
    [&report.old, &report.new].into_iter().filter_map(from).chain([provenance(report)]).collect()
}

/// Returns a finding with the title of its rule, the pieces of its texts, and the matrix rows that count it.
fn finding_value(report: &Report, finding: &Finding, resources: &ResourceNames) -> Value {
    let mut value = json!(finding);
    if let Some(members) = value.as_object_mut() {
        let (title, subject) = (Prose::markup(finding.rule.title()), finding.subject.prose());
        members.insert("title".to_owned(), json!(title));
        let pieces = |prose: Option<&Prose>| json!(prose.map(Prose::pieces));
        let prose = json!({
            "title": pieces(Some(&title)),
            "subject": pieces(Some(&subject)),
            "meets": pieces(Some(&finding.consequence)),
            "note": pieces(Some(&finding.note)),
            "hint": pieces(finding.hint.as_ref()),
            "accepted": pieces(finding.accepted.as_ref()),
            "announced": pieces(finding.announced.as_ref()),
        });
        members.insert("prose".to_owned(), prose);
        members.insert("anchor".to_owned(), json!(format!("{}-{}", label(report), finding.anchor())));
        members.insert("resources".to_owned(), json!(resources.affected(finding)));
    }
    value
}

/// Returns the label of the newer description without characters that have a meaning in an address.
pub(super) fn label(report: &Report) -> String {
    report
        .new
        .label
        .chars()
        .map(|letter| if letter.is_ascii_alphanumeric() || letter == '.' { letter } else { '-' })
        .collect()
}

/// Escapes characters that HTML or a script could interpret: `<`, `>`, `&` and hidden characters.
///
/// In JSON they occur only in strings, where a Unicode escape has the same meaning.
fn escaped_json(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for character in json.chars() {
        if matches!(character, '<' | '>' | '&') || is_hidden(character) {
            for unit in character.encode_utf16(&mut [0; 2]) {
                escaped.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            escaped.push(character);
        }
    }
    escaped
}
