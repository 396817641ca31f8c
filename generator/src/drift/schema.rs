//! Schemas as constraints on values: references are resolved, `allOf` is merged, order and annotations are dropped.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::contract::{Contract, SCHEMAS};
use super::limit::{has_no_effect, is_limit, is_tighter};
use crate::cursor::Cursor;
use crate::document::canonical::canonical_json;
use crate::pointer::Pointer;
use crate::report::state::{JsonTypes, ValueType};

/// Maximum depth of references and `allOf`, as a guard against cycles.
const MAX_DEPTH: usize = 64;

/// Keywords that are documentation only.
pub(super) const ANNOTATIONS: [&str; 8] =
    ["title", "description", "summary", "example", "examples", "externalDocs", "$comment", "xml"];

/// Keywords that do not constrain a value: identifiers, definitions and the dialect of the schema.
const IGNORED: [&str; 8] =
    ["$schema", "$id", "$anchor", "$dynamicAnchor", "$vocabulary", "$defs", "definitions", "nullable"];

/// Value of a keyword, and its pointer.
#[derive(Clone, Debug)]
pub(super) struct KeywordValue<'a> {
    pub(super) value: &'a Value,
    pub(super) pointer: Pointer,
}

/// A schema with all keywords that apply to a value.
#[derive(Clone, Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "they are the flags of a schema, one keyword each")]
pub(super) struct Schema<'a> {
    /// Component name, if the schema is a component.
    pub(super) name: Option<&'a str>,
    pub(super) pointer: Pointer,
    /// Allowed types; `None` for any type.
    pub(super) types: Option<BTreeSet<&'a str>>,
    pub(super) nullable: bool,
    pub(super) format: Option<&'a str>,
    /// Values of `enum` as JSON, without `null`.
    pub(super) enum_values: Option<BTreeMap<String, Pointer>>,
    pub(super) properties: BTreeMap<&'a str, Cursor<'a>>,
    /// Further schemas of the same properties, from other parts of `allOf`.
    pub(super) merged_properties: BTreeMap<&'a str, Vec<Cursor<'a>>>,
    pub(super) required: BTreeSet<&'a str>,
    pub(super) additional: Option<Cursor<'a>>,
    pub(super) items: Option<Cursor<'a>>,
    /// Limits, `default`, and keywords that begin with `x-`: one value each.
    pub(super) single: BTreeMap<&'a str, KeywordValue<'a>>,
    pub(super) branches: BTreeMap<&'static str, Vec<Cursor<'a>>>,
    /// Whether `oneOf` or `anyOf` with a single branch is a branch, not merged.
    pub(super) keeps_single_branch: bool,
    /// Whether a single branch was merged.
    pub(super) merged_branch: bool,
    pub(super) discriminator: Option<KeywordValue<'a>>,
    pub(super) read_only: bool,
    pub(super) write_only: bool,
    pub(super) deprecated: bool,
    /// Keywords without a rule of their own, with a value from each part of `allOf`.
    pub(super) other_keywords: BTreeMap<&'a str, Vec<KeywordValue<'a>>>,
}

impl<'a> Schema<'a> {
    /// Reads the schema at a node.
    pub(super) fn of(contract: &Contract<'a>, node: &Cursor<'a>) -> Self {
        let mut schema = Self { pointer: node.pointer.clone(), ..Self::default() };
        schema.name = name_of(contract, node, 0);
        if let Some(end) = contract.resolve(node) {
            schema.pointer = end.pointer;
        }
        schema.merge(contract, std::slice::from_ref(node));
        schema
    }

