//! Streams all paid invoices of a month: number, partner, sum.
//!
//! `cargo run -p procountor-client --features test-util --example list_invoices [-- YEAR-MONTH]`
//!
//! Reads `PROCOUNTOR_BASE_URL` and `PROCOUNTOR_TOKEN`. Without the first it asks a test double.

mod canned;

use procountor_client::models::{InvoiceBasicInfo, InvoiceStatus};
use procountor_client::test_util::TestServer;
use procountor_client::{Client, Date};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let month = std::env::args().nth(1).unwrap_or_else(|| "2026-04".to_owned());
    let first: Date = format!("{month}-01").parse().map_err(|_| "the month is written as 2026-04")?;
    let last = month_end(first).ok_or("the month is too far away")?;

    let double = TestServer::start().await?;
    double.on(double.client().invoices().list()).pages(canned::invoices()?);
    let client = match std::env::var("PROCOUNTOR_BASE_URL") {
        Ok(base_url) => Client::builder().base_url(&base_url).token(std::env::var("PROCOUNTOR_TOKEN")?).build()?,
        Err(_) => double.client(),
    };

    let paid = client.invoices().list().status([InvoiceStatus::Paid]).start_date(first).end_date(last);
    let mut paid = paid.items();
    while let Some(invoice) = paid.next().await {
        println!("{}", line(&invoice?));
    }
    Ok(())
}

/// The last day of the month that begins on this day.
fn month_end(first: Date) -> Option<Date> {
    first.checked_add_months(chrono::Months::new(1))?.pred_opt()
}

fn line(invoice: &InvoiceBasicInfo) -> String {
    let number = invoice.invoice_number.unwrap_or_default();
    let address = invoice.counter_party.as_ref().and_then(|partner| partner.counter_party_address.as_ref());
    let name = address.and_then(|address| address.name.as_deref()).unwrap_or("-");
    // One sum is in the company's currency, the other in the invoice's own.
    let sums = invoice.invoice_sum_info.as_deref().unwrap_or_default();
    let own = sums.iter().find(|sum| sum.in_accounting_currency == Some(true)).or(sums.first());
    let amount = own.and_then(|sum| sum.invoice_sum_total).unwrap_or_default();
    let currency = own.and_then(|sum| sum.currency.as_deref()).unwrap_or("-");
    format!("{number:>6}  {name:<30} {amount:>12} {currency}")
}
