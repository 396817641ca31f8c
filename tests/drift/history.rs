//! Drift reports of the releases in `spec/`, compared with facts about these releases.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use procountor_generator::report::{
    DescriptionPart, Finding, Report, Rule, SemverImpact, Severity, Subject, WireImpact,
};
use procountor_generator::surface::Surface;
use toml_edit::DocumentMut;
use xtask::drift::compare;
use xtask::snapshots::Cache;
use xtask::spec::{ANNOUNCED, Description};

use crate::relations::rewrite::with_null_types;

/// Returns the report of each release against the one before it. All tests share them.
pub fn reports() -> &'static [Report] {
    static REPORTS: OnceLock<Vec<Report>> = OnceLock::new();
    REPORTS.get_or_init(|| Cache::default().steps(&tests::named_releases()).expect("every release can be compared"))
}

fn report_of(new: &str) -> &'static Report {
    reports().iter().find(|report| report.new.label == new).expect("there is a report of the release")
}

/// Returns the findings of a rule.
fn findings_of(report: &Report, rule: Rule) -> Vec<&Finding> {
    report.findings.iter().filter(|finding| finding.rule == rule).collect()
}

fn subjects(report: &Report, rule: Rule) -> BTreeSet<String> {
    findings_of(report, rule).into_iter().map(|finding| finding.subject.to_string()).collect()
}

/// Returns the surface lines that differ, with `-` and `+`.
fn changed_lines(old: &str, new: &str) -> BTreeSet<String> {
    let spec = tests::named_releases();
    let surface = |label: &str| {
        let description = spec.release(Some(label)).expect("spec/ contains the release");
        let lowered = spec.run(&description, true, procountor_generator::lower).expect("the release can be lowered");
        Surface::of(&lowered.api)
    };
    let (before, after) = (surface(old), surface(new));
    let (before, after): (BTreeSet<_>, BTreeSet<_>) = (before.facts().collect(), after.facts().collect());
    let removed = before.difference(&after).map(|fact| format!("- {fact}"));
    removed.chain(after.difference(&before).map(|fact| format!("+ {fact}"))).collect()
}

#[test]
fn findings_explain_exactly_the_changed_surface_lines() {
    for report in reports() {
        let pair = format!("{} to {}", report.old.label, report.new.label);
        let changed = changed_lines(&report.old.label, &report.new.label);
        let explained: BTreeSet<String> =
            report.findings.iter().flat_map(|finding| finding.surface.iter().cloned()).collect();
        assert!(report.unexplained.is_empty(), "{pair}: {:#?}", report.unexplained);
        let unexplained: Vec<_> = changed.difference(&explained).collect();
        assert!(unexplained.is_empty(), "{pair}: no finding explains {unexplained:#?}");
        let unchanged: Vec<_> = explained.difference(&changed).collect();
        assert!(unchanged.is_empty(), "{pair}: the surface does not contain {unchanged:#?}");
        for finding in &report.findings {
            let impact = finding.source.expect("a client can be generated from both releases");
            // The surface does not contain documentation.
            let visible = !finding.surface.is_empty() || finding.rule == Rule::WordsChanged;
            assert!(visible || impact == SemverImpact::None, "{pair}: {} has an impact but no line", finding.subject);
        }
    }
}

#[test]
fn moved_operation_ids_are_reported_with_both_endpoints() {
    let moved = |new: &str| -> Vec<String> {
        let report = report_of(new);
        report.moved_ids.iter().map(|id| format!("{}: {} -> {}", id.id, id.old, id.new)).collect()
    };
    let counts: Vec<_> = ["23.09", "24.05", "24.08", "24.11", "26.04"].map(|new| moved(new).len()).into();
    assert_eq!(counts, [4, 0, 10, 3, 5]);
    assert!(
        moved("24.08").contains(
            &"confirm: PUT /invoices/{transactionIdentifier}/confirm -> PUT /users/{transactionIdentifier}/confirm"
                .to_owned()
        )
    );
    assert!(moved("24.08").contains(
        &"approveInvoice: PUT /invoices/{invoiceId}/approve -> PUT /ledgerreceipts/{receiptId}/approve".to_owned()
    ));
    let last = report_of("26.04");
    let id = last.moved_ids.iter().find(|id| id.id == "updateDefaultDimension").expect("the id is reported as moved");
    assert_eq!(id.old.to_string(), "PUT /persons/{id}/defaults/dimensions/{dimensionId}");
    assert_eq!(id.new.to_string(), "PUT /products/{productId}/defaults/dimensions/{dimensionId}");
    assert_eq!(id.old_method.as_ref().map(ToString::to_string).as_deref(), Some("persons.update_default_dimension"));
    assert_eq!(id.new_method.as_ref().map(ToString::to_string).as_deref(), Some("products.update_default_dimension"));
    assert!(id.same_signature, "both methods have the same signature");
}

