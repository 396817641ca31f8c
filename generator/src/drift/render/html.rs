//! A page for all releases: one file that needs nothing else and asks nobody.
//!
//! The verdict, the matrix and the newest step's findings stand in the page itself; its script opens cells, filters
//! and shows other steps. The policy lets that one script and that one style in by their digests, so no text of a
//! description could run even if it became markup.

use sha2::{Digest as _, Sha256};

use super::data::data;
use super::matrix::matrix;
use super::resources::Resources;
use super::timeline::Timeline;
use super::words::{accepted, bump, callers, change, open, pieces, plain, steers};
use crate::drift::{Finding, Report, Severity, Source};

const PAGE: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The page: UTF-8, to be kept in a file of its own.
pub fn html(timeline: &Timeline) -> String {
    let resources = Resources::of(&timeline.steps);
    let newest = timeline.steps.last();
    let part = |part: fn(&Report) -> String| newest.map(part).unwrap_or_default();
    fill(&[
        ("policy", policy()),
        ("title", part(title)),
        ("style", STYLE.to_owned()),
        ("verdict", newest.map_or_else(|| "<h1>Nothing to compare</h1>".to_owned(), verdict)),
        ("tally", part(tally)),
        ("releases", releases(timeline)),
        ("matrix", matrix(timeline, &resources)),
        ("newest", part(table)),
        ("data", data(timeline, &resources)),
        ("script", SCRIPT.to_owned()),
    ])
}

/// The template with each `{{name}}` replaced; what is put in is not looked at again.
fn fill(values: &[(&str, String)]) -> String {
    let mut page = String::new();
    let mut rest = PAGE;
    while let Some((before, after)) = rest.split_once("{{") {
        page.push_str(before);
        let Some((name, after)) = after.split_once("}}") else { break };
        let value = values.iter().find(|(known, _)| *known == name);
        page.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    page.push_str(rest);
    page
}

/// Nothing is loaded, nothing is sent; the digests are those of the style and the script below.
fn policy() -> String {
    format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        base64(&Sha256::digest(STYLE)),
        base64(&Sha256::digest(SCRIPT))
    )
}

/// Base64 (RFC 4648), as a policy writes digests.
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

/// Text as HTML shows it, in an element or an attribute; what would turn or hide the writing of the page is written
/// out.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ if steers(character) => escaped.extend(character.escape_unicode()),
            _ => escaped.push(character),
        }
    }
    escaped
}

/// A text of the description.
fn said(text: &str) -> String {
    escaped(&plain(text))
}

/// The same, with names in another type.
fn prose(text: &str) -> String {
    let one = |(is_name, piece): (bool, &str)| {
        if is_name { format!("<code>{}</code>", escaped(piece)) } else { escaped(piece) }
    };
    pieces(&plain(text)).into_iter().map(one).collect()
}

fn title(report: &Report) -> String {
    format!("Drift {} to {}", said(&report.old.label), said(&report.new.label))
}

/// The newest step in a sentence.
fn verdict(report: &Report) -> String {
    let asks = match report.bump {
        Some(Source::Major) => "asks for a <em>major</em> version",
        Some(Source::Minor) => "asks for a <em>minor</em> version",
        Some(Source::Patch) => "asks for a <em>patch</em>",
        Some(Source::None) => "asks for <em>no</em> new version",
        None => "<em>cannot be weighed</em>: one side gives no client",
    };
    let worst = match report.worst() {
        Some(Severity::Stop) => "Somebody must decide before it is taken: the same call may do something else.",
        Some(Severity::Break) => "Crates in use, or code that is compiled against them, will fail.",
        Some(Severity::Review) => "Nothing is known to break; somebody must look.",
        Some(Severity::Add) => "Nothing breaks; there is something new.",
        Some(Severity::Note | Severity::Noise) => "Nothing breaks and nothing is new.",
        None => "Nothing is left to decide.",
    };
    format!(
        "<p class=\"eyebrow\">Procountor’s API, {} → {}</p>\n<h1 id=\"verdict\" data-bump=\"{}\">{} {asks}</h1>\n<p class=\"lead\">{worst}</p>",
        said(&report.old.label),
        said(&report.new.label),
        bump(report),
        said(&report.new.label),
    )
}

/// How many findings there are of each weight.
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

/// The choice of a step, the newest first.
fn releases(timeline: &Timeline) -> String {
    let steps: Vec<_> = timeline.steps.iter().enumerate().collect();
    let option = |(at, step): &(usize, &Report)| {
        format!("<option value=\"{at}\">{} → {}</option>", said(&step.old.label), said(&step.new.label))
    };
    steps.iter().rev().map(option).collect()
}

/// The newest step without the script: what stops, breaks or wants a look, and the count of the rest.
fn table(report: &Report) -> String {
    let heavy = [Severity::Stop, Severity::Break, Severity::Review];
    let rows: String = heavy.into_iter().flat_map(|severity| open(report, severity)).map(row).collect();
    let light: usize =
        [Severity::Add, Severity::Note, Severity::Noise].map(|severity| report.count(severity)).iter().sum();
    format!(
        "<table><thead><tr><th scope=\"col\">Weight</th><th scope=\"col\">What</th><th scope=\"col\">Before</th>\
         <th scope=\"col\">After</th><th scope=\"col\">Calls</th></tr></thead>\n<tbody>\n{rows}</tbody></table>\n\
         <p>{light} more are additions, notes or noise; with its script, this page shows them.</p>"
    )
}

fn row(finding: &Finding) -> String {
    let (before, after) = change(finding).unwrap_or_default();
    let severity = finding.severity.as_str();
    format!(
        "<tr><td><span class=\"badge {}\">{severity}</span></td><th scope=\"row\">{}</th><td><code>{}</code></td>\
         <td><code>{}</code></td><td>{}</td></tr>\n",
        severity.to_lowercase(),
        prose(&finding.subject),
        escaped(&before),
        escaped(&after),
        escaped(&callers(finding, 3))
    )
}
