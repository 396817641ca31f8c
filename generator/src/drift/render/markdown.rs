//! A report as the body of a pull request.

mod body;

use std::collections::BTreeMap;

use body::Body;

use super::resources::Resources;
use super::words::{
    ANNOUNCED, MOVED, accepted, announced, bump, callers, change, clip, counts, effects, first_remark, made_by, moved,
    open, pieces, place, plain, published, reconciled, stays,
};
use crate::drift::{Finding, Report, Severity, Side};

/// The most characters that a body has: code hosts refuse more than 65,536.
pub const MARKDOWN_LIMIT: usize = 60_000;
/// The most characters that one text of a description fills, before it is escaped.
const CELL: usize = 240;

/// The body of a pull request: the verdict, what moved, then each severity to unfold.
///
/// Text of the description has no power in it: no markup, no link, no mention. At most [`MARKDOWN_LIMIT`] characters;
/// a line at its end says how many findings did not fit and how to see them.
pub fn markdown(report: &Report) -> String {
    let resources = Resources::of([report]);
    let mut body = Body::new(&command(report));
    head(&mut body, report);
    moved_ids(&mut body, report);
    for severity in Severity::ALL {
        let findings: Vec<_> = open(report, severity).collect();
        match severity {
            Severity::Stop => stops(&mut body, report, &findings),
            Severity::Noise if findings.is_empty() => {}
            Severity::Noise => body.must(&format!("\nNOISE {}: of no effect.\n", findings.len())),
            _ => tables(&mut body, report, severity, &findings, &resources),
        }
    }
    last(&mut body, report);
    body.finish()
}

fn command(report: &Report) -> String {
    let label = |side: &Side| cell(&clip(&side.label, 60));
    format!("<code>cargo xtask drift {} {}</code>", label(&report.old), label(&report.new))
}

/// A text of the description, on one line and without power.
///
/// Punctuation that could be markup becomes a character reference; after `@` and `#` stands a mark without width,
/// because code hosts look for mentions and numbers of issues in the finished text too.
fn cell(text: &str) -> String {
    escape(&clip(&plain(text), CELL))
}

/// The same, with names in another type.
fn prose(text: &str) -> String {
    let text = clip(&plain(text), CELL);
    let one = |(is_name, piece): (bool, &str)| {
        if is_name { format!("<code>{}</code>", escape(piece)) } else { escape(piece) }
    };
    pieces(&text).into_iter().map(one).collect()
}

fn escape(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut escaped = String::new();
    for (at, character) in characters.iter().copied().enumerate() {
        let before = at.checked_sub(1).and_then(|at| characters.get(at)).copied();
        match character {
            '@' | '#' => escaped.push_str(&format!("&#{};&#8203;", u32::from(character))),
            _ if is_markup(before, character, characters.get(at + 1).copied()) => {
                escaped.push_str(&format!("&#{};", u32::from(character)));
            }
            _ => escaped.push(character),
        }
    }
    escaped
}

/// Whether a character may be markup between these two.
fn is_markup(before: Option<char>, character: char, after: Option<char>) -> bool {
    let is_word = |side: Option<char>| side.is_some_and(char::is_alphanumeric);
    match character {
        ' ' | ',' | '/' | '(' | '{' | '}' | '"' | '\'' | '%' | '?' | ';' => false,
        // At the beginning it would make a list or a heading.
        '-' | '+' | '=' => before.is_none(),
        // After a number it would make a list, after `www` a link.
        '.' | ')' => {
            !is_word(after) && before.is_some_and(|before| before.is_ascii_digit()) || matches!(before, Some('w' | 'W'))
        }
        // Elsewhere it may belong to an address or to the name of a picture.
        ':' => after.is_none_or(|after| after != ' ' && !after.is_ascii_digit()),
        '_' => !(is_word(before) && is_word(after)),
        _ => character.is_ascii_punctuation(),
    }
}

fn code(text: &str) -> String {
    format!("<code>{}</code>", cell(text))
}

fn head(body: &mut Body, report: &Report) {
    let (old, new) = (&report.old, &report.new);
    body.must(&format!("## Drift: {} → {}\n\n", cell(&old.label), cell(&new.label)));
    body.must(&format!(
        "**Suggested version part: {}** · {} · {} accepted\n\n",
        bump(report),
        counts(report),
        accepted(report).count()
    ));
    if let Some(reconciled) = reconciled(report) {
        body.must(&format!("{reconciled}\n\n"));
    }
    if let Some(remark) = first_remark(report) {
        body.must(&format!("{}\n\n", prose(&remark)));
    }
    body.must("| | description | OpenAPI | operations | schemas | facts | file |\n|---|---|---|--:|--:|--:|---|\n");
    let row = |name: &str, side: &Side| {
        format!(
            "| {name} | {} {} | {} | {} | {} | {} | {} |\n",
            cell(&side.title),
            cell(&side.version),
            cell(&side.openapi),
            side.operations,
            side.schemas,
            side.facts,
            code(&side.file)
        )
    };
    body.must(&row("old", old));
    body.must(&row("new", new));
    let from = [old, new].into_iter().filter_map(|side| Some((side, published(side)?)));
    let from: Vec<_> = from.map(|(side, published)| format!("{}: {}", cell(&side.label), cell(&published))).collect();
    body.must(&format!("\n{}\n", [from, vec![cell(&made_by(report))]].concat().join(" · ")));
}

