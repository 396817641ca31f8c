//! Changes of the description as a whole: version, servers, security schemes, documentation, extensions.

use std::collections::BTreeMap;

use super::operations::compare_extensions;
use super::{Comparison, security, servers};
use crate::cursor::Cursor;
use crate::drift::contract::Contract;
use crate::drift::draft::DraftFinding;
use crate::drift::impact::WireImpact;
use crate::drift::rule::Rule;
use crate::drift::schema::{ANNOTATIONS, canonical_json};
use crate::pointer::Pointer;

pub(super) fn compare(comparison: &mut Comparison<'_, '_>) {
    compare_version(comparison);
    compare_terms(comparison);
    servers::of_description(comparison);
    security::schemes(comparison);
    compare_documentation(comparison);
    let (old, new) = (comparison.old.cursor(), comparison.new.cursor());
    let mut found = compare_extensions("the description", &old, &new);
    if let (Some(old), Some(new)) = (old.get("info"), new.get("info")) {
        found.extend(compare_extensions("`info`", &old, &new));
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
        let draft = DraftFinding::new(Rule::VersionChanged, WireImpact::Safe, "the description's version");
        comparison.drafts.push(draft.at(Some(&place), Some(&place)).before_after(was, is));
    }
}

fn compare_terms(comparison: &mut Comparison<'_, '_>) {
    for (name, subject) in [("termsOfService", "the address of the terms"), ("license", "the licence")] {
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
    let (mut before, mut after) = (Documentation::default(), Documentation::default());
    before.collect(&comparison.old.cursor(), String::new(), false);
    after.collect(&comparison.new.cursor(), String::new(), false);
    let (was, is) = (before.0, after.0);
    let edited: Vec<_> = was
        .iter()
        .filter_map(|(key, before)| Some((before, is.get(key)?)))
        .filter(|(before, after)| before.1 != after.1)
        .collect();
    if let Some((before, after)) = edited.first() {
        let subject = match edited.len() {
            1 => "documentation at one place".to_owned(),
            count => format!("documentation at {count} places"),
        };
        let draft =
            DraftFinding::new(Rule::WordsChanged, WireImpact::Safe, subject).at(Some(&before.0), Some(&after.0));
        comparison.drafts.push(draft);
    }
}

/// Annotation keywords of all nodes, by paths that identify array elements by their `name`.
#[derive(Default)]
struct Documentation(BTreeMap<String, (Pointer, Vec<String>)>);

impl Documentation {
    /// Collects the annotations below a node. `is_map` is set if the keys of the node are names, not keywords.
    fn collect(&mut self, node: &Cursor<'_>, path: String, is_map: bool) {
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
        let mut annotations: Vec<_> = Vec::new();
        for (key, child) in node.members() {
            if !is_map && ANNOTATIONS.contains(&key) {
                annotations.push(format!("{key} {}", canonical_json(child.node)));
            } else if is_map || (key != "default" && key != "enum") {
                self.collect(&child, format!("{path}/{key}"), !is_map && MAPS.contains(&key));
            }
        }
        for (index, child) in node.items().enumerate() {
            let name = child.text("name").map(|name| format!("{name} {:?}", child.text("in")));
            self.collect(&child, format!("{path}/{}", name.unwrap_or_else(|| index.to_string())), false);
        }
        if node.node.is_object() {
            annotations.sort();
            self.0.insert(path, (node.pointer.clone(), annotations));
        }
    }
}
