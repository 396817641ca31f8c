//! Forms of values: the type that a schema, the parts of its `allOf` and the branches of its unions state together.
//!
//! A form is computed without defining types, so that parts that no type is made from leave no trace in the client.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::Value;

use super::schema::{branches, parts};
use super::{Cursor, Lowering};
use crate::diagnostic::{Diagnostic, Loss};
use crate::ir::{Scalar, TypeName};
use crate::pointer::Pointer;

/// The values of a string enum, with the nodes that list them.
pub(super) type Strings = BTreeMap<String, Pointer>;

/// The form of the values of a schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Any value.
    Any,
    /// A scalar.
    Scalar(Scalar),
    /// One of several strings.
    Strings(Strings),
    /// An array.
    List,
    /// An object.
    Object,
    /// Values of several types, or of one of several objects or arrays.
    Mixed,
    /// No value, because the parts of the schema exclude each other.
    Conflict,
}

impl Form {
    /// Returns the form of the values that have both forms.
    pub(super) fn meet(self, other: Self) -> Self {
        match (self, other) {
            (Self::Any | Self::Mixed, form) | (form, Self::Any | Self::Mixed) => form,
            (Self::Strings(mut values), Self::Strings(others)) => {
                values.retain(|value, _| others.contains_key(value));
                if values.is_empty() { Self::Conflict } else { Self::Strings(values) }
            }
            (Self::Strings(values), Self::Scalar(scalar)) | (Self::Scalar(scalar), Self::Strings(values))
                if is_text(scalar) =>
            {
                Self::Strings(values)
            }
            (Self::Scalar(one), Self::Scalar(other)) => match (one, other) {
                _ if one == other => Self::Scalar(one),
                (Scalar::Integer, Scalar::Decimal) | (Scalar::Decimal, Scalar::Integer) => {
                    Self::Scalar(Scalar::Integer)
                }
                (Scalar::String, text) | (text, Scalar::String) if is_text(text) => Self::Scalar(text),
                _ => Self::Conflict,
            },
            (one, other) if one == other => one,
            _ => Self::Conflict,
        }
    }

    /// Returns the form of the values that have one of two forms.
    fn join(self, other: Self) -> Self {
        match (self, other) {
            (Self::Any, _) | (_, Self::Any) => Self::Any,
            (Self::Conflict, form) | (form, Self::Conflict) => form,
            (Self::Strings(mut values), Self::Strings(others)) => {
                for (value, pointer) in others {
                    values.entry(value).or_insert(pointer);
                }
                Self::Strings(values)
            }
            // An enum accepts other strings, too.
            (Self::Strings(values), Self::Scalar(scalar)) | (Self::Scalar(scalar), Self::Strings(values))
                if is_text(scalar) =>
            {
                Self::Strings(values)
            }
            (Self::Scalar(one), Self::Scalar(other)) => match (one, other) {
                _ if one == other => Self::Scalar(one),
                (Scalar::Integer, Scalar::Decimal) | (Scalar::Decimal, Scalar::Integer) => {
                    Self::Scalar(Scalar::Decimal)
                }
                _ if is_text(one) && is_text(other) => Self::Scalar(Scalar::String),
                _ => Self::Mixed,
            },
            _ => Self::Mixed,
        }
    }
}

fn is_text(scalar: Scalar) -> bool {
    matches!(scalar, Scalar::String | Scalar::Date | Scalar::DateTime)
}

/// Maximum number of schemas within one another whose forms are joined. A part that is nested more deeply states nothing.
const MAX_DEPTH: usize = 64;

/// The forms that one computation has visited; `None` for those in progress.
#[derive(Default)]
struct Visited {
    forms: HashMap<Pointer, Option<Form>>,
    /// Number of those in progress.
    depth: usize,
}

/// The forms that are known, each with the nodes that it was computed from.
pub(super) type Forms = HashMap<Pointer, (Form, Vec<Pointer>)>;

impl<'a> Lowering<'a> {
    /// Returns the form of a schema's values.
    pub(super) fn form(&mut self, schema: &Cursor<'a>) -> Form {
        let (form, nodes) = match self.forms.get(&schema.pointer) {
            Some(known) => known.clone(),
            None => {
                let mut visited = Visited::default();
                let form = self.visit_form(schema, &mut visited);
                let mut nodes: Vec<_> = visited.forms.into_keys().filter(|node| *node != schema.pointer).collect();
                nodes.sort();
                self.forms.insert(schema.pointer.clone(), (form.clone(), nodes.clone()));
                (form, nodes)
            }
        };
        self.trace.nodes.extend(nodes);
        form
    }

