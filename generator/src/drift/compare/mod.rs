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
mod parameters;
mod properties;
mod reachability;
mod request_body;
mod responses;
mod schema_path;
mod schemas;
mod security;
pub(super) mod servers;
mod unchanged;
mod webhooks;

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::change::Role;
use super::contract::{Contract, ContractOperation, OperationKey};
use super::draft::{DraftFinding, NodePair};
use crate::cursor::Cursor;
use crate::report::impact::{Direction, WireImpact};
use crate::report::rule::Rule;
use crate::report::state::{Flag, State};
use crate::report::subject::Subject;
use pairs::SchemaPairs;
use schema_path::SchemaPath;
use unchanged::Unchanged;

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

/// A comparison of an operation that both descriptions have.
struct OperationComparison<'o, 'c, 'a> {
    all: &'o mut Comparison<'c, 'a>,
    key: &'o OperationKey,
    old: &'o ContractOperation<'a>,
    new: &'o ContractOperation<'a>,
}

impl<'a> OperationComparison<'_, '_, 'a> {
    /// Creates a finding with the places of the operation.
    fn draft(&self, rule: Rule, wire: WireImpact, subject: impl Into<Subject>) -> DraftFinding {
        DraftFinding::new(rule, wire, subject).at(Some(&self.old.node.pointer), Some(&self.new.node.pointer))
    }

    /// Adds a finding that affects the operation in this direction.
    fn push(&mut self, draft: DraftFinding, direction: Direction) {
        self.all.drafts.push(draft.affects(self.key, direction));
    }

    /// Compares two schemas that the operation uses in this role.
    fn compare_schemas(&mut self, role: Role, old: &Cursor<'a>, new: &Cursor<'a>, path: &SchemaPath) {
        let pair = self.all.schema_pairs.compare(old, new, path);
        self.all.roots.push(ValueRoot { pair, role, operation: self.key.clone() });
    }

    /// Adds the changes of the extensions of a node.
    fn compare_extensions(&mut self, subject: &Subject, old: &Cursor<'_>, new: &Cursor<'_>, direction: Direction) {
        for draft in operations::compare_extensions(subject, old, new) {
            self.push(draft, direction);
        }
    }
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
    let unchanged = Unchanged::of(old, new);
    let (schema_pairs, roots, drafts) = (SchemaPairs::new(old, new, &unchanged), Vec::new(), Vec::new());
    let mut comparison = Comparison { old, new, schema_pairs, roots, drafts };
    document::compare(&mut comparison);
    let moved_ids = operation_ids::compare(&mut comparison);
    operations::compare(&mut comparison);
    schemas::compare(&mut comparison);
    let uses = reachability::uses_by_pair(&comparison.schema_pairs.all, &comparison.roots);
    let drafts = reachability::drafts(&comparison.schema_pairs.all, &uses);
    comparison.drafts.extend(drafts);
    schemas::resolve_renames(&mut comparison);
    ContractDiff { drafts: merge_equal(comparison.drafts), moved_ids }
}

/// Merges the safe changes of values that may be `null` now: null types are one change of the dialect.
pub(super) fn merge_null_types(drafts: &mut Vec<DraftFinding>) {
    let null = Some(State::Flag(Flag::Nullable, true));
    let is_null_type = |draft: &mut DraftFinding| {
        let is_nullability = matches!(draft.rule, Rule::RequestNullabilityChanged | Rule::ResponseNullabilityChanged);
        is_nullability && draft.wire == WireImpact::Safe && draft.after == null
    };
    let mut found = drafts.extract_if(.., is_null_type).collect::<Vec<_>>().into_iter();
    let Some(mut merged) = found.next() else { return };
    if found.len() > 0 {
        for mut draft in found {
            merged.rule = merged.rule.max(draft.rule);
            merged.count += draft.count;
            merged.places.append(&mut draft.places);
            merged.edited.append(&mut draft.edited);
            merged.affected.append(&mut draft.affected);
            merged.unused &= draft.unused;
        }
        merged.subject = Subject::NullTypes(merged.count);
        merged.count = 1;
    }
    drafts.push(merged);
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
