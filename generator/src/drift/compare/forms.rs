//! Encoding of the parts of form bodies.

use std::collections::{BTreeMap, BTreeSet};

use super::{OperationComparison, media_types};
use crate::cursor::Cursor;
use crate::document::canonical::canonical_json;
use crate::document::media_type::{essence, normalised as media_type};
use crate::drift::contract::Contract;
use crate::drift::draft::{DraftFinding, Extent};
use crate::drift::schema::{ANNOTATIONS, Schema};
use crate::report::impact::{Direction, WireImpact};
use crate::report::rule::Rule;
use crate::report::subject::SubjectPart;

/// Whether a media type is a form.
pub(super) fn is_form(name: &str) -> bool {
    name.starts_with("multipart/") || essence(name) == "application/x-www-form-urlencoded"
}

/// Encoding of a part, with the defaults of the specification.
#[derive(PartialEq, Eq)]
struct Encoding {
    /// Allowed media types.
    types: BTreeSet<String>,
    /// `style` and `explode`; empty for multipart bodies.
    style: String,
    /// `allowReserved`.
    reserved: bool,
    /// Headers of the part.
    headers: String,
}

impl Encoding {
    fn text(&self) -> String {
        let types: Vec<_> = self.types.iter().map(String::as_str).collect();
        let reserved = if self.reserved { "reserved characters allowed" } else { "" }.to_owned();
        let parts = [types.join(" or "), self.style.clone(), reserved, self.headers.clone()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// Whether a server that expects the other encoding reads a part in this one.
    fn is_compatible_with(&self, other: &Self) -> bool {
        let accepted = |before: &String| other.types.iter().any(|after| media_types::includes(after, before));
        // A server that allows reserved characters still decodes percent-encoded ones.
        let reserved = !self.reserved || other.reserved;
        self.style == other.style && reserved && self.headers == other.headers && self.types.iter().all(accepted)
    }
}

fn encodings<'a>(contract: &Contract<'a>, name: &str, body: &Cursor<'a>) -> BTreeMap<&'a str, Encoding> {
    let schema = body.get("schema").map(|schema| Schema::of(contract, &schema)).unwrap_or_default();
    let listed = body.get("encoding");
    let multipart = name.starts_with("multipart/");
    let part = |(name, node): (&&'a str, &Cursor<'a>)| {
        let entry = listed.as_ref().and_then(|listed| listed.get(name));
        let types = entry.as_ref().and_then(|entry| entry.text("contentType"));
        let types = types.map_or_else(
            || BTreeSet::from([default_media_type(contract, node, 0).to_owned()]),
            |types| types.split(',').map(media_type).collect(),
        );
        let style = if multipart { String::new() } else { entry.as_ref().map_or_else(default_style, style) };
        let headers = entry.as_ref().and_then(|entry| entry.get("headers")).map(|headers| headers_of(&headers));
        let reserved = !multipart && entry.as_ref().is_some_and(|entry| entry.flag("allowReserved"));
        (*name, Encoding { types, style, reserved, headers: headers.unwrap_or_default() })
    };
    schema.properties.iter().map(part).collect()
}

/// Media type of a part without `contentType`; an array has that of its elements.
fn default_media_type<'a>(contract: &Contract<'a>, node: &Cursor<'a>, depth: usize) -> &'static str {
    let part = Schema::of(contract, node);
    match &part.items {
        Some(items) if part.has_type("array") && depth < 8 => default_media_type(contract, items, depth + 1),
        _ if matches!(part.format, Some("binary" | "byte")) => "application/octet-stream",
        _ if part.has_type("object") => "application/json",
        _ => "text/plain",
    }
}

fn default_style() -> String {
    "form, exploded".to_owned()
}

fn style(entry: &Cursor<'_>) -> String {
    let name = entry.text("style").unwrap_or("form");
    let explode = entry.node.get("explode").and_then(serde_json::Value::as_bool).unwrap_or(name == "form");
    format!("{name}{}", if explode { ", exploded" } else { ", not exploded" })
}

/// Headers of a part, without annotations.
fn headers_of(headers: &Cursor<'_>) -> String {
    let header = |(name, node): (&str, Cursor<'_>)| {
        let keywords = node.members().filter(|(keyword, _)| !ANNOTATIONS.contains(keyword));
        let keywords: Vec<_> =
            keywords.map(|(keyword, node)| format!("{keyword} {}", canonical_json(node.node))).collect();
        format!("header {}: {}", name.to_ascii_lowercase(), keywords.join(" "))
    };
    headers.members().map(header).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(", ")
}

/// Compares the encodings of the parts that both forms have. Added and removed parts are edits of the schema.
pub(super) fn compare<'a>(
    both: &mut OperationComparison<'_, '_, 'a>,
    name: &str,
    (before, after): (&Cursor<'a>, &Cursor<'a>),
) {
    let (was, is) = (encodings(both.all.old, name, before), encodings(both.all.new, name, after));
    for (part, first) in &was {
        let Some(second) = is.get(part).filter(|second| *second != first) else { continue };
        let node = |body: &Cursor<'_>| Some(body.get("encoding")?.get(part)?.pointer);
        let (from, to) = (node(before), node(after));
        // A default that changes with the type is part of the type change.
        if from.is_none() && to.is_none() {
            continue;
        }
        let wire = if first.is_compatible_with(second) { WireImpact::Safe } else { WireImpact::WritesBreak };
        let draft = DraftFinding::new(
            Rule::MultipartChanged,
            wire,
            both.new.subject().part(SubjectPart::FormPart((*part).to_owned())),
        );
        let draft = draft.at(Some(&before.pointer), Some(&after.pointer)).texts(first.text(), second.text());
        let draft = draft.edits(from.as_ref(), None, Extent::Exact).edits(None, to.as_ref(), Extent::Exact);
        both.push(draft, Direction::Request);
    }
}
