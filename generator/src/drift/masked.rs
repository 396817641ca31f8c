//! Published changes that overlays mask: the published descriptions differ, and the corrected ones do not.

use std::collections::HashSet;

use super::contract::Contract;
use super::draft::{DraftFinding, EditedNode, Revision};
use super::{LoadedDescription, compare};
use crate::Corrected;
use crate::document::overlay::AppliedAction;
use crate::pointer::Pointer;
use crate::report::impact::WireImpact;
use crate::report::prose::Prose;
use crate::report::rule::Rule;
use crate::report::subject::Subject;

/// Returns the subject of findings about an overlay action.
pub(super) fn action(overlay: &str, action: usize) -> Subject {
    Subject::OverlayAction { overlay: overlay.to_owned(), action }
}

/// Rule and node of an edit, and whether the node is in the new description.
type ReportedEdit = (Rule, bool, Pointer);

/// Returns a draft for each change of the published descriptions that overlays mask. `found` are the changes of the
/// corrected ones.
pub(super) fn drafts(found: &[DraftFinding], sides: [&LoadedDescription; 2]) -> Vec<DraftFinding> {
    if sides.iter().all(|side| side.published.is_none()) {
        return Vec::new();
    }
    let [old, new] = sides;
    let (old_contract, new_contract) = Contract::pair(old.published(), new.published());
    let published = compare::compare(&old_contract, &new_contract).drafts;
    let reported =
        found.iter().flat_map(|draft| draft.edited_nodes().into_iter().map(|edited| key(draft.rule, &edited)));
    let reported = reported.collect();
    // An action that the new description makes unnecessary is a finding of its own.
    let is_named = |action: &Subject| found.iter().any(|draft| draft.subject == *action);
    let drafts = published.into_iter().filter_map(|draft| masked(draft, &reported, sides.map(|side| &side.corrected)));
    drafts
        .filter(|(draft, actions)| draft.wire != WireImpact::Safe || !actions.iter().any(is_named))
        .map(|(draft, _)| draft)
        .collect()
}

fn key(rule: Rule, edited: &EditedNode) -> ReportedEdit {
    (rule, edited.revision == Revision::New, edited.node.clone())
}

/// Returns the part of a published change that overlays mask, and their actions.
fn masked(
    draft: DraftFinding,
    reported: &HashSet<ReportedEdit>,
    [old, new]: [&Corrected; 2],
) -> Option<(DraftFinding, Vec<Subject>)> {
    let hidden: Vec<_> =
        draft.edited_nodes().into_iter().filter(|edited| !reported.contains(&key(draft.rule, edited))).collect();
    let mut actions: Vec<(&AppliedAction, Revision)> = Vec::new();
    for edited in &hidden {
        let side = if edited.revision == Revision::New { new } else { old };
        let of_node = side.applied.iter().filter(|applied| touches(applied, &edited.node));
        for applied in of_node {
            if !actions.contains(&(applied, edited.revision)) {
                actions.push((applied, edited.revision));
            }
        }
    }
    let (first, _) = actions.first()?;
    let mut titles: Vec<_> = actions.iter().map(|(applied, _)| action(&applied.overlay, applied.action)).collect();
    titles.dedup();
    // Without an action for the new description, it publishes what the client already had.
    let still_masked = actions.iter().any(|(_, revision)| *revision == Revision::New);
    let wire = if still_masked && draft.wire != WireImpact::Safe { WireImpact::Unknown } else { WireImpact::Safe };
    let names: Vec<_> = titles.iter().map(ToString::to_string).collect();
    let hint = Prose::from(format!("masked by {}: ", names.join(", "))).then(Prose::markup(&first.reason));
    let places = draft.places.iter().filter(|(old, new)| {
        let is_hidden =
            |node: &Option<Pointer>| node.as_ref().is_some_and(|node| hidden.iter().any(|edited| edited.node == *node));
        is_hidden(old) || is_hidden(new)
    });
    let places: Vec<_> = places.cloned().collect();
    let draft = DraftFinding {
        places: if places.is_empty() { draft.places.clone() } else { places },
        before: draft.before,
        after: draft.after,
        count: draft.count,
        affected: draft.affected,
        edited: hidden,
        ..DraftFinding::new(Rule::ChangeMasked, wire, draft.subject).hint(Some(hint))
    };
    Some((draft, titles))
}

/// Whether an action changed a node, its content, or a node that contains it.
fn touches(applied: &AppliedAction, node: &Pointer) -> bool {
    applied.touched.iter().any(|touched| touched.is_within(node) || node.is_within(touched))
}
