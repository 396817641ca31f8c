//! Export of the ledger of a fiscal year to CSV: transactions, and their split by dimensions.
//!
//! `cargo run -p jobs --bin export_ledger`
//!
//! Order of the calls: `fiscal_years().get` for the days, `chart_of_accounts().get` and `dimensions().list` for the names,
//! `ledger_receipts().list` for the heads of the receipts, as a stream, and `ledger_receipts().get_many` for their
//! transactions, 200 receipts in each request.
//!
//! Two files, because a transaction belongs to several dimensions at once, each with its full amount: `transactions.csv`
//! has a line for each transaction, `dimensions.csv` a line for each part of it. Join them by `transaction`.
//!
//! Assumptions:
//! - The user may view all receipts. Missing rights make the export smaller, without an error (likely).
//! - The export is of turnover, so opening receipts with carried-forward balances are left out, as are orders, drafts and
//!   what is void.
//! - Values are in the accounting currency and net of VAT, debit positive: a receipt with VAT does not add up to zero.
//! - An edited invoice gets a receipt with another id. The export is complete each time, and replaces the last one.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::Path;

use csv::Writer;
use procountor_client::models::{
    Dimension, DimensionItem, FiscalYear, FiscalYears, InvoiceStatus, LedgerAccount, LedgerAccounts, LedgerReceipt,
    LedgerReceiptBasicInfo, LedgerReceiptType, Transaction, TransactionType,
};
use procountor_client::test_util::TestServer;
use procountor_client::{Client, Date, Listed as _, Required as _};

type BoxError = Box<dyn std::error::Error>;

/// Number of receipts in each request.
const BATCH: usize = 200;
/// Names of the files.
const FILES: [&str; 2] = ["transactions.csv", "dimensions.csv"];

/// The result of an export.
#[derive(Debug, PartialEq)]
struct Export {
    start: Date,
    end: Date,
    receipts: usize,
    transactions: usize,
    /// Receipts that were left out because their status is missing or has no documented meaning: look at them.
    undecided: Vec<i64>,
}

/// Names by code or ids. Those of closed accounts and items may be absent; the export then has only the ids.
#[derive(Default)]
struct Names {
    accounts: BTreeMap<String, String>,
    dimensions: BTreeMap<i64, String>,
    /// By ids of dimension and item.
    items: BTreeMap<(i64, i64), String>,
}

/// The files of an export, which get their names when they are complete.
struct Files {
    transactions: Writer<File>,
    dimensions: Writer<File>,
}

/// Exports the fiscal year that contains the date into a folder.
async fn export(client: &Client, date: Date, folder: &Path) -> Result<Export, BoxError> {
    let (start, end) = fiscal_year(client, date).await?;
    let names = names(client).await?;
    let mut files = Files::create(folder)?;
    let mut export = Export { start, end, receipts: 0, transactions: 0, undecided: Vec::new() };
    // The filter `status` takes one value and `types` lacks one, so the heads are filtered here.
    let mut heads = client.ledger_receipts().list().start_date(start).end_date(end).items();
    let mut ids = Vec::new();
    loop {
        let head = heads.next().await.transpose()?;
        if let Some(head) = &head {
            let id = head.id.required("id")?;
            match is_booking(head.type_.as_ref(), head.status.as_ref()) {
                Some(true) => ids.push(id),
                Some(false) => {}
                None => export.undecided.push(id),
            }
        }
        if ids.len() == BATCH || (head.is_none() && !ids.is_empty()) {
            write_receipts(client, &mut ids, &names, &mut files, &mut export).await?;
        }
        if head.is_none() {
            files.finish(folder)?;
            return Ok(export);
        }
    }
}

/// Returns the first and the last day of the fiscal year that contains the date.
async fn fiscal_year(client: &Client, date: Date) -> Result<(Date, Date), BoxError> {
    for year in client.fiscal_years().get().await?.fiscal_years.items() {
        let (start, end) = (year.start_date.required("startDate")?, year.end_date.required("endDate")?);
        if (start..=end).contains(&date) {
            return Ok((start, end));
        }
    }
    Err(format!("no fiscal year contains {date}").into())
}

