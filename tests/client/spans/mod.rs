//! The spans of a call and of its attempts, and what an observer is told.

mod observer;
mod tree;

use std::time::Duration;

use insta::assert_snapshot;
use procountor_client::models::Comment;
use procountor_client::{Application, Client, ClientBuilder, Credentials, Error, Limit, RetryPolicy, Timeouts};
use tests::memory_server::{Reply, MemoryServer, lost, never, ok, refused, status};
use tree::Tree;

fn builder(server: &MemoryServer) -> ClientBuilder {
    Client::builder().base_url("http://localhost/api").transport(server.clone())
}

fn fixed(server: &MemoryServer) -> Client {
    builder(server).token("canary").build().expect("the settings are valid")
}

fn signing_in(server: &MemoryServer) -> Client {
    let credentials = Credentials::api_key(&Application::new("the-client", "canary"), "canary");
    builder(server).credentials(credentials).build().expect("the settings are valid")
}

async fn get(client: &Client) -> Result<(), Error> {
    client.invoices().get(77_123).await.map(|_| ())
}

async fn post(client: &Client) -> Result<(), Error> {
    client.invoices().create_comment(77_123, &Comment::default().comment("canary")).await.map(|_| ())
}

const GET: &str = "GET /invoices/{invoiceId}";
const POST: &str = "POST /invoices/{invoiceId}/comments";

const DONE: &str = "http.response.status_code: 200";
const FAILED: &str = r#"otel.status_code: "ERROR""#;
const NO_WAIT: &str = "procountor.limiter.wait_ms: 0";

/// The tree is one call and its attempts, and nothing else. Each span says at its beginning what it is
/// about, and then these lines.
#[track_caller]
fn shows(tree: &Tree, operation: &str, call: &[&str], attempts: &[&[&str]]) {
    let (method, template) = operation.split_once(' ').expect("a method and a path");
    let mut expected = format!(
        "procountor.call\n  - otel.kind: \"internal\"\n  - otel.name: {operation}\n  - procountor.operation: {operation}\n"
    );
    expected.extend(call.iter().map(|line| format!("  - {line}\n")));
    for (resent, attempt) in attempts.iter().enumerate() {
        let method = format!("http.request.method: \"{method}\"");
        let template = format!("url.template: \"{template}\"");
        let (name, resent) = (format!("otel.name: {operation}"), format!("http.request.resend_count: {resent}"));
        let about = ["otel.kind: \"client\"", &name, &method, &template, "server.address: \"localhost\"", &resent];
        expected.push_str("  procountor.attempt\n");
        expected.extend(about.iter().chain(*attempt).map(|line| format!("    - {line}\n")));
    }
    let shown = tree.show();
    assert!(shown == expected, "the spans are\n{shown}in place of\n{expected}");
}

/// Answers calls with the replies, one after the other.
fn replies(replies: impl IntoIterator<Item = Reply>) -> MemoryServer {
    let replies: Vec<Reply> = replies.into_iter().collect();
    MemoryServer::signing_in(3_600, move |seen| replies.get(seen.nth).cloned().unwrap_or_else(|| status(599, "")))
}

