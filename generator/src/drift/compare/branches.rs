//! Changes of `oneOf` and `anyOf` branches and of discriminators.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::pairs::{ChildPair, SchemaPair, SchemaPairs, SchemaPath};
use crate::cursor::Cursor;
use crate::drift::change::{Change, Edit};
use crate::drift::contract::Contract;
use crate::drift::impact::Relation;
use crate::drift::schema::{KeywordValue, Schema, canonical_json};
use crate::drift::similarity;

/// A branch, with the schema and shape that identify it.
struct Branch<'a> {
    node: Cursor<'a>,
    schema: Schema<'a>,
    shape: String,
}

impl<'a> Branch<'a> {
    fn of(contract: &Contract<'a>, node: &Cursor<'a>) -> Self {
        let (schema, shape) = (Schema::of(contract, node), similarity::shape(contract, node));
        Self { node: node.clone(), schema, shape }
    }

    /// Whether this branch allows all values of the other one, judged by the types alone.
    fn covers(&self, other: &Self) -> bool {
        let has_type_only = |schema: &Schema<'_>| {
            schema.enum_values.is_none()
                && schema.format.is_none()
                && schema.limits.is_empty()
                && schema.other_keywords.is_empty()
                && schema.properties.is_empty()
                && schema.required.is_empty()
                && schema.additional.is_none()
                && schema.items.is_none()
                && schema.branches.is_empty()
        };
        let fits = |name: &&str| self.schema.has_type(name) || (*name == "integer" && self.schema.has_type("number"));
        let types = other.schema.types.as_ref();
        has_type_only(&self.schema)
            && (self.schema.types.is_none() || types.is_some_and(|types| types.iter().all(fits)))
    }
}

/// Whether only one of two schemas has branches, and the other one can be compared with one of these branches.
pub(super) fn is_one_of(old: &Schema<'_>, new: &Schema<'_>) -> bool {
    let (single, several) = match (old.branches.is_empty(), new.branches.is_empty()) {
        (true, false) => (old, new),
        (false, true) => (new, old),
        _ => return false,
    };
    several.properties.is_empty() && several.types.is_none() && (single.types.is_some() || !single.required.is_empty())
}

/// Distinct branches of a schema; a schema without branches is its only branch.
fn branches_of<'a>(schema: &Schema<'a>, contract: &Contract<'a>) -> Vec<Branch<'a>> {
    let mut branches: Vec<Branch<'a>> = Vec::new();
    for node in schema.branches.values().flatten() {
        let branch = Branch::of(contract, node);
        if !branches.iter().any(|known| known.shape == branch.shape) {
            branches.push(branch);
        }
    }
    if branches.is_empty() {
        branches.extend(contract.cursor_at(&schema.pointer).map(|node| Branch::of(contract, &node)));
    }
    branches
}

/// Compares the branches of two schemas.
pub(super) fn compare<'a>(
    old: &Schema<'a>,
    new: &Schema<'a>,
    path: &SchemaPath,
    pairs: &mut SchemaPairs<'_, 'a>,
    pair: &mut SchemaPair,
) {
    if old.branches.is_empty() && new.branches.is_empty() {
        return compare_discriminators(old, new, path, pairs, pair);
    }
    let places = || (Some(old.pointer.clone()), Some(new.pointer.clone()));
    if old.branches.is_empty() != new.branches.is_empty() && !is_one_of(old, new) {
        // The branches are a further restriction on the value, which was added or removed.
        let relation = if old.branches.is_empty() { Relation::Narrower } else { Relation::Wider };
        let text = |schema: &Schema<'_>| {
            Some(if schema.branches.is_empty() { "no branches" } else { "one of several" }.to_owned())
        };
        let edit = Edit::new(Change::OtherKeyword(relation), path.text(), places().0, places().1);
        pair.edits.push(edit.before_after(text(old), text(new)).group(path.last()));
        return;
    }
    let (before, mut after) = (branches_of(old, pairs.old), branches_of(new, pairs.new));
    let mut removed = Vec::new();
    for branch in &before {
        let position = |test: &dyn Fn(&Branch<'a>) -> bool| after.iter().position(test);
        let found = position(&|other| branch.schema.name.is_some() && other.schema.name == branch.schema.name)
            .or_else(|| position(&|other| other.shape == branch.shape));
        match found {
            Some(at) => pair_branches(branch, &after.remove(at), path, pairs, pair),
            None => removed.push(branch),
        }
    }
    // Unmatched branches of one type on both sides are the same branch, changed.
    removed.retain(|branch| {
        let text = branch.schema.type_name();
        let mut candidates = after.iter().enumerate().filter(|(_, other)| other.schema.type_name() == text);
        let found = candidates.next().map(|(at, _)| at).filter(|_| candidates.next().is_none());
        let Some(at) = found else { return true };
        pair_branches(branch, &after.remove(at), path, pairs, pair);
        false
    });
    let all_after = branches_of(new, pairs.new);
    for branch in removed.into_iter().filter(|branch| !all_after.iter().any(|other| other.covers(branch))) {
        let edit = Edit::new(Change::BranchRemoved, path.text(), Some(branch.node.pointer.clone()), places().1);
        pair.edits.push(edit.before_after(Some(title(branch)), None).group(title(branch)));
    }
    for branch in after.iter().filter(|branch| !before.iter().any(|other| other.covers(branch))) {
        let edit = Edit::new(Change::BranchAdded, path.text(), places().0, Some(branch.node.pointer.clone()));
        pair.edits.push(edit.before_after(None, Some(title(branch))).group(title(branch)));
    }
    compare_keyword((old, &before), (new, &all_after), path, pair);
    compare_discriminators(old, new, path, pairs, pair);
}

