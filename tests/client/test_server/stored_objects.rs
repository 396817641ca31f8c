//! Stored objects of the strict mode: creation, changes of status, lock tokens, and rules about them.

use procountor_client::models::{Invoice, InvoiceStatus, InvoiceType, MarkInvoiceAsPaid};
use procountor_client::test_util::TestServer;
use procountor_client::{Client, Error, Json, Method, ids};
use procountor_generator::rules::{Lifecycle, Transition};
use serde_json::Value;
use tests::witness::{Choices, Draft};

use super::{invoice, start_server};

fn json(text: &str) -> Json {
    Json::from_text(text).expect("the text is JSON")
}

/// Returns the ids of the violated rules.
fn rules_of(error: &Error, server: &TestServer) -> String {
    assert!(matches!(error, Error::Api(_)), "{error:?}");
    server.refused().pop().expect("the server refused the call")
}

const SALES_INVOICE: &str = r#"{"type":"SALES_INVOICE","invoiceChannel":"EMAIL","vatStatus":1,"language":"ENGLISH",
    "counterParty":{"email":"a@b"},"invoiceRows":[{"quantity":1.50}]}"#;

async fn create(client: &Client) -> Invoice {
    let request = client.request(Method::POST, "/invoices").body("application/json", SALES_INVOICE);
    request.send::<Invoice>().await.expect("the invoice is created").into_inner()
}

#[tokio::test]
async fn sales_invoice_is_created_approved_sent_and_paid() {
    let server = start_server().await;
    let client = server.client();
    server.strict();
    let created = create(&client).await;
    let id = created.id.expect("the server sets the id");
    assert_eq!(created.status, Some(InvoiceStatus::Unfinished));
    assert!(created.version.is_some());
    let status = async || client.invoices().get(id).await.expect("the invoice is stored").status.clone();
    client.invoices().approve(id, &Default::default()).await.expect("it can be approved");
    assert_eq!(status().await, Some(InvoiceStatus::NotSent));
    client.invoices().send(id).await.expect("it can be sent");
    assert_eq!(status().await, Some(InvoiceStatus::Sent));
    let paid = MarkInvoiceAsPaid::default();
    client.invoices().mark_paid(id, &paid).allow_missing().await.expect("it can be marked as paid");
    assert_eq!(status().await, Some(InvoiceStatus::MarkedPaid));
    let error = client.invoices().send(id).await.expect_err("it cannot be sent any more");
    assert!(rules_of(&error, &server).contains("inv-send-status"), "{error}");
    server.assert_met();
}

#[tokio::test]
async fn update_requires_status_and_current_lock_token() {
    let server = start_server().await;
    let client = server.client();
    server.strict();
    let created = create(&client).await;
    let id = created.id.expect("the server sets the id");
    let changed = client.invoices().update(id, &created.clone().notes("new")).allow_missing().await;
    let changed = changed.expect("the token is current").into_inner();
    assert_eq!((changed.notes.as_deref(), &changed.status), (Some("new"), &created.status));
    assert_ne!(changed.version, created.version);
    let stale = client.invoices().update(id, &created).allow_missing().await.expect_err("the token is outdated");
    assert!(rules_of(&stale, &server).contains("inv-put-stale"), "{stale}");
    client.invoices().approve(id, &Default::default()).await.expect("it can be approved");
    let approved = client.invoices().get(id).await.expect("it is stored").into_inner();
    let error = client.invoices().update(id, &approved).allow_missing().await.expect_err("it is not a draft any more");
    assert!(rules_of(&error, &server).contains("inv-put-status-sales"), "{error}");
    client.invoices().mark_unfinished(id).await.expect("it can be reopened");
    let reopened = client.invoices().get(id).await.expect("it is stored").into_inner();
    assert!(client.invoices().update(id, &reopened).allow_missing().await.is_ok());
}

