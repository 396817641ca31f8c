//! `generate`: generates code and snapshots from a description.

use std::collections::BTreeMap;

use procountor_generator::Output;
use procountor_generator::ir::{DocText, plain_text};
use procountor_generator::report::Rule;
use procountor_generator::words::{self, Item, ItemKind};

use crate::failure::Failure;
use crate::files::{self, Transaction};
use crate::snapshots;
use crate::snapshots::Cache;
use crate::spec::{Description, Spec};

/// Options of `cargo xtask generate`.
#[derive(Clone, Debug, Default)]
pub struct GenerateOptions {
    /// Label of the release; without it, the current release.
    pub release: Option<String>,
    /// Compares without writing.
    pub check: bool,
}

/// Folder of the generated code, from the root of the repository.
pub const CODE: &str = "generated-client/src/generated";
/// Folder of the generated test code, from the root of the repository.
pub const INVENTORY: &str = "tests/support/inventory";
/// Folder of the snapshots, from the root of the repository.
pub const SNAPSHOTS: &str = "tests/snapshots";

/// Path of the catalogue of drift rules, from the root of the repository.
pub const CATALOGUE: &str = "generator/CATALOGUE.md";
/// Path of the schema of JSON reports, from the root of the repository. The list of its rules is generated.
const REPORT_SCHEMA: &str = "generator/drift.schema.json";
/// Folder with the fixture of each drift rule, from the root of the repository.
const FIXTURES: &str = "tests/data/drift/rules";

/// Runs the generator on a description and returns its output.
pub fn run(spec: &Spec, description: &Description, strict: bool) -> Result<Output, Failure> {
    spec.run(description, strict, procountor_generator::generate).map_err(|errors| Failure::diagnostics(&errors))
}

/// Generates code and snapshots, and writes or compares them.
pub fn generate(spec: &Spec, options: &GenerateOptions) -> Result<String, Failure> {
    let description = spec.release(options.release.as_deref())?;
    let output = run(spec, &description, true)?;
    let generated = generated_files(spec, &output)?;
    let stale = stale(spec, &generated)?;
    let summary = summary(&output);
    if stale.is_empty() {
        return Ok(format!("{}: all {} files are up to date\n{summary}", description.name, generated.len()));
    }
    let list: String = stale.iter().flat_map(|path| ["  ", path, "\n"]).collect();
    if options.check {
        return Err(Failure::CheckFailed(format!(
            "{} files differ from the output for {}\n{list}  help: run cargo xtask generate",
            stale.len(),
            description.name
        )));
    }
    let change = |path: &String| (spec.root().join(path), generated.get(path).map(|text| text.clone().into_bytes()));
    Transaction::begin(spec.root())?.commit(&stale.iter().map(change).collect(), files::UNHINDERED)?;
    Ok(format!("{}: wrote {} files\n{list}{summary}", description.name, stale.len()))
}

/// Generates the code of the current release and compares it with the files, without the snapshots.
pub fn compare_code(spec: &Spec) -> Result<String, Failure> {
    let description = spec.release(None)?;
    let output = run(spec, &description, true)?;
    let current = files::tree(&spec.root().join(CODE))?;
    let same = output.tree.files().eq(current.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    if same {
        Ok(summary(&output))
    } else {
        Err(Failure::CheckFailed("the generated code is stale\n  help: run cargo xtask generate".to_owned()))
    }
}

/// Returns all generated files: text by path from the root of the repository.
pub fn generated_files(spec: &Spec, output: &Output) -> Result<BTreeMap<String, String>, Failure> {
    generated_files_with(spec, output, SnapshotScope::All, &mut Cache::default())
}

/// The snapshots that are rendered. Others keep the content of their files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SnapshotScope {
    /// All snapshots.
    All,
    /// The snapshots of the current release, if nothing changed that those of earlier releases depend on.
    CurrentRelease,
    /// The surface of the client.
    Surface,
}

/// Returns all generated files, using a cache.
pub fn generated_files_with(
    spec: &Spec,
    output: &Output,
    scope: SnapshotScope,
    cache: &mut Cache,
) -> Result<BTreeMap<String, String>, Failure> {
    let code = output.tree.files().map(|(path, text)| (format!("{CODE}/{path}"), text.to_owned()));
    let inventory = output.inventory.files().map(|(path, text)| (format!("{INVENTORY}/{path}"), text.to_owned()));
    let texts = match scope {
        SnapshotScope::All => {
            cache.check_words(spec)?;
            snapshots::all_with(spec, output, cache)?
        }
        SnapshotScope::CurrentRelease => snapshots::of_current(spec, output, cache)?,
        SnapshotScope::Surface => snapshots::surface(output),
    };
    let texts = texts.iter().map(|(name, text)| (format!("{SNAPSHOTS}/{name}.snap"), snapshots::stored(text)));
    let catalogue = (CATALOGUE.to_owned(), procountor_generator::report::catalogue::markdown(&expected(spec)?));
    let mut files: BTreeMap<_, _> =
        code.chain(inventory).chain(texts).chain([catalogue]).chain(report_schema(spec)?).collect();
    if scope != SnapshotScope::All {
        for (path, text) in kept_snapshots(spec)? {
            files.entry(path).or_insert(text);
        }
    }
    Ok(files)
}

