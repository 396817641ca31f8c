//! Phrases that all formats of a report share.

use std::collections::BTreeMap;

use super::resources::ResourceNames;
use crate::report::{
    AffectedOperation, AnnouncedChange, Finding, LocationPair, MovedId, NodeLocation, Piece, Prose, Report, Rule,
    SemverImpact, Severity, Side, WireImpact,
};
use crate::unicode::is_hidden;

/// Limit for [`transition`] that keeps the values whole.
pub(super) const ONE_LINE: usize = usize::MAX;

/// Returns text of a description on one line: runs of white space become one space, and hidden characters are escaped.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !plain.is_empty() {
            plain.push(' ');
        }
        for character in word.chars() {
            if is_hidden(character) {
                plain.extend(character.escape_unicode());
            } else {
                plain.push(character);
            }
        }
    }
    plain
}

/// Truncates text to a number of characters, and marks the cut with `…`.
pub(super) fn clip(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let mut clipped: String = text.chars().take(limit.saturating_sub(1)).collect();
    clipped.truncate(clipped.trim_end().len());
    clipped.push('…');
    clipped
}

/// Renders a text with the functions of a format for its plain pieces and for code. The text is on one line, and clipped
/// to a number of characters.
pub(super) fn render_prose(
    prose: &Prose,
    limit: usize,
    text: impl Fn(&str) -> String,
    code: impl Fn(&str) -> String,
) -> String {
    let mut rest = limit;
    let mut rendered = String::new();
    for piece in prose.pieces() {
        if rest == 0 {
            rendered.push('…');
            break;
        }
        let own = match piece {
            Piece::Text(own) => one_line(own),
            Piece::Code(own) => plain(own),
        };
        let shown = clip(&own, rest);
        rendered.push_str(&if matches!(piece, Piece::Code(_)) { code(&shown) } else { text(&shown) });
        let count = own.chars().count();
        if count > rest {
            break;
        }
        rest -= count;
    }
    rendered
}

/// Like [`plain`], but keeps one space for white space at either end.
fn one_line(text: &str) -> String {
    let plain = plain(text);
    let space = |at: Option<char>| if at.is_some_and(char::is_whitespace) { " " } else { "" };
    match (space(text.chars().next()), space(text.chars().next_back())) {
        (before, _) if plain.is_empty() => before.to_owned(),
        (before, after) => format!("{before}{plain}{after}"),
    }
}

/// Joins the first `limit` names and adds the number of the others.
pub(super) fn first_names(names: &[String], limit: usize, separator: &str) -> String {
    let shown = names.get(..limit).unwrap_or(names).join(separator);
    match names.len().saturating_sub(limit) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}

/// Returns the part of the version that must change.
pub(super) fn bump(report: &Report) -> &'static str {
    report.bump.map_or("unknown", SemverImpact::as_str)
}

/// Legend of the two impacts of a finding.
pub(super) const LEGEND: &str = "impact: on released clients (safe, unknown, reads-break, writes-break, wrong-call), \
     then on code that is compiled with the new client (none, patch, minor, major: may not compile)";

/// Returns the verdict in one sentence.
pub(super) fn verdict(report: &Report) -> String {
    let open = |severity| report.count(severity);
    match (open(Severity::Stop), open(Severity::Break), open(Severity::Review)) {
        (0, 0, 0) if report.open().next().is_none() => "no open findings".to_owned(),
        (0, 0, 0) => "nothing breaks".to_owned(),
        (0, 0, review) => format!("nothing is known to break, {review} to judge"),
        (0, broken, _) => format!("{broken} breaking"),
        (stop, broken, _) => {
            format!("{stop} to confirm because the same call may have another effect, {broken} breaking")
        }
    }
}

