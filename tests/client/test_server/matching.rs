//! Matching of calls to expectations, and unexpected calls.

use procountor_client::models::{Invoice, InvoiceNotes, InvoiceStatus};
use procountor_client::{Decimal, Error, Page};

use super::{basic_info, invoice, start_server};

#[tokio::test]
async fn expectation_matches_method_and_path() {
    let server = start_server().await;
    let client = server.client();
    server.on(client.invoices().get(7)).respond(invoice(7));
    assert!(client.invoices().get(7).await.is_ok());
    assert!(client.invoices().get(8).await.is_err());
    assert!(client.invoices().invalidate(7).await.is_err());
    assert_eq!(server.unexpected().len(), 2);
}

#[tokio::test]
async fn expectation_matches_set_query_parameters_only() {
    let server = start_server().await;
    let client = server.client();
    let list = || client.invoices().list();
    let both = [InvoiceStatus::Paid, InvoiceStatus::Unfinished];
    server.on(list().status(both.clone()).search_term("ä & b+c")).respond(Page::default());
    assert!(list().status(both.clone()).search_term("ä & b+c").await.is_ok());
    assert!(list().page(3).search_term("ä & b+c").status(both.clone()).await.is_ok());
    assert!(list().status(both).await.is_err(), "a parameter is missing");
    assert!(
        list().status([InvoiceStatus::Paid]).search_term("ä & b+c").await.is_err(),
        "a parameter has another value"
    );
}

