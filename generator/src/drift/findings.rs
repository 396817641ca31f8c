//! Findings of a report, from drafts and the surface changes that they explain.

use std::collections::BTreeSet;

use super::compare::{ContractDiff, MovedOperationId};
use super::contract::OperationKey;
use super::draft::DraftFinding;
use super::side_view::SideView;
use super::surface_diff::{SurfaceChange, documentation_differs, same_signature};
use super::{items, items::rust_form};
use crate::pointer::Pointer;
use crate::report::finding::{AffectedOperation, Finding, LocationPair, MovedId, Representation};
use crate::report::impact::{Direction, SemverImpact, Severity};
use crate::report::messages;
use crate::report::operation_name::OperationName;
use crate::report::rule::{Rule, SeverityPolicy};
use crate::surface::{Fact, FactSubject};

/// Returns the impact of the surface changes that a finding explains.
fn source(kind: Rule, explained: &[&SurfaceChange<'_>], old: &SideView<'_>, new: &SideView<'_>) -> SemverImpact {
    match (kind, &old.client, &new.client) {
        // The surface does not contain the documentation.
        (Rule::WordsChanged, Some(before), Some(after)) if documentation_differs(&before.facts, &after.facts) => {
            SemverImpact::Patch
        }
        _ => explained.iter().map(|line| line.impact).max().unwrap_or_default(),
    }
}

/// Returns the severity of a draft.
fn severity(draft: &DraftFinding, source: Option<SemverImpact>, new: &SideView<'_>) -> Severity {
    let is_name = matches!(draft.rule.severity_policy(), SeverityPolicy::TypeName(_));
    let source = source.filter(|_| new.has_names || !is_name);
    draft.rule.severity(draft.wire, source.unwrap_or_default())
}

/// Creates a finding.
pub(super) fn finding(
    draft: DraftFinding,
    explained: &[usize],
    lines: &[SurfaceChange<'_>],
    old: &SideView<'_>,
    new: &SideView<'_>,
) -> Finding {
    let explained: Vec<_> = explained.iter().filter_map(|at| lines.get(*at)).collect();
    let known = old.client.is_some() && new.client.is_some();
    let source = known.then(|| source(draft.rule, &explained, old, new));
    let severity = severity(&draft, source, new);
    let directions: BTreeSet<Direction> = draft.affected.iter().map(|(_, direction)| *direction).collect();
    let directions: Vec<_> = directions.into_iter().collect();
    let subject = draft.subject.clone().and_others(draft.count.saturating_sub(1));
    let values = messages::MessageValues {
        subject: &subject.prose(),
        before: draft.before.as_ref(),
        after: draft.after.as_ref(),
        directions: &directions,
        wire: draft.wire,
        unused: draft.unused,
    };
    let (consequence, note) = (messages::consequence(draft.rule, &values), messages::release_note(draft.rule, &values));
    let first = explained.iter().copied().filter(|change| is_about(change, &draft));
    let first = first.max_by_key(|change| (is_head(change), change.impact));
    let (old_form, new_form) = rust_forms(first);
    Finding {
        rule: draft.rule,
        code: draft.rule.code(),
        severity,
        wire: draft.wire,
        source,
        silent: draft.rule.silent() && severity > Severity::Note,
        subject,
        operations: reached(&draft, old, new),
        pointers: draft
            .places
            .iter()
            .map(|(was, is)| LocationPair {
                old: was.as_ref().map(|pointer| old.location(pointer)),
                new: is.as_ref().map(|pointer| new.location(pointer)),
            })
            .collect(),
        before: Representation { wire: draft.before, rust: old_form },
        after: Representation { wire: draft.after, rust: new_form },
        surface: explained.iter().flat_map(|line| line.lines()).collect(),
        items: items::changes(&explained, old, new),
        consequence,
        note,
        hint: draft.hint,
        accepted: None,
        announced: None,
    }
}

/// Returns the code before and after a surface change; the same code is no difference.
fn rust_forms(change: Option<&SurfaceChange<'_>>) -> (Option<String>, Option<String>) {
    let form = |fact: &Option<Fact<'_>>| fact.as_ref().map(rust_form);
    let forms = change.map(|change| (form(&change.old), form(&change.new)));
    forms.filter(|(before, after)| before != after).unwrap_or_default()
}

/// Whether a surface change is about an operation or a struct as a whole, and not about a part of it.
fn is_head(change: &SurfaceChange<'_>) -> bool {
    let is_head = |fact: &Fact<'_>| matches!(fact.item, FactSubject::Operation(_) | FactSubject::Struct(_));
    change.of_whole_owner && change.old.iter().chain(&change.new).any(is_head)
}

/// Whether a surface change is about a type as a whole.
fn is_of_type(change: &SurfaceChange<'_>) -> bool {
    let is_type =
        |fact: &Fact<'_>| matches!(fact.item, FactSubject::Struct(_) | FactSubject::Alias(_) | FactSubject::EnumSite);
    change.old.iter().chain(&change.new).any(is_type)
}

/// Whether a surface change is about the place of a change, not about an item that the change affects elsewhere.
fn is_about(change: &SurfaceChange<'_>, draft: &DraftFinding) -> bool {
    let is_at = |fact: &Option<Fact<'_>>, place: &Option<Pointer>| {
        let (Some(fact), Some(place)) = (fact, place) else { return false };
        fact.home == place || fact.made_from.nodes.iter().any(|node| node == place || node.is_within(place))
    };
    let of_type = matches!(draft.rule, Rule::SchemaAdded | Rule::SchemaRemoved);
    (!of_type || is_of_type(change))
        && draft.places.iter().any(|(old, new)| is_at(&change.old, old) || is_at(&change.new, new))
}

/// Name of an operation, in the new description if it has the operation.
fn name(key: &OperationKey, old: &SideView<'_>, new: &SideView<'_>) -> Option<OperationName> {
    let find = |side: &SideView<'_>| side.contract.operation(key).map(|operation| operation.name.clone());
    find(new).or_else(|| find(old))
}

/// Returns the affected operations: for some rules, only those that send the value.
fn reached(draft: &DraftFinding, old: &SideView<'_>, new: &SideView<'_>) -> Vec<AffectedOperation> {
    let one = |(key, direction): &(OperationKey, Direction)| {
        let method = new.method(key).or_else(|| old.method(key)).map(|(method, _)| method.clone());
        Some(AffectedOperation { operation: name(key, old, new)?, method, direction: *direction })
    };
    let is_reached = |(_, direction): &&(OperationKey, Direction)| {
        !draft.rule.is_about_requests() || *direction == Direction::Request
    };
    let mut list: Vec<_> = draft.affected.iter().filter(is_reached).filter_map(one).collect();
    list.sort();
    list
}

/// Returns the moved operation ids with the client methods of both operations.
pub(super) fn moved_ids(compared: &ContractDiff, old: &SideView<'_>, new: &SideView<'_>) -> Vec<MovedId> {
    let one = |moved: &MovedOperationId| {
        let (before, after) = (old.method(&moved.old), new.method(&moved.new));
        let same = before.zip(after).is_some_and(|((_, one), (_, other))| same_signature(one, other));
        Some(MovedId {
            id: moved.id.clone(),
            old: name(&moved.old, new, old)?,
            new: name(&moved.new, old, new)?,
            old_method: new.method(&moved.old).map(|(method, _)| method.clone()),
            new_method: after.map(|(method, _)| method.clone()),
            same_signature: same,
        })
    };
    compared.moved_ids.iter().filter_map(one).collect()
}
