//! Copies of the repository, a small description, and results of commands.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use serde_json::{Value, json};
use tempfile::TempDir;
use toml_edit::DocumentMut;
use xtask::failure::Failure;
use xtask::files;
use xtask::generate::{self, generate};
use xtask::spec::{RELEASE_LIST, Spec};
use xtask::update::{LOCK, MANIFEST, client_version};

/// Date of the downloads.
pub const DATE: &str = "2026-05-12";

/// Releases of the copies, oldest first. Later releases of the repository do not affect the tests.
const RELEASES: [&str; 6] = ["23.02", "23.09", "24.05", "24.08", "24.11", "26.04"];

/// Version of the client in the copies.
const CLIENT_VERSION: &str = "0.1.0";

pub fn repository() -> PathBuf {
    tests::root()
}

/// Returns the path of a release's description in the repository.
pub fn published(release: &str) -> PathBuf {
    repository().join(format!("spec/releases/{release}.json"))
}

/// Returns a repository that contains only `spec/`, with 26.04 as the current release.
pub fn spec_repository() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    copy_spec(folder.path(), &RELEASES);
    folder
}

/// Copies `spec/` with the given releases and their renditions. The last release is the current one.
pub fn copy_spec(root: &Path, releases: &[&str]) {
    let is_kept = |label: &str| releases.contains(&label.split('-').next().unwrap_or(label));
    for (path, text) in files::tree(&repository().join("spec")).expect("spec/ can be read") {
        let label = path.strip_prefix("releases/").map(|file| file.trim_end_matches(".json"));
        if label.is_none_or(is_kept) {
            write(&root.join("spec").join(path), &text);
        }
    }
    let path = root.join(RELEASE_LIST);
    let mut list: DocumentMut = read(&path).parse().expect("the list of releases is TOML");
    list["current"] = toml_edit::value(*releases.last().expect("a release is given"));
    for table in ["releases", "renditions"] {
        let Some(entries) = list.get_mut(table).and_then(|entries| entries.as_table_mut()) else { continue };
        entries.retain(|label, _| is_kept(label));
        if entries.is_empty() {
            list.remove(table);
        }
    }
    write(&path, &list.to_string());
}

/// Returns a repository with only the oldest release and the files generated from it.
pub fn oldest_repository() -> TempDir {
    static OLDEST: LazyLock<TempDir> = LazyLock::new(|| {
        let folder = tempfile::tempdir().expect("a temporary folder can be created");
        let root = folder.path();
        copy_spec(root, &RELEASES[..1]);
        let version = client_version(&repository()).expect("the client has a version");
        for file in [MANIFEST, LOCK] {
            let text = read(&repository().join(file));
            let (own, copied) = match file {
                MANIFEST => (format!("\nversion = \"{version}\""), format!("\nversion = \"{CLIENT_VERSION}\"")),
                _ => {
                    let entry = |version: &str| format!("name = \"procountor-client\"\nversion = \"{version}\"");
                    (entry(&version.to_string()), entry(CLIENT_VERSION))
                }
            };
            assert!(text.contains(&own), "{file} contains no {own}");
            write(&root.join(file), &text.replacen(&own, &copied, 1));
        }
        let spec = Spec::load(root).expect("spec/ can be read");
        generate(&spec, &generate::GenerateOptions::default()).unwrap_or_else(|failure| panic!("{failure}"));
        folder
    });
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    for (path, text) in files::tree(OLDEST.path()).expect("the repository can be read") {
        write(&folder.path().join(path), &text);
    }
    folder
}

/// Returns all paths below a folder except `target`: files with their bytes, folders with `None`.
pub fn contents(folder: &Path) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the entry can be read").path();
        if path.ends_with("target") {
            continue;
        }
        if path.is_dir() {
            found.extend(contents(&path));
            found.insert(path, None);
        } else {
            let bytes = fs::read(&path).expect("the file can be read");
            found.insert(path, Some(bytes));
        }
    }
    found
}

/// Writes a file and creates its folder.
pub fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("the path has a folder")).expect("the folder can be created");
    fs::write(path, text).expect("the file can be written");
}

pub fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Returns the output of a command that succeeds.
pub fn success(result: Result<String, Failure>) -> String {
    result.unwrap_or_else(|failure| panic!("{failure}"))
}

/// Returns the message of a command that fails with exit code 2.
pub fn rejection(result: Result<String, Failure>) -> String {
    let failure = result.expect_err("the command fails");
    assert_eq!(failure.code(), 2, "{failure}");
    failure.to_string()
}

/// Returns a description with one operation, prose in all places, and members named like prose keywords.
pub fn description(version: &str) -> Value {
    json!({
        "openapi": "3.0.1",
        "info": {"title": "Procountor API", "version": version, "description": "An API."},
        "paths": {"/things": {"get": {
            "summary": "Returns a thing.",
            "description": "Returns one thing.",
            "parameters": [
                {"name": "description", "in": "query", "description": "A text.", "schema": {"type": "string"}}
            ],
            "responses": {"200": {
                "description": "The thing.",
                "content": {"application/json": {
                    "schema": {"$ref": "#/components/schemas/Thing"},
                    "example": {"description": "kept", "title": "kept"}
                }}
            }}
        }}},
        "components": {"schemas": {"Thing": {
            "title": "A thing",
            "description": "A thing of the company.",
            "type": "object",
            "properties": {
                "description": {"type": "string", "description": "Text of the thing.", "maxLength": 70},
                "title": {"type": "string", "enum": ["description"], "default": "description"},
                "summary": {"type": "object", "example": {"summary": "kept"}, "properties": {"externalDocs": {"type": "string"}}}
            }
        }}}
    })
}
