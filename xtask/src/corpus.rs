//! `corpus`: the generator on other people's descriptions.
//!
//! A refusal says why and is counted apart; a panic is a defect of the generator.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::Instant;

use procountor_generator::diagnostic::Severity;
use procountor_generator::document::Document;
use procountor_generator::{File, Input, Output, generate};

use crate::failure::Failure;
use crate::{fetch, files};

/// The stack of each run: descriptions may be 128 levels deep.
const STACK: usize = 64 * 1024 * 1024;

/// What came of one description.
#[derive(Debug)]
enum Outcome {
    Done { described: usize, output: Box<Output> },
    Refused(String),
    Panicked(String),
}

/// What came of all of them.
#[derive(Clone, Copy, Debug, Default)]
struct Totals {
    done: usize,
    refused: usize,
    panicked: usize,
    described: usize,
    emitted: usize,
    types: usize,
    lines: usize,
    warnings: usize,
}

/// Runs the generator on each description, without names or overlays of ours.
///
/// Says a line for each as it goes; writes code and warnings to `out`, a folder for each, if that is given.
pub fn corpus(inputs: &[PathBuf], out: Option<&Path>, say: &mut dyn FnMut(&str)) -> Result<(), Failure> {
    let found = descriptions(inputs)?;
    let mut totals = Totals::default();
    for (name, path) in &found {
        let bytes = files::read(path)?;
        let start = Instant::now();
        let outcome = run(&path.display().to_string(), bytes)?;
        let millis = start.elapsed().as_millis();
        say(&totals.line(name, &outcome, millis));
        if let (Some(out), Outcome::Done { output, .. }) = (out, &outcome) {
            files::replace_folder(&out.join(name).join("src/generated"), output.tree.files())?;
            let warnings: Vec<_> = output.warnings.iter().map(|warning| format!("{warning}\n")).collect();
            files::write(&out.join(name).join("warnings.txt"), warnings.join("\n").as_bytes())?;
        }
    }
    let Totals { done, refused, panicked, described, emitted, types, lines, warnings } = totals;
    say(&format!(
        "{} descriptions: {done} generated, {refused} refused, {panicked} panics; \
         {emitted} of {described} operations, {types} types, {lines} lines, {warnings} warnings",
        found.len()
    ));
    if panicked > 0 {
        return Err(Failure::Broken(format!("the generator panicked on {panicked} descriptions: a defect of it")));
    }
    Ok(())
}

impl Totals {
    /// Counts an outcome, and says it.
    fn line(&mut self, name: &str, outcome: &Outcome, millis: u128) -> String {
        match outcome {
            Outcome::Done { described, output } => {
                let emitted: usize = output.api.resources.values().map(|resource| resource.operations.len()).sum();
                let (types, lines, warnings) = (output.api.models.len(), output.tree.lines(), output.warnings.len());
                self.done += 1;
                self.described += described;
                self.emitted += emitted;
                self.types += types;
                self.lines += lines;
                self.warnings += warnings;
                format!(
                    "{name}: {emitted} of {described} operations, {types} types, {lines} lines, {warnings} warnings, 0 errors, {millis} ms"
                )
            }
            Outcome::Refused(why) => {
                self.refused += 1;
                let errors = why.lines().filter(|line| line.starts_with("error: ")).count();
                format!("{name}: REFUSED, {errors} errors, {millis} ms\n    {}", why.replace('\n', "\n    "))
            }
            Outcome::Panicked(what) => {
                self.panicked += 1;
                format!("{name}: PANIC, {millis} ms\n    {what}")
            }
        }
    }
}

fn run(name: &str, bytes: Vec<u8>) -> Result<Outcome, Failure> {
    let owned = name.to_owned();
    let work = move || {
        let input = Input {
            description: File { name: &owned, bytes: &bytes },
            overlays: &[],
            names: File { name: "names.toml", bytes: b"" },
            release: None,
            strict: false,
        };
        match generate(&input) {
            Ok(output) => {
                let described =
                    Document::read(&owned, &bytes).map_or(0, |document| fetch::operations(document.value()));
                Outcome::Done { described, output: Box::new(output) }
            }
            Err(mut errors) => {
                errors.retain(|one| one.severity == Severity::Error);
                Outcome::Refused(Failure::diagnostics(&errors).to_string())
            }
        }
    };
    let thread = thread::Builder::new().stack_size(STACK).spawn(work).map_err(|error| Failure::broken(name, error))?;
    Ok(thread.join().unwrap_or_else(|cause| {
        let text = cause.downcast_ref::<String>().cloned();
        let text = text.or_else(|| cause.downcast_ref::<&str>().map(|text| (*text).to_owned()));
        Outcome::Panicked(text.unwrap_or_else(|| "without a message".to_owned()))
    }))
}

/// The descriptions in these files and folders, each with a name of its own.
fn descriptions(inputs: &[PathBuf]) -> Result<Vec<(String, PathBuf)>, Failure> {
    let mut found = Vec::new();
    for input in inputs {
        if input.is_dir() {
            below(input, &mut found)?;
        } else {
            found.push(input.clone());
        }
    }
    found.sort();
    found.dedup();
    let shared = shared(&found);
    let named = found.into_iter().map(|path| {
        let rest = path.strip_prefix(&shared).unwrap_or(&path).with_extension("");
        let parts: Vec<_> = rest.iter().map(|part| part.to_string_lossy().into_owned()).collect();
        (parts.join("__"), path)
    });
    Ok(named.collect())
}

fn below(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::broken(folder.display(), error))?;
    for entry in entries {
        let path = entry.map_err(|error| Failure::broken(folder.display(), error))?.path();
        let is_description =
            path.extension().is_some_and(|kind| ["json", "yaml", "yml"].iter().any(|known| kind == *known));
        if path.is_dir() {
            below(&path, found)?;
        } else if is_description {
            found.push(path);
        }
    }
    Ok(())
}

/// The innermost folder that holds all of these files.
fn shared(found: &[PathBuf]) -> PathBuf {
    let folder = found.first().and_then(|first| first.parent()).unwrap_or(Path::new(""));
    let holds_all = |folder: &&Path| found.iter().all(|path| path.starts_with(folder));
    folder.ancestors().find(holds_all).unwrap_or(Path::new("")).to_owned()
}
