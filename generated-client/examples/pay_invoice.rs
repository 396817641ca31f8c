//! Payment of a purchase invoice, which the user confirms in the Procountor Key app.
//!
//! `cargo run -p procountor-client --features test-util --example pay_invoice`
//!
//! Order of the calls: `users().current`, `payments().list` for an earlier run, `invoices().get` for the newest
//! `version`, `payments().create`, `mfa().wait`, `payments().list`. The response to the creation only means that the
//! user is asked: **nothing is paid before the confirmation.** After a lost response, repeat the job when the five
//! minutes of the confirmation have passed: it finds the payment if the user has confirmed it.
//!
//! Assumptions:
//! - The company is Finnish, and its default account for payments may be used.
//! - The user of the token has the Procountor Key app, and the rights to pay.
//! - The supplier has a Finnish account, and the invoice is in euros. A foreign payment needs the full address of the
//!   recipient.
//! - The whole invoice is paid at once.

use std::time::Duration;

use procountor_client::Required as _;
use procountor_client::models::{
    BankAccount, BasicPaymentTransactionData, CounterParty, Currency, InfoMessage, Invoice, InvoiceCounterpartyAddress,
    InvoicePayment, InvoicePaymentList, InvoiceStatus, InvoiceSumInfo, InvoiceType, LoginMethod, MfaTransactionResult,
    OutgoingPaymentMethod, PaymentInfo, PaymentRecipientNameAndAddress, TransactionIdentifier, User,
};
use procountor_client::test_util::TestServer;
use procountor_client::{
    Client, Confirmation, Date, DateTime, Decimal, Error, Listed as _, OrEmpty as _, Pending, WaitOptions,
};

type BoxError = Box<dyn std::error::Error>;

/// State of the payment after the job.
#[derive(Debug, PartialEq)]
enum PaymentState {
    /// The payment with this id is queued, or the bank has it. It is paid when the bank says so.
    Ordered(i64),
    /// The user has rejected the payment, or did not confirm it in time. Nothing was paid.
    NotConfirmed,
    /// The user may still confirm the payment. Repeat the job later.
    Waiting,
}

/// Pays an approved purchase invoice on a day after today, unless its payment is ordered already.
async fn pay(client: &Client, id: i64, day: Date, wait: WaitOptions) -> Result<PaymentState, BoxError> {
    if client.users().current().await?.login_method != Some(LoginMethod::ProcountorKey) {
        return Err("the user does not have the Procountor Key app, and cannot confirm payments".into());
    }
    if let Some(payment) = ordered(client, id).await? {
        return Ok(PaymentState::Ordered(payment));
    }
    let invoice = client.invoices().get(id).await?.into_inner();
    if invoice.type_ != Some(InvoiceType::PurchaseInvoice) || invoice.status != Some(InvoiceStatus::Approved) {
        return Err(format!("invoice {id} is not an approved purchase invoice").into());
    }
    let payments = InvoicePaymentList::default().payments([payment(&invoice, day)?]);
    let confirmation = match client.payments().create(&payments).await?.into_inner() {
        Pending::Pending(transaction) => client.mfa().wait(&transaction, wait).await?,
        // No confirmation was required.
        Pending::Done(()) => Confirmation::Confirmed(Box::default()),
    };
    let otherwise = match confirmation {
        Confirmation::Rejected | Confirmation::Expired => return Ok(PaymentState::NotConfirmed),
        // The result can be read once. If it was lost, the payments of the invoice show it.
        Confirmation::AlreadyProcessed => PaymentState::NotConfirmed,
        _ => PaymentState::Waiting,
    };
    Ok(ordered(client, id).await?.map_or(otherwise, PaymentState::Ordered))
}

/// Returns the id of the payment of the invoice that is queued, or that the bank has.
async fn ordered(client: &Client, invoice: i64) -> Result<Option<i64>, Error> {
    use InvoiceStatus::{Paid, PaymentQueued, PaymentSentToBank};

    let mut payments = client.payments().list().invoice_id([invoice]).items();
    while let Some(payment) = payments.next().await.transpose()? {
        if matches!(payment.status, Some(PaymentQueued | PaymentSentToBank | Paid)) {
            return Ok(Some(payment.id.required("id")?));
        }
    }
    Ok(None)
}

