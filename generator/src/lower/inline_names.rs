//! Names of inline types: functions of their places in the description.
//!
//! A name that several places claim belongs to none of them: each takes a longer one. The claims are known only after all
//! types were lowered, so a description with contested names is lowered again.

use std::collections::{BTreeMap, BTreeSet};

use super::Lowering;
use super::site::SchemaSite;
use crate::names::{short_singular, snake, type_name};
use crate::pointer::Pointer;

/// The names that inline types claim.
#[derive(Default)]
pub(super) struct InlineNames {
    /// The names that several types claimed in an earlier run.
    contested: BTreeSet<String>,
    /// The types that claim each name.
    claims: BTreeMap<String, BTreeSet<String>>,
}

impl InlineNames {
    pub(super) fn new(contested: BTreeSet<String>) -> Self {
        Self { contested, claims: BTreeMap::new() }
    }

    /// Returns the contested names, if there are others than those of the earlier run.
    pub(super) fn contested(self, is_taken: impl Fn(&str) -> bool) -> Option<BTreeSet<String>> {
        let claims = self.claims.into_iter();
        let found = claims.filter(|(name, types)| types.len() > 1 || is_taken(name)).map(|(name, _)| name);
        let mut all = self.contested.clone();
        all.extend(found);
        (all.len() > self.contested.len()).then_some(all)
    }

    /// Returns the first name that is not contested, or the last one, and whether it is the first.
    pub(super) fn claim(&mut self, names: impl Iterator<Item = String>, identity: &str) -> (String, bool) {
        let (mut last, mut is_first) = (String::new(), true);
        for name in names {
            let is_contested = self.contested.contains(&name);
            self.claims.entry(name.clone()).or_default().insert(identity.to_owned());
            last = name;
            if !is_contested {
                return (last, is_first);
            }
            is_first = false;
        }
        (last, false)
    }
}

impl Lowering<'_> {
    /// Returns the name of an inline type, and whether it is the shortest one. Types with the same identity share a name.
    pub(super) fn inline_name(&mut self, pointer: &Pointer, site: &SchemaSite, identity: &str) -> (String, bool) {
        // Parameters of several operations may have the same short name.
        let is_short = self.context.strict || !site.key.contains('?');
        let first = if is_short { type_name(&site.fallback) } else { of_key(&site.key) };
        let whole = type_name(&pointer.tokens().join(" "));
        let last = std::iter::once_with(|| {
            let place = format!("{pointer} {}", site.key);
            place.bytes().map(|byte| format!("{byte:02X}")).fold(format!("{whole}X"), |name, byte| name + &byte)
        });
        let names = [first, spelled(pointer, site), whole.clone()];
        self.inline_names.claim(names.into_iter().chain(last), identity)
    }

    /// Returns the site of a node that several schemas or operations may share, such as a property of a base: the place
    /// where it is written.
    pub(super) fn place(&self, pointer: &Pointer, site: &SchemaSite) -> SchemaSite {
        let tokens = pointer.tokens();
        let ["components", section, name, rest @ ..] = tokens.as_slice() else { return site.clone() };
        if self.context.strict {
            return site.clone();
        }
        let mut place = match (*section, self.schemas.get(*name)) {
            ("schemas", Some(model)) => SchemaSite { key: (*name).to_owned(), fallback: model.clone() },
            _ => {
                let kind = short_singular(&snake(section));
                SchemaSite { key: format!("{section}.{name}"), fallback: format!("{}_{kind}", snake(name)) }
            }
        };
        let mut rest = rest.iter();
        let mut is_root = true;
        while let Some(token) = rest.next() {
            match *token {
                "properties" => place = place.property(rest.next().copied().unwrap_or_default()),
                "additionalProperties" if is_root => place = place.property("additional_properties").item(),
                "items" | "additionalProperties" => place = place.item(),
                "allOf" | "oneOf" | "anyOf" | "content" => {
                    rest.next();
                    continue;
                }
                _ => continue,
            }
            is_root = false;
        }
        place
    }
}

/// Returns the name of a parameter or body by its key, such as `GET /pets/{}?status`.
fn of_key(key: &str) -> String {
    let spelled = key.replace("{}", " item ").replace('{', " by ");
    type_name(&snake(&spelled))
}

/// Returns a name with the kind of each step that leads to a type.
fn spelled(pointer: &Pointer, site: &SchemaSite) -> String {
    let tokens = pointer.tokens();
    let ["components", "schemas", name, rest @ ..] = tokens.as_slice() else { return of_key(&site.key) };
    let mut spelled = type_name(name);
    let mut rest = rest.iter();
    while let Some(token) = rest.next() {
        match *token {
            "properties" => {
                spelled.push_str("Field");
                spelled.push_str(&type_name(rest.next().copied().unwrap_or_default()));
            }
            "items" => spelled.push_str("Item"),
            "additionalProperties" => spelled.push_str("Value"),
            keyword => {
                spelled.push_str(&type_name(keyword));
                spelled.push_str(rest.next().copied().unwrap_or_default());
            }
        }
    }
    spelled
}