fn moved_ids(body: &mut Body, report: &Report) {
    let moved = moved(report);
    if moved.is_empty() {
        return;
    }
    body.must(&format!("\n### Moved operation ids: {}\n\nNote: {MOVED}.\n", moved.len()));
    let table = body.table("| id | had it | has it | same arguments |\n|---|---|---|---|\n");
    for moved in moved {
        let (old, new) = stays(moved);
        let same = if moved.same_signature { "**yes**" } else { "no" };
        body.row(
            table,
            &format!(
                "| {} | {}<br>{} | {}<br>{} | {same} |\n",
                code(&moved.id),
                code(&moved.old),
                cell(&old),
                code(&moved.new),
                cell(&new)
            ),
        );
    }
}

fn stops(body: &mut Body, report: &Report, findings: &[&Finding]) {
    if findings.is_empty() {
        return;
    }
    body.must(&format!("\n### STOP {}\n", findings.len()));
    for finding in findings {
        body.block(&stop(report, finding));
    }
}

/// A finding with all that is known of it.
fn stop(report: &Report, finding: &Finding) -> String {
    let mut text = format!(
        "\n#### {} {}\n\n{} · {}\n\n",
        finding.code,
        prose(&finding.subject),
        finding.kind.title(),
        effects(finding)
    );
    text.push_str("| | before | after |\n|---|---|---|\n");
    let form = |form: Option<&str>| form.map_or_else(|| "nothing".to_owned(), code);
    let mut row = |name: &str, before: Option<&str>, after: Option<&str>| {
        if before.is_some() || after.is_some() {
            text.push_str(&format!("| {name} | {} | {} |\n", form(before), form(after)));
        }
    };
    row("wire", finding.before.wire.as_deref(), finding.after.wire.as_deref());
    row("Rust", finding.before.rust.as_deref(), finding.after.rust.as_deref());
    let spot = |file: &str, spot: &Option<crate::drift::Spot>| {
        spot.as_ref().map(|spot| format!("{file}:{}:{} {}", spot.line, spot.column, spot.pointer))
    };
    if let Some(first) = finding.pointers.first() {
        let (old, new) = (spot(&report.old.file, &first.old), spot(&report.new.file, &first.new));
        row("place", old.as_deref(), new.as_deref());
    }
    text.push('\n');
    let said = [
        ("Calls", callers(finding, 3)),
        ("A crate in use", finding.meets.clone()),
        ("Release notes", finding.note.clone()),
        ("Looks like", finding.hint.clone().unwrap_or_default()),
    ];
    for (name, words) in said.iter().filter(|(_, words)| !words.is_empty()) {
        text.push_str(&format!("- {name}: {}\n", prose(words)));
    }
    text
}

fn tables(body: &mut Body, report: &Report, severity: Severity, findings: &[&Finding], resources: &Resources) {
    if findings.is_empty() {
        return;
    }
    let mut groups: BTreeMap<String, Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        groups.entry(resources.heading(finding)).or_default().push(finding);
    }
    body.open(&format!("{} {}", severity.as_str(), findings.len()), severity == Severity::Break);
    for (resource, findings) in groups {
        let title = format!("\n**{}** ({})\n", cell(&resource), findings.len());
        let table = body.table(&format!(
            "{title}\n| | what | before → after | effects | calls | place |\n|---|---|---|---|---|---|\n"
        ));
        for finding in findings {
            body.row(table, &row(report, finding));
        }
    }
    body.close();
}

fn row(report: &Report, finding: &Finding) -> String {
    let change = change(finding).map(|(before, after)| format!("{} → {}", code(&before), code(&after)));
    format!(
        "| {} | {} | {} | {} | {} | {} |\n",
        finding.code,
        prose(&finding.subject),
        change.unwrap_or_default(),
        effects(finding),
        cell(&callers(finding, 3)),
        place(report, finding).map(|place| code(&place)).unwrap_or_default()
    )
}

fn last(body: &mut Body, report: &Report) {
    let accepted: Vec<_> = accepted(report)
        .map(|(finding, why)| format!("- {} {}: {}\n", finding.code, prose(&finding.subject), prose(why)))
        .collect();
    let unexplained = report.unexplained.iter().map(|line| format!("- {}\n", code(line))).collect();
    let remarks = report.remarks.iter().map(|remark| format!("- {}\n", prose(remark))).collect();
    let announcements = announced(report).iter().map(|line| format!("- {}\n", prose(line))).collect();
    for (title, lines) in [
        ("Accepted", accepted),
        (ANNOUNCED, announcements),
        ("Unexplained lines of the surface", unexplained),
        ("Remarks", remarks),
    ] {
        if lines.is_empty() {
            continue;
        }
        body.open(&format!("{title}: {}", lines.len()), false);
        for line in &lines {
            body.block(line);
        }
        body.close();
    }
}
