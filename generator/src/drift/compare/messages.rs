//! Bodies and answers of an operation.

use std::collections::{BTreeMap, BTreeSet};

use super::operations::extensions;
use super::value::Site;
use super::{Comparison, Draft, Root};
use crate::cursor::Cursor;
use crate::drift::change::Role;
use crate::drift::contract::{Contract, Key, Operation, media_type};
use crate::drift::effect::{Direction, Wire};
use crate::drift::kind::Kind;
use crate::drift::schema::{Schema, text};

pub(super) fn compare<'a>(comparison: &mut Comparison<'_, 'a>, key: &Key, old: &Operation<'a>, new: &Operation<'a>) {
    body(comparison, key, old, new);
    answers(comparison, key, old, new);
}

/// The media types of a message, by their names without parameters.
fn contents<'a>(message: &Cursor<'a>) -> BTreeMap<String, Cursor<'a>> {
    let content = message.get("content");
    content.iter().flat_map(Cursor::members).map(|(name, node)| (media_type(name), node)).collect()
}

fn names<'k>(keys: impl Iterator<Item = &'k String>) -> Option<String> {
    let names: Vec<_> = keys.map(String::as_str).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

fn body<'a>(comparison: &mut Comparison<'_, 'a>, key: &Key, old: &Operation<'a>, new: &Operation<'a>) {
    let find = |contract: &Contract<'a>, operation: &Operation<'a>| {
        operation.node.get("requestBody").and_then(|body| contract.resolve(&body))
    };
    let (before, after) = (find(comparison.old, old), find(comparison.new, new));
    let places = (before.as_ref().map(|body| &body.pointer), after.as_ref().map(|body| &body.pointer));
    let words = |body: &Option<Cursor<'a>>| {
        let text = |body: &Cursor<'a>| if body.flag("required") { "a required body" } else { "an optional body" };
        Some(body.as_ref().map_or("no body", text).to_owned())
    };
    if words(&before) != words(&after) {
        let wire = match (&before, &after) {
            (_, Some(after)) if after.flag("required") => Wire::WritesBreak,
            (Some(_), None) => Wire::WritesBreak,
            _ => Wire::Safe,
        };
        let draft = Draft::new(Kind::RequestBodyChanged, wire, format!("the body of {}", new.title()));
        let draft = draft.at(places.0, places.1).texts(words(&before), words(&after));
        comparison.drafts.push(draft.reaches(key, Direction::Request));
    }
    let (Some(before), Some(after)) = (before, after) else { return };
    let (was, is) = (contents(&before), contents(&after));
    media(comparison, key, new, (&before, &after), (&was, &is), Direction::Request);
    for (name, after) in &is {
        let Some(before) = was.get(name) else { continue };
        let form = name.starts_with("multipart/") || name == "application/x-www-form-urlencoded";
        let role = if form { Role::Form } else { Role::Body };
        let (encoding_was, encoding_is) = (encoding(comparison.old, before), encoding(comparison.new, after));
        if encoding_was != encoding_is {
            let draft = Draft::new(Kind::MultipartChanged, Wire::WritesBreak, format!("the parts of {}", new.title()));
            let draft = draft.at(Some(&before.pointer), Some(&after.pointer)).texts(encoding_was, encoding_is);
            comparison.drafts.push(draft.reaches(key, Direction::Request));
        }
        let found = extensions(&format!("the body of {}", new.title()), before, after);
        comparison.drafts.extend(found.into_iter().map(|draft| draft.reaches(key, Direction::Request)));
        let site = Site::new(format!("the body of {}", new.title()));
        value(comparison, key, (before, after), role, &site);
    }
}

/// How the parts of a form are written, without what they would be written as anyway.
fn encoding<'a>(contract: &Contract<'a>, media: &Cursor<'a>) -> Option<String> {
    let schema = media.get("schema").map(|schema| Schema::of(contract, &schema)).unwrap_or_default();
    let usual = |name: &str| {
        let part = schema.properties.get(name).map(|part| Schema::of(contract, part)).unwrap_or_default();
        let binary = matches!(part.format, Some("binary" | "byte"));
        if binary {
            "application/octet-stream"
        } else if part.is("object") || part.is("array") {
            "application/json"
        } else {
            "text/plain"
        }
    };
    let mut parts = Vec::new();
    for (name, part) in media.get("encoding").iter().flat_map(Cursor::members) {
        let keywords = part.members().filter(|(key, node)| {
            !(*key == "contentType" && node.node.as_str().is_some_and(|text| media_type(text) == usual(name)))
        });
        let said: Vec<_> = keywords.map(|(key, node)| format!("{key} {}", text(node.node))).collect();
        if !said.is_empty() {
            parts.push(format!("{name}: {}", said.join(", ")));
        }
    }
    parts.sort();
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// What a media type holds.
fn value<'a>(
    comparison: &mut Comparison<'_, 'a>,
    key: &Key,
    (before, after): (&Cursor<'a>, &Cursor<'a>),
    role: Role,
    site: &Site,
) {
    let (was, is) = (before.get("schema"), after.get("schema"));
    if let (Some(was), Some(is)) = (&was, &is) {
        let pair = comparison.values.compare(was, is, site);
        comparison.roots.push(Root { pair, role, operation: key.clone() });
    } else if was.is_some() != is.is_some() {
        let (kind, wire) = match role.direction() {
            Direction::Request => (Kind::TypeChanged, Wire::Unknown),
            Direction::Response => (Kind::ResponseBodyChanged, Wire::ReadsBreak),
            Direction::Error => (Kind::ErrorBodyChanged, Wire::Unknown),
        };
        let words =
            |schema: &Option<Cursor<'_>>| Some(if schema.is_some() { "described" } else { "not described" }.to_owned());
        let draft = Draft::new(kind, wire, site.text()).at(Some(&before.pointer), Some(&after.pointer));
        comparison.drafts.push(draft.texts(words(&was), words(&is)).reaches(key, role.direction()));
    }
}

