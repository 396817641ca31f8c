//! The parts of forms: how each is written.

use std::collections::{BTreeMap, BTreeSet};

use super::{Comparison, Draft, media};
use crate::cursor::Cursor;
use crate::drift::contract::{Contract, Key, media_type};
use crate::drift::effect::{Direction, Wire};
use crate::drift::kind::Kind;
use crate::drift::schema::{Schema, WORDS, text};

/// Whether a media type is a form.
pub(super) fn is_form(name: &str) -> bool {
    name.starts_with("multipart/") || name == "application/x-www-form-urlencoded"
}

/// How one part is written, with what the specification takes where nothing is said.
#[derive(PartialEq, Eq)]
struct Part {
    /// The media types that it may have.
    types: BTreeSet<String>,
    /// Style and the like, which multipart bodies do not know.
    style: String,
    /// Its own headers.
    headers: String,
}

impl Part {
    fn words(&self) -> String {
        let types: Vec<_> = self.types.iter().map(String::as_str).collect();
        let said = [types.join(" or "), self.style.clone(), self.headers.clone()];
        said.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// Whether a part that is written this way can be read that way.
    fn is_read_as(&self, other: &Self) -> bool {
        let taken = |before: &String| other.types.iter().any(|after| media::names(after, before));
        self.style == other.style && self.headers == other.headers && self.types.iter().all(taken)
    }
}

fn parts<'a>(contract: &Contract<'a>, name: &str, body: &Cursor<'a>) -> BTreeMap<&'a str, Part> {
    let schema = body.get("schema").map(|schema| Schema::of(contract, &schema)).unwrap_or_default();
    let encoding = body.get("encoding");
    let multipart = name.starts_with("multipart/");
    let part = |(name, node): (&&'a str, &Cursor<'a>)| {
        let said = encoding.as_ref().and_then(|encoding| encoding.get(name));
        let types = said.as_ref().and_then(|said| said.text("contentType"));
        let types = types.map_or_else(
            || BTreeSet::from([usual(contract, node, 0).to_owned()]),
            |types| types.split(',').map(media_type).collect(),
        );
        let style = if multipart { String::new() } else { said.as_ref().map_or_else(default_style, style) };
        let headers = said.as_ref().and_then(|said| said.get("headers")).map(|headers| headers_of(&headers));
        (*name, Part { types, style, headers: headers.unwrap_or_default() })
    };
    schema.properties.iter().map(part).collect()
}

/// The media type of a part of which nothing is said; that of a list is that of its items.
fn usual<'a>(contract: &Contract<'a>, node: &Cursor<'a>, depth: usize) -> &'static str {
    let part = Schema::of(contract, node);
    match &part.items {
        Some(items) if part.is("array") && depth < 8 => usual(contract, items, depth + 1),
        _ if matches!(part.format, Some("binary" | "byte")) => "application/octet-stream",
        _ if part.is("object") => "application/json",
        _ => "text/plain",
    }
}

fn default_style() -> String {
    "form, one key for each".to_owned()
}

fn style(said: &Cursor<'_>) -> String {
    let name = said.text("style").unwrap_or("form");
    let explode = said.node.get("explode").and_then(serde_json::Value::as_bool).unwrap_or(name == "form");
    let reserved = if said.flag("allowReserved") { ", reserved characters as they are" } else { "" };
    format!("{name}{}{reserved}", if explode { ", one key for each" } else { ", joined" })
}

/// The headers without the words about them.
fn headers_of(headers: &Cursor<'_>) -> String {
    let header = |(name, node): (&str, Cursor<'_>)| {
        let said = node.members().filter(|(keyword, _)| !WORDS.contains(keyword));
        let said: Vec<_> = said.map(|(keyword, node)| format!("{keyword} {}", text(node.node))).collect();
        format!("header {}: {}", name.to_ascii_lowercase(), said.join(" "))
    };
    headers.members().map(header).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(", ")
}

/// Compares the parts that both forms have; that parts came and went is said of their schemas.
pub(super) fn compare<'a>(
    comparison: &mut Comparison<'_, 'a>,
    key: &Key,
    title: &str,
    name: &str,
    (before, after): (&Cursor<'a>, &Cursor<'a>),
) {
    let (was, is) = (parts(comparison.old, name, before), parts(comparison.new, name, after));
    for (part, first) in &was {
        let Some(second) = is.get(part).filter(|second| *second != first) else { continue };
        let said = |body: &Cursor<'_>| body.get("encoding").is_some_and(|encoding| encoding.has(part));
        // What follows from another type is said of the type.
        if !said(before) && !said(after) {
            continue;
        }
        let wire = if first.is_read_as(second) { Wire::Safe } else { Wire::WritesBreak };
        let subject = format!("part `{part}` of {title}");
        let draft = Draft::new(Kind::MultipartChanged, wire, subject).at(Some(&before.pointer), Some(&after.pointer));
        let draft = draft.texts(Some(first.words()), Some(second.words()));
        comparison.drafts.push(draft.reaches(key, Direction::Request));
    }
}
