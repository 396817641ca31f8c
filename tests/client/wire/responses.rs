//! What comes back: JSON, pages, lists, nothing, pending, batches.

use procountor_client::models::InvoicePaymentList;
use procountor_client::{Error, Pending};

use super::client;
use super::door::sent;
use super::server::{Server, answer, json, nothing};

#[tokio::test]
async fn an_object_with_its_status_headers_and_bytes() {
    let body = r#"{"id":7,"invoiceNumber":12}"#;
    let server = Server::play([answer("200 OK", &["Content-Type: application/json;charset=UTF-8", "X-Id: a1"], body)]);
    let invoice = sent(client(&server).invoices().get(7)).await.expect("the invoice");
    assert_eq!((invoice.id, invoice.invoice_number), (Some(7), Some(12)));
    assert_eq!(invoice.status(), 200);
    assert_eq!(invoice.headers().get("x-id").map(|value| value.as_bytes()), Some(&b"a1"[..]));
    assert_eq!(invoice.bytes(), body);
    assert!(invoice.unread().is_empty());
    assert_eq!(invoice.into_inner().id, Some(7));
}

#[tokio::test]
async fn a_page_leaves_out_an_item_that_does_not_fit_and_says_so() {
    let page = r#"{"results":[{"id":1},"odd",{"id":3}],"meta":{"pageNumber":0,"pageSize":50,"resultCount":3}}"#;
    let server = Server::play([json(page)]);
    let page = sent(client(&server).invoices().list()).await.expect("the page");
    let ids: Vec<_> = page.results.iter().map(|item| item.id).collect();
    assert_eq!(ids, [Some(1), Some(3)]);
    assert_eq!(page.meta.as_ref().and_then(|meta| meta.result_count), Some(3));
    assert_eq!(page.unread().len(), 1);
    assert_eq!((page.unread()[0].path.as_str(), &*page.unread()[0].raw), ("results[1]", "\"odd\""));
}

#[tokio::test]
async fn a_list_is_read_item_by_item() {
    let server = Server::play([json(r#"[{"id":1},7,{"id":3}]"#)]);
    let list = sent(client(&server).dimensions().list()).await.expect("the list");
    assert_eq!(list.iter().map(|item| item.id).collect::<Vec<_>>(), [Some(1), Some(3)]);
    assert_eq!(list.unread().iter().map(|item| item.path.as_str()).collect::<Vec<_>>(), ["[1]"]);
}

#[tokio::test]
async fn a_list_is_not_an_object() {
    let server = Server::play([json(r#"{"id":1}"#)]);
    let error = sent(client(&server).dimensions().list()).await.expect_err("no list");
    assert!(matches!(&error, Error::Decode(error) if error.expected() == "a list"), "{error}");
}

#[tokio::test]
async fn a_batch_of_one_may_come_alone_or_in_a_list() {
    let server = Server::play([json(r#"{"id":4}"#), json(r#"[{"id":4}]"#), json(r#"[{"id":4},{"id":5}]"#)]);
    let client = client(&server);
    for count in [1, 1, 2] {
        let invoices = sent(client.invoices().get_many([4, 5])).await.expect("the invoices");
        assert_eq!(invoices.len(), count);
        assert_eq!(invoices[0].id, Some(4));
    }
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn no_content_is_nothing() {
    let server = Server::play([nothing(), answer("200 OK", &["Content-Type: text/plain"], "done")]);
    let client = client(&server);
    assert_eq!(sent(client.products().delete(1)).await.expect("nothing").status(), 204);
    assert_eq!(sent(client.products().delete(1)).await.expect("nothing").bytes(), "done");
}

#[tokio::test]
async fn accepted_is_pending_and_success_is_done() {
    let server = Server::play([
        answer("202 Accepted", &["Content-Type: application/json"], r#"{"transactionIdentifier":"t1"}"#),
        answer("202 Accepted", &["Content-Type: application/json"], r#"{"info":"not yet"}"#),
        json(r#"{"info":"paid"}"#),
    ]);
    let client = client(&server);
    let payment =
        sent(client.payments().create(&InvoicePaymentList::default()).allow_missing()).await.expect("an answer");
    let Pending::Pending(waiting) = payment.into_inner() else { panic!("it waits") };
    assert_eq!(waiting.transaction_identifier.as_deref(), Some("t1"));
    let result = sent(client.mfa().result("t1")).await.expect("an answer");
    assert!(matches!(*result, Pending::Pending(_)));
    let result = sent(client.mfa().result("t1")).await.expect("an answer");
    assert!(matches!(*result, Pending::Done(_)));
}

#[tokio::test]
async fn accepted_is_no_value_where_none_was_to_be_pending() {
    let server = Server::play([answer("202 Accepted", &["Content-Type: application/json"], r#"{"id":1}"#)]);
    let error = sent(client(&server).invoices().get(1)).await.expect_err("not done");
    assert!(matches!(error, Error::Decode(_)), "{error}");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(202));
}

#[tokio::test]
async fn an_amount_that_cannot_be_read_is_an_error_with_its_path() {
    let body = r#"{"results":[{"id":1},{"id":2,"invoiceSumInfo":[{"invoiceSumTotal":"much"}]}]}"#;
    let server = Server::play([json(body), json(body)]);
    let url = server.url();
    let error = sent(client(&server).invoices().list()).await.expect_err("an amount is wrong");
    let Error::Decode(decode) = &error else { panic!("{error}") };
    assert_eq!(decode.path(), "results[1].invoiceSumInfo[0].invoiceSumTotal");
    assert_eq!(error.body().map(|body| body.len()), Some(body.len()));
    assert!(!error.to_string().contains("much") && !format!("{error:?}").contains("much"));
    let lenient = procountor_client::Client::builder().base_url(&url).lenient(true).build().expect("valid settings");
    let page = sent(lenient.invoices().list()).await.expect("the page");
    assert_eq!(
        page.unread().iter().map(|item| item.path.as_str()).collect::<Vec<_>>(),
        ["results[1].invoiceSumInfo[0].invoiceSumTotal"]
    );
}
