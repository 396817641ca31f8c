//! Bodies and answers of an operation.

use std::collections::BTreeMap;

use serde_json::Value;

use super::fields::{self, Fields};
use super::media::{self, Contents, contents};
use super::operations::extensions;
use super::value::Site;
use super::{Comparison, Draft, Root, forms};
use crate::cursor::Cursor;
use crate::drift::change::Role;
use crate::drift::contract::{Contract, Key, Operation};
use crate::drift::effect::{Direction, Wire};
use crate::drift::kind::Kind;
use crate::pointer::Pointer;

/// What is held where nothing is said of it: anything.
static ANYTHING: Value = Value::Null;

pub(super) fn compare<'a>(comparison: &mut Comparison<'_, 'a>, key: &Key, old: &Operation<'a>, new: &Operation<'a>) {
    body(comparison, key, old, new);
    answers(comparison, key, old, new);
}

fn body<'a>(comparison: &mut Comparison<'_, 'a>, key: &Key, old: &Operation<'a>, new: &Operation<'a>) {
    let find = |contract: &Contract<'a>, operation: &Operation<'a>| {
        operation.node.get("requestBody").and_then(|body| contract.resolve(&body))
    };
    let (before, after) = (find(comparison.old, old), find(comparison.new, new));
    let subject = format!("the body of {}", new.title());
    let direction = if new.is_incoming() { Direction::Response } else { Direction::Request };
    let sure = |body: &Option<Cursor<'a>>| body.as_ref().map(|body| body.flag("required"));
    let (first, second) = (sure(&before), sure(&after));
    if first != second {
        let wire = match (direction, first, second) {
            (Direction::Request, _, Some(true)) | (Direction::Request, Some(_), None) => Wire::WritesBreak,
            (Direction::Request, ..) => Wire::Safe,
            (_, Some(_), None) | (_, Some(true), Some(false)) => Wire::ReadsBreak,
            _ => Wire::Safe,
        };
        let words = |sure: Option<bool>| {
            let text = |sure| if sure { "a required body" } else { "an optional body" };
            Some(sure.map_or("no body", text).to_owned())
        };
        let draft = Draft::new(Kind::RequestBodyChanged, wire, &subject).texts(words(first), words(second));
        let draft = draft.at(before.as_ref().map(|body| &body.pointer), after.as_ref().map(|body| &body.pointer));
        comparison.drafts.push(draft.reaches(key, direction));
    }
    let (Some(before), Some(after)) = (before, after) else { return };
    let (was, is) = (contents(&before), contents(&after));
    media::compare(comparison, key, &subject, (&before, &after), (&was, &is), direction);
    for (name, before, after) in media::met(&was, &is) {
        let form = forms::is_form(name);
        let role = match (direction, form) {
            (Direction::Request, true) => Role::Form,
            (Direction::Request, false) => Role::Body,
            _ => Role::Answer,
        };
        if role == Role::Form {
            forms::compare(comparison, key, &new.title(), name, (before, after));
        }
        let found = extensions(&subject, before, after);
        comparison.drafts.extend(found.into_iter().map(|draft| draft.reaches(key, direction)));
        value(comparison, key, name, (before, after), (role, &Site::new(&subject)));
    }
}

/// What a media type holds.
fn value<'a>(
    comparison: &mut Comparison<'_, 'a>,
    key: &Key,
    name: &str,
    (before, after): (&Cursor<'a>, &Cursor<'a>),
    (role, site): (Role, &Site),
) {
    let sides = ((comparison.old, before), (comparison.new, after));
    let (was, is) = media::schemas(name, sides);
    if was.is_none() && is.is_none() {
        return;
    }
    let anything = |media: &Cursor<'a>| Cursor::new(&ANYTHING, media.pointer.clone());
    let (was, is) = (was.unwrap_or_else(|| anything(before)), is.unwrap_or_else(|| anything(after)));
    let pair = comparison.values.compare(&was, &is, site);
    comparison.roots.push(Root { pair, role, operation: key.clone() });
}

