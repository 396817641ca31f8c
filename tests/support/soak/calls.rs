//! The calls, some at a time, each once.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::{Duration, SystemTime};

use procountor_client::models::Invoice;
use procountor_client::sign_in::{TokenSource, Tokens, Work};
use procountor_client::{Client, Credentials, Outcome, Timeouts};
use tokio::task::JoinSet;

use super::AT_A_TIME;
use super::kinds::{Lane, Said};
use super::ledger::{Ledger, Place, number};

/// After so many calls a client is made anew, so that its budget for retries does not run dry and what
/// must not be sent again is not kept back by that.
const CALLS_OF_A_CLIENT: usize = 12;

/// What a call came to.
#[derive(Clone, Copy, Debug)]
pub(super) struct End {
    pub(super) call: usize,
    pub(super) said: Said,
    /// How often the request was sent or tried to be, where the call failed.
    pub(super) attempts: Option<u32>,
}

/// Makes all calls of the plan. When it is done, nothing is on its way any more.
pub(super) async fn all(ledger: &Arc<Ledger>) -> Vec<End> {
    let lanes: BTreeMap<Lane, Place> =
        super::kinds::KINDS.iter().map(|known| known.lane).map(|lane| (lane, ledger.open(lane))).collect();
    let lanes = Arc::new(lanes);
    let next = Arc::new(AtomicUsize::new(0));
    let mut workers = JoinSet::new();
    for _ in 0..AT_A_TIME {
        workers.spawn(work(Arc::clone(ledger), Arc::clone(&lanes), Arc::clone(&next)));
    }
    let ends = workers.join_all().await.concat();
    let settled = tokio::task::spawn_blocking(move || lanes.values().all(Place::settle)).await;
    assert!(settled.is_ok_and(|settled| settled), "a connection stays open");
    ends
}

async fn work(ledger: Arc<Ledger>, lanes: Arc<BTreeMap<Lane, Place>>, next: Arc<AtomicUsize>) -> Vec<End> {
    let mut clients: BTreeMap<Lane, (usize, Client)> = BTreeMap::new();
    let mut ends = Vec::new();
    loop {
        let call = next.fetch_add(1, SeqCst);
        let Some(kind) = ledger.plan.get(call) else { return ends };
        let lane = kind.known().lane;
        let (used, client) = clients.entry(lane).or_insert_with(|| (0, client(&lanes[&lane].url(), lane)));
        ends.push(create(client, call).await);
        *used += 1;
        if *used >= CALLS_OF_A_CLIENT {
            clients.remove(&lane);
        }
    }
}

async fn create(client: &Client, call: usize) -> End {
    let mut invoice = Invoice::default();
    invoice.original_invoice_number = Some(number(call));
    let error = match client.invoices().create(&invoice).allow_missing().await {
        Ok(_) => return End { call, said: Said::Fine, attempts: None },
        Err(error) => error,
    };
    let said = match error.outcome() {
        Outcome::NotSent => Said::NotSent,
        Outcome::Rejected => Said::Rejected,
        Outcome::Unknown => Said::Unknown,
        Outcome::Applied => Said::Applied,
    };
    End { call, said, attempts: Some(error.attempts()) }
}

fn client(url: &str, lane: Lane) -> Client {
    let credentials = match lane {
        Lane::Renewing => Credentials::source(Source::default()),
        _ => Credentials::access_token("the-token"),
    };
    let millis = Duration::from_millis;
    let timeouts = Timeouts::default().connect(millis(2_000)).first_byte(millis(200)).idle(millis(150));
    let builder = Client::builder().base_url(url).credentials(credentials).limits([]);
    builder.timeouts(timeouts.total(millis(5_000))).build().expect("a client")
}

/// Gives a new token each time.
#[derive(Default)]
struct Source(AtomicUsize);

impl TokenSource for Source {
    fn token(&self) -> Work<'_, Tokens> {
        let token = format!("token-{}", self.0.fetch_add(1, SeqCst));
        let ends = SystemTime::now() + Duration::from_secs(3_600);
        Box::pin(async move { Ok(Tokens::new(token, ends)) })
    }
}
