//! Keeps a copy of all invoices: the first run fetches everything, later ones what has changed since.
//!
//! `cargo run -p procountor-client --features test-util --example sync_invoices`
//!
//! The checkpoint is kept when what it covers is stored, so that a run may be ended at any moment: the next
//! one fetches again what was not stored, and nothing else.

use std::collections::BTreeMap;
use std::time::Duration;

use procountor_client::models::{Invoice, InvoiceBasicInfo};
use procountor_client::test_util::TestServer;
use procountor_client::{Checkpoint, Client, DateTime, Error, Required as _, Response};

/// What is kept on the disk in earnest: JSON of the invoices by their ids, and of the checkpoint.
#[derive(Default)]
struct Store {
    invoices: BTreeMap<i64, String>,
    checkpoint: Option<String>,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let double = TestServer::start().await?;
    let client = double.client();
    let row = |id: i64, version: &str| -> Result<InvoiceBasicInfo, Box<dyn std::error::Error>> {
        Ok(InvoiceBasicInfo::default().id(id).version(version.parse::<DateTime>()?))
    };
    let first = [row(1, "2026-04-01T10:00:00")?, row(2, "2026-04-02T10:00:00")?];
    double.on(client.invoices().list()).status(503).pages(first);
    let invoices = [Invoice::default().id(1), Invoice::default().id(2)];
    double.on(client.invoices().get_many([2, 1])).answer(invoices.to_vec());

    let mut store = Store::default();
    println!("first run: {} fetched", sync(&client, &mut store).await?);
    println!("second run: {} fetched", sync(&client, &mut store).await?);

    double.on(client.invoices().list()).pages([row(1, "2026-04-02T10:30:00")?, row(2, "2026-04-02T10:00:00")?]);
    double.on(client.invoices().get_many([1])).answer(vec![Invoice::default().id(1).order_reference("PO-7")]);
    println!("third run: {} fetched", sync(&client, &mut store).await?);
    println!("invoice 1 is {}", store.invoices[&1]);
    Ok(())
}

/// Brings the copy up to date, and says how many invoices it fetched.
async fn sync(client: &Client, store: &mut Store) -> Result<usize, Box<dyn std::error::Error>> {
    let since = match &store.checkpoint {
        Some(json) => serde_json::from_str(json)?,
        None => Checkpoint::new(),
    };
    let (mut fetched, mut ids, mut patience) = (0, Vec::new(), 3);
    let mut changes = client.invoices().list().changes(&since);
    loop {
        let row = match changes.next().await {
            Some(Err(error)) if error.is_transient() && patience > 0 => {
                // The client itself has tried again by now: give the server more time.
                patience -= 1;
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

/// Fetches these invoices and stores them whole, with what this crate does not know of them. One that was
/// deleted meanwhile does not come.
async fn fetch(client: &Client, ids: &mut Vec<i64>, store: &mut Store) -> Result<usize, Box<dyn std::error::Error>> {
    let wanted = ids.len();
    let invoices: Response<Vec<Invoice>> = match client.invoices().get_many(ids.drain(..)).await {
        Err(Error::Api(error)) if error.status() == 404 => return Ok(0),
        invoices => invoices?,
    };
    if !invoices.unread().iter().all(|unread| unread.path.contains('.')) {
        return Err(format!("of {wanted} invoices, {} could be read", invoices.len()).into());
    }
    for invoice in invoices.iter() {
        store.invoices.insert(invoice.id.required("id")?, serde_json::to_string(invoice)?);
    }
    Ok(invoices.len())
}
