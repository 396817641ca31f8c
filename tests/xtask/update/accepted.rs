//! The list of accepted findings: what it takes, what it marks, and what it calls stale.

use procountor_generator::drift::accepted::{Accepted, entry};
use procountor_generator::drift::{self, Report, Severity};
use procountor_generator::{File, Input};
use xtask::failure::Failure;
use xtask::spec::Spec;

use super::{repository, repository_of_the_oldest, write};

/// A parameter that moves from query to header, and with it what the same call means.
pub(super) fn report() -> Report {
    let description = |place: &str| {
        format!(
            r#"{{"openapi": "3.0.1", "info": {{"title": "T", "version": "1"}}, "paths": {{"/things": {{"get": {{
            "parameters": [{{"name": "status", "in": "{place}", "schema": {{"type": "string"}}}}],
            "responses": {{"204": {{"description": ""}}}}}}}}}}}}"#
        )
    };
    let (old, new) = (description("query"), description("header"));
    let input = |name, text| Input {
        description: File { name, bytes: text },
        overlays: &[],
        names: File { name: "names.toml", bytes: b"" },
        release: None,
        strict: false,
    };
    drift::compare(&input("old.json", old.as_bytes()), &input("new.json", new.as_bytes())).expect("a comparison")
}

/// The entry that the finding's own printout gives, completed by a person.
fn pasted(report: &Report) -> String {
    let stop = report.findings.iter().find(|finding| finding.severity == Severity::Stop).expect("a moved parameter");
    let text = entry(stop, "26.04".parse().expect("a release")).expect("an entry");
    text.replace("reason = \"\"", "reason = \"both are read\"").replace("who = \"\"", "who = \"me\"")
}

fn applied(text: &str, report: &mut Report, release: &str) -> Vec<String> {
    let accepted = Accepted::read("accepted.toml", text).unwrap_or_else(|errors| panic!("{errors:#?}"));
    let stale = accepted.apply(report, release.parse().expect("a release"));
    stale.iter().map(ToString::to_string).collect()
}

fn reasons(report: &Report) -> Vec<&str> {
    report.findings.iter().filter_map(|finding| finding.accepted.as_deref()).collect()
}

#[test]
fn what_is_printed_can_be_pasted_and_accepts_the_finding_alone() {
    let mut report = report();
    let text = pasted(&report);
    assert!(text.contains("kind = \"parameter-moved\"\npointer = \"/paths/~1things/get/parameters/0\"\n"), "{text}");
    assert!(applied(&text, &mut report, "26.04").is_empty());
    assert_eq!(reasons(&report), ["both are read"]);
    assert!(report.worst() < Some(Severity::Stop));
    assert_eq!(report.count(Severity::Stop), 0);
}

#[test]
fn code_or_name_any_white_space_and_either_pointer_will_do() {
    let text = pasted(&report()).replace("parameter-moved", "B7").replace(" = \"", " = \"  ");
    let text = text.replace("\"  B7", "\"B7").replace("\"  /", "\"/").replace("\"  26", "\"26");
    let mut report = report();
    assert!(applied(&text, &mut report, "26.04").is_empty(), "{text}");
    assert_eq!(reasons(&report).len(), 1);
}

#[test]
fn another_kind_place_or_text_is_not_accepted() {
    let text = pasted(&report());
    let others = [
        text.replace("parameter-moved", "parameter-renamed"),
        text.replace("~1things", "~1others"),
        text.replace("before = \"", "before = \"another "),
        text.lines().filter(|line| !line.starts_with("after")).map(|line| format!("{line}\n")).collect(),
    ];
    for other in others {
        let mut report = report();
        let stale = applied(&other, &mut report, "26.04").concat();
        assert!(reasons(&report).is_empty(), "{other}");
        assert!(stale.contains("nothing in 26.04 is the accepted "), "{stale}");
        assert!(stale.contains("at accepted.toml:1:"), "{stale}");
    }
}

