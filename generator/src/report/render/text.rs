//! Report for a terminal. The verdict, `STOP` and `BREAK` are on the first screen, and the part that a reviewer must
//! read has at most 120 lines.

use std::collections::BTreeMap;

use super::phrases::{
    ANNOUNCED_HEADING, LEGEND, MOVED_IDS_EXPLANATION, accepted, announcement_summary, announcements, before_after,
    bump, clip, counts, first_names, first_remark, impacts, moved_id_methods, moved_ids, newest_location, open,
    operation_names, plain, published, summary, transition, verdict,
};
use super::resources::ResourceNames;
use crate::report::{Finding, MovedId, Prose, Report, Rule, Severity, Side};

/// Maximum number of characters of a line about several findings.
const WIDTH: usize = 220;
/// Maximum number of characters of any line.
const LINE_LIMIT: usize = 500;
/// Maximum number of lines that a reviewer must read.
const LINE_BUDGET: usize = 120;
/// Maximum number of lines of a section in condensed form that has a line for each resource.
const SECTION_BUDGET: usize = 36;
/// Maximum number of entries of a list after the findings.
const LIST_LIMIT: usize = 20;
/// Maximum number of characters of a state before or after.
const STATE_LIMIT: usize = 70;
/// Maximum number of operations in the line of a finding.
const OPERATION_LIMIT: usize = 3;
/// Maximum number of unexplained surface lines that are listed.
const UNEXPLAINED_LINES: usize = 40;

/// Level of detail of a finding.
#[derive(Clone, Copy)]
enum Detail {
    /// Change and consequence.
    TwoLines,
    /// Change.
    OneLine,
    /// One line for each rule and resource.
    Condensed,
}

use Detail::{Condensed, OneLine, TwoLines};

/// Levels for `STOP`, `BREAK` and `REVIEW`, most detailed first.
const LEVELS: [[Detail; 3]; 6] = [
    [TwoLines, TwoLines, TwoLines],
    [TwoLines, TwoLines, OneLine],
    [TwoLines, OneLine, OneLine],
    [TwoLines, OneLine, Condensed],
    [OneLine, Condensed, Condensed],
    [Condensed, Condensed, Condensed],
];

/// Renders the output of `cargo xtask drift OLD NEW`.
///
/// The first part has at most 120 lines, unless one line for each rule is already more: the verdict, and the
/// findings of severity `REVIEW` or higher. The other findings follow in condensed form, then moved operation ids,
/// unexplained surface lines, remarks, the compared files, and the legend. It contains no digests, so an edit of an
/// overlay changes only the lines that it affects.
pub fn text(report: &Report) -> String {
    let resources = ResourceNames::of([report]);
    let mut lines = header(report);
    lines.extend(must_read(report, &resources, lines.len()));
    for severity in [Severity::Add, Severity::Note] {
        lines.extend(section(severity, report, |findings| condensed(findings, &resources)));
    }
    lines.extend(trailer(report));
    lines.into_iter().map(|line| format!("{}\n", clip(line.trim_end(), LINE_LIMIT))).collect()
}

fn header(report: &Report) -> Vec<String> {
    let overlays = if report.overlays { "with overlays" } else { "without overlays" };
    let labels = (plain(&report.old.label), plain(&report.new.label));
    let mut lines = vec![format!("drift {} -> {}, {overlays}: {}", labels.0, labels.1, verdict(report))];
    lines.push(clip(&summary(report), LINE_LIMIT));
    lines.push(format!(
        "suggested version bump: {} | {} | {} accepted",
        bump(report),
        counts(report),
        accepted(report).count()
    ));
    lines.extend(first_remark(report).map(|remark| clip(&plain(&remark.to_string()), WIDTH)));
    lines
}

/// Renders the findings of severity `REVIEW` or higher in the most detailed level that keeps within the line budget, or
/// else in the last one. `before` is the number of lines above them.
fn must_read(report: &Report, resources: &ResourceNames, before: usize) -> Vec<String> {
    let mut sections = Vec::new();
    for level in LEVELS {
        let severities = [Severity::Stop, Severity::Break, Severity::Review].into_iter().zip(level);
        let render =
            |(severity, detail)| section(severity, report, |findings| lines(report, findings, resources, detail));
        sections = severities.flat_map(render).collect();
        if before + sections.len() <= LINE_BUDGET {
            break;
        }
    }
    sections
}

/// Renders a blank line, a heading with the number of findings, and their lines; nothing if there are no findings.
fn section(severity: Severity, report: &Report, lines: impl FnOnce(&[&Finding]) -> Vec<String>) -> Vec<String> {
    let findings: Vec<_> = open(report, severity).collect();
    if findings.is_empty() {
        return Vec::new();
    }
    let mut section = vec![String::new(), format!("{} {}", severity.as_str(), findings.len())];
    section.extend(lines(&findings));
    section
}

fn lines(report: &Report, findings: &[&Finding], resources: &ResourceNames, detail: Detail) -> Vec<String> {
    let (listed, rest): (Vec<&Finding>, Vec<&Finding>) =
        findings.iter().partition(|finding| is_moved_id(finding.rule) && !report.moved_ids.is_empty());
    let mut lines: Vec<_> = match detail {
        TwoLines => rest.iter().flat_map(|finding| [line(report, finding), consequence(finding)]).collect(),
        OneLine => rest.iter().map(|finding| line(report, finding)).collect(),
        Condensed => condensed(&rest, resources),
    };
    if !listed.is_empty() {
        lines.push(format!("  {} about moved operation ids (listed below)", listed.len()));
    }
    lines
}

