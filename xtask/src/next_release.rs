//! The next release, in a copy of the repository: one that differs only in its version. The suites that read the
//! repository must pass there, or every update would leave tests to repair.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::failure::Failure;
use crate::fetch::{FetchOptions, download, today};
use crate::files::{self, UNHINDERED};
use crate::spec::Spec;
use crate::update::{Io, UpdateOptions, update};
use crate::{process, repository_copy};

/// Environment variable with the root of the repository that the tests read, instead of the one they were built in.
pub const ROOT: &str = "PROCOUNTOR_REPOSITORY";

/// Folder of the copy, below `target`.
const COPY: &str = "next-release";
/// Tests that read the repository. Left out: those of `xtask` that use copies of their own, and of `drift` those that take
/// many edits of the current description.
const SUITES: [&[&str]; 3] = [
    &["--test", "generator", "--test", "tidy"],
    &["--test", "drift", "--", "--skip", "mutants::", "--skip", "oracle_reader::"],
    &["--test", "xtask", "--", "commands::", "fresh::"],
];

/// Adopts the next release in a copy of the repository, and runs the tests that read the repository on the copy.
pub(crate) fn check(root: &Path) -> Result<(), Failure> {
    let copy = repository_copy::copy(root, COPY)?;
    let from = next_description(&Spec::load(&copy)?)?;
    let from = Some(from.display().to_string());
    let fetch = FetchOptions { from, facts_only: true, date: today(), ..FetchOptions::default() };
    let options = UpdateOptions { fetch, ..UpdateOptions::default() };
    update(&copy, &options, Io { download: &download, before: UNHINDERED })?;
    for suite in SUITES {
        let mut tests = process::cargo(root);
        process::check(tests.args(["test", "--quiet", "--workspace"]).args(suite).env(ROOT, &copy))?;
    }
    Ok(())
}

/// Writes the current description with the version of the next month.
fn next_description(spec: &Spec) -> Result<PathBuf, Failure> {
    let current = spec.release(None)?;
    let failure = |error| Failure::error(&current.name, error);
    let mut value: Value = serde_json::from_slice(&current.bytes).map_err(failure)?;
    let label = current.release().map(|label| label.next_month().to_string()).unwrap_or_default();
    if let Some(version) = value.pointer_mut("/info/version") {
        *version = Value::String(label);
    }
    let path = spec.root().join("target/next.json");
    files::write(&path, &serde_json::to_vec(&value).map_err(failure)?)?;
    Ok(path)
}
