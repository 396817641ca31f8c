//! Draft findings: changes as data, before their impact on source code is known.

use std::collections::BTreeSet;

use super::contract::OperationKey;
use crate::pointer::Pointer;
use crate::report::impact::{Direction, WireImpact};
use crate::report::prose::Prose;
use crate::report::rule::Rule;
use crate::report::state::{State, States, texts};
use crate::report::subject::Subject;

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
    pub(super) subject: Subject,
    /// Key that equal changes at other places share; empty if the finding is never merged.
    pub(super) group: String,
    /// Places that a reader looks at.
    pub(super) places: Vec<NodePair>,
    /// Nodes that the change edits; empty if they are the places.
    pub(super) edited: Vec<EditedNode>,
    pub(super) before: Option<State>,
    pub(super) after: Option<State>,
    pub(super) hint: Option<Prose>,
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
    pub(super) fn new(rule: Rule, wire: WireImpact, subject: impl Into<Subject>) -> Self {
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

    /// Sets the texts before and after.
    #[must_use]
    pub(super) fn before_after<T: Into<State>>(self, before: Option<T>, after: Option<T>) -> Self {
        self.states((before.map(Into::into), after.map(Into::into)))
    }

    /// Sets the states before and after.
    #[must_use]
    pub(super) fn states(self, (before, after): States) -> Self {
        Self { before, after, ..self }
    }

    /// Sets two states of one value each.
    #[must_use]
    pub(super) fn texts(self, before: impl Into<State>, after: impl Into<State>) -> Self {
        self.states(texts(before, after))
    }

    /// Sets the key that equal changes share.
    #[must_use]
    pub(super) fn group(self, group: impl Into<String>) -> Self {
        Self { group: group.into(), ..self }
    }

    #[must_use]
    pub(super) fn hint(self, hint: Option<Prose>) -> Self {
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
