//! A schema as far as a value can tell: references followed, `allOf` joined, order and words forgotten.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::contract::Contract;
use super::limit::{LIMITS, is_idle, number_text, tighter};
use crate::cursor::Cursor;
use crate::pointer::Pointer;

/// How deep references and `allOf` may lead before a circle is suspected.
const DEEPEST: usize = 64;

/// Keywords that say something to people alone.
pub(super) const WORDS: [&str; 9] =
    ["title", "description", "summary", "example", "examples", "externalDocs", "$comment", "xml", "termsOfService"];

/// Keywords that say nothing of a value: names for references, and where the schema is from.
const INERT: [&str; 8] =
    ["$schema", "$id", "$anchor", "$dynamicAnchor", "$vocabulary", "$defs", "definitions", "nullable"];

/// A keyword's value, and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Facet<'a> {
    pub(super) value: &'a Value,
    pub(super) pointer: Pointer,
}

/// A schema.
#[derive(Clone, Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "they are the flags of a schema, one keyword each")]
pub(super) struct Schema<'a> {
    /// The component that it is, where it is one.
    pub(super) name: Option<&'a str>,
    pub(super) pointer: Pointer,
    /// `None` for any.
    pub(super) types: Option<BTreeSet<&'a str>>,
    pub(super) nullable: bool,
    pub(super) format: Option<&'a str>,
    /// The listed values as JSON text, without `null`.
    pub(super) listed: Option<BTreeMap<String, Pointer>>,
    pub(super) properties: BTreeMap<&'a str, Cursor<'a>>,
    /// What other parts of `allOf` say of the same members.
    pub(super) again: BTreeMap<&'a str, Vec<Cursor<'a>>>,
    pub(super) required: BTreeSet<&'a str>,
    pub(super) additional: Option<Cursor<'a>>,
    pub(super) items: Option<Cursor<'a>>,
    pub(super) limits: BTreeMap<&'static str, Facet<'a>>,
    pub(super) default: Option<Facet<'a>>,
    pub(super) branches: BTreeMap<&'static str, Vec<Cursor<'a>>>,
    pub(super) discriminator: Option<Facet<'a>>,
    pub(super) read_only: bool,
    pub(super) write_only: bool,
    pub(super) deprecated: bool,
    /// Extensions.
    pub(super) extensions: BTreeMap<&'a str, Facet<'a>>,
    /// Keywords that this page knows nothing of.
    pub(super) others: BTreeMap<&'a str, Facet<'a>>,
}

impl<'a> Schema<'a> {
    /// Reads the schema at a node.
    pub(super) fn of(contract: &Contract<'a>, node: &Cursor<'a>) -> Self {
        let mut schema = Self { pointer: node.pointer.clone(), ..Self::default() };
        schema.name = name_of(contract, node, 0);
        if let Some(end) = contract.resolve(node) {
            schema.pointer = end.pointer;
        }
        schema.join(contract, std::slice::from_ref(node));
        schema
    }

    /// Reads the schemas of one value that `allOf` brings together.
    pub(super) fn of_all(contract: &Contract<'a>, node: &Cursor<'a>, again: &[Cursor<'a>]) -> Self {
        let mut schema = Self::of(contract, node);
        if !again.is_empty() {
            schema.join(contract, again);
        }
        schema
    }

    fn join(&mut self, contract: &Contract<'a>, nodes: &[Cursor<'a>]) {
        let mut gathered = BTreeSet::new();
        for node in nodes {
            self.gather(contract, node, &mut gathered);
        }
        self.infer();
    }

