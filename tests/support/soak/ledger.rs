//! What the servers have created, and the servers.

use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::kinds::{Kind, Lane};
use crate::fault_server::tls::{Break, broken};
use crate::fault_server::{self, Accept, Request, Script, Server, empty, reset, stall};

/// What is known of one invoice.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Entry {
    /// How often a request for it was read.
    pub(super) requests: usize,
    /// How often it was created.
    pub(super) commits: usize,
}

/// What was created.
pub(super) struct Ledger {
    pub(super) plan: Arc<[Kind]>,
    entries: Mutex<Vec<Entry>>,
    /// Requests that name no invoice.
    strange: AtomicUsize,
}

/// The number of an invoice, by which it is known again.
pub(super) fn number(call: usize) -> String {
    format!("SOAK-{call}")
}

impl Ledger {
    pub(super) fn new(plan: Arc<[Kind]>) -> Self {
        let entries = Mutex::new(vec![Entry::default(); plan.len()]);
        Self { plan, entries, strange: AtomicUsize::new(0) }
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Entry>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn entries(&self) -> Vec<Entry> {
        self.lock().clone()
    }

    pub(super) fn strange(&self) -> usize {
        self.strange.load(SeqCst)
    }

    /// Creates what a request asks for, or not, and then says what its kind says.
    fn take(&self, request: &Request) -> Script {
        if request.method() != "POST" || request.target() != "/api/invoices" {
            self.strange.fetch_add(1, SeqCst);
            return empty("404 Not Found");
        }
        if request.body.is_empty() {
            // Of this connection, the head alone is read.
            return reset();
        }
        let body: Option<serde_json::Value> = serde_json::from_slice(&request.body).ok();
        let known = body.as_ref().and_then(|body| body.get("originalInvoiceNumber")?.as_str()?.strip_prefix("SOAK-"));
        let call = known.and_then(|call| call.parse::<usize>().ok()).filter(|call| *call < self.plan.len());
        let Some(call) = call else {
            self.strange.fetch_add(1, SeqCst);
            return empty("400 Bad Request");
        };
        let mut entries = self.lock();
        let entry = &mut entries[call];
        let (commits, script) = self.plan[call].answer(entry.requests == 0);
        entry.requests += 1;
        entry.commits += usize::from(commits);
        script
    }

    /// The place that calls of a lane go to.
    pub(super) fn open(self: &Arc<Self>, lane: Lane) -> Place {
        let ledger = Arc::clone(self);
        let serve = move |request: &Request| ledger.take(request);
        let every = |accept: Accept, of_three: usize| {
            move |number: usize| if number % 3 < of_three { accept.clone() } else { Accept::Serve }
        };
        Place::Server(match lane {
            Lane::Refused => return Place::Nowhere(fault_server::refused()),
            Lane::Handshake => broken(Break::Alert),
            Lane::Main | Lane::Renewing => Server::start(serve),
            Lane::Reset => Server::start_with_accept(every(Accept::Reset, 2), serve),
            Lane::Fin => Server::start_with_accept(every(Accept::Close, 2), serve),
            Lane::Stall => Server::start_with_accept(every(Accept::Play(stall()), 1), serve),
            Lane::Half => Server::start_with_accept(every(Accept::ServeHead, 2), serve),
        })
    }
}

/// Where calls of a lane go to.
pub(super) enum Place {
    Nowhere(String),
    Server(Server),
}

impl Place {
    pub(super) fn url(&self) -> String {
        match self {
            Self::Nowhere(url) => url.clone(),
            Self::Server(server) => server.url(),
        }
    }

    /// Waits until what is on its way has arrived.
    pub(super) fn settle(&self) -> bool {
        match self {
            Self::Nowhere(_) => true,
            Self::Server(server) => server.closed(),
        }
    }
}
