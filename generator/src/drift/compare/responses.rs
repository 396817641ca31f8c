//! Changes of responses: status codes, media types, content and headers.

use std::collections::{BTreeMap, BTreeSet};

use super::OperationComparison;
use super::headers::{self, Headers};
use super::media_types::{self, MediaTypes, media_types};
use super::request_body::compare_content;
use super::schema_path::SchemaPath;
use crate::cursor::Cursor;
use crate::drift::change::Role;
use crate::drift::contract::{Contract, ContractOperation};
use crate::drift::draft::{DraftFinding, Extent};
use crate::drift::schema::Schema;
use crate::drift::similarity;
use crate::pointer::Pointer;
use crate::report::impact::{Direction, WireImpact};
use crate::report::rule::Rule;
use crate::report::state::{Flag, State};
use crate::report::subject::{Subject, SubjectPart};

/// Documented responses by status, in upper case.
type Responses<'a> = BTreeMap<String, Cursor<'a>>;

fn list<'a>(contract: &Contract<'a>, operation: &ContractOperation<'a>) -> Responses<'a> {
    let responses = operation.node.get("responses");
    let members = responses.iter().flat_map(Cursor::members).filter(|(status, _)| !status.starts_with("x-"));
    members.filter_map(|(status, node)| Some((status.to_ascii_uppercase(), contract.resolve(&node)?))).collect()
}

/// Whether a successful response is a list, or an envelope with a list of objects.
pub(super) fn returns_list<'a>(contract: &Contract<'a>, operation: &ContractOperation<'a>) -> bool {
    let is_list = |node: &Cursor<'a>| {
        let schema = Schema::of(contract, node);
        let properties = schema.properties.values().filter(|_| similarity::is_envelope(&schema));
        schema.has_type("array")
            || properties
                .map(|node| Schema::of(contract, node))
                .any(|property| similarity::is_list_of_objects(contract, &property))
    };
    let responses = list(contract, operation);
    let only_default = !responses.keys().any(|status| is_success(status));
    let success = responses.iter().filter(|(status, _)| is_success(status) || (only_default && *status == "DEFAULT"));
    success.flat_map(|(_, response)| media_types(response)).filter_map(|(_, media)| media.get("schema")).any(|node| {
        let branches = Schema::of(contract, &node).branches;
        is_list(&node) || branches.values().flatten().any(is_list)
    })
}

/// Compares the responses of two operations.
pub(super) fn compare(both: &mut OperationComparison<'_, '_, '_>) {
    let (was, is) = (list(both.all.old, both.old), list(both.all.new, both.new));
    let pointer = |operation: &ContractOperation<'_>| {
        operation.node.get("responses").map_or_else(|| operation.node.pointer.clone(), |responses| responses.pointer)
    };
    let places = (pointer(both.old), pointer(both.new));
    compare_error_statuses(both, (&was, &is), &places);
    let replaced = compare_success_statuses(both, (&was, &is), &places);
    for (status, after) in &is {
        if let Some(before) = was.get(status) {
            compare_response(both, status, (before, after));
            continue;
        }
        let corresponds = |other: &String| {
            in_range(other, status)
                || (in_range(status, other) && !is.contains_key(other))
                || (is_success(status) && replaced == Some(other))
        };
        for (_, before) in was.iter().filter(|(other, _)| corresponds(other)) {
            compare_response(both, status, (before, after));
        }
    }
}

fn is_success(status: &str) -> bool {
    status.starts_with(['2', '3'])
}

/// Whether a status range such as `2XX` includes a status.
fn in_range(range: &str, status: &str) -> bool {
    range != status && range.strip_suffix("XX").is_some_and(|class| status.starts_with(class))
}

fn error_response(status: &str, operation: &ContractOperation<'_>) -> Subject {
    operation.subject().part(SubjectPart::ErrorResponse(Some(status.to_owned()).filter(|status| status != "DEFAULT")))
}

/// Reports added and removed error statuses.
fn compare_error_statuses(
    both: &mut OperationComparison<'_, '_, '_>,
    (was, is): (&Responses<'_>, &Responses<'_>),
    places: &(Pointer, Pointer),
) {
    let removed = was.keys().filter(|status| !is.contains_key(*status));
    let added = is.keys().filter(|status| !was.contains_key(*status));
    for status in removed.chain(added).filter(|status| !is_success(status)) {
        let is_removed = was.contains_key(status);
        let wire = if is_removed && both.new.is_incoming() { WireImpact::Unknown } else { WireImpact::Safe };
        let draft = DraftFinding::new(Rule::ErrorStatusChanged, wire, error_response(status, both.new));
        let draft = draft.at(Some(&places.0), Some(&places.1));
        let (old, new) = (places.0.child(status), places.1.child(status));
        let draft = draft.edits(Some(&old).filter(|_| is_removed), Some(&new).filter(|_| !is_removed), Extent::Whole);
        let state = |documented| State::Flag(Flag::Documented, documented);
        let draft = draft.texts(state(is_removed), state(!is_removed));
        both.push(draft.group(format!("{status} {is_removed}")), Direction::Error);
    }
}