    /// The component that the schema at a node is.
    pub(super) fn name_at(contract: &Contract<'a>, node: &Cursor<'a>) -> Option<&'a str> {
        name_of(contract, node, 0)
    }

    /// Reads a part of the schema. What was read by another way says nothing new.
    fn gather(&mut self, contract: &Contract<'a>, node: &Cursor<'a>, gathered: &mut BTreeSet<Pointer>) {
        let Some(target) = contract.resolve(node) else {
            if let Some(value) = node.node.get("$ref") {
                self.others.insert("$ref", Facet { value, pointer: node.pointer.child("$ref") });
            }
            return;
        };
        if !gathered.insert(target.pointer.clone()) {
            return;
        }
        for (keyword, child) in target.members() {
            self.keyword(contract, keyword, child, &target, gathered);
        }
    }

    fn keyword(
        &mut self,
        contract: &Contract<'a>,
        keyword: &'a str,
        child: Cursor<'a>,
        node: &Cursor<'a>,
        gathered: &mut BTreeSet<Pointer>,
    ) {
        if is_idle(keyword, node) {
            return;
        }
        let facet = || Facet { value: child.node, pointer: child.pointer.clone() };
        match keyword {
            "type" => self.meet(&child),
            "nullable" => self.nullable |= node.flag("nullable"),
            "format" => match (self.format, child.node.as_str()) {
                (Some(known), Some(other)) if known != other => self.other("format", facet()),
                (known, other) => self.format = known.or(other),
            },
            "enum" => self.list(&child),
            "properties" => {
                for (name, property) in child.members() {
                    match self.properties.entry(name) {
                        Entry::Vacant(entry) => _ = entry.insert(property),
                        Entry::Occupied(_) => self.again.entry(name).or_default().push(property),
                    }
                }
            }
            "required" => self.required.extend(child.node.as_array().into_iter().flatten().filter_map(Value::as_str)),
            "additionalProperties" => self.additional = Some(self.additional.take().unwrap_or(child)),
            "items" => self.items = Some(self.items.take().unwrap_or(child)),
            "allOf" => child.items().for_each(|part| self.gather(contract, &part, gathered)),
            "oneOf" => self.branch(contract, "oneOf", &child, gathered),
            "anyOf" => self.branch(contract, "anyOf", &child, gathered),
            "discriminator" => self.discriminator = self.discriminator.take().or_else(|| Some(facet())),
            "default" => self.default = self.default.take().or_else(|| Some(facet())),
            "readOnly" => self.read_only |= node.flag("readOnly"),
            "writeOnly" => self.write_only |= node.flag("writeOnly"),
            "deprecated" => self.deprecated |= node.flag("deprecated"),
            _ if WORDS.contains(&keyword) || INERT.contains(&keyword) => {}
            _ if keyword.starts_with("x-") => _ = self.extensions.entry(keyword).or_insert_with(facet),
            _ => match LIMITS.iter().find(|(name, _)| *name == keyword) {
                Some((name, _)) => self.limit(name, facet()),
                None => self.other(keyword, facet()),
            },
        }
    }

    /// Of two limits the tighter holds; where that cannot be told, both do.
    fn limit(&mut self, name: &'static str, facet: Facet<'a>) {
        match self.limits.get(name).map(|known| tighter(name, known.value, facet.value)) {
            None | Some(Some(true)) => _ = self.limits.insert(name, facet),
            Some(Some(false)) => {}
            Some(None) => self.other(name, facet),
        }
    }

    fn other(&mut self, keyword: &'a str, facet: Facet<'a>) {
        self.others.entry(keyword).or_insert(facet);
    }

    /// Narrows the types to this one.
    fn meet(&mut self, node: &Cursor<'a>) {
        let Some(name) = node.node.as_str() else { return };
        let fits = |known: &&str| *known == name || (name == "number" && **known == *"integer");
        let wider = |known: &BTreeSet<&str>| name == "integer" && known.contains("number");
        self.types = Some(match self.types.take() {
            Some(known) if known.iter().any(fits) => known.into_iter().filter(fits).collect(),
            Some(known) if !wider(&known) => {
                // No value is both: it is what the last part says that a reader looks at.
                self.other("type", Facet { value: node.node, pointer: node.pointer.clone() });
                known
            }
            _ => BTreeSet::from([name]),
        });
    }

    fn list(&mut self, values: &Cursor<'a>) {
        self.nullable |= values.items().any(|item| item.node.is_null());
        let listed: BTreeMap<_, _> =
            values.items().filter(|item| !item.node.is_null()).map(|item| (text(item.node), item.pointer)).collect();
        self.listed = Some(match self.listed.take() {
            Some(known) => known.into_iter().filter(|(value, _)| listed.contains_key(value)).collect(),
            None => listed,
        });
    }

    /// One alternative is none; `null` is what `nullable` says; listed values are one list.
    fn branch(
        &mut self,
        contract: &Contract<'a>,
        keyword: &'static str,
        list: &Cursor<'a>,
        gathered: &mut BTreeSet<Pointer>,
    ) {
        let (nulls, branches): (Vec<_>, Vec<_>) = flat(list, DEEPEST).into_iter().partition(is_null);
        self.nullable |= !nulls.is_empty();
        if let [only] = branches.as_slice() {
            return self.gather(contract, only, gathered);
        }
        let of_values = branches.iter().map(|node| values(contract, node)).collect::<Option<Vec<_>>>();
        match of_values.filter(|lists| !lists.is_empty()) {
            Some(lists) => self.listed = Some(lists.into_iter().flatten().collect()),
            None => self.branches.entry(keyword).or_default().extend(branches),
        }
    }

    /// What is meant where `type` is left out.
    fn infer(&mut self) {
        if self.types.is_none() {
            let listed = self.listed.iter().flat_map(BTreeMap::keys);
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

    /// What further parts of `allOf` say of a member.
    pub(super) fn again(&self, name: &str) -> &[Cursor<'a>] {
        self.again.get(name).map_or(&[], Vec::as_slice)
    }

    pub(super) fn is(&self, name: &str) -> bool {
        self.types.as_ref().is_some_and(|types| types.contains(name))
    }

    /// The type in words, such as `integer (int64)`.
    pub(super) fn type_text(&self) -> String {
        let types = match &self.types {
            Some(types) => types.iter().copied().collect::<Vec<_>>().join(" or "),
            None if !self.branches.is_empty() => "one of several".to_owned(),
            None => "anything".to_owned(),
        };
        match self.format {
            Some(format) => format!("{types} ({format})"),
            None => types,
        }
    }
}

/// Keywords that say what a value is made of.
const STRUCTURE: [&str; 8] =
    ["type", "properties", "items", "oneOf", "anyOf", "enum", "additionalProperties", "required"];

/// The schema that a node wraps in an `allOf` of one, with words and limits beside it; else the schema that the node
/// refers to, or the node itself.
pub(super) fn core<'a>(contract: &Contract<'a>, node: &Cursor<'a>) -> Cursor<'a> {
    let mut here = node.clone();
    for _ in 0..DEEPEST {
        if let Some(end) = here.has("$ref").then(|| contract.resolve(&here)).flatten() {
            return end;
        }
        if STRUCTURE.iter().any(|keyword| here.has(keyword)) {
            break;
        }
        let Some(parts) = here.get("allOf") else { break };
        let mut parts = parts.items();
        let Some(only) = parts.next().filter(|_| parts.next().is_none()) else { break };
        here = only;
    }
    here
}

/// The alternatives of a list, and those of alternatives that are nothing else.
fn flat<'a>(list: &Cursor<'a>, depth: usize) -> Vec<Cursor<'a>> {
    let inner = |node: &Cursor<'a>| {
        let mut members = node.members().filter(|(key, _)| !WORDS.contains(key));
        let only = members.next().filter(|_| members.next().is_none())?;
        matches!(only.0, "oneOf" | "anyOf").then_some(only.1)
    };
    let one = |node: Cursor<'a>| match inner(&node).filter(|_| depth > 0) {
        Some(list) => flat(&list, depth - 1),
        None => vec![node],
    };
    list.items().flat_map(one).collect()
}

