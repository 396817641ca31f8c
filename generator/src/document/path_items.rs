//! Path items that are written once and used under several paths, which 3.0 cannot say.

use serde_json::{Map, Value};

use super::Document;
use crate::diagnostic::Diagnostic;
use crate::pointer::Pointer;

/// How many references may follow one another; more is taken for a circle.
const CHAIN: usize = 16;

/// How many nodes copies may add: a small file must not stand for a huge one.
const BUDGET: usize = 2_000_000;

const PREFIX: &str = "#/components/pathItems/";

/// Puts each path item of `components` where it is used, and takes it out of `components`.
pub(super) fn inline(root: &mut Map<String, Value>, document: &Document) -> Vec<Diagnostic> {
    let shared = root
        .get_mut("components")
        .and_then(Value::as_object_mut)
        .and_then(|components| components.shift_remove("pathItems"));
    let shared = shared.unwrap_or_default();
    let mut left = BUDGET;
    let mut complaints = Vec::new();
    let paths = root.get_mut("paths").and_then(Value::as_object_mut);
    for (path, item) in paths.into_iter().flatten() {
        if let Err(what) = resolve(item, &shared, &mut left) {
            let pointer = Pointer::root().child("paths").child(path.as_str()).child("$ref");
            complaints.push(
                Diagnostic::error(what)
                    .at(document.place(&pointer))
                    .expected(format!("the name of a path item after `{PREFIX}`"))
                    .help("write the operations of this path here, by an overlay"),
            );
        }
    }
    complaints
}

/// Replaces the reference of a path item by what it refers to; members beside it win.
fn resolve(item: &mut Value, shared: &Value, left: &mut usize) -> Result<(), String> {
    let Some(item) = item.as_object_mut() else {
        return Ok(());
    };
    for _ in 0..CHAIN {
        let Some(reference) = item.get("$ref").and_then(Value::as_str) else {
            return Ok(());
        };
        let name = reference.strip_prefix(PREFIX).map(|name| name.replace("~1", "/").replace("~0", "~"));
        let target = name.and_then(|name| shared.get(name)?.as_object());
        let Some(target) = target else {
            return Err(format!("`{reference}` leads to no path item"));
        };
        item.shift_remove("$ref");
        for (key, value) in target {
            if !item.contains_key(key) {
                *left = left.checked_sub(size(value)).ok_or("shared path items unfold to too much")?;
                item.insert(key.clone(), value.clone());
            }
        }
    }
    Err("references between path items go in a circle".to_owned())
}

/// The number of nodes in a value.
fn size(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(size).sum::<usize>(),
        Value::Object(members) => 1 + members.values().map(size).sum::<usize>(),
        _ => 1,
    }
}
