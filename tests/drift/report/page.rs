//! The page for all releases, as the bytes that a browser gets; `cargo xtask browser` opens it in one.

use procountor_generator::drift::render::{Timeline, html};
use serde_json::Value;

use super::example::timeline;

/// The text between the first of one and the next of another.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("{start} is there"));
    rest.split_once(end).unwrap_or_else(|| panic!("{end} is there")).0
}

#[test]
fn the_page_holds_all_that_it_needs() {
    let page = html(&timeline());
    // Kept, so that one can look at it.
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("drift");
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    std::fs::write(folder.join("page.html"), &page).expect("the page can be written");
    for outside in ["src=\"", "<link", "@import", "url(", "fetch(", "XMLHttpRequest", "innerHTML", "eval("] {
        let own = page.replace(between(&page, "id=\"data\">", "</script>"), "");
        assert!(!own.contains(outside), "{outside}");
    }
    // All places of the template are filled, and what a description wrote like one is not.
    assert!(page.split("{{").skip(1).all(|after| after.starts_with("data}}")) && page.contains("{{data}}"));
}

#[test]
fn the_policy_lets_in_this_style_and_this_script_alone() {
    let page = html(&timeline());
    let policy = between(&page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
    assert!(!policy.contains("unsafe"), "{policy}");
    assert!(!page.contains(" style=\"") && !page.contains(" onclick="), "the policy would refuse these");
}

#[test]
fn no_mark_of_a_description_turns_the_writing_of_the_page() {
    let page = html(&timeline());
    let turns =
        |c: &char| matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}');
    assert_eq!(page.chars().filter(turns).collect::<Vec<char>>(), Vec::<char>::new());
    // It is not lost: the data has it as an escape, and the page shows it as one.
    assert!(page.contains(r"\u202e") && page.contains(r"\u{202e}"), "the example has such a mark");
}

#[test]
fn text_of_a_description_cannot_leave_its_place() {
    let page = html(&timeline());
    // The data's element, the script's, and nothing that came with a description.
    assert_eq!(page.matches("<script").count(), 2);
    assert_eq!(page.matches("</script").count(), 2);
    assert_eq!(page.matches("<img").count(), 0);
    assert!(!page.contains('\u{2028}') && !page.contains('\u{1b}'));
}

#[test]
fn the_script_gets_every_finding_of_every_step() {
    let timeline = timeline();
    let page = html(&timeline);
    let data: Value = serde_json::from_str(between(&page, "id=\"data\">", "</script>")).expect("the data is JSON");
    let steps = data["steps"].as_array().expect("it has steps");
    assert_eq!(steps.len(), timeline.steps.len());
    for (got, step) in steps.iter().zip(&timeline.steps) {
        let findings = got["findings"].as_array().expect("a step has findings");
        assert_eq!(findings.len(), step.findings.len());
        for (got, finding) in findings.iter().zip(&step.findings) {
            assert_eq!(got["subject"].as_str(), Some(finding.subject.as_str()));
            assert!(got["resources"].as_array().is_some_and(|resources| !resources.is_empty()));
        }
    }
}

#[test]
fn the_verdict_the_matrix_and_the_newest_step_need_no_script() {
    let page = html(&timeline());
    let body = between(&page, "<body>", "<script");
    assert!(between(body, "<h1", "</h1>").contains("26.04 asks for a <em>major</em> version"));
    let matrix = between(body, "<table id=\"matrix\"", "</table>");
    // An operation that is gone has no method; its resource is that of its neighbours.
    assert!(matrix.contains("<th scope=\"row\">bank_accounts</th>") && !matrix.contains("bankaccounts"), "{matrix}");
    assert_eq!(matrix.matches("<th scope=\"col\">").count(), 6);
    let newest = between(body, "id=\"list\"", "</table>");
    assert!(newest.contains("member <code>dueDate</code> of <code>Invoice</code>"));
}

#[test]
fn no_release_and_no_change_make_a_page_too() {
    assert!(html(&Timeline::default()).contains("<h1>Nothing to compare</h1>"));
    let mut calm = timeline();
    for step in &mut calm.steps {
        step.findings.clear();
    }
    assert!(html(&calm).contains("Nothing is left to decide."));
    assert_eq!(calm.releases().collect::<Vec<_>>(), ["23.02", "23.09", "24.05", "24.08", "25.10", "26.04"]);
}
