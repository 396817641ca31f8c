//! Strict mode of `TestServer`, and checks of requests before they are sent.

use procountor_client::models::{Invoice, InvoiceType, Language};
use procountor_client::rules::{self, RuleSet};
use procountor_client::{Client, Date, Error, Request as _};

use super::{invoice, start_server};

/// A sales invoice without a language and without rows.
fn incomplete() -> Invoice {
    Invoice::default().type_(InvoiceType::SalesInvoice).vat_status(1)
}

fn date(text: &str) -> Date {
    text.parse().expect("the date is valid")
}

#[tokio::test]
async fn violation_is_refused_before_expectation() {
    let server = start_server().await;
    let client = server.client();
    server.strict();
    server.on(client.invoices().create(&incomplete())).respond(invoice(7)).times(1);
    let error = client.invoices().create(&incomplete()).allow_missing().await.expect_err("the request is refused");
    let Error::Api(api) = &error else { panic!("{error:?}") };
    assert_eq!(api.status(), 400);
    let fields: Vec<_> = api.errors().iter().filter_map(|item| item.field.as_deref()).collect();
    assert_eq!(fields, ["invoiceRows", "language"]);
    let message = api.errors()[1].message.as_deref().expect("the error has a message");
    assert!(message.contains("inv-language-required") && message.contains("26.04 Invoice.language"), "{message}");
    let [refused] = &server.refused()[..] else { panic!("{:?}", server.refused()) };
    assert!(refused.contains("POST /invoices") && refused.contains("inv-rows-required"), "{refused}");
    assert!(server.unmet()[0].contains("was called 0 times"), "{:?}", server.unmet());
    assert!(server.unexpected().is_empty());
}

#[tokio::test]
async fn known_code_is_message_of_refusal() {
    let server = start_server().await;
    let client = server.client();
    server.strict().without("inv-rows-required").without("inv-vat-status-required");
    let body = r#"{"type":"PURCHASE_INVOICE","date":"2026-06-15","paymentInfo":{"dueDate":"2026-06-14"}}"#;
    let request = client.request(procountor_client::Method::POST, "/invoices").body("application/json", body);
    let error = request.send::<Invoice>().await.expect_err("the request is refused");
    let Error::Api(api) = &error else { panic!("{error:?}") };
    assert_eq!(api.errors()[0].message.as_deref(), Some("DUE_DATE_BEFORE_BILL_DATE"));
    assert!(server.refused()[0].contains("inv-due-before-date"), "{:?}", server.refused());
}

#[tokio::test]
async fn rule_is_off_and_values_without_rule_are_accepted() {
    let server = start_server().await;
    let client = server.client();
    server.strict().without("inv-rows-required").without("inv-language-required");
    server.on(client.invoices().create(&incomplete())).respond(invoice(7));
    assert_eq!(client.invoices().create(&incomplete()).allow_missing().await.expect("it is accepted").id, Some(7));
    assert!(server.refused().is_empty());
}

#[tokio::test]
#[should_panic(expected = "unknown rule `inv-langage-required`; did you mean `inv-language-required`?")]
async fn unknown_rule_panics_with_suggestion() {
    start_server().await.strict().without("inv-langage-required");
}

#[tokio::test]
async fn server_is_lenient_unless_strict() {
    let server = start_server().await;
    let client = server.client();
    server.on(client.invoices().create(&incomplete())).respond(invoice(7));
    assert!(client.invoices().create(&incomplete()).allow_missing().await.is_ok());
}

#[test]
fn check_returns_all_violations_with_sources() {
    let client = Client::builder().base_url("http://127.0.0.1:1/api").build().expect("the settings are valid");
    let violations = client.invoices().create(&incomplete()).check().expect_err("two rules are violated");
    let ids: Vec<_> = violations.iter().map(|violation| violation.rule().id()).collect();
    assert_eq!(ids, ["inv-rows-required", "inv-language-required"]);
    let text = violations.to_string();
    assert!(text.starts_with("the request violates 2 rules\n  invoiceRows: "), "{text}");
    assert!(text.contains("language, type: ") && text.contains("[inv-language-required, certain; 26.04"), "{text}");
    let set = RuleSet::new().without("inv-rows-required").expect("the rule exists");
    let complete = incomplete().language(Language::English);
    client.invoices().create(&complete).check_with(&set).expect("no other rule is violated");
}

