//! Runs `cargo semver-checks`, which compares two versions of a crate by their rustdoc JSON.
//!
//! It detects removed items, methods with additional parameters and new deprecations. It does not compare types.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use procountor_generator::report::SemverImpact;
use serde_json::Value;
use xtask::failure::Failure;
use xtask::{files, process};

/// Features of the documented client. The transport features add no items.
const FEATURES: &str = "blocking,iso,test-util,tracing";
/// Options of rustdoc, the same that the tool uses itself. It needs the private items, and detects which are public.
const RUSTDOC: [&str; 6] = [
    "-Zunstable-options",
    "--output-format",
    "json",
    "--document-private-items",
    "--document-hidden-items",
    "--cap-lints=allow",
];

/// An item that violates a lint of the tool.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Violation {
    /// The lint, such as `struct_missing`.
    pub lint: String,
    /// The required part of the version: minor or major.
    pub required: SemverImpact,
    /// The path of the type, module or constant from the crate root, such as `models`, `Invoice`.
    pub path: Vec<String>,
    /// The field, variant or method, if the violation is about one.
    pub member: Option<String>,
}

/// Checks that the tool is installed.
///
/// # Errors
/// It is not. The message contains the command that installs it.
pub fn check_installed(root: &Path) -> Result<(), Failure> {
    let output = process::capture(process::cargo(root).args(["semver-checks", "--version"]))?;
    if output.success {
        return Ok(());
    }
    let install = "cargo install --locked cargo-semver-checks";
    Err(Failure::Error(format!("cargo-semver-checks is not installed\n  help: run {install}")))
}

/// Writes the rustdoc JSON of the client in `folder` to `name`.json in the target folder, and returns its path.
///
/// # Errors
/// rustdoc fails, or the file cannot be written.
pub fn rustdoc_json(folder: &Path, target: &Path, name: &str) -> Result<PathBuf, Failure> {
    let mut cargo = process::cargo(folder);
    cargo.args(["rustdoc", "--quiet", "--offline", "--lib", "--features", FEATURES, "--"]).args(RUSTDOC);
    // The JSON format of rustdoc is unstable.
    process::check(cargo.env("RUSTC_BOOTSTRAP", "1").env("CARGO_TARGET_DIR", target))?;
    let path = target.join(format!("{name}.json"));
    files::write(&path, &files::read(&target.join("doc/procountor_client.json"))?)?;
    Ok(path)
}

/// Returns the violations if the new client were a patch release.
///
/// # Errors
/// The tool fails, or its output has another format.
pub fn violations(root: &Path, old: &Path, new: &Path) -> Result<BTreeSet<Violation>, Failure> {
    let mut cargo = process::cargo(root);
    cargo.args(["semver-checks", "-vv", "--color", "never", "--release-type", "patch", "--baseline-rustdoc"]);
    let output = process::capture(cargo.arg(old).arg("--current-rustdoc").arg(new))?;
    let failure = |problem: &str| {
        Failure::Error(format!(
            "{}\n{problem}\n  help: run {}",
            output.stderr.trim_end(),
            process::command_line(&cargo)
        ))
    };
    if !output.stderr.contains("Summary") {
        return Err(failure("cargo semver-checks did not finish"));
    }
    let lints = failed_lints(&output.stderr);
    let violations =
        parse(&output.stdout, &lints).ok_or_else(|| failure("unknown output format of cargo semver-checks"))?;
    let listed: BTreeSet<_> = violations.iter().map(|violation| violation.lint.as_str()).collect();
    if listed.into_iter().ne(lints.keys().copied()) {
        return Err(failure("cargo semver-checks reports failed lints without violations"));
    }
    Ok(violations)
}

/// Returns the failed lints with the required part of the version.
///
/// A line has the form `FAIL [   0.001s]       major        struct_missing`.
fn failed_lints(stderr: &str) -> BTreeMap<&str, SemverImpact> {
    let failed =
        stderr.lines().map(str::trim_start).filter(|line| line.starts_with("FAIL ") || line.starts_with("WARN "));
    let lints = failed.filter_map(|line| {
        let mut words = line.split_whitespace().rev();
        let lint = words.next()?;
        Some((lint, if words.next()? == "major" { SemverImpact::Major } else { SemverImpact::Minor }))
    });
    lints.collect()
}

/// Parses the violations below the heading of each lint. The values of a violation are JSON.
fn parse(stdout: &str, lints: &BTreeMap<&str, SemverImpact>) -> Option<BTreeSet<Violation>> {
    let mut violations = BTreeSet::new();
    let mut lines = stdout.lines();
    let mut lint = "";
    while let Some(line) = lines.next() {
        let heading = line.strip_prefix("--- failure ").or_else(|| line.strip_prefix("--- warning "));
        if let Some((id, _)) = heading.and_then(|heading| heading.split_once(':')) {
            lint = id;
        } else if line.trim() == "lint rule output values:" {
            let json: Vec<_> = std::iter::once("").chain(lines.by_ref().take_while(|line| *line != "    }")).collect();
            let values: Value = serde_json::from_str(&format!("{}}}", json.concat())).ok()?;
            violations.insert(violation(lint, *lints.get(lint)?, &values));
        }
    }
    Some(violations)
}

fn violation(lint: &str, required: SemverImpact, values: &Value) -> Violation {
    let string = |key: &str| values.get(key).and_then(Value::as_str).map(str::to_owned);
    let path = values.get("path").and_then(Value::as_array).into_iter().flatten();
    let mut path: Vec<_> = path.skip(1).filter_map(Value::as_str).map(str::to_owned).collect();
    if path.is_empty() {
        path.extend(string("name"));
    }
    let member = ["field_name", "variant_name", "method_name"].into_iter().find_map(string);
    Violation { lint: lint.to_owned(), required, path, member }
}
