//! Added operations by content, to find removed operations that were probably moved.

use std::collections::BTreeMap;

use super::Comparison;
use crate::cursor::Cursor;
use crate::drift::contract::{Contract, ContractOperation, OperationKey, path_parameter_names};
use crate::drift::similarity;
use crate::report::prose::Prose;

/// The operations that only the new description has, by content.
pub(super) struct AddedOperations<'a>(BTreeMap<String, Vec<Candidate<'a>>>);

struct Candidate<'a> {
    key: OperationKey,
    operation: ContractOperation<'a>,
    last_segment: Option<String>,
}

impl<'a> AddedOperations<'a> {
    pub(super) fn of(comparison: &Comparison<'_, 'a>) -> Self {
        let mut added: BTreeMap<String, Vec<Candidate<'a>>> = BTreeMap::new();
        let old = &comparison.old.operations;
        for (key, operation) in comparison.new.operations.iter().filter(|(key, _)| !old.contains_key(*key)) {
            let (key, operation) = (key.clone(), operation.clone());
            let last_segment = last_segment(operation.template);
            added.entry(content(comparison.new, &operation)).or_default().push(Candidate {
                key,
                operation,
                last_segment,
            });
        }
        Self(added)
    }

    fn with_content(&self, content: &str) -> impl Iterator<Item = &Candidate<'a>> {
        self.0.get(content).into_iter().flatten()
    }

    /// Returns an added operation with the same path, the same content and another method.
    pub(super) fn other_method(
        &self,
        content: &str,
        key: &OperationKey,
    ) -> Option<(OperationKey, ContractOperation<'a>)> {
        let found = self.with_content(content).find(|other| other.key.1 == key.1)?;
        Some((found.key.clone(), found.operation.clone()))
    }

    /// Returns a hint if exactly one added operation has the same method and content.
    pub(super) fn other_path(&self, content: &str, operation: &ContractOperation<'_>) -> Option<Prose> {
        let last = last_segment(operation.template);
        let mut found = self.with_content(content).filter(|other| {
            other.key.0 == operation.method && (other.last_segment == last || same_id(operation, &other.operation))
        });
        let only = found.next().filter(|_| found.next().is_none())?;
        let name = &only.operation.name;
        Some(format!("probably moved to {name}, which was added with the same parameters, body and response").into())
    }
}

/// Last literal segment of a path.
fn last_segment(template: &str) -> Option<String> {
    template.rsplit('/').find(|segment| !segment.contains('{')).map(str::to_lowercase)
}

fn same_id(one: &ContractOperation<'_>, other: &ContractOperation<'_>) -> bool {
    let id = one.node.text("operationId");
    id.is_some() && id == other.node.text("operationId")
}

/// Content of an operation as text: parameters, body and response.
pub(super) fn content(contract: &Contract<'_>, operation: &ContractOperation<'_>) -> String {
    let mut parameters: Vec<_> = contract
        .parameters(operation)
        .iter()
        .filter(|parameter| parameter.location != "path")
        .map(|parameter| format!("{} {}", parameter.location, parameter.name))
        .collect();
    parameters.sort();
    let schema = |holder: Option<Cursor<'_>>| {
        let (_, media) = holder?.get("content")?.members().next()?;
        Some(similarity::shape(contract, &media.get("schema")?))
    };
    let body = schema(operation.node.get("requestBody").and_then(|body| contract.resolve(&body)));
    let responses = operation.node.get("responses");
    let success = responses.iter().flat_map(Cursor::members).find(|(status, _)| status.starts_with('2'));
    let response = schema(success.and_then(|(_, node)| contract.resolve(&node)));
    format!("{parameters:?} {} {body:?} {response:?}", path_parameter_names(operation.template).len())
}