#[tokio::test]
async fn expectation_compares_bodies_as_json() {
    let server = start_server().await;
    let client = server.client();
    let read = |text| procountor_client::codec::from_json::<Invoice>(text, false).expect("the JSON is an invoice").0;
    let create = |text| client.invoices().create(&read(text)).allow_missing();
    server.on(create(r#"{"id":1,"discountPercent":1.50,"new":{"a":"x","b":[true,null]}}"#)).respond(invoice(7));
    let same = r#"{"new":{"b":[ true, null ],"a":"\u0078"},"discountPercent":1.5,"id":1}"#;
    assert!(create(same).await.is_ok());
    for other in [
        r#"{"id":1,"discountPercent":1.50}"#,
        r#"{"id":1,"discountPercent":1.51,"new":{"a":"x","b":[true,null]}}"#,
        r#"{"id":1,"discountPercent":1.50,"new":{"a":"x","b":[null,true]}}"#,
    ] {
        assert!(create(other).await.is_err(), "{other}");
    }
}

#[tokio::test]
async fn amounts_are_compared_exactly() {
    let server = start_server().await;
    let client = server.client();
    let create = |percent: &str| {
        let percent: Decimal = percent.parse().expect("the number is valid");
        client.invoices().create(&Invoice::default().discount_percent(percent)).allow_missing()
    };
    server.on(create("0.1234567890123456789012")).respond(invoice(7));
    assert!(create("0.1234567890123456789012").await.is_ok());
    assert!(create("0.1234567890123456789013").await.is_err(), "the amounts differ beyond the precision of a float");
}

#[tokio::test]
async fn any_arguments_matches_all_calls_of_operation() {
    let server = start_server().await;
    let client = server.client();
    server.on(client.invoices().get(1)).any_arguments().respond(invoice(7));
    server.on(client.invoices().create(&Invoice::default())).any_arguments().respond(invoice(8));
    assert_eq!(client.invoices().get(55).await.expect("the call succeeds").id, Some(7));
    assert_eq!(client.invoices().create(&invoice(1)).allow_missing().await.expect("the call succeeds").id, Some(8));
    assert!(client.invoices().list_comments(55).await.is_err(), "another operation does not match");
}

#[tokio::test]
async fn latest_matching_expectation_is_used() {
    let server = start_server().await;
    let client = server.client();
    server.on(client.invoices().get(0)).any_arguments().respond(invoice(1));
    server.on(client.invoices().get(7)).respond(invoice(7));
    assert_eq!(client.invoices().get(7).await.expect("the call succeeds").id, Some(7));
    assert_eq!(client.invoices().get(8).await.expect("the call succeeds").id, Some(1));
    server.on(client.invoices().get(7)).any_arguments().respond(invoice(3));
    assert_eq!(client.invoices().get(7).await.expect("the call succeeds").id, Some(3));
}

#[tokio::test]
async fn expectation_of_invalid_request_is_never_met() {
    let server = start_server().await;
    let client = server.client();
    server.on(client.mfa().result("..")).status(500).times(1);
    assert!(client.mfa().result("x").await.is_err());
    assert_eq!(
        server.unmet(),
        ["GET /mfatransactionresult/{transactionIdentifier} (invalid request) was called 0 times instead of 1"]
    );
}

#[tokio::test]
async fn unexpected_call_lists_expectations() {
    let server = start_server().await;
    let client = server.client();
    server.on(client.persons().get(1)).any_arguments().status(500);
    server.on(client.invoices().list().status([InvoiceStatus::Paid])).pages([basic_info(1)]);
    server.on(client.invoices().get(7)).respond(invoice(7));
    server.on(client.invoices().get(9));
    server.on(client.invoices().update_notes(7, &InvoiceNotes::default())).any_arguments().status(500);
    let messages = |error: Error| {
        let Error::Api(api) = &error else { panic!("{error:?}") };
        assert_eq!(api.status(), 501);
        api.errors().iter().filter_map(|item| item.message.clone()).collect::<Vec<_>>()
    };
    let (seven, nine) = ("expected GET /invoices/7", "expected GET /invoices/9");
    let (paid, persons) = ("expected GET /invoices?status=PAID", "expected GET /persons/{id} with any arguments");
    let notes = "expected PUT /invoices/{invoiceId}/notes with any arguments";
    let with_reason = |expected: &str, reason: &str| format!("{expected}: {reason}");

    // Expectations of the same operation come first, with the difference; the others follow, latest first.
    let unexpected_id = client.invoices().get(8).await.expect_err("the call is unexpected");
    let (not_nine, not_seven) = (with_reason(nine, "the path differs"), with_reason(seven, "the path differs"));
    assert_eq!(
        messages(unexpected_id),
        ["unexpected call: GET /invoices/8", &not_nine, &not_seven, notes, paid, persons]
    );
    let unexpected_query = client.invoices().list().page(2).await.expect_err("the call is unexpected");
    let not_paid = with_reason(paid, "the query parameter `status` differs");
    assert_eq!(
        messages(unexpected_query),
        ["unexpected call: GET /invoices?page=2", &not_paid, notes, nine, seven, persons]
    );
    let without_response = client.invoices().get(9).await.expect_err("the call fails");
    let no_response = with_reason(nine, "it has no response");
    assert_eq!(
        messages(without_response),
        ["unexpected call: GET /invoices/9", &no_response, &not_seven, notes, paid, persons]
    );
    let other_operation = client.products().list().await.expect_err("the call is unexpected");
    assert_eq!(messages(other_operation), ["unexpected call: GET /products", notes, nine, seven, paid, persons]);
    assert_eq!(server.unexpected().len(), 4);
    assert!(server.unexpected()[0].starts_with("unexpected call: GET /invoices/8; "));
    assert_eq!(server.calls().len(), 4, "an unexpected call is not retried");
}

#[tokio::test]
async fn unmet_expectation_panics_with_report() {
    let server = start_server().await;
    let client = server.client();
    server.on(client.invoices().get(7)).respond(invoice(7)).times(2);
    server.on(client.invoices().get(8)).respond(invoice(8));
    assert_eq!(server.unmet(), ["GET /invoices/7 was called 0 times instead of 2"]);
    for _ in 0..2 {
        client.invoices().get(7).await.expect("the call succeeds");
    }
    server.assert_met();
    client.invoices().get(7).await.expect("an extra call succeeds");
    client.invoices().list().await.expect_err("the call is unexpected");
    let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| server.assert_met()));
    let message = panic.expect_err("`assert_met` panics").downcast::<String>().expect("the panic message is a string");
    insta::assert_snapshot!(message, @r"
    the test server was not called as expected:
      GET /invoices/7 was called 3 times instead of 2
      unexpected call: GET /invoices; expected GET /invoices/8; expected GET /invoices/7
    ");
}
