//! Places within a message, and the nodes of a description that describe them.

use std::collections::BTreeSet;
use std::fmt;
use std::rc::Rc;

use procountor_generator::pointer::Pointer;
use serde_json::Value;

use super::schema::{Node, Schema};

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
