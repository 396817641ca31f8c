//! Documentation in our own words, by key: the files of `spec/words/`.
//!
//! Each file is a YAML mapping of the keys of one [`WordFile`]. An entry is a paragraph of Markdown, a list of
//! paragraphs, or a mapping with further members:
//!
//! ```yaml
//! "PUT /payments/{transactionIdentifier}/confirm":
//!   text: "Gets the state of payments that await confirmation."
//!   instead: "GET /mfatransactionresult/{transactionIdentifier}"  # the successor of a deprecated operation
//!   aliases: [maksu]                                              # further search terms in rustdoc
//!   example: SALES_INVOICE                                        # the value in examples of operations
//!   releases: "<26.09"                                            # the releases that the entry is true for
//! ```
//!
//! A list of such mappings contains an entry for each of several ranges of releases. The key `$release` is the release
//! that the file was written for.

mod items;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::File;
use crate::diagnostic::{Diagnostic, Level};
use crate::document::{Label, Range, SourceFile};
use crate::ir::{Api, DocText, Docs, Method};
use crate::pointer::Pointer;
use crate::suggest::closest;

/// A file of `spec/words/`, by the subject of its entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WordFile {
    /// `enums.yaml`: enums by Rust name, and their values by Rust name and wire value.
    Enums,
    /// `models.yaml`: models by schema name, and properties by schema name and wire name.
    Models,
    /// `operations.yaml`: operations by method and path template.
    Operations,
    /// `parameters.yaml`: parameters by operation, location (`/` path, `?` query, `#` header, `+` part) and wire name.
    Parameters,
    /// `resources.yaml`: resources by Rust module.
    Resources,
}

impl WordFile {
    const ALL: [(&'static str, Self); 5] = [
        ("enums", Self::Enums),
        ("models", Self::Models),
        ("operations", Self::Operations),
        ("parameters", Self::Parameters),
        ("resources", Self::Resources),
    ];

    /// Returns the file's name without its extension.
    pub fn stem(self) -> &'static str {
        Self::ALL.iter().find(|(_, file)| *file == self).map_or("", |(stem, _)| stem)
    }
}

/// The key of the release that a file was written for.
const RELEASE: &str = "$release";

/// The entries of all files.
#[derive(Debug, Default)]
pub struct Words {
    sources: BTreeMap<WordFile, SourceFile>,
    entries: BTreeMap<WordFile, BTreeMap<String, Vec<Entry>>>,
    /// The release that a file was written for.
    written_for: BTreeMap<WordFile, Label>,
}

/// An entry: the documentation of one item in a range of releases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    releases: Range,
    pub(crate) paragraphs: Vec<String>,
    pub(crate) aliases: Vec<String>,
    /// Method and path of the operation that replaces a deprecated one.
    pub(crate) instead: Option<String>,
    /// A value for examples, as JSON.
    pub(crate) example: Option<Value>,
}

pub use items::{Item, ItemKind, items, keys};

/// The keys of the items that one release has.
pub type Keys = BTreeSet<(WordFile, String)>;

