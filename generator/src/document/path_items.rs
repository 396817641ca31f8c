//! Path items shared by several paths through `components.pathItems`, which 3.0 does not have.

use serde_json::{Map, Value};

use super::Document;
use crate::diagnostic::Diagnostic;
use crate::pointer::Pointer;

/// Maximum number of references that are followed one after another. A longer chain counts as a cycle.
const MAX_CHAIN: usize = 16;

/// Maximum number of nodes that copies may add, so that a small file cannot expand to a huge one.
const BUDGET: usize = 2_000_000;

const PREFIX: &str = "#/components/pathItems/";

/// Copies each path item of `components` to the paths that use it, and removes it from `components`.
pub(super) fn inline(root: &mut Map<String, Value>, document: &Document) -> Vec<Diagnostic> {
    let shared = root
        .get_mut("components")
        .and_then(Value::as_object_mut)
        .and_then(|components| components.shift_remove("pathItems"));
    let shared = shared.unwrap_or_default();
    let mut budget = BUDGET;
    let mut diagnostics = Vec::new();
    let paths = root.get_mut("paths").and_then(Value::as_object_mut);
    for (path, item) in paths.into_iter().flatten() {
        if let Err(message) = resolve(item, &shared, &mut budget) {
            let pointer = Pointer::root().child("paths").child(path.as_str()).child("$ref");
            diagnostics.push(
                Diagnostic::error(message)
                    .at(document.location(&pointer))
                    .expected(format!("the name of a path item after `{PREFIX}`"))
                    .help("write the operations of this path here with an overlay"),
            );
        }
    }
    diagnostics
}

/// Replaces the reference of a path item with its target. Members beside the reference take precedence.
fn resolve(item: &mut Value, shared: &Value, budget: &mut usize) -> Result<(), String> {
    let Some(item) = item.as_object_mut() else {
        return Ok(());
    };
    for _ in 0..MAX_CHAIN {
        let Some(reference) = item.get("$ref").and_then(Value::as_str) else {
            return Ok(());
        };
        let name = reference.strip_prefix(PREFIX).map(|name| name.replace("~1", "/").replace("~0", "~"));
        let target = name.and_then(|name| shared.get(name)?.as_object());
        let Some(target) = target else {
            return Err(format!("`{reference}` does not refer to a path item"));
        };
        item.shift_remove("$ref");
        for (key, value) in target {
            if !item.contains_key(key) {
                *budget = budget.checked_sub(size(value)).ok_or("shared path items expand to too many nodes")?;
                item.insert(key.clone(), value.clone());
            }
        }
    }
    Err("references between path items form a cycle".to_owned())
}

/// Returns the number of nodes in a value.
fn size(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(size).sum::<usize>(),
        Value::Object(members) => 1 + members.values().map(size).sum::<usize>(),
        _ => 1,
    }
}
