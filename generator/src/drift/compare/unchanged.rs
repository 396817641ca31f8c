//! Nodes that are the same in both descriptions, with all nodes that they refer to. They need no comparison.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::cursor::Cursor;
use crate::document::canonical::is_equal;
use crate::drift::contract::{Contract, SCHEMAS};
use crate::pointer::Pointer;

/// References to unchanged nodes.
pub(super) struct Unchanged<'a> {
    references: HashSet<Cow<'a, str>>,
    /// Whether a discriminator can select components that nothing refers to.
    has_discriminators: bool,
}

impl<'a> Unchanged<'a> {
    pub(super) fn of(old: &Contract<'a>, new: &Contract<'a>) -> Self {
        let mut references = HashSet::new();
        add_references(old.root, &mut references);
        let has_discriminators = [old, new].into_iter().any(|contract| has_discriminator(contract.root));
        let (mut unchanged, mut changed) = (HashSet::new(), Vec::new());
        let mut referrers: HashMap<Cow<'a, str>, Vec<Cow<'a, str>>> = HashMap::new();
        for reference in references {
            let target = |contract: &Contract<'a>| Pointer::parse(&reference)?.find(contract.root);
            let mut targets = HashSet::new();
            let mut is_same = match (target(old), target(new)) {
                (Some(before), Some(after)) if is_equal(before, after) => {
                    add_references(before, &mut targets);
                    true
                }
                _ => false,
            };
            if let Some(name) = reference.strip_prefix(SCHEMAS).filter(|_| has_discriminators) {
                let subtypes = old.subtypes(name);
                is_same &= subtypes == new.subtypes(name);
                targets.extend(subtypes.into_iter().map(|name| Cow::Owned(format!("{SCHEMAS}{name}"))));
            }
            if is_same {
                for target in targets {
                    referrers.entry(target).or_default().push(reference.clone());
                }
                unchanged.insert(reference);
            } else {
                changed.push(reference);
            }
        }
        // A node is changed if one that it refers to is changed.
        changed.extend(referrers.keys().filter(|target| !unchanged.contains(*target)).cloned());
        while let Some(reference) = changed.pop() {
            let referrers = referrers.remove(&reference).into_iter().flatten();
            changed.extend(referrers.filter(|referrer| unchanged.remove(referrer)));
        }
        Self { references: unchanged, has_discriminators }
    }

    /// Whether two schemas or operations have the same meaning.
    pub(super) fn contains(&self, old: &Cursor<'a>, new: &Cursor<'a>) -> bool {
        // A component can have other subtypes, although nothing in it changed.
        let is_component =
            self.has_discriminators && matches!(old.pointer.tokens().as_slice(), ["components", "schemas", _]);
        if !is_equal(old.node, new.node) || (is_component && !self.references.contains(&*format!("#{}", old.pointer))) {
            return false;
        }
        let mut references = HashSet::new();
        add_references(old.node, &mut references);
        references.iter().all(|reference| self.references.contains(reference))
    }
}

fn has_discriminator(node: &Value) -> bool {
    match node {
        Value::Object(members) => members.contains_key("discriminator") || members.values().any(has_discriminator),
        Value::Array(items) => items.iter().any(has_discriminator),
        _ => false,
    }
}

/// Adds the references of a node, and the components that the mapping of a discriminator selects.
fn add_references<'a>(node: &'a Value, references: &mut HashSet<Cow<'a, str>>) {
    match node {
        Value::Object(members) => {
            references.extend(members.get("$ref").and_then(Value::as_str).map(Cow::Borrowed));
            let mapping = members.get("mapping").and_then(Value::as_object).into_iter().flatten();
            references.extend(mapping.filter_map(|(_, target)| target.as_str()).map(|target| {
                if target.starts_with('#') { target.into() } else { format!("{SCHEMAS}{target}").into() }
            }));
            members.values().for_each(|member| add_references(member, references));
        }
        Value::Array(items) => items.iter().for_each(|item| add_references(item, references)),
        _ => {}
    }
}
