//! Draft findings: changes as data, before their impact on source code is known.

use std::collections::BTreeSet;

use super::contract::OperationKey;
use super::impact::{Direction, WireImpact};
use super::rule::Rule;
use crate::pointer::Pointer;

/// A node of the old description, a node of the new one, or both.
pub(super) type NodePair = (Option<Pointer>, Option<Pointer>);

/// One of the two descriptions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Revision {
    Old,
    New,
}

impl Revision {
    pub(super) fn other(self) -> Self {
        match self {
            Self::Old => Self::New,
            Self::New => Self::Old,
        }
    }
}

/// States of a changed item before and after the change.
pub(super) type States = (Option<State>, Option<State>);

/// Two states of one value each.
pub(super) fn texts(before: impl Into<String>, after: impl Into<String>) -> States {
    (Some(State::One(before.into())), Some(State::One(after.into())))
}

/// States of a flag, if it changed. `names` describe a cleared and a set flag.
pub(super) fn flag_states(was: bool, is: bool, names: [&str; 2]) -> Option<States> {
    let text = |flag| if flag { names[1] } else { names[0] };
    (was != is).then(|| texts(text(was), text(is)))
}

/// State of a changed item before or after the change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// One value.
    One(String),
    /// A list of values.
    Values(Vec<String>),
}

impl State {
    /// A list of values; `None` if it is empty.
    pub(super) fn values<T: Into<String>>(values: impl IntoIterator<Item = T>) -> Option<Self> {
        let values: Vec<String> = values.into_iter().map(Into::into).collect();
        (!values.is_empty()).then_some(Self::Values(values))
    }
}

impl From<String> for State {
    fn from(text: String) -> Self {
        Self::One(text)
    }
}

/// Part of a node that a change edits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// A keyword of the node, or of its parent.
    Keyword,
    /// The node itself: an element or a member of a list that other changes edit too.
    Exact,
    /// The node with its content was added or removed.
    Whole,
    /// The node with its content is another one.
    Replaced,
}

/// A node that a change edits.
#[derive(Clone, Debug)]
pub(super) struct EditedNode {
    pub(super) revision: Revision,
    pub(super) node: Pointer,
    pub(super) extent: Extent,
}

/// Nodes that a change edits: those of both sides, or of one side if a node was added or removed.
pub(super) fn edited((old, new): &NodePair, both: Extent) -> Vec<EditedNode> {
    let extent = if old.is_some() && new.is_some() { both } else { Extent::Whole };
    let node = |revision, node: &Option<Pointer>| node.clone().map(|node| EditedNode { revision, node, extent });
    [node(Revision::Old, old), node(Revision::New, new)].into_iter().flatten().collect()
}

/// A finding whose impact on source code is not known yet.
#[derive(Clone, Debug)]
pub(super) struct DraftFinding {
    pub(super) rule: Rule,
    pub(super) wire: WireImpact,
    pub(super) subject: String,
    /// Key that equal changes at other places share; empty if the finding is never merged.
    pub(super) group: String,
    /// Places that a reader looks at.
    pub(super) places: Vec<NodePair>,
    /// Nodes that the change edits; empty if they are the places.
    pub(super) edited: Vec<EditedNode>,
    pub(super) before: Option<State>,
    pub(super) after: Option<State>,
    pub(super) hint: Option<String>,
    /// Number of equal changes that the finding covers.
    pub(super) count: usize,
    /// Affected operations.
    pub(super) affected: BTreeSet<(OperationKey, Direction)>,
    /// Whether no operation uses the changed value.
    pub(super) unused: bool,
    /// Whether the change matters only if it explains a change of the client.
    pub(super) of_client: bool,
}

impl DraftFinding {
    /// Creates a finding without places and affected operations.
    pub(super) fn new(rule: Rule, wire: WireImpact, subject: impl Into<String>) -> Self {
        Self {
            rule,
            wire,
            subject: subject.into(),
            group: String::new(),
            places: Vec::new(),
            edited: Vec::new(),
            before: None,
            after: None,
            hint: None,
            count: 1,
            affected: BTreeSet::new(),
            unused: false,
            of_client: false,
        }
    }

    /// Adds a place.
    #[must_use]
    pub(super) fn at(mut self, old: Option<&Pointer>, new: Option<&Pointer>) -> Self {
        self.places.push((old.cloned(), new.cloned()));
        self
    }

    /// Adds nodes that the change edits. If there are none, the change edits keywords of its places.
    #[must_use]
    pub(super) fn edits(mut self, old: Option<&Pointer>, new: Option<&Pointer>, both: Extent) -> Self {
        self.edited.extend(edited(&(old.cloned(), new.cloned()), both));
        self
    }

    /// Sets the values before and after.
    #[must_use]
    pub(super) fn before_after(self, before: Option<String>, after: Option<String>) -> Self {
        self.states(before.map(State::One), after.map(State::One))
    }

    /// Sets the states before and after.
    #[must_use]
    pub(super) fn states(self, before: Option<State>, after: Option<State>) -> Self {
        Self { before, after, ..self }
    }

    /// Sets two states of one value each.
    #[must_use]
    pub(super) fn texts(self, before: impl Into<String>, after: impl Into<String>) -> Self {
        let (before, after) = texts(before, after);
        self.states(before, after)
    }

    /// Sets the key that equal changes share.
    #[must_use]
    pub(super) fn group(self, group: impl Into<String>) -> Self {
        Self { group: group.into(), ..self }
    }

    #[must_use]
    pub(super) fn hint(self, hint: Option<String>) -> Self {
        Self { hint, ..self }
    }

    /// Adds an affected operation.
    #[must_use]
    pub(super) fn affects(mut self, key: &OperationKey, direction: Direction) -> Self {
        self.affected.insert((key.clone(), direction));
        self
    }

    /// Returns the nodes that the change edits.
    pub(super) fn edited_nodes(&self) -> Vec<EditedNode> {
        if self.edited.is_empty() {
            self.places.iter().flat_map(|place| edited(place, Extent::Keyword)).collect()
        } else {
            self.edited.clone()
        }
    }
}
