//! Life cycles of stored objects: initial values, and the operations that change them.

use serde_json::{Map, Value};

use super::condition::{self, Condition};
use super::entry::{Problem, check_members, object, text};
use crate::pointer::Pointer;

/// The key of the life cycles.
pub(super) const KEY: &str = "$lifecycles";

/// The life cycle of the objects with one path template.
#[derive(Clone, Debug)]
pub struct Lifecycle {
    /// The path template of an object, such as `/invoices/{invoiceId}`.
    pub item: String,
    /// Members that the service sets when an object is created.
    pub initial: Vec<(String, String)>,
    /// The lock token, which changes with each change of the object.
    pub lock: Option<String>,
    /// The operations that change an object. The first one that applies takes effect.
    pub transitions: Vec<Transition>,
}

/// A change of an object by an operation of its own.
#[derive(Clone, Debug)]
pub struct Transition {
    /// The operation, by method and path template. It has the path parameters of the object.
    pub operation: String,
    /// The condition, about members of the stored object; without one, the transition always applies.
    pub when: Option<Condition>,
    /// The new values of members.
    pub set: Vec<(String, String)>,
}

/// Reads the life cycles.
pub(super) fn read(value: &Value, at: &Pointer) -> Result<Vec<Lifecycle>, Problem> {
    let read = |(item, value): (&String, &Value)| read_one(item, value, &at.child(item.as_str()));
    object(value, at)?.iter().map(read).collect()
}

fn read_one(item: &str, value: &Value, at: &Pointer) -> Result<Lifecycle, Problem> {
    let members = object(value, at)?;
    check_members(members, &["initial", "lock", "transitions", "source"], at)?;
    text(members, "source", at)?;
    let mut transitions = Vec::new();
    let list_at = at.child("transitions");
    for (index, item) in members.get("transitions").and_then(Value::as_array).into_iter().flatten().enumerate() {
        let at = list_at.child(index.to_string());
        let members = object(item, &at)?;
        check_members(members, &["operation", "when", "set"], &at)?;
        transitions.push(Transition {
            operation: text(members, "operation", &at)?,
            when: members.get("when").map(|when| condition::read(when, &at.child("when"))).transpose()?,
            set: pairs(members, "set", &at)?,
        });
    }
    Ok(Lifecycle {
        item: item.to_owned(),
        initial: pairs(members, "initial", at)?,
        lock: members.get("lock").map(|_| text(members, "lock", at)).transpose()?,
        transitions,
    })
}

/// Reads a mapping of strings; none if it is missing.
fn pairs(members: &Map<String, Value>, name: &str, at: &Pointer) -> Result<Vec<(String, String)>, Problem> {
    let Some(value) = members.get(name) else { return Ok(Vec::new()) };
    let at = at.child(name);
    let pair = |(member, value): (&String, &Value)| match value.as_str() {
        Some(value) => Ok((member.clone(), value.to_owned())),
        None => Err((at.child(member.as_str()), format!("`{member}` is not a string"))),
    };
    object(value, &at)?.iter().map(pair).collect()
}
