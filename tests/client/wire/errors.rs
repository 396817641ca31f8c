//! What goes wrong: the server says no, sends another thing, or stops.

use std::error::Error as _;
use std::time::Duration;

use procountor_client::error::Waiting;
use procountor_client::models::{BusinessPartner, Comment, Invoice};
use procountor_client::{Client, Error, Method, Retry};

use super::client;
use super::door::sent;
use super::server::{Server, answer, json};

async fn get(answer: Vec<u8>) -> Error {
    let server = Server::play([answer]);
    let error = sent(client(&server).invoices().get(77_123).retry(Retry::Never)).await.expect_err("no invoice");
    assert_eq!(server.requests().len(), 1, "one request, no second one");
    assert_eq!(error.method(), Some(&Method::GET));
    assert_eq!(error.path_template(), Some("/invoices/{invoiceId}"));
    for text in [error.to_string(), format!("{error:?}")] {
        assert!(!text.contains("77123") && !text.contains("the-token"), "{text}");
        assert!(!text.contains("secret"), "{text}");
    }
    error
}

#[tokio::test]
async fn an_error_body_is_read_as_far_as_it_goes() {
    let body = r#"{"errors":[{"status":400,"field":"a.b[0]","message":"DUE_DATE_BEFORE_BILL_DATE","model":1},
        {"status":"403","message":"the secret is wrong"},{"field":7},"odd"],"more":true}"#;
    let error = get(answer("400 Bad Request", &["Content-Type: application/json", "X-Id: a1"], body)).await;
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
async fn a_gateway_may_answer_with_html_or_nothing() {
    for (status, body) in
        [("502 Bad Gateway", "<html>secret</html>"), ("403 Forbidden", ""), ("401 Unauthorized", "[]")]
    {
        let error = get(answer(status, &["Content-Type: text/html"], body)).await;
        let Error::Api(api) = &error else { panic!("{error}") };
        assert!(api.errors().is_empty());
        assert_eq!(error.status().map(|status| status.as_u16()), status[..3].parse().ok());
        assert_eq!(error.body().map(|body| &body[..]), Some(body.as_bytes()));
    }
}

#[tokio::test]
async fn a_redirect_is_an_error_and_not_followed() {
    for status in ["301 Moved", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect"] {
        let error = get(answer(status, &["Location: http://127.0.0.1:1/secret"], "")).await;
        assert!(matches!(error, Error::Api(_)), "{error}");
        assert!(error.headers().is_some_and(|headers| headers.contains_key("location")));
    }
}

#[tokio::test]
async fn success_with_another_body_is_a_decode_error() {
    let cases = [
        (answer("200 OK", &["Content-Type: text/html"], "<html>secret</html>"), "it is HTML"),
        (answer("200 OK", &["Content-Type: application/json"], ""), "it is empty"),
        (answer("204 No Content", &[], ""), "it is empty"),
        (answer("200 OK", &["Content-Type: application/json"], b"{\"a\":\"\xff\"}"), "it is not UTF-8"),
        (json("{\"id\":1"), "is not JSON"),
        (json("{\"id\":1} {}"), "is not JSON"),
        (json("\"secret\""), "the answer is not an object"),
    ];
    for (bytes, words) in cases {
        let error = get(bytes).await;
        assert!(matches!(error, Error::Decode(_)), "{error}");
        assert!(error.to_string().contains(words), "{error}");
    }
    assert!(get(json("{\"id\":")).await.source().is_some());
}

#[tokio::test]
async fn a_body_that_stops_is_a_transport_error_with_the_status() {
    let mut bytes = json(r#"{"id":1,"secret":true}"#);
    bytes.truncate(bytes.len() - 4);
    let error = get(bytes).await;
    assert!(matches!(error, Error::Transport(_)), "{error}");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
    let error = get(b"HTTP/1.1 200".to_vec()).await;
    assert!(matches!(error, Error::Transport(_)), "{error}");
    assert_eq!(error.status(), None);
    assert!(!format!("{:?}", error.source()).contains("77123"));
}

#[tokio::test]
async fn a_server_that_is_not_there_was_sent_nothing() {
    let server = Server::play([]);
    let client = client(&server);
    assert!(server.requests().is_empty());
    let error = sent(client.invoices().get(77_123)).await.expect_err("nobody is there");
    assert!(matches!(error, Error::NotSent(_)), "{error}");
    assert!(!format!("{error} {error:?} {:?}", error.source()).contains("77123"));
}

#[tokio::test]
async fn the_time_allowed_ends_a_call() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("the port is known"));
    let client = Client::builder().base_url(&url).timeout(Duration::from_millis(50)).build().expect("valid settings");
    let error = sent(client.invoices().get(1)).await.expect_err("nobody answers");
    assert!(matches!(&error, Error::Timeout(error) if error.waiting() == Waiting::Answer), "{error}");
}

#[tokio::test]
async fn what_procountor_asks_for_is_missed_before_a_byte_leaves() {
    let server = Server::play([]);
    let client = client(&server);
    let invoice = Invoice::default().invoice_number(1);
    let error = sent(client.invoices().create(&invoice)).await.expect_err("fields are missing");
    let Error::Missing(missing) = &error else { panic!("{error}") };
    assert!(missing.names().iter().any(|name| name == "invoiceRows"), "{:?}", missing.names());
    assert!(error.to_string().starts_with("POST /invoices: not sent: Procountor asks for "), "{error}");
    assert_eq!((error.status(), error.body()), (None, None));
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_patch_and_a_null_that_came_miss_nothing() {
    let server = Server::play([json("{}"), json("{}")]);
    let client = client(&server);
    let renamed = BusinessPartner::default().name("New");
    sent(client.business_partners().patch(1, &renamed)).await.expect("a patch is a part");
    let text = r#"{"comment":null}"#;
    let comment: Comment = serde_json::from_str(text).expect("a comment");
    assert!(comment.missing().is_empty() && Comment::default().missing() == ["comment"]);
    sent(client.invoices().create_comment(1, &comment)).await.expect("what came goes back");
    assert_eq!(server.requests().last().map(|request| request.body().to_owned()).as_deref(), Some(text));
}

#[test]
fn an_error_is_small_and_travels() {
    fn travels<T: Send + Sync + 'static>() {}
    travels::<Error>();
    travels::<Client>();
    assert!(size_of::<Error>() <= 64);
}
