//! What a comparison could not see, and why: the lines of the report that speak of a description as a whole.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Loaded;
use super::read::Read;
use crate::Corrected;
use crate::diagnostic::{Diagnostic, Severity};
use crate::document::oddities::{oddities, sort};
use crate::pointer::Pointer;

/// How many nodes of one description are told with their places.
const TOLD: usize = 5;

/// What stands in the way of any comparison: a description without a word on calls or types.
pub(super) fn readable(corrected: &Corrected) -> Result<(), Vec<Diagnostic>> {
    let root = &corrected.value;
    let what = match root.get("paths") {
        Some(Value::Object(members)) => {
            let others = root.get("components").is_some() || corrected.document.webhooks().is_some();
            // Its dialect lets it leave them out, and they were added.
            let missing = members.is_empty() && corrected.document.nearest(&pointer()) == Pointer::root();
            (missing && !others).then(|| "the description has neither `paths` nor `components`".to_owned())
        }
        Some(other) => Some(format!("`paths` is {}, not an object", sort(other))),
        None if root.get("components").is_some() => None,
        None => Some("the description has no `paths`".to_owned()),
    };
    let Some(what) = what else { return Ok(()) };
    let place = corrected.document.place(&pointer());
    let diagnostic = Diagnostic::error(what).at(place).expected("an object of paths, which may be empty");
    Err(vec![diagnostic.help("check that this is the whole file: it cannot be compared")])
}

fn pointer() -> Pointer {
    Pointer::root().child("paths")
}

/// The remarks on two descriptions; first what concerns all that follows.
pub(super) fn remarks(sides: [(&Loaded, &Read<'_>); 2]) -> Vec<String> {
    let mut remarks: Vec<String> = strangers(sides.map(|(side, _)| &side.corrected.value), sides.map(|(_, read)| read));
    for (side, _) in sides {
        remarks.extend(without_client(side));
        remarks.extend(unread(&side.corrected));
    }
    // The same file on both sides says the same.
    let mut said = BTreeSet::new();
    remarks.retain(|remark| said.insert(remark.clone()));
    remarks
}

/// Two descriptions that have nothing in common but their form.
fn strangers(roots: [&Value; 2], [old, new]: [&Read<'_>; 2]) -> Vec<String> {
    let title = |root: &Value| root.pointer("/info/title").and_then(Value::as_str).unwrap_or_default().to_owned();
    let titles = roots.map(title);
    let (before, after) = (&old.contract.operations, &new.contract.operations);
    let paths: BTreeSet<&str> = before.keys().map(|(_, path)| path.as_str()).collect();
    let common = after.keys().any(|(_, path)| paths.contains(path.as_str()));
    if before.is_empty() || after.is_empty() || common || titles[0] == titles[1] {
        return Vec::new();
    }
    vec![format!(
        "these look like two different APIs, `{}` and `{}`: no path of one is in the other, so all that follows says \
         that everything went and everything came",
        titles[0], titles[1]
    )]
}

fn without_client(side: &Loaded) -> Option<String> {
    let errors = side.client.as_ref().err()?;
    let name = side.corrected.document.name();
    let mut errors = errors.iter().filter(|said| said.severity == Severity::Error);
    let first = errors.next().map_or_else(String::new, |error| format!(": {}", error.what));
    let more = match errors.count() {
        0 => String::new(),
        more => format!(", and {more} more"),
    };
    Some(format!("{name} gives no client, so what source code meets is not known{first}{more}"))
}

/// The nodes that are not what they should be, with their places.
fn unread(corrected: &Corrected) -> Vec<String> {
    let found = oddities(&corrected.value);
    let name = corrected.document.name();
    let mut remarks: Vec<_> = found
        .iter()
        .take(TOLD)
        .map(|oddity| {
            let place = corrected.document.place(&oddity.pointer);
            format!("{name}:{}:{}: {}", place.line, place.column, oddity.what)
        })
        .collect();
    let rest = found.len().saturating_sub(TOLD);
    if rest > 0 {
        let nodes = if rest == 1 { "node is" } else { "nodes are" };
        remarks.push(format!("{name}: {rest} more {nodes} not what OpenAPI lets them be, and may not be compared"));
    }
    remarks
}
