//! Which calls an expectation is about, which of several wins, and what the others are told.

use procountor_client::models::{Invoice, InvoiceNotes, InvoiceStatus};
use procountor_client::{Decimal, Error, Page};

use super::{invoice, row, started};

#[tokio::test]
async fn method_and_path_are_those_of_the_request() {
    let double = started().await;
    let client = double.client();
    double.on(client.invoices().get(7)).answer(invoice(7));
    assert!(client.invoices().get(7).await.is_ok());
    assert!(client.invoices().get(8).await.is_err());
    assert!(client.invoices().invalidate(7).await.is_err());
    assert_eq!(double.unexpected().len(), 2);
}

#[tokio::test]
async fn what_the_query_sets_is_there_and_more_may_be() {
    let double = started().await;
    let client = double.client();
    let list = || client.invoices().list();
    let both = [InvoiceStatus::Paid, InvoiceStatus::Unfinished];
    double.on(list().status(both.clone()).search_term("ä & b+c")).answer(Page::default());
    assert!(list().status(both.clone()).search_term("ä & b+c").await.is_ok());
    assert!(list().page(3).search_term("ä & b+c").status(both.clone()).await.is_ok());
    assert!(list().status(both).await.is_err(), "one is missing");
    assert!(list().status([InvoiceStatus::Paid]).search_term("ä & b+c").await.is_err(), "one has another value");
}

#[tokio::test]
async fn bodies_are_the_same_json_or_not() {
    let double = started().await;
    let client = double.client();
    let read = |text| procountor_client::model::from_json::<Invoice>(text, false).expect("it is an invoice").0;
    let create = |text| client.invoices().create(&read(text)).allow_missing();
    double.on(create(r#"{"id":1,"discountPercent":1.50,"new":{"a":"x","b":[true,null]}}"#)).answer(invoice(7));
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
async fn amounts_are_compared_by_every_digit() {
    let double = started().await;
    let client = double.client();
    let of = |percent: &str| {
        let percent: Decimal = percent.parse().expect("it is a number");
        client.invoices().create(&Invoice::default().discount_percent(percent)).allow_missing()
    };
    double.on(of("0.1234567890123456789012")).answer(invoice(7));
    assert!(of("0.1234567890123456789012").await.is_ok());
    assert!(of("0.1234567890123456789013").await.is_err(), "a float would not tell them apart");
}

#[tokio::test]
async fn any_arguments_take_all_calls_of_the_operation() {
    let double = started().await;
    let client = double.client();
    double.on(client.invoices().get(1)).any_arguments().answer(invoice(7));
    double.on(client.invoices().create(&Invoice::default())).any_arguments().answer(invoice(8));
    assert_eq!(client.invoices().get(55).await.expect("any will do").id, Some(7));
    assert_eq!(client.invoices().create(&invoice(1)).allow_missing().await.expect("any will do").id, Some(8));
    assert!(client.invoices().list_comments(55).await.is_err(), "it is another operation");
}

#[tokio::test]
async fn the_later_expectation_wins() {
    let double = started().await;
    let client = double.client();
    double.on(client.invoices().get(0)).any_arguments().answer(invoice(1));
    double.on(client.invoices().get(7)).answer(invoice(7));
    assert_eq!(client.invoices().get(7).await.expect("it is answered").id, Some(7));
    assert_eq!(client.invoices().get(8).await.expect("it is answered").id, Some(1));
    double.on(client.invoices().get(7)).any_arguments().answer(invoice(3));
    assert_eq!(client.invoices().get(7).await.expect("it is answered").id, Some(3));
}

#[tokio::test]
async fn a_request_that_cannot_be_sent_is_like_no_call() {
    let double = started().await;
    let client = double.client();
    double.on(client.mfa().result("..")).status(500).times(1);
    assert!(client.mfa().result("x").await.is_err());
    assert_eq!(
        double.unmet(),
        ["GET /mfatransactionresult/{transactionIdentifier}, which cannot be sent, came 0 times in place of 1"]
    );
}

#[tokio::test]
async fn a_call_that_nothing_is_about_is_told_what_is() {
    let double = started().await;
    let client = double.client();
    double.on(client.persons().get(1)).any_arguments().status(500);
    double.on(client.invoices().list().status([InvoiceStatus::Paid])).pages([row(1)]);
    double.on(client.invoices().get(7)).answer(invoice(7));
    double.on(client.invoices().get(9));
    double.on(client.invoices().add_notes(7, &InvoiceNotes::default())).any_arguments().status(500);
    let told = |error: Error| {
        let Error::Api(api) = &error else { panic!("{error:?}") };
        assert_eq!(api.status(), 501);
        api.errors().iter().filter_map(|item| item.message.clone()).collect::<Vec<_>>()
    };
    let (seven, nine) = ("expected is GET /invoices/7", "expected is GET /invoices/9");
    let (paid, persons) = ("expected is GET /invoices?status=PAID", "expected is GET /persons/{id} with any arguments");
    let notes = "expected is PUT /invoices/{invoiceId}/notes with any arguments";
    let because = |expected: &str, why: &str| format!("{expected}: {why}");

    // Those of the same operation come first, with what is another; then the others, the latest first.
    let other_id = client.invoices().get(8).await.expect_err("nothing is about it");
    let (not_nine, not_seven) = (because(nine, "the path is another"), because(seven, "the path is another"));
    assert_eq!(told(other_id), ["no answer is told for GET /invoices/8", &not_nine, &not_seven, notes, paid, persons]);
    let other_query = client.invoices().list().page(2).await.expect_err("nothing is about it");
    let not_paid = because(paid, "the query parameter `status` is another");
    assert_eq!(
        told(other_query),
        ["no answer is told for GET /invoices?page=2", &not_paid, notes, nine, seven, persons]
    );
    let no_answer = client.invoices().get(9).await.expect_err("no answer was told");
    let untold = because(nine, "it was told none");
    assert_eq!(told(no_answer), ["no answer is told for GET /invoices/9", &untold, &not_seven, notes, paid, persons]);
    let elsewhere = client.products().list().await.expect_err("nothing is about it");
    assert_eq!(told(elsewhere), ["no answer is told for GET /products", notes, nine, seven, paid, persons]);
    assert_eq!(double.unexpected().len(), 4);
    assert!(double.unexpected()[0].starts_with("no answer is told for GET /invoices/8; "));
    assert_eq!(double.calls().len(), 4, "such a call is not repeated");
}

#[tokio::test]
async fn what_is_not_met_ends_the_test_and_says_why() {
    let double = started().await;
    let client = double.client();
    double.on(client.invoices().get(7)).answer(invoice(7)).times(2);
    double.on(client.invoices().get(8)).answer(invoice(8));
    assert_eq!(double.unmet(), ["GET /invoices/7 came 0 times in place of 2"]);
    for _ in 0..2 {
        client.invoices().get(7).await.expect("it is answered");
    }
    double.assert_met();
    client.invoices().get(7).await.expect("a call too many is answered all the same");
    client.invoices().list().await.expect_err("nothing is about it");
    let ended = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| double.assert_met()));
    let said = ended.expect_err("it is not met").downcast::<String>().expect("it is text");
    insta::assert_snapshot!(said, @r"
    the double was not called as expected:
      GET /invoices/7 came 3 times in place of 2
      no answer is told for GET /invoices; expected is GET /invoices/8; expected is GET /invoices/7
    ");
}
