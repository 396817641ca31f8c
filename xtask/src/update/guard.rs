//! What must hold before a release is taken in.

use std::collections::BTreeSet;

use procountor_generator::document::{Document, Label};
use serde_json::Value;

use crate::failure::Failure;
use crate::fetch::{Fetched, METHODS};
use crate::generate;
use crate::snapshots::Known;
use crate::spec::{Source, Spec};

/// What is committed is what the current release gives: else the changes of the generator and of the release could not
/// be told apart.
pub(super) fn is_fresh(spec: &Spec, known: &mut Known) -> Result<(), Failure> {
    let source = spec.release(None)?;
    let output = generate::run(spec, &source, true)?;
    let made = generate::made_with(spec, &output, known)?;
    let stale = generate::stale(spec, &made)?;
    if stale.is_empty() {
        return Ok(());
    }
    let list: String = stale.iter().flat_map(|path| ["  ", path, "\n"]).collect();
    Err(Failure::Stale(format!(
        "{} files are not what {} gives: the generator or spec/ changed without them\n{list}  \
         expected a tree in which only the release changes\n  do: run `cargo xtask generate` and commit first; after \
         `cargo xtask fetch`, undo that with `git checkout spec` and let update fetch; nothing was changed",
        stale.len(),
        source.name
    )))
}

/// The release is not older than the one that the client is made from.
pub(super) fn is_newer(fetched: &Fetched, current: Option<Label>) -> Result<(), Failure> {
    let label = fetched.record.label;
    match current.filter(|current| *current > label || !fetched.record.current) {
        None => Ok(()),
        Some(current) => Err(Failure::Broken(format!(
            "{label} is older than the current release {current}\n  expected a newer release, or the current one as \
             published again\n  do: `cargo xtask fetch` takes an old release into the list; nothing was changed"
        ))),
    }
}

/// The release has at least four fifths of the operations of the current one; gives a remark where it has not and
/// somebody wants it all the same.
pub(super) fn is_whole(fetched: &Fetched, current: &Source, force: bool) -> Result<Option<String>, Failure> {
    let current = Document::read(&current.name, &current.bytes).map_err(|error| Failure::diagnostics(&[error]))?;
    let (before, after) = (operations(current.value()), operations(fetched.document.value()));
    let lost = before.difference(&after).count();
    if lost * 5 <= before.len() {
        return Ok(None);
    }
    let few = before.difference(&after).take(3).map(|(method, path)| format!("{method} {path}"));
    let few = few.collect::<Vec<_>>().join(", ");
    let what = format!(
        "{}: {lost} of {} operations of the current release are gone, such as {few}",
        fetched.record.label,
        before.len()
    );
    if force {
        return Ok(Some(what));
    }
    Err(Failure::Undecided(format!(
        "{what}\n  expected to lose a fifth at most: this may be another API, or half of one\n  \
         do: look at it; `--force` goes on; nothing was changed"
    )))
}

/// Method and path of each operation, whatever the parameters are called and however the path is spelled.
fn operations(value: &Value) -> BTreeSet<(&str, String)> {
    let paths = value.get("paths").and_then(Value::as_object).into_iter().flatten();
    let items = paths.filter_map(|(path, item)| Some((template(path), item.as_object()?)));
    items
        .flat_map(|(path, item)| {
            let methods = METHODS.iter().filter(|method| item.contains_key(**method));
            methods.map(move |method| (*method, path.clone()))
        })
        .collect()
}

fn template(path: &str) -> String {
    let erased = |segment: &str| if segment.starts_with('{') { "{}".to_owned() } else { segment.to_lowercase() };
    path.split('/').map(erased).collect::<Vec<_>>().join("/")
}
