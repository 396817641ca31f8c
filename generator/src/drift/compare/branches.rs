//! Alternatives: `oneOf` and `anyOf`.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::value::{Child, Pair, Site, Values};
use crate::cursor::Cursor;
use crate::drift::change::{Change, Edit};
use crate::drift::contract::Contract;
use crate::drift::effect::Relation;
use crate::drift::rename;
use crate::drift::schema::{Facet, Schema, text};

/// An alternative, with what it is known by.
struct Branch<'a> {
    node: Cursor<'a>,
    schema: Schema<'a>,
    shape: String,
}

impl<'a> Branch<'a> {
    fn of(contract: &Contract<'a>, node: &Cursor<'a>) -> Self {
        let (schema, shape) = (Schema::of(contract, node), rename::shape(contract, node));
        Self { node: node.clone(), schema, shape }
    }

    /// Whether all that the other one allows is allowed by this one, as far as types alone tell.
    fn covers(&self, other: &Self) -> bool {
        let plain = |schema: &Schema<'_>| {
            schema.listed.is_none()
                && schema.format.is_none()
                && schema.limits.is_empty()
                && schema.others.is_empty()
                && schema.properties.is_empty()
                && schema.required.is_empty()
                && schema.additional.is_none()
                && schema.items.is_none()
                && schema.branches.is_empty()
        };
        let fits = |name: &&str| self.schema.is(name) || (*name == "integer" && self.schema.is("number"));
        let types = other.schema.types.as_ref();
        plain(&self.schema) && (self.schema.types.is_none() || types.is_some_and(|types| types.iter().all(fits)))
    }
}

/// Whether only one of two schemas has alternatives, and the other stands for one of them: so what it is made of is
/// compared with that one.
pub(super) fn is_one_of(old: &Schema<'_>, new: &Schema<'_>) -> bool {
    let (plain, several) = match (old.branches.is_empty(), new.branches.is_empty()) {
        (true, false) => (old, new),
        (false, true) => (new, old),
        _ => return false,
    };
    several.properties.is_empty() && several.types.is_none() && (plain.types.is_some() || !plain.required.is_empty())
}

/// The alternatives of a schema, each once; a schema without any is one by itself.
fn list<'a>(schema: &Schema<'a>, contract: &Contract<'a>) -> Vec<Branch<'a>> {
    let mut list: Vec<Branch<'a>> = Vec::new();
    for node in schema.branches.values().flatten() {
        let branch = Branch::of(contract, node);
        if !list.iter().any(|known| known.shape == branch.shape) {
            list.push(branch);
        }
    }
    if list.is_empty() {
        list.extend(contract.cursor_at(&schema.pointer).map(|itself| Branch::of(contract, &itself)));
    }
    list
}

/// Compares the alternatives of two schemas.
pub(super) fn compare<'a>(
    old: &Schema<'a>,
    new: &Schema<'a>,
    site: &Site,
    values: &mut Values<'_, 'a>,
    pair: &mut Pair,
) {
    if old.branches.is_empty() && new.branches.is_empty() {
        return discriminator(old, new, site, values, pair);
    }
    let places = || (Some(old.pointer.clone()), Some(new.pointer.clone()));
    if old.branches.is_empty() != new.branches.is_empty() && !is_one_of(old, new) {
        // Beside what the value is anyhow, it must be one of several, or need not any more.
        let relation = if old.branches.is_empty() { Relation::Narrower } else { Relation::Wider };
        let words = |schema: &Schema<'_>| {
            Some(if schema.branches.is_empty() { "no alternatives" } else { "one of several" }.to_owned())
        };
        let edit = Edit::new(Change::Other(relation), site.text(), places().0, places().1);
        pair.edits.push(edit.texts(words(old), words(new)).what(site.last()));
        return;
    }
    let (before, mut after) = (list(old, values.old), list(new, values.new));
    let mut gone = Vec::new();
    for branch in &before {
        let by = |test: &dyn Fn(&Branch<'a>) -> bool| after.iter().position(test);
        let found = by(&|other| branch.schema.name.is_some() && other.schema.name == branch.schema.name)
            .or_else(|| by(&|other| other.shape == branch.shape));
        match found {
            Some(at) => meet(branch, &after.remove(at), site, values, pair),
            None => gone.push(branch),
        }
    }
    // What is left of one type on both sides is the same alternative, changed.
    gone.retain(|branch| {
        let text = branch.schema.type_text();
        let mut alike = after.iter().enumerate().filter(|(_, other)| other.schema.type_text() == text);
        let found = alike.next().map(|(at, _)| at).filter(|_| alike.next().is_none());
        let Some(at) = found else { return true };
        meet(branch, &after.remove(at), site, values, pair);
        false
    });
    let all_after = list(new, values.new);
    for branch in gone.into_iter().filter(|branch| !all_after.iter().any(|other| other.covers(branch))) {
        let edit = Edit::new(Change::BranchRemoved, site.text(), Some(branch.node.pointer.clone()), places().1);
        pair.edits.push(edit.texts(Some(title(branch)), None).what(title(branch)));
    }
    for branch in after.iter().filter(|branch| !before.iter().any(|other| other.covers(branch))) {
        let edit = Edit::new(Change::BranchAdded, site.text(), places().0, Some(branch.node.pointer.clone()));
        pair.edits.push(edit.texts(None, Some(title(branch))).what(title(branch)));
    }
    keyword((old, &before), (new, &all_after), site, pair);
    discriminator(old, new, site, values, pair);
}

