//! The operations: which came, which went, and what is said of those that stayed.

use std::collections::BTreeSet;

use serde_json::Value;

use super::moved::{self, Fresh};
use super::{Comparison, Draft, incoming, messages, parameters, security, servers};
use crate::drift::contract::{Contract, Key, Operation, spelled, variables};
use crate::drift::effect::{Direction, Wire};
use crate::drift::kind::Kind;
use crate::drift::schema::text;

pub(super) fn compare(comparison: &mut Comparison<'_, '_>) {
    let (old, new) = (comparison.old, comparison.new);
    let fresh = Fresh::of(comparison);
    let mut replaced = BTreeSet::new();
    for (key, operation) in old.operations.iter().filter(|(key, _)| !new.operations.contains_key(*key)) {
        replaced.extend(removed(comparison, &fresh, key, operation));
    }
    for (key, operation) in &new.operations {
        match old.operations.get(key) {
            Some(before) => {
                kept(comparison, key, before, operation);
                parameters::compare(comparison, key, before, operation);
                messages::compare(comparison, key, before, operation);
                security::of_operation(comparison, key, before, operation);
                servers::of_operation(comparison, key, before, operation);
            }
            None if replaced.contains(key) => {}
            None => added(comparison, key, operation),
        }
    }
    incoming::compare(comparison);
    shrank(comparison);
}

fn added(comparison: &mut Comparison<'_, '_>, key: &Key, operation: &Operation<'_>) {
    let draft = Draft::new(Kind::OperationAdded, Wire::Safe, operation.title());
    let draft = draft.at(None, Some(&operation.node.pointer)).reaches(key, Direction::Request);
    comparison.drafts.push(draft.texts(None, Some(operation.title())));
}

/// Reports an operation that went; gives the one that stands for it now, if only the method changed.
fn removed(
    comparison: &mut Comparison<'_, '_>,
    fresh: &Fresh<'_>,
    key: &Key,
    operation: &Operation<'_>,
) -> Option<Key> {
    let deprecated = operation.node.flag("deprecated");
    let content = moved::content(comparison.old, operation);
    let other = fresh.other_method(&content, key);
    let kind = match (&other, deprecated) {
        (Some(_), _) => Kind::MethodChanged,
        (None, true) => Kind::DeprecatedOperationRemoved,
        (None, false) => Kind::OperationRemoved,
    };
    let hint = match &other {
        Some((_, other)) => Some(format!("{} is new and has the same content", other.title())),
        None => fresh.other_path(&content, operation),
    };
    let draft = Draft::new(kind, Wire::WritesBreak, operation.title());
    let draft = draft.at(Some(&operation.node.pointer), other.as_ref().map(|(_, other)| &other.node.pointer));
    let after = other.as_ref().map(|(_, other)| other.title());
    let draft = draft.texts(Some(operation.title()), after).hint(hint).reaches(key, Direction::Request);
    comparison.drafts.push(draft);
    other.map(|(key, _)| key)
}

fn kept(comparison: &mut Comparison<'_, '_>, key: &Key, old: &Operation<'_>, new: &Operation<'_>) {
    template(comparison, key, old, new);
    flags(comparison, key, old, new);
}

/// What is said of an operation as a whole, whoever calls it.
pub(super) fn flags(comparison: &mut Comparison<'_, '_>, key: &Key, old: &Operation<'_>, new: &Operation<'_>) {
    let places = (&old.node.pointer, &new.node.pointer);
    let tags = |operation: &Operation<'_>| -> BTreeSet<String> {
        let tags = operation.node.node.get("tags").and_then(Value::as_array).into_iter().flatten();
        tags.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let (was, is) = (tags(old), tags(new));
    if was != is {
        let words = |tags: BTreeSet<String>| Some(tags.into_iter().collect::<Vec<_>>().join(", "));
        let draft = Draft::new(Kind::TagChanged, Wire::Safe, new.title()).at(Some(places.0), Some(places.1));
        let (was, is) = (words(was), words(is));
        let what = format!("{was:?} {is:?}");
        comparison.drafts.push(draft.texts(was, is).what(what).reaches(key, Direction::Request));
    }
    let deprecated = (old.node.flag("deprecated"), new.node.flag("deprecated"));
    if deprecated.0 != deprecated.1 {
        let words = |flag| Some(if flag { "deprecated" } else { "not deprecated" }.to_owned());
        let draft = Draft::new(Kind::DeprecationChanged, Wire::Safe, new.title()).at(Some(places.0), Some(places.1));
        let draft = draft.texts(words(deprecated.0), words(deprecated.1)).reaches(key, Direction::Request);
        comparison.drafts.push(draft);
    }
    let found = extensions(&new.title(), &old.node, &new.node);
    comparison.drafts.extend(found.into_iter().map(|draft| draft.reaches(key, Direction::Request)));
}