async fn names(client: &Client) -> Result<Names, BoxError> {
    let mut names = Names::default();
    for account in client.chart_of_accounts().get().await?.ledger_accounts.items() {
        let code = account.ledger_account_code.clone().required("ledgerAccountCode")?;
        names.accounts.insert(code, account.name.clone().unwrap_or_default());
    }
    for dimension in client.dimensions().list().await?.iter() {
        let dimension_id = dimension.id.required("id")?;
        names.dimensions.insert(dimension_id, dimension.name.clone().unwrap_or_default());
        for item in dimension.items.items() {
            let item_id = item.id.required("id")?;
            names.items.insert((dimension_id, item_id), item.code_name.clone().unwrap_or_default());
        }
    }
    Ok(names)
}

/// Orders, which are no bookings, and receipts with carried-forward balances.
const LEFT_OUT: [LedgerReceiptType; 4] = [
    LedgerReceiptType::SalesOrder,
    LedgerReceiptType::PurchaseOrder,
    LedgerReceiptType::ReceiptForOpeningAccounts,
    LedgerReceiptType::TrackingPeriodOpeningReceipt,
];
/// Receipts that have no status.
const WITHOUT_STATUS: [LedgerReceiptType; 4] = [
    LedgerReceiptType::BankStatementAsReceipt,
    LedgerReceiptType::PeriodicTaxReturn,
    LedgerReceiptType::ReferencePayment,
    LedgerReceiptType::VatSummary,
];
/// Statuses of receipts that are no business transactions.
const DRAFTS: [InvoiceStatus; 4] =
    [InvoiceStatus::Unfinished, InvoiceStatus::Invalidated, InvoiceStatus::Received, InvoiceStatus::Verified];
/// Statuses of receipts that count in the books.
const BOOKED: [InvoiceStatus; 9] = [
    InvoiceStatus::NotSent,
    InvoiceStatus::Sent,
    InvoiceStatus::Approved,
    InvoiceStatus::PaymentQueued,
    InvoiceStatus::PaymentSentToBank,
    InvoiceStatus::PartlyPaid,
    InvoiceStatus::Paid,
    InvoiceStatus::MarkedPaid,
    InvoiceStatus::PaymentDenied,
];

/// Whether a receipt belongs to the turnover of the books; `None` if its status is missing or has no documented meaning.
fn is_booking(kind: Option<&LedgerReceiptType>, status: Option<&InvoiceStatus>) -> Option<bool> {
    match (kind?, status) {
        (kind, _) if LEFT_OUT.contains(kind) => Some(false),
        (kind, None) => WITHOUT_STATUS.contains(kind).then_some(true),
        (_, Some(status)) if BOOKED.contains(status) => Some(true),
        (_, Some(status)) => DRAFTS.contains(status).then_some(false),
    }
}

/// Fetches these receipts and writes their transactions.
async fn write_receipts(
    client: &Client,
    ids: &mut Vec<i64>,
    names: &Names,
    files: &mut Files,
    export: &mut Export,
) -> Result<(), BoxError> {
    let requested = ids.len();
    let receipts = client.ledger_receipts().get_many(ids.drain(..)).await?;
    if let Some(unread) = receipts.unread().first() {
        return Err(format!("cannot read {}: expected {}", unread.path, unread.expected).into());
    }
    if receipts.len() != requested {
        // A receipt was replaced or removed during the export.
        return Err(format!("{} of {requested} receipts exist any more: start again", receipts.len()).into());
    }
    for receipt in receipts.iter() {
        // The receipt may have changed since the search.
        if is_booking(receipt.type_.as_ref(), receipt.status.as_ref()) == Some(true) {
            export.receipts += 1;
            for row in receipt.transactions.items() {
                files.write(receipt, row, names)?;
                export.transactions += 1;
            }
        }
    }
    Ok(())
}

