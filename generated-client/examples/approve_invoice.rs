//! Approves an invoice that may already be approved, and checks the result.
//!
//! `cargo run -p procountor-client --features test-util --example approve_invoice`
//!
//! The client does not retry an approval, so the outcome of a lost response is `Unknown`. Reading the invoice again
//! resolves it.

use procountor_client::models::{CheckingEvent, Invoice, InvoiceStatus};
use procountor_client::test_util::TestServer;
use procountor_client::{Client, Error, Outcome, Required as _};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = TestServer::start().await?;
    let client = server.client();
    let (verified, approved) = (
        Invoice::default().id(42).status(InvoiceStatus::Verified),
        Invoice::default().id(42).status(InvoiceStatus::Approved),
    );
    server.on(client.invoices().get(42)).respond(verified).respond(approved);
    // The response to the approval is lost.
    server.on(client.invoices().approve(42, &CheckingEvent::default())).any_arguments().reset().times(1);

    let status = approve(&client, 42, "as agreed on the phone").await?;
    println!("invoice 42 is {status}");

    assert_eq!(status, InvoiceStatus::Approved);
    server.assert_met();
    Ok(())
}

/// Approves an invoice and returns its status afterwards.
async fn approve(client: &Client, id: i64, comment: &str) -> Result<InvoiceStatus, Error> {
    let status = status(client, id).await?;
    if status == InvoiceStatus::Approved {
        return Ok(status);
    }
    match client.invoices().approve(id, &CheckingEvent::default().comment(comment)).await {
        Ok(_) => {}
        Err(error) if error.outcome() == Outcome::Unknown => println!("{error}; reading the invoice again"),
        Err(error) => return Err(error),
    }
    self::status(client, id).await
}

async fn status(client: &Client, id: i64) -> Result<InvoiceStatus, Error> {
    Ok(client.invoices().get(id).await?.into_inner().status.required("status")?)
}
