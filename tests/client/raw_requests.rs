//! Calls without a generated method, and `Required` and `Listed`.

use procountor_client::models::{Invoice, InvoiceBasicInfo};
use procountor_client::{Client, Error, Json, Listed as _, Method, Outcome, Required as _, Retry};
use serde::{Deserialize, Serialize};
use tests::fault_server::{Server, json};
use tests::memory_server::{MemoryServer, ok, status};

fn client(url: &str) -> Client {
    Client::builder().base_url(url).token("the-token").build().expect("the settings are valid")
}

#[derive(Debug, Deserialize, PartialEq, Serialize)]
struct Note {
    text: String,
}

#[tokio::test]
async fn raw_request_is_sent_with_token_path_query_headers_and_body() {
    let server = Server::play([json(r#"{"text":"back"}"#).close()]);
    let request = client(&server.url()).request(Method::POST, "/invoices/{id}/notes of/{kind}");
    let request = request.path(7).path("a/b").query("size", 10).query_list("ids", [1, 2]).header("x-note", "yes");
    let response = request.json(&Note { text: "ä".to_owned() }).send::<Note>().await.expect("the call succeeds");
    assert_eq!((response.text.as_str(), response.status().as_u16()), ("back", 200));
    let requests = server.requests();
    let received = &requests[0];
    assert_eq!(received.line, "POST /api/invoices/7/notes%20of/a%2Fb?size=10&ids=1,2 HTTP/1.1");
    assert_eq!(received.header_text("authorization"), Some("Bearer the-token"));
    assert_eq!(
        (received.header_text("content-type"), received.header_text("x-note")),
        (Some("application/json"), Some("yes"))
    );
    assert_eq!(received.body, r#"{"text":"ä"}"#.as_bytes());
}

fn memory_client(server: &MemoryServer) -> Client {
    let builder = Client::builder().base_url("http://127.0.0.1:9/api").token("t").transport(server.clone());
    builder.build().expect("the settings are valid")
}

#[tokio::test]
async fn raw_response_can_be_model_json_or_empty() {
    let server = MemoryServer::new(|request| match request.nth {
        0 => ok(r#"{"invoiceNumber":12,"newer":[1.10]}"#),
        1 => ok(r#" [1.10] "#),
        _ => status(204, ""),
    });
    let get = |path| memory_client(&server).request(Method::GET, path);
    let invoice = get("/new").send::<Invoice>().await.expect("the call succeeds");
    assert_eq!(invoice.invoice_number, Some(12));
    assert_eq!(
        serde_json::to_string(&*invoice).expect("the value serializes to JSON"),
        r#"{"invoiceNumber":12,"newer":[1.10]}"#
    );
    assert_eq!(get("/new").send::<Json>().await.expect("the call succeeds").as_str(), "[1.10]");
    get("/new").send::<()>().await.expect("the call succeeds");
    assert!(get("/new").send::<Option<Note>>().await.expect("the call succeeds").is_none());
}

#[tokio::test]
async fn unexpected_json_is_error_with_position() {
    let server = MemoryServer::new(|request| ok(["{\"text\":7}", "{\"text\":", "<html>"][request.nth]));
    let mut messages = Vec::new();
    for _ in 0..3 {
        let error =
            memory_client(&server).request(Method::GET, "/new").send::<Note>().await.expect_err("the call fails");
        let source = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
        messages.push(format!("{error}: {source}"));
    }
    insta::assert_snapshot!(messages.join("\n"), @r"
    GET /new: the response is not of the requested type (status 200, 10 bytes): invalid type: integer, expected a string at line 1 column 9
    GET /new: the response is not JSON (status 200, 8 bytes): not JSON: EOF while parsing a value at line 1 column 8
    GET /new: the response is not JSON (status 200, 6 bytes): not JSON: expected value at line 1 column 1
    ");
}

#[tokio::test]
async fn raw_request_follows_retry_rules() {
    let server = MemoryServer::new(|request| if request.nth == 0 { status(503, "") } else { ok("{}") });
    memory_client(&server).request(Method::GET, "/new").send::<Json>().await.expect("the call succeeds");
    assert_eq!(server.calls().len(), 2);
    let server = MemoryServer::new(|_| status(503, ""));
    let post = memory_client(&server).request(Method::POST, "/new").body("text/plain", "x");
    let error = post.send::<Json>().await.expect_err("the call fails");
    assert_eq!((error.outcome(), server.calls().len()), (Outcome::Unknown, 1));
    let single = memory_client(&server).request(Method::GET, "/new").retry(Retry::Never);
    single.send::<Json>().await.expect_err("the call fails");
    assert_eq!(server.calls().len(), 2);
}

#[tokio::test]
async fn invalid_path_or_body_is_rejected_before_sending() {
    let server = MemoryServer::new(|_| ok("{}"));
    for path in ["", "new", "http://elsewhere/", "/a?b=c", "/a#b", "/a/../b", "/a\\b", "//elsewhere/a", "/{x}"] {
        let error = memory_client(&server).request(Method::GET, path).send::<Json>().await.expect_err(path);
        assert!(matches!(error, Error::Build(_)), "{path}: {error}");
    }
    let error = memory_client(&server)
        .request(Method::GET, "/{x}")
        .path("..")
        .send::<Json>()
        .await
        .expect_err("the call fails");
    assert!(matches!(error, Error::Build(_)), "{error}");
    let error =
        memory_client(&server).request(Method::GET, "/a").json(&1).send::<Json>().await.expect_err("the call fails");
    assert!(error.to_string().ends_with("a GET request cannot have a body"), "{error}");
    assert!(server.calls().is_empty());
}

/// With two framings, a server could read the body as the next request.
#[tokio::test]
async fn header_of_client_is_rejected_before_sending() {
    let server = MemoryServer::new(|_| ok("{}"));
    let names = [
        "content-length",
        "Content-Length",
        "HOST",
        "transfer-encoding",
        "connection",
        "keep-alive",
        "te",
        "trailer",
        "upgrade",
        "expect",
        "proxy-connection",
        "proxy-authorization",
        "content-type",
        "content-encoding",
        "accept-encoding",
        "Authorization",
    ];
    for name in names {
        let request = memory_client(&server).request(Method::POST, "/new").header(name, "0").json(&1);
        let error = request.send::<Json>().await.expect_err(name);
        assert!(error.to_string().ends_with(&format!("not sent: header `{name}` is set by the client")), "{error}");
    }
    assert!(server.calls().is_empty());
    // Without credentials, the caller may authenticate in another way.
    let builder = Client::builder().base_url("http://127.0.0.1:9/api").transport(server.clone());
    let client = builder.build().expect("the settings are valid");
    let request =
        client.request(Method::GET, "/new").header("authorization", "Basic eA==").header("range", "bytes=0-9");
    request.send::<Json>().await.expect("the call succeeds");
    assert_eq!(server.calls().len(), 1);
}

#[test]
fn required_without_value_is_error_with_member_name() {
    fn number(invoice: &InvoiceBasicInfo) -> Result<i64, Error> {
        Ok(invoice.invoice_number.required("invoiceNumber")?)
    }
    let error = number(&InvoiceBasicInfo::default()).expect_err("the number is missing");
    assert_eq!((error.to_string().as_str(), error.kind()), ("`invoiceNumber` is not set", "Absent"));
    // The call itself succeeded, so its effect is applied.
    assert_eq!(error.outcome(), Outcome::Applied);
    assert_eq!(number(&InvoiceBasicInfo::default().invoice_number(4)).expect("the number is set"), 4);
    assert!(Invoice::default().invoice_rows.items().is_empty());
}
