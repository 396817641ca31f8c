//! What a model keeps beside its fields.

use std::borrow::Cow;

/// The members that a model's fields cannot give back, with their JSON text as it came.
///
/// Costs one pointer where there are none, which is the usual case: a vector would cost three in
/// each of some hundred models.
#[allow(clippy::box_collection, reason = "see above")]
#[derive(Clone, Default)]
pub struct Rest(Option<Box<Vec<Kept>>>);

/// One member kept beside the fields.
#[derive(Clone)]
pub(crate) struct Kept {
    pub(crate) key: Key,
    pub(crate) raw: Cow<'static, str>,
}

/// Whose text is kept.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Key {
    /// A field, by its place in the model's list of fields.
    Field(usize),
    /// A member that the model has no field for: its name as it is written, escapes included.
    Unknown(Box<str>),
}

impl Rest {
    /// Keeps a member's text in place of an earlier one; whether there was an earlier one.
    pub(crate) fn keep(&mut self, key: Key, raw: &str) -> bool {
        let raw = if raw == "null" { Cow::Borrowed("null") } else { Cow::Owned(raw.to_owned()) };
        let twice = self.forget(&key);
        self.0.get_or_insert_default().push(Kept { key, raw });
        twice
    }

    /// Drops a member's text; whether there was one.
    pub(crate) fn forget(&mut self, key: &Key) -> bool {
        let Some(kept) = &mut self.0 else { return false };
        let before = kept.len();
        kept.retain(|member| member.key != *key);
        kept.len() < before
    }

    pub(crate) fn of_field(&self, index: usize) -> Option<&str> {
        self.members().iter().find(|kept| kept.key == Key::Field(index)).map(|kept| kept.raw.as_ref())
    }

    pub(crate) fn members(&self) -> &[Kept] {
        self.0.as_ref().map(|kept| kept.as_slice()).unwrap_or_default()
    }
}
