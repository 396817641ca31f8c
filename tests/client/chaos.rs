//! Chaos test on a virtual clock: mixed calls to a server that is slow, drops connections, loses responses, is
//! unreachable at times and invalidates its tokens when it restarts.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use fastrand::Rng;
use procountor_client::models::Invoice;
use procountor_client::{Application, Client, Credentials, Limit, Outcome};
use tests::memory_server::{MemoryServer, Received, Reply, lost, never, ok, refused, status, token};
use tokio::time::Instant;

const SEEDS: u64 = 50;
const TASKS: usize = 6;
const MINUTES: u64 = 10;
/// Default total timeout of a call.
const TOTAL: Duration = Duration::from_secs(120);

/// State of the server.
struct ServerState {
    rng: Rng,
    /// Number of times that each invoice was created, by the invoice number that the caller set.
    created: BTreeMap<String, usize>,
    /// Number of the oldest valid token.
    oldest_token: usize,
    /// Number of issued tokens.
    tokens: usize,
    /// Time until which the server is unreachable.
    unreachable_until: Duration,
    /// Whether all faults are switched off.
    healthy: bool,
}

impl ServerState {
    fn new(seed: u64) -> Self {
        let rng = Rng::with_seed(seed);
        Self {
            rng,
            created: BTreeMap::new(),
            oldest_token: 1,
            tokens: 0,
            unreachable_until: Duration::ZERO,
            healthy: false,
        }
    }

    /// Returns the reply to a request.
    fn reply(&mut self, received: &Received) -> Reply {
        if self.healthy {
            return if received.sign_in { token("token-999999", 600) } else { self.handle(received) };
        }
        let latency = Duration::from_millis(self.rng.u64(0..5_000));
        if received.at >= self.unreachable_until && self.rng.u32(0..400) == 0 {
            self.unreachable_until = received.at + Duration::from_secs(self.rng.u64(1..40));
            // A restart invalidates all tokens.
            self.oldest_token = self.tokens + 1;
        }
        if received.at < self.unreachable_until {
            return if self.rng.bool() { refused() } else { never() };
        }
        if received.sign_in {
            self.tokens += 1;
            let reply = token(&format!("token-{}", self.tokens), self.rng.u32(60..600));
            return if self.rng.u32(0..20) == 0 { lost().after(latency) } else { reply.after(latency) };
        }
        let number: usize =
            received.token().as_deref().and_then(|token| token.rsplit('-').next()?.parse().ok()).unwrap_or(0);
        if number < self.oldest_token {
            return status(401, "").after(latency);
        }
        match self.rng.u32(0..100) {
            0 | 1 => refused().after(latency),
            2 => lost().after(latency),
            3 => status(429, "").header("retry-after", "2").after(latency),
            4 => status(503, "").after(latency),
            fault => {
                let reply = self.handle(received);
                // The request is applied, but the response may be lost.
                match fault {
                    5 | 6 => lost().after(latency),
                    7 => never(),
                    8 => status(502, "<html>").after(latency),
                    9 => reply.after(latency).body_after(Duration::from_secs(self.rng.u64(0..60))),
                    _ => reply.after(latency),
                }
            }
        }
    }

