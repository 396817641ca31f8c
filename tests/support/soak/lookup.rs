//! Creations with a lookup, on servers that lose responses or finish late. Runs on a virtual clock.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use procountor_client::models::{BusinessPartner, Invoice, InvoicingInfo, Person, PersonInvoicingInfo, Product};
use procountor_client::{Client, CreateWithLookup, Creation, Error, Request};
use tokio::task::JoinSet;

use super::CONCURRENCY;
use crate::memory_server::{self, MemoryServer, Received, Reply};

/// Default quiet period of a lookup. The server finishes a request earlier, or never.
const QUIET_PERIOD: Duration = Duration::from_secs(120);
/// Maximum number of times that the program sends a request again after `NotFound`.
const MAX_RESENDS: usize = 5;
/// Prefix of the keys, by which the server recognizes them in requests.
const PREFIX: &str = "SOAK-";

/// A kind of resource with a key.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Invoice,
    Product,
    Person,
    BusinessPartner,
}

const KINDS: [Kind; 4] = [Kind::Invoice, Kind::Product, Kind::Person, Kind::BusinessPartner];

/// The server's reaction to a creation.
#[derive(Clone, Copy)]
enum Reaction {
    /// Creates the resource and responds.
    Success,
    /// Creates the resource and loses the response, in this way.
    Lost(LostResponse),
    /// Loses the connection and creates the resource after this time.
    Late(Duration),
    /// Loses the request.
    Nothing(LostResponse),
    /// Rejects the request.
    Rejected,
}

#[derive(Clone, Copy)]
enum LostResponse {
    Reset,
    Never,
    InternalError,
    GatewayTimeout,
    Truncated,
}

const LOST: [LostResponse; 5] = [
    LostResponse::Reset,
    LostResponse::Never,
    LostResponse::InternalError,
    LostResponse::GatewayTimeout,
    LostResponse::Truncated,
];

impl Reaction {
    fn random(random: &mut fastrand::Rng) -> Self {
        let lost = LOST[random.usize(..LOST.len())];
        match random.u32(..10) {
            0 => Self::Success,
            1 => Self::Rejected,
            2..=5 => Self::Lost(lost),
            6 => Self::Late(Duration::from_millis(random.u64(..115_000))),
            _ => Self::Nothing(lost),
        }
    }
}

impl LostResponse {
    fn reply(self) -> Reply {
        match self {
            Self::Reset => memory_server::lost(),
            Self::Never => memory_server::never(),
            Self::InternalError => memory_server::status(500, ""),
            Self::GatewayTimeout => memory_server::status(504, ""),
            Self::Truncated => memory_server::ok("").pieces(["{\"id\":".into()], memory_server::End::Broken),
        }
    }
}

/// The record of the resources with one key.
#[derive(Default)]
struct Entry {
    /// Times of creation.
    created: Vec<Duration>,
    requests: usize,
    searches: usize,
}

struct Ledger {
    /// Seed of the reactions.
    seed: u64,
    entries: Mutex<HashMap<usize, Entry>>,
}

impl Ledger {
    fn lock(&self) -> MutexGuard<'_, HashMap<usize, Entry>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn respond(&self, received: &Received) -> Reply {
        let request = &received.request;
        let text = format!("{} {}", request.uri(), received.text());
        let Some(number) = number_in(&text) else { return memory_server::status(404, "") };
        let kind = KINDS[number % KINDS.len()];
        let mut entries = self.lock();
        let entry = entries.entry(number).or_default();
        if request.method() == http::Method::GET {
            entry.searches += 1;
            let visible = entry.created.iter().filter(|created| **created <= received.at);
            let items: Vec<_> = visible.map(|_| item(kind, number)).collect();
            // Every 250th resource cannot be searched for.
            return if number % 250 == 0 { memory_server::status(400, "") } else { page(&items) };
        }
        entry.requests += 1;
        let mut random = fastrand::Rng::with_seed(self.seed ^ ((number as u64) << 8) ^ entry.requests as u64);
        match Reaction::random(&mut random) {
            Reaction::Success => {
                entry.created.push(received.at);
                memory_server::ok(item(kind, number))
            }
            Reaction::Lost(response) => {
                entry.created.push(received.at);
                response.reply()
            }
            Reaction::Late(delay) => {
                entry.created.push(received.at + delay);
                memory_server::lost()
            }
            Reaction::Nothing(response) => response.reply(),
            Reaction::Rejected => memory_server::status(400, ""),
        }
    }
}

