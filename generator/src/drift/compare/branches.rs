//! Changes of the alternatives of a value: branches of `oneOf` and `anyOf`, and subtypes of a base.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap, VecDeque};

use super::discriminator::{self, Selection};
use super::pairs::{Part, SchemaPairs, ValueComparison};
use crate::cursor::Cursor;
use crate::drift::change::{Change, Edit};
use crate::drift::contract::Contract;
use crate::drift::limit::is_limit;
use crate::drift::schema::Schema;
use crate::drift::similarity;
use crate::report::impact::Relation;
use crate::report::state::{State, texts};

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
                && !schema.single.keys().any(|keyword| is_limit(keyword))
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
pub(super) fn compare(value: &mut ValueComparison<'_, '_, '_>) {
    let (old, new) = (value.old, value.new);
    let (before, after) = (value.pairs.old, value.pairs.new);
    if old.branches.is_empty() && new.branches.is_empty() {
        let subtypes = discriminator::subtypes(old, before).zip(discriminator::subtypes(new, after));
        let Some((was, is)) = subtypes else {
            return discriminator::compare(value, own_name(old, new).as_slice());
        };
        let was: Vec<_> = was.iter().map(|node| Branch::of(before, node)).collect();
        let is: Vec<_> = is.iter().map(|node| Branch::of(after, node)).collect();
        return compare_lists(value, &was, &is);
    }
    if old.branches.is_empty() != new.branches.is_empty() && !is_one_of(old, new) {
        // The branches are a further restriction on the value, which was added or removed.
        let (relation, states) = if old.branches.is_empty() {
            (Relation::Narrower, texts("no branches", "one of several"))
        } else {
            (Relation::Wider, texts("one of several", "no branches"))
        };
        return value.edit(Change::OtherKeyword(relation), states, value.path.last());
    }
    let (was, is) = (branches_of(old, before), branches_of(new, after));
    compare_keyword(value, &was, &is);
    compare_lists(value, &was, &is);
}

/// The names of a component that inherits a discriminator: a value of it can be the name.
fn own_name<'a>(old: &Schema<'a>, new: &Schema<'a>) -> Option<(&'a str, &'a str)> {
    old.name.zip(new.name).filter(|_| discriminator::inherits(old) && discriminator::inherits(new))
}

/// Compares the alternatives of a value and the discriminators that select them.
fn compare_lists<'a>(value: &mut ValueComparison<'_, '_, 'a>, before: &[Branch<'a>], all_after: &[Branch<'a>]) {
    let (old, new, path) = (value.old, value.new, value.path);
    let Matches { matched, removed, added } = match_branches(old, new, (before, all_after), value.pairs);
    for (branch, other) in &matched {
        let is_inline = branch.schema.name.is_none() && other.schema.name.is_none();
        if branch.shape != other.shape || !is_inline {
            value.child(&branch.node, &other.node, path, Part::Whole);
        }
    }
    // A single branch is the value itself for the client.
    let place = |schema: &Schema<'a>, list: &[Branch<'a>]| match list {
        [only] => Some(only.node.pointer.clone()),
        _ => Some(schema.pointer.clone()),
    };
    let title = |branch: &Branch<'_>| {
        let name = branch.schema.name.map(|name| State::Schema(name.to_owned()));
        name.unwrap_or_else(|| State::Type(branch.schema.value_type()))
    };
    for branch in removed.into_iter().filter(|branch| !all_after.iter().any(|other| other.covers(branch))) {
        let nodes = (Some(branch.node.pointer.clone()), place(new, all_after));
        let states = (Some(title(branch)), None);
        value.pair.edits.push(Edit::new(
            Change::BranchRemoved,
            path.subject(),
            nodes,
            states,
            title(branch).to_string(),
        ));
    }
    for branch in added.into_iter().filter(|branch| !before.iter().any(|other| other.covers(branch))) {
        let nodes = (place(old, before), Some(branch.node.pointer.clone()));
        let states = (None, Some(title(branch)));
        value.pair.edits.push(Edit::new(Change::BranchAdded, path.subject(), nodes, states, title(branch).to_string()));
    }
    let names = matched.iter().filter_map(|(was, is)| was.schema.name.zip(is.schema.name));
    discriminator::compare(value, &names.chain(own_name(old, new)).collect::<Vec<_>>());
}

/// Branches of both lists, while they are matched.
struct Matches<'b, 'a> {
    matched: Vec<(&'b Branch<'a>, &'b Branch<'a>)>,
    removed: Vec<&'b Branch<'a>>,
    added: Vec<&'b Branch<'a>>,
}

