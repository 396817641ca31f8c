//! A report for a terminal: what a stranger must know stands on the first screen, and what a reviewer must read has
//! at most 150 lines.

mod heavy;

use std::collections::BTreeMap;

use super::resources::Resources;
use super::words::{
    ANNOUNCED, MOVED, accepted, announced, bump, clip, counts, first_remark, made_by, moved, open, plain, published,
    reconciled, short, some, stays,
};
use crate::drift::{Finding, Kind, MovedId, Report, Severity, Side};

/// The longest line that is made of several findings.
const WIDTH: usize = 220;
/// The longest line of all.
const LONGEST: usize = 500;
/// How many moved ids have a line of their own.
const MOVED_LINES: usize = 10;
/// How many lines of the surface are listed that nothing explains.
const UNEXPLAINED_LINES: usize = 40;

/// What `cargo xtask drift OLD NEW` prints.
///
/// First the verdict, ids that moved, and what stops, breaks or wants a look, in 150 lines at most unless even one
/// line for each kind and resource is more; then the rest, condensed; last what nothing explains and what could not be
/// seen.
pub fn text(report: &Report) -> String {
    let resources = Resources::of([report]);
    let mut lines = head(report);
    lines.extend(moved_ids(report));
    let heavy = heavy::sections(report, &resources, lines.len());
    lines.extend(heavy);
    for severity in [Severity::Add, Severity::Note] {
        lines.extend(section(severity, report, |findings| folded(findings, &resources)));
    }
    lines.extend(last(report));
    lines.into_iter().map(|line| format!("{}\n", clip(line.trim_end(), LONGEST))).collect()
}

fn head(report: &Report) -> Vec<String> {
    let accepted = accepted(report).count();
    let overlays = if report.overlays { "with overlays" } else { "without overlays" };
    let mut lines = vec![format!("drift {} -> {}, {overlays}", plain(&report.old.label), plain(&report.new.label))];
    for (name, each) in [("old", &report.old), ("new", &report.new)] {
        lines.push(side(name, each));
        lines.extend(published(each).map(|published| format!("       {published}")));
    }
    lines.extend([
        format!("  {}", made_by(report)),
        format!("suggested version part: {} | {} | {accepted} accepted", bump(report), counts(report)),
    ]);
    lines.extend(reconciled(report));
    lines.extend(first_remark(report).map(|remark| clip(&remark, WIDTH)));
    lines
}

fn side(name: &str, side: &Side) -> String {
    let digest = side.sha256.as_deref().map(|digest| format!(", sha256 {}", short(digest)));
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
        short(&side.normalised_sha256),
    )
}

fn moved_ids(report: &Report) -> Vec<String> {
    let moved = moved(report);
    if moved.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![String::new(), format!("MOVED OPERATION IDS {}: {MOVED}", moved.len())];
    lines.extend(moved.iter().take(MOVED_LINES).map(|moved| moved_id(moved)));
    let rest: Vec<_> = moved.iter().skip(MOVED_LINES).map(|moved| plain(&moved.id)).collect();
    if !rest.is_empty() {
        lines.push(clip(&format!("  and {} more: {}", rest.len(), rest.join(", ")), WIDTH));
    }
    lines
}

fn moved_id(moved: &MovedId) -> String {
    let (old, new) = stays(moved);
    let unnoticed = if moved.same_signature { "; same arguments, so nobody would notice" } else { "" };
    format!("  {}: {} ({old}) -> {} ({new}){unnoticed}", plain(&moved.id), plain(&moved.old), plain(&moved.new))
}

/// A blank line, a heading with the count, and lines; nothing, where there is no such finding.
fn section(severity: Severity, report: &Report, lines: impl FnOnce(&[&Finding]) -> Vec<String>) -> Vec<String> {
    let findings: Vec<_> = open(report, severity).collect();
    if findings.is_empty() {
        return Vec::new();
    }
    let mut section = vec![String::new(), format!("{} {}", severity.as_str(), findings.len())];
    section.extend(lines(&findings));
    section
}

/// A line for each kind within a resource: how many there are, and the first of them.
fn folded(findings: &[&Finding], resources: &Resources) -> Vec<String> {
    let mut groups: BTreeMap<(String, Kind), Vec<String>> = BTreeMap::new();
    for finding in findings {
        groups.entry((resources.heading(finding), finding.kind)).or_default().push(plain(&finding.subject));
    }
    let line = |((resource, kind), subjects): ((String, Kind), Vec<String>)| {
        let start = format!("  {resource}: {} {} x{}: ", kind.code(), kind.name(), subjects.len());
        format!("{start}{}", fitting(&subjects, WIDTH.saturating_sub(start.chars().count())))
    };
    groups.into_iter().map(line).collect()
}

/// As many names as fit into a line; at least one.
fn fitting(names: &[String], room: usize) -> String {
    let mut used = 0;
    let fit = names.iter().take_while(|name| {
        used += name.chars().count() + 2;
        used <= room
    });
    let fit = fit.count().max(1);
    if fit == 1 { clip(&some(names, 1, "; "), room.max(40)) } else { some(names, fit, "; ") }
}

fn last(report: &Report) -> Vec<String> {
    let mut lines = Vec::new();
    let noise = report.count(Severity::Noise);
    if noise > 0 {
        lines.extend([String::new(), format!("NOISE {noise}, of no effect")]);
    }
    let list = |lines: &mut Vec<String>, title: &str, entries: Vec<String>, most: usize| {
        if entries.is_empty() {
            return;
        }
        lines.extend([String::new(), format!("{title} {}", entries.len())]);
        lines.extend(entries.iter().take(most).map(|entry| format!("  {entry}")));
        if entries.len() > most {
            lines.push(format!("  and {} more", entries.len() - most));
        }
    };
    let accepted = accepted(report).map(|(finding, reason)| {
        format!("{} {} {}: {}", finding.severity.as_str(), finding.code, plain(&finding.subject), plain(reason))
    });
    list(&mut lines, "ACCEPTED", accepted.collect(), usize::MAX);
    let texts = |texts: &[String]| texts.iter().map(|text| plain(text)).collect();
    list(&mut lines, ANNOUNCED, announced(report), usize::MAX);
    list(&mut lines, "UNEXPLAINED lines of the surface", texts(&report.unexplained), UNEXPLAINED_LINES);
    list(&mut lines, "REMARKS", texts(&report.remarks), usize::MAX);
    lines
}
