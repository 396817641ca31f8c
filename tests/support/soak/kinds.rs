//! The ways in which a call to create an invoice fails.

use std::time::Duration;

use crate::fault_server::{Script, answer, close, empty, json, raw, reset, stall};

/// What happens to a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names in the table say it")]
pub enum Kind {
    Fine,
    FineByDrips,
    FineThenFin,
    FineThenReset,
    Reset,
    Fin,
    HalfStatusLine,
    Garbage,
    Informational,
    ResetInBody,
    ShortBody,
    CutChunks,
    OddBody,
    Stall,
    StallInHead,
    StallInBody,
    Failed500,
    Failed502,
    Failed503,
    Failed504,
    Failed503Asks,
    Expired408,
    Busy429Asks,
    Busy429,
    Moved307,
    Wrong400,
    Who401,
    Renewed401,
    Conflict409,
    Refused,
    NoHandshake,
    AcceptReset,
    AcceptFin,
    AcceptStall,
    HalfRequest,
}

/// Which server a call goes to: what happens before a request is read cannot be chosen by the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Lane {
    /// Each request is read, and answered by its kind.
    Main,
    /// The same, and the client has a way to a new token.
    Renewing,
    /// Nobody listens.
    Refused,
    /// Each handshake breaks.
    Handshake,
    /// Two connections of three end before anything is read, by a RST or a FIN.
    Reset,
    Fin,
    /// One connection of three is never answered.
    Stall,
    /// Two connections of three end when half of the request is read.
    Half,
}

/// What a call says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    Fine,
    NotSent,
    Rejected,
    Unknown,
    Applied,
}

pub(super) const SAID: [Said; 5] = [Said::Fine, Said::NotSent, Said::Rejected, Said::Unknown, Said::Applied];

/// A kind, its server, and what calls may say: that nothing is known may be said of each, because a busy
/// machine is slow.
pub(super) struct Known {
    pub(super) kind: Kind,
    pub(super) name: &'static str,
    pub(super) lane: Lane,
    pub(super) said: &'static [Said],
    /// Whether the ledger is to know of such calls in the end.
    pub(super) commits: bool,
}

const fn known(kind: Kind, name: &'static str, lane: Lane, said: &'static [Said], commits: bool) -> Known {
    Known { kind, name, lane, said, commits }
}

use Lane::Main;
use Said::{Applied, Fine, NotSent, Rejected};

#[rustfmt::skip]
pub(super) const KINDS: [Known; 35] = [
    known(Kind::Fine,           "success",                              Main,            &[Fine],          true),
    known(Kind::FineByDrips,    "success, byte by byte",                Main,            &[Fine],          true),
    known(Kind::FineThenFin,    "success, then a FIN",                  Main,            &[Fine],          true),
    known(Kind::FineThenReset,  "success, then a RST",                  Main,            &[Fine],          true),
    known(Kind::Reset,          "committed, RST before the head",       Main,            &[],              true),
    known(Kind::Fin,            "committed, FIN before the head",       Main,            &[],              true),
    known(Kind::HalfStatusLine, "committed, half a status line",        Main,            &[],              true),
    known(Kind::Garbage,        "committed, garbage for a head",        Main,            &[],              true),
    known(Kind::Informational,  "committed, 1xx, then a RST",           Main,            &[],              true),
    known(Kind::ResetInBody,    "committed, 200, RST in the body",      Main,            &[],              true),
    known(Kind::ShortBody,      "committed, 200, a body too short",     Main,            &[],              true),
    known(Kind::CutChunks,      "committed, 200, chunks cut",           Main,            &[],              true),
    known(Kind::OddBody,        "committed, 200, no JSON",              Main,            &[Applied],       true),
    known(Kind::Stall,          "committed, no answer",                 Main,            &[],              true),
    known(Kind::StallInHead,    "committed, a head without end",        Main,            &[],              true),
    known(Kind::StallInBody,    "committed, 200, a body without end",   Main,            &[],              true),
    known(Kind::Failed500,      "committed, 500",                       Main,            &[],              true),
    known(Kind::Failed502,      "committed, 502",                       Main,            &[],              true),
    known(Kind::Failed503,      "committed, 503",                       Main,            &[],              true),
    known(Kind::Failed504,      "committed, 504",                       Main,            &[],              true),
    known(Kind::Failed503Asks,  "committed, 503 with Retry-After",      Main,            &[],              true),
    known(Kind::Expired408,     "committed, 408",                       Main,            &[],              true),
    known(Kind::Busy429Asks,    "429 with Retry-After, then success",   Main,            &[Fine, Rejected], true),
    known(Kind::Busy429,        "429",                                  Main,            &[Rejected],      false),
    known(Kind::Moved307,       "307 to the same place",                Main,            &[Rejected],      false),
    known(Kind::Wrong400,       "400",                                  Main,            &[Rejected],      false),
    known(Kind::Who401,         "401",                                  Main,            &[Rejected],      false),
    known(Kind::Renewed401,     "401, success with another token",      Lane::Renewing,  &[Fine, Rejected], true),
    known(Kind::Conflict409,    "409",                                  Main,            &[Rejected],      false),
    known(Kind::Refused,        "refused",                              Lane::Refused,   &[NotSent],       false),
    known(Kind::NoHandshake,    "TLS handshake broken",                 Lane::Handshake, &[NotSent],       false),
    known(Kind::AcceptReset,    "RST on accept, 2 of 3",                Lane::Reset,     &[Fine, NotSent], true),
    known(Kind::AcceptFin,      "FIN on accept, 2 of 3",                Lane::Fin,       &[Fine, NotSent], true),
    known(Kind::AcceptStall,    "never answered, 1 of 3",               Lane::Stall,     &[Fine],          true),
    known(Kind::HalfRequest,    "RST in the request, 2 of 3",           Lane::Half,      &[Fine],          true),
];