/// Reports a change between `oneOf`, which forbids values that several branches allow, and `anyOf`.
fn compare_keyword(
    old: (&Schema<'_>, &[Branch<'_>]),
    new: (&Schema<'_>, &[Branch<'_>]),
    path: &SchemaPath,
    pair: &mut SchemaPair,
) {
    let keywords = |schema: &Schema<'_>| schema.branches.keys().copied().collect::<Vec<_>>().join(" and ");
    let (was, is) = (keywords(old.0), keywords(new.0));
    let types: Vec<_> = new.1.iter().flat_map(|branch| branch.schema.types.iter().flatten()).collect();
    let disjoint = types.len() == types.iter().collect::<BTreeSet<_>>().len()
        && new.1.iter().all(|branch| branch.schema.types.is_some());
    if was == is || was.is_empty() || is.is_empty() || disjoint {
        return;
    }
    let relation = match (was.as_str(), is.as_str()) {
        ("anyOf", "oneOf") => Relation::Narrower,
        ("oneOf", "anyOf") => Relation::Wider,
        _ => Relation::Unknown,
    };
    let places = (Some(old.0.pointer.clone()), Some(new.0.pointer.clone()));
    let edit = Edit::new(Change::OtherKeyword(relation), path.text(), places.0, places.1);
    pair.edits.push(edit.before_after(Some(was), Some(is)).group(path.last()));
}

fn title(branch: &Branch<'_>) -> String {
    branch.schema.name.map_or_else(|| branch.schema.type_name(), str::to_owned)
}

/// Adds the comparison of a branch that both schemas have.
fn pair_branches<'a>(
    before: &Branch<'a>,
    after: &Branch<'a>,
    path: &SchemaPath,
    pairs: &mut SchemaPairs<'_, 'a>,
    pair: &mut SchemaPair,
) {
    if before.shape == after.shape && before.schema.name.is_none() && after.schema.name.is_none() {
        return;
    }
    let child = pairs.pair(&before.node, &after.node, path);
    pair.children.push(ChildPair { pair: child, in_requests: true, in_responses: true });
}

/// Discriminator values and the components they select: the entries of `mapping`, and the component names by default.
fn mapping(schema: &Schema<'_>, contract: &Contract<'_>) -> BTreeMap<String, String> {
    let discriminator = schema.discriminator.as_ref();
    let entries =
        discriminator.and_then(|value| value.value.get("mapping")).and_then(Value::as_object).into_iter().flatten();
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

/// Reports a change of the discriminator property, or of the component that a value selects.
fn compare_discriminators<'a>(
    old: &Schema<'a>,
    new: &Schema<'a>,
    path: &SchemaPath,
    pairs: &SchemaPairs<'_, 'a>,
    pair: &mut SchemaPair,
) {
    let (before, after) = (&old.discriminator, &new.discriminator);
    let relation = match (before, after) {
        (None, None) => return,
        (None, Some(_)) => Relation::Narrower,
        (Some(_), None) => Relation::Wider,
        (Some(before), Some(after)) => {
            let property = |value: &KeywordValue<'_>| value.value.get("propertyName").map(canonical_json);
            if property(before) == property(after) {
                compare_mappings(&mapping(old, pairs.old), &mapping(new, pairs.new))
            } else {
                Relation::Other
            }
        }
    };
    if relation == Relation::Same {
        return;
    }
    let pointer = |value: &Option<KeywordValue<'_>>, schema: &Schema<'_>| {
        Some(value.as_ref().map_or_else(|| schema.pointer.clone(), |value| value.pointer.clone()))
    };
    let text = |value: &Option<KeywordValue<'_>>| value.as_ref().map(|value| canonical_json(value.value));
    let edit = Edit::new(Change::Discriminator(relation), path.text(), pointer(before, old), pointer(after, new));
    pair.edits.push(edit.before_after(text(before), text(after)).group(path.last()));
}

/// Relation of the discriminator values of two mappings. Values of added and removed branches are reported with them.
fn compare_mappings(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> Relation {
    let kept = |target: &String| [before, after].iter().all(|mapping| mapping.values().any(|other| other == target));
    if before.iter().any(|(key, target)| after.get(key).is_some_and(|other| other != target)) {
        return Relation::Other;
    }
    let removed = before.iter().any(|(key, target)| !after.contains_key(key) && kept(target));
    let added = after.iter().any(|(key, target)| !before.contains_key(key) && kept(target));
    match (removed, added) {
        (false, false) => Relation::Same,
        (false, true) => Relation::Wider,
        (true, false) => Relation::Narrower,
        (true, true) => Relation::Other,
    }
}