fn is_success(status: &str) -> bool {
    status.starts_with(['2', '3'])
}

/// Whether a status is one of those that a range such as `2XX` names.
fn in_range(range: &str, status: &str) -> bool {
    range != status && range.strip_suffix("XX").is_some_and(|class| status.starts_with(class))
}

/// The documented answers, by their statuses.
type Answers<'a> = BTreeMap<String, Cursor<'a>>;

fn answers<'a>(comparison: &mut Comparison<'_, 'a>, key: &Key, old: &Operation<'a>, new: &Operation<'a>) {
    let list = |contract: &Contract<'a>, operation: &Operation<'a>| -> Answers<'a> {
        let responses = operation.node.get("responses");
        let members = responses.iter().flat_map(Cursor::members).filter(|(status, _)| !status.starts_with("x-"));
        members.filter_map(|(status, node)| Some((status.to_ascii_uppercase(), contract.resolve(&node)?))).collect()
    };
    let (was, is) = (list(comparison.old, old), list(comparison.new, new));
    let holder = |operation: &Operation<'a>| {
        operation.node.get("responses").map_or_else(|| operation.node.pointer.clone(), |responses| responses.pointer)
    };
    let places = (holder(old), holder(new));
    failures(comparison, key, new, (&was, &is), &places);
    let narrowed = successes(comparison, key, new, (&was, &is), &places);
    for (status, after) in &is {
        if let Some(before) = was.get(status) {
            answer(comparison, key, new, status, (before, after));
            continue;
        }
        let stood = |other: &String| {
            in_range(other, status)
                || (in_range(status, other) && !is.contains_key(other))
                || (is_success(status) && narrowed == Some(other))
        };
        for (_, before) in was.iter().filter(|(other, _)| stood(other)) {
            answer(comparison, key, new, status, (before, after));
        }
    }
}

/// Statuses of failure that came or went.
fn failures(
    comparison: &mut Comparison<'_, '_>,
    key: &Key,
    operation: &Operation<'_>,
    (was, is): (&Answers<'_>, &Answers<'_>),
    places: &(Pointer, Pointer),
) {
    let gone = was.keys().filter(|status| !is.contains_key(*status));
    let come = is.keys().filter(|status| !was.contains_key(*status));
    for status in gone.chain(come).filter(|status| !is_success(status)) {
        let went = was.contains_key(status);
        let subject = format!("failure {} of {}", status.replace("DEFAULT", "`default`"), operation.title());
        let wire = if went && operation.is_incoming() { Wire::Unknown } else { Wire::Safe };
        let draft = Draft::new(Kind::ErrorStatusChanged, wire, subject).at(Some(&places.0), Some(&places.1));
        let text = |there: bool| Some(if there { "documented" } else { "not documented" }.to_owned());
        let draft = draft.texts(text(went), text(!went)).what(format!("{status} {went}"));
        comparison.drafts.push(draft.reaches(key, Direction::Error));
    }
}

