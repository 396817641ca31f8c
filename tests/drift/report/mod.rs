//! Rendering of drift reports in all formats.

mod example;
mod json;
mod page;

use std::fmt::Write as _;

use example::{HOSTILE, huge, report};
use procountor_generator::report::render::{
    MARKDOWN_LIMIT, Timeline, annotations, html, json as as_json, markdown, text,
};
use procountor_generator::report::version::Version;
use procountor_generator::report::{Prose, Report, SemverImpact, Severity, Step, Subject, SubjectPart, WireImpact};

#[test]
fn text_matches_snapshot() {
    tests::snapshot("drift_report__text", &text(&report()));
}

#[test]
fn markdown_matches_snapshot() {
    tests::snapshot("drift_report__markdown", &markdown(&report()));
}

#[test]
fn annotations_match_snapshot() {
    tests::snapshot("drift_report__annotations", &annotations(&report()));
}

/// Returns the number of lines before the findings of severity ADD and NOTE.
fn lines_to_review(text: &str) -> usize {
    text.lines().position(|line| line.starts_with("ADD ") || line.starts_with("NOTE ")).unwrap_or(text.lines().count())
}

#[test]
fn text_of_findings_of_all_rules_has_at_most_150_lines_to_review() {
    let text = text(&huge(900));
    assert!(lines_to_review(&text) <= 150, "{} lines", lines_to_review(&text));
    // The first finding is on the first screen.
    let first = text.lines().position(|line| line.starts_with("STOP ") || line.starts_with("BREAK "));
    assert!(first.is_some_and(|first| first < 12), "{first:?}");
    // The headings contain the number of all findings.
    let report = huge(900);
    for severity in [Severity::Stop, Severity::Break, Severity::Review] {
        assert!(text.contains(&format!("\n{} {}\n", severity.as_str(), report.count(severity))), "{text}");
    }
}

/// The number of lines is limited by the number of rules, not by the number of changes.
#[test]
fn text_of_more_findings_has_no_more_lines() {
    let lines = |report: &Report| text(report).lines().count();
    fn repeated<T: Clone>(list: &[T], times: usize) -> Vec<T> {
        std::iter::repeat_n(list, times).flatten().cloned().collect()
    }
    let repeat = |report: &mut Report, times: usize| {
        report.moved_ids = repeated(&report.moved_ids, times);
        report.announced = repeated(&report.announced, times);
        report.remarks = repeated(&report.remarks, times);
        report.unexplained = repeated(&report.unexplained, times);
    };
    let (mut some, mut many) = (huge(2_000), huge(8_000));
    repeat(&mut some, 50);
    repeat(&mut many, 200);
    assert!(lines(&some) <= 350, "{} lines", lines(&some));
    assert_eq!(lines(&many), lines(&some));
}

#[test]
fn first_screen_contains_verdict_and_stop_findings() {
    let text = text(&report());
    let screen: String = text.lines().take(40).fold(String::new(), |mut screen, line| {
        let _ = writeln!(screen, "{line}");
        screen
    });
    assert!(screen.contains("suggested version bump: major | STOP"), "{screen}");
    for finding in report().open().filter(|finding| finding.severity == Severity::Stop).take(3) {
        assert!(screen.contains(finding.rule.name()), "{} is not in\n{screen}", finding.rule.name());
    }
}

#[test]
fn text_contains_no_control_characters_of_description() {
    let all = text(&report()) + &annotations(&report());
    let control: Vec<_> =
        all.chars().filter(|c| (c.is_control() && *c != '\n') || "\u{202e}\u{2028}".contains(*c)).collect();
    assert_eq!(control, Vec::<char>::new());
}

#[test]
fn annotation_is_one_workflow_command() {
    let all = annotations(&report());
    for line in all.lines() {
        assert!(line.starts_with("::error file=") || line.starts_with("::warning file="), "{line}");
    }
    let annotated = report().open().filter(|finding| finding.severity >= Severity::Review).count();
    assert_eq!(all.lines().count(), annotated);
}

#[test]
fn markdown_fits_into_pull_request() {
    let body = markdown(&huge(10_000));
    let characters = body.chars().count();
    assert!(characters <= MARKDOWN_LIMIT, "{characters} characters");
    assert!(characters > MARKDOWN_LIMIT / 2, "only {characters} characters are used");
    assert!(body.contains("entries were left out"), "{}", &body[body.len() - 300..]);
    assert_eq!(body.matches("<details").count(), body.matches("</details>").count());
}

#[test]
fn markdown_escapes_text_of_description() {
    let body = markdown(&report());
    for markup in ["<script", "<img", "<!--", "**b**", "[l]", "https://", "@everyone", "&#64;everyone", "#1 ", "`"] {
        assert!(!body.contains(markup), "{markup}");
    }
    // Every row of a table has as many cells as its header.
    let mut columns = None;
    for line in body.lines() {
        let bars = line.matches('|').count();
        match columns.filter(|_| line.starts_with('|')) {
            Some(columns) => assert_eq!(bars, columns, "{line}"),
            None => columns = line.starts_with('|').then_some(bars),
        }
    }
}

