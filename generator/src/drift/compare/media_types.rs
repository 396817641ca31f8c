//! Changes of the media types of a request body or a response.

use std::collections::BTreeMap;

use super::OperationComparison;
use crate::cursor::Cursor;
use crate::document::media_type::{essence, normalised as media_type};
use crate::drift::contract::Contract;
use crate::drift::draft::{DraftFinding, Extent};
use crate::drift::schema::Schema;
use crate::report::impact::{Direction, WireImpact};
use crate::report::rule::Rule;
use crate::report::state::State;
use crate::report::subject::Subject;

/// Media types of a message, by their normalised names.
pub(super) type MediaTypes<'a> = BTreeMap<String, Cursor<'a>>;

pub(super) fn media_types<'a>(message: &Cursor<'a>) -> MediaTypes<'a> {
    let content = message.get("content");
    content.iter().flat_map(Cursor::members).map(|(name, node)| (media_type(name), node)).collect()
}

/// Whether a media range includes a media type: `image/*` includes `image/png`, and `text/csv` includes
/// `text/csv; header=present`. A reader of UTF-8 cannot read another `charset`.
pub(super) fn includes(range: &str, name: &str) -> bool {
    range == name
        || range == "*/*"
        || (range == essence(name) && !name.contains("; charset="))
        || range.strip_suffix("/*").is_some_and(|family| name.split('/').next() == Some(family))
}

/// Reports added and removed media types.
pub(super) fn compare<'a>(
    both: &mut OperationComparison<'_, '_, 'a>,
    subject: &Subject,
    (before, after): (&Cursor<'a>, &Cursor<'a>),
    (was, is): (&MediaTypes<'a>, &MediaTypes<'a>),
    direction: Direction,
) {
    if was.keys().eq(is.keys()) {
        return;
    }
    let places = (Some(&before.pointer), Some(&after.pointer));
    let edits = |draft: DraftFinding| {
        let draft = draft.at(places.0, places.1).edits(places.0, places.1, Extent::Keyword);
        let removed =
            was.iter().filter(|(name, _)| !is.contains_key(*name)).map(|(_, node)| (Some(&node.pointer), None));
        let added = is.iter().filter(|(name, _)| !was.contains_key(*name)).map(|(_, node)| (None, Some(&node.pointer)));
        removed.chain(added).fold(draft, |draft, (old, new)| draft.edits(old, new, Extent::Whole))
    };
    let removed = State::values(was.keys().filter(|name| !is.contains_key(*name)));
    let added = State::values(is.keys().filter(|name| !was.contains_key(*name)));
    if direction == Direction::Response && (was.is_empty() != is.is_empty()) {
        let state = |response: &Cursor<'_>, types: &MediaTypes<'_>| State::Content {
            status: response.pointer.last().unwrap_or_default().to_owned(),
            types: types.keys().cloned().collect(),
        };
        let draft = DraftFinding::new(Rule::ResponseBodyChanged, WireImpact::ReadsBreak, subject.clone())
            .texts(state(before, was), state(after, is));
        return both.push(edits(draft), direction);
    }
    let (rule, wire) = match (direction, loses_media_type(was, is, direction)) {
        (Direction::Request, true) => (Rule::RequestMediaTypeChanged, WireImpact::WritesBreak),
        (Direction::Request, false) => (Rule::RequestMediaTypeChanged, WireImpact::Safe),
        (Direction::Response, true) => (Rule::ResponseMediaTypeChanged, WireImpact::ReadsBreak),
        // The server honours the `Accept` header.
        (Direction::Response, false) => (Rule::ResponseMediaTypeChanged, WireImpact::Safe),
        (Direction::Error, true) => (Rule::ErrorBodyChanged, WireImpact::Unknown),
        (Direction::Error, false) => (Rule::ErrorBodyChanged, WireImpact::Safe),
    };
    let group = format!("{removed:?} {added:?}");
    let draft = DraftFinding::new(rule, wire, subject.clone()).states((removed, added));
    both.push(edits(draft).group(group), direction);
}

/// Whether an old media type is not supported any more.
///
/// A request type is still supported if a new range includes it. A response range is still supported if it includes a
/// new type; a response type that became a range is not, since the response may have any type of the range.
fn loses_media_type(was: &MediaTypes<'_>, is: &MediaTypes<'_>, direction: Direction) -> bool {
    let is_request = direction == Direction::Request;
    let is_supported = |before: &String| {
        is.keys().any(|after| if is_request { includes(after, before) } else { includes(before, after) })
    };
    !was.keys().all(is_supported)
}

/// Pairs of corresponding media types: equal ones, and those of which one includes the other.
pub(super) fn matching<'c, 'a>(
    was: &'c MediaTypes<'a>,
    is: &'c MediaTypes<'a>,
) -> Vec<(&'c str, &'c Cursor<'a>, &'c Cursor<'a>)> {
    let mut pairs = Vec::new();
    for (name, after) in is {
        if let Some(before) = was.get(name) {
            pairs.push((name.as_str(), before, after));
            continue;
        }
        // A more specific name takes precedence over one that includes it.
        let is_open = |before: &String| before.contains('*') || !is.contains_key(before);
        let related = was.iter().filter(|(before, _)| includes(before, name) || includes(name, before));
        let related = related.filter(|(before, _)| is_open(before));
        pairs.extend(
            related.map(|(before, node)| (if before.contains('*') { name } else { before }.as_str(), node, after)),
        );
    }
    pairs
}

/// Schemas of a media type before and after.
///
/// A schema of bytes and no schema are the same for media types that are neither text nor structured.
pub(super) fn schemas<'a>(
    name: &str,
    (old, new): ((&Contract<'a>, &Cursor<'a>), (&Contract<'a>, &Cursor<'a>)),
) -> (Option<Cursor<'a>>, Option<Cursor<'a>>) {
    let schema = |(_, media): (&Contract<'a>, &Cursor<'a>)| {
        media.get("schema").filter(|node| node.node.as_object().is_none_or(|members| !members.is_empty()))
    };
    match (schema(old), schema(new)) {
        (Some(before), None) if is_raw(name) && is_bytes(old.0, &before) => (None, None),
        (None, Some(after)) if is_raw(name) && is_bytes(new.0, &after) => (None, None),
        both => both,
    }
}

/// Whether a media type is neither text nor structured.
fn is_raw(name: &str) -> bool {
    const STRUCTURES: [&str; 4] = ["json", "xml", "x-www-form-urlencoded", "yaml"];
    let name = essence(name);
    !name.starts_with("text/")
        && !name.starts_with("multipart/")
        && !STRUCTURES.iter().any(|structure| name.ends_with(structure))
}

fn is_bytes(contract: &Contract<'_>, node: &Cursor<'_>) -> bool {
    let schema = Schema::of(contract, node);
    let only_media_type =
        !schema.other_keywords.is_empty() && schema.other_keywords.keys().all(|keyword| *keyword == "contentMediaType");
    schema.format == Some("binary") || (schema.format.is_none() && only_media_type)
}
