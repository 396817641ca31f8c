//! Ten minutes of mixed work, on a virtual clock, against a server that is slow, drops connections, loses
//! answers, is cut off from time to time and forgets its tokens when it starts again. Fifty seeds.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use fastrand::Rng;
use procountor_client::models::Invoice;
use procountor_client::{Application, Client, Credentials, Limit, Outcome};
use tests::memory_server::{Reply, Received, MemoryServer, lost, never, ok, refused, status, token};
use tokio::time::Instant;

const SEEDS: u64 = 50;
const TASKS: usize = 6;
const MINUTES: u64 = 10;
/// How long a call may take, unless it is told otherwise.
const TOTAL: Duration = Duration::from_secs(120);

/// What the server knows.
struct World {
    rng: Rng,
    /// How often each invoice was created, by the number that its caller gave it.
    created: BTreeMap<String, usize>,
    /// Tokens of before this one are forgotten.
    oldest_token: usize,
    tokens: usize,
    /// Cut off until then.
    cut_off: Duration,
    /// Nothing goes wrong any more.
    well: bool,
}

impl World {
    fn new(seed: u64) -> Self {
        let rng = Rng::with_seed(seed);
        Self { rng, created: BTreeMap::new(), oldest_token: 1, tokens: 0, cut_off: Duration::ZERO, well: false }
    }

    /// How a request fares.
    fn answer(&mut self, seen: &Received) -> Reply {
        if self.well {
            return if seen.sign_in { token("token-999999", 600) } else { self.work(seen) };
        }
        let latency = Duration::from_millis(self.rng.u64(0..5_000));
        if seen.at >= self.cut_off && self.rng.u32(0..400) == 0 {
            self.cut_off = seen.at + Duration::from_secs(self.rng.u64(1..40));
            // It comes back as a server that has just started.
            self.oldest_token = self.tokens + 1;
        }
        if seen.at < self.cut_off {
            return if self.rng.bool() { refused() } else { never() };
        }
        if seen.sign_in {
            self.tokens += 1;
            let reply = token(&format!("token-{}", self.tokens), self.rng.u32(60..600));
            return if self.rng.u32(0..20) == 0 { lost().after(latency) } else { reply.after(latency) };
        }
        let number: usize = seen.token().as_deref().and_then(|token| token.rsplit('-').next()?.parse().ok()).unwrap_or(0);
        if number < self.oldest_token {
            return status(401, "").after(latency);
        }
        match self.rng.u32(0..100) {
            0 | 1 => refused().after(latency),
            2 => lost().after(latency),
            3 => status(429, "").header("retry-after", "2").after(latency),
            4 => status(503, "").after(latency),
            fate => {
                let reply = self.work(seen);
                // The work is done, and the word of it gets lost.
                match fate {
                    5 | 6 => lost().after(latency),
                    7 => never(),
                    8 => status(502, "<html>").after(latency),
                    9 => reply.after(latency).body_after(Duration::from_secs(self.rng.u64(0..60))),
                    _ => reply.after(latency),
                }
            }
        }
    }

    fn work(&mut self, seen: &Received) -> Reply {
        if seen.line().starts_with("POST") {
            let invoice: serde_json::Value = serde_json::from_str(&seen.text()).expect("an invoice");
            let number = invoice["originalInvoiceNumber"].as_str().expect("its number").to_owned();
            *self.created.entry(number).or_default() += 1;
        }
        if seen.line().contains("previousId") || !seen.line().contains('?') {
            ok(r#"{"id":1,"results":[{"id":1}]}"#)
        } else {
            ok(r#"{"results":[{"id":3},{"id":2}]}"#)
        }
    }
}

/// What a caller was told of an invoice that it wanted to create.
type Told = BTreeMap<String, Outcome>;

async fn work(client: Client, mut rng: Rng, task: usize, end: Instant) -> Told {
    let mut told = Told::new();
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
                told.insert(number, result.map_or_else(|error| error.outcome(), |_| Outcome::Applied));
            }
            3..6 => drop(client.invoices().get(1).await),
            6..8 => drop(client.invoices().update(1, &Invoice::default()).allow_missing().await),
            _ => {
                let mut items = client.invoices().list().size(2).items();
                // Each page is a call of its own.
                let one = async { matches!(items.next().await, Some(Ok(_))) };
                one.await;
            }
        }
        assert!(start.elapsed() <= TOTAL, "a call took {:?}", start.elapsed());
        tokio::time::sleep(Duration::from_millis(rng.u64(0..3_000))).await;
    }
    told
}

