//! Operation ids: who had them, who has them.

use std::collections::BTreeMap;

use super::{Comparison, Draft, Moved};
use crate::drift::contract::{Contract, Key};
use crate::drift::effect::{Direction, Wire};
use crate::drift::kind::Kind;

fn ids(contract: &Contract<'_>) -> BTreeMap<String, Key> {
    let ids = contract.operations.iter();
    ids.filter_map(|(key, operation)| Some((operation.node.text("operationId")?.to_owned(), key.clone()))).collect()
}

/// Reports ids that changed and ids that went elsewhere.
pub(super) fn compare(comparison: &mut Comparison<'_, '_>) -> Vec<Moved> {
    let (old, new) = (comparison.old, comparison.new);
    let (before, after) = (ids(old), ids(new));
    let mut moved = Vec::new();
    for (id, was) in &before {
        let Some(is) = after.get(id).filter(|is| *is != was) else { continue };
        let back = old.operations.get(is).and_then(|operation| operation.node.text("operationId"));
        let swapped = back.is_some_and(|back| after.get(back) == Some(was));
        let kind = if swapped { Kind::OperationIdsSwapped } else { Kind::OperationIdMoved };
        let (Some(from), Some(to)) = (old.operations.get(was), new.operations.get(is)) else { continue };
        let draft = Draft::new(kind, Wire::Safe, format!("operation id {id}"));
        let draft = draft.at(Some(&from.node.pointer), Some(&to.node.pointer));
        let draft = draft.texts(Some(from.title()), Some(to.title()));
        comparison.drafts.push(draft.reaches(is, Direction::Request));
        moved.push(Moved { id: id.clone(), old: was.clone(), new: is.clone() });
    }
    for (key, operation) in &new.operations {
        let Some(earlier) = old.operations.get(key) else { continue };
        let (was, is) = (earlier.node.text("operationId"), operation.node.text("operationId"));
        let told = |id: Option<&str>| id.is_some_and(|id| moved.iter().any(|moved| moved.id == id));
        if was == is || told(was) || told(is) {
            continue;
        }
        let numbered = matches!((was, is), (Some(was), Some(is)) if numbered(was, is) || numbered(is, was));
        let kind = if numbered { Kind::OperationIdsSwapped } else { Kind::OperationIdRenamed };
        let draft = Draft::new(kind, Wire::Safe, format!("the id of {}", operation.title()));
        let draft = draft.at(Some(&earlier.node.pointer), Some(&operation.node.pointer));
        let draft = draft.texts(was.map(str::to_owned), is.map(str::to_owned));
        comparison.drafts.push(draft.reaches(key, Direction::Request));
    }
    moved
}

/// Whether one is the other with a number, such as `list_1`.
fn numbered(plain: &str, other: &str) -> bool {
    let rest = other.strip_prefix(plain).and_then(|rest| rest.strip_prefix('_'));
    rest.is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|digit| digit.is_ascii_digit()))
}
