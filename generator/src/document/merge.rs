//! What the Overlay Specification does to nodes: merge, append, replace, remove.

use std::collections::HashSet;

use serde_json::Value;
use serde_json_path::{JsonPath, PathElement};

use crate::pointer::Pointer;

/// How many nodes all actions together may add: copies of copies grow without end.
pub(super) const BUDGET: usize = 250_000;

/// How deep a document may get, as when it is read.
const DEPTH: usize = 128;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Step {
    Key(String),
    Index(usize),
}

/// The address of a selected node. In order, a node stands before what is inside it and before its
/// later siblings.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Location(Vec<Step>);

impl Location {
    /// The node, if it is still there.
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

/// The nodes that a path selects, each once.
pub(super) fn select(path: &JsonPath, value: &Value) -> Vec<Location> {
    let mut seen = HashSet::new();
    let located = path.query_located(value);
    let locations = located.locations().map(|location| {
        let steps = location.iter().map(|element| match element {
            PathElement::Name(name) => Step::Key((*name).to_owned()),
            PathElement::Index(at) => Step::Index(*at),
        });
        Location(steps.collect())
    });
    locations.filter(|location| seen.insert(location.clone())).collect()
}

/// What an action did.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    /// The nodes that it made or changed.
    pub(super) touched: Vec<Pointer>,
    /// Whether the document says something now that it did not say before.
    pub(super) news: bool,
}

/// What stands against an action.
#[derive(Debug)]
pub(super) struct Clash {
    /// What is wrong.
    pub(super) what: String,
    /// What was expected.
    pub(super) expected: String,
}

impl Clash {
    fn new(at: &Pointer, what: impl Into<String>) -> Self {
        let expected = format!("something that fits the node at `#{at}` of the description");
        Self { what: what.into(), expected }
    }
}

/// Merges a value into each of the nodes.
pub(super) fn put(
    value: &mut Value,
    locations: &[Location],
    update: &Value,
    left: &mut usize,
) -> Result<Outcome, Clash> {
    let mut kinds = locations.iter().filter_map(|location| Some((location, kind(location.get(value)?))));
    if let Some((_, first)) = kinds.next()
        && let Some((location, other)) = kinds.find(|(_, kind)| *kind != first)
    {
        let what = format!("`target` selects both {first} and {other}");
        return Err(Clash::new(&location.pointer(), what));
    }
    let (nodes, depth) = measure(update);
    let mut outcome = Outcome::default();
    for location in locations {
        let at = location.pointer();
        if location.0.len() + depth > DEPTH {
            return Err(Clash::new(&at, format!("the document would be more than {DEPTH} levels deep")));
        }
        let Some(rest) = left.checked_sub(nodes) else {
            return Err(Clash::new(&at, "the overlays make the document too large"));
        };
        *left = rest;
        let Some(node) = location.get_mut(value) else {
            continue;
        };
        match node {
            Value::Array(items) if !update.is_array() => outcome.append(items, update, &at),
            node => outcome.merge(node, update, &at)?,
        }
    }
    Ok(outcome)
}

impl Outcome {
    fn merge(&mut self, node: &mut Value, update: &Value, at: &Pointer) -> Result<(), Clash> {
        match (node, update) {
            (Value::Object(members), Value::Object(updates)) => {
                for (key, update) in updates {
                    let at = at.child(key.as_str());
                    if let Some(member) = members.get_mut(key) {
                        self.merge(member, update, &at)?;
                    } else {
                        self.news = true;
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
            (node, update) if kind(node) == PRIMITIVE && kind(update) == PRIMITIVE => {
                if node != update {
                    self.news = true;
                    self.touched.push(at.clone());
                    *node = update.clone();
                }
            }
            (node, update) => {
                let what = format!("{} cannot be merged into {}", kind(update), kind(node));
                return Err(Clash::new(at, what));
            }
        }
        Ok(())
    }

    /// Appends as the specification says, also what stands there already; that is no news.
    fn append(&mut self, items: &mut Vec<Value>, update: &Value, at: &Pointer) {
        self.news |= !items.contains(update);
        self.touched.push(at.child(items.len().to_string()));
        items.push(update.clone());
    }

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

/// Takes the nodes out of what holds them.
pub(super) fn remove(value: &mut Value, locations: &[Location]) -> Result<Outcome, Clash> {
    // From the last to the first: a removed item moves only those that come after it.
    let mut ordered = locations.to_vec();
    ordered.sort();
    let mut around: Vec<Location> = Vec::new();
    for location in ordered.into_iter().rev() {
        let Location(mut steps) = location;
        let Some(last) = steps.pop() else {
            let what = "the root of the description cannot be removed".to_owned();
            return Err(Clash { what, expected: "a path to something inside it".to_owned() });
        };
        let holder = Location(steps);
        match (holder.get_mut(value), &last) {
            (Some(Value::Object(members)), Step::Key(key)) => drop(members.shift_remove(key)),
            (Some(Value::Array(items)), Step::Index(at)) if *at < items.len() => drop(items.remove(*at)),
            _ => {}
        }
        forget(&mut around, &holder, &last);
        if !around.contains(&holder) {
            around.push(holder);
        }
    }
    around.sort();
    Ok(Outcome { touched: around.iter().map(Location::pointer).collect(), news: true })
}

/// Keeps earlier addresses true: drops those inside the removed node, moves those after it.
fn forget(around: &mut Vec<Location>, holder: &Location, removed: &Step) {
    let depth = holder.0.len();
    around.retain(|other| !(other.0.starts_with(&holder.0) && other.0.get(depth) == Some(removed)));
    let Step::Index(at) = removed else {
        return;
    };
    for other in around.iter_mut().filter(|other| other.0.starts_with(&holder.0)) {
        if let Some(Step::Index(later)) = other.0.get_mut(depth)
            && *later > *at
        {
            *later -= 1;
        }
    }
}

const PRIMITIVE: &str = "a primitive value";

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Object(_) => "an object",
        Value::Array(_) => "an array",
        _ => PRIMITIVE,
    }
}

/// The number of nodes in a value, and how deep they nest.
fn measure(value: &Value) -> (usize, usize) {
    let inside: &mut dyn Iterator<Item = &Value> = match value {
        Value::Object(members) => &mut members.values(),
        Value::Array(items) => &mut items.iter(),
        _ => return (1, 0),
    };
    let add = |(nodes, depth): (usize, usize), (more, inner): (usize, usize)| (nodes + more, depth.max(inner + 1));
    inside.map(measure).fold((1, 1), add)
}
