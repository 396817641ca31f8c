//! Many files at once, where any of the steps may fail.

use std::cell::Cell;
use std::fs;
use std::io;
use std::path::Path;

use tempfile::TempDir;
use xtask::files::{Changes, exchange};

use super::{state, write};

/// A folder with files, and what shall become of them: one is new, in a folder that is new; two change; one goes with
/// its folder; one is not there and shall not be.
fn example() -> (TempDir, Changes) {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    for (path, text) in [("a", "old a"), ("deep/b", "old b"), ("gone/c", "old c"), ("kept/d", "d")] {
        write(&root.join(path), text);
    }
    let wanted =
        [("a", Some("new a")), ("deep/b", Some("new b")), ("gone/c", None), ("no/such", None), ("x/y/z", Some("z"))];
    let changes = wanted.map(|(path, text)| (root.join(path), text.map(|text| text.as_bytes().to_vec())));
    (folder, changes.into())
}

#[test]
fn all_files_are_exchanged() {
    let (root, changes) = example();
    exchange(&changes, &|from, to| fs::rename(from, to)).expect("all goes well");
    let there = xtask::files::tree(root.path()).expect("a folder");
    let expected = [("a", "new a"), ("deep/b", "new b"), ("kept/d", "d"), ("x/y/z", "z")];
    assert!(there.iter().map(|(path, text)| (path.as_str(), text.as_str())).eq(expected), "{there:?}");
    assert!(!root.path().join("gone").exists() && !root.path().join("no").exists());
}

#[test]
fn a_failure_at_any_step_leaves_all_as_it_was() {
    for fails in 0..3 {
        let (root, changes) = example();
        let before = state(root.path());
        let calls = Cell::new(0);
        let rename = |from: &Path, to: &Path| {
            calls.set(calls.get() + 1);
            if calls.get() == fails + 1 { Err(io::Error::other("the disk is full")) } else { fs::rename(from, to) }
        };
        let failure = exchange(&changes, &rename).expect_err("a failure").to_string();
        assert!(failure.contains("the disk is full") && failure.contains("nothing was changed"), "{failure}");
        assert_eq!(state(root.path()), before, "at step {fails}");
    }
}

#[test]
fn a_folder_that_cannot_be_made_leaves_all_as_it_was() {
    let (root, mut changes) = example();
    write(&root.path().join("x/y/other"), "stays");
    changes.insert(root.path().join("kept/d/e"), Some(Vec::new()));
    let before = state(root.path());
    exchange(&changes, &|from, to| fs::rename(from, to)).expect_err("a file is no folder");
    assert_eq!(state(root.path()), before);
}

#[test]
fn what_cannot_be_put_back_is_kept_and_named() {
    let (root, changes) = example();
    let calls = Cell::new(0);
    let rename = |from: &Path, to: &Path| {
        calls.set(calls.get() + 1);
        if calls.get() > 1 { Err(io::Error::other("the disk is gone")) } else { fs::rename(from, to) }
    };
    let failure = exchange(&changes, &rename).expect_err("a failure").to_string();
    assert!(!failure.contains("nothing was changed"), "{failure}");
    let (_, kept) = failure.split_once("its old bytes are in ").expect("the place of the old bytes");
    assert_eq!(fs::read_to_string(kept.lines().next().expect("a path")).expect("the old bytes"), "old a");
    drop(root);
}
