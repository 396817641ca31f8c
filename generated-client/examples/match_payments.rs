//! Bank events and reference payments of an account, matched to open sales invoices.
//!
//! `cargo run -p procountor-client --features test-util --example match_payments`
//!
//! Order of the calls: `invoices().list` and `invoices().get_many` for the open invoices, `payments().list_events` for
//! what is paid already, `reference_payments().list`, `bank_statements().list`, and for each match
//! `bank_statements().allocate_invoice`. The job may be repeated: an event that is allocated is skipped, also if the
//! response to its allocation was lost.
//!
//! Assumptions:
//! - The bank delivers statements and reference payments of the account, which needs an authorisation in Procountor.
//! - The account and the invoices are in the currency of the company.
//! - Procountor settles invoices with reference payments itself. Those that it could not allocate are reported, because
//!   no call allocates them.
//! - Only what is certain is allocated: the reference of an open invoice, and exactly the sum that is open.

use std::collections::BTreeMap;

use procountor_client::ids::EventId;
use procountor_client::models::{
    BankStatement, BankStatementEvent, BasicPaymentTransactionData, Currency, InfoMessage, Invoice, InvoiceBasicInfo,
    InvoiceStatus, InvoiceSumInfo, InvoiceType, PaymentInfo, ReferencePayment,
};
use procountor_client::test_util::TestServer;
use procountor_client::{Client, Date, Decimal, Error, Listed as _, OrEmpty as _, Outcome, Required as _};

type BoxError = Box<dyn std::error::Error>;

/// Maximum number of ids of a request for payment events.
const IDS: usize = 200;

/// An account of the company and the days of interest.
struct Period<'a> {
    account: &'a str,
    start: Date,
    end: Date,
}

/// An open sales invoice.
struct OpenInvoice {
    id: i64,
    /// Sum that is not paid yet.
    open: Decimal,
}

/// Open invoices by reference code; `None` where several invoices have it.
type OpenInvoices = BTreeMap<String, Option<OpenInvoice>>;

/// The result of a run.
#[derive(Debug, Default, PartialEq)]
struct Report {
    /// Invoices that Procountor has settled with reference payments, with the sums.
    settled: Vec<(i64, Decimal)>,
    /// Invoices that this run has allocated events to, with the sums.
    allocated: Vec<(i64, Decimal)>,
    /// Incoming payments that a person must match, with the reasons.
    unmatched: Vec<String>,
}

/// Matches the payments of an account to the open sales invoices.
async fn match_payments(client: &Client, period: &Period<'_>) -> Result<Report, Error> {
    let mut report = Report::default();
    let mut open = open_invoices(client).await?;
    let Period { account, start, end } = *period;
    let search = client.reference_payments().list().account_number(account).start_date(start).end_date(end);
    let mut payments = search.items();
    while let Some(payment) = payments.next().await.transpose()? {
        let (id, sum) = (payment.id.required("id")?, payment.sum.required("sum")?);
        // The same money can be on a statement, so no event is allocated by this reference.
        if let Some(reference) = &payment.bank_reference {
            open.remove(reference);
        }
        if payment.allocated == Some(true) {
            report.settled.push((payment.invoice_id.required("invoiceId")?, sum));
        } else {
            report.unmatched.push(format!("reference payment {id} of {sum}: correct its reference in Procountor"));
        }
    }
    let search = client.bank_statements().list().account_number(account).start_date(start).end_date(end);
    let mut statements = search.items();
    while let Some(statement) = statements.next().await.transpose()? {
        for event in statement.events.items() {
            allocate(client, statement.id.required("id")?, event, &mut open, &mut report).await?;
        }
    }
    Ok(report)
}

