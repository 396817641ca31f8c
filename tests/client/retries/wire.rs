//! The table of decisions once more, over real connections. A wait that is asked for is none here.

use std::sync::Arc;
use std::time::Duration;

use procountor_client::transport::http_defaults;
use procountor_client::{Client, Timeouts};
use tests::fault_server::tls::{Break, broken};
use tests::fault_server::{self, BlackHole, NoNames, Request, Script, Server, answer, empty, json, reset, stall};
use tokio::sync::Semaphore;
use tokio::task::{JoinSet, spawn_blocking};

use super::calls::{End, Verb, builder, end};
use super::table::{Fault, SAFE};

/// Longer than any cell takes.
const LONG: Duration = Duration::from_secs(9);
/// What is to pass passes soon.
const SHORT: Duration = Duration::from_millis(500);

/// How many cells are played at a time.
const AT_A_TIME: usize = 20;

/// The other side of a cell.
enum Place {
    Nothing(String),
    Hole(Arc<BlackHole>),
    Server(Server),
}

impl Place {
    fn of(fault: Fault, hole: &Arc<BlackHole>) -> Self {
        let play = |script: Script| Self::Server(Server::start(move |_| script.clone()));
        match fault {
            Fault::Refused => Self::Nothing(fault_server::refused()),
            Fault::NoSuchName => Self::Nothing("https://does-not-exist.invalid/api".to_owned()),
            Fault::Handshake => Self::Server(broken(Break::Alert)),
            Fault::ConnectTimeout => Self::Hole(Arc::clone(hole)),
            Fault::ResetBeforeHead => play(reset()),
            Fault::ResetInBody => play(json("{\"id\":1}").without_last(3).close()),
            Fault::FirstByteTimeout | Fault::TotalTimeout => play(stall()),
            Fault::IdleTimeout => play(json("{\"id\":1}").without_last(3).stall()),
            Fault::Status(status) => play(empty(&format!("{status} Told"))),
            Fault::Asks(status) => play(answer(&format!("{status} Told"), &["Retry-After: 0"], "")),
        }
    }

    fn url(&self) -> String {
        match self {
            Self::Nothing(url) => url.clone(),
            Self::Hole(hole) => hole.url(),
            Self::Server(server) => server.url(),
        }
    }
}

fn client(place: &Place, fault: Fault) -> Client {
    let timeouts = Timeouts::default().connect(LONG).first_byte(LONG).idle(LONG).total(LONG);
    let timeouts = match fault {
        Fault::ConnectTimeout => timeouts.connect(SHORT),
        Fault::FirstByteTimeout => timeouts.first_byte(SHORT),
        Fault::IdleTimeout => timeouts.idle(SHORT),
        Fault::TotalTimeout => timeouts.total(SHORT),
        _ => timeouts,
    };
    let mut builder = builder(&place.url());
    if fault == Fault::NoSuchName {
        // No name is looked up outside of this machine.
        let http = http_defaults().no_proxy().dns_resolver(std::sync::Arc::new(NoNames));
        builder = builder.http_builder(http).expect("a client");
    }
    builder.timeouts(timeouts).build().expect("a client")
}

/// One cell, ready to be played.
struct Cell {
    fault: Fault,
    verb: Verb,
    place: Place,
    client: Client,
    expected: End,
}

impl Cell {
    /// Says what is not as the table has it.
    async fn play(self) -> Option<String> {
        let Self { fault, verb, place, client, expected } = self;
        let found = end(verb.send(&client, None).await);
        drop(client);
        let Place::Server(server) = place else { return complain(fault, verb, found, expected, "") };
        let work = spawn_blocking(move || {
            let closed = server.closed();
            (server.requests(), server.received(), closed, server.connections())
        });
        let (requests, received, closed, connections) = work.await.expect("the server is there");
        let attempts = expected.2.unwrap_or_default() as usize;
        let same = |request: &Request| request.bytes == requests[0].bytes && request.method() == verb.name();
        let right = if fault == Fault::Handshake {
            (connections, requests.len(), received) == (attempts, 0, 0)
        } else {
            requests.len() == attempts && requests.iter().all(same)
        };
        let more = format!(", {} requests on {connections} connections, closed: {closed}", requests.len());
        complain(fault, verb, found, expected, if right && closed { "" } else { &more })
    }
}

fn complain(fault: Fault, verb: Verb, found: End, expected: End, more: &str) -> Option<String> {
    let wrong = found != expected || !more.is_empty();
    wrong.then(|| format!("{} {fault:?}: {found:?} in place of {expected:?}{more}", verb.name()))
}

/// Plays cells, some at a time.
async fn all(cells: Vec<Cell>) -> Vec<String> {
    let turns = Arc::new(Semaphore::new(AT_A_TIME));
    let mut playing = JoinSet::new();
    for cell in cells {
        let turns = Arc::clone(&turns);
        playing.spawn(async move {
            let _turn = turns.acquire().await;
            cell.play().await
        });
    }
    playing.join_all().await.into_iter().flatten().collect()
}

#[tokio::test]
async fn each_cell_has_its_attempts_over_real_connections() {
    let hole = Arc::new(fault_server::black_hole());
    let mut cells = Vec::new();
    for (fault, attempts, kind, outcome) in SAFE {
        for (verb, attempts) in Verb::ALL.into_iter().zip(attempts) {
            let place = Place::of(fault, &hole);
            let client = client(&place, fault);
            cells.push(Cell { fault, verb, place, client, expected: (kind, outcome, Some(attempts), fault.status()) });
        }
    }
    assert_eq!(cells.len(), 100);
    // What is short of time is played last, when little else is done.
    let (hurried, patient) = cells.into_iter().partition(|cell| cell.fault.hurries());
    let mut wrong = all(patient).await;
    wrong.extend(all(hurried).await);
    assert!(wrong.is_empty(), "{wrong:#?}");
}
