//! JSON Pointers (RFC 6901): addresses of nodes in a description.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use serde_json::Value;

/// The address of a node: its unescaped reference tokens from the root.
///
/// Siblings share the tokens of their parent, so a pointer allocates only its own last token.
#[derive(Clone, Debug, Default)]
pub struct Pointer(Option<Arc<LastToken>>);

/// The last token of a pointer, and the pointer to its parent.
#[derive(Debug)]
struct LastToken {
    parent: Pointer,
    token: String,
    /// Number of tokens, including this one.
    depth: usize,
}

impl Pointer {
    /// Returns the pointer to the whole document.
    pub fn root() -> Self {
        Self::default()
    }

    /// Parses the textual form, with or without the `#` of a reference.
    ///
    /// Returns `None` if the text is neither empty nor begins with `/`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.strip_prefix('#').unwrap_or(text);
        if text.is_empty() {
            return Some(Self::root());
        }
        let tokens = text.strip_prefix('/')?.split('/');
        Some(tokens.map(|token| token.replace("~1", "/").replace("~0", "~")).collect())
    }

    /// Returns the pointer to a child of this node.
    #[must_use]
    pub fn child(&self, token: impl Into<String>) -> Self {
        let last = LastToken { parent: self.clone(), token: token.into(), depth: self.depth() + 1 };
        Self(Some(Arc::new(last)))
    }

    /// Returns the pointer to the parent; `None` for the root.
    pub fn parent(&self) -> Option<Self> {
        self.0.as_ref().map(|last| last.parent.clone())
    }

    /// Returns the number of tokens.
    pub fn depth(&self) -> usize {
        self.0.as_ref().map_or(0, |last| last.depth)
    }

    /// Returns the last token; `None` for the root.
    pub fn last(&self) -> Option<&str> {
        self.0.as_ref().map(|last| last.token.as_str())
    }

    /// Returns the unescaped reference tokens, from the root.
    pub fn tokens(&self) -> Vec<&str> {
        let mut tokens: Vec<_> = self.ancestors().map(|last| last.token.as_str()).collect();
        tokens.reverse();
        tokens
    }

    /// Whether this pointer is equal to the other one or points inside its node.
    pub fn is_within(&self, other: &Self) -> bool {
        self.at_depth(other.depth()).is_some_and(|ancestor| ancestor == other)
    }

    /// Returns the node at this address.
    pub fn find<'a>(&self, root: &'a Value) -> Option<&'a Value> {
        let Some(last) = &self.0 else { return Some(root) };
        match last.parent.find(root)? {
            Value::Object(members) => members.get(&last.token),
            Value::Array(items) => items.get(last.token.parse::<usize>().ok()?),
            _ => None,
        }
    }

    /// Returns the tokens from the last to the first.
    fn ancestors(&self) -> impl Iterator<Item = &LastToken> {
        std::iter::successors(self.0.as_deref(), |last| last.parent.0.as_deref())
    }

    /// Returns the pointer of the first `depth` tokens, or `None` if there are fewer.
    fn at_depth(&self, depth: usize) -> Option<&Self> {
        std::iter::successors(Some(self), |pointer| pointer.0.as_ref().map(|last| &last.parent))
            .find(|pointer| pointer.depth() <= depth)
            .filter(|pointer| pointer.depth() == depth)
    }

    /// Whether both share one allocation, which implies that they are equal.
    fn is_same(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        }
    }
}

impl PartialEq for Pointer {
    fn eq(&self, other: &Self) -> bool {
        // From the end, because most pointers differ in their last tokens.
        let (mut one, mut other) = (self, other);
        loop {
            if one.is_same(other) {
                return true;
            }
            match (&one.0, &other.0) {
                (Some(left), Some(right)) if left.depth == right.depth && left.token == right.token => {
                    (one, other) = (&left.parent, &right.parent);
                }
                _ => return false,
            }
        }
    }
}

impl Eq for Pointer {}

impl Ord for Pointer {
    /// Compares the tokens from the root. A node is ordered before its content.
    fn cmp(&self, other: &Self) -> Ordering {
        fn level(one: &Pointer, other: &Pointer) -> Ordering {
            match (&one.0, &other.0) {
                (Some(left), Some(right)) if !one.is_same(other) => {
                    level(&left.parent, &right.parent).then_with(|| left.token.cmp(&right.token))
                }
                _ => Ordering::Equal,
            }
        }
        let depth = self.depth().min(other.depth());
        match (self.at_depth(depth), other.at_depth(depth)) {
            (Some(one), Some(another)) => level(one, another).then(self.depth().cmp(&other.depth())),
            _ => Ordering::Equal,
        }
    }
}

impl PartialOrd for Pointer {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Hash for Pointer {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.ancestors().for_each(|last| last.token.hash(state));
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for token in self.tokens() {
            write!(f, "/{}", token.replace('~', "~0").replace('/', "~1"))?;
        }
        Ok(())
    }
}

impl FromIterator<String> for Pointer {
    fn from_iter<I: IntoIterator<Item = String>>(tokens: I) -> Self {
        tokens.into_iter().fold(Self::root(), |pointer, token| pointer.child(token))
    }
}
