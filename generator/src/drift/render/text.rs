//! Report for a terminal. The verdict is on the first screen, and the part that a reviewer must read has at most 150
//! lines.

mod detailed;

use std::collections::BTreeMap;

use super::phrases::{
    ANNOUNCED_HEADING, MOVED_IDS_EXPLANATION, accepted, announcement_summary, announcements, bump, clip, counts,
    first_names, first_remark, moved_id_methods, moved_ids, open, plain, provenance, published, short_digest,
};
use super::resources::ResourceNames;
use crate::drift::{Finding, MovedId, Report, Rule, Severity, Side};

/// Maximum number of characters of a line about several findings.
const WIDTH: usize = 220;
/// Maximum number of characters of any line.
const LINE_LIMIT: usize = 500;
/// Maximum number of moved ids that have their own line.
const MOVED_LINES: usize = 10;
/// Maximum number of unexplained surface lines that are listed.
const UNEXPLAINED_LINES: usize = 40;

/// Renders the output of `cargo xtask drift OLD NEW`.
///
/// The first part has at most 150 lines, unless one line for each rule and resource is already more: the verdict, the
/// moved operation ids, and the findings of severity `REVIEW` or higher. The other findings follow in condensed form,
/// then unexplained surface lines and remarks.
pub fn text(report: &Report) -> String {
    let resources = ResourceNames::of([report]);
    let mut lines = header(report);
    lines.extend(moved_id_lines(report));
    let must_read = detailed::sections(report, &resources, lines.len());
    lines.extend(must_read);
    for severity in [Severity::Add, Severity::Note] {
        lines.extend(section(severity, report, |findings| condensed(findings, &resources)));
    }
    lines.extend(trailer(report));
    lines.into_iter().map(|line| format!("{}\n", clip(line.trim_end(), LINE_LIMIT))).collect()
}

fn header(report: &Report) -> Vec<String> {
    let accepted = accepted(report).count();
    let overlays = if report.overlays { "with overlays" } else { "without overlays" };
    let mut lines = vec![format!("drift {} -> {}, {overlays}", plain(&report.old.label), plain(&report.new.label))];
    for (name, each) in [("old", &report.old), ("new", &report.new)] {
        lines.push(side(name, each));
        lines.extend(published(each).map(|published| format!("       {published}")));
    }
    lines.extend([
        format!("  {}", provenance(report)),
        format!("suggested version bump: {} | {} | {accepted} accepted", bump(report), counts(report)),
    ]);
    lines.extend(announcement_summary(report));
    lines.extend(first_remark(report).map(|remark| clip(&remark, WIDTH)));
    lines
}

fn side(name: &str, side: &Side) -> String {
    let digest = side.sha256.as_deref().map(|digest| format!(", sha256 {}", short_digest(digest)));
    format!(
        "  {name}  {} {} (OpenAPI {}): {} operations, {} schemas, {} facts; {}{}, normalised {}",
        clip(&plain(&side.title), 60),
        plain(&side.version),
        plain(&side.openapi),
        side.operations,
        side.schemas,
        side.facts,
        plain(&side.file),
        digest.unwrap_or_default(),
        short_digest(&side.normalised_sha256),
    )
}

fn moved_id_lines(report: &Report) -> Vec<String> {
    let moved = moved_ids(report);
    if moved.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![String::new(), format!("MOVED OPERATION IDS {}: {MOVED_IDS_EXPLANATION}", moved.len())];
    lines.extend(moved.iter().take(MOVED_LINES).map(|moved| moved_id_line(moved)));
    let rest: Vec<_> = moved.iter().skip(MOVED_LINES).map(|moved| plain(&moved.id)).collect();
    if !rest.is_empty() {
        lines.push(clip(&format!("  and {} more: {}", rest.len(), rest.join(", ")), WIDTH));
    }
    lines
}

fn moved_id_line(moved: &MovedId) -> String {
    let (old, new) = moved_id_methods(moved);
    let unnoticed = if moved.same_signature { "; same signature, so callers would not notice" } else { "" };
    format!("  {}: {} ({old}) -> {} ({new}){unnoticed}", plain(&moved.id), plain(&moved.old), plain(&moved.new))
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

/// Renders a line for each rule and resource with the number of findings and the first subjects.
fn condensed(findings: &[&Finding], resources: &ResourceNames) -> Vec<String> {
    let mut groups: BTreeMap<(String, Rule), Vec<String>> = BTreeMap::new();
    for finding in findings {
        groups.entry((resources.heading(finding), finding.rule)).or_default().push(plain(&finding.subject));
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

fn trailer(report: &Report) -> Vec<String> {
    let mut lines = Vec::new();
    let noise = report.count(Severity::Noise);
    if noise > 0 {
        lines.extend([String::new(), format!("NOISE {noise}: text changes without effect")]);
    }
    let list = |lines: &mut Vec<String>, title: &str, entries: Vec<String>, limit: usize| {
        if entries.is_empty() {
            return;
        }
        lines.extend([String::new(), format!("{title} {}", entries.len())]);
        lines.extend(entries.iter().take(limit).map(|entry| format!("  {entry}")));
        if entries.len() > limit {
            lines.push(format!("  and {} more", entries.len() - limit));
        }
    };
    let accepted = accepted(report).map(|(finding, reason)| {
        format!("{} {} {}: {}", finding.severity.as_str(), finding.code, plain(&finding.subject), plain(reason))
    });
    list(&mut lines, "ACCEPTED", accepted.collect(), usize::MAX);
    let texts = |texts: &[String]| texts.iter().map(|text| plain(text)).collect();
    list(&mut lines, ANNOUNCED_HEADING, announcements(report), usize::MAX);
    list(
        &mut lines,
        "UNEXPLAINED surface lines (defects of the comparison)",
        texts(&report.unexplained),
        UNEXPLAINED_LINES,
    );
    list(&mut lines, "REMARKS", texts(&report.remarks), usize::MAX);
    lines
}
