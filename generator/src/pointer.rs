//! JSON Pointers (RFC 6901): the address of a node in a description.

use std::fmt;

/// The address of a node, as its unescaped reference tokens from the root.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer(Vec<String>);

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
        Some(Self(tokens.map(|token| token.replace("~1", "/").replace("~0", "~")).collect()))
    }

    /// The pointer of a child of this node.
    #[must_use]
    pub fn child(&self, token: impl Into<String>) -> Self {
        let mut tokens = Vec::with_capacity(self.0.len() + 1);
        tokens.extend_from_slice(&self.0);
        tokens.push(token.into());
        Self(tokens)
    }

    /// The pointer of the node that holds this one; `None` for the root.
    pub fn parent(&self) -> Option<Self> {
        let (_, tokens) = self.0.split_last()?;
        Some(Self(tokens.to_vec()))
    }

    /// The unescaped reference tokens, from the root.
    pub fn tokens(&self) -> &[String] {
        &self.0
    }

    /// Whether this is the other pointer or the address of something inside it.
    pub fn is_within(&self, other: &Self) -> bool {
        self.0.starts_with(&other.0)
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for token in &self.0 {
            write!(f, "/{}", token.replace('~', "~0").replace('/', "~1"))?;
        }
        Ok(())
    }
}

impl FromIterator<String> for Pointer {
    fn from_iter<I: IntoIterator<Item = String>>(tokens: I) -> Self {
        Self(tokens.into_iter().collect())
    }
}