#[test]
fn field_of_violation_has_index_of_first_violating_element() {
    let client = Client::builder().base_url("http://127.0.0.1:1/api").build().expect("the settings are valid");
    let field = |rule: &str, transactions: &str| {
        let body = format!(r#"{{"type":"JOURNAL","transactions":{transactions}}}"#);
        let request = client.request(procountor_client::Method::POST, "/ledgerreceipts").body("application/json", body);
        let violations = request.check_with(&RuleSet::new()).expect_err("a rule is violated");
        let violation =
            violations.iter().find(|violation| violation.rule().id() == rule).expect("this rule is violated");
        violation.field().map(str::to_owned)
    };
    let special = r#"[{"transactionType":"ENTRY"},{"transactionType":"REVERSING_ENTRY","vatPercent":24}]"#;
    assert_eq!(field("led-special-vat-percent", special).as_deref(), Some("transactions[1].vatPercent"));
    let nested = r#"[{"dimensionItemValues":[{"value":1}]},{"dimensionItemValues":[{"value":1.00},{"value":1.001}]}]"#;
    assert_eq!(
        field("led-dimension-decimals", nested).as_deref(),
        Some("transactions[1].dimensionItemValues[1].value")
    );
    let twice = r#"{"transactionType":"REVERSING_ENTRY"}"#;
    assert_eq!(field("led-one-reversing", &format!("[{twice},{twice}]")).as_deref(), Some("transactions"));
}

#[test]
fn rules_about_today_use_date_of_set() {
    let client = Client::builder().base_url("http://127.0.0.1:1/api").build().expect("the settings are valid");
    let body = r#"{"payments":[{"paymentDate":"2026-06-15"}]}"#;
    let list = procountor_client::codec::from_json(body, false).expect("the body is valid").0;
    let request = client.payments().create(&list);
    let is_violated = |today: &str| match request.check_with(&RuleSet::new().today(date(today))) {
        Ok(()) => false,
        Err(violations) => violations.iter().any(|violation| violation.rule().id() == "pay-date-past"),
    };
    assert!(is_violated("2026-06-15") && is_violated("2026-06-16") && !is_violated("2026-06-14"));
}

#[test]
fn unknown_rule_of_set_is_an_error() {
    let error = RuleSet::new().without("nonsense").expect_err("no rule has this id");
    assert_eq!(error.to_string(), "unknown rule `nonsense`");
    assert!(rules::all().iter().all(|rule| !rule.source().is_empty() && !rule.operations().is_empty()));
}

/// Returns the rules that a request with a JSON body violates.
fn violated(operation: &'static str, body: &str) -> Vec<&'static str> {
    let client = Client::builder().base_url("http://127.0.0.1:1/api").build().expect("the settings are valid");
    let (method, template) = operation.split_once(' ').expect("an operation has a method and a path");
    let request = client.request(method.parse().expect("the method is valid"), template);
    let request = template.matches('{').fold(request, |request, _| request.path(7));
    match request.body("application/json", body.to_owned()).check() {
        Ok(()) => Vec::new(),
        Err(violations) => violations.iter().map(|violation| violation.rule().id()).collect(),
    }
}

#[test]
fn references_have_check_digits() {
    for (reference, is_valid) in [
        ("1232", true),
        ("1233", false),
        ("12", false),
        ("1234561", true),
        ("13 2", false),
        ("RF18539007547034", true),
        ("RF18 5390 0754 7034", true),
        ("RF19539007547034", false),
        ("RF712348231", true),
        ("RF71", false),
        ("", true),
        ("my reference", true),
    ] {
        let body = |kind: &str| {
            format!(r#"{{"invoiceRows":[{{}}],"paymentInfo":{{"bankReferenceCode":"{reference}"{kind}}}}}"#)
        };
        let found = violated("POST /invoices", &body(""));
        assert_eq!(found.contains(&"inv-reference-check-digit"), !is_valid, "{reference}: {found:?}");
        assert_eq!(violated("POST /invoices", &body(r#","bankReferenceCodeType":"OCR""#)), [""; 0], "{reference}");
    }
}

#[test]
fn numbers_are_compared_exactly() {
    let receipt = |total: &str, values: [&str; 2]| {
        let items = values.map(|value| format!(r#"{{"dimensionId":1,"itemId":{},"value":{value}}}"#, value.len()));
        let items = items.join(",");
        let body = format!(
            r#"{{"type":"JOURNAL","transactions":[{{"accountingValue":{total},"dimensionItemValues":[{items}]}}]}}"#
        );
        violated("POST /ledgerreceipts", &body)
    };
    assert_eq!(receipt("0.3", ["0.10", "0.2"]), [""; 0]);
    assert_eq!(receipt("3E-1", ["0.10", "0.2"]), [""; 0]);
    assert_eq!(receipt("0.30000000000000004", ["0.10", "0.2"]), ["led-dimension-sum"]);
    assert_eq!(receipt("99999999999999999999.99", ["99999999999999999999.98", "0.01"]), [""; 0]);
    assert_eq!(receipt("1", ["0.500", "0.5"]), [""; 0], "zeros at the end do not count");
    assert_eq!(receipt("1", ["0.501", "0.499000"]), ["led-dimension-decimals"]);
    let undecided = "0.1234567890123456789012345678901";
    assert_eq!(receipt("1", [undecided, "0.2"]), [""; 0], "a number of too many digits is not compared");
}

#[test]
fn values_that_no_rule_can_read_are_accepted() {
    for body in ["", "[]", "7", "{", r#"{"type":null}"#, r#"{"language":{}}"#, r#"{"paymentInfo":[1]}"#] {
        assert!(violated("POST /invoices", body).iter().all(|id| *id == "inv-rows-required"), "{body}");
    }
    let deep = format!(r#"{{"invoiceRows":{}{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(violated("POST /invoices", &deep), ["inv-rows-required"]);
    assert_eq!(violated("POST /unknown", r#"{"type":"JOURNAL"}"#), [""; 0]);
}

#[test]
fn equal_discounts_violate_uniqueness_and_order() {
    let invoice = |first: &str, second: &str| {
        let options = format!(
            r#"[{{"numberOfDays":10,"discountPercentage":{first}}},{{"numberOfDays":5,"discountPercentage":{second}}}]"#
        );
        violated(
            "POST /invoices",
            &format!(r#"{{"invoiceRows":[{{}}],"paymentInfo":{{"cashDiscount":{{"optionList":{options}}}}}}}"#),
        )
    };
    assert_eq!(invoice("2", "3"), [""; 0]);
    assert_eq!(invoice("2", "2.0"), ["inv-cash-discount-percent-unique", "inv-cash-discount-order"]);
    assert_eq!(invoice("3", "2"), ["inv-cash-discount-order"]);
}

#[test]
fn upload_is_checked_with_its_parts() {
    let client = Client::builder().base_url("http://127.0.0.1:1/api").build().expect("the settings are valid");
    let check = |length: usize| {
        let file = procountor_client::File::new("a.pdf", vec![b'x'; length]);
        client.attachments().attach(procountor_client::models::AttachmentReferenceType::Invoice, 7, file).check()
    };
    assert!(check(10_000_000).is_ok());
    let violations = check(10_000_001).expect_err("the file is too large");
    assert!(violations.to_string().contains("+file: ") && violations.to_string().contains("att-size"), "{violations}");
}