impl<'b, 'a> Matches<'b, 'a> {
    /// Matches the branches that have a key in common, in their order.
    fn match_by<K: IntoIterator<Item = String>>(
        &mut self,
        was: impl Fn(&'b Branch<'a>) -> K,
        is: impl Fn(&'b Branch<'a>) -> K,
    ) {
        if self.removed.is_empty() || self.added.is_empty() {
            return;
        }
        let mut by_key: HashMap<String, VecDeque<usize>> = HashMap::new();
        for (at, branch) in self.added.iter().enumerate() {
            is(branch).into_iter().for_each(|key| by_key.entry(key).or_default().push_back(at));
        }
        let mut added: Vec<_> = std::mem::take(&mut self.added).into_iter().map(Some).collect();
        self.removed.retain(|branch| {
            let mut first_with = |key: String| {
                let list = by_key.get_mut(&key)?;
                while list.front().is_some_and(|at| added.get(*at).is_some_and(Option::is_none)) {
                    list.pop_front();
                }
                list.front().copied()
            };
            let first = was(branch).into_iter().filter_map(&mut first_with).min();
            let other = first.and_then(|at| added.get_mut(at)?.take());
            self.matched.extend(other.map(|other| (*branch, other)));
            other.is_none()
        });
        self.added = added.into_iter().flatten().collect();
    }

    /// Matches the only two branches of one type.
    fn match_only_types(&mut self) {
        let mut types: Vec<_> = self.added.iter().map(|branch| branch.schema.value_type()).collect();
        self.removed.retain(|branch| {
            let own = branch.schema.value_type();
            let mut candidates = types.iter().enumerate().filter(|(_, other)| **other == own);
            let only = candidates.next().map(|(at, _)| at).filter(|_| candidates.next().is_none());
            self.matched.extend(only.map(|at| (*branch, self.added.remove(at))));
            only.map(|at| types.remove(at)).is_none()
        });
    }
}

/// Matches branches by name, then by the value of the discriminator, by shape, and by the shape of the component.
fn match_branches<'b, 'a>(
    old: &Schema<'a>,
    new: &Schema<'a>,
    (before, after): (&'b [Branch<'a>], &'b [Branch<'a>]),
    pairs: &SchemaPairs<'_, 'a>,
) -> Matches<'b, 'a> {
    let (removed, added) = (before.iter().collect(), after.iter().collect());
    let mut matches = Matches { matched: Vec::new(), removed, added };
    let name = |branch: &Branch<'_>| branch.schema.name.map(str::to_owned);
    matches.match_by(name, name);
    if old.discriminator.is_some() && new.discriminator.is_some() {
        let (was, is) = (Selection::of(old), Selection::of(new));
        let values = |selection: &Selection, branch: &Branch<'_>| {
            branch.schema.name.map(|name| selection.values(name)).unwrap_or_default()
        };
        matches.match_by(|branch| values(&was, branch), |branch| values(&is, branch));
    }
    let shape = |branch: &Branch<'_>| Some(branch.shape.clone());
    matches.match_by(shape, shape);
    matches.match_by(
        |branch| Some(branch.content(pairs.old).to_owned()),
        |branch| Some(branch.content(pairs.new).to_owned()),
    );
    // Without a discriminator, the only unmatched branches of one type are the same branch, changed.
    if old.discriminator.is_none() || new.discriminator.is_none() {
        matches.match_only_types();
    }
    matches
}

/// Reports a change between `oneOf`, which forbids values that several branches allow, and `anyOf`.
fn compare_keyword(value: &mut ValueComparison<'_, '_, '_>, before: &[Branch<'_>], after: &[Branch<'_>]) {
    let keywords = |schema: &Schema<'_>| schema.branches.keys().copied().collect::<Vec<_>>().join(" and ");
    let (was, is) = (keywords(value.old), keywords(value.new));
    let types: Vec<_> = after.iter().flat_map(|branch| branch.schema.types.iter().flatten()).collect();
    let disjoint = types.len() == types.iter().collect::<BTreeSet<_>>().len()
        && after.iter().all(|branch| branch.schema.types.is_some());
    if was == is || before.len() < 2 || after.len() < 2 || disjoint {
        return;
    }
    let relation = match (was.as_str(), is.as_str()) {
        ("anyOf", "oneOf") => Relation::Narrower,
        ("oneOf", "anyOf") => Relation::Wider,
        _ => Relation::Unknown,
    };
    value.edit(Change::OtherKeyword(relation), texts(was, is), value.path.last());
}
