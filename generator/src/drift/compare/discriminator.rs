//! Changes of discriminators: the property, and the component that each of its values selects.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::pairs::ValueComparison;
use crate::cursor::Cursor;
use crate::drift::change::{Change, Edit};
use crate::drift::contract::{Contract, SCHEMAS};
use crate::drift::schema::Schema;
use crate::report::impact::Relation;
use crate::report::state::State;

/// Whether a schema has the discriminator of a base that it extends.
pub(super) fn inherits(schema: &Schema<'_>) -> bool {
    schema.discriminator.as_ref().is_some_and(|value| !value.pointer.is_within(&schema.pointer))
}

/// Components that the discriminator of a base selects: those that extend the base, and those of its own `mapping`.
///
/// Returns `None` for a schema without a discriminator.
pub(super) fn subtypes<'a>(schema: &Schema<'a>, contract: &Contract<'a>) -> Option<Vec<Cursor<'a>>> {
    schema.discriminator.as_ref()?;
    let base = schema.name.unwrap_or_default();
    let mut names: BTreeSet<String> = contract.subtypes(base).into_iter().map(str::to_owned).collect();
    let mapped = if inherits(schema) { BTreeMap::new() } else { mapping(schema) };
    names.extend(mapped.into_values().filter(|name| name != base));
    Some(names.iter().filter_map(|name| contract.schema(name)).collect())
}

/// Entries of `mapping`: component names by values.
fn mapping(schema: &Schema<'_>) -> BTreeMap<String, String> {
    let mapping = schema.discriminator.as_ref().and_then(|value| value.value.get("mapping")?.as_object());
    let target = |value: &Value| {
        let text = value.as_str().unwrap_or_default();
        text.strip_prefix(SCHEMAS).unwrap_or(text).to_owned()
    };
    mapping.into_iter().flatten().map(|(key, value)| (key.clone(), target(value))).collect()
}

/// Values of a discriminator by the names of the components that they select.
pub(super) struct Selection(BTreeMap<String, BTreeSet<String>>);

impl Selection {
    pub(super) fn of(schema: &Schema<'_>) -> Self {
        let mut values: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (value, name) in mapping(schema) {
            values.entry(name).or_default().insert(value);
        }
        Self(values)
    }

    /// Values that select a component: those of `mapping`, or its name.
    pub(super) fn values(&self, name: &str) -> BTreeSet<String> {
        self.0.get(name).cloned().unwrap_or_else(|| BTreeSet::from([name.to_owned()]))
    }
}

/// Reports a change of the discriminator property, or of the values that select the components of `names`.
///
/// `names` contains the old and the new name of each component; the values of other ones came or went with them.
pub(super) fn compare(value: &mut ValueComparison<'_, '_, '_>, names: &[(&str, &str)]) {
    let (old, new) = (value.old, value.new);
    let property = |schema: &Schema<'_>| {
        let value = schema.discriminator.as_ref()?.value.get("propertyName");
        Some(value.and_then(Value::as_str).unwrap_or_default().to_owned())
    };
    let mut edit = |relation, was: Option<String>, is: Option<String>| {
        let discriminators = (old.discriminator.as_ref(), new.discriminator.as_ref());
        let nodes = value.keyword_nodes(discriminators);
        let group = format!("{was:?} {is:?}");
        let states = (was.map(State::Text), is.map(State::Text));
        let edit = Edit::new(Change::Discriminator(relation), value.path.subject(), nodes, states, group);
        value.pair.edits.push(edit);
    };
    let (was, is) = (property(old), property(new));
    match (&was, &is) {
        (None, None) => {}
        (None, Some(_)) => edit(Relation::Narrower, was, is),
        (Some(_), None) => edit(Relation::Wider, was, is),
        (Some(property), Some(other)) if property == other => {
            let (before, after) = (Selection::of(old), Selection::of(new));
            let text = |values: BTreeSet<String>| {
                Some(format!("{property}: {}", values.into_iter().collect::<Vec<_>>().join(", ")))
            };
            for (was, is) in names.iter().map(|(was, is)| (before.values(was), after.values(is))) {
                let relation = Relation::of_sets(&was, &is);
                if relation != Relation::Same {
                    edit(relation, text(was), text(is));
                }
            }
        }
        _ => edit(Relation::Other, was, is),
    }
}
