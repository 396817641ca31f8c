//! Checks before a release is adopted.

use procountor_generator::document::Label;

use super::committed;
use crate::failure::Failure;
use crate::fetch::FetchedRelease;
use crate::generate::{self, SnapshotScope};
use crate::snapshots::Cache;
use crate::spec::Spec;

/// Parts of `spec/` that a maintainer edits for a release.
const EDITED: [&str; 3] = ["spec/names.toml", "spec/overlays", "spec/words"];

/// Checks that the generated files are up to date for the current release, unless `spec/` has edits that are not committed.
///
/// Otherwise the update would mix changes of the generator with changes of the release. Edits of `spec/` are usually made
/// for the new release; the returned note names the files that they change.
pub(super) fn check_fresh(spec: &Spec, cache: &mut Cache) -> Result<Option<String>, Failure> {
    let description = spec.release(None)?;
    let output = generate::run(spec, &description, true)?;
    cache.insert(&description, &output);
    let generated = generate::generated_files_with(spec, &output, SnapshotScope::Surface, cache)?;
    let stale = generate::stale(spec, &generated)?;
    if stale.is_empty() {
        return Ok(None);
    }
    if committed::is_in_repository(spec.root()) && is_spec_edited(spec) {
        return Ok(Some(format!(
            "note: edits of spec/ that are not committed change {} files of the current release too, such as {}",
            stale.len(),
            stale.first().map_or("", String::as_str)
        )));
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

/// Whether parts of `spec/` that snapshots of all releases depend on may differ from the last commit.
pub(super) fn is_spec_edited(spec: &Spec) -> bool {
    committed::is_edited(spec.root(), &EDITED)
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