/// Allocates an incoming event of a statement, if it is certain which invoice it pays.
async fn allocate(
    client: &Client,
    statement: i64,
    event: &BankStatementEvent,
    open: &mut OpenInvoices,
    report: &mut Report,
) -> Result<(), Error> {
    let (id, sum) = (event.id.required("id")?, event.sum.required("sum")?);
    // `allocated` is only about invoices: an event with a product or accounting rows is settled too.
    let is_booked = event.product_id.is_some() || !event.allocation_metadata_rows.items().is_empty();
    // The sign of outgoing money is not documented: only positive sums are taken for incoming.
    if event.allocated == Some(true) || is_booked || sum <= Decimal::ZERO {
        return Ok(());
    }
    let unmatched = |reason: &str| format!("event {id} of {sum}: {reason}");
    if !event.events.items().is_empty() {
        // Its children are the payments: counting both would count them twice.
        report.unmatched.push(unmatched("it is a bundle of payments"));
        return Ok(());
    }
    let reference = event.reference.as_deref().unwrap_or_default();
    let Some(Some(OpenInvoice { id: invoice, open: open_sum })) = open.get(reference) else {
        report.unmatched.push(unmatched("its reference is not that of one open invoice"));
        return Ok(());
    };
    if *open_sum != sum {
        report.unmatched.push(unmatched(&format!("{open_sum} of invoice {invoice} are open")));
        return Ok(());
    }
    match client.bank_statements().allocate_invoice(statement, EventId(id), *invoice).await {
        Ok(_) => report.allocated.push((*invoice, sum)),
        Err(error) if error.outcome() == Outcome::Unknown => {
            report.unmatched.push(unmatched("perhaps allocated, the next run shows it"));
        }
        Err(error) => return Err(error),
    }
    // A second payment with the reference is not matched.
    open.remove(reference);
    Ok(())
}

/// Returns the open sales invoices.
async fn open_invoices(client: &Client) -> Result<OpenInvoices, Error> {
    use InvoiceStatus::{Approved, NotSent, PartlyPaid, Sent};

    let search = client.invoices().list().types([InvoiceType::SalesInvoice]);
    // Drafts take no payment.
    let mut rows = search.status([NotSent, Approved, Sent, PartlyPaid]).items();
    let mut ids = Vec::new();
    while let Some(row) = rows.next().await.transpose()? {
        ids.push(row.id.required("id")?);
    }
    let mut open = BTreeMap::new();
    for ids in ids.chunks(IDS) {
        let paid = paid(client, ids).await?;
        // An invoice that cannot be read is left out: a payment of it is reported, and not allocated.
        for invoice in client.invoices().get_many(ids.iter().copied()).await?.iter() {
            let id = invoice.id.required("id")?;
            let sums = invoice.invoice_sum_info.items();
            let total = sums.first().and_then(|sum| sum.invoice_sum_total).required("invoiceSumInfo")?;
            let is_foreign = sums.iter().any(|sum| sum.in_accounting_currency != Some(true));
            // An invoice in another currency, or without a reference code, is matched by a person.
            let reference = invoice.payment_info.or_empty().bank_reference_code.as_ref().filter(|_| !is_foreign);
            if let Some(reference) = reference {
                let open_sum = total - paid.get(&id).copied().unwrap_or_default();
                let invoice = OpenInvoice { id, open: open_sum };
                open.entry(reference.clone()).and_modify(|first| *first = None).or_insert(Some(invoice));
            }
        }
    }
    Ok(open)
}

/// Returns the sums that are paid of each invoice, in the currency of the invoice.
async fn paid(client: &Client, invoices: &[i64]) -> Result<BTreeMap<i64, Decimal>, Error> {
    let mut paid: BTreeMap<i64, Decimal> = BTreeMap::new();
    let mut events = client.payments().list_events(invoices.iter().copied()).items();
    while let Some(event) = events.next().await.transpose()? {
        if matches!(event.status, Some(InvoiceStatus::Paid | InvoiceStatus::MarkedPaid)) {
            *paid.entry(event.invoice_id.required("invoiceId")?).or_default() += event.amount.required("amount")?;
        }
    }
    Ok(paid)
}

