//! Defects of a description that make parts of it unreadable: broken references, and nodes of another type than
//! `OpenAPI` allows.
//!
//! Neither the client nor a comparison contains such a node, so a report lists it.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::grammar::{Content, METHODS, ObjectType, Trail, is_entry, member};
use super::reference::{self, ReferenceDefect};
use crate::cursor::Cursor;
use crate::json_type::json_type;
use crate::pointer::Pointer;

/// The schema types of `OpenAPI` 3.0.
const TYPES: [&str; 6] = ["string", "number", "integer", "boolean", "array", "object"];

/// A node that is not what `OpenAPI` requires at its place.
#[derive(Clone, Debug)]
pub(crate) struct MalformedNode {
    pub(crate) pointer: Pointer,
    /// The defect, in one clause.
    pub(crate) message: String,
}

/// Returns the malformed nodes of an `OpenAPI` 3.0 value, in its order.
pub(crate) fn malformed_nodes(root: &Value) -> Vec<MalformedNode> {
    let mut checker = Checker { root, found: Vec::new() };
    for member in ["info", "paths"].into_iter().filter(|member| root.get(member).is_none()) {
        checker.report(&Trail::Root, format!("the description has no `{member}`"));
    }
    checker.object(root, ObjectType::Document, &Trail::Root);
    checker.found
}

struct Checker<'a> {
    root: &'a Value,
    found: Vec<MalformedNode>,
}

impl<'a> Checker<'a> {
    fn report(&mut self, trail: &Trail<'_>, message: String) {
        self.found.push(MalformedNode { pointer: trail.pointer(), message });
    }

    /// Reports a node that is left out of the comparison.
    fn report_skipped(&mut self, trail: &Trail<'_>, message: &str) {
        self.report(trail, format!("{message}; it is not compared"));
    }

    fn object(&mut self, value: &'a Value, ty: ObjectType, trail: &Trail<'_>) {
        let Some(members) = value.as_object() else {
            self.report_skipped(trail, &format!("the {} is {}, not an object", ty.name(), json_type(value)));
            return;
        };
        let may_refer = !matches!(
            ty,
            ObjectType::Document | ObjectType::Info | ObjectType::Server | ObjectType::Tag | ObjectType::Components
        );
        if let Some(reference) = members.get("$ref").filter(|_| may_refer) {
            if let Some(message) = self.reference_defect(reference) {
                self.report_skipped(trail, &message);
            }
            return;
        }
        for (key, inner) in members {
            let here = Trail::Key(trail, key);
            // `additionalProperties` is the only schema that may be a boolean in 3.0.
            if !(key == "additionalProperties" && inner.is_boolean()) {
                self.content(inner, member(ty, key).1, &here);
            }
            match ty {
                ObjectType::Schema => self.keyword(key, inner, &here),
                ObjectType::PathItem => self.method(key, inner, &here),
                _ => {}
            }
        }
        if ty == ObjectType::Operation && !members.contains_key("responses") {
            self.report(trail, "the operation has no `responses`".to_owned());
        }
    }

    fn content(&mut self, value: &'a Value, content: Content, trail: &Trail<'_>) {
        match (content, value) {
            (Content::Data, _) => {}
            (Content::One(ty), value) => self.object(value, ty, trail),
            (Content::List(ty), Value::Array(elements)) => {
                for (index, element) in elements.iter().enumerate() {
                    self.object(element, ty, &Trail::Index(trail, index));
                }
            }
            (Content::List(_), value) => {
                self.report_skipped(trail, &format!("{} is {}, not an array", node_name(trail), json_type(value)));
            }
            (Content::Map(ty), Value::Object(members)) => self.members(members, ty, trail),
            (Content::Map(_), value) => {
                self.report_skipped(trail, &format!("{} is {}, not an object", node_name(trail), json_type(value)));
            }
        }
    }

