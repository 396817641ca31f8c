//! Copy of all invoices in an SQLite file: the first run fetches everything, later runs only the changes.
//!
//! `cargo run -p jobs --bin sync_to_sqlite`
//!
//! Order of the calls: `invoices().list().changes` from the checkpoint in the file, and `invoices().get_many` for the
//! invoices themselves, 200 in each request. A batch and its checkpoint are stored in one transaction of the database, so
//! a run may be interrupted at any time: the next one continues after the last batch.
//!
//! Assumptions:
//! - The file belongs to one company, and one program writes it.
//! - The user may view all invoices. Missing rights make the copy smaller, without an error (likely).
//! - Whether a deleted invoice still occurs in searches is not documented: `remove_missing` compares the ids from time
//!   to time.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use procountor_client::models::{Invoice, InvoiceBasicInfo, InvoiceStatus, InvoiceSumInfo, InvoiceType};
use procountor_client::test_util::TestServer;
use procountor_client::{Checkpoint, Client, DateTime, Decimal, Error, Listed as _, Required as _};
use rusqlite::{Connection, OptionalExtension as _, Transaction, params};

type BoxError = Box<dyn std::error::Error>;

/// Number of invoices in each request.
const BATCH: usize = 200;
/// Number of times that a failed page is requested again, after the client's own retries.
const RETRIES: u32 = 3;
/// Pause before a failed page is requested again, to give the server more time.
const PAUSE: Duration = Duration::from_millis(200);

/// Amounts are stored as text: SQLite has no decimals, and floats would round them. `json` is the whole invoice,
/// including members that the crate does not know.
const SCHEMA: &str = "
    PRAGMA journal_mode = WAL;
    CREATE TABLE IF NOT EXISTS invoice (
        id INTEGER PRIMARY KEY, type TEXT NOT NULL, status TEXT NOT NULL, total TEXT, currency TEXT,
        version TEXT NOT NULL, json TEXT NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS checkpoint (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL) STRICT;
";

/// Opens the file, and creates it if it does not exist.
fn open(path: &Path) -> Result<Connection, BoxError> {
    let database = Connection::open(path)?;
    database.execute_batch(SCHEMA)?;
    Ok(database)
}

/// Updates the copy and returns the number of invoices that were stored.
async fn sync(client: &Client, database: &mut Connection) -> Result<usize, BoxError> {
    let json = database.query_row("SELECT json FROM checkpoint", [], |row| row.get::<_, String>(0)).optional()?;
    let since: Checkpoint = json.map_or_else(|| Ok(Checkpoint::new()), |json| serde_json::from_str(&json))?;
    let mut changes = client.invoices().list().changes(&since);
    let (mut stored, mut ids, mut retries) = (0, Vec::new(), RETRIES);
    loop {
        let row = match changes.next().await {
            Some(Err(error)) if error.is_transient() && retries > 0 => {
                retries -= 1;
                tokio::time::sleep(PAUSE).await;
                changes.resume();
                continue;
            }
            row => row.transpose()?,
        };
        if let Some(row) = &row {
            ids.push(row.id.required("id")?);
        }
        if ids.len() == BATCH || row.is_none() {
            let invoices = fetch(client, &ids).await?;
            let transaction = database.transaction()?;
            stored += store(&transaction, &ids, &invoices)?;
            // All rows that the stream has yielded are stored, so the checkpoint covers nothing else.
            let checkpoint = serde_json::to_string(&changes.checkpoint())?;
            transaction.execute("INSERT OR REPLACE INTO checkpoint VALUES (1, ?1)", [checkpoint])?;
            transaction.commit()?;
            ids.clear();
        }
        if row.is_none() {
            return Ok(stored);
        }
    }
}

/// Fetches these invoices. Those that were deleted meanwhile are not returned.
async fn fetch(client: &Client, ids: &[i64]) -> Result<Vec<Invoice>, BoxError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let invoices = match client.invoices().get_many(ids.iter().copied()).await {
        // None of them exists.
        Err(Error::Api(error)) if error.status() == 404 => return Ok(Vec::new()),
        invoices => invoices?,
    };
    // An invoice that cannot be read must not be taken for a deleted one.
    match invoices.unread().iter().find(|unread| !unread.path.contains('.')) {
        Some(unread) => Err(format!("cannot read the invoice at {}: expected {}", unread.path, unread.expected).into()),
        None => Ok(invoices.into_inner()),
    }
}

