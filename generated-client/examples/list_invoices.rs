//! Lists all paid invoices of a month with number, partner and total, as a stream.
//!
//! `cargo run -p procountor-client --features test-util --example list_invoices [-- YEAR-MONTH]`
//!
//! Calls the server in `PROCOUNTOR_BASE_URL` with the token in `PROCOUNTOR_TOKEN`; without them, a test server.

mod support;

use procountor_client::models::{InvoiceBasicInfo, InvoiceStatus};
use procountor_client::test_util::TestServer;
use procountor_client::{Client, Date};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let month = std::env::args().nth(1).unwrap_or_else(|| "2026-04".to_owned());
    let first: Date = format!("{month}-01").parse().map_err(|_| "the month must have the form 2026-04")?;
    let last = first.last_of_month();

    let server = TestServer::start().await?;
    server.strict().likely();
    server.on(server.client().invoices().list()).pages(support::invoices()?);
    let base_url = std::env::var("PROCOUNTOR_BASE_URL");
    let client = match &base_url {
        Ok(base_url) => Client::builder().base_url(base_url).token(std::env::var("PROCOUNTOR_TOKEN")?).build()?,
        Err(_) => server.client(),
    };

    let paid = client.invoices().list().status([InvoiceStatus::Paid]).start_date(first).end_date(last);
    let mut paid = paid.items();
    let mut lines = Vec::new();
    while let Some(invoice) = paid.next().await {
        lines.push(line(&invoice?));
    }
    println!("{}", lines.join("\n"));

    if base_url.is_err() {
        let expected = ["1342.17 EUR", "86.80 EUR", "1240.50 EUR"];
        assert!(lines.iter().zip(expected).all(|(line, total)| line.ends_with(total)), "{lines:?}");
        assert_eq!(lines.len(), expected.len());
    }
    Ok(())
}

/// Formats an invoice as one line.
fn line(invoice: &InvoiceBasicInfo) -> String {
    let number = invoice.invoice_number.unwrap_or_default();
    let address = invoice.counter_party.as_ref().and_then(|partner| partner.counter_party_address.as_ref());
    let name = address.and_then(|address| address.name.as_deref()).unwrap_or("-");
    // Totals are given in the company's currency and, if different, in the invoice's.
    let sums = invoice.invoice_sum_info.as_deref().unwrap_or_default();
    let total = sums.iter().find(|sum| sum.in_accounting_currency == Some(true)).or(sums.first());
    let amount = total.and_then(|sum| sum.invoice_sum_total).unwrap_or_default();
    let currency = total.and_then(|sum| sum.currency.as_deref()).unwrap_or("-");
    format!("{number:>6}  {name:<30} {amount:>12} {currency}")
}
