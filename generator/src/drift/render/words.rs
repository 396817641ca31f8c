//! The words that all forms of a report share.

use crate::drift::{Announced, Finding, Forms, MovedId, Place, Reached, Report, Severity, Side, Source, Spot};

/// Text of a description on one line of a terminal: white space is one blank, and what would steer a terminal or turn
/// the direction of writing is written out.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !plain.is_empty() {
            plain.push(' ');
        }
        for character in word.chars() {
            if steers(character) {
                plain.extend(character.escape_unicode());
            } else {
                plain.push(character);
            }
        }
    }
    plain
}

/// Control characters, marks that turn or hide writing, and characters without width.
pub(super) fn steers(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(character, '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
        || matches!(character, '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// The beginning of a text, with `…` where the rest is left out.
pub(super) fn clip(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let mut clipped: String = text.chars().take(most.saturating_sub(1)).collect();
    clipped.truncate(clipped.trim_end().len());
    clipped.push('…');
    clipped
}

/// A text in pieces, and whether each is a name, which stood between backticks; one piece, where they do not pair.
pub(super) fn pieces(text: &str) -> Vec<(bool, &str)> {
    let pieces: Vec<_> = text.split('`').collect();
    if pieces.len() % 2 == 0 {
        return vec![(false, text)];
    }
    pieces.into_iter().enumerate().map(|(at, piece)| (at % 2 == 1, piece)).collect()
}

/// At most so many of them, and how many more there are.
pub(super) fn some(names: &[String], most: usize, between: &str) -> String {
    let shown = names.get(..most).unwrap_or(names).join(between);
    match names.len().saturating_sub(most) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}

/// The part of the version that an upgrade asks for.
pub(super) fn bump(report: &Report) -> &'static str {
    report.bump.map_or("unknown", Source::as_str)
}

/// How many findings nobody has accepted, by severity: `STOP 2 BREAK 5 REVIEW 9`.
pub(super) fn counts(report: &Report) -> String {
    let counts = Severity::ALL.map(|severity| format!("{} {}", severity.as_str(), report.count(severity)));
    counts.join(" ")
}

/// The first of the remarks, and how many there are: they may put all the rest in another light.
pub(super) fn first_remark(report: &Report) -> Option<String> {
    let first = plain(report.remarks.first()?);
    Some(match report.remarks.len() {
        1 => format!("remark: {first}"),
        all => format!("remark 1 of {all}: {first}"),
    })
}

/// Where a description was published, if that is known.
pub(super) fn published(side: &Side) -> Option<String> {
    let published = side.published.as_ref()?;
    Some(format!("published at {}, fetched on {}", plain(&published.source), plain(&published.date)))
}

/// What made the report, and what a reader may hold it against.
pub(super) fn made_by(report: &Report) -> String {
    let overlays = report.overlays_sha256.as_deref().map(|digest| format!(", overlays sha256 {}", short(digest)));
    let notes =
        report.release_notes.as_deref().map(|address| format!(", the vendor's notes are at {}", plain(address)));
    format!("generator {}{}{}", report.generator, overlays.unwrap_or_default(), notes.unwrap_or_default())
}

/// The beginning of a digest.
pub(super) fn short(digest: &str) -> String {
    clip(&plain(digest), 13)
}

/// The title of what the vendor announced.
pub(super) const ANNOUNCED: &str = "Announced by the vendor";

/// How much of what the vendor announced shows, and how much that weighs was not announced.
pub(super) fn reconciled(report: &Report) -> Option<String> {
    if report.announced.is_empty() {
        return None;
    }
    let shown = report.announced.iter().filter(|announced| announced.findings > 0).count();
    let heavy: Vec<_> = report.findings.iter().filter(|finding| finding.severity >= Severity::Break).collect();
    let unannounced = heavy.iter().filter(|finding| finding.announced.is_none()).count();
    Some(format!(
        "announced by the vendor: {shown} of {} show; of the {} that stop or break, {unannounced} were not announced",
        report.announced.len(),
        heavy.len(),
    ))
}

/// What the vendor announced, and how many findings show each.
pub(super) fn announced(report: &Report) -> Vec<String> {
    let line = |announced: &Announced| {
        let (release, what) = (plain(&announced.release), plain(&announced.what));
        match announced.findings {
            0 => format!("{release}: {what}: nothing in the description shows it"),
            1 => format!("{release}: {what}: 1 finding"),
            many => format!("{release}: {what}: {many} findings"),
        }
    };
    report.announced.iter().map(line).collect()
}

/// The findings that a person has accepted, with the reasons.
pub(super) fn accepted(report: &Report) -> impl Iterator<Item = (&Finding, &str)> {
    report.findings.iter().filter_map(|finding| Some((finding, finding.accepted.as_deref()?)))
}

/// The findings of one weight that nobody has accepted.
pub(super) fn open(report: &Report, severity: Severity) -> impl Iterator<Item = &Finding> {
    report.open().filter(move |finding| finding.severity == severity)
}

/// What there was and what there is, in the description's words, or else in those of the client; `None` where neither
/// has a form.
pub(super) fn change(finding: &Finding) -> Option<(String, String)> {
    let wire: fn(&Forms) -> Option<&str> = |forms| forms.wire.as_deref();
    let rust: fn(&Forms) -> Option<&str> = |forms| forms.rust.as_deref();
    let of = |form: fn(&Forms) -> Option<&str>| (form(&finding.before), form(&finding.after));
    let (before, after) = if of(wire) == (None, None) { of(rust) } else { of(wire) };
    let said = |form: Option<&str>| form.map_or_else(|| "nothing".to_owned(), plain);
    (before.is_some() || after.is_some()).then(|| (said(before), said(after)))
}

/// The client's method, or else the operation.
pub(super) fn called(reached: &Reached) -> String {
    plain(reached.method.as_deref().unwrap_or(&reached.operation))
}

/// The operations that meet it: at most so many, without the same name twice.
pub(super) fn callers(finding: &Finding, most: usize) -> String {
    let mut names: Vec<String> = Vec::new();
    for name in finding.operations.iter().map(called) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    some(&names, most, ", ")
}

/// The effects, in the order in which a reader asks: `writes-break, major, silent`.
pub(super) fn effects(finding: &Finding) -> String {
    let source = finding.source.map_or("no client", Source::as_str);
    let silent = if finding.silent { ", silent" } else { "" };
    format!("{}, {source}{silent}", finding.wire.as_str())
}

/// `file:line:column`.
pub(super) fn spot(file: &str, spot: &Spot) -> String {
    format!("{}:{}:{}", plain(file), spot.line, spot.column)
}

/// The newest place that there is, short.
pub(super) fn place(report: &Report, finding: &Finding) -> Option<String> {
    let Place { old, new } = finding.pointers.first()?;
    let newest = new.as_ref().map(|new| spot(&report.new.file, new));
    newest.or_else(|| old.as_ref().map(|old| spot(&report.old.file, old)))
}

/// What happened to an operation id, and that the client's names stayed.
pub(super) fn stays(moved: &MovedId) -> (String, String) {
    let old = moved.old_method.as_deref().map_or_else(|| "gone".to_owned(), |name| format!("{} stays", plain(name)));
    let new = moved.new_method.as_deref().map_or_else(|| "not in the client".to_owned(), plain);
    (old, new)
}

/// The ids that moved: those first whose callers would not notice.
pub(super) fn moved(report: &Report) -> Vec<&MovedId> {
    let mut moved: Vec<_> = report.moved_ids.iter().collect();
    moved.sort_by_key(|moved| (!moved.same_signature, &moved.id, &moved.old));
    moved
}

/// What a moved id would do to a client that names its methods after ids.
pub(super) const MOVED: &str =
    "this crate's names did not move; a client named after ids would now call the other endpoint";