/// The verdict and the first breaking finding come first; moved operation ids break nobody who uses this client.
#[test]
fn first_screen_contains_verdict_and_breaking_findings() {
    let text = procountor_generator::report::render::text(report_of("26.04"));
    let lines: Vec<_> = text.lines().collect();
    assert!(lines[0].contains("1 to confirm") && lines[0].contains(" breaking"), "{}", lines[0]);
    let first_break = lines.iter().position(|line| line.starts_with("BREAK ")).expect("the release breaks") + 1;
    assert!(first_break < 12, "the first finding is in line {}", first_break + 1);
    assert!(lines.len() <= 120, "{} lines", lines.len());
    let moved = lines.iter().position(|line| line.contains("updateDefaultDimension:")).expect("the id is listed");
    assert!(moved > first_break);
    for part in ["PUT /persons/", "persons.update_default_dimension is unchanged", "PUT /products/"] {
        assert!(lines[moved].contains(part), "{}", lines[moved]);
    }
    assert!(text.contains("this crate's method names did not change"));
}

/// Number of the line with the first `STOP` or `BREAK`, and number of lines that a reviewer must read.
fn reviewed_lines(text: &str) -> (Option<usize>, usize) {
    let starts = |line: &str, headings: &[&str]| headings.iter().any(|heading| line.starts_with(heading));
    let first = text.lines().position(|line| starts(line, &["STOP ", "BREAK "]));
    let end = text.lines().position(|line| starts(line, &["ADD ", "NOTE ", "NOISE ", "COMPARED"]));
    (first.map(|first| first + 1), end.unwrap_or_else(|| text.lines().count()))
}

#[test]
fn report_of_each_release_is_read_on_few_screens() {
    for report in reports() {
        let (first, lines) = reviewed_lines(&procountor_generator::report::render::text(report));
        let breaks = report.open().any(|finding| finding.breaks());
        assert!(first.map_or(!breaks, |first| first <= 12), "{}: {first:?}", report.new.label);
        assert!(lines <= 120, "{}: {lines} lines", report.new.label);
    }
}

#[test]
fn text_report_contains_no_digests() {
    for report in reports() {
        let text = procountor_generator::report::render::text(report);
        let digests =
            [report.overlays_sha256.as_deref(), report.new.sha256.as_deref(), Some(&report.new.normalised_sha256)];
        for digest in digests.into_iter().flatten() {
            assert!(!text.contains(&digest[..8]), "{}: {digest}", report.new.label);
        }
    }
}

#[test]
fn anchors_of_findings_are_unique() {
    for report in reports() {
        let mut anchors = BTreeSet::new();
        for finding in &report.findings {
            let anchor = finding.anchor();
            assert!(
                anchor.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
            );
            assert!(anchors.insert(anchor.clone()), "{}: {anchor}", report.new.label);
        }
    }
}

/// An overlay sets the host of all releases, and programs of the test environment depend on the published one.
#[test]
fn published_change_that_overlay_masks_is_reported() {
    let masked = |new: &str| findings_of(report_of(new), Rule::ChangeMasked);
    for new in ["23.09", "26.04"] {
        let servers = masked(new).into_iter().find(|finding| finding.subject == DescriptionPart::Servers.into());
        let servers = servers.expect("the change of the host is reported");
        assert_eq!(servers.severity, Severity::Review);
        let hosts = [&servers.before, &servers.after].map(|state| state.wire_text().unwrap_or_default());
        assert!(hosts.iter().all(|host| host.starts_with("https://")) && hosts[0] != hosts[1], "{hosts:?}");
        let hint = servers.hint.as_ref().expect("the action is named").to_string();
        assert!(hint.contains("spec/overlays/10-server.yaml#/actions/0: "), "{hint}");
    }
    assert!(
        masked("24.08").iter().all(|finding| finding.subject != DescriptionPart::Servers.into()),
        "the host is the same"
    );
}

#[test]
fn replaced_enum_values_are_reported() {
    let report = report_of("24.05");
    let changed = findings_of(report, Rule::RequestEnumChanged);
    assert!(changed.iter().any(|finding| finding.subject.to_string().contains("`countryCode` of User")
        && finding.after.wire_text().is_some_and(|values| values.starts_with("AD, AE, AF"))));
    let report = report_of("24.08");
    let replaced = findings_of(report, Rule::EnumReplaced);
    let country = replaced
        .iter()
        .find(|finding| finding.subject.to_string().contains("`countryCode` of User"))
        .expect("the enum is reported as replaced");
    assert_eq!(country.severity, Severity::Stop);
    assert!(country.after.wire_text().is_some_and(|values| values.starts_with("AFGHANISTAN")));
}

