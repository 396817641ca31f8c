//! Explanation of surface changes: a change of the description explains those that are made from the nodes that it edits.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::draft::{DraftFinding, Extent, Revision};
use super::surface_diff::SurfaceChange;
use crate::ir::{Api, Body, MadeFrom, PartKind, Shape, Type, Usage};
use crate::pointer::Pointer;
use crate::report::impact::SemverImpact;
use crate::report::rule::CodeEffect;
use crate::surface::{Fact, FactSubject, Owner};

/// Explanation of all surface changes.
pub(super) struct Explanation {
    /// For each draft, the surface changes that it explains.
    pub(super) explained: Vec<Vec<usize>>,
    /// Surface changes that no draft explains.
    pub(super) unexplained: Vec<usize>,
}

/// Finds the drafts that explain each surface change.
pub(super) fn explain(drafts: &[DraftFinding], changes: &[SurfaceChange<'_>], (old, new): (&Api, &Api)) -> Explanation {
    let sides = [Side::of(drafts, Revision::Old, old), Side::of(drafts, Revision::New, new)];
    let mut found: Vec<BTreeSet<usize>> =
        changes.iter().map(|change| select(drafts, change, &candidates(change, &sides))).collect();
    explain_members(changes, &mut found);
    let mut explained = vec![Vec::new(); drafts.len()];
    for (at, drafts) in found.iter().enumerate() {
        for draft in drafts {
            explained.get_mut(*draft).into_iter().for_each(|changes: &mut Vec<usize>| changes.push(at));
        }
    }
    let unexplained = found.iter().enumerate().filter(|(_, drafts)| drafts.is_empty()).map(|(at, _)| at).collect();
    Explanation { explained, unexplained }
}

/// The drafts that edit a node which one of the two facts is made from.
fn candidates(change: &SurfaceChange<'_>, sides: &[Side<'_>; 2]) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    for (side, fact) in sides.iter().zip([&change.old, &change.new]) {
        let Some(fact) = fact else { continue };
        side.find(fact.made_from, &mut found);
        if let FactSubject::Struct(model) = fact.item
            && model.usage == Usage::Sent
            && change.changes_usage()
        {
            side.sent_through(model.name.as_str()).iter().for_each(|made_from| side.find(made_from, &mut found));
        }
    }
    found
}

/// The drafts among the candidates that explain a change.
fn select(drafts: &[DraftFinding], change: &SurfaceChange<'_>, found: &BTreeSet<usize>) -> BTreeSet<usize> {
    let of = |effects: &[CodeEffect], of_client: bool| -> BTreeSet<usize> {
        let matches = |at: &usize| {
            let draft = drafts.get(*at);
            draft.is_some_and(|draft| effects.contains(&draft.rule.code_effect()) && draft.of_client <= of_client)
        };
        found.iter().copied().filter(matches).collect()
    };
    let tiers = if change.of_mark_only {
        vec![of(&[CodeEffect::Mark], false), of(&[CodeEffect::Mark], true)]
    } else if change.impact == SemverImpact::Major {
        // Another name explains a type only if nothing else does, and documentation only if not even a name does.
        let (name, documentation) = ([CodeEffect::Name], [CodeEffect::Documentation]);
        vec![of(&[CodeEffect::Code], true), of(&name, false), of(&documentation, true), of(&name, true)]
    } else {
        let any = [CodeEffect::Code, CodeEffect::Documentation];
        vec![of(&any, true), of(&[CodeEffect::Name], false), of(&[CodeEffect::Name], true)]
    };
    let mut tier = tiers.into_iter().find(|tier| !tier.is_empty()).unwrap_or_default();
    // A component explains items elsewhere only if nothing else does: the places that refer to it are changes, too.
    let is_elsewhere = |at: &usize| drafts.get(*at).is_some_and(|draft| change.refers_to_component(draft));
    if !tier.iter().all(is_elsewhere) {
        tier.retain(|at| !is_elsewhere(at));
    }
    tier
}

