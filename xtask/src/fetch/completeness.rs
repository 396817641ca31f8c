//! The check that a description is a release of the same API, and whole.

use std::collections::BTreeSet;

use procountor_generator::document::Document;
use serde_json::Value;

use super::FetchedRelease;
use crate::failure::Failure;
use crate::operations::{erase_parameters, operations};
use crate::spec::Description;

/// Checks that the release removes at most a fifth of the operations of the current one.
///
/// With `force`, returns the problem instead of failing.
pub(crate) fn check(fetched: &FetchedRelease, current: &Description, force: bool) -> Result<Option<String>, Failure> {
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
