//! Unpaid purchase invoices in order of their due dates, one of which is approved.
//!
//! `cargo run -p procountor-client --features test-util --example approve_purchase_invoice`
//!
//! Order of the calls: `invoices().list` with the unpaid statuses, `invoices().get`, `invoices().approve`,
//! `invoices().get`. The client never retries an approval; after a lost response, the invoice is read again.
//!
//! Assumptions:
//! - Invoice circulation is set up, and does not demand a verification before the approval.
//! - The user has all rights to purchase invoices. Without them, the list may be shorter, without an error.
//! - The total is listed in the accounting currency. Parts that are paid are not subtracted.

use std::fmt;

use procountor_client::models::{
    CheckingEvent, CounterParty, InfoMessage, Invoice, InvoiceBasicInfo, InvoiceCounterpartyAddress, InvoiceStatus,
    InvoiceSumInfo, InvoiceType,
};
use procountor_client::test_util::TestServer;
use procountor_client::{Client, Date, Decimal, Error, Listed as _, OrEmpty as _, Outcome, Required as _};

type BoxError = Box<dyn std::error::Error>;

/// Maximum number of characters of a comment.
const MAX_COMMENT: usize = 100;

/// Drafts, which are no bookings yet but are owed, and bookings that are not paid.
const UNPAID: [InvoiceStatus; 8] = [
    InvoiceStatus::Received,
    InvoiceStatus::Unfinished,
    InvoiceStatus::Verified,
    InvoiceStatus::Approved,
    InvoiceStatus::PaymentQueued,
    InvoiceStatus::PaymentSentToBank,
    InvoiceStatus::PartlyPaid,
    InvoiceStatus::PaymentDenied,
];

/// An unpaid purchase invoice.
#[derive(Debug)]
struct Unpaid {
    id: i64,
    status: InvoiceStatus,
    /// Missing on some drafts.
    due: Option<Date>,
    supplier: Option<String>,
    /// Total with VAT in the accounting currency.
    total: Decimal,
    currency: String,
}

impl Unpaid {
    fn new(row: &InvoiceBasicInfo) -> Result<Self, Error> {
        // A changed due date applies instead of the first one.
        let due = row.new_due_date.or(row.due_date);
        let supplier = row.counter_party.or_empty().counter_party_address.or_empty().name.clone();
        let sums = row.invoice_sum_info.items();
        let sum = sums.iter().find(|sum| sum.in_accounting_currency == Some(true)).required("invoiceSumInfo")?;
        Ok(Self {
            id: row.id.required("id")?,
            status: row.status.clone().required("status")?,
            due,
            supplier,
            total: sum.invoice_sum_total.required("invoiceSumTotal")?,
            currency: sum.currency.clone().required("currency")?,
        })
    }
}

impl fmt::Display for Unpaid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { id, status, due, supplier, total, currency } = self;
        let due = due.map_or_else(|| "no due date".to_owned(), |due| due.to_string());
        let supplier = supplier.as_deref().unwrap_or("-");
        write!(f, "{id:>5} {due} {supplier:<20} {total:>10} {currency} {status}")
    }
}

/// Returns the unpaid purchase invoices, the earliest due date first, after those without one.
async fn unpaid(client: &Client) -> Result<Vec<Unpaid>, Error> {
    let mut rows = client.invoices().list().types([InvoiceType::PurchaseInvoice]).status(UNPAID).items();
    let mut unpaid = Vec::new();
    while let Some(row) = rows.next().await {
        unpaid.push(Unpaid::new(&row?)?);
    }
    unpaid.sort_by_key(|invoice| invoice.due);
    Ok(unpaid)
}

/// Approves a purchase invoice that is received, entered or verified, and returns its status afterwards.
///
/// If the status is not `APPROVED`, another acceptor may have to approve it.
async fn approve(client: &Client, id: i64, comment: &str) -> Result<InvoiceStatus, BoxError> {
    if comment.chars().count() > MAX_COMMENT {
        return Err(format!("comment must have at most {MAX_COMMENT} characters").into());
    }
    let invoice = client.invoices().get(id).await?;
    if invoice.type_ != Some(InvoiceType::PurchaseInvoice) {
        return Err(format!("invoice {id} is not a purchase invoice").into());
    }
    match invoice.status.clone().required("status")? {
        InvoiceStatus::Received | InvoiceStatus::Unfinished | InvoiceStatus::Verified => {}
        InvoiceStatus::Approved => return Ok(InvoiceStatus::Approved),
        status => return Err(format!("invoice {id} is {status}, and cannot be approved").into()),
    }
    match client.invoices().approve(id, &CheckingEvent::default().comment(comment)).await {
        Err(error) if error.outcome() != Outcome::Unknown => Err(error.into()),
        // After a lost response, the status shows whether the invoice was approved.
        _ => Ok(client.invoices().get(id).await?.status.clone().required("status")?),
    }
}

#[tokio::main]
async fn main() -> Result<(), BoxError> {
    let server = TestServer::start().await?;
    server.strict().likely();
    let client = server.client();
    let search = client.invoices().list().types([InvoiceType::PurchaseInvoice]).status(UNPAID);
    server.on(search).pages([
        row(41, InvoiceStatus::Approved, "Öljy ja Lämpö Oy", "2026-12-14", "1240.50")?,
        row(42, InvoiceStatus::Verified, "Kahvila Aamu", "2026-12-01", "86.80")?,
        row(43, InvoiceStatus::PaymentQueued, "Sähkö Oy", "2026-12-03", "310.00")?,
    ]);
    let invoice = |status| Invoice::default().id(42).type_(InvoiceType::PurchaseInvoice).status(status);
    server
        .on(client.invoices().get(42))
        .respond(invoice(InvoiceStatus::Verified))
        .respond(invoice(InvoiceStatus::Approved));
    // The response to the approval is lost.
    let approval = CheckingEvent::default().comment("as agreed with Ville");
    server.on(client.invoices().approve(42, &approval)).reset().respond(InfoMessage::default()).times(1);

    let unpaid = unpaid(&client).await?;
    for invoice in &unpaid {
        println!("{invoice}");
    }
    let first = unpaid.iter().find(|invoice| invoice.status == InvoiceStatus::Verified).required("verified invoice")?;
    let status = approve(&client, first.id, "as agreed with Ville").await?;
    println!("invoice {} is {status}", first.id);

    assert_eq!(unpaid.iter().map(|invoice| invoice.id).collect::<Vec<_>>(), [42, 43, 41]);
    assert_eq!(first.to_string(), "   42 2026-12-01 Kahvila Aamu              86.80 EUR VERIFIED");
    assert_eq!(status, InvoiceStatus::Approved);
    server.assert_met();
    assert!(server.refused().is_empty());
    Ok(())
}

fn row(id: i64, status: InvoiceStatus, supplier: &str, due: &str, total: &str) -> Result<InvoiceBasicInfo, BoxError> {
    let supplier = InvoiceCounterpartyAddress::default().name(supplier);
    let sum = InvoiceSumInfo::default()
        .currency("EUR")
        .in_accounting_currency(true)
        .invoice_sum_total(total.parse::<Decimal>()?);
    Ok(InvoiceBasicInfo::default()
        .id(id)
        .type_(InvoiceType::PurchaseInvoice)
        .status(status)
        .due_date(due.parse::<Date>()?)
        .counter_party(CounterParty::default().counter_party_address(supplier))
        .invoice_sum_info([sum]))
}
