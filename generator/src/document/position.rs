//! Where the nodes of a text stand, found from the order of its tokens alone.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::pointer::Pointer;

/// A line and a column, both from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) line: usize,
    pub(super) column: usize,
}

impl Mark {
    /// The first character.
    pub(super) const START: Self = Self { line: 1, column: 1 };

    /// The mark of the character that holds this byte; of the end, where the text is shorter.
    pub(super) fn of_byte(text: &str, byte: usize) -> Self {
        let mut mark = Self::START;
        for (_, character) in text.char_indices().take_while(|(at, c)| at + c.len_utf8() <= byte) {
            mark.pass(character);
        }
        mark
    }

    fn pass(&mut self, character: char) {
        if character == '\n' {
            *self = Self { line: self.line + 1, column: 1 };
        } else {
            self.column += 1;
        }
    }
}

/// What a scanner meets, JSON and YAML alike. In a map, keys and values alternate.
#[derive(Debug)]
pub(super) enum Token<'a> {
    /// A map begins.
    Map,
    /// A list begins.
    List,
    /// The innermost map or list ends.
    End,
    /// A key, or a value with nothing inside.
    Leaf(Cow<'a, str>),
}

/// The first key that stands twice in one map.
pub(super) fn twice<'a>(tokens: impl Iterator<Item = (Token<'a>, Mark)>) -> Option<(Mark, String)> {
    /// An open map with its keys, and whether a value is due; or a list.
    enum Open<'a> {
        Map(HashSet<Cow<'a, str>>, bool),
        List,
    }
    let mut open = Vec::new();
    for (token, mark) in tokens {
        match (&token, open.last_mut()) {
            (Token::End, _) => {}
            (Token::Leaf(key), Some(Open::Map(keys, due @ false))) => {
                *due = true;
                if !keys.insert(key.clone()) {
                    return Some((mark, key.to_string()));
                }
            }
            (_, Some(Open::Map(_, due))) => *due = false,
            (_, _) => {}
        }
        match token {
            Token::Map => open.push(Open::Map(HashSet::new(), false)),
            Token::List => open.push(Open::List),
            Token::End => drop(open.pop()),
            Token::Leaf(_) => {}
        }
    }
    None
}

/// The marks of all nodes of a text.
#[derive(Debug)]
pub(super) struct Marks {
    own: Mark,
    inside: Inside,
}

#[derive(Debug)]
enum Inside {
    Nothing,
    /// In order of the keys, once the map has ended.
    Map(Vec<(Box<str>, Marks)>),
    List(Vec<Marks>),
}

impl Marks {
    /// Notes where every node stands.
    pub(super) fn build<'a>(tokens: impl Iterator<Item = (Token<'a>, Mark)>) -> Self {
        let mut nest = Nest { open: Vec::new(), root: Self::leaf(Mark::START) };
        for (token, mark) in tokens {
            match token {
                Token::Map => nest.open(mark, Inside::Map(Vec::new())),
                Token::List => nest.open(mark, Inside::List(Vec::new())),
                Token::End => nest.close(),
                Token::Leaf(text) => nest.leaf(mark, &text),
            }
        }
        while !nest.open.is_empty() {
            nest.close();
        }
        nest.root
    }

    fn leaf(own: Mark) -> Self {
        Self { own, inside: Inside::Nothing }
    }

    /// The mark of a node, or of the nearest node around it; and the depth of that node.
    pub(super) fn locate(&self, pointer: &Pointer) -> (Mark, usize) {
        let (mut node, mut depth) = (self, 0);
        for token in pointer.tokens() {
            let child = match &node.inside {
                Inside::Map(children) => {
                    let at = children.binary_search_by(|(key, _)| (**key).cmp(token)).ok();
                    at.and_then(|at| children.get(at)).map(|(_, child)| child)
                }
                Inside::List(items) => token.parse().ok().and_then(|at: usize| items.get(at)),
                Inside::Nothing => None,
            };
            match child {
                Some(child) => (node, depth) = (child, depth + 1),
                None => break,
            }
        }
        (node.own, depth)
    }
}

/// A map or list that has begun, and what is known of its place in the one around it.
struct Frame {
    node: Marks,
    /// Its key in the map around it.
    entry: Option<String>,
    /// The key whose value is due, where the node is a map.
    key: Option<(String, Mark)>,
}

/// The maps and lists that have begun, innermost last.
struct Nest {
    open: Vec<Frame>,
    root: Marks,
}

impl Nest {
    fn open(&mut self, mark: Mark, inside: Inside) {
        let (entry, own) = self.entry(mark);
        let node = Marks { own, inside };
        self.open.push(Frame { node, entry, key: None });
    }

    fn close(&mut self) {
        if let Some(mut frame) = self.open.pop() {
            match &mut frame.node.inside {
                Inside::Map(children) => {
                    children.sort_by(|(one, _), (other, _)| one.cmp(other));
                    children.shrink_to_fit();
                }
                Inside::List(items) => items.shrink_to_fit(),
                Inside::Nothing => {}
            }
            self.attach(frame.entry, frame.node);
        }
    }

    fn leaf(&mut self, mark: Mark, text: &str) {
        if let Some(Frame { node, key, .. }) = self.open.last_mut()
            && matches!(node.inside, Inside::Map(_))
            && key.is_none()
        {
            *key = Some((text.to_owned(), mark));
            return;
        }
        let (entry, own) = self.entry(mark);
        self.attach(entry, Marks::leaf(own));
    }

    /// The key that the next value belongs to, and the mark to give that value: its key's.
    fn entry(&mut self, mark: Mark) -> (Option<String>, Mark) {
        match self.open.last_mut().and_then(|frame| frame.key.take()) {
            Some((key, mark)) => (Some(key), mark),
            None => (None, mark),
        }
    }

    fn attach(&mut self, entry: Option<String>, node: Marks) {
        match (self.open.last_mut().map(|frame| &mut frame.node.inside), entry) {
            (Some(Inside::Map(children)), Some(key)) => children.push((key.into_boxed_str(), node)),
            (Some(Inside::List(items)), _) => items.push(node),
            (Some(_), _) => {}
            (None, _) => self.root = node,
        }
    }
}