#[test]
fn an_entry_holds_from_the_release_it_names_until_the_last_one() {
    let text = pasted(&report()).replace("until = \"26.04\"", "until = \"26.10\"");
    let apply = |release: &str| {
        let mut report = report();
        let stale = applied(&text, &mut report, release);
        (reasons(&report).len(), stale.concat())
    };
    assert_eq!(apply("24.11"), (0, String::new()), "it is still to come");
    assert_eq!(apply("26.10"), (1, String::new()));
    let (marked, stale) = apply("26.11");
    assert_eq!(marked, 0);
    assert!(stale.contains("was accepted until 26.10, which is before 26.11"), "{stale}");
    let mut empty = report();
    empty.findings.clear();
    assert!(applied(&text, &mut empty, "26.05").is_empty(), "the change was in 26.04");
    assert_eq!(applied(&text, &mut empty, "26.04").len(), 1);
}

#[test]
fn each_mistake_has_its_place_and_advice() {
    let good = pasted(&report());
    let without = |key: &str| -> String {
        good.lines().filter(|line| !line.starts_with(key)).map(|line| format!("{line}\n")).collect()
    };
    let cases = [
        ("[[accepted]\n".to_owned(), "", ":1:"),
        (
            good.replace("parameter-moved", "parameter-mved"),
            "`parameter-mved` is no kind of change",
            "`parameter-moved`",
        ),
        (good.replace("\"/paths", "\"paths"), " is no JSON pointer", ":3:"),
        (good.replace("until = \"26.04\"", "until = \"soon\""), "`soon` is no release label", "until"),
        (good.replace("until = \"26.04\"", "until = \"25.01\""), "`until` is before `since`", ":1:"),
        (good.replace("both are read", " "), "nothing is said here", "why the finding is accepted"),
        (without("reason"), "an accepted finding has no `reason`", "do: add `reason`"),
        (without("who"), "an accepted finding has no `who`", "do: add `who`"),
        (good.clone() + "why = \"x\"\n", "unknown field `why`", "do: "),
        (format!("{good}\n{}", good.replace(" = ", "  =  ")), "the same finding is accepted in line 1", "do: delete"),
    ];
    for (text, what, more) in cases {
        let errors = Accepted::read("accepted.toml", &text).expect_err(&text);
        let told: String = errors.iter().map(|error| format!("{error}\n")).collect();
        assert!(told.contains(what), "{told}");
        assert!(told.contains("at accepted.toml:") && told.contains("expected ") && told.contains("do: "), "{told}");
        assert!(more == "until" || told.contains(more), "{told}");
    }
    assert_eq!(Accepted::read("accepted.toml", &without("who").replace("26.04", "x")).expect_err("three").len(), 3);
}

#[test]
fn a_stale_entry_is_a_finding_to_review() {
    let root = repository_of_the_oldest();
    let entry =
        "[[accepted]]\nkind = \"B7\"\npointer = \"/paths/~1none\"\nreason = \"r\"\nwho = \"w\"\nuntil = \"99.12\"\n";
    write(&root.path().join("spec/accepted.toml"), entry);
    for release in ["23.09", "26.04"] {
        let file = format!("spec/releases/{release}.json");
        write(&root.path().join(&file), &super::read(&repository().join(&file)));
    }
    write(&root.path().join(xtask::fetch::LIST), &super::read(&repository().join(xtask::fetch::LIST)));
    let spec = Spec::load(root.path()).expect("a spec");
    let judged = |old: &str, new: &str| {
        let sides = (spec.release(Some(old)).expect("a release"), spec.release(Some(new)).expect("a release"));
        xtask::drift::judge(&spec, &sides.0, &sides.1, false)
    };
    let neighbours = judged("23.02", "23.09").expect("a comparison");
    assert_eq!(neighbours.stale.len(), 1);
    assert!(neighbours.worst() >= Some(Severity::Review));
    assert!(
        neighbours.report.remarks.concat().contains("at spec/accepted.toml:1:1"),
        "{:?}",
        neighbours.report.remarks
    );
    let mut quiet = neighbours;
    quiet.report.findings.clear();
    assert_eq!(quiet.worst(), Some(Severity::Review));
    write(&root.path().join("spec/accepted.toml"), "accepted = 1\n");
    let spec = Spec::load(root.path()).expect("a spec");
    let sides = spec.release(Some("23.02")).expect("a release");
    let failure = xtask::drift::judge(&spec, &sides, &sides, false).expect_err("no list");
    assert!(matches!(failure, Failure::Broken(_)), "{failure}");
}
