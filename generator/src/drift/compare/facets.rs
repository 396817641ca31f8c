//! What a value is by itself: type, format, listed values, limits.

use std::collections::{BTreeMap, BTreeSet};

use super::value::{Pair, Site, Values};
use crate::drift::change::{Change, Edit};
use crate::drift::effect::Relation;
use crate::drift::limit;
use crate::drift::schema::{Facet, Schema, text};

/// Compares; says whether the parts of the value are worth a comparison.
pub(super) fn compare<'a>(
    old: &Schema<'a>,
    new: &Schema<'a>,
    site: &Site,
    values: &mut Values<'_, 'a>,
    pair: &mut Pair,
) -> bool {
    let edit = |change| Edit::new(change, site.text(), Some(old.pointer.clone()), Some(new.pointer.clone()));
    let texts = (Some(old.type_text()), Some(new.type_text()));
    if let Some(change) = types(old, new, values) {
        let what = format!("{} {texts:?}", site.last());
        pair.edits.push(edit(change).texts(texts.0, texts.1).what(what));
        return false;
    }
    if old.format != new.format {
        let (relation, wide) = format(old.format, new.format, old.is("string"));
        let what = format!("{} {texts:?}", site.last());
        pair.edits.push(edit(Change::Format { relation, wide }).texts(texts.0, texts.1).what(what));
    }
    listed(old, new, site, pair);
    flags(old, new, site, pair);
    keywords(old, new, site, pair);
    true
}

/// What is said beside a reference: all but what the schema itself says on both sides.
pub(super) fn beside(whole: (Schema<'_>, Schema<'_>), inner: (Schema<'_>, Schema<'_>), site: &Site) -> Vec<Edit> {
    let (old, mut new) = whole;
    let same = |one: Option<&Facet<'_>>, other: Option<&Facet<'_>>| {
        one.map(|facet| text(facet.value)) == other.map(|facet| text(facet.value))
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
            new.limits.extend(old.limits.get(name).map(|facet| (name, facet.clone())));
        }
    }
    let names: BTreeSet<_> = old.extensions.keys().chain(new.extensions.keys()).copied().collect();
    for name in names {
        let (was, is) = (inner.0.extensions.get(name), inner.1.extensions.get(name));
        if same(old.extensions.get(name), was) && same(new.extensions.get(name), is) {
            new.extensions.remove(name);
            new.extensions.extend(old.extensions.get(name).map(|facet| (name, facet.clone())));
        }
    }
    let (old, new) = (Schema { others: BTreeMap::new(), ..old }, Schema { others: BTreeMap::new(), ..new });
    let mut pair = Pair::default();
    flags(&old, &new, site, &mut pair);
    keywords(&old, &new, site, &mut pair);
    pair.edits
}

fn flags(old: &Schema<'_>, new: &Schema<'_>, site: &Site, pair: &mut Pair) {
    let edit = |change| Edit::new(change, site.text(), Some(old.pointer.clone()), Some(new.pointer.clone()));
    if old.nullable != new.nullable {
        let words = |nullable| Some(if nullable { "may be null" } else { "never null" }.to_owned());
        let change = Change::Nullable { now: new.nullable };
        pair.edits.push(edit(change).texts(words(old.nullable), words(new.nullable)).what(site.last()));
    }
    if old.deprecated != new.deprecated {
        let words = |deprecated| Some(if deprecated { "deprecated" } else { "not deprecated" }.to_owned());
        pair.edits.push(edit(Change::Deprecated).texts(words(old.deprecated), words(new.deprecated)).what(site.last()));
    }
}

