//! A schema as far as a value can tell: references followed, `allOf` joined, order and words forgotten.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::contract::Contract;
use crate::cursor::Cursor;
use crate::pointer::Pointer;

/// How deep references and `allOf` may lead before a circle is suspected.
const DEEPEST: usize = 64;

/// Keywords that say something to people alone.
pub(super) const WORDS: [&str; 9] =
    ["title", "description", "summary", "example", "examples", "externalDocs", "$comment", "xml", "termsOfService"];

/// Keywords of a schema that narrow a value by a number or a text, and whether a greater value narrows more.
const LIMITS: [(&str, Narrows); 15] = [
    ("minimum", Narrows::Greater),
    ("maximum", Narrows::Less),
    ("exclusiveMinimum", Narrows::Set),
    ("exclusiveMaximum", Narrows::Set),
    ("minLength", Narrows::Greater),
    ("maxLength", Narrows::Less),
    ("minItems", Narrows::Greater),
    ("maxItems", Narrows::Less),
    ("uniqueItems", Narrows::Set),
    ("minProperties", Narrows::Greater),
    ("maxProperties", Narrows::Less),
    ("minContains", Narrows::Greater),
    ("maxContains", Narrows::Less),
    ("multipleOf", Narrows::Divisor),
    ("pattern", Narrows::Otherwise),
];

/// When one value of a keyword narrows more than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Narrows {
    /// The greater one.
    Greater,
    /// The lesser one.
    Less,
    /// `true`.
    Set,
    /// A multiple.
    Divisor,
    /// Neither can be told.
    Otherwise,
}

/// How a limit narrows.
pub(super) fn narrows(keyword: &str) -> Narrows {
    LIMITS.iter().find(|(name, _)| *name == keyword).map_or(Narrows::Otherwise, |(_, narrows)| *narrows)
}

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
        schema.gather(contract, node, 0);
        schema.infer();
        schema
    }

    /// The component that the schema at a node is.
    pub(super) fn name_at(contract: &Contract<'a>, node: &Cursor<'a>) -> Option<&'a str> {
        name_of(contract, node, 0)
    }

    fn gather(&mut self, contract: &Contract<'a>, node: &Cursor<'a>, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        let Some(target) = contract.resolve(node) else {
            if let Some(value) = node.node.get("$ref") {
                self.others.insert("$ref", Facet { value, pointer: node.pointer.child("$ref") });
            }
            return;
        };
        for (keyword, child) in target.members() {
            self.keyword(contract, keyword, child, &target, depth);
        }
    }

    fn keyword(
        &mut self,
        contract: &Contract<'a>,
        keyword: &'a str,
        child: Cursor<'a>,
        node: &Cursor<'a>,
        depth: usize,
    ) {
        let facet = || Facet { value: child.node, pointer: child.pointer.clone() };
        match keyword {
            "type" => self.meet(child.node.as_str().into_iter().collect()),
            "nullable" => self.nullable |= node.flag("nullable"),
            "format" => self.format = self.format.or(child.node.as_str()),
            "enum" => self.list(&child),
            "properties" => {
                for (name, property) in child.members() {
                    self.properties.entry(name).or_insert(property);
                }
            }
            "required" => self.required.extend(child.node.as_array().into_iter().flatten().filter_map(Value::as_str)),
            "additionalProperties" => self.additional = Some(self.additional.take().unwrap_or(child)),
            "items" => self.items = Some(self.items.take().unwrap_or(child)),
            "allOf" => child.items().for_each(|part| self.gather(contract, &part, depth + 1)),
            "oneOf" => self.branch(contract, "oneOf", &child, depth),
            "anyOf" => self.branch(contract, "anyOf", &child, depth),
            "discriminator" => self.discriminator = self.discriminator.take().or_else(|| Some(facet())),
            "default" => self.default = self.default.take().or_else(|| Some(facet())),
            "readOnly" => self.read_only |= node.flag("readOnly"),
            "writeOnly" => self.write_only |= node.flag("writeOnly"),
            "deprecated" => self.deprecated |= node.flag("deprecated"),
            _ if WORDS.contains(&keyword) => {}
            _ if keyword.starts_with("x-") => _ = self.extensions.entry(keyword).or_insert_with(facet),
            _ => match LIMITS.iter().find(|(name, _)| *name == keyword) {
                Some((name, _)) if *child.node != Value::Bool(false) => {
                    self.limits.entry(name).or_insert_with(facet);
                }
                Some(_) => {}
                None => _ = self.others.entry(keyword).or_insert_with(facet),
            },
        }
    }

    /// Narrows the types to these.
    fn meet(&mut self, types: BTreeSet<&'a str>) {
        self.types = Some(match self.types.take() {
            Some(known) if known.is_disjoint(&types) => known,
            Some(known) => known.intersection(&types).copied().collect(),
            None => types,
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

    /// One alternative is none.
    fn branch(&mut self, contract: &Contract<'a>, keyword: &'static str, list: &Cursor<'a>, depth: usize) {
        let branches: Vec<_> = list.items().collect();
        match branches.as_slice() {
            [only] => self.gather(contract, only, depth + 1),
            _ => self.branches.entry(keyword).or_default().extend(branches),
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

/// A number without what does not change it: `1.0` is `1`.
fn number_text(text: &str) -> String {
    match text.split_once('.') {
        Some((whole, fraction)) if fraction.bytes().all(|digit| digit == b'0') => whole.to_owned(),
        _ => text.to_owned(),
    }
}
