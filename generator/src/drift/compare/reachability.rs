//! Operations and roles that an edit affects, and the draft finding that follows from them.

use std::collections::BTreeSet;

use super::ValueRoot;
use super::pairs::SchemaPair;
use crate::drift::change::{Edit, Role};
use crate::drift::contract::OperationKey;
use crate::drift::draft::DraftFinding;
use crate::drift::impact::{SemverImpact, WireImpact};

/// For each pair, the operations that use its value, with the roles.
pub(super) type RolesByPair<'r> = Vec<BTreeSet<(Role, &'r OperationKey)>>;

/// Follows the parts of values from the roots to the pairs with edits.
pub(super) fn roles_by_pair<'r>(pairs: &[SchemaPair], roots: &'r [ValueRoot]) -> RolesByPair<'r> {
    let mut roles: RolesByPair<'r> = vec![BTreeSet::new(); pairs.len()];
    let leads_to_edit = leading_to_edits(pairs);
    let leads = |at: usize| leads_to_edit.get(at).copied().unwrap_or(false);
    for root in roots.iter().filter(|root| leads(root.pair)) {
        let mut pending = vec![(root.pair, root.role)];
        while let Some((at, role)) = pending.pop() {
            let Some((pair, here)) = pairs.get(at).zip(roles.get_mut(at)) else { continue };
            if !here.insert((role, &root.operation)) {
                continue;
            }
            // Properties of a form part are body properties.
            let inner = if role == Role::Form { Role::Body } else { role };
            let sent = matches!(role, Role::Parameter | Role::Body | Role::Form);
            pending.extend(
                pair.children
                    .iter()
                    .filter(|child| leads(child.pair))
                    .filter(|child| if sent { child.in_requests } else { child.in_responses })
                    .map(|child| (child.pair, inner)),
            );
        }
    }
    roles
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

/// Makes a draft finding of each edit, with the rule of the highest severity among the roles of the value.
pub(super) fn drafts(pairs: &[SchemaPair], roles: &RolesByPair<'_>) -> Vec<DraftFinding> {
    let mut drafts = Vec::new();
    for (pair, uses) in pairs.iter().zip(roles) {
        drafts.extend(pair.edits.iter().map(|edit| draft(edit, uses)));
    }
    drafts
}

fn draft(edit: &Edit, uses: &BTreeSet<(Role, &OperationKey)>) -> DraftFinding {
    let applies = |role: Role| match role {
        Role::Parameter | Role::Body | Role::Form => edit.in_requests,
        Role::Response | Role::ErrorResponse | Role::ResponseHeader => edit.in_responses,
    };
    let uses: Vec<_> = uses.iter().filter(|(role, _)| applies(*role)).collect();
    let roles: BTreeSet<Role> = uses.iter().map(|(role, _)| *role).collect();
    let candidates = roles.iter().map(|role| (edit.change.rule(*role), edit.change.wire(*role)));
    let highest = candidates.clone().rev().max_by_key(|(rule, wire)| rule.severity(*wire, SemverImpact::None));
    // No client uses a value that no operation uses.
    let (rule, _) = highest.unwrap_or((edit.change.rule(Role::Response), WireImpact::Safe));
    let wire = candidates.map(|(_, wire)| wire).max().unwrap_or(WireImpact::Safe);
    let mut draft = DraftFinding::new(rule, wire, edit.subject.clone()).at(edit.old.as_ref(), edit.new.as_ref());
    draft.places.extend(edit.also.iter().cloned());
    draft.edited = edit.edited_nodes();
    draft = draft.states(edit.before.clone(), edit.after.clone()).hint(edit.hint.clone()).group(edit.group.clone());
    draft.unused = uses.is_empty();
    draft.affected = uses.into_iter().map(|(role, key)| ((*key).clone(), role.direction())).collect();
    draft
}
