//! Parameters of an operation.

use super::operations::extensions;
use super::value::Site;
use super::{Comparison, Draft, Root, style};
use crate::drift::change::Role;
use crate::drift::contract::{Key, Operation, Parameter, same_name, variables};
use crate::drift::effect::{Direction, Wire};
use crate::drift::kind::Kind;
use crate::drift::rename;
use crate::drift::schema::Schema;

/// Names that read a list piece by piece.
const PAGING: [&str; 14] = [
    "page",
    "pagenumber",
    "pageno",
    "pagesize",
    "perpage",
    "size",
    "limit",
    "offset",
    "cursor",
    "pagetoken",
    "skip",
    "top",
    "previousid",
    "startingafter",
];

pub(super) fn compare<'a>(comparison: &mut Comparison<'_, 'a>, key: &Key, old: &Operation<'a>, new: &Operation<'a>) {
    let mut gone = comparison.old.parameters(old);
    let mut come = comparison.new.parameters(new);
    let positions = (variables(old.template), variables(new.template));
    let mut kept = Vec::new();
    gone.retain(|before| {
        let found = come.iter().position(|after| same(before, after, &positions));
        if let Some(found) = found {
            kept.push((before.clone(), come.remove(found)));
        }
        found.is_none()
    });
    for (before, after) in &kept {
        both(comparison, key, new, before, after);
    }
    paging(comparison, key, old, new, &come);
    for before in gone {
        let found = come.iter().position(|after| {
            (before.place != after.place && same_name(before.place, before.name, after.name))
                || (before.place == after.place && looks_renamed(comparison, &before, after))
        });
        match found.map(|at| come.remove(at)) {
            Some(after) => moved(comparison, key, new, &before, &after),
            None => comparison.drafts.push(removed(key, old, new, &before)),
        }
    }
    for after in come {
        let draft = added(comparison, key, old, new, &after);
        comparison.drafts.push(draft);
    }
}

/// Path parameters are known by their position, others by their name.
fn same(before: &Parameter<'_>, after: &Parameter<'_>, positions: &(Vec<&str>, Vec<&str>)) -> bool {
    if before.place != after.place {
        return false;
    }
    if before.place == "path" {
        let at = |names: &[&str], name: &str| names.iter().position(|other| *other == name);
        let (was, is) = (at(&positions.0, before.name), at(&positions.1, after.name));
        return if was.is_some() && is.is_some() { was == is } else { before.name == after.name };
    }
    same_name(before.place, before.name, after.name)
}

/// Where a parameter stands, for people.
fn subject(parameter: &Parameter<'_>, operation: &Operation<'_>) -> String {
    format!("`{}` in the {} of {}", parameter.name, parameter.place, operation.title())
}

fn looks_renamed(comparison: &Comparison<'_, '_>, before: &Parameter<'_>, after: &Parameter<'_>) -> bool {
    let (Some(was), Some(is)) = (before.schema(), after.schema()) else { return false };
    let shapes = (rename::shape(comparison.old, &was), rename::shape(comparison.new, &is));
    let words = (before.node.text("description"), after.node.text("description"));
    let same_words = words.0 == words.1 && words.0.is_some_and(|words| !words.is_empty());
    let alike =
        same_words || rename::same_letters(before.name, after.name) || rename::share_a_word(before.name, after.name);
    if !alike || before.place == "path" {
        return false;
    }
    let (was, is) = (Schema::of(comparison.old, &was), Schema::of(comparison.new, &is));
    let listed = is.items.as_ref().map(|items| Schema::of(comparison.new, items));
    shapes.0 == shapes.1 || (listed.is_some_and(|item| item.types == was.types) && !was.is("array"))
}

fn moved<'a>(
    comparison: &mut Comparison<'_, 'a>,
    key: &Key,
    operation: &Operation<'a>,
    before: &Parameter<'a>,
    after: &Parameter<'a>,
) {
    let places = (Some(&before.node.pointer), Some(&after.node.pointer));
    let draft = if before.place == after.place {
        let draft = Draft::new(Kind::ParameterRenamed, Wire::WritesBreak, subject(before, operation));
        let hint = format!("looks renamed to `{}`: it is new, in the same place and of the same type", after.name);
        let texts = (Some(before.name.to_owned()), Some(after.name.to_owned()));
        draft.texts(texts.0, texts.1).hint(Some(hint)).what(format!("{} {}", before.name, after.name))
    } else {
        let draft = Draft::new(Kind::ParameterMoved, Wire::WrongCall, subject(after, operation));
        let texts = (Some(format!("in the {}", before.place)), Some(format!("in the {}", after.place)));
        let what = format!("{} {texts:?}", after.name);
        draft.texts(texts.0, texts.1).what(what)
    };
    comparison.drafts.push(draft.at(places.0, places.1).reaches(key, Direction::Request));
    both(comparison, key, operation, before, after);
}

fn removed(key: &Key, old: &Operation<'_>, new: &Operation<'_>, parameter: &Parameter<'_>) -> Draft {
    let required = parameter.required();
    let kind = if required { Kind::RequiredParameterRemoved } else { Kind::OptionalParameterRemoved };
    let draft = Draft::new(kind, Wire::WritesBreak, subject(parameter, old));
    let draft = draft.at(Some(&parameter.node.pointer), Some(&new.node.pointer));
    let text = Some(if required { "required" } else { "optional" }.to_owned());
    draft.texts(text, None).what(format!("{} {}", parameter.place, parameter.name)).reaches(key, Direction::Request)
}

