//! Uses of the values that an edit affects, and the draft finding that follows from them.

use std::collections::BTreeSet;

use super::ValueRoot;
use super::pairs::{Part, SchemaPair};
use crate::drift::change::{Edit, Role, Usage};
use crate::drift::contract::OperationKey;
use crate::drift::draft::DraftFinding;
use crate::report::impact::{Direction, SemverImpact, WireImpact};

/// For each pair, the operations that use its value.
pub(super) type UsesByPair<'r> = Vec<BTreeSet<(Usage, &'r OperationKey)>>;

/// Follows the parts of values from the roots to the pairs with edits.
pub(super) fn uses_by_pair<'r>(pairs: &[SchemaPair], roots: &'r [ValueRoot]) -> UsesByPair<'r> {
    let mut uses: UsesByPair<'r> = vec![BTreeSet::new(); pairs.len()];
    let leads_to_edit = leading_to_edits(pairs);
    let leads = |at: usize| leads_to_edit.get(at).copied().unwrap_or(false);
    for root in roots.iter().filter(|root| leads(root.pair)) {
        let mut pending = vec![(root.pair, Usage { role: root.role, may_be_absent: false })];
        while let Some((at, usage)) = pending.pop() {
            let Some((pair, here)) = pairs.get(at).zip(uses.get_mut(at)) else { continue };
            if !here.insert((usage, &root.operation)) {
                continue;
            }
            let sent = usage.role.direction() == Direction::Request;
            let children = pair.children.iter().filter(|child| leads(child.pair));
            let children = children.filter(|child| if sent { child.in_requests } else { child.in_responses });
            pending.extend(children.map(|child| (child.pair, usage.of_part(child.part))));
        }
    }
    uses
}

impl Usage {
    /// Use of a part of the value.
    fn of_part(self, part: Part) -> Self {
        // Properties of a form part are body properties.
        let role = if self.role == Role::Form { Role::Body } else { self.role };
        let may_be_absent = match part {
            Part::Whole => self.may_be_absent,
            Part::OptionalProperty => true,
            Part::Other => false,
        };
        Self { role, may_be_absent }
    }
}

/// For each pair, whether it or a part of its value has edits.
fn leading_to_edits(pairs: &[SchemaPair]) -> Vec<bool> {
    let mut parents: Vec<Vec<usize>> = vec![Vec::new(); pairs.len()];
    for (at, pair) in pairs.iter().enumerate() {
        for child in &pair.children {
            if let Some(parents) = parents.get_mut(child.pair) {
                parents.push(at);
            }
        }
    }
    let mut leads = vec![false; pairs.len()];
    let edited = pairs.iter().enumerate().filter(|(_, pair)| !pair.edits.is_empty());
    let mut pending: Vec<usize> = edited.map(|(at, _)| at).collect();
    while let Some(at) = pending.pop() {
        let Some(known) = leads.get_mut(at).filter(|known| !**known) else { continue };
        *known = true;
        pending.extend(parents.get(at).into_iter().flatten());
    }
    leads
}

/// Makes a draft finding of each edit, with the rule of the highest severity among the uses of the value.
pub(super) fn drafts(pairs: &[SchemaPair], uses: &UsesByPair<'_>) -> Vec<DraftFinding> {
    let edits = pairs.iter().zip(uses).flat_map(|(pair, uses)| pair.edits.iter().map(move |edit| (edit, uses)));
    edits.map(|(edit, uses)| draft(edit, uses)).collect()
}

fn draft(edit: &Edit, uses: &BTreeSet<(Usage, &OperationKey)>) -> DraftFinding {
    let applies =
        |usage: Usage| if usage.role.direction() == Direction::Request { edit.in_requests } else { edit.in_responses };
    let uses: Vec<_> = uses.iter().filter(|(usage, _)| applies(*usage)).collect();
    let usages: BTreeSet<Usage> = uses.iter().map(|(usage, _)| *usage).collect();
    let candidates = usages.iter().map(|usage| (edit.change.rule(usage.role), edit.change.wire(*usage)));
    let highest = candidates.clone().rev().max_by_key(|(rule, wire)| rule.severity(*wire, SemverImpact::None));
    // No client uses a value that no operation uses.
    let (rule, _) = highest.unwrap_or((edit.change.rule(Role::Response), WireImpact::Safe));
    let wire = candidates.map(|(_, wire)| wire).max().unwrap_or(WireImpact::Safe);
    let mut draft = DraftFinding::new(rule, wire, edit.subject.clone());
    draft.places.extend(std::iter::once(&edit.nodes).chain(&edit.also).cloned());
    draft.edited = edit.edited_nodes();
    draft = draft.states(edit.states.clone()).hint(edit.hint.clone()).group(edit.group.clone());
    draft.unused = uses.is_empty();
    draft.affected = uses.into_iter().map(|(usage, key)| ((*key).clone(), usage.role.direction())).collect();
    draft
}