    fn handle(&mut self, received: &Received) -> Reply {
        if received.line().starts_with("POST") {
            let invoice: serde_json::Value = serde_json::from_str(&received.text()).expect("the body is an invoice");
            let number = invoice["originalInvoiceNumber"].as_str().expect("the invoice has a number").to_owned();
            *self.created.entry(number).or_default() += 1;
        }
        if received.line().contains("previousId") || !received.line().contains('?') {
            ok(r#"{"id":1,"results":[{"id":1}]}"#)
        } else {
            ok(r#"{"results":[{"id":3},{"id":2}]}"#)
        }
    }
}

/// Outcome that the client reported for each creation, by invoice number.
type Outcomes = BTreeMap<String, Outcome>;

/// Makes random calls until `end`.
async fn run_task(client: Client, mut rng: Rng, task: usize, end: Instant) -> Outcomes {
    let mut outcomes = Outcomes::new();
    for nth in 0.. {
        if Instant::now() >= end {
            break;
        }
        let start = Instant::now();
        match rng.u32(0..10) {
            0..3 => {
                let number = format!("{task}-{nth}");
                let invoice = Invoice::default().original_invoice_number(number.as_str());
                let result = client.invoices().create(&invoice).allow_missing().await;
                outcomes.insert(number, result.map_or_else(|error| error.outcome(), |_| Outcome::Applied));
            }
            3..6 => drop(client.invoices().get(1).await),
            6..8 => drop(client.invoices().update(1, &Invoice::default()).allow_missing().await),
            _ => {
                let mut items = client.invoices().list().size(2).items();
                // One item needs one page, so `TOTAL` limits the time.
                let _first = items.next().await;
            }
        }
        assert!(start.elapsed() <= TOTAL, "a call took {:?}", start.elapsed());
        tokio::time::sleep(Duration::from_millis(rng.u64(0..3_000))).await;
    }
    outcomes
}

fn client(server: &MemoryServer) -> Client {
    let credentials = Credentials::api_key(&Application::new("id", "secret"), "key");
    let builder = Client::builder().base_url("http://127.0.0.1:9/api").transport(server.clone());
    builder
        .credentials(credentials)
        .limits([Limit::new(60, Duration::from_secs(1))])
        .build()
        .expect("the configuration is valid")
}

/// Runs one seed. Returns the number of calls, of created invoices and of unknown outcomes.
async fn run(seed: u64) -> (usize, usize, usize) {
    let state = Arc::new(Mutex::new(ServerState::new(seed)));
    let server = {
        let state = Arc::clone(&state);
        MemoryServer::new(move |received| state.lock().expect("the lock is not poisoned").reply(received))
    };
    let client = client(&server);
    let end = Instant::now() + Duration::from_secs(60 * MINUTES);
    let tasks: Vec<_> = (0..TASKS)
        .map(|task| tokio::spawn(run_task(client.clone(), Rng::with_seed(seed * 100 + task as u64), task, end)))
        .collect();
    let mut outcomes = Outcomes::new();
    for task in tasks {
        outcomes.extend(task.await.expect("the task does not panic"));
    }
    let mut unknown = 0;
    {
        let state = state.lock().expect("the lock is not poisoned");
        for (number, outcome) in &outcomes {
            let created = state.created.get(number).copied().unwrap_or_default();
            let consistent = match outcome {
                Outcome::Applied => created == 1,
                Outcome::Unknown => created <= 1,
                _ => created == 0,
            };
            assert!(consistent, "seed {seed}: {number} was created {created} times, but its outcome is: {outcome}");
            unknown += usize::from(*outcome == Outcome::Unknown);
        }
        assert!(state.created.keys().all(|number| outcomes.contains_key(number)));
    }
    assert_recovery(&client, &server, &state).await;
    let created = state.lock().expect("the lock is not poisoned").created.len();
    (server.counts().1, created, unknown)
}

/// Asserts that the client recovers with the server: no permit is lost, and at most one token request is needed.
async fn assert_recovery(client: &Client, server: &MemoryServer, state: &Mutex<ServerState>) {
    tokio::time::sleep(Duration::from_secs(600)).await;
    assert_eq!(server.running(), 0, "requests are still running");
    state.lock().expect("the lock is not poisoned").healthy = true;
    let before = server.counts();
    for _ in 0..100 {
        client.invoices().get(1).await.expect("the call succeeds");
    }
    let (sign_ins, calls) = server.counts();
    // An invalidated token costs one more call and one token request.
    assert!(
        sign_ins - before.0 <= 1 && calls - before.1 <= 101,
        "{sign_ins} token requests, {calls} calls, {before:?} before"
    );
    let times: Vec<_> = server.calls().iter().map(|received| received.at).collect();
    let too_early = times
        .iter()
        .enumerate()
        .filter(|(index, at)| times.get(index + 60).is_some_and(|later| *later - **at < Duration::from_secs(1)));
    assert_eq!(too_early.count(), 0, "more than 60 calls were sent within a second");
}

#[tokio::test(start_paused = true)]
async fn faults_cause_no_duplicate_write_and_no_wrong_outcome() {
    let (mut calls, mut created, mut unknown) = (0, 0, 0);
    for seed in 0..SEEDS {
        let counts = run(seed).await;
        (calls, created, unknown) = (calls + counts.0, created + counts.1, unknown + counts.2);
    }
    // The run exercised all cases; `--nocapture` shows the counts.
    println!("{SEEDS} seeds: {calls} calls, {created} invoices, {unknown} unknown outcomes");
    assert!(calls > 20_000 && created > 5_000 && unknown > 200, "{calls} calls, {created} created, {unknown} unknown");
}
