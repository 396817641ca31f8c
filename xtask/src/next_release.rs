//! `next-release`: adopts a release in a copy of the repository, and runs the tests that read the repository on the copy.
//!
//! Without an argument, the release differs from the current one only in its version, and every test must pass: otherwise
//! each update would leave tests to repair. With labels of `spec/`, the copy has the release before each as the current
//! one, and a test may fail only if `update` named its file.

mod test_run;

use std::path::Path;
use std::time::Instant;

use procountor_generator::document::Document;
use serde_json::Value;

use crate::failure::Failure;
use crate::fetch::{FetchOptions, download, today};
use crate::files::{self, UNHINDERED};
use crate::generate::CODE;
use crate::spec::Spec;
use crate::update::{Io, UpdateOptions, update};
use crate::{process, repository_copy};

pub use test_run::{FailedTest, TestRun};

/// Environment variable with the root of the repository that the tests read, instead of the one they were built in.
pub const ROOT: &str = "PROCOUNTOR_REPOSITORY";

/// Folder of the copy, below `target`.
const COPY: &str = "next-release";
/// Test targets that read the repository, with their arguments. Left out: tests of `xtask` that use copies of their own, and
/// of `drift` those that take many edits of the current description.
const SUITES: [(&str, &[&str]); 4] = [
    ("generator", &[]),
    ("tidy", &[]),
    ("drift", &["--skip", "mutants::", "--skip", "oracle_reader::"]),
    ("xtask", &["commands::", "fresh::"]),
];

/// The releases to adopt.
#[derive(Clone, Debug)]
pub enum Steps {
    /// The current description, with the version of the next month.
    NextMonth,
    /// Releases of `spec/`, each after the one before it.
    Releases(Vec<String>),
    /// All releases of `spec/` but the first.
    All,
}

impl Steps {
    /// Returns all steps, or those to the given releases; without releases, the one to the next month.
    pub fn chosen(releases: Vec<String>, all: bool) -> Self {
        match (all, releases.is_empty()) {
            (true, _) => Self::All,
            (false, true) => Self::NextMonth,
            (false, false) => Self::Releases(releases),
        }
    }
}

/// Result of a step.
struct StepResult {
    /// Whether the update wrote its files.
    adopted: bool,
    /// Summary of the update, or the decisions that it needs.
    text: String,
    tests: TestRun,
}

/// Adopts each release in a copy of the repository, and prints a line for each with the results of the tests.
///
/// # Errors
/// [`Failure::CheckFailed`] if a test fails in a file that the update did not name.
pub fn next_release(root: &Path, steps: &Steps, print: &mut dyn FnMut(&str)) -> Result<(), Failure> {
    let spec = Spec::load(root)?;
    let labels: Vec<String> = match steps {
        Steps::NextMonth => return check(root),
        Steps::Releases(labels) => labels.clone(),
        Steps::All => spec.labels().into_iter().skip(1).map(str::to_owned).collect(),
    };
    print("step            | update          | tests passed | failed, named by update | failed, not named | time");
    let mut problems = 0;
    for new in &labels {
        let start = Instant::now();
        let (old, result) = adopt_after_previous(&spec, new)?;
        let (named, unnamed): (Vec<&FailedTest>, Vec<&FailedTest>) =
            result.tests.failed.iter().partition(|test| test.is_named_in(&result.text));
        print(&format!(
            "{:15} | {:15} | {:12} | {:23} | {:17} | {:.0} s",
            format!("{old} to {new}"),
            if result.adopted { "adopted" } else { "needs decisions" },
            result.tests.passed,
            named.len(),
            unnamed.len(),
            start.elapsed().as_secs_f64()
        ));
        for (tests, state) in [(&named, "named by update"), (&unnamed, "not named")] {
            for test in tests {
                print(&format!("  {test}: {state}"));
            }
        }
        problems += unnamed.len();
    }
    if problems == 0 {
        Ok(())
    } else {
        Err(Failure::CheckFailed(format!("{problems} failures that update did not name")))
    }
}

