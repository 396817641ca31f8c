//! A call per HTTP method, and the result of a call.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use procountor_client::models::{BusinessPartner, Invoice};
use procountor_client::{Attempt, Client, ClientBuilder, Error, Observer, Outcome, Retry};

/// An HTTP method, called through one operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    Get,
    Put,
    Delete,
    Post,
    Patch,
}

/// The result of a call: error variant or `Ok`, outcome, number of attempts of an error, and status.
pub(crate) type CallResult = (&'static str, Outcome, Option<u32>, Option<u16>);

/// The result of a successful call.
pub(crate) const SUCCESS: CallResult = ("Ok", Outcome::Applied, None, Some(200));

macro_rules! send_call {
    ($call:expr, $retry:expr) => {
        match $retry {
            Some(retry) => $call.retry(retry).await.map(|response| response.status().as_u16()),
            None => $call.await.map(|response| response.status().as_u16()),
        }
    };
}

impl Method {
    pub(crate) const ALL: [Self; 5] = [Self::Get, Self::Put, Self::Delete, Self::Post, Self::Patch];

    /// Methods for which `Retry::Idempotent` is allowed.
    pub(crate) const IDEMPOTENT: [Self; 3] = [Self::Get, Self::Put, Self::Delete];

    /// Sends a call with this method.
    pub(crate) async fn send(self, client: &Client, retry: Option<Retry>) -> Result<u16, Error> {
        let mut invoice = Invoice::default();
        invoice.original_invoice_number = Some("the-number".to_owned());
        match self {
            Self::Get => send_call!(client.invoices().get(7), retry),
            Self::Put => send_call!(client.invoices().update(7, &invoice).allow_missing(), retry),
            Self::Delete => send_call!(client.attachments().delete(7), retry),
            Self::Post => send_call!(client.invoices().create(&invoice).allow_missing(), retry),
            Self::Patch => send_call!(client.business_partners().patch(7, &BusinessPartner::default()), retry),
        }
    }

    /// Sends a call and returns its result.
    pub(crate) async fn call_result(self, client: &Client, retry: Option<Retry>) -> CallResult {
        call_result(self.send(client, retry).await)
    }

    /// Name of the method.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
            Self::Post => "POST",
            Self::Patch => "PATCH",
        }
    }
}

/// Converts the result of a call.
pub(crate) fn call_result(result: Result<u16, Error>) -> CallResult {
    match result {
        Ok(status) => ("Ok", Outcome::Applied, None, Some(status)),
        Err(error) => {
            (error.kind(), error.outcome(), Some(error.attempts()), error.status().map(|status| status.as_u16()))
        }
    }
}

/// An attempt as the observer reports it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct AttemptRecord {
    pub(crate) number: u32,
    pub(crate) outcome: Option<Outcome>,
    pub(crate) waited: Duration,
    pub(crate) elapsed: Duration,
    pub(crate) retry_in: Option<Duration>,
}

/// An observer that records all attempts.
#[derive(Clone, Default)]
pub(crate) struct RecordingObserver(Arc<Mutex<Vec<AttemptRecord>>>);

impl RecordingObserver {
    pub(crate) fn all(&self) -> Vec<AttemptRecord> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Returns the waits before further attempts.
    pub(crate) fn waits(&self) -> Vec<Duration> {
        self.all().iter().filter_map(|attempt| attempt.retry_in).collect()
    }
}

impl Observer for RecordingObserver {
    fn attempt(&self, attempt: &Attempt<'_>) {
        let Attempt { number, outcome, waited, elapsed, retry_in, .. } = *attempt;
        let attempt = AttemptRecord { number, outcome, waited, elapsed, retry_in };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(attempt);
    }
}

/// A client builder with a fixed token and no rate limits.
pub(crate) fn builder(url: &str) -> ClientBuilder {
    Client::builder().base_url(url).token("the-token").limits([])
}

/// Whether a wait is one that the server asked for: never shorter, and longer by a random part of up to a tenth, or five
/// seconds. A sleep ends at the next full millisecond.
pub(crate) fn is_requested_wait(wait: Duration, requested: Duration) -> bool {
    wait >= requested && wait <= requested + (requested / 10).min(s(5)) + ms(1)
}

/// Seconds as a `Duration`.
pub(crate) const fn s(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// Milliseconds as a `Duration`.
pub(crate) const fn ms(millis: u64) -> Duration {
    Duration::from_millis(millis)
}
