//! A call of each method, and what it came to.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use procountor_client::models::{BusinessPartner, Invoice};
use procountor_client::{Attempt, Client, ClientBuilder, Error, Observer, Outcome, Retry};

/// The methods, each by an operation of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verb {
    Get,
    Put,
    Delete,
    Post,
    Patch,
}

/// What a call came to: the name of the error's variant or `Fine`, what was done, the attempts that the
/// error counts, and the status.
pub(crate) type End = (&'static str, Outcome, Option<u32>, Option<u16>);

/// What a call that had an answer comes to.
pub(crate) const FINE: End = ("Fine", Outcome::Applied, None, Some(200));

macro_rules! sent {
    ($call:expr, $retry:expr) => {
        match $retry {
            Some(retry) => $call.retry(retry).await.map(|answer| answer.status().as_u16()),
            None => $call.await.map(|answer| answer.status().as_u16()),
        }
    };
}

impl Verb {
    pub(crate) const ALL: [Self; 5] = [Self::Get, Self::Put, Self::Delete, Self::Post, Self::Patch];

    /// Those that `Retry::Idempotent` can be said of.
    pub(crate) const REPEATABLE: [Self; 3] = [Self::Get, Self::Put, Self::Delete];

    /// Makes a call of this method.
    pub(crate) async fn send(self, client: &Client, retry: Option<Retry>) -> Result<u16, Error> {
        let mut invoice = Invoice::default();
        invoice.original_invoice_number = Some("the-number".to_owned());
        match self {
            Self::Get => sent!(client.invoices().get(7), retry),
            Self::Put => sent!(client.invoices().update(7, &invoice).allow_missing(), retry),
            Self::Delete => sent!(client.attachments().delete(7), retry),
            Self::Post => sent!(client.invoices().create(&invoice).allow_missing(), retry),
            Self::Patch => sent!(client.business_partners().patch(7, &BusinessPartner::default()), retry),
        }
    }

    /// Makes a call, and says what it came to.
    pub(crate) async fn end(self, client: &Client, retry: Option<Retry>) -> End {
        end(self.send(client, retry).await)
    }

    /// The method's own name.
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

/// What a call came to.
pub(crate) fn end(result: Result<u16, Error>) -> End {
    match result {
        Ok(status) => ("Fine", Outcome::Applied, None, Some(status)),
        Err(error) => {
            (error.kind(), error.outcome(), Some(error.attempts()), error.status().map(|status| status.as_u16()))
        }
    }
}

/// One attempt, as the client tells of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Noted {
    pub(crate) number: u32,
    pub(crate) outcome: Option<Outcome>,
    pub(crate) waited: Duration,
    pub(crate) took: Duration,
    pub(crate) next_in: Option<Duration>,
}

/// Keeps what the client tells of its attempts.
#[derive(Clone, Default)]
pub(crate) struct Notes(Arc<Mutex<Vec<Noted>>>);

impl Notes {
    pub(crate) fn all(&self) -> Vec<Noted> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The waits before further attempts.
    pub(crate) fn waits(&self) -> Vec<Duration> {
        self.all().iter().filter_map(|noted| noted.next_in).collect()
    }
}

impl Observer for Notes {
    fn attempt(&self, attempt: &Attempt<'_>) {
        let Attempt { number, outcome, waited, took, next_in, .. } = *attempt;
        let noted = Noted { number, outcome, waited, took, next_in };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(noted);
    }
}

/// A client that is about to be, with a token that stays as it is and no limit of rate.
pub(crate) fn builder(url: &str) -> ClientBuilder {
    Client::builder().base_url(url).token("the-token").limits([])
}

/// Seconds, for the tables.
pub(crate) const fn s(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// Milliseconds, for the tables.
pub(crate) const fn ms(millis: u64) -> Duration {
    Duration::from_millis(millis)
}
