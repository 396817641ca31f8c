//! Rust names for what the description names, by `names.toml` and by one rule.
//!
//! A name is given once, by a person, and then kept: callers compile against it. So nothing here
//! looks at an operation id, a tag, a type or at what else the description contains.

mod rule;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

pub(crate) use rule::Identity;
pub(crate) use words::{
    argument_name, field_name, item_name, method_name, module_name, short_singular, snake, type_name, variant_name,
};

use crate::diagnostic::{Diagnostic, Place};
use crate::pointer::Pointer;

/// The tables of `names.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Names {
    /// First segments that only group; the second one is the resource.
    groups: BTreeSet<String>,
    /// Segments that name a thing of which there is one.
    one: BTreeSet<String>,
    /// Segments that are said only when nothing follows.
    silent: BTreeSet<String>,
    /// Segment to its words.
    segments: BTreeMap<String, String>,
    /// Segment to its words in the singular, where dropping the `s` is wrong.
    singular: BTreeMap<String, String>,
    /// Last segments that are verbs, to the method's name.
    actions: BTreeMap<String, String>,
    /// Segments that are adjectives of the next one.
    qualifiers: BTreeMap<String, String>,
    /// Identity to a name that the rule would not give.
    operations: BTreeMap<String, Override>,
    /// Schema name to Rust type name.
    models: BTreeMap<String, String>,
    /// Rust enum to the sites that hold its values.
    enums: BTreeMap<String, Vec<String>>,
}

/// Whether a text is lower-case words joined by underscores.
fn is_snake(text: &str) -> bool {
    let letters = text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'));
    letters && text.starts_with(|first: char| first.is_ascii_lowercase()) && !text.ends_with('_')
}

/// A name given by hand.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Override {
    /// `module.method`.
    name: String,
    /// Why the rule's name would not do. Kept beside the name for its readers.
    #[serde(rename = "reason")]
    _reason: String,
}

impl Names {
    /// Reads `names.toml`.
    pub fn read(file: &str, text: &str) -> Result<Self, Diagnostic> {
        let names: Self = toml::from_str(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let before = text.get(..at).unwrap_or_default();
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            Diagnostic::error(error.message().lines().next().unwrap_or("not TOML"))
                .at(Place { file: file.into(), line, column, pointer: Pointer::root() })
                .expected("the tables that the head of names.toml lists")
        })?;
        names.check(file, text)?;
        Ok(names)
    }

    /// Whatever stands in the tables must be able to stand in Rust, and a site is claimed once.
    fn check(&self, file: &str, text: &str) -> Result<(), Diagnostic> {
        let refuse = |what: String, key: &str, expected: &str| {
            let lines = text.lines().enumerate();
            let line = lines.filter(|(_, line)| line.contains(key)).map(|(index, _)| index + 1).last().unwrap_or(1);
            let place = Place { file: file.into(), line, column: 1, pointer: Pointer::root() };
            Err(Diagnostic::error(what).at(place).expected(expected))
        };
        let words = [
            ("segments", &self.segments),
            ("singular", &self.singular),
            ("qualifiers", &self.qualifiers),
            ("actions", &self.actions),
        ];
        for (table, entries) in words {
            for (key, value) in entries {
                if !is_snake(&value.replace("{noun}", "noun")) {
                    return refuse(
                        format!("[{table}] says `{value}` of `{key}`"),
                        key,
                        "words such as `bank_accounts`",
                    );
                }
            }
        }
        for (identity, entry) in &self.operations {
            if !entry.name.split_once('.').is_some_and(|(module, method)| is_snake(module) && is_snake(method)) {
                return refuse(
                    format!("[operations] calls `{identity}` `{}`", entry.name),
                    identity,
                    "`module.method`",
                );
            }
        }
        for name in self.models.values().chain(self.enums.keys()) {
            if type_name(name) != *name {
                return refuse(format!("`{name}` is no name of a type"), name, "a name such as `InvoiceStatus`");
            }
        }
        let mut claimed = BTreeMap::new();
        for (name, sites) in &self.enums {
            for site in sites {
                if let Some(other) = claimed.insert(site, name) {
                    return refuse(
                        format!("[enums] gives `{site}` to {other} and to {name}"),
                        site,
                        "one enum for each site",
                    );
                }
            }
        }
        Ok(())
    }

    /// Whether the tables settle the words of a segment.
    pub(crate) fn knows(&self, segment: &str) -> bool {
        self.segments.contains_key(segment)
    }

    /// The name given by hand to an operation.
    pub(crate) fn overridden(&self, identity: &Identity) -> Option<(&str, &str)> {
        self.operations.get(&identity.to_string())?.name.split_once('.')
    }

    /// A segment's words: by the table, else split where its letter case changes.
    pub(crate) fn words(&self, segment: &str) -> String {
        self.segments.get(segment).cloned().unwrap_or_else(|| snake(segment))
    }

    /// A segment's words in the singular.
    pub(crate) fn singular(&self, segment: &str) -> String {
        self.singular.get(segment).cloned().unwrap_or_else(|| short_singular(&self.words(segment)))
    }

    /// The Rust type of a schema.
    pub(crate) fn model(&self, schema: &str) -> String {
        self.models.get(schema).cloned().unwrap_or_else(|| type_name(schema))
    }

    /// The Rust type of an inline object at a site, if a person has named it.
    pub(crate) fn inline_model(&self, site: &str) -> Option<String> {
        self.models.get(site).cloned()
    }

    /// The Rust enum of a site such as `Invoice.status` or `GET /invoices?status`.
    pub(crate) fn enumeration(&self, site: &str) -> Option<&str> {
        let wildcard = match (site.split_once('?'), site.split_once('.')) {
            (Some((_, parameter)), _) => format!("*?{parameter}"),
            (None, Some((schema, member))) if !schema.contains(' ') => format!("*.{member}"),
            // Inline objects of an operation have no wildcard.
            _ => site.to_owned(),
        };
        let claims = |claim: &str| {
            let found = self.enums.iter().find(|(_, sites)| sites.iter().any(|site| site == claim));
            found.map(|(name, _)| name.as_str())
        };
        claims(site).or_else(|| claims(&wildcard))
    }
}