/// Adopts the next month's release in a copy of the repository, where all tests must pass.
pub(crate) fn check(root: &Path) -> Result<(), Failure> {
    let copy = repository_copy::copy(root, COPY)?;
    let from = copy.join("target/next.json");
    files::write(&from, &next_description(&Spec::load(&copy)?)?)?;
    let result = adopt(root, &copy, &from, None)?;
    let failed: String = result.tests.failed.iter().map(|test| format!("\n  {test}")).collect();
    match (result.adopted, failed.is_empty()) {
        (true, true) => Ok(()),
        (false, _) => Err(Failure::CheckFailed(result.text)),
        (true, false) => Err(Failure::CheckFailed(format!("tests fail after the next release:{failed}"))),
    }
}

/// Adopts a release of `spec/` in a copy whose current release is the one before it, which is returned.
fn adopt_after_previous(spec: &Spec, new: &str) -> Result<(String, StepResult), Failure> {
    let description = spec.release(Some(new))?;
    let previous = description.release().and_then(|release| spec.before(release));
    let old = previous.map(|release| release.to_string()).ok_or_else(|| {
        Failure::Error(format!("no release before {new}\n  expected one of {}", spec.labels()[1..].join(", ")))
    })?;
    let copy = repository_copy::of_release(spec.root(), COPY, &old)?;
    let result = adopt(spec.root(), &copy, &spec.root().join(&description.name), Some(new))?;
    // The tests of the client are built with the client of the repository.
    let code = |root: &Path| files::tree(&root.join(CODE));
    if result.adopted && spec.releases.current == new && code(&copy)? != code(spec.root())? {
        return Err(Failure::CheckFailed(format!(
            "the client of {new} after the update from {old} differs from that of the repository\n  help: compare {} of \
             {} with that of the repository",
            CODE,
            copy.display()
        )));
    }
    Ok((old, result))
}

/// Adopts a description in a copy, and runs the tests of the repository at `root` on the copy.
fn adopt(root: &Path, copy: &Path, from: &Path, release: Option<&str>) -> Result<StepResult, Failure> {
    let from = Some(from.display().to_string());
    let release = release.map(str::to_owned);
    let fetch = FetchOptions { from, release, facts_only: true, date: today(), ..FetchOptions::default() };
    let options = UpdateOptions { fetch, ..UpdateOptions::default() };
    let (adopted, text) = match update(copy, &options, Io { download: &download, before: UNHINDERED }) {
        Ok(summary) => (true, summary),
        Err(Failure::NeedsDecision(text)) => (false, text),
        Err(failure) => return Err(failure),
    };
    let mut tests = TestRun::default();
    for (target, arguments) in SUITES {
        let mut command = process::cargo(root);
        command.args(["test", "--quiet", "--workspace", "--test", target, "--"]).args(arguments);
        let output = process::capture(command.env(ROOT, copy).env("INSTA_UPDATE", "no"))?;
        let run = TestRun::read(target, &output.stdout);
        if !output.success && run.failed.is_empty() {
            return Err(Failure::Error(format!(
                "{}{}\n  help: run {}",
                output.stdout,
                output.stderr.trim_end(),
                process::command_line(&command)
            )));
        }
        tests.passed += run.passed;
        tests.failed.extend(run.failed);
    }
    Ok(StepResult { adopted, text, tests })
}

/// Returns the current description as JSON, with the version of the next month.
pub fn next_description(spec: &Spec) -> Result<Vec<u8>, Failure> {
    let current = spec.release(None)?;
    let document = Document::read(&current.name, &current.bytes).map_err(|error| Failure::diagnostics(&[error]))?;
    let mut value = document.value().clone();
    let label = current.release().map(|label| label.next_month().to_string()).unwrap_or_default();
    if let Some(version) = value.pointer_mut("/info/version") {
        *version = Value::String(label);
    }
    serde_json::to_vec(&value).map_err(|error| Failure::error(&current.name, error))
}
