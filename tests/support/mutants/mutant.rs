//! A description with one thing changed.

use procountor_generator::pointer::Pointer;
use serde_json::Value;

use super::edit::Edit;

/// A description with one thing changed.
#[derive(Clone, Debug)]
pub struct Mutant {
    /// What was done, such as `property removed`.
    pub class: &'static str,
    /// How.
    pub edits: Vec<Edit>,
    /// What it is about, beside the nodes that are edited: a property for its entry in `required`.
    pub about: Vec<Pointer>,
}

impl Mutant {
    /// The description with the change; `None` where it has no place for it.
    pub fn of(&self, original: &Value) -> Option<Value> {
        let mut mutant = original.clone();
        for edit in &self.edits {
            edit.apply(&mut mutant)?;
        }
        Some(mutant)
    }

    /// The nodes that a finding may point at, or near.
    pub fn places(&self) -> Vec<Pointer> {
        self.edits.iter().flat_map(Edit::places).chain(self.about.iter().cloned()).collect()
    }

    /// The node that it is of, for its name.
    pub fn place(&self) -> Pointer {
        self.places().into_iter().next().unwrap_or_default()
    }
}

/// Mutants as they are found.
#[derive(Debug, Default)]
pub struct Mutants(pub Vec<Mutant>);

impl Mutants {
    pub fn push(&mut self, class: &'static str, edits: impl IntoIterator<Item = Edit>) {
        self.0.push(Mutant { class, edits: edits.into_iter().collect(), about: Vec::new() });
    }

    pub fn about(&mut self, class: &'static str, edits: impl IntoIterator<Item = Edit>, about: Pointer) {
        self.0.push(Mutant { class, edits: edits.into_iter().collect(), about: vec![about] });
    }

    /// A node that is another value now.
    pub fn set(&mut self, class: &'static str, place: Pointer, to: impl Into<Value>) {
        self.push(class, [Edit::Set(place, to.into())]);
    }

    /// A flag that is turned.
    pub fn flip(&mut self, class: &'static str, node: &Value, here: &Pointer, flag: &str) {
        let place = here.child(flag);
        if node.get(flag) == Some(&Value::Bool(true)) {
            self.push(class, [Edit::Remove(place)]);
        } else {
            self.set(class, place, true);
        }
    }

    /// A member that is gone.
    pub fn remove(&mut self, class: &'static str, place: Pointer) {
        self.push(class, [Edit::Remove(place)]);
    }
}
