//! Requests on the wire: path, query, headers and bodies.

use procountor_client::ids::EventId;
use procountor_client::models::{Attachment, Invoice, InvoiceStatus};
use procountor_client::{Date, File};

use super::client;
use super::send::send;
use super::server::{Server, json, response};

const PAGE: &str = r#"{"results":[],"meta":{"pageNumber":0}}"#;

fn date(text: &str) -> Date {
    text.parse().expect("the date is valid")
}

#[tokio::test]
async fn get_has_token_and_no_body() {
    let server = Server::play([json(r#"{"id":7}"#)]);
    send(client(&server).invoices().get(7)).await.expect("the call succeeds");
    let request = server.request();
    assert_eq!(request.line, "GET /api/invoices/7 HTTP/1.1");
    assert_eq!(request.header_text("authorization"), Some("Bearer the-token"));
    assert_eq!(request.header("content-type"), None);
    assert_eq!(request.header("content-length"), None);
    assert!(request.header_text("user-agent").is_some_and(|agent| agent.starts_with("procountor-client/")));
}

#[tokio::test]
async fn ids_are_joined_with_commas_in_path() {
    let server = Server::play([json(r#"[{"id":1},{"id":2}]"#)]);
    send(client(&server).invoices().get_many([1, 2, 3])).await.expect("the call succeeds");
    assert_eq!(server.request().line, "GET /api/invoices/1,2,3 HTTP/1.1");
}

#[tokio::test]
async fn query_encodes_scalars_lists_dates_and_enums() {
    let server = Server::play([json(PAGE)]);
    let search = client(&server).invoices().list();
    let search = search.status([InvoiceStatus::Paid, InvoiceStatus::Unlisted("A,B".into())]);
    let search = search.start_date(date("2026-04-01")).size(10).size(20).search_term("a b&c=d+e/ä");
    send(search).await.expect("the call succeeds");
    let line = server.request().line;
    let query = line.strip_prefix("GET /api/invoices?").and_then(|rest| rest.strip_suffix(" HTTP/1.1"));
    let mut pairs: Vec<&str> = query.expect("the request has a query").split('&').collect();
    pairs.sort_unstable();
    let term = "searchTerm=a%20b%26c%3Dd%2Be%2F%C3%A4";
    assert_eq!(pairs, [term, "size=20", "startDate=2026-04-01", "status=PAID,A%2CB"]);
}

#[tokio::test]
async fn empty_list_parameter_is_not_sent() {
    let server = Server::play([json(PAGE)]);
    send(client(&server).invoices().list().status([])).await.expect("the call succeeds");
    assert_eq!(server.request().line, "GET /api/invoices HTTP/1.1");
}

#[tokio::test]
async fn private_search_value_is_sent_as_header() {
    let server = Server::play([json(PAGE)]);
    send(client(&server).business_partners().list().name("Mäki Oy")).await.expect("the call succeeds");
    let request = server.request();
    assert_eq!(request.line, "GET /api/businesspartners HTTP/1.1");
    assert_eq!(request.header("name"), Some("Mäki Oy".as_bytes()));
}

#[tokio::test]
async fn json_body_has_content_type_without_charset() {
    let server = Server::play([json(r#"{"id":7}"#)]);
    let invoice = Invoice::default().invoice_number(12);
    send(client(&server).invoices().create(&invoice).allow_missing()).await.expect("the call succeeds");
    let request = server.request();
    assert_eq!(request.line, "POST /api/invoices HTTP/1.1");
    assert_eq!(request.header_text("content-type"), Some("application/json"));
    assert_eq!(request.body(), r#"{"invoiceNumber":12}"#);
}

#[tokio::test]
async fn number_is_sent_as_json_body() {
    let server = Server::play([json("{}")]);
    let call = client(&server).bank_statements().allocate_invoice(1, EventId(2), 33);
    send(call).await.expect("the call succeeds");
    let request = server.request();
    assert_eq!(request.line, "PUT /api/bankstatements/1/events/2/invoices HTTP/1.1");
    assert_eq!(request.header_text("content-type"), Some("application/json"));
    assert_eq!(request.body(), "33");
}

#[tokio::test]
async fn put_without_body_sends_content_length_zero() {
    let server = Server::play([json("{}")]);
    send(client(&server).invoices().send(5)).await.expect("the call succeeds");
    let request = server.request();
    assert_eq!(request.line, "PUT /api/invoices/5/send HTTP/1.1");
    assert_eq!(request.header("content-type"), None);
    assert_eq!(request.header_text("content-length"), Some("0"));
}

#[tokio::test]
async fn upload_has_json_part_and_file_part() {
    let server = Server::play([json(r#"{"id":9}"#)]);
    let meta = Attachment::default().name("a.pdf").reference_id(5);
    let file = File::new("kuitti \"1\" ä.pdf", &b"\x00\r\n--x\r\n\xff"[..]).content_type("application/pdf");
    send(client(&server).attachments().upload(&meta, file).allow_missing()).await.expect("the call succeeds");
    let request = server.request();
    let boundary =
        request.header_text("content-type").and_then(|value| value.strip_prefix("multipart/form-data; boundary="));
    let boundary = boundary.expect("the content type has a boundary");
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
async fn cloned_request_sends_same_bytes() {
    let server = Server::play([json("{}"), json("{}")]);
    let call = client(&server).attachments().upload(&Attachment::default(), ("a.txt", "text")).allow_missing();
    send(call.clone()).await.expect("the call succeeds");
    send(call).await.expect("the call succeeds");
    let requests = server.requests();
    assert_eq!(requests[0].line, requests[1].line);
    assert_eq!(requests[0].body, requests[1].body);
    assert_eq!(requests[0].header_text("content-type"), requests[1].header_text("content-type"));
}

#[tokio::test]
async fn trailing_slash_of_base_url_is_ignored() {
    let server = Server::play([response("200 OK", &[], PAGE)]);
    let url = format!("{}/", server.url());
    let client = procountor_client::Client::builder().base_url(&url).build().expect("the settings are valid");
    send(client.invoices().list()).await.expect("the call succeeds");
    let request = server.request();
    assert_eq!(request.line, "GET /api/invoices HTTP/1.1");
    assert_eq!(request.header("authorization"), None);
}
