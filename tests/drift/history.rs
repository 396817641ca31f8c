//! The five steps between the releases, held against what is known to have happened.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use procountor_generator::drift::{Finding, Kind, Report, Severity, Source};
use procountor_generator::surface::Surface;
use xtask::drift::compare;
use xtask::snapshots::Known;

/// The steps from release to release, compared once for all tests.
fn story() -> &'static [Report] {
    static STORY: OnceLock<Vec<Report>> = OnceLock::new();
    STORY.get_or_init(|| Known::default().steps(&tests::spec()).expect("every release can be compared"))
}

fn step(new: &str) -> &'static Report {
    story().iter().find(|report| report.new.label == new).expect("there is such a release")
}

/// The findings of a kind.
fn of(report: &Report, kind: Kind) -> Vec<&Finding> {
    report.findings.iter().filter(|finding| finding.kind == kind).collect()
}

fn subjects(report: &Report, kind: Kind) -> BTreeSet<&str> {
    of(report, kind).into_iter().map(|finding| finding.subject.as_str()).collect()
}

/// The lines of the surface that differ, with `-` and `+`, as two snapshots would show them.
fn changed(old: &str, new: &str) -> BTreeSet<String> {
    let spec = tests::spec();
    let surface = |label: &str| {
        let source = spec.release(Some(label)).expect("a release");
        Surface::of(&spec.run(&source, true, procountor_generator::lower).expect("it lowers").api)
    };
    let (before, after) = (surface(old), surface(new));
    let (before, after): (BTreeSet<_>, BTreeSet<_>) = (before.facts().collect(), after.facts().collect());
    let gone = before.difference(&after).map(|fact| format!("- {fact}"));
    gone.chain(after.difference(&before).map(|fact| format!("+ {fact}"))).collect()
}

#[test]
fn every_changed_line_of_the_surface_is_explained_and_nothing_else_is() {
    for report in story() {
        let pair = format!("{} to {}", report.old.label, report.new.label);
        let changed = changed(&report.old.label, &report.new.label);
        let explained: BTreeSet<String> =
            report.findings.iter().flat_map(|finding| finding.surface.iter().cloned()).collect();
        assert!(report.unexplained.is_empty(), "{pair}: {:#?}", report.unexplained);
        let silent: Vec<_> = changed.difference(&explained).collect();
        assert!(silent.is_empty(), "{pair}: no finding explains {silent:#?}");
        let invented: Vec<_> = explained.difference(&changed).collect();
        assert!(invented.is_empty(), "{pair}: no snapshot shows {invented:#?}");
        for finding in &report.findings {
            let effect = finding.source.expect("both releases give a client");
            // Words stand in the documentation, which the surface leaves out.
            let shown = !finding.surface.is_empty() || finding.kind == Kind::WordsChanged;
            assert!(shown || effect == Source::None, "{pair}: {} has an effect that nobody sees", finding.subject);
        }
    }
}