impl Kind {
    pub(super) fn known(self) -> &'static Known {
        KINDS.iter().find(|known| known.kind == self).expect("each kind is in the table")
    }

    /// Whether the invoice is created, and what is said then, to the request that is the first of its
    /// call or a further one.
    pub(super) fn answer(self, first: bool) -> (bool, Script) {
        let created = json(r#"{"id":7,"notes":"0123456789"}"#);
        let status = |status: &str| empty(status);
        match self {
            Self::Fine => (true, created),
            Self::FineByDrips => (true, created.slowly(9, Duration::from_millis(2))),
            Self::FineThenFin => (true, created.close()),
            // A RST may overtake what was sent.
            Self::FineThenReset => (true, created.pause(Duration::from_millis(10)).reset()),
            Self::Reset => (true, reset()),
            Self::Fin => (true, close()),
            Self::HalfStatusLine => (true, raw("HTTP/1.1 20").close()),
            Self::Garbage => (true, raw([0xa5; 300]).close()),
            Self::Informational => (true, raw("HTTP/1.1 102 Processing\r\n\r\n").reset()),
            Self::ResetInBody => (true, created.without_last(5).pause(Duration::from_millis(5)).reset()),
            Self::ShortBody => (true, created.without_last(5).close()),
            Self::CutChunks => (true, raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n").close()),
            Self::OddBody => (true, json("<html>")),
            Self::Stall => (true, stall()),
            Self::StallInHead => (true, raw("HTTP/1.1 200 OK\r\nA: ").stall()),
            Self::StallInBody => (true, created.without_last(5).stall()),
            Self::Failed500 => (true, status("500 Internal Server Error")),
            Self::Failed502 => (true, answer("502 Bad Gateway", &["Content-Type: text/html"], "<p>")),
            Self::Failed503 => (true, status("503 Service Unavailable")),
            Self::Failed504 => (true, status("504 Gateway Timeout")),
            Self::Failed503Asks => (true, answer("503 Service Unavailable", &["Retry-After: 0.02"], "")),
            Self::Expired408 => (true, status("408 Request Timeout").close()),
            Self::Busy429Asks if first => (false, answer("429 Too Many Requests", &["Retry-After: 0.02"], "")),
            Self::Busy429 => (false, status("429 Too Many Requests")),
            Self::Moved307 => (false, answer("307 Temporary Redirect", &["Location: /api/invoices"], "")),
            Self::Wrong400 => (false, answer("400 Bad Request", &[], r#"{"errors":[]}"#)),
            Self::Who401 => (false, status("401 Unauthorized")),
            Self::Renewed401 if first => (false, status("401 Unauthorized")),
            Self::Conflict409 => (false, status("409 Conflict")),
            // What went wrong with these did so before, or goes wrong on another connection.
            Self::Busy429Asks
            | Self::Renewed401
            | Self::Refused
            | Self::NoHandshake
            | Self::AcceptReset
            | Self::AcceptFin
            | Self::AcceptStall
            | Self::HalfRequest => (true, answer("200 OK", &["Connection: close"], "{}").close()),
        }
    }
}
