//! A request under construction, with the objects that the server has.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

/// The date of the requests.
pub const TODAY: &str = "2026-06-15";

/// Value of the path parameters, and of other ids.
const ID: &str = "7";

/// A request and the stored objects.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The method.
    pub method: String,
    /// The path template.
    pub template: String,
    /// Path parameters that differ from `7`.
    pub path: BTreeMap<String, String>,
    /// The query.
    pub query: BTreeMap<String, String>,
    /// The JSON body.
    pub body: Option<Value>,
    /// Length of the file in a multipart body.
    pub file: Option<usize>,
    /// Stored objects by path.
    pub stored: BTreeMap<String, Value>,
    /// Collections without further objects.
    pub complete: BTreeSet<String>,
    /// Path template of the stored objects that the rule refers to.
    pub object: String,
}

impl Draft {
    /// Starts a request of an operation, for a rule about the stored objects with a path template.
    pub fn new(operation: &str, object: Option<&str>) -> Self {
        let (method, template) = operation.split_once(' ').expect("an operation has a method and a path");
        let object = object.unwrap_or_default().to_owned();
        Self { method: method.to_owned(), template: template.to_owned(), object, ..Self::default() }
    }

    /// Returns the path with its parameters.
    pub fn filled_path(&self) -> String {
        let segment = |segment: &str| match segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            Some(name) => self.path.get(name).cloned().unwrap_or_else(|| ID.to_owned()),
            None => segment.to_owned(),
        };
        self.template.split('/').map(segment).collect::<Vec<_>>().join("/")
    }

    /// Returns the path of the stored object, and makes the request name it.
    pub fn object_path(&mut self) -> String {
        let segments: Vec<String> = self.object.split('/').map(str::to_owned).collect();
        let mut filled = Vec::new();
        for segment in segments {
            let Some(name) = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) else {
                filled.push(segment);
                continue;
            };
            match (name.strip_prefix('?'), name.strip_prefix('.')) {
                (Some(query), _) => drop(self.query.insert(query.to_owned(), ID.to_owned())),
                (_, Some(path)) => self.set(path, json!(7)),
                _ => {}
            }
            filled.push(ID.to_owned());
        }
        filled.join("/")
    }

    /// Returns the members of the stored object.
    pub fn object(&mut self) -> &mut Map<String, Value> {
        let path = self.object_path();
        let object = self.stored.entry(path).or_insert_with(|| json!({}));
        object.as_object_mut().expect("stored values are objects")
    }

    /// Returns the value at a path of the body; an array without an index stands for its first element.
    pub fn get(&self, path: &str) -> Option<&Value> {
        let mut value = self.body.as_ref()?;
        for step in steps(path) {
            value = match step {
                Step::Member(name) => value.get(name)?,
                Step::Element(index) => value.get(index)?,
            };
        }
        Some(value).filter(|value| !value.is_null())
    }

    /// Sets the value at a path of the body; `Null` removes it.
    pub fn set(&mut self, path: &str, new: Value) {
        if new.is_null() && self.get(path).is_none() {
            return;
        }
        let mut value = self.body.get_or_insert(Value::Null);
        for step in steps(path) {
            value = match step {
                Step::Member(name) => {
                    if !value.is_object() {
                        *value = json!({});
                    }
                    value.as_object_mut().expect("it is an object").entry(name).or_insert(Value::Null)
                }
                Step::Element(index) => {
                    if !value.is_array() {
                        *value = json!([]);
                    }
                    let items = value.as_array_mut().expect("it is an array");
                    while items.len() <= index {
                        items.push(json!({}));
                    }
                    &mut items[index]
                }
            };
        }
        *value = new;
    }

    /// Returns the number of elements of an array of the body.
    pub fn length(&self, path: &str) -> usize {
        self.get(path).and_then(Value::as_array).map_or(0, Vec::len)
    }

    /// Returns the paths that a path with `[]` stands for: one for each element that the body has, or with index 0 if
    /// it has none.
    pub fn expand(&self, path: &str) -> Vec<String> {
        let Some((list, rest)) = path.split_once("[]") else { return vec![path.to_owned()] };
        let count = self.length(list).max(1);
        (0..count).flat_map(|index| self.expand(&format!("{list}[{index}]{rest}"))).collect()
    }
}

enum Step<'a> {
    Member(&'a str),
    Element(usize),
}

fn steps(path: &str) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    for part in path.split('.').filter(|part| !part.is_empty()) {
        let (name, mut rest) = part.split_at(part.find('[').unwrap_or(part.len()));
        if !name.is_empty() {
            steps.push(Step::Member(name));
        }
        while let Some((index, after)) = rest.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            steps.push(Step::Element(index.parse().unwrap_or(0)));
            rest = after;
        }
    }
    steps
}
