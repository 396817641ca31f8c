//! Permits to send one request.

use std::future::Future;
use std::panic::resume_unwind;
use std::sync::Arc;

use tokio::task::JoinHandle;

use super::{Grant, Limiter};
use crate::observe::in_current_span;

/// A place in the queue of a limiter.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Ticket(pub(super) u64);

/// A permit to send one request.
///
/// It counts towards the limits until it is dropped and, if the request was started, for one period after that.
#[must_use = "a permit is not counted once it is dropped"]
pub(crate) struct Permit {
    /// `None` if no limit counts the permit.
    limiter: Option<Arc<Limiter>>,
    /// Grant of a limit that is shared with other processes.
    grant: Option<Grant>,
    ticket: Ticket,
    started: bool,
}

impl Permit {
    pub(super) fn new(limiter: Option<Arc<Limiter>>, grant: Option<Grant>, ticket: Ticket) -> Self {
        Self { limiter, grant, ticket, started: false }
    }

    /// Returns the permit unused, and its place in the queue.
    pub(crate) fn give_back(self) -> Ticket {
        self.ticket
    }

    /// Runs a request up to the head of its response, which ends the permit. `None` if the runtime has stopped.
    ///
    /// A counted request runs in a task: a caller that is not polled would otherwise keep its permit, and 60 of them
    /// would stop a client that is limited to 60 calls. Dropping the returned future stops the request.
    pub(crate) async fn run<F>(mut self, request: F) -> Option<F::Output>
    where
        F: Future<Output: Send + 'static> + Send + 'static,
    {
        if self.limiter.is_none() {
            return Some(request.await);
        }
        let mut task = RequestTask(tokio::spawn(in_current_span(async move {
            self.started = true;
            self.grant.iter_mut().for_each(Grant::start);
            let output = request.await;
            drop(self);
            output
        })));
        match (&mut task.0).await {
            Ok(output) => Some(output),
            Err(error) => error.try_into_panic().map_or(None, |panic| resume_unwind(panic)),
        }
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        if let Some(limiter) = &self.limiter {
            limiter.release(self.started);
        }
    }
}

/// The task of a request, aborted when its caller is dropped.
struct RequestTask<T>(JoinHandle<T>);

impl<T> Drop for RequestTask<T> {
    fn drop(&mut self) {
        self.0.abort();
    }
}
