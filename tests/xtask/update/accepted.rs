//! Accepted findings: syntax of the list, matches with findings, and stale entries.

use procountor_generator::drift;
use procountor_generator::report::accepted::{Accepted, entry};
use procountor_generator::report::{Report, Severity};
use procountor_generator::{File, Input};
use xtask::failure::Failure;
use xtask::spec::Spec;

use crate::support::{copy_spec, write};

/// Returns the report of a parameter that moves from the query to a header.
pub(super) fn report() -> Report {
    let description = |location: &str| {
        format!(
            r#"{{"openapi": "3.0.1", "info": {{"title": "T", "version": "1"}}, "paths": {{"/things": {{"get": {{
            "parameters": [{{"name": "status", "in": "{location}", "schema": {{"type": "string"}}}}],
            "responses": {{"204": {{"description": ""}}}}}}}}}}}}"#
        )
    };
    let (old, new) = (description("query"), description("header"));
    let input = |name, text| Input {
        description: File { name, bytes: text },
        overlays: &[],
        names: File { name: "names.toml", bytes: b"" },
        words: &[],
        rules: None,
        release: None,
        strict: false,
    };
    drift::compare(&input("old.json", old.as_bytes()), &input("new.json", new.as_bytes()))
        .expect("the descriptions can be compared")
}

/// Returns the printed entry of the STOP finding, with `reason` and `who` filled in.
fn completed_entry(report: &Report) -> String {
    let stop = report
        .findings
        .iter()
        .find(|finding| finding.severity == Severity::Stop)
        .expect("the report has a STOP finding");
    let text = entry(stop, "26.04".parse().expect("the label is valid")).expect("the finding can be accepted");
    text.replace("reason = \"\"", "reason = \"both are read\"").replace("who = \"\"", "who = \"me\"")
}

/// Applies a list of accepted findings and returns the diagnostics of its stale entries.
fn apply(text: &str, report: &mut Report, release: &str) -> Vec<String> {
    let accepted = Accepted::read("accepted.toml", text).unwrap_or_else(|errors| panic!("{errors:#?}"));
    let stale = accepted.apply(report, release.parse().expect("the label is valid"));
    stale.iter().map(ToString::to_string).collect()
}

fn reasons(report: &Report) -> Vec<String> {
    report.findings.iter().filter_map(|finding| finding.accepted.as_ref()).map(ToString::to_string).collect()
}

#[test]
fn printed_entry_accepts_only_its_finding() {
    let mut report = report();
    let text = completed_entry(&report);
    assert!(text.contains("kind = \"parameter-moved\"\npointer = \"/paths/~1things/get/parameters/0\"\n"), "{text}");
    assert!(apply(&text, &mut report, "26.04").is_empty());
    assert_eq!(reasons(&report), ["both are read"]);
    assert!(report.worst() < Some(Severity::Stop));
    assert_eq!(report.count(Severity::Stop), 0);
}

#[test]
fn entry_matches_rule_code_and_ignores_white_space() {
    let text = completed_entry(&report()).replace("parameter-moved", "B7").replace(" = \"", " = \"  ");
    let text = text.replace("\"  B7", "\"B7").replace("\"  /", "\"/").replace("\"  26", "\"26");
    let mut report = report();
    assert!(apply(&text, &mut report, "26.04").is_empty(), "{text}");
    assert_eq!(reasons(&report).len(), 1);
}

#[test]
fn entry_with_other_rule_pointer_or_value_is_stale() {
    let text = completed_entry(&report());
    let others = [
        text.replace("parameter-moved", "parameter-renamed"),
        text.replace("~1things", "~1others"),
        text.replace("before = \"", "before = \"another "),
        text.lines().filter(|line| !line.starts_with("after")).map(|line| format!("{line}\n")).collect(),
    ];
    for other in others {
        let mut report = report();
        let stale = apply(&other, &mut report, "26.04").concat();
        assert!(reasons(&report).is_empty(), "{other}");
        assert!(stale.contains("no finding in 26.04 matches the accepted "), "{stale}");
        assert!(stale.contains("at accepted.toml:1:"), "{stale}");
    }
}

