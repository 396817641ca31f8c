//! Sales invoice with rows, VAT, reference code and PDF: created once, checked, approved and sent.
//!
//! `cargo run -p procountor-client --features test-util --example send_sales_invoice`
//!
//! Order of the calls: `invoices().list` for an earlier run, `vats().company_rates` and `bank_accounts().list` for the
//! settings, `invoices().create`, `invoices().get` to check the total, `attachments().upload`, `invoices().approve`,
//! `invoices().send`. Procountor has no idempotency keys, so a `POST` with a lost response is never resent; the invoice is
//! searched for by the program's own number. The job may be repeated after any failure: it continues where it ended. After
//! a crash, wait two minutes first, because the server may still be working on a request.
//!
//! Assumptions:
//! - The company is Finnish, keeps its books in euros, and uses VAT of Finland only.
//! - It has an active bank account that is the default for invoices, and invoice circulation is set up.
//! - The user has all rights to sales invoices. The date is in an open fiscal year and tracking period.
//! - The number is new, and at most one program creates invoices with it at a time.

use procountor_client::Required as _;
use procountor_client::models::{
    ActiveStatus, Attachment, AttachmentReferenceType, BankAccount, CheckingEvent, CompanyBankAccountBasicInfo,
    CounterParty, Country, Currency, ExtraInfo, Invoice, InvoiceAction, InvoiceBasicInfo, InvoiceChannel,
    InvoiceCounterpartyAddress, InvoicePaymentMethod, InvoiceRow, InvoiceStatus, InvoiceSumInfo, InvoiceTransaction,
    InvoiceTransactions, InvoiceType, Language, PaymentInfo, Unit, VatCountryInfo, VatInfo, VatInformation,
    VatStatusInfo,
};
use procountor_client::test_util::TestServer;
use procountor_client::{
    Client, Creation, Date, DateTime, Decimal, Error, File, Listed as _, Method, OrEmpty as _, Outcome,
};

type BoxError = Box<dyn std::error::Error>;

/// Domestic sale, among the VAT statuses of the companies that are known.
const DOMESTIC: i64 = 1;

/// An invoice of the program's own.
struct Order {
    /// Number in the program, stored before the first attempt. Procountor does not print it.
    number: String,
    date: Date,
    due: Date,
    customer: String,
    street: String,
    zip: String,
    city: String,
    email: String,
    lines: Vec<Line>,
    /// Total with VAT in euros.
    total: Decimal,
    /// Document that the customer gets with the invoice.
    pdf: File,
}

/// A row: an amount of hours at a price without VAT.
struct Line {
    text: String,
    hours: Decimal,
    price: Decimal,
    vat_percent: Decimal,
}

/// An invoice in the queue to be sent.
#[derive(Debug, PartialEq)]
struct Sent {
    id: i64,
    /// Number on the invoice.
    invoice_number: i64,
    /// Reference code from Procountor, which the payment will have: store it to match the payment.
    reference: String,
}

/// Creates, approves and sends the invoice of an order, or continues an earlier run.
async fn send_invoice(client: &Client, order: &Order) -> Result<Sent, BoxError> {
    let id = match find(client, &order.number).await? {
        Some(id) => id,
        None => create(client, order).await?,
    };
    let invoice = client.invoices().get(id).await?.into_inner();
    let status = invoice.status.clone().required("status")?;
    // The only entry is in the accounting currency, because the invoice has no other currency.
    let total = invoice.invoice_sum_info.items().first().and_then(|sum| sum.invoice_sum_total);
    let total = total.required("invoiceSumInfo")?;
    if total != order.total {
        return Err(format!("the total of invoice {id} ({status}) is {total} instead of {}", order.total).into());
    }
    match status {
        InvoiceStatus::Unfinished => {
            attach(client, &invoice, id, &order.pdf).await?;
            approve(client, id).await?;
            send(client, id).await?;
        }
        InvoiceStatus::NotSent => send(client, id).await?,
        InvoiceStatus::Sent | InvoiceStatus::PartlyPaid | InvoiceStatus::Paid | InvoiceStatus::MarkedPaid => {}
        status => return Err(format!("invoice {id} is {status}, and cannot be sent").into()),
    }
    Ok(Sent {
        id,
        invoice_number: invoice.invoice_number.required("invoiceNumber")?,
        reference: invoice.payment_info.or_empty().bank_reference_code.clone().required("bankReferenceCode")?,
    })
}

