//! Drafts by the nodes that they speak of: a line of the surface is held against a few of them, not against all.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::compare::{Draft, Place};
use super::contract::Contract;
use crate::pointer::Pointer;

/// A draft, and which of its places: one that stands for equal changes has many.
pub(super) type PlaceOf = (usize, usize);

/// The drafts by their places in one of the two descriptions.
pub(super) struct Index<'c, 'a> {
    contract: &'c Contract<'a>,
    places: BTreeMap<Pointer, Vec<PlaceOf>>,
    /// Made when it is first asked for: most comparisons never do.
    holders: OnceCell<Holders>,
}

impl<'c, 'a> Index<'c, 'a> {
    /// Sorts the drafts by the places that `side` picks.
    pub(super) fn of(contract: &'c Contract<'a>, drafts: &[Draft], side: fn(&Place) -> Option<&Pointer>) -> Self {
        let mut places: BTreeMap<Pointer, Vec<PlaceOf>> = BTreeMap::new();
        for (at, draft) in drafts.iter().enumerate() {
            for (which, place) in draft.places.iter().enumerate() {
                if let Some(node) = side(place) {
                    places.entry(node.clone()).or_default().push((at, which));
                }
            }
        }
        Self { contract, places, holders: OnceCell::new() }
    }

    /// The description that the places are of.
    pub(super) fn contract(&self) -> &'c Contract<'a> {
        self.contract
    }

    /// The places at a node, around it, and in it.
    pub(super) fn near<'i>(&'i self, node: &'i Pointer) -> impl Iterator<Item = PlaceOf> + 'i {
        let inside = self.places.range(node..).take_while(|(place, _)| place.is_within(node));
        let inside = inside.filter(move |(place, _)| *place != node).flat_map(|(_, places)| places.iter().copied());
        self.around(node).chain(inside)
    }

    /// The places at a node and around it.
    fn around<'i>(&'i self, node: &Pointer) -> impl Iterator<Item = PlaceOf> + 'i {
        let nodes = std::iter::successors(Some(node.clone()), Pointer::parent);
        nodes.filter_map(|node| self.places.get(&node)).flatten().copied()
    }

    /// The drafts of nodes that refer to what holds a node, near or far.
    pub(super) fn holding(&self, node: &Pointer) -> BTreeSet<usize> {
        self.holders.get_or_init(|| Holders::of(self)).drafts(node)
    }
}

/// What refers to what.
struct Holders {
    ids: HashMap<Pointer, usize>,
    targets: Vec<Target>,
}

/// A node that references lead to.
#[derive(Default)]
struct Target {
    /// The drafts around the references.
    drafts: BTreeSet<usize>,
    /// The targets that hold the references.
    holders: BTreeSet<usize>,
}

impl Holders {
    fn of(index: &Index<'_, '_>) -> Self {
        let contract = index.contract;
        let mut references = Vec::new();
        let mut waiting = vec![contract.cursor()];
        while let Some(here) = waiting.pop() {
            if let Some(end) = here.has("$ref").then(|| contract.resolve(&here)).flatten() {
                references.push((here.pointer.clone(), end.pointer));
            }
            let inside = |child: &crate::cursor::Cursor<'_>| child.node.is_object() || child.node.is_array();
            waiting.extend(here.members().map(|(_, child)| child).filter(inside));
            waiting.extend(here.items().filter(inside));
        }
        let mut all = Self { ids: HashMap::new(), targets: Vec::new() };
        for (_, end) in &references {
            let next = all.targets.len();
            if *all.ids.entry(end.clone()).or_insert(next) == next {
                all.targets.push(Target::default());
            }
        }
        for (site, end) in &references {
            let around = std::iter::successors(Some(site.clone()), Pointer::parent);
            let holders: Vec<_> = around.filter_map(|node| all.ids.get(&node).copied()).collect();
            if let Some(target) = all.ids.get(end).and_then(|at| all.targets.get_mut(*at)) {
                target.drafts.extend(index.around(site).map(|(draft, _)| draft));
                target.holders.extend(holders);
            }
        }
        all
    }

    fn drafts(&self, node: &Pointer) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        let around = std::iter::successors(Some(node.clone()), Pointer::parent);
        let mut waiting: Vec<usize> = around.filter_map(|node| self.ids.get(&node).copied()).collect();
        let mut seen = vec![false; self.targets.len()];
        while let Some(at) = waiting.pop() {
            let Some((target, seen)) = self.targets.get(at).zip(seen.get_mut(at)) else { continue };
            if !std::mem::replace(seen, true) {
                found.extend(&target.drafts);
                waiting.extend(&target.holders);
            }
        }
        found
    }
}