/// How the types differ.
fn types<'a>(old: &Schema<'a>, new: &Schema<'a>, values: &Values<'_, 'a>) -> Option<Change> {
    if old.types == new.types || !old.branches.is_empty() || !new.branches.is_empty() {
        return None;
    }
    let (Some(before), Some(after)) = (&old.types, &new.types) else {
        return Some(Change::Type(if new.types.is_none() { Relation::Wider } else { Relation::Narrower }));
    };
    if new.is("array") && !old.is("array") && after.len() == 1 {
        let item = new.items.as_ref().map(|items| Schema::of(values.new, items));
        let same = item.is_some_and(|item| (item.types == old.types) && (item.name == old.name || old.name.is_none()));
        return Some(if same { Change::Listed } else { Change::Type(Relation::Other) });
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

/// How a format differs, and whether a number has more digits now.
fn format(old: Option<&str>, new: Option<&str>, string: bool) -> (Relation, bool) {
    // In order of what they let a number hold.
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
    // Another encoding, not another set of texts.
    let encodes = |format: Option<&str>| matches!(format, Some("binary" | "byte" | "base64"));
    match (old, new) {
        _ if encodes(old) || encodes(new) => (Relation::Other, false),
        (None, Some(_)) => (Relation::Narrower, false),
        (Some(_), None) => (Relation::Wider, false),
        _ => (Relation::Other, false),
    }
}

fn listed(old: &Schema<'_>, new: &Schema<'_>, site: &Site, pair: &mut Pair) {
    let (before, after) = (&old.listed, &new.listed);
    let edit = |change| Edit::new(change, site.text(), Some(old.pointer.clone()), Some(new.pointer.clone()));
    let words = |values: &mut dyn Iterator<Item = &String>| {
        let values: Vec<_> = values.map(|value| value.trim_matches('"')).collect();
        (!values.is_empty()).then(|| values.join(", "))
    };
    let (Some(before), Some(after)) = (before, after) else {
        if before.is_some() != after.is_some() {
            let text = |listed: &Option<BTreeMap<String, _>>| {
                listed.as_ref().map_or_else(|| Some("any".to_owned()), |listed| words(&mut listed.keys()))
            };
            let texts = (text(&old.listed), text(&new.listed));
            let what = format!("{} {texts:?}", site.last());
            pair.edits.push(edit(Change::EnumOpened { now: new.listed.is_none() }).texts(texts.0, texts.1).what(what));
        }
        return;
    };
    let gone = words(&mut before.keys().filter(|value| !after.contains_key(*value)));
    let come = words(&mut after.keys().filter(|value| !before.contains_key(*value)));
    let kept = before.keys().any(|value| after.contains_key(value));
    if !kept && before.len() > 1 && gone.is_some() && come.is_some() {
        let what = format!("{gone:?} {come:?}");
        pair.edits.push(edit(Change::EnumReplaced).texts(gone, come).what(what));
        return;
    }
    if gone.is_some() {
        let what = format!("{gone:?}");
        pair.edits.push(edit(Change::EnumRemoved).texts(gone, None).what(what));
    }
    if come.is_some() {
        let what = format!("{come:?}");
        pair.edits.push(edit(Change::EnumAdded).texts(None, come).what(what));
    }
}

/// Limits, the default, extensions, and what nothing is known of.
fn keywords(old: &Schema<'_>, new: &Schema<'_>, site: &Site, pair: &mut Pair) {
    let mut push = |keyword: &str, before: Option<&Facet<'_>>, after: Option<&Facet<'_>>, change: Change| {
        let text = |facet: Option<&Facet<'_>>| facet.map(|facet| format!("{keyword} {}", text(facet.value)));
        let place = |facet: Option<&Facet<'_>>, schema: &Schema<'_>| {
            Some(facet.map_or_else(|| schema.pointer.clone(), |facet| facet.pointer.clone()))
        };
        let (before_text, after_text) = (text(before), text(after));
        if before_text == after_text {
            return;
        }
        let what = format!("{} {before_text:?} {after_text:?}", site.last());
        let edit = Edit::new(change, site.text(), place(before, old), place(after, new));
        pair.edits.push(edit.texts(before_text, after_text).what(what));
    };
    let names: BTreeSet<_> = old.limits.keys().chain(new.limits.keys()).copied().collect();
    for name in names {
        let (before, after) = (old.limits.get(name), new.limits.get(name));
        let relation = match limit::bound(name, old, new) {
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
    let names: BTreeSet<_> = old.others.keys().chain(new.others.keys()).copied().collect();
    for name in names {
        // What is said beside the rest narrows it, whatever it is; a second type is one that a reader may take.
        let relation = match (old.others.get(name), new.others.get(name)) {
            _ if name == "type" => Relation::Other,
            (None, _) => Relation::Narrower,
            (_, None) => Relation::Wider,
            _ => Relation::Unknown,
        };
        push(name, old.others.get(name), new.others.get(name), Change::Other(relation));
    }
}
