//! Life cycles of stored objects, as the generated tables contain them.

use super::condition::Condition;

/// The life cycle of the objects with one path template.
pub(crate) struct Lifecycle {
    /// Path template of an object.
    pub(crate) item: &'static str,
    /// Members that the service sets when an object is created.
    pub(crate) initial: &'static [(&'static str, &'static str)],
    /// The lock token, which changes with each change of the object.
    pub(crate) lock: Option<&'static str>,
    pub(crate) transitions: &'static [Transition],
}

/// A change of an object by an operation of its own.
pub(crate) struct Transition {
    pub(crate) operation: &'static str,
    pub(crate) reply: Reply,
    /// New values of members.
    pub(crate) set: &'static [(&'static str, &'static str)],
    pub(crate) when: Condition,
}

/// The body of a successful response to a transition.
#[allow(dead_code, reason = "the replies in use depend on the life cycles")]
#[derive(Clone, Copy)]
pub(crate) enum Reply {
    Empty,
    /// A JSON object.
    Message,
}
