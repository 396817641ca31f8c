//! The HTML report of all releases. `cargo xtask browser` checks it in a browser.

use procountor_generator::report::render::{Timeline, html};
use serde_json::Value;

use super::example::timeline;

/// Returns the text between the first `start` and the next `end`.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("no {start}"));
    rest.split_once(end).unwrap_or_else(|| panic!("no {end}")).0
}

#[test]
fn page_loads_nothing_from_outside() {
    let page = html(&timeline());
    // The file is kept for inspection.
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("drift");
    std::fs::create_dir_all(&folder).expect("the folder can be created");
    std::fs::write(folder.join("page.html"), &page).expect("the page can be written");
    for reference in ["src=\"", "<link", "@import", "url(", "fetch(", "XMLHttpRequest", "innerHTML", "eval("] {
        let template = page.replace(between(&page, "id=\"data\">", "</script>"), "");
        assert!(!template.contains(reference), "{reference}");
    }
    // All placeholders are replaced, except those in the text of a description.
    assert!(page.split("{{").skip(1).all(|after| after.starts_with("data}}")) && page.contains("{{data}}"));
}

#[test]
fn content_security_policy_allows_only_own_style_and_script() {
    let page = html(&timeline());
    let policy = between(&page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
    assert!(!policy.contains("unsafe"), "{policy}");
    assert!(
        !page.contains(" style=\"") && !page.contains(" onclick="),
        "the policy forbids inline styles and handlers"
    );
}

#[test]
fn page_contains_no_invisible_characters() {
    let page = html(&timeline());
    let invisible =
        |c: &char| matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}');
    assert_eq!(page.chars().filter(invisible).collect::<Vec<char>>(), Vec::<char>::new());
    // The data and the page contain the character as an escape sequence.
    assert!(page.contains(r"\u202e") && page.contains(r"\u{202e}"), "the example has an invisible character");
}

#[test]
fn page_escapes_text_of_description() {
    let page = html(&timeline());
    // One element for the data and one for the script.
    assert_eq!(page.matches("<script").count(), 2);
    assert_eq!(page.matches("</script").count(), 2);
    assert_eq!(page.matches("<img").count(), 0);
    assert!(!page.contains('\u{2028}') && !page.contains('\u{1b}'));
}

#[test]
fn page_data_contains_every_finding() {
    let timeline = timeline();
    let page = html(&timeline);
    let data: Value = serde_json::from_str(between(&page, "id=\"data\">", "</script>")).expect("the data is JSON");
    let steps = data["steps"].as_array().expect("the data has steps");
    assert_eq!(steps.len(), timeline.steps.len());
    for (data, step) in steps.iter().zip(&timeline.steps) {
        let findings = data["findings"].as_array().expect("the step has findings");
        assert_eq!(findings.len(), step.findings.len());
        for (data, finding) in findings.iter().zip(&step.findings) {
            assert_eq!(data["subject"].as_str(), Some(finding.subject.to_string().as_str()));
            assert!(data["resources"].as_array().is_some_and(|resources| !resources.is_empty()));
        }
    }
}

#[test]
fn verdict_matrix_and_newest_step_need_no_script() {
    let page = html(&timeline());
    let body = between(&page, "<body>", "<script");
    assert!(between(body, "<h1", "</h1>").contains("26.04 requires a <em>major</em> version bump"));
    let matrix = between(body, "<table id=\"matrix\"", "</table>");
    // A removed operation has no method; its resource is that of the other operations at its path.
    assert!(matrix.contains("<th scope=\"row\">bank_accounts</th>") && !matrix.contains("bankaccounts"), "{matrix}");
    assert_eq!(matrix.matches("<th scope=\"col\">").count(), 6);
    let newest = between(body, "id=\"list\"", "</table>");
    assert!(newest.contains("<code>dueDate</code> of Invoice"));
}

#[test]
fn page_without_releases_or_findings_is_rendered() {
    assert!(html(&Timeline::default()).contains("<h1>Nothing to compare</h1>"));
    let mut empty = timeline();
    for step in &mut empty.steps {
        step.findings.clear();
    }
    assert!(html(&empty).contains("No open findings."));
    assert_eq!(empty.releases().collect::<Vec<_>>(), ["23.02", "23.09", "24.05", "24.08", "25.10", "26.04"]);
}
