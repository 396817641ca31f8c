//! Changes of object properties and array elements.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::pairs::{ChildPair, Part, ValueComparison};
use super::schema_path::SchemaPath;
use crate::cursor::Cursor;
use crate::drift::change::{Change, Edit};
use crate::drift::contract::Contract;
use crate::drift::draft::{NodePair, Revision};
use crate::drift::schema::Schema;
use crate::drift::similarity;
use crate::report::impact::Relation;
use crate::report::prose::Prose;
use crate::report::state::{Flag, State, texts};
use crate::report::subject::Subject;
use crate::suggest::{equal_letters, share_word};

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

    fn part(&self, after: &Property<'_, '_>) -> Part {
        if self.required && after.required { Part::Other } else { Part::OptionalProperty }
    }

    /// Nodes of this property and of the same property in the new schema.
    fn nodes(&self, after: &Property<'_, '_>) -> NodePair {
        (Some(self.node.pointer.clone()), Some(after.node.pointer.clone()))
    }

    /// Whether the property is a lock token.
    fn is_lock(&self) -> bool {
        self.name == "version" || self.schema.single.contains_key("x-lock")
    }
}

/// Compares the properties and elements of two schemas.
pub(super) fn compare(value: &mut ValueComparison<'_, '_, '_>) {
    let (old, new, path) = (value.old, value.new, value.path);
    let (old_contract, new_contract) = (value.pairs.old, value.pairs.new);
    let find_old = |name: &&str| Property::find(old_contract, old, name);
    let find_new = |name: &&str| Property::find(new_contract, new, name);
    let mut removed: Vec<_> =
        old.properties.keys().filter(|name| !new.properties.contains_key(**name)).filter_map(find_old).collect();
    let mut added: Vec<_> =
        new.properties.keys().filter(|name| !old.properties.contains_key(**name)).filter_map(find_new).collect();
    match_renamed(value, &mut removed, &mut added);
    let removed = removed.iter().map(|property| (property, Revision::Old));
    for (property, revision) in removed.chain(added.iter().map(|property| (property, Revision::New))) {
        let Property { name, node, required, .. } = property;
        let (state, node) = (property.schema.value_type(), Some(node.pointer.clone()));
        let group = format!("{name} {state}");
        let state = Some(State::Type(state));
        let (change, nodes, states) = match revision {
            Revision::Old => {
                let change = Change::PropertyRemoved { required: *required };
                (change, (node, Some(new.pointer.clone())), (state, None))
            }
            Revision::New => {
                // The old schema may require the property without describing it.
                let change = Change::PropertyAdded { required: *required && !old.required.contains(name) };
                (change, (Some(old.pointer.clone()), node), (None, state))
            }
        };
        let edit = Edit::new(change, path.property(name).subject(), nodes, states, group);
        let (in_requests, in_responses) = (property.is_sent(), property.is_received());
        value.pair.edits.push(Edit { in_requests, in_responses, ..edit });
    }
    for name in old.properties.keys().filter(|name| new.properties.contains_key(**name)) {
        if let Some((before, after)) = find_old(name).zip(find_new(name)) {
            compare_property(value, &before, &after);
        }
    }
    compare_undeclared(value);
    compare_additional(value);
    compare_items(value);
}

/// Reports properties that were probably renamed, and removes them from both lists.
fn match_renamed<'s, 'a>(
    value: &mut ValueComparison<'_, '_, 'a>,
    removed: &mut Vec<Property<'s, 'a>>,
    added: &mut Vec<Property<'s, 'a>>,
) {
    let (old, new) = (value.pairs.old, value.pairs.new);
    let only_change = removed.len() == 1 && added.len() == 1;
    removed.retain(|property| {
        let shape = similarity::shape(old, &property.node);
        let list = property.schema.has_type("array") && similarity::is_list_of_objects(old, &property.schema);
        let found = added.iter().position(|other| {
            let respelled = equal_letters(property.name, other.name);
            let same_type = property.schema.value_type() == other.schema.value_type();
            let similar_name = list || share_word(property.name, other.name);
            (respelled && same_type) || (only_change && similar_name && shape == similarity::shape(new, &other.node))
        });
        if let Some(found) = found {
            report_renamed(value, property, &added.remove(found), list);
        }
        found.is_none()
    });
}

/// Reports a property that was probably renamed. `list` is set for a list of objects.
fn report_renamed<'a>(
    value: &mut ValueComparison<'_, '_, 'a>,
    property: &Property<'_, 'a>,
    other: &Property<'_, 'a>,
    list: bool,
) {
    let evidence = if equal_letters(property.name, other.name) {
        "the names differ in letter case or punctuation only, and the types are equal"
    } else {
        "one property was removed and one of the same type was added"
    };
    let list = list && similarity::is_envelope(property.parent) && similarity::is_envelope(other.parent);
    let (subject, states) = (value.path.property(property.name).subject(), texts(property.name, other.name));
    let group = format!("{} {}", property.name, other.name);
    let edit = Edit::new(Change::PropertyRenamed { list }, subject, property.nodes(other), states, group);
    let in_requests = property.is_sent() || other.is_sent();
    let in_responses = property.is_received() || other.is_received();
    let hint = Some(Prose::from("probably renamed to ").code(other.name).text(": ").text(evidence));
    value.pair.edits.push(Edit { hint, in_requests, in_responses, ..edit });
    let pair = value.pairs.pair(&property.node, &other.node, &value.path.property(other.name));
    value.pair.children.push(ChildPair { in_requests, in_responses, ..ChildPair::new(pair, property.part(other)) });
}

