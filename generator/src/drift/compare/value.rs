//! Schemas of both descriptions, two at a time, each pair once.

use std::collections::HashMap;

use super::{branches, facets, members};
use crate::cursor::Cursor;
use crate::drift::change::{Change, Edit};
use crate::drift::contract::Contract;
use crate::drift::schema::{Schema, core};
use crate::pointer::Pointer;

/// Where a value stands, for people: a path of members, and what it is a path of.
#[derive(Clone, Debug)]
pub(in crate::drift) struct Site {
    path: String,
    of: String,
}

impl Site {
    pub(in crate::drift) fn new(of: impl Into<String>) -> Self {
        Self { path: String::new(), of: of.into() }
    }

    /// A member.
    pub(super) fn member(&self, name: &str) -> Self {
        let path = if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) };
        Self { path, of: self.of.clone() }
    }

    /// The items of a list, or the values of a map.
    pub(super) fn each(&self, mark: &str) -> Self {
        Self { path: format!("{}{mark}", self.path), of: self.of.clone() }
    }

    /// Such as `` `dueDate` of Invoice``.
    pub(super) fn text(&self) -> String {
        if self.path.is_empty() { self.of.clone() } else { format!("`{}` of {}", self.path, self.of) }
    }

    /// The last member's name, or the name of the value itself.
    pub(super) fn last(&self) -> &str {
        let last = self.path.rsplit('.').next().filter(|last| !last.is_empty());
        last.unwrap_or_else(|| self.of.split('`').nth(1).unwrap_or(&self.of))
    }
}

/// Two schemas that describe one value, before and after.
#[derive(Default)]
pub(in crate::drift) struct Pair {
    pub(in crate::drift) edits: Vec<Edit>,
    pub(in crate::drift) children: Vec<Child>,
}

/// A part of a value.
pub(in crate::drift) struct Child {
    pub(in crate::drift) pair: usize,
    /// Whether requests hold it.
    pub(in crate::drift) sent: bool,
    /// Whether answers hold it.
    pub(in crate::drift) answered: bool,
}

struct Waiting<'a> {
    pair: usize,
    old: Parts<'a>,
    new: Parts<'a>,
    site: Site,
}

/// A schema, and those that `allOf` joins with it.
struct Parts<'a> {
    node: Cursor<'a>,
    again: Vec<Cursor<'a>>,
}

impl<'a> Parts<'a> {
    fn alone(node: Cursor<'a>) -> Self {
        Self { node, again: Vec::new() }
    }

    fn schema(&self, contract: &Contract<'a>) -> Schema<'a> {
        Schema::of_all(contract, &self.node, &self.again)
    }
}

/// All pairs of schemas that a comparison meets.
pub(in crate::drift) struct Values<'c, 'a> {
    pub(super) old: &'c Contract<'a>,
    pub(super) new: &'c Contract<'a>,
    pub(in crate::drift) pairs: Vec<Pair>,
    index: HashMap<(Pointer, Pointer), usize>,
    sites: HashMap<(Pointer, Pointer), usize>,
    joined: HashMap<[Vec<Pointer>; 2], usize>,
    waiting: Vec<Waiting<'a>>,
}

impl<'c, 'a> Values<'c, 'a> {
    pub(in crate::drift) fn new(old: &'c Contract<'a>, new: &'c Contract<'a>) -> Self {
        let (index, sites, joined) = (HashMap::new(), HashMap::new(), HashMap::new());
        Self { old, new, pairs: Vec::new(), index, sites, joined, waiting: Vec::new() }
    }

    /// The pair of two schemas, compared.
    pub(in crate::drift) fn compare(&mut self, old: &Cursor<'a>, new: &Cursor<'a>, site: &Site) -> usize {
        let pair = self.pair(old, new, site);
        while let Some(next) = self.waiting.pop() {
            self.edit(&next);
        }
        pair
    }

    /// The pair of two schemas, to be compared.
    pub(super) fn pair(&mut self, old: &Cursor<'a>, new: &Cursor<'a>, site: &Site) -> usize {
        let names = (Schema::name_at(self.old, old), Schema::name_at(self.new, new));
        if self.wrapped_once(old, new) {
            return self.wait(old.clone(), new.clone(), names.1, site);
        }
        let beside = self.beside(old, new, site);
        if names.0 == names.1 && beside.is_empty() {
            return self.value(old, new, names.1, site);
        }
        let key = (old.pointer.clone(), new.pointer.clone());
        if let Some(known) = self.sites.get(&key) {
            return *known;
        }
        let at = self.pairs.len();
        self.pairs.push(Pair::default());
        self.sites.insert(key, at);
        let pair = self.value(old, new, names.1, site);
        // Another type says more than another name.
        let types = |contract, node| Schema::of(contract, node).types;
        let alike = names.0 != names.1 && types(self.old, old) == types(self.new, new);
        let naming = alike.then(|| self.naming(names, old, new, site));
        if let Some(here) = self.pairs.get_mut(at) {
            here.edits.extend(naming);
            here.edits.extend(beside);
            here.children.push(Child { pair, sent: true, answered: true });
        }
        at
    }

