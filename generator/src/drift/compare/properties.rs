//! Changes of object properties and array elements.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::pairs::{ChildPair, SchemaPair, SchemaPairs, SchemaPath};
use crate::cursor::Cursor;
use crate::drift::change::{Change, Edit};
use crate::drift::contract::Contract;
use crate::drift::draft::State;
use crate::drift::impact::Relation;
use crate::drift::schema::Schema;
use crate::drift::similarity;

/// A property with its schema.
struct Property<'s, 'a> {
    name: &'a str,
    node: Cursor<'a>,
    schema: Schema<'a>,
    required: bool,
    parent: &'s Schema<'a>,
}

impl<'s, 'a> Property<'s, 'a> {
    fn find(contract: &Contract<'a>, parent: &'s Schema<'a>, name: &str) -> Option<Self> {
        let (name, node) = parent.properties.get_key_value(name)?;
        let schema = Schema::merged(contract, node, parent.merged_with(name));
        Some(Self { name, node: node.clone(), schema, required: parent.required.contains(name), parent })
    }

    /// Further schemas of the property, from other parts of `allOf`.
    fn merged_with(&self) -> &'s [Cursor<'a>] {
        self.parent.merged_with(self.name)
    }

    /// Whether requests contain the property.
    fn is_sent(&self) -> bool {
        !self.schema.read_only
    }

    /// Whether responses contain the property.
    fn is_received(&self) -> bool {
        !self.schema.write_only
    }

    /// Whether the property is a lock token.
    fn is_lock(&self) -> bool {
        self.name == "version" || self.schema.extensions.contains_key("x-lock")
    }
}

/// Compares the properties and elements of two schemas.
pub(super) fn compare<'a>(
    old: &Schema<'a>,
    new: &Schema<'a>,
    path: &SchemaPath,
    pairs: &mut SchemaPairs<'_, 'a>,
    pair: &mut SchemaPair,
) {
    let find_old = |name: &&str| Property::find(pairs.old, old, name);
    let find_new = |name: &&str| Property::find(pairs.new, new, name);
    let mut removed: Vec<_> =
        old.properties.keys().filter(|name| !new.properties.contains_key(**name)).filter_map(find_old).collect();
    let mut added: Vec<_> =
        new.properties.keys().filter(|name| !old.properties.contains_key(**name)).filter_map(find_new).collect();
    match_renamed(&mut removed, &mut added, path, pairs, pair);
    for property in removed {
        let change = Change::PropertyRemoved { required: property.required };
        let (old, new) = (property.node.pointer.clone(), new.pointer.clone());
        let edit = Edit::new(change, path.property(property.name).text(), Some(old), Some(new));
        let text = property.schema.type_name();
        let group = format!("{} {text}", property.name);
        let edit = Edit { in_requests: property.is_sent(), in_responses: property.is_received(), ..edit };
        pair.edits.push(edit.before_after(Some(text), None).group(group));
    }
    for property in added {
        // The old schema may require the property without describing it.
        let change = Change::PropertyAdded { required: property.required && !old.required.contains(property.name) };
        let (old, new) = (old.pointer.clone(), property.node.pointer.clone());
        let edit = Edit::new(change, path.property(property.name).text(), Some(old), Some(new));
        let text = property.schema.type_name();
        let group = format!("{} {text}", property.name);
        let edit = Edit { in_requests: property.is_sent(), in_responses: property.is_received(), ..edit };
        pair.edits.push(edit.before_after(None, Some(text)).group(group));
    }
    for name in old.properties.keys().filter(|name| new.properties.contains_key(**name)) {
        let found = (Property::find(pairs.old, old, name), Property::find(pairs.new, new, name));
        if let (Some(before), Some(after)) = found {
            compare_property(&before, &after, path, pairs, pair);
        }
    }
    compare_undeclared(old, new, path, pair);
    compare_additional(old, new, path, pairs, pair);
    compare_items(old, new, path, pairs, pair);
}

