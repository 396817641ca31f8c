//! Spans of calls and attempts, and the attempts that an observer receives.

mod observer;
mod span_tree;

use std::time::Duration;

use insta::assert_snapshot;
use procountor_client::models::Comment;
use procountor_client::{Application, Client, ClientBuilder, Credentials, Error, Limit, RetryPolicy, Timeouts};
use span_tree::SpanTree;
use tests::memory_server::{MemoryServer, Reply, lost, never, ok, refused, status};

fn builder(server: &MemoryServer) -> ClientBuilder {
    Client::builder().base_url("http://localhost/api").transport(server.clone())
}

fn client_with_token(server: &MemoryServer) -> Client {
    builder(server).token("canary").build().expect("the settings are valid")
}

fn client_with_api_key(server: &MemoryServer) -> Client {
    let credentials = Credentials::api_key(&Application::new("the-client", "canary"), "canary");
    builder(server).credentials(credentials).build().expect("the settings are valid")
}

async fn send_get(client: &Client) -> Result<(), Error> {
    client.invoices().get(77_123).await.map(|_| ())
}

async fn send_post(client: &Client) -> Result<(), Error> {
    client.invoices().create_comment(77_123, &Comment::default().comment("canary")).await.map(|_| ())
}

const GET: &str = "GET /invoices/{invoiceId}";
const POST: &str = "POST /invoices/{invoiceId}/comments";

const STATUS_200: &str = "http.response.status_code: 200";
const STATUS_ERROR: &str = r#"otel.status_code: "ERROR""#;
const NO_LIMITER_WAIT: &str = "procountor.limiter.wait_ms: 0";

/// Checks that the tree consists of one call and these attempts. The initial fields of each span are followed by these
/// lines.
#[track_caller]
fn assert_spans(tree: &SpanTree, operation: &str, call: &[&str], attempts: &[&[&str]]) {
    let (method, template) = operation.split_once(' ').expect("the operation is a method and a path");
    let mut expected = format!(
        "procountor.call\n  - otel.kind: \"internal\"\n  - otel.name: {operation}\n  - procountor.operation: {operation}\n"
    );
    expected.extend(call.iter().map(|line| format!("  - {line}\n")));
    for (resent, attempt) in attempts.iter().enumerate() {
        let method = format!("http.request.method: \"{method}\"");
        let template = format!("url.template: \"{template}\"");
        let (name, resent) = (format!("otel.name: {operation}"), format!("http.request.resend_count: {resent}"));
        let initial = ["otel.kind: \"client\"", &name, &method, &template, "server.address: \"localhost\"", &resent];
        expected.push_str("  procountor.attempt\n");
        expected.extend(initial.iter().chain(*attempt).map(|line| format!("    - {line}\n")));
    }
    let shown = tree.to_text();
    assert!(shown == expected, "the spans are\n{shown}instead of\n{expected}");
}

/// Starts a server with these replies to calls, in order.
fn server_with_replies(replies: impl IntoIterator<Item = Reply>) -> MemoryServer {
    let replies: Vec<Reply> = replies.into_iter().collect();
    MemoryServer::signing_in(3_600, move |request| replies.get(request.nth).cloned().unwrap_or_else(|| status(599, "")))
}

