//! Members of responses for which their models have no field.

use super::Properties;

/// Expectation reported for a member without a field.
pub(super) const UNKNOWN_MEMBER: &str = "a known member";

/// Number of names that a document reports at most, so that an object with arbitrary names does not exceed its limits.
const LIMIT: usize = 100;

/// The members without a field that a document has reported: the model, by the address of its properties, and the name.
#[derive(Debug, Default)]
pub(super) struct UnknownMembers(Vec<(&'static Properties, Box<str>)>);

impl UnknownMembers {
    /// Adds a name; returns false if the model has reported it before or the limit is reached.
    pub(super) fn insert(&mut self, model: &'static Properties, name: &str) -> bool {
        let is_known = |(other, known): &(&Properties, Box<str>)| std::ptr::eq(*other, model) && **known == *name;
        let is_new = self.0.len() < LIMIT && !self.0.iter().any(is_known);
        if is_new {
            self.0.push((model, name.into()));
        }
        is_new
    }
}
