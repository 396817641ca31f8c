//! Comparisons of all consecutive releases.

use crate::drift::Report;

/// Comparisons of all releases, each with its predecessor, oldest first.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    /// Reports of the steps; the old side of one is the new side of the one before it.
    pub steps: Vec<Report>,
}

impl Timeline {
    /// Returns the labels of all releases, oldest first.
    pub fn releases(&self) -> impl Iterator<Item = &str> {
        let first = self.steps.first().map(|step| step.old.label.as_str());
        first.into_iter().chain(self.steps.iter().map(|step| step.new.label.as_str()))
    }
}
