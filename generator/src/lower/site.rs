//! Sites: the places of the description that a type is named after.

use crate::names::{short_singular, snake};

/// The place of a schema in the description, for the name of its type.
#[derive(Clone, Debug)]
pub(super) struct SchemaSite {
    /// The key of the site in `names.toml`: `Schema.property` or `METHOD /path?parameter`.
    pub(super) key: String,
    /// The name of the type, in snake case, if `names.toml` does not name the site.
    pub(super) fallback: String,
}

impl SchemaSite {
    /// Returns the site of a property.
    pub(super) fn property(&self, property: &str) -> Self {
        let fallback = format!("{}_{}", self.fallback, snake(property));
        Self { key: format!("{}.{property}", self.key), fallback }
    }

    /// Returns the site of the elements of an array or the values of a map.
    pub(super) fn item(&self) -> Self {
        Self { fallback: short_singular(&self.fallback), ..self.clone() }
    }
}