/// Explains the remaining members of an item that was added or removed by the changes that explain the others.
fn explain_members(changes: &[SurfaceChange<'_>], found: &mut [BTreeSet<usize>]) {
    let mut by_owner: BTreeMap<(Option<Owner<'_>>, bool), BTreeSet<usize>> = BTreeMap::new();
    for (change, drafts) in changes.iter().zip(found.iter()) {
        by_owner.entry(change.owner()).or_default().extend(drafts);
    }
    for (change, drafts) in changes.iter().zip(found) {
        if drafts.is_empty() && change.of_whole_owner {
            *drafts = by_owner.get(&change.owner()).cloned().unwrap_or_default();
        }
    }
}

/// Drafts by the nodes that they edit, and the client of one description.
struct Side<'a> {
    /// Drafts that edit a keyword, by node.
    keywords: HashMap<Pointer, Vec<usize>>,
    /// Drafts that add, remove or replace a node; the flag marks replaced ones.
    whole: HashMap<Pointer, Vec<(usize, bool)>>,
    api: &'a Api,
    containers: OnceCell<Containers<'a>>,
}

impl<'a> Side<'a> {
    fn of(drafts: &[DraftFinding], revision: Revision, api: &'a Api) -> Self {
        let mut side = Self { keywords: HashMap::new(), whole: HashMap::new(), api, containers: OnceCell::new() };
        for (at, draft) in drafts.iter().enumerate() {
            for edited in draft.edited_nodes().into_iter().filter(|edited| edited.revision == revision) {
                let keyword_of = edited.node.parent().filter(|_| edited.extent == Extent::Keyword);
                if let Extent::Whole | Extent::Replaced = edited.extent {
                    let entry = side.whole.entry(edited.node.clone()).or_default();
                    entry.push((at, edited.extent == Extent::Replaced));
                }
                for node in [edited.node].into_iter().chain(keyword_of) {
                    side.keywords.entry(node).or_default().push(at);
                }
            }
        }
        side
    }

    /// Adds the drafts that edit one of the nodes.
    fn find(&self, made_from: &MadeFrom, found: &mut BTreeSet<usize>) {
        found.extend(made_from.nodes.iter().filter_map(|node| self.keywords.get(node)).flatten());
        for node in made_from.nodes.iter().chain(&made_from.path) {
            let within = std::iter::successors(Some(node.clone()), Pointer::parent);
            found.extend(within.filter_map(|node| self.whole.get(&node)).flatten().map(|(at, _)| at));
        }
        let named = made_from.named.iter().filter_map(|node| self.whole.get(node)).flatten();
        found.extend(named.filter(|(_, replaced)| *replaced).map(|(at, _)| at));
    }

    /// Returns the bodies and the fields through which requests contain a model.
    fn sent_through(&self, model: &str) -> Vec<&'a MadeFrom> {
        let containers = self.containers.get_or_init(|| Containers::of(self.api));
        let (mut found, mut pending, mut seen) = (Vec::new(), vec![model], BTreeSet::from([model]));
        while let Some(model) = pending.pop() {
            for (container, made_from) in containers.0.get(model).into_iter().flatten() {
                found.push(*made_from);
                pending.extend(container.iter().filter(|container| seen.insert(**container)));
            }
        }
        found
    }
}

/// The fields and the request bodies of each model: the model that has the field, and the nodes it is made from.
struct Containers<'a>(HashMap<&'a str, Vec<(Option<&'a str>, &'a MadeFrom)>>);

impl<'a> Containers<'a> {
    fn of(api: &'a Api) -> Self {
        let mut all = Self(HashMap::new());
        for model in api.models.values().filter(|model| model.usage == Usage::Sent) {
            let name = Some(model.name.as_str());
            match &model.shape {
                Shape::Struct { fields, .. } => {
                    for field in fields {
                        all.add(&field.ty, name, &field.origin.made_from);
                    }
                }
                Shape::Alias(ty) => all.add(ty, name, &model.origin.made_from),
                Shape::Enum { .. } => {}
            }
        }
        for operation in api.resources.values().flat_map(|resource| resource.operations.values()) {
            match &operation.body {
                Some(Body::Json { ty, origin, .. }) => all.add(ty, None, &origin.made_from),
                Some(Body::Multipart(parts)) => {
                    for part in parts {
                        if let PartKind::Json(ty) = &part.kind {
                            all.add(ty, None, &part.origin.made_from);
                        }
                    }
                }
                Some(Body::Binary { .. }) | None => {}
            }
        }
        all
    }

    fn add(&mut self, ty: &'a Type, container: Option<&'a str>, made_from: &'a MadeFrom) {
        if let Some(name) = ty.model() {
            self.0.entry(name.as_str()).or_default().push((container, made_from));
        }
    }
}

impl<'a> SurfaceChange<'a> {
    /// Returns the owner of the facts, and whether the change is on the new side only.
    fn owner(&self) -> (Option<Owner<'a>>, bool) {
        let fact = self.new.as_ref().or(self.old.as_ref());
        (fact.map(|fact| fact.key.owner), self.old.is_none())
    }

    /// Whether a draft adds or removes a component, and the facts belong to another item.
    fn refers_to_component(&self, draft: &DraftFinding) -> bool {
        let mut facts = [&self.old, &self.new].into_iter().flatten();
        let [(Some(node), None) | (None, Some(node))] = draft.places.as_slice() else { return false };
        let is_component = matches!(node.tokens().as_slice(), ["components", _, _]);
        is_component && !facts.any(|fact| fact.home.is_within(node))
    }

    /// Whether requests contain the model on one side only.
    fn changes_usage(&self) -> bool {
        let usage = |fact: &Option<Fact<'_>>| match fact.as_ref()?.item {
            FactSubject::Struct(model) => Some(model.usage),
            _ => None,
        };
        usage(&self.old).zip(usage(&self.new)).is_some_and(|(old, new)| old != new)
    }
}
