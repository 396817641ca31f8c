//! Responses: objects, pages, lists, empty bodies, pending operations and batches.

use procountor_client::models::InvoicePaymentList;
use procountor_client::{Error, Pending};

use super::client;
use super::send::send;
use super::server::{Server, json, no_content, response};

#[tokio::test]
async fn response_has_value_status_headers_and_bytes() {
    let body = r#"{"id":7,"invoiceNumber":12}"#;
    let server =
        Server::play([response("200 OK", &["Content-Type: application/json;charset=UTF-8", "X-Id: a1"], body)]);
    let invoice = send(client(&server).invoices().get(7)).await.expect("the call succeeds");
    assert_eq!((invoice.id, invoice.invoice_number), (Some(7), Some(12)));
    assert_eq!(invoice.status(), 200);
    assert_eq!(invoice.headers().get("x-id").map(|value| value.as_bytes()), Some(&b"a1"[..]));
    assert_eq!(invoice.bytes(), body);
    assert!(invoice.unread().is_empty());
    assert_eq!(invoice.into_inner().id, Some(7));
}

#[tokio::test]
async fn page_reports_unreadable_item_as_unread() {
    let page = r#"{"results":[{"id":1},"odd",{"id":3}],"meta":{"pageNumber":0,"pageSize":50,"resultCount":3}}"#;
    let server = Server::play([json(page)]);
    let page = send(client(&server).invoices().list()).await.expect("the call succeeds");
    let ids: Vec<_> = page.results.iter().map(|item| item.id).collect();
    assert_eq!(ids, [Some(1), Some(3)]);
    assert_eq!(page.meta.as_ref().and_then(|meta| meta.result_count), Some(3));
    assert_eq!(page.unread().len(), 1);
    assert_eq!((page.unread()[0].path.as_str(), &*page.unread()[0].raw), ("results[1]", "\"odd\""));
}

#[tokio::test]
async fn list_reports_unreadable_element_as_unread() {
    let server = Server::play([json(r#"[{"id":1},7,{"id":3}]"#)]);
    let list = send(client(&server).dimensions().list()).await.expect("the call succeeds");
    assert_eq!(list.iter().map(|item| item.id).collect::<Vec<_>>(), [Some(1), Some(3)]);
    assert_eq!(list.unread().iter().map(|item| item.path.as_str()).collect::<Vec<_>>(), ["[1]"]);
}

#[tokio::test]
async fn object_instead_of_list_is_decode_error() {
    let server = Server::play([json(r#"{"id":1}"#)]);
    let error = send(client(&server).dimensions().list()).await.expect_err("the call fails");
    assert!(matches!(&error, Error::Decode(error) if error.expected() == "a list"), "{error}");
}

#[tokio::test]
async fn batch_accepts_object_or_list() {
    let server = Server::play([json(r#"{"id":4}"#), json(r#"[{"id":4}]"#), json(r#"[{"id":4},{"id":5}]"#)]);
    let client = client(&server);
    for count in [1, 1, 2] {
        let invoices = send(client.invoices().get_many([4, 5])).await.expect("the call succeeds");
        assert_eq!(invoices.len(), count);
        assert_eq!(invoices[0].id, Some(4));
    }
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn empty_response_accepts_204_and_any_body() {
    let server = Server::play([no_content(), response("200 OK", &["Content-Type: text/plain"], "done")]);
    let client = client(&server);
    assert_eq!(send(client.products().delete(1)).await.expect("the call succeeds").status(), 204);
    assert_eq!(send(client.products().delete(1)).await.expect("the call succeeds").bytes(), "done");
}

#[tokio::test]
async fn status_202_is_pending_and_200_is_done() {
    let server = Server::play([
        response("202 Accepted", &["Content-Type: application/json"], r#"{"transactionIdentifier":"t1"}"#),
        response("202 Accepted", &["Content-Type: application/json"], r#"{"info":"not yet"}"#),
        json(r#"{"info":"paid"}"#),
    ]);
    let client = client(&server);
    let payment = send(client.payments().create(&InvoicePaymentList::default()).allow_missing())
        .await
        .expect("the call succeeds");
    let Pending::Pending(waiting) = payment.into_inner() else { panic!("the payment is pending") };
    assert_eq!(waiting.transaction_identifier.as_deref(), Some("t1"));
    let result = send(client.mfa().result("t1")).await.expect("the call succeeds");
    assert!(matches!(*result, Pending::Pending(_)));
    let result = send(client.mfa().result("t1")).await.expect("the call succeeds");
    assert!(matches!(*result, Pending::Done(_)));
}

#[tokio::test]
async fn unexpected_202_is_decode_error() {
    let server = Server::play([response("202 Accepted", &["Content-Type: application/json"], r#"{"id":1}"#)]);
    let error = send(client(&server).invoices().get(1)).await.expect_err("the call fails");
    assert!(matches!(error, Error::Decode(_)), "{error}");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(202));
}

#[tokio::test]
async fn invalid_amount_is_decode_error_with_path() {
    let body = r#"{"results":[{"id":1},{"id":2,"invoiceSumInfo":[{"invoiceSumTotal":"much"}]}]}"#;
    let server = Server::play([json(body), json(body)]);
    let url = server.url();
    let error = send(client(&server).invoices().list()).await.expect_err("the call fails");
    let Error::Decode(decode) = &error else { panic!("{error}") };
    assert_eq!(decode.path(), "results[1].invoiceSumInfo[0].invoiceSumTotal");
    assert_eq!(error.body().map(|body| body.len()), Some(body.len()));
    assert!(!error.to_string().contains("much") && !format!("{error:?}").contains("much"));
    let lenient =
        procountor_client::Client::builder().base_url(&url).lenient(true).build().expect("the settings are valid");
    let page = send(lenient.invoices().list()).await.expect("the call succeeds");
    assert_eq!(
        page.unread().iter().map(|item| item.path.as_str()).collect::<Vec<_>>(),
        ["results[1].invoiceSumInfo[0].invoiceSumTotal"]
    );
}
