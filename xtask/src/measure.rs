//! `measure`: measures performance and size, each figure with its limit.
//!
//! Times are processor times of child processes, user and system, so that other load on the machine changes them
//! little. The kernel counts them in hundredths of a second.

mod check;
mod page;
pub mod program;
mod resources;
mod update_steps;
mod words;

use std::fmt::{self, Display};
use std::path::PathBuf;

use clap::ValueEnum as _;
use procountor_generator::rules::{Confidence, Decidable, Rule};
use serde::{Deserialize, Serialize};

use crate::failure::Failure;
use crate::spec::Spec;
use crate::update::client_version;
use crate::{cpu_time, files, generate, process};

pub use page::{PAGE, page};

/// A figure to measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Figure {
    /// Items of the client with documentation, and documentation that only restates a name.
    Words,
    /// Processor time to generate the current release.
    Generate,
    /// Processor time to check the client with the compiler, against that of another generator's client.
    Check,
    /// Lines of generated code.
    Lines,
    /// Rules that the strict mode of the test server enforces.
    Rules,
    /// Time and allocations of a call, against a plain request with the same bytes.
    Overhead,
    /// Rate and token requests of eight processes that share a limit through Redis, and its overhead.
    SharedLimit,
    /// Memory and time of a streamed download of 1 GiB.
    Download,
    /// Speed of decoding a page of invoices, against handwritten serde structs.
    Decode,
    /// Speed of streaming a search, against handwritten code on a plain HTTP client.
    Stream,
    /// Processor time to check the client of all resources and of one resource; no limit.
    Resources,
    /// Crates that the client depends on, each by name.
    Dependencies,
    /// Time and memory to compare two releases, and two descriptions of 5 MB.
    Drift,
    /// Processor time to update from each release of `spec/` to the next.
    Update,
}

/// Figures in the order in which they are measured by default.
const ALL: [Figure; 14] = [
    Figure::Words,
    Figure::Lines,
    Figure::Rules,
    Figure::Dependencies,
    Figure::Generate,
    Figure::Drift,
    Figure::Update,
    Figure::Overhead,
    Figure::SharedLimit,
    Figure::Download,
    Figure::Decode,
    Figure::Stream,
    Figure::Check,
    Figure::Resources,
];

impl Figure {
    /// Returns the name of the figure on the command line.
    pub fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }
}

/// Measured value of a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measurement {
    /// Name of the value, such as `overhead`.
    pub name: String,
    /// Value with its unit and the conditions of the measurement.
    pub value: String,
    /// Limit, such as `at most 120`; `None` for a figure without one.
    pub limit: Option<String>,
    /// Whether the value is within its limit.
    pub within_limit: bool,
}

impl Measurement {
    fn new(name: &str, value: String, limit: String, within_limit: bool) -> Self {
        Self { name: name.to_owned(), value, limit: Some(limit), within_limit }
    }

    /// Returns a value with a maximum.
    pub fn at_most(name: &str, value: String, limit: &str, within_limit: bool) -> Self {
        Self::new(name, value, format!("at most {limit}"), within_limit)
    }

    /// Returns a value with a minimum.
    pub fn at_least(name: &str, value: String, limit: &str, within_limit: bool) -> Self {
        Self::new(name, value, format!("at least {limit}"), within_limit)
    }

    /// Returns a value without a limit.
    pub fn without_limit(name: &str, value: String) -> Self {
        Self { name: name.to_owned(), value, limit: None, within_limit: true }
    }
}

impl Display for Measurement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, value, limit, within_limit } = self;
        write!(f, "{name}: {value}")?;
        if let Some(limit) = limit {
            write!(f, ", {limit}: {}", if *within_limit { "ok" } else { "MISSED" })?;
        }
        Ok(())
    }
}

/// Limit of the processor time to generate the current release, in seconds.
const MAX_GENERATE_SECONDS: f64 = 0.2;
/// Limit of the lines of all generated files of the client without optional features.
const MAX_LINES: usize = 18_500;
/// Limit of the lines of these files that are neither documentation nor empty.
const MAX_CODE_LINES: usize = 9_500;
/// Limit of the certain rules that the request decides: all that the sources state.
const MIN_REQUEST_RULES: usize = 142;
/// Limit of the certain rules that stored objects decide.
const MIN_STATE_RULES: usize = 30;
/// Limit of the lines of the tables of rules.
const MAX_RULE_LINES: usize = 2_000;
/// Limit of the lines of one generated file, of the client or of the tests.
pub const MAX_FILE_LINES: usize = 3_500;
/// Limit of the number of crates that the client depends on.
const MAX_CRATES: usize = 120;

/// Options of `cargo xtask measure`.
#[derive(Clone, Debug, Default)]
pub struct MeasureOptions {
    /// Figures to measure; if empty, all.
    pub figures: Vec<Figure>,
    /// Writes the measurements to [`PAGE`].
    pub write: bool,
}

/// Measures the figures and prints a line for each.
///
/// # Errors
/// A figure that misses its limit is [`Failure::CheckFailed`].
pub fn measure(spec: &Spec, options: &MeasureOptions, print: &mut dyn FnMut(&str)) -> Result<(), Failure> {
    let figures = if options.figures.is_empty() { &ALL[..] } else { &options.figures };
    let mut all = Vec::new();
    for figure in figures {
        for measurement in measurements(spec, *figure, print)? {
            print(&measurement.to_string());
            all.push((*figure, measurement));
        }
    }
    if options.write {
        let version = client_version(spec.root())?.to_string();
        files::write(&spec.root().join(PAGE), page(&version, &spec.releases.current, &all).as_bytes())?;
        print(&format!("wrote {PAGE}"));
    }
    match all.iter().filter(|(_, measurement)| !measurement.within_limit).count() {
        0 => Ok(()),
        missed => Err(Failure::CheckFailed(format!("{missed} figures miss their limits"))),
    }
}

