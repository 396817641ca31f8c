//! Changes of component schemas: added, removed and renamed ones.

use std::collections::{BTreeMap, BTreeSet};

use super::Comparison;
use super::schema_path::SchemaPath;
use crate::drift::draft::{DraftFinding, Extent, edited};
use crate::drift::schema::Schema;
use crate::drift::similarity;
use crate::pointer::Pointer;
use crate::report::impact::WireImpact;
use crate::report::prose::Prose;
use crate::report::rule::Rule;
use crate::report::state::State;
use crate::report::subject::Subject;

/// Compares the components that both descriptions have, used or not, and reports the others.
pub(super) fn compare(comparison: &mut Comparison<'_, '_>) {
    let (old, new) = (comparison.old.schemas(), comparison.new.schemas());
    for (name, before) in &old {
        match new.get(name) {
            Some(after) => _ = comparison.schema_pairs.compare(before, after, &SchemaPath::schema(name)),
            None => {
                let draft =
                    DraftFinding::new(Rule::SchemaRemoved, WireImpact::Safe, Subject::Schema((*name).to_owned()));
                comparison.drafts.push(draft.at(Some(&before.pointer), None));
            }
        }
    }
    for (name, after) in new.iter().filter(|(name, _)| !old.contains_key(*name)) {
        let draft = DraftFinding::new(Rule::SchemaAdded, WireImpact::Safe, Subject::Schema((*name).to_owned()));
        comparison.drafts.push(draft.at(None, Some(&after.pointer)));
    }
}

/// Distinguishes renamed schemas from split ones, after all references are compared.
///
/// A schema is renamed if one new schema replaces it at every reference and has a similar shape.
pub(super) fn resolve_renames(comparison: &mut Comparison<'_, '_>) {
    let mut targets: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for draft in comparison.drafts.iter().filter(|draft| draft.rule == Rule::SchemaRenamed) {
        if let Some((before, after)) = names(draft) {
            targets.entry(before).or_default().insert(after);
        }
    }
    let (old, new) = (comparison.old.schemas(), comparison.new.schemas());
    let shape = |before: &str, after: &str| {
        let (was, is) = (Schema::of(comparison.old, old.get(before)?), Schema::of(comparison.new, new.get(after)?));
        let common = was.properties.keys().filter(|name| is.properties.contains_key(**name)).count();
        let all = was.properties.len() + is.properties.len() - common;
        let same = similarity::component_shape(comparison.old, old.get(before)?)
            == similarity::component_shape(comparison.new, new.get(after)?);
        Some((common, all, same || (all > 0 && common * 10 >= all * 7)))
    };
    let mut renamed: BTreeMap<String, String> = BTreeMap::new();
    for draft in &mut comparison.drafts {
        if draft.rule != Rule::SchemaRenamed {
            continue;
        }
        let Some((before, after)) = names(draft) else { continue };
        let only = targets.get(&before).is_some_and(|list| list.len() == 1);
        match shape(&before, &after) {
            Some((common, all, true)) if only => {
                draft.hint = Some(Prose::from(format!(
                    "probably renamed to {after}, which replaces it everywhere; both have {common} of {all} properties"
                )));
                renamed.insert(before, after);
            }
            _ => draft.rule = Rule::SchemaSplit,
        }
    }
    // A renamed schema is not reported as removed and added as well.
    let new_names: BTreeSet<&str> = renamed.values().map(String::as_str).collect();
    comparison.drafts.retain(|draft| {
        let (was, is) = draft.places.first().map_or((None, None), |(was, is)| (was.as_ref(), is.as_ref()));
        match draft.rule {
            Rule::SchemaRemoved => !was.and_then(Pointer::last).is_some_and(|name| renamed.contains_key(name)),
            Rule::SchemaAdded => !is.and_then(Pointer::last).is_some_and(|name| new_names.contains(name)),
            _ => true,
        }
    });
    for draft in comparison.drafts.iter_mut().filter(|draft| draft.rule == Rule::SchemaRenamed) {
        let Some((before, after)) = names(draft) else { continue };
        let place = [old.get(before.as_str()), new.get(after.as_str())];
        let [was, is] = place.map(|node| node.map(|node| node.pointer.clone()));
        draft.edited.extend(edited(&(was.clone(), is.clone()), Extent::Replaced));
        draft.places.push((was, is));
    }
}

/// Names of the component before and after.
fn names(draft: &DraftFinding) -> Option<(String, String)> {
    match (&draft.before, &draft.after) {
        (Some(State::Schema(before)), Some(State::Schema(after))) => Some((before.clone(), after.clone())),
        _ => None,
    }
}
