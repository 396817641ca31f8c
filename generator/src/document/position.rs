//! Positions of the nodes of a text, computed from its tokens.

use std::borrow::Cow;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use crate::pointer::Pointer;

/// A line and a column, both from 1. Columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Position {
    pub(super) line: usize,
    pub(super) column: usize,
}

impl Position {
    /// The position of the first character.
    pub(super) const START: Self = Self { line: 1, column: 1 };

    /// Returns the position of the character that contains this byte, or of the end if the text is shorter.
    pub(super) fn of_byte(text: &str, byte: usize) -> Self {
        let mut position = Self::START;
        for (_, character) in text.char_indices().take_while(|(at, c)| at + c.len_utf8() <= byte) {
            position.advance(character);
        }
        position
    }

    /// Advances by one byte. A character counts at its first byte.
    pub(super) fn advance_byte(&mut self, byte: u8) {
        if byte == b'\n' {
            *self = Self { line: self.line + 1, column: 1 };
        } else if byte & 0b1100_0000 != 0b1000_0000 {
            self.column += 1;
        }
    }

    fn advance(&mut self, character: char) {
        if character == '\n' {
            *self = Self { line: self.line + 1, column: 1 };
        } else {
            self.column += 1;
        }
    }
}

/// A token of JSON or YAML. In a map, keys and values alternate.
#[derive(Debug)]
pub(super) enum Token<'a> {
    /// The start of a map.
    Map,
    /// The start of a list.
    List,
    /// The end of the innermost map or list.
    End,
    /// A key or a scalar value.
    Scalar(Cow<'a, str>),
}

/// Returns the first key that occurs twice in one map, and its position.
pub(super) fn duplicate_key<'a>(tokens: impl Iterator<Item = (Token<'a>, Position)>) -> Option<(Position, String)> {
    /// An open map with its keys and whether a value follows, or an open list.
    enum Open<'a> {
        Map(HashSet<Cow<'a, str>>, bool),
        List,
    }
    let mut open = Vec::new();
    for (token, position) in tokens {
        match (&token, open.last_mut()) {
            (Token::End, _) => {}
            (Token::Scalar(key), Some(Open::Map(keys, expects_value @ false))) => {
                *expects_value = true;
                if !keys.insert(key.clone()) {
                    return Some((position, key.to_string()));
                }
            }
            (_, Some(Open::Map(_, expects_value))) => *expects_value = false,
            (_, _) => {}
        }
        match token {
            Token::Map => open.push(Open::Map(HashSet::new(), false)),
            Token::List => open.push(Open::List),
            Token::End => drop(open.pop()),
            Token::Scalar(_) => {}
        }
    }
    None
}

/// The positions of all nodes of a YAML text.
///
/// A node has no copy of its key, only the key's hash.
#[derive(Debug)]
pub(super) struct PositionTree {
    line: u32,
    column: u32,
    children: Children,
}

#[derive(Debug)]
enum Children {
    None,
    /// By the hash of the key; sorted once the map has ended.
    Map(Vec<(u64, PositionTree)>),
    List(Vec<PositionTree>),
}

/// Hash of a key, the same in every run.
pub(super) fn hash(key: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}

impl PositionTree {
    /// Builds the tree of a text from its tokens.
    pub(super) fn build<'a>(tokens: impl Iterator<Item = (Token<'a>, Position)>) -> Self {
        let mut builder = TreeBuilder { open: Vec::new(), root: Self::leaf(Position::START) };
        for (token, position) in tokens {
            match token {
                Token::Map => builder.open(position, Children::Map(Vec::new())),
                Token::List => builder.open(position, Children::List(Vec::new())),
                Token::End => builder.close(),
                Token::Scalar(text) => builder.scalar(position, &text),
            }
        }
        while !builder.open.is_empty() {
            builder.close();
        }
        builder.root
    }

    fn leaf(position: Position) -> Self {
        Self::new(position, Children::None)
    }

    fn new(position: Position, children: Children) -> Self {
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Self { line: number(position.line), column: number(position.column), children }
    }

    /// Returns the position and the depth of a node, or of the nearest enclosing node.
    pub(super) fn locate(&self, pointer: &Pointer) -> (Position, usize) {
        let (mut node, mut depth) = (self, 0);
        for token in pointer.tokens() {
            let child = match &node.children {
                Children::Map(children) => {
                    let index = children.binary_search_by_key(&hash(token), |(key, _)| *key).ok();
                    index.and_then(|index| children.get(index)).map(|(_, child)| child)
                }
                Children::List(elements) => token.parse().ok().and_then(|index: usize| elements.get(index)),
                Children::None => None,
            };
            match child {
                Some(child) => (node, depth) = (child, depth + 1),
                None => break,
            }
        }
        let number = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        (Position { line: number(node.line), column: number(node.column) }, depth)
    }
}

/// A map or list that has not ended.
struct Frame {
    node: PositionTree,
    /// Hash of its key in the enclosing map.
    key_in_parent: Option<u64>,
    /// Hash of the last key of a map, until its value follows.
    pending_key: Option<(u64, Position)>,
}

/// Builds a [`PositionTree`] from tokens.
struct TreeBuilder {
    /// The maps and lists that have not ended, innermost last.
    open: Vec<Frame>,
    root: PositionTree,
}

impl TreeBuilder {
    fn open(&mut self, position: Position, children: Children) {
        let (key_in_parent, position) = self.take_key(position);
        let node = PositionTree::new(position, children);
        self.open.push(Frame { node, key_in_parent, pending_key: None });
    }

    fn close(&mut self) {
        if let Some(mut frame) = self.open.pop() {
            match &mut frame.node.children {
                Children::Map(children) => {
                    children.sort_by_key(|(key, _)| *key);
                    children.shrink_to_fit();
                }
                Children::List(elements) => elements.shrink_to_fit(),
                Children::None => {}
            }
            self.attach(frame.key_in_parent, frame.node);
        }
    }

    fn scalar(&mut self, position: Position, text: &str) {
        if let Some(Frame { node, pending_key, .. }) = self.open.last_mut()
            && matches!(node.children, Children::Map(_))
            && pending_key.is_none()
        {
            *pending_key = Some((hash(text), position));
            return;
        }
        let (key, position) = self.take_key(position);
        self.attach(key, PositionTree::leaf(position));
    }

    /// Takes the key of the next value, and returns the position of that value: the position of its key, if any.
    fn take_key(&mut self, position: Position) -> (Option<u64>, Position) {
        match self.open.last_mut().and_then(|frame| frame.pending_key.take()) {
            Some((key, position)) => (Some(key), position),
            None => (None, position),
        }
    }

    fn attach(&mut self, key: Option<u64>, node: PositionTree) {
        match (self.open.last_mut().map(|frame| &mut frame.node.children), key) {
            (Some(Children::Map(children)), Some(key)) => children.push((key, node)),
            (Some(Children::List(elements)), _) => elements.push(node),
            (Some(_), _) => {}
            (None, _) => self.root = node,
        }
    }
}