/// Media types that came or went.
fn media<'a>(
    comparison: &mut Comparison<'_, 'a>,
    key: &Key,
    operation: &Operation<'a>,
    (before, after): (&Cursor<'a>, &Cursor<'a>),
    (was, is): (&BTreeMap<String, Cursor<'a>>, &BTreeMap<String, Cursor<'a>>),
    direction: Direction,
) {
    let gone = names(was.keys().filter(|name| !is.contains_key(*name)));
    let come = names(is.keys().filter(|name| !was.contains_key(*name)));
    let subject = match direction {
        Direction::Request => format!("the body of {}", operation.title()),
        _ => format!("the answer of {}", operation.title()),
    };
    if direction == Direction::Response && (was.is_empty() != is.is_empty()) {
        let texts = (gone.or(Some("nothing".to_owned())), come.or(Some("nothing".to_owned())));
        let draft = Draft::new(Kind::ResponseBodyChanged, Wire::ReadsBreak, subject).texts(texts.0, texts.1);
        comparison.drafts.push(draft.at(Some(&before.pointer), Some(&after.pointer)).reaches(key, direction));
        return;
    }
    if gone.is_none() && come.is_none() {
        return;
    }
    let (kind, wire) = match (direction, gone.is_some()) {
        (Direction::Request, true) => (Kind::RequestMediaTypeChanged, Wire::WritesBreak),
        (Direction::Request, false) => (Kind::RequestMediaTypeChanged, Wire::Safe),
        (Direction::Response, true) => (Kind::ResponseMediaTypeChanged, Wire::ReadsBreak),
        // A server sends what it was asked for.
        (Direction::Response, false) => (Kind::ResponseMediaTypeChanged, Wire::Safe),
        (Direction::Error, true) => (Kind::ErrorBodyChanged, Wire::Unknown),
        (Direction::Error, false) => (Kind::ErrorBodyChanged, Wire::Safe),
    };
    let draft = Draft::new(kind, wire, subject).at(Some(&before.pointer), Some(&after.pointer));
    let what = format!("{gone:?} {come:?}");
    comparison.drafts.push(draft.texts(gone, come).what(what).reaches(key, direction));
}

fn is_success(status: &str) -> bool {
    status.starts_with(['2', '3'])
}

fn answers<'a>(comparison: &mut Comparison<'_, 'a>, key: &Key, old: &Operation<'a>, new: &Operation<'a>) {
    let list = |contract: &Contract<'a>, operation: &Operation<'a>| -> BTreeMap<String, Cursor<'a>> {
        let responses = operation.node.get("responses");
        let members = responses.iter().flat_map(Cursor::members).filter(|(status, _)| !status.starts_with("x-"));
        members.filter_map(|(status, node)| Some((status.to_ascii_uppercase(), contract.resolve(&node)?))).collect()
    };
    let (was, is) = (list(comparison.old, old), list(comparison.new, new));
    let holder = |operation: &Operation<'a>| {
        operation.node.get("responses").map_or_else(|| operation.node.pointer.clone(), |responses| responses.pointer)
    };
    let places = (holder(old), holder(new));
    let gone: Vec<_> = was.keys().filter(|status| !is.contains_key(*status)).collect();
    let come: Vec<_> = is.keys().filter(|status| !was.contains_key(*status)).collect();
    for status in gone.iter().chain(&come).copied().filter(|status| !is_success(status)) {
        let went = was.contains_key(status);
        let subject = format!("failure {status} of {}", new.title());
        let draft = Draft::new(Kind::ErrorStatusChanged, Wire::Safe, subject).at(Some(&places.0), Some(&places.1));
        let text = |there: bool| Some(if there { "documented" } else { "not documented" }.to_owned());
        let draft = draft.texts(text(went), text(!went)).what(format!("{status} {went}"));
        comparison.drafts.push(draft.reaches(key, Direction::Error));
    }
    let success = |list: &[&String]| list.iter().copied().filter(|status| is_success(status)).cloned().collect();
    let (gone, come): (Vec<String>, Vec<String>) = (success(&gone), success(&come));
    statuses(comparison, key, new, (&gone, &come), &places);
    let mut met: Vec<(String, Cursor<'a>, Cursor<'a>)> = Vec::new();
    if let ([before], [after]) = (gone.as_slice(), come.as_slice()) {
        met.extend(was.get(before).zip(is.get(after)).map(|(was, is)| (after.clone(), was.clone(), is.clone())));
    }
    met.extend(is.iter().filter_map(|(status, is)| Some((status.clone(), was.get(status)?.clone(), is.clone()))));
    for (status, before, after) in met {
        answer(comparison, key, new, &status, (&before, &after));
    }
}

