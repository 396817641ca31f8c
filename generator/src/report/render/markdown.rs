//! Report as the description of a pull request.

mod builder;

use std::collections::BTreeMap;

use builder::MarkdownBuilder;

use super::phrases::{
    ANNOUNCED_HEADING, LEGEND, MOVED_IDS_EXPLANATION, accepted, announcement_summary, announcements, before_after,
    bump, clip, counts, first_remark, impacts, moved_id_methods, moved_ids, newest_location, open, operation_names,
    plain, provenance, published, render_prose, summary, verdict,
};
use super::resources::ResourceNames;
use crate::report::{Finding, ItemChangeKind, NodeLocation, Prose, Report, Severity, Side};

/// Maximum number of characters; code hosts reject more than 65,536.
pub const MARKDOWN_LIMIT: usize = 60_000;
/// Maximum number of changed items of a finding.
const ITEMS: usize = 10;
/// Maximum number of characters of one text of a description, before it is escaped.
const CELL: usize = 240;

/// Renders the description of a pull request: the verdict, a section for each severity, then the moved operation ids and
/// the compared files.
///
/// Text of the API description is escaped, so that it cannot become markup, a link or a mention. The result has at
/// most [`MARKDOWN_LIMIT`] characters. If entries are omitted, the last line contains their number and the command
/// that shows them.
pub fn markdown(report: &Report) -> String {
    let resources = ResourceNames::of([report]);
    let mut body = MarkdownBuilder::new(&command(report));
    header(&mut body, report);
    for severity in Severity::ALL {
        let findings: Vec<_> = open(report, severity).collect();
        match severity {
            Severity::Stop => stops(&mut body, report, &findings),
            Severity::Noise if findings.is_empty() => {}
            Severity::Noise => body.push(&format!("\nNOISE {}: text changes without effect.\n", findings.len())),
            _ => tables(&mut body, report, severity, &findings, &resources),
        }
    }
    moved_ids_table(&mut body, report);
    trailer(&mut body, report);
    sources(&mut body, report);
    body.finish()
}

fn command(report: &Report) -> String {
    let label = |side: &Side| cell(&clip(&side.label, 60));
    format!("<code>cargo xtask drift {} {}</code>", label(&report.old), label(&report.new))
}

/// Puts text of a description on one line and escapes it.
///
/// Punctuation that could be markup becomes a character reference. `@` and `#` are followed by a zero-width space,
/// because code hosts also search the rendered text for mentions and issue numbers.
fn cell(text: &str) -> String {
    escape(&clip(&plain(text), CELL))
}

