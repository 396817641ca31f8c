//! Transactions over many files, with a failure at each step.

use std::cell::Cell;
use std::fs;
use std::io;
use std::path::Path;

use tempfile::TempDir;
use xtask::files::{FileChanges, commit};

use crate::support::{contents, write};

/// Returns a folder and changes to it: one new file in a new folder, two changed files, one removed file that is the
/// last of its folder, and one removed file that does not exist.
fn example() -> (TempDir, FileChanges) {
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    let root = folder.path();
    for (path, text) in [("a", "old a"), ("deep/b", "old b"), ("removed/c", "old c"), ("kept/d", "d")] {
        write(&root.join(path), text);
    }
    let changes =
        [("a", Some("new a")), ("deep/b", Some("new b")), ("removed/c", None), ("no/such", None), ("x/y/z", Some("z"))];
    let changes = changes.map(|(path, text)| (root.join(path), text.map(|text| text.as_bytes().to_vec())));
    (folder, changes.into())
}

#[test]
fn commit_applies_all_changes() {
    let (root, changes) = example();
    commit(&changes, &|from, to| fs::rename(from, to)).expect("the changes can be applied");
    let files = xtask::files::tree(root.path()).expect("the folder can be read");
    let expected = [("a", "new a"), ("deep/b", "new b"), ("kept/d", "d"), ("x/y/z", "z")];
    assert!(files.iter().map(|(path, text)| (path.as_str(), text.as_str())).eq(expected), "{files:?}");
    assert!(!root.path().join("removed").exists() && !root.path().join("no").exists());
}

#[test]
fn failed_rename_restores_all_files() {
    for step in 0..3 {
        let (root, changes) = example();
        let before = contents(root.path());
        let calls = Cell::new(0);
        let rename = |from: &Path, to: &Path| {
            calls.set(calls.get() + 1);
            if calls.get() == step + 1 { Err(io::Error::other("the disk is full")) } else { fs::rename(from, to) }
        };
        let failure = commit(&changes, &rename).expect_err("the rename fails").to_string();
        assert!(failure.contains("the disk is full") && failure.contains("nothing was changed"), "{failure}");
        assert_eq!(contents(root.path()), before, "step {step}");
    }
}

#[test]
fn failed_folder_creation_restores_all_files() {
    let (root, mut changes) = example();
    write(&root.path().join("x/y/other"), "stays");
    changes.insert(root.path().join("kept/d/e"), Some(Vec::new()));
    let before = contents(root.path());
    commit(&changes, &|from, to| fs::rename(from, to)).expect_err("a file is in the place of the folder");
    assert_eq!(contents(root.path()), before);
}

#[test]
fn failed_rollback_keeps_old_content_and_reports_its_path() {
    let (root, changes) = example();
    let calls = Cell::new(0);
    let rename = |from: &Path, to: &Path| {
        calls.set(calls.get() + 1);
        if calls.get() > 1 { Err(io::Error::other("the disk is not mounted")) } else { fs::rename(from, to) }
    };
    let failure = commit(&changes, &rename).expect_err("the rename fails").to_string();
    assert!(!failure.contains("nothing was changed"), "{failure}");
    let (_, kept) = failure.split_once("its old content is in ").expect("the message contains a path");
    assert_eq!(
        fs::read_to_string(kept.lines().next().expect("the path is on the line")).expect("the file exists"),
        "old a"
    );
    drop(root);
}
