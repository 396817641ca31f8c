//! Media types: which of them a message may have, and what each holds.

use std::collections::BTreeMap;

use super::{Comparison, Draft};
use crate::cursor::Cursor;
use crate::drift::contract::{Contract, Key, media_type};
use crate::drift::effect::{Direction, Wire};
use crate::drift::kind::Kind;
use crate::drift::schema::Schema;

/// The media types of a message, by their names without parameters.
pub(super) type Contents<'a> = BTreeMap<String, Cursor<'a>>;

pub(super) fn contents<'a>(message: &Cursor<'a>) -> Contents<'a> {
    let content = message.get("content");
    content.iter().flat_map(Cursor::members).map(|(name, node)| (media_type(name), node)).collect()
}

/// Whether a media type is one of those that another one names: `image/*` names `image/png`.
pub(super) fn names(range: &str, name: &str) -> bool {
    range == name
        || range == "*/*"
        || range.strip_suffix("/*").is_some_and(|family| name.split('/').next() == Some(family))
}

fn list<'k>(keys: impl Iterator<Item = &'k String>) -> Option<String> {
    let names: Vec<_> = keys.map(String::as_str).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// Media types that came or went.
pub(super) fn compare<'a>(
    comparison: &mut Comparison<'_, 'a>,
    key: &Key,
    subject: &str,
    (before, after): (&Cursor<'a>, &Cursor<'a>),
    (was, is): (&Contents<'a>, &Contents<'a>),
    direction: Direction,
) {
    if was.keys().eq(is.keys()) {
        return;
    }
    let places = (Some(&before.pointer), Some(&after.pointer));
    let gone = list(was.keys().filter(|name| !is.contains_key(*name)));
    let come = list(is.keys().filter(|name| !was.contains_key(*name)));
    if direction == Direction::Response && (was.is_empty() != is.is_empty()) {
        let texts = (gone.or(Some("nothing".to_owned())), come.or(Some("nothing".to_owned())));
        let draft = Draft::new(Kind::ResponseBodyChanged, Wire::ReadsBreak, subject).texts(texts.0, texts.1);
        comparison.drafts.push(draft.at(places.0, places.1).reaches(key, direction));
        return;
    }
    let (kind, wire) = match (direction, lost(was, is, direction)) {
        (Direction::Request, true) => (Kind::RequestMediaTypeChanged, Wire::WritesBreak),
        (Direction::Request, false) => (Kind::RequestMediaTypeChanged, Wire::Safe),
        (Direction::Response, true) => (Kind::ResponseMediaTypeChanged, Wire::ReadsBreak),
        // A server sends what it was asked for.
        (Direction::Response, false) => (Kind::ResponseMediaTypeChanged, Wire::Safe),
        (Direction::Error, true) => (Kind::ErrorBodyChanged, Wire::Unknown),
        (Direction::Error, false) => (Kind::ErrorBodyChanged, Wire::Safe),
    };
    let what = format!("{gone:?} {come:?}");
    let draft = Draft::new(kind, wire, subject).at(places.0, places.1).texts(gone, come);
    comparison.drafts.push(draft.what(what).reaches(key, direction));
}

/// Whether one of the types does not serve any more. A type that is sent still does where a range takes it; a range
/// that is answered still does where something of it comes, but a type that became a range may be anything.
fn lost(was: &Contents<'_>, is: &Contents<'_>, direction: Direction) -> bool {
    let sent = direction == Direction::Request;
    let serves =
        |before: &String| is.keys().any(|after| if sent { names(after, before) } else { names(before, after) });
    !was.keys().all(serves)
}

/// The contents of both messages that stand for each other: of one type, or one of the other's range.
pub(super) fn met<'c, 'a>(
    was: &'c Contents<'a>,
    is: &'c Contents<'a>,
) -> Vec<(&'c str, &'c Cursor<'a>, &'c Cursor<'a>)> {
    let mut met = Vec::new();
    for (name, after) in is {
        if let Some(before) = was.get(name) {
            met.push((name.as_str(), before, after));
            continue;
        }
        let related = was.iter().filter(|(before, _)| names(before, name) || names(name, before));
        met.extend(
            related.map(|(before, node)| (if before.contains('*') { name } else { before }.as_str(), node, after)),
        );
    }
    met
}

/// What a media type holds before and after, where that is said. Bytes are what it holds anyway, unless it is a text or
/// a structure: to say so, or not to, is the same.
pub(super) fn schemas<'a>(
    name: &str,
    (old, new): ((&Contract<'a>, &Cursor<'a>), (&Contract<'a>, &Cursor<'a>)),
) -> (Option<Cursor<'a>>, Option<Cursor<'a>>) {
    let said = |(_, media): (&Contract<'a>, &Cursor<'a>)| {
        media.get("schema").filter(|schema| schema.node.as_object().is_none_or(|members| !members.is_empty()))
    };
    match (said(old), said(new)) {
        (Some(before), None) if is_raw(name) && is_bytes(old.0, &before) => (None, None),
        (None, Some(after)) if is_raw(name) && is_bytes(new.0, &after) => (None, None),
        both => both,
    }
}

/// Whether a media type is neither a text nor a structure.
fn is_raw(name: &str) -> bool {
    const STRUCTURES: [&str; 4] = ["json", "xml", "x-www-form-urlencoded", "yaml"];
    !name.starts_with("text/")
        && !name.starts_with("multipart/")
        && !STRUCTURES.iter().any(|structure| name.ends_with(structure))
}

fn is_bytes(contract: &Contract<'_>, node: &Cursor<'_>) -> bool {
    let schema = Schema::of(contract, node);
    let media_alone = !schema.others.is_empty() && schema.others.keys().all(|keyword| *keyword == "contentMediaType");
    schema.format == Some("binary") || (schema.format.is_none() && media_alone)
}
