//! Schemas of a description, with references resolved and `allOf` merged, and places in the values that they describe.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
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

/// A step from a value to a part of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// To the member with this name.
    Member(Rc<str>),
    /// To an element of an array.
    Element,
    /// To a value of a map.
    Entry,
}

/// A place within a message: the steps from its root.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(pub Vec<Step>);

impl Place {
    /// Returns the place that one more step leads to.
    pub fn then(&self, step: Step) -> Self {
        Self(self.0.iter().cloned().chain([step]).collect())
    }

    /// Whether this place is the other one or a part of it.
    pub fn is_within(&self, other: &Self) -> bool {
        self.0.starts_with(&other.0)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.0.iter().enumerate() {
            match step {
                Step::Member(name) if index == 0 => f.write_str(name)?,
                Step::Member(name) => write!(f, ".{name}")?,
                Step::Element => f.write_str("[]")?,
                Step::Entry => f.write_str("{}")?,
            }
        }
        Ok(())
    }
}

/// The nodes of a description on the way to a place.
#[derive(Clone, Debug, Default)]
pub struct Trail {
    /// All nodes, from the operation to the place, as far as the description has them.
    pub all: BTreeSet<Pointer>,
    /// The nodes that describe the place itself; empty if the description has none.
    pub last: BTreeSet<Pointer>,
}

impl Trail {
    /// Returns the trail to nodes outside schemas, such as an operation.
    pub fn to(nodes: impl IntoIterator<Item = Pointer>) -> Self {
        let last: BTreeSet<_> = nodes.into_iter().collect();
        Self { all: last.iter().flat_map(with_parents).collect(), last }
    }

    /// Returns the trail to a place within the value that the nodes describe.
    pub fn within(root: &Value, nodes: &[Node<'_>], place: &Place) -> Self {
        let mut trail = Self::to(nodes.iter().map(|node| node.at.clone()));
        let mut here = nodes.to_vec();
        for step in &place.0 {
            trail.visit(root, &here);
            here = children(root, &here, step, 0);
        }
        trail.last = trail.visit(root, &here);
        trail
    }

    /// Adds the nodes of one level, with the nodes that they refer to, and returns them.
    fn visit(&mut self, root: &Value, nodes: &[Node<'_>]) -> BTreeSet<Pointer> {
        let mut found = BTreeSet::new();
        add_all(root, nodes, 0, &mut found);
        self.all.extend(found.iter().cloned());
        found
    }

    /// Whether a node is on the way to the place, or a keyword of a node that describes it.
    pub fn contains(&self, pointer: &Pointer) -> bool {
        self.all.contains(pointer) || self.is_at_end(pointer)
    }

    /// Whether a node describes the place, or is a keyword of such a node.
    pub fn is_at_end(&self, pointer: &Pointer) -> bool {
        self.last.iter().any(|last| {
            let keyword = pointer.is_within(last).then(|| pointer.tokens().into_iter().skip(last.depth()));
            keyword.is_some_and(|mut keyword| {
                !keyword.any(|token| ["properties", "items", "additionalProperties", "parameters"].contains(&token))
            })
        })
    }
}

/// Maximum depth of alternatives within alternatives.
const MAX_DEPTH: usize = 6;

fn add_all(root: &Value, nodes: &[Node<'_>], depth: usize, found: &mut BTreeSet<Pointer>) {
    let schema = Schema::of(root, nodes);
    found.extend(schema.nodes.iter().cloned());
    if depth < MAX_DEPTH {
        schema.branches.iter().for_each(|branch| add_all(root, std::slice::from_ref(branch), depth + 1, found));
    }
}

/// Returns the nodes that describe a part of a value.
pub fn children<'a>(root: &'a Value, nodes: &[Node<'a>], step: &Step, depth: usize) -> Vec<Node<'a>> {
    let schema = Schema::of(root, nodes);
    let mut found: Vec<Node<'a>> = match step {
        Step::Member(name) => schema.property(name).map(<[_]>::to_vec).unwrap_or_default(),
        Step::Element => schema.items.clone(),
        Step::Entry => schema.additional.clone(),
    };
    if depth < MAX_DEPTH {
        let branches = schema.branches.iter();
        found.extend(branches.flat_map(|branch| children(root, std::slice::from_ref(branch), step, depth + 1)));
    }
    found
}

/// Returns a pointer with all its parents up to the path item.
fn with_parents(pointer: &Pointer) -> Vec<Pointer> {
    let parents = std::iter::successors(Some(pointer.clone()), Pointer::parent);
    parents.take_while(|parent| parent.depth() >= 2 || parent.depth() == pointer.depth()).collect()
}
