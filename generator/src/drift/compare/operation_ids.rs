//! Changes of operation ids.

use std::collections::BTreeMap;

use super::{Comparison, MovedOperationId};
use crate::drift::contract::{Contract, OperationKey};
use crate::drift::draft::DraftFinding;
use crate::report::impact::{Direction, WireImpact};
use crate::report::rule::Rule;
use crate::report::subject::{Subject, SubjectPart};

fn ids(contract: &Contract<'_>) -> BTreeMap<String, OperationKey> {
    let ids = contract.operations.iter();
    ids.filter_map(|(key, operation)| Some((operation.node.text("operationId")?.to_owned(), key.clone()))).collect()
}

/// Reports renamed ids and ids that moved to another operation.
pub(super) fn compare(comparison: &mut Comparison<'_, '_>) -> Vec<MovedOperationId> {
    let (old, new) = (comparison.old, comparison.new);
    let (before, after) = (ids(old), ids(new));
    let mut moved = Vec::new();
    for (id, was) in &before {
        let Some(is) = after.get(id).filter(|is| *is != was) else { continue };
        let previous = old.operations.get(is).and_then(|operation| operation.node.text("operationId"));
        let swapped = previous.is_some_and(|previous| after.get(previous) == Some(was));
        let rule = if swapped { Rule::OperationIdsSwapped } else { Rule::OperationIdMoved };
        let (Some(from), Some(to)) = (old.operations.get(was), new.operations.get(is)) else { continue };
        let draft = DraftFinding::new(rule, WireImpact::Safe, Subject::OperationId(id.clone()));
        let draft = draft.at(Some(&from.node.pointer), Some(&to.node.pointer));
        let draft = draft.texts(from.name.clone(), to.name.clone());
        comparison.drafts.push(draft.affects(is, Direction::Request));
        moved.push(MovedOperationId { id: id.clone(), old: was.clone(), new: is.clone() });
    }
    for (key, operation) in &new.operations {
        let Some(earlier) = old.operations.get(key) else { continue };
        let (was, is) = (earlier.node.text("operationId"), operation.node.text("operationId"));
        let is_moved = |id: Option<&str>| id.is_some_and(|id| moved.iter().any(|moved| moved.id == id));
        if was == is || is_moved(was) || is_moved(is) {
            continue;
        }
        let only_number = matches!((was, is), (Some(was), Some(is)) if is_numbered(was, is) || is_numbered(is, was));
        let rule = if only_number { Rule::OperationIdsSwapped } else { Rule::OperationIdRenamed };
        let draft = DraftFinding::new(rule, WireImpact::Safe, operation.subject().part(SubjectPart::OperationId));
        let draft = draft.at(Some(&earlier.node.pointer), Some(&operation.node.pointer));
        let draft = draft.before_after(was, is);
        comparison.drafts.push(draft.affects(key, Direction::Request));
    }
    moved
}

/// Whether the other id is the plain one with a number, such as `list_1`.
fn is_numbered(plain: &str, other: &str) -> bool {
    let rest = other.strip_prefix(plain).and_then(|rest| rest.strip_prefix('_'));
    rest.is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|digit| digit.is_ascii_digit()))
}
