//! Creates an invoice, once, though the answer gets lost.
//!
//! `cargo run -p procountor-client --features test-util --example create_invoice`
//!
//! Runs against a test double that takes an invoice and never says so. Procountor knows no
//! idempotency keys, so the client never sends a `POST` again by itself that may have arrived: it would
//! be a second invoice. The way out is a number of one's own to search by.

use std::time::Duration;

use procountor_client::models::{
    CounterParty, Currency, ExtraInfo, Invoice, InvoiceBasicInfo, InvoiceChannel, InvoiceCounterpartyAddress,
    InvoicePaymentMethod, InvoiceRow, InvoiceType, PaymentInfo, Unit,
};
use procountor_client::test_util::TestServer;
use procountor_client::{Client, Date, Decimal, Error, Outcome};

type Failure = Box<dyn std::error::Error>;

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let date: Date = "2026-11-22".parse()?;
    // Ours, and kept before the first attempt: it finds the invoice again.
    let number = "ACME-2026-0042";
    let double = TestServer::start().await?;
    let client = double.client();
    let mut arrived = InvoiceBasicInfo::default();
    (arrived.id, arrived.original_invoice_number) = (Some(700), Some(number.to_owned()));
    double.on(client.invoices().create(&invoice(number, date))).reset();
    double.on(client.invoices().list().original_invoice_number(number)).pages([]).pages([arrived]);

    let id = create_once(&client, &invoice(number, date), number, date).await?;
    println!("{number} is invoice {id}");
    Ok(())
}

/// Creates an invoice that has a number of ours. It is sent once, whatever happens, and not at all if a run
/// before this one, which was ended half-way, has sent it.
async fn create_once(client: &Client, invoice: &Invoice, number: &str, date: Date) -> Result<i64, Failure> {
    if let Some(id) = find(client, number, date).await? {
        return Ok(id);
    }
    let error = match client.invoices().create(invoice).await {
        Ok(created) => return created.id.ok_or_else(|| "the invoice was created without an id".into()),
        Err(error) => error,
    };
    println!("{error}: {}", error.outcome());
    if matches!(error.outcome(), Outcome::NotSent | Outcome::Rejected) {
        // Nothing is there. The client has tried what made sense, so the caller decides.
        return Err(error.into());
    }
    // It may be there, or on its way still: look more than once.
    for wait in [0, 1, 5, 20] {
        tokio::time::sleep(Duration::from_secs(wait)).await;
        if let Some(id) = find(client, number, date).await? {
            println!("it had arrived");
            return Ok(id);
        }
    }
    // To send it again is a decision for a person, or for tomorrow's run, which looks first.
    Err(error.into())
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
