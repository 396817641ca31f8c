//! Changes of webhooks and callbacks, which the server calls: the client reads the request and writes the response.

use super::headers::{self, Headers};
use super::{Comparison, OperationComparison, operations, request_body, responses, security};
use crate::drift::contract::{Contract, ContractOperation, ContractParameter};
use crate::drift::draft::DraftFinding;
use crate::report::impact::{Direction, WireImpact};
use crate::report::operation_name::OperationName;
use crate::report::rule::Rule;
use crate::report::subject::SubjectPart;

pub(super) fn compare(comparison: &mut Comparison<'_, '_>) {
    let (old, new) = (comparison.old, comparison.new);
    // A callback that is added or removed with its parent operation is not reported.
    let is_reported = |operation: &ContractOperation<'_>, other: &Contract<'_>| match &operation.name {
        OperationName::Callback { parent, .. } => other.operations.contains_key(parent),
        OperationName::Call { .. } | OperationName::Webhook { .. } => true,
    };
    for (key, operation) in &old.incoming {
        if !new.incoming.contains_key(key) && is_reported(operation, new) {
            let draft = DraftFinding::new(Rule::OperationRemoved, WireImpact::Unknown, operation.subject());
            let draft = draft.at(Some(&operation.node.pointer), None).before_after(Some(operation.name.clone()), None);
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
    let (places, message) = ((&both.old.node.pointer, &both.new.node.pointer), both.new.subject());
    headers::compare(both, (&was, &is), places, (Direction::Response, &message));
}

fn headers<'a>(contract: &Contract<'a>, operation: &ContractOperation<'a>) -> Headers<'a> {
    let header = |parameter: ContractParameter<'a>| {
        let name = match parameter.location {
            "header" => parameter.name.to_ascii_lowercase(),
            _ => parameter.name.to_owned(),
        };
        let location = parameter.location.to_owned();
        (SubjectPart::Parameter { name: name.clone(), location }, (name, parameter.node))
    };
    contract.parameters(operation).into_iter().map(header).collect()
}
