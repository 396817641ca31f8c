//! What a model keeps beside its fields.

use std::borrow::Cow;
use std::collections::HashMap;

/// The members that a model's fields cannot give back, with their JSON text as it came.
///
/// Costs one pointer where there are none, which is the usual case: a vector would cost three in
/// each of some hundred models.
#[derive(Clone, Default)]
pub struct Rest(Option<Box<Kept>>);

#[derive(Clone, Default)]
struct Kept {
    /// Texts of fields, by the field's place in the model's list of fields.
    fields: Vec<(usize, Cow<'static, str>)>,
    unknown: Vec<Unknown>,
}

/// A member that the model has no field for.
#[derive(Clone)]
pub(crate) struct Unknown {
    /// The name as it is written, escapes included.
    pub(crate) name: Box<str>,
    pub(crate) raw: Cow<'static, str>,
}

/// Where the unknown members of the object being read are kept, by their names; empty as long as
/// they are few enough to look at each.
#[derive(Default)]
pub(crate) struct Index<'a>(Option<HashMap<&'a str, usize>>);

/// How many names are looked at one by one.
const FEW: usize = 16;

impl<'a> Index<'a> {
    /// The place of the member of this name; notes the next place for it if it has none.
    fn place(&mut self, name: &'a str, kept: &[Unknown]) -> Option<usize> {
        if kept.len() < FEW {
            return kept.iter().position(|member| *member.name == *name);
        }
        let index = self.0.get_or_insert_default();
        match index.get(name) {
            Some(place) => Some(*place),
            // The first few came before there was an index.
            None => match kept.iter().take(FEW).position(|member| *member.name == *name) {
                Some(place) => Some(place),
                None => {
                    index.insert(name, kept.len());
                    None
                }
            },
        }
    }
}

impl Rest {
    /// Keeps a field's text in place of an earlier one.
    pub(crate) fn keep_field(&mut self, index: usize, raw: &str) {
        self.forget_field(index);
        self.0.get_or_insert_default().fields.push((index, text(raw)));
    }

    /// Drops a field's text; whether there was one.
    pub(crate) fn forget_field(&mut self, index: usize) -> bool {
        let Some(kept) = &mut self.0 else { return false };
        let place = kept.fields.iter().position(|(field, _)| *field == index);
        place.map(|place| kept.fields.swap_remove(place)).is_some()
    }

    /// The text that is kept of a field.
    pub(crate) fn of_field(&self, index: usize) -> Option<&str> {
        let fields = &self.0.as_ref()?.fields;
        fields.iter().find(|(field, _)| *field == index).map(|(_, raw)| raw.as_ref())
    }

    /// Keeps an unknown member, in the place of an earlier one of its name; whether there was one.
    /// The index has to be the same for all members of one object.
    pub(crate) fn keep_unknown<'a>(&mut self, name: &'a str, raw: &str, index: &mut Index<'a>) -> bool {
        let unknown = &mut self.0.get_or_insert_default().unknown;
        let place = index.place(name, unknown);
        match place.and_then(|place| unknown.get_mut(place)) {
            Some(earlier) => {
                earlier.raw = text(raw);
                true
            }
            None => {
                unknown.push(Unknown { name: name.into(), raw: text(raw) });
                false
            }
        }
    }

    /// Drops the unknown members of this name, however it is written; whether there was one.
    pub(crate) fn forget_unknown(&mut self, name: &str) -> bool {
        let Some(kept) = &mut self.0 else { return false };
        let before = kept.unknown.len();
        kept.unknown.retain(|member| !member.is_called(name));
        kept.unknown.len() < before
    }

    /// The unknown members, in the order in which they came.
    pub(crate) fn unknown(&self) -> &[Unknown] {
        self.0.as_ref().map(|kept| kept.unknown.as_slice()).unwrap_or_default()
    }
}

impl Unknown {
    fn is_called(&self, name: &str) -> bool {
        let unescaped =
            || serde_json::from_str::<String>(&format!("\"{}\"", self.name)).is_ok_and(|known| known == name);
        *self.name == *name || (self.name.contains('\\') && unescaped())
    }
}

fn text(raw: &str) -> Cow<'static, str> {
    if raw == "null" { Cow::Borrowed("null") } else { Cow::Owned(raw.to_owned()) }
}
