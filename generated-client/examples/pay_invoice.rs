//! Pays an invoice, and waits until its user has confirmed the payment in the app.
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
    let double = TestServer::start().await?;
    let client = double.client();
    double
        .on(client.invoices().get(42))
        .answer(Invoice::default().id(42).version("2026-04-01T10:00:00".parse::<DateTime>()?));
    let accepted = TransactionIdentifier::default().transaction_identifier("tx-1");
    double
        .on(client.payments().create(&InvoicePaymentList::default()))
        .any_arguments()
        .answer(Pending::Pending(accepted));
    // The user takes a while.
    let mut result = MfaTransactionResult::default();
    result.info = Some(MfaInfoMessage::default().message("PAYMENT_CREATED"));
    let asked = client.mfa().result("tx-1");
    double.on(asked).answer(Pending::Pending(InfoMessage::default())).answer(Pending::Done(result));

    match pay(&client, 42, Decimal::new(124_050, 2), "2026-05-15".parse()?).await? {
        Confirmation::Confirmed(_) => println!("the payment is confirmed"),
        Confirmation::TimedOut => println!("the user may still confirm it"),
        other => println!("no payment was made: {other:?}"),
    }
    Ok(())
}

/// Pays an invoice. The call moves money, so it is sent once, and done when its user says so.
async fn pay(client: &Client, id: i64, amount: Decimal, day: Date) -> Result<Confirmation, Error> {
    let invoice = client.invoices().get(id).await?;
    let recipient = PaymentRecipientNameAndAddress::default().name("Mäkelän Puutyö Oy");
    let payment = InvoicePayment::default()
        .invoice_id(id)
        // If somebody changes the invoice meanwhile, the payment is refused.
        .invoice_version(invoice.version.clone().required("version")?)
        .amount(amount)
        .payment_date(day)
        .payment_method(OutgoingPaymentMethod::FinnishBankTransfer)
        .recipient_bank_account("FI2112345600000785")
        .recipient_name_and_address(recipient);
    let payments = InvoicePaymentList::default().payments([payment]);
    match client.payments().create(&payments).await?.into_inner() {
        Pending::Pending(transaction) => {
            println!("waiting for the user");
            let often = Duration::from_secs(1);
            client.mfa().wait(&transaction, WaitOptions::default().pauses(often, often)).await
        }
        // Nobody had to be asked.
        Pending::Done(()) => Ok(Confirmation::Confirmed(Box::default())),
    }
}
