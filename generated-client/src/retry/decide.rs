//! When a call is sent again: one table, by what happened and by the method.

use std::time::Duration;

use http::{Method, StatusCode};

use super::Retry;

/// The longest wait that a server may ask for.
const LONGEST_ASKED: Duration = Duration::from_secs(60);
/// The wait after a 429 that names none.
const TOO_MANY: Duration = Duration::from_secs(1);

/// What happened to an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Event {
    /// The server was not reached.
    NotSent,
    /// The request left, and no answer came, or half of one.
    Lost,
    /// The server answered, and said how long to wait or not.
    Status(StatusCode, Option<Duration>),
    /// Anything that another attempt does not change.
    Settled,
}

/// What to do after an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    /// It stays as it is.
    Stop,
    /// Another attempt, after a wait of the client's own.
    Again,
    /// Another attempt, after the wait that the server asked for, which holds for all calls.
    After(Duration),
}

/// In which cases a request may be sent again.
#[derive(Clone, Copy)]
enum May {
    Always,
    /// After the first attempt, and not again.
    Once,
    /// If the call replaces or deletes one thing, whose path ends in its id, and holds no lock token; or if
    /// the caller has said that repeating it does no harm. `PUT /invoices/{id}/markpaid` is another thing.
    IfWhole,
    /// If the caller has said that repeating it does no harm.
    IfSaid,
    Never,
}

/// The rows of the table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    NotSent,
    /// 429, with a wait that the server asked for.
    TooManyAsked,
    TooMany,
    /// 503, with a wait that the server asked for.
    UnavailableAsked,
    Unavailable,
    /// 500, 502, 504, or no answer: it may have been done.
    Doubtful,
}

use May::{Always, IfSaid, IfWhole, Never, Once};

/// Reading (GET, HEAD), replacing (PUT, DELETE), and the rest (POST, PATCH). Where the server did
/// nothing, all may be sent again; where it may have done something, only what can be repeated.
const TABLE: [(Row, [May; 3]); 6] = [
    (Row::NotSent, [Always, Always, Always]),
    (Row::TooManyAsked, [Always, Always, Once]),
    (Row::TooMany, [Once, Once, Never]),
    (Row::UnavailableAsked, [Always, IfWhole, Never]),
    (Row::Unavailable, [Always, IfSaid, Never]),
    (Row::Doubtful, [Always, IfSaid, Never]),
];

/// A call, as far as the table looks at it.
pub(crate) struct Sent<'a> {
    pub(crate) method: &'a Method,
    pub(crate) path: &'static str,
    /// Whether its body holds a lock token.
    pub(crate) locked: bool,
    pub(crate) retry: Retry,
}

/// What to do after attempt number `attempt`, the first being 1.
pub(crate) fn decide(sent: &Sent<'_>, event: Event, attempt: u32) -> Decision {
    let Some((row, wait)) = row(event) else { return Decision::Stop };
    let column = match *sent.method {
        Method::GET | Method::HEAD => 0,
        Method::PUT | Method::DELETE => 1,
        _ => 2,
    };
    let may = TABLE.iter().find(|(of, _)| *of == row).map_or(Never, |(_, may)| may[column]);
    let said = sent.retry == Retry::Idempotent && !sent.locked;
    let again = match may {
        _ if sent.retry == Retry::Never => false,
        Always => true,
        Once => attempt == 1,
        IfWhole => said || (sent.path.ends_with('}') && !sent.locked),
        IfSaid => said,
        Never => false,
    };
    match wait {
        _ if !again => Decision::Stop,
        Some(wait) => Decision::After(wait),
        None => Decision::Again,
    }
}

/// The row of an event, and how long the server asks to wait, cut at the longest that is honoured.
fn row(event: Event) -> Option<(Row, Option<Duration>)> {
    let Event::Status(status, asked) = event else {
        return match event {
            Event::NotSent => Some((Row::NotSent, None)),
            Event::Lost => Some((Row::Doubtful, None)),
            _ => None,
        };
    };
    let honoured = asked.is_some_and(|asked| asked <= LONGEST_ASKED);
    let row = match (status.as_u16(), honoured) {
        (429, true) => Row::TooManyAsked,
        (429, false) => Row::TooMany,
        (503, true) => Row::UnavailableAsked,
        (503, false) => Row::Unavailable,
        (500 | 502 | 504, _) => Row::Doubtful,
        _ => return None,
    };
    Some((row, pause(event)))
}

/// How long the server wants to be left alone, by all calls: what it asked for, cut at the longest
/// that is honoured, and a second after a 429 that asks for nothing.
pub(crate) fn pause(event: Event) -> Option<Duration> {
    match event {
        Event::Status(StatusCode::TOO_MANY_REQUESTS, asked) => Some(asked.unwrap_or(TOO_MANY).min(LONGEST_ASKED)),
        Event::Status(StatusCode::SERVICE_UNAVAILABLE, asked) => asked.map(|asked| asked.min(LONGEST_ASKED)),
        _ => None,
    }
}
