//! What an update does not take, and that nothing is changed then.

use std::cell::Cell;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tempfile::TempDir;
use xtask::failure::Failure;
use xtask::generate::{self, CODE, generate};
use xtask::spec::Spec;
use xtask::update::{Doors, MANIFEST, Options};
use xtask::{fetch, files};

use super::{doors, options, published, read, refused, repository_of_the_oldest, updated, write};

/// 23.09 with a change.
fn changed(change: impl FnOnce(&mut Value)) -> (TempDir, PathBuf) {
    let mut value: Value = serde_json::from_str(&read(&published("23.09"))).expect("a description");
    change(&mut value);
    given(&value.to_string())
}

fn given(text: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("given.json");
    write(&path, text);
    (folder, path)
}

fn paths(value: &mut Value) -> &mut serde_json::Map<String, Value> {
    value["paths"].as_object_mut().expect("paths")
}

#[test]
fn what_is_no_description_is_refused() {
    let root = repository_of_the_oldest();
    let whole = read(&published("23.09"));
    let page = "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body>try again</body></html>";
    for text in
        [page, "", &whole[..whole.len() / 2], "{}", "[]", "null", r#"{"openapi": "3.0.1", "info": {}, "paths": {}}"#]
    {
        let (_folder, from) = given(text);
        for force in [false, true] {
            let options = Options { force, ..options(&from, "23.09") };
            let failure = refused(root.path(), &options, doors());
            assert!(matches!(failure, Failure::Broken(_)), "{failure}");
        }
    }
    let fetch = fetch::Options { from: Some("https://127.0.0.1/x".into()), ..fetch::Options::default() };
    let download = |_: &str| Err(Failure::Broken("the line is dead; nothing was changed".into()));
    let failure = refused(
        root.path(),
        &Options { fetch, ..Options::default() },
        Doors { download: &download, rename: doors().rename },
    );
    assert!(failure.to_string().contains("the line is dead"), "{failure}");
}

#[test]
fn a_release_that_lost_too_much_is_taken_by_force_alone() {
    let root = repository_of_the_oldest();
    // Without our words, which there are for every operation, and with the operations that the other overlays correct.
    let overlays = root.path().join("spec/overlays");
    for words in ["90-words-operations.yaml", "91-words-fields.yaml"] {
        fs::remove_file(overlays.join(words)).expect("an overlay");
    }
    let spec = Spec::load(root.path()).expect("a spec");
    generate(&spec, &generate::Options::default()).unwrap_or_else(|failure| panic!("{failure}"));
    let corrected: String = files::tree(&overlays).expect("overlays").into_values().collect();
    let (_folder, from) = changed(|value| {
        let all = paths(value).len();
        let mut left = all * 3 / 10;
        paths(value).retain(|path, _| {
            let goes = left > 0 && !corrected.contains(path);
            left -= usize::from(goes);
            !goes
        });
        assert_eq!(left, 0, "three tenths of {all} paths are gone");
    });
    let failure = refused(root.path(), &options(&from, "23.09"), doors());
    assert!(matches!(failure, Failure::Undecided(_)), "{failure}");
    let text = failure.to_string();
    assert!(text.contains(" operations of the current release are gone, such as "), "{text}");
    assert!(text.contains("`--force` goes on"), "{text}");
    let forced = Options { force: true, ..options(&from, "23.09") };
    let told = updated(root.path(), &forced);
    assert!(told.contains("note: --force went on although 23.09: "), "{told}");
    assert!(told.contains("\n23.02 -> 23.09: STOP "), "{told}");
}

#[test]
fn the_same_again_and_an_older_one_change_nothing() {
    let root = repository_of_the_oldest();
    let before = super::state(root.path());
    let told = updated(root.path(), &options(&published("23.02"), "23.02"));
    assert_eq!(told, "23.02: nothing to do, it is the current release, byte for byte");
    assert_eq!(super::state(root.path()), before);
    let failure = refused(root.path(), &options(&published("23.02"), "22.11"), doors());
    assert!(failure.to_string().contains("22.11 is older than the current release 23.02"), "{failure}");
}

#[test]
fn a_tree_that_is_stale_is_to_be_committed_first() {
    let root = repository_of_the_oldest();
    let code = root.path().join(CODE).join("mod.rs");
    write(&code, &(read(&code) + "\n// by hand\n"));
    let failure = refused(root.path(), &options(&published("23.09"), "23.09"), doors());
    assert!(matches!(failure, Failure::Stale(_)), "{failure}");
    assert!(failure.to_string().contains("  generated-client/src/generated/mod.rs\n"), "{failure}");
}

#[test]
fn what_a_person_must_settle_first_stops_the_run() {
    let root = repository_of_the_oldest();
    let (_folder, from) = changed(|value| {
        let answer = json!({"get": {"responses": {"204": {"description": ""}}}});
        paths(value).insert("/frobnications".into(), answer);
    });
    let failure = refused(root.path(), &options(&from, "23.09"), doors());
    assert!(matches!(failure, Failure::Undecided(_)), "{failure}");
    let text = failure.to_string();
    assert!(text.starts_with("spec/names.toml does not settle all names of spec/releases/23.09.json"), "{text}");
    assert!(text.contains("frobnications = \"frobnications\""), "{text}");
    let (_folder, from) = changed(|value| value["servers"] = json!([]));
    let failure = refused(root.path(), &options(&from, "23.09"), doors());
    assert!(matches!(failure, Failure::Undecided(_)), "{failure}");
    assert!(failure.to_string().contains("`$.servers[0]` selects nothing in release 23.09"), "{failure}");
}

#[test]
fn a_failure_to_write_leaves_all_as_it_was() {
    let root = repository_of_the_oldest();
    let root = root.path();
    let options = options(&published("23.09"), "23.09");
    let calls = Cell::new(0);
    let rename = |from: &Path, to: &Path| {
        calls.set(calls.get() + 1);
        if calls.get() == 20 { Err(io::Error::other("the disk is full")) } else { fs::rename(from, to) }
    };
    let failure = refused(root, &options, Doors { rename: &rename, ..doors() });
    assert!(failure.to_string().contains("the disk is full"), "{failure}");
    write(&root.join("target"), "a file in the way");
    refused(root, &options, doors());
    fs::remove_file(root.join("target")).expect("a file");
    let manifest = read(&root.join(MANIFEST));
    write(&root.join(MANIFEST), &manifest.replace("\nversion = \"0.1.0\"", "\nversion.workspace = true"));
    let failure = refused(root, &options, doors());
    assert!(failure.to_string().contains("the client has no version of its own"), "{failure}");
}
