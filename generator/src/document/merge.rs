//! The changes of the Overlay Specification to nodes: merge, append, replace, remove.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde_json::Value;
use serde_json_path::{JsonPath, PathElement};

use crate::pointer::Pointer;

/// Maximum number of nodes that all actions together may add. Without a limit, copies of copies grow exponentially.
pub(super) const BUDGET: usize = 250_000;

/// Maximum depth of a document, as when it is read.
const MAX_DEPTH: usize = 128;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Step {
    Key(String),
    Index(usize),
}

/// The address of a selected node. A node is ordered before its content and before its later siblings.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct NodePath(Vec<Step>);

impl NodePath {
    /// Returns the node, if it still exists.
    pub(super) fn get<'v>(&self, value: &'v Value) -> Option<&'v Value> {
        self.0.iter().try_fold(value, |node, step| match step {
            Step::Key(key) => node.get(key),
            Step::Index(at) => node.get(at),
        })
    }

    fn get_mut<'v>(&self, value: &'v mut Value) -> Option<&'v mut Value> {
        self.0.iter().try_fold(value, |node, step| match step {
            Step::Key(key) => node.get_mut(key),
            Step::Index(at) => node.get_mut(at),
        })
    }

    fn pointer(&self) -> Pointer {
        self.0
            .iter()
            .map(|step| match step {
                Step::Key(key) => key.clone(),
                Step::Index(at) => at.to_string(),
            })
            .collect()
    }
}

/// Returns the nodes that a path selects, each once.
pub(super) fn select(path: &JsonPath, value: &Value) -> Vec<NodePath> {
    let mut seen = HashSet::new();
    let located = path.query_located(value);
    let nodes = located.locations().map(|location| {
        let steps = location.iter().map(|element| match element {
            PathElement::Name(name) => Step::Key((*name).to_owned()),
            PathElement::Index(at) => Step::Index(*at),
        });
        NodePath(steps.collect())
    });
    nodes.filter(|node| seen.insert(node.clone())).collect()
}

/// The effect of an action.
#[derive(Debug, Default)]
pub(super) struct MergeOutcome {
    /// The nodes that it created or changed.
    pub(super) touched: Vec<Pointer>,
    /// Whether the document differs from before, repeated array elements aside.
    pub(super) changed: bool,
    /// The parameters that it would declare again, such as `username` in `header`.
    pub(super) declared: Vec<String>,
}

/// The reason why an action cannot be applied.
#[derive(Debug)]
pub(super) struct Conflict {
    pub(super) message: String,
    pub(super) expected: String,
}

impl Conflict {
    fn new(at: &Pointer, message: impl Into<String>) -> Self {
        let expected = format!("a value that fits the node at `#{at}` of the description");
        Self { message: message.into(), expected }
    }
}

/// Merges a value into each of the nodes. `budget` is the number of nodes that may still be added; it is 0 after an error
/// of size or depth, which all later actions would meet, too.
pub(super) fn update(
    value: &mut Value,
    nodes: &[NodePath],
    update: &Value,
    budget: &mut usize,
) -> Result<MergeOutcome, Conflict> {
    let mut types = nodes.iter().filter_map(|node| Some((node, merge_type(node.get(value)?))));
    if let Some((_, first)) = types.next()
        && let Some((node, other)) = types.find(|(_, ty)| *ty != first)
    {
        let message = format!("`target` selects both {first} and {other}");
        return Err(Conflict::new(&node.pointer(), message));
    }
    let (size, depth) = measure(update);
    let mut outcome = MergeOutcome::default();
    for node_path in nodes {
        let at = node_path.pointer();
        if node_path.0.len() + depth > MAX_DEPTH {
            *budget = 0;
            return Err(Conflict::new(&at, format!("the document would be more than {MAX_DEPTH} levels deep")));
        }
        let Some(rest) = budget.checked_sub(size) else {
            *budget = 0;
            return Err(Conflict::new(&at, "the overlays make the document too large"));
        };
        *budget = rest;
        let Some(node) = node_path.get_mut(value) else {
            continue;
        };
        match node {
            Value::Array(items) if !update.is_array() => outcome.append(items, update, &at),
            node => outcome.merge(node, update, &at)?,
        }
    }
    Ok(outcome)
}

impl MergeOutcome {
    fn merge(&mut self, node: &mut Value, update: &Value, at: &Pointer) -> Result<(), Conflict> {
        match (node, update) {
            (Value::Object(members), Value::Object(updates)) => {
                for (key, update) in updates {
                    let at = at.child(key.as_str());
                    if let Some(member) = members.get_mut(key) {
                        self.merge(member, update, &at)?;
                    } else {
                        self.changed = true;
                        self.leaves(update, at);
                        members.insert(key.clone(), update.clone());
                    }
                }
            }
            (Value::Array(items), Value::Array(updates)) => {
                for update in updates {
                    self.append(items, update, at);
                }
            }
            (node, update) if merge_type(node) == PRIMITIVE && merge_type(update) == PRIMITIVE => {
                if node != update {
                    self.changed = true;
                    self.touched.push(at.clone());
                    *node = update.clone();
                }
            }
            (node, update) => {
                let message = format!("{} cannot be merged into {}", merge_type(update), merge_type(node));
                return Err(Conflict::new(at, message));
            }
        }
        Ok(())
    }

