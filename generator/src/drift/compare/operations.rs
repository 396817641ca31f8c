//! Changes of operations: added, removed and kept ones.

use std::collections::BTreeSet;

use serde_json::Value;

use super::moved_operations::{self, AddedOperations};
use super::{Comparison, parameters, request_body, responses, security, servers, webhooks};
use crate::drift::contract::{Contract, ContractOperation, OperationKey, path_parameter_names, percent_decoded};
use crate::drift::draft::{DraftFinding, Extent, State};
use crate::drift::impact::{Direction, WireImpact};
use crate::drift::rule::Rule;
use crate::drift::schema::canonical_json;

pub(super) fn compare(comparison: &mut Comparison<'_, '_>) {
    let (old, new) = (comparison.old, comparison.new);
    let candidates = AddedOperations::of(comparison);
    let mut replaced = BTreeSet::new();
    for (key, operation) in old.operations.iter().filter(|(key, _)| !new.operations.contains_key(*key)) {
        replaced.extend(report_removed(comparison, &candidates, key, operation));
    }
    for (key, operation) in &new.operations {
        match old.operations.get(key) {
            Some(before) => {
                compare_path(comparison, key, before, operation);
                compare_metadata(comparison, key, before, operation);
                parameters::compare(comparison, key, before, operation);
                request_body::compare(comparison, key, before, operation);
                responses::compare(comparison, key, before, operation);
                security::of_operation(comparison, key, before, operation);
                servers::of_operation(comparison, key, before, operation);
            }
            None if replaced.contains(key) => {}
            None => report_added(comparison, key, operation),
        }
    }
    webhooks::compare(comparison);
    check_size(comparison);
}

fn report_added(comparison: &mut Comparison<'_, '_>, key: &OperationKey, operation: &ContractOperation<'_>) {
    let draft = DraftFinding::new(Rule::OperationAdded, WireImpact::Safe, operation.title());
    let draft = draft.at(None, Some(&operation.node.pointer)).affects(key, Direction::Request);
    comparison.drafts.push(draft.before_after(None, Some(operation.title())));
}

/// Reports a removed operation. Returns the added operation that replaces it, if only the method changed.
fn report_removed(
    comparison: &mut Comparison<'_, '_>,
    candidates: &AddedOperations<'_>,
    key: &OperationKey,
    operation: &ContractOperation<'_>,
) -> Option<OperationKey> {
    let deprecated = operation.node.flag("deprecated");
    let content = moved_operations::content(comparison.old, operation);
    let other = candidates.other_method(&content, key);
    let rule = match (&other, deprecated) {
        (Some(_), _) => Rule::MethodChanged,
        (None, true) => Rule::DeprecatedOperationRemoved,
        (None, false) => Rule::OperationRemoved,
    };
    let hint = match &other {
        Some((_, other)) => Some(format!("{} was added with the same parameters, body and response", other.title())),
        None => candidates.other_path(&content, operation),
    };
    let draft = DraftFinding::new(rule, WireImpact::WritesBreak, operation.title());
    let places = (Some(&operation.node.pointer), other.as_ref().map(|(_, other)| &other.node.pointer));
    let draft = draft.at(places.0, places.1).edits(places.0, places.1, Extent::Replaced);
    let after = other.as_ref().map(|(_, other)| other.title());
    let draft = draft.before_after(Some(operation.title()), after).hint(hint).affects(key, Direction::Request);
    comparison.drafts.push(draft);
    other.map(|(key, _)| key)
}

/// Compares tags, `deprecated` and extensions of an operation.
pub(super) fn compare_metadata(
    comparison: &mut Comparison<'_, '_>,
    key: &OperationKey,
    old: &ContractOperation<'_>,
    new: &ContractOperation<'_>,
) {
    let places = (&old.node.pointer, &new.node.pointer);
    let tags = |operation: &ContractOperation<'_>| -> BTreeSet<String> {
        let tags = operation.node.node.get("tags").and_then(Value::as_array).into_iter().flatten();
        tags.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let (was, is) = (tags(old), tags(new));
    if was != is {
        let draft =
            DraftFinding::new(Rule::TagChanged, WireImpact::Safe, new.title()).at(Some(places.0), Some(places.1));
        let group = format!("{was:?} {is:?}");
        let (was, is) = (State::Values(was.into_iter().collect()), State::Values(is.into_iter().collect()));
        comparison.drafts.push(draft.states(Some(was), Some(is)).group(group).affects(key, Direction::Request));
    }
    let deprecated = (old.node.flag("deprecated"), new.node.flag("deprecated"));
    if deprecated.0 != deprecated.1 {
        let text = |flag| Some(if flag { "deprecated" } else { "not deprecated" }.to_owned());
        let draft = DraftFinding::new(Rule::DeprecationChanged, WireImpact::Safe, new.title())
            .at(Some(places.0), Some(places.1));
        let draft = draft.before_after(text(deprecated.0), text(deprecated.1)).affects(key, Direction::Request);
        comparison.drafts.push(draft);
    }
    let found = compare_extensions(&new.title(), &old.node, &new.node);
    comparison.drafts.extend(found.into_iter().map(|draft| draft.affects(key, Direction::Request)));
}

