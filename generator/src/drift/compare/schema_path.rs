//! Paths of values, from the item that contains them.

use std::rc::Rc;

use crate::report::subject::{Step, Subject, SubjectPart};

/// Path of a value: the subject that it starts from, and the steps to the value.
#[derive(Clone, Debug)]
pub(super) struct SchemaPath {
    base: Rc<Subject>,
    steps: Vec<Step>,
    last: String,
}

impl SchemaPath {
    pub(super) fn new(base: Subject) -> Self {
        Self { last: base.to_string(), ..Self::named(base, "") }
    }

    /// Path of a component schema.
    pub(super) fn schema(name: &str) -> Self {
        Self::named(Subject::Schema(name.to_owned()), name)
    }

    /// Path of a value with a short name.
    pub(super) fn named(base: Subject, name: impl Into<String>) -> Self {
        Self { base: Rc::new(base), steps: Vec::new(), last: name.into() }
    }

    /// Path of a property.
    pub(super) fn property(&self, name: &str) -> Self {
        self.step(Step::Property(name.to_owned()), name.to_owned())
    }

    /// Path of the elements of an array.
    pub(super) fn elements(&self) -> Self {
        self.step(Step::Elements, self.last_with("[]"))
    }

    /// Path of an element of an array.
    pub(super) fn element(&self, index: &str) -> Self {
        self.step(Step::Element(index.to_owned()), self.last_with(&format!("[{index}]")))
    }

    /// Path of the values of a map.
    pub(super) fn values(&self) -> Self {
        self.step(Step::Values, self.last_with("{}"))
    }

    fn last_with(&self, mark: &str) -> String {
        if self.steps.is_empty() { mark.to_owned() } else { format!("{}{mark}", self.last) }
    }

    fn step(&self, step: Step, last: String) -> Self {
        let steps = self.steps.iter().cloned().chain([step]).collect();
        Self { base: Rc::clone(&self.base), steps, last }
    }

    /// The value, such as `` `dueDate` of Invoice``.
    pub(super) fn subject(&self) -> Subject {
        self.base.part(SubjectPart::Value(self.steps.clone()))
    }

    /// Name of the last property, or of the value itself.
    pub(super) fn last(&self) -> &str {
        &self.last
    }
}
