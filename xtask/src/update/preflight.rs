//! Checks before a release is adopted.

use procountor_generator::document::Label;

use crate::failure::Failure;
use crate::fetch::FetchedRelease;
use crate::generate;
use crate::snapshots::Cache;
use crate::spec::Spec;

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
             help: check --from and --release\n  note: nothing was changed"
        ))),
    }
}
