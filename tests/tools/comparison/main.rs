//! `cargo xtask measure drift`: measures time and memory to compare two releases, and two descriptions of 5 MB.
//!
//! Each comparison runs in a separate process, so that its memory is measured alone.

use std::process::{Command, ExitCode};

use procountor_generator::drift::Report;
use rustix::time::{ClockId, clock_gettime};
use serde_json::{Map, Value};
use tests::mutants::{ComparedDescription, current_description, mutants};

/// Maximum processor time to compare two releases, in seconds.
const MAX_RELEASES_SECONDS: f64 = 1.0;
/// Maximum memory to compare two releases, in MiB.
const MAX_RELEASES_MEMORY: u64 = 200;
/// Maximum processor time to compare the large descriptions, in seconds.
const MAX_LARGE_SECONDS: f64 = 5.0;
/// Minimum size of a large description in bytes.
const LARGE_BYTES: usize = 5_000_000;
/// Number of edits of the newer large description.
const EDITS: usize = 100;

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("releases") => releases(),
        Some("large") => large(),
        _ => both(),
    }
}

fn both() -> ExitCode {
    let program = std::env::current_exe().expect("the path of the program is known");
    let within_limits = ["releases", "large"]
        .map(|name| Command::new(&program).arg(name).status().is_ok_and(|status| status.success()));
    if within_limits == [true, true] { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Compares two releases, from their files to the text report.
fn releases() -> ExitCode {
    let spec = tests::spec();
    let (old, new) = (Some("24.11".to_owned()), Some("26.04".to_owned()));
    let options = xtask::drift::DriftOptions { old, new, ..Default::default() };
    let text = xtask::drift::drift(&spec, &options).expect("both releases are valid").text;
    let (seconds, memory) = (seconds(), peak_memory());
    let findings = text.lines().count();
    println!(
        "drift: {seconds:.2} s of processor time and {memory} MiB of memory for 24.11 to 26.04 ({findings} findings), \
         at most {MAX_RELEASES_SECONDS} s and {MAX_RELEASES_MEMORY} MiB"
    );
    if seconds <= MAX_RELEASES_SECONDS && memory <= MAX_RELEASES_MEMORY { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Compares two large descriptions.
fn large() -> ExitCode {
    let (root, names) = current_description();
    let old = repeated(&root);
    let new = edited(&old, &root).to_string();
    let old = old.to_string();
    let before = seconds();
    let report = compare(&old, &new, &names);
    let seconds = seconds() - before;
    println!(
        "drift: {seconds:.2} s of processor time and {} MiB of memory for {:.1} MB with {EDITS} edits ({} findings), \
         at most {MAX_LARGE_SECONDS} s",
        peak_memory(),
        old.len() as f64 / 1e6,
        report.findings.len()
    );
    if seconds <= MAX_LARGE_SECONDS { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn compare(old: &str, new: &str, names: &[u8]) -> Report {
    let old = ComparedDescription::read("old.json", old.as_bytes(), names).expect("the description is valid");
    let new = ComparedDescription::read("new.json", new.as_bytes(), names).expect("the description is valid");
    old.loaded.compare(&new.loaded, (&old.input, &new.input))
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

/// Returns the description with [`EDITS`] edits.
fn edited(description: &Value, root: &Value) -> Value {
    let all = mutants(root);
    let mut value = description.clone();
    let mut left = EDITS;
    for mutant in all.iter().step_by(all.len() / (2 * EDITS)) {
        if left == 0 {
            break;
        }
        // An earlier edit may have removed the node.
        if let Some(changed) = mutant.apply(&value) {
            value = changed;
            left -= 1;
        }
    }
    value
}

/// Returns the processor time of this process so far, in seconds.
fn seconds() -> f64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

/// Returns the peak memory of this process, in MiB.
fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("memory can only be measured on Linux");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("the kernel reports the peak");
    line.split_whitespace().next().and_then(|kib| kib.parse::<u64>().ok()).expect("the peak is a number of KiB") / 1024
}
