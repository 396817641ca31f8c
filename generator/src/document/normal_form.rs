//! The normal form of a corrected description, which lowering and the comparison read.
//!
//! Keys are sorted. References are JSON pointers without percent-encoding. Operations have all their parameters and servers: those of
//! the path item are added, a parameter as a reference to the place where it is written. Webhooks and callbacks are path
//! items of `OpenAPI` 3.0.

use serde_json::{Value, json};

use super::dialect::path_items;
use super::{Document, METHODS, is_reserved_header, reference};
use crate::cursor::Cursor;
use crate::pointer::Pointer;

/// Converts a value of `OpenAPI` 3.0 to the normal form.
pub(crate) fn apply(document: &Document, value: &mut Value) {
    sort_keys(value);
    insert_incoming(document, value);
    decode_references(value);
    let additions = additions(value);
    for addition in additions {
        let operation = value.pointer_mut(&addition.operation.to_string()).and_then(Value::as_object_mut);
        let Some(operation) = operation else { continue };
        if !addition.parameters.is_empty() {
            let list = operation.entry("parameters").or_insert_with(|| json!([]));
            list.as_array_mut().into_iter().for_each(|list| list.extend(addition.parameters.iter().cloned()));
        }
        if let Some(servers) = addition.servers {
            operation.insert("servers".to_owned(), servers);
        }
    }
}

/// Sorts the keys of all objects, because names and other choices must not depend on the order in which a file lists its
/// paths, schemas and media types. Properties of schemas are not sorted: fields keep the order of the description.
fn sort_keys(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.sort_keys();
            for (key, member) in &mut *members {
                match member {
                    Value::Object(properties) if key == "properties" => properties.values_mut().for_each(sort_keys),
                    member => sort_keys(member),
                }
            }
            // A parsed map has room for further members, which a large description pays for in memory.
            *members = std::mem::take(members).into_iter().collect();
        }
        Value::Array(items) => items.iter_mut().for_each(sort_keys),
        _ => {}
    }
}

/// Adds webhooks to the value and converts callbacks to `OpenAPI` 3.0.
fn insert_incoming(document: &Document, value: &mut Value) {
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

/// Percent-decodes the references within the document.
fn decode_references(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                match member {
                    Value::String(reference)
                        if key == "$ref" && reference.starts_with('#') && reference.contains('%') =>
                    {
                        *reference = percent_decode(reference, "");
                    }
                    member => decode_references(member),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(decode_references),
        _ => {}
    }
}

/// Percent-decodes a string, except for the characters of `kept`.
pub(crate) fn percent_decode(text: &str, kept: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let digits = tail.get(..2).filter(|digits| *first == b'%' && digits.iter().all(u8::is_ascii_hexdigit));
        let digits = digits.and_then(|digits| std::str::from_utf8(digits).ok());
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(code) if !kept.as_bytes().contains(&code) => {
                bytes.push(code);
                rest = tail.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// The members that an operation gets from its path item.
struct Addition {
    operation: Pointer,
    /// References to parameters.
    parameters: Vec<Value>,
    servers: Option<Value>,
}

fn additions(root: &Value) -> Vec<Addition> {
    let root = Cursor::new(root, Pointer::root());
    let shared = root.get("components").and_then(|components| components.get("callbacks"));
    let mut pending: Vec<Cursor<'_>> = ["paths", "webhooks"].iter().filter_map(|key| root.get(key)).collect();
    pending.extend(shared.iter().flat_map(Cursor::members).map(|(_, callback)| callback));
    let mut found = Vec::new();
    while let Some(items) = pending.pop() {
        for (_, item) in items.members().filter(|(name, item)| !name.starts_with("x-") && !item.has("$ref")) {
            for operation in METHODS.iter().filter_map(|method| item.get(method)) {
                let callbacks = operation.get("callbacks");
                pending.extend(callbacks.iter().flat_map(Cursor::members).map(|(_, callback)| callback));
                found.extend(addition(&root, &item, &operation));
            }
        }
    }
    found
}

fn addition(root: &Cursor<'_>, item: &Cursor<'_>, operation: &Cursor<'_>) -> Option<Addition> {
    let (own, shared) = (operation.get("parameters"), item.get("parameters"));
    let mut known: Vec<_> = own.iter().flat_map(Cursor::items).map(|node| identity(root, &node)).collect();
    let mut parameters = Vec::new();
    for node in shared.iter().flat_map(Cursor::items) {
        let identity = identity(root, &node);
        if identity.is_none() || !known.contains(&identity) {
            parameters.push(json!({ "$ref": format!("#{}", node.pointer) }));
            known.push(identity);
        }
    }
    let servers = item.node.get("servers").filter(|_| !operation.has("servers")).cloned();
    let changes = !parameters.is_empty() || servers.is_some();
    changes.then(|| Addition { operation: operation.pointer.clone(), parameters, servers })
}

/// Location and name of a parameter; names of headers are case-insensitive.
fn identity(root: &Cursor<'_>, node: &Cursor<'_>) -> Option<(String, String)> {
    let node = reference::resolve(root.node, node).ok()?;
    let (location, name) = (node.text("in")?, node.text("name")?);
    let name = if location == "header" { name.to_ascii_lowercase() } else { name.to_owned() };
    Some((location.to_owned(), name))
}

/// Parameters of an operation in normal form: the node in its list, and the node that it refers to.
///
/// Of several with one identity, only the first one counts. Header parameters that `OpenAPI` ignores, because media types
/// and security schemes describe them, are left out.
pub(crate) fn parameters<'a>(root: &Cursor<'a>, operation: &Cursor<'a>) -> Vec<(Cursor<'a>, Cursor<'a>)> {
    let list = operation.get("parameters");
    let mut known = Vec::new();
    let mut found = Vec::new();
    for declared in list.iter().flat_map(Cursor::items) {
        let Some(identity) = identity(root, &declared).filter(|identity| !known.contains(identity)) else { continue };
        let is_ignored = identity.0 == "header" && is_reserved_header(&identity.1);
        known.push(identity);
        found
            .extend(reference::resolve(root.node, &declared).ok().filter(|_| !is_ignored).map(|node| (declared, node)));
    }
    found
}
