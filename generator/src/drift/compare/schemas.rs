//! The schemas that have names.

use std::collections::{BTreeMap, BTreeSet};

use super::value::Site;
use super::{Comparison, Draft};
use crate::drift::effect::Wire;
use crate::drift::kind::Kind;
use crate::drift::rename;
use crate::drift::schema::Schema;

/// Compares what has one name in both, whether any operation holds it or not, and lists the rest.
pub(super) fn compare(comparison: &mut Comparison<'_, '_>) {
    let (old, new) = (comparison.old.schemas(), comparison.new.schemas());
    for (name, before) in &old {
        match new.get(name) {
            Some(after) => _ = comparison.values.compare(before, after, &Site::new(*name)),
            None => {
                let draft = Draft::new(Kind::SchemaRemoved, Wire::Safe, format!("schema {name}"));
                comparison.drafts.push(draft.at(Some(&before.pointer), None));
            }
        }
    }
    for (name, after) in new.iter().filter(|(name, _)| !old.contains_key(*name)) {
        let draft = Draft::new(Kind::SchemaAdded, Wire::Safe, format!("schema {name}"));
        comparison.drafts.push(draft.at(None, Some(&after.pointer)));
    }
}

/// Tells renames from splits, now that all places are known: a schema is renamed where one that went and one that
/// came stand for each other everywhere, and have the same shape.
pub(super) fn settle(comparison: &mut Comparison<'_, '_>) {
    let mut targets: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for draft in comparison.drafts.iter().filter(|draft| draft.kind == Kind::SchemaRenamed) {
        if let (Some(before), Some(after)) = (&draft.before, &draft.after) {
            targets.entry(before.clone()).or_default().insert(after.clone());
        }
    }
    let (old, new) = (comparison.old.schemas(), comparison.new.schemas());
    let shape = |before: &str, after: &str| {
        let (was, is) = (Schema::of(comparison.old, old.get(before)?), Schema::of(comparison.new, new.get(after)?));
        let common = was.properties.keys().filter(|name| is.properties.contains_key(**name)).count();
        let all = was.properties.len() + is.properties.len() - common;
        let same =
            rename::shape_of(comparison.old, old.get(before)?) == rename::shape_of(comparison.new, new.get(after)?);
        Some((common, all, same || (all > 0 && common * 10 >= all * 7)))
    };
    let mut renamed: BTreeMap<String, String> = BTreeMap::new();
    for draft in &mut comparison.drafts {
        if draft.kind != Kind::SchemaRenamed {
            continue;
        }
        let (Some(before), Some(after)) = (draft.before.clone(), draft.after.clone()) else { continue };
        let only = targets.get(&before).is_some_and(|list| list.len() == 1);
        match shape(&before, &after) {
            Some((common, all, true)) if only => {
                draft.hint = Some(format!(
                    "looks renamed to {after}: it went where {after} came, {common} of {all} members are in both"
                ));
                renamed.insert(before, after);
            }
            _ => draft.kind = Kind::SchemaSplit,
        }
    }
    // One that went and came under another name is told once.
    let came: BTreeSet<&str> = renamed.values().map(String::as_str).collect();
    comparison.drafts.retain_mut(|draft| {
        let name = draft.subject.strip_prefix("schema ").unwrap_or_default();
        match draft.kind {
            Kind::SchemaRemoved => !renamed.contains_key(name),
            Kind::SchemaAdded => !came.contains(name),
            _ => true,
        }
    });
    for draft in comparison.drafts.iter_mut().filter(|draft| draft.kind == Kind::SchemaRenamed) {
        let find = |list: &BTreeMap<&str, crate::cursor::Cursor<'_>>, name: &Option<String>| {
            name.as_deref().and_then(|name| list.get(name)).map(|node| node.pointer.clone())
        };
        let place = (find(&old, &draft.before), find(&new, &draft.after));
        draft.places.push(place);
    }
}