    /// Reads several schemas of one value, as if `allOf` listed them.
    pub(super) fn merged(contract: &Contract<'a>, node: &Cursor<'a>, others: &[Cursor<'a>]) -> Self {
        let mut schema = Self::of(contract, node);
        if !others.is_empty() {
            schema.merge(contract, others);
        }
        schema
    }

    /// Reads a schema like [`Self::merged`], to compare its only branch with the branches of another schema.
    pub(super) fn with_single_branch(contract: &Contract<'a>, node: &Cursor<'a>, others: &[Cursor<'a>]) -> Self {
        let Self { name, pointer, .. } = Self::of(contract, node);
        let mut schema = Self { name, pointer, keeps_single_branch: true, ..Self::default() };
        let nodes: Vec<_> = std::iter::once(node).chain(others).cloned().collect();
        schema.merge(contract, &nodes);
        schema
    }

    fn merge(&mut self, contract: &Contract<'a>, nodes: &[Cursor<'a>]) {
        let mut visited = BTreeSet::new();
        for node in nodes {
            self.read_keywords(contract, node, &mut visited);
        }
        self.infer_type();
    }

    /// Name of the component that a node refers to or is.
    pub(super) fn name_at(contract: &Contract<'a>, node: &Cursor<'a>) -> Option<&'a str> {
        name_of(contract, node, 0)
    }

    /// Adds the keywords of a node, unless it was visited before.
    fn read_keywords(&mut self, contract: &Contract<'a>, node: &Cursor<'a>, visited: &mut BTreeSet<Pointer>) {
        let Some(target) = contract.resolve(node) else {
            if let Some(value) = node.node.get("$ref") {
                self.add_other("$ref", KeywordValue { value, pointer: node.pointer.child("$ref") });
            }
            return;
        };
        if !visited.insert(target.pointer.clone()) {
            return;
        }
        for (keyword, child) in target.members() {
            self.read_keyword(contract, keyword, child, &target, visited);
        }
    }

    fn read_keyword(
        &mut self,
        contract: &Contract<'a>,
        keyword: &'a str,
        child: Cursor<'a>,
        node: &Cursor<'a>,
        visited: &mut BTreeSet<Pointer>,
    ) {
        if has_no_effect(keyword, node) {
            return;
        }
        let read = || KeywordValue { value: child.node, pointer: child.pointer.clone() };
        match keyword {
            "type" => self.intersect_type(&child),
            "nullable" => self.nullable |= node.flag("nullable"),
            "format" => match (self.format, child.node.as_str()) {
                (Some(known), Some(other)) if known != other => self.add_other("format", read()),
                (known, other) => self.format = known.or(other),
            },
            "enum" => self.intersect_enum(&child),
            "properties" => {
                for (name, property) in child.members() {
                    match self.properties.entry(name) {
                        Entry::Vacant(entry) => _ = entry.insert(property),
                        Entry::Occupied(_) => self.merged_properties.entry(name).or_default().push(property),
                    }
                }
            }
            "required" => self.required.extend(child.node.as_array().into_iter().flatten().filter_map(Value::as_str)),
            "additionalProperties" => self.additional = Some(self.additional.take().unwrap_or(child)),
            "items" => self.items = Some(self.items.take().unwrap_or(child)),
            "allOf" => child.items().for_each(|part| self.read_keywords(contract, &part, visited)),
            "oneOf" => self.add_branches(contract, "oneOf", &child, visited),
            "anyOf" => self.add_branches(contract, "anyOf", &child, visited),
            "discriminator" => self.discriminator = self.discriminator.take().or_else(|| Some(read())),
            "readOnly" => self.read_only |= node.flag("readOnly"),
            "writeOnly" => self.write_only |= node.flag("writeOnly"),
            "deprecated" => self.deprecated |= node.flag("deprecated"),
            _ if ANNOTATIONS.contains(&keyword) || IGNORED.contains(&keyword) => {}
            _ if keyword == "default" || keyword.starts_with("x-") => {
                _ = self.single.entry(keyword).or_insert_with(read);
            }
            _ if is_limit(keyword) => self.add_limit(keyword, read()),
            _ => self.add_other(keyword, read()),
        }
    }

    /// Adds a limit: the tighter one of two, or both if they cannot be compared.
    fn add_limit(&mut self, name: &'a str, limit: KeywordValue<'a>) {
        match self.single.get(name).map(|known| is_tighter(name, known.value, limit.value)) {
            None | Some(Some(true)) => _ = self.single.insert(name, limit),
            Some(Some(false)) => {}
            Some(None) => self.add_other(name, limit),
        }
    }