/// Compares a property that both schemas have.
fn compare_property<'a>(value: &mut ValueComparison<'_, '_, 'a>, before: &Property<'_, 'a>, after: &Property<'_, 'a>) {
    let here = value.path.property(after.name);
    let in_requests = before.is_sent() && after.is_sent();
    let in_responses = before.is_received() && after.is_received();
    let pair = if before.merged_with().is_empty() && after.merged_with().is_empty() {
        value.pairs.pair(&before.node, &after.node, &here)
    } else {
        value.pairs.merged((&before.node, before.merged_with()), (&after.node, after.merged_with()), &here)
    };
    value.pair.children.push(ChildPair { in_requests, in_responses, ..ChildPair::new(pair, before.part(after)) });
    if before.required != after.required {
        let change = Change::Required { now: after.required, lock: after.is_lock() };
        let states = texts(State::Flag(Flag::Required, before.required), State::Flag(Flag::Required, after.required));
        let edit = Edit::new(change, here.subject(), before.nodes(after), states, after.name);
        value.pair.edits.push(Edit { in_requests, in_responses, ..edit });
    }
    compare_access(value, before, after, &here);
}

/// Reports a change of `readOnly` or `writeOnly`.
fn compare_access(
    value: &mut ValueComparison<'_, '_, '_>,
    before: &Property<'_, '_>,
    after: &Property<'_, '_>,
    path: &SchemaPath,
) {
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
    let text = |property: &Property<'_, '_>| match (property.is_sent(), property.is_received()) {
        (true, true) => "read-write",
        (true, false) => "write-only",
        (false, true) => "read-only",
        (false, false) => "neither readable nor writable",
    };
    let (change, states) = (Change::Access { request, response }, texts(text(before), text(after)));
    value.pair.edits.push(Edit::new(change, path.subject(), before.nodes(after), states, after.name));
}

/// Reports names in `required` that have no property schema.
fn compare_undeclared(value: &mut ValueComparison<'_, '_, '_>) {
    let (old, new) = (value.old, value.new);
    let names: BTreeSet<_> = old.required.symmetric_difference(&new.required).copied().collect();
    for name in names {
        if !old.properties.contains_key(name) && !new.properties.contains_key(name) {
            let change = Change::Required { now: new.required.contains(name), lock: false };
            let subject = value.path.property(name).subject();
            value.pair.edits.push(Edit::new(change, subject, value.nodes(), (None, None), name));
        }
    }
}

/// Additional properties that an object may have.
pub(super) enum Additional<'a> {
    Any,
    Forbidden,
    Typed(Cursor<'a>),
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

fn compare_additional(value: &mut ValueComparison<'_, '_, '_>) {
    let (before, after) = (additional_of(value.old), additional_of(value.new));
    let relation = match (&before, &after) {
        (Additional::Typed(before), Additional::Typed(after)) => {
            return value.child(before, after, &value.path.values(), Part::Other);
        }
        (Additional::Any, Additional::Any) | (Additional::Forbidden, Additional::Forbidden) => return,
        (_, Additional::Any) | (Additional::Forbidden, _) => Relation::Wider,
        (Additional::Any, _) | (_, Additional::Forbidden) => Relation::Narrower,
    };
    let text = |additional| match additional {
        Additional::Any => "additional properties of any type",
        Additional::Forbidden => "no additional properties",
        Additional::Typed(_) => "additional properties of one type",
    };
    value.edit(Change::AdditionalProperties(relation), texts(text(before), text(after)), value.path.last());
}

fn compare_items(value: &mut ValueComparison<'_, '_, '_>) {
    let path = value.path.elements();
    let (one, any) = ("items of one type", "items of any type");
    let (relation, states) = match (&value.old.items, &value.new.items) {
        (Some(before), Some(after)) => return value.child(before, after, &path, Part::Other),
        (None, None) => return,
        (None, Some(_)) => (Relation::Narrower, texts(any, one)),
        (Some(_), None) => (Relation::Wider, texts(one, any)),
    };
    let edit = Edit::new(Change::Type(relation), path.subject(), value.nodes(), states, value.path.last());
    value.pair.edits.push(edit);
}

/// Merges the property edits of a component that kept its name and has nearly no common properties into one edit.
pub(super) fn merge_if_reused(value: &mut ValueComparison<'_, '_, '_>) {
    let (old, new) = (value.old, value.new);
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
    let edits = std::mem::take(&mut value.pair.edits);
    let (merged, others): (Vec<_>, Vec<_>) = edits.into_iter().partition(is_property_edit);
    let names = |schema: &Schema<'_>| State::values(schema.properties.keys().copied());
    let states = (names(old), names(new));
    let edit = Edit::new(Change::SchemaReused, Subject::Schema(name.to_owned()), value.nodes(), states, name);
    let also = merged.into_iter().map(|edit| edit.nodes).collect();
    let hint = Some(Prose::from(format!("{common} of {all} properties are in both")));
    value.pair.edits = others;
    value.pair.edits.push(Edit { hint, also, ..edit });
}
