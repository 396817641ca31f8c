//! Example reports: typical changes of a release, and hostile text in every place that a description controls.

use procountor_generator::pointer::Pointer;
use procountor_generator::report::render::Timeline;
use procountor_generator::report::{
    AffectedOperation, AnnouncedChange, ClientItem, ClientMethod, Direction, Finding, ItemChange, ItemChangeKind,
    LocationPair, MovedId, NodeLocation, OperationName, Prose, Published, Report, Representation, Rule, SemverImpact,
    Severity, Side, State, Step, Subject, SubjectPart, WireImpact,
};

/// Text with markup and commands for HTML, scripts, Markdown, terminals and workflow logs.
pub const HOSTILE: &str = "</script><script>alert(1)</script><img src=x onerror=alert(2)> `|` **b** [l](https://evil.test) \
    @everyone #1 \u{1b}[2J \u{202e}abc\u{2028}::error::x\r\n::set-output name=a::b {{data}} <!-- --> & \"q\" 'q' \\";

/// A finding of the example: rule, impacts, subject, change and operations.
struct ExampleFinding(Rule, WireImpact, SemverImpact, &'static str, ExampleChange, &'static [&'static str]);
/// Wire form before and after, Rust form before and after; an empty string is `None`.
struct ExampleChange(&'static str, &'static str, &'static str, &'static str);

use SemverImpact::{Major, Minor, Patch};
use WireImpact::{ReadsBreak, Safe, Unknown, WritesBreak, WrongCall};

const INVOICES: &[&str] =
    &["GET /invoices/{id} invoices.get", "GET /invoices invoices.list", "PUT /invoices/{id} invoices.update"];
const RECEIPTS: &[&str] = &["GET /ledgerreceipts ledger_receipts.list"];
const PERSONS: &[&str] = &["GET /persons/{id} persons.get", "PATCH /persons/{id} persons.update"];
const NONE: &[&str] = &[];
/// One operation of each of many resources.
const ALL: &[&str] = &[
    "GET /bankaccounts bank_accounts.list",
    "GET /businesspartners business_partners.list",
    "GET /invoices invoices.list",
    "GET /company company.get",
    "GET /products products.list",
    "GET /payments payments.list",
    "GET /persons persons.list",
    "GET /vats vats.list",
    "GET /webhooks webhooks.list",
    "GET /users users.list",
    "GET /fiscalyears fiscal_years.list",
];

#[rustfmt::skip]
const FINDINGS: &[ExampleFinding] = &[
    ExampleFinding(Rule::ParameterMoved, WrongCall, SemverImpact::None, "`previousId` in the query of GET /ledgerreceipts", ExampleChange("query, integer", "header, integer", "", ""), RECEIPTS),
    ExampleFinding(Rule::PropertyRenamed, ReadsBreak, Major, "`dueDate` of Invoice", ExampleChange("`dueDate`: string, date", "`paymentDueDate`: string, date", "Invoice::due_date: Option<Date>", "Invoice::payment_due_date: Option<Date>"), INVOICES),
    ExampleFinding(Rule::EnumReplaced, Unknown, Major, "values of PaymentMethod", ExampleChange("BANK_TRANSFER, CASH, CREDIT_CARD", "1, 2, 3", "PaymentMethod::BankTransfer", "PaymentMethod::_1"), RECEIPTS),
    ExampleFinding(Rule::ServerChanged, WrongCall, Patch, "the servers", ExampleChange("https://api-test.old.test/api", "https://api-test.new.test/api", "", ""), NONE),
    ExampleFinding(Rule::OperationRemoved, WrongCall, Major, "DELETE /bankaccounts/{id}", ExampleChange("DELETE /bankaccounts/{id}", "", "bank_accounts.delete(id)", ""), &["DELETE /bankaccounts/{id} "]),
    ExampleFinding(Rule::TypeChanged, ReadsBreak, Major, "`total` of InvoiceSummary", ExampleChange("number", "string", "InvoiceSummary::total: Option<Decimal>", "InvoiceSummary::total: Option<String>"), INVOICES),
    ExampleFinding(Rule::RequiredParameterAdded, WritesBreak, Major, "`companyId` in the query of GET /payments", ExampleChange("", "query, integer, required", "payments.list()", "payments.list(company_id: i64)"), &["GET /payments payments.list"]),
    ExampleFinding(Rule::RequestEnumChanged, WritesBreak, Major, "values of VatStatus", ExampleChange("ABROAD, DOMESTIC, NONE", "DOMESTIC, NONE", "VatStatus::Abroad", ""), &["POST /vats vats.create"]),
    ExampleFinding(Rule::RequestPropertyRemoved, WritesBreak, Major, "`penalPercent` of Person", ExampleChange("number, 0 to 100", "", "Person::penal_percent: Option<Decimal>", ""), PERSONS),
    ExampleFinding(Rule::LockBecameRequired, WritesBreak, SemverImpact::None, "`version` of Product", ExampleChange("string, date-time", "string, date-time, required", "Product::version: Option<DateTime>", "Product::version: Option<DateTime>"), &["PUT /products/{id} products.update"]),
    ExampleFinding(Rule::ObjectBecameList, ReadsBreak, Major, "response of GET /company", ExampleChange("Company", "list of Company", "company.get() -> Company", "company.get() -> Vec<Company>"), &["GET /company company.get"]),
    ExampleFinding(Rule::RequiredResponsePropertyRemoved, ReadsBreak, Major, "`id` of Webhook", ExampleChange("integer, required", "", "Webhook::id: Option<i64>", ""), &["GET /webhooks webhooks.list"]),
    ExampleFinding(Rule::RequestMediaTypeChanged, WritesBreak, Major, "body of POST /attachments", ExampleChange("multipart/form-data", "application/octet-stream", "attachments.create(form: Form)", "attachments.create(bytes: Bytes)"), &["POST /attachments attachments.create"]),
    ExampleFinding(Rule::ResponseFormatChanged, Unknown, Major, "`created` of Journal", ExampleChange("string, date-time", "string", "Journal::created: Option<DateTime>", "Journal::created: Option<String>"), &["GET /journals journals.list"]),
    ExampleFinding(Rule::RequestLimitChanged, WritesBreak, SemverImpact::None, "`comment` of AllocationRow", ExampleChange("string, at most 1024 characters", "string, at most 512 characters", "", ""), INVOICES),
    ExampleFinding(Rule::DefaultChanged, Safe, Patch, "`size` in the query of GET /products", ExampleChange("integer, default 50", "integer, default 25", "", ""), &["GET /products products.list"]),
    ExampleFinding(Rule::OperationIdMoved, Safe, SemverImpact::None, "operation id updateDefaultDimension", ExampleChange("PUT /persons/{id}/dimensions/default", "PUT /products/{id}/dimensions/default", "", ""), &["PUT /products/{id}/dimensions/default products.update_default_dimension"]),
    ExampleFinding(Rule::ErrorBodyChanged, Safe, Major, "error 400 of POST /invoices", ExampleChange("Errors", "ErrorList", "", ""), &["POST /invoices invoices.create"]),
    ExampleFinding(Rule::SchemaRemoved, Safe, Major, "schema LegacyAddress", ExampleChange("object", "", "LegacyAddress", ""), NONE),
    ExampleFinding(Rule::OverlayObsolete, Safe, SemverImpact::None, "40-lists.yaml#/actions/3", ExampleChange("selects 4 nodes", "selects none", "", ""), NONE),
    ExampleFinding(Rule::VersionChanged, Safe, SemverImpact::None, "the description's version", ExampleChange("25.10", "26.04", "", ""), NONE),
    ExampleFinding(Rule::DialectChanged, Safe, SemverImpact::None, "the dialect", ExampleChange("OpenAPI 3.0.1", "OpenAPI 3.1.0", "", ""), NONE),
    ExampleFinding(Rule::DeprecationChanged, Safe, Minor, "GET /sie", ExampleChange("", "deprecated", "", "#[deprecated] sie.list"), &["GET /sie sie.list"]),
    ExampleFinding(Rule::ResponseEnumValueAdded, Safe, Minor, "values of Country", ExampleChange("249 values", "249 values and XKX", "", "Country::Xkx"), ALL),
    ExampleFinding(Rule::WordsChanged, Safe, SemverImpact::None, "summary of GET /persons", ExampleChange("Get persons", "Returns persons.", "", ""), &["GET /persons persons.list"]),
    ExampleFinding(Rule::ResponseLimitChanged, Safe, SemverImpact::None, "`name` of Company", ExampleChange("string, at most 80 characters", "string, at most 120 characters", "", ""), &["GET /company company.get"]),
];

/// Added properties: module, model, names.
const ADDED: &[(&str, &str, &[&str])] = &[
    (
        "invoices",
        "Invoice",
        &["factoringText", "vatCountry", "buyerReference", "deliverySiteCode", "invoiceChannel", "originalInvoiceId"],
    ),
    ("employees", "Employee", &["taxCard", "unionMembership", "holidayGroup", "endReason", "occupationalTitle"]),
    ("salary_lists", "SalaryList", &["payday", "costCentre", "approver"]),
    ("fiscal_years", "FiscalYear", &["trackingPeriods", "closed"]),
    ("integrations", "Integration", &["expires", "initiator", "versionStatus", "extraInfo"]),
];

/// Returns a report with findings of many rules, findings with hostile text, and accepted findings.
pub fn report() -> Report {
    let mut findings: Vec<_> = FINDINGS.iter().map(example).collect();
    for (module, model, properties) in ADDED {
        findings.push(added(Rule::OperationAdded, module, &format!("GET /{module}/{{id}}/history"), "history"));
        let subjects = properties.iter().map(|property| format!("`{property}` of {model}"));
        findings.extend(subjects.map(|subject| added(Rule::ResponsePropertyAdded, module, &subject, "string")));
        findings.push(added(Rule::SchemaAdded, module, &format!("schema {model}History"), "object"));
    }
    findings.extend(hostile_findings());
    let accept = |index: usize, findings: &mut Vec<Finding>| {
        findings[index].accepted = Some("intended according to the vendor".into())
    };
    [3, 7].into_iter().for_each(|index| accept(index, &mut findings));
    findings.sort_by(|left, right| {
        right.severity.cmp(&left.severity).then_with(|| left.subject.to_string().cmp(&right.subject.to_string()))
    });
    Report {
        old: side("25.10", 214),
        new: side("26.04", 231),
        overlays: true,
        overlays_sha256: Some("fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9".into()),
        generator: "0.1.0",
        release_notes: Some("https://example.com/notes".into()),
        bump: Some(Major),
        findings,
        moved_ids: vec![
            moved("getSettings", "GET /company/settings", "GET /usagesettings", false),
            moved(
                "updateDefaultDimension",
                "PUT /persons/{id}/dimensions/default",
                "PUT /products/{id}/dimensions/default",
                true,
            ),
        ],
        unexplained: vec!["- Invoice.oddity = oddity: String".into(), "+ Invoice.oddity = oddity: i64".into()],
        announced: [("26.02", "reconciliations have a currency", 2), ("26.03", HOSTILE, 0)]
            .map(|(release, what, findings)| AnnouncedChange { release: release.into(), what: what.into(), findings })
            .into(),
        remarks: vec![Prose::markup("schema `Tree` is recursive: compared to a depth of 32")],
    }
}

/// Returns findings with hostile text in each place that a description controls.
fn hostile_findings() -> Vec<Finding> {
    let rules = [Rule::NameMoved, Rule::AccessChanged, Rule::SchemaSplit, Rule::TagChanged, Rule::ExtensionChanged];
    let hostile = |rule: Rule| {
        let mut finding = example(&ExampleFinding(
            rule,
            Unknown,
            Major,
            HOSTILE,
            ExampleChange(HOSTILE, HOSTILE, HOSTILE, HOSTILE),
            NONE,
        ));
        finding.operations.push(AffectedOperation {
            operation: call("GET", &format!("/{HOSTILE}")),
            method: None,
            direction: Direction::Error,
        });
        finding.consequence = HOSTILE.into();
        finding.note = HOSTILE.into();
        finding.hint = Some(HOSTILE.into());
        finding.surface = vec![format!("+ {HOSTILE}")];
        finding.pointers = vec![location(9, Pointer::root().child(HOSTILE), true, true)];
        finding
    };
    rules.into_iter().map(hostile).collect()
}

fn example(finding: &ExampleFinding) -> Finding {
    let ExampleFinding(rule, wire, source, subject, change, operations) = finding;
    let ExampleChange(before, after, rust_before, rust_after) = change;
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let location = location(
        subject.len() * 37,
        Pointer::root().child("components").child(*subject),
        !before.is_empty(),
        !after.is_empty(),
    );
    let has_hint = matches!(rule.severity(*wire, *source), Severity::Stop);
    Finding {
        rule: *rule,
        code: rule.code(),
        severity: rule.severity(*wire, *source),
        wire: *wire,
        source: Some(*source),
        silent: rule.silent(),
        subject: self::subject(subject),
        operations: operations
            .iter()
            .map(|text| affected(text, if *wire == WritesBreak { Direction::Request } else { Direction::Response }))
            .collect(),
        pointers: vec![location],
        before: Representation { wire: text(before).map(State::Text), rust: text(rust_before) },
        after: Representation { wire: text(after).map(State::Text), rust: text(rust_after) },
        surface: [text(rust_before).map(|fact| format!("- {fact}")), text(rust_after).map(|fact| format!("+ {fact}"))]
            .into_iter()
            .flatten()
            .collect(),
        items: item_changes(&text(rust_before), &text(rust_after), *source),
        consequence: format!(
            "a released client {}",
            match wire {
                Safe => "works as before",
                Unknown => "may receive an unknown value, which it preserves",
                ReadsBreak => "reads the value as absent or fails to read the response",
                WritesBreak => "receives status 400 because the server rejects the request",
                WrongCall => "calls another or a missing operation",
            }
        )
        .into(),
        note: Prose::markup(rule.title()).text(": ").then(self::subject(subject).prose()),
        hint: has_hint.then(|| "both have the same type and description at the same place".into()),
        accepted: None,
        announced: None,
    }
}

fn item_changes(before: &Option<String>, after: &Option<String>, impact: SemverImpact) -> Vec<ItemChange> {
    let Some(form) = after.as_ref().or(before.as_ref()) else { return Vec::new() };
    let kind = match (before, after) {
        (None, _) => ItemChangeKind::Added,
        (_, None) => ItemChangeKind::Removed,
        _ => ItemChangeKind::Changed,
    };
    let (before, after) = (before.clone(), after.clone());
    let item = ClientItem::Constant { name: form.clone() };
    let (name, difference) = (form.clone(), "has another type".into());
    vec![ItemChange { kind, item, replaces: None, name, difference, before, after, impact }]
}

fn added(rule: Rule, module: &str, subject: &str, form: &str) -> Finding {
    let mut added = example(&ExampleFinding(rule, Safe, Minor, "", ExampleChange("", "x", "", ""), NONE));
    added.subject = self::subject(subject);
    added.operations = vec![affected(&format!("GET /{} {module}.list", module.replace('_', "")), Direction::Response)];
    added.after.wire = Some(form.into());
    added.note = subject.into();
    added
}

fn affected(text: &str, direction: Direction) -> AffectedOperation {
    let words: Vec<_> = text.split(' ').collect();
    let method = words.get(2).and_then(|method| client_method(method));
    AffectedOperation { operation: call(words[0], words[1]), method, direction }
}

fn call(method: &str, path: &str) -> OperationName {
    OperationName::Call { method: method.to_owned(), path: path.to_owned() }
}

fn client_method(text: &str) -> Option<ClientMethod> {
    let (module, name) = text.split_once('.')?;
    Some(ClientMethod { module: module.to_owned(), name: name.to_owned() })
}

/// Returns the subject for a text such as `` `dueDate` of Invoice`` or `` `size` in the query of GET /products``.
fn subject(text: &str) -> Subject {
    let value = text.strip_prefix('`').filter(|_| text != HOSTILE);
    if let Some((property, schema)) = value.and_then(|text| text.split_once("` of ")) {
        let path = vec![Step::Property(property.to_owned())];
        return Subject::Schema(schema.to_owned()).part(SubjectPart::Value(path));
    }
    if let Some((name, operation)) = value.and_then(|text| text.split_once("` in the query of ")) {
        let (method, path) = operation.split_once(' ').expect("an operation has a method and a path");
        let part = SubjectPart::Parameter { name: name.to_owned(), location: "query".to_owned() };
        return Subject::Operation(call(method, path)).part(part);
    }
    Subject::Facts(vec![text.to_owned()])
}

fn location(line: usize, pointer: Pointer, old: bool, new: bool) -> LocationPair {
    let node = |line| NodeLocation { pointer: pointer.clone(), line, column: 9 };
    LocationPair { old: old.then(|| node(line)), new: new.then(|| node(line + 213)) }
}

fn moved(id: &str, old: &str, new: &str, same_signature: bool) -> MovedId {
    let method = |text: &str| client_method(&(text.split('/').nth(1)?.to_owned() + ".update"));
    let operation =
        |text: &str| text.split_once(' ').map_or_else(|| call("GET", text), |(method, path)| call(method, path));
    MovedId {
        id: id.into(),
        old: operation(old),
        new: operation(new),
        old_method: method(old),
        new_method: method(new),
        same_signature,
    }
}

pub fn side(label: &str, operations: usize) -> Side {
    Side {
        label: label.to_owned(),
        file: format!("spec/releases/{label}.json"),
        title: "Procountor API".into(),
        version: label.to_owned(),
        openapi: "3.0.1".into(),
        sha256: Some("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into()),
        normalised_sha256: "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae".into(),
        published: Some(Published { source: "https://example.com/openapi.json".into(), date: "2026-05-12".into() }),
        operations,
        schemas: operations * 3 / 2,
        facts: operations * 19,
    }
}

/// Returns a timeline of six releases. Each step has a part of the example's findings, the newest has all of them.
pub fn timeline() -> Timeline {
    let labels = ["23.02", "23.09", "24.05", "24.08", "25.10", "26.04"];
    let steps = labels.windows(2).enumerate().map(|(index, pair)| {
        let mut step = report();
        step.old = side(pair[0], 160 + index * 13);
        step.new = side(pair[1], 173 + index * 13);
        if index < 4 {
            // Keep a different part in each step, and STOP findings only in the third.
            let mut counter = 0;
            step.findings.retain(|finding| {
                counter += index + 2;
                counter % 5 < 2 && (index == 2 || finding.severity != Severity::Stop)
            });
            step.moved_ids.clear();
        }
        step
    });
    Timeline { steps: steps.collect() }
}

/// Returns a report with the given number of findings and long hostile texts.
pub fn huge(findings: usize) -> Report {
    let mut report = report();
    let rules = Rule::ALL.iter().cycle().take(findings).enumerate();
    report.findings = rules
        .map(|(index, rule)| {
            let mut finding = example(&ExampleFinding(
                *rule,
                Unknown,
                Minor,
                HOSTILE,
                ExampleChange(HOSTILE, HOSTILE, HOSTILE, HOSTILE),
                ALL,
            ));
            finding.subject = Subject::Facts(vec![format!("{index} {}", HOSTILE.repeat(3))]);
            finding
        })
        .collect();
    report
}
