//! Findings that a reviewer must read (`STOP`, `BREAK` and `REVIEW`), in as much detail as the line limit allows.

use std::collections::BTreeMap;

use super::super::phrases::{
    ONE_LINE, before_after, clip, file_line_column, impacts, moved_ids, newest_location, operation_names, plain,
    transition,
};
use super::super::resources::ResourceNames;
use super::{WIDTH, condensed, section};
use crate::drift::{Finding, NodeLocation, Report, Rule, Severity};

/// Maximum number of lines that a reviewer must read.
const LINE_BUDGET: usize = 150;
/// Maximum number of characters of a state before or after.
const STATE_LIMIT: usize = 70;
/// Maximum number of findings with all details on the first screen.
const FIRST_SCREEN: usize = 3;
/// Maximum number of operations in the line of a finding.
const OPERATION_LIMIT: usize = 3;

/// Level of detail of a finding.
#[derive(Clone, Copy)]
enum Detail {
    /// All details.
    Full,
    /// Change and consequence.
    TwoLines,
    /// Change.
    OneLine,
    /// One line for each rule and resource.
    Condensed,
}

use Detail::{Condensed, Full, OneLine, TwoLines};

/// Levels for `STOP`, `BREAK` and `REVIEW`, most detailed first.
const LEVELS: [[Detail; 3]; 7] = [
    [Full, TwoLines, OneLine],
    [Full, OneLine, OneLine],
    [Full, OneLine, Condensed],
    [TwoLines, OneLine, Condensed],
    [TwoLines, Condensed, Condensed],
    [OneLine, Condensed, Condensed],
    [Condensed, Condensed, Condensed],
];

/// Renders the three sections in the most detailed level that keeps within the line budget, or else in the last one.
/// `before` is the number of lines above them.
pub(super) fn sections(report: &Report, resources: &ResourceNames, before: usize) -> Vec<String> {
    let mut sections = Vec::new();
    for level in LEVELS {
        sections = at_level(report, resources, level);
        if before + sections.len() <= LINE_BUDGET {
            break;
        }
    }
    sections
}

fn at_level(report: &Report, resources: &ResourceNames, [stop, breaks, review]: [Detail; 3]) -> Vec<String> {
    let render = |severity, detail| section(severity, report, |findings| lines(report, findings, resources, detail));
    let mut lines = render(Severity::Stop, stop);
    lines.extend(render(Severity::Break, breaks));
    lines.extend(render(Severity::Review, review));
    lines
}

fn lines(report: &Report, findings: &[&Finding], resources: &ResourceNames, detail: Detail) -> Vec<String> {
    // Moved operation ids have a separate list.
    let (listed, rest): (Vec<&Finding>, Vec<&Finding>) =
        findings.iter().partition(|finding| is_moved_id(finding.rule) && !moved_ids(report).is_empty());
    let mut lines = match detail {
        Full => contents(&rest)
            .into_iter()
            .chain(rest.iter().enumerate().flat_map(|(at, finding)| full(report, finding, at + 1)))
            .collect(),
        TwoLines => grouped(&rest, resources, |finding| vec![line(report, finding), consequence(finding)]),
        OneLine => grouped(&rest, resources, |finding| vec![line(report, finding)]),
        Condensed => condensed(&rest, resources),
    };
    if !listed.is_empty() {
        lines.push(format!("  {} about moved operation ids (listed above)", listed.len()));
    }
    lines
}

/// Renders a table of contents if the findings do not fit on the first screen.
fn contents(findings: &[&Finding]) -> Vec<String> {
    if findings.len() <= FIRST_SCREEN {
        return Vec::new();
    }
    let title = |(at, finding): (usize, &&Finding)| clip(&format!("  {}", title(finding, at + 1)), WIDTH);
    findings.iter().enumerate().map(title).collect()
}

fn title(finding: &Finding, number: usize) -> String {
    format!("{number}. {} {}: {} [{}]", finding.code, finding.rule.name(), plain(&finding.subject), impacts(finding))
}

fn is_moved_id(rule: Rule) -> bool {
    matches!(rule, Rule::OperationIdMoved | Rule::OperationIdsSwapped)
}

/// Groups the lines of the findings by resource.
fn grouped(findings: &[&Finding], resources: &ResourceNames, lines: impl Fn(&Finding) -> Vec<String>) -> Vec<String> {
    let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for finding in findings {
        groups.entry(resources.heading(finding)).or_default().extend(lines(finding));
    }
    groups.into_iter().flat_map(|(resource, lines)| [vec![format!("  {resource}")], lines].concat()).collect()
}

/// Renders a line such as
/// `D9 property total of Invoice: number -> string | invoices.list | reads-break, major | file:1:2`.
fn line(report: &Report, finding: &Finding) -> String {
    let mut subject = clip(&plain(&finding.subject), STATE_LIMIT * 2);
    if let Some(transition) = transition(before_after(finding), STATE_LIMIT, "->") {
        subject.push_str(&format!(": {transition}"));
    }
    let mut parts = vec![subject, clip(&operation_names(finding, OPERATION_LIMIT), STATE_LIMIT * 2)];
    parts.push(impacts(finding));
    parts.extend(newest_location(report, finding));
    parts.retain(|part| !part.is_empty());
    format!("    {} {}", finding.code, parts.join(" | "))
}

fn consequence(finding: &Finding) -> String {
    clip(&format!("        {}", plain(&finding.consequence)), WIDTH)
}

/// Renders all details of a finding, one per line.
fn full(report: &Report, finding: &Finding, number: usize) -> Vec<String> {
    let mut lines = vec![format!("  {}", title(finding, number))];
    let mut add = |name: &str, text: String| {
        if !text.is_empty() {
            lines.push(format!("     {name:<6} {text}"));
        }
    };
    let (before, after) = (&finding.before, &finding.after);
    let wire = transition((before.wire.as_deref(), after.wire.as_deref()), ONE_LINE, "->");
    let rust = transition((before.rust.as_deref(), after.rust.as_deref()), ONE_LINE, "->");
    add("wire", wire.unwrap_or_default());
    add("rust", rust.unwrap_or_default());
    if let Some(first) = finding.pointers.first() {
        let location = |file: &str, location: &Option<NodeLocation>| {
            let location = location.as_ref()?;
            Some(format!("{} {}", file_line_column(file, location), plain(&location.pointer.to_string())))
        };
        add("old", location(&report.old.file, &first.old).unwrap_or_default());
        let more = match finding.pointers.len() {
            0 | 1 => String::new(),
            all => format!(" and {} more locations", all - 1),
        };
        add("new", location(&report.new.file, &first.new).map(|new| new + &more).unwrap_or_default());
    }
    add("calls", operation_names(finding, OPERATION_LIMIT));
    add("effect", plain(&finding.consequence));
    add("notes", plain(&finding.note));
    add("hint", plain(finding.hint.as_deref().unwrap_or_default()));
    lines
}
