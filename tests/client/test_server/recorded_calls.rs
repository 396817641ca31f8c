//! Recorded calls.

use procountor_client::models::{Attachment, Invoice};

use super::{invoice, start_server};

#[tokio::test]
async fn calls_are_recorded_with_headers_query_and_body() {
    let server = start_server().await;
    let client = server.client();
    server.on(client.invoices().create(&Invoice::default())).any_arguments().respond(invoice(7));
    server.on(client.invoices().list()).pages([]);
    let sent = Invoice::default().original_invoice_number("ä-1");
    client.invoices().create(&sent).allow_missing().await.expect("the call succeeds");
    client.invoices().list().search_term("a b&c").size(3).await.expect("the call succeeds");
    let calls = server.calls();
    let [create, list] = &calls[..] else { panic!("{calls:?}") };
    assert_eq!((create.method.as_str(), create.path.as_str()), ("POST", "/invoices"));
    assert_eq!(create.headers.get("content-type").map(|value| value.as_bytes()), Some(&b"application/json"[..]));
    let received: Invoice = create.json().expect("the body is an invoice");
    assert_eq!(received.original_invoice_number.as_deref(), Some("ä-1"));
    let query: Vec<_> = list.query.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(query, [("searchTerm", "a b&c"), ("size", "3")]);
    assert!(list.body.is_empty());
    assert!(list.json::<Invoice>().is_err());
    assert!(!format!("{calls:?}").contains("double-token"), "the debug output contains no token");
}

#[tokio::test]
async fn upload_is_recorded_with_file() {
    let server = start_server().await;
    let client = server.client();
    let upload = client.attachments().upload(&Attachment::default(), ("a.txt", "some bytes")).allow_missing();
    server.on(upload.clone()).respond(Attachment::default());
    upload.await.expect("the call succeeds");
    let body = String::from_utf8_lossy(&server.calls()[0].body).into_owned();
    assert!(body.contains("filename=\"a.txt\"") && body.contains("some bytes"), "{body}");
}

#[tokio::test]
async fn calls_of_returns_calls_of_request() {
    let server = start_server().await;
    let client = server.client();
    server.on(client.invoices().get(0)).any_arguments().respond(invoice(0));
    for id in [7, 8, 7] {
        client.invoices().get(id).await.expect("the call succeeds");
    }
    assert_eq!(server.calls_of(&client.invoices().get(7)).len(), 2);
    assert_eq!(server.calls_of(&client.invoices().list()).len(), 0);
}

#[tokio::test]
async fn response_has_id_of_recorded_call() {
    let server = start_server().await;
    let client = server.client();
    server.on(client.invoices().get(7)).respond(invoice(7));
    for id in ["double-1", "double-2"] {
        let received = client.invoices().get(7).await.expect("the call succeeds");
        assert_eq!(received.headers().get("x-request-id").map(|value| value.as_bytes()), Some(id.as_bytes()));
    }
}