    fn add_other(&mut self, keyword: &'a str, value: KeywordValue<'a>) {
        self.other_keywords.entry(keyword).or_default().push(value);
    }

    /// Intersects the types with the type of a node.
    fn intersect_type(&mut self, node: &Cursor<'a>) {
        let Some(name) = node.node.as_str() else { return };
        let fits = |known: &&str| *known == name || (name == "number" && **known == *"integer");
        let wider = |known: &BTreeSet<&str>| name == "integer" && known.contains("number");
        self.types = Some(match self.types.take() {
            Some(known) if known.iter().any(fits) => known.into_iter().filter(fits).collect(),
            Some(known) if !wider(&known) => {
                // No value has both types; a reader may use either.
                self.add_other("type", KeywordValue { value: node.node, pointer: node.pointer.clone() });
                known
            }
            _ => BTreeSet::from([name]),
        });
    }

    fn intersect_enum(&mut self, values: &Cursor<'a>) {
        self.nullable |= values.items().any(|item| item.node.is_null());
        let listed: BTreeMap<_, _> = values
            .items()
            .filter(|item| !item.node.is_null())
            .map(|item| (canonical_json(item.node), item.pointer))
            .collect();
        self.enum_values = Some(match self.enum_values.take() {
            Some(known) => known.into_iter().filter(|(value, _)| listed.contains_key(value)).collect(),
            None => listed,
        });
    }

    /// Adds the branches of `oneOf` or `anyOf` in a normal form: `null` becomes `nullable`, a single branch is merged,
    /// and branches that only list values become one `enum`.
    fn add_branches(
        &mut self,
        contract: &Contract<'a>,
        keyword: &'static str,
        list: &Cursor<'a>,
        visited: &mut BTreeSet<Pointer>,
    ) {
        let (nulls, branches): (Vec<_>, Vec<_>) = flatten(list, MAX_DEPTH).into_iter().partition(is_null);
        self.nullable |= !nulls.is_empty();
        if let [only] = branches.as_slice()
            && !self.keeps_single_branch
        {
            self.merged_branch = true;
            return self.read_keywords(contract, only, visited);
        }
        let enums = branches.iter().map(|node| enum_only(contract, node)).collect::<Option<Vec<_>>>();
        match enums.filter(|lists| !lists.is_empty()) {
            Some(lists) => self.enum_values = Some(lists.into_iter().flatten().collect()),
            None => self.branches.entry(keyword).or_default().extend(branches),
        }
    }

    /// Infers the type if `type` is left out. A schema that nothing matches has no type.
    fn infer_type(&mut self) {
        let rejected = self.other_keywords.get("not").into_iter().flatten();
        if rejected.into_iter().any(|not| not.value.as_object().is_some_and(Map::is_empty)) {
            self.types = Some(BTreeSet::new());
        }
        if self.types.is_none() {
            let listed = self.enum_values.iter().flat_map(BTreeMap::keys);
            let of_values: BTreeSet<_> = listed.map(|value| type_of(value)).collect();
            let implied = if !self.properties.is_empty() {
                Some("object")
            } else if self.items.is_some() {
                Some("array")
            } else {
                of_values.first().copied().filter(|_| of_values.len() == 1)
            };
            self.types = implied.map(|implied| BTreeSet::from([implied]));
        }
    }

    /// Further schemas of a property, from other parts of `allOf`.
    pub(super) fn merged_with(&self, name: &str) -> &[Cursor<'a>] {
        self.merged_properties.get(name).map_or(&[], Vec::as_slice)
    }

    /// Value of a keyword without a rule of its own, from one part of `allOf`.
    pub(super) fn other(&self, keyword: &str, at: usize) -> Option<&KeywordValue<'a>> {
        self.other_keywords.get(keyword)?.get(at)
    }

    pub(super) fn has_type(&self, name: &str) -> bool {
        self.types.as_ref().is_some_and(|types| types.contains(name))
    }

    pub(super) fn value_type(&self) -> ValueType {
        let types = match &self.types {
            Some(types) => JsonTypes::Listed(types.iter().map(|name| (*name).to_owned()).collect()),
            None if !self.branches.is_empty() => JsonTypes::Branches,
            None => JsonTypes::Any,
        };
        ValueType { types, format: self.format.map(str::to_owned) }
    }
}

