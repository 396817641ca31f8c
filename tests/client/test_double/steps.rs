//! What a call can be answered with, and in which order.

use procountor_client::models::{Attachment, InfoMessage, Invoice, TransactionIdentifier};
use procountor_client::{Binary, Decimal, Error, File, Json, Mixed, Outcome, Pending, Retry};

use super::{invoice, started};

#[tokio::test]
async fn a_model_arrives_as_it_was_told_with_what_no_field_holds() {
    let double = started().await;
    let client = double.client();
    let text = r#"{"id":7,"penaltyPercent":1.50,"ofLaterReleases":[1.10]}"#;
    let told: Invoice = procountor_client::model::from_json(text, false).expect("it is an invoice").0;
    double.on(client.invoices().get(7)).answer(told);
    let came = client.invoices().get(7).await.expect("it is answered");
    assert_eq!((came.status().as_u16(), came.id), (200, Some(7)));
    assert_eq!(came.bytes(), text);
}

#[tokio::test]
async fn a_list_a_value_and_nothing_are_answers_too() {
    let double = started().await;
    let client = double.client();
    double.on(client.invoices().get_many([1, 2])).answer(vec![invoice(1), invoice(2)]);
    double.on(client.attachments().delete(5)).answer(());
    let many = client.invoices().get_many([1, 2]).await.expect("both are there").into_inner();
    assert_eq!(many.iter().filter_map(|invoice| invoice.id).collect::<Vec<_>>(), [1, 2]);
    let deleted = client.attachments().delete(5).await.expect("it is deleted");
    assert_eq!((deleted.status().as_u16(), deleted.bytes().len()), (204, 0));
    double.assert_met();
}

#[tokio::test]
async fn what_is_pending_is_202_and_what_is_done_is_not() {
    let double = started().await;
    let client = double.client();
    let mut identifier = TransactionIdentifier::default();
    identifier.transaction_identifier = Some("t-1".to_owned());
    double.on(client.payments().cancel(1)).answer(Pending::Pending(identifier.clone())).answer(Pending::Done(()));
    let first = client.payments().cancel(1).await.expect("it is accepted");
    assert_eq!(first.status(), 202);
    assert_eq!(first.into_inner(), Pending::Pending(identifier));
    let second = client.payments().cancel(1).await.expect("it is done");
    assert_eq!(second.into_inner(), Pending::Done(()));
}

#[tokio::test]
async fn a_file_has_its_type_and_its_name() {
    let double = started().await;
    let client = double.client();
    let file = Binary::from(File::new("Lasku \"1\" ä.png", vec![0_u8, 255, 13, 10]).content_type("image/png"));
    double.on(client.invoices().download_image(7)).answer(file.clone());
    let came = client.invoices().download_image(7).await.expect("it is answered").into_inner();
    assert_eq!(came, file);
}

#[tokio::test]
async fn a_file_and_what_is_said_about_it_come_in_parts() {
    let double = started().await;
    let client = double.client();
    let mut meta = Attachment::default();
    meta.name = Some("a.pdf".to_owned());
    // The content holds what would be the boundary.
    let file = File::new("a.pdf", "%PDF\r\n--double--\r\n").content_type("application/pdf");
    double.on(client.attachments().download(3)).answer(Mixed::new(meta, file.clone())).answer(Mixed::new(None, file));
    let first = client.attachments().download(3).await.expect("it is answered").into_inner();
    assert_eq!(first.meta.and_then(|meta| meta.name).as_deref(), Some("a.pdf"));
    assert_eq!(first.file.content, "%PDF\r\n--double--\r\n");
    assert_eq!(first.file.file_name.as_deref(), Some("a.pdf"));
    let second = client.attachments().download(3).await.expect("it is answered").into_inner();
    assert!(second.meta.is_none());
    assert_eq!(second.file.content_type.as_deref(), Some("application/pdf"));
}

