//! Findings as commands of a workflow, which a code host shows beside the lines.

use super::words::{change, clip, effects, plain};
use crate::drift::{Finding, Place, Report, Severity};

/// The longest message: a host cuts longer ones.
const LONGEST: usize = 1_000;

/// A line for each finding that fails a person's day and that nobody has accepted: `::error` for those that stop or
/// break, `::warning` for those to review, at the new place or else the old one.
pub fn annotations(report: &Report) -> String {
    report.open().filter_map(|finding| line(report, finding)).collect()
}

fn line(report: &Report, finding: &Finding) -> Option<String> {
    let command = match finding.severity {
        Severity::Stop | Severity::Break => "error",
        Severity::Review => "warning",
        Severity::Add | Severity::Note | Severity::Noise => return None,
    };
    let title = format!("{} {} {}", finding.severity.as_str(), finding.code, finding.kind.name());
    let place = place(report, finding).unwrap_or_default();
    let mut message = plain(&finding.subject);
    if let Some((before, after)) = change(finding) {
        message.push_str(&format!(": {before} -> {after}"));
    }
    message.push_str(&format!(" ({}). {}", effects(finding), plain(&finding.meets)));
    Some(format!("::{command} {place}title={}::{}\n", property(&title), data(&clip(message.trim_end(), LONGEST))))
}

/// The properties that name a place, each with a comma after it.
fn place(report: &Report, finding: &Finding) -> Option<String> {
    let Place { old, new } = finding.pointers.first()?;
    let newest = new.as_ref().map(|spot| (&report.new.file, spot));
    let (file, spot) = newest.or_else(|| old.as_ref().map(|spot| (&report.old.file, spot)))?;
    Some(format!("file={},line={},col={},", property(file), spot.line, spot.column))
}

/// A text after the last `::`: it must not end the line.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A text between commas.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