impl Files {
    fn create(folder: &Path) -> Result<Self, BoxError> {
        let [transactions, dimensions] = FILES.map(|name| Writer::from_path(folder.join(format!("{name}.part"))));
        let mut files = Self { transactions: transactions?, dimensions: dimensions? };
        files.transactions.write_record([
            "transaction",
            "receipt",
            "receipt_number",
            "type",
            "status",
            "date",
            "invoice",
            "kind",
            "account",
            "account_name",
            "value",
            "vat_percent",
            "vat_status",
            "description",
        ])?;
        files.dimensions.write_record(["transaction", "dimension", "dimension_name", "item", "item_name", "value"])?;
        Ok(files)
    }

    fn write(&mut self, receipt: &LedgerReceipt, row: &Transaction, names: &Names) -> Result<(), BoxError> {
        let id = row.id.required("id")?.to_string();
        let kind = row.transaction_type.as_ref().required("transactionType")?;
        let account = row.account.as_deref().required("account")?;
        // The status of the row takes precedence over that of the receipt; only entries have one.
        let vat_status = row.vat_status.or(receipt.vat_status).filter(|_| *kind == TransactionType::Entry);
        let record = [
            id.clone(),
            receipt.id.required("id")?.to_string(),
            text(receipt.receipt_number),
            text(receipt.type_.as_ref()),
            text(receipt.status.as_ref()),
            receipt.receipt_date.required("receiptDate")?.to_string(),
            text(receipt.invoice_id),
            kind.to_string(),
            account.to_owned(),
            names.accounts.get(account).cloned().unwrap_or_default(),
            // A decimal with the digits that were sent.
            row.accounting_value.required("accountingValue")?.to_string(),
            text(row.vat_percent),
            text(vat_status),
            row.description.clone().unwrap_or_default(),
        ];
        self.transactions.write_record(record)?;
        for part in row.dimension_item_values.items() {
            let (dimension, item) = (part.dimension_id.required("dimensionId")?, part.item_id.required("itemId")?);
            let dimension_name = names.dimensions.get(&dimension).cloned().unwrap_or_default();
            let item_name = names.items.get(&(dimension, item)).cloned().unwrap_or_default();
            let value = part.value.required("value")?.to_string();
            let record = [id.clone(), dimension.to_string(), dimension_name, item.to_string(), item_name, value];
            self.dimensions.write_record(record)?;
        }
        Ok(())
    }

    /// Replaces the files of the last export.
    fn finish(mut self, folder: &Path) -> Result<(), BoxError> {
        self.transactions.flush()?;
        self.dimensions.flush()?;
        for name in FILES {
            fs::rename(folder.join(format!("{name}.part")), folder.join(name))?;
        }
        Ok(())
    }
}