/// Returns the id of the sales invoice with the program's own number.
async fn find(client: &Client, number: &str) -> Result<Option<i64>, BoxError> {
    let search = client.invoices().list().types([InvoiceType::SalesInvoice]).original_invoice_number(number);
    let rows: Vec<InvoiceBasicInfo> = search.items().into_vec().await?;
    let mut ids = rows.iter().filter(|row| row.original_invoice_number.as_deref() == Some(number)).map(|row| row.id);
    match (ids.next(), ids.next()) {
        (None, _) => Ok(None),
        (Some(id), None) => Ok(Some(id.required("id")?)),
        _ => Err(format!("several sales invoices have the number {number}").into()),
    }
}

/// Creates the invoice and returns its id. Sends it at most once.
async fn create(client: &Client, order: &Order) -> Result<i64, BoxError> {
    let invoice = invoice(order, check_vat_and_find_account(client, order).await?);
    let request = client.invoices().create(&invoice).with_lookup();
    match request.send().await? {
        Creation::Created(created) => Ok(created.id.required("id")?),
        Creation::Found { id, .. } => Ok(id),
        // A later run can create it.
        Creation::NotFound(error) => Err(error.into()),
        Creation::CannotTell { error, reason, .. } => Err(format!("{error}; check by hand: {reason}").into()),
        other => Err(format!("check by hand: {other:?}").into()),
    }
}

/// Checks that the company uses the VAT of the order, and returns the IBAN to pay to.
async fn check_vat_and_find_account(client: &Client, order: &Order) -> Result<String, BoxError> {
    let vats = client.vats().company_rates().await?;
    let statuses = vats.vat_statuses.items().iter().filter(|status| status.sales == Some(true));
    if !statuses.map(|status| status.vat_status).any(|status| status == Some(DOMESTIC)) {
        return Err(format!("the company does not use VAT status {DOMESTIC} in sales").into());
    }
    let rates = vats.vat_information.items().iter().flat_map(|country| country.percentages.items());
    let rates: Vec<_> = rates.filter(|rate| rate.sales == Some(true)).filter_map(|rate| rate.vat_percent).collect();
    if let Some(line) = order.lines.iter().find(|line| !rates.contains(&line.vat_percent)) {
        return Err(format!("the company does not use {} % VAT in sales", line.vat_percent).into());
    }
    let accounts = client.bank_accounts().list().items().into_vec().await?;
    let account = accounts
        .into_iter()
        .find(|account| account.default_for_invoice == Some(true) && account.status == Some(ActiveStatus::Active));
    Ok(account.required("default account for invoices")?.iban.required("iban")?)
}

/// Uploads the document, to be sent along with the invoice, unless an earlier run has done so.
async fn attach(client: &Client, invoice: &Invoice, id: i64, pdf: &File) -> Result<(), Error> {
    let has_pdf = |invoice: &Invoice| {
        invoice.attachments.items().iter().any(|attachment| attachment.name.as_deref() == Some(pdf.name.as_str()))
    };
    if has_pdf(invoice) {
        return Ok(());
    }
    let meta = Attachment::default()
        .name(pdf.name.as_str())
        .reference_type(AttachmentReferenceType::Invoice)
        .reference_id(id)
        .send_with_invoice(true);
    match client.attachments().upload(&meta, pdf.clone()).await {
        Err(error) if error.outcome() == Outcome::Unknown && has_pdf(&*client.invoices().get(id).await?) => Ok(()),
        uploaded => uploaded.map(drop),
    }
}

/// Approves the invoice, which is needed even where nobody approves invoices.
async fn approve(client: &Client, id: i64) -> Result<(), BoxError> {
    match client.invoices().approve(id, &CheckingEvent::default()).await {
        Err(error) if error.outcome() == Outcome::Unknown => match client.invoices().get(id).await?.status {
            Some(InvoiceStatus::NotSent) => Ok(()),
            _ => Err(error.into()),
        },
        approved => Ok(approved.map(drop)?),
    }
}

