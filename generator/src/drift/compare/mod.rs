//! Two contracts to drafts of findings: what changed, where, and whom it reaches.

mod branches;
mod document;
mod facets;
mod fields;
mod forms;
mod ids;
mod incoming;
mod media;
mod members;
mod messages;
mod moved;
mod operations;
mod parameters;
mod reach;
mod schemas;
mod security;
mod servers;
mod style;
pub(super) mod value;

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::change::Role;
use super::contract::{Contract, Key};
use super::effect::{Direction, Wire};
use super::kind::Kind;
use crate::pointer::Pointer;
use value::Values;

/// A node of the old description, one of the new, or both.
pub(super) type Place = (Option<Pointer>, Option<Pointer>);

/// A finding before its effect on source code is known.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) kind: Kind,
    pub(super) wire: Wire,
    pub(super) subject: String,
    /// What equal changes in other places share with it; empty where it stands alone.
    pub(super) what: String,
    pub(super) places: Vec<Place>,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
    pub(super) hint: Option<String>,
    /// How many equal changes it stands for.
    pub(super) count: usize,
    /// The operations that meet it.
    pub(super) reached: BTreeSet<(Key, Direction)>,
    /// Whether it is of a value that no operation holds.
    pub(super) unused: bool,
}

impl Draft {
    /// A change of one place.
    pub(super) fn new(kind: Kind, wire: Wire, subject: impl Into<String>) -> Self {
        Self {
            kind,
            wire,
            subject: subject.into(),
            what: String::new(),
            places: Vec::new(),
            before: None,
            after: None,
            hint: None,
            count: 1,
            reached: BTreeSet::new(),
            unused: false,
        }
    }

    #[must_use]
    pub(super) fn at(mut self, old: Option<&Pointer>, new: Option<&Pointer>) -> Self {
        self.places.push((old.cloned(), new.cloned()));
        self
    }

    #[must_use]
    pub(super) fn texts(self, before: Option<String>, after: Option<String>) -> Self {
        Self { before, after, ..self }
    }

    #[must_use]
    pub(super) fn what(self, what: impl Into<String>) -> Self {
        Self { what: what.into(), ..self }
    }

    #[must_use]
    pub(super) fn hint(self, hint: Option<String>) -> Self {
        Self { hint, ..self }
    }

    #[must_use]
    pub(super) fn reaches(mut self, key: &Key, direction: Direction) -> Self {
        self.reached.insert((key.clone(), direction));
        self
    }
}

/// Where a value enters or leaves an operation.
struct Root {
    pair: usize,
    role: Role,
    operation: Key,
}

/// What is known while two contracts are compared.
struct Comparison<'c, 'a> {
    old: &'c Contract<'a>,
    new: &'c Contract<'a>,
    values: Values<'c, 'a>,
    roots: Vec<Root>,
    drafts: Vec<Draft>,
}

/// All that a comparison of two contracts gives.
pub(super) struct Compared {
    pub(super) drafts: Vec<Draft>,
    pub(super) moved_ids: Vec<Moved>,
}

/// An operation id and where it went.
pub(super) struct Moved {
    pub(super) id: String,
    pub(super) old: Key,
    pub(super) new: Key,
}

/// Compares two contracts.
pub(super) fn compare(old: &Contract<'_>, new: &Contract<'_>) -> Compared {
    let (values, roots, drafts) = (Values::new(old, new), Vec::new(), Vec::new());
    let mut comparison = Comparison { old, new, values, roots, drafts };
    document::compare(&mut comparison);
    let moved_ids = ids::compare(&mut comparison);
    operations::compare(&mut comparison);
    schemas::compare(&mut comparison);
    let reached = reach::reach(&comparison.values.pairs, &comparison.roots);
    let edits = reach::drafts(&comparison.values.pairs, &reached);
    comparison.drafts.extend(edits);
    schemas::settle(&mut comparison);
    Compared { drafts: collapse(comparison.drafts), moved_ids }
}

/// Equal changes of many places are one.
fn collapse(mut drafts: Vec<Draft>) -> Vec<Draft> {
    // What no operation holds as such may be a part of what one holds.
    let told = |draft: &Draft| (draft.places.clone(), draft.what.clone());
    let used: BTreeSet<_> = drafts.iter().filter(|draft| !draft.unused).map(told).collect();
    drafts.retain(|draft| !draft.unused || !used.contains(&told(draft)));
    let mut kept: Vec<Draft> = Vec::new();
    let mut known: BTreeMap<(Kind, Wire, String), usize> = BTreeMap::new();
    let mut places: HashSet<(usize, Place)> = HashSet::new();
    for mut draft in drafts {
        if draft.what.is_empty() {
            kept.push(draft);
            continue;
        }
        let at = *known.entry((draft.kind, draft.wire, draft.what.clone())).or_insert(kept.len());
        let told = std::mem::take(&mut draft.places);
        let new: Vec<_> = told.into_iter().filter(|place| places.insert((at, place.clone()))).collect();
        if let Some(first) = kept.get_mut(at) {
            first.count += usize::from(!new.is_empty());
            first.places.extend(new);
            first.reached.append(&mut draft.reached);
            first.unused &= draft.unused;
        } else {
            kept.push(Draft { places: new, ..draft });
        }
    }
    kept
}
