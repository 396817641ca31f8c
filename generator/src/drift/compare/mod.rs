//! Comparison of two contracts: draft findings with their rules, places and affected operations.

mod applicators;
mod branches;
mod discriminator;
mod document;
mod forms;
mod headers;
mod keywords;
mod media_types;
mod moved_operations;
mod operation_ids;
mod operations;
pub(super) mod pairs;
mod parameter_style;
mod parameters;
mod properties;
mod reachability;
mod request_body;
mod responses;
mod schemas;
mod security;
pub(super) mod servers;
mod webhooks;

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::change::Role;
use super::contract::{Contract, OperationKey};
use super::draft::{DraftFinding, NodePair};
use super::impact::WireImpact;
use super::rule::Rule;
use pairs::SchemaPairs;

/// A schema pair that an operation uses directly.
struct ValueRoot {
    pair: usize,
    role: Role,
    operation: OperationKey,
}

/// State of a comparison.
struct Comparison<'c, 'a> {
    old: &'c Contract<'a>,
    new: &'c Contract<'a>,
    schema_pairs: SchemaPairs<'c, 'a>,
    roots: Vec<ValueRoot>,
    drafts: Vec<DraftFinding>,
}

/// Result of the comparison of two contracts.
pub(super) struct ContractDiff {
    pub(super) drafts: Vec<DraftFinding>,
    pub(super) moved_ids: Vec<MovedOperationId>,
}

/// An operation id that moved to another operation.
pub(super) struct MovedOperationId {
    pub(super) id: String,
    pub(super) old: OperationKey,
    pub(super) new: OperationKey,
}

/// Compares two contracts.
pub(super) fn compare(old: &Contract<'_>, new: &Contract<'_>) -> ContractDiff {
    let (schema_pairs, roots, drafts) = (SchemaPairs::new(old, new), Vec::new(), Vec::new());
    let mut comparison = Comparison { old, new, schema_pairs, roots, drafts };
    document::compare(&mut comparison);
    let moved_ids = operation_ids::compare(&mut comparison);
    operations::compare(&mut comparison);
    schemas::compare(&mut comparison);
    let roles = reachability::roles_by_pair(&comparison.schema_pairs.all, &comparison.roots);
    let drafts = reachability::drafts(&comparison.schema_pairs.all, &roles);
    comparison.drafts.extend(drafts);
    schemas::resolve_renames(&mut comparison);
    ContractDiff { drafts: merge_equal(comparison.drafts), moved_ids }
}

/// Merges equal changes at several places into one finding.
fn merge_equal(mut drafts: Vec<DraftFinding>) -> Vec<DraftFinding> {
    // Where a part was added or removed, the schema without the part has no meaning: several can merge one schema.
    let site = |draft: &DraftFinding, (old, new): &NodePair| match (&draft.before, &draft.after) {
        (Some(_), None) if old.is_some() => (old.clone(), None),
        (None, Some(_)) if new.is_some() => (None, new.clone()),
        _ => (old.clone(), new.clone()),
    };
    let sites = |draft: &DraftFinding| -> Vec<_> { draft.places.iter().map(|place| site(draft, place)).collect() };
    // A component that no operation uses as a whole can be part of a value that one uses.
    let identity = |draft: &DraftFinding| (sites(draft), draft.group.clone());
    let used: BTreeSet<_> = drafts.iter().filter(|draft| !draft.unused).map(identity).collect();
    drafts.retain(|draft| !draft.unused || !used.contains(&identity(draft)));
    let mut kept: Vec<DraftFinding> = Vec::new();
    let mut by_group: BTreeMap<(Rule, WireImpact, String), usize> = BTreeMap::new();
    let mut places: HashSet<(usize, NodePair)> = HashSet::new();
    for mut draft in drafts {
        if draft.group.is_empty() {
            kept.push(draft);
            continue;
        }
        let at = *by_group.entry((draft.rule, draft.wire, draft.group.clone())).or_insert(kept.len());
        let candidates = std::mem::take(&mut draft.places);
        let new: Vec<_> = candidates.into_iter().filter(|place| places.insert((at, site(&draft, place)))).collect();
        if let Some(first) = kept.get_mut(at) {
            first.count += usize::from(!new.is_empty());
            first.places.extend(new);
            first.edited.append(&mut draft.edited);
            first.affected.append(&mut draft.affected);
            first.unused &= draft.unused;
        } else {
            kept.push(DraftFinding { places: new, ..draft });
        }
    }
    kept
}