/// `oneOf` forbids what more than one alternative allows; `anyOf` does not.
fn keyword(old: (&Schema<'_>, &[Branch<'_>]), new: (&Schema<'_>, &[Branch<'_>]), site: &Site, pair: &mut Pair) {
    let keywords = |schema: &Schema<'_>| schema.branches.keys().copied().collect::<Vec<_>>().join(" and ");
    let (was, is) = (keywords(old.0), keywords(new.0));
    let types: Vec<_> = new.1.iter().flat_map(|branch| branch.schema.types.iter().flatten()).collect();
    let apart = types.len() == types.iter().collect::<BTreeSet<_>>().len()
        && new.1.iter().all(|branch| branch.schema.types.is_some());
    if was == is || was.is_empty() || is.is_empty() || apart {
        return;
    }
    let relation = match (was.as_str(), is.as_str()) {
        ("anyOf", "oneOf") => Relation::Narrower,
        ("oneOf", "anyOf") => Relation::Wider,
        _ => Relation::Unknown,
    };
    let places = (Some(old.0.pointer.clone()), Some(new.0.pointer.clone()));
    let edit = Edit::new(Change::Other(relation), site.text(), places.0, places.1);
    pair.edits.push(edit.texts(Some(was), Some(is)).what(site.last()));
}

fn title(branch: &Branch<'_>) -> String {
    branch.schema.name.map_or_else(|| branch.schema.type_text(), str::to_owned)
}

fn meet<'a>(before: &Branch<'a>, after: &Branch<'a>, site: &Site, values: &mut Values<'_, 'a>, pair: &mut Pair) {
    if before.shape == after.shape && before.schema.name.is_none() && after.schema.name.is_none() {
        return;
    }
    let child = values.pair(&before.node, &after.node, site);
    pair.children.push(Child { pair: child, sent: true, answered: true });
}

/// Which text stands for which component: as listed, and a component's own name where none is listed for it.
fn mapping(schema: &Schema<'_>, contract: &Contract<'_>) -> BTreeMap<String, String> {
    let facet = schema.discriminator.as_ref();
    let entries = facet.and_then(|facet| facet.value.get("mapping")).and_then(Value::as_object).into_iter().flatten();
    let target = |value: &Value| {
        let text = value.as_str().unwrap_or_default();
        text.strip_prefix("#/components/schemas/").unwrap_or(text).to_owned()
    };
    let mut mapping: BTreeMap<_, _> = entries.map(|(key, value)| (key.clone(), target(value))).collect();
    for name in schema.branches.values().flatten().filter_map(|node| Schema::name_at(contract, node)) {
        if !mapping.values().any(|target| target == name) {
            mapping.insert(name.to_owned(), name.to_owned());
        }
    }
    mapping
}

/// Alternatives are told apart by another member, or a value of it stands for another one.
fn discriminator<'a>(old: &Schema<'a>, new: &Schema<'a>, site: &Site, values: &Values<'_, 'a>, pair: &mut Pair) {
    let (before, after) = (&old.discriminator, &new.discriminator);
    let relation = match (before, after) {
        (None, None) => return,
        (None, Some(_)) => Relation::Narrower,
        (Some(_), None) => Relation::Wider,
        (Some(before), Some(after)) => {
            let part = |facet: &Facet<'_>| facet.value.get("propertyName").map(text);
            if part(before) == part(after) {
                mappings(&mapping(old, values.old), &mapping(new, values.new))
            } else {
                Relation::Other
            }
        }
    };
    if relation == Relation::Same {
        return;
    }
    let place = |facet: &Option<Facet<'_>>, schema: &Schema<'_>| {
        Some(facet.as_ref().map_or_else(|| schema.pointer.clone(), |facet| facet.pointer.clone()))
    };
    let text = |facet: &Option<Facet<'_>>| facet.as_ref().map(|facet| text(facet.value));
    let edit = Edit::new(Change::Discriminator(relation), site.text(), place(before, old), place(after, new));
    pair.edits.push(edit.texts(text(before), text(after)).what(site.last()));
}

/// What values may stand for alternatives, against before. A value for a new alternative comes with the alternative; so
/// does the end of one.
fn mappings(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> Relation {
    let kept = |target: &String| [before, after].iter().all(|mapping| mapping.values().any(|other| other == target));
    if before.iter().any(|(key, target)| after.get(key).is_some_and(|other| other != target)) {
        return Relation::Other;
    }
    let gone = before.iter().any(|(key, target)| !after.contains_key(key) && kept(target));
    let come = after.iter().any(|(key, target)| !before.contains_key(key) && kept(target));
    match (gone, come) {
        (false, false) => Relation::Same,
        (false, true) => Relation::Wider,
        (true, false) => Relation::Narrower,
        (true, true) => Relation::Other,
    }
}
