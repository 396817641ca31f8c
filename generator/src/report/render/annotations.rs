//! Findings as workflow commands, which a code host shows beside the lines of a file.

use super::phrases::{ONE_LINE, before_after, clip, impacts, plain, transition};
use crate::report::{Finding, LocationPair, Report, Severity};

/// Maximum number of characters of a message; code hosts truncate longer ones.
const MESSAGE_LIMIT: usize = 1_000;

/// Renders a line for each open finding of severity `REVIEW` or higher.
///
/// The command is `::error` for `STOP` and `BREAK`, and `::warning` for `REVIEW`.
///
/// The annotation is at the new location, or at the old one if the node was removed.
pub fn annotations(report: &Report) -> String {
    report.open().filter_map(|finding| annotation(report, finding)).collect()
}

fn annotation(report: &Report, finding: &Finding) -> Option<String> {
    let command = match finding.severity {
        Severity::Stop | Severity::Break => "error",
        Severity::Review => "warning",
        Severity::Add | Severity::Note | Severity::Noise => return None,
    };
    let title = format!("{} {} {}", finding.severity.as_str(), finding.code, finding.rule.name());
    let location = location_properties(report, finding).unwrap_or_default();
    let mut message = plain(&finding.subject.to_string());
    if let Some(transition) = transition(before_after(finding), ONE_LINE, "->") {
        message.push_str(&format!(": {transition}"));
    }
    message.push_str(&format!(" ({}). {}", impacts(finding), plain(&finding.consequence.to_string())));
    let message = clip(message.trim_end(), MESSAGE_LIMIT);
    Some(format!("::{command} {location}title={}::{}\n", escape_property(&title), escape_data(&message)))
}

/// Renders the properties of the location, each followed by a comma.
fn location_properties(report: &Report, finding: &Finding) -> Option<String> {
    let LocationPair { old, new } = finding.pointers.first()?;
    let newest = new.as_ref().map(|location| (&report.new.file, location));
    let (file, location) = newest.or_else(|| old.as_ref().map(|location| (&report.old.file, location)))?;
    Some(format!("file={},line={},col={},", escape_property(file), location.line, location.column))
}

/// Escapes the text after the last `::`.
fn escape_data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes the value of a property.
fn escape_property(text: &str) -> String {
    escape_data(text).replace(':', "%3A").replace(',', "%2C")
}
