//! Comparison of two releases: changes on the wire, in source code, and in meaning.
//!
//! Two descriptions are compared by what a client can send and receive (`contract`, `compare`), and two clients by
//! their surfaces (`surface_diff`). Each change is a [`Finding`] of one [`Rule`] of the catalogue. Its impact on the
//! wire follows from the directions in which the changed value is transferred, its impact on source code from the
//! surface changes that it explains (`explain`).

mod change;
mod client_diff;
mod compare;
mod contract;
mod draft;
mod explain;
mod findings;
mod items;
mod limit;
mod limitations;
mod masked;
mod schema;
mod side_view;
mod similarity;
mod surface_diff;

use std::cmp::Reverse;

use serde_json::Value;

use crate::diagnostic::Diagnostic;
use crate::document::canonical::sha256_of_value;
use crate::document::overlay::UnusedAction;
use crate::document::{Dialect, Fidelity, fidelity, normal_form};
use crate::ir::Api;
use crate::report::{DescriptionPart, Finding, Prose, Report, Rule, Side, WireImpact};
use crate::surface::facts;
use crate::words::Words;
use crate::{Corrected, Input};
use contract::Contract;
use draft::{DraftFinding, Extent};
use side_view::{ClientView, SideView};
use surface_diff::SurfaceChange;

/// Compares two descriptions.
///
/// # Errors
/// Fails if one of them cannot be read, because a comparison with half of a description would report removals.
pub fn compare(old: &Input<'_>, new: &Input<'_>) -> Result<Report, Vec<Diagnostic>> {
    let (before, after) = (load(old)?, load(new)?);
    Ok(before.compare(&after, (old, new)))
}

/// Compares two descriptions, each of which is published or restated.
///
/// If only one of them is restated, the members that it cannot contain, such as descriptions and `readOnly`, are ignored
/// in the published one, except where an overlay adds them to the restated one.
///
/// # Errors
/// Fails like [`compare`].
pub fn compare_restated(old: (&Input<'_>, Fidelity), new: (&Input<'_>, Fidelity)) -> Result<Report, Vec<Diagnostic>> {
    let ((old, of_old), (new, of_new)) = (old, new);
    let (mut before, mut after) = (load(old)?, load(new)?);
    if of_old == of_new {
        return Ok(before.compare(&after, (old, new)));
    }
    // The client is generated from the whole description.
    let bump = before.api().zip(after.api());
    let bump = bump.map(|(before, after)| surface_diff::impact_of_all(&facts(before), &facts(after)));
    let (published, input, restated) =
        if of_old == Fidelity::Published { (&mut before, old, &after) } else { (&mut after, new, &before) };
    published.withhold(restated, input)?;
    let mut report = before.compare(&after, (old, new));
    report.bump = bump;
    report.remarks.push(Prose::markup(
        "one description is restated: descriptions, `readOnly`, `pattern` and styles that only the other one has \
             are not compared",
    ));
    Ok(report)
}

/// A description that was read for a comparison, and its client.
#[derive(Debug)]
pub struct LoadedDescription {
    corrected: Corrected,
    /// Value in normal form without the overlays; `None` if no overlay changed it.
    published: Option<Value>,
    /// Overlay actions without effect.
    unused_actions: Vec<UnusedAction>,
    /// Client, or the reasons for which none can be generated.
    client: Result<Api, Vec<Diagnostic>>,
    /// Whether a names file settles the Rust names of the client.
    has_names: bool,
}

/// Reads a description for a comparison.
///
/// # Errors
/// Fails if the description cannot be read, has no content to compare, or if its overlays cannot be applied.
pub fn load(input: &Input<'_>) -> Result<LoadedDescription, Vec<Diagnostic>> {
    let uncorrected = crate::read(input.description)?;
    let published = (!input.overlays.is_empty()).then(|| uncorrected.value.clone());
    let (mut corrected, unused_actions) = crate::apply_overlays(uncorrected, input.overlays, input.release);
    corrected.warnings = crate::without_errors(corrected.warnings)?;
    limitations::check_comparable(&corrected)?;
    let is_changed = corrected.applied.iter().any(|action| !action.touched.is_empty());
    let mut published = published.filter(|_| is_changed);
    if let Some(published) = &mut published {
        normal_form::apply(&corrected.document, published);
    }
    let client = client(input, &corrected)?;
    drop(corrected.document.take_value());
    Ok(LoadedDescription { corrected, published, unused_actions, client, has_names: !input.names.bytes.is_empty() })
}

/// Lowers a corrected description without words.
fn client(input: &Input<'_>, corrected: &Corrected) -> Result<Result<Api, Vec<Diagnostic>>, Vec<Diagnostic>> {
    let names = crate::read_names(input)?;
    Ok(crate::client(input, &names, &Words::default(), corrected).map(|(api, _)| api))
}

impl LoadedDescription {
    /// Removes the members that are unknown in a restated description.
    fn withhold(&mut self, restated: &Self, input: &Input<'_>) -> Result<(), Vec<Diagnostic>> {
        fidelity::withhold(&mut self.corrected.value, &restated.corrected.value);
        if let Some(published) = &mut self.published {
            fidelity::withhold(published, restated.published());
        }
        self.client = client(input, &self.corrected)?;
        Ok(())
    }

    /// Returns the value in normal form without the overlays.
    fn published(&self) -> &Value {
        self.published.as_ref().unwrap_or(&self.corrected.value)
    }

    /// Returns the IR of the client, if one can be generated.
    pub fn api(&self) -> Option<&Api> {
        self.client.as_ref().ok()
    }

