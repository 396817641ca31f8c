//! Changes of the keywords that apply to a value itself: type, format, enum, limits.

use std::collections::{BTreeMap, BTreeSet};

use super::pairs::{SchemaPair, SchemaPairs, ValueComparison};
use super::schema_path::SchemaPath;
use super::{applicators, branches};
use crate::document::canonical::canonical_json;
use crate::drift::change::{Change, Edit};
use crate::drift::draft::Revision;
use crate::drift::limit;
use crate::drift::schema::{KeywordValue, Schema};
use crate::pointer::Pointer;
use crate::report::impact::Relation;
use crate::report::state::{Flag, State, States, flags, texts};

/// Compares the keywords. Returns `false` if the types differ, so that a comparison of the parts has no meaning.
pub(super) fn compare(value: &mut ValueComparison<'_, '_, '_>) -> bool {
    let (old, new) = (value.old, value.new);
    let edit = |value: &mut ValueComparison<'_, '_, '_>, change| {
        let (was, is) = (old.value_type(), new.value_type());
        let group = format!("{} {was} {is}", value.path.last());
        value.edit(change, texts(was, is), group);
    };
    if let Some(change) = type_change(old, new, value.pairs) {
        edit(value, change);
        return false;
    }
    if old.format != new.format {
        let (relation, wide) = compare_formats(old.format, new.format, old.has_type("string"));
        edit(value, Change::Format { relation, wide });
    }
    compare_enums(value);
    compare_annotated(value);
    true
}

/// Edits of keywords beside a reference, without those of the referenced schemas.
pub(super) fn compare_siblings<'a>(
    whole: (Schema<'a>, Schema<'a>),
    inner: (Schema<'a>, Schema<'a>),
    path: &SchemaPath,
    pairs: &mut SchemaPairs<'_, 'a>,
) -> SchemaPair {
    let (mut old, mut new) = whole;
    if (old.nullable, new.nullable) == (inner.0.nullable, inner.1.nullable) {
        new.nullable = old.nullable;
    }
    if (old.deprecated, new.deprecated) == (inner.0.deprecated, inner.1.deprecated) {
        new.deprecated = old.deprecated;
    }
    // Keywords with the same values as those of the referenced schemas are edits of these.
    for name in names(&old.single, &new.single) {
        let is_inner =
            |schema: &Schema<'_>, inner: &Schema<'_>| is_same(schema.single.get(name), inner.single.get(name));
        if is_inner(&old, &inner.0) && is_inner(&new, &inner.1) {
            new.single.remove(name);
            new.single.extend(old.single.get(name).map(|value| (name, value.clone())));
        }
    }
    for (schema, inner) in [(&mut old, inner.0.other_keywords), (&mut new, inner.1.other_keywords)] {
        let is_inner = |name: &&str, value: &KeywordValue<'_>| {
            inner.get(*name).into_iter().flatten().any(|known| known.pointer == value.pointer)
        };
        schema.other_keywords.iter_mut().for_each(|(name, values)| values.retain(|value| !is_inner(name, value)));
    }
    let (old, new) = (&old, &new);
    let mut value = ValueComparison { old, new, path, pairs, pair: SchemaPair::default() };
    compare_annotated(&mut value);
    value.pair
}

fn is_same(one: Option<&KeywordValue<'_>>, other: Option<&KeywordValue<'_>>) -> bool {
    one.map(|value| canonical_json(value.value)) == other.map(|value| canonical_json(value.value))
}

/// Names of the keywords that one of two schemas has.
fn names<'a, T>(old: &BTreeMap<&'a str, T>, new: &BTreeMap<&'a str, T>) -> BTreeSet<&'a str> {
    old.keys().chain(new.keys()).copied().collect()
}

/// Compares the keywords that can be written beside a reference.
fn compare_annotated(value: &mut ValueComparison<'_, '_, '_>) {
    let (old, new) = (value.old, value.new);
    let last = value.path.last().to_owned();
    if let Some(states) = flags(Flag::Nullable, old.nullable, new.nullable) {
        value.edit(Change::Nullable { now: new.nullable }, states, last.as_str());
    }
    if let Some(states) = flags(Flag::Deprecated, old.deprecated, new.deprecated) {
        value.edit(Change::Deprecated, states, last);
    }
    let mut names: Vec<_> = names(&old.single, &new.single).into_iter().collect();
    names.sort_by_key(|name| (name.starts_with("x-"), *name == "default"));
    for name in names {
        let both = (old.single.get(name), new.single.get(name));
        if is_same(both.0, both.1) {
            continue;
        }
        let change = match name {
            "default" => Change::Default,
            _ if name.starts_with("x-") => Change::Extension,
            _ => match limit::compare_bounds(name, old, new).unwrap_or_else(|| limit::compare(name, both)) {
                Relation::Same => continue,
                _ if limit::allows_listed(name, both.1, new) => Change::Limit(Relation::Same),
                relation => Change::Limit(relation),
            },
        };
        value.edit_keyword(change, name, both);
    }
    applicators::compare(value);
}