/// Returns the text of an optional column.
fn text(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

#[tokio::main]
async fn main() -> Result<(), BoxError> {
    let folder = std::env::temp_dir().join(format!("procountor-ledger-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let server = TestServer::start().await?;
    server.strict().likely();
    let client = server.client();
    set_up(&server, &client)?;

    let export = export(&client, "2026-11-30".parse()?, &folder).await?;
    let [transactions, dimensions] = FILES.map(|name| fs::read_to_string(folder.join(name)));
    let (transactions, dimensions) = (transactions?, dimensions?);
    println!("{export:?}\n{transactions}\n{dimensions}");

    assert_eq!((export.receipts, export.transactions, &export.undecided[..]), (2, 3, &[17][..]));
    assert_eq!(transactions, TRANSACTIONS);
    assert_eq!(dimensions, DIMENSIONS);
    server.assert_met();
    assert!(server.refused().is_empty());
    fs::remove_dir_all(folder)?;
    Ok(())
}

const TRANSACTIONS: &str = "\
transaction,receipt,receipt_number,type,status,date,invoice,kind,account,account_name,value,vat_percent,vat_status,description
101,11,1,SALES_INVOICE,SENT,2026-02-03,501,REVERSING_ENTRY,1700,Receivables,125.50,0,,
102,11,1,SALES_INVOICE,SENT,2026-02-03,501,ENTRY,3000,\"Sales, domestic\",-100.00,25.5,1,Planing
103,12,,BANK_STATEMENT_AS_RECEIPT,,2026-02-28,,ENTRY,1910,Bank,-0.10,,,Charge
";

const DIMENSIONS: &str = "\
transaction,dimension,dimension_name,item,item_name,value
102,1,Cost centre,10,10 Sales,-33.33
102,1,Cost centre,20,,-66.67
";

/// Sets up the books of a year with an invoice, a bank statement, and receipts to leave out.
fn set_up(server: &TestServer, client: &Client) -> Result<(), BoxError> {
    let (start, end): (Date, Date) = ("2026-01-01".parse()?, "2026-12-31".parse()?);
    let year = FiscalYear::default().id(1).start_date(start).end_date(end).is_open(true);
    server.on(client.fiscal_years().get()).respond(FiscalYears::default().fiscal_years([year]));
    let accounts = [("1700", "Receivables"), ("1910", "Bank"), ("3000", "Sales, domestic")];
    let accounts = accounts.map(|(code, name)| LedgerAccount::default().ledger_account_code(code).name(name));
    server.on(client.chart_of_accounts().get()).respond(LedgerAccounts::default().ledger_accounts(accounts));
    let item = DimensionItem::default().id(10).code_name("10 Sales");
    server.on(client.dimensions().list()).respond(vec![Dimension::default().id(1).name("Cost centre").items([item])]);

    let head = |id, kind, status: Option<InvoiceStatus>| {
        let mut head = LedgerReceiptBasicInfo::default().id(id).type_(kind);
        head.status = status;
        head
    };
    let heads = [
        head(11, LedgerReceiptType::SalesInvoice, Some(InvoiceStatus::Sent)),
        head(12, LedgerReceiptType::BankStatementAsReceipt, None),
        head(13, LedgerReceiptType::SalesOrder, Some(InvoiceStatus::Sent)),
        head(14, LedgerReceiptType::Journal, Some(InvoiceStatus::Unfinished)),
        head(15, LedgerReceiptType::PurchaseInvoice, Some(InvoiceStatus::Verified)),
        head(16, LedgerReceiptType::ReceiptForOpeningAccounts, None),
        head(17, LedgerReceiptType::Journal, Some(InvoiceStatus::Overridden)),
    ];
    server.on(client.ledger_receipts().list().start_date(start).end_date(end)).pages(heads);
    let receipts: Vec<LedgerReceipt> = serde_json::from_str(RECEIPTS)?;
    server.on(client.ledger_receipts().get_many([12, 11])).respond(receipts).times(1);
    Ok(())
}

const RECEIPTS: &str = r#"[
    {"id":11,"type":"SALES_INVOICE","status":"SENT","receiptDate":"2026-02-03","receiptNumber":1,"invoiceId":501,
     "vatType":"SALES","vatStatus":1,"transactions":[
        {"id":101,"transactionType":"REVERSING_ENTRY","account":"1700","accountingValue":125.50,"vatPercent":0},
        {"id":102,"transactionType":"ENTRY","account":"3000","accountingValue":-100.00,"vatPercent":25.5,
         "description":"Planing","dimensionItemValues":[
            {"dimensionId":1,"itemId":10,"value":-33.33},{"dimensionId":1,"itemId":20,"value":-66.67}]}]},
    {"id":12,"type":"BANK_STATEMENT_AS_RECEIPT","receiptDate":"2026-02-28","transactions":[
        {"id":103,"transactionType":"ENTRY","account":"1910","accountingValue":-0.10,"description":"Charge"}]}
]"#;
