//! The table of decisions, cell by cell: what happens, and how often a call of each method is sent.

use std::time::Duration;

use procountor_client::Outcome::{self, NotSent, Rejected, Unknown};
use procountor_client::{Retry, Timeouts};

use super::calls::{Notes, Verb, builder, ms, s};
use super::replies::Reply;
use tests::memory_server::MemoryServer;

/// What happens to each attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    Refused,
    NoSuchName,
    Handshake,
    ResetBeforeHead,
    ResetInBody,
    ConnectTimeout,
    FirstByteTimeout,
    IdleTimeout,
    TotalTimeout,
    Status(u16),
    /// A status with `Retry-After`.
    Asks(u16),
}

/// What happens, the attempts of GET, PUT, DELETE, POST and PATCH, and the error: variant and outcome.
pub(crate) type Row = (Fault, [u32; 5], &'static str, Outcome);

/// As calls go by themselves.
#[rustfmt::skip]
pub(crate) const SAFE: [Row; 20] = [
    // The server was not reached.   GET PUT DEL POST PATCH
    (Fault::Refused,                 [3, 3, 3, 3, 3], "NotSent",   NotSent),
    (Fault::NoSuchName,              [3, 3, 3, 3, 3], "NotSent",   NotSent),
    (Fault::Handshake,               [3, 3, 3, 3, 3], "NotSent",   NotSent),
    (Fault::ConnectTimeout,          [3, 3, 3, 3, 3], "NotSent",   NotSent),
    // It may have been done.
    (Fault::ResetBeforeHead,         [3, 1, 1, 1, 1], "Transport", Unknown),
    (Fault::ResetInBody,             [3, 1, 1, 1, 1], "Transport", Unknown),
    (Fault::FirstByteTimeout,        [3, 1, 1, 1, 1], "Timeout",   Unknown),
    (Fault::IdleTimeout,             [3, 1, 1, 1, 1], "Timeout",   Unknown),
    (Fault::Status(500),             [3, 1, 1, 1, 1], "Api",       Unknown),
    (Fault::Status(502),             [3, 1, 1, 1, 1], "Api",       Unknown),
    (Fault::Status(504),             [3, 1, 1, 1, 1], "Api",       Unknown),
    (Fault::Status(503),             [3, 1, 1, 1, 1], "Api",       Unknown),
    (Fault::Asks(503),               [3, 3, 3, 1, 1], "Api",       Unknown),
    // It was not done, and later it may be.
    (Fault::Asks(429),               [3, 3, 3, 2, 2], "Api",       Rejected),
    (Fault::Status(429),             [2, 2, 2, 1, 1], "Api",       Rejected),
    // Another time changes nothing. The token is one that stays as it is.
    (Fault::Status(401),             [1, 1, 1, 1, 1], "Api",       Rejected),
    (Fault::Status(406),             [1, 1, 1, 1, 1], "Api",       Rejected),
    (Fault::Status(408),             [1, 1, 1, 1, 1], "Api",       Unknown),
    (Fault::Status(409),             [1, 1, 1, 1, 1], "Api",       Rejected),
    // There is no time left.
    (Fault::TotalTimeout,            [1, 1, 1, 1, 1], "Timeout",   Unknown),
];

/// What changes where a call is said to do no harm if it is done twice. POST and PATCH have no cell:
/// it cannot be said of them.
#[rustfmt::skip]
pub(crate) const IDEMPOTENT: [(Fault, [u32; 3]); 20] = [
    //                               GET PUT DEL
    (Fault::Refused,                 [3, 3, 3]),
    (Fault::NoSuchName,              [3, 3, 3]),
    (Fault::Handshake,               [3, 3, 3]),
    (Fault::ConnectTimeout,          [3, 3, 3]),
    (Fault::ResetBeforeHead,         [3, 3, 3]),
    (Fault::ResetInBody,             [3, 3, 3]),
    (Fault::FirstByteTimeout,        [3, 3, 3]),
    (Fault::IdleTimeout,             [3, 3, 3]),
    (Fault::Status(500),             [3, 3, 3]),
    (Fault::Status(502),             [3, 3, 3]),
    (Fault::Status(504),             [3, 3, 3]),
    (Fault::Status(503),             [3, 3, 3]),
    (Fault::Asks(503),               [3, 3, 3]),
    (Fault::Asks(429),               [3, 3, 3]),
    (Fault::Status(429),             [2, 2, 2]),
    (Fault::Status(401),             [1, 1, 1]),
    (Fault::Status(406),             [1, 1, 1]),
    (Fault::Status(408),             [1, 1, 1]),
    (Fault::Status(409),             [1, 1, 1]),
    (Fault::TotalTimeout,            [1, 1, 1]),
];

impl Fault {
    /// How a transport in memory does it.
    fn reply(self) -> Reply {
        match self {
            Self::Refused => Reply::Unsent("refused"),
            Self::NoSuchName => Reply::Unsent("no such name"),
            Self::Handshake => Reply::Unsent("no handshake"),
            Self::ConnectTimeout => Reply::Hangs(ms(1_300)),
            Self::ResetBeforeHead => Reply::Lost,
            Self::ResetInBody => Reply::Cut,
            Self::FirstByteTimeout | Self::TotalTimeout => Reply::Silent,
            Self::IdleTimeout => Reply::Pauses,
            Self::Status(status) => Reply::status(status),
            Self::Asks(status) => Reply::asks(status, "7"),
        }
    }

    /// How long each attempt takes in memory.
    fn takes(self) -> Duration {
        match self {
            Self::ConnectTimeout => ms(1_300),
            Self::FirstByteTimeout => s(5),
            Self::IdleTimeout => s(4),
            _ => Duration::ZERO,
        }
    }

    fn timeouts(self) -> Timeouts {
        let total = if self == Self::TotalTimeout { s(3) } else { s(100) };
        Timeouts::default().first_byte(s(5)).idle(s(4)).total(total)
    }

    /// Whether it is a matter of little time.
    pub(crate) fn hurries(self) -> bool {
        matches!(self, Self::ConnectTimeout | Self::FirstByteTimeout | Self::IdleTimeout | Self::TotalTimeout)
    }

    /// The status that the error says.
    pub(crate) fn status(self) -> Option<u16> {
        match self {
            Self::ResetInBody | Self::IdleTimeout => Some(200),
            Self::Status(status) | Self::Asks(status) => Some(status),
            _ => None,
        }
    }
}

/// The longest wait of the client's own before the attempt after this one, the first being 1.
fn bound(attempt: usize) -> Duration {
    ms(250) * (1 << (attempt - 1))
}

/// Plays one cell, and holds it to its attempts and to the wait between each two of them.
async fn play(fault: Fault, verb: Verb, retry: Option<Retry>, attempts: u32, kind: &str, outcome: Outcome) {
    let cell = format!("{} {fault:?} {retry:?}", verb.name());
    let (server, notes) = (MemoryServer::always(fault.reply()), Notes::default());
    let client = builder("https://procountor.invalid/api").transport(server.clone());
    let client = client.timeouts(fault.timeouts()).observer(notes.clone()).build().expect("a client");
    let end = verb.end(&client, retry).await;
    assert_eq!(end, (kind, outcome, Some(attempts), fault.status()), "{cell}");

    let seen = server.calls();
    assert_eq!(seen.len(), attempts as usize, "{cell}: what the server received");
    let first = seen[0].bytes();
    assert!(seen.iter().all(|seen| seen.request.method() == verb.name() && seen.bytes() == first), "{cell}");
    if fault == Fault::TotalTimeout {
        assert_eq!(server.elapsed(), s(3), "{cell}");
        return;
    }
    let noted = notes.all();
    let numbers: Vec<u32> = noted.iter().map(|noted| noted.number).collect();
    assert_eq!(numbers, (1..=attempts).collect::<Vec<_>>(), "{cell}");
    for (index, noted) in noted.iter().enumerate() {
        let cell = format!("{cell}, attempt {}", index + 1);
        assert_eq!((noted.outcome, noted.took), (Some(outcome), fault.takes()), "{cell}");
        let Some(next) = seen.get(index + 1) else {
            assert_eq!(noted.next_in, None, "{cell}: nothing comes after it");
            continue;
        };
        let wait = noted.next_in.expect("another attempt is told of");
        // A sleep ends at the next whole millisecond.
        let slept = next.at - seen[index].at - fault.takes();
        assert!(slept >= wait && slept - wait < ms(1), "{cell}: told {wait:?}, slept {slept:?}");
        match fault {
            Fault::Asks(_) => assert_eq!((wait, slept), (s(7), s(7)), "{cell}"),
            // Who is told that it is too many, and not for how long, waits a second.
            Fault::Status(429) => assert_eq!((wait, slept), (s(1), s(1)), "{cell}"),
            _ => assert!(wait <= bound(index + 1), "{cell}: {wait:?}"),
        }
    }
}

#[tokio::test(start_paused = true)]
async fn each_cell_has_its_attempts_and_its_waits() {
    let mut cells = 0;
    for (fault, attempts, kind, outcome) in SAFE {
        for (verb, attempts) in Verb::ALL.into_iter().zip(attempts) {
            // What is said of no call is said of all of them.
            for retry in [None, Some(Retry::Safe)] {
                play(fault, verb, retry, attempts, kind, outcome).await;
            }
            cells += 1;
        }
    }
    assert_eq!(cells, 100);
}

#[tokio::test(start_paused = true)]
async fn what_may_be_repeated_is_if_it_is_said() {
    for ((fault, attempts), (same, _, kind, outcome)) in IDEMPOTENT.into_iter().zip(SAFE) {
        assert_eq!(fault, same);
        for (verb, attempts) in Verb::REPEATABLE.into_iter().zip(attempts) {
            play(fault, verb, Some(Retry::Idempotent), attempts, kind, outcome).await;
        }
    }
}

#[tokio::test(start_paused = true)]
async fn never_is_never() {
    for (fault, _, kind, outcome) in SAFE {
        for verb in Verb::ALL {
            play(fault, verb, Some(Retry::Never), 1, kind, outcome).await;
        }
    }
}
