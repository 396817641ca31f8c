//! Index of draft findings by node, to find the few that can explain a line of the surface.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::compare::{DraftFinding, NodePair};
use super::contract::Contract;
use crate::pointer::Pointer;

/// Index of a draft finding, and of one of its places.
pub(super) type DraftPlace = (usize, usize);

/// Draft findings by their places in one of the two descriptions.
pub(super) struct DraftIndex<'c, 'a> {
    contract: &'c Contract<'a>,
    places: BTreeMap<Pointer, Vec<DraftPlace>>,
    /// Built on first use; most comparisons do not need it.
    references: OnceCell<ReferenceGraph>,
}

impl<'c, 'a> DraftIndex<'c, 'a> {
    /// Indexes drafts by the side of their places that `side` selects.
    pub(super) fn of(
        contract: &'c Contract<'a>,
        drafts: &[DraftFinding],
        side: fn(&NodePair) -> Option<&Pointer>,
    ) -> Self {
        let mut places: BTreeMap<Pointer, Vec<DraftPlace>> = BTreeMap::new();
        for (at, draft) in drafts.iter().enumerate() {
            for (which, place) in draft.places.iter().enumerate() {
                if let Some(node) = side(place) {
                    places.entry(node.clone()).or_default().push((at, which));
                }
            }
        }
        Self { contract, places, references: OnceCell::new() }
    }

    /// Description that the places belong to.
    pub(super) fn contract(&self) -> &'c Contract<'a> {
        self.contract
    }

    /// Places at a node, at its ancestors and at its descendants.
    pub(super) fn near<'i>(&'i self, node: &'i Pointer) -> impl Iterator<Item = DraftPlace> + 'i {
        let below = self.places.range(node..).take_while(|(place, _)| place.is_within(node));
        let below = below.filter(move |(place, _)| *place != node).flat_map(|(_, places)| places.iter().copied());
        self.at_or_above(node).chain(below)
    }

    /// Places at a node and at its ancestors.
    fn at_or_above<'i>(&'i self, node: &Pointer) -> impl Iterator<Item = DraftPlace> + 'i {
        let nodes = std::iter::successors(Some(node.clone()), Pointer::parent);
        nodes.filter_map(|node| self.places.get(&node)).flatten().copied()
    }

    /// Drafts at nodes that refer to a node or one of its ancestors, directly or indirectly.
    pub(super) fn referring(&self, node: &Pointer) -> BTreeSet<usize> {
        self.references.get_or_init(|| ReferenceGraph::of(self)).drafts(node)
    }
}

/// References between the nodes of a description.
struct ReferenceGraph {
    ids: HashMap<Pointer, usize>,
    targets: Vec<ReferenceTarget>,
}

/// A node that is the target of references.
#[derive(Default)]
struct ReferenceTarget {
    /// Drafts at or above the references.
    drafts: BTreeSet<usize>,
    /// Targets that contain the references.
    referrers: BTreeSet<usize>,
}

impl ReferenceGraph {
    fn of(index: &DraftIndex<'_, '_>) -> Self {
        let contract = index.contract;
        let mut references = Vec::new();
        let mut pending = vec![contract.cursor()];
        while let Some(here) = pending.pop() {
            if let Some(end) = here.has("$ref").then(|| contract.resolve(&here)).flatten() {
                references.push((here.pointer.clone(), end.pointer));
            }
            let is_container = |child: &crate::cursor::Cursor<'_>| child.node.is_object() || child.node.is_array();
            pending.extend(here.members().map(|(_, child)| child).filter(is_container));
            pending.extend(here.items().filter(is_container));
        }
        let mut all = Self { ids: HashMap::new(), targets: Vec::new() };
        for (_, end) in &references {
            let next = all.targets.len();
            if *all.ids.entry(end.clone()).or_insert(next) == next {
                all.targets.push(ReferenceTarget::default());
            }
        }
        for (reference, end) in &references {
            let ancestors = std::iter::successors(Some(reference.clone()), Pointer::parent);
            let referrers: Vec<_> = ancestors.filter_map(|node| all.ids.get(&node).copied()).collect();
            if let Some(target) = all.ids.get(end).and_then(|at| all.targets.get_mut(*at)) {
                target.drafts.extend(index.at_or_above(reference).map(|(draft, _)| draft));
                target.referrers.extend(referrers);
            }
        }
        all
    }

    fn drafts(&self, node: &Pointer) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        let ancestors = std::iter::successors(Some(node.clone()), Pointer::parent);
        let mut pending: Vec<usize> = ancestors.filter_map(|node| self.ids.get(&node).copied()).collect();
        let mut visited = vec![false; self.targets.len()];
        while let Some(at) = pending.pop() {
            let Some((target, visited)) = self.targets.get(at).zip(visited.get_mut(at)) else { continue };
            if !std::mem::replace(visited, true) {
                found.extend(&target.drafts);
                pending.extend(&target.referrers);
            }
        }
        found
    }
}
