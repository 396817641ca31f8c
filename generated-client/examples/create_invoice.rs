//! Creates an invoice exactly once, although the response is lost.
//!
//! `cargo run -p procountor-client --features test-util --example create_invoice`
//!
//! Runs against a test server that accepts the invoice and closes the connection without a response. Procountor has
//! no idempotency keys, so the client does not retry a `POST` that may have been executed: it could create a second
//! invoice. Instead, the program searches for the invoice by its own invoice number.

use std::time::Duration;

use procountor_client::models::{
    CounterParty, Currency, ExtraInfo, Invoice, InvoiceBasicInfo, InvoiceChannel, InvoiceCounterpartyAddress,
    InvoicePaymentMethod, InvoiceRow, InvoiceType, PaymentInfo, Unit,
};
use procountor_client::test_util::TestServer;
use procountor_client::{Client, Date, Decimal, Error, Outcome, Required as _};

type BoxError = Box<dyn std::error::Error>;

#[tokio::main]
async fn main() -> Result<(), BoxError> {
    let date: Date = "2026-11-22".parse()?;
    // A real program stores the number before the first attempt, to find the invoice after a crash.
    let number = "ACME-2026-0042";
    let server = TestServer::start().await?;
    let client = server.client();
    let created = InvoiceBasicInfo::default().id(700).original_invoice_number(number);
    server.on(client.invoices().create(&invoice(number, date))).reset().times(1);
    server.on(client.invoices().list().original_invoice_number(number)).pages([]).pages([created]);

    let id = create_once(&client, &invoice(number, date), number, date).await?;
    println!("{number} is invoice {id}");

    assert_eq!(id, 700);
    server.assert_met();
    Ok(())
}

/// Creates an invoice with the program's own number, unless an earlier run has created it. Sends it at most once.
async fn create_once(client: &Client, invoice: &Invoice, number: &str, date: Date) -> Result<i64, BoxError> {
    if let Some(id) = find(client, number, date).await? {
        return Ok(id);
    }
    let error = match client.invoices().create(invoice).await {
        Ok(created) => return Ok(created.id.required("id")?),
        Err(error) => error,
    };
    println!("{error}: {}", error.outcome());
    if matches!(error.outcome(), Outcome::NotSent | Outcome::Rejected) {
        // The invoice was not created, and the client has already retried where possible.
        return Err(error.into());
    }
    // The invoice may exist already, or become visible later: search several times.
    for wait in [0, 1, 5, 20] {
        tokio::time::sleep(Duration::from_secs(wait)).await;
        if let Some(id) = find(client, number, date).await? {
            println!("the invoice was created");
            return Ok(id);
        }
    }
    // Leave the decision to send it again to a person or to a later run, which searches first.
    Err(error.into())
}

/// Finds the invoice with the program's own number. The client retries this search if it fails.
async fn find(client: &Client, number: &str, date: Date) -> Result<Option<i64>, Error> {
    let found = client.invoices().list().original_invoice_number(number).start_date(date).end_date(date).await?;
    let invoice = found.results.iter().find(|invoice| invoice.original_invoice_number.as_deref() == Some(number));
    Ok(invoice.and_then(|invoice| invoice.id))
}

fn invoice(number: &str, date: Date) -> Invoice {
    let row = InvoiceRow::default()
        .product("Consulting")
        .quantity(Decimal::from(2))
        .unit(Unit::Hour)
        .unit_price(Decimal::new(12_000, 2))
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