#[test]
fn property_that_changed_letter_case_is_reported_as_renamed() {
    for (release, old, new) in [("24.08", "serialNumber", "SerialNumber"), ("24.11", "SerialNumber", "serialNumber")] {
        let report = report_of(release);
        let found = findings_of(report, Rule::PropertyRenamed);
        let found = found
            .iter()
            .find(|finding| finding.before.wire_text().as_deref() == Some(old))
            .expect("the property is reported as renamed");
        assert_eq!(found.after.wire_text().as_deref(), Some(new));
        assert_eq!(found.severity, Severity::Stop);
    }
}

#[test]
fn announced_changes_are_reported() {
    let report = report_of("24.05");
    for removed in ["`base_url` of Status", "`documentation` of Status"] {
        assert!(subjects(report, Rule::ResponsePropertyRemoved).contains(removed), "{removed}");
    }
    assert!(subjects(report, Rule::LockBecameRequired).contains("`version` of Invoice"));
    let report = report_of("24.08");
    let renamed = findings_of(report, Rule::ParameterRenamed);
    assert!(
        renamed.iter().any(|finding| finding
            .subject
            .to_string()
            .contains("`type` in the query of GET /invoices/personalapprovals"))
    );
    let report = report_of("24.11");
    assert!(subjects(report, Rule::DeprecatedOperationRemoved).contains("PUT /dimensions"));
    assert!(subjects(report, Rule::DeprecatedOperationRemoved).contains("GET /users/rights/old"));
    let report = report_of("26.04");
    assert!(subjects(report, Rule::PathRespelled).contains("GET /sie/availability"));
    assert_eq!(findings_of(report, Rule::OperationAdded).len(), report.new.operations - report.old.operations);
    let removed = findings_of(report, Rule::ParameterEnumValueRemoved);
    assert!(removed.iter().any(|finding| finding.before.wire_text().as_deref() == Some("EMPLOYER_PAYMENTS")));
}

#[test]
fn announcements_are_matched_with_findings() {
    let past = reports().iter().filter(|report| report.new.label.as_str() <= "26.04");
    let all: Vec<_> = past.flat_map(|report| &report.announced).collect();
    let text = std::fs::read_to_string(tests::named_releases().root().join(ANNOUNCED)).expect("the list can be read");
    let list: DocumentMut = text.parse().expect("the list is TOML");
    let entries = list["announced"].as_array_of_tables().expect("the list has entries").iter();
    let labels = entries.filter_map(|entry| entry["release"].as_str());
    assert_eq!(all.len(), labels.filter(|label| ("23.03"..="26.04").contains(label)).count());
    let confirm = all.iter().find(|announced| announced.what.to_string().contains("confirm operations are deprecated"));
    assert_eq!(confirm.map(|announced| announced.findings), Some(4), "a deprecated property of errors is no operation");
    let unmatched: Vec<_> = all.iter().filter(|announced| announced.findings == 0).collect();
    let unmatched: Vec<_> =
        unmatched.iter().map(|announced| (announced.release.clone(), announced.what.to_string())).collect();
    let expected = [
        ("23.05", "one call can read several products"),
        ("23.09", "secrets in a URL are rejected"),
        ("26.03", "the description changes to OpenAPI 3.1 in April"),
    ];
    assert_eq!(unmatched, expected.map(|(release, what)| (release.to_owned(), what.to_owned())));
    let announced =
        |new: &str, rule: Rule| findings_of(report_of(new), rule).iter().all(|finding| finding.announced.is_some());
    assert!(announced("24.11", Rule::DeprecatedOperationRemoved), "both removals were announced");
    assert!(!announced("24.08", Rule::PropertyRenamed), "the new spelling of `serialNumber` was not announced");
    let text = procountor_generator::report::render::text(report_of("26.04"));
    assert!(text.contains("26.03: the description changes to OpenAPI 3.1 in April: not found in the description"));
}

#[test]
fn changes_that_did_not_happen_are_not_reported() {
    for report in reports().iter().filter(|report| report.new.label.as_str() <= "26.04") {
        for rule in [Rule::ServerChanged, Rule::TokenEndpointChanged, Rule::SecurityChanged, Rule::NameMoved] {
            let found = findings_of(report, rule);
            let expected = (report.new.label.as_str(), rule) == ("23.09", Rule::ServerChanged);
            assert!(found.is_empty() || expected, "{}: {found:#?}", report.new.label);
        }
        for rule in [Rule::DescriptionShrank, Rule::ArgumentsExchanged, Rule::DialectChanged, Rule::GeneratorChanged] {
            assert!(findings_of(report, rule).is_empty(), "{}: {}", report.new.label, rule.name());
        }
    }
}

