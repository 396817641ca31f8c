//! `measure`: the figures that the project holds itself to, each with its limit.
//!
//! Time is processor time of the child processes, user and system, so that a busy machine does not
//! change it much. The kernel counts it in hundredths of a second.

mod check;
mod resources;
mod time;

use std::path::PathBuf;

use crate::failure::Failure;
use crate::generate;
use crate::spec::Spec;
use crate::tool;

/// What can be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Figure {
    /// Processor time of generating the current release.
    Generate,
    /// Processor time of checking the client, against that of a peer's output.
    Check,
    /// Lines of generated code.
    Lines,
    /// Time and allocations of a call, beside a bare request of the same bytes.
    Overhead,
    /// Memory and time of a download of 1 GiB that is read as it comes.
    Download,
    /// The speed of decoding a page of invoices, beside hand-written serde structs.
    Decode,
    /// The speed of a search as a stream, beside hand-written code over a bare HTTP client.
    Stream,
    /// Processor time of checking the client of all resources, and of one alone. It has no limit.
    Resources,
    /// The crates that the client brings with it, each by name.
    Dependencies,
    /// Time and memory of comparing two releases, and two descriptions of 5 MB.
    Drift,
}

/// One figure, held against its limit.
#[derive(Clone, Debug)]
struct Measured {
    text: String,
    verdict: Verdict,
}

/// How a figure stands to its limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Held,
    Missed,
    /// It is there to decide by.
    NoLimit,
}

impl From<bool> for Verdict {
    fn from(held: bool) -> Self {
        if held { Self::Held } else { Self::Missed }
    }
}

/// The most seconds that generating may take.
const GENERATE_SECONDS: f64 = 0.25;
/// The most lines of all generated files.
const LINES: usize = 20_000;
/// The most lines of one generated file, of the client or of the tests.
pub const LINES_OF_A_FILE: usize = 2_500;

/// The most crates that the client brings with it.
const CRATES: usize = 120;

/// Measures what is asked for, everything if nothing is. Says a line for each as it goes.
pub fn measure(spec: &Spec, figures: &[Figure], say: &mut dyn FnMut(&str)) -> Result<(), Failure> {
    let all = [
        Figure::Lines,
        Figure::Dependencies,
        Figure::Generate,
        Figure::Drift,
        Figure::Overhead,
        Figure::Download,
        Figure::Decode,
        Figure::Stream,
        Figure::Check,
        Figure::Resources,
    ];
    let mut missed = 0;
    for figure in if figures.is_empty() { &all } else { figures } {
        let measured = match figure {
            Figure::Generate => vec![generating(spec)?],
            Figure::Check => vec![check::checking(spec)?],
            Figure::Lines => lines(spec)?,
            Figure::Drift => program(spec, &["comparison"])?,
            Figure::Overhead => program(spec, &["overhead"])?,
            Figure::Download => program(spec, &["download"])?,
            Figure::Decode => program(spec, &["throughput", "decode"])?,
            Figure::Stream => program(spec, &["throughput", "stream"])?,
            Figure::Resources => vec![resources::resources(spec)?],
            Figure::Dependencies => vec![dependencies(spec)?],
        };
        for Measured { text, verdict } in measured {
            let word = match verdict {
                Verdict::Held => ": held",
                Verdict::Missed => ": MISSED",
                Verdict::NoLimit => "",
            };
            say(&format!("{text}{word}"));
            missed += usize::from(verdict == Verdict::Missed);
        }
    }
    if missed == 0 { Ok(()) } else { Err(Failure::Stale(format!("{missed} figures miss their limits"))) }
}

/// What a program that measures says of itself; its exit code is the verdict.
fn program(spec: &Spec, arguments: &[&str]) -> Result<Vec<Measured>, Failure> {
    let mut command = tool::cargo(spec.root());
    command.args(["run", "--quiet", "--release", "--package", "tests", "--bin"]).args(arguments);
    let said = tool::run(&mut command)?;
    if said.out.is_empty() {
        return Err(Failure::Broken(format!("{}\n  do: {}", said.err.trim_end(), tool::shown(&command))));
    }
    let verdict = Verdict::from(said.success);
    Ok(said.out.lines().map(|line| Measured { text: line.to_owned(), verdict }).collect())
}

/// The tree of the client with its default features, on this platform.
fn dependencies(spec: &Spec) -> Result<Measured, Failure> {
    let mut command = tool::cargo(spec.root());
    command.args(["tree", "--package", "procountor-client", "--edges", "normal", "--prefix", "none"]);
    let out = tool::must(&mut command)?.out;
    let names: std::collections::BTreeSet<String> =
        out.lines().map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect();
    let names: Vec<String> = names.into_iter().filter(|name| !name.starts_with("procountor-client")).collect();
    let count = names.len();
    Ok(Measured {
        text: format!("dependencies: {}\ndependencies: {count} crates, at most {CRATES}", names.join(", ")),
        verdict: (count <= CRATES).into(),
    })
}

fn lines(spec: &Spec) -> Result<Vec<Measured>, Failure> {
    let source = spec.release(None)?;
    let output = generate::run(spec, &source, true)?;
    let total = output.tree.lines();
    let files = output.tree.files().chain(output.inventory.files()).map(|(path, text)| (text.lines().count(), path));
    let (longest, path) = files.max().unwrap_or_default();
    Ok(vec![
        Measured {
            text: format!("lines: {total} of generated code, at most {LINES}"),
            verdict: (total <= LINES).into(),
        },
        Measured {
            text: format!("lines: {longest} of the longest file, {path}, at most {LINES_OF_A_FILE}"),
            verdict: (longest <= LINES_OF_A_FILE).into(),
        },
    ])
}

/// The whole process that makes the code of the current release and compares it, best of five.
fn generating(spec: &Spec) -> Result<Measured, Failure> {
    tool::must(tool::cargo(spec.root()).args(["build", "--quiet", "--release", "--package", "xtask"]))?;
    let program: PathBuf = tool::target(spec.root())?.join("release/xtask");
    let mut best = f64::MAX;
    for _ in 0..5 {
        let mut command = std::process::Command::new(&program);
        let (seconds, _) = time::processor(|| tool::must(command.arg("code")))?;
        best = best.min(seconds);
    }
    Ok(Measured {
        text: format!(
            "generate: {best:.2} s of processor time for the code of {} (whole process, release mode, best of 5), at most {GENERATE_SECONDS} s",
            spec.releases.current
        ),
        verdict: (best <= GENERATE_SECONDS).into(),
    })
}
