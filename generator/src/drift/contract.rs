//! A description as a contract: what a client may send and will receive.
//!
//! It keeps what no client has (media types, headers, alternatives, what a call must be authorised with), so it is
//! another view of the corrected value than the IR.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::cursor::Cursor;
use crate::document::Document;
use crate::document::dialect::path_items;
use crate::pointer::Pointer;

/// Writes references within the file as the addresses that they are: without the codes of an URL.
pub(super) fn plain_references(value: &mut Value) {
    match value {
        Value::Object(members) => {
            if let Some(Value::String(reference)) = members.get_mut("$ref")
                && reference.starts_with('#')
                && reference.contains('%')
            {
                *reference = decoded(reference, "");
            }
            members.values_mut().for_each(plain_references);
        }
        Value::Array(items) => items.iter_mut().for_each(plain_references),
        _ => {}
    }
}

/// Puts what the server calls where a contract looks for it: the webhooks beside the paths, and the callbacks in the
/// one edition of `OpenAPI` that all else is read in. No client is made from either.
pub(super) fn with_incoming(document: &Document, value: &mut Value) {
    let paths = value.get_mut("paths").and_then(Value::as_object_mut);
    let operations = paths.into_iter().flat_map(|paths| paths.values_mut()).filter_map(Value::as_object_mut).flatten();
    let callbacks = operations.filter_map(|(_, operation)| operation.get_mut("callbacks")?.as_object_mut());
    for (_, callback) in callbacks.flatten() {
        *callback = path_items(document, callback);
    }
    if let (Some(webhooks), Some(root)) = (document.webhooks(), value.as_object_mut()) {
        root.insert("webhooks".to_owned(), path_items(document, webhooks));
    }
}

/// The methods that a path item may have.
pub(super) const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// An operation in both descriptions: method and path, without the names of its parameters and without letter case.
/// Where a description has two such paths, the paths as they are written.
pub(super) type Key = (String, String);

/// A description, to be compared.
pub(super) struct Contract<'a> {
    pub(super) root: &'a Value,
    /// What a client calls.
    pub(super) operations: BTreeMap<Key, Operation<'a>>,
    /// What the server calls, by keys whose two parts are the title: webhooks, and callbacks of operations.
    pub(super) incoming: BTreeMap<Key, Operation<'a>>,
}

/// An operation.
#[derive(Clone)]
pub(super) struct Operation<'a> {
    /// In upper case.
    pub(super) method: String,
    /// The path; of a webhook the name, of a callback the expression for the address.
    pub(super) template: &'a str,
    pub(super) caller: Caller,
    /// The path item, for what all its operations share.
    pub(super) item: Cursor<'a>,
    pub(super) node: Cursor<'a>,
}

/// Who calls an operation.
#[derive(Clone)]
pub(super) enum Caller {
    Client,
    /// The server, under this title; a callback belongs to an operation of the client.
    Server {
        title: String,
        of: Option<Key>,
    },
}

impl Operation<'_> {
    /// Such as `GET /invoices`, or `webhook invoicePaid POST`.
    pub(super) fn title(&self) -> String {
        match &self.caller {
            Caller::Client => format!("{} {}", self.method, self.template),
            Caller::Server { title, .. } => title.clone(),
        }
    }

    /// Whether the server calls it: what a request is there, the client reads.
    pub(super) fn is_incoming(&self) -> bool {
        matches!(self.caller, Caller::Server { .. })
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
        Self { root, operations: BTreeMap::new(), incoming: BTreeMap::new() }
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
            contract.incoming = contract.list_incoming();
        }
        (old, new)
    }

    fn list(&self) -> Vec<Operation<'a>> {
        let paths = self.cursor().get("paths");
        paths.iter().flat_map(|paths| self.items(paths)).collect()
    }

    /// The operations of path items, by their names.
    fn items(&self, items: &Cursor<'a>) -> Vec<Operation<'a>> {
        let mut list = Vec::new();
        for (template, item) in items.members().filter(|(template, _)| !template.starts_with("x-")) {
            let item = self.resolve(&item).unwrap_or(item);
            for method in METHODS {
                if let Some(node) = item.get(method) {
                    let (method, item) = (method.to_uppercase(), item.clone());
                    list.push(Operation { method, template, caller: Caller::Client, item, node });
                }
            }
        }
        list
    }

    fn list_incoming(&self) -> BTreeMap<Key, Operation<'a>> {
        let mut found = BTreeMap::new();
        let mut insert = |kind: &str, name: String, of: Option<&Key>, operation: Operation<'a>| {
            let caller = Caller::Server { title: format!("{kind} {name}"), of: of.cloned() };
            found.insert((kind.to_owned(), name), Operation { caller, ..operation });
        };
        for operation in self.cursor().get("webhooks").iter().flat_map(|webhooks| self.items(webhooks)) {
            insert("webhook", format!("{} {}", operation.template, operation.method), None, operation);
        }
        for (key, caller) in &self.operations {
            for (name, callback) in caller.node.get("callbacks").iter().flat_map(Cursor::members) {
                let callback = self.resolve(&callback).unwrap_or(callback);
                for operation in self.items(&callback) {
                    let name = format!("{name} {} {} of {} {}", operation.method, operation.template, key.0, key.1);
                    insert("callback", name, Some(key), operation);
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

    /// Whether a schema has this name.
    pub(super) fn has_schema(&self, name: &str) -> bool {
        self.root.get("components").and_then(|components| components.get("schemas")?.get(name)).is_some()
    }

    /// The parameters of an operation; its own before those of its path.
    ///
    /// Headers that `OpenAPI` describes elsewhere, by media types and security schemes, are none.
    pub(super) fn parameters(&self, operation: &Operation<'a>) -> Vec<Parameter<'a>> {
        const ELSEWHERE: [&str; 3] = ["accept", "content-type", "authorization"];
        let mut found: Vec<Parameter<'a>> = Vec::new();
        for node in [&operation.node, &operation.item].into_iter().filter_map(|node| node.get("parameters")) {
            for node in node.items() {
                let Some(node) = self.resolve(&node) else { continue };
                let (Some(place), Some(name)) = (node.text("in"), node.text("name")) else { continue };
                if place == "header" && ELSEWHERE.contains(&name.to_ascii_lowercase().as_str()) {
                    continue;
                }
                if !found.iter().any(|other| other.place == place && same_name(place, other.name, name)) {
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

/// Whether two names are one: those of headers know no letter case.
pub(super) fn same_name(place: &str, one: &str, other: &str) -> bool {
    if place == "header" { one.eq_ignore_ascii_case(other) } else { one == other }
}

/// A path without the codes of characters that would mean the same without them.
pub(super) fn spelled(template: &str) -> String {
    decoded(template, "/?#%{}")
}

/// A text without percent-encoding, which these characters keep.
fn decoded(text: &str, kept: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let code = text_of(behind, 2).filter(|_| *first == b'%').and_then(|code| u8::from_str_radix(code, 16).ok());
        match code {
            Some(code) if !kept.as_bytes().contains(&code) => {
                bytes.push(code);
                rest = behind.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(*first);
                rest = behind;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// So many bytes, where they are hexadecimal digits.
fn text_of(bytes: &[u8], count: usize) -> Option<&str> {
    let digits = bytes.get(..count).filter(|digits| digits.iter().all(u8::is_ascii_hexdigit))?;
    std::str::from_utf8(digits).ok()
}

/// A segment without the names of its parameters and without letter case.
fn erased(segment: &str) -> String {
    let mut text = String::new();
    let mut depth = 0_usize;
    for character in spelled(segment).chars() {
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
