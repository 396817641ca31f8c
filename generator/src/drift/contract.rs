//! A description as a contract: what a client may send and will receive.
//!
//! It keeps what no client has (media types, headers, alternatives, what a call must be authorised with), so it is
//! another view of the corrected value than the IR.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::cursor::Cursor;
use crate::pointer::Pointer;

/// The methods that a path item may have.
pub(super) const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// An operation in both descriptions: method and path, without the names of its parameters and without letter case.
/// Where a description has two such paths, the paths as they are written.
pub(super) type Key = (String, String);

/// A description, to be compared.
pub(super) struct Contract<'a> {
    pub(super) root: &'a Value,
    pub(super) operations: BTreeMap<Key, Operation<'a>>,
}

/// An operation.
#[derive(Clone)]
pub(super) struct Operation<'a> {
    /// In upper case.
    pub(super) method: String,
    pub(super) template: &'a str,
    /// The path item, for what all its operations share.
    pub(super) item: Cursor<'a>,
    pub(super) node: Cursor<'a>,
}

impl Operation<'_> {
    /// Such as `GET /invoices`.
    pub(super) fn title(&self) -> String {
        format!("{} {}", self.method, self.template)
    }
}

/// A parameter.
#[derive(Clone)]
pub(super) struct Parameter<'a> {
    /// `query`, `header`, `path` or `cookie`.
    pub(super) place: &'a str,
    pub(super) name: &'a str,
    pub(super) node: Cursor<'a>,
}

impl<'a> Parameter<'a> {
    pub(super) fn required(&self) -> bool {
        self.node.flag("required")
    }

    /// What its value may be.
    pub(super) fn schema(&self) -> Option<Cursor<'a>> {
        let content = || self.node.get("content")?.members().next()?.1.get("schema");
        self.node.get("schema").or_else(content)
    }
}

impl<'a> Contract<'a> {
    pub(super) fn of(root: &'a Value) -> Self {
        Self { root, operations: BTreeMap::new() }
    }

    /// Reads the operations of two descriptions under common keys.
    pub(super) fn pair(old: &'a Value, new: &'a Value) -> (Self, Self) {
        let (mut old, mut new) = (Self::of(old), Self::of(new));
        let (before, after) = (old.list(), new.list());
        let twice: BTreeSet<Key> = [&before, &after].into_iter().flat_map(|list| ambiguous(list)).collect();
        for (contract, list) in [(&mut old, before), (&mut new, after)] {
            for operation in list {
                let mut key = key(&operation);
                if twice.contains(&key) {
                    operation.template.clone_into(&mut key.1);
                }
                contract.operations.insert(key, operation);
            }
        }
        (old, new)
    }

    fn list(&self) -> Vec<Operation<'a>> {
        let Some(paths) = self.cursor().get("paths") else { return Vec::new() };
        let mut list = Vec::new();
        for (template, item) in paths.members().filter(|(template, _)| !template.starts_with("x-")) {
            let item = self.resolve(&item).unwrap_or(item);
            for method in METHODS {
                if let Some(node) = item.get(method) {
                    list.push(Operation { method: method.to_uppercase(), template, item: item.clone(), node });
                }
            }
        }
        list
    }

    pub(super) fn cursor(&self) -> Cursor<'a> {
        Cursor::new(self.root, Pointer::root())
    }

    /// The node at a pointer.
    pub(super) fn cursor_at(&self, pointer: &Pointer) -> Option<Cursor<'a>> {
        Some(Cursor::new(pointer.find(self.root)?, pointer.clone()))
    }

    /// Follows references; `None` where they lead out of the file or nowhere.
    pub(super) fn resolve(&self, node: &Cursor<'a>) -> Option<Cursor<'a>> {
        let mut here = node.clone();
        for _ in 0..64 {
            let Some(reference) = here.text("$ref") else { return Some(here) };
            let pointer = Pointer::parse(reference.strip_prefix('#')?)?;
            here = Cursor::new(pointer.find(self.root)?, pointer);
        }
        None
    }

    /// The schemas that have a name.
    pub(super) fn schemas(&self) -> BTreeMap<&'a str, Cursor<'a>> {
        let schemas = self.cursor().get("components").and_then(|components| components.get("schemas"));
        schemas.iter().flat_map(Cursor::members).collect()
    }

    /// The parameters of an operation; its own before those of its path.
    pub(super) fn parameters(&self, operation: &Operation<'a>) -> Vec<Parameter<'a>> {
        let mut found: Vec<Parameter<'a>> = Vec::new();
        for node in [&operation.node, &operation.item].into_iter().filter_map(|node| node.get("parameters")) {
            for node in node.items() {
                let Some(node) = self.resolve(&node) else { continue };
                let (Some(place), Some(name)) = (node.text("in"), node.text("name")) else { continue };
                if !found.iter().any(|other| other.place == place && other.name == name) {
                    found.push(Parameter { place, name, node });
                }
            }
        }
        found
    }
}

fn key(operation: &Operation<'_>) -> Key {
    let segments = operation.template.trim_end_matches('/').split('/').map(erased);
    (operation.method.clone(), segments.collect::<Vec<_>>().join("/"))
}

/// A segment without the names of its parameters and without letter case.
fn erased(segment: &str) -> String {
    let mut text = String::new();
    let mut depth = 0_usize;
    for character in segment.chars() {
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

fn ambiguous(list: &[Operation<'_>]) -> Vec<Key> {
    let mut counts: BTreeMap<Key, usize> = BTreeMap::new();
    for operation in list {
        *counts.entry(key(operation)).or_default() += 1;
    }
    counts.into_iter().filter(|(_, count)| *count > 1).map(|(key, _)| key).collect()
}

/// The names of a template's parameters, in path order.
pub(super) fn variables(template: &str) -> Vec<&str> {
    template.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

/// A media type without its parameters, in lower case.
pub(super) fn media_type(text: &str) -> String {
    text.split(';').next().unwrap_or(text).trim().to_ascii_lowercase()
}
