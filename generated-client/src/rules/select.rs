//! Values that conditions refer to.

use std::borrow::Cow;

use super::condition::{Operand, Subject};
use super::facts::{Known, Objects, RequestFacts};
use super::value::ExactValue;
use crate::Date;

/// A place in the evaluation of a rule.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) facts: &'a RequestFacts,
    /// The element that paths are relative to; the whole body outside of any element.
    pub(super) root: Option<&'a ExactValue>,
    pub(super) today: Date,
    pub(super) objects: Option<&'a dyn Objects>,
    /// The stored objects of the rule.
    pub(super) known: &'a [Known<'a>],
}

impl<'a> Scope<'a> {
    /// Returns the values of a subject that are present.
    pub(super) fn values(&self, subject: &Subject) -> Vec<Cow<'a, ExactValue>> {
        match subject {
            Subject::Path(path) => self.members(path).into_iter().map(Cow::Borrowed).collect(),
            Subject::Stored(member) => self.stored(member).into_iter().map(Cow::Borrowed).collect(),
            Subject::Query(name) => texts(&self.facts.query, name),
            Subject::PathParameter(name) => texts(&self.facts.path, name),
            Subject::Part(_) | Subject::Body | Subject::Object => Vec::new(),
        }
    }

    /// Returns the members at a path of the body, relative to the current element.
    pub(super) fn members(&self, path: &str) -> Vec<&'a ExactValue> {
        self.root.map_or_else(Vec::new, |root| select(root, path))
    }

    /// Returns the members at a path of the stored objects.
    pub(super) fn stored(&self, path: &str) -> Vec<&'a ExactValue> {
        self.stored_objects().flat_map(|object| select(object, path)).collect()
    }

    /// Returns the stored objects of the rule that exist.
    pub(super) fn stored_objects(&self) -> impl Iterator<Item = &'a ExactValue> {
        self.known.iter().filter_map(|known| match known {
            Known::Object(object) => Some(object.as_ref()),
            Known::Unknown | Known::Missing => None,
        })
    }

    /// Returns the dates that an operand stands for.
    pub(super) fn dates(&self, operand: &Operand) -> Vec<Date> {
        match operand {
            Operand::Today => vec![self.today],
            operand => self.operands(operand).into_iter().filter_map(date).collect(),
        }
    }

    /// Returns the values that an operand stands for.
    pub(super) fn operands(&self, operand: &Operand) -> Vec<&'a ExactValue> {
        match operand {
            Operand::Today => Vec::new(),
            Operand::Member(path) => self.members(path),
            Operand::State(member) => self.stored(member),
        }
    }
}

fn texts<'a>(pairs: &[(String, String)], name: &str) -> Vec<Cow<'a, ExactValue>> {
    let values = pairs.iter().filter(|(key, _)| key == name);
    values.map(|(_, value)| Cow::Owned(ExactValue::String(value.clone()))).collect()
}

/// Returns the date of a value, if it is one.
pub(super) fn date(value: &ExactValue) -> Option<Date> {
    value.text()?.parse().ok()
}

/// Returns the values at a path, without nulls. `[]` stands for each element, `**` for each string at any depth.
pub(super) fn select<'v>(root: &'v ExactValue, path: &str) -> Vec<&'v ExactValue> {
    let mut found = vec![root];
    match path {
        "." | "" => {}
        "**" => {
            found.clear();
            strings(root, &mut found);
        }
        path => {
            for step in path.split('.') {
                let name = step.trim_end_matches("[]");
                if !name.is_empty() {
                    found = found.into_iter().filter_map(|value| value.member(name)).collect();
                }
                if name.len() < step.len() {
                    found = found.into_iter().flat_map(|value| value.items().unwrap_or_default()).collect();
                }
            }
        }
    }
    found.retain(|value| **value != ExactValue::Null);
    found
}

fn strings<'v>(value: &'v ExactValue, found: &mut Vec<&'v ExactValue>) {
    match value {
        ExactValue::String(_) => found.push(value),
        ExactValue::Object(members) => members.values().for_each(|value| strings(value, found)),
        ExactValue::List(items) => items.iter().for_each(|value| strings(value, found)),
        ExactValue::Number(_) | ExactValue::Bool(_) | ExactValue::Null | ExactValue::Other(_) => {}
    }
}

/// Returns the paths of stored objects that a template names for a request: `{id}` is a path parameter, `{?id}` a query
/// parameter and `{.a[].b}` a member of the body. Values separated by commas name several objects. Without a value, no
/// object is named.
pub(super) fn object_paths(template: &str, facts: &RequestFacts) -> Vec<String> {
    let mut paths = vec![String::new()];
    let mut rest = template;
    while let Some((literal, after)) = rest.split_once('{') {
        let (placeholder, tail) = after.split_once('}').unwrap_or((after, ""));
        rest = tail;
        let values: Vec<String> = match (placeholder.strip_prefix('?'), placeholder.strip_prefix('.')) {
            (Some(name), _) => split(&facts.query, name),
            (_, Some(path)) => {
                let members = facts.body.iter().flat_map(|body| select(body, path));
                members.filter_map(ExactValue::segment).collect()
            }
            _ => split(&facts.path, placeholder),
        };
        let extended = |path: &String| values.iter().map(|value| format!("{path}{literal}{value}")).collect::<Vec<_>>();
        paths = paths.iter().flat_map(extended).collect();
    }
    for path in &mut paths {
        path.push_str(rest);
    }
    paths.retain(|path| !path.is_empty());
    paths
}

/// Returns the values of a parameter, separated by commas or as several parameters.
pub(super) fn split(pairs: &[(String, String)], name: &str) -> Vec<String> {
    let values = pairs.iter().filter(|(key, _)| key == name).flat_map(|(_, value)| value.split(','));
    values.map(|value| value.trim().to_owned()).filter(|value| !value.is_empty()).collect()
}
