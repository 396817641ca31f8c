//! Edits of `spec/releases.toml` that preserve its comments.

use procountor_generator::document::Label;
use toml_edit::{DocumentMut, Item, Table, value};

use super::is_url;
use crate::failure::Failure;
use crate::spec::RELEASE_LIST;

/// Entry of a release in the list.
#[derive(Clone, Debug)]
pub struct ReleaseEntry {
    /// Label of the release.
    pub label: Label,
    /// Path of the description, relative to `spec/`.
    pub file: String,
    /// SHA-256 of the description, in hexadecimal.
    pub sha256: String,
    /// Value of `openapi`, such as `3.0.1`.
    pub dialect: String,
    /// Value of `info.version`.
    pub info_version: String,
    /// URL that the description was published at, or `file`.
    pub source: String,
    /// Date of the download.
    pub date: String,
    /// `published` or `restated`.
    pub fidelity: &'static str,
    /// Whether the release becomes the current one.
    pub current: bool,
}

/// Returns the list with the entry added or updated, and set as current if it is.
pub(super) fn with_entry(list: &str, entry: &ReleaseEntry) -> Result<String, Failure> {
    let mut document = parsed(list)?;
    let releases = document.get_mut("releases").and_then(Item::as_table_mut).ok_or_else(|| {
        Failure::Error(format!("no table `releases` in {RELEASE_LIST}\n  help: run git checkout {RELEASE_LIST}"))
    })?;
    let label = entry.label.to_string();
    if !releases.contains_key(&label) {
        let mut table = Table::new();
        table.decor_mut().set_prefix("\n");
        releases.insert(&label, Item::Table(table));
    }
    if let Some(table) = releases.get_mut(&label).and_then(Item::as_table_mut) {
        let fields = [
            ("label", label.as_str()),
            ("file", &entry.file),
            ("sha256", &entry.sha256),
            ("dialect", &entry.dialect),
            ("info_version", &entry.info_version),
            ("source", &entry.source),
            ("date", &entry.date),
            ("fidelity", entry.fidelity),
        ];
        for (key, text) in fields {
            set(table.entry(key).or_insert_with(|| value("")), text);
        }
    }
    set_current(&mut document, entry);
    sort(&mut document);
    Ok(document.to_string())
}

/// Returns the list with the release set as current, if it is.
pub(super) fn with_current(list: &str, entry: &ReleaseEntry) -> Result<String, Failure> {
    let mut document = parsed(list)?;
    set_current(&mut document, entry);
    Ok(document.to_string())
}

fn parsed(list: &str) -> Result<DocumentMut, Failure> {
    list.parse().map_err(|error| Failure::error(RELEASE_LIST, error))
}

fn set_current(document: &mut DocumentMut, entry: &ReleaseEntry) {
    if entry.current {
        set(document.entry("current").or_insert_with(|| value("")), &entry.label.to_string());
        // A description from a file does not erase the URL of the vendor.
        if is_url(&entry.source) {
            set(document.entry("url").or_insert_with(|| value("")), &entry.source);
        }
    }
}

/// Sets a string and keeps the whitespace and comments around the old value.
fn set(item: &mut Item, text: &str) {
    let decor = item.as_value().map(|old| old.decor().clone());
    *item = value(text);
    if let (Some(decor), Some(new)) = (decor, item.as_value_mut()) {
        *new.decor_mut() = decor;
    }
}

/// Sorts the tables: releases oldest first, then renditions.
fn sort(document: &mut DocumentMut) {
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