/// Returns the number of the key in a request.
fn number_in(text: &str) -> Option<usize> {
    let digits = text.split_once(PREFIX)?.1;
    digits.split(|mark: char| !mark.is_ascii_digit()).next()?.parse().ok()
}

fn item(kind: Kind, number: usize) -> String {
    match kind {
        Kind::Invoice => format!(r#"{{"id":{number},"originalInvoiceNumber":"{PREFIX}{number}"}}"#),
        Kind::Product => format!(r#"{{"id":{number},"code":"{PREFIX}{number}"}}"#),
        Kind::Person => format!(r#"{{"id":{number},"invoicingInfo":{{"personNumber":"{PREFIX}{number}"}}}}"#),
        Kind::BusinessPartner => {
            format!(r#"{{"id":{number},"invoicingInfo":{{"customerNumber":"{PREFIX}{number}"}}}}"#)
        }
    }
}

fn page(items: &[String]) -> Reply {
    let count = items.len();
    let meta = format!(r#"{{"pageNumber":0,"pageSize":200,"resultCount":{count},"totalCount":{count}}}"#);
    memory_server::ok(format!(r#"{{"results":[{}],"meta":{meta}}}"#, items.join(",")))
}

/// The end of the lookups of one program run.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Created,
    Rejected,
    CannotTell,
    GaveUp,
}

/// Result of one run.
#[derive(Clone, Copy, Debug, Default)]
pub struct LookupReport {
    /// Number of resources to create.
    pub resources: usize,
    /// Number of requests whose outcome was unknown.
    pub unknown: usize,
    /// Number of those after which the lookup found the resource, or that it was not created.
    pub resolved: usize,
    /// Number of resources that were created more than once.
    pub duplicates: usize,
    /// Number of resources that exist, or do not, contrary to the lookup.
    pub wrong: usize,
    /// Maximum number of searches after one request.
    pub max_searches: usize,
}

impl LookupReport {
    /// Whether nothing was created twice and nearly all requests were resolved.
    pub fn passed(&self) -> bool {
        let is_resolved = self.resolved * 100 >= self.unknown * 99;
        is_resolved && self.unknown > 0 && self.duplicates == 0 && self.wrong == 0 && self.max_searches <= 2
    }

    fn add(&mut self, other: Self) {
        self.resources += other.resources;
        self.unknown += other.unknown;
        self.resolved += other.resolved;
        self.duplicates += other.duplicates;
        self.wrong += other.wrong;
        self.max_searches = self.max_searches.max(other.max_searches);
    }
}

impl fmt::Display for LookupReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { resources, unknown, resolved, duplicates, wrong, max_searches } = self;
        let status = if self.passed() { "ok" } else { "MISSED" };
        write!(
            f,
            "lookup: {resources} resources, {unknown} requests with an unknown outcome, {resolved} of them resolved, at most \
             {max_searches} searches for one, {wrong} wrong, {duplicates} resources created more than once: {status}"
        )
    }
}

/// Creates `resources` resources of all kinds. Sends a request again after `NotFound`, as a program would.
pub fn run(seed: u64, resources: usize) -> LookupReport {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build();
    runtime.expect("the runtime starts").block_on(create_all(seed, resources))
}

async fn create_all(seed: u64, resources: usize) -> LookupReport {
    let ledger = Arc::new(Ledger { seed, entries: Mutex::default() });
    let mut report = LookupReport::default();
    // The server records a limited number of requests.
    for chunk in 0..resources.div_ceil(CHUNK) {
        let numbers = chunk * CHUNK..resources.min((chunk + 1) * CHUNK);
        let server = MemoryServer::new({
            let ledger = Arc::clone(&ledger);
            move |received| ledger.respond(received)
        });
        let client = Client::builder().base_url("http://127.0.0.1:9/api").token("the-token").transport(server);
        let client = client.build().expect("the settings are valid");
        let mut numbers = numbers.into_iter();
        let mut calls = JoinSet::new();
        loop {
            while calls.len() < CONCURRENCY
                && let Some(number) = numbers.next()
            {
                calls.spawn(create(client.clone(), Arc::clone(&ledger), number));
            }
            match calls.join_next().await {
                Some(part) => report.add(part.expect("the call does not panic")),
                None => break,
            }
        }
    }
    report
}

/// Number of resources that one server creates.
const CHUNK: usize = 5_000;

async fn create(client: Client, ledger: Arc<Ledger>, number: usize) -> LookupReport {
    let mut report = LookupReport { resources: 1, ..LookupReport::default() };
    let mut end = End::GaveUp;
    for _ in 0..=MAX_RESENDS {
        let before = ledger.lock().get(&number).map_or(0, |entry| entry.searches);
        let result = send(&client, number).await;
        let searches = ledger.lock().get(&number).map_or(0, |entry| entry.searches) - before;
        report.max_searches = report.max_searches.max(searches);
        report.unknown += usize::from(!matches!(result, Ok(Resolution::Created) | Err(_)));
        report.resolved += usize::from(matches!(result, Ok(Resolution::Found(_) | Resolution::NotFound)));
        match result {
            Ok(Resolution::Created) => end = End::Created,
            Ok(Resolution::Found(id)) => {
                report.wrong += usize::from(id != number as i64);
                end = End::Created;
            }
            Ok(Resolution::NotFound) => continue,
            Ok(Resolution::CannotTell) => end = End::CannotTell,
            Err(_) => end = End::Rejected,
        }
        break;
    }
    tokio::time::sleep(QUIET_PERIOD).await;
    let created = ledger.lock().get(&number).map_or(0, |entry| entry.created.len());
    report.duplicates += usize::from(created > 1);
    report.wrong += usize::from(match end {
        End::Created => created == 0,
        End::Rejected | End::GaveUp => created > 0,
        End::CannotTell => false,
    });
    report
}

/// The result of a creation, of whatever kind.
enum Resolution {
    Created,
    Found(i64),
    NotFound,
    CannotTell,
}

async fn send(client: &Client, number: usize) -> Result<Resolution, Error> {
    let key = format!("{PREFIX}{number}");
    match KINDS[number % KINDS.len()] {
        Kind::Invoice => {
            let invoice = Invoice::default().original_invoice_number(key);
            resolve(client.invoices().create(&invoice).allow_missing().with_lookup()).await
        }
        Kind::Product => {
            let product = Product::default().code(key);
            resolve(client.products().create(&product).allow_missing().with_lookup()).await
        }
        Kind::Person => {
            let person = Person::default().invoicing_info(PersonInvoicingInfo::default().person_number(key));
            resolve(client.persons().create(&person).allow_missing().with_lookup()).await
        }
        Kind::BusinessPartner => {
            let info = InvoicingInfo::default().customer_number(key);
            let partner = BusinessPartner::default().invoicing_info(info);
            resolve(client.business_partners().create(&partner).allow_missing().with_lookup()).await
        }
    }
}

async fn resolve<R: Request<IntoFuture: Send>>(request: CreateWithLookup<R>) -> Result<Resolution, Error> {
    Ok(match request.send().await? {
        Creation::Created(_) => Resolution::Created,
        Creation::Found { id, .. } => Resolution::Found(id),
        Creation::NotFound(_) => Resolution::NotFound,
        _ => Resolution::CannotTell,
    })
}
