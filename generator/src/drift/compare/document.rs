//! What a description says of itself.

use std::collections::BTreeSet;

use serde_json::Value;

use super::operations::extensions;
use super::{Comparison, Draft, security};
use crate::drift::contract::Contract;
use crate::drift::effect::Wire;
use crate::drift::kind::Kind;
use crate::drift::schema::{WORDS, text};
use crate::pointer::Pointer;

pub(super) fn compare(comparison: &mut Comparison<'_, '_>) {
    version(comparison);
    servers(comparison);
    security::schemes(comparison);
    words(comparison);
    let (old, new) = (comparison.old.cursor(), comparison.new.cursor());
    let mut found = extensions("the description", &old, &new);
    if let (Some(old), Some(new)) = (old.get("info"), new.get("info")) {
        found.extend(extensions("`info`", &old, &new));
    }
    comparison.drafts.extend(found);
}

fn version(comparison: &mut Comparison<'_, '_>) {
    let of = |contract: &Contract<'_>| {
        contract.root.get("info").and_then(|info| info.get("version")).and_then(Value::as_str).map(str::to_owned)
    };
    let (was, is) = (of(comparison.old), of(comparison.new));
    if was != is {
        let place = Pointer::root().child("info").child("version");
        let draft = Draft::new(Kind::VersionChanged, Wire::Safe, "the description's version");
        comparison.drafts.push(draft.at(Some(&place), Some(&place)).texts(was, is));
    }
}

fn servers(comparison: &mut Comparison<'_, '_>) {
    let list = |contract: &Contract<'_>| -> Vec<String> {
        let servers = contract.root.get("servers").and_then(Value::as_array).into_iter().flatten();
        servers.filter_map(|server| server.get("url")?.as_str()).map(str::to_owned).collect()
    };
    let (was, is) = (list(comparison.old), list(comparison.new));
    let sets: (BTreeSet<_>, BTreeSet<_>) = (was.iter().collect(), is.iter().collect());
    // The first is the one that clients call unless they are told otherwise.
    if sets.0 == sets.1 && was.first() == is.first() {
        return;
    }
    let lost = was.iter().any(|url| !is.contains(url)) || was.first() != is.first();
    let wire = if lost { Wire::Unknown } else { Wire::Safe };
    let place = Pointer::root().child("servers");
    let draft = Draft::new(Kind::ServerChanged, wire, "the servers").at(Some(&place), Some(&place));
    comparison.drafts.push(draft.texts(Some(was.join(", ")), Some(is.join(", "))));
}

/// Descriptions, summaries and examples: how many places have others.
fn words(comparison: &mut Comparison<'_, '_>) {
    let (mut was, mut is) = (BTreeSet::new(), BTreeSet::new());
    gather(comparison.old.root, &mut Vec::new(), &mut was);
    gather(comparison.new.root, &mut Vec::new(), &mut is);
    let gone = was.difference(&is).count();
    let come = is.difference(&was).count();
    let common = |(place, _): &&(String, String)| {
        comparison.old.root.pointer(place).is_some() && comparison.new.root.pointer(place).is_some()
    };
    let edited: BTreeSet<_> = was.symmetric_difference(&is).filter(common).map(|(place, _)| place.as_str()).collect();
    if let Some(first) = edited.first() {
        let place = Pointer::parse(first).unwrap_or_default();
        let subject = format!("words of {} places", edited.len());
        let draft = Draft::new(Kind::WordsChanged, Wire::Safe, subject).at(Some(&place), Some(&place));
        comparison.drafts.push(draft.texts(Some(format!("{gone} texts")), Some(format!("{come} texts"))));
    }
}

/// The texts for people, each with the node that it is of. Members of maps are names, not keywords.
fn gather(value: &Value, path: &mut Vec<String>, found: &mut BTreeSet<(String, String)>) {
    const NAMED: [&str; 8] =
        ["properties", "schemas", "parameters", "responses", "headers", "paths", "mapping", "securitySchemes"];
    match value {
        Value::Object(members) => {
            let named = path.last().is_some_and(|last| NAMED.contains(&last.as_str()));
            for (key, value) in members {
                if !named && WORDS.contains(&key.as_str()) {
                    let place: Pointer = path.iter().cloned().collect();
                    found.insert((place.to_string(), format!("{key} {}", text(value))));
                } else if key != "default" && key != "enum" {
                    path.push(key.clone());
                    gather(value, path, found);
                    path.pop();
                }
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                path.push(index.to_string());
                gather(value, path, found);
                path.pop();
            }
        }
        _ => {}
    }
}
