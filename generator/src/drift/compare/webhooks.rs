//! Changes of webhooks and callbacks, which the server calls: the client reads the request and writes the response.

use super::headers::{self, Headers};
use super::{Comparison, OperationComparison, operations, request_body, responses, security};
use crate::drift::contract::{Caller, Contract, ContractOperation, ContractParameter};
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
            let mut both = OperationComparison { all: comparison, key, old: before, new: operation };
            operations::compare_metadata(&mut both);
            compare_parameters(&mut both);
            request_body::compare(&mut both);
            responses::compare(&mut both);
            security::of_operation(&mut both);
        } else if is_reported(operation, old) {
            operations::report_added(comparison, key, operation, Direction::Response);
        }
    }
}

/// Compares the parameters that the server sends.
fn compare_parameters(both: &mut OperationComparison<'_, '_, '_>) {
    let (was, is) = (headers(both.all.old, both.old), headers(both.all.new, both.new));
    let (places, title) = ((&both.old.node.pointer, &both.new.node.pointer), both.new.title());
    headers::compare(both, (&was, &is), places, (Direction::Response, &title));
}

fn headers<'a>(contract: &Contract<'a>, operation: &ContractOperation<'a>) -> Headers<'a> {
    let header = |parameter: ContractParameter<'a>| {
        let name = match parameter.location {
            "header" => parameter.name.to_ascii_lowercase(),
            _ => parameter.name.to_owned(),
        };
        (format!("`{name}` in the {}", parameter.location), (name, parameter.node))
    };
    contract.parameters(operation).into_iter().map(header).collect()
}
