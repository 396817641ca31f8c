//! Posts a balanced ledger receipt with exact amounts.
//!
//! `cargo run -p procountor-client --features test-util --example post_ledger_receipt`

use procountor_client::models::{LedgerReceipt, LedgerReceiptType, Transaction, TransactionType, VatType};
use procountor_client::test_util::TestServer;
use procountor_client::{Client, Date, Decimal, Listed as _, Required as _};

type BoxError = Box<dyn std::error::Error>;

#[tokio::main]
async fn main() -> Result<(), BoxError> {
    let server = TestServer::start().await?;
    let client = server.client();
    let response = LedgerReceipt::default().id(9001).receipt_number(17);
    server.on(client.ledger_receipts().create(&LedgerReceipt::default())).any_arguments().respond(response).times(1);

    let receipt = travel_costs("2026-04-30".parse()?, Decimal::new(12_345, 2));
    let id = post(&client, &receipt).await?;
    println!("receipt {id} over {}", total_debit(&receipt));

    assert_eq!((id, total_debit(&receipt).to_string().as_str()), (9001, "123.45"));
    server.assert_met();
    Ok(())
}

/// Posts a balanced receipt.
///
/// The client does not retry the call. The example `create_invoice` shows what to do if the outcome is unknown.
async fn post(client: &Client, receipt: &LedgerReceipt) -> Result<i64, BoxError> {
    let balance: Decimal = receipt.transactions.items().iter().filter_map(|row| row.accounting_value).sum();
    if !balance.is_zero() {
        return Err(format!("debit and credit differ by {balance}").into());
    }
    let posted = client.ledger_receipts().create(receipt).await?;
    Ok(posted.id.required("id")?)
}

/// Returns the sum of the debit rows.
fn total_debit(receipt: &LedgerReceipt) -> Decimal {
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
