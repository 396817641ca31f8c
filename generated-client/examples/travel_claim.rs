//! Travel claim with a receipt: created once, documented and put into circulation.
//!
//! `cargo run -p procountor-client --features test-util --example travel_claim`
//!
//! Order of the calls: `invoices().list` for an earlier run, `company().get_circulation_settings` for the person who
//! approves, `invoices().create`, `invoices().get`, `attachments().attach`, `invoices().send_to_circulation`. A `POST` with
//! a lost response is never resent; the claim is searched for by the program's own number. The job may be repeated after
//! any failure: it continues where it ended. After a crash, wait two minutes first, because the server may still be
//! working on a request.
//!
//! Assumptions:
//! - The traveller is in the register of persons and is linked to a user.
//! - Invoice circulation is in use for travel invoices and expense claims.
//! - The user has the rights to travel and expense invoices, not only to own ones.
//! - The number is new. Travel invoices have no number of their own in the description: `originalInvoiceNumber` is used.
//! - The VAT percentages are in use by the company. A travel invoice has no VAT status.

use procountor_client::models::{
    Attachment, AttachmentReferenceType, CirculationSettings, CounterParty, Currency, ExtraInfo, InfoMessage, Invoice,
    InvoiceApprovalInformation, InvoiceBasicInfo, InvoiceChannel, InvoiceCheckerInformation,
    InvoiceCounterpartyAddress, InvoicePaymentMethod, InvoiceRow, InvoiceStatus, InvoiceType, PaymentInfo,
    TravelInformationItem, Unit, Verifier,
};
use procountor_client::test_util::TestServer;
use procountor_client::{Client, Creation, Date, DateTime, Decimal, Error, File, Listed as _, Outcome, Required as _};

type BoxError = Box<dyn std::error::Error>;

/// A claim of the program's own.
struct Claim {
    /// Number in the program, stored before the first attempt.
    number: String,
    /// Id of the person in the register.
    person: i64,
    name: String,
    /// Id of the user who approves the claim.
    acceptor: i64,
    date: Date,
    due: Date,
    places: String,
    purpose: String,
    expenses: Vec<Expense>,
    /// Receipt of the expenses, in memory before the claim is created, so that an unreadable file leaves no draft.
    receipt: File,
}

/// An expense, paid by the traveller.
struct Expense {
    text: String,
    /// Price with VAT in euros.
    price: Decimal,
    vat_percent: Decimal,
}

/// Creates a claim and puts it into circulation, or continues an earlier run. Returns the id of its travel invoice.
async fn submit(client: &Client, claim: &Claim) -> Result<i64, BoxError> {
    let id = match find(client, &claim.number).await? {
        Some(id) => id,
        None => create(client, claim).await?,
    };
    let invoice = client.invoices().get(id).await?.into_inner();
    match invoice.status.clone().required("status")? {
        InvoiceStatus::Unfinished => {}
        status @ (InvoiceStatus::PaymentDenied | InvoiceStatus::Invalidated) => {
            return Err(format!("travel invoice {id} is {status}").into());
        }
        // In circulation, or later.
        _ => return Ok(id),
    }
    attach(client, &invoice, id, &claim.receipt).await?;
    match client.invoices().send_to_circulation(id).await {
        Err(error) if error.outcome() == Outcome::Unknown => match client.invoices().get(id).await?.status {
            Some(InvoiceStatus::Received) => Ok(id),
            _ => Err(error.into()),
        },
        sent => Ok(sent.map(|_| id)?),
    }
}

/// Returns the id of the travel invoice with the program's own number.
async fn find(client: &Client, number: &str) -> Result<Option<i64>, BoxError> {
    let search = client.invoices().list().types([InvoiceType::TravelInvoice]).original_invoice_number(number);
    let rows: Vec<InvoiceBasicInfo> = search.items().into_vec().await?;
    let mut ids = rows.iter().filter(|row| row.original_invoice_number.as_deref() == Some(number)).map(|row| row.id);
    match (ids.next(), ids.next()) {
        (None, _) => Ok(None),
        (Some(id), None) => Ok(Some(id.required("id")?)),
        _ => Err(format!("several travel invoices have the number {number}").into()),
    }
}

/// Creates the claim and returns its id. Sends it at most once.
async fn create(client: &Client, claim: &Claim) -> Result<i64, BoxError> {
    let settings = client.company().get_circulation_settings().await?;
    if settings.use_for_travel_and_expense_invoices != Some(true) {
        return Err("invoice circulation is not in use for travel invoices".into());
    }
    if !settings.acceptors.items().iter().any(|user| user.user_id == Some(claim.acceptor)) {
        return Err(format!("user {} does not approve invoices", claim.acceptor).into());
    }
    let request = client.invoices().create(&invoice(claim)).with_lookup();
    match request.send().await? {
        Creation::Created(created) => Ok(created.id.required("id")?),
        Creation::Found { id, .. } => Ok(id),
        // A later run can create it.
        Creation::NotFound(error) => Err(error.into()),
        Creation::CannotTell { error, reason, .. } => Err(format!("{error}; check by hand: {reason}").into()),
        other => Err(format!("check by hand: {other:?}").into()),
    }
}

/// Uploads the receipt, unless an earlier run has done so.
async fn attach(client: &Client, invoice: &Invoice, id: i64, receipt: &File) -> Result<(), Error> {
    let has_receipt = |invoice: &Invoice| {
        invoice.attachments.items().iter().any(|attachment| attachment.name.as_deref() == Some(receipt.name.as_str()))
    };
    if has_receipt(invoice) {
        return Ok(());
    }
    match client.attachments().attach(AttachmentReferenceType::Invoice, id, receipt.clone()).await {
        Err(error) if error.outcome() == Outcome::Unknown && has_receipt(&*client.invoices().get(id).await?) => Ok(()),
        uploaded => uploaded.map(drop),
    }
}