/// Compares the extensions of a node, the members that begin with `x-`.
pub(super) fn compare_extensions(
    subject: &str,
    old: &crate::cursor::Cursor<'_>,
    new: &crate::cursor::Cursor<'_>,
) -> Vec<DraftFinding> {
    let names: BTreeSet<&str> =
        old.members().chain(new.members()).map(|(name, _)| name).filter(|name| name.starts_with("x-")).collect();
    let mut drafts = Vec::new();
    for name in names {
        let (was, is) = (old.node.get(name).map(canonical_json), new.node.get(name).map(canonical_json));
        if was != is {
            let member = |value: Option<String>| value.map(|value| format!("{name}: {value}"));
            let group = format!("{name} {was:?} {is:?}");
            let draft = DraftFinding::new(Rule::ExtensionChanged, WireImpact::Safe, format!("`{name}` of {subject}"));
            drafts.push(
                draft.at(Some(&old.pointer), Some(&new.pointer)).before_after(member(was), member(is)).group(group),
            );
        }
    }
    drafts
}

/// Compares the path templates.
fn compare_path(
    comparison: &mut Comparison<'_, '_>,
    key: &OperationKey,
    old: &ContractOperation<'_>,
    new: &ContractOperation<'_>,
) {
    let (was, is) = (path_parameter_names(old.template), path_parameter_names(new.template));
    let without = |template: &str, names: &[&str]| {
        names.iter().fold(template.to_owned(), |text, name| text.replacen(&format!("{{{name}}}"), "{}", 1))
    };
    let (before, after) = (without(old.template, &was), without(new.template, &is));
    if before != after {
        // A character and its percent-encoding are equal, and the server can have a part of the path.
        let paths = (comparison.old.path(old), comparison.new.path(new));
        let (before, after) = (without(paths.0, &was), without(paths.1, &is));
        let same = percent_decoded(&before) == percent_decoded(&after);
        let wire = if same { WireImpact::Safe } else { WireImpact::WritesBreak };
        let draft = DraftFinding::new(Rule::PathRespelled, wire, new.title());
        let draft = draft.at(Some(&old.node.pointer), Some(&new.node.pointer));
        let texts = (Some(old.template.to_owned()), Some(new.template.to_owned()));
        comparison.drafts.push(draft.before_after(texts.0, texts.1).affects(key, Direction::Request));
    }
    let has_moved = |name: &&str| is.contains(name) && !was.iter().zip(&is).any(|(was, is)| was == name && is == name);
    if was.iter().any(has_moved) {
        // Path values are identified by position, not by name.
        let draft = DraftFinding::new(
            Rule::ArgumentsExchanged,
            WireImpact::WrongCall,
            format!("path parameters of {}", new.title()),
        );
        let draft = draft.states(State::values(was.iter().copied()), State::values(is.iter().copied()));
        let pairs: Vec<_> = was.iter().zip(&is).collect();
        let draft = with_path_parameters(comparison, draft, (old, new), &pairs);
        comparison.drafts.push(draft.affects(key, Direction::Request));
        return;
    }
    for (before, after) in was.iter().zip(&is).filter(|(before, after)| before != after) {
        let subject = format!("`{after}` in the path of {}", new.title());
        let draft = DraftFinding::new(Rule::PathParameterRenamed, WireImpact::Safe, subject);
        let draft = with_path_parameters(comparison, draft, (old, new), &[(before, after)]);
        let texts = (Some((*before).to_owned()), Some((*after).to_owned()));
        let group = format!("{before} {after}");
        comparison.drafts.push(draft.before_after(texts.0, texts.1).group(group).affects(key, Direction::Request));
    }
}

/// Adds the places of an operation and of path parameters to a draft.
fn with_path_parameters(
    comparison: &Comparison<'_, '_>,
    draft: DraftFinding,
    (old, new): (&ContractOperation<'_>, &ContractOperation<'_>),
    names: &[(&&str, &&str)],
) -> DraftFinding {
    let mut draft = draft.at(Some(&old.node.pointer), Some(&new.node.pointer));
    let find = |contract: &Contract<'_>, operation: &ContractOperation<'_>, name: &str| {
        let parameters = contract.parameters(operation);
        let found = parameters.iter().find(|parameter| parameter.location == "path" && parameter.name == name);
        found.map(|parameter| parameter.node.pointer.clone())
    };
    for (before, after) in names {
        let was = find(comparison.old, old, before).map(|pointer| (Some(pointer), None));
        let is = find(comparison.new, new, after).map(|pointer| (None, Some(pointer)));
        draft.places.extend(was.into_iter().chain(is));
    }
    draft
}

/// Reports a description that lost more than a fifth of its operations: the file may be truncated.
fn check_size(comparison: &mut Comparison<'_, '_>) {
    let (was, is) = (comparison.old.operations.len(), comparison.new.operations.len());
    if is * 5 < was * 4 {
        let draft = DraftFinding::new(Rule::DescriptionShrank, WireImpact::Unknown, "the description");
        let root = crate::pointer::Pointer::root().child("paths");
        let draft = draft.at(Some(&root), Some(&root));
        comparison.drafts.push(draft.before_after(Some(format!("{was} operations")), Some(format!("{is} operations"))));
    }
}
