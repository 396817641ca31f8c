//! Relations between comparisons: equal descriptions, equivalent notations, reversed order, and chains of releases.

mod mirror;
pub mod rewrite;

use std::collections::BTreeSet;

use procountor_generator::report::{Report, Rule, SemverImpact};
use proptest::sample::Index;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use serde_json::Value;
use tests::mutants::{ComparedDescription, Mutant, current_description, mutants, orchard};
use xtask::spec::Spec;

use crate::history::reports;

fn compare(old: &str, new: &str, names: &[u8]) -> Report {
    let old =
        ComparedDescription::read("old", old.as_bytes(), names).unwrap_or_else(|error| panic!("old.json: {error}"));
    let new =
        ComparedDescription::read("new", new.as_bytes(), names).unwrap_or_else(|error| panic!("new.json: {error}"));
    old.loaded.compare(&new.loaded, (&old.input, &new.input))
}

/// Returns the small and the real description, each with its names.
fn descriptions() -> [(Value, Vec<u8>); 2] {
    [(orchard(), Vec::new()), current_description()]
}

/// Returns the findings of rules that are not allowed, and the unexplained surface lines.
fn unexpected_findings(report: &Report, allowed: &[Rule]) -> Vec<String> {
    let findings = report.findings.iter().filter(|finding| !allowed.contains(&finding.rule));
    let findings = findings.map(|finding| format!("{} {}", finding.code, finding.note));
    let surface = report.unexplained.iter().map(|line| format!("unexplained {line}"));
    findings.chain(surface).collect()
}

/// Asserts that a rewritten description gives only findings of the allowed rules and changes no code.
#[track_caller]
fn assert_equivalent(rewrite: impl Fn(&Value) -> String, allowed: &[Rule]) {
    for (root, names) in descriptions() {
        let report = compare(&root.to_string(), &rewrite(&root), &names);
        let findings = unexpected_findings(&report, allowed);
        let first: Vec<_> = findings.iter().take(20).map(String::as_str).collect();
        assert!(findings.is_empty(), "{} findings:\n{}", findings.len(), first.join("\n"));
        assert_eq!(report.bump, Some(SemverImpact::None));
        assert!(report.moved_ids.is_empty());
    }
}

#[test]
fn equal_descriptions_give_no_findings() {
    assert_equivalent(Value::to_string, &[]);
}

#[test]
fn element_order_gives_no_findings() {
    assert_equivalent(|root| rewrite::reversed(root).to_string(), &[]);
}

/// The description contains inline structs with one name, schemas and members that differ in letter case or one
/// character, paths that differ in a slash, a body with two media types, and a form with two text parts.
#[test]
fn element_order_gives_no_findings_with_name_collisions() {
    let description: Value = serde_yaml::from_str(include_str!("collisions.yaml")).expect("the description is YAML");
    let report = compare(&description.to_string(), &rewrite::reversed(&description).to_string(), b"");
    assert_eq!(unexpected_findings(&report, &[]), [""; 0]);
    assert_eq!(report.bump, Some(SemverImpact::None));
}

#[test]
fn yaml_and_json_are_equivalent() {
    assert_equivalent(|root| serde_yaml::to_string(root).expect("the description can be written as YAML"), &[]);
}

/// The change of the dialect is a finding of its own.
#[test]
fn openapi_3_1_notation_gives_only_dialect_finding() {
    assert_equivalent(|root| rewrite::in_3_1(root).to_string(), &[Rule::DialectChanged]);
}

/// The replaced references are reported with severity NOISE.
#[test]
fn all_of_with_one_reference_is_equivalent() {
    assert_equivalent(|root| rewrite::wrapped(root).to_string(), &[Rule::SchemaInlined]);
}

