//! What a description holds that nothing can be read from: references that lead nowhere, nodes of another sort than
//! `OpenAPI` says. A client is made without it, and a comparison does not see it; so it must be told.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::grammar::{Inside, Kind, Trail, member, names_one};
use crate::pointer::Pointer;

/// How many references may follow one another; more is taken for a circle.
const CHAIN: usize = 64;

/// The methods that a path item may have.
const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// The types of `OpenAPI` 3.0.
const TYPES: [&str; 6] = ["string", "number", "integer", "boolean", "array", "object"];

/// A node that is not what it should be.
#[derive(Clone, Debug)]
pub(crate) struct Oddity {
    /// The node.
    pub(crate) pointer: Pointer,
    /// What is wrong with it.
    pub(crate) what: String,
}

/// Finds them in a value of `OpenAPI` 3.0, in its order.
pub(crate) fn oddities(root: &Value) -> Vec<Oddity> {
    let mut walk = Walk { root, found: Vec::new() };
    for member in ["info", "paths"].into_iter().filter(|member| root.get(member).is_none()) {
        walk.say(&Trail::Root, format!("the description has no `{member}`"));
    }
    walk.object(root, Kind::Document, &Trail::Root);
    walk.found
}

/// What stands where something else was expected, in words.
pub(crate) fn sort(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

struct Walk<'a> {
    root: &'a Value,
    found: Vec<Oddity>,
}

impl<'a> Walk<'a> {
    fn say(&mut self, trail: &Trail<'_>, what: String) {
        self.found.push(Oddity { pointer: trail.pointer(), what });
    }

    /// Says what cannot be read at all.
    fn lost(&mut self, trail: &Trail<'_>, what: &str) {
        self.say(trail, format!("{what}: what stands there is not compared"));
    }

    fn object(&mut self, value: &'a Value, kind: Kind, trail: &Trail<'_>) {
        let Some(members) = value.as_object() else {
            self.lost(trail, &format!("the {} is {}, not an object", kind.name(), sort(value)));
            return;
        };
        let refers = !matches!(kind, Kind::Document | Kind::Info | Kind::Server | Kind::Tag | Kind::Components);
        if let Some(reference) = members.get("$ref").filter(|_| refers) {
            if let Some(what) = self.astray(reference) {
                self.lost(trail, &what);
            }
            return;
        }
        for (key, inner) in members {
            let here = Trail::Key(trail, key);
            // The boolean is allowed here, and only here.
            if !(key == "additionalProperties" && inner.is_boolean()) {
                self.inside(inner, member(kind, key).1, &here);
            }
            match kind {
                Kind::Schema => self.keyword(key, inner, &here),
                Kind::PathItem => self.method(key, inner, &here),
                _ => {}
            }
        }
        match kind {
            Kind::Operation if !members.contains_key("responses") => {
                self.say(trail, "the operation has no `responses`".to_owned());
            }
            _ => {}
        }
    }

    fn inside(&mut self, value: &'a Value, inside: Inside, trail: &Trail<'_>) {
        match (inside, value) {
            (Inside::Data, _) => {}
            (Inside::One(kind), value) => self.object(value, kind, trail),
            (Inside::List(kind), Value::Array(items)) => {
                for (at, item) in items.iter().enumerate() {
                    self.object(item, kind, &Trail::Index(trail, at));
                }
            }
            (Inside::List(_), value) => self.lost(trail, &format!("{} is {}, not a list", named(trail), sort(value))),
            (Inside::Map(kind), Value::Object(members)) => self.members(members, kind, trail),
            (Inside::Map(_), value) => {
                self.lost(trail, &format!("{} is {}, not an object", named(trail), sort(value)));
            }
        }
    }

    fn members(&mut self, members: &'a Map<String, Value>, kind: Kind, trail: &Trail<'_>) {
        for (key, item) in members.iter().filter(|(key, _)| names_one(kind, key)) {
            let here = Trail::Key(trail, key);
            self.object(item, kind, &here);
            let of_paths = matches!(trail, Trail::Key(Trail::Root, "paths"));
            let of_operation = matches!(trail, Trail::Key(_, "responses")) && !is_component(trail);
            if of_paths && !key.starts_with('/') {
                self.say(&here, format!("the path `{key}` does not begin with a slash"));
            }
            if of_paths {
                self.variables(key, item, &here);
            }
            if kind == Kind::Response && of_operation && !is_status(key) {
                self.say(&here, format!("`{key}` is no status that an answer can have"));
            }
        }
    }