    fn members(&mut self, members: &'a Map<String, Value>, ty: ObjectType, trail: &Trail<'_>) {
        for (key, item) in members.iter().filter(|(key, _)| is_entry(ty, key)) {
            let here = Trail::Key(trail, key);
            self.object(item, ty, &here);
            let in_paths = matches!(trail, Trail::Key(Trail::Root, "paths"));
            let in_operation = matches!(trail, Trail::Key(_, "responses")) && !is_component(trail);
            if in_paths && !key.starts_with('/') {
                self.report(&here, format!("the path `{key}` does not begin with a slash"));
            }
            if in_paths {
                self.path_parameters(key, item, &here);
            }
            if ty == ObjectType::Response && in_operation && !is_status(key) {
                self.report(&here, format!("`{key}` is not a response status"));
            }
        }
    }

    /// Reports the parameters of a path template that an operation does not declare.
    fn path_parameters(&mut self, template: &str, item: &'a Value, trail: &Trail<'_>) {
        let Some(item) = self.resolve(item) else { return };
        let shared = self.declared_path_parameters(item);
        for method in METHODS {
            let Some(operation) = item.get(method).filter(|operation| operation.is_object()) else { continue };
            let own = self.declared_path_parameters(operation);
            let names = template.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name);
            for name in names.filter(|name| !own.contains(name) && !shared.contains(name)) {
                let message =
                    format!("{} {template} does not declare its path parameter `{name}`", method.to_uppercase());
                self.report(&Trail::Key(trail, method), message);
            }
        }
    }

    fn declared_path_parameters(&self, node: &'a Value) -> BTreeSet<&'a str> {
        let list = node.get("parameters").and_then(Value::as_array).into_iter().flatten();
        let parameters = list.filter_map(|parameter| self.resolve(parameter));
        let in_path = parameters.filter(|parameter| parameter.get("in").and_then(Value::as_str) == Some("path"));
        in_path.filter_map(|parameter| parameter.get("name")?.as_str()).collect()
    }

    fn resolve(&self, node: &'a Value) -> Option<&'a Value> {
        let cursor = Cursor::new(node, Pointer::root());
        reference::resolve(self.root, &cursor).ok().map(|target| target.node)
    }

    /// The reason why a `$ref` yields no object.
    ///
    /// `None` if the reference is valid, and if it leads to another broken reference: that one is reported at its own
    /// node.
    fn reference_defect(&self, reference: &'a Value) -> Option<String> {
        let target = match reference::target(self.root, reference) {
            Ok(target) => target,
            Err(defect) => return Some(defect.to_string()),
        };
        let text = reference.as_str().unwrap_or_default();
        if !target.node.is_object() {
            let found = json_type(target.node);
            return Some(format!("the reference `{text}` leads to {found}, not to an object"));
        }
        let broken = reference::resolve(self.root, &target).err()?;
        match broken.defect {
            ReferenceDefect::Cycle(_) => Some(ReferenceDefect::Cycle(text).to_string()),
            ReferenceDefect::TooLong(_) => Some(ReferenceDefect::TooLong(text).to_string()),
            _ => None,
        }
    }

    /// Checks a schema keyword whose value is data.
    fn keyword(&mut self, key: &str, value: &Value, trail: &Trail<'_>) {
        let strings = |value: &Value| value.as_array().is_some_and(|items| items.iter().all(Value::is_string));
        let message = match (key, value) {
            ("type", Value::String(name)) if TYPES.contains(&name.as_str()) => return,
            ("type", Value::String(name)) => format!("unknown schema type `{name}`"),
            ("type", other) => format!("`type` is {}, not the name of a type", json_type(other)),
            ("required", value) if !strings(value) => "`required` is not an array of property names".to_owned(),
            ("enum", value) if !value.is_array() => format!("`enum` is {}, not an array", json_type(value)),
            _ => return,
        };
        self.report(trail, message);
    }

    /// Reports a member of a path item that looks like an operation but is not an HTTP method.
    fn method(&mut self, key: &str, value: &Value, trail: &Trail<'_>) {
        let known = METHODS.contains(&key) || key.starts_with("x-");
        if !known && value.is_object() {
            self.report_skipped(trail, &format!("`{key}` is not an HTTP method"));
        }
    }
}

/// The name of a node in a message.
fn node_name(trail: &Trail<'_>) -> String {
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
