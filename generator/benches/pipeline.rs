//! Benchmarks of the pipeline by stage, for release 26.04 and for a description twice as large.
//!
//! `cargo bench -p procountor-generator --bench pipeline`
//!
//! Each stage includes the stages before it, so the cost of a stage is the difference of two lines. `twice` contains a
//! copy of every path and every schema under another name, so it should take about twice as long.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use divan::Bencher;
use procountor_generator::document::{Document, dialect};
use procountor_generator::{File, Input, correct, generate, lower};
use serde_json::{Map, Value};

fn main() {
    for size in SIZES {
        // A description that is rejected early must not look fast.
        if let Err(errors) = subject(size).run(generate) {
            eprintln!(
                "{size}: {} errors, the first: {}",
                errors.len(),
                errors.first().map_or_else(String::new, ToString::to_string)
            );
            std::process::exit(2);
        }
    }
    divan::main();
}

/// A description with its overlays and names.
struct Subject {
    description: Vec<u8>,
    overlays: Vec<(String, Vec<u8>)>,
    names: Vec<u8>,
}

impl Subject {
    fn run<T>(&self, stage: impl FnOnce(&Input<'_>) -> T) -> T {
        let overlays: Vec<_> = self.overlays.iter().map(|(name, bytes)| File { name, bytes }).collect();
        stage(&Input {
            description: File { name: "26.04.json", bytes: &self.description },
            overlays: &overlays,
            names: File { name: "names.toml", bytes: &self.names },
            words: &[],
            rules: None,
            release: Some("26.04"),
            strict: false,
        })
    }
}

static ONCE: LazyLock<Subject> = LazyLock::new(|| {
    let spec = spec();
    let mut overlays: Vec<PathBuf> = std::fs::read_dir(spec.join("overlays"))
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    overlays.sort();
    Subject {
        description: bytes(&spec.join("releases/26.04.json")),
        overlays: overlays.iter().map(|path| (path.display().to_string(), bytes(path))).collect(),
        names: bytes(&spec.join("names.toml")),
    }
});

static TWICE: LazyLock<Subject> = LazyLock::new(|| {
    let once: Value = serde_json::from_slice(&ONCE.description).unwrap_or_default();
    let description = doubled(&once).to_string().into_bytes();
    Subject { description, overlays: ONCE.overlays.clone(), names: ONCE.names.clone() }
});

fn spec() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec")
}

/// Reads a file of the repository, or exits.
fn bytes(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|error| {
        eprintln!("{}: {error}", path.display());
        std::process::exit(2)
    })
}

const SCHEMAS: &str = "#/components/schemas/";

/// Returns the description with a copy of every path and every schema. The copies refer to each other.
fn doubled(once: &Value) -> Value {
    let mut twice = once.clone();
    let renamed = |pointer: &str, rename: fn(&str) -> String| -> Map<String, Value> {
        let members = once.pointer(pointer).and_then(Value::as_object).into_iter().flatten();
        members
            .map(|(name, value)| {
                let mut value = value.clone();
                refer_to_copies(&mut value);
                (rename(name), value)
            })
            .collect()
    };
    for (pointer, copies) in [
        ("/paths", renamed("/paths", |path| path.replacen('/', "/twice", 1))),
        ("/components/schemas", renamed("/components/schemas", |schema| format!("Twice{schema}"))),
    ] {
        if let Some(members) = twice.pointer_mut(pointer).and_then(Value::as_object_mut) {
            members.extend(copies);
        }
    }
    twice
}

fn refer_to_copies(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                match value {
                    Value::String(text) if key == "$ref" => {
                        *text = text.replacen(SCHEMAS, &format!("{SCHEMAS}Twice"), 1);
                    }
                    value => refer_to_copies(value),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(refer_to_copies),
        _ => {}
    }
}

fn subject(size: &str) -> &'static Subject {
    if size == "once" { &ONCE } else { &TWICE }
}

const SIZES: [&str; 2] = ["once", "twice"];

/// Reads the bytes into a value.
#[divan::bench(args = SIZES)]
fn a_read(bencher: Bencher<'_, '_>, size: &str) {
    let subject = subject(size);
    bencher.bench(|| Document::read("26.04.json", &subject.description));
}

/// Normalises the dialect, which walks and copies the whole value; without reading.
#[divan::bench(args = SIZES)]
fn b_normalise_alone(bencher: Bencher<'_, '_>, size: &str) {
    let document = Document::read("26.04.json", &subject(size).description);
    bencher.bench(|| document.as_ref().map(dialect::normalise));
}

/// Reads, normalises, and applies the overlays.
#[divan::bench(args = SIZES)]
fn c_correct(bencher: Bencher<'_, '_>, size: &str) {
    let subject = subject(size);
    bencher.bench(|| subject.run(|input| correct(input.description, input.overlays, input.release)));
}

/// Runs the pipeline up to the intermediate representation, including names and checks.
#[divan::bench(args = SIZES)]
fn d_lower(bencher: Bencher<'_, '_>, size: &str) {
    let subject = subject(size);
    bencher.bench(|| subject.run(lower));
}

/// Runs the whole pipeline, including the source files and the surface.
#[divan::bench(args = SIZES)]
fn e_generate(bencher: Bencher<'_, '_>, size: &str) {
    let subject = subject(size);
    bencher.bench(|| subject.run(generate));
}