    /// Appends an element, as the specification requires even if the array already contains it. That is not a change.
    ///
    /// A parameter that the array already declares, by name and location, is not appended: no operation may have two.
    fn append(&mut self, items: &mut Vec<Value>, update: &Value, at: &Pointer) {
        if let Some(title) = parameter_title(update)
            && items.iter().any(|item| item != update && parameter_title(item).as_ref() == Some(&title))
        {
            self.declared.push(title);
            return;
        }
        self.changed |= !items.contains(update);
        self.touched.push(at.child(items.len().to_string()));
        items.push(update.clone());
    }

    /// Records the innermost members of a new node.
    fn leaves(&mut self, value: &Value, at: Pointer) {
        match value {
            Value::Object(members) if !members.is_empty() => {
                for (key, value) in members {
                    self.leaves(value, at.child(key.as_str()));
                }
            }
            _ => self.touched.push(at),
        }
    }
}

/// Returns the name and the location of a parameter; names of headers are in lower case.
fn parameter_title(value: &Value) -> Option<String> {
    let (name, location) = (value.get("name")?.as_str()?, value.get("in")?.as_str()?);
    let name = if location == "header" { name.to_lowercase() } else { name.to_owned() };
    Some(format!("`{name}` in `{location}`"))
}

/// Removes the nodes from their parents.
pub(super) fn remove(value: &mut Value, nodes: &[NodePath]) -> Result<MergeOutcome, Conflict> {
    let mut removed: Vec<&NodePath> = nodes.iter().collect();
    removed.sort();
    // A node inside another removed node needs no removal of its own. It follows that node in the order.
    removed.dedup_by(|node, outer| node.0.starts_with(&outer.0));
    let mut parents: BTreeSet<&[Step]> = BTreeSet::new();
    // The removed elements by array, in ascending order.
    let mut elements: HashMap<&[Step], Vec<usize>> = HashMap::new();
    for NodePath(steps) in &removed {
        let Some((last, parent)) = steps.split_last() else {
            let message = "the root of the description cannot be removed".to_owned();
            return Err(Conflict { message, expected: "a path to a node inside it".to_owned() });
        };
        parents.insert(parent);
        if let Step::Index(at) = last {
            elements.entry(parent).or_default().push(*at);
        }
    }
    // From the last to the first, because removing an element moves the later ones.
    for NodePath(steps) in removed.iter().rev() {
        let Some((last, parent)) = steps.split_last() else { continue };
        match (NodePath(parent.to_vec()).get_mut(value), last) {
            (Some(Value::Object(members)), Step::Key(key)) => drop(members.shift_remove(key)),
            (Some(Value::Array(items)), Step::Index(at)) if *at < items.len() => drop(items.remove(*at)),
            _ => {}
        }
    }
    let mut touched: Vec<NodePath> = parents.into_iter().map(|parent| moved(parent, &elements)).collect();
    touched.sort();
    Ok(MergeOutcome { touched: touched.iter().map(NodePath::pointer).collect(), declared: Vec::new(), changed: true })
}

/// Returns the address of a node after elements of arrays before it were removed.
fn moved(steps: &[Step], removed: &HashMap<&[Step], Vec<usize>>) -> NodePath {
    let step = |(depth, step): (usize, &Step)| match (step, steps.get(..depth).and_then(|array| removed.get(array))) {
        (Step::Index(at), Some(elements)) => Step::Index(at - elements.partition_point(|removed| removed < at)),
        _ => step.clone(),
    };
    NodePath(steps.iter().enumerate().map(step).collect())
}

const PRIMITIVE: &str = "a primitive value";

/// The type of a value as far as merging distinguishes it.
fn merge_type(value: &Value) -> &'static str {
    match value {
        Value::Object(_) => "an object",
        Value::Array(_) => "an array",
        _ => PRIMITIVE,
    }
}

/// Returns the number of nodes in a value and their maximum depth.
fn measure(value: &Value) -> (usize, usize) {
    let inside: &mut dyn Iterator<Item = &Value> = match value {
        Value::Object(members) => &mut members.values(),
        Value::Array(items) => &mut items.iter(),
        _ => return (1, 0),
    };
    let add = |(nodes, depth): (usize, usize), (more, inner): (usize, usize)| (nodes + more, depth.max(inner + 1));
    inside.map(measure).fold((1, 1), add)
}
