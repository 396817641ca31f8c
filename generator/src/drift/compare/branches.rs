//! Changes of the alternatives of a value: branches of `oneOf` and `anyOf`, and subtypes of a base.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::discriminator::{self, Selection};
use super::pairs::{ChildPair, SchemaPair, SchemaPairs, SchemaPath};
use crate::cursor::Cursor;
use crate::drift::change::{Change, Edit};
use crate::drift::contract::Contract;
use crate::drift::impact::Relation;
use crate::drift::schema::Schema;
use crate::drift::similarity;

/// A branch, with the schema and shape that identify it.
struct Branch<'a> {
    node: Cursor<'a>,
    schema: Schema<'a>,
    shape: String,
    /// Shape of the component, whatever its name is.
    content: OnceCell<String>,
}

impl<'a> Branch<'a> {
    fn of(contract: &Contract<'a>, node: &Cursor<'a>) -> Self {
        let (schema, shape) = (Schema::of(contract, node), similarity::shape(contract, node));
        Self { node: node.clone(), schema, shape, content: OnceCell::new() }
    }

    fn content(&self, contract: &Contract<'a>) -> &str {
        self.content.get_or_init(|| similarity::component_shape(contract, &self.node))
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
    let same_types = several.types.is_none() || several.types == single.types;
    several.properties.is_empty()
        && same_types
        && several.required.is_subset(&single.required)
        && (single.types.is_some() || !single.required.is_empty())
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
        let subtypes = (discriminator::subtypes(old, pairs.old), discriminator::subtypes(new, pairs.new));
        let of = |contract: &Contract<'a>, nodes: Vec<Cursor<'a>>| -> Vec<_> {
            nodes.iter().map(|node| Branch::of(contract, node)).collect()
        };
        return match subtypes {
            (Some(before), Some(after)) => {
                let lists = (of(pairs.old, before), of(pairs.new, after));
                compare_lists(old, new, lists, path, pairs, pair);
            }
            _ => discriminator::compare(old, new, own_name(old, new).as_slice(), path, pair),
        };
    }
    if old.branches.is_empty() != new.branches.is_empty() && !is_one_of(old, new) {
        // The branches are a further restriction on the value, which was added or removed.
        let relation = if old.branches.is_empty() { Relation::Narrower } else { Relation::Wider };
        let text = |schema: &Schema<'_>| {
            Some(if schema.branches.is_empty() { "no branches" } else { "one of several" }.to_owned())
        };
        let (was, is) = (Some(old.pointer.clone()), Some(new.pointer.clone()));
        let edit = Edit::new(Change::OtherKeyword(relation), path.text(), was, is);
        pair.edits.push(edit.before_after(text(old), text(new)).group(path.last()));
        return;
    }
    let lists = (branches_of(old, pairs.old), branches_of(new, pairs.new));
    compare_keyword((old, &lists.0), (new, &lists.1), path, pair);
    compare_lists(old, new, lists, path, pairs, pair);
}

/// The names of a component that inherits a discriminator: a value of it can be the name.
fn own_name(old: &Schema<'_>, new: &Schema<'_>) -> Option<(String, String)> {
    let inherits = |schema: &Schema<'_>| discriminator::inherits(schema);
    let names = old.name.zip(new.name).filter(|_| inherits(old) && inherits(new));
    names.map(|(was, is)| (was.to_owned(), is.to_owned()))
}

