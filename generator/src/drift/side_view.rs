//! One side of a comparison: a description with its contract and its client.

use std::collections::BTreeMap;

use super::contract::{Contract, OperationKey};
use crate::Corrected;
use crate::document::Dialect;
use crate::ir::{Api, Operation};
use crate::pointer::Pointer;
use crate::report::finding::NodeLocation;
use crate::report::operation_name::ClientMethod;
use crate::surface::{Fact, Owner, facts};

/// One side of a comparison.
pub(super) struct SideView<'a> {
    pub(super) corrected: &'a Corrected,
    pub(super) contract: &'a Contract<'a>,
    /// Generated client, if the description allows one.
    pub(super) client: Option<ClientView<'a>>,
    /// Whether a names file settles the Rust names of the client.
    pub(super) has_names: bool,
}

impl<'a> SideView<'a> {
    /// Name of the client method for an operation, and the operation in the IR.
    pub(super) fn method(&self, key: &OperationKey) -> Option<&(ClientMethod, &'a Operation)> {
        let operation = self.contract.operations.get(key)?;
        self.client.as_ref()?.methods.get(&(operation.method.as_str(), operation.template))
    }

    /// Location of a node in the description, or in the document after overlays.
    pub(super) fn location(&self, pointer: &Pointer) -> NodeLocation {
        let document = &self.corrected.document;
        // Normalising 3.1 to 3.0 can add nodes that the file does not have.
        let pointer = match document.dialect() {
            Dialect::V3_1 if !self.is_from_overlay(pointer) => document.nearest(pointer),
            Dialect::V3_0 | Dialect::V3_1 => pointer.clone(),
        };
        let place = document.location(&pointer);
        NodeLocation { pointer, line: place.line, column: place.column }
    }

    fn is_from_overlay(&self, pointer: &Pointer) -> bool {
        let applied = self.corrected.applied.iter().filter(|application| !application.removed);
        applied
            .flat_map(|application| &application.touched)
            .any(|node| pointer.is_within(node) || node.is_within(pointer))
    }
}

/// A client as surface facts and methods.
pub(super) struct ClientView<'a> {
    pub(super) api: &'a Api,
    /// All facts of the surface.
    pub(super) facts: Vec<Fact<'a>>,
    /// Method name, such as `invoices.list`, and operation, by HTTP method and path.
    methods: BTreeMap<(&'a str, &'a str), (ClientMethod, &'a Operation)>,
}

impl<'a> ClientView<'a> {
    pub(super) fn of(api: &'a Api) -> Self {
        let mut methods = BTreeMap::new();
        for (module, resource) in &api.resources {
            for operation in resource.operations.values() {
                let key = (operation.method.as_str(), operation.template.as_str());
                let method = || ClientMethod { module: module.to_string(), name: operation.name.to_string() };
                methods.entry(key).or_insert_with(|| (method(), operation));
            }
        }
        Self { api, facts: facts(api), methods }
    }

    /// Returns the operation of a method.
    pub(super) fn operation(&self, method: Owner<'_>) -> Option<&'a Operation> {
        let Owner::Method { module, name: method } = method else { return None };
        let resource = self.api.resources.iter().find(|(name, _)| name.as_str() == module)?.1;
        resource.operations.values().find(|operation| operation.name.as_str() == method)
    }
}
