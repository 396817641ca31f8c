//! Drift rules: each fixture gives its rule and the expected finding, and its near miss does not.

use std::collections::{BTreeMap, BTreeSet};

use super::fixture::{DescriptionPair, Fixture, ReportingCommand, all};
use procountor_generator::drift::compare;
use procountor_generator::report::catalogue::markdown;
use procountor_generator::report::{Finding, Report, Rule, SemverImpact};
use procountor_generator::{Output, generate};

/// Fails with all errors at once, because one often explains the next.
fn assert_no_errors(errors: &[String]) {
    assert!(errors.is_empty(), "{} errors in {} rules:\n{}", errors.len(), Rule::ALL.len(), errors.join("\n"));
}

/// Returns the fixtures whose rule a comparison of two descriptions can report.
fn comparable_fixtures() -> impl Iterator<Item = (Rule, Fixture)> {
    all().into_iter().filter(|(_, fixture)| fixture.reported_by.is_none())
}

fn report(rule: Rule, pair: &DescriptionPair<'_>) -> Report {
    pair.run(compare).unwrap_or_else(|errors| panic!("{}: {errors:#?}", rule.code()))
}

/// Returns the rule codes of a report.
///
/// The fixtures change the content of a description without its version. The finding about that is left out, except
/// for the fixture of its rule.
fn codes(rule: Rule, report: &Report) -> BTreeSet<String> {
    let findings =
        report.findings.iter().filter(|finding| rule == finding.rule || finding.rule != Rule::VersionChanged);
    findings.map(|finding| finding.rule.code().to_owned()).collect()
}

/// Returns the differences between a finding and the expected one.
fn differences(finding: &Finding, fixture: &Fixture) -> Vec<String> {
    let expect = &fixture.expect;
    let mut errors = Vec::new();
    let mut compare = |field: &str, found: String, expected: String| {
        if found != expected {
            errors.push(format!("{field} is {found}, expected {expected}"));
        }
    };
    compare("code", finding.code.to_owned(), finding.rule.code().to_owned());
    compare("severity", format!("{:?}", finding.severity), format!("{:?}", expect.severity));
    compare("wire", finding.wire.as_str().to_owned(), expect.wire.as_str().to_owned());
    compare("source", format!("{:?}", finding.source), format!("{:?}", Some(expect.source)));
    compare("silent", finding.silent.to_string(), expect.silent.to_string());
    for text in [&finding.consequence, &finding.note] {
        if !is_sentence(&text.to_string()) {
            errors.push(format!("`{text}` is not a sentence"));
        }
    }
    errors
}

/// Returns whether a text begins and ends like a sentence and contains no placeholder.
fn is_sentence(text: &str) -> bool {
    let begins = text.starts_with(|first: char| !first.is_ascii_lowercase() && first != ' ');
    let ends = text.ends_with('.') && !text.ends_with(" .") && !text.ends_with("..");
    let filled = ["{subject", "{before", "{after"].iter().all(|placeholder| !text.contains(placeholder));
    begins && ends && filled
}

#[test]
fn only_generator_changed_is_reported_by_update() {
    let not_compared: Vec<_> =
        all().into_iter().filter_map(|(rule, fixture)| Some((rule, fixture.reported_by?))).collect();
    assert_eq!(not_compared, [(Rule::GeneratorChanged, ReportingCommand::Update)]);
}

#[test]
fn expected_severity_follows_from_rule_and_impacts() {
    let mut errors = Vec::new();
    for (rule, fixture) in all() {
        let expect = &fixture.expect;
        // The type names of the fixtures are not set in names.toml, so their changes are not breaking.
        let stable_name = !matches!(rule, Rule::SchemaRenamed | Rule::SchemaInlined);
        let severity = rule.severity(expect.wire, if stable_name { expect.source } else { SemverImpact::None });
        if (severity, rule.silent()) != (expect.severity, expect.silent) {
            errors.push(format!("{}: {severity:?}, silent: {}, expected {expect:?}", rule.code(), rule.silent()));
        }
    }
    assert_no_errors(&errors);
}

