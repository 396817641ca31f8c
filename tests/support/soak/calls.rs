//! Makes the calls concurrently, each once.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::{Duration, SystemTime};

use procountor_client::models::Invoice;
use procountor_client::sign_in::{TokenFuture, TokenSource, Tokens};
use procountor_client::{Client, Credentials, Outcome, Timeouts};
use tokio::task::JoinSet;

use super::CONCURRENCY;
use super::ledger::{Endpoint, Ledger, invoice_number};
use super::scenarios::{ReportedOutcome, SCENARIOS, ServerMode};

/// Number of calls after which a client is replaced. With an exhausted retry budget, a client would not resend even
/// where it should not do so for other reasons, and the run would prove nothing.
const CALLS_PER_CLIENT: usize = 12;

/// The result of a call.
#[derive(Clone, Copy, Debug)]
pub(super) struct CallResult {
    pub(super) call: usize,
    pub(super) outcome: ReportedOutcome,
    /// The number of attempts that a failed call reports.
    pub(super) attempts: Option<u32>,
}

/// Makes all calls of the plan. Returns when all connections are closed.
pub(super) async fn make_all(ledger: &Arc<Ledger>) -> Vec<CallResult> {
    let modes = SCENARIOS.iter().map(|info| info.server);
    let endpoints: BTreeMap<_, _> = modes.map(|mode| (mode, ledger.start_server(mode))).collect();
    let endpoints = Arc::new(endpoints);
    let next = Arc::new(AtomicUsize::new(0));
    let mut workers = JoinSet::new();
    for _ in 0..CONCURRENCY {
        workers.spawn(work(Arc::clone(ledger), Arc::clone(&endpoints), Arc::clone(&next)));
    }
    let results = workers.join_all().await.concat();
    let closed = tokio::task::spawn_blocking(move || endpoints.values().all(Endpoint::wait_until_closed)).await;
    assert!(closed.is_ok_and(|closed| closed), "a connection stays open");
    results
}

async fn work(
    ledger: Arc<Ledger>,
    endpoints: Arc<BTreeMap<ServerMode, Endpoint>>,
    next: Arc<AtomicUsize>,
) -> Vec<CallResult> {
    let mut clients: BTreeMap<ServerMode, (usize, Client)> = BTreeMap::new();
    let mut results = Vec::new();
    loop {
        let call = next.fetch_add(1, SeqCst);
        let Some(scenario) = ledger.plan.get(call) else { return results };
        let mode = scenario.info().server;
        let (used, client) = clients.entry(mode).or_insert_with(|| (0, client(&endpoints[&mode].url(), mode)));
        results.push(create(client, call).await);
        *used += 1;
        if *used >= CALLS_PER_CLIENT {
            clients.remove(&mode);
        }
    }
}

async fn create(client: &Client, call: usize) -> CallResult {
    let mut invoice = Invoice::default();
    invoice.original_invoice_number = Some(invoice_number(call));
    let error = match client.invoices().create(&invoice).allow_missing().await {
        Ok(_) => return CallResult { call, outcome: ReportedOutcome::Success, attempts: None },
        Err(error) => error,
    };
    let outcome = match error.outcome() {
        Outcome::NotSent => ReportedOutcome::NotSent,
        Outcome::Rejected => ReportedOutcome::Rejected,
        Outcome::Unknown => ReportedOutcome::Unknown,
        Outcome::Applied => ReportedOutcome::Applied,
    };
    CallResult { call, outcome, attempts: Some(error.attempts()) }
}

fn client(url: &str, mode: ServerMode) -> Client {
    let credentials = match mode {
        ServerMode::TokenRefresh => Credentials::source(CountingSource::default()),
        _ => Credentials::access_token("the-token"),
    };
    let millis = Duration::from_millis;
    let timeouts = Timeouts::default().connect(millis(2_000)).first_byte(millis(200)).idle(millis(150));
    let builder = Client::builder().base_url(url).credentials(credentials).limits([]);
    builder.timeouts(timeouts.total(millis(5_000))).build().expect("the settings are valid")
}

/// A token source that returns a new token each time.
#[derive(Default)]
struct CountingSource(AtomicUsize);

impl TokenSource for CountingSource {
    fn token(&self) -> TokenFuture<'_, Tokens> {
        let token = format!("token-{}", self.0.fetch_add(1, SeqCst));
        let expires_at = SystemTime::now() + Duration::from_secs(3_600);
        Box::pin(async move { Ok(Tokens::new(token, expires_at)) })
    }
}
