//! The kinds of errors, their messages, and a suitable reaction to each.
//!
//! `cargo run -p procountor-client --features test-util --example handle_errors`
//!
//! Runs against a test server. The `Display` output of an error may be logged: it contains no amounts, names, tokens
//! or ids. The server's own messages may contain such data; they are printed here because this server is a mock.

use procountor_client::models::Invoice;
use procountor_client::test_util::TestServer;
use procountor_client::{Client, Error, Method, Outcome, RetryPolicy};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = TestServer::start().await?;
    server.strict().likely();
    let client = server.client();
    server.on(client.invoices().get(400)).errors(400, [("", "DUE_DATE_BEFORE_BILL_DATE")]);
    server.on(client.invoices().get(403)).errors(403, [("", "NO_ACCESS")]);
    server.on(client.invoices().get(404)).errors(404, [("", "NOT_FOUND")]);
    server.on(client.invoices().get(500)).raw(500, "text/html", "<html>down</html>");
    let invalid_amount = r#"{"id":601,"invoiceRows":[{"unitPrice":"a lot"}]}"#;
    server.on(client.invoices().get(601)).raw(200, "application/json", invalid_amount);

    let mut outcomes = Vec::new();
    for id in [400, 403, 404, 500, 601] {
        outcomes.extend(client.invoices().get(id).await.err().map(|error| report(&error)));
    }
    // Two requests that fail before they are sent: required members are missing, and the id would change the path.
    outcomes.extend(client.invoices().create(&Invoice::default()).await.err().map(|error| report(&error)));
    outcomes.extend(client.mfa().result("..").await.err().map(|error| report(&error)));
    // A server that does not exist.
    let builder = Client::builder().base_url("http://127.0.0.1:1").retry_policy(RetryPolicy::default().attempts(2));
    outcomes.extend(builder.build()?.invoices().list().await.err().map(|error| report(&error)));
    // An invalid setting: HTTP is allowed only on the loopback interface.
    let builder = Client::builder().base_url("http://procountor.example/api");
    outcomes.extend(builder.build().err().map(|error| report(&error)));

    let (rejected, not_sent) = (Outcome::Rejected, Outcome::NotSent);
    let responses = [rejected, rejected, rejected, Outcome::Unknown, Outcome::Applied];
    assert_eq!(outcomes, [responses.as_slice(), &[not_sent; 4]].concat());
    Ok(())
}

/// Prints an error with a suitable reaction, and returns its outcome.
fn report(error: &Error) -> Outcome {
    let reaction = match (error, error.outcome()) {
        (Error::Config(_) | Error::Build(_) | Error::Missing(_), _) => "fix the program",
        (Error::Api(api), _) if api.status() == 404 => "treat it as absent",
        (_, Outcome::NotSent) => "retry later",
        (_, Outcome::Unknown) if error.method() == Some(&Method::GET) => "retry later: the call only reads",
        (_, Outcome::Rejected) => "fix the request, or check the user's permissions",
        (_, Outcome::Unknown) => "check whether it was applied before a retry",
        (_, Outcome::Applied) => "do not retry: it was applied, but the response is invalid",
    };
    println!("{error}");
    println!("  outcome: {}; reaction: {reaction}", error.outcome());
    // Show these messages to the user who made the call, but keep them out of logs.
    if let Error::Api(api) = error {
        for message in api.errors().iter().filter_map(|item| item.message.as_deref()) {
            println!("  message of the server: {message}");
        }
    }
    println!();
    error.outcome()
}