/// A backtick of a description is a part of a name, not the end of code.
#[test]
fn backticks_in_name_of_description_are_code() {
    let mut report = report();
    report.findings.truncate(1);
    let path = vec![Step::Property("a`b`c".to_owned()), Step::Elements];
    report.findings[0].subject = Subject::Schema("Invoice".to_owned()).part(SubjectPart::Value(path));
    report.findings[0].note = Prose::markup("`a` `b`, ").text("x".repeat(500)).code("c");
    let page = html(&Timeline { steps: vec![report.clone()] });
    assert!(page.contains("<code>a`b`c[]</code> of Invoice"), "{page}");
    let body = markdown(&report);
    assert!(body.contains("<code>a&#96;b&#96;c&#91;&#93;</code> of Invoice"), "{body}");
    assert!(body.contains("- Release notes: <code>a</code> <code>b</code>, xxx") && body.contains("xxx…\n"), "{body}");
    assert!(text(&report).contains(": `a`b`c[]` of Invoice: "), "{}", text(&report));
}

#[test]
fn rendering_is_deterministic() {
    for render in [text, markdown, as_json, annotations] {
        assert_eq!(render(&report()), render(&report()));
    }
    assert_eq!(html(&example::timeline()), html(&example::timeline()));
}

/// Returns a report with one finding of the given wire impact and the given version bump.
fn report_with(bump: Option<SemverImpact>, wire: WireImpact) -> Report {
    let mut report = report();
    report.findings.truncate(1);
    report.findings[0].wire = wire;
    report.bump = bump;
    report
}

#[test]
fn next_version_follows_cargo_semver_rules() {
    use SemverImpact::{Major, Minor, None as NoImpact, Patch};
    let table = [
        ("1.4.2", Major, WireImpact::Safe, "2.0.0"),
        ("1.4.2", Minor, WireImpact::Safe, "1.5.0"),
        ("1.4.2", Patch, WireImpact::Safe, "1.4.3"),
        ("1.4.2", NoImpact, WireImpact::Safe, "1.4.2"),
        ("0.8.2", Major, WireImpact::Safe, "0.9.0"),
        ("0.8.2", Minor, WireImpact::Safe, "0.8.3"),
        ("0.8.2", Patch, WireImpact::Safe, "0.8.3"),
        ("0.8.2", NoImpact, WireImpact::Safe, "0.8.2"),
        ("0.0.7", Major, WireImpact::Safe, "0.0.8"),
        ("0.0.7", Minor, WireImpact::Safe, "0.0.8"),
        // Released clients cannot read the responses, so there must be a version that can.
        ("1.4.2", NoImpact, WireImpact::ReadsBreak, "1.5.0"),
        ("1.4.2", Patch, WireImpact::ReadsBreak, "1.5.0"),
        ("1.4.2", Major, WireImpact::ReadsBreak, "2.0.0"),
        ("0.8.2", NoImpact, WireImpact::ReadsBreak, "0.8.3"),
        ("1.4.2", NoImpact, WireImpact::WritesBreak, "1.4.2"),
    ];
    for (current, bump, wire, next) in table {
        let required = report_with(Some(bump), wire).required_bump().expect("the bump is known");
        let version = Version::parse(current).expect("the version is valid");
        assert_eq!(version.next(required).to_string(), next, "{current}, {bump:?}, {wire:?}");
    }
}

#[test]
fn unknown_bump_and_invalid_version_give_none() {
    assert_eq!(report_with(None, WireImpact::Safe).required_bump(), None);
    for invalid in ["", "1", "1.2", "1.2.3.4", "1.2.x", "01.2.3", "+1.2.3", "1.2.3-rc.1", "1.2.18446744073709551615"] {
        assert_eq!(Version::parse(invalid), None, "{invalid}");
    }
}

#[test]
fn empty_report_is_rendered_in_every_format() {
    let mut empty = report();
    empty.findings.clear();
    empty.moved_ids.clear();
    empty.unexplained.clear();
    empty.announced.clear();
    empty.remarks.clear();
    empty.bump = Some(SemverImpact::None);
    assert!(
        text(&empty).contains("none | STOP 0 BREAK 0 REVIEW 0 ADD 0 NOTE 0 NOISE 0 | 0 accepted\n\nCOMPARED\n"),
        "{}",
        text(&empty)
    );
    assert!(markdown(&empty).contains("**Suggested version bump: none**"));
    assert_eq!(annotations(&empty), "");
    assert!(!text(&report()).contains(HOSTILE));
}
