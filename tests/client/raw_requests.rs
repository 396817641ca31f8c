//! Calls that the crate has no method for, and what comes back raw.

use procountor_client::models::{Invoice, InvoiceBasicInfo};
use procountor_client::{Client, Error, Json, Listed as _, Method, Outcome, Required as _, Retry};
use serde::{Deserialize, Serialize};
use tests::fault_server::{Server, json};
use tests::memory_server::{MemoryServer, ok, status};

fn client(url: &str) -> Client {
    Client::builder().base_url(url).token("the-token").build().expect("a client")
}

#[derive(Debug, Deserialize, PartialEq, Serialize)]
struct Note {
    text: String,
}

#[tokio::test]
async fn a_call_of_ones_own_goes_out_like_any_other() {
    let server = Server::play([json(r#"{"text":"back"}"#).close()]);
    let request = client(&server.url()).request(Method::POST, "/invoices/{id}/notes of/{kind}");
    let request = request.path(7).path("a/b").query("size", 10).query_list("ids", [1, 2]).header("x-note", "yes");
    let answer = request.json(&Note { text: "ä".to_owned() }).send::<Note>().await.expect("a note");
    assert_eq!((answer.text.as_str(), answer.status().as_u16()), ("back", 200));
    let requests = server.requests();
    let came = &requests[0];
    assert_eq!(came.line, "POST /api/invoices/7/notes%20of/a%2Fb?size=10&ids=1,2 HTTP/1.1");
    assert_eq!(came.text("authorization"), Some("Bearer the-token"));
    assert_eq!((came.text("content-type"), came.text("x-note")), (Some("application/json"), Some("yes")));
    assert_eq!(came.body, r#"{"text":"ä"}"#.as_bytes());
}

fn stubbed(server: &MemoryServer) -> Client {
    let builder = Client::builder().base_url("http://127.0.0.1:9/api").token("t").transport(server.clone());
    builder.build().expect("a client")
}

#[tokio::test]
async fn models_json_and_nothing_can_be_asked_for() {
    let server = MemoryServer::new(|seen| match seen.nth {
        0 => ok(r#"{"invoiceNumber":12,"newer":[1.10]}"#),
        1 => ok(r#" [1.10] "#),
        _ => status(204, ""),
    });
    let get = |path| stubbed(&server).request(Method::GET, path);
    let invoice = get("/new").send::<Invoice>().await.expect("an invoice");
    assert_eq!(invoice.invoice_number, Some(12));
    assert_eq!(serde_json::to_string(&*invoice).expect("JSON"), r#"{"invoiceNumber":12,"newer":[1.10]}"#);
    assert_eq!(get("/new").send::<Json>().await.expect("JSON").as_str(), "[1.10]");
    get("/new").send::<()>().await.expect("nothing");
    assert!(get("/new").send::<Option<Note>>().await.expect("nothing").is_none());
}

#[tokio::test]
async fn another_form_is_told_with_its_place() {
    let server = MemoryServer::new(|seen| ok(["{\"text\":7}", "{\"text\":", "<html>"][seen.nth]));
    let mut said = Vec::new();
    for _ in 0..3 {
        let error = stubbed(&server).request(Method::GET, "/new").send::<Note>().await.expect_err("no note");
        let source = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
        said.push(format!("{error}: {source}"));
    }
    insta::assert_snapshot!(said.join("\n"), @r"
    GET /new: the answer is not of the type that was asked for (status 200, 10 bytes): invalid type: integer `7`, expected a string at line 1 column 9
    GET /new: the answer is not JSON (status 200, 8 bytes): not JSON: EOF while parsing a value at line 1 column 8
    GET /new: the answer is not JSON (status 200, 6 bytes): not JSON: expected value at line 1 column 1
    ");
}

#[tokio::test]
async fn it_is_sent_again_by_the_same_rules() {
    let server = MemoryServer::new(|seen| if seen.nth == 0 { status(503, "") } else { ok("{}") });
    stubbed(&server).request(Method::GET, "/new").send::<Json>().await.expect("the second answer");
    assert_eq!(server.calls().len(), 2);
    let server = MemoryServer::new(|_| status(503, ""));
    let post = stubbed(&server).request(Method::POST, "/new").body("text/plain", "x");
    let error = post.send::<Json>().await.expect_err("busy");
    assert_eq!((error.outcome(), server.calls().len()), (Outcome::Unknown, 1));
    let once = stubbed(&server).request(Method::GET, "/new").retry(Retry::Never);
    once.send::<Json>().await.expect_err("busy");
    assert_eq!(server.calls().len(), 2);
}

#[tokio::test]
async fn what_leads_elsewhere_is_refused_before_anything_is_sent() {
    let server = MemoryServer::new(|_| ok("{}"));
    for path in ["", "new", "http://elsewhere/", "/a?b=c", "/a#b", "/a/../b", "/a\\b", "//elsewhere/a", "/{x}"] {
        let error = stubbed(&server).request(Method::GET, path).send::<Json>().await.expect_err(path);
        assert!(matches!(error, Error::Build(_)), "{path}: {error}");
    }
    let error = stubbed(&server).request(Method::GET, "/{x}").path("..").send::<Json>().await.expect_err("climbs");
    assert!(matches!(error, Error::Build(_)), "{error}");
    let error = stubbed(&server).request(Method::GET, "/a").json(&1).send::<Json>().await.expect_err("a body");
    assert!(error.to_string().ends_with("a GET has no body"), "{error}");
    assert!(server.calls().is_empty());
}

#[test]
fn what_a_program_cannot_do_without_is_an_error_that_names_it() {
    fn number(invoice: &InvoiceBasicInfo) -> Result<i64, Error> {
        Ok(invoice.invoice_number.required("invoiceNumber")?)
    }
    let error = number(&InvoiceBasicInfo::default()).expect_err("no number");
    assert_eq!((error.to_string().as_str(), error.kind()), ("`invoiceNumber` is not there", "Absent"));
    // The call has succeeded, and what it did is done.
    assert_eq!(error.outcome(), Outcome::Applied);
    assert_eq!(number(&InvoiceBasicInfo::default().invoice_number(4)).expect("a number"), 4);
    assert!(Invoice::default().invoice_rows.items().is_empty());
}
