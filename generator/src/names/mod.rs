//! Rust names of operations, models and enums, by `names.toml` and by one rule.
//!
//! Callers compile against names, so a name must not change between releases. Names therefore do not depend on
//! operation ids, tags, types or anything else in the description.

mod case;
mod rule;
mod spelling;
mod step;
mod variant;

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

pub(crate) use case::{
    argument_name, field_name, is_device, item_name, method_name, module_name, short_singular, type_name,
};
pub(crate) use rule::Identity;
pub(crate) use spelling::{snake, told_apart};
pub(crate) use variant::variant_names;

use crate::diagnostic::{Diagnostic, SourceLocation};
use crate::pointer::Pointer;

/// The tables of `names.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Names {
    /// First segments that only group resources. The second segment is the resource.
    groups: BTreeSet<String>,
    /// Segments of singleton resources.
    one: BTreeSet<String>,
    /// Segments that are part of a name only at the end of a path.
    silent: BTreeSet<String>,
    /// Words by segment.
    segments: BTreeMap<String, String>,
    /// Words in the singular by segment, where removing the `s` is wrong.
    singular: BTreeMap<String, String>,
    /// Method names by last segment, for segments that are verbs.
    actions: BTreeMap<String, String>,
    /// Adjectives by segment, for segments that qualify the next one.
    qualifiers: BTreeMap<String, String>,
    /// Names by identity, where the rule is wrong.
    operations: BTreeMap<String, Override>,
    /// Rust type names by schema name.
    models: BTreeMap<String, String>,
    /// Sites by Rust enum.
    enums: BTreeMap<String, Vec<String>>,
}

/// Whether a string is in snake case.
fn is_snake(text: &str) -> bool {
    let letters = text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'));
    letters && text.starts_with(|first: char| first.is_ascii_lowercase()) && !text.ends_with('_')
}

/// The name of an operation that overrides the rule.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Override {
    /// `module.method`.
    name: String,
    /// The reason why the name of the rule is wrong. It is only for readers of the file.
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
                .at(SourceLocation { file: file.into(), line, column, pointer: Pointer::root() })
                .expected("the tables that the header of names.toml lists")
        })?;
        names.check(file, text)?;
        Ok(names)
    }

    /// Checks that all names are valid in Rust, and that no site belongs to two enums.
    fn check(&self, file: &str, text: &str) -> Result<(), Diagnostic> {
        let error = |message: String, key: &str, expected: &str| {
            let lines = text.lines().enumerate();
            let line = lines.filter(|(_, line)| line.contains(key)).map(|(index, _)| index + 1).last().unwrap_or(1);
            let location = SourceLocation { file: file.into(), line, column: 1, pointer: Pointer::root() };
            Err(Diagnostic::error(message).at(location).expected(expected))
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
                    return error(
                        format!("invalid words `{value}` for `{key}` in [{table}]"),
                        key,
                        "words in snake case, such as `bank_accounts`",
                    );
                }
            }
        }
        for (identity, entry) in &self.operations {
            if !entry.name.split_once('.').is_some_and(|(module, method)| is_snake(module) && is_snake(method)) {
                return error(
                    format!("invalid name `{}` for `{identity}` in [operations]", entry.name),
                    identity,
                    "`module.method` in snake case",
                );
            }
        }
        for name in self.models.values().chain(self.enums.keys()) {
            if type_name(name) != *name {
                let expected = "a name in upper camel case, such as `InvoiceStatus`";
                return error(format!("invalid type name `{name}`"), name, expected);
            }
        }
        let mut claimed = BTreeMap::new();
        for (name, sites) in &self.enums {
            for site in sites {
                if let Some(other) = claimed.insert(site, name) {
                    return error(
                        format!("the site `{site}` belongs to two enums in [enums], {other} and {name}"),
                        site,
                        "one enum for each site",
                    );
                }
            }
        }
        Ok(())
    }

    /// Whether the tables contain the words of a segment.
    pub(crate) fn has_segment(&self, segment: &str) -> bool {
        self.segments.contains_key(segment)
    }

    /// Returns the module and method of an operation in `[operations]`.
    pub(crate) fn overridden(&self, identity: &Identity) -> Option<(&str, &str)> {
        self.operations.get(&identity.to_string())?.name.split_once('.')
    }

    /// Returns the words of a segment: from the table, otherwise split at changes of letter case.
    pub(crate) fn words(&self, segment: &str) -> String {
        self.segments.get(segment).cloned().unwrap_or_else(|| snake(segment))
    }

    /// Returns the words of a segment in the singular.
    pub(crate) fn singular(&self, segment: &str) -> String {
        self.singular.get(segment).cloned().unwrap_or_else(|| short_singular(&self.words(segment)))
    }

    /// Returns the Rust type name of a schema.
    pub(crate) fn model(&self, schema: &str) -> String {
        self.models.get(schema).cloned().unwrap_or_else(|| type_name(schema))
    }

    /// Returns the Rust type name of an inline object at a site, if `[models]` contains it.
    pub(crate) fn inline_model(&self, site: &str) -> Option<String> {
        self.models.get(site).cloned()
    }

    /// Returns the Rust enum of a site such as `Invoice.status` or `GET /invoices?status`.
    pub(crate) fn enumeration(&self, site: &str) -> Option<&str> {
        let wildcard = match (site.split_once('?'), site.split_once('.')) {
            (Some((_, parameter)), _) => format!("*?{parameter}"),
            (None, Some((schema, member))) if !schema.contains(' ') => format!("*.{member}"),
            // There is no wildcard for inline objects of an operation.
            _ => site.to_owned(),
        };
        let find = |key: &str| {
            let found = self.enums.iter().find(|(_, sites)| sites.iter().any(|site| site == key));
            found.map(|(name, _)| name.as_str())
        };
        find(site).or_else(|| find(&wildcard))
    }
}
