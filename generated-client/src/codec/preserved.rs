//! Members that a model preserves beside its fields.

use std::borrow::Cow;
use std::collections::HashMap;

/// Members that a model's fields would not write back, with their original JSON text.
///
/// Takes one pointer when empty, which is the usual case; a vector would take three in each of several
/// hundred models.
#[derive(Clone, Default)]
pub struct PreservedMembers(Option<Box<Members>>);

#[derive(Clone, Default)]
struct Members {
    /// JSON texts of fields, by the field's index in the model's list of fields.
    fields: Vec<(usize, Cow<'static, str>)>,
    unknown: Vec<UnknownMember>,
}

/// A member for which the model has no field.
#[derive(Clone)]
pub(crate) struct UnknownMember {
    /// Name as written in the document, escapes included.
    pub(crate) name: Box<str>,
    pub(crate) raw: Cow<'static, str>,
}

/// Indices of the unknown members of the object being read, by name; empty while a linear search is cheap.
#[derive(Default)]
pub(crate) struct UnknownIndex<'a>(Option<HashMap<&'a str, usize>>);

/// Number of members up to which names are searched linearly.
const LINEAR_SEARCH_LIMIT: usize = 16;

impl<'a> UnknownIndex<'a> {
    /// Returns the index of the member with this name, or records the next index for a new name.
    fn find_or_insert(&mut self, name: &'a str, members: &[UnknownMember]) -> Option<usize> {
        if members.len() < LINEAR_SEARCH_LIMIT {
            return members.iter().position(|member| *member.name == *name);
        }
        let indices = self.0.get_or_insert_default();
        match indices.get(name) {
            Some(index) => Some(*index),
            // The first members were added before the map existed.
            None => match members.iter().take(LINEAR_SEARCH_LIMIT).position(|member| *member.name == *name) {
                Some(index) => Some(index),
                None => {
                    indices.insert(name, members.len());
                    None
                }
            },
        }
    }
}

impl PreservedMembers {
    /// Preserves the text of a field and replaces an earlier one.
    pub(crate) fn keep_field(&mut self, index: usize, raw: &str) {
        self.forget_field(index);
        self.0.get_or_insert_default().fields.push((index, raw_text(raw)));
    }

    /// Drops the text of a field; returns whether there was one.
    pub(crate) fn forget_field(&mut self, index: usize) -> bool {
        let Some(members) = &mut self.0 else { return false };
        let position = members.fields.iter().position(|(field, _)| *field == index);
        position.map(|position| members.fields.swap_remove(position)).is_some()
    }

    /// Returns the preserved text of a field.
    pub(crate) fn field(&self, index: usize) -> Option<&str> {
        let fields = &self.0.as_ref()?.fields;
        fields.iter().find(|(field, _)| *field == index).map(|(_, raw)| raw.as_ref())
    }

    /// Preserves an unknown member and replaces an earlier one of the same name; returns whether there was one.
    ///
    /// `index` must be the same for all members of one object.
    pub(crate) fn keep_unknown<'a>(&mut self, name: &'a str, raw: &str, index: &mut UnknownIndex<'a>) -> bool {
        let unknown = &mut self.0.get_or_insert_default().unknown;
        let position = index.find_or_insert(name, unknown);
        match position.and_then(|position| unknown.get_mut(position)) {
            Some(earlier) => {
                earlier.raw = raw_text(raw);
                true
            }
            None => {
                unknown.push(UnknownMember { name: name.into(), raw: raw_text(raw) });
                false
            }
        }
    }

    /// Drops the unknown members of this name, escaped or not; returns whether there were any.
    pub(crate) fn forget_unknown(&mut self, name: &str) -> bool {
        let Some(members) = &mut self.0 else { return false };
        let before = members.unknown.len();
        members.unknown.retain(|member| !member.has_name(name));
        members.unknown.len() < before
    }

    /// Returns the unknown members, in document order.
    pub(crate) fn unknown(&self) -> &[UnknownMember] {
        self.0.as_ref().map(|members| members.unknown.as_slice()).unwrap_or_default()
    }
}

impl UnknownMember {
    pub(super) fn has_name(&self, name: &str) -> bool {
        *self.name == *name || (self.name.contains('\\') && self.unescaped().is_some_and(|unescaped| unescaped == name))
    }

    /// Returns the name; `None` if it has an unpaired surrogate.
    pub(super) fn unescaped(&self) -> Option<String> {
        serde_json::from_str(&format!("\"{}\"", self.name)).ok()
    }
}

fn raw_text(raw: &str) -> Cow<'static, str> {
    if raw == "null" { Cow::Borrowed("null") } else { Cow::Owned(raw.to_owned()) }
}
