//! `fetch`: downloads a description and adds it to `spec/`, completely or not at all.
//!
//! The description is read before anything is written. A web page, a truncated file or a description without operations
//! leaves `spec/` unchanged.

mod completeness;
mod download;
mod prose;
mod release_list;

use std::path::Path;

use procountor_generator::document::{Dialect, Document, Label};
use serde_json::Value;

use crate::failure::Failure;
use crate::files::{self, FileChanges, Transaction};
use crate::operations::operations;
use crate::spec::{RELEASE_LIST, Releases, Spec, sha256};

pub(crate) use completeness::check as check_completeness;
pub use download::{LIMIT, download};
pub use prose::without_prose;
pub use release_list::ReleaseEntry;

/// Options of `cargo xtask fetch`.
#[derive(Clone, Debug, Default)]
pub struct FetchOptions {
    /// Label of the release; without it, `info.version` of the description.
    pub release: Option<String>,
    /// URL or path of the description; without it, the vendor's URL in the list of releases.
    pub from: Option<String>,
    /// Stores the description without its prose.
    pub facts_only: bool,
    /// Continues when the description removes more than a fifth of the operations, or contradicts its label.
    pub force: bool,
    /// Date of the download, such as `2026-05-12`.
    pub date: String,
}

/// Downloads the bytes at a URL.
pub type Downloader<'a> = &'a dyn Fn(&str) -> Result<Vec<u8>, Failure>;

/// A description that was downloaded and checked but not written.
#[derive(Debug)]
pub struct FetchedRelease {
    /// Entry in the list of releases.
    pub entry: ReleaseEntry,
    /// The description as published.
    pub document: Document,
    /// Content to store.
    pub stored: Vec<u8>,
    /// New text of the list of releases.
    pub list: String,
    old_list: String,
    previous: PreviousFile,
    was_current: bool,
}

/// Adds a description to `spec/` of the repository at `root` and returns a report.
pub fn fetch(root: &Path, options: &FetchOptions, download: Downloader<'_>) -> Result<String, Failure> {
    let transaction = Transaction::begin(root)?;
    let fetched = get(root, options, download)?;
    if fetched.entry.current {
        let current = Spec::load(root)?.release(None)?;
        completeness::check(&fetched, &current, options.force)?;
    }
    transaction.commit(&changes(root, &fetched), files::UNHINDERED)?;
    let regenerate = !fetched.is_unchanged() || fetched.entry.current && !fetched.was_current;
    Ok(fetched.report() + if regenerate { "\nnext: cargo xtask generate" } else { "" })
}

/// Downloads and checks a description without writing anything.
pub fn get(root: &Path, options: &FetchOptions, download: Downloader<'_>) -> Result<FetchedRelease, Failure> {
    let list = files::read_text(&root.join(RELEASE_LIST))?;
    let releases: Releases = toml::from_str(&list).map_err(|error| Failure::error(RELEASE_LIST, error))?;
    let from = source(&releases, options)?;
    let (published, origin) = if is_url(&from) {
        (download(&from)?, from.as_str())
    } else {
        (files::read_start(Path::new(&from), LIMIT + 1)?, "file")
    };
    let document = Document::read(&from, &published)
        .map_err(|error| Failure::Error(format!("{error}\n  note: nothing was changed")))?;
    if operations(document.value()).next().is_none() {
        return Err(Failure::Error(format!(
            "the description {from} has no operations\n  expected at least one path with an operation\n  \
             help: check that this is the right file\n  note: nothing was changed"
        )));
    }
    let label = label(&document, options, &from)?;
    let stored = if options.facts_only { prose::stored(&document)? } else { published };
    let previous = PreviousFile::read(root, &releases, label)?;
    let entry = ReleaseEntry {
        label,
        file: format!("releases/{label}.{}", if is_json(&stored) { "json" } else { "yaml" }),
        sha256: sha256(&stored),
        dialect: text(document.value(), "/openapi").unwrap_or_default().to_owned(),
        info_version: text(document.value(), "/info/version").unwrap_or_default().to_owned(),
        source: origin.to_owned(),
        date: options.date.clone(),
        fidelity: if options.facts_only { "restated" } else { "published" },
        current: is_newest(&releases, label),
    };
    let unchanged = previous.bytes.as_ref() == Some(&stored);
    let new_list =
        if unchanged { release_list::with_current(&list, &entry)? } else { release_list::with_entry(&list, &entry)? };
    let was_current = releases.current == label.to_string();
    Ok(FetchedRelease { entry, document, stored, list: new_list, old_list: list, previous, was_current })
}

/// Returns the URL or path to read the description from.
fn source(releases: &Releases, options: &FetchOptions) -> Result<String, Failure> {
    if let Some(from) = &options.from {
        return Ok(from.clone());
    }
    releases.url.clone().ok_or_else(|| {
        Failure::Error(format!(
            "no `url` of the newest description in {RELEASE_LIST}\n  help: give it with --from, or add it to {RELEASE_LIST}"
        ))
    })
}

fn is_url(from: &str) -> bool {
    from.contains("://")
}

