//! Errors and warnings about the input, with location, expectation and help.

use std::fmt;

use crate::pointer::Pointer;
use crate::unicode::is_hidden;

/// The level of a [`Diagnostic`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Stops the run: nothing is generated.
    Error,
    /// Does not stop the run: the generated client lacks what the message names.
    Warning,
}

/// The location of a node in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceLocation {
    /// The file's name, as the caller gave it.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The node.
    pub pointer: Pointer,
}

/// The part of a description that the client lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Loss {
    /// An operation.
    Operation,
    /// A parameter or a request body.
    Parameter,
    /// A property.
    Property,
    /// The type of a value, which is JSON or a string instead.
    Type,
}

/// An error or a warning about the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The level.
    pub level: Level,
    /// The problem, as one clause in lower case without a full stop.
    pub message: String,
    /// The location of the problem.
    pub location: Option<SourceLocation>,
    /// The expected input.
    pub expected: Option<String>,
    /// The fix, as an imperative; may have several lines to paste.
    pub help: Option<String>,
    /// The part that the client lacks, if this is a warning about one.
    pub loss: Option<Loss>,
}

impl Diagnostic {
    /// Creates a diagnostic that stops the run.
    pub fn error(message: impl Into<String>) -> Self {
        Self { level: Level::Error, message: message.into(), location: None, expected: None, help: None, loss: None }
    }

    /// Creates a diagnostic that does not stop the run.
    pub fn warning(message: impl Into<String>) -> Self {
        Self { level: Level::Warning, ..Self::error(message) }
    }

    /// Sets the location.
    #[must_use]
    pub fn at(self, location: impl Into<Option<SourceLocation>>) -> Self {
        Self { location: location.into(), ..self }
    }

    /// Sets the expected input.
    #[must_use]
    pub fn expected(self, expected: impl Into<String>) -> Self {
        Self { expected: Some(expected.into()), ..self }
    }

    /// Sets the part that the client lacks.
    #[must_use]
    pub fn loses(self, loss: Loss) -> Self {
        Self { loss: Some(loss), ..self }
    }

    /// Sets the help text.
    #[must_use]
    pub fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let level = match self.level {
            Level::Error => "error",
            Level::Warning => "warning",
        };
        write!(f, "{level}: {}", escape_hidden(&self.message))?;
        if let Some(location) = &self.location {
            write!(f, "\n  at {}:{}:{}", escape_hidden(&location.file), location.line, location.column)?;
            if location.pointer.depth() > 0 {
                write!(f, "  #{}", escape_hidden(&location.pointer.to_string()))?;
            }
        }
        if let Some(expected) = &self.expected {
            write!(f, "\n  expected {}", escape_hidden(expected))?;
        }
        for (index, line) in self.help.iter().flat_map(|help| help.lines()).enumerate() {
            let lead = if index == 0 { "  help: " } else { "        " };
            write!(f, "\n{lead}{}", escape_hidden(line))?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostic {}

/// Maximum number of characters of a line of a diagnostic. Names of the input may be of any length.
const MAX_LINE: usize = 1_000;

/// Escapes the characters of the input that a terminal would interpret or hide, and shortens a long line.
fn escape_hidden(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len().min(MAX_LINE));
    for (count, character) in text.chars().enumerate() {
        if count == MAX_LINE {
            escaped.push_str(&format!("... ({} bytes)", text.len()));
            break;
        }
        if is_hidden(character) { escaped.extend(character.escape_unicode()) } else { escaped.push(character) }
    }
    escaped
}
