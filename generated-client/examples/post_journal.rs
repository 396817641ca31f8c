//! Journal voucher, split between the items of a dimension, posted once and approved.
//!
//! `cargo run -p procountor-client --features test-util --example post_journal`
//!
//! Order of the calls: `ledger_receipts().list` for an earlier run, `chart_of_accounts().get` and `dimensions().list` for
//! the registers, `ledger_receipts().create`, `ledger_receipts().approve`. A `POST` with a lost response is never
//! resent; the journal is searched for by its name. The job may be repeated after any failure: it continues where it ended.
//! After a lost response or a crash, wait two minutes first, because the server may still be working on a request.
//!
//! Assumptions:
//! - The number of the voucher is new and is part of its name, which Procountor does not check for duplicates.
//! - The date is in an open fiscal year and tracking period (400 `CLOSED_FISCAL_PERIOD`).
//! - The voucher is without VAT, and its VAT status is in use for purchases: 12 is "no VAT" in the companies seen, see
//!   `vats().company_rates`.
//! - The user has access to dimensions, and the licence has at least one.

use procountor_client::models::{
    Dimension, DimensionItem, DimensionItemValue, InvoiceStatus, LedgerAccount, LedgerAccounts, LedgerReceipt,
    LedgerReceiptBasicInfo, LedgerReceiptType, Transaction, TransactionType, VatType,
};
use procountor_client::test_util::TestServer;
use procountor_client::{Client, Date, Decimal, Error, Listed as _, Outcome, Required as _};

type BoxError = Box<dyn std::error::Error>;

/// Maximum number of characters of a receipt's name.
const MAX_NAME: usize = 80;

/// A voucher of the program's own.
struct Voucher<'a> {
    /// Number and subject, the name of the journal.
    name: &'a str,
    date: Date,
    vat_status: i64,
    /// Name of the dimension that the debit rows are split by.
    dimension: &'a str,
    entries: Vec<Entry<'a>>,
}

/// A row of a voucher.
struct Entry<'a> {
    account: &'a str,
    /// Debit is positive, credit negative; two decimals.
    value: Decimal,
    /// Names of the dimension's items with their shares, such as 2 and 1 for two thirds and a third.
    shares: &'a [(&'a str, i64)],
}

/// Posts and approves a voucher, or continues an earlier run. Returns the id of its journal.
async fn post(client: &Client, voucher: &Voucher<'_>) -> Result<i64, BoxError> {
    let balance: Decimal = voucher.entries.iter().map(|entry| entry.value).sum();
    if !balance.is_zero() {
        return Err(format!("debit and credit differ by {balance}").into());
    }
    if voucher.name.chars().count() > MAX_NAME {
        return Err(format!("name must have at most {MAX_NAME} characters").into());
    }
    let (id, status) = match find(client, voucher).await? {
        Some(found) => found,
        None => create(client, voucher).await?,
    };
    if status == InvoiceStatus::Unfinished {
        match client.ledger_receipts().approve(id).await {
            Err(error) if error.outcome() == Outcome::Unknown => {
                let status = client.ledger_receipts().get(id).await?.status.clone();
                if status != Some(InvoiceStatus::Approved) {
                    return Err(error.into());
                }
            }
            approved => drop(approved?),
        }
    }
    Ok(id)
}

/// Returns id and status of the journal of a voucher.
async fn find(client: &Client, voucher: &Voucher<'_>) -> Result<Option<(i64, InvoiceStatus)>, Error> {
    let search = client.ledger_receipts().list().types([LedgerReceiptType::Journal]);
    let mut rows = search.start_date(voucher.date).end_date(voucher.date).items();
    while let Some(row) = rows.next().await.transpose()? {
        if row.name.as_deref() == Some(voucher.name) && row.status != Some(InvoiceStatus::Invalidated) {
            return Ok(Some((row.id.required("id")?, row.status.required("status")?)));
        }
    }
    Ok(None)
}

/// Creates the journal, and returns its id and status. Sends it at most once.
async fn create(client: &Client, voucher: &Voucher<'_>) -> Result<(i64, InvoiceStatus), BoxError> {
    let journal = journal(client, voucher).await?;
    match client.ledger_receipts().create(&journal).await {
        Ok(created) => Ok((created.id.required("id")?, created.status.clone().required("status")?)),
        // A journal that is not found now may appear later: a later run finds it.
        Err(error) if error.outcome() == Outcome::Unknown => Ok(find(client, voucher).await?.ok_or(error)?),
        Err(error) => Err(error.into()),
    }
}

/// Returns the journal with the ids of the company's dimension.
async fn journal(client: &Client, voucher: &Voucher<'_>) -> Result<LedgerReceipt, BoxError> {
    let accounts = client.chart_of_accounts().get().await?;
    let dimensions = client.dimensions().list().await?;
    let named = |dimension: &&Dimension| dimension.name.as_deref() == Some(voucher.dimension);
    let dimension = dimensions.iter().find(named).ok_or_else(|| format!("no dimension {}", voucher.dimension))?;
    let mut rows = Vec::new();
    for Entry { account, value, shares } in &voucher.entries {
        // Procountor reports an unknown account as a wrong VAT percentage.
        let is_known = accounts
            .ledger_accounts
            .items()
            .iter()
            .any(|known| known.ledger_account_code.as_deref() == Some(account) && known.active != Some(false));
        if !is_known {
            return Err(format!("no active account {account}").into());
        }
        let row = Transaction::default()
            .transaction_type(TransactionType::Entry)
            .account(*account)
            .accounting_value(*value)
            .vat_percent(Decimal::ZERO);
        rows.push(match shares {
            [] => row,
            shares => row.dimension_item_values(split(dimension, *value, shares)?),
        });
    }
    Ok(LedgerReceipt::default()
        .type_(LedgerReceiptType::Journal)
        .name(voucher.name)
        .receipt_date(voucher.date)
        .vat_type(VatType::Purchase)
        .vat_status(voucher.vat_status)
        .transactions(rows))
}

