//! Slices of a description: a path with all schemas that it references.

use std::collections::{BTreeMap, BTreeSet};

use procountor_generator::pointer::Pointer;
use serde_json::{Map, Value};

/// Prefix of references to schemas.
pub const SCHEMAS: &str = "#/components/schemas/";

/// The slices of a description.
pub struct Slices {
    /// Slices by path. The schemas that no path references are under the empty path.
    pub by_path: BTreeMap<String, Value>,
    /// The path of the smallest slice that contains a schema, by schema.
    schema_paths: BTreeMap<String, String>,
}

impl Slices {
    /// Slices a description.
    pub fn new(root: &Value) -> Self {
        let mut by_path = BTreeMap::new();
        let mut referenced = BTreeSet::new();
        let mut smallest: BTreeMap<String, (usize, String)> = BTreeMap::new();
        for (path, item) in members(root.get("paths")) {
            let schemas = referenced_schemas(root, item);
            let mut paths = Map::new();
            paths.insert(path.clone(), item.clone());
            let slice = slice(root, paths, &schemas);
            let size = slice.to_string().len();
            for schema in &schemas {
                let entry = smallest.entry(schema.clone()).or_insert_with(|| (size, path.clone()));
                if size < entry.0 {
                    *entry = (size, path.clone());
                }
            }
            referenced.extend(schemas);
            by_path.insert(path.clone(), slice);
        }
        let schemas = root.pointer("/components/schemas");
        let rest: BTreeSet<_> =
            members(schemas).map(|(name, _)| name).filter(|name| !referenced.contains(*name)).collect();
        let rest: BTreeSet<String> =
            rest.iter().flat_map(|name| referenced_schemas(root, &Value::String(format!("{SCHEMAS}{name}")))).collect();
        by_path.insert(String::new(), slice(root, Map::new(), &rest));
        Self { by_path, schema_paths: smallest.into_iter().map(|(schema, (_, path))| (schema, path)).collect() }
    }

    /// Returns the path of the slice in which a change of a node is compared.
    pub fn path_of(&self, pointer: &Pointer) -> String {
        match pointer.tokens().as_slice() {
            ["paths", path, ..] => (*path).to_owned(),
            ["components", "schemas", name, ..] => self.schema_paths.get(*name).cloned().unwrap_or_default(),
            _ => self.by_path.keys().nth(1).cloned().unwrap_or_default(),
        }
    }
}

fn members(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flatten()
}

/// Returns the names of the schemas that a node references, directly or not.
fn referenced_schemas(root: &Value, from: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut pending = vec![from];
    while let Some(value) = pending.pop() {
        match value {
            Value::String(string) => {
                if let Some(name) = string.strip_prefix(SCHEMAS)
                    && let Some(schema) = root.pointer("/components/schemas").and_then(|schemas| schemas.get(name))
                    && found.insert(name.to_owned())
                {
                    pending.push(schema);
                }
            }
            Value::Object(members) => pending.extend(members.values()),
            Value::Array(elements) => pending.extend(elements),
            _ => {}
        }
    }
    found
}

/// Returns the description with only these paths and schemas.
fn slice(root: &Value, paths: Map<String, Value>, schemas: &BTreeSet<String>) -> Value {
    let mut slice = Map::new();
    for (key, value) in members(Some(root)) {
        let value = match key.as_str() {
            "paths" => Value::Object(paths.clone()),
            "components" => {
                let kept = |(key, value): (&String, &Value)| {
                    let mut value = value.clone();
                    if let ("schemas", Some(all)) = (key.as_str(), value.as_object_mut()) {
                        all.retain(|name, _| schemas.contains(name));
                    }
                    (key.clone(), value)
                };
                Value::Object(members(Some(value)).map(kept).collect())
            }
            _ => value.clone(),
        };
        slice.insert(key.clone(), value);
    }
    Value::Object(slice)
}
