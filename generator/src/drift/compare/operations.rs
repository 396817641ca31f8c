//! Changes of operations: added, removed and kept ones.

use std::collections::BTreeSet;

use serde_json::Value;

use super::moved_operations::{self, AddedOperations};
use super::{Comparison, OperationComparison, parameters, request_body, responses, security, servers, webhooks};
use crate::cursor::Cursor;
use crate::document::canonical::canonical_json;
use crate::drift::contract::{Contract, ContractOperation, OperationKey, path_parameter_names, percent_decoded};
use crate::drift::draft::{DraftFinding, Extent};
use crate::report::impact::{Direction, WireImpact};
use crate::report::rule::Rule;
use crate::report::state::{Flag, State, flags};
use crate::report::subject::{DescriptionPart, Subject, SubjectPart};

pub(super) fn compare(comparison: &mut Comparison<'_, '_>) {
    let (old, new) = (comparison.old, comparison.new);
    let candidates = AddedOperations::of(comparison);
    let mut replaced = BTreeSet::new();
    for (key, operation) in old.operations.iter().filter(|(key, _)| !new.operations.contains_key(*key)) {
        replaced.extend(report_removed(comparison, &candidates, key, operation));
    }
    for (key, new) in &new.operations {
        let Some(old) = old.operations.get(key) else {
            if !replaced.contains(key) {
                report_added(comparison, key, new, Direction::Request);
            }
            continue;
        };
        let mut both = OperationComparison { all: comparison, key, old, new };
        compare_path(&mut both);
        let unchanged = both.all.schema_pairs.unchanged;
        if old.template != new.template || !unchanged.contains(&old.node, &new.node) {
            compare_metadata(&mut both);
            parameters::compare(&mut both);
            request_body::compare(&mut both);
            responses::compare(&mut both);
        }
        security::of_operation(&mut both);
        servers::of_operation(&mut both);
    }
    webhooks::compare(comparison);
    check_size(comparison);
}

pub(super) fn report_added(
    comparison: &mut Comparison<'_, '_>,
    key: &OperationKey,
    operation: &ContractOperation<'_>,
    direction: Direction,
) {
    let draft = DraftFinding::new(Rule::OperationAdded, WireImpact::Safe, operation.subject());
    let draft = draft.at(None, Some(&operation.node.pointer)).before_after(None, Some(operation.name.clone()));
    comparison.drafts.push(draft.affects(key, direction));
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
        Some((_, other)) => {
            Some(format!("{} was added with the same parameters, body and response", other.name).into())
        }
        None => candidates.other_path(&content, operation),
    };
    let draft = DraftFinding::new(rule, WireImpact::WritesBreak, operation.subject());
    let places = (Some(&operation.node.pointer), other.as_ref().map(|(_, other)| &other.node.pointer));
    let draft = draft.at(places.0, places.1).edits(places.0, places.1, Extent::Replaced);
    let after = other.as_ref().map(|(_, other)| other.name.clone());
    let draft = draft.before_after(Some(operation.name.clone()), after).hint(hint).affects(key, Direction::Request);
    comparison.drafts.push(draft);
    other.map(|(key, _)| key)
}

/// Compares tags, `deprecated` and extensions of an operation.
pub(super) fn compare_metadata(both: &mut OperationComparison<'_, '_, '_>) {
    let (old, new, subject) = (both.old, both.new, both.new.subject());
    let tags = |operation: &ContractOperation<'_>| -> BTreeSet<String> {
        let tags = operation.node.node.get("tags").and_then(Value::as_array).into_iter().flatten();
        tags.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let (was, is) = (tags(old), tags(new));
    if was != is {
        let group = format!("{was:?} {is:?}");
        let state = |tags: BTreeSet<String>| Some(State::Values(tags.into_iter().collect()));
        let draft = both.draft(Rule::TagChanged, WireImpact::Safe, subject.clone());
        both.push(draft.states((state(was), state(is))).group(group), Direction::Request);
    }
    let states = flags(Flag::Deprecated, old.node.flag("deprecated"), new.node.flag("deprecated"));
    if let Some(states) = states {
        let draft = both.draft(Rule::DeprecationChanged, WireImpact::Safe, subject.clone()).states(states);
        both.push(draft, Direction::Request);
    }
    both.compare_extensions(&subject, &old.node, &new.node, Direction::Request);
}

