//! What a reviewer must read: findings that stop, break or want a look, in as much detail as the lines allow.

use std::collections::BTreeMap;

use super::super::resources::Resources;
use super::super::words::{callers, change, clip, effects, moved, place, plain, spot};
use super::{WIDTH, folded, section};
use crate::drift::{Finding, Kind, Report, Severity};

/// How many lines a reviewer must read at most.
const BUDGET: usize = 150;
/// How much of a value's form a line shows.
const FORM: usize = 70;
/// How many findings that stop, with all that is known of them, a first screen holds.
const FIRST_SCREEN: usize = 3;
/// How many operations a finding names.
const CALLERS: usize = 3;

/// How much is said of each finding.
#[derive(Clone, Copy)]
enum Detail {
    /// All that is known.
    Whole,
    /// What changed, and what it means.
    Pair,
    /// What changed.
    Line,
    /// One line for each kind within a resource.
    Folded,
}

use Detail::{Folded, Line, Pair, Whole};

/// For what stops, what breaks and what wants a look, the most detailed first.
const LEVELS: [[Detail; 3]; 7] = [
    [Whole, Pair, Line],
    [Whole, Line, Line],
    [Whole, Line, Folded],
    [Pair, Line, Folded],
    [Pair, Folded, Folded],
    [Line, Folded, Folded],
    [Folded, Folded, Folded],
];

/// The three sections, in the first level of detail that leaves a reviewer 150 lines in all, or else in the last.
pub(super) fn sections(report: &Report, resources: &Resources, before: usize) -> Vec<String> {
    let mut shown = Vec::new();
    for level in LEVELS {
        shown = at(report, resources, level);
        if before + shown.len() <= BUDGET {
            break;
        }
    }
    shown
}

fn at(report: &Report, resources: &Resources, [stop, breaks, review]: [Detail; 3]) -> Vec<String> {
    let one = |severity, detail| section(severity, report, |findings| lines(report, findings, resources, detail));
    let mut lines = one(Severity::Stop, stop);
    lines.extend(one(Severity::Break, breaks));
    lines.extend(one(Severity::Review, review));
    lines
}

fn lines(report: &Report, findings: &[&Finding], resources: &Resources, detail: Detail) -> Vec<String> {
    // Ids that moved have a list of their own.
    let (listed, rest): (Vec<&Finding>, Vec<&Finding>) =
        findings.iter().partition(|finding| is_moved_id(finding.kind) && !moved(report).is_empty());
    let mut lines = match detail {
        Whole => contents(&rest)
            .into_iter()
            .chain(rest.iter().enumerate().flat_map(|(at, finding)| whole(report, finding, at + 1)))
            .collect(),
        Pair => grouped(&rest, resources, |finding| vec![line(report, finding), meaning(finding)]),
        Line => grouped(&rest, resources, |finding| vec![line(report, finding)]),
        Folded => folded(&rest, resources),
    };
    if !listed.is_empty() {
        lines.push(format!("  {} about moved operation ids: listed above", listed.len()));
    }
    lines
}

/// The titles alone, where the first screen does not hold all of it.
fn contents(findings: &[&Finding]) -> Vec<String> {
    if findings.len() <= FIRST_SCREEN {
        return Vec::new();
    }
    let title = |(at, finding): (usize, &&Finding)| clip(&format!("  {}", title(finding, at + 1)), WIDTH);
    findings.iter().enumerate().map(title).collect()
}

fn title(finding: &Finding, number: usize) -> String {
    format!("{number}. {} {}: {} [{}]", finding.code, finding.kind.name(), plain(&finding.subject), effects(finding))
}

fn is_moved_id(kind: Kind) -> bool {
    matches!(kind, Kind::OperationIdMoved | Kind::OperationIdsSwapped)
}

/// The findings below their resources.
fn grouped(findings: &[&Finding], resources: &Resources, lines: impl Fn(&Finding) -> Vec<String>) -> Vec<String> {
    let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for finding in findings {
        groups.entry(resources.heading(finding)).or_default().extend(lines(finding));
    }
    groups.into_iter().flat_map(|(resource, lines)| [vec![format!("  {resource}")], lines].concat()).collect()
}

/// `D9 member total of Invoice: number -> string | invoices.list | reads-break, major | file:1:2`.
fn line(report: &Report, finding: &Finding) -> String {
    let mut parts = vec![clip(&plain(&finding.subject), FORM * 2)];
    if let (Some((before, after)), Some(subject)) = (change(finding), parts.first_mut()) {
        subject.push_str(&format!(": {} -> {}", clip(&before, FORM), clip(&after, FORM)));
    }
    parts.push(clip(&callers(finding, CALLERS), FORM * 2));
    parts.push(effects(finding));
    parts.extend(place(report, finding));
    parts.retain(|part| !part.is_empty());
    format!("    {} {}", finding.code, parts.join(" | "))
}

fn meaning(finding: &Finding) -> String {
    clip(&format!("        {}", plain(&finding.meets)), WIDTH)
}

/// All that is known of a finding, a line for each thing.
fn whole(report: &Report, finding: &Finding, number: usize) -> Vec<String> {
    let mut lines = vec![format!("  {}", title(finding, number))];
    let mut say = |name: &str, text: String| {
        if !text.is_empty() {
            lines.push(format!("     {name:<6} {text}"));
        }
    };
    let (before, after) = (&finding.before, &finding.after);
    say("wire", both(before.wire.as_deref(), after.wire.as_deref()));
    say("rust", both(before.rust.as_deref(), after.rust.as_deref()));
    if let Some(first) = finding.pointers.first() {
        let at = |file: &str, at: &Option<crate::drift::Spot>| {
            at.as_ref().map(|at| format!("{} {}", spot(file, at), plain(&at.pointer.to_string())))
        };
        say("old", at(&report.old.file, &first.old).unwrap_or_default());
        let more = match finding.pointers.len() {
            0 | 1 => String::new(),
            all => format!(" and {} more places", all - 1),
        };
        say("new", at(&report.new.file, &first.new).map(|new| new + &more).unwrap_or_default());
    }
    say("calls", callers(finding, CALLERS));
    say("meets", plain(&finding.meets));
    say("notes", plain(&finding.note));
    say("hint", plain(finding.hint.as_deref().unwrap_or_default()));
    lines
}

fn both(before: Option<&str>, after: Option<&str>) -> String {
    if before.is_none() && after.is_none() {
        return String::new();
    }
    let said = |form: Option<&str>| form.map_or_else(|| "nothing".to_owned(), plain);
    format!("{} -> {}", said(before), said(after))
}
