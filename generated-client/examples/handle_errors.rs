//! What each kind of failure says, and what to do about it.
//!
//! `cargo run -p procountor-client --features test-util --example handle_errors`
//!
//! Runs against a test double. What an error prints of itself may be logged: it holds
//! no amounts, names, tokens or ids. The server's own words may, and are printed here because this server
//! is made up.

use procountor_client::models::Invoice;
use procountor_client::test_util::TestServer;
use procountor_client::{Client, Error, Method, Outcome, RetryPolicy};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let double = TestServer::start().await?;
    let client = double.client();
    double.on(client.invoices().get(400)).errors(400, [("", "DUE_DATE_BEFORE_BILL_DATE")]);
    double.on(client.invoices().get(403)).errors(403, [("", "NO_ACCESS")]);
    double.on(client.invoices().get(404)).errors(404, [("", "NOT_FOUND")]);
    double.on(client.invoices().get(500)).raw(500, "text/html", "<html>down</html>");
    let odd = r#"{"id":601,"invoiceRows":[{"unitPrice":"a lot"}]}"#;
    double.on(client.invoices().get(601)).raw(200, "application/json", odd);

    for id in [400, 403, 404, 500, 601] {
        if let Err(error) = client.invoices().get(id).await {
            report(&error);
        }
    }
    // Two that never leave: a field that Procountor asks for is not set, and an id that climbs.
    if let Err(error) = client.invoices().create(&Invoice::default()).await {
        report(&error);
    }
    if let Err(error) = client.mfa().result("..").await {
        report(&error);
    }
    // A server that is not there.
    let nobody = Client::builder().base_url("http://127.0.0.1:1").retry_policy(RetryPolicy::default().attempts(2));
    if let Err(error) = nobody.build()?.invoices().list().await {
        report(&error);
    }
    // A setting that makes no sense.
    if let Err(error) = Client::builder().base_url("http://procountor.example/api").build() {
        report(&error);
    }
    Ok(())
}

fn report(error: &Error) {
    println!("{error}");
    let next = match (error, error.outcome()) {
        (Error::Config(_) | Error::Build(_) | Error::Missing(_), _) => "mend the program",
        (Error::Api(api), _) if api.status() == 404 => "it is not there",
        (_, Outcome::NotSent) => "try again later",
        (_, Outcome::Unknown) if error.method() == Some(&Method::GET) => "try again later: it only reads",
        (_, Outcome::Rejected) => "mend the request, or ask who may do this",
        (_, Outcome::Unknown) => "look whether it was done before doing it again",
        (_, Outcome::Applied) => "it is done; only the answer cannot be read",
    };
    println!("  {}; so: {next}", error.outcome());
    // In earnest, these are for the person who made the call, and not for a log.
    if let Error::Api(api) = error {
        let messages = api.errors().iter().filter_map(|item| item.message.as_deref());
        println!("  the server says: {}", messages.collect::<Vec<_>>().join(", "));
    }
    println!();
}
