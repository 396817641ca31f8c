//! Transactions over many files, with a failure and an interruption at each step.

use std::cell::Cell;
use std::fs;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use tempfile::TempDir;
use xtask::failure::Failure;
use xtask::files::{BeforeOperation, FileChanges, Recovery, Transaction, UNHINDERED, recover_interrupted};

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

fn commit(root: &TempDir, changes: &FileChanges, before: BeforeOperation<'_>) -> Result<(), Failure> {
    Transaction::begin(root.path())?.commit(changes, before)
}

fn assert_applied(root: &TempDir) {
    let expected = [("a", "new a"), ("deep/b", "new b"), ("kept/d", "d"), ("x/y/z", "z")];
    let expected: Vec<_> = expected.map(|(path, text)| (root.path().join(path), text.as_bytes().to_vec())).into();
    let files = contents(root.path()).into_iter().filter_map(|(path, bytes)| Some((path, bytes?)));
    assert_eq!(files.collect::<Vec<_>>(), expected);
    assert!(!root.path().join("removed").exists() && !root.path().join("no").exists());
}

/// Returns a function that fails or panics before an operation with this number.
fn at_operation(number: usize, interrupt: bool) -> impl Fn(&Path) -> io::Result<()> {
    let calls = Cell::new(0);
    move |_| {
        calls.set(calls.get() + 1);
        match calls.get() == number {
            // A panic leaves the files as a process does that is killed.
            true if interrupt => std::panic::resume_unwind(Box::new("killed")),
            true => Err(io::Error::other("the disk is full")),
            false => Ok(()),
        }
    }
}

#[test]
fn commit_applies_all_changes() {
    let (root, changes) = example();
    commit(&root, &changes, UNHINDERED).expect("the changes can be applied");
    assert_applied(&root);
}

#[test]
fn failed_operation_restores_all_files() {
    for number in 1.. {
        let (root, changes) = example();
        let before = contents(root.path());
        let Err(failure) = commit(&root, &changes, &at_operation(number, false)) else {
            assert!(number > 9, "four files are staged and replaced: {number}");
            assert_applied(&root);
            break;
        };
        let failure = failure.to_string();
        assert!(failure.contains("the disk is full") && failure.contains("nothing was changed"), "{failure}");
        assert_eq!(contents(root.path()), before, "operation {number}");
        assert_eq!(recover_interrupted(root.path()).expect("there is nothing to recover"), None);
    }
}

#[test]
fn next_command_completes_interrupted_commit_or_finds_nothing_changed() {
    let mut seen = Vec::new();
    for number in 1.. {
        let (root, changes) = example();
        let before = contents(root.path());
        let interrupted = catch_unwind(AssertUnwindSafe(|| commit(&root, &changes, &at_operation(number, true))));
        if interrupted.is_ok() {
            break;
        }
        let recovery = recover_interrupted(root.path()).expect("the recovery succeeds");
        match recovery {
            None => assert_eq!(contents(root.path()), before, "operation {number}"),
            Some(Recovery::Finished) => assert_applied(&root),
            Some(Recovery::Undone) => panic!("nothing failed before operation {number}"),
        }
        let leftover = fs::read_dir(root.path().join("target")).expect("the folder exists").count();
        assert_eq!(leftover, 1, "only the lock is left after operation {number}");
        seen.push(recovery);
    }
    assert!(seen.is_sorted_by_key(Option::is_some), "{seen:?}");
    assert!(seen.contains(&None) && seen.contains(&Some(Recovery::Finished)), "{seen:?}");
}

#[test]
fn next_command_restores_files_if_restoring_was_interrupted_or_failed() {
    for interrupt in [false, true] {
        for number in 2..=4 {
            let (root, changes) = example();
            let before = contents(root.path());
            // The last file cannot be replaced, and then restoring fails or is interrupted.
            let (last, then) = (root.path().join("x/y/z"), at_operation(number, interrupt));
            let failing = Cell::new(false);
            let hook = |path: &Path| {
                if failing.get() {
                    return then(path);
                }
                let staged = root.path().join("a");
                failing.set(path == last && fs::read(staged).is_ok_and(|text| text == b"new a"));
                if failing.get() { Err(io::Error::other("the disk is full")) } else { Ok(()) }
            };
            let result = catch_unwind(AssertUnwindSafe(|| commit(&root, &changes, &hook)));
            assert_eq!(result.is_err(), interrupt);
            if let Ok(result) = result {
                let failure = result.expect_err("the commit fails").to_string();
                assert!(!failure.contains("nothing was changed"), "{failure}");
                assert!(failure.contains("run the command again, which restores the files first"), "{failure}");
            }
            let transaction = Transaction::begin(root.path()).expect("the files can be restored");
            assert_eq!(transaction.recovery(), Some(Recovery::Undone));
            assert_eq!(contents(root.path()), before);
        }
    }
}

#[test]
fn two_commands_do_not_change_files_at_once() {
    let (root, changes) = example();
    let first = Transaction::begin(root.path()).expect("the repository is not locked");
    let failure = commit(&root, &changes, UNHINDERED).expect_err("the repository is locked").to_string();
    assert!(failure.contains("another cargo xtask command") && failure.contains("nothing was changed"), "{failure}");
    drop(first);
    commit(&root, &changes, UNHINDERED).expect("the repository is not locked any more");
    assert_applied(&root);
}

#[test]
fn file_in_place_of_folder_changes_nothing() {
    let (root, mut changes) = example();
    write(&root.path().join("x/y/other"), "stays");
    changes.insert(root.path().join("kept/d/e"), Some(Vec::new()));
    let before = contents(root.path());
    let failure = commit(&root, &changes, UNHINDERED).expect_err("a file is in the place of the folder").to_string();
    assert!(failure.contains("kept/d/e") && failure.contains("nothing was changed"), "{failure}");
    assert_eq!(contents(root.path()), before);
}

#[test]
fn invalid_journal_is_reported_with_its_path() {
    let (root, changes) = example();
    write(&root.path().join("target/transaction/journal.json"), "{\"entries\": [");
    let failure = commit(&root, &changes, UNHINDERED).expect_err("the journal is invalid").to_string();
    assert!(failure.contains("journal.json") && failure.contains("git checkout"), "{failure}");
}