fn invoice(claim: &Claim) -> Invoice {
    let name = InvoiceCounterpartyAddress::default().name(claim.name.as_str());
    let payment = PaymentInfo::default()
        .payment_method(InvoicePaymentMethod::BankTransfer)
        .currency(Currency::Eur)
        .currency_rate(Decimal::ONE)
        .due_date(claim.due);
    let rows = claim.expenses.iter().map(|expense| {
        InvoiceRow::default()
            .product(expense.text.as_str())
            .quantity(Decimal::ONE)
            .unit(Unit::Piece)
            .unit_price(expense.price)
            .discount_percent(Decimal::ZERO)
            .vat_percent(expense.vat_percent)
    });
    // The days are free text.
    let trip = TravelInformationItem::default()
        .departure(claim.date.to_string())
        .arrival(claim.date.to_string())
        .places(claim.places.as_str())
        .purpose(claim.purpose.as_str());
    let acceptor = InvoiceCheckerInformation::default().user_id(claim.acceptor);
    Invoice::default() // without `vat_status` and `language`
        .type_(InvoiceType::TravelInvoice)
        .partner_id(claim.person)
        .original_invoice_number(claim.number.as_str())
        .date(claim.date)
        .counter_party(CounterParty::default().counter_party_address(name))
        .payment_info(payment)
        .extra_info(ExtraInfo::default().accounting_by_row(true).unit_prices_include_vat(true))
        .discount_percent(Decimal::ZERO)
        .invoice_channel(InvoiceChannel::NoSending)
        .invoice_rows(rows.collect::<Vec<_>>())
        .travel_information_items([trip])
        .invoice_approval_information(InvoiceApprovalInformation::default().acceptors([acceptor]))
}

#[tokio::main]
async fn main() -> Result<(), BoxError> {
    let server = TestServer::start().await?;
    server.strict().likely();
    let client = server.client();
    let claim = Claim {
        number: "TRIP-2026-7".to_owned(),
        person: 11,
        name: "Ville Virtanen".to_owned(),
        acceptor: 21,
        date: "2026-11-20".parse()?,
        due: "2026-12-04".parse()?,
        places: "Helsinki, Oulu".to_owned(),
        purpose: "Meeting with a customer".to_owned(),
        expenses: vec![Expense {
            text: "Train tickets".to_owned(),
            price: "68.40".parse()?,
            vat_percent: "13.5".parse()?,
        }],
        receipt: File::new("tickets.pdf", "%PDF-1.7\n%%EOF\n"),
    };
    set_up(&server, &client, &claim)?;

    let id = submit(&client, &claim).await?;
    let again = submit(&client, &claim).await?;
    println!("{} is travel invoice {id}", claim.number);

    assert_eq!((id, again), (800, 800));
    server.assert_met();
    assert!(server.refused().is_empty());
    let posts = server.calls_of(&client.invoices().create(&serde_json::from_str(CLAIM)?));
    assert_eq!(posts.len(), 1, "the claim is created once, with the exact amounts");
    Ok(())
}

/// The body of the creation.
const CLAIM: &str = r#"{"partnerId":11,"type":"TRAVEL_INVOICE","date":"2026-11-20","originalInvoiceNumber":"TRIP-2026-7",
    "counterParty":{"counterPartyAddress":{"name":"Ville Virtanen"}},
    "paymentInfo":{"paymentMethod":"BANK_TRANSFER","currency":"EUR","dueDate":"2026-12-04","currencyRate":1},
    "extraInfo":{"accountingByRow":true,"unitPricesIncludeVat":true},"discountPercent":0,"invoiceChannel":"NO_SENDING",
    "invoiceRows":[{"product":"Train tickets","quantity":1,"unit":"PIECE","unitPrice":68.40,"discountPercent":0,
    "vatPercent":13.5}],
    "travelInformationItems":[{"departure":"2026-11-20","arrival":"2026-11-20","places":"Helsinki, Oulu",
    "purpose":"Meeting with a customer"}],
    "invoiceApprovalInformation":{"acceptors":[{"userId":21}]}}"#;

/// Sets up a company with circulation, in which the response to putting the claim into circulation is lost.
fn set_up(server: &TestServer, client: &Client, claim: &Claim) -> Result<(), BoxError> {
    let settings = CirculationSettings::default()
        .use_for_travel_and_expense_invoices(true)
        .acceptors([Verifier::default().user_id(claim.acceptor)]);
    server.on(client.company().get_circulation_settings()).respond(settings);
    let row = InvoiceBasicInfo::default().id(800).original_invoice_number(claim.number.as_str());
    server.on(client.invoices().list().original_invoice_number(claim.number.as_str())).pages([]).pages([row]);
    let draft =
        invoice(claim).id(800).status(InvoiceStatus::Unfinished).version("2026-11-20T10:00:00".parse::<DateTime>()?);
    server.on(client.invoices().create(&invoice(claim))).respond(draft.clone()).times(1);
    let received = draft.clone().status(InvoiceStatus::Received);
    server.on(client.invoices().get(800)).respond(draft).respond(received);
    let upload = client.attachments().attach(AttachmentReferenceType::Invoice, 800, claim.receipt.clone());
    server.on(upload).any_arguments().respond(Attachment::default().id(6)).times(1);
    server.on(client.invoices().send_to_circulation(800)).reset().respond(InfoMessage::default()).times(1);
    Ok(())
}
