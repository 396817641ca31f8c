//! `generate`: the description to code and snapshots.

use std::collections::BTreeMap;
use std::path::PathBuf;

use procountor_generator::Output;

use crate::failure::Failure;
use crate::snapshots::Known;
use crate::spec::{Source, Spec};
use crate::{files, snapshots};

/// What to do.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The release; the current one without it.
    pub release: Option<String>,
    /// Only compare, write nothing.
    pub check: bool,
    /// Go on where names are not settled.
    pub no_strict: bool,
}

/// Where the generated code stands, from the root of the repository.
pub const CODE: &str = "generated-client/src/generated";
/// Where the code that proves the client stands.
pub const INVENTORY: &str = "tests/support/inventory";
/// Where the snapshots stand.
pub const SNAPSHOTS: &str = "tests/snapshots";

/// Where the catalogue of changes stands.
pub const CATALOGUE: &str = "generator/CATALOGUE.md";
/// Where each kind of the catalogue has its fixture.
const FIXTURES: &str = "tests/data/drift/rules";

/// Runs the generator on a description.
pub fn run(spec: &Spec, source: &Source, strict: bool) -> Result<Output, Failure> {
    spec.run(source, strict, procountor_generator::generate).map_err(|errors| Failure::diagnostics(&errors))
}

/// Makes code and snapshots, and writes or compares them.
pub fn generate(spec: &Spec, options: &Options) -> Result<String, Failure> {
    let source = spec.release(options.release.as_deref())?;
    let output = run(spec, &source, !options.no_strict)?;
    let made = made(spec, &output)?;
    let stale = stale(spec, &made)?;
    let counts = counts(&output);
    if stale.is_empty() {
        return Ok(format!("{}: nothing to do, all {} files are fresh\n{counts}", source.name, made.len()));
    }
    let list: String = stale.iter().flat_map(|path| ["  ", path, "\n"]).collect();
    if options.check {
        return Err(Failure::Stale(format!(
            "{} files are not what {} gives:\n{list}  do: cargo xtask generate",
            stale.len(),
            source.name
        )));
    }
    files::replace_folder(&spec.root().join(CODE), output.tree.files())?;
    files::replace_folder(&spec.root().join(INVENTORY), output.inventory.files())?;
    let in_folder = |path: &str| path.starts_with(CODE) || path.starts_with(INVENTORY);
    for (path, text) in made.iter().filter(|(path, _)| !in_folder(path)) {
        if stale.contains(path) {
            files::write(&spec.root().join(path), text.as_bytes())?;
        }
    }
    for path in stale.iter().filter(|path| path.starts_with(SNAPSHOTS) && !made.contains_key(*path)) {
        let path: PathBuf = spec.root().join(path);
        std::fs::remove_file(&path).map_err(|error| Failure::broken(path.display(), error))?;
    }
    Ok(format!("{}: wrote {} files\n{list}{counts}", source.name, stale.len()))
}

/// Makes the code of the current release and compares it, without the snapshots.
pub fn compare_code(spec: &Spec) -> Result<String, Failure> {
    let source = spec.release(None)?;
    let output = run(spec, &source, true)?;
    let there = files::tree(&spec.root().join(CODE))?;
    let same = output.tree.files().eq(there.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    if same {
        Ok(counts(&output))
    } else {
        Err(Failure::Stale("the code is stale\n  do: cargo xtask generate".to_owned()))
    }
}

/// Everything that a run makes: path from the root of the repository to text.
pub fn made(spec: &Spec, output: &Output) -> Result<BTreeMap<String, String>, Failure> {
    made_with(spec, output, &mut Known::default())
}

/// The same, by what is known of the descriptions.
pub fn made_with(spec: &Spec, output: &Output, known: &mut Known) -> Result<BTreeMap<String, String>, Failure> {
    let code = output.tree.files().map(|(path, text)| (format!("{CODE}/{path}"), text.to_owned()));
    let inventory = output.inventory.files().map(|(path, text)| (format!("{INVENTORY}/{path}"), text.to_owned()));
    let texts = snapshots::all_with(spec, output, known)?;
    let texts = texts.iter().map(|(name, text)| (format!("{SNAPSHOTS}/{name}.snap"), snapshots::stored(text)));
    let catalogue = (CATALOGUE.to_owned(), procountor_generator::drift::catalogue::table(&expected(spec)?));
    Ok(code.chain(inventory).chain(texts).chain([catalogue]).collect())
}

/// What the fixtures of the catalogue expect, by the code of their kind. `--test drift` holds the comparison to it.
fn expected(spec: &Spec) -> Result<BTreeMap<String, String>, Failure> {
    let read = |(path, text): (&String, &String)| {
        let value = |key: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix("expect: {")?.strip_suffix('}'))?;
            line.split(", ").find_map(|entry| entry.strip_prefix(key)?.strip_prefix(": ")).map(str::to_owned)
        };
        let (wire, source, severity) = (value("wire")?, value("source")?, value("severity")?);
        Some((path.split_once('-')?.0.to_owned(), format!("{wire}, {source}, {severity}")))
    };
    let fixtures = files::tree(&spec.root().join(FIXTURES))?;
    fixtures
        .iter()
        .filter(|(path, _)| !path.contains('/'))
        .map(|file| {
            read(file).ok_or_else(|| {
                Failure::Broken(format!(
                    "{FIXTURES}/{}: no line `expect: {{severity: …, wire: …, source: …, silent: …}}`",
                    file.0
                ))
            })
        })
        .collect()
}

/// The files that differ, are missing, or should not be there.
pub fn stale(spec: &Spec, made: &BTreeMap<String, String>) -> Result<Vec<String>, Failure> {
    let mut there = BTreeMap::new();
    for folder in [CODE, INVENTORY, SNAPSHOTS] {
        let files = files::tree(&spec.root().join(folder))?;
        there.extend(files.into_iter().map(|(path, text)| (format!("{folder}/{path}"), text)));
    }
    let catalogue = spec.root().join(CATALOGUE);
    if catalogue.exists() {
        there.insert(CATALOGUE.to_owned(), files::read_text(&catalogue)?);
    }
    let differ = made.iter().filter(|(path, text)| there.get(*path) != Some(text)).map(|(path, _)| path.clone());
    let owned = |path: &String| {
        path.starts_with(CODE)
            || path.starts_with(INVENTORY)
            || OWNED.iter().any(|prefix| path.starts_with(&format!("{SNAPSHOTS}/{prefix}__")))
    };
    let surplus = there.keys().filter(|path| owned(path) && !made.contains_key(*path)).cloned();
    Ok(differ.chain(surplus).collect())
}

/// The snapshots that `generate` writes, by the test that holds them.
const OWNED: &[&str] = &["changes", "diagnostics", "drift", "surface", "vocabulary"];

/// What a run made, in figures.
pub fn counts(output: &Output) -> String {
    let operations: usize = output.api.resources.values().map(|resource| resource.operations.len()).sum();
    let warnings: Vec<_> = output.warnings.iter().map(|warning| format!("\n{warning}")).collect();
    let warnings = warnings.concat();
    format!(
        "{operations} operations of {} resources, {} types, {} lines of code, {} facts of surface, {} warnings{warnings}",
        output.api.resources.len(),
        output.api.models.len(),
        output.tree.lines(),
        output.surface.facts().count(),
        output.warnings.len(),
    )
}
