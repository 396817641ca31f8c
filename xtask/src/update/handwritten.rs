//! Handwritten code that names items which a release removes or changes: an index of used items, without a compiler.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use procountor_generator::report::{
    ClientItem, Finding, ItemChange, ItemChangeKind, OperationName, Report, SemverImpact, Subject,
};

/// Folders with handwritten code, from the root of the repository.
const FOLDERS: [&str; 2] = ["generated-client", "tests"];
/// Folders below them without handwritten code.
const GENERATED: [&str; 3] = ["generated-client/src/generated", "tests/support/inventory", "tests/data"];

/// Returns a line for each use of an item of the old client that code may not compile with: file, line and item.
///
/// A use is found by its name in the text, so that a name of several items can be reported although another is meant.
pub(super) fn uses(root: &Path, report: &Report) -> Vec<String> {
    let items: Vec<_> = report.findings.iter().flat_map(sought).collect();
    if items.is_empty() {
        return Vec::new();
    }
    let read = |path: PathBuf| Some((fs::read_to_string(root.join(&path)).ok()?, path));
    let files: Vec<_> = files(root).into_iter().filter_map(read).collect();
    let used: HashSet<&str> = files.iter().flat_map(|(text, _)| words(text)).collect();
    // Most items are used nowhere, and a search in every file takes long.
    let is_used = |item: &&SoughtItem| item.texts.iter().flat_map(|text| words(text)).all(|word| used.contains(word));
    let items: Vec<_> = items.iter().filter(is_used).collect();
    let mut found = Vec::new();
    for (text, path) in &files {
        let used = items.iter().filter_map(|item| Some((item, item.line_in(text)?)));
        found.extend(used.map(|(item, line)| format!("{}:{line}: `{}` {}", path.display(), item.name, item.change)));
    }
    found.dedup();
    found
}

/// Returns the identifiers of a text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').filter(|word| !word.is_empty())
}

/// An item as handwritten code names it.
struct SoughtItem {
    name: String,
    change: String,
    /// Texts without white space that all occur in a file that uses the item; the last one is in the reported line.
    texts: Vec<String>,
}

/// Returns the items of a finding that code may not compile with, and the paths of removed operations.
fn sought(finding: &Finding) -> Vec<SoughtItem> {
    let breaks = |item: &&ItemChange| item.impact == SemverImpact::Major;
    let mut items: Vec<_> = finding.items.iter().filter(breaks).filter_map(sought_item).collect();
    let is_removed = finding.items.iter().any(is_removed_call);
    if let (true, Subject::Operation(OperationName::Call { path, .. })) = (is_removed, &finding.subject) {
        items.push(SoughtItem { name: path.clone(), change: "is removed".to_owned(), texts: vec![path.clone()] });
    }
    items
}

/// Whether a method or a part of its request is removed.
fn is_removed_call(change: &ItemChange) -> bool {
    let of_call =
        matches!(change.item, ClientItem::Method { .. } | ClientItem::Setter { .. } | ClientItem::Pages { .. });
    change.kind == ItemChangeKind::Removed && of_call
}

fn sought_item(change: &ItemChange) -> Option<SoughtItem> {
    let item = change.replaces.as_ref().unwrap_or(&change.item);
    let call = |module: &str, method: &str| format!("{module}().{method}(");
    let texts = match item {
        _ if change.kind == ItemChangeKind::Added => return None,
        ClientItem::Constant { .. } => return None,
        ClientItem::Method { module, name } => vec![call(module, name)],
        ClientItem::Setter { module, method, name } => vec![call(module, method), format!(".{name}(")],
        ClientItem::Pages { module, method } => vec![call(module, method), ".pages(".to_owned()],
        ClientItem::Field { owner, name } => vec![owner.clone(), format!(".{name}")],
        ClientItem::Variant { .. } => vec![item.to_string()],
        ClientItem::Struct { name } | ClientItem::Enum { name } | ClientItem::Alias { name } => vec![name.clone()],
    };
    let difference = if change.difference.is_empty() { "is removed" } else { &change.difference };
    Some(SoughtItem { name: change.name.clone(), change: difference.to_owned(), texts })
}

impl SoughtItem {
    /// Returns the first line that uses the item.
    fn line_in(&self, text: &str) -> Option<usize> {
        if !self.texts.iter().flat_map(|sought| words(sought)).all(|word| text.contains(word)) {
            return None;
        }
        let lines = self.texts.iter().map(|sought| line_of(text, sought));
        lines.collect::<Option<Vec<_>>>()?.last().copied()
    }
}

/// Returns the line in which a text occurs as whole words, white space of the file aside.
fn line_of(text: &str, sought: &str) -> Option<usize> {
    let is_word =
        |character: Option<char>| character.is_some_and(|character| character.is_alphanumeric() || character == '_');
    let first = sought.chars().next()?;
    for (start, _) in text.match_indices(first) {
        let before = text.get(..start)?.chars().next_back();
        if is_word(before) && is_word(Some(first)) {
            continue;
        }
        let mut rest = text.get(start..)?.chars();
        let matches = sought.chars().all(|wanted| rest.by_ref().find(|found| !found.is_whitespace()) == Some(wanted));
        let last = sought.chars().next_back();
        if matches && !(is_word(last) && is_word(rest.next())) {
            return Some(text.get(..start)?.matches('\n').count() + 1);
        }
    }
    None
}

/// Returns the handwritten Rust files, from the root of the repository.
fn files(root: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut pending: Vec<PathBuf> = FOLDERS.iter().map(PathBuf::from).collect();
    while let Some(folder) = pending.pop() {
        let Ok(entries) = fs::read_dir(root.join(&folder)) else { continue };
        for entry in entries.flatten() {
            let path = folder.join(entry.file_name());
            if entry.path().is_dir() {
                pending.extend(Some(path).filter(|path| !GENERATED.iter().any(|generated| path.ends_with(generated))));
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}
