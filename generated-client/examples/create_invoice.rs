//! Creates an invoice, once, though the answer gets lost.
//!
//! `cargo run -p procountor-client --example create_invoice`
//!
//! Runs against a stand-in that creates what it is asked to and never says so. Procountor knows no
//! idempotency keys, so the client never sends a `POST` again by itself that may have arrived: it would
//! be a second invoice. The way out is a number of one's own to search by.

#[path = "stub/mod.rs"]
mod stub;

use procountor_client::models::{
    CounterParty, Currency, ExtraInfo, Invoice, InvoiceChannel, InvoiceCounterpartyAddress, InvoicePaymentMethod,
    InvoiceRow, InvoiceType, PaymentInfo, Unit,
};
use procountor_client::{Client, Date, Decimal, Error, Outcome};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::builder().base_url(&stub::base_url()?).token("stub.access.token").build()?;
    let date: Date = "2026-11-22".parse()?;
    // Ours, and kept before the first attempt: it finds the invoice again.
    let number = "ACME-2026-0042";
    let id = create_once(&client, &invoice(number, date), number, date).await?;
    println!("{number} is invoice {id}");
    Ok(())
}

/// Creates an invoice that has a number of ours, unless it is there.
async fn create_once(client: &Client, invoice: &Invoice, number: &str, date: Date) -> Result<i64, Error> {
    for _ in 0..3 {
        let error = match client.invoices().create(invoice).await {
            Ok(created) => return Ok(created.id.unwrap_or_default()),
            Err(error) => error,
        };
        println!("{error}: {}", error.outcome());
        match error.outcome() {
            // Nothing is there: the client has tried what made sense, so the caller decides.
            Outcome::NotSent | Outcome::Rejected => return Err(error),
            // It may be there. In production, give the server a moment first.
            Outcome::Unknown | Outcome::Applied => {
                if let Some(id) = find(client, number, date).await? {
                    println!("it had arrived");
                    return Ok(id);
                }
            }
        }
    }
    find(client, number, date).await.map(Option::unwrap_or_default)
}

/// The invoice with a number of ours. To ask can be repeated, and the client does.
async fn find(client: &Client, number: &str, date: Date) -> Result<Option<i64>, Error> {
    let found = client.invoices().list().original_invoice_number(number).start_date(date).end_date(date).await?;
    let same = found.results.iter().find(|found| found.original_invoice_number.as_deref() == Some(number));
    Ok(same.and_then(|found| found.id))
}

fn invoice(number: &str, date: Date) -> Invoice {
    let hundred_twenty = Decimal::new(12_000, 2);
    let row = InvoiceRow::default()
        .product("Consulting")
        .quantity(Decimal::from(2))
        .unit(Unit::Hour)
        .unit_price(hundred_twenty)
        .discount_percent(Decimal::ZERO)
        .vat_percent(Decimal::new(255, 1));
    let payment = PaymentInfo::default()
        .payment_method(InvoicePaymentMethod::BankTransfer)
        .currency(Currency::Eur)
        .due_date(date)
        .currency_rate(Decimal::ONE);
    let partner = InvoiceCounterpartyAddress::default().name("Mäkelän Puutyö Oy");
    Invoice::default()
        .type_(InvoiceType::SalesInvoice)
        .date(date)
        .original_invoice_number(number)
        .counter_party(CounterParty::default().counter_party_address(partner))
        .payment_info(payment)
        .extra_info(ExtraInfo::default().accounting_by_row(false).unit_prices_include_vat(false))
        .discount_percent(Decimal::ZERO)
        .invoice_rows(vec![row])
        .invoice_channel(InvoiceChannel::Email)
}
