//! Checks before a release is adopted.

use std::collections::BTreeSet;

use procountor_generator::document::{Document, Label};
use serde_json::Value;

use crate::failure::Failure;
use crate::fetch::FetchedRelease;
use crate::generate;
use crate::operations::{erase_parameters, operations};
use crate::snapshots::Cache;
use crate::spec::{Description, Spec};

/// Checks that the generated files are up to date for the current release.
///
/// Otherwise the update would mix changes of the generator with changes of the release.
pub(super) fn check_fresh(spec: &Spec, cache: &mut Cache) -> Result<(), Failure> {
    let description = spec.release(None)?;
    let output = generate::run(spec, &description, true)?;
    let generated = generate::generated_files_with(spec, &output, cache)?;
    let stale = generate::stale(spec, &generated)?;
    if stale.is_empty() {
        return Ok(());
    }
    let list: String = stale.iter().flat_map(|path| ["  ", path, "\n"]).collect();
    Err(Failure::CheckFailed(format!(
        "{} files differ from the output for the current release {}\n{list}  \
         help: run cargo xtask generate and commit the result; after cargo xtask fetch, run git checkout spec instead\n  \
         note: nothing was changed",
        stale.len(),
        description.name
    )))
}

/// Checks that the release is not older than the current one.
pub(super) fn check_not_older(fetched: &FetchedRelease, current: Option<Label>) -> Result<(), Failure> {
    let label = fetched.entry.label;
    match current.filter(|current| *current > label || !fetched.entry.current) {
        None => Ok(()),
        Some(current) => Err(Failure::Error(format!(
            "{label} is older than the current release {current}\n  expected the current release or a newer one\n  \
             help: add an older release with cargo xtask fetch\n  note: nothing was changed"
        ))),
    }
}

/// Checks that the release removes at most a fifth of the operations of the current one.
///
/// With `force`, returns the problem instead of failing.
pub(super) fn check_complete(
    fetched: &FetchedRelease,
    current: &Description,
    force: bool,
) -> Result<Option<String>, Failure> {
    let current = Document::read(&current.name, &current.bytes).map_err(|error| Failure::diagnostics(&[error]))?;
    let (before, after) = (identities(current.value()), identities(fetched.document.value()));
    let removed = before.difference(&after).count();
    if removed * 5 <= before.len() {
        return Ok(None);
    }
    let examples = before.difference(&after).take(3).map(|(method, path)| format!("{method} {path}"));
    let examples = examples.collect::<Vec<_>>().join(", ");
    let problem = format!(
        "{} removes {removed} of {} operations of the current release, such as {examples}",
        fetched.entry.label,
        before.len()
    );
    if force {
        return Ok(Some(problem));
    }
    Err(Failure::NeedsDecision(format!(
        "{problem}\n  expected at most a fifth: the file may be truncated or describe another API\n  \
         help: check the file, then continue with --force\n  note: nothing was changed"
    )))
}

/// Returns method and path of each operation, without parameter names and letter case.
fn identities(description: &Value) -> BTreeSet<(&str, String)> {
    operations(description).map(|(method, path)| (method, erase_parameters(path))).collect()
}