/// Returns a summary in plain words: additions by resource, deprecations, and the kinds of breaking changes.
pub(super) fn summary(report: &Report) -> String {
    let label = plain(&report.new.label);
    let mut sentences = Vec::new();
    let of =
        |rules: &[Rule]| report.findings.iter().filter(|finding| rules.contains(&finding.rule)).collect::<Vec<_>>();
    let mut changes = Vec::new();
    for (verb, rules) in [
        ("adds", &[Rule::OperationAdded][..]),
        ("removes", &[Rule::OperationRemoved, Rule::DeprecatedOperationRemoved]),
    ] {
        let found = of(rules);
        if !found.is_empty() {
            let names = ResourceNames::of([report]);
            let mut counts: BTreeMap<String, usize> = BTreeMap::new();
            for finding in &found {
                *counts.entry(names.heading(finding)).or_default() += 1;
            }
            let mut counts: Vec<_> = counts.into_iter().collect();
            counts.sort_by_key(|(name, count)| (std::cmp::Reverse(*count), name.clone()));
            let names: Vec<_> = counts.iter().map(|(name, count)| format!("{name} {count}")).collect();
            changes.push(format!("{verb} {} ({})", plural(found.len(), "operation"), first_names(&names, 4, ", ")));
        }
    }
    let added = report.findings.iter().filter(|finding| finding.severity == Severity::Add).count();
    let added = added - of(&[Rule::OperationAdded]).len().min(added);
    if added > 0 {
        let other = if changes.is_empty() { "" } else { "other " };
        changes.push(format!("makes {}", plural(added, &format!("{other}compatible addition"))));
    }
    if let Some((last, others)) = changes.split_last() {
        let others = if others.is_empty() { String::new() } else { format!("{} and ", others.join(", ")) };
        sentences.push(format!("{label} {others}{last}."));
    }
    let breaking: Vec<_> = report.findings.iter().filter(|finding| finding.severity >= Severity::Break).collect();
    let mut kinds = Vec::new();
    let mut count = |text: &str, matches: &dyn Fn(&Finding) -> bool| {
        let count = breaking.iter().filter(|finding| matches(finding)).count();
        if count > 0 {
            kinds.push(format!("{text} {count}"));
        }
    };
    count("another effect", &|finding| finding.wire == WireImpact::WrongCall);
    count("rejected requests", &|finding| finding.wire == WireImpact::WritesBreak);
    count("unreadable or incomplete responses", &|finding| finding.wire == WireImpact::ReadsBreak);
    count("code to change", &|finding| finding.source == Some(SemverImpact::Major));
    if !breaking.is_empty() {
        sentences.push(format!("{}: {}.", plural(breaking.len(), "STOP and BREAK finding"), kinds.join(", ")));
    }
    if sentences.is_empty() { format!("{label} changes nothing that programs depend on.") } else { sentences.join(" ") }
}

