//! Edits of the JSON value of a description.

use procountor_generator::pointer::Pointer;
use serde_json::{Map, Value};

/// An edit of a node.
#[derive(Clone, Debug)]
pub enum Edit {
    /// Sets the node to a value. The pointer token `-` appends to an array.
    Set(Pointer, Value),
    /// Removes the node.
    Remove(Pointer),
    /// Renames the member that contains the node.
    Rename(Pointer, String),
    /// Replaces each reference to a component by a reference to another.
    Redirect(String, String),
}

impl Edit {
    /// Applies the edit. Returns `None` if its node does not exist.
    pub fn apply(&self, root: &mut Value) -> Option<()> {
        match self {
            Self::Set(pointer, to) => match parent(root, pointer)? {
                (Value::Object(members), name) => drop(members.insert(name, to.clone())),
                (Value::Array(elements), end) if end == "-" => elements.push(to.clone()),
                (Value::Array(elements), index) => *elements.get_mut(index.parse::<usize>().ok()?)? = to.clone(),
                _ => return None,
            },
            Self::Remove(pointer) => match parent(root, pointer)? {
                (Value::Object(members), name) => drop(members.shift_remove(&name)?),
                (Value::Array(elements), index) => {
                    let index = index.parse().ok().filter(|index| *index < elements.len())?;
                    elements.remove(index);
                }
                _ => return None,
            },
            Self::Rename(pointer, to) => {
                let (Value::Object(members), name) = parent(root, pointer)? else { return None };
                let renamed: Map<_, _> = std::mem::take(members)
                    .into_iter()
                    .map(|(key, value)| (if key == name { to.clone() } else { key }, value))
                    .collect();
                *members = renamed;
            }
            Self::Redirect(from, to) => redirect(root, from, to),
        }
        Some(())
    }

    /// Returns the pointer to the node, and for a rename also the pointer after it.
    pub fn pointers(&self) -> Vec<Pointer> {
        match self {
            Self::Set(pointer, _) | Self::Remove(pointer) => vec![pointer.clone()],
            Self::Rename(pointer, to) => {
                vec![pointer.clone(), pointer.parent().unwrap_or_default().child(to.as_str())]
            }
            Self::Redirect(..) => Vec::new(),
        }
    }
}

/// Returns the parent of a node, and the last token of the pointer to the node.
fn parent<'a>(root: &'a mut Value, pointer: &Pointer) -> Option<(&'a mut Value, String)> {
    let (last, parent) = (pointer.last()?, pointer.parent()?);
    Some((root.pointer_mut(&parent.to_string())?, last.to_owned()))
}

fn redirect(value: &mut Value, from: &str, to: &str) {
    match value {
        Value::String(string) if string == from => to.clone_into(string),
        Value::Object(members) => members.values_mut().for_each(|value| redirect(value, from, to)),
        Value::Array(elements) => elements.iter_mut().for_each(|element| redirect(element, from, to)),
        _ => {}
    }
}
