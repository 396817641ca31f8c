//! A drift report in all its forms.

mod example;
mod json;
mod page;

use std::fmt::Write as _;

use example::{HOSTILE, huge, report};
use procountor_generator::drift::render::{MARKDOWN_LIMIT, annotations, html, json as as_json, markdown, text};
use procountor_generator::drift::version::Version;
use procountor_generator::drift::{Report, Severity, Source, Wire};

#[test]
fn the_text_says_the_verdict_and_the_worst_first() {
    tests::snapshot("drift_report__text", &text(&report()));
}

#[test]
fn the_markdown_is_the_reviewed_one() {
    tests::snapshot("drift_report__markdown", &markdown(&report()));
}

#[test]
fn the_annotations_are_the_reviewed_ones() {
    tests::snapshot("drift_report__annotations", &annotations(&report()));
}

/// The lines down to the first of a severity that nobody must read.
fn must_read(text: &str) -> usize {
    text.lines().position(|line| line.starts_with("ADD ") || line.starts_with("NOTE ")).unwrap_or(text.lines().count())
}

#[test]
fn a_reviewer_reads_at_most_150_lines_of_a_jump() {
    let text = text(&huge(900));
    assert!(must_read(&text) <= 150, "{} lines", must_read(&text));
    // Nothing is lost for that: each line that stands for several says how many.
    let report = huge(900);
    for severity in [Severity::Stop, Severity::Break, Severity::Review] {
        assert!(text.contains(&format!("\n{} {}\n", severity.as_str(), report.count(severity))), "{text}");
    }
}

#[test]
fn the_verdict_and_every_stop_begin_on_the_first_screen() {
    let text = text(&report());
    let screen: String = text.lines().take(40).fold(String::new(), |mut screen, line| {
        let _ = writeln!(screen, "{line}");
        screen
    });
    assert!(screen.contains("suggested version part: major | STOP"), "{screen}");
    for finding in report().open().filter(|finding| finding.severity == Severity::Stop).take(3) {
        assert!(screen.contains(finding.kind.name()), "{} is not in\n{screen}", finding.kind.name());
    }
}

#[test]
fn text_of_a_description_does_not_steer_a_terminal() {
    let all = text(&report()) + &annotations(&report());
    let steering: Vec<_> =
        all.chars().filter(|c| (c.is_control() && *c != '\n') || "\u{202e}\u{2028}".contains(*c)).collect();
    assert_eq!(steering, Vec::<char>::new());
}

#[test]
fn each_annotation_is_one_command() {
    let all = annotations(&report());
    for line in all.lines() {
        assert!(line.starts_with("::error file=") || line.starts_with("::warning file="), "{line}");
    }
    let heavy = report().open().filter(|finding| finding.severity >= Severity::Review).count();
    assert_eq!(all.lines().count(), heavy);
}

#[test]
fn markdown_fits_into_a_pull_request() {
    let body = markdown(&huge(10_000));
    let characters = body.chars().count();
    assert!(characters <= MARKDOWN_LIMIT, "{characters} characters");
    assert!(characters > MARKDOWN_LIMIT / 2, "only {characters} characters are used");
    assert!(body.contains("entries were left out"), "{}", &body[body.len() - 300..]);
    assert_eq!(body.matches("<details").count(), body.matches("</details>").count());
}

#[test]
fn text_of_a_description_has_no_power_in_markdown() {
    let body = markdown(&report());
    for power in ["<script", "<img", "<!--", "**b**", "[l]", "https://", "@everyone", "&#64;everyone", "#1 ", "`"] {
        assert!(!body.contains(power), "{power}");
    }
    // A cell stays a cell: every row of a table has as many as its head.
    let mut columns = None;
    for line in body.lines() {
        let bars = line.matches('|').count();
        match columns.filter(|_| line.starts_with('|')) {
            Some(columns) => assert_eq!(bars, columns, "{line}"),
            None => columns = line.starts_with('|').then_some(bars),
        }
    }
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    for render in [text, markdown, as_json, annotations] {
        assert_eq!(render(&report()), render(&report()));
    }
    assert_eq!(html(&example::timeline()), html(&example::timeline()));
}

/// A report that asks for a part of the version, with one finding of this effect.
fn asking(bump: Option<Source>, wire: Wire) -> Report {
    let mut asking = report();
    asking.findings.truncate(1);
    asking.findings[0].wire = wire;
    asking.bump = bump;
    asking
}

#[test]
fn the_next_version_is_what_cargo_would_call_compatible_or_not() {
    use Source::{Major, Minor, None as Nothing, Patch};
    let table = [
        ("1.4.2", Major, Wire::Safe, "2.0.0"),
        ("1.4.2", Minor, Wire::Safe, "1.5.0"),
        ("1.4.2", Patch, Wire::Safe, "1.4.3"),
        ("1.4.2", Nothing, Wire::Safe, "1.4.2"),
        ("0.8.2", Major, Wire::Safe, "0.9.0"),
        ("0.8.2", Minor, Wire::Safe, "0.8.3"),
        ("0.8.2", Patch, Wire::Safe, "0.8.3"),
        ("0.8.2", Nothing, Wire::Safe, "0.8.2"),
        ("0.0.7", Major, Wire::Safe, "0.0.8"),
        ("0.0.7", Minor, Wire::Safe, "0.0.8"),
        // Released crates cannot read what comes: there must be a successor to go to.
        ("1.4.2", Nothing, Wire::ReadsBreak, "1.5.0"),
        ("1.4.2", Patch, Wire::ReadsBreak, "1.5.0"),
        ("1.4.2", Major, Wire::ReadsBreak, "2.0.0"),
        ("0.8.2", Nothing, Wire::ReadsBreak, "0.8.3"),
        ("1.4.2", Nothing, Wire::WritesBreak, "1.4.2"),
    ];
    for (current, bump, wire, next) in table {
        let due = asking(Some(bump), wire).due().expect("it can be said");
        let version = Version::parse(current).expect("a version");
        assert_eq!(version.next(due).to_string(), next, "{current}, {bump:?}, {wire:?}");
    }
}

#[test]
fn what_cannot_be_said_of_a_version_is_not_said() {
    assert_eq!(asking(None, Wire::Safe).due(), None);
    for odd in ["", "1", "1.2", "1.2.3.4", "1.2.x", "01.2.3", "+1.2.3", "1.2.3-rc.1", "1.2.18446744073709551615"] {
        assert_eq!(Version::parse(odd), None, "{odd}");
    }
}

#[test]
fn a_comparison_without_a_finding_says_so_in_every_form() {
    let mut calm = report();
    calm.findings.clear();
    calm.moved_ids.clear();
    calm.unexplained.clear();
    calm.announced.clear();
    calm.remarks.clear();
    calm.bump = Some(Source::None);
    assert!(
        text(&calm).ends_with("none | STOP 0 BREAK 0 REVIEW 0 ADD 0 NOTE 0 NOISE 0 | 0 accepted\n"),
        "{}",
        text(&calm)
    );
    assert!(markdown(&calm).contains("**Suggested version part: none**"));
    assert_eq!(annotations(&calm), "");
    assert!(!text(&report()).contains(HOSTILE));
}
