//! Which operations an edit reaches, and in which roles.

use std::collections::BTreeSet;

use super::value::Pair;
use super::{Draft, Root};
use crate::drift::change::{Edit, Role};
use crate::drift::contract::Key;
use crate::drift::effect::{Source, Wire};

/// For each pair, the operations and roles that hold its value.
pub(super) type Reached<'r> = Vec<BTreeSet<(Role, &'r Key)>>;

/// Walks from the roots through the values.
pub(super) fn reach<'r>(pairs: &[Pair], roots: &'r [Root]) -> Reached<'r> {
    let mut reached: Reached<'r> = vec![BTreeSet::new(); pairs.len()];
    for root in roots {
        let mut waiting = vec![(root.pair, root.role)];
        while let Some((at, role)) = waiting.pop() {
            let Some((pair, here)) = pairs.get(at).zip(reached.get_mut(at)) else { continue };
            if !here.insert((role, &root.operation)) {
                continue;
            }
            // The members of a part are members, not parts.
            let inner = if role == Role::Form { Role::Body } else { role };
            let sent = matches!(role, Role::Parameter | Role::Body | Role::Form);
            waiting.extend(
                pair.children
                    .iter()
                    .filter(|child| if sent { child.sent } else { child.answered })
                    .map(|child| (child.pair, inner)),
            );
        }
    }
    reached
}

/// One draft for each edit: of the kind that weighs most in the roles that it has.
pub(super) fn drafts(pairs: &[Pair], reached: &Reached<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for (pair, reached) in pairs.iter().zip(reached) {
        drafts.extend(pair.edits.iter().map(|edit| draft(edit, reached)));
    }
    drafts
}

fn draft(edit: &Edit, reached: &BTreeSet<(Role, &Key)>) -> Draft {
    let concerned = |role: Role| match role {
        Role::Parameter | Role::Body | Role::Form => edit.sent,
        Role::Answer | Role::Failure | Role::Header => edit.answered,
    };
    let reached: Vec<_> = reached.iter().filter(|(role, _)| concerned(*role)).collect();
    let roles: BTreeSet<Role> = reached.iter().map(|(role, _)| *role).collect();
    let weighed = roles.iter().map(|role| (edit.change.kind(*role), edit.change.wire(*role)));
    let heaviest = weighed.clone().rev().max_by_key(|(kind, wire)| kind.severity(*wire, Source::None));
    // What no operation holds is known to nobody.
    let (kind, _) = heaviest.unwrap_or((edit.change.kind(Role::Answer), Wire::Safe));
    let wire = weighed.map(|(_, wire)| wire).max().unwrap_or(Wire::Safe);
    let mut draft = Draft::new(kind, wire, edit.subject.clone()).at(edit.old.as_ref(), edit.new.as_ref());
    draft.places.extend(edit.also.iter().cloned());
    draft = draft.texts(edit.before.clone(), edit.after.clone()).hint(edit.hint.clone()).what(edit.what.clone());
    draft.unused = reached.is_empty();
    draft.reached = reached.into_iter().map(|(role, key)| ((*key).clone(), role.direction())).collect();
    draft
}
