//! Checks the comparison of a mutant with the original.

use procountor_generator::pointer::Pointer;
use procountor_generator::report::{Finding, Report, Rule, SemverImpact};
use procountor_generator::surface::Surface;
use serde_json::Value;

use super::tally::{Tally, Verdict};
use super::{ComparedDescription, Mutant};

/// Classes of changes without effect, and the reason. A comparison need not report them.
const WITHOUT_EFFECT: &[(&str, &str)] = &[
    ("enum reordered", "enum values have no order"),
    ("reference wrapped", "an `allOf` with one schema is equivalent to that schema"),
];

/// Maximum number of levels above the change at which a finding can point.
const MAX_LEVELS_ABOVE: usize = 2;

/// Compares a slice of the description with its mutants.
pub(super) fn check_slice(slice: &Value, mutants: &[Mutant], names: &[u8]) -> Tally {
    let mut tally = Tally::default();
    let text = slice.to_string();
    let original =
        ComparedDescription::read("original.json", text.as_bytes(), names).expect("the slice is a valid description");
    for mutant in mutants {
        let Some(value) = mutant.apply(slice) else {
            tally.add(mutant, Verdict::Wrong("an edited node does not exist".to_owned()));
            continue;
        };
        let text = value.to_string();
        let verdict = match ComparedDescription::read("mutant.json", text.as_bytes(), names) {
            Ok(changed) => check_mutant(mutant, &original, &changed),
            Err(reason) => Verdict::Rejected(reason),
        };
        tally.add(mutant, verdict);
    }
    tally
}

fn check_mutant(mutant: &Mutant, original: &ComparedDescription<'_>, changed: &ComparedDescription<'_>) -> Verdict {
    let report = original.loaded.compare(&changed.loaded, (&original.input, &changed.input));
    let surfaces = [original, changed].map(|side| side.loaded.api().map(Surface::of));
    let [Some(before), Some(after)] = surfaces else {
        return Verdict::Rejected(report.remarks.iter().map(ToString::to_string).collect());
    };
    let mut problems = problems(mutant, &report, before != after);
    // A finding on the unchanged version applies to every mutant.
    let reported: Vec<_> = report.findings.iter().filter(|finding| is_specific(mutant, finding)).collect();
    let has_no_effect = WITHOUT_EFFECT.iter().any(|(class, _)| *class == mutant.class);
    if reported.is_empty() && !has_no_effect {
        problems.push("no finding".to_owned());
    }
    if problems.is_empty() {
        match (reported.is_empty(), report.bump.unwrap_or_default()) {
            (true, _) => Verdict::NotReported,
            (false, bump) => Verdict::Reported { bump, findings: reported.len() },
        }
    } else {
        let codes: Vec<_> = reported.iter().map(|finding| finding.code).collect();
        Verdict::Wrong(format!("{}; findings: {}", problems.join("; "), codes.join(" ")))
    }
}

/// Whether a finding is about the change, not about the version.
fn is_specific(mutant: &Mutant, finding: &Finding) -> bool {
    finding.rule != Rule::VersionChanged || mutant.class == "version changed"
}

/// Returns the contradictions between the report, the surfaces and the change.
fn problems(mutant: &Mutant, report: &Report, differs: bool) -> Vec<String> {
    let mut problems = Vec::new();
    if !report.unexplained.is_empty() {
        problems.push(format!("unexplained: {}", report.unexplained.join(" ")));
    }
    let bump = report.bump.unwrap_or_default();
    if differs && bump == SemverImpact::None {
        problems.push("the surface differs, but the semver impact is none".to_owned());
    }
    // The surface does not contain the documentation.
    let is_documentation =
        bump == SemverImpact::Patch && report.findings.iter().any(|finding| finding.rule == Rule::WordsChanged);
    if !differs && bump != SemverImpact::None && !is_documentation {
        problems.push(format!("the surface is the same, but the semver impact is {}", bump.as_str()));
    }
    let mut reported = report.findings.iter().filter(|finding| is_specific(mutant, finding)).peekable();
    if reported.peek().is_some() {
        let changed = mutant.pointers();
        if !reported.any(|finding| points_to(finding, &changed)) {
            let found: Vec<_> =
                report.findings.iter().filter(|finding| is_specific(mutant, finding)).flat_map(pointers).collect();
            let found: Vec<_> = found.iter().map(ToString::to_string).collect();
            problems.push(format!("findings point elsewhere: {}", found.join(" ")));
        }
    }
    problems
}

fn pointers(finding: &Finding) -> impl Iterator<Item = &Pointer> {
    finding.pointers.iter().flat_map(|location| location.old.iter().chain(&location.new)).map(|node| &node.pointer)
}

/// Whether a finding points to one of the nodes, into it, or at most [`MAX_LEVELS_ABOVE`] levels above it.
fn points_to(finding: &Finding, nodes: &[Pointer]) -> bool {
    pointers(finding).any(|pointer| {
        nodes.iter().any(|node| {
            let is_near = node.depth() <= pointer.depth() + MAX_LEVELS_ABOVE;
            pointer.is_within(node) || (node.is_within(pointer) && is_near)
        })
    })
}
