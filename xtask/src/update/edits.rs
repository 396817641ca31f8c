//! Changes that edits of overlays and names since the last commit make to the client of the release before the update.
//!
//! The report compares both descriptions with the edited overlays and names, so it does not contain them.

use procountor_generator::report::{Finding, Report, SemverImpact, Severity, WireImpact};

use super::base::Base;
use crate::drift::compare_sides;
use crate::failure::Failure;
use crate::spec::Spec;

/// Maximum number of items that the remark names.
const ITEMS: usize = 5;

/// Changes of the client by edits of `spec/`.
#[derive(Debug)]
pub(super) struct Edits {
    report: Report,
}

impl Edits {
    /// Compares the client of the release before the update with itself, before and after the edits; `None` if it is the
    /// same, or if the last commit cannot be read.
    pub(super) fn of(spec: &Spec, base: &Base) -> Result<Option<Self>, Failure> {
        let Some(committed) = base.committed.as_ref().and_then(|committed| committed.apply(spec)) else {
            return Ok(None);
        };
        let old = base.description();
        let mut report = compare_sides((&committed, &old), (spec, &old), false)?;
        report.findings.retain(|finding| !finding.items.is_empty());
        for finding in &mut report.findings {
            // The server is the same.
            finding.wire = WireImpact::Safe;
            finding.severity = match finding.source {
                Some(SemverImpact::Major) | None => Severity::Break,
                Some(SemverImpact::Minor) => Severity::Add,
                Some(SemverImpact::Patch | SemverImpact::None) => Severity::Note,
            };
        }
        let is_changed = report.bump != Some(SemverImpact::None) || !report.findings.is_empty();
        Ok(is_changed.then_some(Self { report }))
    }

    /// Returns the part of the version that must change; an unknown one is [`SemverImpact::Major`].
    pub(super) fn impact(&self) -> SemverImpact {
        self.report.bump.unwrap_or(SemverImpact::Major)
    }

    /// Returns the changes as findings about items of the client.
    pub(super) fn findings(&self) -> &[Finding] {
        &self.report.findings
    }

    /// Returns the remark of the report.
    pub(super) fn remark(&self) -> String {
        let items: Vec<_> = self.findings().iter().flat_map(|finding| &finding.items).collect();
        let mut names: Vec<_> = items.iter().take(ITEMS).map(|item| format!("`{}`", item.name)).collect();
        names.extend(items.len().checked_sub(ITEMS).filter(|more| *more > 0).map(|more| format!("{more} more")));
        let names = if names.is_empty() { String::new() } else { format!(": {}", names.join(", ")) };
        format!(
            "edits of spec/overlays and spec/names.toml since the last commit change the client of {}, too{names}; the \
             changelog has these changes, the findings do not, because both descriptions are compared with the edits",
            self.report.old.label
        )
    }
}
