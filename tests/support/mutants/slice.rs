//! Parts of a description that mean by themselves what they mean in it: one path with all that it reaches.

use std::collections::{BTreeMap, BTreeSet};

use procountor_generator::pointer::Pointer;
use serde_json::{Map, Value};

/// How references to schemas begin.
pub const SCHEMAS: &str = "#/components/schemas/";

/// The parts of a description.
pub struct Slices {
    /// By path; the schemas that no path reaches are a part without one, under the empty path.
    pub parts: BTreeMap<String, Value>,
    /// The path of the smallest part that holds a schema.
    homes: BTreeMap<String, String>,
}

impl Slices {
    /// Cuts a description.
    pub fn of(root: &Value) -> Self {
        let mut parts = BTreeMap::new();
        let mut reached = BTreeSet::new();
        let mut homes: BTreeMap<String, (usize, String)> = BTreeMap::new();
        for (path, item) in members(root.get("paths")) {
            let schemas = closure(root, item);
            let mut paths = Map::new();
            paths.insert(path.clone(), item.clone());
            let part = with(root, paths, &schemas);
            let size = part.to_string().len();
            for schema in &schemas {
                let home = homes.entry(schema.clone()).or_insert_with(|| (size, path.clone()));
                if size < home.0 {
                    *home = (size, path.clone());
                }
            }
            reached.extend(schemas);
            parts.insert(path.clone(), part);
        }
        let schemas = root.pointer("/components/schemas");
        let rest: BTreeSet<_> =
            members(schemas).map(|(name, _)| name).filter(|name| !reached.contains(*name)).collect();
        let whole: BTreeSet<String> =
            rest.iter().flat_map(|name| closure(root, &Value::String(format!("{SCHEMAS}{name}")))).collect();
        parts.insert(String::new(), with(root, Map::new(), &whole));
        Self { parts, homes: homes.into_iter().map(|(schema, (_, path))| (schema, path)).collect() }
    }

    /// The path of the part in which a node is looked at.
    pub fn home(&self, place: &Pointer) -> String {
        match place.tokens().as_slice() {
            ["paths", path, ..] => (*path).to_owned(),
            ["components", "schemas", name, ..] => self.homes.get(*name).cloned().unwrap_or_default(),
            _ => self.parts.keys().nth(1).cloned().unwrap_or_default(),
        }
    }
}

fn members(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flatten()
}

/// The schemas that a node reaches, by name.
fn closure(root: &Value, from: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut waiting = vec![from];
    while let Some(value) = waiting.pop() {
        match value {
            Value::String(text) => {
                if let Some(name) = text.strip_prefix(SCHEMAS)
                    && let Some(schema) = root.pointer("/components/schemas").and_then(|schemas| schemas.get(name))
                    && found.insert(name.to_owned())
                {
                    waiting.push(schema);
                }
            }
            Value::Object(members) => waiting.extend(members.values()),
            Value::Array(items) => waiting.extend(items),
            _ => {}
        }
    }
    found
}

/// The description with these paths and schemas alone.
fn with(root: &Value, paths: Map<String, Value>, schemas: &BTreeSet<String>) -> Value {
    let mut part = Map::new();
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
        part.insert(key.clone(), value);
    }
    Value::Object(part)
}