/// Whether an alternative is `null` and nothing else.
fn is_null(node: &Cursor<'_>) -> bool {
    let listed = node.node.get("enum").and_then(Value::as_array);
    node.text("type") == Some("null") || listed.is_some_and(|values| matches!(values.as_slice(), [Value::Null]))
}

/// The values of an alternative that only lists some.
fn values(contract: &Contract<'_>, node: &Cursor<'_>) -> Option<BTreeMap<String, Pointer>> {
    let only = node.members().all(|(key, _)| matches!(key, "type" | "enum") || WORDS.contains(&key));
    if only { Schema::of(contract, node).listed } else { None }
}

/// The component that a schema is, also where it is wrapped in an `allOf` of one.
fn name_of<'a>(contract: &Contract<'a>, node: &Cursor<'a>, depth: usize) -> Option<&'a str> {
    if let Some(reference) = node.text("$ref") {
        return match reference.strip_prefix("#/components/schemas/") {
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
    let plain = depth < DEEPEST && !STRUCTURE.iter().any(|keyword| node.has(keyword));
    let parts = node.get("allOf").filter(|_| plain)?;
    let mut parts = parts.items();
    let only = parts.next().filter(|_| parts.next().is_none())?;
    name_of(contract, &only, depth + 1)
}

/// The type of a value that is written as JSON text.
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

/// A value as JSON text, its members in order of their names.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let sorted: BTreeMap<_, _> = members.iter().map(|(key, value)| (key, text(value))).collect();
            let members: Vec<_> =
                sorted.iter().map(|(key, value)| format!("{}:{value}", Value::String((*key).clone()))).collect();
            format!("{{{}}}", members.join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(text).collect::<Vec<_>>().join(",")),
        Value::Number(number) => number_text(&number.to_string()),
        other => other.to_string(),
    }
}