fn added<'a>(
    comparison: &Comparison<'_, 'a>,
    key: &Key,
    old: &Operation<'a>,
    new: &Operation<'a>,
    parameter: &Parameter<'a>,
) -> Draft {
    let schema = parameter.schema().map(|node| Schema::of(comparison.new, &node));
    let object = schema.as_ref().is_some_and(|schema| schema.is("object")) && parameter.place == "query";
    let plain = object && parameter.node.text("style").is_none_or(|style| style == "form");
    let (kind, wire) = match (parameter.required(), plain) {
        (true, true) => (Kind::FrameworkParameterLeaked, Wire::WritesBreak),
        (false, true) => (Kind::FrameworkParameterLeaked, Wire::Safe),
        (true, false) => (Kind::RequiredParameterAdded, Wire::WritesBreak),
        (false, false) => (Kind::OptionalParameterAdded, Wire::Safe),
    };
    let hint = (kind == Kind::FrameworkParameterLeaked)
        .then(|| "looks like a defect of the description: take it out by an overlay".to_owned());
    let draft = Draft::new(kind, wire, subject(parameter, new));
    let draft = draft.at(Some(&old.node.pointer), Some(&parameter.node.pointer)).hint(hint);
    let text = schema.map(|schema| schema.type_text());
    draft.texts(None, text).what(format!("{} {}", parameter.place, parameter.name)).reaches(key, Direction::Request)
}

/// A list that comes in pages now is cut for who does not know it.
fn paging(
    comparison: &mut Comparison<'_, '_>,
    key: &Key,
    old: &Operation<'_>,
    new: &Operation<'_>,
    come: &[Parameter<'_>],
) {
    let pages = |parameter: &Parameter<'_>| {
        let letters: String = parameter.name.chars().filter(char::is_ascii_alphabetic).collect();
        parameter.place == "query" && PAGING.contains(&letters.to_ascii_lowercase().as_str())
    };
    let first = come.iter().find(|parameter| pages(parameter) && !parameter.required());
    let Some(first) = first.filter(|_| new.method == "GET") else { return };
    if comparison.old.parameters(old).iter().any(pages) {
        return;
    }
    let draft = Draft::new(Kind::PagingIntroduced, Wire::WrongCall, new.title());
    let names: Vec<_> = come.iter().filter(|parameter| pages(parameter)).map(|parameter| parameter.name).collect();
    let draft = draft.at(Some(&old.node.pointer), Some(&first.node.pointer));
    let texts = (Some("all at once".to_owned()), Some(format!("by {}", names.join(", "))));
    comparison.drafts.push(draft.texts(texts.0, texts.1).reaches(key, Direction::Response));
}

fn both<'a>(
    comparison: &mut Comparison<'_, 'a>,
    key: &Key,
    operation: &Operation<'a>,
    before: &Parameter<'a>,
    after: &Parameter<'a>,
) {
    let subject = subject(after, operation);
    let places = (Some(&before.node.pointer), Some(&after.node.pointer));
    let mut found = Vec::new();
    if before.required() != after.required() && after.place != "path" {
        let (kind, wire) = if after.required() {
            (Kind::ParameterBecameRequired, Wire::WritesBreak)
        } else {
            (Kind::ParameterBecameOptional, Wire::Safe)
        };
        let words = |required| Some(if required { "required" } else { "optional" }.to_owned());
        found.push(Draft::new(kind, wire, &subject).texts(words(before.required()), words(after.required())));
    }
    let (was, is) = (before.node.flag("deprecated"), after.node.flag("deprecated"));
    if was != is {
        let words = |flag| Some(if flag { "deprecated" } else { "not deprecated" }.to_owned());
        found.push(Draft::new(Kind::DeprecationChanged, Wire::Safe, &subject).texts(words(was), words(is)));
    }
    if before.place == after.place && style::differs(comparison, before, after) {
        let draft = Draft::new(Kind::ParameterStyleChanged, Wire::WrongCall, &subject);
        found.push(draft.texts(Some(style::words(before)), Some(style::words(after))));
    }
    let (was, is) = (before.node.flag("allowEmptyValue"), after.node.flag("allowEmptyValue"));
    if was != is && after.place == "query" {
        let words = |flag| Some(if flag { "may be empty" } else { "never empty" }.to_owned());
        let wire = if is { Wire::Safe } else { Wire::WritesBreak };
        found.push(Draft::new(Kind::ParameterLimitChanged, wire, &subject).texts(words(was), words(is)));
    }
    found.extend(extensions(&subject, &before.node, &after.node));
    for draft in found {
        let what = format!("{} {} {:?} {:?} {}", after.place, after.name, draft.before, draft.after, draft.what);
        let draft = draft.what(what);
        let draft = if draft.places.is_empty() { draft.at(places.0, places.1) } else { draft };
        comparison.drafts.push(draft.reaches(key, Direction::Request));
    }
    if let Some((was, is)) = before.schema().zip(after.schema()) {
        let pair = comparison.values.compare(&was, &is, &Site::new(subject));
        comparison.roots.push(Root { pair, role: Role::Parameter, operation: key.clone() });
    }
}