#[test]
fn change_gives_its_rule_and_expected_finding() {
    let mut errors = Vec::new();
    for (rule, fixture) in comparable_fixtures() {
        let report = report(rule, &fixture.change());
        let (code, found) = (rule.code(), codes(rule, &report));
        let mut expected = fixture.other_rules.clone();
        expected.insert(code.to_owned());
        if found != expected {
            errors.push(format!("{code}: {found:?}, expected {expected:?} ({})", fixture.what));
        }
        for finding in report.findings.iter().filter(|finding| finding.rule == rule) {
            errors.extend(differences(finding, &fixture).into_iter().map(|difference| format!("{code}: {difference}")));
        }
        if !report.unexplained.is_empty() {
            errors.push(format!("{code}: no finding explains {:?}", report.unexplained));
        }
    }
    assert_no_errors(&errors);
}

#[test]
fn near_miss_does_not_give_its_rule() {
    let mut errors = Vec::new();
    for (rule, fixture) in comparable_fixtures() {
        assert!(!fixture.near_miss_rules.contains(rule.code()), "{}: the near miss gives the rule", rule.code());
        let found = codes(rule, &report(rule, &fixture.near_miss()));
        if found != fixture.near_miss_rules {
            let expected = &fixture.near_miss_rules;
            errors.push(format!("{}: {found:?}, expected {expected:?} ({})", rule.code(), fixture.what));
        }
    }
    assert_no_errors(&errors);
}

/// Returns whether the generated code of both descriptions is the same, and whether the surface is.
fn same_output(rule: Rule, pair: &DescriptionPair<'_>) -> (bool, bool) {
    pair.run(|old, new| {
        let output = |input| generate(input).unwrap_or_else(|errors| panic!("{}: {errors:#?}", rule.code()));
        let (old, new) = (output(old), output(new));
        // The mark of an overlay shows the origin of a fact and is not part of the client.
        let facts = |output: &Output| -> Vec<String> {
            output.surface.facts().map(|fact| fact.trim_end_matches(" *").to_owned()).collect()
        };
        // Search terms of rustdoc, such as operation ids, are not part of what a caller compiles against.
        let code = |output: &Output| -> Vec<String> {
            let lines = output.tree.files().flat_map(|(_, text)| text.lines());
            lines.filter(|line| !line.trim_start().starts_with("#[doc(alias")).map(str::to_owned).collect()
        };
        (code(&old) == code(&new), facts(&old) == facts(&new))
    })
}

#[test]
fn expected_semver_impact_matches_generated_code() {
    let mut errors = Vec::new();
    for (rule, fixture) in comparable_fixtures() {
        let (code, facts) = same_output(rule, &fixture.change());
        let source = fixture.expect.source;
        let matches = match source {
            SemverImpact::None => (code && facts) || !fixture.other_rules.is_empty(),
            SemverImpact::Patch => !(code && facts),
            SemverImpact::Minor | SemverImpact::Major => !code && !facts,
        };
        if !matches {
            errors.push(format!("{}: source is {source:?}; same code: {code}, same facts: {facts}", rule.code()));
        }
        let (_, facts) = same_output(rule, &fixture.near_miss());
        if fixture.near_miss_rules.is_empty() && !facts {
            errors.push(format!("{}: the near miss gives no rule but changes the surface", rule.code()));
        }
    }
    assert_no_errors(&errors);
}

#[test]
fn catalogue_describes_every_rule() {
    let expected: BTreeMap<_, _> =
        Rule::ALL.iter().map(|rule| (rule.code().to_owned(), format!("verdict of {}", rule.code()))).collect();
    let page = markdown(&expected);
    let entries: Vec<&str> = page.split("\n### ").skip(1).collect();
    assert_eq!(entries.len(), Rule::ALL.len());
    let mut texts = BTreeSet::new();
    for (entry, rule) in entries.iter().zip(Rule::ALL) {
        assert!(entry.starts_with(&format!("{} `{}`\n", rule.code(), rule.name())), "{entry}");
        let line = |label: &str| {
            let line = entry.lines().find_map(|line| line.strip_prefix(label)).unwrap_or_default();
            assert!(!line.is_empty(), "no `{label}` in\n{entry}");
            line
        };
        let meaning = entry.lines().nth(2).unwrap_or_default();
        assert!(meaning.to_lowercase().starts_with(&rule.title().to_lowercase()), "{entry}");
        assert!(texts.insert(meaning) && texts.insert(line("- Example: ")), "duplicate text in\n{entry}");
        for label in ["- Breaks: ", "- Action: ", "- Severity: "] {
            line(label);
        }
        assert_eq!(line("- Verdict of the fixture: "), format!("verdict of {}", rule.code()));
    }
}
