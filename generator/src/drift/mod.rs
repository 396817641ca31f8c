//! What a release changes: on the wire, in the code, and in meaning.
//!
//! Two descriptions are compared by what they let a client send and receive (`contract`), and two clients by what a
//! caller can name (`source`). Each change is one [`Finding`] of a [`Kind`] of the catalogue; its effect on the wire
//! follows from the directions in which the changed value travels, its effect on source code from the changed lines
//! of the surface that it explains (`attribute`).

pub mod accepted;
pub mod announced;
mod assemble;
mod attribute;
pub mod catalogue;
mod change;
mod compare;
mod contract;
mod digest;
pub mod effect;
mod entries;
pub mod finding;
mod index;
pub mod kind;
mod limit;
mod read;
mod remarks;
mod rename;
pub mod render;
mod schema;
mod source;
pub mod version;
mod words;

use std::collections::BTreeSet;

use serde_json::Value;

pub use effect::{Direction, Severity, Source, Wire};
pub use finding::{Announced, Finding, Forms, MovedId, Place, Published, Reached, Report, Side, Spot};
pub use kind::Kind;

use crate::diagnostic::Diagnostic;
use crate::document::Fidelity;
use crate::document::overlay::Idle;
use crate::ir::Api;
use crate::{Corrected, Input};
use compare::{Compared, Draft};
use contract::Contract;
use read::{Client, Read};

/// Compares two descriptions.
///
/// # Errors
/// One of them cannot be read: a comparison with half of a description would say that much is gone.
pub fn compare(old: &Input<'_>, new: &Input<'_>) -> Result<Report, Vec<Diagnostic>> {
    let (before, after) = (load(old)?, load(new)?);
    Ok(before.compare(&after, (old, new)))
}

/// Compares a description that was restated with one that was published, or the other way round: what only one of them
/// can hold is not known of the other, so it is compared in neither.
///
/// # Errors
/// As [`compare`].
pub fn compare_known(old: &Input<'_>, new: &Input<'_>) -> Result<Report, Vec<Diagnostic>> {
    let (before, after) = (load_as(old, Fidelity::Restated)?, load_as(new, Fidelity::Restated)?);
    let mut report = before.compare(&after, (old, new));
    // The code is made of all that is known.
    report.bump = compare(old, new)?.bump;
    report.remarks.push(
        "one of the two was restated: sentences, `readOnly`, `pattern`, styles and header parameters are not known of \
         it, and are not compared"
            .to_owned(),
    );
    Ok(report)
}

/// A description, and the client that it gives.
#[derive(Debug)]
pub struct Loaded {
    corrected: Corrected,
    /// Actions of overlays that had nothing to do.
    idle: Vec<Idle>,
    /// The client, or why the description gives none.
    client: Result<Api, Vec<Diagnostic>>,
    /// Whether there is a file of names.
    named: bool,
}

/// Reads a description for a comparison.
///
/// # Errors
/// It cannot be read, it says nothing that could be compared, or its overlays cannot be applied.
pub fn load(input: &Input<'_>) -> Result<Loaded, Vec<Diagnostic>> {
    load_as(input, Fidelity::Published)
}

fn load_as(input: &Input<'_>, fidelity: Fidelity) -> Result<Loaded, Vec<Diagnostic>> {
    let names = crate::read_names(input)?;
    let (mut corrected, idle) =
        crate::correct_what_is_there(input.description, input.overlays, input.release, fidelity)?;
    remarks::readable(&corrected)?;
    contract::plain_references(&mut corrected.value);
    let client = crate::client(input, &names, &corrected).map(|(api, _)| api);
    contract::with_incoming(&corrected.document, &mut corrected.value);
    corrected.document.forget_value();
    Ok(Loaded { corrected, idle, client, named: !input.names.bytes.is_empty() })
}

impl Loaded {
    /// The client, if the description gives one.
    pub fn api(&self) -> Option<&Api> {
        self.client.as_ref().ok()
    }