impl Words {
    /// Reads files, each named after its [`WordFile`].
    pub fn read(files: &[File<'_>]) -> Result<Self, Vec<Diagnostic>> {
        let (mut words, mut diagnostics) = (Self::default(), Vec::new());
        for file in files {
            if let Err(errors) = words.read_file(file) {
                diagnostics.extend(errors);
            }
        }
        if diagnostics.is_empty() { Ok(words) } else { Err(diagnostics) }
    }

    fn read_file(&mut self, file: &File<'_>) -> Result<(), Vec<Diagnostic>> {
        let name = file.name.rsplit('/').next().unwrap_or_default();
        let known = WordFile::ALL.iter().find(|(stem, _)| name.strip_suffix(".yaml") == Some(stem));
        let Some((_, kind)) = known else {
            let stems: Vec<_> = WordFile::ALL.iter().map(|(stem, _)| format!("{stem}.yaml")).collect();
            return Err(vec![
                Diagnostic::error(format!("unknown file of words `{}`", file.name))
                    .expected(stems.join(", "))
                    .help("rename it, or move it out of the words"),
            ]);
        };
        let source = SourceFile::read(file.name, file.bytes).map_err(|error| vec![error])?;
        let (mut entries, mut diagnostics) = (BTreeMap::new(), Vec::new());
        for (key, value) in source.value.as_object().into_iter().flatten() {
            if key == RELEASE {
                self.written_for.extend(value.as_str().and_then(|label| Some((*kind, label.parse().ok()?))));
                continue;
            }
            match read_entries(value) {
                Ok(read) => entries.extend([(key.clone(), read)]),
                Err(problem) => diagnostics.push(
                    Diagnostic::error(format!("invalid entry `{key}`: {problem}"))
                        .at(source.location(&Pointer::root().child(key.as_str())))
                        .expected("a paragraph, a list of paragraphs, or a mapping of `text` and other members")
                        .help("correct the entry; spec/README.md describes its members"),
                ),
            }
        }
        self.entries.insert(*kind, entries);
        self.sources.insert(*kind, source);
        if diagnostics.is_empty() { Ok(()) } else { Err(diagnostics) }
    }

    /// Returns the entry of an item in a release. Every entry applies to a description without a label.
    pub(crate) fn entry(&self, file: WordFile, key: &str, release: Option<Label>) -> Option<&Entry> {
        let entries = self.entries.get(&file)?.get(key)?;
        entries.iter().find(|entry| release.is_none_or(|release| entry.releases.claims(release)))
    }

    /// Returns an error for each entry that documents nothing in any of the releases that it applies to.
    ///
    /// A file that was written for a later release than all of these is not checked.
    pub fn unused(&self, releases: &[(Label, &Keys)]) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        let newest = releases.iter().map(|(label, _)| *label).max();
        let is_checked = |file: &WordFile| self.written_for.get(file).is_none_or(|label| newest >= Some(*label));
        for (file, entries) in self.entries.iter().filter(|(file, _)| is_checked(file)) {
            for (key, entries) in entries {
                let subject = (*file, key.clone());
                let is_used = |entry: &Entry| {
                    let mut claimed = releases.iter().filter(|(label, _)| entry.releases.claims(*label)).peekable();
                    claimed.peek().is_none() || claimed.any(|(_, keys)| keys.contains(&subject))
                };
                if !entries.iter().all(is_used) {
                    diagnostics.push(self.unused_entry(*file, key, releases));
                }
            }
        }
        diagnostics
    }

    /// Reports each successor of a deprecated operation that the client does not have: as an error in a strict run,
    /// otherwise as a warning, since a part of a description may not hold it.
    pub(crate) fn unknown_successors(&self, api: &Api, strict: bool) -> Vec<Diagnostic> {
        let level = if strict { Level::Error } else { Level::Warning };
        let operations = || api.resources.values().flat_map(|resource| resource.operations.values());
        let keys: BTreeSet<_> =
            operations().map(|operation| operation_key(operation.method, &operation.template)).collect();
        let mut diagnostics = Vec::new();
        for operation in operations().filter(|operation| operation.deprecated) {
            let Some(instead) = operation.docs.instead.as_ref().filter(|instead| !keys.contains(*instead)) else {
                continue;
            };
            let key = operation_key(operation.method, &operation.template);
            let source = self.sources.get(&WordFile::Operations);
            let message = format!("no operation `{instead}`, which is to replace `{key}`");
            let diagnostic = Diagnostic { level, ..Diagnostic::error(message) };
            let diagnostic = diagnostic.at(source.map(|source| source.location(&Pointer::root().child(key))));
            diagnostics.push(diagnostic.help("correct `instead`, or restrict the entry with `releases`"));
        }
        diagnostics
    }