    /// Each variable of a path must be declared by each of its operations.
    fn variables(&mut self, template: &str, item: &'a Value, trail: &Trail<'_>) {
        let Some(item) = self.target(item) else { return };
        let shared = self.declared(item);
        for method in METHODS {
            let Some(operation) = item.get(method).filter(|operation| operation.is_object()) else { continue };
            let own = self.declared(operation);
            let names = template.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name);
            for name in names.filter(|name| !own.contains(name) && !shared.contains(name)) {
                let what =
                    format!("{} {template} does not declare `{name}`, which stands in its path", method.to_uppercase());
                self.say(&Trail::Key(trail, method), what);
            }
        }
    }

    /// The names of the path parameters that a node declares.
    fn declared(&self, node: &'a Value) -> BTreeSet<&'a str> {
        let list = node.get("parameters").and_then(Value::as_array).into_iter().flatten();
        let known = list.filter_map(|parameter| self.target(parameter));
        let of_path = known.filter(|parameter| parameter.get("in").and_then(Value::as_str) == Some("path"));
        of_path.filter_map(|parameter| parameter.get("name")?.as_str()).collect()
    }

    /// Where a node is: itself, or what it refers to.
    fn target(&self, node: &'a Value) -> Option<&'a Value> {
        let mut here = node;
        for _ in 0..CHAIN {
            let Some(reference) = here.get("$ref") else { return Some(here) };
            here = Pointer::parse(reference.as_str()?.strip_prefix('#')?)?.find(self.root)?;
        }
        None
    }

    /// Why a reference gives nothing.
    fn astray(&self, reference: &Value) -> Option<String> {
        let Some(text) = reference.as_str() else {
            return Some(format!("`$ref` is {}, not a text", sort(reference)));
        };
        let Some(inside) = text.strip_prefix('#') else {
            return Some(format!("the reference `{text}` leads out of the file"));
        };
        let Some(first) = Pointer::parse(inside).and_then(|pointer| pointer.find(self.root)) else {
            return Some(format!("the reference `{text}` leads nowhere"));
        };
        if !first.is_object() {
            return Some(format!("the reference `{text}` leads to {}, not to an object", sort(first)));
        }
        // Where it ends at another reference that is astray, that one is told.
        let mut here = first;
        for _ in 0..CHAIN {
            let next = here.get("$ref").and_then(Value::as_str).and_then(|text| text.strip_prefix('#'));
            here = Pointer::parse(next?)?.find(self.root)?;
        }
        Some(format!("the reference `{text}` leads back to itself, or through more than {CHAIN} others"))
    }

    /// A keyword of a schema that no other walk looks into.
    fn keyword(&mut self, key: &str, value: &Value, trail: &Trail<'_>) {
        let texts = |value: &Value| value.as_array().is_some_and(|items| items.iter().all(Value::is_string));
        let what = match (key, value) {
            ("type", Value::String(name)) if TYPES.contains(&name.as_str()) => return,
            ("type", Value::String(name)) => format!("`{name}` is no type"),
            ("type", other) => format!("`type` is {}, not the name of a type", sort(other)),
            ("required", value) if !texts(value) => "`required` is no list of members".to_owned(),
            ("enum", value) if !value.is_array() => format!("`enum` is {}, not a list", sort(value)),
            ("$ref", value) if !value.is_string() => format!("`$ref` is {}, not a text", sort(value)),
            _ => return,
        };
        self.say(trail, what);
    }

    /// A member of a path item that looks like an operation and is none.
    fn method(&mut self, key: &str, value: &Value, trail: &Trail<'_>) {
        let known = METHODS.contains(&key) || key.starts_with("x-");
        if !known && value.is_object() {
            self.lost(trail, &format!("`{key}` is no method"));
        }
    }
}

/// A node by its name.
fn named(trail: &Trail<'_>) -> String {
    match trail {
        Trail::Key(_, key) => format!("`{key}`"),
        Trail::Root | Trail::Index(..) => "the node".to_owned(),
    }
}

fn is_component(trail: &Trail<'_>) -> bool {
    matches!(trail, Trail::Key(Trail::Key(Trail::Root, "components"), _))
}

fn is_status(key: &str) -> bool {
    let number = key.len() == 3 && key.bytes().all(|digit| digit.is_ascii_digit());
    let class = matches!(key.as_bytes(), [b'1'..=b'5', b'X' | b'x', b'X' | b'x']);
    key == "default" || class || (number && matches!(key.as_bytes().first(), Some(b'1'..=b'5')))
}
