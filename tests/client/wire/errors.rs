//! Errors of calls: error statuses, bodies that cannot be decoded, broken connections and missing members.

use std::error::Error as _;
use std::time::Duration;

use procountor_client::error::TimeoutPhase;
use procountor_client::models::{BusinessPartner, Comment, Invoice};
use procountor_client::{Client, Error, Method, Retry};

use super::client;
use super::send::send;
use super::server::{Server, json, response};

async fn error_of(response: Vec<u8>) -> Error {
    let server = Server::play([response]);
    let error = send(client(&server).invoices().get(77_123).retry(Retry::Never)).await.expect_err("the call fails");
    assert_eq!(server.requests().len(), 1, "the request is not retried");
    assert_eq!(error.method(), Some(&Method::GET));
    assert_eq!(error.path_template(), Some("/invoices/{invoiceId}"));
    for text in [error.to_string(), format!("{error:?}")] {
        assert!(!text.contains("77123") && !text.contains("the-token"), "{text}");
        assert!(!text.contains("secret"), "{text}");
    }
    error
}

#[tokio::test]
async fn api_error_reads_every_error_of_body() {
    let body = r#"{"errors":[{"status":400,"field":"a.b[0]","message":"DUE_DATE_BEFORE_BILL_DATE","model":1},
        {"status":"403","message":"the secret is wrong"},{"field":7},"odd"],"more":true}"#;
    let error = error_of(response("400 Bad Request", &["Content-Type: application/json", "X-Id: a1"], body)).await;
    let Error::Api(api) = &error else { panic!("{error}") };
    assert_eq!(api.status(), 400);
    let items = api.errors();
    assert_eq!(items.len(), 4);
    assert_eq!((items[0].status, items[0].field.as_deref()), (Some(400), Some("a.b[0]")));
    assert_eq!((items[1].status, items[1].message.as_deref()), (Some(403), Some("the secret is wrong")));
    assert_eq!(items[3].message.as_deref(), Some("odd"));
    assert_eq!(error.body().map(|body| body.len()), Some(body.len()));
    assert!(error.headers().is_some_and(|headers| headers.contains_key("x-id")));
    let length = body.len();
    let expected =
        format!("GET /invoices/{{invoiceId}}: status 400, a.b[0]: DUE_DATE_BEFORE_BILL_DATE ({length} bytes)");
    assert_eq!(error.to_string(), expected);
}

#[tokio::test]
async fn html_and_empty_error_bodies_are_api_errors() {
    for (status, body) in
        [("502 Bad Gateway", "<html>secret</html>"), ("403 Forbidden", ""), ("401 Unauthorized", "[]")]
    {
        let error = error_of(response(status, &["Content-Type: text/html"], body)).await;
        let Error::Api(api) = &error else { panic!("{error}") };
        assert!(api.errors().is_empty());
        assert_eq!(error.status().map(|status| status.as_u16()), status[..3].parse().ok());
        assert_eq!(error.body().map(|body| &body[..]), Some(body.as_bytes()));
    }
}

#[tokio::test]
async fn redirect_is_api_error() {
    for status in ["301 Moved", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect"] {
        let error = error_of(response(status, &["Location: http://127.0.0.1:1/secret"], "")).await;
        assert!(matches!(error, Error::Api(_)), "{error}");
        assert!(error.headers().is_some_and(|headers| headers.contains_key("location")));
    }
}

#[tokio::test]
async fn success_with_unexpected_body_is_decode_error() {
    let cases = [
        (response("200 OK", &["Content-Type: text/html"], "<html>secret</html>"), "it is HTML"),
        (response("200 OK", &["Content-Type: application/json"], ""), "it is empty"),
        (response("204 No Content", &[], ""), "it is empty"),
        (response("200 OK", &["Content-Type: application/json"], b"{\"a\":\"\xff\"}"), "it is not UTF-8"),
        (json("{\"id\":1"), "is not JSON"),
        (json("{\"id\":1} {}"), "is not JSON"),
        (json("\"secret\""), "the response is not an object"),
    ];
    for (bytes, message) in cases {
        let error = error_of(bytes).await;
        assert!(matches!(error, Error::Decode(_)), "{error}");
        assert!(error.to_string().contains(message), "{error}");
    }
    assert!(error_of(json("{\"id\":")).await.source().is_some());
}

#[tokio::test]
async fn truncated_body_is_transport_error_with_status() {
    let mut bytes = json(r#"{"id":1,"secret":true}"#);
    bytes.truncate(bytes.len() - 4);
    let error = error_of(bytes).await;
    assert!(matches!(error, Error::Transport(_)), "{error}");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
    let error = error_of(b"HTTP/1.1 200".to_vec()).await;
    assert!(matches!(error, Error::Transport(_)), "{error}");
    assert_eq!(error.status(), None);
    assert!(!format!("{:?}", error.source()).contains("77123"));
}

#[tokio::test]
async fn unreachable_server_is_not_sent_error() {
    let server = Server::play([]);
    let client = client(&server);
    assert!(server.requests().is_empty());
    let error = send(client.invoices().get(77_123)).await.expect_err("the call fails");
    assert!(matches!(error, Error::NotSent(_)), "{error}");
    assert!(!format!("{error} {error:?} {:?}", error.source()).contains("77123"));
}

#[tokio::test]
async fn total_timeout_ends_call() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let url = format!("http://{}", listener.local_addr().expect("the listener has an address"));
    let client =
        Client::builder().base_url(&url).timeout(Duration::from_millis(50)).build().expect("the settings are valid");
    let error = send(client.invoices().get(1)).await.expect_err("the call fails");
    assert!(matches!(&error, Error::Timeout(error) if error.phase() == TimeoutPhase::ResponseHead), "{error}");
}

#[tokio::test]
async fn missing_required_members_fail_before_sending() {
    let server = Server::play([]);
    let client = client(&server);
    let invoice = Invoice::default().invoice_number(1);
    let error = send(client.invoices().create(&invoice)).await.expect_err("the call fails");
    let Error::Missing(missing) = &error else { panic!("{error}") };
    assert!(missing.names().iter().any(|name| name == "invoiceRows"), "{:?}", missing.names());
    assert!(error.to_string().starts_with("POST /invoices: not sent: required members are not set: "), "{error}");
    assert_eq!((error.status(), error.body()), (None, None));
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn patch_and_received_null_are_not_missing() {
    let server = Server::play([json("{}"), json("{}")]);
    let client = client(&server);
    let renamed = BusinessPartner::default().name("New");
    send(client.business_partners().patch(1, &renamed)).await.expect("the call succeeds");
    let text = r#"{"comment":null}"#;
    let comment: Comment = serde_json::from_str(text).expect("the JSON is a comment");
    assert!(comment.missing().is_empty() && Comment::default().missing() == ["comment"]);
    send(client.invoices().create_comment(1, &comment)).await.expect("the call succeeds");
    assert_eq!(server.requests().last().map(|request| request.body().to_owned()).as_deref(), Some(text));
}

#[test]
fn error_is_small_send_and_sync() {
    fn is_send_and_sync<T: Send + Sync + 'static>() {}
    is_send_and_sync::<Error>();
    is_send_and_sync::<Client>();
    assert!(size_of::<Error>() <= 64);
}