/// A named inline schema is a new schema, and the place that refers to it changes. Its Rust type has the name of the
/// schema, so the code may change.
#[test]
fn naming_inline_schema_gives_only_schema_findings() {
    let allowed = [Rule::SchemaInlined, Rule::SchemaAdded, Rule::SchemaRemoved, Rule::SchemaSplit];
    for (root, names) in descriptions() {
        let report = compare(&root.to_string(), &rewrite::named(&root).to_string(), &names);
        assert_eq!(unexpected_findings(&report, &allowed), [""; 0]);
    }
}

/// Applies the chosen mutants to the small description; `None` if one has no node to change.
fn mutated(root: &Value, all: &[Mutant], chosen: &[Index]) -> Option<String> {
    let mut value = root.clone();
    for index in chosen {
        value = index.get(all).apply(&value)?;
    }
    Some(value.to_string())
}

#[test]
fn reversed_comparison_gives_reversed_findings() {
    let root = orchard();
    let (all, text) = (mutants(&root), root.to_string());
    let mut runner = TestRunner::new_with_rng(
        Config { cases: 60, failure_persistence: None, ..Config::default() },
        TestRng::deterministic_rng(RngAlgorithm::ChaCha),
    );
    let chosen = proptest::collection::vec(proptest::arbitrary::any::<Index>(), 1..3);
    let run = runner.run(&chosen, |chosen| {
        let Some(new) = mutated(&root, &all, &chosen) else { return Ok(()) };
        if ComparedDescription::read("new", new.as_bytes(), b"").is_err() {
            return Ok(());
        }
        let (forwards, backwards) = (compare(&text, &new, b""), compare(&new, &text, b""));
        let asymmetries = mirror::asymmetries(&forwards, &backwards);
        let mutants: Vec<_> = chosen
            .iter()
            .map(|index| index.get(&all))
            .map(|mutant| format!("{} at {}", mutant.class, mutant.pointer()))
            .collect();
        if asymmetries.is_empty() {
            Ok(())
        } else {
            Err(TestCaseError::fail(format!("{}: {asymmetries:?}", mutants.join(", then "))))
        }
    });
    run.unwrap_or_else(|failure| panic!("{failure}"));
}

/// Returns the operations of findings, without the names of path parameters and in lower case.
fn operations(report: &Report, rules: &[Rule]) -> BTreeSet<String> {
    let findings = report.findings.iter().filter(|finding| rules.contains(&finding.rule));
    findings
        .flat_map(|finding| &finding.operations)
        .map(|affected| erase_parameters(&affected.operation.to_string()))
        .collect()
}

fn erase_parameters(operation: &str) -> String {
    let mut parts = operation.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + "{}" + part.split_once('}').map_or("", |(_, rest)| rest)).to_lowercase()
}

const ADDED: &[Rule] = &[Rule::OperationAdded];
const REMOVED: &[Rule] = &[Rule::OperationRemoved, Rule::DeprecatedOperationRemoved];

fn compare_releases(spec: &Spec, old: &str, new: &str) -> Report {
    let side = |label: &str| spec.release(Some(label)).expect("spec/ contains the release");
    xtask::drift::compare(spec, &side(old), &side(new), false).expect("the releases can be compared")
}

#[test]
fn steps_between_releases_add_up_to_one_comparison() {
    let spec = tests::named_releases();
    let labels = spec.labels();
    let (mut added, mut removed) = (BTreeSet::new(), BTreeSet::new());
    for step in reports() {
        assert_eq!(step.unexplained, [""; 0], "{} to {}", step.old.label, step.new.label);
        for operation in operations(step, ADDED) {
            if !removed.remove(&operation) {
                added.insert(operation);
            }
        }
        for operation in operations(step, REMOVED) {
            if !added.remove(&operation) {
                removed.insert(operation);
            }
        }
    }
    let (Some(first), Some(last)) = (labels.first(), labels.last()) else { panic!("spec/ contains no releases") };
    let whole = compare_releases(&spec, first, last);
    assert_eq!(whole.unexplained, [""; 0], "{first} to {last}");
    assert_eq!(operations(&whole, ADDED), added);
    assert_eq!(operations(&whole, REMOVED), removed);
}
