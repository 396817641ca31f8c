//! What `spec/releases.toml` says of a release, changed in place so that its comments stay.

use procountor_generator::document::Label;
use toml_edit::{DocumentMut, Item, Table, value};

use super::LIST;
use crate::failure::Failure;

/// One release, as the list has it.
#[derive(Clone, Debug)]
pub struct Record {
    /// The release.
    pub label: Label,
    /// The file, relative to `spec/`.
    pub file: String,
    /// The digest of the file, in hexadecimal.
    pub sha256: String,
    /// The version of `OpenAPI`, as the description says it.
    pub dialect: String,
    /// `info.version`, as the description says it.
    pub info_version: String,
    /// Where it came from: an address, or `file`.
    pub source: String,
    /// The day of the capture.
    pub date: String,
    /// `published` or `restated`.
    pub fidelity: &'static str,
    /// Whether the client is to be made from it.
    pub current: bool,
}

/// The list with the release in it.
pub(super) fn recorded(list: &str, record: &Record) -> Result<String, Failure> {
    let mut document = parsed(list)?;
    let releases = document
        .get_mut("releases")
        .and_then(Item::as_table_mut)
        .ok_or_else(|| Failure::Broken(format!("{LIST}: there is no table `releases`\n  do: git checkout {LIST}")))?;
    let label = record.label.to_string();
    if !releases.contains_key(&label) {
        let mut table = Table::new();
        table.decor_mut().set_prefix("\n");
        releases.insert(&label, Item::Table(table));
    }
    if let Some(table) = releases.get_mut(&label).and_then(Item::as_table_mut) {
        let fields = [
            ("label", label.as_str()),
            ("file", &record.file),
            ("sha256", &record.sha256),
            ("dialect", &record.dialect),
            ("info_version", &record.info_version),
            ("source", &record.source),
            ("date", &record.date),
            ("fidelity", record.fidelity),
        ];
        for (key, text) in fields {
            set(table.entry(key).or_insert_with(|| value("")), text);
        }
    }
    promote(&mut document, record);
    in_order(&mut document);
    Ok(document.to_string())
}

/// The list with the release as the current one, if it is to be.
pub(super) fn promoted(list: &str, record: &Record) -> Result<String, Failure> {
    let mut document = parsed(list)?;
    promote(&mut document, record);
    Ok(document.to_string())
}

fn parsed(list: &str) -> Result<DocumentMut, Failure> {
    list.parse().map_err(|error| Failure::broken(LIST, error))
}

fn promote(document: &mut DocumentMut, record: &Record) {
    if record.current {
        set(document.entry("current").or_insert_with(|| value("")), &record.label.to_string());
    }
}

/// Sets a text, and keeps what stands around the old one.
fn set(item: &mut Item, text: &str) {
    let decor = item.as_value().map(|old| old.decor().clone());
    *item = value(text);
    if let (Some(decor), Some(new)) = (decor, item.as_value_mut()) {
        *new.decor_mut() = decor;
    }
}

/// Releases oldest first, then renditions: a table stands where its position says.
fn in_order(document: &mut DocumentMut) {
    let mut position = 0;
    for group in ["releases", "renditions"] {
        let Some(tables) = document.get_mut(group).and_then(Item::as_table_mut) else { continue };
        let mut labels: Vec<String> = tables.iter().map(|(label, _)| label.to_owned()).collect();
        labels.sort();
        for label in labels {
            position += 1;
            if let Some(table) = tables.get_mut(&label).and_then(Item::as_table_mut) {
                table.set_position(Some(position));
            }
        }
    }
}
