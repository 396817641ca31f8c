//! Changes of the description as a whole: version, servers, security schemes, documentation, extensions.

use std::collections::BTreeMap;

use super::operations::compare_extensions;
use super::{Comparison, security, servers};
use crate::cursor::Cursor;
use crate::document::canonical::{canonical_json, is_equal};
use crate::drift::contract::Contract;
use crate::drift::draft::DraftFinding;
use crate::drift::schema::ANNOTATIONS;
use crate::pointer::Pointer;
use crate::report::impact::WireImpact;
use crate::report::rule::Rule;
use crate::report::subject::{DescriptionPart, Subject};

pub(super) fn compare(comparison: &mut Comparison<'_, '_>) {
    compare_version(comparison);
    compare_terms(comparison);
    servers::of_description(comparison);
    security::schemes(comparison);
    compare_documentation(comparison);
    let (old, new) = (comparison.old.cursor(), comparison.new.cursor());
    let mut found = compare_extensions(&DescriptionPart::Whole.into(), &old, &new);
    if let (Some(old), Some(new)) = (old.get("info"), new.get("info")) {
        found.extend(compare_extensions(&DescriptionPart::Info.into(), &old, &new));
    }
    comparison.drafts.extend(found);
}

fn compare_version(comparison: &mut Comparison<'_, '_>) {
    let version = |contract: &Contract<'_>| -> Option<String> {
        // YAML reads `1.0` as a number.
        let version = contract.root.get("info")?.get("version")?;
        Some(version.as_str().map_or_else(|| version.to_string(), str::to_owned))
    };
    let (was, is) = (version(comparison.old), version(comparison.new));
    if was != is {
        let place = Pointer::root().child("info").child("version");
        let draft = DraftFinding::new(Rule::VersionChanged, WireImpact::Safe, DescriptionPart::Version);
        comparison.drafts.push(draft.at(Some(&place), Some(&place)).before_after(was, is));
    }
}

fn compare_terms(comparison: &mut Comparison<'_, '_>) {
    for (name, subject) in [("termsOfService", DescriptionPart::Terms), ("license", DescriptionPart::Licence)] {
        let terms =
            |contract: &Contract<'_>| contract.root.get("info").and_then(|info| info.get(name)).map(canonical_json);
        let (was, is) = (terms(comparison.old), terms(comparison.new));
        if was != is {
            let place = Pointer::root().child("info").child(name);
            let draft = DraftFinding::new(Rule::TermsChanged, WireImpact::Safe, subject);
            let draft = draft.at(was.as_ref().map(|_| &place), is.as_ref().map(|_| &place));
            comparison.drafts.push(draft.before_after(was, is));
        }
    }
}

/// Reports the number of places with changed descriptions, summaries or examples.
fn compare_documentation(comparison: &mut Comparison<'_, '_>) {
    let mut edited = Vec::new();
    add_edited(&comparison.old.cursor(), &comparison.new.cursor(), String::new(), false, &mut edited);
    let subject = Subject::Documentation(edited.len());
    if let Some((_, old, new)) = edited.into_iter().min_by(|(one, ..), (other, ..)| one.cmp(other)) {
        let draft = DraftFinding::new(Rule::WordsChanged, WireImpact::Safe, subject).at(Some(&old), Some(&new));
        comparison.drafts.push(draft);
    }
}

/// Adds the nodes of both descriptions whose annotations differ. `is_map` is set if the keys are names, not keywords.
///
/// Elements of an array are identified by their `name`; in the path of a node, too.
fn add_edited(
    old: &Cursor<'_>,
    new: &Cursor<'_>,
    path: String,
    is_map: bool,
    edited: &mut Vec<(String, Pointer, Pointer)>,
) {
    const MAPS: [&str; 10] = [
        "properties",
        "schemas",
        "parameters",
        "responses",
        "headers",
        "paths",
        "webhooks",
        "callbacks",
        "mapping",
        "securitySchemes",
    ];
    if is_equal(old.node, new.node) {
        return;
    }
    let is_annotation = |key: &str| !is_map && ANNOTATIONS.contains(&key);
    let annotations = |node: &Cursor<'_>| -> BTreeMap<String, String> {
        let annotations = node.node.as_object().into_iter().flatten().filter(|(key, _)| is_annotation(key));
        annotations.map(|(key, value)| (key.clone(), canonical_json(value))).collect()
    };
    for (key, child) in old.members().filter(|(key, _)| !is_annotation(key)) {
        if let Some(other) = new.get(key).filter(|_| is_map || (key != "default" && key != "enum")) {
            add_edited(&child, &other, format!("{path}/{key}"), !is_map && MAPS.contains(&key), edited);
        }
    }
    if old.node.is_array() && new.node.is_array() {
        let mut others: BTreeMap<_, _> =
            new.items().enumerate().map(|(at, item)| (identity(at, &item), item)).collect();
        for (at, item) in old.items().enumerate() {
            let identity = identity(at, &item);
            if let Some(other) = others.remove(&identity) {
                add_edited(&item, &other, format!("{path}/{identity}"), false, edited);
            }
        }
    }
    if old.node.is_object() && new.node.is_object() && annotations(old) != annotations(new) {
        edited.push((path, old.pointer.clone(), new.pointer.clone()));
    }
}

/// Identity of an element of an array.
fn identity(at: usize, item: &Cursor<'_>) -> String {
    item.text("name").map_or_else(|| at.to_string(), |name| format!("{name} {:?}", item.text("in")))
}
