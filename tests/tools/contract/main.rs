//! Calls every operation against Prism, for each status that the description documents.
//!
//! Prism holds every request against the description and answers with what the description says, so
//! nothing of either side is ours. `cargo xtask contract` starts it and runs this program.

mod judge;
mod statuses;
mod wire;

use std::collections::{BTreeMap, BTreeSet};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use judge::Verdict;
use procountor_client::{Client, Retry};
use statuses::Statuses;
use tests::inventory::Call;
use tokio::task::JoinSet;
use wire::Wire;

/// How many calls are on their way at a time.
const AT_ONCE: usize = 8;

/// One call to make: the operation, the status to ask for, and whether with all that it takes.
#[derive(Clone, Copy)]
struct Plan {
    call: &'static Call,
    status: u16,
    all: bool,
    /// Whether the description's answer comes in parts.
    parts: bool,
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [url, description] = arguments.as_slice() else {
        eprintln!("two arguments are expected: where Prism listens, and the description's file");
        return ExitCode::from(2);
    };
    let start = Instant::now();
    let text = std::fs::read_to_string(description).expect("the description can be read");
    let statuses = Statuses::of(&serde_json::from_str(&text).expect("the description is JSON"));
    let (plans, mut wrong) = plans(&statuses);
    let tried: BTreeMap<u16, usize> = plans.iter().fold(BTreeMap::new(), |mut tried, plan| {
        *tried.entry(plan.status).or_default() += 1;
        tried
    });
    let (count, judged) = (plans.len(), run(url, plans).await);
    let mut tally: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut invalid = 0;
    for (plan, verdict) in &judged {
        let whose = format!("{} {}, with {}", plan.call.name, plan.status, if plan.all { "all" } else { "the least" });
        match verdict {
            Verdict::Good => {}
            Verdict::Excused(rule) => drop(tally.entry(rule).or_default().insert(plan.call.name)),
            Verdict::Invalid(why) => {
                invalid += 1;
                wrong.push(format!("{whose}: Prism finds the request invalid: {why}"));
            }
            Verdict::Wrong(why) => wrong.push(format!("{whose}: {why}")),
        }
    }
    wrong.sort();
    for line in &wrong {
        println!("{line}");
    }
    for (rule, names) in tally {
        println!("{rule}: {}", names.into_iter().collect::<Vec<_>>().join(", "));
    }
    let tried: Vec<_> = tried.iter().map(|(status, count)| format!("{status} ×{count}")).collect();
    println!("statuses asked for: {}", tried.join(", "));
    let called: BTreeSet<_> = Call::all().map(|call| (call.method, call.template)).collect();
    println!(
        "{} of {} operations called, {count} calls, {invalid} requests that Prism finds invalid, {} faults in all, {:.1} s",
        called.len(),
        statuses.operations(),
        wrong.len(),
        start.elapsed().as_secs_f64()
    );
    if wrong.is_empty() && called.len() == statuses.operations() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// All calls, and what the table and the description do not agree about.
fn plans(statuses: &Statuses) -> (Vec<Plan>, Vec<String>) {
    let (mut plans, mut wrong) = (Vec::new(), Vec::new());
    for call in Call::all() {
        let Some(documented) = statuses.get(call.method, call.template) else {
            wrong.push(format!("{}: the description has no such operation", call.name));
            continue;
        };
        let failures = documented.keys().copied().filter(|status| !(200..300).contains(status));
        if !failures.eq(call.errors.iter().copied()) {
            wrong.push(format!("{}: its documented failures are not {:?}", call.name, call.errors));
        }
        for status in documented.keys().copied() {
            let success = (200..300).contains(&status);
            let media_types = documented.get(&status).map(Vec::as_slice).unwrap_or_default();
            let parts = media_types.iter().any(|media_type| media_type.starts_with("multipart/"));
            let plan = Plan { call, status, all: true, parts };
            plans.push(plan);
            plans.extend(success.then_some(Plan { all: false, ..plan }));
        }
    }
    (plans, wrong)
}

async fn run(url: &str, plans: Vec<Plan>) -> Vec<(Plan, Verdict)> {
    let http = wire::connections();
    let mut workers = JoinSet::new();
    for first in 0..AT_ONCE {
        let (url, http, plans) = (url.to_owned(), http.clone(), plans.clone());
        workers.spawn(async move {
            let mut found = Vec::new();
            for plan in plans.into_iter().skip(first).step_by(AT_ONCE) {
                found.push(one(&url, &http, plan).await);
            }
            found
        });
    }
    workers.join_all().await.into_iter().flatten().collect()
}

/// Makes one call, and judges what came of it.
async fn one(url: &str, http: &reqwest::Client, plan: Plan) -> (Plan, Verdict) {
    let wire = Wire::new(http, plan.status);
    let builder = Client::builder().base_url(url).token("token").transport(wire.clone());
    let builder = builder.limits([]).retry(Retry::Never).timeout(Duration::from_secs(60));
    let client = builder.build().expect("the settings are valid");
    let result = (plan.call.run)(&client, plan.all).await;
    (plan, judge::judge(plan, &wire.seen(), &result))
}
