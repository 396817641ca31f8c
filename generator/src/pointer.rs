//! JSON Pointers (RFC 6901): the address of a node in a description.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use serde_json::Value;

/// The address of a node, as its unescaped reference tokens from the root.
///
/// A description has an address for every node that is looked at, so the way to a node is shared with those beside
/// it: a child costs its own token alone.
#[derive(Clone, Debug, Default)]
pub struct Pointer(Option<Arc<Step>>);

/// The last step of a way from the root.
#[derive(Debug)]
struct Step {
    above: Pointer,
    token: String,
    /// How many steps the way has, with this one.
    depth: usize,
}

impl Pointer {
    /// The pointer of the whole document.
    pub fn root() -> Self {
        Self::default()
    }

    /// Reads the textual form, with or without the `#` of a reference.
    ///
    /// Returns `None` where the text is neither empty nor begins with `/`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.strip_prefix('#').unwrap_or(text);
        if text.is_empty() {
            return Some(Self::root());
        }
        let tokens = text.strip_prefix('/')?.split('/');
        Some(tokens.map(|token| token.replace("~1", "/").replace("~0", "~")).collect())
    }

    /// The pointer of a child of this node.
    #[must_use]
    pub fn child(&self, token: impl Into<String>) -> Self {
        let step = Step { above: self.clone(), token: token.into(), depth: self.depth() + 1 };
        Self(Some(Arc::new(step)))
    }

    /// The pointer of the node that holds this one; `None` for the root.
    pub fn parent(&self) -> Option<Self> {
        self.0.as_ref().map(|step| step.above.clone())
    }

    /// How many tokens there are.
    pub fn depth(&self) -> usize {
        self.0.as_ref().map_or(0, |step| step.depth)
    }

    /// The last token; `None` for the root.
    pub fn last(&self) -> Option<&str> {
        self.0.as_ref().map(|step| step.token.as_str())
    }

    /// The unescaped reference tokens, from the root.
    pub fn tokens(&self) -> Vec<&str> {
        let mut tokens: Vec<_> = self.steps().map(|step| step.token.as_str()).collect();
        tokens.reverse();
        tokens
    }

    /// Whether this is the other pointer or the address of something inside it.
    pub fn is_within(&self, other: &Self) -> bool {
        self.at_depth(other.depth()).is_some_and(|around| around == other)
    }

    /// The node that this is the address of.
    pub fn find<'a>(&self, root: &'a Value) -> Option<&'a Value> {
        let Some(step) = &self.0 else { return Some(root) };
        match step.above.find(root)? {
            Value::Object(members) => members.get(&step.token),
            Value::Array(items) => items.get(step.token.parse::<usize>().ok()?),
            _ => None,
        }
    }

    /// The steps from the last to the first.
    fn steps(&self) -> impl Iterator<Item = &Step> {
        std::iter::successors(self.0.as_deref(), |step| step.above.0.as_deref())
    }

    /// The pointer of so many tokens that this one begins with.
    fn at_depth(&self, depth: usize) -> Option<&Self> {
        std::iter::successors(Some(self), |pointer| pointer.0.as_ref().map(|step| &step.above))
            .find(|pointer| pointer.depth() <= depth)
            .filter(|pointer| pointer.depth() == depth)
    }

    /// Whether both are one and the same way, not only equal ones.
    fn is(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        }
    }
}

impl PartialEq for Pointer {
    fn eq(&self, other: &Self) -> bool {
        // Most differ in their last tokens.
        let (mut one, mut other) = (self, other);
        loop {
            if one.is(other) {
                return true;
            }
            match (&one.0, &other.0) {
                (Some(left), Some(right)) if left.depth == right.depth && left.token == right.token => {
                    (one, other) = (&left.above, &right.above);
                }
                _ => return false,
            }
        }
    }
}

impl Eq for Pointer {}

impl Ord for Pointer {
    /// In order of the tokens from the root; a node stands before what is in it.
    fn cmp(&self, other: &Self) -> Ordering {
        fn level(one: &Pointer, other: &Pointer) -> Ordering {
            match (&one.0, &other.0) {
                (Some(left), Some(right)) if !one.is(other) => {
                    level(&left.above, &right.above).then_with(|| left.token.cmp(&right.token))
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
        self.steps().for_each(|step| step.token.hash(state));
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
