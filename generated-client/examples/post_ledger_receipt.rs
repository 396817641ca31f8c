//! Posts a ledger receipt: debit and credit, to the cent.
//!
//! `cargo run -p procountor-client --features test-util --example post_ledger_receipt`

use procountor_client::models::{LedgerReceipt, LedgerReceiptType, Transaction, TransactionType, VatType};
use procountor_client::test_util::TestServer;
use procountor_client::{Client, Date, Decimal, Error, Listed as _};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let double = TestServer::start().await?;
    let client = double.client();
    let answer = LedgerReceipt::default().id(9001).receipt_number(17);
    double.on(client.ledger_receipts().create(&LedgerReceipt::default())).any_arguments().answer(answer);

    let receipt = travel_costs("2026-04-30".parse()?, Decimal::new(12_345, 2));
    match post(&client, &receipt).await {
        Ok(id) => println!("receipt {id} over {}", turnover(&receipt)),
        Err(error) => println!("{error}: {}", error.outcome()),
    }
    Ok(())
}

/// Posts a receipt that is in balance. It is sent once: what to do after `Outcome::Unknown` is said in
/// the example `create_invoice`.
async fn post(client: &Client, receipt: &LedgerReceipt) -> Result<i64, Error> {
    use procountor_client::Required as _;

    let sum: Decimal = receipt.transactions.items().iter().filter_map(|row| row.accounting_value).sum();
    assert_eq!(sum, Decimal::ZERO, "debit and credit are equal");
    let posted = client.ledger_receipts().create(receipt).await?;
    Ok(posted.id.required("id")?)
}

/// What was debited.
fn turnover(receipt: &LedgerReceipt) -> Decimal {
    let amounts = receipt.transactions.items().iter().filter_map(|row| row.accounting_value);
    amounts.filter(Decimal::is_sign_positive).sum()
}

fn travel_costs(day: Date, amount: Decimal) -> LedgerReceipt {
    let row = |account: &str, value: Decimal| {
        let row = Transaction::default().transaction_type(TransactionType::Entry).account(account);
        row.accounting_value(value).vat_percent(Decimal::ZERO)
    };
    LedgerReceipt::default()
        .type_(LedgerReceiptType::Journal)
        .name("Travel, April")
        .receipt_date(day)
        .vat_type(VatType::Purchase)
        .vat_status(1)
        .transactions([row("7800", amount), row("1910", -amount)])
}