#[tokio::test(start_paused = true)]
async fn spans_of_successful_call() {
    let (tree, _guard) = SpanTree::record_thread();
    send_get(&client_with_token(&server_with_replies([ok("{}")]))).await.expect("the call succeeds");
    assert_snapshot!(tree.to_text(), @r#"
    procountor.call
      - otel.kind: "internal"
      - otel.name: GET /invoices/{invoiceId}
      - procountor.operation: GET /invoices/{invoiceId}
      - http.response.status_code: 200
      procountor.attempt
        - otel.kind: "client"
        - otel.name: GET /invoices/{invoiceId}
        - http.request.method: "GET"
        - url.template: "/invoices/{invoiceId}"
        - server.address: "localhost"
        - http.request.resend_count: 0
        - procountor.limiter.wait_ms: 0
        - http.response.status_code: 200
    "#);
}

#[tokio::test(start_paused = true)]
async fn spans_of_retries_have_retry_wait() {
    let (tree, _guard) = SpanTree::record_thread();
    let unavailable = status(503, "").header("retry-after", "0.002");
    send_get(&client_with_token(&server_with_replies([unavailable.clone(), unavailable, ok("{}")])))
        .await
        .expect("the call succeeds");
    let retried: &[&str] = &[
        NO_LIMITER_WAIT,
        "procountor.retry.wait_ms: 2",
        "http.response.status_code: 503",
        r#"error.type: "503""#,
        STATUS_ERROR,
    ];
    assert_spans(&tree, GET, &[STATUS_200], &[retried, retried, &[NO_LIMITER_WAIT, STATUS_200]]);
}

#[tokio::test(start_paused = true)]
async fn spans_of_call_with_token_refresh() {
    let (tree, _guard) = SpanTree::record_thread();
    send_post(&client_with_api_key(&server_with_replies([status(401, ""), ok("{}")])))
        .await
        .expect("the call succeeds");
    assert_spans(
        &tree,
        POST,
        &[STATUS_200],
        &[
            &[
                NO_LIMITER_WAIT,
                "procountor.retry.wait_ms: 0",
                "http.response.status_code: 401",
                r#"error.type: "401""#,
                STATUS_ERROR,
            ],
            &[NO_LIMITER_WAIT, STATUS_200],
        ],
    );
}

#[tokio::test(start_paused = true)]
async fn spans_of_rejected_call_have_status_and_outcome() {
    let (tree, _guard) = SpanTree::record_thread();
    let body = r#"{"errors":[{"status":404,"message":"canary"}]}"#;
    assert!(send_get(&client_with_token(&server_with_replies([status(404, body)]))).await.is_err());
    assert_spans(
        &tree,
        GET,
        &["http.response.status_code: 404", r#"error.type: "404""#, STATUS_ERROR, "procountor.outcome: Rejected"],
        &[&[NO_LIMITER_WAIT, "http.response.status_code: 404", r#"error.type: "404""#, STATUS_ERROR]],
    );
}

#[tokio::test(start_paused = true)]
async fn attempt_span_has_limiter_wait() {
    let server = server_with_replies([ok("{}"), ok("{}")]);
    let client = builder(&server).token("canary").limits([Limit::per_second(1)]);
    let client = client.build().expect("the settings are valid");
    send_get(&client).await.expect("the call succeeds");
    let (tree, _guard) = SpanTree::record_thread();
    send_get(&client).await.expect("the call succeeds");
    assert_spans(&tree, GET, &[STATUS_200], &[&["procountor.limiter.wait_ms: 1000", STATUS_200]]);
}

#[tokio::test(start_paused = true)]
async fn spans_of_refused_connection_have_outcome_not_sent() {
    let (tree, _guard) = SpanTree::record_thread();
    let policy = RetryPolicy::default().attempts(1);
    let client = builder(&server_with_replies([refused()])).token("canary").retry_policy(policy);
    assert!(send_post(&client.build().expect("the settings are valid")).await.is_err());
    assert_spans(
        &tree,
        POST,
        &[r#"error.type: "NotSent""#, STATUS_ERROR, "procountor.outcome: NotSent"],
        &[&[NO_LIMITER_WAIT, r#"error.type: "NotSent""#, STATUS_ERROR]],
    );
}

#[tokio::test(start_paused = true)]
async fn spans_of_lost_response_have_outcome_unknown() {
    let (tree, _guard) = SpanTree::record_thread();
    assert!(send_post(&client_with_token(&server_with_replies([lost()]))).await.is_err());
    assert_spans(
        &tree,
        POST,
        &[r#"error.type: "Transport""#, STATUS_ERROR, "procountor.outcome: Unknown"],
        &[&[NO_LIMITER_WAIT, r#"error.type: "Transport""#, STATUS_ERROR]],
    );
}

/// The call was applied; only the span of the call has the decode error.
#[tokio::test(start_paused = true)]
async fn spans_of_undecodable_response_have_outcome_applied() {
    let (tree, _guard) = SpanTree::record_thread();
    assert!(send_get(&client_with_token(&server_with_replies([ok("canary")]))).await.is_err());
    assert_spans(
        &tree,
        GET,
        &[STATUS_200, r#"error.type: "Decode""#, STATUS_ERROR, "procountor.outcome: Applied"],
        &[&[NO_LIMITER_WAIT, STATUS_200]],
    );
}

#[tokio::test(start_paused = true)]
async fn failed_sign_in_has_no_attempt_spans() {
    let (tree, _guard) = SpanTree::record_thread();
    let server = MemoryServer::new(|_| status(400, r#"{"error":"invalid_grant"}"#));
    assert!(send_get(&client_with_api_key(&server)).await.is_err());
    assert_spans(
        &tree,
        GET,
        &["http.response.status_code: 400", r#"error.type: "SignIn""#, STATUS_ERROR, "procountor.outcome: NotSent"],
        &[],
    );
}

#[tokio::test(start_paused = true)]
async fn spans_of_timed_out_call() {
    let (tree, _guard) = SpanTree::record_thread();
    let timeouts = Timeouts::default().first_byte(Duration::from_secs(5));
    let client = builder(&server_with_replies([never()])).token("canary").timeouts(timeouts);
    assert!(send_post(&client.build().expect("the settings are valid")).await.is_err());
    assert_spans(
        &tree,
        POST,
        &[r#"error.type: "Timeout""#, STATUS_ERROR, "procountor.outcome: Unknown"],
        &[&[NO_LIMITER_WAIT, r#"error.type: "Timeout""#, STATUS_ERROR]],
    );
}

/// The spans are closed, but have no result.
#[tokio::test(start_paused = true)]
async fn spans_of_dropped_call_are_closed() {
    let (tree, _guard) = SpanTree::record_thread();
    let client = client_with_token(&server_with_replies([never()]));
    assert!(tokio::time::timeout(Duration::from_secs(1), send_get(&client)).await.is_err());
    assert_spans(&tree, GET, &[], &[&[]]);
}

/// Concurrent calls have the parent spans of their own tasks.
#[tokio::test(start_paused = true)]
async fn call_span_is_child_of_current_span() {
    use tracing::Instrument as _;
    let (tree, _guard) = SpanTree::record_thread();
    let server =
        MemoryServer::new(|request| if request.nth == 0 { ok("{}").after(Duration::from_secs(1)) } else { ok("{}") });
    let client = client_with_token(&server);
    let one = async { send_get(&client).await }.instrument(tracing::info_span!("one"));
    let other = async { send_get(&client).await }.instrument(tracing::info_span!("other"));
    let (one, other) = tokio::join!(one, other);
    assert!(one.is_ok() && other.is_ok());

    let shown = tree.to_text();
    let lines: Vec<&str> = shown.lines().filter(|line| !line.contains("- ")).collect();
    let call = ["  procountor.call", "    procountor.attempt"];
    assert_eq!(lines, [&["one", "other"][..], &call, &call].concat());
    let spans = tree.0.lock().expect("the lock is not poisoned");
    assert_eq!((spans[2].parent, spans[4].parent), (Some(spans[0].id), Some(spans[1].id)));
    assert_eq!((spans[3].parent, spans[5].parent), (Some(spans[2].id), Some(spans[4].id)));
    assert!(spans.iter().all(|span| span.closed));
}

/// Spans contain no path, query or header values, no bodies and no tokens.
#[tokio::test(start_paused = true)]
async fn spans_contain_no_request_or_response_data() {
    let (tree, _guard) = SpanTree::record_thread();
    let echo_body = r#"{"errors":[{"status":400,"field":"canary canary","message":"canary canary"}],"x":"canary"}"#;
    for code in [200, 302, 400, 401, 403, 500] {
        let server = MemoryServer::signing_in(3_600, move |_| status(code, echo_body).header("location", "/?canary"));
        let client = client_with_api_key(&server);
        let _ = send_get(&client).await;
        let _ = send_post(&client).await;
        let _ = client.mfa().result("canary").await;
        let _ = client.attachments().list().username("canary").name("canary").await;
        let _ = client.mfa().result("canary\n/..").await;
        let _ = client.mfa().result("..").await;
    }

    let shown = tree.to_text();
    assert!(!shown.contains("canary") && !shown.contains("77123") && !shown.contains("token-"), "{shown}");
    assert!(shown.contains("url.template: \"/mfatransactionresult/{transactionIdentifier}\""), "{shown}");
}
