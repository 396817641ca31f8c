//! Updates that fail and change nothing.

use std::cell::Cell;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tempfile::TempDir;
use xtask::failure::Failure;
use xtask::fetch;
use xtask::files::{self, UNHINDERED};
use xtask::generate::CODE;
use xtask::update::{Io, MANIFEST, UpdateOptions};

use super::{forced, options, real_io, update_failure, update_summary};
use crate::support::{contents, oldest_repository, published, read, write};

/// Writes the description of 23.09 with an edit to a temporary file.
fn edited(edit: impl FnOnce(&mut Value)) -> (TempDir, PathBuf) {
    let mut value: Value = serde_json::from_str(&read(&published("23.09"))).expect("the description is JSON");
    edit(&mut value);
    temporary_file(&value.to_string())
}

fn temporary_file(text: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    let path = folder.path().join("given.json");
    write(&path, text);
    (folder, path)
}

fn paths(value: &mut Value) -> &mut serde_json::Map<String, Value> {
    value["paths"].as_object_mut().expect("the description has paths")
}

#[test]
fn invalid_description_is_rejected() {
    let root = oldest_repository();
    let whole = read(&published("23.09"));
    let page = "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body>try again</body></html>";
    for text in
        [page, "", &whole[..whole.len() / 2], "{}", "[]", "null", r#"{"openapi": "3.0.1", "info": {}, "paths": {}}"#]
    {
        let (_folder, from) = temporary_file(text);
        for options in [options(&from, "23.09"), forced(&from, "23.09")] {
            let failure = update_failure(root.path(), &options, real_io());
            assert!(matches!(failure, Failure::Error(_)), "{failure}");
        }
    }
    let fetch = fetch::FetchOptions { from: Some("https://127.0.0.1/x".into()), ..fetch::FetchOptions::default() };
    let download = |_: &str| Err(Failure::Error("the connection was reset; nothing was changed".into()));
    let failure = update_failure(
        root.path(),
        &UpdateOptions { fetch, ..UpdateOptions::default() },
        Io { download: &download, before: UNHINDERED },
    );
    assert!(failure.to_string().contains("the connection was reset"), "{failure}");
}

#[test]
fn release_without_many_operations_needs_force() {
    let root = oldest_repository();
    // Keep the paths that overlays correct, since an overlay that selects nothing stops the update first.
    let overlays = root.path().join("spec/overlays");
    let corrected: String = files::tree(&overlays).expect("the overlays can be read").into_values().collect();
    let (_folder, from) = edited(|value| {
        let all = paths(value).len();
        let mut to_remove = all * 3 / 10;
        paths(value).retain(|path, _| {
            let is_removed = to_remove > 0 && !corrected.contains(path);
            to_remove -= usize::from(is_removed);
            !is_removed
        });
        assert_eq!(to_remove, 0, "30 % of {all} paths are removed");
    });
    let failure = update_failure(root.path(), &options(&from, "23.09"), real_io());
    assert!(matches!(failure, Failure::NeedsDecision(_)), "{failure}");
    let text = failure.to_string();
    assert!(text.contains(" operations of the current release, such as "), "{text}");
    assert!(text.contains("continue with --force"), "{text}");
    let summary = update_summary(root.path(), &forced(&from, "23.09"));
    assert!(summary.contains("note: continued because of --force: 23.09 removes "), "{summary}");
    assert!(summary.contains("\n23.02 -> 23.09: STOP "), "{summary}");
}

#[test]
fn current_release_changes_nothing_and_older_release_is_rejected() {
    let root = oldest_repository();
    let before = contents(root.path());
    let summary = update_summary(root.path(), &options(&published("23.02"), "23.02"));
    assert_eq!(summary, "23.02: nothing to do, it is the current release, byte for byte");
    assert_eq!(contents(root.path()), before);
    let failure = update_failure(root.path(), &options(&published("23.02"), "22.11"), real_io());
    assert!(failure.to_string().contains("22.11 is older than the current release 23.02"), "{failure}");
}

#[test]
fn stale_files_stop_update() {
    let root = oldest_repository();
    let code = root.path().join(CODE).join("mod.rs");
    write(&code, &(read(&code) + "\n// edited\n"));
    let failure = update_failure(root.path(), &options(&published("23.09"), "23.09"), real_io());
    assert!(matches!(failure, Failure::CheckFailed(_)), "{failure}");
    assert!(failure.to_string().contains("  generated-client/src/generated/mod.rs\n"), "{failure}");
}

#[test]
fn missing_name_and_failing_overlay_need_decision() {
    let root = oldest_repository();
    let (_folder, from) = edited(|value| {
        let item = json!({"get": {"responses": {"204": {"description": ""}}}});
        paths(value).insert("/frobnications".into(), item);
    });
    let failure = update_failure(root.path(), &options(&from, "23.09"), real_io());
    assert!(matches!(failure, Failure::NeedsDecision(_)), "{failure}");
    let text = failure.to_string();
    assert!(text.starts_with("spec/names.toml does not settle all names of spec/releases/23.09.json"), "{text}");
    assert!(text.contains("frobnications = \"frobnications\""), "{text}");
    let (_folder, from) = edited(|value| value["servers"] = json!([]));
    let failure = update_failure(root.path(), &options(&from, "23.09"), real_io());
    assert!(matches!(failure, Failure::NeedsDecision(_)), "{failure}");
    assert!(failure.to_string().contains("`$.servers[0]` selects nothing in release 23.09"), "{failure}");
}

#[test]
fn failed_write_changes_nothing() {
    let root = oldest_repository();
    let root = root.path();
    let options = options(&published("23.09"), "23.09");
    let calls = Cell::new(0);
    let before = |_: &Path| {
        calls.set(calls.get() + 1);
        if calls.get() == 20 { Err(io::Error::other("the disk is full")) } else { Ok(()) }
    };
    let failure = update_failure(root, &options, Io { before: &before, ..real_io() });
    assert!(failure.to_string().contains("the disk is full"), "{failure}");
    fs::remove_dir_all(root.join("target")).expect("the folder can be removed");
    write(&root.join("target"), "a file in the place of the folder");
    update_failure(root, &options, real_io());
    fs::remove_file(root.join("target")).expect("the file can be removed");
    let manifest = read(&root.join(MANIFEST));
    write(&root.join(MANIFEST), &manifest.replace("\nversion = \"0.1.0\"", "\nversion.workspace = true"));
    let failure = update_failure(root, &options, real_io());
    assert!(failure.to_string().contains("no `version` with three numbers"), "{failure}");
}