/// Compares the extensions of a node, the members that begin with `x-`.
pub(super) fn compare_extensions(subject: &Subject, old: &Cursor<'_>, new: &Cursor<'_>) -> Vec<DraftFinding> {
    let names: BTreeSet<&str> =
        old.members().chain(new.members()).map(|(name, _)| name).filter(|name| name.starts_with("x-")).collect();
    let mut drafts = Vec::new();
    for name in names {
        let (was, is) = (old.node.get(name).map(canonical_json), new.node.get(name).map(canonical_json));
        if was != is {
            let member = |value: Option<String>| value.map(|value| format!("{name}: {value}"));
            let group = format!("{name} {was:?} {is:?}");
            let part = subject.part(SubjectPart::Extension(name.to_owned()));
            let draft = DraftFinding::new(Rule::ExtensionChanged, WireImpact::Safe, part);
            drafts.push(
                draft.at(Some(&old.pointer), Some(&new.pointer)).before_after(member(was), member(is)).group(group),
            );
        }
    }
    drafts
}

/// Compares the path templates.
fn compare_path(both: &mut OperationComparison<'_, '_, '_>) {
    let (old, new) = (both.old, both.new);
    let (was, is) = (path_parameter_names(old.template), path_parameter_names(new.template));
    let without = |template: &str, names: &[&str]| {
        names.iter().fold(template.to_owned(), |text, name| text.replacen(&format!("{{{name}}}"), "{}", 1))
    };
    if without(old.template, &was) != without(new.template, &is) {
        // A character and its percent-encoding are equal, and the server can have a part of the path.
        let (before, after) = (without(both.all.old.path(old), &was), without(both.all.new.path(new), &is));
        let same = percent_decoded(&before) == percent_decoded(&after);
        let wire = if same { WireImpact::Safe } else { WireImpact::WritesBreak };
        let draft = both.draft(Rule::PathRespelled, wire, new.subject()).texts(old.template, new.template);
        both.push(draft, Direction::Request);
    }
    let has_moved = |name: &&str| is.contains(name) && !was.iter().zip(&is).any(|(was, is)| was == name && is == name);
    if was.iter().any(has_moved) {
        // Path values are identified by position, not by name.
        let subject = new.subject().part(SubjectPart::PathParameters);
        let draft = both.draft(Rule::ArgumentsExchanged, WireImpact::WrongCall, subject);
        let draft = draft.states((State::values(was.iter().copied()), State::values(is.iter().copied())));
        let draft = with_path_parameters(both, draft, &was.iter().zip(&is).collect::<Vec<_>>());
        return both.push(draft, Direction::Request);
    }
    for (before, after) in was.iter().zip(&is).filter(|(before, after)| before != after) {
        let part = SubjectPart::Parameter { name: (*after).to_owned(), location: "path".to_owned() };
        let subject = new.subject().part(part);
        let draft = both.draft(Rule::PathParameterRenamed, WireImpact::Safe, subject);
        let draft = with_path_parameters(both, draft, &[(before, after)]).texts(*before, *after);
        both.push(draft.group(format!("{before} {after}")), Direction::Request);
    }
}

/// Adds the places of path parameters to a draft.
fn with_path_parameters(
    both: &OperationComparison<'_, '_, '_>,
    mut draft: DraftFinding,
    names: &[(&&str, &&str)],
) -> DraftFinding {
    let find = |contract: &Contract<'_>, operation: &ContractOperation<'_>, name: &str| {
        let parameters = contract.parameters(operation);
        let found = parameters.iter().find(|parameter| parameter.location == "path" && parameter.name == name);
        found.map(|parameter| parameter.node.pointer.clone())
    };
    for (before, after) in names {
        let was = find(both.all.old, both.old, before).map(|pointer| (Some(pointer), None));
        let is = find(both.all.new, both.new, after).map(|pointer| (None, Some(pointer)));
        draft.places.extend(was.into_iter().chain(is));
    }
    draft
}

/// Reports a description that lost more than a fifth of its operations: the file may be truncated.
fn check_size(comparison: &mut Comparison<'_, '_>) {
    let (was, is) = (comparison.old.operations.len(), comparison.new.operations.len());
    if is * 5 < was * 4 {
        let draft = DraftFinding::new(Rule::DescriptionShrank, WireImpact::Unknown, DescriptionPart::Whole);
        let root = crate::pointer::Pointer::root().child("paths");
        let draft = draft.at(Some(&root), Some(&root));
        comparison.drafts.push(draft.texts(format!("{was} operations"), format!("{is} operations")));
    }
}
