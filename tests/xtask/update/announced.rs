//! The list of what the vendor announced: what it takes, and what it says of a comparison.

use procountor_generator::drift::announced::Announcements;

use super::accepted::report;

const GOOD: &str = r#"[[announced]]
release = "26.03"
what = "`status` becomes a header"
kinds = ["B7", "parameter-renamed"]
about = "`status`"
"#;

#[test]
fn what_was_announced_between_two_releases_shows_in_their_findings() {
    let applied = |text: &str, old: &str, new: &str| {
        let list = Announcements::read("announced.toml", text).unwrap_or_else(|errors| panic!("{errors:#?}"));
        let mut report = report();
        list.apply(&mut report, (old.parse().expect("a release"), new.parse().expect("a release")));
        let marked = report.findings.iter().filter(|finding| finding.announced.is_some()).count();
        (report.announced.iter().map(|announced| announced.findings).collect::<Vec<_>>(), marked)
    };
    assert_eq!(applied(GOOD, "26.02", "26.04"), (vec![1], 1));
    assert_eq!(applied(GOOD, "26.02", "26.03"), (vec![1], 1));
    assert_eq!(applied(GOOD, "26.03", "26.04"), (vec![], 0), "it was announced for the older one");
    assert_eq!(applied(GOOD, "25.11", "26.02"), (vec![], 0), "it is still to come");
    assert_eq!(applied(&GOOD.replace("B7", "A1"), "26.02", "26.04"), (vec![0], 0), "nothing of this kind");
    assert_eq!(applied(&GOOD.replace("\"`status`\"", "\"`state`\""), "26.02", "26.04"), (vec![0], 0));
    assert_eq!(applied("", "26.02", "26.04"), (vec![], 0));
}

#[test]
fn each_mistake_has_its_place_and_advice() {
    let without = |key: &str| -> String {
        GOOD.lines().filter(|line| !line.starts_with(key)).map(|line| format!("{line}\n")).collect()
    };
    let cases = [
        ("[[announced]\n".to_owned(), "", "at announced.toml:1:"),
        (GOOD.replace("B7", "Z7"), "`Z7` is no kind of change", "at announced.toml:4:10"),
        (GOOD.replace("26.03", "March"), "`March` is no release label", "at announced.toml:2:11"),
        (GOOD.replace("\"`status`\"", "\"\""), "nothing is said here", "words of the subject"),
        (GOOD.replace("[\"B7\", \"parameter-renamed\"]", "[]"), "no `kinds`", "do: name what kinds"),
        (without("kinds"), "an announcement has no `kinds`", "at announced.toml:1:1"),
        (without("what"), "an announcement has no `what`", "do: add `what`"),
        (GOOD.to_owned() + "who = \"x\"\n", "unknown field `who`", "do: "),
    ];
    for (text, what, more) in cases {
        let errors = Announcements::read("announced.toml", &text).expect_err(&text);
        let told: String = errors.iter().map(|error| format!("{error}\n")).collect();
        assert!(told.contains(what) && told.contains(more) && told.contains("expected "), "{told}");
    }
}