/// Returns a number with its noun.
pub(super) fn plural(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// Returns the number of open findings by severity: `STOP 2 BREAK 5 REVIEW 9`.
pub(super) fn counts(report: &Report) -> String {
    let counts = Severity::ALL.map(|severity| format!("{} {}", severity.as_str(), report.count(severity)));
    counts.join(" ")
}

/// Returns the first remark and the number of remarks. It belongs near the verdict, because it can qualify the whole
/// report.
pub(super) fn first_remark(report: &Report) -> Option<Prose> {
    let first = report.remarks.first()?.clone();
    let heading = match report.remarks.len() {
        1 => "remark: ".to_owned(),
        all => format!("remark 1 of {all}: "),
    };
    Some(Prose::from(heading).then(first))
}

/// Returns the publication of a description, if it is known.
pub(super) fn published(side: &Side) -> Option<String> {
    let published = side.published.as_ref()?;
    let date = plain(&published.date);
    Some(match published.source.as_str() {
        // The list of releases names no URL for it.
        "file" => format!("from a file, stored on {date}"),
        url => format!("published at {}, downloaded on {date}", plain(url)),
    })
}

/// Returns the versions and digests that produced the report, and the address of the release notes.
pub(super) fn provenance(report: &Report) -> String {
    let overlays =
        report.overlays_sha256.as_deref().map(|digest| format!(", overlays sha256 {}", short_digest(digest)));
    let notes = report.release_notes.as_deref().map(|url| format!(", release notes of the vendor: {}", plain(url)));
    format!("generator {}{}{}", report.generator, overlays.unwrap_or_default(), notes.unwrap_or_default())
}

/// Returns the beginning of a digest.
pub(super) fn short_digest(digest: &str) -> String {
    clip(&plain(digest), 13)
}

/// Heading of the announcements.
pub(super) const ANNOUNCED_HEADING: &str = "Announced by the vendor";

/// Returns the number of announcements that findings confirm, and of breaking findings that were not announced.
pub(super) fn announcement_summary(report: &Report) -> Option<String> {
    if report.announced.is_empty() {
        return None;
    }
    let confirmed = report.announced.iter().filter(|announced| announced.findings > 0).count();
    let breaking: Vec<_> = report.findings.iter().filter(|finding| finding.severity >= Severity::Break).collect();
    let unannounced = breaking.iter().filter(|finding| finding.announced.is_none()).count();
    Some(format!(
        "findings confirm {confirmed} of {} announcements; {unannounced} of {} STOP and BREAK \
         findings were not announced",
        report.announced.len(),
        breaking.len(),
    ))
}

/// Returns a line for each announcement with the number of findings that confirm it.
pub(super) fn announcements(report: &Report) -> Vec<Prose> {
    let line = |announced: &AnnouncedChange| {
        let found = match announced.findings {
            0 => "not found in the description".to_owned(),
            count => plural(count, "finding"),
        };
        Prose::from(format!("{}: ", announced.release)).then(announced.what.clone()).text(format!(": {found}"))
    };
    report.announced.iter().map(line).collect()
}

/// Returns the accepted findings with their reasons.
pub(super) fn accepted(report: &Report) -> impl Iterator<Item = (&Finding, &Prose)> {
    report.findings.iter().filter_map(|finding| Some((finding, finding.accepted.as_ref()?)))
}

/// Returns the open findings of one severity.
pub(super) fn open(report: &Report, severity: Severity) -> impl Iterator<Item = &Finding> {
    report.open().filter(move |finding| finding.severity == severity)
}

/// Returns the states before and after: as the description represents them, or else as the client does.
pub(super) fn before_after(finding: &Finding) -> (Option<String>, Option<String>) {
    let (before, after) = (&finding.before, &finding.after);
    match (before.wire_text(), after.wire_text()) {
        (None, None) => (before.rust.clone(), after.rust.clone()),
        wire => wire,
    }
}

/// Describes a change of state: `number -> string`, `removed (was number)` or `added: string`. Each state is clipped to
/// `limit` characters.
pub(super) fn transition(
    (before, after): (Option<String>, Option<String>),
    limit: usize,
    arrow: &str,
) -> Option<String> {
    let state = |text: String| clip(&plain(&text), limit);
    match (before, after) {
        (Some(before), Some(after)) => Some(format!("{} {arrow} {}", state(before), state(after))),
        (Some(before), None) => Some(format!("removed (was {})", state(before))),
        (None, Some(after)) => Some(format!("added: {}", state(after))),
        (None, None) => None,
    }
}

/// Returns the client method of an operation, or else its HTTP method and path.
pub(super) fn operation_name(operation: &AffectedOperation) -> String {
    plain(&operation.method.as_ref().map_or_else(|| operation.operation.to_string(), ToString::to_string))
}

/// Returns the names of the first `limit` affected operations, without duplicates.
pub(super) fn operation_names(finding: &Finding, limit: usize) -> String {
    let mut names: Vec<String> = Vec::new();
    for name in finding.operations.iter().map(operation_name) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    first_names(&names, limit, ", ")
}

/// Returns the impacts, in the order in which a reader needs them: `writes-break, major, silent`.
pub(super) fn impacts(finding: &Finding) -> String {
    let source = finding.source.map_or("no client", SemverImpact::as_str);
    let silent = if finding.silent { ", silent" } else { "" };
    format!("{}, {source}{silent}", finding.wire.as_str())
}

/// Renders `file:line:column`.
pub(super) fn file_line_column(file: &str, location: &NodeLocation) -> String {
    format!("{}:{}:{}", plain(file), location.line, location.column)
}

/// Returns the first location in the new description, or else in the old one.
pub(super) fn newest_location(report: &Report, finding: &Finding) -> Option<String> {
    let LocationPair { old, new } = finding.pointers.first()?;
    let newest = new.as_ref().map(|new| file_line_column(&report.new.file, new));
    newest.or_else(|| old.as_ref().map(|old| file_line_column(&report.old.file, old)))
}

/// Describes the client methods of a moved operation id: those of the old and of the new operation.
pub(super) fn moved_id_methods(moved: &MovedId) -> (String, String) {
    let old = moved
        .old_method
        .as_ref()
        .map_or_else(|| "removed".to_owned(), |method| format!("{} is unchanged", plain(&method.to_string())));
    let new = moved.new_method.as_ref();
    let new = new.map_or_else(|| "not in the client".to_owned(), |method| plain(&method.to_string()));
    (old, new)
}

/// Returns the moved operation ids; those first whose callers would not notice.
pub(super) fn moved_ids(report: &Report) -> Vec<&MovedId> {
    let mut moved: Vec<_> = report.moved_ids.iter().collect();
    moved.sort_by_key(|moved| (!moved.same_signature, &moved.id, &moved.old));
    moved
}

/// Explanation of the list of moved operation ids.
pub(super) const MOVED_IDS_EXPLANATION: &str =
    "this crate's method names did not change; a client named after operation ids would now call the other endpoint";
