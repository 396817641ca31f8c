//! Changes of the keywords that apply to a value itself: type, format, enum, limits.

use std::collections::{BTreeMap, BTreeSet};

use super::pairs::{SchemaPair, SchemaPairs, SchemaPath};
use super::{applicators, branches};
use crate::drift::change::{Change, Edit};
use crate::drift::draft::{Revision, State};
use crate::drift::impact::Relation;
use crate::drift::limit;
use crate::drift::schema::{KeywordValue, Schema, canonical_json};
use crate::pointer::Pointer;

/// Compares the keywords. Returns `false` if the types differ, so that a comparison of the parts has no meaning.
pub(super) fn compare<'a>(
    old: &Schema<'a>,
    new: &Schema<'a>,
    path: &SchemaPath,
    pairs: &mut SchemaPairs<'_, 'a>,
    pair: &mut SchemaPair,
) -> bool {
    let edit = |change| Edit::new(change, path.text(), Some(old.pointer.clone()), Some(new.pointer.clone()));
    let texts = (Some(old.type_name()), Some(new.type_name()));
    if let Some(change) = type_change(old, new, pairs) {
        let group = format!("{} {texts:?}", path.last());
        pair.edits.push(edit(change).before_after(texts.0, texts.1).group(group));
        return false;
    }
    if old.format != new.format {
        let (relation, wide) = compare_formats(old.format, new.format, old.has_type("string"));
        let group = format!("{} {texts:?}", path.last());
        pair.edits.push(edit(Change::Format { relation, wide }).before_after(texts.0, texts.1).group(group));
    }
    compare_enums(old, new, path, pair);
    compare_flags(old, new, path, pair);
    compare_others(old, new, path, pair);
    applicators::compare(old, new, path, pairs, pair);
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
    let same = |one: Option<&KeywordValue<'_>>, other: Option<&KeywordValue<'_>>| {
        one.map(|value| canonical_json(value.value)) == other.map(|value| canonical_json(value.value))
    };
    if (old.nullable, new.nullable) == (inner.0.nullable, inner.1.nullable) {
        new.nullable = old.nullable;
    }
    if (old.deprecated, new.deprecated) == (inner.0.deprecated, inner.1.deprecated) {
        new.deprecated = old.deprecated;
    }
    if same(old.default.as_ref(), inner.0.default.as_ref()) && same(new.default.as_ref(), inner.1.default.as_ref()) {
        new.default.clone_from(&old.default);
    }
    let (was, is) = (inner.0.limits, inner.1.limits);
    let names: BTreeSet<_> = old.limits.keys().chain(new.limits.keys()).copied().collect();
    for name in names {
        if same(old.limits.get(name), was.get(name)) && same(new.limits.get(name), is.get(name)) {
            new.limits.remove(name);
            new.limits.extend(old.limits.get(name).map(|value| (name, value.clone())));
        }
    }
    let names: BTreeSet<_> = old.extensions.keys().chain(new.extensions.keys()).copied().collect();
    for name in names {
        let (was, is) = (inner.0.extensions.get(name), inner.1.extensions.get(name));
        if same(old.extensions.get(name), was) && same(new.extensions.get(name), is) {
            new.extensions.remove(name);
            new.extensions.extend(old.extensions.get(name).map(|value| (name, value.clone())));
        }
    }
    for (schema, inner) in [(&mut old, inner.0.other_keywords), (&mut new, inner.1.other_keywords)] {
        let is_inner = |name: &&str, value: &KeywordValue<'_>| {
            inner.get(*name).into_iter().flatten().any(|known| known.pointer == value.pointer)
        };
        schema.other_keywords.iter_mut().for_each(|(name, values)| values.retain(|value| !is_inner(name, value)));
    }
    let mut pair = SchemaPair::default();
    compare_flags(&old, &new, path, &mut pair);
    compare_others(&old, &new, path, &mut pair);
    applicators::compare(&old, &new, path, pairs, &mut pair);
    pair
}

