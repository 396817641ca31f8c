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

/// Returns prose of a description without HTML tags, and with a full stop at its end, since other sentences follow it.
pub fn plain_text(text: &str) -> String {
    with_full_stop(&without_html(text))
}

/// HTML elements that descriptions use in prose.
const HTML: &[&str] = &["a", "b", "br", "code", "em", "i", "li", "ol", "p", "pre", "span", "strong", "ul"];

/// Removes HTML tags: those between blocks become line breaks. Other text in angle brackets remains.
fn without_html(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        plain.push_str(before);
        let tag = after.split_once('>').map(|(tag, after)| (element(tag), after));
        match tag.filter(|(name, _)| HTML.contains(&name.as_str())) {
            Some((name, after)) => {
                plain.push_str(if matches!(name.as_str(), "br" | "li" | "ol" | "p" | "pre" | "ul") {
                    "\n"
                } else {
                    ""
                });
                rest = after;
            }
            None => {
                plain.push('<');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    plain
}

/// Returns the name of the element that a tag opens or closes.
fn element(tag: &str) -> String {
    let name = tag.trim_start_matches('/').split([' ', '/', '\n']).next().unwrap_or_default();
    name.to_ascii_lowercase()
}

/// Ends a text with a full stop, since other sentences follow it.
fn with_full_stop(text: &str) -> String {
    let text = text.trim_end();
    if text.ends_with(['.', ':', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}
