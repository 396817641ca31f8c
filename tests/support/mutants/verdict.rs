//! What must be true of a comparison with a mutant.

use procountor_generator::drift::{Finding, Kind, Report, Source};
use procountor_generator::pointer::Pointer;
use procountor_generator::surface::Surface;
use serde_json::Value;

use super::tally::{Disposition, Tally};
use super::{Mutant, Side};

/// Changes that mean nothing, and why: a comparison that says nothing of them is right.
const MEANINGLESS: &[(&str, &str)] = &[
    ("enum's order turned", "listed values have no order"),
    ("reference wrapped", "an `allOf` of one is what it holds"),
];

/// How far above the change a finding may point.
const LEVELS: usize = 2;

/// Compares the mutants of one part with it.
pub(super) fn of_part(part: &Value, mutants: &[Mutant], names: &[u8]) -> Tally {
    let mut tally = Tally::default();
    let text = part.to_string();
    let original = Side::read("original.json", text.as_bytes(), names).expect("a part of the description can be read");
    for mutant in mutants {
        let Some(value) = mutant.of(part) else {
            tally.add(mutant, Disposition::Wrong("the change has no place".to_owned()));
            continue;
        };
        let text = value.to_string();
        let disposition = match Side::read("mutant.json", text.as_bytes(), names) {
            Ok(changed) => of_mutant(mutant, &original, &changed),
            Err(why) => Disposition::Refused(why),
        };
        tally.add(mutant, disposition);
    }
    tally
}

fn of_mutant(mutant: &Mutant, original: &Side<'_>, changed: &Side<'_>) -> Disposition {
    let report = original.loaded.compare(&changed.loaded, (&original.input, &changed.input));
    let surfaces = [original, changed].map(|side| side.loaded.api().map(Surface::of));
    let [Some(before), Some(after)] = surfaces else {
        return Disposition::Refused(report.remarks.concat());
    };
    let mut wrong = wrongs(mutant, &report, before != after);
    // That the version stayed while the content changed is true of all mutants.
    let told: Vec<_> = report.findings.iter().filter(|finding| is_own(mutant, finding)).collect();
    let meaningless = MEANINGLESS.iter().any(|(class, _)| *class == mutant.class);
    if told.is_empty() && !meaningless {
        wrong.push("no finding".to_owned());
    }
    if wrong.is_empty() {
        match (told.is_empty(), report.bump.unwrap_or_default()) {
            (true, _) => Disposition::Nothing,
            (false, source) => Disposition::Told { source, findings: told.len() },
        }
    } else {
        let codes: Vec<_> = told.iter().map(|finding| finding.code).collect();
        Disposition::Wrong(format!("{}; findings: {}", wrong.join("; "), codes.join(" ")))
    }
}

fn is_own(mutant: &Mutant, finding: &Finding) -> bool {
    finding.kind != Kind::VersionChanged || mutant.class == "version changed"
}

/// What is not as it must be.
fn wrongs(mutant: &Mutant, report: &Report, differs: bool) -> Vec<String> {
    let mut wrong = Vec::new();
    if !report.unexplained.is_empty() {
        wrong.push(format!("unexplained: {}", report.unexplained.join(" ")));
    }
    let bump = report.bump.unwrap_or_default();
    if differs && bump == Source::None {
        wrong.push("the surface differs without an effect on source".to_owned());
    }
    // Words stand in the documentation, which the surface leaves out.
    let words = bump == Source::Patch && report.findings.iter().any(|finding| finding.kind == Kind::WordsChanged);
    if !differs && bump != Source::None && !words {
        wrong.push(format!("the surface is the same, and the effect on source is {}", bump.as_str()));
    }
    let mut told = report.findings.iter().filter(|finding| is_own(mutant, finding)).peekable();
    if told.peek().is_some() {
        let places = mutant.places();
        if !told.any(|finding| points(finding, &places)) {
            let found: Vec<_> =
                report.findings.iter().filter(|finding| is_own(mutant, finding)).flat_map(pointers).collect();
            let found: Vec<_> = found.iter().map(ToString::to_string).collect();
            wrong.push(format!("points elsewhere: {}", found.join(" ")));
        }
    }
    wrong
}

fn pointers(finding: &Finding) -> impl Iterator<Item = &Pointer> {
    finding.pointers.iter().flat_map(|place| place.old.iter().chain(&place.new)).map(|spot| &spot.pointer)
}

/// Whether a finding points at one of the places, into it, or at most so far above it.
fn points(finding: &Finding, places: &[Pointer]) -> bool {
    pointers(finding).any(|pointer| {
        places.iter().any(|place| {
            let near = place.depth() <= pointer.depth() + LEVELS;
            pointer.is_within(place) || (place.is_within(pointer) && near)
        })
    })
}
