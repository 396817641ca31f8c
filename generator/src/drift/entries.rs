//! Lists about releases that people keep by hand: what is common to reading their entries.

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;

use super::kind::Kind;
use crate::diagnostic::{Diagnostic, Place};
use crate::document::Label;
use crate::pointer::Pointer;
use crate::suggest::closest;

/// Turns what is written into entries, and says where something is wrong.
pub(super) struct Reader<'a> {
    /// The list's name in complaints.
    pub(super) file: &'a str,
    /// The list.
    pub(super) text: &'a str,
    /// What an entry is, such as `an accepted finding`.
    pub(super) entry: &'static str,
    /// What an entry looks like.
    pub(super) form: &'static str,
}

impl Reader<'_> {
    /// The list as it is written.
    pub(super) fn written<T: DeserializeOwned>(&self) -> Result<T, Vec<Diagnostic>> {
        toml::from_str(self.text).map_err(|error| {
            let what = error.message().lines().next().unwrap_or("not TOML").to_owned();
            let complaint = Diagnostic::error(what).at(self.place(error.span().unwrap_or_default()));
            vec![complaint.expected(self.form).help("mend the file by the words at its head")]
        })
    }

    /// Where something is written.
    pub(super) fn place(&self, span: Range<usize>) -> Place {
        let before = self.text.get(..span.start).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        Place { file: self.file.to_owned(), line, column, pointer: Pointer::root() }
    }

    /// Reads a member that must be there.
    pub(super) fn member<T>(
        &self,
        at: &Place,
        name: &str,
        text: Option<&Spanned<String>>,
        read: impl FnOnce(&str) -> Result<T, Diagnostic>,
        wrong: &mut Vec<Diagnostic>,
    ) -> Option<T> {
        let Some(text) = text else {
            let complaint = Diagnostic::error(format!("{} has no `{name}`", self.entry)).at(at.clone());
            wrong.push(complaint.expected(self.form).help(format!("add `{name}`")));
            return None;
        };
        read(text.get_ref()).map_err(|complaint| wrong.push(complaint.at(self.place(text.span())))).ok()
    }
}

/// Reads a kind of the catalogue.
pub(super) fn kind(text: &str) -> Result<Kind, Diagnostic> {
    Kind::parse(text).ok_or_else(|| {
        let names = Kind::ALL.iter().map(|kind| kind.name().to_owned()).collect();
        let close = closest(text, names);
        let help = if close.is_empty() {
            "look it up in generator/CATALOGUE.md".to_owned()
        } else {
            format!("write one of {}, or look it up in generator/CATALOGUE.md", close.join(", "))
        };
        Diagnostic::error(format!("`{text}` is no kind of change"))
            .expected("a code such as `B7` or a name such as `parameter-moved`")
            .help(help)
    })
}

/// Reads the pointer of a node that is not the root.
pub(super) fn pointer(text: &str) -> Result<Pointer, Diagnostic> {
    Pointer::parse(text).filter(|pointer| pointer.depth() > 0).ok_or_else(|| {
        Diagnostic::error(format!("`{text}` is no JSON pointer"))
            .expected("the pointer of a node, such as `/paths/~1invoices/get`")
            .help("copy it from the report: `cargo xtask drift --format json`")
    })
}

/// Reads a release.
pub(super) fn release(text: &str) -> Result<Label, Diagnostic> {
    text.parse().map_err(|what: String| {
        Diagnostic::error(what).expected("year and month of a release").help("write it as the list of releases does")
    })
}

/// Reads words that must be there, and say what is expected.
pub(super) fn said(expected: &str) -> impl Fn(&str) -> Result<String, Diagnostic> {
    move |text| {
        let text = normalised(text);
        if text.is_empty() {
            return Err(Diagnostic::error("nothing is said here")
                .expected(expected)
                .help("say it: it is read when the entry is looked at again"));
        }
        Ok(text)
    }
}

/// Without white space at the ends, and with one space for each run of it.
pub(super) fn normalised(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
