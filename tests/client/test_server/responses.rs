//! Responses of an expectation, and their order.

use procountor_client::models::{Attachment, InfoMessage, Invoice, TransactionIdentifier};
use procountor_client::{Binary, Decimal, Error, File, Json, Mixed, Outcome, Pending, Retry};

use super::{invoice, start_server};

#[tokio::test]
async fn model_is_returned_with_unknown_members() {
    let server = start_server().await;
    let client = server.client();
    let text = r#"{"id":7,"penaltyPercent":1.50,"ofLaterReleases":[1.10]}"#;
    let invoice: Invoice = procountor_client::codec::from_json(text, false).expect("the JSON is an invoice").0;
    server.on(client.invoices().get(7)).respond(invoice);
    let received = client.invoices().get(7).await.expect("the call succeeds");
    assert_eq!((received.status().as_u16(), received.id), (200, Some(7)));
    assert_eq!(received.bytes(), text);
}

#[tokio::test]
async fn response_can_be_list_or_empty() {
    let server = start_server().await;
    let client = server.client();
    server.on(client.invoices().get_many([1, 2])).respond(vec![invoice(1), invoice(2)]);
    server.on(client.attachments().delete(5)).respond(());
    let many = client.invoices().get_many([1, 2]).await.expect("the call succeeds").into_inner();
    assert_eq!(many.iter().filter_map(|invoice| invoice.id).collect::<Vec<_>>(), [1, 2]);
    let deleted = client.attachments().delete(5).await.expect("the call succeeds");
    assert_eq!((deleted.status().as_u16(), deleted.bytes().len()), (204, 0));
    server.assert_met();
}

#[tokio::test]
async fn pending_is_202_and_done_is_success() {
    let server = start_server().await;
    let client = server.client();
    let mut identifier = TransactionIdentifier::default();
    identifier.transaction_identifier = Some("t-1".to_owned());
    server.on(client.payments().cancel(1)).respond(Pending::Pending(identifier.clone())).respond(Pending::Done(()));
    let first = client.payments().cancel(1).await.expect("the call succeeds");
    assert_eq!(first.status(), 202);
    assert_eq!(first.into_inner(), Pending::Pending(identifier));
    let second = client.payments().cancel(1).await.expect("the call succeeds");
    assert_eq!(second.into_inner(), Pending::Done(()));
}

#[tokio::test]
async fn file_has_type_and_name() {
    let server = start_server().await;
    let client = server.client();
    let file = Binary::from(File::new("Lasku \"1\" ä.png", vec![0_u8, 255, 13, 10]).content_type("image/png"));
    server.on(client.invoices().download_image(7)).respond(file.clone());
    let received = client.invoices().download_image(7).await.expect("the call succeeds").into_inner();
    assert_eq!(received, file);
}

#[tokio::test]
async fn mixed_response_has_meta_and_file() {
    let server = start_server().await;
    let client = server.client();
    let mut meta = Attachment::default();
    meta.name = Some("a.pdf".to_owned());
    // The content contains the default boundary.
    let file = File::new("a.pdf", "%PDF\r\n--double--\r\n").content_type("application/pdf");
    server.on(client.attachments().download(3)).respond(Mixed::new(meta, file.clone())).respond(Mixed::new(None, file));
    let first = client.attachments().download(3).await.expect("the call succeeds").into_inner();
    assert_eq!(first.meta.and_then(|meta| meta.name).as_deref(), Some("a.pdf"));
    assert_eq!(first.file.content, "%PDF\r\n--double--\r\n");
    assert_eq!(first.file.file_name.as_deref(), Some("a.pdf"));
    let second = client.attachments().download(3).await.expect("the call succeeds").into_inner();
    assert!(second.meta.is_none());
    assert_eq!(second.file.content_type.as_deref(), Some("application/pdf"));
}