    fn unused_entry(&self, file: WordFile, key: &str, releases: &[(Label, &Keys)]) -> Diagnostic {
        let keys = releases.iter().flat_map(|(_, keys)| keys.iter()).filter(|(other, _)| *other == file);
        let nearest = closest(key, keys.map(|(_, key)| key.clone()).collect()).into_iter().next();
        let help = nearest.map_or_else(
            || "delete the entry, or correct its key or its `releases`".to_owned(),
            |nearest| format!("correct the key, for example to {nearest}, or delete the entry"),
        );
        let location = self.sources.get(&file).map(|source| source.location(&Pointer::root().child(key)));
        Diagnostic::error(format!("the words for `{key}` document nothing: no release that they apply to has it"))
            .at(location)
            .help(help)
    }
}

impl Entry {
    /// Returns the documentation of the item.
    pub(crate) fn docs(&self) -> Docs {
        let text = Some(DocText::Words(self.paragraphs.clone()));
        Docs { text, aliases: self.aliases.clone(), instead: self.instead.clone(), example: self.example.clone() }
    }
}

/// The location of a parameter, as keys show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ParameterLocation {
    Path,
    Query,
    Header,
    /// A part of a multipart body.
    Part,
}

/// Returns the key of an operation.
pub(crate) fn operation_key(method: Method, template: &str) -> String {
    format!("{} {template}", method.as_str())
}

/// Returns the key of a parameter of an operation.
pub(crate) fn parameter_key(operation: &str, location: ParameterLocation, wire: &str) -> String {
    let sign = match location {
        ParameterLocation::Path => '/',
        ParameterLocation::Query => '?',
        ParameterLocation::Header => '#',
        ParameterLocation::Part => '+',
    };
    format!("{operation} {sign} {wire}")
}

/// Returns the key of a property of a model, or of a value of an enum.
pub(crate) fn member_key(owner: &str, wire: &str) -> String {
    format!("{owner}.{wire}")
}

fn read_entries(value: &Value) -> Result<Vec<Entry>, String> {
    match value {
        Value::Array(list) if list.iter().all(Value::is_object) && !list.is_empty() => {
            list.iter().map(read_entry).collect()
        }
        other => Ok(vec![read_entry(other)?]),
    }
}

fn read_entry(value: &Value) -> Result<Entry, String> {
    let Value::Object(members) = value else {
        return Ok(Entry { paragraphs: paragraphs(value)?, ..Entry::default() });
    };
    let mut entry = Entry::default();
    for (name, value) in members {
        match name.as_str() {
            "text" => entry.paragraphs = paragraphs(value)?,
            "aliases" => entry.aliases = strings(value).ok_or("`aliases` is not a list of strings")?,
            "instead" => entry.instead = Some(string(members, "instead")?),
            "example" => entry.example = Some(value.clone()),
            "releases" => entry.releases = string(members, "releases")?.parse()?,
            other => return Err(format!("unknown member `{other}`")),
        }
    }
    if entry.paragraphs.is_empty() { Err("no `text`".to_owned()) } else { Ok(entry) }
}

fn string(members: &Map<String, Value>, name: &str) -> Result<String, String> {
    let text = members.get(name).and_then(Value::as_str);
    text.map(str::to_owned).ok_or_else(|| format!("`{name}` is not a string"))
}

fn strings(value: &Value) -> Option<Vec<String>> {
    value.as_array()?.iter().map(|item| item.as_str().map(str::to_owned)).collect()
}

/// Returns the paragraphs of a text. Each is one line that ends a sentence, since it is shown among other sentences.
fn paragraphs(value: &Value) -> Result<Vec<String>, String> {
    let paragraphs = match value {
        Value::String(text) => vec![text.clone()],
        value => strings(value).ok_or("its text is neither a string nor a list of strings")?,
    };
    for paragraph in &paragraphs {
        let text = paragraph.as_str();
        if text.trim() != text || text.is_empty() || text.chars().any(char::is_control) {
            return Err("a paragraph is empty, or contains a line break or surrounding spaces".to_owned());
        }
        if !text.ends_with(['.', ':', '|']) {
            return Err("a paragraph does not end with a full stop".to_owned());
        }
        if text.matches('`').count() % 2 == 1 {
            return Err("a paragraph contains an unpaired backtick".to_owned());
        }
    }
    Ok(paragraphs)
}
