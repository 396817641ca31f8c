//! All releases at a glance: resources against releases.

use std::collections::{BTreeMap, BTreeSet};

use super::html::escaped;
use super::resources::{DESCRIPTION, Resources};
use super::timeline::Timeline;
use super::words::plain;
use crate::drift::{Report, Severity};

/// What one release changed in one resource, by weight; accepted or not, for it happened.
type Cell = BTreeMap<Severity, usize>;

/// The table: a row for each resource that ever changed, a column for each release that changed something before it.
pub(super) fn matrix(timeline: &Timeline, resources: &Resources) -> String {
    let columns: Vec<BTreeMap<String, Cell>> = timeline.steps.iter().map(|report| column(report, resources)).collect();
    let names: BTreeSet<&String> = columns.iter().flat_map(BTreeMap::keys).collect();
    // What concerns no resource stands first.
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

fn column(report: &Report, resources: &Resources) -> BTreeMap<String, Cell> {
    let mut column: BTreeMap<String, Cell> = BTreeMap::new();
    for finding in &report.findings {
        for resource in resources.reached(finding) {
            *column.entry(resource).or_default().entry(finding.severity).or_default() += 1;
        }
    }
    column
}

/// The worst severity's letter and how many there are of it, on a button that opens them.
fn cell(cell: Option<&Cell>, at: usize, resource: &str, release: &str) -> String {
    let Some((worst, count)) = cell.and_then(Cell::last_key_value) else {
        return "<td><span class=\"none\">·<span class=\"unseen\">no change</span></span></td>".to_owned();
    };
    let all = cell.into_iter().flatten().rev();
    let all: Vec<_> = all.map(|(severity, count)| format!("{count} {}", severity.as_str())).collect();
    let severity = worst.as_str();
    let letter = letter(*worst);
    // What is seen comes first: who speaks to the page says what they see.
    let label = escaped(&format!("{letter}{count} {resource}, {release}: {}", all.join(", ")));
    format!(
        "<td><button type=\"button\" class=\"cell {}\" data-step=\"{at}\" data-resource=\"{}\" aria-label=\"{label}\" \
         title=\"{label}\"><b>{letter}</b>{count}</button></td>",
        severity.to_lowercase(),
        escaped(resource)
    )
}

/// One letter for a severity, so that colour is never the only sign.
fn letter(severity: Severity) -> char {
    match severity {
        Severity::Stop => 'S',
        Severity::Break => 'B',
        Severity::Review => 'R',
        Severity::Add => 'A',
        Severity::Note => 'N',
        Severity::Noise => '~',
    }
}