#[tokio::test]
async fn responses_are_used_in_order_and_last_one_repeats() {
    let server = start_server().await;
    let client = server.client();
    let get = || client.invoices().get(7).retry(Retry::Never);
    server.on(get()).status(503).errors(404, [("", "NOT_FOUND")]).respond(invoice(7));
    let mut statuses = Vec::new();
    for _ in 0..4 {
        statuses.push(
            get().await.map_or_else(|error| error.status(), |received| Some(received.status())).map(|s| s.as_u16()),
        );
    }
    assert_eq!(statuses, [Some(503), Some(404), Some(200), Some(200)]);
}

#[tokio::test]
async fn retry_after_sets_header() {
    let server = start_server().await;
    let client = server.client();
    let (one, other) = (client.invoices().get(1).retry(Retry::Never), client.invoices().get(2).retry(Retry::Never));
    server.on(one.clone()).status(503).retry_after(7);
    server.on(other.clone()).retry_after(9).respond(invoice(2));
    for (call, status, seconds) in [(one, 503, "7"), (other, 429, "9")] {
        let error = call.await.expect_err("the request is rejected");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
        let headers = error.headers().expect("the error has response headers");
        assert_eq!(headers.get("retry-after").map(|value| value.as_bytes()), Some(seconds.as_bytes()));
    }
}

#[tokio::test]
async fn errors_have_procountor_format() {
    let server = start_server().await;
    let client = server.client();
    server.on(client.invoices().get(7)).errors(400, [("dueDate", "DUE_DATE_BEFORE_BILL_DATE"), ("", "SAY \"WHY\"")]);
    let error = client.invoices().get(7).await.expect_err("the request is rejected");
    let Error::Api(api) = &error else { panic!("{error:?}") };
    let errors: Vec<_> = api.errors().iter().map(|item| (item.field.as_deref(), item.message.as_deref())).collect();
    assert_eq!(errors, [(Some("dueDate"), Some("DUE_DATE_BEFORE_BILL_DATE")), (Some(""), Some("SAY \"WHY\""))]);
}

#[tokio::test]
async fn connection_can_end_before_or_within_response() {
    let server = start_server().await;
    let client = server.client();
    let create = || client.invoices().create(&invoice(0)).allow_missing();
    server.on(create()).reset().truncated().respond(invoice(7));
    let lost = create().await.expect_err("the call fails");
    assert!(matches!(lost, Error::Transport(_)), "{lost:?}");
    assert_eq!((lost.outcome(), lost.status()), (Outcome::Unknown, None));
    let truncated = create().await.expect_err("the call fails");
    assert!(matches!(truncated, Error::Transport(_)), "{truncated:?}");
    assert_eq!(truncated.status().map(|status| status.as_u16()), Some(200));
    assert_eq!(create().await.expect("the call succeeds").id, Some(7));
    assert_eq!(server.calls().len(), 3, "a POST is not retried");
}

#[tokio::test]
async fn get_is_retried_after_reset() {
    let server = start_server().await;
    let client = server.client();
    server.on(client.invoices().get(7)).reset().respond(invoice(7)).times(2);
    assert_eq!(client.invoices().get(7).await.expect("the call succeeds").id, Some(7));
    server.assert_met();
}

#[tokio::test]
async fn raw_response_is_sent_unchanged() {
    let server = start_server().await;
    let client = server.client();
    server.on(client.invoices().get(7)).raw(500, "text/html", "<html>down</html>");
    let error = client.invoices().get(7).retry(Retry::Never).await.expect_err("the request is rejected");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(500));
    assert_eq!(error.body().map(|body| &body[..]), Some(&b"<html>down</html>"[..]));
}

#[tokio::test]
#[should_panic(expected = "invalid response status 99: expected 200 to 999")]
async fn invalid_status_panics() {
    let server = start_server().await;
    server.on(server.client().invoices().get(7)).status(99);
}

/// The compiler checks that a response has the type of its operation. No operation of this release returns these types
/// alone.
#[test]
fn scalars_and_maps_can_be_responses() {
    fn can_respond<A: procountor_client::test_util::ToCannedResponse>() {}
    can_respond::<Json>();
    can_respond::<Option<InfoMessage>>();
    can_respond::<std::collections::BTreeMap<String, Decimal>>();
    can_respond::<Vec<String>>();
    can_respond::<String>();
}
