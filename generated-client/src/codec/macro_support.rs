//! Functions that the macros of generated code call.

pub(crate) use super::object::{clone, forget, is_null, missing, set_null, unread};
pub(crate) use super::open_enum::{deserialize as deserialize_enum, read as read_enum, write as write_enum};
pub(crate) use super::serde_bridge::{deserialize, deserialize_string, serialize};
pub(crate) use super::write::{debug, have_same_json};
use super::{FieldVisitor, FieldVisitorMut, ModelField, PreservedMembers};

/// Sets a field.
pub(crate) fn set<T>(field: &mut Option<T>, value: impl Into<T>) {
    *field = Some(value.into());
}

/// Passes fields to a visitor. In each model, a call of the visitor itself would take longer to compile.
pub(crate) fn pass(visit: &mut FieldVisitor<'_>, fields: &[&dyn ModelField], preserved: Option<&PreservedMembers>) {
    visit(fields, preserved);
}

/// Passes mutable fields to a visitor.
pub(crate) fn pass_mut(
    visit: &mut FieldVisitorMut<'_>,
    fields: &mut [&mut dyn ModelField],
    preserved: Option<&mut PreservedMembers>,
) {
    visit(fields, preserved);
}
