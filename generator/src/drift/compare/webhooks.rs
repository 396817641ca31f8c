//! Changes of webhooks and callbacks, which the server calls: the client reads the request and writes the response.

use super::headers::{self, Headers};
use super::{Comparison, operations, request_body, responses, security};
use crate::drift::contract::{Caller, Contract, ContractOperation, ContractParameter, OperationKey};
use crate::drift::draft::DraftFinding;
use crate::drift::impact::{Direction, WireImpact};
use crate::drift::rule::Rule;

pub(super) fn compare(comparison: &mut Comparison<'_, '_>) {
    let (old, new) = (comparison.old, comparison.new);
    // A callback that is added or removed with its parent operation is not reported.
    let is_reported = |operation: &ContractOperation<'_>, other: &Contract<'_>| match &operation.caller {
        Caller::Server { parent: Some(parent), .. } => other.operations.contains_key(parent),
        _ => true,
    };
    for (key, operation) in &old.incoming {
        if !new.incoming.contains_key(key) && is_reported(operation, new) {
            let draft = DraftFinding::new(Rule::OperationRemoved, WireImpact::Unknown, operation.title());
            let draft = draft.at(Some(&operation.node.pointer), None).before_after(Some(operation.title()), None);
            comparison.drafts.push(draft.affects(key, Direction::Response));
        }
    }
    for (key, operation) in &new.incoming {
        if let Some(before) = old.incoming.get(key) {
            operations::compare_metadata(comparison, key, before, operation);
            compare_parameters(comparison, key, before, operation);
            request_body::compare(comparison, key, before, operation);
            responses::compare(comparison, key, before, operation);
            security::of_operation(comparison, key, before, operation);
        } else if is_reported(operation, old) {
            let draft = DraftFinding::new(Rule::OperationAdded, WireImpact::Safe, operation.title());
            let draft = draft.at(None, Some(&operation.node.pointer)).before_after(None, Some(operation.title()));
            comparison.drafts.push(draft.affects(key, Direction::Response));
        }
    }
}

/// Compares the parameters that the server sends.
fn compare_parameters<'a>(
    comparison: &mut Comparison<'_, 'a>,
    key: &OperationKey,
    old: &ContractOperation<'a>,
    new: &ContractOperation<'a>,
) {
    let list = |contract: &Contract<'a>, operation: &ContractOperation<'a>| -> Headers<'a> {
        let parameters = contract.parameters(operation).into_iter();
        let header = |parameter: ContractParameter<'a>| {
            let name = match parameter.location {
                "header" => parameter.name.to_ascii_lowercase(),
                _ => parameter.name.to_owned(),
            };
            (format!("`{name}` in the {}", parameter.location), (name, parameter.node))
        };
        parameters.map(header).collect()
    };
    let headers = (list(comparison.old, old), list(comparison.new, new));
    let places = (&old.node.pointer, &new.node.pointer);
    headers::compare(comparison, key, &headers, places, (Direction::Response, &new.title()));
}
