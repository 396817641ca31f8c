//! `cargo semver-checks`, which compares two versions of a crate by what rustdoc says of them.
//!
//! It sees items that went, methods that take more, and what became deprecated; it does not compare types.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use procountor_generator::drift::Source;
use serde_json::Value;
use xtask::failure::Failure;
use xtask::{files, tool};

/// All but what chooses how bytes travel: those features add no item.
const FEATURES: &str = "blocking,iso,test-util,tracing";
/// What the tool itself asks rustdoc for: it tells what is public, and needs to see the rest.
const RUSTDOC: [&str; 6] = [
    "-Zunstable-options",
    "--output-format",
    "json",
    "--document-private-items",
    "--document-hidden-items",
    "--cap-lints=allow",
];

/// One thing that the tool objects to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item {
    /// The lint, such as `struct_missing`.
    pub lint: String,
    /// The least part of the version that it asks for: minor or major.
    pub asks: Source,
    /// The type, module or constant, from the crate's root: such as `models`, `Invoice`.
    pub path: Vec<String>,
    /// Its field, variant or method, where it is about one.
    pub member: Option<String>,
}

/// Whether the tool is there.
///
/// # Errors
/// It is not; the failure says how to install it.
pub fn is_installed(root: &Path) -> Result<(), Failure> {
    let said = tool::run(tool::cargo(root).args(["semver-checks", "--version"]))?;
    if said.success {
        return Ok(());
    }
    let install = "cargo install --locked cargo-semver-checks";
    Err(Failure::Broken(format!("cargo-semver-checks is not installed\n  do: {install}")))
}

/// Writes down what rustdoc says of the client in `folder`, as `name`.json beside the builds.
///
/// # Errors
/// The client has no documentation, or the file cannot be written.
pub fn describe(folder: &Path, target: &Path, name: &str) -> Result<PathBuf, Failure> {
    let mut cargo = tool::cargo(folder);
    cargo.args(["rustdoc", "--quiet", "--offline", "--lib", "--features", FEATURES, "--"]).args(RUSTDOC);
    // The form that the tool reads is not stable yet.
    tool::must(cargo.env("RUSTC_BOOTSTRAP", "1").env("CARGO_TARGET_DIR", target))?;
    let path = target.join(format!("{name}.json"));
    files::write(&path, &files::read(&target.join("doc/procountor_client.json"))?)?;
    Ok(path)
}

/// What the tool objects to, if the new client came as a mere patch.
///
/// # Errors
/// It does not run, or says something else than before.
pub fn objections(root: &Path, old: &Path, new: &Path) -> Result<BTreeSet<Item>, Failure> {
    let mut cargo = tool::cargo(root);
    cargo.args(["semver-checks", "-vv", "--color", "never", "--release-type", "patch", "--baseline-rustdoc"]);
    let said = tool::run(cargo.arg(old).arg("--current-rustdoc").arg(new))?;
    let broken = |why: &str| Failure::Broken(format!("{}\n{why}\n  do: {}", said.err.trim_end(), tool::shown(&cargo)));
    if !said.err.contains("Summary") {
        return Err(broken("cargo semver-checks came to no end"));
    }
    let asks = asks(&said.err);
    let items =
        items(&said.out, &asks).ok_or_else(|| broken("cargo semver-checks speaks in a way that is not known"))?;
    let told: BTreeSet<_> = items.iter().map(|item| item.lint.as_str()).collect();
    if told.into_iter().ne(asks.keys().copied()) {
        return Err(broken("cargo semver-checks counts lints that it does not tell"));
    }
    Ok(items)
}

/// The lints that failed, and what each asks for: `FAIL [   0.001s]       major        struct_missing`.
fn asks(said: &str) -> BTreeMap<&str, Source> {
    let failed =
        said.lines().map(str::trim_start).filter(|line| line.starts_with("FAIL ") || line.starts_with("WARN "));
    let told = failed.filter_map(|line| {
        let mut words = line.split_whitespace().rev();
        let lint = words.next()?;
        Some((lint, if words.next()? == "major" { Source::Major } else { Source::Minor }))
    });
    told.collect()
}

/// The items under each lint's heading: the values behind each message are JSON.
fn items(said: &str, asks: &BTreeMap<&str, Source>) -> Option<BTreeSet<Item>> {
    let mut items = BTreeSet::new();
    let mut lines = said.lines();
    let mut lint = "";
    while let Some(line) = lines.next() {
        let heading = line.strip_prefix("--- failure ").or_else(|| line.strip_prefix("--- warning "));
        if let Some((id, _)) = heading.and_then(|heading| heading.split_once(':')) {
            lint = id;
        } else if line.trim() == "lint rule output values:" {
            let json: Vec<_> = std::iter::once("").chain(lines.by_ref().take_while(|line| *line != "    }")).collect();
            let values: Value = serde_json::from_str(&format!("{}}}", json.concat())).ok()?;
            items.insert(item(lint, *asks.get(lint)?, &values));
        }
    }
    Some(items)
}

fn item(lint: &str, asks: Source, values: &Value) -> Item {
    let text = |key: &str| values.get(key).and_then(Value::as_str).map(str::to_owned);
    let path = values.get("path").and_then(Value::as_array).into_iter().flatten();
    let mut path: Vec<_> = path.skip(1).filter_map(Value::as_str).map(str::to_owned).collect();
    if path.is_empty() {
        path.extend(text("name"));
    }
    let member = ["field_name", "variant_name", "method_name"].into_iter().find_map(text);
    Item { lint: lint.to_owned(), asks, path, member }
}
