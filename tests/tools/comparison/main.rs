//! `cargo xtask measure drift`: time and memory of comparing two releases, and two descriptions of 5 MB.
//!
//! Each is done in a process of its own, so that one does not stand in the other's memory.

use std::process::{Command, ExitCode};

use procountor_generator::drift::Report;
use rustix::time::{ClockId, clock_gettime};
use serde_json::{Map, Value};
use tests::mutants::{Side, description, mutants};

/// The most seconds of processor time for two releases.
const RELEASES_SECONDS: f64 = 1.0;
/// The most memory for two releases, in MiB.
const RELEASES_MEMORY: u64 = 200;
/// The most seconds of processor time for the large descriptions.
const LARGE_SECONDS: f64 = 5.0;
/// The size of a large description in bytes.
const LARGE: usize = 5_000_000;
/// How many edits the newer one has.
const EDITS: usize = 100;

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("releases") => releases(),
        Some("large") => large(),
        _ => both(),
    }
}

fn both() -> ExitCode {
    let program = std::env::current_exe().expect("a program knows its place");
    let held =
        ["releases", "large"].map(|what| Command::new(&program).arg(what).status().is_ok_and(|end| end.success()));
    if held == [true, true] { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// From the files of two releases to the report's text.
fn releases() -> ExitCode {
    let spec = tests::spec();
    let (old, new) = (Some("24.11".to_owned()), Some("26.04".to_owned()));
    let options = xtask::drift::Options { old, new, ..Default::default() };
    let (text, _) = xtask::drift::drift(&spec, &options).expect("both releases can be read");
    let (seconds, memory) = (seconds(), peak());
    let findings = text.lines().count();
    println!(
        "drift: {seconds:.2} s of processor time and {memory} MiB at most for 24.11 to 26.04 ({findings} findings), \
         at most {RELEASES_SECONDS} s and {RELEASES_MEMORY} MiB"
    );
    if seconds <= RELEASES_SECONDS && memory <= RELEASES_MEMORY { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn large() -> ExitCode {
    let (root, names) = description();
    let old = copies(&root);
    let new = edited(&old, &root).to_string();
    let old = old.to_string();
    let before = seconds();
    let report = compare(&old, &new, &names);
    let seconds = seconds() - before;
    println!(
        "drift: {seconds:.2} s of processor time and {} MiB at most for {:.1} MB with {EDITS} edits ({} findings), at most {LARGE_SECONDS} s",
        peak(),
        old.len() as f64 / 1e6,
        report.findings.len()
    );
    if seconds <= LARGE_SECONDS { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn compare(old: &str, new: &str, names: &[u8]) -> Report {
    let old = Side::read("old.json", old.as_bytes(), names).expect("it can be read");
    let new = Side::read("new.json", new.as_bytes(), names).expect("it can be read");
    old.loaded.compare(&new.loaded, (&old.input, &new.input))
}

/// A description with so many copies of everything that it is large; the first has the names of the original.
fn copies(root: &Value) -> Value {
    let text = root.to_string();
    let count = LARGE.div_ceil(text.len());
    let mut whole = root.clone();
    for copy in 1..count {
        let part = text.replace("#/components/schemas/", &format!("#/components/schemas/Copy{copy}"));
        let part: Value = serde_json::from_str(&part).expect("a name is replaced by a name");
        extend(&mut whole, &part, "/paths", |path| format!("/copy{copy}{path}"));
        extend(&mut whole, &part, "/components/schemas", |name| format!("Copy{copy}{name}"));
    }
    whole
}

fn extend(whole: &mut Value, part: &Value, place: &str, name: impl Fn(&str) -> String) {
    let empty = Map::new();
    let members = part.pointer(place).and_then(Value::as_object).unwrap_or(&empty);
    let members = members.iter().map(|(key, value)| (name(key), value.clone()));
    whole.pointer_mut(place).and_then(Value::as_object_mut).expect("the original has it").extend(members);
}

/// The same with edits here and there.
fn edited(whole: &Value, root: &Value) -> Value {
    let all = mutants(root);
    let mut value = whole.clone();
    let mut left = EDITS;
    for mutant in all.iter().step_by(all.len() / (2 * EDITS)) {
        if left == 0 {
            break;
        }
        // What an edit before this one took away has no place for it.
        if let Some(changed) = mutant.of(&value) {
            value = changed;
            left -= 1;
        }
    }
    value
}

/// Seconds of processor time of this process so far.
fn seconds() -> f64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

/// The most memory that this process has had, in MiB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("memory can only be measured on Linux");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("the kernel tells the peak");
    line.split_whitespace().next().and_then(|kib| kib.parse::<u64>().ok()).expect("it is a number of KiB") / 1024
}
