//! Schemas of a description, with references resolved and `allOf` merged.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use procountor_generator::pointer::Pointer;
use serde_json::Value;

/// A node of a description.
#[derive(Clone, Debug)]
pub struct Node<'a> {
    pub value: &'a Value,
    pub at: Pointer,
}

impl<'a> Node<'a> {
    /// Returns the node at a pointer.
    pub fn find(root: &'a Value, at: Pointer) -> Option<Self> {
        Some(Self { value: at.find(root)?, at })
    }

    /// Returns a member of an object.
    pub fn get(&self, key: &str) -> Option<Self> {
        Some(Self { value: self.value.get(key)?, at: self.at.child(key) })
    }

    /// Returns the members of an object.
    pub fn members(&self) -> impl Iterator<Item = (&'a str, Self)> {
        let members = self.value.as_object().into_iter().flatten();
        members.map(|(key, value)| (key.as_str(), Self { value, at: self.at.child(key.as_str()) }))
    }

    /// Returns the elements of an array.
    pub fn elements(&self) -> impl Iterator<Item = Self> {
        let elements = self.value.as_array().into_iter().flatten().enumerate();
        elements.map(|(index, value)| Self { value, at: self.at.child(index.to_string()) })
    }

    /// Returns a string member.
    pub fn text(&self, key: &str) -> Option<&'a str> {
        self.value.get(key)?.as_str()
    }

    /// Whether a member is `true`.
    pub fn flag(&self, key: &str) -> bool {
        self.value.get(key) == Some(&Value::Bool(true))
    }

    /// Follows the references of a node. A broken or cyclic one gives the last node.
    pub fn resolve(&self, root: &'a Value) -> Self {
        let mut here = self.clone();
        for _ in 0..MAX_REFERENCES {
            let target = here.text("$ref").and_then(|text| Pointer::parse(text.strip_prefix('#')?));
            let Some(next) = target.and_then(|at| Self::find(root, at)) else { break };
            here = next;
        }
        here
    }
}

/// Maximum length of a chain of references.
const MAX_REFERENCES: usize = 16;

/// The keywords of all schemas that apply to one value.
#[derive(Clone, Debug, Default)]
pub struct Schema<'a> {
    /// The nodes that were read, references included.
    pub nodes: BTreeSet<Pointer>,
    pub types: BTreeSet<&'a str>,
    pub format: Option<&'a str>,
    pub nullable: bool,
    pub read_only: bool,
    pub write_only: bool,
    /// Properties with their schemas, in the order of the description.
    pub properties: Vec<(&'a str, Vec<Node<'a>>)>,
    pub required: BTreeSet<&'a str>,
    pub items: Vec<Node<'a>>,
    /// Schemas of `additionalProperties`.
    pub additional: Vec<Node<'a>>,
    /// The listed values, if there is an `enum`.
    pub listed: Option<Vec<&'a Value>>,
    /// Branches of `oneOf` and `anyOf`, without that of `null`.
    pub branches: Vec<Node<'a>>,
    /// Other keywords.
    pub keywords: BTreeMap<&'a str, Vec<&'a Value>>,
}

impl<'a> Schema<'a> {
    /// Reads the schemas of a value.
    pub fn of(root: &'a Value, nodes: &[Node<'a>]) -> Self {
        let mut schema = Self::default();
        nodes.iter().for_each(|node| schema.read(root, node));
        schema
    }

    fn read(&mut self, root: &'a Value, node: &Node<'a>) {
        let mut here = node.clone();
        loop {
            if !self.nodes.insert(here.at.clone()) {
                return;
            }
            let target = here.text("$ref").and_then(|text| Pointer::parse(text.strip_prefix('#')?));
            let Some(next) = target.and_then(|at| Node::find(root, at)) else { break };
            here = next;
        }
        for (keyword, value) in here.value.as_object().into_iter().flatten() {
            self.read_keyword(root, keyword, value, &here);
        }
    }

    fn read_keyword(&mut self, root: &'a Value, keyword: &'a str, value: &'a Value, node: &Node<'a>) {
        let child = || Node { value, at: node.at.child(keyword) };
        match keyword {
            "type" => self.types.extend(value.as_str()),
            "format" => self.format = self.format.or(value.as_str()),
            "nullable" => self.nullable |= node.flag("nullable"),
            "readOnly" => self.read_only |= node.flag("readOnly"),
            "writeOnly" => self.write_only |= node.flag("writeOnly"),
            "properties" => {
                for (name, property) in child().members() {
                    match self.properties.iter_mut().find(|(known, _)| *known == name) {
                        Some((_, nodes)) => nodes.push(property),
                        None => self.properties.push((name, vec![property])),
                    }
                }
            }
            "required" => self.required.extend(value.as_array().into_iter().flatten().filter_map(Value::as_str)),
            "items" => self.items.push(child()),
            "additionalProperties" if value.is_object() || *value == Value::Bool(true) => {
                self.additional.push(child());
            }
            "enum" => {
                let values: Vec<_> = value.as_array().into_iter().flatten().collect();
                self.nullable |= values.iter().any(|value| value.is_null());
                self.listed = Some(values.into_iter().filter(|value| !value.is_null()).collect());
            }
            "allOf" => child().elements().for_each(|part| self.read(root, &part)),
            "oneOf" | "anyOf" => {
                for branch in child().elements() {
                    let is_null = branch.text("type") == Some("null")
                        || branch.value.get("enum").is_some_and(|values| *values == serde_json::json!([null]));
                    self.nullable |= is_null;
                    self.branches.extend((!is_null).then_some(branch));
                }
            }
            _ => self.keywords.entry(keyword).or_default().push(value),
        }
    }

    /// Returns the schemas of a property.
    pub fn property(&self, name: &str) -> Option<&[Node<'a>]> {
        self.properties.iter().find(|(known, _)| *known == name).map(|(_, nodes)| nodes.as_slice())
    }

    /// Whether the values can have a JSON type.
    pub fn may_be(&self, ty: &str) -> bool {
        self.types.contains(ty) || (self.types.is_empty() && self.implied() == Some(ty))
    }

    fn implied(&self) -> Option<&'static str> {
        if !self.properties.is_empty() || !self.additional.is_empty() {
            Some("object")
        } else if !self.items.is_empty() {
            Some("array")
        } else {
            None
        }
    }

    /// Whether any value is allowed.
    pub fn is_open(&self) -> bool {
        self.types.is_empty() && self.implied().is_none() && self.listed.is_none() && self.branches.is_empty()
    }

    /// Returns the numbers of a keyword.
    pub fn numbers(&self, keyword: &str) -> impl Iterator<Item = f64> {
        self.keywords.get(keyword).into_iter().flatten().filter_map(|value| value.as_f64())
    }
}

/// Schemas that were read, by the nodes that they were read from.
#[derive(Default)]
pub struct Schemas<'a> {
    known: RefCell<HashMap<Vec<*const Value>, Rc<Schema<'a>>>>,
}

impl<'a> Schemas<'a> {
    /// Reads the schemas of a value, like [`Schema::of`].
    pub fn of(&self, root: &'a Value, nodes: &[Node<'a>]) -> Rc<Schema<'a>> {
        let key: Vec<*const Value> = nodes.iter().map(|node| std::ptr::from_ref(node.value)).collect();
        if let Some(known) = self.known.borrow().get(&key) {
            return Rc::clone(known);
        }
        let schema = Rc::new(Schema::of(root, nodes));
        self.known.borrow_mut().insert(key, Rc::clone(&schema));
        schema
    }
}