/// Keywords that describe the structure of a value, without lists of schemas.
const STRUCTURE: [&str; 7] =
    ["type", "properties", "items", "enum", "additionalProperties", "required", "discriminator"];

/// The only schema in the `allOf`, `oneOf` or `anyOf` of a node without a structure of its own.
fn wrapped<'a>(node: &Cursor<'a>) -> Option<Cursor<'a>> {
    let mut lists = ["allOf", "oneOf", "anyOf"].into_iter().filter_map(|keyword| node.get(keyword));
    let list = lists.next().filter(|_| lists.next().is_none())?;
    if STRUCTURE.iter().any(|keyword| node.has(keyword)) {
        return None;
    }
    let mut parts = list.items().filter(|part| node.has("allOf") || !is_null(part));
    parts.next().filter(|_| parts.next().is_none())
}

/// The schema that a node stands for: the target of its reference, the only schema that it wraps, or the node itself.
pub(super) fn underlying<'a>(contract: &Contract<'a>, node: &Cursor<'a>) -> Cursor<'a> {
    let mut here = node.clone();
    for _ in 0..MAX_DEPTH {
        if let Some(end) = here.has("$ref").then(|| contract.resolve(&here)).flatten() {
            return end;
        }
        let Some(only) = wrapped(&here) else { break };
        here = only;
    }
    here
}

/// Branches of a list, with those of nested `oneOf` and `anyOf` in place of the branches that contain nothing else.
fn flatten<'a>(list: &Cursor<'a>, depth: usize) -> Vec<Cursor<'a>> {
    let inner = |node: &Cursor<'a>| {
        let mut members = node.members().filter(|(key, _)| !ANNOTATIONS.contains(key));
        let only = members.next().filter(|_| members.next().is_none())?;
        matches!(only.0, "oneOf" | "anyOf").then_some(only.1)
    };
    let one = |node: Cursor<'a>| match inner(&node).filter(|_| depth > 0) {
        Some(list) => flatten(&list, depth - 1),
        None => vec![node],
    };
    list.items().flat_map(one).collect()
}

/// Whether a branch allows `null` only.
fn is_null(node: &Cursor<'_>) -> bool {
    let listed = node.node.get("enum").and_then(Value::as_array);
    node.text("type") == Some("null") || listed.is_some_and(|values| matches!(values.as_slice(), [Value::Null]))
}

/// Values of a branch that consists of an `enum`; `None` for other branches.
fn enum_only(contract: &Contract<'_>, node: &Cursor<'_>) -> Option<BTreeMap<String, Pointer>> {
    let only = node.members().all(|(key, _)| matches!(key, "type" | "enum") || ANNOTATIONS.contains(&key));
    if only { Schema::of(contract, node).enum_values } else { None }
}

/// Name of the component that a node is or refers to, directly or as the only schema that it wraps.
fn name_of<'a>(contract: &Contract<'a>, node: &Cursor<'a>, depth: usize) -> Option<&'a str> {
    if let Some(reference) = node.text("$ref") {
        return match reference.strip_prefix(SCHEMAS) {
            Some(name) if !name.contains('/') => Some(name),
            _ => Some(reference),
        };
    }
    if node.pointer.depth() == 3
        && let ["components", "schemas", name] = node.pointer.tokens().as_slice()
    {
        let schemas = contract.root.get("components")?.get("schemas")?.as_object()?;
        return schemas.get_key_value(*name).map(|(key, _)| key.as_str());
    }
    let only = wrapped(node).filter(|_| depth < MAX_DEPTH)?;
    name_of(contract, &only, depth + 1)
}

/// Type of a value, from its JSON.
fn type_of(text: &str) -> &'static str {
    match text.as_bytes().first() {
        Some(b'"') => "string",
        Some(b't' | b'f') => "boolean",
        Some(b'{') => "object",
        Some(b'[') => "array",
        _ if text.contains(['.', 'e', 'E']) => "number",
        _ => "integer",
    }
}
