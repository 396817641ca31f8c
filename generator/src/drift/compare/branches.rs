//! Alternatives: `oneOf` and `anyOf`.

use std::collections::BTreeMap;

use serde_json::Value;

use super::value::{Child, Pair, Site, Values};
use crate::cursor::Cursor;
use crate::drift::change::{Change, Edit};
use crate::drift::rename;
use crate::drift::schema::{Facet, Schema, text};

/// An alternative, with what it is known by.
struct Branch<'a> {
    node: Cursor<'a>,
    name: Option<&'a str>,
    shape: String,
    types: String,
}

/// Compares the alternatives of two schemas; a schema without any is one alternative.
pub(super) fn compare<'a>(
    old: &Schema<'a>,
    new: &Schema<'a>,
    site: &Site,
    values: &mut Values<'_, 'a>,
    pair: &mut Pair,
) {
    if old.branches.is_empty() && new.branches.is_empty() {
        return;
    }
    let list = |schema: &Schema<'a>, contract| -> Vec<Branch<'a>> {
        let branch = |node: &Cursor<'a>| {
            let schema = Schema::of(contract, node);
            let shape = rename::shape(contract, node);
            Branch { node: node.clone(), name: schema.name, shape, types: schema.type_text() }
        };
        let nodes: Vec<_> = schema.branches.values().flatten().cloned().collect();
        if nodes.is_empty() {
            let itself = contract.cursor_at(&schema.pointer);
            return itself.iter().map(branch).collect();
        }
        nodes.iter().map(branch).collect()
    };
    let (before, mut after) = (list(old, values.old), list(new, values.new));
    let mut gone = Vec::new();
    for branch in before {
        let by = |test: &dyn Fn(&Branch<'a>) -> bool| after.iter().position(test);
        let found = by(&|other| branch.name.is_some() && other.name == branch.name)
            .or_else(|| by(&|other| other.shape == branch.shape));
        match found {
            Some(at) => meet(&branch, &after.remove(at), site, values, pair),
            None => gone.push(branch),
        }
    }
    if let ([before], [other]) = (gone.as_slice(), after.as_slice())
        && before.types == other.types
    {
        meet(before, other, site, values, pair);
        (gone, after) = (Vec::new(), Vec::new());
    }
    let (old_pointer, new_pointer) = (old.pointer.clone(), new.pointer.clone());
    for branch in &gone {
        let places = (Some(branch.node.pointer.clone()), Some(new_pointer.clone()));
        let edit = Edit::new(Change::BranchRemoved, site.text(), places.0, places.1);
        pair.edits.push(edit.texts(Some(title(branch)), None).what(title(branch)));
    }
    for branch in &after {
        let places = (Some(old_pointer.clone()), Some(branch.node.pointer.clone()));
        let edit = Edit::new(Change::BranchAdded, site.text(), places.0, places.1);
        pair.edits.push(edit.texts(None, Some(title(branch))).what(title(branch)));
    }
    let keywords = |schema: &Schema<'_>| schema.branches.keys().copied().collect::<Vec<_>>().join(" and ");
    let (was, is) = (keywords(old), keywords(new));
    if was != is && !was.is_empty() && !is.is_empty() {
        let edit = Edit::new(Change::Other, site.text(), Some(old_pointer), Some(new_pointer));
        pair.edits.push(edit.texts(Some(was), Some(is)).what(site.last()));
    }
    discriminator(old, new, site, pair);
}

fn title(branch: &Branch<'_>) -> String {
    branch.name.map_or_else(|| branch.types.clone(), str::to_owned)
}

fn meet<'a>(before: &Branch<'a>, after: &Branch<'a>, site: &Site, values: &mut Values<'_, 'a>, pair: &mut Pair) {
    if before.shape == after.shape && before.name.is_none() && after.name.is_none() {
        return;
    }
    let child = values.pair(&before.node, &after.node, site);
    pair.children.push(Child { pair: child, sent: true, answered: true });
}

/// Which text stands for which component.
fn mapping(facet: &Facet<'_>) -> BTreeMap<String, String> {
    let entries = facet.value.get("mapping").and_then(Value::as_object).into_iter().flatten();
    let target = |value: &Value| {
        let text = value.as_str().unwrap_or_default();
        text.strip_prefix("#/components/schemas/").unwrap_or(text).to_owned()
    };
    entries.map(|(key, value)| (key.clone(), target(value))).collect()
}

/// Alternatives are told apart by another member, or a value of it stands for another one.
fn discriminator(old: &Schema<'_>, new: &Schema<'_>, site: &Site, pair: &mut Pair) {
    let (before, after) = (&old.discriminator, &new.discriminator);
    let same = match (before, after) {
        (None, None) => true,
        (Some(before), Some(after)) => {
            let part = |facet: &Facet<'_>, key: &str| facet.value.get(key).map(text);
            let (was, is) = (mapping(before), mapping(after));
            // A name for a new alternative comes with the alternative; so does the end of one.
            part(before, "propertyName") == part(after, "propertyName")
                && was.iter().all(|(key, target)| is.get(key).is_none_or(|other| other == target))
        }
        _ => false,
    };
    if same {
        return;
    }
    let place = |facet: &Option<Facet<'_>>, schema: &Schema<'_>| {
        Some(facet.as_ref().map_or_else(|| schema.pointer.clone(), |facet| facet.pointer.clone()))
    };
    let text = |facet: &Option<Facet<'_>>| facet.as_ref().map(|facet| text(facet.value));
    let edit = Edit::new(Change::Discriminator, site.text(), place(before, old), place(after, new));
    pair.edits.push(edit.texts(text(before), text(after)).what(site.last()));
}
