//! `cargo xtask contract`: calls every operation on Prism, once per documented status.
//!
//! Prism validates requests against the description and creates responses from it, independently of the generator and the
//! client. `cargo xtask contract` starts Prism and runs this program.

mod statuses;
mod transport;
mod verdict;

use std::collections::{BTreeMap, BTreeSet};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use procountor_client::{Client, Retry};
use statuses::Statuses;
use tests::inventory::Call;
use tokio::task::JoinSet;
use transport::PrismTransport;
use verdict::Verdict;

/// Number of concurrent calls.
const CONCURRENCY: usize = 8;

/// A planned call: the operation, the requested status, and whether to use all setters.
#[derive(Clone, Copy)]
struct Plan {
    call: &'static Call,
    status: u16,
    all: bool,
    /// Whether the documented response is multipart.
    multipart: bool,
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [url, description] = arguments.as_slice() else {
        eprintln!("expected two arguments: the URL of Prism and the file of the description");
        return ExitCode::from(2);
    };
    let start = Instant::now();
    let text = std::fs::read_to_string(description).expect("the description can be read");
    let statuses = Statuses::new(&serde_json::from_str(&text).expect("the description is JSON"));
    let (plans, mut faults) = plans(&statuses);
    let requested: BTreeMap<u16, usize> = plans.iter().fold(BTreeMap::new(), |mut requested, plan| {
        *requested.entry(plan.status).or_default() += 1;
        requested
    });
    let (count, results) = (plans.len(), run(url, plans).await);
    let mut excused: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut invalid = 0;
    for (plan, verdict) in &results {
        let arguments = if plan.all { "all setters" } else { "required arguments" };
        let call = format!("{} {}, {arguments}", plan.call.name, plan.status);
        match verdict {
            Verdict::Passed => {}
            Verdict::Excused(reason) => drop(excused.entry(reason).or_default().insert(plan.call.name)),
            Verdict::InvalidRequest(message) => {
                invalid += 1;
                faults.push(format!("{call}: Prism reports an invalid request: {message}"));
            }
            Verdict::Failed(message) => faults.push(format!("{call}: {message}")),
        }
    }
    faults.sort();
    for line in &faults {
        println!("{line}");
    }
    for (reason, names) in excused {
        println!("{reason}: {}", names.into_iter().collect::<Vec<_>>().join(", "));
    }
    let requested: Vec<_> = requested.iter().map(|(status, count)| format!("{status} ×{count}")).collect();
    println!("requested statuses: {}", requested.join(", "));
    let called: BTreeSet<_> = Call::all().map(|call| (call.method, call.template)).collect();
    println!(
        "{} of {} operations called, {count} calls, {invalid} invalid requests, {} faults in total, {:.1} s",
        called.len(),
        statuses.operations(),
        faults.len(),
        start.elapsed().as_secs_f64()
    );
    if faults.is_empty() && called.len() == statuses.operations() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Returns all planned calls, and the differences between the inventory and the description.
fn plans(statuses: &Statuses) -> (Vec<Plan>, Vec<String>) {
    let (mut plans, mut faults) = (Vec::new(), Vec::new());
    for call in Call::all() {
        let Some(documented) = statuses.get(call.method, call.template) else {
            faults.push(format!("{}: the description has no such operation", call.name));
            continue;
        };
        let errors = documented.keys().copied().filter(|status| !(200..300).contains(status));
        if !errors.eq(call.errors.iter().copied()) {
            faults.push(format!("{}: the documented errors are not {:?}", call.name, call.errors));
        }
        for status in documented.keys().copied() {
            let is_success = (200..300).contains(&status);
            let media_types = documented.get(&status).map(Vec::as_slice).unwrap_or_default();
            let multipart = media_types.iter().any(|media_type| media_type.starts_with("multipart/"));
            let plan = Plan { call, status, all: true, multipart };
            plans.push(plan);
            plans.extend(is_success.then_some(Plan { all: false, ..plan }));
        }
    }
    (plans, faults)
}

async fn run(url: &str, plans: Vec<Plan>) -> Vec<(Plan, Verdict)> {
    let http = transport::http_client();
    let mut workers = JoinSet::new();
    for first in 0..CONCURRENCY {
        let (url, http, plans) = (url.to_owned(), http.clone(), plans.clone());
        workers.spawn(async move {
            let mut results = Vec::new();
            for plan in plans.into_iter().skip(first).step_by(CONCURRENCY) {
                results.push(make_call(&url, &http, plan).await);
            }
            results
        });
    }
    workers.join_all().await.into_iter().flatten().collect()
}

/// Makes a call and returns the verdict on it.
async fn make_call(url: &str, http: &reqwest::Client, plan: Plan) -> (Plan, Verdict) {
    let transport = PrismTransport::new(http, plan.status);
    let builder = Client::builder().base_url(url).token("token").transport(transport.clone());
    let builder = builder.limits([]).retry(Retry::Never).timeout(Duration::from_secs(60));
    let client = builder.build().expect("the settings are valid");
    let result = (plan.call.run)(&client, plan.all).await;
    (plan, verdict::verdict(plan, &transport.exchanges(), &result))
}