/// Members of a node that begin with `x-`.
pub(super) fn extensions(
    subject: &str,
    old: &crate::cursor::Cursor<'_>,
    new: &crate::cursor::Cursor<'_>,
) -> Vec<Draft> {
    let names: BTreeSet<&str> =
        old.members().chain(new.members()).map(|(name, _)| name).filter(|name| name.starts_with("x-")).collect();
    let mut drafts = Vec::new();
    for name in names {
        let (was, is) = (old.node.get(name).map(text), new.node.get(name).map(text));
        if was != is {
            let said = |text: Option<String>| text.map(|text| format!("{name}: {text}"));
            let what = format!("{name} {was:?} {is:?}");
            let draft = Draft::new(Kind::ExtensionChanged, Wire::Safe, format!("`{name}` of {subject}"));
            drafts.push(draft.at(Some(&old.pointer), Some(&new.pointer)).texts(said(was), said(is)).what(what));
        }
    }
    drafts
}

/// The path as it is written.
fn template(comparison: &mut Comparison<'_, '_>, key: &Key, old: &Operation<'_>, new: &Operation<'_>) {
    let (was, is) = (variables(old.template), variables(new.template));
    let without = |template: &str, names: &[&str]| {
        names.iter().fold(template.to_owned(), |text, name| text.replacen(&format!("{{{name}}}"), "{}", 1))
    };
    let (before, after) = (without(old.template, &was), without(new.template, &is));
    if before != after {
        // A character and its code are one.
        let same = spelled(&before) == spelled(&after);
        let wire = if same { Wire::Safe } else { Wire::WritesBreak };
        let draft = Draft::new(Kind::PathRespelled, wire, new.title());
        let draft = draft.at(Some(&old.node.pointer), Some(&new.node.pointer));
        let texts = (Some(old.template.to_owned()), Some(new.template.to_owned()));
        comparison.drafts.push(draft.texts(texts.0, texts.1).reaches(key, Direction::Request));
    }
    let elsewhere = |name: &&str| is.contains(name) && !was.iter().zip(&is).any(|(was, is)| was == name && is == name);
    if was.iter().any(elsewhere) {
        // Values travel by their places, not by their names.
        let draft = Draft::new(Kind::ArgumentsExchanged, Wire::WrongCall, format!("path values of {}", new.title()));
        let draft = draft.texts(Some(was.join(", ")), Some(is.join(", ")));
        let pairs: Vec<_> = was.iter().zip(&is).collect();
        let draft = with_path_parameters(comparison, draft, (old, new), &pairs);
        comparison.drafts.push(draft.reaches(key, Direction::Request));
        return;
    }
    for (before, after) in was.iter().zip(&is).filter(|(before, after)| before != after) {
        let subject = format!("`{after}` in the path of {}", new.title());
        let draft = Draft::new(Kind::PathParameterRenamed, Wire::Safe, subject);
        let draft = with_path_parameters(comparison, draft, (old, new), &[(before, after)]);
        let texts = (Some((*before).to_owned()), Some((*after).to_owned()));
        let what = format!("{before} {after}");
        comparison.drafts.push(draft.texts(texts.0, texts.1).what(what).reaches(key, Direction::Request));
    }
}

/// A draft about an operation with the places of these path parameters.
fn with_path_parameters(
    comparison: &Comparison<'_, '_>,
    draft: Draft,
    (old, new): (&Operation<'_>, &Operation<'_>),
    names: &[(&&str, &&str)],
) -> Draft {
    let mut draft = draft.at(Some(&old.node.pointer), Some(&new.node.pointer));
    let find = |contract: &Contract<'_>, operation: &Operation<'_>, name: &str| {
        let parameters = contract.parameters(operation);
        let found = parameters.iter().find(|parameter| parameter.place == "path" && parameter.name == name);
        found.map(|parameter| parameter.node.pointer.clone())
    };
    for (before, after) in names {
        let was = find(comparison.old, old, before).map(|pointer| (Some(pointer), None));
        let is = find(comparison.new, new, after).map(|pointer| (None, Some(pointer)));
        draft.places.extend(was.into_iter().chain(is));
    }
    draft
}

/// A file that lost much may be half a file.
fn shrank(comparison: &mut Comparison<'_, '_>) {
    let (was, is) = (comparison.old.operations.len(), comparison.new.operations.len());
    if is * 5 < was * 4 {
        let draft = Draft::new(Kind::DescriptionShrank, Wire::Unknown, "the description");
        let root = crate::pointer::Pointer::root().child("paths");
        let draft = draft.at(Some(&root), Some(&root));
        comparison.drafts.push(draft.texts(Some(format!("{was} operations")), Some(format!("{is} operations"))));
    }
}