/// Returns the label of the release: the given one, or `info.version` of the description.
///
/// Fails with [`Failure::NeedsDecision`] if they contradict each other.
fn label(document: &Document, options: &FetchOptions, from: &str) -> Result<Label, Failure> {
    let version = text(document.value(), "/info/version").unwrap_or_default();
    let Some(given) = &options.release else {
        return version.parse().map_err(|_| {
            Failure::Error(format!(
                "`info.version` of {from} is `{version}`, which is not a release label\n  expected year and month, such \
                 as `26.04`\n  help: give the label with --release 26.04\n  note: nothing was changed"
            ))
        });
    };
    let given = given.parse().map_err(|error| Failure::Error(format!("invalid --release: {error}")))?;
    // Older descriptions have a constant version, which is not a label.
    if !options.force && version.parse::<Label>().is_ok_and(|version| version != given) {
        return Err(Failure::NeedsDecision(format!(
            "the label {given} contradicts `info.version` {version} of {from}\n  expected the same release\n  help: \
             check the file, then continue with --release {version}, or with --force\n  note: nothing was changed"
        )));
    }
    Ok(given)
}

/// Returns whether no release in the list is newer.
fn is_newest(releases: &Releases, label: Label) -> bool {
    releases.releases.keys().filter_map(|listed| listed.parse::<Label>().ok()).all(|listed| listed <= label)
}

/// File of the same release before the download.
#[derive(Debug)]
struct PreviousFile {
    /// Path, relative to `spec/`; `None` if the release is not in the list.
    path: Option<String>,
    /// Content; `None` if the file does not exist.
    bytes: Option<Vec<u8>>,
}

impl PreviousFile {
    fn read(root: &Path, releases: &Releases, label: Label) -> Result<Self, Failure> {
        let path = releases.releases.get(&label.to_string()).map(|release| release.file.clone());
        let file = path.as_ref().map(|path| root.join("spec").join(path)).filter(|file| file.exists());
        let bytes = file.map(|file| files::read(&file)).transpose()?;
        Ok(Self { path, bytes })
    }
}

impl FetchedRelease {
    /// Returns whether `spec/` has the same file and it is the current release.
    pub fn is_current(&self) -> bool {
        self.is_unchanged() && self.was_current
    }

    /// Returns whether `spec/` has the same file.
    pub fn is_unchanged(&self) -> bool {
        self.previous.bytes.as_ref() == Some(&self.stored)
    }

    /// Returns the report of the download.
    pub fn report(&self) -> String {
        let Self { entry, previous, stored, document, was_current, .. } = self;
        let dialect = match document.dialect() {
            Dialect::V3_0 => "3.0",
            Dialect::V3_1 => "3.1",
        };
        let label = entry.label;
        let new_size = size(stored.len(), document.value());
        let mut lines = match &previous.bytes {
            Some(old) if old == stored => vec![format!("{label}: unchanged, {new_size}")],
            Some(old) => {
                let value = Document::read("", old).map_or(Value::Null, |document| document.value().clone());
                let old_size = size(old.len(), &value);
                vec![format!("{label}: replaced spec/{}: {old_size} -> {new_size}", entry.file)]
            }
            None => vec![format!("{label}: new, spec/{}: {new_size}", entry.file)],
        };
        lines.push(format!("OpenAPI {dialect} ({}), `info.version` {}", entry.dialect, entry.info_version));
        match (entry.current, *was_current) {
            (true, true) => {}
            (true, false) => lines.push(format!("{label} is now the current release")),
            (false, _) => lines.push(format!("{label} is not the current release: spec/ has a newer one")),
        }
        if entry.info_version.parse::<Label>().is_ok_and(|version| version != label) {
            lines.push(format!("note: `info.version` is {}, --release is {label}", entry.info_version));
        }
        lines.join("\n")
    }

    /// Returns the path of the old file of this release, relative to `spec/`, if the new file has another name.
    pub fn replaced(&self) -> Option<&str> {
        self.previous.path.as_deref().filter(|old| *old != self.entry.file)
    }
}

/// Returns the changes of files that store a description.
fn changes(root: &Path, fetched: &FetchedRelease) -> FileChanges {
    let spec = root.join("spec");
    let mut changes = FileChanges::new();
    if let Some(old) = fetched.replaced() {
        changes.insert(spec.join(old), None);
    }
    if !fetched.is_unchanged() {
        changes.insert(spec.join(&fetched.entry.file), Some(fetched.stored.clone()));
    }
    if fetched.list != fetched.old_list {
        changes.insert(root.join(RELEASE_LIST), Some(fetched.list.clone().into_bytes()));
    }
    changes
}

fn size(bytes: usize, description: &Value) -> String {
    format!("{bytes} bytes, {} operations", operations(description).count())
}

fn text<'a>(value: &'a Value, pointer: &str) -> Option<&'a str> {
    value.pointer(pointer)?.as_str()
}

fn is_json(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    bytes.trim_ascii_start().first() == Some(&b'{')
}

/// Returns today's date in UTC, such as `2026-05-12`.
pub fn today() -> String {
    jiff::tz::Offset::UTC.to_datetime(jiff::Timestamp::now()).date().to_string()
}