fn compare_flags(old: &Schema<'_>, new: &Schema<'_>, path: &SchemaPath, pair: &mut SchemaPair) {
    let edit = |change| Edit::new(change, path.text(), Some(old.pointer.clone()), Some(new.pointer.clone()));
    if old.nullable != new.nullable {
        let text = |nullable| Some(if nullable { "may be null" } else { "never null" }.to_owned());
        let change = Change::Nullable { now: new.nullable };
        pair.edits.push(edit(change).before_after(text(old.nullable), text(new.nullable)).group(path.last()));
    }
    if old.deprecated != new.deprecated {
        let text = |deprecated| Some(if deprecated { "deprecated" } else { "not deprecated" }.to_owned());
        pair.edits
            .push(edit(Change::Deprecated).before_after(text(old.deprecated), text(new.deprecated)).group(path.last()));
    }
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

fn compare_enums(old: &Schema<'_>, new: &Schema<'_>, path: &SchemaPath, pair: &mut SchemaPair) {
    let (before, after) = (&old.enum_values, &new.enum_values);
    let edit = |change| Edit::new(change, path.text(), Some(old.pointer.clone()), Some(new.pointer.clone()));
    let (Some(before), Some(after)) = (before, after) else {
        if before.is_some() != after.is_some() {
            let state = |values: &Option<BTreeMap<String, _>>| match values {
                Some(values) => State::values(values.keys().map(|value| plain_value(value))),
                None => Some(State::One("any".to_owned())),
            };
            let states = (state(before), state(after));
            let group = format!("{} {states:?}", path.last());
            let change = Change::EnumOpened { open: after.is_none() };
            pair.edits.push(edit(change).states(states.0, states.1).group(group));
        }
        return;
    };
    let only = |values: &BTreeMap<String, Pointer>, others: &BTreeMap<String, Pointer>, revision| {
        let only = values.iter().filter(|(value, _)| !others.contains_key(*value));
        let (values, nodes): (Vec<_>, Vec<_>) =
            only.map(|(value, node)| (plain_value(value), (revision, node.clone()))).unzip();
        (State::values(values), nodes)
    };
    let (removed, mut values) = only(before, after, Revision::Old);
    let (added, nodes) = only(after, before, Revision::New);
    values.extend(nodes);
    let kept = before.keys().any(|value| after.contains_key(value));
    if !kept && removed.is_some() && added.is_some() {
        let group = format!("{removed:?} {added:?}");
        pair.edits.push(Edit { values, ..edit(Change::EnumReplaced) }.states(removed, added).group(group));
        return;
    }
    let (old_values, new_values) = values.into_iter().partition(|(revision, _)| *revision == Revision::Old);
    if removed.is_some() {
        let group = format!("{removed:?}");
        let edit = Edit { values: old_values, ..edit(Change::EnumRemoved) };
        pair.edits.push(edit.states(removed, None).group(group));
    }
    if added.is_some() {
        let group = format!("{added:?}");
        let edit = Edit { values: new_values, ..edit(Change::EnumAdded) };
        pair.edits.push(edit.states(None, added).group(group));
    }
}

/// Returns a value of `enum`, which is JSON; a string without quotation marks.
fn plain_value(json: &str) -> String {
    serde_json::from_str(json).unwrap_or_else(|_| json.to_owned())
}

/// Compares limits, the default and extensions.
fn compare_others(old: &Schema<'_>, new: &Schema<'_>, path: &SchemaPath, pair: &mut SchemaPair) {
    let mut push =
        |keyword: &str, before: Option<&KeywordValue<'_>>, after: Option<&KeywordValue<'_>>, change: Change| {
            let text = |value: Option<&KeywordValue<'_>>| {
                value.map(|value| format!("{keyword} {}", canonical_json(value.value)))
            };
            let pointer = |value: Option<&KeywordValue<'_>>, schema: &Schema<'_>| {
                Some(value.map_or_else(|| schema.pointer.clone(), |value| value.pointer.clone()))
            };
            let (before_text, after_text) = (text(before), text(after));
            if before_text == after_text {
                return;
            }
            let group = format!("{} {before_text:?} {after_text:?}", path.last());
            let edit = Edit::new(change, path.text(), pointer(before, old), pointer(after, new));
            pair.edits.push(edit.before_after(before_text, after_text).group(group));
        };
    let names: BTreeSet<_> = old.limits.keys().chain(new.limits.keys()).copied().collect();
    for name in names {
        let (before, after) = (old.limits.get(name), new.limits.get(name));
        let relation = match limit::compare_bounds(name, old, new) {
            Some(relation) => relation,
            None => limit::compare(name, before, after),
        };
        if relation != Relation::Same {
            push(name, before, after, Change::Limit(relation));
        }
    }
    push("default", old.default.as_ref(), new.default.as_ref(), Change::Default);
    let names: BTreeSet<_> = old.extensions.keys().chain(new.extensions.keys()).copied().collect();
    for name in names {
        push(name, old.extensions.get(name), new.extensions.get(name), Change::Extension);
    }
}
