//! `ci`: runs the slower checks, after `cargo test --workspace`.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use crate::failure::Failure;
use crate::spec::Spec;
use crate::{browser, cpu_time, drift, files, next_release, process};

/// Name, arguments and environment of a Cargo command.
type Step = (&'static str, &'static [&'static str], &'static [(&'static str, &'static str)]);

/// Cargo commands, in the order in which they run.
const CARGO_STEPS: &[Step] = &[
    ("format", &["fmt", "--all", "--check"], &[]),
    ("lints", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"], &[]),
    ("documentation", &["doc", "--workspace", "--no-deps"], &[("RUSTDOCFLAGS", "-D warnings")]),
];

/// Commands of this program, in the order in which they run. The client without features is compiled with the releases;
/// `cargo xtask features` checks all combinations, which takes too long here.
const XTASK_STEPS: &[(&str, &[&str])] =
    &[("all releases", &["compile"]), ("fixtures", &["compile", "tests/data/features"]), ("contract", &["contract"])];

/// Options of the wire oracle: an older pair of releases, and an edit of each class of the current one.
const WIRE: &[&str] = &["23.02", "23.09", "--per-class", "1"];

/// Runs all checks, prints a line for each and stops at the first failure.
pub fn ci(root: &Path, print: &mut dyn FnMut(&str)) -> Result<(), Failure> {
    for (name, arguments, environment) in CARGO_STEPS {
        let mut command = process::cargo(root);
        command.args(*arguments).envs(environment.iter().copied());
        timed(name, print, || run(&mut command))?;
    }
    let xtask = std::env::current_exe().map_err(|error| Failure::error("path of xtask", error))?;
    for (name, arguments) in XTASK_STEPS {
        timed(name, print, || run(Command::new(&xtask).current_dir(root).args(*arguments)))?;
    }
    let programs = process::build_workspace(root, &["--bin", "wire"])?;
    timed("wire", print, || run(Command::new(programs.join("wire")).current_dir(root).args(WIRE)))?;
    timed("next release", print, || next_release::check(root))?;
    timed("examples", print, || examples(root))?;
    timed("drift page", print, || drift_page(root))
}

/// Checks the HTML drift report of all releases in a browser.
fn drift_page(root: &Path) -> Result<(), Failure> {
    let options = drift::DriftOptions { format: drift::Format::Html, ..drift::DriftOptions::default() };
    let page = drift::drift(&Spec::load(root)?, &options)?.text;
    let path = root.join("target/drift.html");
    files::write(&path, page.as_bytes())?;
    browser::browser(root, &path).map(|_| ())
}

/// Runs a check and prints its name, its duration and the processor time of its processes.
fn timed(name: &str, print: &mut dyn FnMut(&str), work: impl FnOnce() -> Result<(), Failure>) -> Result<(), Failure> {
    let (start, before) = (Instant::now(), cpu_time::total().ok());
    work().map_err(|failure| Failure::Error(format!("{name}: {failure}")))?;
    let cpu_time = match (before, cpu_time::total().ok()) {
        (Some(before), Some(after)) => format!(", {:.1} s of processor time", after - before),
        // Systems other than Linux.
        _ => String::new(),
    };
    print(&format!("{name}: ok, {:.1} s{cpu_time}", start.elapsed().as_secs_f64()));
    Ok(())
}

/// Runs a command with inherited output.
fn run(command: &mut Command) -> Result<(), Failure> {
    let status = command.status().map_err(|error| Failure::error(process::command_line(command), error))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::Error(format!("{status}\n  help: run {}", process::command_line(command))))
}

/// Runs the examples of the client, and the programs of `jobs`, which need more crates. Each checks itself: it fails where
/// the test server was not called as expected.
fn examples(root: &Path) -> Result<(), Failure> {
    let names = |folder: &str| -> Result<Vec<String>, Failure> {
        let sources = files::tree(&root.join("generated-client").join(folder))?;
        let names = sources.keys().filter_map(|path| path.strip_suffix(".rs")).filter(|name| !name.contains('/'));
        Ok(names.map(str::to_owned).collect())
    };
    let (examples, programs) = (names("examples")?, names("jobs/src/bin")?);
    let programs_to_build = programs.iter().flat_map(|name| ["--bin", name]);
    let targets: Vec<&str> = ["--examples"].into_iter().chain(programs_to_build).collect();
    let built = process::build_workspace(root, &targets)?;
    let examples = examples.iter().map(|name| built.join("examples").join(name));
    for program in examples.chain(programs.iter().map(|name| built.join(name))) {
        process::check(Command::new(program).current_dir(root))?;
    }
    Ok(())
}