    fn visit_form(&mut self, schema: &Cursor<'a>, visited: &mut Visited) -> Form {
        if let Some(known) = visited.forms.get(&schema.pointer) {
            // A schema that contains itself states nothing more about itself.
            return known.clone().unwrap_or(Form::Any);
        }
        if visited.depth == MAX_DEPTH {
            return Form::Any;
        }
        visited.depth += 1;
        visited.forms.insert(schema.pointer.clone(), None);
        let form = match self.follow(schema) {
            None => Form::Any,
            Some((target, _)) if target.pointer != schema.pointer => self.visit_form(&target, visited),
            Some(_) => self.composed_form(schema, visited),
        };
        visited.depth -= 1;
        visited.forms.insert(schema.pointer.clone(), Some(form.clone()));
        form
    }

    fn composed_form(&mut self, schema: &Cursor<'a>, visited: &mut Visited) -> Form {
        let mut form = self.own_form(schema);
        for part in schema.get("allOf").iter().flat_map(Cursor::items) {
            form = form.meet(self.visit_form(&part, visited));
        }
        for keyword in ["oneOf", "anyOf"] {
            let branches = branches(schema, keyword).into_iter();
            let forms: Vec<_> = branches.map(|branch| self.visit_form(&branch, visited)).collect();
            let Some(union) = forms.into_iter().reduce(Form::join) else { continue };
            form = form.meet(union);
        }
        form
    }