/// Splits an amount by shares. The last item gets the remainder, so that the values add up to the amount.
fn split(dimension: &Dimension, value: Decimal, shares: &[(&str, i64)]) -> Result<Vec<DimensionItemValue>, BoxError> {
    let mut rest = value;
    let mut shares_left: i64 = shares.iter().map(|(_, share)| share).sum();
    let mut values = Vec::new();
    for (name, share) in shares {
        if *share <= 0 {
            return Err(format!("share of {name} must be positive").into());
        }
        let mut items = dimension.items.items().iter();
        // An active item has no status.
        let item = items.find(|item| item.code_name.as_deref() == Some(name) && item.status.is_none());
        let item = item.ok_or_else(|| format!("no active item {name}"))?;
        let part = rest * Decimal::from(*share) / Decimal::from(shares_left);
        let part = part.round_dp(2);
        rest -= part;
        shares_left -= share;
        values.push(
            DimensionItemValue::default()
                .dimension_id(dimension.id.required("id")?)
                .item_id(item.id.required("id")?)
                .value(part),
        );
    }
    Ok(values)
}

#[tokio::main]
async fn main() -> Result<(), BoxError> {
    let server = TestServer::start().await?;
    server.strict().likely();
    let client = server.client();
    let value: Decimal = "100.00".parse()?;
    let shares = [("10 Sales", 1), ("20 Office", 1), ("30 Workshop", 1)];
    let voucher = Voucher {
        name: "V-2026-17 Rent of November",
        date: "2026-11-30".parse()?,
        vat_status: 12,
        dimension: "Cost centre",
        entries: vec![
            Entry { account: "7230", value, shares: &shares },
            Entry { account: "1910", value: -value, shares: &[] },
        ],
    };
    set_up(&server, &client, &voucher);

    let id = post(&client, &voucher).await?;
    let again = post(&client, &voucher).await?;
    println!("{} is receipt {id}", voucher.name);

    assert_eq!((id, again), (9001, 9001));
    assert_eq!(client.ledger_receipts().get(id).await?.status, Some(InvoiceStatus::Approved));
    server.assert_met();
    assert!(server.refused().is_empty());
    let posts = server.calls_of(&client.ledger_receipts().create(&serde_json::from_str(JOURNAL)?));
    assert_eq!(posts.len(), 1, "the journal is posted once, with the exact amounts");
    Ok(())
}

/// The body of the creation.
const JOURNAL: &str = r#"{"type":"JOURNAL","name":"V-2026-17 Rent of November","receiptDate":"2026-11-30",
    "vatType":"PURCHASE","vatStatus":12,"transactions":[
    {"transactionType":"ENTRY","account":"7230","accountingValue":100.00,"vatPercent":0,"dimensionItemValues":[
    {"dimensionId":1,"itemId":10,"value":33.33},{"dimensionId":1,"itemId":20,"value":33.34},
    {"dimensionId":1,"itemId":30,"value":33.33}]},
    {"transactionType":"ENTRY","account":"1910","accountingValue":-100.00,"vatPercent":0}]}"#;

/// Sets up the registers of a company, in which the response to the creation is lost.
fn set_up(server: &TestServer, client: &Client, voucher: &Voucher<'_>) {
    let accounts = ["1910", "7230"].map(|code| LedgerAccount::default().ledger_account_code(code).active(true));
    server.on(client.chart_of_accounts().get()).respond(LedgerAccounts::default().ledger_accounts(accounts));
    let items = [(10, "10 Sales"), (20, "20 Office"), (30, "30 Workshop")];
    let items = items.map(|(id, name)| DimensionItem::default().id(id).code_name(name));
    let dimension = Dimension::default().id(1).name("Cost centre").items(items);
    server.on(client.dimensions().list()).respond(vec![dimension]);
    let row = LedgerReceiptBasicInfo::default()
        .id(9001)
        .type_(LedgerReceiptType::Journal)
        .status(InvoiceStatus::Unfinished)
        .name(voucher.name);
    let search = client.ledger_receipts().list().types([LedgerReceiptType::Journal]);
    server
        .on(search.start_date(voucher.date).end_date(voucher.date))
        .pages([])
        .pages([row.clone()])
        .pages([row.status(InvoiceStatus::Approved)]);
    server.on(client.ledger_receipts().create(&LedgerReceipt::default())).any_arguments().reset().times(1);
    let journal = LedgerReceipt::default().type_(LedgerReceiptType::Journal).status(InvoiceStatus::Unfinished);
    server.strict().given("/ledgerreceipts/9001", &journal);
}
