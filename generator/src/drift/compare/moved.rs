//! Operations that are new, by what they take and give: one that went may be among them.

use std::collections::BTreeMap;

use super::Comparison;
use crate::cursor::Cursor;
use crate::drift::contract::{Contract, Key, Operation, variables};
use crate::drift::rename;

/// The operations that only the new description has, by their content.
pub(super) struct Fresh<'a>(BTreeMap<String, Vec<Candidate<'a>>>);

struct Candidate<'a> {
    key: Key,
    operation: Operation<'a>,
    last: Option<String>,
}

impl<'a> Fresh<'a> {
    pub(super) fn of(comparison: &Comparison<'_, 'a>) -> Self {
        let mut fresh: BTreeMap<String, Vec<Candidate<'a>>> = BTreeMap::new();
        let old = &comparison.old.operations;
        for (key, operation) in comparison.new.operations.iter().filter(|(key, _)| !old.contains_key(*key)) {
            let (key, operation) = (key.clone(), operation.clone());
            let last = last(operation.template);
            fresh.entry(content(comparison.new, &operation)).or_default().push(Candidate { key, operation, last });
        }
        Self(fresh)
    }

    fn with(&self, content: &str) -> impl Iterator<Item = &Candidate<'a>> {
        self.0.get(content).into_iter().flatten()
    }

    /// A new method of the same path with the same content.
    pub(super) fn other_method(&self, content: &str, key: &Key) -> Option<(Key, Operation<'a>)> {
        let found = self.with(content).find(|other| other.key.1 == key.1)?;
        Some((found.key.clone(), found.operation.clone()))
    }

    /// A new path with the same method and content: offered, not believed.
    pub(super) fn other_path(&self, content: &str, operation: &Operation<'_>) -> Option<String> {
        let last = last(operation.template);
        let mut found = self.with(content).filter(|other| {
            other.key.0 == operation.method && (other.last == last || same_id(operation, &other.operation))
        });
        let only = found.next().filter(|_| found.next().is_none())?;
        Some(format!("looks moved to {}: it is new and takes and gives the same", only.operation.title()))
    }
}

/// The last segment of a path that is no variable.
fn last(template: &str) -> Option<String> {
    template.rsplit('/').find(|segment| !segment.contains('{')).map(str::to_lowercase)
}

fn same_id(one: &Operation<'_>, other: &Operation<'_>) -> bool {
    let id = one.node.text("operationId");
    id.is_some() && id == other.node.text("operationId")
}

/// What an operation takes and gives, as text, to recognise it elsewhere.
pub(super) fn content(contract: &Contract<'_>, operation: &Operation<'_>) -> String {
    let mut parameters: Vec<_> = contract
        .parameters(operation)
        .iter()
        .filter(|parameter| parameter.place != "path")
        .map(|parameter| format!("{} {}", parameter.place, parameter.name))
        .collect();
    parameters.sort();
    let schema = |holder: Option<Cursor<'_>>| {
        let (_, media) = holder?.get("content")?.members().next()?;
        Some(rename::shape(contract, &media.get("schema")?))
    };
    let body = schema(operation.node.get("requestBody").and_then(|body| contract.resolve(&body)));
    let answers = operation.node.get("responses");
    let done = answers.iter().flat_map(Cursor::members).find(|(status, _)| status.starts_with('2'));
    let answer = schema(done.and_then(|(_, node)| contract.resolve(&node)));
    format!("{parameters:?} {} {body:?} {answer:?}", variables(operation.template).len())
}