/// Reports properties that were probably renamed, and removes them from both lists.
fn match_renamed<'a>(
    removed: &mut Vec<Property<'_, 'a>>,
    added: &mut Vec<Property<'_, 'a>>,
    path: &SchemaPath,
    pairs: &mut SchemaPairs<'_, 'a>,
    pair: &mut SchemaPair,
) {
    let only_change = removed.len() == 1 && added.len() == 1;
    let mut unmatched = Vec::new();
    for property in std::mem::take(removed) {
        let shape = similarity::shape(pairs.old, &property.node);
        let list = property.schema.has_type("array") && similarity::is_list_of_objects(pairs.old, &property.schema);
        let found = added.iter().position(|other| {
            let respelled = similarity::equal_letters(property.name, other.name);
            let same_type = property.schema.type_name() == other.schema.type_name();
            let same_shape = shape == similarity::shape(pairs.new, &other.node);
            let similar_name = list || similarity::share_word(property.name, other.name);
            (respelled && same_type) || (only_change && same_shape && similar_name)
        });
        let Some(found) = found else {
            unmatched.push(property);
            continue;
        };
        let other = added.remove(found);
        let evidence = if similarity::equal_letters(property.name, other.name) {
            "the names differ in letter case or punctuation only, and the types are equal"
        } else {
            "one property was removed and one of the same type was added"
        };
        let list = list && similarity::is_envelope(property.parent) && similarity::is_envelope(other.parent);
        let places = (Some(property.node.pointer.clone()), Some(other.node.pointer.clone()));
        let edit = Edit::new(Change::PropertyRenamed { list }, path.property(property.name).text(), places.0, places.1);
        let in_requests = property.is_sent() || other.is_sent();
        let in_responses = property.is_received() || other.is_received();
        let hint = Some(format!("probably renamed to `{}`: {evidence}", other.name));
        let group = format!("{} {}", property.name, other.name);
        let edit = Edit { hint, in_requests, in_responses, ..edit };
        pair.edits.push(edit.before_after(Some(property.name.to_owned()), Some(other.name.to_owned())).group(group));
        let child = pairs.pair(&property.node, &other.node, &path.property(other.name));
        pair.children.push(ChildPair { pair: child, in_requests, in_responses });
    }
    *removed = unmatched;
}

/// Compares a property that both schemas have.
fn compare_property<'a>(
    before: &Property<'_, 'a>,
    after: &Property<'_, 'a>,
    path: &SchemaPath,
    pairs: &mut SchemaPairs<'_, 'a>,
    pair: &mut SchemaPair,
) {
    let here = path.property(after.name);
    let in_requests = before.is_sent() && after.is_sent();
    let in_responses = before.is_received() && after.is_received();
    let child = if before.merged_with().is_empty() && after.merged_with().is_empty() {
        pairs.pair(&before.node, &after.node, &here)
    } else {
        pairs.merged((&before.node, before.merged_with()), (&after.node, after.merged_with()), &here)
    };
    pair.children.push(ChildPair { pair: child, in_requests, in_responses });
    if before.required != after.required {
        let (old, new) = (Some(before.node.pointer.clone()), Some(after.node.pointer.clone()));
        let change = Change::Required { now: after.required, lock: after.is_lock() };
        let text = |required| Some(if required { "required" } else { "optional" }.to_owned());
        let edit = Edit { in_requests, in_responses, ..Edit::new(change, here.text(), old, new) };
        pair.edits.push(edit.before_after(text(before.required), text(after.required)).group(after.name));
    }
    compare_access(before, after, &here, pair);
}

/// Reports a change of `readOnly` or `writeOnly`.
fn compare_access(before: &Property<'_, '_>, after: &Property<'_, '_>, path: &SchemaPath, pair: &mut SchemaPair) {
    let relation = |was: bool, is: bool, required: bool| match (was, is) {
        (true, false) => Relation::Narrower,
        (false, true) if required => Relation::Narrower,
        (false, true) => Relation::Wider,
        _ => Relation::Same,
    };
    let request = relation(before.is_sent(), after.is_sent(), after.required);
    let response = relation(before.is_received(), after.is_received(), false).reverse();
    if (request, response) == (Relation::Same, Relation::Same) {
        return;
    }
    let text = |property: &Property<'_, '_>| {
        let text = match (property.is_sent(), property.is_received()) {
            (true, true) => "read-write",
            (true, false) => "write-only",
            (false, true) => "read-only",
            (false, false) => "neither readable nor writable",
        };
        Some(text.to_owned())
    };
    let (old, new) = (Some(before.node.pointer.clone()), Some(after.node.pointer.clone()));
    let edit = Edit::new(Change::Access { request, response }, path.text(), old, new);
    pair.edits.push(edit.before_after(text(before), text(after)).group(after.name));
}

/// Reports names in `required` that have no property schema.
fn compare_undeclared(old: &Schema<'_>, new: &Schema<'_>, path: &SchemaPath, pair: &mut SchemaPair) {
    let names: BTreeSet<_> = old.required.symmetric_difference(&new.required).copied().collect();
    for name in names {
        if old.properties.contains_key(name) || new.properties.contains_key(name) {
            continue;
        }
        let change = Change::Required { now: new.required.contains(name), lock: false };
        let places = (Some(old.pointer.clone()), Some(new.pointer.clone()));
        pair.edits.push(Edit::new(change, path.property(name).text(), places.0, places.1).group(name));
    }
}

