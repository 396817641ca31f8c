//! What the generator has to say about its input: what, where, what was expected, what to do.

use std::fmt;

use crate::pointer::Pointer;

/// How much a [`Diagnostic`] weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is generated.
    Error,
    /// Something is generated with less than the description says; the message says with what.
    Warning,
}

/// Where in a file a [`Diagnostic`] points to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file's name as the caller gave it.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The node.
    pub pointer: Pointer,
}

/// One complaint about the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Whether it stops the run.
    pub severity: Severity,
    /// What is wrong, in one line: lower case, no full stop.
    pub what: String,
    /// Where it is wrong.
    pub place: Option<Place>,
    /// What was expected instead.
    pub expected: Option<String>,
    /// What to do about it; may have several lines, to be pasted.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A complaint that stops the run.
    pub fn error(what: impl Into<String>) -> Self {
        Self { severity: Severity::Error, what: what.into(), place: None, expected: None, help: None }
    }

    /// A complaint that does not stop the run.
    pub fn warning(what: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(what) }
    }

    /// Adds the place.
    #[must_use]
    pub fn at(self, place: impl Into<Option<Place>>) -> Self {
        Self { place: place.into(), ..self }
    }

    /// Adds what was expected.
    #[must_use]
    pub fn expected(self, expected: impl Into<String>) -> Self {
        Self { expected: Some(expected.into()), ..self }
    }

    /// Adds what to do.
    #[must_use]
    pub fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(f, "{severity}: {}", visible(&self.what))?;
        if let Some(place) = &self.place {
            write!(f, "\n  at {}:{}:{}", place.file, place.line, place.column)?;
            if place.pointer.depth() > 0 {
                write!(f, "  #{}", visible(&place.pointer.to_string()))?;
            }
        }
        if let Some(expected) = &self.expected {
            write!(f, "\n  expected {}", visible(expected))?;
        }
        for (index, line) in self.help.iter().flat_map(|help| help.lines()).enumerate() {
            let lead = if index == 0 { "  do: " } else { "      " };
            write!(f, "\n{lead}{}", visible(line))?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostic {}

/// Text of the input, with what a terminal would obey or hide written out.
fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        let hidden = character.is_control()
            || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
        if hidden { shown.extend(character.escape_unicode()) } else { shown.push(character) }
    }
    shown
}
