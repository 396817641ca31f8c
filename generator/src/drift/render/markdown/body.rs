//! A body that does not grow beyond what a code host takes.

use super::MARKDOWN_LIMIT;

/// What is kept for the ends of what is open and for the line that says what was left out.
const KEPT: usize = 3_000;
/// The end of a part to unfold.
const END: &str = "\n</details>\n";

/// Markdown that grows to a limit, and counts what did not fit.
#[derive(Debug)]
pub(super) struct Body {
    text: String,
    characters: usize,
    left_out: usize,
    /// The command that shows all of it, as markup.
    command: String,
    /// The head of a table that has no row yet.
    heads: Vec<Option<String>>,
}

/// A table of a body.
#[derive(Clone, Copy, Debug)]
pub(super) struct Table(usize);

impl Body {
    pub(super) fn new(command: &str) -> Self {
        Self { text: String::new(), characters: 0, left_out: 0, command: command.to_owned(), heads: Vec::new() }
    }

    /// Adds text that is short whatever the description says.
    pub(super) fn must(&mut self, text: &str) {
        self.characters += text.chars().count();
        self.text.push_str(text);
    }

    /// Adds a finding, or counts it.
    pub(super) fn block(&mut self, text: &str) {
        if self.fits(text) {
            self.must(text);
        } else {
            self.left_out += 1;
        }
    }

    /// Begins a table: its head is written with its first row.
    pub(super) fn table(&mut self, head: &str) -> Table {
        self.heads.push(Some(format!("\n{}", head.trim_start_matches('\n'))));
        Table(self.heads.len() - 1)
    }

    /// Adds a row of a table, or counts it.
    pub(super) fn row(&mut self, Table(table): Table, row: &str) {
        let head = self.heads.get_mut(table).and_then(Option::take).unwrap_or_default();
        let text = format!("{head}{row}");
        if self.fits(&text) {
            self.must(&text);
            return;
        }
        self.left_out += 1;
        if let Some(place) = self.heads.get_mut(table).filter(|_| !head.is_empty()) {
            *place = Some(head);
        }
    }

    /// Begins a part to unfold.
    pub(super) fn open(&mut self, title: &str, unfolded: bool) {
        let how = if unfolded { " open" } else { "" };
        self.must(&format!("\n<details{how}><summary>{title}</summary>\n\n"));
    }

    /// Ends it.
    pub(super) fn close(&mut self) {
        self.must(END);
    }

    /// The whole text.
    pub(super) fn finish(mut self) -> String {
        if self.left_out > 0 {
            let (count, command) = (self.left_out, self.command.clone());
            self.must(&format!("\n{count} entries were left out: a code host takes no more. {command} shows them.\n"));
        }
        self.text
    }

    fn fits(&self, text: &str) -> bool {
        self.characters + text.chars().count() + KEPT <= MARKDOWN_LIMIT
    }
}