fn client(server: &MemoryServer) -> Client {
    let credentials = Credentials::api_key(&Application::new("id", "secret"), "key");
    let builder = Client::builder().base_url("http://127.0.0.1:9/api").transport(server.clone());
    builder.credentials(credentials).limits([Limit::new(60, Duration::from_secs(1))]).build().expect("a client")
}

/// Runs a seed; gives the number of calls, of invoices that were created, and of answers that nobody has.
async fn run(seed: u64) -> (usize, usize, usize) {
    let world = Arc::new(Mutex::new(World::new(seed)));
    let server = {
        let world = Arc::clone(&world);
        MemoryServer::new(move |seen| world.lock().expect("the lock").answer(seen))
    };
    let client = client(&server);
    let end = Instant::now() + Duration::from_secs(60 * MINUTES);
    let tasks: Vec<_> = (0..TASKS)
        .map(|task| tokio::spawn(work(client.clone(), Rng::with_seed(seed * 100 + task as u64), task, end)))
        .collect();
    let mut told = Told::new();
    for task in tasks {
        told.extend(task.await.expect("the task ends"));
    }
    let mut unknown = 0;
    {
        let world = world.lock().expect("the lock");
        for (number, outcome) in &told {
            let created = world.created.get(number).copied().unwrap_or_default();
            let right = match outcome {
                Outcome::Applied => created == 1,
                Outcome::Unknown => created <= 1,
                _ => created == 0,
            };
            assert!(right, "seed {seed}: {number} was created {created} times, and its caller was told: {outcome}");
            unknown += usize::from(*outcome == Outcome::Unknown);
        }
        assert!(world.created.keys().all(|number| told.contains_key(number)));
    }
    settle(&client, &server, &world).await;
    let created = world.lock().expect("the lock").created.len();
    (server.counts().1, created, unknown)
}

/// When the server is well again, so is the client: no turn and no sign-in was lost on the way.
async fn settle(client: &Client, server: &MemoryServer, world: &Mutex<World>) {
    tokio::time::sleep(Duration::from_secs(600)).await;
    assert_eq!(server.running(), 0, "an exchange was left behind");
    world.lock().expect("the lock").well = true;
    let before = server.counts();
    for _ in 0..100 {
        client.invoices().get(1).await.expect("an answer");
    }
    let (sign_ins, calls) = server.counts();
    // A forgotten token costs one call more, and one sign-in.
    assert!(sign_ins - before.0 <= 1 && calls - before.1 <= 101, "{sign_ins} sign-ins, {calls} calls, {before:?}");
    let calls: Vec<_> = server.calls().iter().map(|seen| seen.at).collect();
    let full = calls
        .iter()
        .enumerate()
        .filter(|(index, at)| calls.get(index + 60).is_some_and(|later| *later - **at < Duration::from_secs(1)));
    assert_eq!(full.count(), 0, "more than 60 calls went in a second");
}

#[tokio::test(start_paused = true)]
async fn whatever_happens_nothing_is_done_twice_and_what_was_done_is_told() {
    let (mut calls, mut created, mut unknown) = (0, 0, 0);
    for seed in 0..SEEDS {
        let seen = run(seed).await;
        (calls, created, unknown) = (calls + seen.0, created + seen.1, unknown + seen.2);
    }
    // It was no idle run: see `--nocapture`.
    println!("{SEEDS} seeds: {calls} calls, {created} invoices, {unknown} of unknown outcome");
    assert!(calls > 20_000 && created > 5_000 && unknown > 200, "{calls} calls, {created} created, {unknown} unknown");
}