    fn view<'a>(&'a self, contract: &'a Contract<'a>) -> SideView<'a> {
        let client = self.api().map(ClientView::of);
        SideView { corrected: &self.corrected, contract, client, has_names: self.has_names }
    }

    fn side(&self, input: &Input<'_>, view: &SideView<'_>) -> Side {
        let value = &self.corrected.value;
        let text = |pointer: &str| value.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
        Side {
            label: input.release.unwrap_or(input.description.name).to_owned(),
            file: input.description.name.to_owned(),
            title: text("/info/title"),
            version: text("/info/version"),
            openapi: self.corrected.document.openapi().to_owned(),
            sha256: None,
            normalised_sha256: sha256_of_value(value),
            published: None,
            operations: view.contract.operations.len(),
            schemas: view.contract.schemas().len(),
            facts: view.client.as_ref().map_or(0, |client| client.facts.len()),
        }
    }

    /// Compares this description with a later one. `inputs` are the inputs that both were loaded from.
    pub fn compare(&self, new: &Self, inputs: (&Input<'_>, &Input<'_>)) -> Report {
        let (old_contract, new_contract) = Contract::pair(&self.corrected.value, &new.corrected.value);
        let (before, after) = (self.view(&old_contract), new.view(&new_contract));
        let mut compared = compare::compare(&old_contract, &new_contract);
        if [self, new].map(|side| side.corrected.document.dialect()) == [Dialect::V3_0, Dialect::V3_1] {
            compare::merge_null_types(&mut compared.drafts);
        }
        compared.drafts.extend(self.dialect(new));
        compared.drafts.extend(self.unneeded_overlays(new));
        compared.drafts.extend(masked::drafts(&compared.drafts, [self, new]));
        let moved_ids = findings::moved_ids(&compared, &before, &after);
        let clients = before.client.as_ref().zip(after.client.as_ref());
        let changes = clients.map(|(before, after)| surface_diff::compare(&before.facts, &after.facts));
        let bump = clients.zip(changes.as_deref());
        let bump = bump.map(|((before, after), changes)| surface_diff::impact(changes, &before.facts, &after.facts));
        let (findings, unexplained) = explain(compared.drafts, &changes.unwrap_or_default(), &before, &after);
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
            remarks: limitations::remarks([(self, &before), (new, &after)]),
        }
    }

    /// Reports a change of the `OpenAPI` version.
    fn dialect(&self, new: &Self) -> Option<DraftFinding> {
        let dialects = [self, new].map(|side| side.corrected.document.dialect());
        if dialects[0] == dialects[1] {
            return None;
        }
        let place = crate::pointer::Pointer::root().child("openapi");
        let text = |side: &Self| Some(side.corrected.document.openapi().to_owned());
        let draft = DraftFinding::new(Rule::DialectChanged, WireImpact::Safe, DescriptionPart::Dialect)
            .at(Some(&place), Some(&place));
        Some(draft.before_after(text(self), text(new)))
    }

    /// Reports overlay actions that had an effect on the old description and have none on the new one.
    fn unneeded_overlays(&self, new: &Self) -> Vec<DraftFinding> {
        let was_unused =
            |unused: &&UnusedAction| self.unused_actions.iter().any(|before| before.action == unused.action);
        let newly_unused = new.unused_actions.iter().filter(|unused| !was_unused(unused));
        newly_unused
            .map(|unused| {
                let rule = if unused.selects { Rule::DescriptionCorrected } else { Rule::OverlayObsolete };
                let (file, at) = &unused.action;
                let subject = masked::action(file, *at);
                let hint = unused.diagnostic.help.as_deref().map(Prose::markup);
                let draft = DraftFinding::new(rule, WireImpact::Safe, subject).hint(hint);
                let applied = self.corrected.applied.iter();
                let applied = applied.filter(|applied| (&applied.overlay, &applied.action) == (file, at));
                let draft = applied.flat_map(|applied| &applied.touched).fold(draft, |draft, node| {
                    draft.edits(Some(node), None, Extent::Keyword).edits(Some(node), None, Extent::Whole)
                });
                let selects = format!("`{}` selects nothing", unused.target);
                let after = if unused.selects { unused.diagnostic.message.clone() } else { selects };
                draft.before_after(Some("corrects the old description".to_owned()), Some(after))
            })
            .collect()
    }
}

/// Returns the findings with the surface changes that they explain, and the unexplained surface lines.
fn explain(
    mut drafts: Vec<DraftFinding>,
    changes: &[SurfaceChange<'_>],
    old: &SideView<'_>,
    new: &SideView<'_>,
) -> (Vec<Finding>, Vec<String>) {
    drafts.extend(client_diff::compare(&drafts, changes, old, new));
    let explanation = match (&old.client, &new.client) {
        (Some(before), Some(after)) => explain::explain(&drafts, changes, (before.api, after.api)),
        _ => explain::Explanation { explained: vec![Vec::new(); drafts.len()], unexplained: Vec::new() },
    };
    let unexplained = explanation.unexplained.iter().filter_map(|at| changes.get(*at)).flat_map(SurfaceChange::lines);
    let drafts = drafts.into_iter().zip(&explanation.explained);
    // Another name of a type is a change of the client only.
    let matters = |draft: &DraftFinding, explained: &[usize]| {
        !explained.is_empty() || !(draft.of_client || draft.rule == Rule::SchemaInlined)
    };
    let drafts = drafts.filter(|(draft, explained)| matters(draft, explained));
    let mut findings: Vec<_> =
        drafts.map(|(draft, explained)| findings::finding(draft, explained, changes, old, new)).collect();
    findings.sort_by_cached_key(|finding| (Reverse(finding.severity), finding.rule, finding.subject.to_string()));
    (findings, unexplained.collect())
}
