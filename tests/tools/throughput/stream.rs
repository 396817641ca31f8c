//! Streams a search of invoices with the client, and with a handwritten loop of plain requests with serde structs with
//! the same fields and types.

use std::time::Duration;

use procountor_client::models::{InvoiceChannel, InvoiceStatus, InvoiceType};
use procountor_client::transport::http_defaults;
use procountor_client::{Client, Date, DateTime};
use serde::Deserialize;
use tests::thread_time;
use xtask::measure::Measurement;

use crate::serde_models::{CounterParty, InvoiceSumInfo, Page};
use crate::server::{SIZE, serve};
use crate::{Failure, PAGES, Times};

const RUNS: usize = 30;

/// A search result as a handwritten struct.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[allow(dead_code, reason = "only decoding is measured")]
struct InvoiceRow {
    id: Option<i64>,
    partner_id: Option<i64>,
    #[serde(rename = "type")]
    type_: Option<InvoiceType>,
    status: Option<InvoiceStatus>,
    invoice_number: Option<i64>,
    original_invoice_number: Option<String>,
    invoice_channel: Option<InvoiceChannel>,
    date: Option<Date>,
    due_date: Option<Date>,
    new_due_date: Option<Date>,
    created: Option<DateTime>,
    version: Option<DateTime>,
    invoice_sum_info: Option<Vec<InvoiceSumInfo>>,
    creator_id: Option<i64>,
    counter_party: Option<CounterParty>,
    is_offer: Option<bool>,
}

/// Reads the whole search with both sides, alternating.
pub fn measure() -> Result<Vec<Measurement>, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let base = serve()?;
    let client = Client::builder().base_url(&base).limits([]).build()?;
    let http = http_defaults().no_proxy().build()?;
    let expected = (PAGES * SIZE, u64::from(PAGES * SIZE) * u64::from(PAGES * SIZE + 1) / 2);
    let mut times = Times::default();
    for _ in 0..RUNS {
        let start = thread_time();
        assert_eq!(runtime.block_on(with_client(&client))?, expected);
        times.client.push(thread_time() - start);
        let start = thread_time();
        assert_eq!(runtime.block_on(handwritten(&http, &base))?, expected);
        times.handwritten.push(thread_time() - start);
    }
    Ok(vec![times.speed("stream", &format!("{PAGES} pages of {SIZE} invoices"))])
}

/// The number of items, and the sum of their ids.
type Totals = (u32, u64);

fn add(totals: Totals, id: Option<i64>) -> Result<Totals, Failure> {
    let id = u64::try_from(id.ok_or("an item has no id")?)?;
    Ok((totals.0 + 1, totals.1 + id))
}

async fn with_client(client: &Client) -> Result<Totals, Failure> {
    let mut totals = (0, 0);
    let mut invoices = client.invoices().list().items();
    while let Some(invoice) = invoices.next().await {
        totals = add(totals, invoice?.id)?;
    }
    Ok(totals)
}

async fn handwritten(http: &reqwest::Client, base: &str) -> Result<Totals, Failure> {
    let mut totals = (0, 0);
    let mut previous = String::new();
    loop {
        let url = format!("{base}/invoices?size={SIZE}&orderById=DESC{previous}");
        let response = http.get(url).timeout(Duration::from_secs(120)).send().await?.error_for_status()?;
        let page: Page<InvoiceRow> = serde_json::from_slice(&response.bytes().await?)?;
        let is_full = page.results.len() == SIZE as usize;
        let last = page.results.last().and_then(|row| row.id);
        for row in page.results {
            totals = add(totals, row.id)?;
        }
        match last.filter(|_| is_full) {
            Some(id) => previous = format!("&previousId={id}"),
            None => return Ok(totals),
        }
    }
}
