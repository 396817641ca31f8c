//! The catalogue of changes, kind by kind: a small change that gives the kind, with all that is said of it, and one
//! that looks like it and does not. The fixtures are what the comparison is written against.


use std::collections::{BTreeMap, BTreeSet};

use super::fixture::{Fixture, Pair, Teller, all};
use procountor_generator::drift::catalogue::table;
use procountor_generator::drift::{Finding, Kind, Report, Source, compare};
use procountor_generator::{Output, generate};

/// All that is wrong at once: one kind often explains the next.
fn none_is_wrong(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} of {} kinds:\n{}", wrong.len(), Kind::ALL.len(), wrong.join("\n"));
}

/// The fixtures that a comparison of two descriptions can show.
fn compared() -> impl Iterator<Item = (Kind, Fixture)> {
    all().into_iter().filter(|(_, fixture)| fixture.by.is_none())
}

fn report(kind: Kind, pair: &Pair<'_>) -> Report {
    pair.run(compare).unwrap_or_else(|errors| panic!("{}: {errors:#?}", kind.code()))
}

/// The codes that a report holds. The fixtures keep their version while their content changes, which is a finding
/// of its own and says nothing about any of them but that of the kind itself.
fn codes(kind: Kind, report: &Report) -> BTreeSet<String> {
    let findings =
        report.findings.iter().filter(|finding| kind == finding.kind || finding.kind != Kind::VersionChanged);
    findings.map(|finding| finding.kind.code().to_owned()).collect()
}

/// What a finding says otherwise than its fixture.
fn differences(finding: &Finding, fixture: &Fixture) -> Vec<String> {
    let expect = &fixture.expect;
    let mut wrong = Vec::new();
    let mut differ = |what: &str, found: String, expected: String| {
        if found != expected {
            wrong.push(format!("{what} is {found}, expected {expected}"));
        }
    };
    differ("code", finding.code.to_owned(), finding.kind.code().to_owned());
    differ("severity", format!("{:?}", finding.severity), format!("{:?}", expect.severity));
    differ("wire", finding.wire.as_str().to_owned(), expect.wire.as_str().to_owned());
    differ("source", format!("{:?}", finding.source), format!("{:?}", Some(expect.source)));
    differ("silent", finding.silent.to_string(), expect.silent.to_string());
    for said in [&finding.meets, &finding.note] {
        if !is_sentence(said) {
            wrong.push(format!("{said:?} is no sentence"));
        }
    }
    wrong
}

/// Whether a text begins and ends like a sentence, and no template shows in it.
fn is_sentence(text: &str) -> bool {
    let begins = text.starts_with(|first: char| !first.is_ascii_lowercase() && first != ' ');
    let ends = text.ends_with('.') && !text.ends_with(" .") && !text.ends_with("..");
    let filled = ["{subject", "{before", "{after"].iter().all(|trace| !text.contains(trace));
    begins && ends && filled
}

#[test]
fn only_the_generator_itself_is_told_of_elsewhere() {
    let elsewhere: Vec<_> = all().into_iter().filter_map(|(kind, fixture)| Some((kind, fixture.by?))).collect();
    assert_eq!(elsewhere, [(Kind::GeneratorChanged, Teller::Update)]);
}

#[test]
fn each_expectation_weighs_what_its_kind_makes_of_it() {
    let mut wrong = Vec::new();
    for (kind, fixture) in all() {
        let expect = &fixture.expect;
        // Nobody has settled the names of the fixtures, so what a type is called is no promise.
        let promised = !matches!(kind, Kind::SchemaRenamed | Kind::SchemaInlined);
        let severity = kind.severity(expect.wire, if promised { expect.source } else { Source::None });
        if (severity, kind.silent()) != (expect.severity, expect.silent) {
            wrong.push(format!("{}: {severity:?}, silent: {}, against {expect:?}", kind.code(), kind.silent()));
        }
    }
    none_is_wrong(&wrong);
}

#[test]
fn each_change_gives_its_kind() {
    let mut wrong = Vec::new();
    for (kind, fixture) in compared() {
        let report = report(kind, &fixture.change());
        let (code, found) = (kind.code(), codes(kind, &report));
        let mut expected = fixture.also.clone();
        expected.insert(code.to_owned());
        if found != expected {
            wrong.push(format!("{code}: {found:?}, expected {expected:?} ({})", fixture.what));
        }
        for finding in report.findings.iter().filter(|finding| finding.kind == kind) {
            wrong.extend(differences(finding, &fixture).into_iter().map(|what| format!("{code}: {what}")));
        }
        if !report.unexplained.is_empty() {
            wrong.push(format!("{code}: no finding explains {:?}", report.unexplained));
        }
    }
    none_is_wrong(&wrong);
}

#[test]
fn each_near_miss_gives_another_kind_or_none() {
    let mut wrong = Vec::new();
    for (kind, fixture) in compared() {
        assert!(!fixture.near_gives.contains(kind.code()), "{}: a near miss is a miss", kind.code());
        let found = codes(kind, &report(kind, &fixture.near()));
        if found != fixture.near_gives {
            let expected = &fixture.near_gives;
            wrong.push(format!("{}: {found:?}, expected {expected:?} ({})", kind.code(), fixture.what));
        }
    }
    none_is_wrong(&wrong);
}

/// What the generator makes of both descriptions: whether the code is the same, and whether the facts are.
fn same(kind: Kind, pair: &Pair<'_>) -> (bool, bool) {
    pair.run(|old, new| {
        let made = |input| generate(input).unwrap_or_else(|errors| panic!("{}: {errors:#?}", kind.code()));
        let (old, new) = (made(old), made(new));
        // The mark of our overlays tells of where a fact is from, not of the client.
        let facts = |output: &Output| -> Vec<String> {
            output.surface.facts().map(|fact| fact.trim_end_matches(" *").to_owned()).collect()
        };
        (old.tree.files().eq(new.tree.files()), facts(&old) == facts(&new))
    })
}

#[test]
fn what_a_fixture_says_of_the_code_is_what_the_generator_makes() {
    let mut wrong = Vec::new();
    for (kind, fixture) in compared() {
        let (code, facts) = same(kind, &fixture.change());
        let source = fixture.expect.source;
        let fits = match source {
            Source::None => (code && facts) || !fixture.also.is_empty(),
            Source::Patch => !(code && facts),
            Source::Minor | Source::Major => !code && !facts,
        };
        if !fits {
            wrong.push(format!("{}: source is {source:?}; same code: {code}, same facts: {facts}", kind.code()));
        }
        let (_, facts) = same(kind, &fixture.near());
        if fixture.near_gives.is_empty() && !facts {
            wrong.push(format!("{}: the near miss should mean nothing, and changes facts", kind.code()));
        }
    }
    none_is_wrong(&wrong);
}

#[test]
fn each_kind_stands_in_the_table_with_an_example_of_its_own() {
    let expected: BTreeMap<_, _> =
        Kind::ALL.iter().map(|kind| (kind.code().to_owned(), "expected".to_owned())).collect();
    let table = table(&expected);
    let rows: Vec<_> = table.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| code ")).collect();
    assert_eq!(rows.len(), Kind::ALL.len());
    let mut examples = BTreeSet::new();
    for (row, kind) in rows.iter().zip(Kind::ALL) {
        let cells: Vec<_> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let [code, name, title, _, _, example, "expected"] = cells.as_slice() else { panic!("{row}: other cells") };
        assert_eq!((*code, *title), (kind.code(), kind.title()));
        assert_eq!(*name, format!("`{}`", kind.name()));
        assert!(example != title && examples.insert(*example), "{row}: no example of its own");
    }
}