fn measurements(spec: &Spec, figure: Figure, print: &mut dyn FnMut(&str)) -> Result<Vec<Measurement>, Failure> {
    match figure {
        Figure::Words => words::words(spec, print),
        Figure::Generate => Ok(vec![generate_time(spec)?]),
        Figure::Check => Ok(vec![check::check_time(spec)?]),
        Figure::Lines => lines(spec),
        Figure::Rules => rules(spec),
        Figure::Update => update_steps::update_steps(spec),
        Figure::Drift => program::run(spec, "comparison", &[]),
        Figure::Overhead => program::run(spec, "overhead", &[]),
        Figure::SharedLimit => program::run(spec, "shared_limit", &[]),
        Figure::Download => program::run(spec, "download", &[]),
        Figure::Decode => program::run(spec, "throughput", &["decode"]),
        Figure::Stream => program::run(spec, "throughput", &["stream"]),
        Figure::Resources => Ok(vec![resources::resources(spec)?]),
        Figure::Dependencies => Ok(vec![dependencies(spec, print)?]),
    }
}

/// Counts the dependencies of the client with its default features on this platform, and prints their names.
fn dependencies(spec: &Spec, print: &mut dyn FnMut(&str)) -> Result<Measurement, Failure> {
    let mut command = process::cargo(spec.root());
    command.args(["tree", "--package", "procountor-client", "--edges", "normal", "--prefix", "none"]);
    let tree = process::check(&mut command)?.stdout;
    let crates: std::collections::BTreeSet<String> =
        tree.lines().map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect();
    let crates: Vec<String> = crates.into_iter().filter(|name| !name.starts_with("procountor-client")).collect();
    print(&format!("dependencies: {}", crates.join(", ")));
    let count = crates.len();
    Ok(Measurement::new(
        "dependencies",
        format!("{count} crates"),
        format!("at most {MAX_CRATES}"),
        count <= MAX_CRATES,
    ))
}

fn lines(spec: &Spec) -> Result<Vec<Measurement>, Failure> {
    let description = spec.release(None)?;
    let output = generate::run(spec, &description, true)?;
    // The feature `rules` alone compiles the tables of rules.
    let client = || output.tree.files().filter(|(path, _)| *path != procountor_generator::RULES);
    let total: usize = client().map(|(_, text)| text.lines().count()).sum();
    let rules = output.tree.lines() - total;
    let is_code = |line: &&str| !(line.is_empty() || line.starts_with("///") || line.starts_with("//!"));
    let code = client().flat_map(|(_, text)| text.lines().map(str::trim)).filter(is_code).count();
    let files = output.tree.files().chain(output.inventory.files()).map(|(path, text)| (text.lines().count(), path));
    let (longest, path) = files.max().unwrap_or_default();
    Ok(vec![
        Measurement::new(
            "lines",
            format!("{total} lines of generated code"),
            format!("at most {MAX_LINES}"),
            total <= MAX_LINES,
        ),
        Measurement::new(
            "lines",
            format!("{rules} lines of tables of rules, for the feature `rules`"),
            format!("at most {MAX_RULE_LINES}"),
            rules <= MAX_RULE_LINES,
        ),
        Measurement::new(
            "lines",
            format!("{code} lines of generated code that are neither documentation nor empty"),
            format!("at most {MAX_CODE_LINES}"),
            code <= MAX_CODE_LINES,
        ),
        Measurement::new(
            "lines",
            format!("{longest} lines in the longest generated file, {path}"),
            format!("at most {MAX_FILE_LINES}"),
            longest <= MAX_FILE_LINES,
        ),
    ])
}

/// Counts the rules that the client enforces, which the tests of the client prove one by one.
fn rules(spec: &Spec) -> Result<Vec<Measurement>, Failure> {
    let output = generate::run(spec, &spec.release(None)?, true)?;
    let count = |confidence, decidable| {
        let is_counted = |rule: &&Rule| rule.confidence == confidence && rule.decidable == decidable;
        output.rules.rules.iter().filter(is_counted).count()
    };
    let certain = |name: &str, decidable, minimum| {
        let (count, likely) = (count(Confidence::Certain, decidable), count(Confidence::Likely, decidable));
        let value = format!("{count} certain rules, and {likely} likely ones, that {name} decides");
        Measurement::new("rules", value, format!("at least {minimum}"), count >= minimum)
    };
    Ok(vec![
        certain("the request", Decidable::Request, MIN_REQUEST_RULES),
        certain("the request with stored objects", Decidable::State, MIN_STATE_RULES),
    ])
}

/// Measures the whole process that generates and compares the code of the current release; best of five.
fn generate_time(spec: &Spec) -> Result<Measurement, Failure> {
    process::check(process::cargo(spec.root()).args(["build", "--quiet", "--release", "--package", "xtask"]))?;
    let program: PathBuf = process::target_dir(spec.root())?.join("release/xtask");
    let mut best = f64::MAX;
    for _ in 0..5 {
        let mut command = std::process::Command::new(&program);
        let (seconds, _) = cpu_time::of_children(|| process::check(command.arg("code")))?;
        best = best.min(seconds);
    }
    Ok(Measurement::new(
        "generate",
        format!(
            "{best:.2} s of processor time for the code of {} (whole process, release mode, best of 5)",
            spec.releases.current
        ),
        format!("at most {MAX_GENERATE_SECONDS} s"),
        best <= MAX_GENERATE_SECONDS,
    ))
}