/// Additional properties that an object may have.
#[derive(PartialEq)]
pub(super) enum Additional<'a> {
    Any,
    Forbidden,
    Typed(Cursor<'a>),
}

impl PartialEq for Cursor<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.pointer == other.pointer
    }
}

pub(super) fn additional_of<'a>(schema: &Schema<'a>) -> Additional<'a> {
    match &schema.additional {
        Some(node) if *node.node == Value::Bool(false) || *node.node == json!({ "not": {} }) => Additional::Forbidden,
        Some(node) if node.node.as_object().is_some_and(|members| !members.is_empty()) => {
            Additional::Typed(node.clone())
        }
        _ => Additional::Any,
    }
}

fn compare_additional<'a>(
    old: &Schema<'a>,
    new: &Schema<'a>,
    path: &SchemaPath,
    pairs: &mut SchemaPairs<'_, 'a>,
    pair: &mut SchemaPair,
) {
    let relation = match (additional_of(old), additional_of(new)) {
        (Additional::Typed(before), Additional::Typed(after)) => {
            let child = pairs.pair(&before, &after, &path.elements("{}"));
            pair.children.push(ChildPair { pair: child, in_requests: true, in_responses: true });
            return;
        }
        (Additional::Any, Additional::Any) | (Additional::Forbidden, Additional::Forbidden) => return,
        (_, Additional::Any) | (Additional::Forbidden, _) => Relation::Wider,
        (Additional::Any, _) | (_, Additional::Forbidden) => Relation::Narrower,
    };
    let text = |additional: Additional<'_>| {
        let text = match additional {
            Additional::Any => "additional properties of any type",
            Additional::Forbidden => "no additional properties",
            Additional::Typed(_) => "additional properties of one type",
        };
        Some(text.to_owned())
    };
    let places = (Some(old.pointer.clone()), Some(new.pointer.clone()));
    let edit = Edit::new(Change::AdditionalProperties(relation), path.text(), places.0, places.1);
    pair.edits.push(edit.before_after(text(additional_of(old)), text(additional_of(new))).group(path.last()));
}

fn compare_items<'a>(
    old: &Schema<'a>,
    new: &Schema<'a>,
    path: &SchemaPath,
    pairs: &mut SchemaPairs<'_, 'a>,
    pair: &mut SchemaPair,
) {
    let relation = match (&old.items, &new.items) {
        (Some(before), Some(after)) => {
            let child = pairs.pair(before, after, &path.elements("[]"));
            pair.children.push(ChildPair { pair: child, in_requests: true, in_responses: true });
            return;
        }
        (None, None) => return,
        (None, Some(_)) => Relation::Narrower,
        (Some(_), None) => Relation::Wider,
    };
    let places = (Some(old.pointer.clone()), Some(new.pointer.clone()));
    let text = |items: &Option<Cursor<'_>>| {
        Some(if items.is_some() { "items of one type" } else { "items of any type" }.to_owned())
    };
    let edit = Edit::new(Change::Type(relation), path.elements("[]").text(), places.0, places.1);
    pair.edits.push(edit.before_after(text(&old.items), text(&new.items)).group(path.last()));
}

/// Merges the property edits of a component that kept its name and has nearly no common properties into one edit.
pub(super) fn merge_if_reused(old: &Schema<'_>, new: &Schema<'_>, pair: &mut SchemaPair) {
    let Some(name) = old.name.filter(|name| new.name == Some(*name)) else { return };
    let common = old.properties.keys().filter(|name| new.properties.contains_key(**name)).count();
    let all = old.properties.len() + new.properties.len() - common;
    let smaller = old.properties.len().min(new.properties.len());
    // A component that only gained or only lost properties is still the same.
    if smaller < 2 || common * 3 >= all || common == smaller {
        return;
    }
    let is_property_edit = |edit: &Edit| {
        matches!(
            edit.change,
            Change::PropertyAdded { .. } | Change::PropertyRemoved { .. } | Change::PropertyRenamed { .. }
        )
    };
    let (merged, others): (Vec<_>, Vec<_>) = std::mem::take(&mut pair.edits).into_iter().partition(is_property_edit);
    let names = |schema: &Schema<'_>| State::values(schema.properties.keys().copied());
    let places = (Some(old.pointer.clone()), Some(new.pointer.clone()));
    let edit = Edit::new(Change::SchemaReused, format!("schema {name}"), places.0, places.1);
    let also = merged.into_iter().map(|edit| (edit.old, edit.new)).collect();
    let hint = Some(format!("{common} of {all} properties are in both"));
    pair.edits = others;
    pair.edits.push(Edit { hint, also, ..edit }.states(names(old), names(new)).group(name));
}
