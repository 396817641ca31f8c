//! The ledger of created invoices, and the servers that write it.

use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::scenarios::{Scenario, ServerMode};
use crate::fault_server::tls::{HandshakeFault, failing_handshakes};
use crate::fault_server::{self, OnAccept, Request, Script, Server, empty, reset, stall};

/// The record of one invoice.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Entry {
    /// The number of requests for it.
    pub(super) requests: usize,
    /// The number of times that it was created.
    pub(super) commits: usize,
}

/// A record of each planned invoice.
pub(super) struct Ledger {
    pub(super) plan: Arc<[Scenario]>,
    entries: Mutex<Vec<Entry>>,
    /// The number of requests without the number of a planned invoice.
    unmatched: AtomicUsize,
}

/// Returns the number of an invoice, which the server matches to the call.
pub(super) fn invoice_number(call: usize) -> String {
    format!("SOAK-{call}")
}

impl Ledger {
    pub(super) fn new(plan: Arc<[Scenario]>) -> Self {
        let entries = Mutex::new(vec![Entry::default(); plan.len()]);
        Self { plan, entries, unmatched: AtomicUsize::new(0) }
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Entry>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn entries(&self) -> Vec<Entry> {
        self.lock().clone()
    }

    pub(super) fn unmatched(&self) -> usize {
        self.unmatched.load(SeqCst)
    }

    /// Records a request and returns the response of its scenario.
    fn respond(&self, request: &Request) -> Script {
        if request.method() != "POST" || request.target() != "/api/invoices" {
            self.unmatched.fetch_add(1, SeqCst);
            return empty("404 Not Found");
        }
        if request.body.is_empty() {
            // The server reads only the head on this connection.
            return reset();
        }
        let body: Option<serde_json::Value> = serde_json::from_slice(&request.body).ok();
        let number = body.as_ref().and_then(|body| body.get("originalInvoiceNumber")?.as_str()?.strip_prefix("SOAK-"));
        let call = number.and_then(|call| call.parse::<usize>().ok()).filter(|call| *call < self.plan.len());
        let Some(call) = call else {
            self.unmatched.fetch_add(1, SeqCst);
            return empty("400 Bad Request");
        };
        let mut entries = self.lock();
        let entry = &mut entries[call];
        let (commits, script) = self.plan[call].respond(entry.requests == 0);
        entry.requests += 1;
        entry.commits += usize::from(commits);
        script
    }

    /// Starts the server for calls of a mode.
    pub(super) fn start_server(self: &Arc<Self>, mode: ServerMode) -> Endpoint {
        let ledger = Arc::clone(self);
        let respond = move |request: &Request| ledger.respond(request);
        let of_three = |accept: OnAccept, count: usize| {
            move |number: usize| if number % 3 < count { accept.clone() } else { OnAccept::Serve }
        };
        Endpoint::Server(match mode {
            ServerMode::Refused => return Endpoint::Refused(fault_server::refusing_url()),
            ServerMode::Handshake => failing_handshakes(HandshakeFault::Alert),
            ServerMode::Main | ServerMode::TokenRefresh => Server::start(respond),
            ServerMode::Reset => Server::start_with_accept(of_three(OnAccept::Reset, 2), respond),
            ServerMode::Fin => Server::start_with_accept(of_three(OnAccept::Close, 2), respond),
            ServerMode::Stall => Server::start_with_accept(of_three(OnAccept::Play(stall()), 1), respond),
            ServerMode::HalfRequest => Server::start_with_accept(of_three(OnAccept::ServeHead, 2), respond),
        })
    }
}

/// The destination of calls.
pub(super) enum Endpoint {
    /// The URL of a port that refuses connections.
    Refused(String),
    /// A server.
    Server(Server),
}

impl Endpoint {
    pub(super) fn url(&self) -> String {
        match self {
            Self::Refused(url) => url.clone(),
            Self::Server(server) => server.url(),
        }
    }

    /// Waits until no connection is open. Returns whether that is so.
    pub(super) fn wait_until_closed(&self) -> bool {
        match self {
            Self::Refused(_) => true,
            Self::Server(server) => server.wait_until_closed(),
        }
    }
}