fn is_moved_id(rule: Rule) -> bool {
    matches!(rule, Rule::OperationIdMoved | Rule::OperationIdsSwapped)
}

/// Renders a line such as
/// `D9 type-changed: total of Invoice: number -> string | invoices.list | reads-break, major | file:1:2`.
fn line(report: &Report, finding: &Finding) -> String {
    let mut subject =
        format!("{}: {}", finding.rule.name(), clip(&plain(&finding.subject.to_string()), STATE_LIMIT * 2));
    if let Some(transition) = transition(before_after(finding), STATE_LIMIT, "->") {
        subject.push_str(&format!(": {transition}"));
    }
    let mut parts = vec![subject, clip(&operation_names(finding, OPERATION_LIMIT), STATE_LIMIT * 2)];
    parts.push(impacts(finding));
    parts.extend(newest_location(report, finding));
    parts.retain(|part| !part.is_empty());
    format!("  {} {}", finding.code, parts.join(" | "))
}

/// Renders the consequence and the hint.
fn consequence(finding: &Finding) -> String {
    let hint = finding.hint.as_ref().map(|hint| format!(" Hint: {}", plain(&hint.to_string())));
    clip(&format!("      {}{}", plain(&finding.consequence.to_string()), hint.unwrap_or_default()), WIDTH * 2)
}

/// Renders a line for each rule and resource with the number of findings and the first subjects; where these are too many,
/// a line for each rule.
fn condensed(findings: &[&Finding], resources: &ResourceNames) -> Vec<String> {
    let lines = grouped(findings, |finding| resources.heading(finding));
    if lines.len() <= SECTION_BUDGET { lines } else { grouped(findings, |_| "all resources".to_owned()) }
}

fn grouped(findings: &[&Finding], heading: impl Fn(&Finding) -> String) -> Vec<String> {
    let mut groups: BTreeMap<(String, Rule), Vec<String>> = BTreeMap::new();
    for finding in findings {
        groups.entry((heading(finding), finding.rule)).or_default().push(plain(&finding.subject.to_string()));
    }
    let line = |((resource, rule), subjects): ((String, Rule), Vec<String>)| {
        let start = format!("  {resource}: {} {} x{}: ", rule.code(), rule.name(), subjects.len());
        format!("{start}{}", fitting_names(&subjects, WIDTH.saturating_sub(start.chars().count())))
    };
    groups.into_iter().map(line).collect()
}

/// Joins as many names as fit into a line, and at least one.
fn fitting_names(names: &[String], room: usize) -> String {
    let mut used = 0;
    let fit = names.iter().take_while(|name| {
        used += name.chars().count() + 2;
        used <= room
    });
    let fit = fit.count().max(1);
    if fit == 1 { clip(&first_names(names, 1, "; "), room.max(40)) } else { first_names(names, fit, "; ") }
}

fn moved_id_line(moved: &MovedId) -> String {
    let (old, new) = moved_id_methods(moved);
    let unnoticed = if moved.same_signature { "; same signature, so callers would not notice" } else { "" };
    format!(
        "{}: {} ({old}) -> {} ({new}){unnoticed}",
        plain(&moved.id),
        plain(&moved.old.to_string()),
        plain(&moved.new.to_string())
    )
}

fn side(side: &Side) -> String {
    let published = published(side).map(|published| format!("; {published}")).unwrap_or_default();
    format!(
        "{} {} (OpenAPI {}): {} operations, {} schemas, {} facts; {}{published}",
        clip(&plain(&side.title), 60),
        plain(&side.version),
        plain(&side.openapi),
        side.operations,
        side.schemas,
        side.facts,
        plain(&side.file),
    )
}

fn trailer(report: &Report) -> Vec<String> {
    let texts = |texts: &[Prose]| texts.iter().map(|text| plain(&text.to_string())).collect();
    let mut lines = Vec::new();
    let noise = report.count(Severity::Noise);
    if noise > 0 {
        lines.push(format!("NOISE {noise}: text changes without effect"));
    }
    let mut list = |title: &str, remark: Option<String>, entries: Vec<String>, limit: usize| {
        if entries.is_empty() {
            return;
        }
        let remark = remark.map(|remark| format!(": {remark}")).unwrap_or_default();
        lines.extend([String::new(), format!("{title} {}{remark}", entries.len())]);
        lines.extend(entries.iter().take(limit).map(|entry| format!("  {entry}")));
        if entries.len() > limit {
            lines.push(format!("  and {} more, all of them with --format json", entries.len() - limit));
        }
    };
    let accepted = accepted(report).map(|(finding, reason)| {
        let line = format!("{} {} {}: {reason}", finding.severity.as_str(), finding.code, finding.subject);
        plain(&line)
    });
    list("ACCEPTED", None, accepted.collect(), LIST_LIMIT);
    list(ANNOUNCED_HEADING, announcement_summary(report), texts(&announcements(report)), LIST_LIMIT);
    let moved = moved_ids(report).into_iter().map(moved_id_line).collect();
    list("MOVED OPERATION IDS", Some(MOVED_IDS_EXPLANATION.to_owned()), moved, LIST_LIMIT);
    let defects = Some("surface lines, defects of the comparison".to_owned());
    list("UNEXPLAINED", defects, report.unexplained.iter().map(|line| plain(line)).collect(), UNEXPLAINED_LINES);
    list("REMARKS", None, texts(&report.remarks), LIST_LIMIT);
    let sides = [("old", &report.old), ("new", &report.new)].map(|(name, each)| format!("{name} {}", side(each)));
    lines.extend([String::new(), "COMPARED".to_owned()].into_iter().chain(sides.map(|side| format!("  {side}"))));
    lines.push(format!("  {LEGEND}"));
    lines
}