#[tokio::main]
async fn main() -> Result<(), BoxError> {
    let server = TestServer::start().await?;
    server.strict().likely();
    let client = server.client();
    let period = Period { account: "FI2112345600000785", start: "2026-11-01".parse()?, end: "2026-11-30".parse()? };
    set_up(&server, &client, &period)?;

    let report = match_payments(&client, &period).await?;
    println!("{report:#?}");

    assert_eq!(report.settled, [(504, "86.80".parse()?)]);
    assert_eq!(report.allocated, [(501, "1240.50".parse()?), (502, "100.00".parse()?)]);
    assert_eq!(
        report.unmatched,
        [
            "reference payment 62 of 12.00: correct its reference in Procountor",
            "event 73 of 310.00: 300.00 of invoice 503 are open",
            "event 74 of 1240.50: its reference is not that of one open invoice",
            "event 75 of 5.00: it is a bundle of payments",
        ]
    );
    server.assert_met();
    assert!(server.refused().is_empty());
    Ok(())
}

/// Sets up three open invoices, and the payments of a month.
fn set_up(server: &TestServer, client: &Client, period: &Period<'_>) -> Result<(), BoxError> {
    let rows = [501, 502, 503].map(|id| InvoiceBasicInfo::default().id(id));
    server.on(client.invoices().list().types([InvoiceType::SalesInvoice])).pages(rows);
    let invoices = vec![
        open_invoice(501, "1232", "1240.50")?,
        open_invoice(502, "1245", "250.00")?,
        open_invoice(503, "1258", "300.00")?,
    ];
    // The search returns the newest invoice first.
    for (id, invoice) in (501..).zip(&invoices) {
        server.strict().given(&format!("/invoices/{id}"), invoice);
    }
    server.on(client.invoices().get_many([503, 502, 501])).respond(invoices);
    let part = BasicPaymentTransactionData::default().id(1).invoice_id(502).status(InvoiceStatus::Paid);
    let part = part.amount("150.00".parse::<Decimal>()?);
    server.on(client.payments().list_events([503, 502, 501])).pages([part]);

    let payment =
        |id, sum: &str| -> Result<_, BoxError> { Ok(ReferencePayment::default().id(id).sum(sum.parse::<Decimal>()?)) };
    let late = payment(62, "12.00")?.bank_reference("1261").allocated(false);
    let payments = [payment(61, "86.80")?.allocated(true).invoice_id(504), late];
    server.on(client.reference_payments().list().account_number(period.account)).pages(payments);

    let event = |id, sum: &str| -> Result<_, BoxError> {
        Ok(BankStatementEvent::default().id(id).sum(sum.parse::<Decimal>()?))
    };
    let events = [
        event(70, "-40.00")?,
        event(71, "1240.50")?.reference("1232").allocated(false),
        event(72, "100.00")?.reference("1245").allocated(false),
        event(73, "310.00")?.reference("1258").allocated(false),
        event(74, "1240.50")?.reference("1232").allocated(false),
        event(75, "5.00")?.events([event(76, "5.00")?]),
        event(77, "20.00")?.allocated(true).invoice_id(400),
        event(78, "300.00")?.reference("1258").product_id(6),
    ];
    let statement = BankStatement::default().id(7).currency(Currency::Eur).events(events);
    server.strict().given("/bankstatements/7", &statement);
    let search = client.bank_statements().list().account_number(period.account);
    server.on(search.start_date(period.start).end_date(period.end)).pages([statement]);
    for (event, invoice) in [(71, 501), (72, 502)] {
        let allocation = client.bank_statements().allocate_invoice(7, EventId(event), invoice);
        server.on(allocation).respond(InfoMessage::default()).times(1);
    }
    Ok(())
}

fn open_invoice(id: i64, reference: &str, total: &str) -> Result<Invoice, BoxError> {
    let sum = InvoiceSumInfo::default()
        .currency("EUR")
        .in_accounting_currency(true)
        .invoice_sum_total(total.parse::<Decimal>()?);
    let info = PaymentInfo::default().bank_reference_code(reference);
    let invoice = Invoice::default().type_(InvoiceType::SalesInvoice).status(InvoiceStatus::Sent);
    Ok(invoice.id(id).payment_info(info).invoice_sum_info([sum]))
}
