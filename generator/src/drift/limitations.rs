//! Limitations of a comparison: descriptions that cannot be compared, and remarks about parts that are not compared.

use std::collections::BTreeSet;

use serde_json::Value;

use super::LoadedDescription;
use super::side_view::SideView;
use crate::Corrected;
use crate::diagnostic::{Diagnostic, Level};
use crate::document::malformed::malformed_nodes;
use crate::json_type::json_type;
use crate::pointer::Pointer;
use crate::report::prose::Prose;

/// Maximum number of malformed nodes of a description that are listed with their locations.
const LISTED_NODES: usize = 5;

/// Checks that a description has paths or components.
pub(super) fn check_comparable(corrected: &Corrected) -> Result<(), Vec<Diagnostic>> {
    let root = &corrected.value;
    let message = match root.get("paths") {
        Some(Value::Object(members)) => {
            let has_other_content = root.get("components").is_some() || corrected.document.webhooks().is_some();
            // OpenAPI 3.1 allows `paths` to be absent; normalising to 3.0 adds an empty one.
            let missing = members.is_empty() && corrected.document.nearest(&paths_pointer()) == Pointer::root();
            (missing && !has_other_content).then(|| "the description has neither `paths` nor `components`".to_owned())
        }
        Some(other) => Some(format!("`paths` is {}, not an object", json_type(other))),
        None if root.get("components").is_some() => None,
        None => Some("the description has no `paths`".to_owned()),
    };
    let Some(message) = message else { return Ok(()) };
    let location = corrected.document.location(&paths_pointer());
    let diagnostic = Diagnostic::error(message).at(location).expected("an object of paths, which may be empty");
    Err(vec![diagnostic.help("check that the file is complete")])
}

fn paths_pointer() -> Pointer {
    Pointer::root().child("paths")
}

/// Returns the remarks about two descriptions, most general first.
pub(super) fn remarks(sides: [(&LoadedDescription, &SideView<'_>); 2]) -> Vec<Prose> {
    let unrelated = unrelated_apis(sides.map(|(side, _)| &side.corrected.value), sides.map(|(_, view)| view));
    let mut remarks: Vec<Prose> = unrelated.into_iter().collect();
    for (side, _) in sides {
        remarks.extend(missing_client(side));
        remarks.extend(malformed(&side.corrected));
    }
    // The same file on both sides causes the same remarks.
    let mut unique = BTreeSet::new();
    remarks.retain(|remark| unique.insert(remark.to_string()));
    remarks
}

/// Reports two descriptions that have no path in common.
fn unrelated_apis(roots: [&Value; 2], [old, new]: [&SideView<'_>; 2]) -> Option<Prose> {
    let title = |root: &Value| root.pointer("/info/title").and_then(Value::as_str).unwrap_or_default().to_owned();
    let titles = roots.map(title);
    let (before, after) = (&old.contract.operations, &new.contract.operations);
    let paths: BTreeSet<&str> = before.keys().map(|(_, path)| path.as_str()).collect();
    let common = after.keys().any(|(_, path)| paths.contains(path.as_str()));
    if before.is_empty() || after.is_empty() || common || titles[0] == titles[1] {
        return None;
    }
    let [before, after] = titles;
    let remark = Prose::from("the files look like two different APIs, ").code(before).text(" and ").code(after);
    Some(remark.text(": they have no path in common, so the report contains only removals and additions"))
}

/// Reports a description without a client.
fn missing_client(side: &LoadedDescription) -> Option<Prose> {
    let errors = side.client.as_ref().err()?;
    let name = side.corrected.document.name();
    let mut errors = errors.iter().filter(|error| error.level == Level::Error);
    let first =
        errors.next().map_or_else(Prose::default, |error| Prose::from(": ").then(Prose::markup(&error.message)));
    let more = match errors.count() {
        0 => String::new(),
        more => format!(", and {more} more"),
    };
    let remark = format!("no client can be generated from {name}, so the impact on source code is unknown");
    Some(Prose::from(remark).then(first).text(more))
}

/// Reports malformed nodes with their locations.
fn malformed(corrected: &Corrected) -> Vec<Prose> {
    let nodes = malformed_nodes(&corrected.value);
    let name = corrected.document.name();
    let mut remarks: Vec<_> = nodes
        .iter()
        .take(LISTED_NODES)
        .map(|node| {
            let place = corrected.document.location(&node.pointer);
            Prose::from(format!("{name}:{}:{}: ", place.line, place.column)).then(Prose::markup(&node.message))
        })
        .collect();
    let rest = nodes.len().saturating_sub(LISTED_NODES);
    if rest > 0 {
        let noun = if rest == 1 { "malformed node" } else { "malformed nodes" };
        remarks.push(format!("{name}: {rest} more {noun} may not be compared").into());
    }
    remarks
}