#[test]
fn entry_applies_from_since_to_until() {
    let text = completed_entry(&report()).replace("until = \"26.04\"", "until = \"26.10\"");
    let apply_in = |release: &str| {
        let mut report = report();
        let stale = apply(&text, &mut report, release);
        (reasons(&report).len(), stale.concat())
    };
    assert_eq!(apply_in("24.11"), (0, String::new()), "before `since`");
    assert_eq!(apply_in("26.10"), (1, String::new()));
    let (accepted, stale) = apply_in("26.11");
    assert_eq!(accepted, 0);
    assert!(stale.contains("was accepted until 26.10, which is before 26.11"), "{stale}");
    let mut empty = report();
    empty.findings.clear();
    assert!(apply(&text, &mut empty, "26.05").is_empty(), "`since` is 26.04");
    assert_eq!(apply(&text, &mut empty, "26.04").len(), 1);
}

#[test]
fn invalid_entry_is_reported_with_location_and_help() {
    let valid = completed_entry(&report());
    let without = |key: &str| -> String {
        valid.lines().filter(|line| !line.starts_with(key)).map(|line| format!("{line}\n")).collect()
    };
    let cases = [
        ("[[accepted]\n".to_owned(), "", ":1:"),
        (valid.replace("parameter-moved", "parameter-mved"), "unknown rule `parameter-mved`", "`parameter-moved`"),
        (valid.replace("\"/paths", "\"paths"), "invalid JSON pointer `paths", ":3:"),
        (valid.replace("until = \"26.04\"", "until = \"soon\""), "`soon` is not a release label", "until"),
        (valid.replace("until = \"26.04\"", "until = \"25.01\""), "`until` is before `since`", ":1:"),
        (valid.replace("both are read", " "), "the text is empty", "why the finding is accepted"),
        (without("reason"), "an accepted finding has no `reason`", "help: add `reason`"),
        (without("who"), "an accepted finding has no `who`", "help: add `who`"),
        (valid.clone() + "why = \"x\"\n", "unknown field `why`", "help: "),
        (
            format!("{valid}\n{}", valid.replace(" = ", "  =  ")),
            "the same finding is accepted in line 1",
            "help: delete",
        ),
    ];
    for (text, message, detail) in cases {
        let errors = Accepted::read("accepted.toml", &text).expect_err(&text);
        let report: String = errors.iter().map(|error| format!("{error}\n")).collect();
        assert!(report.contains(message), "{report}");
        assert!(
            report.contains("at accepted.toml:") && report.contains("expected ") && report.contains("help: "),
            "{report}"
        );
        assert!(detail == "until" || report.contains(detail), "{report}");
    }
    assert_eq!(
        Accepted::read("accepted.toml", &without("who").replace("26.04", "x"))
            .expect_err("three members are invalid")
            .len(),
        3
    );
}

#[test]
fn stale_entry_raises_severity_to_review() {
    let root = tempfile::tempdir().expect("a temporary folder can be created");
    copy_spec(root.path(), &["23.02", "23.09"]);
    let entry =
        "[[accepted]]\nkind = \"B7\"\npointer = \"/paths/~1none\"\nreason = \"r\"\nwho = \"w\"\nuntil = \"99.12\"\n";
    write(&root.path().join("spec/accepted.toml"), entry);
    let spec = Spec::load(root.path()).expect("spec/ can be read");
    let [old, new] = ["23.02", "23.09"].map(|label| spec.release(Some(label)).expect("spec/ contains the release"));
    let mut assessment = xtask::drift::assess(&spec, &old, &new, false).expect("the releases can be compared");
    assert_eq!(assessment.stale.len(), 1);
    assert!(assessment.worst() >= Some(Severity::Review));
    assert!(
        assessment.report.remarks.iter().any(|remark| remark.to_string().contains("at spec/accepted.toml:1:1")),
        "{:?}",
        assessment.report.remarks
    );
    assessment.report.findings.clear();
    assert_eq!(assessment.worst(), Some(Severity::Review));
    write(&root.path().join("spec/accepted.toml"), "accepted = 1\n");
    let spec = Spec::load(root.path()).expect("spec/ can be read");
    let failure = xtask::drift::assess(&spec, &old, &new, false).expect_err("the list is invalid");
    assert!(matches!(failure, Failure::Error(_)), "{failure}");
}
