//! The scenarios: ways in which a call that creates an invoice succeeds or fails.

use std::time::Duration;

use crate::fault_server::{Script, close, empty, json, raw, reset, response, stall};

/// The course of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the table describes each variant")]
pub enum Scenario {
    Success,
    SuccessDripped,
    SuccessThenFin,
    SuccessThenReset,
    Reset,
    Fin,
    HalfStatusLine,
    Garbage,
    Informational,
    ResetInBody,
    TruncatedBody,
    TruncatedChunks,
    InvalidJson,
    Stall,
    StallInHead,
    StallInBody,
    Failed500,
    Failed502,
    Failed503,
    Failed504,
    Failed503RetryAfter,
    Timeout408,
    Busy429RetryAfter,
    Busy429,
    Redirect307,
    Invalid400,
    Unauthorized401,
    TokenRefresh401,
    Conflict409,
    Refused,
    HandshakeFailure,
    AcceptReset,
    AcceptFin,
    AcceptStall,
    HalfRequest,
}

/// The mode of the server for a call. A fault that occurs before a request is read cannot depend on the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum ServerMode {
    /// The server reads each request, and responds by its scenario.
    Main,
    /// The same, and the client can get a new token.
    TokenRefresh,
    /// The port refuses connections.
    Refused,
    /// Each TLS handshake fails.
    Handshake,
    /// Two of three connections are closed with a RST before anything is read.
    Reset,
    /// Two of three connections are closed with a FIN before anything is read.
    Fin,
    /// One of three connections gets no response.
    Stall,
    /// Two of three connections are closed when only the head of the request is read.
    HalfRequest,
}

/// The outcome that a call reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ReportedOutcome {
    Success,
    NotSent,
    Rejected,
    Unknown,
    Applied,
}

pub(super) const OUTCOMES: [ReportedOutcome; 5] = [
    ReportedOutcome::Success,
    ReportedOutcome::NotSent,
    ReportedOutcome::Rejected,
    ReportedOutcome::Unknown,
    ReportedOutcome::Applied,
];

/// A scenario with its server and its expected results.
pub(super) struct ScenarioInfo {
    pub(super) scenario: Scenario,
    pub(super) name: &'static str,
    pub(super) server: ServerMode,
    /// The outcomes that a call can report. `Unknown` is always possible, because timeouts expire on a busy machine.
    pub(super) outcomes: &'static [ReportedOutcome],
    /// Whether the server creates invoices in this scenario.
    pub(super) commits: bool,
}

const fn row(
    scenario: Scenario,
    name: &'static str,
    server: ServerMode,
    outcomes: &'static [ReportedOutcome],
    commits: bool,
) -> ScenarioInfo {
    ScenarioInfo { scenario, name, server, outcomes, commits }
}

use ReportedOutcome::{Applied, NotSent, Rejected, Success};
use ServerMode::Main;

#[rustfmt::skip]
pub(super) const SCENARIOS: [ScenarioInfo; 35] = [
    row(Scenario::Success,             "success",                            Main,                     &[Success],           true),
    row(Scenario::SuccessDripped,      "success, in small chunks",           Main,                     &[Success],           true),
    row(Scenario::SuccessThenFin,      "success, then a FIN",                Main,                     &[Success],           true),
    row(Scenario::SuccessThenReset,    "success, then a RST",                Main,                     &[Success],           true),
    row(Scenario::Reset,               "committed, RST before the head",     Main,                     &[],                  true),
    row(Scenario::Fin,                 "committed, FIN before the head",     Main,                     &[],                  true),
    row(Scenario::HalfStatusLine,      "committed, half a status line",      Main,                     &[],                  true),
    row(Scenario::Garbage,             "committed, garbage as head",         Main,                     &[],                  true),
    row(Scenario::Informational,       "committed, 1xx, then a RST",         Main,                     &[],                  true),
    row(Scenario::ResetInBody,         "committed, 200, RST in the body",    Main,                     &[],                  true),
    row(Scenario::TruncatedBody,       "committed, 200, truncated body",     Main,                     &[],                  true),
    row(Scenario::TruncatedChunks,     "committed, 200, truncated chunks",   Main,                     &[],                  true),
    row(Scenario::InvalidJson,         "committed, 200, invalid JSON",       Main,                     &[Applied],           true),
    row(Scenario::Stall,               "committed, no response",             Main,                     &[],                  true),
    row(Scenario::StallInHead,         "committed, incomplete head",         Main,                     &[],                  true),
    row(Scenario::StallInBody,         "committed, 200, incomplete body",    Main,                     &[],                  true),
    row(Scenario::Failed500,           "committed, 500",                     Main,                     &[],                  true),
    row(Scenario::Failed502,           "committed, 502",                     Main,                     &[],                  true),
    row(Scenario::Failed503,           "committed, 503",                     Main,                     &[],                  true),
    row(Scenario::Failed504,           "committed, 504",                     Main,                     &[],                  true),
    row(Scenario::Failed503RetryAfter, "committed, 503 with Retry-After",    Main,                     &[],                  true),
    row(Scenario::Timeout408,          "committed, 408",                     Main,                     &[],                  true),
    row(Scenario::Busy429RetryAfter,   "429 with Retry-After, then success", Main,                     &[Success, Rejected], true),
    row(Scenario::Busy429,             "429",                                Main,                     &[Rejected],          false),
    row(Scenario::Redirect307,         "307 to the same URL",                Main,                     &[Rejected],          false),
    row(Scenario::Invalid400,          "400",                                Main,                     &[Rejected],          false),
    row(Scenario::Unauthorized401,     "401",                                Main,                     &[Rejected],          false),
    row(Scenario::TokenRefresh401,     "401, success with a new token",      ServerMode::TokenRefresh, &[Success, Rejected], true),
    row(Scenario::Conflict409,         "409",                                Main,                     &[Rejected],          false),
    row(Scenario::Refused,             "connection refused",                 ServerMode::Refused,      &[NotSent],           false),
    row(Scenario::HandshakeFailure,    "TLS handshake failure",              ServerMode::Handshake,    &[NotSent],           false),
    row(Scenario::AcceptReset,         "RST on accept, 2 of 3",              ServerMode::Reset,        &[Success, NotSent],  true),
    row(Scenario::AcceptFin,           "FIN on accept, 2 of 3",              ServerMode::Fin,          &[Success, NotSent],  true),
    row(Scenario::AcceptStall,         "no response, 1 of 3",                ServerMode::Stall,        &[Success],           true),
    row(Scenario::HalfRequest,         "RST in the request, 2 of 3",         ServerMode::HalfRequest,  &[Success],           true),
];

