//! Reader for the handwritten TOML lists of `spec/`: accepted findings and announcements.

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;

use crate::diagnostic::{Diagnostic, SourceLocation};
use crate::document::Label;
use crate::pointer::Pointer;

/// Reads the entries of a list, and reports errors with their location.
pub(crate) struct TomlListReader<'a> {
    /// File name in diagnostics.
    pub(crate) file: &'a str,
    /// Content of the file.
    pub(crate) text: &'a str,
    /// Name of an entry with its article, such as `an accepted finding`.
    pub(crate) entry: &'static str,
    /// Expected form of an entry.
    pub(crate) form: &'static str,
}

impl TomlListReader<'_> {
    /// Parses the file.
    pub(crate) fn parse<T: DeserializeOwned>(&self) -> Result<T, Vec<Diagnostic>> {
        toml::from_str(self.text).map_err(|error| {
            let message = error.message().lines().next().unwrap_or("invalid TOML").to_owned();
            let diagnostic = Diagnostic::error(message).at(self.location(error.span().unwrap_or_default()));
            vec![diagnostic.expected(self.form).help("follow the format described at the top of the file")]
        })
    }

    /// Location of a span of the file.
    pub(crate) fn location(&self, span: Range<usize>) -> SourceLocation {
        let before = self.text.get(..span.start).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        SourceLocation { file: self.file.to_owned(), line, column, pointer: Pointer::root() }
    }

    /// Reads the value of a required key of the entry at `location`.
    pub(crate) fn required<T>(
        &self,
        location: &SourceLocation,
        key: &str,
        value: Option<&Spanned<String>>,
        parse: impl FnOnce(&str) -> Result<T, Diagnostic>,
        errors: &mut Vec<Diagnostic>,
    ) -> Option<T> {
        let Some(value) = value else {
            let error = Diagnostic::error(format!("{} has no `{key}`", self.entry)).at(location.clone());
            errors.push(error.expected(self.form).help(format!("add `{key}`")));
            return None;
        };
        parse(value.get_ref()).map_err(|error| errors.push(error.at(self.location(value.span())))).ok()
    }
}

/// Parses the JSON pointer of a node other than the root.
pub(crate) fn parse_pointer(text: &str) -> Result<Pointer, Diagnostic> {
    Pointer::parse(text).filter(|pointer| pointer.depth() > 0).ok_or_else(|| {
        Diagnostic::error(format!("invalid JSON pointer `{text}`"))
            .expected("the pointer of a node, such as `/paths/~1invoices/get`")
            .help("copy it from the output of `cargo xtask drift --format json`")
    })
}

/// Parses a release label.
pub(crate) fn parse_release(text: &str) -> Result<Label, Diagnostic> {
    text.parse().map_err(|message: String| {
        Diagnostic::error(message)
            .expected("year and month of a release, such as `26.04`")
            .help("use a label of spec/releases.toml")
    })
}

/// Returns a parser for a text that must not be empty. `expected` describes the text.
pub(crate) fn non_empty_text(expected: &str) -> impl Fn(&str) -> Result<String, Diagnostic> {
    move |text| {
        let text = collapse_whitespace(text);
        if text.is_empty() {
            return Err(Diagnostic::error("the text is empty")
                .expected(expected)
                .help("write a text: reviewers need it when they check the entry again"));
        }
        Ok(text)
    }
}

/// Trims white space and replaces each run of white space with one space.
pub(crate) fn collapse_whitespace(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
