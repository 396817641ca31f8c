//! What a description says of itself.

use std::collections::BTreeMap;

use super::operations::extensions;
use super::{Comparison, Draft, security, servers};
use crate::cursor::Cursor;
use crate::drift::contract::Contract;
use crate::drift::effect::Wire;
use crate::drift::kind::Kind;
use crate::drift::schema::{WORDS, text};
use crate::pointer::Pointer;

pub(super) fn compare(comparison: &mut Comparison<'_, '_>) {
    version(comparison);
    servers::of_description(comparison);
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
    let of = |contract: &Contract<'_>| -> Option<String> {
        // YAML takes `1.0` for a number.
        let version = contract.root.get("info")?.get("version")?;
        Some(version.as_str().map_or_else(|| version.to_string(), str::to_owned))
    };
    let (was, is) = (of(comparison.old), of(comparison.new));
    if was != is {
        let place = Pointer::root().child("info").child("version");
        let draft = Draft::new(Kind::VersionChanged, Wire::Safe, "the description's version");
        comparison.drafts.push(draft.at(Some(&place), Some(&place)).texts(was, is));
    }
}

/// Descriptions, summaries and examples: how many places have others.
fn words(comparison: &mut Comparison<'_, '_>) {
    let mut words = (Words::default(), Words::default());
    words.0.gather(&comparison.old.cursor(), String::new(), false);
    words.1.gather(&comparison.new.cursor(), String::new(), false);
    let (was, is) = (words.0.0, words.1.0);
    let edited: Vec<_> = was
        .iter()
        .filter_map(|(key, before)| Some((before, is.get(key)?)))
        .filter(|(before, after)| before.1 != after.1)
        .collect();
    if let Some((before, after)) = edited.first() {
        let subject = match edited.len() {
            1 => "words at one place".to_owned(),
            count => format!("words at {count} places"),
        };
        let draft = Draft::new(Kind::WordsChanged, Wire::Safe, subject).at(Some(&before.0), Some(&after.0));
        comparison.drafts.push(draft);
    }
}

/// Nodes, by paths that know the items of lists by their names, with what they say to people.
#[derive(Default)]
struct Words(BTreeMap<String, (Pointer, Vec<String>)>);

impl Words {
    /// `named` says that the members are names, not keywords.
    fn gather(&mut self, node: &Cursor<'_>, path: String, named: bool) {
        const NAMED: [&str; 10] = [
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
        let mut said: Vec<_> = Vec::new();
        for (key, child) in node.members() {
            if !named && WORDS.contains(&key) {
                said.push(format!("{key} {}", text(child.node)));
            } else if named || (key != "default" && key != "enum") {
                self.gather(&child, format!("{path}/{key}"), !named && NAMED.contains(&key));
            }
        }
        for (index, child) in node.items().enumerate() {
            let name = child.text("name").map(|name| format!("{name} {:?}", child.text("in")));
            self.gather(&child, format!("{path}/{}", name.unwrap_or_else(|| index.to_string())), false);
        }
        if node.node.is_object() {
            said.sort();
            self.0.insert(path, (node.pointer.clone(), said));
        }
    }
}