#[test]
fn ids_that_moved_are_told_with_both_ends() {
    let moved = |new: &str| -> Vec<String> {
        let report = step(new);
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
    let last = step("26.04");
    let id = last.moved_ids.iter().find(|id| id.id == "updateDefaultDimension").expect("it moved");
    assert_eq!(id.old, "PUT /persons/{id}/defaults/dimensions/{dimensionId}");
    assert_eq!(id.new, "PUT /products/{productId}/defaults/dimensions/{dimensionId}");
    assert_eq!(id.old_method.as_deref(), Some("persons.update_default_dimension"));
    assert_eq!(id.new_method.as_deref(), Some("products.update_default_dimension"));
    assert!(id.same_signature, "nobody who names methods after ids would notice");
}

#[test]
fn the_first_screen_tells_a_stranger_what_moved() {
    let text = procountor_generator::drift::render::text(step("26.04"));
    let screen: Vec<_> = text.lines().take(24).collect();
    let line = screen.iter().find(|line| line.contains("updateDefaultDimension:")).expect("on the first screen");
    for part in ["PUT /persons/", "persons.update_default_dimension stays", "PUT /products/"] {
        assert!(line.contains(part), "{line}");
    }
    assert!(screen.iter().any(|line| line.contains("this crate's names did not move")));
}

#[test]
fn values_of_enums_were_replaced_and_came_back() {
    let codes = step("24.05");
    let opened = of(codes, Kind::RequestEnumChanged);
    assert!(opened.iter().any(|finding| finding.subject.contains("`countryCode` of User")
        && finding.after.wire.as_deref().is_some_and(|values| values.starts_with("AD, AE, AF"))));
    let names = step("24.08");
    let replaced = of(names, Kind::EnumReplaced);
    let country = replaced.iter().find(|finding| finding.subject.contains("`countryCode` of User")).expect("replaced");
    assert_eq!(country.severity, Severity::Stop);
    assert!(country.after.wire.as_deref().is_some_and(|values| values.starts_with("AFGHANISTAN")));
}

#[test]
fn a_property_was_respelled_twice() {
    for (new, was, is) in [("24.08", "serialNumber", "SerialNumber"), ("24.11", "SerialNumber", "serialNumber")] {
        let report = step(new);
        let found = of(report, Kind::PropertyRenamed);
        let found = found.iter().find(|finding| finding.before.wire.as_deref() == Some(was)).expect("told as a rename");
        assert_eq!(found.after.wire.as_deref(), Some(is));
        assert_eq!(found.severity, Severity::Stop);
    }
}

#[test]
fn what_the_vendor_announced_is_in_the_steps() {
    let report = step("24.05");
    for gone in ["`base_url` of Status", "`documentation` of Status"] {
        assert!(subjects(report, Kind::ResponsePropertyRemoved).contains(gone), "{gone}");
    }
    assert!(subjects(report, Kind::LockBecameRequired).contains("`version` of Invoice"));
    let report = step("24.08");
    let renamed = of(report, Kind::ParameterRenamed);
    assert!(
        renamed
            .iter()
            .any(|finding| finding.subject.contains("`type` in the query of GET /invoices/personalapprovals"))
    );
    let report = step("24.11");
    assert!(subjects(report, Kind::DeprecatedOperationRemoved).contains("PUT /dimensions"));
    assert!(subjects(report, Kind::DeprecatedOperationRemoved).contains("GET /users/rights/old"));
    let report = step("26.04");
    assert!(subjects(report, Kind::PathRespelled).contains("GET /sie/availability"));
    assert_eq!(of(report, Kind::OperationAdded).len(), report.new.operations - report.old.operations);
    let removed = of(report, Kind::ParameterEnumValueRemoved);
    assert!(removed.iter().any(|finding| finding.before.wire.as_deref() == Some("EMPLOYER_PAYMENTS")));
}

#[test]
fn what_the_notes_announced_shows_or_is_said_not_to() {
    let all: Vec<_> = story().iter().flat_map(|report| &report.announced).collect();
    assert!(all.len() > 20, "{}", all.len());
    let unseen: Vec<_> = all.iter().filter(|announced| announced.findings == 0).collect();
    let unseen: Vec<_> = unseen.iter().map(|announced| (announced.release.as_str(), announced.what.as_str())).collect();
    let known = [
        ("23.05", "several products are read in one call"),
        ("23.09", "secrets in an address are refused"),
        ("26.03", "the description becomes OpenAPI 3.1 in April"),
    ];
    assert_eq!(unseen, known);
    let announced = |new: &str, kind: Kind| of(step(new), kind).iter().all(|finding| finding.announced.is_some());
    assert!(announced("24.11", Kind::DeprecatedOperationRemoved), "both were announced");
    assert!(!announced("24.08", Kind::PropertyRenamed), "nobody was told that `serialNumber` is respelled");
    let text = procountor_generator::drift::render::text(step("26.04"));
    assert!(text.contains("26.03: the description becomes OpenAPI 3.1 in April: nothing in the description shows it"));
}

#[test]
fn what_did_not_happen_is_not_told() {
    for report in story() {
        for kind in [Kind::ServerChanged, Kind::TokenEndpointChanged, Kind::SecurityChanged, Kind::NameMoved] {
            let found = of(report, kind);
            let known = (report.new.label.as_str(), kind) == ("23.09", Kind::ServerChanged);
            assert!(found.is_empty() || known, "{}: {found:#?}", report.new.label);
        }
        for kind in [Kind::DescriptionShrank, Kind::ArgumentsExchanged, Kind::DialectChanged, Kind::GeneratorChanged] {
            assert!(of(report, kind).is_empty(), "{}: {}", report.new.label, kind.name());
        }
    }
}

#[test]
fn the_other_dialect_is_the_same_contract() {
    let spec = tests::spec();
    let (old, new) = (spec.release(Some("26.04")), spec.release(Some("26.04-oas31")));
    let report = compare(&spec, &old.expect("a release"), &new.expect("a rendition"), false).expect("both are read");
    let kinds: Vec<_> = report.findings.iter().map(|finding| finding.kind).collect();
    assert_eq!(kinds, [Kind::DialectChanged]);
    assert_eq!(report.bump, Some(Source::None));
}

#[test]
fn a_reviewer_reads_at_most_150_lines() {
    for report in story() {
        let text = procountor_generator::drift::render::text(report);
        let read = text.lines().take_while(|line| !line.starts_with("ADD ")).count();
        assert!(read <= 150, "{}: {read} lines", report.new.label);
    }
}
