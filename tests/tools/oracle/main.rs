//! `cargo xtask oracle`: checks the semver impact of changes with the compiler.
//!
//! The tool applies single changes to a small description and generates the clients of both descriptions. Code that uses
//! every item of the old client is compiled with the new one. This must fail if the comparison reports `major`, and
//! succeed otherwise.
//!
//! With `--releases`, `cargo semver-checks` compares the clients of the releases in `spec/`.

mod releases;
mod semver_checks;
mod usage;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use clap::Parser;
use procountor_generator::drift;
use procountor_generator::report::{Report, SemverImpact};
use procountor_generator::{Output, generate};
use serde_json::Value;
use tests::mutants::{Mutant, mutants, orchard};
use tests::third_party;

/// Minimum percentage of comparisons that agree with the compiler.
const MIN_AGREEMENT: usize = 99;

/// Applies single changes to a small description, and checks with the compiler whether code for the old client compiles
/// with the new one. Exits with code 1 if fewer than 99 % of the results agree with the semver impact.
#[derive(Parser)]
struct Options {
    /// Seed of the selection.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Number of changes per class.
    #[arg(long, default_value_t = 4)]
    per_class: usize,
    /// Checks the releases in spec/ with cargo-semver-checks instead, each against the one before it.
    #[arg(long, conflicts_with_all = ["seed", "per_class"])]
    releases: bool,
}

/// A description and its generated client.
struct GeneratedClient {
    text: String,
    output: Output,
}

impl GeneratedClient {
    fn generate(value: &Value) -> Option<Self> {
        let text = value.to_string();
        let output = generate(&third_party("orchard.json", &text)).ok()?;
        Some(Self { text, output })
    }
}

/// The crate that is compiled: a client with the usage code.
struct CheckedCrate {
    folder: PathBuf,
    target: PathBuf,
}

impl CheckedCrate {
    fn new(original: &Output) -> Self {
        let root = tests::root();
        let scratch = root.join("target/oracle");
        let folder = xtask::compile::workspace(&root, &scratch.join("client"), original, false)
            .expect("the crate can be written");
        let checked = Self { folder: folder.join("generated-client"), target: scratch.join("target") };
        let lib = checked.folder.join("src/lib.rs");
        let text = std::fs::read_to_string(&lib).expect("the client has a `lib.rs`");
        std::fs::write(lib, format!("{text}\nmod usage;\n")).expect("the crate can be written");
        checked
    }

    /// Compiles usage code with a client. Returns the first error if it fails.
    fn check(&self, usage: &str, client: &Output) -> Result<(), String> {
        std::fs::write(self.folder.join("src/usage.rs"), usage).expect("the crate can be written");
        xtask::files::replace_folder(&self.folder.join("src/generated"), client.tree.files())
            .expect("the crate can be written");
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.args(["check", "--quiet", "--offline", "--message-format", "short"]).current_dir(&self.folder);
        let output = cargo.env("CARGO_TARGET_DIR", &self.target).output().expect("cargo can be started");
        if output.status.success() {
            return Ok(());
        }
        let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
        let first = stderr.lines().find(|line| line.contains("error")).unwrap_or(&stderr);
        Err(first.to_owned())
    }
}

fn selected(options: &Options, root: &Value) -> Vec<Mutant> {
    let mut classes: BTreeMap<&str, Vec<Mutant>> = BTreeMap::new();
    for mutant in mutants(root) {
        classes.entry(mutant.class).or_default().push(mutant);
    }
    let mut random = fastrand::Rng::with_seed(options.seed);
    classes.into_values().flat_map(|class| random.choose_multiple(class, options.per_class)).collect()
}

fn compare(old: &GeneratedClient, new: &GeneratedClient) -> Report {
    drift::compare(&third_party("orchard.json", &old.text), &third_party("orchard.json", &new.text))
        .expect("both descriptions are valid")
}

/// The results of the comparison and the compiler for one change.
struct ChangeResult {
    agrees: bool,
    compiled: bool,
    text: String,
}

fn check(mutant: &Mutant, old: &GeneratedClient, new: &GeneratedClient, scratch: &CheckedCrate) -> ChangeResult {
    let report = compare(old, new);
    let bump = report.bump.unwrap_or_default();
    // Identical clients need no compilation.
    let compiled = old.output.tree != new.output.tree;
    let result = if compiled { scratch.check(&usage::usage(&old.output.api), &new.output) } else { Ok(()) };
    let findings: Vec<_> =
        report.findings.iter().map(|finding| format!("{} {:?}", finding.code, finding.source)).collect();
    let outcome = result.as_ref().err().map_or("compiles", String::as_str);
    let text = format!(
        "{} at {}: {}, {outcome}; {}; {}",
        mutant.class,
        mutant.pointer(),
        bump.as_str(),
        findings.join(", "),
        report
            .findings
            .iter()
            .flat_map(|finding| finding.surface.iter().map(String::as_str))
            .chain(report.unexplained.iter().map(String::as_str))
            .take(4)
            .collect::<Vec<_>>()
            .join(" ")
    );
    ChangeResult { agrees: (bump == SemverImpact::Major) == result.is_err(), compiled, text }
}

fn main() -> ExitCode {
    let options = Options::parse();
    if !options.releases {
        return check_changes(&options);
    }
    match releases::check_all() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(failure.code())
        }
    }
}

/// Checks the selected changes of the small description.
fn check_changes(options: &Options) -> ExitCode {
    let root = orchard();
    let original = GeneratedClient::generate(&root).expect("the description is valid");
    let scratch = CheckedCrate::new(&original.output);
    if let Err(error) = scratch.check(&usage::usage(&original.output.api), &original.output) {
        println!("the usage code does not compile with its own client: {error}");
        return ExitCode::from(2);
    }
    let (mut all, mut compiled, mut agreed) = (0, 0, 0);
    for mutant in selected(options, &root) {
        let Some(changed) = mutant.apply(&root).and_then(|value| GeneratedClient::generate(&value)) else { continue };
        for (old, new, prefix) in [(&original, &changed, ""), (&changed, &original, "reverse: ")] {
            let result = check(&mutant, old, new, &scratch);
            all += 1;
            compiled += usize::from(result.compiled);
            agreed += usize::from(result.agrees);
            if !result.agrees {
                println!("{prefix}{}", result.text);
            }
        }
    }
    println!("oracle: {all} comparisons, {compiled} compiled, {agreed} agree");
    if agreed * 100 >= all * MIN_AGREEMENT { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
