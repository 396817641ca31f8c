//! Text with code in it, which each format of a report renders in its own way.

use std::fmt;

use serde::Serialize;

/// A text with code in it, such as a message of a finding.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose(Vec<Piece>);

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Piece {
    /// Plain text.
    Text(String),
    /// Code, such as the name of a property.
    Code(String),
}

impl Prose {
    /// Creates a text from markup of this project, in which code is written between backticks. Unpaired backticks are
    /// text.
    ///
    /// Text of a description is not markup: use [`Prose::text`].
    pub fn markup(markup: &str) -> Self {
        let pieces: Vec<_> = markup.split('`').collect();
        if pieces.len() % 2 == 0 {
            return Self::default().text(markup);
        }
        pieces.into_iter().enumerate().fold(Self::default(), |prose, (at, piece)| match at % 2 {
            0 => prose.text(piece),
            _ => prose.code(piece),
        })
    }

    /// Adds plain text.
    #[must_use]
    pub fn text(mut self, text: impl AsRef<str>) -> Self {
        match (self.0.last_mut(), text.as_ref()) {
            (_, "") => {}
            (Some(Piece::Text(last)), text) => last.push_str(text),
            (_, text) => self.0.push(Piece::Text(text.to_owned())),
        }
        self
    }

    /// Adds code.
    #[must_use]
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.0.push(Piece::Code(code.into()));
        self
    }

    /// Adds the pieces of another text.
    #[must_use]
    pub fn then(self, other: Self) -> Self {
        other.0.into_iter().fold(self, |prose, piece| match piece {
            Piece::Text(text) => prose.text(text),
            Piece::Code(code) => prose.code(code),
        })
    }

    /// Makes a sentence: adds a capital, unless the text begins with code, and a full stop.
    #[must_use]
    pub(crate) fn sentence(mut self) -> Self {
        if let Some(Piece::Text(first)) = self.0.first_mut() {
            *first = capitalised(first);
        }
        self.text(".")
    }

    /// Returns the pieces.
    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }
}

/// Returns a text with a capital.
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

impl From<&str> for Prose {
    fn from(text: &str) -> Self {
        Self::default().text(text)
    }
}

impl From<String> for Prose {
    fn from(text: String) -> Self {
        Self::default().text(text)
    }
}

/// The text with backticks around code.
impl fmt::Display for Prose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|piece| match piece {
            Piece::Text(text) => f.write_str(text),
            Piece::Code(code) => write!(f, "`{code}`"),
        })
    }
}