    /// The pair of two schemas, whatever they are called.
    fn value(&mut self, old: &Cursor<'a>, new: &Cursor<'a>, name: Option<&str>, site: &Site) -> usize {
        self.wait(core(self.old, old), core(self.new, new), name, site)
    }

    fn wait(&mut self, old: Cursor<'a>, new: Cursor<'a>, name: Option<&str>, site: &Site) -> usize {
        let key = (old.pointer.clone(), new.pointer.clone());
        if let Some(known) = self.index.get(&key) {
            return *known;
        }
        let pair = self.pairs.len();
        self.pairs.push(Pair::default());
        self.index.insert(key, pair);
        let site = name.map_or_else(|| site.clone(), Site::new);
        self.waiting.push(Waiting { pair, old: Parts::alone(old), new: Parts::alone(new), site });
        pair
    }

    /// The pair of two values of which at least one is described by several schemas together.
    pub(super) fn joined(
        &mut self,
        old: (&Cursor<'a>, &[Cursor<'a>]),
        new: (&Cursor<'a>, &[Cursor<'a>]),
        site: &Site,
    ) -> usize {
        let pointers = |(node, again): (&Cursor<'a>, &[Cursor<'a>])| {
            std::iter::once(node).chain(again).map(|node| node.pointer.clone()).collect::<Vec<_>>()
        };
        let key = [old, new].map(pointers);
        if let Some(known) = self.joined.get(&key) {
            return *known;
        }
        let pair = self.pairs.len();
        self.pairs.push(Pair::default());
        self.joined.insert(key, pair);
        let parts = |(node, again): (&Cursor<'a>, &[Cursor<'a>])| Parts { node: node.clone(), again: again.to_vec() };
        self.waiting.push(Waiting { pair, old: parts(old), new: parts(new), site: site.clone() });
        pair
    }

    /// Whether one of the two says in place what the other says around an `allOf` of one.
    fn wrapped_once(&self, old: &Cursor<'a>, new: &Cursor<'a>) -> bool {
        let wraps = |node: &Cursor<'a>, inner: &Cursor<'a>| !node.has("$ref") && node.pointer != inner.pointer;
        let (inner_old, inner_new) = (core(self.old, old), core(self.new, new));
        let is_component = |node: &Cursor<'a>| node.pointer.depth() == 3;
        wraps(old, &inner_old) != wraps(new, &inner_new) && !(is_component(&inner_old) && is_component(&inner_new))
    }

    /// What is said beside a reference and changed: the schema that it refers to is another pair.
    fn beside(&self, old: &Cursor<'a>, new: &Cursor<'a>, site: &Site) -> Vec<Edit> {
        let (inner_old, inner_new) = (core(self.old, old), core(self.new, new));
        let wraps = |node: &Cursor<'a>, inner: &Cursor<'a>| !node.has("$ref") && node.pointer != inner.pointer;
        if !wraps(old, &inner_old) && !wraps(new, &inner_new) {
            return Vec::new();
        }
        let whole = (
            Schema { pointer: old.pointer.clone(), ..Schema::of(self.old, old) },
            Schema { pointer: new.pointer.clone(), ..Schema::of(self.new, new) },
        );
        let inner = (Schema::of(self.old, &inner_old), Schema::of(self.new, &inner_new));
        facets::beside(whole, inner, site)
    }

    /// What describes the place has another name.
    fn naming(&self, names: (Option<&str>, Option<&str>), old: &Cursor<'a>, new: &Cursor<'a>, site: &Site) -> Edit {
        let change = match names {
            (Some(before), Some(after)) => {
                let stays = self.new.has_schema(before) || self.old.has_schema(after);
                if stays { Change::Replaced } else { Change::Renamed }
            }
            _ => Change::Inlined,
        };
        let text = |name: Option<&str>| Some(name.map_or_else(|| "in place".to_owned(), str::to_owned));
        let (before, after) = (text(names.0), text(names.1));
        let what = format!("{before:?} {after:?}");
        let subject = match (change, names) {
            (Change::Renamed | Change::Replaced, (Some(before), _)) => format!("schema {before}"),
            _ => site.text(),
        };
        Edit::new(change, subject, Some(old.pointer.clone()), Some(new.pointer.clone())).texts(before, after).what(what)
    }

    fn edit(&mut self, next: &Waiting<'a>) {
        let (old, new) = (next.old.schema(self.old), next.new.schema(self.new));
        let mut pair = Pair::default();
        if facets::compare(&old, &new, &next.site, self, &mut pair) {
            if !branches::is_one_of(&old, &new) {
                members::compare(&old, &new, &next.site, self, &mut pair);
            }
            branches::compare(&old, &new, &next.site, self, &mut pair);
        }
        members::reused(&old, &new, &mut pair);
        if let Some(here) = self.pairs.get_mut(next.pair) {
            *here = pair;
        }
    }
}
