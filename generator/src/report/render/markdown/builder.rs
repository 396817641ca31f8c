//! Markdown builder that stays within the limit of a code host.

use super::MARKDOWN_LIMIT;

/// Number of characters that are reserved for closing tags and for the line about omitted entries.
const RESERVED: usize = 3_000;
/// End of a collapsible section.
const SECTION_END: &str = "\n</details>\n";

/// Builder of a Markdown text of limited length, which counts the entries that do not fit.
#[derive(Debug)]
pub(super) struct MarkdownBuilder {
    text: String,
    characters: usize,
    omitted: usize,
    /// Command that shows all entries, as markup.
    command: String,
    /// Headers of the tables that have no row yet.
    pending_headers: Vec<Option<String>>,
}

/// Handle of a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct TableId(usize);

impl MarkdownBuilder {
    pub(super) fn new(command: &str) -> Self {
        Self {
            text: String::new(),
            characters: 0,
            omitted: 0,
            command: command.to_owned(),
            pending_headers: Vec::new(),
        }
    }

    /// Adds text whose length does not depend on the description.
    pub(super) fn push(&mut self, text: &str) {
        self.characters += text.chars().count();
        self.text.push_str(text);
    }

    /// Adds an entry, or counts it as omitted.
    pub(super) fn entry(&mut self, text: &str) {
        if self.fits(text) {
            self.push(text);
        } else {
            self.omitted += 1;
        }
    }

    /// Begins a table. Its header is written with its first row.
    pub(super) fn table(&mut self, header: &str) -> TableId {
        self.pending_headers.push(Some(format!("\n{}", header.trim_start_matches('\n'))));
        TableId(self.pending_headers.len() - 1)
    }

    /// Adds a row to a table, or counts it as omitted.
    pub(super) fn row(&mut self, TableId(table): TableId, row: &str) {
        let header = self.pending_headers.get_mut(table).and_then(Option::take).unwrap_or_default();
        let text = format!("{header}{row}");
        if self.fits(&text) {
            self.push(&text);
            return;
        }
        self.omitted += 1;
        if let Some(pending) = self.pending_headers.get_mut(table).filter(|_| !header.is_empty()) {
            *pending = Some(header);
        }
    }

    /// Begins a collapsible section.
    pub(super) fn begin_section(&mut self, title: &str, expanded: bool) {
        let open = if expanded { " open" } else { "" };
        self.push(&format!("\n<details{open}><summary>{title}</summary>\n\n"));
    }

    /// Ends a collapsible section.
    pub(super) fn end_section(&mut self) {
        self.push(SECTION_END);
    }

    /// Returns the text, with a line about omitted entries at its end.
    pub(super) fn finish(mut self) -> String {
        if self.omitted > 0 {
            let (count, command) = (self.omitted, self.command.clone());
            self.push(&format!("\n{count} entries were left out because of the length limit. {command} shows them.\n"));
        }
        self.text
    }

    fn fits(&self, text: &str) -> bool {
        self.characters + text.chars().count() + RESERVED <= MARKDOWN_LIMIT
    }
}