    /// Returns the form that a schema states without its parts and branches.
    fn own_form(&self, schema: &Cursor<'a>) -> Form {
        let node = schema.node;
        let types: Vec<&str> = match node.get("type") {
            Some(Value::String(name)) => vec![name.as_str()],
            Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        let types: Vec<&str> = types.into_iter().filter(|name| *name != "null").collect();
        let listed = node.get("enum").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let listed: Vec<_> = listed.iter().filter(|value| !value.is_null()).collect();
        match types.as_slice() {
            ["string"] if !listed.is_empty() => Form::Strings(self.strings(schema)),
            ["string"] => Form::Scalar(match schema.text("format") {
                Some("date") => Scalar::Date,
                Some("date-time") => Scalar::DateTime,
                _ => Scalar::String,
            }),
            ["number"] => Form::Scalar(Scalar::Decimal),
            ["integer"] | ["integer", "number"] => Form::Scalar(Scalar::Integer),
            ["boolean"] => Form::Scalar(Scalar::Bool),
            ["array"] => Form::List,
            ["object"] => Form::Object,
            [_, _, ..] => Form::Mixed,
            _ if !listed.is_empty() => match () {
                () if listed.iter().all(|value| value.is_string()) => Form::Strings(self.strings(schema)),
                () if listed.iter().all(|value| value.is_i64() || value.is_u64()) => Form::Scalar(Scalar::Integer),
                () if listed.iter().all(|value| value.is_number()) => Form::Scalar(Scalar::Decimal),
                () if listed.iter().all(|value| value.is_boolean()) => Form::Scalar(Scalar::Bool),
                () => Form::Mixed,
            },
            _ if schema.has("properties") || schema.has("additionalProperties") => Form::Object,
            _ if schema.has("items") => Form::List,
            _ => Form::Any,
        }
    }

    /// Returns the strings of an enum. A value that a YAML file does not quote counts as written.
    fn strings(&self, schema: &Cursor<'a>) -> Strings {
        let list = schema.get("enum");
        let values = list.iter().flat_map(Cursor::items).filter(|value| !value.node.is_null());
        values.map(|value| (self.literal(&value), value.pointer)).collect()
    }

    fn literal(&self, value: &Cursor<'a>) -> String {
        match value.node {
            Value::String(text) => text.clone(),
            other => {
                let written = self.context.document.spelling(&value.pointer, other);
                written.map_or_else(|| other.to_string(), str::to_owned)
            }
        }
    }

    /// Whether `null` is among the values of a schema.
    pub(super) fn allows_null(&mut self, schema: &Cursor<'a>) -> bool {
        let mut pending = vec![schema.clone()];
        let mut seen = HashSet::new();
        while let Some(schema) = pending.pop() {
            let Some((target, _)) = self.follow(&schema) else { continue };
            if !seen.insert(target.pointer.clone()) {
                continue;
            }
            let lists = |key: &str, null: &Value| {
                target.node.get(key).and_then(Value::as_array).is_some_and(|values| values.contains(null))
            };
            let null = Value::from("null");
            let is_nullable = target.flag("nullable") || lists("enum", &Value::Null) || lists("type", &null);
            if is_nullable || target.node.get("type") == Some(&null) {
                // A schema that is not nullable contributes nothing.
                self.trace.nodes.push(target.pointer);
                return true;
            }
            let keywords = ["allOf", "oneOf", "anyOf"].into_iter().filter_map(|keyword| target.get(keyword));
            pending.extend(keywords.collect::<Vec<_>>().iter().flat_map(Cursor::items));
        }
        false
    }

    /// Returns a schema and all parts of its `allOf`, without references.
    pub(super) fn composition(&mut self, schema: &Cursor<'a>) -> Vec<Cursor<'a>> {
        let mut found: Vec<Cursor<'a>> = Vec::new();
        let mut seen = HashSet::new();
        let mut pending = vec![schema.clone()];
        while let Some(schema) = pending.pop() {
            let Some((target, _)) = self.follow(&schema) else { continue };
            if seen.insert(target.pointer.clone()) {
                let mut parts = parts(&target);
                parts.reverse();
                pending.extend(parts);
                found.push(target);
            }
        }
        found
    }

    /// Returns the different values of a keyword in a schema and its parts.
    pub(super) fn members_of_all(&mut self, schema: &Cursor<'a>, keyword: &str) -> Vec<Cursor<'a>> {
        let mut found: Vec<Cursor<'a>> = Vec::new();
        for node in self.composition(schema) {
            let Some(member) = node.get(keyword) else { continue };
            if !found.iter().any(|other| other.node == member.node) {
                found.push(member);
            }
        }
        found
    }

    /// Whether a schema or one of its parts lists properties.
    pub(super) fn has_properties(&mut self, schema: &Cursor<'a>) -> bool {
        let composition = self.composition(schema);
        composition.iter().any(|node| node.get("properties").is_some_and(|list| list.members().next().is_some()))
    }

    /// Returns a union of a schema or its parts whose branches state more than limits on listed properties.
    pub(super) fn member_union(&mut self, schema: &Cursor<'a>) -> Option<(&'static str, Cursor<'a>)> {
        let composition = self.composition(schema);
        let listed = composition.iter().filter_map(|node| node.get("properties"));
        let listed: Vec<_> = listed.collect();
        let listed: HashSet<&str> = listed.iter().flat_map(Cursor::members).map(|(name, _)| name).collect();
        for node in &composition {
            for keyword in ["oneOf", "anyOf"] {
                let branches = branches(node, keyword);
                if branches.len() > 1 && branches.iter().any(|branch| self.states_members(branch, &listed)) {
                    return Some((keyword, node.clone()));
                }
            }
        }
        None
    }

    /// Whether a branch of a union states more than limits on the listed properties.
    fn states_members(&mut self, branch: &Cursor<'a>, listed: &HashSet<&str>) -> bool {
        self.composition(branch).iter().any(|node| {
            let has_others = node
                .get("properties")
                .is_some_and(|properties| properties.members().any(|(name, _)| !listed.contains(name)));
            let is_other_type = node.has("type") && (listed.is_empty() || node.text("type") != Some("object"));
            let has_more = ["items", "enum", "additionalProperties"]
                .into_iter()
                .any(|key| node.get(key).is_some_and(|value| value.node.as_bool() != Some(false)));
            let unions = ["oneOf", "anyOf"].into_iter().any(|keyword| branches(node, keyword).len() > 1);
            has_others || is_other_type || has_more || unions
        })
    }

    /// Returns the enum of `components.schemas` with the fewest values that a schema refers to and that has all of these
    /// values.
    pub(super) fn named_enum(&mut self, schema: &Cursor<'a>, values: &Strings) -> Option<TypeName> {
        let mut candidates: Vec<(usize, TypeName)> = Vec::new();
        let mut pending = vec![schema.clone()];
        while let Some(node) = pending.pop() {
            let keywords = ["allOf", "oneOf", "anyOf"].into_iter().filter_map(|keyword| node.get(keyword));
            for part in keywords.collect::<Vec<_>>().iter().flat_map(Cursor::items) {
                let Some(name) = self.schema_name(&part) else {
                    pending.push(part);
                    continue;
                };
                let is_self = self.follow(&part).is_none_or(|(target, _)| target.pointer == schema.pointer);
                if let Form::Strings(others) = self.form(&part)
                    && !is_self
                    && values.keys().all(|value| others.contains_key(value))
                {
                    candidates.push((others.len(), name));
                }
            }
        }
        candidates.into_iter().min().map(|(_, name)| name)
    }

    /// Reports that an object keeps members without fields of their own.
    pub(super) fn warn_about_open_object(&mut self, cursor: &Cursor<'a>, key: &str, reason: &str) {
        let message = format!("{reason} of `{key}`: members without a field are JSON in `additional_properties`");
        self.report(
            Diagnostic::warning(message).loses(Loss::Type).help("list them as properties with an overlay"),
            &cursor.pointer,
        );
    }
}