/// Reports added and removed success statuses. Returns the old status that an added one replaces, if there is one.
fn compare_success_statuses<'w>(
    both: &mut OperationComparison<'_, '_, '_>,
    (was, is): (&'w Responses<'_>, &Responses<'_>),
    places: &(Pointer, Pointer),
) -> Option<&'w String> {
    let is_incoming = both.new.is_incoming();
    let success = |status: &&String| is_success(status);
    let removed: Vec<_> = was.keys().filter(success).filter(|status| !is.contains_key(*status)).collect();
    let added: Vec<_> = is.keys().filter(success).filter(|status| !was.contains_key(*status)).collect();
    // Without a success status, `default` describes successful responses.
    let default =
        was.keys().find(|status| *status == "DEFAULT").filter(|_| !was.keys().any(|status| is_success(status)));
    let known = |status: &&String| default.is_some() || was.keys().any(|range| in_range(range, status));
    let kept = |status: &&String| {
        is.keys().any(|range| in_range(range, status)) || added.iter().any(|now| in_range(status, now))
    };
    let (all_known, all_kept) = (added.iter().all(known), removed.iter().all(kept));
    let narrower = removed.iter().any(|range| added.iter().any(|status| in_range(range, status)));
    let (rule, wire) = match (is_incoming, all_kept, all_known) {
        _ if removed.is_empty() && added.is_empty() => return None,
        (false, true, true) => (Rule::SuccessStatusAdded, WireImpact::Safe),
        (false, true, false) => (Rule::SuccessStatusAdded, WireImpact::Unknown),
        (false, false, _) => (Rule::SuccessStatusChanged, WireImpact::ReadsBreak),
        (true, true, _) if !narrower => (Rule::SuccessStatusAdded, WireImpact::Safe),
        (true, ..) => (Rule::SuccessStatusChanged, WireImpact::WritesBreak),
    };
    let state = |list: &[&String]| State::values(list.iter().map(|status| status.as_str()));
    let direction = if is_incoming { Direction::Request } else { Direction::Response };
    let draft = DraftFinding::new(rule, wire, both.new.subject().part(SubjectPart::SuccessStatuses));
    let mut draft = draft.at(Some(&places.0), Some(&places.1)).edits(Some(&places.0), Some(&places.1), Extent::Keyword);
    for status in &removed {
        draft = draft.edits(Some(&places.0.child(status.as_str())), None, Extent::Whole);
    }
    for status in &added {
        draft = draft.edits(None, Some(&places.1.child(status.as_str())), Extent::Whole);
    }
    let draft = draft.states((state(&removed), state(&added)));
    both.push(draft.group(format!("{removed:?} {added:?} {direction:?}")), direction);
    match (removed.as_slice(), added.as_slice()) {
        ([before], [_]) => Some(before),
        _ => default,
    }
}

/// Compares two responses: media types, content, extensions and headers.
fn compare_response<'a>(
    both: &mut OperationComparison<'_, '_, 'a>,
    status: &str,
    (before, after): (&Cursor<'a>, &Cursor<'a>),
) {
    let role = match (both.new.is_incoming(), is_success(status)) {
        (true, _) => Role::Body,
        (false, true) => Role::Response,
        (false, false) => Role::ErrorResponse,
    };
    let direction = role.direction();
    let subject = match role {
        Role::ErrorResponse => error_response(status, both.new),
        _ => both.new.subject().part(SubjectPart::Response),
    };
    let (was, is) = (media_types(before), media_types(after));
    media_types::compare(both, &subject, (before, after), (&was, &is), direction);
    let path = match status {
        "DEFAULT" if role == Role::ErrorResponse => SchemaPath::named(subject.clone(), "default"),
        _ => SchemaPath::new(subject.clone()),
    };
    for (name, before, after) in matching_or_only(&was, &is) {
        compare_content(both, name, (before, after), role, &path);
    }
    both.compare_extensions(&subject, before, after, direction);
    let (was, is) = (headers(both.all.old, before), headers(both.all.new, after));
    headers::compare(both, (&was, &is), (&before.pointer, &after.pointer), (direction, &subject));
    let (was, is) = (links(both.all.old, before), links(both.all.new, after));
    let names: BTreeSet<_> = was.keys().chain(is.keys()).filter(|name| was.get(*name) != is.get(*name)).collect();
    for name in names {
        let subject = subject.part(SubjectPart::Link(name.clone()));
        let draft = DraftFinding::new(Rule::ResponseLinksChanged, WireImpact::Safe, subject);
        let draft = draft.at(Some(&before.pointer), Some(&after.pointer));
        both.push(draft.before_after(was.get(name).cloned(), is.get(name).cloned()), direction);
    }
}

fn headers<'a>(contract: &Contract<'a>, response: &Cursor<'a>) -> Headers<'a> {
    let headers = response.get("headers");
    let members = headers.iter().flat_map(Cursor::members);
    let members = members.filter(|(name, _)| !name.eq_ignore_ascii_case("content-type"));
    let members = members.map(|(name, node)| (name.to_ascii_lowercase(), node));
    members
        .filter_map(|(name, node)| Some((SubjectPart::Header(name.clone()), (name, contract.resolve(&node)?))))
        .collect()
}

/// Links of a response as text, by name.
fn links(contract: &Contract<'_>, response: &Cursor<'_>) -> BTreeMap<String, String> {
    let links = response.get("links");
    let members = links.iter().flat_map(Cursor::members).filter(|(name, _)| !name.starts_with("x-"));
    members.map(|(name, node)| (name.to_owned(), similarity::component_shape(contract, &node))).collect()
}

/// Pairs of matching media types, or the only type before and after if they do not match.
fn matching_or_only<'c, 'a>(
    was: &'c MediaTypes<'a>,
    is: &'c MediaTypes<'a>,
) -> Vec<(&'c str, &'c Cursor<'a>, &'c Cursor<'a>)> {
    let matching = media_types::matching(was, is);
    let mut only = was.values().zip(is).filter(|_| matching.is_empty() && was.len() == 1 && is.len() == 1);
    match only.next() {
        Some((before, (name, after))) => vec![(name, before, after)],
        None => matching,
    }
}