/// Statuses of success that came or went.
fn statuses(
    comparison: &mut Comparison<'_, '_>,
    key: &Key,
    operation: &Operation<'_>,
    (gone, come): (&[String], &[String]),
    places: &(crate::pointer::Pointer, crate::pointer::Pointer),
) {
    let (kind, wire) = match (gone.is_empty(), come.is_empty()) {
        (true, true) => return,
        (true, false) => (Kind::SuccessStatusAdded, Wire::Unknown),
        (false, _) => (Kind::SuccessStatusChanged, Wire::ReadsBreak),
    };
    let subject = format!("success of {}", operation.title());
    let draft = Draft::new(kind, wire, subject).at(Some(&places.0), Some(&places.1));
    let draft = draft.texts(names(gone.iter()), names(come.iter())).what(format!("{gone:?} {come:?}"));
    comparison.drafts.push(draft.reaches(key, Direction::Response));
}

fn answer<'a>(
    comparison: &mut Comparison<'_, 'a>,
    key: &Key,
    operation: &Operation<'a>,
    status: &str,
    (before, after): (&Cursor<'a>, &Cursor<'a>),
) {
    let role = if is_success(status) { Role::Answer } else { Role::Failure };
    let (was, is) = (contents(before), contents(after));
    media(comparison, key, operation, (before, after), (&was, &is), role.direction());
    let what = if role == Role::Answer { "answer".to_owned() } else { format!("failure {status}") };
    let site = Site::new(format!("the {what} of {}", operation.title()));
    let mut met: Vec<_> = is.iter().filter_map(|(name, is)| Some((was.get(name)?, is))).collect();
    if let (true, [before], [after]) =
        (met.is_empty(), was.values().collect::<Vec<_>>().as_slice(), is.values().collect::<Vec<_>>().as_slice())
    {
        met.push((before, after));
    }
    for (before, after) in met {
        value(comparison, key, (before, after), role, &site);
    }
    let found = extensions(&site.text(), before, after);
    comparison.drafts.extend(found.into_iter().map(|draft| draft.reaches(key, role.direction())));
    headers(comparison, key, operation, role, (before, after));
}

fn headers<'a>(
    comparison: &mut Comparison<'_, 'a>,
    key: &Key,
    operation: &Operation<'a>,
    role: Role,
    (before, after): (&Cursor<'a>, &Cursor<'a>),
) {
    let list = |contract: &Contract<'a>, answer: &Cursor<'a>| -> BTreeMap<String, Cursor<'a>> {
        let headers = answer.get("headers");
        let members = headers.iter().flat_map(Cursor::members);
        members.filter_map(|(name, node)| Some((name.to_ascii_lowercase(), contract.resolve(&node)?))).collect()
    };
    let (was, is) = (list(comparison.old, before), list(comparison.new, after));
    let all: BTreeSet<_> = was.keys().chain(is.keys()).collect();
    for name in all {
        let subject = format!("header `{name}` in the answer of {}", operation.title());
        let (first, second) = (was.get(name), is.get(name));
        if let (Some(first), Some(second)) = (first, second) {
            let schemas = first.get("schema").zip(second.get("schema"));
            if let Some((was, is)) = schemas {
                let pair = comparison.values.compare(&was, &is, &Site::new(&subject));
                comparison.roots.push(Root { pair, role: Role::Header, operation: key.clone() });
            }
        }
        let words = |header: Option<&Cursor<'a>>| {
            let schema = |header: &Cursor<'a>| Some(Schema::of(comparison.new, &header.get("schema")?).type_text());
            let text = |header: &Cursor<'a>| if header.flag("required") { "always there" } else { "may be there" };
            header.map(|header| (text(header).to_owned(), schema(header).unwrap_or_default()))
        };
        let (said_before, said_after) = (words(first), words(second));
        let flags = (said_before.as_ref().map(|said| &said.0), said_after.as_ref().map(|said| &said.0));
        if flags.0 == flags.1 {
            continue;
        }
        let always = |said: Option<&String>| said.is_some_and(|said| said.starts_with("always"));
        let gone = flags.1.is_none() || (always(flags.0) && !always(flags.1));
        let wire = if gone { Wire::ReadsBreak } else { Wire::Safe };
        let draft =
            Draft::new(Kind::ResponseHeaderChanged, wire, subject).at(Some(&before.pointer), Some(&after.pointer));
        let (before_text, after_text) = (flags.0.cloned(), flags.1.cloned());
        let what = format!("{name} {before_text:?} {after_text:?}");
        comparison.drafts.push(draft.texts(before_text, after_text).what(what).reaches(key, role.direction()));
    }
}
