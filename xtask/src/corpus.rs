//! `corpus`: runs the generator on third-party descriptions.
//!
//! A rejected description is counted separately from a panic, which is a defect of the generator.

use std::collections::HashMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Instant;

use procountor_generator::diagnostic::{Level, Loss};
use procountor_generator::document::Document;
use procountor_generator::{Output, generate};

use crate::failure::Failure;
use crate::files;
use crate::operations::operations;
use crate::spec::third_party_input;

/// Stack size of a run, enough for descriptions that are 128 levels deep.
const STACK: usize = 64 * 1024 * 1024;

/// Result of one description.
#[derive(Debug)]
enum Outcome {
    Generated { described: usize, output: Box<Output> },
    Rejected(String),
    Panicked(String),
}

/// Counts over all descriptions.
#[derive(Clone, Copy, Debug, Default)]
struct Totals {
    generated: usize,
    rejected: usize,
    panicked: usize,
    described: usize,
    emitted: usize,
    types: usize,
    lines: usize,
    warnings: usize,
    losses: Losses,
}

/// Number of parts that the clients lack, by kind.
#[derive(Clone, Copy, Debug, Default)]
struct Losses {
    parameters: usize,
    properties: usize,
    types: usize,
}

impl Losses {
    /// Counts the losses of a client. Operations that it lacks are counted by their number.
    fn of(output: &Output) -> Self {
        let count = |kind| output.warnings.iter().filter(|warning| warning.loss == Some(kind)).count();
        Self { parameters: count(Loss::Parameter), properties: count(Loss::Property), types: count(Loss::Type) }
    }

    fn add(&mut self, other: Self) {
        self.parameters += other.parameters;
        self.properties += other.properties;
        self.types += other.types;
    }
}

impl fmt::Display for Losses {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { parameters, properties, types } = self;
        write!(f, "less than described: {parameters} parameters, {properties} properties, {types} types")
    }
}

/// Runs the generator on each description, without the names and overlays of `spec/`, and prints a line for each.
///
/// With `out`, writes code and warnings there, in a folder for each description.
pub fn corpus(inputs: &[PathBuf], out: Option<&Path>, print: &mut dyn FnMut(&str)) -> Result<(), Failure> {
    let found = descriptions(inputs)?;
    let mut totals = Totals::default();
    for (name, path) in &found {
        let bytes = files::read(path)?;
        let start = Instant::now();
        let outcome = run(&path.display().to_string(), bytes)?;
        let millis = start.elapsed().as_millis();
        print(&totals.add(name, &outcome, millis));
        if let (Some(out), Outcome::Generated { output, .. }) = (out, &outcome) {
            files::replace_folder(&out.join(name).join("src/generated"), output.tree.files())?;
            let warnings: Vec<_> = output.warnings.iter().map(|warning| format!("{warning}\n")).collect();
            files::write(&out.join(name).join("warnings.txt"), warnings.join("\n").as_bytes())?;
        }
    }
    let Totals { generated, rejected, panicked, described, emitted, types, lines, warnings, losses } = totals;
    print(&format!(
        "{} descriptions: {generated} generated, {rejected} rejected, {panicked} panics; \
         {emitted} of {described} operations, {types} types, {lines} lines, {warnings} warnings; {losses}",
        found.len()
    ));
    if panicked > 0 {
        return Err(Failure::Error(format!(
            "the generator panicked on {panicked} descriptions\n  help: report this as a bug of the generator"
        )));
    }
    Ok(())
}

impl Totals {
    /// Adds an outcome and returns the line to print.
    fn add(&mut self, name: &str, outcome: &Outcome, millis: u128) -> String {
        match outcome {
            Outcome::Generated { described, output } => {
                let emitted: usize = output.api.resources.values().map(|resource| resource.operations.len()).sum();
                let (types, lines, warnings) = (output.api.models.len(), output.tree.lines(), output.warnings.len());
                self.generated += 1;
                self.described += described;
                self.emitted += emitted;
                self.types += types;
                self.lines += lines;
                self.warnings += warnings;
                let losses = Losses::of(output);
                self.losses.add(losses);
                format!(
                    "{name}: {emitted} of {described} operations, {types} types, {lines} lines, {warnings} warnings, 0 errors, {losses}, {millis} ms"
                )
            }
            Outcome::Rejected(text) => {
                self.rejected += 1;
                let errors = text.lines().filter(|line| line.starts_with("error: ")).count();
                format!("{name}: REJECTED, {errors} errors, {millis} ms\n    {}", text.replace('\n', "\n    "))
            }
            Outcome::Panicked(message) => {
                self.panicked += 1;
                format!("{name}: PANIC, {millis} ms\n    {message}")
            }
        }
    }
}

fn run(name: &str, bytes: Vec<u8>) -> Result<Outcome, Failure> {
    let owned = name.to_owned();
    let work = move || match generate(&third_party_input(&owned, &bytes)) {
        Ok(output) => {
            let described = Document::read(&owned, &bytes).map_or(0, |document| operations(document.value()).count());
            Outcome::Generated { described, output: Box::new(output) }
        }
        Err(mut errors) => {
            errors.retain(|diagnostic| diagnostic.level == Level::Error);
            Outcome::Rejected(Failure::diagnostics(&errors).to_string())
        }
    };
    let thread = thread::Builder::new().stack_size(STACK).spawn(work).map_err(|error| Failure::error(name, error))?;
    Ok(thread.join().unwrap_or_else(|payload| {
        let message = payload.downcast_ref::<String>().cloned();
        let message = message.or_else(|| payload.downcast_ref::<&str>().map(|text| (*text).to_owned()));
        Outcome::Panicked(message.unwrap_or_else(|| "no message".to_owned()))
    }))
}

/// Returns the descriptions in files and folders, each with a unique name.
fn descriptions(inputs: &[PathBuf]) -> Result<Vec<(String, PathBuf)>, Failure> {
    let mut found = Vec::new();
    for input in inputs {
        if input.is_dir() {
            collect(input, &mut found)?;
        } else {
            found.push(input.clone());
        }
    }
    found.sort();
    found.dedup();
    let ancestor = common_ancestor(&found);
    let mut stems: HashMap<PathBuf, usize> = HashMap::new();
    for path in &found {
        *stems.entry(path.with_extension("")).or_default() += 1;
    }
    let named = found.into_iter().map(|path| {
        let relative = path.strip_prefix(&ancestor).unwrap_or(&path);
        // Files that differ only in the extension keep it.
        let is_shared = stems.get(&path.with_extension("")).is_some_and(|count| *count > 1);
        let relative = if is_shared { relative.to_owned() } else { relative.with_extension("") };
        let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy().into_owned()).collect();
        (parts.join("__"), path)
    });
    Ok(named.collect())
}

/// Adds the JSON and YAML files below a folder.
fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::error(folder.display(), error))?;
    for entry in entries {
        let path = entry.map_err(|error| Failure::error(folder.display(), error))?.path();
        let is_description =
            path.extension().is_some_and(|extension| ["json", "yaml", "yml"].iter().any(|known| extension == *known));
        if path.is_dir() {
            collect(&path, found)?;
        } else if is_description {
            found.push(path);
        }
    }
    Ok(())
}

/// Returns the innermost folder that contains all files.
fn common_ancestor(files: &[PathBuf]) -> PathBuf {
    let folder = files.first().and_then(|first| first.parent()).unwrap_or(Path::new(""));
    let contains_all = |folder: &&Path| files.iter().all(|path| path.starts_with(folder));
    folder.ancestors().find(contains_all).unwrap_or(Path::new("")).to_owned()
}
