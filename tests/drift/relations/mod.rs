//! What comparisons have to do with one another: a description with itself, backwards, written otherwise, and a
//! chain of releases with the jump from its first to its last.

mod mirror;
mod rewrite;

use std::collections::BTreeSet;

use procountor_generator::drift::{Kind, Report, Source};
use proptest::sample::Index;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use serde_json::Value;
use tests::mutants::{Mutant, Side, description, mutants, orchard};

fn compare(old: &str, new: &str, names: &[u8]) -> Report {
    let old = Side::read("old", old.as_bytes(), names).unwrap_or_else(|why| panic!("the old one: {why}"));
    let new = Side::read("new", new.as_bytes(), names).unwrap_or_else(|why| panic!("the new one: {why}"));
    old.loaded.compare(&new.loaded, (&old.input, &new.input))
}

/// The small description, and the real one; with the names of each.
fn descriptions() -> [(Value, Vec<u8>); 2] {
    [(orchard(), Vec::new()), description()]
}

/// What a report says beside these kinds.
fn beside(report: &Report, allowed: &[Kind]) -> Vec<String> {
    let findings = report.findings.iter().filter(|finding| !allowed.contains(&finding.kind));
    let findings = findings.map(|finding| format!("{} {}", finding.code, finding.note));
    let surface = report.unexplained.iter().map(|line| format!("unexplained {line}"));
    findings.chain(surface).collect()
}

/// Another way to write both descriptions says nothing but what is allowed, and changes no code.
#[track_caller]
fn says_nothing(rewrite: impl Fn(&Value) -> String, allowed: &[Kind]) {
    for (root, names) in descriptions() {
        let report = compare(&root.to_string(), &rewrite(&root), &names);
        let said = beside(&report, allowed);
        let first: Vec<_> = said.iter().take(20).map(String::as_str).collect();
        assert!(said.is_empty(), "{} findings:\n{}", said.len(), first.join("\n"));
        assert_eq!(report.bump, Some(Source::None));
        assert!(report.moved_ids.is_empty());
    }
}

#[test]
fn a_description_is_what_it_is() {
    says_nothing(Value::to_string, &[]);
}

#[test]
fn order_says_nothing() {
    says_nothing(|root| rewrite::turned(root).to_string(), &[]);
}

/// Two inline structs may want one name, two schemas and two members differ in a letter's case or a sign, two paths in a
/// slash, a body come in two media types, a form take two texts.
#[test]
fn order_says_nothing_where_names_meet() {
    let crowded: Value = serde_yaml::from_str(include_str!("crowded.yaml")).expect("it is YAML");
    let report = compare(&crowded.to_string(), &rewrite::turned(&crowded).to_string(), b"");
    assert_eq!(beside(&report, &[]), [""; 0]);
    assert_eq!(report.bump, Some(Source::None));
}

#[test]
fn yaml_says_what_json_says() {
    says_nothing(|root| serde_yaml::to_string(root).expect("a description is YAML"), &[]);
}

/// The dialect is worth a line, for other tools cry wolf there.
#[test]
fn another_edition_is_a_note() {
    says_nothing(|root| rewrite::in_3_1(root).to_string(), &[Kind::DialectChanged]);
}

/// It is written another way, which is a line of no weight.
#[test]
fn an_all_of_of_one_is_what_it_holds() {
    says_nothing(|root| rewrite::wrapped(root).to_string(), &[Kind::SchemaInlined]);
}

/// A schema in place that gets a name is a new schema, and its place is written another way. Its Rust type has the
/// name of the schema then, which is a change of code that the real description must not be free to hide.
#[test]
fn a_schema_in_place_may_get_a_name() {
    let allowed = [Kind::SchemaInlined, Kind::SchemaAdded, Kind::SchemaRemoved, Kind::SchemaSplit];
    for (root, names) in descriptions() {
        let report = compare(&root.to_string(), &rewrite::named(&root).to_string(), &names);
        assert_eq!(beside(&report, &allowed), [""; 0]);
    }
}

/// A change of the small description, or two of them.
fn changed(root: &Value, all: &[Mutant], chosen: &[Index]) -> Option<String> {
    let mut value = root.clone();
    for index in chosen {
        value = index.get(all).of(&value)?;
    }
    Some(value.to_string())
}

#[test]
fn backwards_says_the_reverse() {
    let root = orchard();
    let (all, text) = (mutants(&root), root.to_string());
    let mut runner = TestRunner::new_with_rng(
        Config { cases: 200, failure_persistence: None, ..Config::default() },
        TestRng::deterministic_rng(RngAlgorithm::ChaCha),
    );
    let chosen = proptest::collection::vec(proptest::arbitrary::any::<Index>(), 1..3);
    let run = runner.run(&chosen, |chosen| {
        let Some(new) = changed(&root, &all, &chosen) else { return Ok(()) };
        if Side::read("new", new.as_bytes(), b"").is_err() {
            return Ok(());
        }
        let (forwards, backwards) = (compare(&text, &new, b""), compare(&new, &text, b""));
        let left = mirror::unmirrored(&forwards, &backwards);
        let what: Vec<_> =
            chosen.iter().map(|index| index.get(&all)).map(|it| format!("{} at {}", it.class, it.place())).collect();
        if left.is_empty() { Ok(()) } else { Err(TestCaseError::fail(format!("{}: {left:?}", what.join(", then ")))) }
    });
    run.unwrap_or_else(|failure| panic!("{failure}"));
}

/// Operations by method and path, as every release may spell them.
fn operations(report: &Report, kinds: &[Kind]) -> BTreeSet<String> {
    let findings = report.findings.iter().filter(|finding| kinds.contains(&finding.kind));
    findings.flat_map(|finding| &finding.operations).map(|reached| erased(&reached.operation)).collect()
}

fn erased(operation: &str) -> String {
    let mut parts = operation.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + "{}" + part.split_once('}').map_or("", |(_, rest)| rest)).to_lowercase()
}

const ADDED: &[Kind] = &[Kind::OperationAdded];
const REMOVED: &[Kind] = &[Kind::OperationRemoved, Kind::DeprecatedOperationRemoved];

fn between(old: &str, new: &str) -> Report {
    let spec = tests::spec();
    let side = |label: &str| spec.release(Some(label)).expect("the release is there");
    xtask::drift::compare(&spec, &side(old), &side(new), false).expect("both releases can be read")
}

#[test]
fn a_chain_of_releases_explains_the_jump() {
    let spec = tests::spec();
    let labels = spec.labels();
    let (mut added, mut removed) = (BTreeSet::new(), BTreeSet::new());
    for pair in labels.windows(2) {
        let [old, new] = pair else { continue };
        let step = between(old, new);
        assert_eq!(step.unexplained, [""; 0], "{old} to {new}");
        for operation in operations(&step, ADDED) {
            if !removed.remove(&operation) {
                added.insert(operation);
            }
        }
        for operation in operations(&step, REMOVED) {
            if !added.remove(&operation) {
                removed.insert(operation);
            }
        }
    }
    let (Some(first), Some(last)) = (labels.first(), labels.last()) else { panic!("there are no releases") };
    let jump = between(first, last);
    assert_eq!(jump.unexplained, [""; 0], "{first} to {last}");
    assert_eq!(operations(&jump, ADDED), added);
    assert_eq!(operations(&jump, REMOVED), removed);
}
