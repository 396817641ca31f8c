//! Lists the paid invoices of a month: number, partner, sum.
//!
//! `cargo run -p procountor-client --example list_invoices [-- YEAR-MONTH]`
//!
//! Reads `PROCOUNTOR_BASE_URL` and `PROCOUNTOR_TOKEN`. Without the first it asks a stand-in that it
//! starts itself.

#[path = "stub/mod.rs"]
mod stub;

use procountor_client::models::{InvoiceBasicInfo, InvoiceStatus};
use procountor_client::{Client, Date};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let month = std::env::args().nth(1).unwrap_or_else(|| "2026-04".to_owned());
    let first: Date = format!("{month}-01").parse().map_err(|_| "the month is written as 2026-04")?;
    let last = month_end(first).ok_or("the month is too far away")?;

    let base_url = stub::base_url()?;
    let token = std::env::var("PROCOUNTOR_TOKEN").unwrap_or_else(|_| "any".to_owned());
    let client = Client::builder().base_url(&base_url).token(token).build()?;

    let paid = client.invoices().list().status([InvoiceStatus::Paid]).start_date(first).end_date(last);
    let (mut number, mut seen) = (0, 0);
    loop {
        let page = paid.clone().page(number).await?;
        for invoice in &page.results {
            println!("{}", line(invoice));
        }
        for unread in page.unread() {
            eprintln!("{} is not {}", unread.path, unread.expected);
        }
        seen += i64::try_from(page.results.len())?;
        number += 1;
        let total = page.meta.as_ref().and_then(|meta| meta.total_count).unwrap_or(seen);
        if page.results.is_empty() || seen >= total {
            return Ok(());
        }
    }
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
