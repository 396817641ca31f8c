//! References within a description: `$ref` and the node that it leads to.

use std::fmt;

use serde_json::Value;

use crate::cursor::Cursor;
use crate::json_type::json_type;
use crate::pointer::Pointer;

/// Maximum number of references that are followed one after another. A longer chain is an error.
const MAX_CHAIN: usize = 64;

/// A reference that cannot be followed.
#[derive(Debug)]
pub(crate) struct BrokenReference<'a> {
    /// The node that has the reference; for a cycle, the node where the chain begins.
    pub(crate) node: Cursor<'a>,
    pub(crate) defect: ReferenceDefect<'a>,
}

/// The reason why a reference cannot be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ReferenceDefect<'a> {
    /// `$ref` is not a string.
    NotAString(&'a Value),
    /// The reference points outside the file.
    External(&'a str),
    /// The file has no node at the pointer.
    Dangling(&'a str),
    /// The chain of references returns to itself.
    Cycle(&'a str),
    /// The chain of references is longer than [`MAX_CHAIN`].
    TooLong(&'a str),
}

impl fmt::Display for ReferenceDefect<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAString(value) => write!(f, "`$ref` is {}, not a string", json_type(value)),
            Self::External(reference) => write!(f, "the reference `{reference}` points outside the file"),
            Self::Dangling(reference) => write!(f, "the reference `{reference}` points to a missing node"),
            Self::Cycle(reference) => write!(f, "the reference `{reference}` leads back to itself"),
            Self::TooLong(reference) => {
                write!(f, "the reference `{reference}` begins a chain of more than {MAX_CHAIN} references")
            }
        }
    }
}

/// Follows the reference of a node, and those of its targets, to a node without a reference.
///
/// Returns a node without `$ref` as it is.
pub(crate) fn resolve<'a>(root: &'a Value, node: &Cursor<'a>) -> Result<Cursor<'a>, BrokenReference<'a>> {
    resolve_through(root, node, &mut |_| {})
}

/// Follows references like [`resolve`], and calls `visit` with the target of each.
pub(crate) fn resolve_through<'a>(
    root: &'a Value,
    node: &Cursor<'a>,
    visit: &mut dyn FnMut(&Pointer),
) -> Result<Cursor<'a>, BrokenReference<'a>> {
    let mut here = node.clone();
    for _ in 0..MAX_CHAIN {
        let Some(reference) = here.node.get("$ref") else { return Ok(here) };
        match target(root, reference) {
            Ok(next) => {
                visit(&next.pointer);
                here = next;
            }
            Err(defect) => return Err(BrokenReference { node: here, defect }),
        }
    }
    let first = node.text("$ref").unwrap_or_default();
    let defect = if is_cycle(root, &here) { ReferenceDefect::Cycle(first) } else { ReferenceDefect::TooLong(first) };
    Err(BrokenReference { node: node.clone(), defect })
}

/// Whether a chain of references returns to this node, or enters a cycle within another [`MAX_CHAIN`] references.
fn is_cycle(root: &Value, start: &Cursor<'_>) -> bool {
    let mut here = start.clone();
    for _ in 0..MAX_CHAIN {
        let Some(next) = here.node.get("$ref").and_then(|reference| target(root, reference).ok()) else { return false };
        if next.pointer == start.pointer {
            return true;
        }
        here = next;
    }
    false
}

/// Follows one reference.
pub(crate) fn target<'a>(root: &'a Value, reference: &'a Value) -> Result<Cursor<'a>, ReferenceDefect<'a>> {
    let text = reference.as_str().ok_or(ReferenceDefect::NotAString(reference))?;
    let inside = text.strip_prefix('#').ok_or(ReferenceDefect::External(text))?;
    let pointer = Pointer::parse(inside).ok_or(ReferenceDefect::Dangling(text))?;
    let node = pointer.find(root).ok_or(ReferenceDefect::Dangling(text))?;
    Ok(Cursor::new(node, pointer))
}
