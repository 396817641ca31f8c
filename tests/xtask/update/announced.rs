//! Announced changes: syntax of the list, and their match with findings.

use procountor_generator::report::announced::Announcements;

use super::accepted::report;

const VALID: &str = r#"[[announced]]
release = "26.03"
what = "`status` becomes a header"
kinds = ["B7", "parameter-renamed"]
about = "`status`"
"#;

#[test]
fn announcement_between_two_releases_marks_findings() {
    let apply = |text: &str, old: &str, new: &str| {
        let list = Announcements::read("announced.toml", text).unwrap_or_else(|errors| panic!("{errors:#?}"));
        let mut report = report();
        list.apply(&mut report, (old.parse().expect("the label is valid"), new.parse().expect("the label is valid")));
        let marked = report.findings.iter().filter(|finding| finding.announced.is_some()).count();
        (report.announced.iter().map(|announced| announced.findings).collect::<Vec<_>>(), marked)
    };
    assert_eq!(apply(VALID, "26.02", "26.04"), (vec![1], 1));
    assert_eq!(apply(VALID, "26.02", "26.03"), (vec![1], 1));
    assert_eq!(apply(VALID, "26.03", "26.04"), (vec![], 0), "announced for the older release");
    assert_eq!(apply(VALID, "25.11", "26.02"), (vec![], 0), "announced for a later release");
    assert_eq!(apply(&VALID.replace("B7", "A1"), "26.02", "26.04"), (vec![0], 0), "no finding of this rule");
    assert_eq!(apply(&VALID.replace("\"`status`\"", "\"`state`\""), "26.02", "26.04"), (vec![0], 0));
    assert_eq!(apply("", "26.02", "26.04"), (vec![], 0));
}

#[test]
fn invalid_announcement_is_reported_with_location_and_help() {
    let without = |key: &str| -> String {
        VALID.lines().filter(|line| !line.starts_with(key)).map(|line| format!("{line}\n")).collect()
    };
    let cases = [
        ("[[announced]\n".to_owned(), "", "at announced.toml:1:"),
        (VALID.replace("B7", "Z7"), "unknown rule `Z7`", "at announced.toml:4:10"),
        (VALID.replace("26.03", "March"), "`March` is not a release label", "at announced.toml:2:11"),
        (VALID.replace("\"`status`\"", "\"\""), "the text is empty", "a part of the subject"),
        (VALID.replace("[\"B7\", \"parameter-renamed\"]", "[]"), "no `kinds`", "help: list the rules"),
        (without("kinds"), "an announcement has no `kinds`", "at announced.toml:1:1"),
        (without("what"), "an announcement has no `what`", "help: add `what`"),
        (VALID.to_owned() + "who = \"x\"\n", "unknown field `who`", "help: "),
    ];
    for (text, message, detail) in cases {
        let errors = Announcements::read("announced.toml", &text).expect_err(&text);
        let report: String = errors.iter().map(|error| format!("{error}\n")).collect();
        assert!(report.contains(message) && report.contains(detail) && report.contains("expected "), "{report}");
    }
}