#[tokio::test]
async fn steps_come_in_their_order_and_the_last_one_stays() {
    let double = started().await;
    let client = double.client();
    let get = || client.invoices().get(7).retry(Retry::Never);
    double.on(get()).status(503).errors(404, [("", "NOT_FOUND")]).answer(invoice(7));
    let mut seen = Vec::new();
    for _ in 0..4 {
        seen.push(get().await.map_or_else(|error| error.status(), |came| Some(came.status())).map(|s| s.as_u16()));
    }
    assert_eq!(seen, [Some(503), Some(404), Some(200), Some(200)]);
}

#[tokio::test]
async fn a_wait_that_is_asked_for_comes_in_the_header() {
    let double = started().await;
    let client = double.client();
    let (one, other) = (client.invoices().get(1).retry(Retry::Never), client.invoices().get(2).retry(Retry::Never));
    double.on(one.clone()).status(503).retry_after(7);
    double.on(other.clone()).retry_after(9).answer(invoice(2));
    for (call, status, seconds) in [(one, 503, "7"), (other, 429, "9")] {
        let error = call.await.expect_err("it is refused");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
        let headers = error.headers().expect("an answer came");
        assert_eq!(headers.get("retry-after").map(|value| value.as_bytes()), Some(seconds.as_bytes()));
    }
}

#[tokio::test]
async fn errors_are_written_as_procountor_writes_them() {
    let double = started().await;
    let client = double.client();
    double.on(client.invoices().get(7)).errors(400, [("dueDate", "DUE_DATE_BEFORE_BILL_DATE"), ("", "SAY \"WHY\"")]);
    let error = client.invoices().get(7).await.expect_err("it is refused");
    let Error::Api(api) = &error else { panic!("{error:?}") };
    let said: Vec<_> = api.errors().iter().map(|item| (item.field.as_deref(), item.message.as_deref())).collect();
    assert_eq!(said, [(Some("dueDate"), Some("DUE_DATE_BEFORE_BILL_DATE")), (Some(""), Some("SAY \"WHY\""))]);
}

#[tokio::test]
async fn a_connection_can_end_without_an_answer_or_in_the_midst_of_one() {
    let double = started().await;
    let client = double.client();
    let create = || client.invoices().create(&invoice(0)).allow_missing();
    double.on(create()).reset().truncated().answer(invoice(7));
    let lost = create().await.expect_err("no answer came");
    assert!(matches!(lost, Error::Transport(_)), "{lost:?}");
    assert_eq!((lost.outcome(), lost.status()), (Outcome::Unknown, None));
    let half = create().await.expect_err("half of an answer came");
    assert!(matches!(half, Error::Transport(_)), "{half:?}");
    assert_eq!(half.status().map(|status| status.as_u16()), Some(200));
    assert_eq!(create().await.expect("it is answered").id, Some(7));
    assert_eq!(double.calls().len(), 3, "a creation is not repeated");
}

#[tokio::test]
async fn a_lost_answer_of_a_call_that_reads_is_asked_for_again() {
    let double = started().await;
    let client = double.client();
    double.on(client.invoices().get(7)).reset().answer(invoice(7)).times(2);
    assert_eq!(client.invoices().get(7).await.expect("the second attempt is answered").id, Some(7));
    double.assert_met();
}

#[tokio::test]
async fn bytes_go_out_as_they_are() {
    let double = started().await;
    let client = double.client();
    double.on(client.invoices().get(7)).raw(500, "text/html", "<html>down</html>");
    let error = client.invoices().get(7).retry(Retry::Never).await.expect_err("it is refused");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(500));
    assert_eq!(error.body().map(|body| &body[..]), Some(&b"<html>down</html>"[..]));
}

#[tokio::test]
#[should_panic(expected = "99 is no status of an answer: expected 200 to 999")]
async fn a_status_that_is_none_ends_the_test() {
    let double = started().await;
    double.on(double.client().invoices().get(7)).status(99);
}

/// What can be said of an operation is its own answer type. This is held by the compiler; the types
/// are those that no operation of this release answers with alone.
#[test]
fn scalars_and_maps_can_be_told() {
    fn can<A: procountor_client::test_util::Canned>() {}
    can::<Json>();
    can::<Option<InfoMessage>>();
    can::<std::collections::BTreeMap<String, Decimal>>();
    can::<Vec<String>>();
    can::<String>();
}
