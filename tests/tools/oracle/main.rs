//! `cargo xtask oracle`: whether the compiler agrees with what a comparison says of source code.
//!
//! A small description is changed in one place after another. For each change the clients of both descriptions are
//! made, and code that uses all of the old one is checked against the new one. It must fail where the comparison says
//! `major`, and compile otherwise.
//!
//! With `--releases` the judge is `cargo semver-checks`, and the cases are the releases in `spec/`.

mod releases;
mod semver_checks;
mod witness;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use clap::Parser;
use procountor_generator::drift::{self, Report, Source};
use procountor_generator::{Output, generate};
use serde_json::Value;
use tests::mutants::{Mutant, mutants, orchard};
use tests::third_party;

/// The least share of agreement, in hundredths.
const AGREEMENT: usize = 99;

/// Asks the compiler whether old code compiles with new clients, and holds the answers against the comparison's.
/// Exit code 1 where they agree on fewer than 99 of 100.
#[derive(Parser)]
struct Options {
    /// Chooses the changes.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many of each class.
    #[arg(long, default_value_t = 4)]
    of_each: usize,
    /// Holds the releases in spec/ against `cargo semver-checks` instead, each with the one before it.
    #[arg(long, conflicts_with_all = ["seed", "of_each"])]
    releases: bool,
}

/// One description.
struct Side {
    text: String,
    output: Output,
}

impl Side {
    fn of(value: &Value) -> Option<Self> {
        let text = value.to_string();
        let output = generate(&third_party("orchard.json", &text)).ok()?;
        Some(Self { text, output })
    }
}

/// The crate that is checked: the client with its witness.
struct Crate {
    folder: PathBuf,
    target: PathBuf,
}

impl Crate {
    fn new(original: &Output) -> Self {
        let root = xtask::spec::Spec::here();
        let scratch = root.join("target/oracle");
        let folder =
            xtask::compile::workspace(&root, &scratch.join("client"), original, false).expect("it can be written");
        let this = Self { folder: folder.join("generated-client"), target: scratch.join("target") };
        let lib = this.folder.join("src/lib.rs");
        let text = std::fs::read_to_string(&lib).expect("the client has a root");
        std::fs::write(lib, format!("{text}\nmod witness;\n")).expect("it can be written");
        this
    }

    /// Whether code that uses all of one client compiles with another; if not, the first complaint.
    fn check(&self, witness: &str, client: &Output) -> Result<(), String> {
        std::fs::write(self.folder.join("src/witness.rs"), witness).expect("it can be written");
        xtask::files::replace_folder(&self.folder.join("src/generated"), client.tree.files())
            .expect("it can be written");
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.args(["check", "--quiet", "--offline", "--message-format", "short"]).current_dir(&self.folder);
        let output = cargo.env("CARGO_TARGET_DIR", &self.target).output().expect("cargo runs");
        if output.status.success() {
            return Ok(());
        }
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let first = said.lines().find(|line| line.contains("error")).unwrap_or(&said);
        Err(first.to_owned())
    }
}

fn chosen(options: &Options, root: &Value) -> Vec<Mutant> {
    let mut classes: BTreeMap<&str, Vec<Mutant>> = BTreeMap::new();
    for mutant in mutants(root) {
        classes.entry(mutant.class).or_default().push(mutant);
    }
    let mut random = fastrand::Rng::with_seed(options.seed);
    classes.into_values().flat_map(|class| random.choose_multiple(class, options.of_each)).collect()
}

fn compare(old: &Side, new: &Side) -> Report {
    drift::compare(&third_party("orchard.json", &old.text), &third_party("orchard.json", &new.text))
        .expect("both can be read")
}

/// What the comparison and the compiler said of one change.
struct Verdict {
    agree: bool,
    asked: bool,
    text: String,
}

fn verdict(mutant: &Mutant, old: &Side, new: &Side, scratch: &Crate) -> Verdict {
    let report = compare(old, new);
    let bump = report.bump.unwrap_or_default();
    // The same code is the same to every user.
    let asked = old.output.tree != new.output.tree;
    let compiled = if asked { scratch.check(&witness::witness(&old.output.api), &new.output) } else { Ok(()) };
    let findings: Vec<_> =
        report.findings.iter().map(|finding| format!("{} {:?}", finding.code, finding.source)).collect();
    let said = compiled.as_ref().err().map_or("it compiles", String::as_str);
    let text = format!(
        "{} at {}: {}, {said}; {}; {}",
        mutant.class,
        mutant.place(),
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
    Verdict { agree: (bump == Source::Major) == compiled.is_err(), asked, text }
}

fn main() -> ExitCode {
    let options = Options::parse();
    if !options.releases {
        return changes(&options);
    }
    match releases::all() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(failure.code())
        }
    }
}

/// Changes the small description, and asks the compiler.
fn changes(options: &Options) -> ExitCode {
    let root = orchard();
    let original = Side::of(&root).expect("the description gives a client");
    let scratch = Crate::new(&original.output);
    if let Err(complaint) = scratch.check(&witness::witness(&original.output.api), &original.output) {
        println!("the witness does not fit its own client: {complaint}");
        return ExitCode::from(2);
    }
    let (mut all, mut asked, mut agreed) = (0, 0, 0);
    for mutant in chosen(options, &root) {
        let Some(changed) = mutant.of(&root).and_then(|value| Side::of(&value)) else { continue };
        for (old, new, way) in [(&original, &changed, ""), (&changed, &original, "undone: ")] {
            let verdict = verdict(&mutant, old, new, &scratch);
            all += 1;
            asked += usize::from(verdict.asked);
            agreed += usize::from(verdict.agree);
            if !verdict.agree {
                println!("{way}{}", verdict.text);
            }
        }
    }
    println!("oracle: {all} comparisons, {asked} asked of the compiler, {agreed} agree");
    if agreed * 100 >= all * AGREEMENT { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
