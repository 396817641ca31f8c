//! Approves an invoice, unless that was done before, and makes sure that it is.
//!
//! `cargo run -p procountor-client --features test-util --example approve_invoice`
//!
//! To approve twice is not to approve once: the client sends it once, and a lost answer is `Unknown`.
//! Reading the invoice again settles it.

use procountor_client::models::{CheckingEvent, Invoice, InvoiceStatus};
use procountor_client::test_util::TestServer;
use procountor_client::{Client, Error, Outcome};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let double = TestServer::start().await?;
    let client = double.client();
    let (verified, approved) = (
        Invoice::default().id(42).status(InvoiceStatus::Verified),
        Invoice::default().id(42).status(InvoiceStatus::Approved),
    );
    double.on(client.invoices().get(42)).answer(verified).answer(approved);
    // The answer to the approval gets lost.
    double.on(client.invoices().approve(42, &CheckingEvent::default())).any_arguments().reset();

    let status = approve(&client, 42, "as agreed on the phone").await?;
    println!("invoice 42 is {status}");
    Ok(())
}

/// Approves an invoice, and gives its status after that.
async fn approve(client: &Client, id: i64, comment: &str) -> Result<InvoiceStatus, Error> {
    let status = status(client, id).await?;
    if status == InvoiceStatus::Approved {
        return Ok(status);
    }
    match client.invoices().approve(id, &CheckingEvent::default().comment(comment)).await {
        Ok(_) => {}
        Err(error) if error.outcome() == Outcome::Unknown => println!("{error}; looking"),
        Err(error) => return Err(error),
    }
    self::status(client, id).await
}

async fn status(client: &Client, id: i64) -> Result<InvoiceStatus, Error> {
    use procountor_client::Required as _;

    Ok(client.invoices().get(id).await?.into_inner().status.required("status")?)
}
