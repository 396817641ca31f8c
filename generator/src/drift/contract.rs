//! Contract of a description: the requests that a client may send, and the responses that it receives.
//!
//! The contract is a view of the corrected document beside the IR. It keeps what the IR leaves out: media types,
//! response headers, `oneOf` and `anyOf` branches, and security requirements.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::compare::servers;
use crate::cursor::Cursor;
use crate::document::normal_form::{self, percent_decode};
use crate::document::{METHODS, reference};
use crate::pointer::Pointer;
use crate::report::operation_name::OperationName;
use crate::report::subject::Subject;

/// Prefix of a reference to a component schema.
pub(super) const SCHEMAS: &str = "#/components/schemas/";

/// Identity of an operation in both descriptions: the method, and the path in lower case without parameter names.
///
/// If that is ambiguous in a description, the path is kept as it is written.
pub(super) type OperationKey = (String, String);

/// A description, prepared for a comparison.
pub(super) struct Contract<'a> {
    pub(super) root: &'a Value,
    /// Operations that the client calls.
    pub(super) operations: BTreeMap<OperationKey, ContractOperation<'a>>,
    /// Operations that the server calls: webhooks, and callbacks of operations.
    pub(super) incoming: BTreeMap<OperationKey, ContractOperation<'a>>,
    /// Beginning of all paths that the other description has in the URL of its server.
    pub(super) prefix: String,
    /// Component schemas by the component that they extend.
    subtypes: BTreeMap<&'a str, Vec<&'a str>>,
}

/// An operation.
#[derive(Clone)]
pub(super) struct ContractOperation<'a> {
    pub(super) name: OperationName,
    /// Method in upper case.
    pub(super) method: String,
    /// Path; for a webhook its name, for a callback the expression for its URL.
    pub(super) template: &'a str,
    pub(super) node: Cursor<'a>,
}

impl ContractOperation<'_> {
    pub(super) fn subject(&self) -> Subject {
        Subject::Operation(self.name.clone())
    }

    /// Whether the server calls the operation, so that the client reads the request and writes the response.
    pub(super) fn is_incoming(&self) -> bool {
        !matches!(self.name, OperationName::Call { .. })
    }
}

/// A parameter.
#[derive(Clone)]
pub(super) struct ContractParameter<'a> {
    /// `in` of the parameter: `query`, `header`, `path` or `cookie`.
    pub(super) location: &'a str,
    pub(super) name: &'a str,
    /// Node in the list of parameters, which can refer to `node`.
    pub(super) declared: Pointer,
    pub(super) node: Cursor<'a>,
}

impl<'a> ContractParameter<'a> {
    pub(super) fn required(&self) -> bool {
        self.node.flag("required")
    }

    pub(super) fn schema(&self) -> Option<Cursor<'a>> {
        value_schema(&self.node)
    }
}

impl<'a> Contract<'a> {
    pub(super) fn new(root: &'a Value) -> Self {
        let (operations, incoming) = (BTreeMap::new(), BTreeMap::new());
        let mut contract = Self { root, operations, incoming, prefix: String::new(), subtypes: BTreeMap::new() };
        for (name, schema) in contract.schemas() {
            for part in schema.get("allOf").iter().flat_map(Cursor::items) {
                if let Some(base) = part.text("$ref").and_then(|text| text.strip_prefix(SCHEMAS)) {
                    contract.subtypes.entry(base).or_default().push(name);
                }
            }
        }
        contract
    }

    /// Reads the operations of two descriptions under common keys.
    pub(super) fn pair(old: &'a Value, new: &'a Value) -> (Self, Self) {
        let (mut old, mut new) = (Self::new(old), Self::new(new));
        let (before, after) = (old.list_operations(), new.list_operations());
        (old.prefix, new.prefix) = servers::moved_prefixes((&old.cursor(), &before), (&new.cursor(), &after));
        let keys = [(&old, &before), (&new, &after)].map(|(contract, list)| contract.keys(list));
        let duplicates: BTreeSet<OperationKey> = keys.iter().flat_map(|keys| duplicates(keys)).collect();
        for ((contract, list), keys) in [(&mut old, before), (&mut new, after)].into_iter().zip(keys) {
            for (operation, mut key) in list.into_iter().zip(keys) {
                if duplicates.contains(&key) {
                    contract.path(&operation).clone_into(&mut key.1);
                }
                contract.operations.insert(key, operation);
            }
            contract.incoming = contract.list_incoming();
        }
        (old, new)
    }

    /// Path of an operation without the prefix.
    pub(super) fn path(&self, operation: &ContractOperation<'a>) -> &'a str {
        operation.template.strip_prefix(self.prefix.as_str()).unwrap_or(operation.template)
    }

    /// The operation with this identity, whoever calls it.
    pub(super) fn operation(&self, key: &OperationKey) -> Option<&ContractOperation<'a>> {
        self.operations.get(key).or_else(|| self.incoming.get(key))
    }

    fn keys(&self, list: &[ContractOperation<'a>]) -> Vec<OperationKey> {
        let key = |operation: &ContractOperation<'a>| {
            let segments = self.path(operation).trim_end_matches('/').split('/').map(normalised_segment);
            (operation.method.clone(), segments.collect::<Vec<_>>().join("/"))
        };
        list.iter().map(key).collect()
    }

