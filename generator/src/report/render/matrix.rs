//! Matrix of resources and releases.

use std::collections::{BTreeMap, BTreeSet};

use super::html::escaped;
use super::phrases::plain;
use super::resources::{DESCRIPTION, ResourceNames};
use crate::report::{Report, Severity, finding::Timeline};

/// Number of findings of one release in one resource, by severity. Accepted findings count too.
type SeverityCounts = BTreeMap<Severity, usize>;

/// Renders the table: a row for each resource that ever changed, a column for each release but the first.
pub(super) fn matrix(timeline: &Timeline, resources: &ResourceNames) -> String {
    let columns: Vec<BTreeMap<String, SeverityCounts>> =
        timeline.steps.iter().map(|report| column(report, resources)).collect();
    let names: BTreeSet<&String> = columns.iter().flat_map(BTreeMap::keys).collect();
    // Findings about the whole description come first.
    let (first, rest): (Vec<&String>, Vec<&String>) = names.into_iter().partition(|name| *name == DESCRIPTION);
    let mut html = String::from("<thead><tr><th scope=\"col\">Resource</th>");
    for step in &timeline.steps {
        let label = escaped(&plain(&step.new.label));
        html.push_str(&format!("<th scope=\"col\">{label}</th>"));
    }
    html.push_str("</tr></thead>\n<tbody>\n");
    for name in first.into_iter().chain(rest) {
        html.push_str(&format!("<tr><th scope=\"row\">{}</th>", escaped(name)));
        for (at, column) in columns.iter().enumerate() {
            let release = timeline.steps.get(at).map(|step| plain(&step.new.label)).unwrap_or_default();
            html.push_str(&cell(column.get(name), at, name, &release));
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</tbody>");
    html
}

fn column(report: &Report, resources: &ResourceNames) -> BTreeMap<String, SeverityCounts> {
    let mut column: BTreeMap<String, SeverityCounts> = BTreeMap::new();
    for finding in &report.findings {
        for resource in resources.affected(finding) {
            *column.entry(resource).or_default().entry(finding.severity).or_default() += 1;
        }
    }
    column
}

/// Renders the letter of the highest severity and the number of its findings, as a button that opens them.
fn cell(counts: Option<&SeverityCounts>, at: usize, resource: &str, release: &str) -> String {
    let Some((worst, count)) = counts.and_then(SeverityCounts::last_key_value) else {
        return "<td><span class=\"none\">·<span class=\"unseen\">no change</span></span></td>".to_owned();
    };
    let all = counts.into_iter().flatten().rev();
    let all: Vec<_> = all.map(|(severity, count)| format!("{count} {}", severity.as_str())).collect();
    let severity = worst.as_str();
    let letter = letter(*worst);
    // The label begins with the visible text, so that voice control finds the button.
    let label = escaped(&format!("{letter}{count} {resource}, {release}: {}", all.join(", ")));
    format!(
        "<td><button type=\"button\" class=\"cell {}\" data-step=\"{at}\" data-resource=\"{}\" aria-label=\"{label}\" \
         title=\"{label}\"><b>{letter}</b>{count}</button></td>",
        severity.to_lowercase(),
        escaped(resource)
    )
}

/// Returns the letter of a severity, so that colour is not the only distinction.
fn letter(severity: Severity) -> char {
    let first = severity.as_str().chars().next();
    first.filter(|_| severity != Severity::Noise).unwrap_or('~')
}