/// Compares the alternatives of a value and the discriminators that select them.
fn compare_lists<'a>(
    old: &Schema<'a>,
    new: &Schema<'a>,
    (before, all_after): (Vec<Branch<'a>>, Vec<Branch<'a>>),
    path: &SchemaPath,
    pairs: &mut SchemaPairs<'_, 'a>,
    pair: &mut SchemaPair,
) {
    let (matched, removed, added) = match_branches(old, new, (&before, &all_after), pairs);
    for (branch, other) in &matched {
        pair_branches(branch, other, path, pairs, pair);
    }
    // A single branch is the value itself for the client.
    let place = |schema: &Schema<'a>, list: &[Branch<'a>]| match list {
        [only] => Some(only.node.pointer.clone()),
        _ => Some(schema.pointer.clone()),
    };
    for branch in removed.into_iter().filter(|branch| !all_after.iter().any(|other| other.covers(branch))) {
        let places = (Some(branch.node.pointer.clone()), place(new, &all_after));
        let edit = Edit::new(Change::BranchRemoved, path.text(), places.0, places.1);
        pair.edits.push(edit.before_after(Some(title(branch)), None).group(title(branch)));
    }
    for branch in added.into_iter().filter(|branch| !before.iter().any(|other| other.covers(branch))) {
        let places = (place(old, &before), Some(branch.node.pointer.clone()));
        let edit = Edit::new(Change::BranchAdded, path.text(), places.0, places.1);
        pair.edits.push(edit.before_after(None, Some(title(branch))).group(title(branch)));
    }
    let name = |branch: &Branch<'_>| branch.schema.name.map(str::to_owned);
    let names = matched.iter().filter_map(|(was, is)| name(was).zip(name(is)));
    discriminator::compare(old, new, &names.chain(own_name(old, new)).collect::<Vec<_>>(), path, pair);
}

/// Branches of both lists that are the same, branches of the old list only, and branches of the new list only.
type Matches<'b, 'a> = (Vec<(&'b Branch<'a>, &'b Branch<'a>)>, Vec<&'b Branch<'a>>, Vec<&'b Branch<'a>>);

/// Whether two branches are the same.
type BranchTest<'t, 'a> = dyn Fn(&Branch<'a>, &Branch<'a>) -> bool + 't;

/// Matches branches by name, then by the value of the discriminator, by shape, and by the shape of the component.
fn match_branches<'b, 'a>(
    old: &Schema<'a>,
    new: &Schema<'a>,
    (before, after): (&'b [Branch<'a>], &'b [Branch<'a>]),
    pairs: &SchemaPairs<'_, 'a>,
) -> Matches<'b, 'a> {
    let (mut removed, mut added): (Vec<_>, Vec<_>) = (before.iter().collect(), after.iter().collect());
    let mut matched = Vec::new();
    let has_discriminators = old.discriminator.is_some() && new.discriminator.is_some();
    let values = (Selection::of(old), Selection::of(new));
    let selected = |selection: &Selection, branch: &Branch<'_>| branch.schema.name.map(|name| selection.values(name));
    let tests: [&BranchTest<'_, 'a>; 4] = [
        &|was, is| was.schema.name.is_some() && was.schema.name == is.schema.name,
        &|was, is| {
            let both = selected(&values.0, was).zip(selected(&values.1, is));
            has_discriminators && both.is_some_and(|(was, is)| !was.is_disjoint(&is))
        },
        &|was, is| was.shape == is.shape,
        &|was, is| was.content(pairs.old) == is.content(pairs.new),
    ];
    for test in tests {
        removed.retain(|branch: &&Branch<'a>| {
            let found = added.iter().position(|other: &&Branch<'a>| test(branch, other));
            matched.extend(found.map(|at| (*branch, added.remove(at))));
            found.is_none()
        });
    }
    // Without a discriminator, the only unmatched branches of one type are the same branch, changed.
    removed.retain(|branch| {
        let text = branch.schema.type_name();
        let mut candidates = added.iter().enumerate().filter(|(_, other)| other.schema.type_name() == text);
        let only = candidates.next().map(|(at, _)| at).filter(|_| candidates.next().is_none());
        let found = only.filter(|_| !has_discriminators);
        matched.extend(found.map(|at| (*branch, added.remove(at))));
        found.is_none()
    });
    (matched, removed, added)
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
    if was == is || old.1.len() < 2 || new.1.len() < 2 || disjoint {
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