/// Stores these invoices, and removes those with the ids that do not exist any more.
fn store(database: &Transaction<'_>, ids: &[i64], invoices: &[Invoice]) -> Result<usize, BoxError> {
    let mut delete = database.prepare("DELETE FROM invoice WHERE id = ?1")?;
    for id in ids {
        delete.execute([id])?;
    }
    let mut insert = database.prepare("INSERT INTO invoice VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?;
    for invoice in invoices {
        let sum = invoice.invoice_sum_info.items().iter().find(|sum| sum.in_accounting_currency == Some(true));
        insert.execute(params![
            invoice.id.required("id")?,
            invoice.type_.as_ref().required("type")?.as_str(),
            invoice.status.as_ref().required("status")?.as_str(),
            sum.and_then(|sum| sum.invoice_sum_total).map(|total| total.to_string()),
            sum.and_then(|sum| sum.currency.as_deref()),
            invoice.version.as_ref().required("version")?.as_str(),
            serde_json::to_string(invoice)?,
        ])?;
    }
    Ok(invoices.len())
}

/// Removes the invoices that a complete search does not find, and returns their number.
///
/// Missing rights shorten the search: run it with the same user as before.
async fn remove_missing(client: &Client, database: &mut Connection) -> Result<usize, BoxError> {
    let mut rows = client.invoices().list().items();
    let mut found = BTreeSet::new();
    while let Some(row) = rows.next().await.transpose()? {
        found.insert(row.id.required("id")?);
    }
    let transaction = database.transaction()?;
    let stored: Vec<i64> =
        transaction.prepare("SELECT id FROM invoice")?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let missing: Vec<i64> = stored.into_iter().filter(|id| !found.contains(id)).collect();
    for id in &missing {
        transaction.execute("DELETE FROM invoice WHERE id = ?1", [id])?;
    }
    transaction.commit()?;
    Ok(missing.len())
}

#[tokio::main]
async fn main() -> Result<(), BoxError> {
    let folder = std::env::temp_dir().join(format!("procountor-sync-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let path = folder.join("invoices.sqlite");
    let server = TestServer::start().await?;
    server.strict().likely();
    let client = server.client();
    let (first, later): (DateTime, DateTime) = ("2026-04-02T10:00:00".parse()?, "2026-04-02T10:30:00".parse()?);
    let total: Decimal = "1240.50".parse()?;
    let all = || (1..=250).map(|id| row(id, &first));
    let invoices =
        |ids: std::ops::RangeInclusive<i64>| ids.rev().map(|id| invoice(id, &first, total)).collect::<Vec<_>>();
    server.on(client.invoices().list()).status(503).pages(all());
    server.on(client.invoices().get_many((51..=250).rev())).respond(invoices(51..=250));
    // The user loses the right to view during the first run.
    let rest = client.invoices().get_many((1..=50).rev());
    server.on(rest).errors(403, [("", "NO_ACCESS")]).respond(invoices(1..=50)).times(2);

    let mut database = open(&path)?;
    let interrupted = sync(&client, &mut database).await;
    drop(database);
    let mut database = open(&path)?;
    let resumed = sync(&client, &mut database).await?;
    let unchanged = sync(&client, &mut database).await?;
    // Invoice 7 changes, and invoice 250 disappears.
    server.on(client.invoices().list()).pages((1..250).map(|id| row(id, if id == 7 { &later } else { &first })));
    let changed = invoice(7, &later, "99.90".parse::<Decimal>()?).order_reference("PO-7");
    server.on(client.invoices().get_many([7])).respond(vec![changed]).times(1);
    let changed = sync(&client, &mut database).await?;
    let removed = remove_missing(&client, &mut database).await?;
    println!("stored {resumed}, {unchanged} and {changed} invoices, removed {removed}");

    assert!(interrupted.is_err());
    assert_eq!([resumed, unchanged, changed, removed], [50, 0, 1, 1]);
    let count: i64 = database.query_row("SELECT count(*) FROM invoice", [], |row| row.get(0))?;
    let texts = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    let (total, json): (String, String) =
        database.query_row("SELECT total, json FROM invoice WHERE id = 7", [], texts)?;
    assert_eq!((count, total.as_str()), (249, "99.90"));
    assert!(json.contains(r#""orderReference":"PO-7""#), "{json}");
    server.assert_met();
    assert!(server.refused().is_empty());
    std::fs::remove_dir_all(folder)?;
    Ok(())
}

fn row(id: i64, version: &DateTime) -> InvoiceBasicInfo {
    InvoiceBasicInfo::default().id(id).version(version.clone())
}

fn invoice(id: i64, version: &DateTime, total: Decimal) -> Invoice {
    let sum = InvoiceSumInfo::default().currency("EUR").in_accounting_currency(true).invoice_sum_total(total);
    Invoice::default()
        .id(id)
        .type_(InvoiceType::SalesInvoice)
        .status(InvoiceStatus::Sent)
        .invoice_sum_info([sum])
        .version(version.clone())
}
