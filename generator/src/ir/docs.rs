//! Documentation of items.

use serde::Serialize;

/// The documentation of an item.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Docs {
    /// The text; `None` if there is neither prose in the description nor an entry in `spec/words/`.
    pub text: Option<DocText>,
    /// Further terms that the item is found by, such as the Finnish one.
    pub aliases: Vec<String>,
    /// The operation that replaces a deprecated one: its method and path.
    pub instead: Option<String>,
    /// A value for examples, as JSON.
    pub example: Option<serde_json::Value>,
}

/// The text of a documentation.
#[derive(Clone, Debug, Serialize)]
pub enum DocText {
    /// Prose of the description, which may contain anything.
    Published(String),
    /// Paragraphs of `spec/words/`, in Markdown.
    Words(Vec<String>),
}

impl Docs {
    /// Whether the text comes from `spec/words/`.
    pub fn has_words(&self) -> bool {
        matches!(self.text, Some(DocText::Words(_)))
    }
}
