//! Pays an invoice and waits until the user confirms the payment in the app.
//!
//! `cargo run -p procountor-client --features test-util --example pay_invoice`

use std::time::Duration;

use procountor_client::models::{
    InfoMessage, Invoice, InvoicePayment, InvoicePaymentList, MfaInfoMessage, MfaTransactionResult,
    OutgoingPaymentMethod, PaymentRecipientNameAndAddress, TransactionIdentifier,
};
use procountor_client::test_util::TestServer;
use procountor_client::{Client, Confirmation, Date, DateTime, Decimal, Error, Pending, Required as _, WaitOptions};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = TestServer::start().await?;
    let client = server.client();
    server
        .on(client.invoices().get(42))
        .respond(Invoice::default().id(42).version("2026-04-01T10:00:00".parse::<DateTime>()?));
    let transaction = TransactionIdentifier::default().transaction_identifier("tx-1");
    server
        .on(client.payments().create(&InvoicePaymentList::default()))
        .any_arguments()
        .respond(Pending::Pending(transaction))
        .times(1);
    // The user confirms the payment after the first poll.
    let mut result = MfaTransactionResult::default();
    result.info = Some(MfaInfoMessage::default().message("PAYMENT_CREATED"));
    let poll = client.mfa().result("tx-1");
    server.on(poll).respond(Pending::Pending(InfoMessage::default())).respond(Pending::Done(result));

    let confirmation = pay(&client, 42, Decimal::new(124_050, 2), "2026-05-15".parse()?).await?;
    match &confirmation {
        Confirmation::Confirmed(_) => println!("the payment is confirmed"),
        Confirmation::TimedOut => println!("the user may still confirm the payment"),
        other => println!("no payment was made: {other:?}"),
    }

    assert!(matches!(confirmation, Confirmation::Confirmed(_)));
    server.assert_met();
    Ok(())
}

/// Pays an invoice. The client does not retry the call, and the payment is made when the user confirms it.
async fn pay(client: &Client, id: i64, amount: Decimal, day: Date) -> Result<Confirmation, Error> {
    let invoice = client.invoices().get(id).await?;
    let recipient = PaymentRecipientNameAndAddress::default().name("Mäkelän Puutyö Oy");
    let payment = InvoicePayment::default()
        .invoice_id(id)
        // Procountor rejects the payment if the invoice has changed since it was read.
        .invoice_version(invoice.version.clone().required("version")?)
        .amount(amount)
        .payment_date(day)
        .payment_method(OutgoingPaymentMethod::FinnishBankTransfer)
        .recipient_bank_account("FI2112345600000785")
        .recipient_name_and_address(recipient);
    let payments = InvoicePaymentList::default().payments([payment]);
    match client.payments().create(&payments).await?.into_inner() {
        Pending::Pending(transaction) => {
            println!("waiting for the confirmation");
            let interval = Duration::from_secs(1);
            client.mfa().wait(&transaction, WaitOptions::default().interval(interval, interval)).await
        }
        // No confirmation was required.
        Pending::Done(()) => Ok(Confirmation::Confirmed(Box::default())),
    }
}
