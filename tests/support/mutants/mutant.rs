//! A description with one change.

use procountor_generator::pointer::Pointer;
use serde_json::Value;

use super::edit::Edit;

/// A change of a description.
#[derive(Clone, Debug)]
pub struct Mutant {
    /// The class of the change, such as `property removed`.
    pub class: &'static str,
    /// The edits.
    pub edits: Vec<Edit>,
    /// Nodes that the change affects besides the edited ones, such as the property of an entry in `required`.
    pub affected: Vec<Pointer>,
}

impl Mutant {
    /// Returns the description with the change; `None` if an edited node does not exist.
    pub fn apply(&self, original: &Value) -> Option<Value> {
        let mut mutant = original.clone();
        for edit in &self.edits {
            edit.apply(&mut mutant)?;
        }
        Some(mutant)
    }

    /// Returns the pointers to the edited and affected nodes, near which a finding must point.
    pub fn pointers(&self) -> Vec<Pointer> {
        self.edits.iter().flat_map(Edit::pointers).chain(self.affected.iter().cloned()).collect()
    }

    /// Returns the pointer to the first node, which identifies the change in messages.
    pub fn pointer(&self) -> Pointer {
        self.pointers().into_iter().next().unwrap_or_default()
    }
}

/// A list of mutants under construction.
#[derive(Debug, Default)]
pub struct MutantBuilder(pub Vec<Mutant>);

impl MutantBuilder {
    pub fn push(&mut self, class: &'static str, edits: impl IntoIterator<Item = Edit>) {
        self.0.push(Mutant { class, edits: edits.into_iter().collect(), affected: Vec::new() });
    }

    pub fn push_affecting(&mut self, class: &'static str, edits: impl IntoIterator<Item = Edit>, affected: Pointer) {
        self.0.push(Mutant { class, edits: edits.into_iter().collect(), affected: vec![affected] });
    }

    /// Sets a node to another value.
    pub fn set(&mut self, class: &'static str, pointer: Pointer, to: impl Into<Value>) {
        self.push(class, [Edit::Set(pointer, to.into())]);
    }

    /// Inverts a flag, whose default is `false`.
    pub fn invert(&mut self, class: &'static str, node: &Value, here: &Pointer, flag: &str) {
        let pointer = here.child(flag);
        if node.get(flag) == Some(&Value::Bool(true)) {
            self.push(class, [Edit::Remove(pointer)]);
        } else {
            self.set(class, pointer, true);
        }
    }

    /// Removes a node.
    pub fn remove(&mut self, class: &'static str, pointer: Pointer) {
        self.push(class, [Edit::Remove(pointer)]);
    }
}
