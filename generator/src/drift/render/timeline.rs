//! All releases, one after another.

use crate::drift::Report;

/// The comparisons of all releases, each with the one before it, the oldest first.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    /// Each step's report; the old side of one is the new side of the one before it.
    pub steps: Vec<Report>,
}

impl Timeline {
    /// The labels of all releases, the oldest first.
    pub fn releases(&self) -> impl Iterator<Item = &str> {
        let first = self.steps.first().map(|step| step.old.label.as_str());
        first.into_iter().chain(self.steps.iter().map(|step| step.new.label.as_str()))
    }
}