/// Returns the payment of the whole invoice to the account and with the reference that the supplier gave.
fn payment(invoice: &Invoice, day: Date) -> Result<InvoicePayment, BoxError> {
    let sums = invoice.invoice_sum_info.items();
    // In the currency of the invoice, which has an entry of its own if it is not that of the company.
    let sum = sums.iter().find(|sum| sum.in_accounting_currency == Some(false)).or(sums.first());
    let total = sum.and_then(|sum| sum.invoice_sum_total).required("invoiceSumInfo")?;
    if total <= Decimal::ZERO {
        return Err(format!("cannot pay a total of {total}").into());
    }
    let info = invoice.payment_info.or_empty();
    if info.currency != Some(Currency::Eur) {
        return Err(format!("cannot pay in {:?}", info.currency).into());
    }
    let recipient = invoice.counter_party.or_empty().counter_party_address.or_empty().name.clone().required("name")?;
    let payment = InvoicePayment::default()
        .invoice_id(invoice.id.required("id")?)
        // The payment is rejected if the invoice has changed since it was read.
        .invoice_version(invoice.version.clone().required("version")?)
        .amount(total)
        .payment_date(day)
        .payment_method(OutgoingPaymentMethod::FinnishBankTransfer)
        .recipient_bank_account(info.bank_account.or_empty().account_number.clone().required("accountNumber")?)
        .recipient_name_and_address(PaymentRecipientNameAndAddress::default().name(recipient));
    // A payment has either a reference or a message.
    Ok(match info.bank_reference_code.as_deref().filter(|code| !code.is_empty()) {
        Some(code) => payment.bank_reference_code(code),
        None => payment.message(invoice.original_invoice_number.clone().required("originalInvoiceNumber")?),
    })
}

#[tokio::main]
async fn main() -> Result<(), BoxError> {
    let server = TestServer::start().await?;
    // The date of the requests, which a payment must be later than.
    server.strict().likely().today("2026-11-30".parse()?);
    let client = server.client();
    set_up(&server, &client)?;
    let day: Date = "2026-12-07".parse()?;

    // Keep the default intervals, which are longer.
    let interval = Duration::from_millis(100);
    let state = pay(&client, 42, day, WaitOptions::default().interval(interval, interval)).await?;
    println!("payment of invoice 42: {state:?}");
    let again = pay(&client, 42, day, WaitOptions::default()).await?;

    assert_eq!((&state, &again), (&PaymentState::Ordered(9), &PaymentState::Ordered(9)));
    server.assert_met();
    assert!(server.refused().is_empty());
    let orders = server.calls_of(&client.payments().create(&serde_json::from_str(ORDER)?));
    assert_eq!(orders.len(), 1, "the payment is ordered once, with the exact amount");
    Ok(())
}

/// The body of the order.
const ORDER: &str = r#"{"payments":[{"amount":1240.50,"bankReferenceCode":"1232",
    "recipientBankAccount":"FI2112345600000785","paymentMethod":"FINNISH_BANK_TRANSFER","paymentDate":"2026-12-07",
    "recipientNameAndAddress":{"name":"Kahvila Aamu"},"invoiceId":42,"invoiceVersion":"2026-04-01T10:00:00"}]}"#;

/// Sets up an approved invoice, and a user who confirms its payment after the first poll.
fn set_up(server: &TestServer, client: &Client) -> Result<(), BoxError> {
    server.on(client.users().current()).respond(User::default().login_method(LoginMethod::ProcountorKey));
    let sum = InvoiceSumInfo::default().currency("EUR").in_accounting_currency(true);
    let supplier = InvoiceCounterpartyAddress::default().name("Kahvila Aamu");
    let info = PaymentInfo::default()
        .currency(Currency::Eur)
        .bank_account(BankAccount::default().account_number("FI2112345600000785"))
        .bank_reference_code("1232");
    let invoice = Invoice::default()
        .id(42)
        .type_(InvoiceType::PurchaseInvoice)
        .status(InvoiceStatus::Approved)
        .counter_party(CounterParty::default().counter_party_address(supplier))
        .payment_info(info)
        .invoice_sum_info([sum.invoice_sum_total("1240.50".parse::<Decimal>()?)])
        .version("2026-04-01T10:00:00".parse::<DateTime>()?);
    server.strict().given("/invoices/42", &invoice);
    let payment = BasicPaymentTransactionData::default().id(9).invoice_id(42).status(InvoiceStatus::PaymentQueued);
    server.on(client.payments().list().invoice_id([42])).pages([]).pages([payment]);
    let transaction = TransactionIdentifier::default().transaction_identifier("tx-1");
    let order = client.payments().create(&InvoicePaymentList::default());
    server.on(order).any_arguments().respond(Pending::Pending(transaction)).times(1);
    server
        .on(client.mfa().result("tx-1"))
        .respond(Pending::Pending(InfoMessage::default()))
        .respond(Pending::Done(MfaTransactionResult::default()))
        .times(2);
    Ok(())
}
