//! The retry decision table over loopback connections, with `Retry-After: 0`.

use std::sync::Arc;
use std::time::Duration;

use procountor_client::{Client, Timeouts};
use tests::fault_server::tls::{HandshakeFault, failing_handshakes};
use tests::fault_server::{
    self, BlackHole, FailingResolver, Request, Script, Server, empty, json, reset, response, stall,
};
use tokio::sync::Semaphore;
use tokio::task::{JoinSet, spawn_blocking};

use super::calls::{CallResult, Method, builder, call_result};
use super::decision_table::{Fault, SAFE};

/// Longer than any cell.
const LONG: Duration = Duration::from_secs(9);
/// The timeout under test.
const SHORT: Duration = Duration::from_millis(500);

/// Maximum number of concurrent cells.
const MAX_CONCURRENT: usize = 20;

/// The peer of a cell's client.
enum Target {
    Unreachable(String),
    BlackHole(Arc<BlackHole>),
    Server(Server),
}

impl Target {
    fn of(fault: Fault, black_hole: &Arc<BlackHole>) -> Self {
        let serve = |script: Script| Self::Server(Server::start(move |_| script.clone()));
        match fault {
            Fault::Refused => Self::Unreachable(fault_server::refusing_url()),
            Fault::NoSuchName => Self::Unreachable("https://does-not-exist.invalid/api".to_owned()),
            Fault::Handshake => Self::Server(failing_handshakes(HandshakeFault::Alert)),
            Fault::ConnectTimeout => Self::BlackHole(Arc::clone(black_hole)),
            Fault::ResetBeforeHead => serve(reset()),
            Fault::ResetInBody => serve(json("{\"id\":1}").without_last(3).close()),
            Fault::FirstByteTimeout | Fault::TotalTimeout => serve(stall()),
            Fault::IdleTimeout => serve(json("{\"id\":1}").without_last(3).stall()),
            Fault::Status(status) => serve(empty(&format!("{status} Status"))),
            Fault::RetryAfter(status) => serve(response(&format!("{status} Status"), &["Retry-After: 0"], "")),
        }
    }

    fn url(&self) -> String {
        match self {
            Self::Unreachable(url) => url.clone(),
            Self::BlackHole(black_hole) => black_hole.url(),
            Self::Server(server) => server.url(),
        }
    }
}

fn client(target: &Target, fault: Fault) -> Client {
    let timeouts = Timeouts::default().connect(LONG).first_byte(LONG).idle(LONG).total(LONG);
    let timeouts = match fault {
        Fault::ConnectTimeout => timeouts.connect(SHORT),
        Fault::FirstByteTimeout => timeouts.first_byte(SHORT),
        Fault::IdleTimeout => timeouts.idle(SHORT),
        Fault::TotalTimeout => timeouts.total(SHORT),
        _ => timeouts,
    };
    let mut builder = builder(&target.url());
    if fault == Fault::NoSuchName {
        // The test sends no DNS queries.
        let resolver = std::sync::Arc::new(FailingResolver);
        builder = builder.no_proxy().http_builder(move |http| http.dns_resolver(resolver.clone()));
    }
    builder.timeouts(timeouts).build().expect("the settings are valid")
}

/// One cell of the table, ready to run.
struct TableCell {
    fault: Fault,
    method: Method,
    target: Target,
    client: Client,
    expected: CallResult,
}

impl TableCell {
    /// Runs the cell and returns a message if it differs from the table.
    async fn run(self) -> Option<String> {
        let Self { fault, method, target, client, expected } = self;
        let result = call_result(method.send(&client, None).await);
        drop(client);
        let Target::Server(server) = target else { return mismatch(fault, method, result, expected, "") };
        let work = spawn_blocking(move || {
            let closed = server.wait_until_closed();
            (server.requests(), server.bytes_received(), closed, server.connections())
        });
        let (requests, received, closed, connections) = work.await.expect("the task does not panic");
        let attempts = expected.2.unwrap_or_default() as usize;
        let same = |request: &Request| request.bytes == requests[0].bytes && request.method() == method.name();
        let matches = if fault == Fault::Handshake {
            (connections, requests.len(), received) == (attempts, 0, 0)
        } else {
            requests.len() == attempts && requests.iter().all(same)
        };
        let details = format!(", {} requests on {connections} connections, closed: {closed}", requests.len());
        mismatch(fault, method, result, expected, if matches && closed { "" } else { &details })
    }
}

fn mismatch(fault: Fault, method: Method, result: CallResult, expected: CallResult, details: &str) -> Option<String> {
    let differs = result != expected || !details.is_empty();
    differs.then(|| format!("{} {fault:?}: {result:?} instead of {expected:?}{details}", method.name()))
}

/// Runs cells concurrently and returns the mismatches.
async fn run_all(cells: Vec<TableCell>) -> Vec<String> {
    let semaphore = Arc::new(Semaphore::new(MAX_CONCURRENT));
    let mut tasks = JoinSet::new();
    for cell in cells {
        let semaphore = Arc::clone(&semaphore);
        tasks.spawn(async move {
            let _permit = semaphore.acquire().await;
            cell.run().await
        });
    }
    tasks.join_all().await.into_iter().flatten().collect()
}

#[tokio::test]
async fn safe_table_applies_over_sockets() {
    let black_hole = Arc::new(fault_server::black_hole());
    let mut cells = Vec::new();
    for (fault, attempts, kind, outcome) in SAFE {
        for (method, attempts) in Method::ALL.into_iter().zip(attempts) {
            let target = Target::of(fault, &black_hole);
            let client = client(&target, fault);
            cells.push(TableCell {
                fault,
                method,
                target,
                client,
                expected: (kind, outcome, Some(attempts), fault.status()),
            });
        }
    }
    assert_eq!(cells.len(), 105);
    // Cells with short timeouts run last, when the machine is less busy.
    let (short_timeouts, others) = cells.into_iter().partition(|cell| cell.fault.is_timeout());
    let mut mismatches = run_all(others).await;
    mismatches.extend(run_all(short_timeouts).await);
    assert!(mismatches.is_empty(), "{mismatches:#?}");
}
