//! 100 pages of 200 invoices, one invoice after the other: the client's stream, beside a loop over bare
//! requests and hand-written serde structs of the same fields and types.

use std::time::Duration;

use procountor_client::models::{InvoiceChannel, InvoiceStatus, InvoiceType};
use procountor_client::transport::http_defaults;
use procountor_client::{Client, Date, DateTime};
use serde::Deserialize;

use crate::plain::{CounterParty, InvoiceSumInfo, Page};
use crate::server::{SIZE, serve};
use crate::{Failure, PAGES, Times, processor};

const RUNS: usize = 30;

/// A row of the search as one would write it by hand.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[allow(dead_code, reason = "what is measured is how it is read")]
struct Row {
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

/// Reads the whole search both ways, in turn.
pub fn measure() -> Result<bool, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let base = serve()?;
    let client = Client::builder().base_url(&base).limits([]).build()?;
    let bare = http_defaults().no_proxy().build()?;
    let expected = (PAGES * SIZE, u64::from(PAGES * SIZE) * u64::from(PAGES * SIZE + 1) / 2);
    let mut times = Times::default();
    for _ in 0..RUNS {
        let start = processor();
        assert_eq!(runtime.block_on(by_client(&client))?, expected);
        times.ours.push(processor() - start);
        let start = processor();
        assert_eq!(runtime.block_on(by_hand(&bare, &base))?, expected);
        times.plain.push(processor() - start);
    }
    Ok(times.say(&format!("stream: {PAGES} pages of {SIZE} invoices")))
}

/// How many items there were, and the sum of their ids.
type Seen = (u32, u64);

fn see(seen: Seen, id: Option<i64>) -> Result<Seen, Failure> {
    let id = u64::try_from(id.ok_or("an item has no id")?)?;
    Ok((seen.0 + 1, seen.1 + id))
}

async fn by_client(client: &Client) -> Result<Seen, Failure> {
    let mut seen = (0, 0);
    let mut invoices = client.invoices().list().items();
    while let Some(invoice) = invoices.next().await {
        seen = see(seen, invoice?.id)?;
    }
    Ok(seen)
}

async fn by_hand(http: &reqwest::Client, base: &str) -> Result<Seen, Failure> {
    let mut seen = (0, 0);
    let mut behind = String::new();
    loop {
        let url = format!("{base}/invoices?size={SIZE}&orderById=DESC{behind}");
        let answer = http.get(url).timeout(Duration::from_secs(120)).send().await?.error_for_status()?;
        let page: Page<Row> = serde_json::from_slice(&answer.bytes().await?)?;
        let is_full = page.results.len() == SIZE as usize;
        let last = page.results.last().and_then(|row| row.id);
        for row in page.results {
            seen = see(seen, row.id)?;
        }
        match last.filter(|_| is_full) {
            Some(id) => behind = format!("&previousId={id}"),
            None => return Ok(seen),
        }
    }
}
