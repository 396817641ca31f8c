//! Creates an invoice exactly once, although the response is lost.
//!
//! `cargo run -p procountor-client --features test-util --example create_invoice`
//!
//! Runs against a test server that accepts the invoice and closes the connection without a response. Procountor has
//! no idempotency keys, so the client does not retry a `POST` that may have been executed: it could create a second
//! invoice. Instead, `with_lookup` searches for the invoice by the program's own number.

use std::time::Duration;

use procountor_client::models::{
    CounterParty, Currency, ExtraInfo, Invoice, InvoiceBasicInfo, InvoiceChannel, InvoiceCounterpartyAddress,
    InvoicePaymentMethod, InvoiceRow, InvoiceType, PaymentInfo, Unit,
};
use procountor_client::test_util::TestServer;
use procountor_client::{Client, Creation, Date, Decimal, Required as _};

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
    // The invoice becomes visible after the first search.
    server.on(client.invoices().list().original_invoice_number(number)).pages([]).pages([created]);

    let id = create_once(&client, &invoice(number, date)).await?;
    println!("{number} is invoice {id}");

    assert_eq!(id, 700);
    server.assert_met();
    Ok(())
}

/// Creates an invoice and returns its id. Sends it at most once.
async fn create_once(client: &Client, invoice: &Invoice) -> Result<i64, BoxError> {
    // A real program keeps the default of two minutes, within which the server finishes a request.
    let request = client.invoices().create(invoice).with_lookup().quiet_period(Duration::from_secs(1));
    // An error means that the invoice was not created; the client has already retried where possible.
    match request.send().await? {
        Creation::Created(response) => Ok(response.id.required("id")?),
        Creation::Found { id, error, .. } => {
            println!("{error}; the invoice was created");
            Ok(id)
        }
        // A later run can resend it.
        Creation::NotFound(error) => Err(error.into()),
        Creation::CannotTell { error, reason, .. } => {
            Err(format!("{error}; check before it is resent: {reason}").into())
        }
        _ => Err("check before it is resent".into()),
    }
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
