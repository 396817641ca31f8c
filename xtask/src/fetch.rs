//! `fetch`: a published description into `spec/`, whole or not at all.
//!
//! What comes is read before anything is written: a web page, half a file or a description without
//! operations leaves `spec/` as it was.

mod download;
mod facts;
mod record;

use std::path::Path;

use procountor_generator::document::{Dialect, Document, Label};
use serde_json::Value;

use crate::failure::Failure;
use crate::files;
use crate::spec::{Releases, sha256};

pub use download::{LIMIT, download};
pub use facts::without_sentences;
pub use record::Record;

/// What to fetch, and how to keep it.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The label, where the description does not say it.
    pub release: Option<String>,
    /// An address or a file; without it, where the current release was published.
    pub from: Option<String>,
    /// Leaves the sentences out of what is stored.
    pub facts_only: bool,
    /// The day of the capture, such as `2026-05-12`.
    pub date: String,
}

/// Gets the bytes behind an address.
pub type Downloader<'a> = &'a dyn Fn(&str) -> Result<Vec<u8>, Failure>;

/// The repository's list of releases.
pub const LIST: &str = "spec/releases.toml";

/// A description that was fetched and checked, and is not written yet.
#[derive(Debug)]
pub struct Fetched {
    /// What the list of releases says of it.
    pub record: Record,
    /// The description.
    pub document: Document,
    /// The bytes to keep.
    pub stored: Vec<u8>,
    /// The list of releases with it.
    pub list: String,
    old_list: String,
    before: Before,
    was_current: bool,
}

/// Fetches a description into the repository at `root`, and says what changed.
pub fn fetch(root: &Path, options: &Options, download: Downloader<'_>) -> Result<String, Failure> {
    let fetched = get(root, options, download)?;
    if !fetched.is_known() {
        store(root, &fetched)?;
    } else if fetched.list != fetched.old_list {
        files::write(&root.join(LIST), fetched.list.as_bytes())?;
    }
    let next = !fetched.is_known() || fetched.record.current && !fetched.was_current;
    Ok(fetched.report() + if next { "\nnext: cargo xtask generate" } else { "" })
}

/// Fetches a description and checks it; writes nothing.
pub fn get(root: &Path, options: &Options, download: Downloader<'_>) -> Result<Fetched, Failure> {
    let list = files::read_text(&root.join(LIST))?;
    let releases: Releases = toml::from_str(&list).map_err(|error| Failure::broken(LIST, error))?;
    let from = source(&releases, options)?;
    let (published, origin) =
        if is_address(&from) { (download(&from)?, from.as_str()) } else { (files::read(Path::new(&from))?, "file") };
    let document = Document::read(&from, &published)
        .map_err(|error| Failure::Broken(format!("{error}\n  nothing was changed")))?;
    if operations(document.value()) == 0 {
        return Err(Failure::Broken(format!(
            "{from}: the description has no operations\n  expected an API with paths\n  \
             do: check that this is the right file; nothing was changed"
        )));
    }
    let label = label(&document, options.release.as_deref(), &from)?;
    let stored = if options.facts_only { facts::stored(&document)? } else { published };
    let before = Before::read(root, &releases, label)?;
    let record = Record {
        label,
        file: format!("releases/{label}.{}", if is_json(&stored) { "json" } else { "yaml" }),
        sha256: sha256(&stored),
        dialect: text(document.value(), "/openapi").unwrap_or_default().to_owned(),
        info_version: text(document.value(), "/info/version").unwrap_or_default().to_owned(),
        source: origin.to_owned(),
        date: options.date.clone(),
        fidelity: if options.facts_only { "restated" } else { "published" },
        current: newest(&releases, label),
    };
    let same = before.bytes.as_ref() == Some(&stored);
    let new_list = if same { record::promoted(&list, &record)? } else { record::recorded(&list, &record)? };
    let was_current = releases.current == label.to_string();
    Ok(Fetched { record, document, stored, list: new_list, old_list: list, before, was_current })
}

/// Where to get it from.
fn source(releases: &Releases, options: &Options) -> Result<String, Failure> {
    if let Some(from) = &options.from {
        return Ok(from.clone());
    }
    let current = releases.releases.get(&releases.current);
    match current {
        Some(current) if is_address(&current.source) => Ok(current.source.clone()),
        _ => Err(Failure::Broken(format!(
            "{LIST}: the current release {} has no address as its source\n  \
             expected the address that Procountor publishes its newest description at\n  do: give it: cargo xtask fetch --from URL",
            releases.current
        ))),
    }
}

fn is_address(from: &str) -> bool {
    from.contains("://")
}

/// The release that a description is of: what it says itself, or what the caller says.
fn label(document: &Document, given: Option<&str>, from: &str) -> Result<Label, Failure> {
    let said = text(document.value(), "/info/version").unwrap_or_default();
    if let Some(given) = given {
        return given.parse().map_err(|error| Failure::Broken(format!("--release: {error}")));
    }
    said.parse().map_err(|_| {
        Failure::Broken(format!(
            "{from}: `info.version` is `{said}`, which is no release\n  expected year and month, such as `26.04`\n  \
             do: say which release it is: cargo xtask fetch --release 26.04; nothing was changed"
        ))
    })
}

