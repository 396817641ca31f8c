//! HTML page for all releases: a single file without external resources or requests.
//!
//! The verdict, the matrix and the findings of the newest step are static HTML; the script opens cells, filters, and
//! shows other steps. The content security policy allows only this script and this style, by digest. Text of a
//! description could therefore not run even if it became markup.

use sha2::{Digest as _, Sha256};

use super::matrix::matrix;
use super::page_data::{label, page_data};
use super::phrases::{accepted, before_after, bump, clip, open, operation_names, plain, render_prose, summary};
use super::resources::ResourceNames;
use crate::report::prose::capitalised;
use crate::report::{Finding, Prose, Report, SemverImpact, Severity, finding::Timeline};
use crate::unicode::is_hidden;

/// Maximum number of characters of a state before or after.
const CELL: usize = 240;

const PAGE: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// Renders the page as UTF-8.
pub fn html(timeline: &Timeline) -> String {
    let resources = ResourceNames::of(&timeline.steps);
    let newest = timeline.steps.last();
    let of_newest = |render: fn(&Report) -> String| newest.map(render).unwrap_or_default();
    fill(&[
        ("policy", policy()),
        ("title", of_newest(title)),
        ("style", STYLE.to_owned()),
        ("verdict", newest.map_or_else(|| "<h1>Nothing to compare</h1>".to_owned(), verdict)),
        ("tally", of_newest(tally)),
        ("releases", step_options(timeline)),
        ("matrix", matrix(timeline, &resources)),
        ("newest", of_newest(table)),
        ("data", page_data(timeline, &resources)),
        ("script", SCRIPT.to_owned()),
    ])
}

/// Replaces each `{{name}}` of the template in one pass, so that placeholders in the values have no meaning.
fn fill(values: &[(&str, String)]) -> String {
    let mut page = String::new();
    let mut rest = PAGE;
    while let Some((before, after)) = rest.split_once("{{") {
        page.push_str(before);
        let Some((name, after)) = after.split_once("}}") else { break };
        let value = values.iter().find(|(placeholder, _)| *placeholder == name);
        page.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    page.push_str(rest);
    page
}

/// Returns the content security policy: no requests, and only the style and the script of the page.
fn policy() -> String {
    format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        base64(&Sha256::digest(STYLE)),
        base64(&Sha256::digest(SCRIPT))
    )
}

/// Encodes bytes as Base64 (RFC 4648) with padding.
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let bits = (0..3).fold(0, |bits, at| bits << 8 | u32::from(chunk.get(at).copied().unwrap_or_default()));
        for at in 0..4_u32 {
            let index = (bits >> (18 - 6 * at) & 63) as usize;
            let letter =
                ALPHABET.get(index).filter(|_| (at as usize) <= chunk.len()).map_or('=', |byte| char::from(*byte));
            text.push(letter);
        }
    }
    text
}

/// Escapes text for an element or an attribute. Hidden characters are written as Unicode escapes.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ if is_hidden(character) => escaped.extend(character.escape_unicode()),
            _ => escaped.push(character),
        }
    }
    escaped
}

/// Escapes text of a description and puts it on one line.
fn plain_html(text: &str) -> String {
    escaped(&plain(text))
}

fn prose(prose: &Prose) -> String {
    render_prose(prose, usize::MAX, escaped, |code| format!("<code>{}</code>", escaped(code)))
}

fn title(report: &Report) -> String {
    format!("Drift {} to {}", plain_html(&report.old.label), plain_html(&report.new.label))
}

/// Renders the verdict about the newest step.
fn verdict(report: &Report) -> String {
    let bump_text = match report.bump {
        Some(SemverImpact::Major) => "requires a <em>major</em> version bump",
        Some(SemverImpact::Minor) => "requires a <em>minor</em> version bump",
        Some(SemverImpact::Patch) => "requires a <em>patch</em> version bump",
        Some(SemverImpact::None) => "requires <em>no</em> version bump",
        None => "has an <em>unknown</em> version bump: no client can be generated for one side",
    };
    format!(
        "<p class=\"eyebrow\">Procountor API, {} → {}</p>\n<h1 id=\"verdict\" data-bump=\"{}\">{} {bump_text}</h1>\n\
         <p class=\"lead\">{}. {}</p>",
        plain_html(&report.old.label),
        plain_html(&report.new.label),
        bump(report),
        plain_html(&report.new.label),
        capitalised(&super::phrases::verdict(report)),
        plain_html(&summary(report)),
    )
}

/// Renders the number of findings by severity.
fn tally(report: &Report) -> String {
    let counts = Severity::ALL.map(|severity| {
        let name = severity.as_str();
        let count = report.count(severity);
        let zero = if count == 0 { " zero" } else { "" };
        format!("<li class=\"{}{zero}\"><b>{count}</b> {name}</li>", name.to_lowercase())
    });
    let accepted = accepted(report).count();
    let moved = report.moved_ids.len();
    let mut html = counts.concat();
    for (count, name) in [(accepted, "accepted"), (moved, "moved ids")] {
        if count > 0 {
            html.push_str(&format!("<li><b>{count}</b> {name}</li>"));
        }
    }
    html
}

/// Renders the options of the step selector, newest first.
fn step_options(timeline: &Timeline) -> String {
    let steps: Vec<_> = timeline.steps.iter().enumerate().collect();
    let option = |(at, step): &(usize, &Report)| {
        format!("<option value=\"{at}\">{} → {}</option>", plain_html(&step.old.label), plain_html(&step.new.label))
    };
    steps.iter().rev().map(option).collect()
}

/// Renders the newest step for readers without scripts: the findings of severity `REVIEW` or higher, and the number of
/// the others.
fn table(report: &Report) -> String {
    let must_read = [Severity::Stop, Severity::Break, Severity::Review];
    let rows: String =
        must_read.into_iter().flat_map(|severity| open(report, severity)).map(|finding| row(report, finding)).collect();
    let others: usize =
        [Severity::Add, Severity::Note, Severity::Noise].map(|severity| report.count(severity)).iter().sum();
    format!(
        "<table><thead><tr><th scope=\"col\">Severity</th><th scope=\"col\">Subject</th><th scope=\"col\">Before</th>\
         <th scope=\"col\">After</th><th scope=\"col\">Calls</th></tr></thead>\n<tbody>\n{rows}</tbody></table>\n\
         <p>{others} more findings are ADD, NOTE or NOISE. Enable JavaScript to see them.</p>"
    )
}

fn row(report: &Report, finding: &Finding) -> String {
    let (before, after) = before_after(finding);
    let state = |text: Option<String>| {
        text.map(|text| format!("<code>{}</code>", plain_html(&clip(&text, CELL)))).unwrap_or_default()
    };
    let severity = finding.severity.as_str();
    format!(
        "<tr id=\"finding-{}-{}\"><td><span class=\"badge {}\">{severity}</span></td><th scope=\"row\">{}</th><td>{}</td><td>{}</td>\
         <td>{}</td></tr>\n",
        label(report),
        finding.anchor(),
        severity.to_lowercase(),
        prose(&finding.subject.prose()),
        state(before),
        state(after),
        escaped(&operation_names(finding, 3))
    )
}
