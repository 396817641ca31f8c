//! Reports made by hand: what a release may change, and what a publisher might write into it.

use procountor_generator::drift::render::Timeline;
use procountor_generator::drift::{
    Announced, Direction, Finding, Forms, Kind, MovedId, Place, Published, Reached, Report, Severity, Side, Source,
    Spot, Wire,
};
use procountor_generator::pointer::Pointer;

/// Text that wants to be more than text: in HTML, scripts, Markdown, a terminal and a workflow's log.
pub const HOSTILE: &str = "</script><script>alert(1)</script><img src=x onerror=alert(2)> `|` **b** [l](https://evil.test) \
    @everyone #1 \u{1b}[2J \u{202e}abc\u{2028}::error::x\r\n::set-output name=a::b {{data}} <!-- --> & \"q\" 'q' \\";

/// One change of the example: kind, wire, source, subject, before, after, operations.
struct Row(Kind, Wire, Source, &'static str, Change, &'static [&'static str]);
/// The same on the wire and in Rust, before and after; an empty text is nothing.
struct Change(&'static str, &'static str, &'static str, &'static str);

use Kind as K;
use Source::{Major, Minor, Patch};
use Wire::{ReadsBreak, Safe, Unknown, WritesBreak, WrongCall};

const INVOICES: &[&str] =
    &["GET /invoices/{id} invoices.get", "GET /invoices invoices.list", "PUT /invoices/{id} invoices.update"];
const RECEIPTS: &[&str] = &["GET /ledgerreceipts ledger_receipts.list"];
const PERSONS: &[&str] = &["GET /persons/{id} persons.get", "PATCH /persons/{id} persons.update"];
const NOBODY: &[&str] = &[];
/// What everybody meets.
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
const ROWS: &[Row] = &[
    Row(K::ParameterMoved, WrongCall, Source::None, "parameter `previousId` of `GET /ledgerreceipts`", Change("query, integer", "header, integer", "", ""), RECEIPTS),
    Row(K::PropertyRenamed, ReadsBreak, Major, "member `dueDate` of `Invoice`", Change("`dueDate`: string, date", "`paymentDueDate`: string, date", "Invoice::due_date: Option<Date>", "Invoice::payment_due_date: Option<Date>"), INVOICES),
    Row(K::EnumReplaced, Unknown, Major, "values of `PaymentMethod`", Change("BANK_TRANSFER, CASH, CREDIT_CARD", "1, 2, 3", "PaymentMethod::BankTransfer", "PaymentMethod::_1"), RECEIPTS),
    Row(K::ServerChanged, WrongCall, Patch, "the servers", Change("https://api-test.old.test/api", "https://api-test.new.test/api", "", ""), NOBODY),
    Row(K::OperationRemoved, WrongCall, Major, "operation `DELETE /bankaccounts/{id}`", Change("DELETE /bankaccounts/{id}", "", "bank_accounts.delete(id)", ""), &["DELETE /bankaccounts/{id} "]),
    Row(K::TypeChanged, ReadsBreak, Major, "member `total` of `InvoiceSummary`", Change("number", "string", "InvoiceSummary::total: Option<Decimal>", "InvoiceSummary::total: Option<String>"), INVOICES),
    Row(K::RequiredParameterAdded, WritesBreak, Major, "parameter `companyId` of `GET /payments`", Change("", "query, integer, required", "payments.list()", "payments.list(company_id: i64)"), &["GET /payments payments.list"]),
    Row(K::RequestEnumChanged, WritesBreak, Major, "values of `VatStatus`", Change("ABROAD, DOMESTIC, NONE", "DOMESTIC, NONE", "VatStatus::Abroad", ""), &["POST /vats vats.create"]),
    Row(K::RequestPropertyRemoved, WritesBreak, Major, "member `penalPercent` of `Person`", Change("number, 0 to 100", "", "Person::penal_percent: Option<Decimal>", ""), PERSONS),
    Row(K::LockBecameRequired, WritesBreak, Source::None, "member `version` of `Product`", Change("string, date-time", "string, date-time, required", "Product::version: Option<DateTime>", "Product::version: Option<DateTime>"), &["PUT /products/{id} products.update"]),
    Row(K::ObjectBecameList, ReadsBreak, Major, "answer of `GET /company`", Change("Company", "list of Company", "company.get() -> Company", "company.get() -> Vec<Company>"), &["GET /company company.get"]),
    Row(K::RequiredResponsePropertyRemoved, ReadsBreak, Major, "member `id` of `Webhook`", Change("integer, required", "", "Webhook::id: Option<i64>", ""), &["GET /webhooks webhooks.list"]),
    Row(K::RequestMediaTypeChanged, WritesBreak, Major, "body of `POST /attachments`", Change("multipart/form-data", "application/octet-stream", "attachments.create(form: Form)", "attachments.create(bytes: Bytes)"), &["POST /attachments attachments.create"]),
    Row(K::ResponseFormatChanged, Unknown, Major, "member `created` of `Journal`", Change("string, date-time", "string", "Journal::created: Option<DateTime>", "Journal::created: Option<String>"), &["GET /journals journals.list"]),
    Row(K::RequestLimitChanged, WritesBreak, Source::None, "member `comment` of `AllocationRow`", Change("string, at most 1024 characters", "string, at most 512 characters", "", ""), INVOICES),
    Row(K::DefaultChanged, Safe, Patch, "parameter `size` of `GET /products`", Change("integer, 50 if not sent", "integer, 25 if not sent", "", ""), &["GET /products products.list"]),
    Row(K::OperationIdMoved, Safe, Source::None, "operation id `updateDefaultDimension`", Change("PUT /persons/{id}/dimensions/default", "PUT /products/{id}/dimensions/default", "", ""), &["PUT /products/{id}/dimensions/default products.update_default_dimension"]),
    Row(K::ErrorBodyChanged, Safe, Major, "failure 400 of `POST /invoices`", Change("Errors", "ErrorList", "", ""), &["POST /invoices invoices.create"]),
    Row(K::SchemaRemoved, Safe, Major, "schema `LegacyAddress`", Change("object", "", "LegacyAddress", ""), NOBODY),
    Row(K::OverlayObsolete, Safe, Source::None, "action 3 of `40-lists.yaml`", Change("selects 4 nodes", "selects none", "", ""), NOBODY),
    Row(K::VersionChanged, Safe, Source::None, "`info.version`", Change("25.10", "26.04", "", ""), NOBODY),
    Row(K::DialectChanged, Safe, Source::None, "the dialect", Change("OpenAPI 3.0.1", "OpenAPI 3.1.0", "", ""), NOBODY),
    Row(K::DeprecationChanged, Safe, Minor, "operation `GET /sie`", Change("", "deprecated", "", "#[deprecated] sie.list"), &["GET /sie sie.list"]),
    Row(K::ResponseEnumValueAdded, Safe, Minor, "values of `Country`", Change("249 values", "249 values and XKX", "", "Country::Xkx"), ALL),
    Row(K::WordsChanged, Safe, Source::None, "the summary of `GET /persons`", Change("Get persons", "Returns persons.", "", ""), &["GET /persons persons.list"]),
    Row(K::ResponseLimitChanged, Safe, Source::None, "member `name` of `Company`", Change("string, at most 80 characters", "string, at most 120 characters", "", ""), &["GET /company company.get"]),
];

/// Members that are new: module, model, names.
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

/// About sixty findings of most kinds, a fifth as many texts that are hostile, and some that are accepted.
pub fn report() -> Report {
    let mut findings: Vec<_> = ROWS.iter().map(finding).collect();
    for (module, model, members) in ADDED {
        findings.push(added(
            K::OperationAdded,
            module,
            &format!("operation `GET /{module}/{{id}}/history`"),
            "history",
        ));
        let members = members.iter().map(|member| format!("member `{member}` of `{model}`"));
        findings.extend(members.map(|subject| added(K::ResponsePropertyAdded, module, &subject, "string")));
        findings.push(added(K::SchemaAdded, module, &format!("schema `{model}History`"), "object"));
    }
    findings.extend(hostile());
    let accept =
        |at: usize, findings: &mut Vec<Finding>| findings[at].accepted = Some("asked the vendor: meant so".into());
    [3, 7].into_iter().for_each(|at| accept(at, &mut findings));
    findings.sort_by(|left, right| right.severity.cmp(&left.severity).then_with(|| left.subject.cmp(&right.subject)));
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
            .map(|(release, what, findings)| Announced { release: release.into(), what: what.into(), findings })
            .into(),
        remarks: vec!["schema `Tree` holds itself: compared to a depth of 32".into()],
    }
}

/// The description's words turned against every form: in each text that a description can reach.
fn hostile() -> Vec<Finding> {
    let kinds = [K::NameMoved, K::AccessChanged, K::SchemaSplit, K::TagChanged, K::ExtensionChanged];
    let one = |kind: Kind| {
        let mut hostile =
            finding(&Row(kind, Unknown, Major, HOSTILE, Change(HOSTILE, HOSTILE, HOSTILE, HOSTILE), NOBODY));
        hostile.operations.push(Reached {
            operation: format!("GET /{HOSTILE}"),
            method: None,
            direction: Direction::Error,
        });
        hostile.meets = HOSTILE.into();
        hostile.note = HOSTILE.into();
        hostile.hint = Some(HOSTILE.into());
        hostile.surface = vec![format!("+ {HOSTILE}")];
        hostile.pointers = vec![place(9, Pointer::root().child(HOSTILE), true, true)];
        hostile
    };
    kinds.into_iter().map(one).collect()
}

fn finding(
    Row(kind, wire, source, subject, Change(before, after, rust_before, rust_after), operations): &Row,
) -> Finding {
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let place = place(
        subject.len() * 37,
        Pointer::root().child("components").child(*subject),
        !before.is_empty(),
        !after.is_empty(),
    );
    let looks = matches!(kind.severity(*wire, *source), Severity::Stop);
    Finding {
        kind: *kind,
        code: kind.code(),
        severity: kind.severity(*wire, *source),
        wire: *wire,
        source: Some(*source),
        silent: kind.silent(),
        subject: (*subject).to_owned(),
        operations: operations
            .iter()
            .map(|text| reached(text, if *wire == WritesBreak { Direction::Request } else { Direction::Response }))
            .collect(),
        pointers: vec![place],
        before: Forms { wire: text(before), rust: text(rust_before) },
        after: Forms { wire: text(after), rust: text(rust_after) },
        surface: [text(rust_before).map(|fact| format!("- {fact}")), text(rust_after).map(|fact| format!("+ {fact}"))]
            .into_iter()
            .flatten()
            .collect(),
        meets: format!(
            "a released client {}",
            match wire {
                Safe => "goes on as it was",
                Unknown => "may meet a value that it does not expect; it is kept as it came",
                ReadsBreak => "reads the value as absent, or refuses the answer",
                WritesBreak => "is answered 400, for what it sends is refused",
                WrongCall => "calls, and something else happens, or nothing is there",
            }
        ),
        note: format!("{}: {subject}", kind.title()),
        hint: looks.then(|| "both have one type and one description, and stand at the same place".into()),
        accepted: None,
        announced: None,
    }
}

fn added(kind: Kind, module: &str, subject: &str, form: &str) -> Finding {
    let mut added = finding(&Row(kind, Safe, Minor, "", Change("", "x", "", ""), NOBODY));
    added.subject = subject.to_owned();
    added.operations = vec![reached(&format!("GET /{} {module}.list", module.replace('_', "")), Direction::Response)];
    added.after.wire = Some(form.to_owned());
    added.note = subject.to_owned();
    added
}

fn reached(text: &str, direction: Direction) -> Reached {
    let words: Vec<_> = text.split(' ').collect();
    let method = words.get(2).filter(|method| !method.is_empty()).map(|method| (*method).to_owned());
    Reached { operation: words[..2].join(" "), method, direction }
}

fn place(line: usize, pointer: Pointer, old: bool, new: bool) -> Place {
    let spot = |line| Spot { pointer: pointer.clone(), line, column: 9 };
    Place { old: old.then(|| spot(line)), new: new.then(|| spot(line + 213)) }
}

fn moved(id: &str, old: &str, new: &str, same_signature: bool) -> MovedId {
    let method = |text: &str| Some(text.split('/').filter(|part| part.is_ascii()).nth(1)?.to_owned() + ".update");
    MovedId {
        id: id.into(),
        old: old.into(),
        new: new.into(),
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

/// Six releases: each step holds another part of the example's findings, the newest all of them.
pub fn timeline() -> Timeline {
    let labels = ["23.02", "23.09", "24.05", "24.08", "25.10", "26.04"];
    let steps = labels.windows(2).enumerate().map(|(at, pair)| {
        let mut step = report();
        step.old = side(pair[0], 160 + at * 13);
        step.new = side(pair[1], 173 + at * 13);
        if at < 4 {
            // Each in another rhythm, and the early ones without what stops.
            let mut seen = 0;
            step.findings.retain(|finding| {
                seen += at + 2;
                seen % 5 < 2 && (at == 2 || finding.severity != Severity::Stop)
            });
            step.moved_ids.clear();
        }
        step
    });
    Timeline { steps: steps.collect() }
}

/// So many findings, each with the longest texts that a description might hold.
pub fn huge(findings: usize) -> Report {
    let mut report = report();
    let kinds = Kind::ALL.iter().cycle().take(findings).enumerate();
    report.findings = kinds
        .map(|(at, kind)| {
            let mut one =
                finding(&Row(*kind, Unknown, Minor, HOSTILE, Change(HOSTILE, HOSTILE, HOSTILE, HOSTILE), ALL));
            one.subject = format!("{at} {}", HOSTILE.repeat(3));
            one
        })
        .collect();
    report
}