#[tokio::test(start_paused = true)]
async fn a_call_that_goes_well() {
    let (tree, _watch) = Tree::watch();
    get(&fixed(&replies([ok("{}")]))).await.expect("an answer");
    assert_snapshot!(tree.show(), @r#"
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
async fn a_call_that_is_sent_again_after_the_wait_that_the_server_asks_for() {
    let (tree, _watch) = Tree::watch();
    let busy = status(503, "").header("retry-after", "2");
    get(&fixed(&replies([busy.clone(), busy, ok("{}")]))).await.expect("an answer");
    let again: &[&str] =
        &[NO_WAIT, "procountor.retry.wait_ms: 2000", "http.response.status_code: 503", r#"error.type: "503""#, FAILED];
    shows(&tree, GET, &[DONE], &[again, again, &[NO_WAIT, DONE]]);
}

#[tokio::test(start_paused = true)]
async fn a_call_whose_token_is_renewed() {
    let (tree, _watch) = Tree::watch();
    post(&signing_in(&replies([status(401, ""), ok("{}")]))).await.expect("an answer");
    shows(
        &tree,
        POST,
        &[DONE],
        &[
            &[NO_WAIT, "procountor.retry.wait_ms: 0", "http.response.status_code: 401", r#"error.type: "401""#, FAILED],
            &[NO_WAIT, DONE],
        ],
    );
}

#[tokio::test(start_paused = true)]
async fn a_call_that_is_refused() {
    let (tree, _watch) = Tree::watch();
    let body = r#"{"errors":[{"status":404,"message":"canary"}]}"#;
    assert!(get(&fixed(&replies([status(404, body)]))).await.is_err());
    shows(
        &tree,
        GET,
        &["http.response.status_code: 404", r#"error.type: "404""#, FAILED, "procountor.outcome: Rejected"],
        &[&[NO_WAIT, "http.response.status_code: 404", r#"error.type: "404""#, FAILED]],
    );
}

#[tokio::test(start_paused = true)]
async fn a_call_that_waits_for_its_turn() {
    let server = replies([ok("{}"), ok("{}")]);
    let client = builder(&server).token("canary").limits([Limit::per_second(1)]);
    let client = client.build().expect("the settings are valid");
    get(&client).await.expect("an answer");
    let (tree, _watch) = Tree::watch();
    get(&client).await.expect("an answer");
    shows(&tree, GET, &[DONE], &[&["procountor.limiter.wait_ms: 1000", DONE]]);
}

#[tokio::test(start_paused = true)]
async fn a_server_that_is_not_reached() {
    let (tree, _watch) = Tree::watch();
    let policy = RetryPolicy::default().attempts(1);
    let client = builder(&replies([refused()])).token("canary").retry_policy(policy);
    assert!(post(&client.build().expect("the settings are valid")).await.is_err());
    shows(
        &tree,
        POST,
        &[r#"error.type: "NotSent""#, FAILED, "procountor.outcome: NotSent"],
        &[&[NO_WAIT, r#"error.type: "NotSent""#, FAILED]],
    );
}

#[tokio::test(start_paused = true)]
async fn a_call_whose_answer_is_lost() {
    let (tree, _watch) = Tree::watch();
    assert!(post(&fixed(&replies([lost()]))).await.is_err());
    shows(
        &tree,
        POST,
        &[r#"error.type: "Transport""#, FAILED, "procountor.outcome: Unknown"],
        &[&[NO_WAIT, r#"error.type: "Transport""#, FAILED]],
    );
}

/// What the server did is done; that the answer cannot be read is the error of the call.
#[tokio::test(start_paused = true)]
async fn an_answer_that_cannot_be_read() {
    let (tree, _watch) = Tree::watch();
    assert!(get(&fixed(&replies([ok("canary")]))).await.is_err());
    shows(&tree, GET, &[DONE, r#"error.type: "Decode""#, FAILED, "procountor.outcome: Applied"], &[&[NO_WAIT, DONE]]);
}

#[tokio::test(start_paused = true)]
async fn a_sign_in_that_fails_leaves_a_call_without_attempts() {
    let (tree, _watch) = Tree::watch();
    let server = MemoryServer::new(|_| status(400, r#"{"error":"invalid_grant"}"#));
    assert!(get(&signing_in(&server)).await.is_err());
    shows(
        &tree,
        GET,
        &["http.response.status_code: 400", r#"error.type: "SignIn""#, FAILED, "procountor.outcome: NotSent"],
        &[],
    );
}

#[tokio::test(start_paused = true)]
async fn a_call_whose_time_is_over() {
    let (tree, _watch) = Tree::watch();
    let timeouts = Timeouts::default().first_byte(Duration::from_secs(5));
    let client = builder(&replies([never()])).token("canary").timeouts(timeouts);
    assert!(post(&client.build().expect("the settings are valid")).await.is_err());
    shows(
        &tree,
        POST,
        &[r#"error.type: "Timeout""#, FAILED, "procountor.outcome: Unknown"],
        &[&[NO_WAIT, r#"error.type: "Timeout""#, FAILED]],
    );
}

/// It has no end, so nothing is said of how it ended; but its spans are closed.
#[tokio::test(start_paused = true)]
async fn a_call_that_is_dropped() {
    let (tree, _watch) = Tree::watch();
    let client = fixed(&replies([never()]));
    assert!(tokio::time::timeout(Duration::from_secs(1), get(&client)).await.is_err());
    shows(&tree, GET, &[], &[&[]]);
}

/// A call belongs to what it was made for, and calls at the same time do not mix.
#[tokio::test(start_paused = true)]
async fn calls_stand_below_the_span_that_they_are_made_in() {
    use tracing::Instrument as _;
    let (tree, _watch) = Tree::watch();
    let server = MemoryServer::new(|seen| if seen.nth == 0 { ok("{}").after(Duration::from_secs(1)) } else { ok("{}") });
    let client = fixed(&server);
    let one = async { get(&client).await }.instrument(tracing::info_span!("one"));
    let other = async { get(&client).await }.instrument(tracing::info_span!("other"));
    let (one, other) = tokio::join!(one, other);
    assert!(one.is_ok() && other.is_ok());
    let shown = tree.show();
    let lines: Vec<&str> = shown.lines().filter(|line| !line.contains("- ")).collect();
    let call = ["  procountor.call", "    procountor.attempt"];
    assert_eq!(lines, [&["one", "other"][..], &call, &call].concat());
    let spans = tree.0.lock().expect("nobody panicked");
    assert_eq!((spans[2].parent, spans[4].parent), (Some(spans[0].id), Some(spans[1].id)));
    assert_eq!((spans[3].parent, spans[5].parent), (Some(spans[2].id), Some(spans[4].id)));
    assert!(spans.iter().all(|span| span.closed));
}

/// Neither a value of the path, the query or a header, nor a body, nor a token.
#[tokio::test(start_paused = true)]
async fn no_span_shows_what_was_sent_or_came() {
    let (tree, _watch) = Tree::watch();
    let echo = r#"{"errors":[{"status":400,"field":"canary canary","message":"canary canary"}],"x":"canary"}"#;
    for code in [200, 302, 400, 401, 403, 500] {
        let server = MemoryServer::signing_in(3_600, move |_| status(code, echo).header("location", "/?canary"));
        let client = signing_in(&server);
        let _ = get(&client).await;
        let _ = post(&client).await;
        let _ = client.mfa().result("canary").await;
        let _ = client.attachments().list().username("canary").name("canary").await;
        let _ = client.mfa().result("canary\n/..").await;
        let _ = client.mfa().result("..").await;
    }
    let shown = tree.show();
    assert!(!shown.contains("canary") && !shown.contains("77123") && !shown.contains("token-"), "{shown}");
    assert!(shown.contains("url.template: \"/mfatransactionresult/{transactionIdentifier}\""), "{shown}");
}
