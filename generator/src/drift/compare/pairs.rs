//! Pairs of schemas: each pair of an old and a new schema is compared once.

use std::collections::HashMap;

use super::schema_path::SchemaPath;
use super::unchanged::Unchanged;
use super::{branches, keywords, properties};
use crate::cursor::Cursor;
use crate::document::canonical::canonical_json;
use crate::drift::change::{Change, Edit};
use crate::drift::contract::Contract;
use crate::drift::draft::NodePair;
use crate::drift::schema::{KeywordValue, Schema, underlying};
use crate::pointer::Pointer;
use crate::report::impact::Relation;
use crate::report::state::{State, States, texts};
use crate::report::subject::Subject;

/// Maximum depth of schemas within keywords such as `not` that are compared by their meaning.
const MAX_NESTED: usize = 4;

/// The edits between an old and a new schema of the same value.
#[derive(Default)]
pub(in crate::drift) struct SchemaPair {
    pub(in crate::drift) edits: Vec<Edit>,
    pub(in crate::drift) children: Vec<ChildPair>,
}

/// Relation of the value of a child pair to that of its parent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::drift) enum Part {
    /// The value itself, such as the target of a reference or a branch.
    Whole,
    /// A property that one of the schemas does not require. That it may be absent now is an edit of its own.
    OptionalProperty,
    /// Another part.
    Other,
}

/// A pair for the value itself or a part of it.
#[derive(Clone, Copy)]
pub(in crate::drift) struct ChildPair {
    pub(in crate::drift) pair: usize,
    pub(in crate::drift) part: Part,
    /// Whether requests contain the part.
    pub(in crate::drift) in_requests: bool,
    /// Whether responses contain the part.
    pub(in crate::drift) in_responses: bool,
}

impl ChildPair {
    /// A pair of a part that requests and responses contain.
    pub(super) fn new(pair: usize, part: Part) -> Self {
        Self { pair, part, in_requests: true, in_responses: true }
    }
}

/// Old and new value of a keyword.
pub(super) type KeywordValues<'k, 'a> = (Option<&'k KeywordValue<'a>>, Option<&'k KeywordValue<'a>>);

/// A comparison of two schemas of a value, with the result so far.
pub(super) struct ValueComparison<'v, 'c, 'a> {
    pub(super) old: &'v Schema<'a>,
    pub(super) new: &'v Schema<'a>,
    pub(super) path: &'v SchemaPath,
    pub(super) pairs: &'v mut SchemaPairs<'c, 'a>,
    pub(super) pair: SchemaPair,
}

impl<'a> ValueComparison<'_, '_, 'a> {
    /// Nodes of the two schemas.
    pub(super) fn nodes(&self) -> NodePair {
        (Some(self.old.pointer.clone()), Some(self.new.pointer.clone()))
    }

    /// Adds an edit of the value.
    pub(super) fn edit(&mut self, change: Change, states: States, group: impl Into<String>) {
        self.pair.edits.push(Edit::new(change, self.path.subject(), self.nodes(), states, group));
    }

    /// Nodes of the values of a keyword, or of the schemas that lack it.
    pub(super) fn keyword_nodes(&self, (before, after): KeywordValues<'_, '_>) -> NodePair {
        let node = |value: Option<&KeywordValue<'_>>, schema: &Schema<'_>| {
            Some(value.map_or_else(|| schema.pointer.clone(), |value| value.pointer.clone()))
        };
        (node(before, self.old), node(after, self.new))
    }

    /// Adds an edit of a keyword.
    pub(super) fn edit_keyword(&mut self, change: Change, keyword: &str, values: KeywordValues<'_, '_>) {
        let text =
            |value: Option<&KeywordValue<'_>>| value.map(|value| format!("{keyword} {}", canonical_json(value.value)));
        let (was, is) = (text(values.0), text(values.1));
        let group = format!("{} {was:?} {is:?}", self.path.last());
        let (nodes, states) = (self.keyword_nodes(values), (was.map(State::Text), is.map(State::Text)));
        self.pair.edits.push(Edit::new(change, self.path.subject(), nodes, states, group));
    }

