//! Keeps a local copy of all invoices: the first run fetches everything, later runs only the changes.
//!
//! `cargo run -p procountor-client --features test-util --example sync_invoices`
//!
//! The checkpoint is stored after the invoices that it covers, so a run may be interrupted at any time: the next run
//! fetches only the invoices that were not stored.

use std::collections::BTreeMap;
use std::time::Duration;

use procountor_client::models::{Invoice, InvoiceBasicInfo};
use procountor_client::test_util::TestServer;
use procountor_client::{Checkpoint, Client, DateTime, Error, Required as _, Response};

/// The stored data, which a real program keeps on disk: JSON of the invoices by id, and of the checkpoint.
#[derive(Default)]
struct Store {
    invoices: BTreeMap<i64, String>,
    checkpoint: Option<String>,
}

type BoxError = Box<dyn std::error::Error>;

#[tokio::main]
async fn main() -> Result<(), BoxError> {
    let server = TestServer::start().await?;
    let client = server.client();
    let row = |id: i64, version: &str| -> Result<InvoiceBasicInfo, BoxError> {
        Ok(InvoiceBasicInfo::default().id(id).version(version.parse::<DateTime>()?))
    };
    let first = [row(1, "2026-04-01T10:00:00")?, row(2, "2026-04-02T10:00:00")?];
    server.on(client.invoices().list()).status(503).pages(first);
    let invoices = [Invoice::default().id(1), Invoice::default().id(2)];
    server.on(client.invoices().get_many([2, 1])).respond(invoices.to_vec());

    let mut store = Store::default();
    let first_run = sync(&client, &mut store).await?;
    let second_run = sync(&client, &mut store).await?;

    server.on(client.invoices().list()).pages([row(1, "2026-04-02T10:30:00")?, row(2, "2026-04-02T10:00:00")?]);
    server.on(client.invoices().get_many([1])).respond(vec![Invoice::default().id(1).order_reference("PO-7")]);
    let third_run = sync(&client, &mut store).await?;
    println!("fetched: {first_run} invoices, then {second_run}, then {third_run}");
    println!("invoice 1 is {}", store.invoices[&1]);

    assert_eq!([first_run, second_run, third_run], [2, 0, 1]);
    assert_eq!(store.invoices[&1], r#"{"id":1,"orderReference":"PO-7"}"#);
    Ok(())
}

/// Updates the copy and returns the number of invoices fetched.
async fn sync(client: &Client, store: &mut Store) -> Result<usize, BoxError> {
    let since = match &store.checkpoint {
        Some(json) => serde_json::from_str(json)?,
        None => Checkpoint::new(),
    };
    let (mut fetched, mut ids, mut retries) = (0, Vec::new(), 3);
    let mut changes = client.invoices().list().changes(&since);
    loop {
        let row = match changes.next().await {
            Some(Err(error)) if error.is_transient() && retries > 0 => {
                // The client's own retries have failed: give the server more time.
                retries -= 1;
                tokio::time::sleep(Duration::from_millis(200)).await;
                changes.resume();
                continue;
            }
            row => row.transpose()?,
        };
        if let Some(row) = &row {
            ids.push(row.id.required("id")?);
        }
        if ids.len() == 200 || (row.is_none() && !ids.is_empty()) {
            fetched += fetch(client, &mut ids, store).await?;
        }
        if ids.is_empty() {
            store.checkpoint = Some(serde_json::to_string(&changes.checkpoint())?);
        }
        if row.is_none() {
            return Ok(fetched);
        }
    }
}

/// Fetches these invoices and stores them completely, including unknown members. An invoice that was deleted meanwhile
/// is skipped.
async fn fetch(client: &Client, ids: &mut Vec<i64>, store: &mut Store) -> Result<usize, BoxError> {
    let requested = ids.len();
    let invoices: Response<Vec<Invoice>> = match client.invoices().get_many(ids.drain(..)).await {
        Err(Error::Api(error)) if error.status() == 404 => return Ok(0),
        invoices => invoices?,
    };
    if !invoices.unread().iter().all(|unread| unread.path.contains('.')) {
        return Err(format!("only {} of {requested} invoices could be read", invoices.len()).into());
    }
    for invoice in invoices.iter() {
        store.invoices.insert(invoice.id.required("id")?, serde_json::to_string(invoice)?);
    }
    Ok(invoices.len())
}
