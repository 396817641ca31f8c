//! One of the two descriptions, and its client by what is asked of it again and again.

use std::collections::BTreeMap;

use super::contract::{Contract, Key};
use super::finding::Spot;
use crate::Corrected;
use crate::document::Dialect;
use crate::ir::{Api, Operation};
use crate::pointer::Pointer;
use crate::surface::{Fact, facts};

/// One of the two descriptions, read.
pub(super) struct Read<'a> {
    pub(super) corrected: &'a Corrected,
    pub(super) contract: &'a Contract<'a>,
    /// The client, if the description gives one.
    pub(super) client: Option<Client<'a>>,
    /// Whether somebody has settled the names of the client.
    pub(super) named: bool,
}

impl<'a> Read<'a> {
    /// The client's method for an operation of the contract, with its operation.
    pub(super) fn method(&self, key: &Key) -> Option<&(String, &'a Operation)> {
        let operation = self.contract.operations.get(key)?;
        self.client.as_ref()?.methods.get(&(operation.method.as_str(), operation.template))
    }

    /// Where a node stands, by a pointer that leads to it in the file or in what overlays made of it.
    pub(super) fn spot(&self, pointer: &Pointer) -> Spot {
        let document = &self.corrected.document;
        // A 3.1 schema is read in the words of 3.0, which may be more nodes than the file has.
        let pointer = match document.dialect() {
            Dialect::V3_1 if !self.is_of_overlay(pointer) => document.nearest(pointer),
            Dialect::V3_0 | Dialect::V3_1 => pointer.clone(),
        };
        let place = document.place(&pointer);
        Spot { pointer, line: place.line, column: place.column }
    }

    fn is_of_overlay(&self, pointer: &Pointer) -> bool {
        let made = self.corrected.applied.iter().filter(|application| !application.removed);
        made.flat_map(|application| &application.touched).any(|node| pointer.is_within(node) || node.is_within(pointer))
    }
}

/// A client by its facts and by its methods.
pub(super) struct Client<'a> {
    /// All facts, in the client's order.
    pub(super) facts: Vec<Fact<'a>>,
    /// By method and path: the method's name, such as `invoices.list`.
    methods: BTreeMap<(&'a str, &'a str), (String, &'a Operation)>,
}

impl<'a> Client<'a> {
    pub(super) fn of(api: &'a Api) -> Self {
        let mut methods = BTreeMap::new();
        for (module, resource) in &api.resources {
            for operation in resource.operations.values() {
                let key = (operation.method.as_str(), operation.template.as_str());
                methods.entry(key).or_insert_with(|| (format!("{module}.{}", operation.name), operation));
            }
        }
        Self { facts: facts(api), methods }
    }
}