    fn read<'a>(&'a self, contract: &'a Contract<'a>) -> Read<'a> {
        let client = self.api().map(Client::of);
        Read { corrected: &self.corrected, contract, client, named: self.named }
    }

    fn side(&self, input: &Input<'_>, read: &Read<'_>) -> Side {
        let value = &self.corrected.value;
        let text = |pointer: &str| value.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
        Side {
            label: input.release.unwrap_or(input.description.name).to_owned(),
            file: input.description.name.to_owned(),
            title: text("/info/title"),
            version: text("/info/version"),
            openapi: self.corrected.document.openapi().to_owned(),
            sha256: None,
            normalised_sha256: digest::of(value),
            published: None,
            operations: read.contract.operations.len(),
            schemas: read.contract.schemas().len(),
            facts: read.client.as_ref().map_or(0, |client| client.facts.len()),
        }
    }

    /// Compares this description with a later one; the inputs are those that both were loaded from.
    pub fn compare(&self, new: &Self, inputs: (&Input<'_>, &Input<'_>)) -> Report {
        let (was, is) = Contract::pair(&self.corrected.value, &new.corrected.value);
        let (before, after) = (self.read(&was), new.read(&is));
        let mut compared = compare::compare(&was, &is);
        compared.drafts.extend(self.dialect(new));
        compared.drafts.extend(self.overlays(new));
        let of_clients = assemble::of_clients(&compared.drafts, &before, &after);
        compared.drafts.extend(of_clients);
        let moved_ids = assemble::moved_ids(&compared, &before, &after);
        let (findings, unexplained, of_lines) = explain(compared, &before, &after);
        let known = before.client.is_some() && after.client.is_some();
        let bump = known.then(|| findings.iter().filter_map(|finding| finding.source).fold(of_lines, Source::max));
        Report {
            old: self.side(inputs.0, &before),
            new: new.side(inputs.1, &after),
            overlays: !inputs.0.overlays.is_empty() || !inputs.1.overlays.is_empty(),
            overlays_sha256: None,
            generator: env!("CARGO_PKG_VERSION"),
            release_notes: None,
            bump,
            findings,
            moved_ids,
            unexplained,
            announced: Vec::new(),
            remarks: remarks::remarks([(self, &before), (new, &after)]),
        }
    }

    /// The same meaning in another edition of `OpenAPI`.
    fn dialect(&self, new: &Self) -> Option<Draft> {
        let editions = [self, new].map(|side| side.corrected.document.dialect());
        if editions[0] == editions[1] {
            return None;
        }
        let place = crate::pointer::Pointer::root().child("openapi");
        let text = |side: &Self| Some(side.corrected.document.openapi().to_owned());
        let draft = Draft::new(Kind::DialectChanged, Wire::Safe, "the dialect").at(Some(&place), Some(&place));
        Some(draft.texts(text(self), text(new)))
    }

    /// Actions of overlays that had something to do before and have nothing to do now.
    fn overlays(&self, new: &Self) -> Vec<Draft> {
        let was_idle = |idle: &&Idle| self.idle.iter().any(|before| before.action == idle.action);
        let idle = new.idle.iter().filter(|idle| !was_idle(idle));
        idle.map(|idle| {
            let kind = if idle.selects { Kind::DescriptionCorrected } else { Kind::OverlayObsolete };
            let (file, at) = &idle.action;
            let subject = format!("action {} of {file}", at + 1);
            let draft = Draft::new(kind, Wire::Safe, subject).hint(idle.said.help.clone());
            let after = if idle.selects { "the description says it itself" } else { "it selects nothing" };
            draft.texts(Some(idle.target.clone()), Some(after.to_owned()))
        })
        .collect()
    }
}

/// Findings with the lines that they explain, the lines that none does, and what all lines ask of callers.
fn explain(compared: Compared, old: &Read<'_>, new: &Read<'_>) -> (Vec<Finding>, Vec<String>, Source) {
    let lines = match (&old.client, &new.client) {
        (Some(before), Some(after)) => source::compare(&before.facts, &after.facts),
        _ => Vec::new(),
    };
    let (explained, left) = attribute::attribute(&compared.drafts, &lines, old.contract, new.contract);
    let others = match (&old.client, &new.client) {
        (Some(before), Some(after)) => assemble::of_lines(&lines, &left, (before, after), (old, new)),
        _ => Vec::new(),
    };
    let told: BTreeSet<usize> = others.iter().flat_map(|(_, lines)| lines.clone()).collect();
    let unexplained = left.iter().filter(|at| !told.contains(at)).filter_map(|at| lines.get(*at));
    let unexplained = unexplained.flat_map(source::Line::texts).collect();
    let all = compared.drafts.into_iter().zip(explained).chain(others).chain(assemble::escaped(&lines));
    let mut findings: Vec<_> =
        all.map(|(draft, explained)| assemble::finding(draft, &explained, &lines, old, new)).collect();
    // The same schema, written in place or by reference, is the same contract; it matters where it has another name.
    findings.retain(|finding| finding.kind != Kind::SchemaInlined || !finding.surface.is_empty());
    findings.sort_by(|left, right| {
        (right.severity, left.kind, &left.subject).cmp(&(left.severity, right.kind, &right.subject))
    });
    let of_lines = lines.iter().map(|line| line.source).max().unwrap_or_default();
    (findings, unexplained, of_lines)
}
