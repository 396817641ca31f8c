//! Positions of the nodes of a JSON text, found on demand.
//!
//! A large description has a million nodes, and a report needs the positions of a few hundred. Only the maps and lists
//! that lead to these are read again. The text is one that a full parser has accepted, so it is not validated.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::position::{Position, hash};
use crate::pointer::Pointer;

/// Number of bytes between two known positions.
const STEP: usize = 1 << 14;

/// Positions of a JSON text.
#[derive(Debug)]
pub(super) struct JsonPositions {
    /// Positions of every `STEP`th byte.
    known: Vec<Position>,
    /// Members and elements of the maps and lists that were read, by the byte at which they begin.
    children: Mutex<HashMap<usize, Arc<[Child]>>>,
}

/// A member of a map or an element of a list.
#[derive(Debug)]
struct Child {
    /// Hash of the key, or the index.
    key: u64,
    /// First byte of the key, or of the element.
    start: usize,
    /// First byte of the value.
    value: usize,
}

impl JsonPositions {
    pub(super) fn of(text: &str) -> Self {
        let mut position = Position::START;
        let mut known = Vec::with_capacity(text.len() / STEP + 1);
        for (at, byte) in text.bytes().enumerate() {
            if at % STEP == 0 {
                known.push(position);
            }
            position.advance_byte(byte);
        }
        Self { known, children: Mutex::default() }
    }

    /// Returns the position and the depth of a node, or of the nearest enclosing node.
    pub(super) fn locate(&self, text: &str, pointer: &Pointer) -> (Position, usize) {
        let (mut value, mut depth) = (skip_space(text.as_bytes(), 0), 0);
        let mut start = value;
        for token in pointer.tokens() {
            let is_list = text.as_bytes().get(value) == Some(&b'[');
            let key = if is_list { token.parse().ok() } else { Some(hash(token)) };
            let children = self.children_of(text, value);
            let find = |key| children.binary_search_by_key(&key, |child| child.key).ok();
            let Some(child) = key.and_then(find).and_then(|at| children.get(at)) else { break };
            (start, value, depth) = (child.start, child.value, depth + 1);
        }
        (self.position(text, start), depth)
    }

    fn position(&self, text: &str, byte: usize) -> Position {
        let mut position = self.known.get(byte / STEP).copied().unwrap_or(Position::START);
        let rest = text.as_bytes().get(byte - byte % STEP..byte).unwrap_or_default();
        for byte in rest {
            position.advance_byte(*byte);
        }
        position
    }

    /// Returns the members or elements of the value that begins at a byte, sorted by key.
    fn children_of(&self, text: &str, value: usize) -> Arc<[Child]> {
        let mut known = self.children.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(known.entry(value).or_insert_with(|| children(text, value).into()))
    }
}

fn children(text: &str, value: usize) -> Vec<Child> {
    let bytes = text.as_bytes();
    let is_map = match bytes.get(value) {
        Some(b'{') => true,
        Some(b'[') => false,
        _ => return Vec::new(),
    };
    let mut children = Vec::new();
    let mut at = skip_space(bytes, value + 1);
    while !matches!(bytes.get(at), None | Some(b'}' | b']')) {
        let start = at;
        let mut key = u64::try_from(children.len()).unwrap_or(u64::MAX);
        if is_map {
            at = skip_value(bytes, at);
            key = hash(&unescaped(text.get(start..at).unwrap_or_default()));
            at = skip_space(bytes, at);
        }
        children.push(Child { key, start, value: at });
        at = skip_space(bytes, skip_value(bytes, at));
    }
    children.sort_by_key(|child| child.key);
    children
}

/// Returns the text of a string with its quotation marks.
pub(super) fn unescaped(raw: &str) -> Cow<'_, str> {
    if raw.contains('\\') {
        Cow::Owned(serde_json::from_str(raw).unwrap_or_default())
    } else {
        Cow::Borrowed(raw.trim_matches('"'))
    }
}

fn skip_space(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    let is_space = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b',' | b':');
    at + rest.iter().position(|byte| !is_space(byte)).unwrap_or(rest.len())
}

/// Returns the byte after the value that begins at a byte.
fn skip_value(bytes: &[u8], mut at: usize) -> usize {
    let mut depth = 0_usize;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => at = skip_string(bytes, at),
            b'{' | b'[' => (at, depth) = (at + 1, depth + 1),
            b'}' | b']' | b' ' | b'\t' | b'\r' | b'\n' | b',' | b':' if depth == 0 => return at,
            b'}' | b']' => (at, depth) = (at + 1, depth - 1),
            _ => {
                at += 1;
                continue;
            }
        }
        if depth == 0 {
            return at;
        }
    }
    at
}

/// Returns the byte after the string that begins at a byte.
fn skip_string(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    at
}

/// Returns the number of members of all maps of a text.
pub(super) fn member_count(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut count) = (0, 0);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => at = skip_string(bytes, at),
            _ => (at, count) = (at + 1, count + usize::from(*byte == b':')),
        }
    }
    count
}