/// Returns the snapshots of single releases as their files contain them.
fn kept_snapshots(spec: &Spec) -> Result<BTreeMap<String, String>, Failure> {
    let labels = spec.labels();
    let is_kept = |file: &str| {
        let (prefix, label) = file.strip_suffix(".snap")?.split_once("__")?;
        (["changes", "diagnostics", "drift"].contains(&prefix) && labels.contains(&label) || prefix == "vocabulary")
            .then_some(())
    };
    let files = files::tree(&spec.root().join(SNAPSHOTS))?;
    let kept = files.into_iter().filter(|(file, _)| is_kept(file).is_some());
    Ok(kept.map(|(file, text)| (format!("{SNAPSHOTS}/{file}"), text)).collect())
}

/// Returns the schema of JSON reports with the names of all drift rules, if the repository has one.
fn report_schema(spec: &Spec) -> Result<Option<(String, String)>, Failure> {
    let path = spec.root().join(REPORT_SCHEMA);
    if !path.exists() {
        return Ok(None);
    }
    let invalid = |error: serde_json::Error| {
        Failure::Error(format!("invalid JSON in {REPORT_SCHEMA}: {error}\n  help: restore the file"))
    };
    let mut schema: serde_json::Value = serde_json::from_str(&files::read_text(&path)?).map_err(invalid)?;
    if let Some(kinds) = schema.pointer_mut("/$defs/kind/enum") {
        *kinds = Rule::ALL.iter().map(|rule| rule.name()).collect();
    }
    let text = serde_json::to_string_pretty(&schema).map_err(invalid)?;
    Ok(Some((REPORT_SCHEMA.to_owned(), format!("{text}\n"))))
}

/// Returns the expected impact and severity of each drift rule, by rule code, from its fixture.
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
                Failure::Error(format!(
                    "no `expect` line in {FIXTURES}/{}\n  \
                     help: add `expect: {{severity: …, wire: …, source: …, silent: …}}`",
                    file.0
                ))
            })
        })
        .collect()
}

/// Returns the paths of files that differ, are missing or are no longer generated.
pub fn stale(spec: &Spec, generated: &BTreeMap<String, String>) -> Result<Vec<String>, Failure> {
    let mut current = BTreeMap::new();
    for folder in [CODE, INVENTORY, SNAPSHOTS] {
        let files = files::tree(&spec.root().join(folder))?;
        current.extend(files.into_iter().map(|(path, text)| (format!("{folder}/{path}"), text)));
    }
    for page in [CATALOGUE, REPORT_SCHEMA] {
        let path = spec.root().join(page);
        if path.exists() {
            current.insert(page.to_owned(), files::read_text(&path)?);
        }
    }
    let differing =
        generated.iter().filter(|(path, text)| current.get(*path) != Some(text)).map(|(path, _)| path.clone());
    let owned = |path: &String| {
        path.starts_with(CODE)
            || path.starts_with(INVENTORY)
            || OWNED.iter().any(|prefix| path.starts_with(&format!("{SNAPSHOTS}/{prefix}__")))
    };
    let surplus = current.keys().filter(|path| owned(path) && !generated.contains_key(*path)).cloned();
    Ok(differing.chain(surplus).collect())
}

/// Prefixes of the snapshots that `generate` writes: the names of the tests that compare with them.
const OWNED: &[&str] = &["changes", "diagnostics", "drift", "surface", "vocabulary"];

/// Returns the size of the output and its warnings.
pub fn summary(output: &Output) -> String {
    let operations: usize = output.api.resources.values().map(|resource| resource.operations.len()).sum();
    let warnings: Vec<_> = output.warnings.iter().map(|warning| format!("\n{warning}")).collect();
    let words = without_words(output).map(|text| format!("\n{text}")).unwrap_or_default();
    let warnings = warnings.concat() + &words;
    format!(
        "{operations} operations of {} resources, {} types, {} lines of code, {} surface facts, {} warnings{warnings}",
        output.api.resources.len(),
        output.api.models.len(),
        output.tree.lines(),
        output.surface.facts().count(),
        output.warnings.len(),
    )
}

/// Returns an entry for each item without one in `spec/words/`: its key with its type, below the sentence of the
/// description on one line.
pub fn without_words(output: &Output) -> Option<String> {
    let mut text = String::new();
    let mut count = 0;
    for item in words::items(&output.api).into_iter().filter(|item| !item.docs.has_words() && is_expected(item)) {
        count += 1;
        if let Some(DocText::Published(sentence)) = &item.docs.text {
            // Paragraphs, such as the summary and the description of an operation, become sentences of one line.
            let paragraphs: Vec<_> = sentence.split("\n\n").map(plain_text).collect();
            let line = paragraphs.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
            text.push_str(&format!("\n  # published: {line}"));
        }
        let ty = item.ty.map_or(String::new(), |ty| format!("  # {ty}"));
        text.push_str(&format!("\n  {:?}: \"\"{ty}", item.key));
    }
    (count > 0).then(|| format!("{count} items without words; add them in spec/words/, in your own words:{text}"))
}

/// Whether an item is expected to have words. The values of enums are not: many are names, such as those of countries,
/// and for others no source states the meaning.
fn is_expected(item: &Item<'_>) -> bool {
    item.kind != ItemKind::Value
}