/// Statuses of success that came or went; the status that stood for one that came now, if any did.
fn successes<'w>(
    comparison: &mut Comparison<'_, '_>,
    key: &Key,
    operation: &Operation<'_>,
    (was, is): (&'w Answers<'_>, &Answers<'_>),
    places: &(Pointer, Pointer),
) -> Option<&'w String> {
    let success = |status: &&String| is_success(status);
    let gone: Vec<_> = was.keys().filter(success).filter(|status| !is.contains_key(*status)).collect();
    let come: Vec<_> = is.keys().filter(success).filter(|status| !was.contains_key(*status)).collect();
    // Where nothing else is said, success is of no special kind.
    let usual = was.keys().find(|status| *status == "DEFAULT").filter(|_| !was.keys().any(|status| is_success(status)));
    let known = |status: &&String| usual.is_some() || was.keys().any(|range| in_range(range, status));
    let kept = |status: &&String| {
        is.keys().any(|range| in_range(range, status)) || come.iter().any(|now| in_range(status, now))
    };
    let (all_known, all_kept) = (come.iter().all(known), gone.iter().all(kept));
    let narrower = gone.iter().any(|range| come.iter().any(|status| in_range(range, status)));
    let (kind, wire) = match (operation.is_incoming(), all_kept, all_known) {
        _ if gone.is_empty() && come.is_empty() => return None,
        (false, true, true) => (Kind::SuccessStatusAdded, Wire::Safe),
        (false, true, false) => (Kind::SuccessStatusAdded, Wire::Unknown),
        (false, false, _) => (Kind::SuccessStatusChanged, Wire::ReadsBreak),
        (true, true, _) if !narrower => (Kind::SuccessStatusAdded, Wire::Safe),
        (true, ..) => (Kind::SuccessStatusChanged, Wire::WritesBreak),
    };
    let names = |list: &[&String]| {
        let names: Vec<_> = list.iter().map(|status| status.as_str()).collect();
        (!names.is_empty()).then(|| names.join(", "))
    };
    let direction = if operation.is_incoming() { Direction::Request } else { Direction::Response };
    let draft = Draft::new(kind, wire, format!("success of {}", operation.title()));
    let draft = draft.at(Some(&places.0), Some(&places.1)).texts(names(&gone), names(&come));
    comparison.drafts.push(draft.what(format!("{gone:?} {come:?} {direction:?}")).reaches(key, direction));
    match (gone.as_slice(), come.as_slice()) {
        ([before], [_]) => Some(before),
        _ => usual,
    }
}

fn answer<'a>(
    comparison: &mut Comparison<'_, 'a>,
    key: &Key,
    operation: &Operation<'a>,
    status: &str,
    (before, after): (&Cursor<'a>, &Cursor<'a>),
) {
    let role = if operation.is_incoming() {
        Role::Body
    } else if is_success(status) {
        Role::Answer
    } else {
        Role::Failure
    };
    let subject = match role {
        Role::Failure => format!("failure {} of {}", status.replace("DEFAULT", "`default`"), operation.title()),
        _ => format!("the answer of {}", operation.title()),
    };
    let (was, is) = (contents(before), contents(after));
    media::compare(comparison, key, &subject, (before, after), (&was, &is), role.direction());
    let site = Site::new(&subject);
    for (name, before, after) in met(&was, &is) {
        value(comparison, key, name, (before, after), (role, &site));
    }
    let found = extensions(&subject, before, after);
    comparison.drafts.extend(found.into_iter().map(|draft| draft.reaches(key, role.direction())));
    let headers = |contract: &Contract<'a>, answer: &Cursor<'a>| -> Fields<'a> {
        let headers = answer.get("headers");
        let members = headers.iter().flat_map(Cursor::members);
        let members = members.filter(|(name, _)| !name.eq_ignore_ascii_case("content-type"));
        let named = |name: &str| format!("header `{}`", name.to_ascii_lowercase());
        members.filter_map(|(name, node)| Some((named(name), contract.resolve(&node)?))).collect()
    };
    let headers = (headers(comparison.old, before), headers(comparison.new, after));
    let places = (&before.pointer, &after.pointer);
    fields::compare(comparison, key, &headers, places, (role.direction(), &subject));
}

/// Contents that stand for each other; where one type took the place of another, these two.
fn met<'c, 'a>(was: &'c Contents<'a>, is: &'c Contents<'a>) -> Vec<(&'c str, &'c Cursor<'a>, &'c Cursor<'a>)> {
    let met = media::met(was, is);
    let mut alone = was.values().zip(is).filter(|_| met.is_empty() && was.len() == 1 && is.len() == 1);
    match alone.next() {
        Some((before, (name, after))) => vec![(name, before, after)],
        None => met,
    }
}