impl Scenario {
    pub(super) fn info(self) -> &'static ScenarioInfo {
        SCENARIOS.iter().find(|info| info.scenario == self).expect("the table contains each scenario")
    }

    /// Returns whether the server creates the invoice, and its response, to the first request of a call or to a further
    /// one.
    pub(super) fn respond(self, first: bool) -> (bool, Script) {
        let created = json(r#"{"id":7,"notes":"0123456789"}"#);
        let status = |status: &str| empty(status);
        match self {
            Self::Success => (true, created),
            Self::SuccessDripped => (true, created.throttled(9, Duration::from_millis(2))),
            Self::SuccessThenFin => (true, created.close()),
            // A RST can overtake the bytes sent before it.
            Self::SuccessThenReset => (true, created.pause(Duration::from_millis(10)).reset()),
            Self::Reset => (true, reset()),
            Self::Fin => (true, close()),
            Self::HalfStatusLine => (true, raw("HTTP/1.1 20").close()),
            Self::Garbage => (true, raw([0xa5; 300]).close()),
            Self::Informational => (true, raw("HTTP/1.1 102 Processing\r\n\r\n").reset()),
            Self::ResetInBody => (true, created.without_last(5).pause(Duration::from_millis(5)).reset()),
            Self::TruncatedBody => (true, created.without_last(5).close()),
            Self::TruncatedChunks => {
                (true, raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n").close())
            }
            Self::InvalidJson => (true, json("<html>")),
            Self::Stall => (true, stall()),
            Self::StallInHead => (true, raw("HTTP/1.1 200 OK\r\nA: ").stall()),
            Self::StallInBody => (true, created.without_last(5).stall()),
            Self::Failed500 => (true, status("500 Internal Server Error")),
            Self::Failed502 => (true, response("502 Bad Gateway", &["Content-Type: text/html"], "<p>")),
            Self::Failed503 => (true, status("503 Service Unavailable")),
            Self::Failed504 => (true, status("504 Gateway Timeout")),
            Self::Failed503RetryAfter => (true, response("503 Service Unavailable", &["Retry-After: 0.02"], "")),
            Self::Timeout408 => (true, status("408 Request Timeout").close()),
            Self::Busy429RetryAfter if first => (false, response("429 Too Many Requests", &["Retry-After: 0.02"], "")),
            Self::Busy429 => (false, status("429 Too Many Requests")),
            Self::Redirect307 => (false, response("307 Temporary Redirect", &["Location: /api/invoices"], "")),
            Self::Invalid400 => (false, response("400 Bad Request", &[], r#"{"errors":[]}"#)),
            Self::Unauthorized401 => (false, status("401 Unauthorized")),
            Self::TokenRefresh401 if first => (false, status("401 Unauthorized")),
            Self::Conflict409 => (false, status("409 Conflict")),
            // The fault of these occurs on an earlier request or connection, or before a request is read.
            Self::Busy429RetryAfter
            | Self::TokenRefresh401
            | Self::Refused
            | Self::HandshakeFailure
            | Self::AcceptReset
            | Self::AcceptFin
            | Self::AcceptStall
            | Self::HalfRequest => (true, response("200 OK", &["Connection: close"], "{}").close()),
        }
    }
}