/// Puts the invoice into the queue to be sent, unless its history shows that it is there. A success does not mean that
/// it was delivered: look for `SENDING_ERROR_RECEIVED` in the history later.
async fn send(client: &Client, id: i64) -> Result<(), Error> {
    if is_queued(client, id).await? {
        return Ok(());
    }
    match client.invoices().send(id).await {
        Err(error) if error.outcome() == Outcome::Unknown && is_queued(client, id).await? => Ok(()),
        sent => sent.map(drop),
    }
}

async fn is_queued(client: &Client, id: i64) -> Result<bool, Error> {
    match client.invoices().list_transactions(id).await {
        Ok(history) => Ok(history.transactions.items().iter().any(|event| event.action == Some(InvoiceAction::Send))),
        // An invoice without history.
        Err(error) if error.status().is_some_and(|status| status == 404) => Ok(false),
        Err(error) => Err(error),
    }
}

fn invoice(order: &Order, iban: String) -> Invoice {
    let customer = InvoiceCounterpartyAddress::default()
        .name(order.customer.as_str())
        .street(order.street.as_str())
        .zip(order.zip.as_str())
        .city(order.city.as_str())
        .country(Country::Finland);
    let payment = PaymentInfo::default()
        .payment_method(InvoicePaymentMethod::BankTransfer)
        .currency(Currency::Eur)
        .currency_rate(Decimal::ONE)
        .bank_account(BankAccount::default().account_number(iban))
        .due_date(order.due)
        // Empty: Procountor creates a reference code. Absent: the invoice has none, and the payment is not matched.
        .bank_reference_code("");
    let rows = order.lines.iter().map(|line| {
        InvoiceRow::default()
            .product(line.text.as_str())
            .quantity(line.hours)
            .unit(Unit::Hour)
            .unit_price(line.price)
            .discount_percent(Decimal::ZERO)
            .vat_percent(line.vat_percent)
    });
    Invoice::default()
        .type_(InvoiceType::SalesInvoice)
        .original_invoice_number(order.number.as_str())
        .date(order.date)
        .counter_party(CounterParty::default().counter_party_address(customer).email(order.email.as_str()))
        .payment_info(payment)
        .extra_info(ExtraInfo::default().accounting_by_row(true).unit_prices_include_vat(false))
        .vat_status(DOMESTIC)
        .discount_percent(Decimal::ZERO)
        .language(Language::Finnish)
        .invoice_channel(InvoiceChannel::Email)
        .invoice_rows(rows.collect::<Vec<_>>())
}