#[tokio::test]
async fn amounts_are_stored_exactly() {
    let server = start_server().await;
    server.strict().given("/products/3", &json(r#"{"price":0.10,"name":"a","vat":12345678901234567890.12}"#));
    let text = server.client().request(Method::GET, "/products/{productId}").path(3).send::<Json>().await;
    let text = text.expect("the product is stored").into_inner().to_string();
    assert!(text.contains(r#""price":0.10"#) && text.contains(r#""vat":12345678901234567890.12"#), "{text}");
}

#[tokio::test]
async fn unknown_object_is_accepted_unless_collection_is_complete() {
    let server = start_server().await;
    let client = server.client();
    server.strict().given("/invoices/12", &json(r#"{"type":"SALES_INVOICE"}"#));
    server.on(client.invoices().get(13)).respond(invoice(13)).times(1);
    assert_eq!(client.invoices().get(13).await.expect("it may exist").id, Some(13));
    let error = client.invoices().get(14).await.expect_err("no expectation, no object");
    let Error::Api(api) = &error else { panic!("{error:?}") };
    assert_eq!((api.status().as_u16(), server.unexpected().len()), (501, 1));
    server.strict().complete("/invoices");
    let error = client.invoices().get(14).await.expect_err("it does not exist");
    let Error::Api(api) = &error else { panic!("{error:?}") };
    assert_eq!(api.status(), 404);
    assert!(rules_of(&error, &server).contains("batch-none-invoices"), "{error}");
    let found = client.invoices().get_many([12, 14]).await.expect("one of them exists");
    assert_eq!(found.len(), 1);
}

#[tokio::test]
async fn one_missing_object_of_several_is_enough_for_payments() {
    let server = start_server().await;
    server.strict().given("/invoices/12", &json("{}")).given("/invoices/13", &json("{}")).complete("/invoices/");
    for (second, is_missing) in [(13, false), (14, true)] {
        let body = format!(r#"{{"payments":[{{"invoiceId":12}},{{"invoiceId":{second}}}]}}"#);
        let request = server.client().request(Method::POST, "/payments").body("application/json", body);
        let error = request.send::<Json>().await.expect_err("no expectation, and members are missing");
        assert_eq!(rules_of(&error, &server).contains("pay-invoice-missing"), is_missing, "{second}");
    }
}

#[tokio::test]
async fn deleted_object_does_not_exist() {
    let server = start_server().await;
    let client = server.client();
    server
        .strict()
        .given("/products/3", &json(r#"{"type":"SALES"}"#))
        .given("/products/4", &json(r#"{"type":"TRAVEL"}"#));
    client.products().delete(3).await.expect("it can be deleted");
    let error = client.products().get(3).await.expect_err("it does not exist any more");
    assert!(rules_of(&error, &server).contains("batch-none-products"), "{error}");
    let error = client.products().delete(4).await.expect_err("travel products cannot be deleted");
    assert!(rules_of(&error, &server).contains("product-delete-travel"), "{error}");
}

#[tokio::test]
async fn expectation_responds_and_its_object_is_stored() {
    let server = start_server().await;
    let client = server.client();
    server.strict();
    let sales = Invoice::default().id(40).type_(InvoiceType::SalesInvoice).status(InvoiceStatus::Unfinished);
    server.on(client.invoices().get(40)).respond(sales).times(1);
    assert!(client.invoices().get(40).await.is_ok());
    let error = client.invoices().send(40).await.expect_err("it is a draft");
    assert!(rules_of(&error, &server).contains("inv-send-status"), "{error}");
    let approval = client.invoices().approve(40, &Default::default());
    server.on(approval.clone()).respond(Default::default()).times(1);
    approval.await.expect("the expectation responds");
    server.on(client.invoices().send(40)).respond(Default::default()).times(1);
    client.invoices().send(40).await.expect("it is approved");
    server.assert_met();
}

#[tokio::test]
async fn members_that_a_response_lacks_are_unknown() {
    let server = start_server().await;
    let client = server.client();
    server
        .strict()
        .given("/invoices/12", &json(r#"{"type":"SALES_INVOICE","status":"SENT","version":"2026-01-01T00:00:00"}"#));
    server.on(client.invoices().get(12)).respond(Invoice::default());
    assert!(client.invoices().get(12).await.is_ok());
    let body = SALES_INVOICE.replacen('{', r#"{"version":"2020-01-01T00:00:00","#, 1);
    let update = client.request(Method::PUT, "/invoices/{invoiceId}").path(12).body("application/json", body);
    let stored = update.send::<Invoice>().await.expect("neither status nor lock token are known");
    assert_ne!(stored.version, None);
}

#[tokio::test]
async fn date_in_closed_year_or_period_is_refused() {
    let server = start_server().await;
    let client = server.client();
    let year = r#"{"startDate":"2026-01-01","endDate":"2026-12-31","isOpen":true,"trackingPeriods":
        [{"id":1,"startDate":"2026-01-01","endDate":"2026-01-31","status":"CLOSED"},
         {"id":2,"startDate":"2026-02-01","endDate":"2026-02-28","status":"OPEN"}]}"#;
    server.strict().given("/fiscalyears/5", &json(year));
    for (date, is_closed) in [("2026-01-31", true), ("2026-02-01", false), ("2025-12-31", false)] {
        let object = json(&format!(r#"{{"type":"SALES_INVOICE","status":"NOT_SENT","date":"{date}"}}"#));
        server.strict().given("/invoices/12", &object);
        let result = client.invoices().mark_unfinished(12).await;
        assert_eq!(result.is_err(), is_closed, "{date}");
    }
    assert!(server.refused()[0].contains("inv-unfinished-closed"), "{:?}", server.refused());
    let close = client.request(Method::PUT, "/fiscalyears/{fiscalYearId}/trackingPeriods/{trackingPeriodId}");
    let close = |period: i64| close.clone().path(5).path(period).json(&json(r#"{"status":"PENDING"}"#));
    assert!(close(1).send::<Json>().await.is_err(), "it is closed");
    assert!(close(2).send::<Json>().await.is_ok());
    assert!(close(2).send::<Json>().await.is_err(), "it is pending");
    assert!(server.refused().iter().skip(1).all(|text| text.contains("period-source")), "{:?}", server.refused());
}

#[tokio::test]
async fn element_of_stored_object_is_an_object() {
    let server = start_server().await;
    let client = server.client();
    server.strict().given("/bankstatements/3", &json(r#"{"events":[{"id":4,"invoiceId":9},{"id":5}]}"#));
    let remove = |event: i64| {
        let path = "/bankstatements/{statementId}/events/{eventId}/invoices";
        client.request(Method::DELETE, path).path(3).path(event).send::<()>()
    };
    server.on(client.bank_statements().deallocate_invoice(3, ids::EventId(4))).respond(());
    remove(4).await.expect("the event has an invoice");
    for (event, rule) in [(5, "bank-unallocated"), (6, "bank-event-statement")] {
        let error = remove(event).await.expect_err("the event has no invoice");
        assert!(rules_of(&error, &server).contains(rule), "{error}");
    }
}

#[tokio::test]
#[should_panic(expected = "expected a path such as `/invoices/12` and a JSON object")]
async fn given_value_must_be_an_object() {
    start_server().await.strict().given("/invoices/12", &json("[]"));
}

#[tokio::test]
async fn each_transition_changes_status_and_lock_token() {
    let rules = tests::spec().rules().expect("the rules are valid").expect("spec/ has rules");
    assert!(rules.lifecycles().iter().any(|lifecycle| !lifecycle.transitions.is_empty()));
    for lifecycle in rules.lifecycles() {
        for transition in &lifecycle.transitions {
            let server = start_server().await;
            check_transition(&server, lifecycle, transition).await;
        }
    }
}

/// Performs a transition of an object to which it applies, and checks the stored object.
async fn check_transition(server: &TestServer, lifecycle: &Lifecycle, transition: &Transition) {
    let mut draft = Draft::new(&transition.operation, Some(&lifecycle.item));
    if let Some(when) = &transition.when {
        draft.establish(when, true, "", &mut Choices(0));
    }
    let path = draft.object_path();
    draft.object().insert("version".to_owned(), "2020-01-01T00:00:00".into());
    let strict = server.strict();
    draft.stored.iter().fold(strict, |strict, (path, object)| strict.given(path, &Json::from(object.clone())));
    let status = &transition.set.first().expect("it sets a member").1;
    let body = draft.body.unwrap_or_else(|| serde_json::json!({"status": status}));
    let url = |path: &str| format!("{}{path}", server.base_url());
    let (http, token) = (reqwest::Client::new(), server.token());
    let filled = Draft::new(&transition.operation, None).filled_path();
    let request = http.request(Method::PUT, url(&filled)).bearer_auth(&token).body(body.to_string());
    let response = request.header("content-type", "application/json").send().await.expect("the server responds");
    assert!(response.status().is_success(), "{}: {:?}", transition.operation, server.refused());
    let response = http.get(url(&path)).bearer_auth(&token).send().await.expect("the server responds");
    if response.status() == 501 {
        // No operation reads the object by itself.
        return;
    }
    let bytes = response.bytes().await.expect("the response has a body");
    let stored: Value = serde_json::from_slice(&bytes).expect("the object is JSON");
    for (member, value) in &transition.set {
        assert_eq!(stored[member], *value, "{}", transition.operation);
    }
    assert_ne!(stored["version"], "2020-01-01T00:00:00", "{}", transition.operation);
}