/// Whether no release in the list is newer.
fn newest(releases: &Releases, label: Label) -> bool {
    releases.releases.keys().filter_map(|known| known.parse::<Label>().ok()).all(|known| known <= label)
}

/// What the repository has of the release.
#[derive(Debug)]
struct Before {
    /// The file, relative to `spec/`.
    file: Option<String>,
    bytes: Option<Vec<u8>>,
}

impl Before {
    fn read(root: &Path, releases: &Releases, label: Label) -> Result<Self, Failure> {
        let file = releases.releases.get(&label.to_string()).map(|release| release.file.clone());
        let path = file.as_ref().map(|file| root.join("spec").join(file)).filter(|path| path.exists());
        let bytes = path.map(|path| files::read(&path)).transpose()?;
        Ok(Self { file, bytes })
    }
}

impl Fetched {
    /// Whether the repository has the very same, as the current release.
    pub fn is_current(&self) -> bool {
        self.is_known() && self.was_current
    }

    /// Whether the repository has the very same bytes.
    pub fn is_known(&self) -> bool {
        self.before.bytes.as_ref() == Some(&self.stored)
    }

    /// What happened, in a few lines.
    /// What was fetched, in a few lines.
    pub fn report(&self) -> String {
        let Self { record, before, stored, document, was_current, .. } = self;
        let dialect = match document.dialect() {
            Dialect::V3_0 => "3.0",
            Dialect::V3_1 => "3.1",
        };
        let label = record.label;
        let now = size(stored.len(), operations(document.value()));
        let mut lines = match &before.bytes {
            Some(old) if old == stored => vec![format!("{label}: unchanged, {now}")],
            Some(old) => {
                let read = Document::read("", old).ok();
                let was = size(old.len(), read.map_or(0, |old| operations(old.value())));
                vec![format!("{label}: replaced spec/{}: {was} -> {now}", record.file)]
            }
            None => vec![format!("{label}: new, spec/{}: {now}", record.file)],
        };
        lines.push(format!("OpenAPI {dialect} ({}), `info.version` {}", record.dialect, record.info_version));
        match (record.current, *was_current) {
            (true, true) => {}
            (true, false) => lines.push(format!("{label} is the current release now")),
            (false, _) => lines.push(format!("{label} is not the current release: a newer one is there")),
        }
        if record.info_version.parse::<Label>().is_ok_and(|said| said != label) {
            lines.push(format!("note: the description calls itself {}, you called it {label}", record.info_version));
        }
        lines.join("\n")
    }

    /// The file of the same release that this one takes the place of under another name, relative to `spec/`.
    pub fn replaced(&self) -> Option<&str> {
        self.before.file.as_deref().filter(|old| *old != self.record.file)
    }
}

/// Writes the description, then the list; without the second, the first is taken back.
fn store(root: &Path, fetched: &Fetched) -> Result<(), Failure> {
    let record = &fetched.record;
    let spec = root.join("spec");
    let path = spec.join(&record.file);
    let replaced = path.exists().then(|| files::read(&path)).transpose()?;
    files::write(&path, &fetched.stored)?;
    if let Err(failure) = files::write(&root.join(LIST), fetched.list.as_bytes()) {
        let restored = match &replaced {
            Some(bytes) => files::write(&path, bytes),
            None => std::fs::remove_file(&path).map_err(|error| Failure::broken(path.display(), error)),
        };
        return Err(match restored {
            Ok(()) => Failure::Broken(format!("{failure}\n  nothing was changed")),
            Err(second) => Failure::Broken(format!(
                "{failure}\n{second}\n  do: git checkout spec; spec/{} was written",
                record.file
            )),
        });
    }
    if let Some(old) = fetched.replaced() {
        let old = spec.join(old);
        std::fs::remove_file(&old).map_err(|error| Failure::broken(old.display(), error))?;
    }
    Ok(())
}

fn size(bytes: usize, operations: usize) -> String {
    format!("{bytes} bytes, {operations} operations")
}

/// The members of a path item that are operations.
pub const METHODS: [&str; 8] = ["get", "post", "put", "patch", "delete", "head", "options", "trace"];

/// The number of operations of a description, whatever else is in it.
pub fn operations(value: &Value) -> usize {
    let paths = value.get("paths").and_then(Value::as_object);
    let items = paths.into_iter().flat_map(|paths| paths.values()).filter_map(Value::as_object);
    items.map(|item| METHODS.iter().filter(|method| item.contains_key(**method)).count()).sum()
}

fn text<'a>(value: &'a Value, pointer: &str) -> Option<&'a str> {
    value.pointer(pointer)?.as_str()
}

fn is_json(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    bytes.trim_ascii_start().first() == Some(&b'{')
}

/// Today, as a fetch records it.
pub fn today() -> String {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let seconds = i64::try_from(now.as_secs()).unwrap_or_default();
    chrono::DateTime::from_timestamp(seconds, 0).unwrap_or_default().date_naive().to_string()
}
