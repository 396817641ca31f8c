//! What leaves: path, query, headers, bodies.

use procountor_client::ids::EventId;
use procountor_client::models::{Attachment, Invoice, InvoiceStatus};
use procountor_client::{Date, File};

use super::client;
use super::door::sent;
use super::server::{Server, answer, json};

const PAGE: &str = r#"{"results":[],"meta":{"pageNumber":0}}"#;

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

#[tokio::test]
async fn a_get_carries_the_token_and_no_body() {
    let server = Server::play([json(r#"{"id":7}"#)]);
    sent(client(&server).invoices().get(7)).await.expect("the invoice");
    let request = server.request();
    assert_eq!(request.line, "GET /api/invoices/7 HTTP/1.1");
    assert_eq!(request.text("authorization"), Some("Bearer the-token"));
    assert_eq!(request.header("content-type"), None);
    assert_eq!(request.header("content-length"), None);
    assert!(request.text("user-agent").is_some_and(|agent| agent.starts_with("procountor-client/")));
}

#[tokio::test]
async fn several_ids_are_joined_in_the_path() {
    let server = Server::play([json(r#"[{"id":1},{"id":2}]"#)]);
    sent(client(&server).invoices().get_many([1, 2, 3])).await.expect("the invoices");
    assert_eq!(server.request().line, "GET /api/invoices/1,2,3 HTTP/1.1");
}

#[tokio::test]
async fn a_search_has_scalars_lists_dates_and_enums() {
    let server = Server::play([json(PAGE)]);
    let search = client(&server).invoices().list();
    let search = search.status([InvoiceStatus::Paid, InvoiceStatus::Unlisted("A,B".into())]);
    let search = search.start_date(day("2026-04-01")).size(10).size(20).search_term("a b&c=d+e/ä");
    sent(search).await.expect("the page");
    let line = server.request().line;
    let query = line.strip_prefix("GET /api/invoices?").and_then(|rest| rest.strip_suffix(" HTTP/1.1"));
    let mut pairs: Vec<&str> = query.expect("a query").split('&').collect();
    pairs.sort_unstable();
    let term = "searchTerm=a%20b%26c%3Dd%2Be%2F%C3%A4";
    assert_eq!(pairs, [term, "size=20", "startDate=2026-04-01", "status=PAID,A%2CB"]);
}

#[tokio::test]
async fn an_empty_list_is_not_sent() {
    let server = Server::play([json(PAGE)]);
    sent(client(&server).invoices().list().status([])).await.expect("the page");
    assert_eq!(server.request().line, "GET /api/invoices HTTP/1.1");
}

#[tokio::test]
async fn a_private_search_value_travels_as_a_header() {
    let server = Server::play([json(PAGE)]);
    sent(client(&server).business_partners().list().name("Mäki Oy")).await.expect("the page");
    let request = server.request();
    assert_eq!(request.line, "GET /api/businesspartners HTTP/1.1");
    assert_eq!(request.header("name"), Some("Mäki Oy".as_bytes()));
}

#[tokio::test]
async fn a_json_body_goes_out_without_a_charset() {
    let server = Server::play([json(r#"{"id":7}"#)]);
    let invoice = Invoice::default().invoice_number(12);
    sent(client(&server).invoices().create(&invoice).allow_missing()).await.expect("the invoice");
    let request = server.request();
    assert_eq!(request.line, "POST /api/invoices HTTP/1.1");
    assert_eq!(request.text("content-type"), Some("application/json"));
    assert_eq!(request.body(), r#"{"invoiceNumber":12}"#);
}

#[tokio::test]
async fn a_body_may_be_a_number() {
    let server = Server::play([json("{}")]);
    let call = client(&server).bank_statements().allocate_invoice(1, EventId(2), 33);
    sent(call).await.expect("the event");
    let request = server.request();
    assert_eq!(request.line, "PUT /api/bankstatements/1/events/2/invoices HTTP/1.1");
    assert_eq!(request.text("content-type"), Some("application/json"));
    assert_eq!(request.body(), "33");
}

#[tokio::test]
async fn a_put_without_a_body_says_that_it_has_none() {
    let server = Server::play([json("{}")]);
    sent(client(&server).invoices().send(5)).await.expect("an answer");
    let request = server.request();
    assert_eq!(request.line, "PUT /api/invoices/5/send HTTP/1.1");
    assert_eq!(request.header("content-type"), None);
    assert_eq!(request.text("content-length"), Some("0"));
}

#[tokio::test]
async fn an_upload_has_a_json_part_and_a_file() {
    let server = Server::play([json(r#"{"id":9}"#)]);
    let meta = Attachment::default().name("a.pdf").reference_id(5);
    let file = File::new("kuitti \"1\" ä.pdf", &b"\x00\r\n--x\r\n\xff"[..]).content_type("application/pdf");
    sent(client(&server).attachments().upload(&meta, file).allow_missing()).await.expect("the attachment");
    let request = server.request();
    let boundary = request.text("content-type").and_then(|value| value.strip_prefix("multipart/form-data; boundary="));
    let boundary = boundary.expect("a boundary");
    let mut expected = format!("--{boundary}\r\n").into_bytes();
    expected.extend_from_slice(b"Content-Disposition: form-data; name=\"meta\"\r\n");
    expected.extend_from_slice(b"Content-Type: application/json\r\n\r\n{\"name\":\"a.pdf\",\"referenceId\":5}\r\n");
    expected.extend_from_slice(format!("--{boundary}\r\n").as_bytes());
    let disposition = "Content-Disposition: form-data; name=\"file\"; filename=\"kuitti %221%22 ä.pdf\"\r\n";
    expected.extend_from_slice(disposition.as_bytes());
    expected.extend_from_slice(b"Content-Type: application/pdf\r\n\r\n\x00\r\n--x\r\n\xff\r\n");
    expected.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    assert_eq!(request.body, expected);
}

#[tokio::test]
async fn a_request_can_be_sent_again_and_is_the_same() {
    let server = Server::play([json("{}"), json("{}")]);
    let call = client(&server).attachments().upload(&Attachment::default(), ("a.txt", "text")).allow_missing();
    sent(call.clone()).await.expect("the first");
    sent(call).await.expect("the second");
    let requests = server.requests();
    assert_eq!(requests[0].line, requests[1].line);
    assert_eq!(requests[0].body, requests[1].body);
    assert_eq!(requests[0].text("content-type"), requests[1].text("content-type"));
}

#[tokio::test]
async fn a_slash_at_the_end_of_the_base_url_changes_nothing() {
    let server = Server::play([answer("200 OK", &[], PAGE)]);
    let url = format!("{}/", server.url());
    let client = procountor_client::Client::builder().base_url(&url).build().expect("the settings are valid");
    sent(client.invoices().list()).await.expect("the page");
    let request = server.request();
    assert_eq!(request.line, "GET /api/invoices HTTP/1.1");
    assert_eq!(request.header("authorization"), None);
}