#[tokio::main]
async fn main() -> Result<(), BoxError> {
    let server = TestServer::start().await?;
    server.strict().likely();
    let client = server.client();
    let order = Order {
        number: "ACME-2026-0042".to_owned(),
        date: "2026-11-22".parse()?,
        due: "2026-12-06".parse()?,
        customer: "Mäkelän Puutyö Oy".to_owned(),
        street: "Puutie 3".to_owned(),
        zip: "90100".to_owned(),
        city: "Oulu".to_owned(),
        email: "ap@example.com".to_owned(),
        lines: vec![line("Planing", "2", "120.00", "25.5")?, line("Catering", "1.5", "80.00", "13.5")?],
        total: "437.40".parse()?,
        pdf: File::new("ACME-2026-0042.pdf", "%PDF-1.7\n%%EOF\n"),
    };
    set_up(&server, &client, &order)?;

    let sent = send_invoice(&client, &order).await?;
    let again = send_invoice(&client, &order).await?;
    println!("{} is invoice {}, reference {}", order.number, sent.invoice_number, sent.reference);

    assert_eq!(again, sent);
    assert_eq!(sent, Sent { id: 700, invoice_number: 1042, reference: "1232".to_owned() });
    server.assert_met();
    assert!(server.refused().is_empty());
    let calls = server.calls();
    let writes = calls.iter().filter(|call| call.method != Method::GET);
    let writes: Vec<_> = writes.map(|call| format!("{} {}", call.method, call.path)).collect();
    let expected = ["POST /invoices", "POST /attachments", "PUT /invoices/700/approve", "PUT /invoices/700/send"];
    assert_eq!(writes, expected, "each call is sent once, although responses are lost and the job is repeated");
    let posts = server.calls_of(&client.invoices().create(&serde_json::from_str(BODY)?));
    assert_eq!(posts.len(), 1, "the invoice is created once, with the exact amounts");
    let file = client.attachments().attach(AttachmentReferenceType::Invoice, 700, order.pdf);
    let uploads = server.calls_of(&file);
    let upload = String::from_utf8_lossy(&uploads[0].body);
    assert!(upload.contains(r#""sendWithInvoice":true"#) && upload.contains("%PDF-1.7"), "{upload}");
    Ok(())
}

fn line(text: &str, hours: &str, price: &str, vat_percent: &str) -> Result<Line, BoxError> {
    let (hours, price, vat_percent) = (hours.parse()?, price.parse()?, vat_percent.parse()?);
    Ok(Line { text: text.to_owned(), hours, price, vat_percent })
}

/// Sets up a company, in which the responses to the creation and to the sending are lost.
fn set_up(server: &TestServer, client: &Client, order: &Order) -> Result<(), BoxError> {
    let rate = |percent: Decimal| VatInfo::default().vat_percent(percent).sales(true).purchase(true);
    let rates =
        VatCountryInfo::default().country("Finland").percentages([rate("25.5".parse()?), rate("13.5".parse()?)]);
    let domestic = VatStatusInfo::default().vat_status(DOMESTIC).sales(true).purchase(true);
    server
        .on(client.vats().company_rates())
        .respond(VatInformation::default().vat_information([rates]).vat_statuses([domestic]));
    let account = CompanyBankAccountBasicInfo::default().id(3).iban("FI2112345600000785").currency(Currency::Eur);
    let account = account.default_for_invoice(true).status(ActiveStatus::Active);
    server.on(client.bank_accounts().list()).pages([account]);

    let row = InvoiceBasicInfo::default().id(700).type_(InvoiceType::SalesInvoice);
    let row = row.original_invoice_number(order.number.as_str());
    let search = client.invoices().list().original_invoice_number(order.number.as_str());
    server.on(search).pages([]).pages([row]);
    server.on(client.invoices().create(&Invoice::default())).any_arguments().reset().times(1);

    let sums = InvoiceSumInfo::default().currency("EUR").in_accounting_currency(true).invoice_sum_total(order.total);
    let mut draft = invoice(order, "FI2112345600000785".to_owned()).id(700).invoice_number(1042);
    draft = draft
        .status(InvoiceStatus::Unfinished)
        .version("2026-11-22T10:00:00".parse::<DateTime>()?)
        .invoice_sum_info([sums]);
    draft.payment_info.get_or_insert_default().bank_reference_code = Some("1232".to_owned());
    server.strict().given("/invoices/700", &draft);
    let upload = client.attachments().attach(AttachmentReferenceType::Invoice, 700, order.pdf.clone());
    server.on(upload).any_arguments().respond(Attachment::default().id(5)).times(1);
    let queued = InvoiceTransaction::default().action(InvoiceAction::Send);
    let history = InvoiceTransactions::default().transactions([queued]);
    server.on(client.invoices().list_transactions(700)).errors(404, [("", "NOT_FOUND")]).respond(history);
    server.on(client.invoices().send(700)).reset().times(1);
    Ok(())
}

/// The body of the creation.
const BODY: &str = r#"{"type":"SALES_INVOICE","date":"2026-11-22","originalInvoiceNumber":"ACME-2026-0042",
    "counterParty":{"email":"ap@example.com","counterPartyAddress":{"name":"Mäkelän Puutyö Oy","street":"Puutie 3",
    "zip":"90100","city":"Oulu","country":"FINLAND"}},
    "paymentInfo":{"paymentMethod":"BANK_TRANSFER","currency":"EUR","bankAccount":{"accountNumber":"FI2112345600000785"},
    "dueDate":"2026-12-06","currencyRate":1,"bankReferenceCode":""},
    "extraInfo":{"accountingByRow":true,"unitPricesIncludeVat":false},"discountPercent":0,"vatStatus":1,
    "invoiceChannel":"EMAIL","language":"FINNISH","invoiceRows":[
    {"product":"Planing","quantity":2,"unit":"HOUR","unitPrice":120.00,"discountPercent":0,"vatPercent":25.5},
    {"product":"Catering","quantity":1.5,"unit":"HOUR","unitPrice":80.00,"discountPercent":0,"vatPercent":13.5}]}"#;
