//! All pairs of releases: changelog entries compared with their reports, and lines of reports that would be untrue.

use procountor_generator::drift::compare;
use procountor_generator::report::version::Version;
use procountor_generator::report::{Finding, ItemChangeKind, Report, Rule, SemverImpact, State};
use procountor_generator::{File, Input};
use serde_json::json;
use tests::third_party;
use xtask::drift::assess;
use xtask::update::changelog_entry;

/// Calls `check` with the name, the report and the changelog entry of each pair of releases.
fn each_pair(mut check: impl FnMut(&str, &Report, &str)) {
    let spec = tests::named_releases();
    let version = Version::parse("0.2.0").expect("the version is valid");
    let labels = spec.labels();
    for (at, new) in labels.iter().enumerate() {
        let after = spec.release(Some(new)).expect("spec/ contains the release");
        let lowered = spec.run(&after, false, procountor_generator::lower).expect("the release can be lowered");
        for old in labels.iter().take(at) {
            let before = spec.release(Some(old)).expect("spec/ contains the release");
            let report = assess(&spec, &before, &after, false).expect("the releases can be compared").report;
            let entry = changelog_entry(version, "2026-05-12", &report, &lowered.api);
            check(&format!("{old} to {new}"), &report, &entry);
        }
    }
}

/// Asserts that a finding shows the item that it is about, and no difference where there is none.
fn assert_true_lines(pair: &str, finding: &Finding) {
    let Finding { code, subject, before, after, .. } = finding;
    let known = [&before.rust, &after.rust].into_iter().flatten();
    assert!(before.rust != after.rust || before.rust.is_none(), "{pair}: {code} {subject}: {before:?}");
    assert!(
        before.wire.is_none() || before.wire != after.wire || finding.rule == Rule::VersionChanged,
        "{pair}: {code} {subject}: {before:?}"
    );
    if matches!(finding.rule, Rule::SchemaAdded | Rule::SchemaRemoved) {
        let is_type = |form: &String| ["struct ", "type ", "enum "].iter().any(|start| form.starts_with(start));
        known.for_each(|form| assert!(is_type(form), "{pair}: {code} {subject}: {form}"));
    }
    if finding.rule == Rule::ResponseBodyChanged {
        let has_status =
            |state: &State| matches!(state, State::Content { status, .. } if status.parse::<u16>().is_ok());
        let states = [&before.wire, &after.wire].into_iter().flatten();
        states.for_each(|state| assert!(has_status(state), "{pair}: {code} {subject}: {state}"));
    }
    assert!(!subject.to_string().starts_with("action "), "{pair}: {subject}: an action is named by its pointer");
    for change in &finding.items {
        assert_eq!(change.name, change.item.to_string(), "{pair}: {code} {subject}");
        assert_ne!(change.replaces.as_ref(), Some(&change.item), "{pair}: {code} {subject}");
    }
    let claims = ["no call of the client", "its method", "its setter", "its field", "its type"];
    for text in [&finding.consequence, &finding.note] {
        assert!(!claims.iter().any(|claim| text.to_string().contains(claim)), "{pair}: {code} {subject}: {text}");
    }
}

#[test]
fn entries_of_all_pairs_are_about_rust_items_and_breaking_where_the_report_is() {
    each_pair(|pair, report, entry| {
        let breaking = report.findings.iter().filter(|finding| finding.breaks()).count();
        assert_eq!(entry.matches("**Breaking:** ").count(), breaking, "{pair}: {entry}");
        for line in entry.lines().skip(3).filter(|line| line.starts_with("- ") && !line.contains("**Breaking:**")) {
            assert!(line.contains('`'), "{pair}: {line}");
        }
        assert!(!entry.contains("overlay") && !entry.contains("spec/"), "{pair}: {entry}");
        // The code of each item that may not compile is shown before and after.
        for item in
            report.findings.iter().filter(|finding| finding.breaks()).flat_map(|finding| finding.items.iter().take(12))
        {
            let changed = item.kind == ItemChangeKind::Changed && item.impact == SemverImpact::Major;
            let codes = item.before.iter().chain(&item.after).filter(|_| changed);
            codes.for_each(|code| assert!(entry.contains(&format!("`{code}`")), "{pair}: no {code} in {entry}"));
        }
        report.findings.iter().for_each(|finding| assert_true_lines(pair, finding));
        if pair == "24.11 to 26.04" {
            let (_, deprecated) = entry.split_once("\n### Deprecated\n").expect("the release deprecates operations");
            assert!(deprecated.contains("- `invoices().confirm`: use `"), "{deprecated}");
        }
    });
}

/// A description of an item that is read and created, whose name has a length limit, and whose state is an enum that a
/// parameter has, too.
fn shop(max_length: u32, states: &[&str]) -> String {
    let state = json!({"type": "string", "enum": states});
    let item = json!({"$ref": "#/components/schemas/Item"});
    let content = json!({"application/json": {"schema": item}});
    let ok = json!({"200": {"description": "ok", "content": content}});
    let parameter = json!({"name": "state", "in": "query", "schema": state});
    let description = json!({
        "openapi": "3.0.3",
        "info": {"title": "Shop", "version": "1"},
        "paths": {
            "/item": {"get": {"parameters": [parameter], "responses": ok}},
            "/items": {"post": {"requestBody": {"content": content}, "responses": {"204": {"description": "ok"}}}},
        },
        "components": {"schemas": {"Item": {"type": "object", "properties": {
            "name": {"type": "string", "maxLength": max_length},
            "state": state,
        }}}},
    });
    description.to_string()
}

/// Returns the changelog entry of a change of the shop's description.
fn shop_entry(old: &str, new: &str) -> String {
    let names = File { name: "names.toml", bytes: b"[enums]\nState = [\"Item.state\", \"GET /item?state\"]\n" };
    let (old, new) = (third_party("old.json", old), third_party("new.json", new));
    let (old, new) = (Input { names, ..old }, Input { names, ..new });
    let report = compare(&old, &new).expect("the descriptions can be compared");
    let lowered = procountor_generator::lower(&new).expect("the description can be lowered");
    changelog_entry(Version::parse("0.2.0").expect("the version is valid"), "2026-05-12", &report, &lowered.api)
}

#[test]
fn line_about_rejected_requests_names_only_calls_that_send_the_value() {
    let entry = shop_entry(&shop(20, &["OPEN"]), &shop(10, &["OPEN"]));
    let line = entry.lines().find(|line| line.contains("**Breaking:**")).expect("a smaller limit breaks requests");
    assert!(line.contains("items().create") && !line.contains("item().get"), "{line}");
}

#[test]
fn item_that_two_findings_add_is_listed_once() {
    let entry = shop_entry(&shop(20, &["OPEN"]), &shop(20, &["OPEN", "PAID"]));
    assert_eq!(entry.matches("`Paid").count() + entry.matches("::Paid").count(), 1, "{entry}");
}
