//! What the double remembers of the calls that came.

use procountor_client::models::{Attachment, Invoice};

use super::{invoice, started};

#[tokio::test]
async fn calls_are_kept_with_all_that_they_said() {
    let double = started().await;
    let client = double.client();
    double.on(client.invoices().create(&Invoice::default())).any_arguments().answer(invoice(7));
    double.on(client.invoices().list()).pages([]);
    let sent = Invoice::default().original_invoice_number("ä-1");
    client.invoices().create(&sent).allow_missing().await.expect("it is answered");
    client.invoices().list().search_term("a b&c").size(3).await.expect("it is answered");
    let calls = double.calls();
    let [create, list] = &calls[..] else { panic!("{calls:?}") };
    assert_eq!((create.method.as_str(), create.path.as_str()), ("POST", "/invoices"));
    assert_eq!(create.headers.get("content-type").map(|value| value.as_bytes()), Some(&b"application/json"[..]));
    let came: Invoice = create.json().expect("it is an invoice");
    assert_eq!(came.original_invoice_number.as_deref(), Some("ä-1"));
    let query: Vec<_> = list.query.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(query, [("searchTerm", "a b&c"), ("size", "3")]);
    assert!(list.body.is_empty());
    assert!(list.json::<Invoice>().is_err());
    assert!(!format!("{calls:?}").contains("double-token"), "a record can be printed");
}

#[tokio::test]
async fn a_file_arrives_with_its_bytes() {
    let double = started().await;
    let client = double.client();
    let upload = client.attachments().upload(&Attachment::default(), ("a.txt", "some bytes")).allow_missing();
    double.on(upload.clone()).answer(Attachment::default());
    upload.await.expect("it is answered");
    let body = String::from_utf8_lossy(&double.calls()[0].body).into_owned();
    assert!(body.contains("filename=\"a.txt\"") && body.contains("some bytes"), "{body}");
}

#[tokio::test]
async fn calls_can_be_picked_by_a_request() {
    let double = started().await;
    let client = double.client();
    double.on(client.invoices().get(0)).any_arguments().answer(invoice(0));
    for id in [7, 8, 7] {
        client.invoices().get(id).await.expect("it is answered");
    }
    assert_eq!(double.calls_of(&client.invoices().get(7)).len(), 2);
    assert_eq!(double.calls_of(&client.invoices().list()).len(), 0);
}

#[tokio::test]
async fn an_answer_names_its_call_in_the_record() {
    let double = started().await;
    let client = double.client();
    double.on(client.invoices().get(7)).answer(invoice(7));
    for nth in ["double-1", "double-2"] {
        let came = client.invoices().get(7).await.expect("it is answered");
        assert_eq!(came.headers().get("x-request-id").map(|value| value.as_bytes()), Some(nth.as_bytes()));
    }
}
