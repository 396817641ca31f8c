//! What the server calls: webhooks and callbacks. All is turned round: a client reads what is sent there, and sends
//! what is answered.

use super::fields::{self, Fields};
use super::{Comparison, Draft, messages, operations, security};
use crate::drift::contract::{Caller, Contract, Key, Operation};
use crate::drift::effect::{Direction, Wire};
use crate::drift::kind::Kind;

pub(super) fn compare(comparison: &mut Comparison<'_, '_>) {
    let (old, new) = (comparison.old, comparison.new);
    // A callback comes and goes with the operation that asks for it.
    let alone = |operation: &Operation<'_>, other: &Contract<'_>| match &operation.caller {
        Caller::Server { of: Some(of), .. } => other.operations.contains_key(of),
        _ => true,
    };
    for (key, operation) in &old.incoming {
        if !new.incoming.contains_key(key) && alone(operation, new) {
            let draft = Draft::new(Kind::OperationRemoved, Wire::Unknown, operation.title());
            let draft = draft.at(Some(&operation.node.pointer), None).texts(Some(operation.title()), None);
            comparison.drafts.push(draft.reaches(key, Direction::Response));
        }
    }
    for (key, operation) in &new.incoming {
        if let Some(before) = old.incoming.get(key) {
            operations::flags(comparison, key, before, operation);
            parameters(comparison, key, before, operation);
            messages::compare(comparison, key, before, operation);
            security::of_operation(comparison, key, before, operation);
        } else if alone(operation, old) {
            let draft = Draft::new(Kind::OperationAdded, Wire::Safe, operation.title());
            let draft = draft.at(None, Some(&operation.node.pointer)).texts(None, Some(operation.title()));
            comparison.drafts.push(draft.reaches(key, Direction::Response));
        }
    }
}

/// What the server says beside the body.
fn parameters<'a>(comparison: &mut Comparison<'_, 'a>, key: &Key, old: &Operation<'a>, new: &Operation<'a>) {
    let list = |contract: &Contract<'a>, operation: &Operation<'a>| -> Fields<'a> {
        let name = |place: &str, name: &str| match place {
            "header" => format!("`{}` in the header", name.to_ascii_lowercase()),
            _ => format!("`{name}` in the {place}"),
        };
        let parameters = contract.parameters(operation).into_iter();
        parameters.map(|parameter| (name(parameter.place, parameter.name), parameter.node)).collect()
    };
    let fields = (list(comparison.old, old), list(comparison.new, new));
    let places = (&old.node.pointer, &new.node.pointer);
    fields::compare(comparison, key, &fields, places, (Direction::Response, &new.title()));
}