#[test]
fn rendition_in_other_dialect_differs_only_in_dialect() {
    let spec = tests::named_releases();
    let (old, new) = (spec.release(Some("26.04")), spec.release(Some("26.04-oas31")));
    let report =
        compare(&spec, &old.expect("spec/ contains the release"), &new.expect("spec/ contains the rendition"), false)
            .expect("the descriptions can be compared");
    let rules: Vec<_> = report.findings.iter().map(|finding| finding.rule).collect();
    assert_eq!(rules, [Rule::DialectChanged]);
    assert_eq!(report.bump, Some(SemverImpact::None));
}

/// The next release in the other dialect gives the findings that it gives in this one, and that of the dialect.
#[test]
fn release_in_other_dialect_gives_the_same_findings() {
    let spec = tests::named_releases();
    let old = spec.release(Some("24.11")).expect("spec/ contains the release");
    let findings = |label: &str| -> BTreeSet<String> {
        let new = spec.release(Some(label)).expect("spec/ contains the release");
        let report = compare(&spec, &old, &new, false).expect("the descriptions can be compared");
        let text = |finding: &Finding| {
            let Finding { code, subject, wire, source, before, after, .. } = finding;
            format!("{code} {subject}: {:?} -> {:?}, {wire:?}, {source:?}", before.wire_text(), after.wire_text())
        };
        report.findings.iter().filter(|finding| finding.rule != Rule::DialectChanged).map(text).collect()
    };
    let (same_dialect, other_dialect) = (findings("26.04"), findings("26.04-oas31"));
    let differing: Vec<_> = same_dialect.symmetric_difference(&other_dialect).collect();
    assert!(differing.is_empty(), "{differing:#?}");
}

#[test]
fn report_has_at_most_150_lines_before_additions() {
    for report in reports() {
        let text = procountor_generator::report::render::text(report);
        let lines = text.lines().take_while(|line| !line.starts_with("ADD ")).count();
        assert!(lines <= 150, "{}: {lines} lines", report.new.label);
    }
}

#[test]
fn surface_changes_of_each_release_match_snapshot() {
    for (name, text) in xtask::snapshots::changes(&tests::spec()).expect("every release can be lowered") {
        tests::snapshot(&name, &text);
    }
}

#[test]
fn drift_report_of_each_release_matches_snapshot() {
    let spec = tests::spec();
    for report in reports().iter().filter(|report| spec.has_release(&report.new.label)) {
        tests::snapshot(&format!("drift__{}", report.new.label), &procountor_generator::report::render::text(report));
    }
}

/// Every optional property of the rendition may be `null`, which the client reads like an absent property.
#[test]
fn null_types_of_rendition_break_nothing() {
    let spec = tests::named_releases();
    let release = |label: &str| spec.release(Some(label)).expect("spec/ contains the release");
    let (old, rendition) = (release("24.11"), release("26.04-oas31"));
    let value = serde_json::from_slice(&rendition.bytes).expect("the rendition is JSON");
    let bytes = with_null_types(&value).to_string().into_bytes();
    let nullable = Description { bytes, ..rendition.clone() };
    let report = |new: &Description| compare(&spec, &old, new, false).expect("the descriptions can be compared");
    let breaking = |report: &Report| -> BTreeSet<String> {
        let breaking = report.findings.iter().filter(|finding| finding.severity >= Severity::Break);
        breaking.map(|finding| format!("{} {}", finding.code, finding.subject)).collect()
    };
    let (before, after) = (report(&rendition), report(&nullable));
    assert_eq!(breaking(&before), breaking(&after));
    let null_types = findings_of(&after, Rule::ResponseNullabilityChanged);
    assert_eq!(null_types.len(), 1, "{null_types:#?}");
    assert!(null_types[0].severity < Severity::Review && null_types[0].wire == WireImpact::Safe, "{null_types:#?}");
}

/// A parameter of an added schema is explained by the added parameter, not by the schema.
#[test]
fn added_schema_explains_only_its_own_type() {
    let spec = tests::named_releases().with_overlays(Vec::new());
    let (old, new) = (spec.release(Some("23.09")), spec.release(Some("24.05")));
    let report = compare(&spec, &old.expect("spec/ contains it"), &new.expect("spec/ contains it"), false)
        .expect("the descriptions can be compared");
    let added = findings_of(&report, Rule::SchemaAdded);
    let added = added.iter().find(|finding| finding.subject == Subject::Schema("MultiValueMapStringString".to_owned()));
    let added = added.expect("the schema is reported");
    assert!(added.surface.iter().all(|line| line.starts_with("+ MultiValueMapStringString")), "{:?}", added.surface);
    assert_eq!(added.severity, Severity::Note);
}