    fn list_operations(&self) -> Vec<ContractOperation<'a>> {
        let paths = self.cursor().get("paths");
        paths.iter().flat_map(|paths| self.operations_of(paths)).collect()
    }

    /// Operations of a map of path items.
    fn operations_of(&self, items: &Cursor<'a>) -> Vec<ContractOperation<'a>> {
        let mut list = Vec::new();
        for (template, item) in items.members().filter(|(template, _)| !template.starts_with("x-")) {
            let item = self.resolve(&item).unwrap_or(item);
            for method in METHODS {
                if let Some(node) = item.get(method) {
                    let method = method.to_uppercase();
                    let name = OperationName::Call { method: method.clone(), path: template.to_owned() };
                    list.push(ContractOperation { name, method, template, node });
                }
            }
        }
        list
    }

    fn list_incoming(&self) -> BTreeMap<OperationKey, ContractOperation<'a>> {
        let mut found = BTreeMap::new();
        let mut insert = |kind: &str, name: OperationName, operation: ContractOperation<'a>| {
            found.insert((kind.to_owned(), name.to_string()), ContractOperation { name, ..operation });
        };
        for operation in self.cursor().get("webhooks").iter().flat_map(|webhooks| self.operations_of(webhooks)) {
            let (name, method) = (operation.template.to_owned(), operation.method.clone());
            insert("webhook", OperationName::Webhook { name, method }, operation);
        }
        for (parent, caller) in &self.operations {
            for (name, callback) in caller.node.get("callbacks").iter().flat_map(Cursor::members) {
                let callback = self.resolve(&callback).unwrap_or(callback);
                for operation in self.operations_of(&callback) {
                    let (name, parent) = (name.to_owned(), parent.clone());
                    let (method, url) = (operation.method.clone(), operation.template.to_owned());
                    insert("callback", OperationName::Callback { name, method, url, parent }, operation);
                }
            }
        }
        found
    }

    pub(super) fn cursor(&self) -> Cursor<'a> {
        Cursor::new(self.root, Pointer::root())
    }

    /// The node at a pointer.
    pub(super) fn cursor_at(&self, pointer: &Pointer) -> Option<Cursor<'a>> {
        Some(Cursor::new(pointer.find(self.root)?, pointer.clone()))
    }

    /// Follows the references of a node; `None` if one of them is broken.
    pub(super) fn resolve(&self, node: &Cursor<'a>) -> Option<Cursor<'a>> {
        reference::resolve(self.root, node).ok()
    }

    /// Component schemas by name.
    pub(super) fn schemas(&self) -> BTreeMap<&'a str, Cursor<'a>> {
        let schemas = self.cursor().get("components").and_then(|components| components.get("schemas"));
        schemas.iter().flat_map(Cursor::members).collect()
    }

    /// Names of the component schemas that extend a component by `allOf`, directly or through others.
    pub(super) fn subtypes(&self, base: &str) -> BTreeSet<&'a str> {
        let mut found = BTreeSet::new();
        let mut pending = vec![base];
        while let Some(base) = pending.pop() {
            for name in self.subtypes.get(base).into_iter().flatten().filter(|name| **name != base) {
                if found.insert(*name) {
                    pending.push(name);
                }
            }
        }
        found
    }

    /// The component schema with this name.
    pub(super) fn schema(&self, name: &str) -> Option<Cursor<'a>> {
        self.cursor().get("components")?.get("schemas")?.get(name)
    }

    /// Whether a component schema has this name.
    pub(super) fn has_schema(&self, name: &str) -> bool {
        self.schema(name).is_some()
    }

    /// Parameters of an operation.
    pub(super) fn parameters(&self, operation: &ContractOperation<'a>) -> Vec<ContractParameter<'a>> {
        let parameters = normal_form::parameters(&self.cursor(), &operation.node).into_iter();
        let parameter = |(declared, node): (Cursor<'a>, Cursor<'a>)| {
            let (location, name) = (node.text("in")?, node.text("name")?);
            Some(ContractParameter { location, name, declared: declared.pointer, node })
        };
        parameters.filter_map(parameter).collect()
    }
}

/// Schema of the value of a parameter or header, from `schema` or `content`.
pub(super) fn value_schema<'a>(node: &Cursor<'a>) -> Option<Cursor<'a>> {
    node.get("schema").or_else(|| node.get("content")?.members().next()?.1.get("schema"))
}

/// Whether two parameter names are equal; header names are case-insensitive.
pub(super) fn same_name(location: &str, one: &str, other: &str) -> bool {
    if location == "header" { one.eq_ignore_ascii_case(other) } else { one == other }
}

/// A path template without unnecessary percent-encoding.
pub(super) fn percent_decoded(template: &str) -> String {
    percent_decode(template, "/?#%{}")
}

/// A path segment in lower case without parameter names.
fn normalised_segment(segment: &str) -> String {
    let mut text = String::new();
    let mut depth = 0_usize;
    for character in percent_decoded(segment).chars() {
        match character {
            '{' => depth += 1,
            '}' => {
                depth = depth.saturating_sub(1);
                text.push_str("{}");
            }
            _ if depth > 0 => {}
            _ => text.extend(character.to_lowercase()),
        }
    }
    text
}

/// Keys that several operations of one description have.
fn duplicates(keys: &[OperationKey]) -> Vec<OperationKey> {
    let mut known = BTreeSet::new();
    keys.iter().filter(|key| !known.insert(*key)).cloned().collect()
}

/// Parameter names of a path template, in path order.
pub(super) fn path_parameter_names(template: &str) -> Vec<&str> {
    template.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}