/// The change of the type, if the types differ.
fn type_change<'a>(old: &Schema<'a>, new: &Schema<'a>, pairs: &SchemaPairs<'_, 'a>) -> Option<Change> {
    if old.types == new.types || branches::is_one_of(old, new) {
        return None;
    }
    let (Some(before), Some(after)) = (&old.types, &new.types) else {
        // The branches have types of their own.
        if !old.branches.is_empty() || !new.branches.is_empty() {
            return None;
        }
        return Some(Change::Type(if new.types.is_none() { Relation::Wider } else { Relation::Narrower }));
    };
    if new.has_type("array") && !old.has_type("array") && after.len() == 1 {
        let item = new.items.as_ref().map(|items| Schema::of(pairs.new, items));
        let same = item.is_some_and(|item| (item.types == old.types) && (item.name == old.name || old.name.is_none()));
        return Some(if same { Change::BecameList } else { Change::Type(Relation::Other) });
    }
    let covers = |wide: &BTreeSet<&str>, narrow: &BTreeSet<&str>| {
        narrow.iter().all(|name| wide.contains(name) || (*name == "integer" && wide.contains("number")))
    };
    Some(Change::Type(match (covers(after, before), covers(before, after)) {
        (true, false) => Relation::Wider,
        (false, true) => Relation::Narrower,
        _ => Relation::Other,
    }))
}

/// Relation of two formats, and whether a number can have more digits in the new one.
fn compare_formats(old: Option<&str>, new: Option<&str>, string: bool) -> (Relation, bool) {
    // In ascending order of range.
    const WIDTHS: [&str; 2] = ["int32", "int64"];
    let width = |format: Option<&str>| match format {
        Some("float") => Some(0),
        None | Some("double") => Some(2),
        Some(format) => WIDTHS.iter().position(|width| *width == format),
    };
    if !string && let (Some(before), Some(after)) = (width(old), width(new)) {
        return match before.cmp(&after) {
            std::cmp::Ordering::Less => (Relation::Wider, true),
            std::cmp::Ordering::Greater => (Relation::Narrower, false),
            std::cmp::Ordering::Equal => (Relation::Same, false),
        };
    }
    // These formats change the encoding, not the set of strings.
    let encodes = |format: Option<&str>| matches!(format, Some("binary" | "byte" | "base64"));
    match (old, new) {
        _ if encodes(old) || encodes(new) => (Relation::Other, false),
        (None, Some(_)) => (Relation::Narrower, false),
        (Some(_), None) => (Relation::Wider, false),
        _ => (Relation::Other, false),
    }
}

fn compare_enums(value: &mut ValueComparison<'_, '_, '_>) {
    let (Some(before), Some(after)) = (&value.old.enum_values, &value.new.enum_values) else {
        let (before, after) = (&value.old.enum_values, &value.new.enum_values);
        if before.is_some() != after.is_some() {
            let state = |values: &Option<BTreeMap<String, _>>| match values {
                Some(values) => State::values(values.keys().map(|value| plain_value(value))),
                None => Some("any".into()),
            };
            let states = (state(before), state(after));
            let group = format!("{} {states:?}", value.path.last());
            value.edit(Change::EnumOpened { open: after.is_none() }, states, group);
        }
        return;
    };
    let only = |values: &BTreeMap<String, Pointer>, others: &BTreeMap<String, Pointer>, revision| {
        let only = values.iter().filter(|(value, _)| !others.contains_key(*value));
        let (values, nodes): (Vec<_>, Vec<_>) =
            only.map(|(value, node)| (plain_value(value), (revision, node.clone()))).unzip();
        (State::values(values), nodes)
    };
    let (removed, old_values) = only(before, after, Revision::Old);
    let (added, new_values) = only(after, before, Revision::New);
    let mut edit = |change, states: States, values| {
        let group = format!("{states:?}");
        let edit = Edit::new(change, value.path.subject(), value.nodes(), states, group);
        value.pair.edits.push(Edit { values, ..edit });
    };
    if removed.is_some() && added.is_some() && !before.keys().any(|value| after.contains_key(value)) {
        return edit(Change::EnumReplaced, (removed, added), [old_values, new_values].concat());
    }
    if removed.is_some() {
        edit(Change::EnumRemoved, (removed, None), old_values);
    }
    if added.is_some() {
        edit(Change::EnumAdded, (None, added), new_values);
    }
}

/// Returns a value of `enum`, which is JSON; a string without quotation marks.
fn plain_value(json: &str) -> String {
    serde_json::from_str(json).unwrap_or_else(|_| json.to_owned())
}