    /// Adds the pair of a part.
    pub(super) fn child(&mut self, old: &Cursor<'a>, new: &Cursor<'a>, path: &SchemaPath, part: Part) {
        let pair = self.pairs.pair(old, new, path);
        self.pair.children.push(ChildPair::new(pair, part));
    }
}

/// A pair that is not compared yet.
struct PendingPair<'a> {
    pair: usize,
    old: SchemaNodes<'a>,
    new: SchemaNodes<'a>,
    path: SchemaPath,
}

/// A schema, and further schemas that `allOf` merges with it.
struct SchemaNodes<'a> {
    node: Cursor<'a>,
    merged: Vec<Cursor<'a>>,
}

impl<'a> SchemaNodes<'a> {
    fn schema(&self, contract: &Contract<'a>) -> Schema<'a> {
        Schema::merged(contract, &self.node, &self.merged)
    }

    /// The schema for a comparison with another one: a single branch is kept if the other one has branches.
    fn beside(&self, schema: Schema<'a>, other: &Schema<'a>, contract: &Contract<'a>) -> Schema<'a> {
        if schema.merged_branch && schema.branches.is_empty() && !other.branches.is_empty() {
            return Schema::with_single_branch(contract, &self.node, &self.merged);
        }
        schema
    }
}

/// All pairs of schemas of a comparison.
pub(in crate::drift) struct SchemaPairs<'c, 'a> {
    pub(super) old: &'c Contract<'a>,
    pub(super) new: &'c Contract<'a>,
    pub(in crate::drift) all: Vec<SchemaPair>,
    /// Pairs of underlying schemas.
    underlying: HashMap<(Pointer, Pointer), usize>,
    /// Pairs of nodes that refer to underlying schemas, with edits of the node itself.
    references: HashMap<(Pointer, Pointer), usize>,
    /// Pairs of merged schemas.
    merged: HashMap<[Vec<Pointer>; 2], usize>,
    pending: Vec<PendingPair<'a>>,
    pub(super) unchanged: &'c Unchanged<'a>,
    /// Pair of all unchanged schemas.
    unchanged_pair: Option<usize>,
    /// Number of enclosing comparisons of schemas within keywords such as `not`.
    depth: usize,
}

impl<'c, 'a> SchemaPairs<'c, 'a> {
    pub(super) fn new(old: &'c Contract<'a>, new: &'c Contract<'a>, unchanged: &'c Unchanged<'a>) -> Self {
        let (underlying, references, merged) = (HashMap::new(), HashMap::new(), HashMap::new());
        let (all, pending, unchanged_pair, depth) = (Vec::new(), Vec::new(), None, 0);
        Self { old, new, all, underlying, references, merged, pending, unchanged, unchanged_pair, depth }
    }

    /// Relation of the values that two schemas within another keyword allow, as far as it is certain.
    pub(super) fn relation(&self, old: &Cursor<'a>, new: &Cursor<'a>) -> Relation {
        let Some(changes) = self.changes(old, new) else {
            return if canonical_json(old.node) == canonical_json(new.node) { Relation::Same } else { Relation::Other };
        };
        changes.into_iter().map(Change::relation_of_values).fold(Relation::Same, Relation::and)
    }

    /// Compares the schemas of a part of a value within another keyword. Limits of the part are limits of the value.
    pub(super) fn part(&mut self, old: &Cursor<'a>, new: &Cursor<'a>, path: &SchemaPath) -> (Relation, Vec<ChildPair>) {
        let changes = self.changes(old, new).unwrap_or_default();
        if !changes.is_empty() && changes.iter().all(|change| matches!(change, Change::Limit(_))) {
            return (self.relation(old, new), Vec::new());
        }
        let pair = self.pair(old, new, path);
        (Relation::Same, vec![ChildPair::new(pair, Part::Other)])
    }

    /// The changes of the values of two schemas; `None` if the schemas are nested too deeply.
    fn changes(&self, old: &Cursor<'a>, new: &Cursor<'a>) -> Option<Vec<Change>> {
        if self.depth >= MAX_NESTED {
            return None;
        }
        let mut inner = SchemaPairs { depth: self.depth + 1, ..SchemaPairs::new(self.old, self.new, self.unchanged) };
        inner.compare(old, new, &SchemaPath::schema(""));
        let changes = inner.all.iter().flat_map(|pair| &pair.edits).map(|edit| edit.change);
        Some(changes.filter(|change| change.relation_of_values() != Relation::Same).collect())
    }

    /// Compares two schemas with all their parts, and returns the index of the pair.
    pub(super) fn compare(&mut self, old: &Cursor<'a>, new: &Cursor<'a>, path: &SchemaPath) -> usize {
        let pair = self.pair(old, new, path);
        while let Some(next) = self.pending.pop() {
            self.compare_pair(&next);
        }
        pair
    }

    /// Returns the index of the pair of two schemas, which is compared later.
    pub(super) fn pair(&mut self, old: &Cursor<'a>, new: &Cursor<'a>, path: &SchemaPath) -> usize {
        if self.unchanged.contains(old, new) {
            return *self.unchanged_pair.get_or_insert_with(|| {
                self.all.push(SchemaPair::default());
                self.all.len() - 1
            });
        }
        let names = (Schema::name_at(self.old, old), Schema::name_at(self.new, new));
        let inner = (underlying(self.old, old), underlying(self.new, new));
        let wraps = |node: &Cursor<'a>, inner: &Cursor<'a>| !node.has("$ref") && node.pointer != inner.pointer;
        let (old_wraps, new_wraps) = (wraps(old, &inner.0), wraps(new, &inner.1));
        let is_component = |node: &Cursor<'a>| node.pointer.depth() == 3;
        if old_wraps != new_wraps && !(is_component(&inner.0) && is_component(&inner.1)) {
            // One node is inline, and the other wraps the same schema in an `allOf` with one element.
            return self.enqueue(old.clone(), new.clone(), names.1, path);
        }
        let siblings =
            if old_wraps || new_wraps { self.siblings(old, new, &inner, path) } else { SchemaPair::default() };
        if names.0 == names.1 && siblings.edits.is_empty() && siblings.children.is_empty() {
            return self.enqueue(inner.0, inner.1, names.1, path);
        }
        let key = (old.pointer.clone(), new.pointer.clone());
        if let Some(known) = self.references.get(&key) {
            return *known;
        }
        let at = self.all.len();
        self.all.push(SchemaPair::default());
        self.references.insert(key, at);
        let pair = self.enqueue(inner.0, inner.1, names.1, path);
        // If the types differ, the type change is reported instead of the name.
        let types = |contract, node| Schema::of(contract, node).types;
        let same_types = names.0 != names.1 && types(self.old, old) == types(self.new, new);
        let renamed = same_types.then(|| self.name_edit(names, old, new, path));
        if let Some(here) = self.all.get_mut(at) {
            here.edits.extend(renamed);
            here.edits.extend(siblings.edits);
            here.children.extend(siblings.children);
            here.children.push(ChildPair::new(pair, Part::Whole));
        }
        at
    }

    fn enqueue(&mut self, old: Cursor<'a>, new: Cursor<'a>, name: Option<&str>, path: &SchemaPath) -> usize {
        let key = (old.pointer.clone(), new.pointer.clone());
        if let Some(known) = self.underlying.get(&key) {
            return *known;
        }
        let path = name.map_or_else(|| path.clone(), SchemaPath::schema);
        let pair = self.push(
            SchemaNodes { node: old, merged: Vec::new() },
            SchemaNodes { node: new, merged: Vec::new() },
            path,
        );
        self.underlying.insert(key, pair);
        pair
    }

    /// Returns the index of the pair of two values of which at least one has several schemas, merged by `allOf`.
    pub(super) fn merged(
        &mut self,
        old: (&Cursor<'a>, &[Cursor<'a>]),
        new: (&Cursor<'a>, &[Cursor<'a>]),
        path: &SchemaPath,
    ) -> usize {
        let pointers = |(node, others): (&Cursor<'a>, &[Cursor<'a>])| {
            std::iter::once(node).chain(others).map(|node| node.pointer.clone()).collect::<Vec<_>>()
        };
        let key = [old, new].map(pointers);
        if let Some(known) = self.merged.get(&key) {
            return *known;
        }
        let [old, new] = [old, new].map(|(node, merged)| SchemaNodes { node: node.clone(), merged: merged.to_vec() });
        let pair = self.push(old, new, path.clone());
        self.merged.insert(key, pair);
        pair
    }

    fn push(&mut self, old: SchemaNodes<'a>, new: SchemaNodes<'a>, path: SchemaPath) -> usize {
        let pair = self.all.len();
        self.all.push(SchemaPair::default());
        self.pending.push(PendingPair { pair, old, new, path });
        pair
    }

    /// Edits of keywords beside a reference. The schema that it refers to is a pair of its own.
    fn siblings(
        &mut self,
        old: &Cursor<'a>,
        new: &Cursor<'a>,
        inner: &(Cursor<'a>, Cursor<'a>),
        path: &SchemaPath,
    ) -> SchemaPair {
        let whole = (
            Schema { pointer: old.pointer.clone(), ..Schema::of(self.old, old) },
            Schema { pointer: new.pointer.clone(), ..Schema::of(self.new, new) },
        );
        let inner = (Schema::of(self.old, &inner.0), Schema::of(self.new, &inner.1));
        keywords::compare_siblings(whole, inner, path, self)
    }

    /// The edit of a node that refers to a component of another name.
    fn name_edit(
        &self,
        names: (Option<&'a str>, Option<&'a str>),
        old: &Cursor<'a>,
        new: &Cursor<'a>,
        path: &SchemaPath,
    ) -> Edit {
        let change = match names {
            (Some(before), Some(after)) => {
                let one_remains = self.new.has_schema(before) || self.old.has_schema(after);
                if one_remains { Change::SchemaReplaced } else { Change::SchemaRenamed }
            }
            _ => Change::SchemaInlined,
        };
        let state = |name: Option<&'a str>| name.map_or_else(|| "inline".into(), |name| State::Schema(name.to_owned()));
        let (before, after) = (state(names.0), state(names.1));
        let subject = match (change, names) {
            (Change::SchemaRenamed | Change::SchemaReplaced, (Some(before), _)) => Subject::Schema(before.to_owned()),
            _ => path.subject(),
        };
        let nodes = (Some(old.pointer.clone()), Some(new.pointer.clone()));
        let group = format!("{before} {after}");
        Edit::new(change, subject, nodes, texts(before, after), group)
    }

    fn compare_pair(&mut self, next: &PendingPair<'a>) {
        let (old, new) = (next.old.schema(self.old), next.new.schema(self.new));
        let old = next.old.beside(old, &new, self.old);
        let new = next.new.beside(new, &old, self.new);
        let (old, new, path) = (&old, &new, &next.path);
        let mut value = ValueComparison { old, new, path, pairs: self, pair: SchemaPair::default() };
        if keywords::compare(&mut value) {
            if !branches::is_one_of(old, new) {
                properties::compare(&mut value);
            }
            branches::compare(&mut value);
        }
        properties::merge_if_reused(&mut value);
        let pair = value.pair;
        if let Some(here) = self.all.get_mut(next.pair) {
            *here = pair;
        }
    }
}
