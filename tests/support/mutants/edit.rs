//! One small change of a description, as an edit of its JSON value.

use procountor_generator::pointer::Pointer;
use serde_json::{Map, Value};

/// A change of one node.
#[derive(Clone, Debug)]
pub enum Edit {
    /// The node is this now; the end of a list is `-`.
    Set(Pointer, Value),
    /// The node is gone.
    Remove(Pointer),
    /// The node stands under another name.
    Rename(Pointer, String),
    /// Every reference to one component is one to another.
    Refer(String, String),
}

impl Edit {
    /// Does it; `None` where there is no such place.
    pub fn apply(&self, root: &mut Value) -> Option<()> {
        match self {
            Self::Set(place, to) => match parent(root, place)? {
                (Value::Object(members), name) => drop(members.insert(name, to.clone())),
                (Value::Array(items), end) if end == "-" => items.push(to.clone()),
                (Value::Array(items), index) => *items.get_mut(index.parse::<usize>().ok()?)? = to.clone(),
                _ => return None,
            },
            Self::Remove(place) => match parent(root, place)? {
                (Value::Object(members), name) => drop(members.shift_remove(&name)?),
                (Value::Array(items), index) => {
                    let index = index.parse().ok().filter(|index| *index < items.len())?;
                    items.remove(index);
                }
                _ => return None,
            },
            Self::Rename(place, to) => {
                let (Value::Object(members), name) = parent(root, place)? else { return None };
                let renamed: Map<_, _> = std::mem::take(members)
                    .into_iter()
                    .map(|(key, value)| (if key == name { to.clone() } else { key }, value))
                    .collect();
                *members = renamed;
            }
            Self::Refer(from, to) => refer(root, from, to),
        }
        Some(())
    }

    /// The node that it changes, and where that node is afterwards.
    pub fn places(&self) -> Vec<Pointer> {
        match self {
            Self::Set(place, _) | Self::Remove(place) => vec![place.clone()],
            Self::Rename(place, to) => {
                vec![place.clone(), place.parent().unwrap_or_default().child(to.as_str())]
            }
            Self::Refer(..) => Vec::new(),
        }
    }
}

/// The node around a place, and the place's last name.
fn parent<'a>(root: &'a mut Value, place: &Pointer) -> Option<(&'a mut Value, String)> {
    let (last, above) = (place.last()?, place.parent()?);
    Some((root.pointer_mut(&above.to_string())?, last.to_owned()))
}

fn refer(value: &mut Value, from: &str, to: &str) {
    match value {
        Value::String(text) if text == from => to.clone_into(text),
        Value::Object(members) => members.values_mut().for_each(|value| refer(value, from, to)),
        Value::Array(items) => items.iter_mut().for_each(|value| refer(value, from, to)),
        _ => {}
    }
}
