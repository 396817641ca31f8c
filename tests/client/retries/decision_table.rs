//! The retry decision table, cell by cell: number of attempts per fault and method.

use std::time::Duration;

use procountor_client::Outcome::{self, NotSent, Rejected, Unknown};
use procountor_client::{Retry, Timeouts};

use super::calls::{Method, RecordingObserver, builder, is_requested_wait, ms, s};
use super::replies::Reply;
use tests::memory_server::MemoryServer;

/// The fault of every attempt.
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
    RetryAfter(u16),
}

/// A fault, the attempts of GET, PUT, DELETE, POST and PATCH, the error variant and the outcome.
pub(crate) type SafeCase = (Fault, [u32; 5], &'static str, Outcome);

/// `Retry::Safe`, the default.
#[rustfmt::skip]
pub(crate) const SAFE: [SafeCase; 21] = [
    // The server was not reached.   GET PUT DEL POST PATCH
    (Fault::Refused,                 [3, 3, 3, 3, 3], "NotSent",   NotSent),
    (Fault::NoSuchName,              [3, 3, 3, 3, 3], "NotSent",   NotSent),
    (Fault::Handshake,               [3, 3, 3, 3, 3], "NotSent",   NotSent),
    (Fault::ConnectTimeout,          [3, 3, 3, 3, 3], "NotSent",   NotSent),
    // The call may have been applied.
    (Fault::ResetBeforeHead,         [3, 1, 1, 1, 1], "Transport", Unknown),
    (Fault::ResetInBody,             [3, 1, 1, 1, 1], "Transport", Unknown),
    (Fault::FirstByteTimeout,        [3, 1, 1, 1, 1], "Timeout",   Unknown),
    (Fault::IdleTimeout,             [3, 1, 1, 1, 1], "Timeout",   Unknown),
    (Fault::Status(500),             [3, 1, 1, 1, 1], "Api",       Unknown),
    (Fault::Status(502),             [3, 1, 1, 1, 1], "Api",       Unknown),
    (Fault::Status(504),             [3, 1, 1, 1, 1], "Api",       Unknown),
    (Fault::Status(408),             [3, 1, 1, 1, 1], "Api",       Unknown),
    (Fault::Status(503),             [3, 1, 1, 1, 1], "Api",       Unknown),
    (Fault::RetryAfter(503),         [3, 3, 3, 1, 1], "Api",       Unknown),
    // The call was not applied and may succeed later.
    (Fault::RetryAfter(429),         [3, 3, 3, 2, 2], "Api",       Rejected),
    (Fault::Status(429),             [2, 2, 2, 1, 1], "Api",       Rejected),
    (Fault::Status(425),             [3, 1, 1, 1, 1], "Api",       Rejected),
    // A retry gives the same result. The token is fixed.
    (Fault::Status(401),             [1, 1, 1, 1, 1], "Api",       Rejected),
    (Fault::Status(406),             [1, 1, 1, 1, 1], "Api",       Rejected),
    (Fault::Status(409),             [1, 1, 1, 1, 1], "Api",       Rejected),
    // No time is left.
    (Fault::TotalTimeout,            [1, 1, 1, 1, 1], "Timeout",   Unknown),
];

/// `Retry::Idempotent`, which is not allowed for POST and PATCH.
#[rustfmt::skip]
pub(crate) const IDEMPOTENT: [(Fault, [u32; 3]); 21] = [
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
    (Fault::Status(408),             [3, 3, 3]),
    (Fault::Status(503),             [3, 3, 3]),
    (Fault::RetryAfter(503),         [3, 3, 3]),
    (Fault::RetryAfter(429),         [3, 3, 3]),
    (Fault::Status(429),             [2, 2, 2]),
    (Fault::Status(425),             [3, 3, 3]),
    (Fault::Status(401),             [1, 1, 1]),
    (Fault::Status(406),             [1, 1, 1]),
    (Fault::Status(409),             [1, 1, 1]),
    (Fault::TotalTimeout,            [1, 1, 1]),
];

impl Fault {
    /// The reply of the server in memory.
    fn reply(self) -> Reply {
        match self {
            Self::Refused => Reply::ConnectError("refused"),
            Self::NoSuchName => Reply::ConnectError("no such name"),
            Self::Handshake => Reply::ConnectError("no handshake"),
            Self::ConnectTimeout => Reply::ConnectTimeout(ms(1_300)),
            Self::ResetBeforeHead => Reply::Lost,
            Self::ResetInBody => Reply::TruncatedBody,
            Self::FirstByteTimeout | Self::TotalTimeout => Reply::NoResponse,
            Self::IdleTimeout => Reply::StalledBody,
            Self::Status(status) => Reply::status(status),
            Self::RetryAfter(status) => Reply::retry_after(status, "7"),
        }
    }

    /// Duration of an attempt with the server in memory.
    fn attempt_time(self) -> Duration {
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

    /// Whether the fault depends on a short timeout.
    pub(crate) fn is_timeout(self) -> bool {
        matches!(self, Self::ConnectTimeout | Self::FirstByteTimeout | Self::IdleTimeout | Self::TotalTimeout)
    }

    /// Status of the error.
    pub(crate) fn status(self) -> Option<u16> {
        match self {
            Self::ResetInBody | Self::IdleTimeout => Some(200),
            Self::Status(status) | Self::RetryAfter(status) => Some(status),
            _ => None,
        }
    }
}

/// Maximum backoff after this attempt; the first attempt has number 1.
fn max_backoff(attempt: usize) -> Duration {
    ms(250) * (1 << (attempt - 1))
}

/// Runs one cell, and checks its attempts and the waits between them.
async fn check_cell(fault: Fault, method: Method, retry: Option<Retry>, attempts: u32, kind: &str, outcome: Outcome) {
    let cell = format!("{} {fault:?} {retry:?}", method.name());
    let (server, observer) = (MemoryServer::always(fault.reply()), RecordingObserver::default());
    let client = builder("https://procountor.invalid/api").transport(server.clone());
    let client = client.timeouts(fault.timeouts()).observer(observer.clone()).build().expect("the settings are valid");
    let result = method.call_result(&client, retry).await;
    assert_eq!(result, (kind, outcome, Some(attempts), fault.status()), "{cell}");

    let received = server.calls();
    assert_eq!(received.len(), attempts as usize, "{cell}: received requests");
    let first = received[0].bytes();
    assert!(received.iter().all(|call| call.request.method() == method.name() && call.bytes() == first), "{cell}");
    if fault == Fault::TotalTimeout {
        assert_eq!(server.elapsed(), s(3), "{cell}");
        return;
    }
    let records = observer.all();
    let numbers: Vec<u32> = records.iter().map(|attempt| attempt.number).collect();
    assert_eq!(numbers, (1..=attempts).collect::<Vec<_>>(), "{cell}");
    for (index, attempt) in records.iter().enumerate() {
        let cell = format!("{cell}, attempt {}", index + 1);
        assert_eq!((attempt.outcome, attempt.elapsed), (Some(outcome), fault.attempt_time()), "{cell}");
        let Some(next) = received.get(index + 1) else {
            assert_eq!(attempt.retry_in, None, "{cell}: no attempt follows");
            continue;
        };
        let wait = attempt.retry_in.expect("the attempt reports the next one");
        // A sleep ends at the next full millisecond.
        let elapsed = next.at - received[index].at - fault.attempt_time();
        assert!(elapsed >= wait && elapsed - wait < ms(1), "{cell}: reported {wait:?}, waited {elapsed:?}");
        match fault {
            Fault::RetryAfter(_) => assert!(is_requested_wait(wait, s(7)), "{cell}: {wait:?}"),
            // Without `Retry-After`, the client waits one second after a 429.
            Fault::Status(429) => assert!(is_requested_wait(wait, s(1)), "{cell}: {wait:?}"),
            _ => assert!(wait <= max_backoff(index + 1), "{cell}: {wait:?}"),
        }
    }
}

#[tokio::test(start_paused = true)]
async fn safe_table_sets_attempts_and_waits() {
    let mut cells = 0;
    for (fault, attempts, kind, outcome) in SAFE {
        for (method, attempts) in Method::ALL.into_iter().zip(attempts) {
            // `Retry::Safe` is the default.
            for retry in [None, Some(Retry::Safe)] {
                check_cell(fault, method, retry, attempts, kind, outcome).await;
            }
            cells += 1;
        }
    }
    assert_eq!(cells, 105);
}

#[tokio::test(start_paused = true)]
async fn idempotent_table_sets_attempts_and_waits() {
    for ((fault, attempts), (safe_fault, _, kind, outcome)) in IDEMPOTENT.into_iter().zip(SAFE) {
        assert_eq!(fault, safe_fault);
        for (method, attempts) in Method::IDEMPOTENT.into_iter().zip(attempts) {
            check_cell(fault, method, Some(Retry::Idempotent), attempts, kind, outcome).await;
        }
    }
}

#[tokio::test(start_paused = true)]
async fn retry_never_sends_one_attempt() {
    for (fault, _, kind, outcome) in SAFE {
        for method in Method::ALL {
            check_cell(fault, method, Some(Retry::Never), 1, kind, outcome).await;
        }
    }
}