fn prose(prose: &Prose) -> String {
    render_prose(prose, CELL, escape, |code| format!("<code>{}</code>", escape(code)))
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

/// Whether a character can be markup between its neighbours.
fn is_markup(before: Option<char>, character: char, after: Option<char>) -> bool {
    let is_word = |side: Option<char>| side.is_some_and(char::is_alphanumeric);
    match character {
        ' ' | ',' | '/' | '(' | '{' | '}' | '"' | '\'' | '%' | '?' | ';' => false,
        // At the beginning of a text it starts a list or a heading.
        '-' | '+' | '=' => before.is_none(),
        // After a number it starts a list item, after `www` a link.
        '.' | ')' => {
            !is_word(after) && before.is_some_and(|before| before.is_ascii_digit()) || matches!(before, Some('w' | 'W'))
        }
        // Elsewhere it can be part of a URL or of an emoji name.
        ':' => after.is_none_or(|after| after != ' ' && !after.is_ascii_digit()),
        '_' => !(is_word(before) && is_word(after)),
        _ => character.is_ascii_punctuation(),
    }
}

fn code(text: &str) -> String {
    format!("<code>{}</code>", cell(text))
}

fn header(body: &mut MarkdownBuilder, report: &Report) {
    let (old, new) = (cell(&report.old.label), cell(&report.new.label));
    body.push(&format!("## Drift {old} → {new}: {}\n\n{}\n\n", verdict(report), cell(&summary(report))));
    body.push(&format!(
        "**Suggested version bump: {}** · {} · {} accepted\n",
        bump(report),
        counts(report),
        accepted(report).count()
    ));
    if let Some(remark) = first_remark(report) {
        body.push(&format!("\n{}\n", prose(&remark)));
    }
}

/// Renders the compared files, digests, versions, and the legend.
fn sources(body: &mut MarkdownBuilder, report: &Report) {
    let (old, new) = (&report.old, &report.new);
    body.push("\n<details><summary>Compared files and legend</summary>\n\n");
    body.push("| | description | OpenAPI | operations | schemas | facts | file |\n|---|---|---|--:|--:|--:|---|\n");
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
    body.push(&row("old", old));
    body.push(&row("new", new));
    let from = [old, new].into_iter().filter_map(|side| Some((side, published(side)?)));
    let from: Vec<_> = from.map(|(side, published)| format!("{}: {}", cell(&side.label), cell(&published))).collect();
    body.push(&format!("\n{}\n\n", [from, vec![cell(&provenance(report))]].concat().join(" · ")));
    body.push(&format!("Legend of the {LEGEND}.\n"));
    body.end_section();
}

fn moved_ids_table(body: &mut MarkdownBuilder, report: &Report) {
    let moved = moved_ids(report);
    if moved.is_empty() {
        return;
    }
    body.push(&format!("\n### Moved operation ids: {}\n\nNote: {MOVED_IDS_EXPLANATION}.\n", moved.len()));
    let table = body.table("| id | old operation | new operation | same signature |\n|---|---|---|---|\n");
    for moved in moved {
        let (old, new) = moved_id_methods(moved);
        let same = if moved.same_signature { "**yes**" } else { "no" };
        body.row(
            table,
            &format!(
                "| {} | {}<br>{} | {}<br>{} | {same} |\n",
                code(&moved.id),
                code(&moved.old.to_string()),
                cell(&old),
                code(&moved.new.to_string()),
                cell(&new)
            ),
        );
    }
}

fn stops(body: &mut MarkdownBuilder, report: &Report, findings: &[&Finding]) {
    if findings.is_empty() {
        return;
    }
    body.push(&format!("\n### STOP {}\n", findings.len()));
    for finding in findings {
        body.entry(&stop(report, finding));
    }
}

/// Renders a finding with all details.
fn stop(report: &Report, finding: &Finding) -> String {
    let mut text = format!(
        "\n<a id=\"finding-{}\"></a>\n\n#### {} {}\n\n{} · {}\n\n",
        finding.anchor(),
        finding.code,
        prose(&finding.subject.prose()),
        prose(&Prose::markup(finding.rule.title())),
        impacts(finding)
    );
    text.push_str("| | before | after |\n|---|---|---|\n");
    let state = |text: Option<&str>| text.map(code).unwrap_or_default();
    let mut row = |name: &str, before: Option<&str>, after: Option<&str>| {
        if before.is_some() || after.is_some() {
            text.push_str(&format!("| {name} | {} | {} |\n", state(before), state(after)));
        }
    };
    row("wire", finding.before.wire_text().as_deref(), finding.after.wire_text().as_deref());
    for item in finding.items.iter().take(ITEMS) {
        row("code", item.before.as_deref(), item.after.as_deref());
    }
    let location = |file: &str, location: &Option<NodeLocation>| {
        location.as_ref().map(|node| format!("{file}:{}:{} {}", node.line, node.column, node.pointer))
    };
    if let Some(first) = finding.pointers.first() {
        let (old, new) = (location(&report.old.file, &first.old), location(&report.new.file, &first.new));
        row("location", old.as_deref(), new.as_deref());
    }
    text.push('\n');
    let details = [
        ("Calls", operation_names(finding, 3).into()),
        ("Released clients", finding.consequence.clone()),
        ("Release notes", finding.note.clone()),
        ("Hint", finding.hint.clone().unwrap_or_default()),
    ];
    for (name, detail) in details.iter().filter(|(_, detail)| !detail.pieces().is_empty()) {
        text.push_str(&format!("- {name}: {}\n", prose(detail)));
    }
    text
}

fn tables(
    body: &mut MarkdownBuilder,
    report: &Report,
    severity: Severity,
    findings: &[&Finding],
    resources: &ResourceNames,
) {
    if findings.is_empty() {
        return;
    }
    let mut groups: BTreeMap<String, Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        groups.entry(resources.heading(finding)).or_default().push(finding);
    }
    body.begin_section(&format!("{} {}", severity.as_str(), findings.len()), severity == Severity::Break);
    for (resource, findings) in groups {
        let title = format!("\n**{}** ({})\n", cell(&resource), findings.len());
        let table = body.table(&format!(
            "{title}\n| | subject | change | impact | calls | location |\n|---|---|---|---|---|---|\n"
        ));
        for finding in findings {
            body.row(table, &row(report, finding));
        }
    }
    body.end_section();
}

fn row(report: &Report, finding: &Finding) -> String {
    let change = match before_after(finding) {
        (Some(before), Some(after)) => format!("{} → {}", code(&before), code(&after)),
        (Some(before), None) => format!("removed (was {})", code(&before)),
        (None, Some(after)) => format!("added: {}", code(&after)),
        (None, None) => String::new(),
    };
    let changed = finding.items.iter().filter(|item| finding.breaks() && item.kind == ItemChangeKind::Changed);
    let items = changed.take(3).filter_map(|item| Some((item.before.as_deref()?, item.after.as_deref()?)));
    let items: String = items.map(|(before, after)| format!("<br>{} → {}", code(before), code(after))).collect();
    format!(
        "| <a id=\"finding-{}\"></a>{} | {} | {} | {} | {} | {} |\n",
        finding.anchor(),
        finding.code,
        prose(&finding.subject.prose()),
        change + &items,
        impacts(finding),
        cell(&operation_names(finding, 3)),
        newest_location(report, finding).map(|location| code(&location)).unwrap_or_default()
    )
}

fn trailer(body: &mut MarkdownBuilder, report: &Report) {
    let accepted: Vec<_> = accepted(report)
        .map(|(finding, reason)| format!("- {} {}: {}\n", finding.code, prose(&finding.subject.prose()), prose(reason)))
        .collect();
    let unexplained = report.unexplained.iter().map(|line| format!("- {}\n", code(line))).collect();
    let remarks = report.remarks.iter().map(|remark| format!("- {}\n", prose(remark))).collect();
    let announced = announcements(report).into_iter().chain(announcement_summary(report).map(Prose::from));
    let announced: Vec<_> = announced.map(|line| format!("- {}\n", prose(&line))).collect();
    for (title, lines) in [
        ("Accepted", accepted),
        (ANNOUNCED_HEADING, announced),
        ("Unexplained surface lines (defects of the comparison)", unexplained),
        ("Remarks", remarks),
    ] {
        if lines.is_empty() {
            continue;
        }
        let count = if title == ANNOUNCED_HEADING { report.announced.len() } else { lines.len() };
        body.begin_section(&format!("{title}: {count}"), false);
        for line in &lines {
            body.entry(line);
        }
        body.end_section();
    }
}
