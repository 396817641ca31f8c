//! Waiting for a user to confirm a call in an app.

use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::Duration;

use tokio::time::{Instant, sleep, timeout_at};

use crate::models::{MfaTransactionResult, TransactionIdentifier};
use crate::resources::mfa::Mfa;
use crate::{Error, Pending};

/// What became of a call that its user had to confirm.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Confirmation {
    /// The user has confirmed it, and it is done: here is what came of it.
    Confirmed(Box<MfaTransactionResult>),
    /// The user has said no (406).
    Rejected,
    /// The user took too long, and it was not done (408).
    Expired,
    /// It was confirmed or rejected before, and what came of it was asked for before (409).
    AlreadyProcessed,
    /// The time given to [`WaitOptions`] is over, and the user may still confirm it: ask again later.
    TimedOut,
    /// The caller has stopped waiting, and the user may still confirm it.
    Cancelled,
}

/// Which call is waited for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transaction(String);

impl From<&str> for Transaction {
    fn from(identifier: &str) -> Self {
        Self(identifier.to_owned())
    }
}

impl From<String> for Transaction {
    fn from(identifier: String) -> Self {
        Self(identifier)
    }
}

/// What the call answered. One without an identifier is refused when it is asked for.
impl From<&TransactionIdentifier> for Transaction {
    fn from(answer: &TransactionIdentifier) -> Self {
        Self(answer.transaction_identifier.clone().unwrap_or_default())
    }
}

/// How to wait: for how long, how often to ask, and what ends it early.
pub struct WaitOptions {
    total: Duration,
    first: Duration,
    longest: Duration,
    cancel: Option<Pin<Box<dyn Future<Output = ()> + Send>>>,
}

impl Default for WaitOptions {
    /// Five minutes; asks after 2 seconds at first, and after 15 seconds in the end.
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self { total: seconds(5 * 60), first: seconds(2), longest: seconds(15), cancel: None }
    }
}

impl WaitOptions {
    /// Says how long to wait in all.
    #[must_use]
    pub fn total(self, total: Duration) -> Self {
        Self { total, ..self }
    }

    /// Says how long to wait before asking again: at first, and at the most. Each time is half as long
    /// again as the one before. Questions count as calls.
    #[must_use]
    pub fn pauses(self, first: Duration, longest: Duration) -> Self {
        Self { first, longest, ..self }
    }

    /// Stops waiting when this is done.
    #[must_use]
    pub fn cancel(self, cancel: impl Future<Output = ()> + Send + 'static) -> Self {
        Self { cancel: Some(Box::pin(cancel)), ..self }
    }
}

impl fmt::Debug for WaitOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("WaitOptions");
        shown.field("total", &self.total).field("first", &self.first).field("longest", &self.longest);
        shown.finish_non_exhaustive()
    }
}

impl Mfa {
    /// Waits until the user has confirmed a call in an app, or has not: asks for its outcome again and
    /// again. The call is known by what it answered (202).
    ///
    /// `GET /mfatransactionresult/{transactionIdentifier}`
    ///
    /// What the server answers about the transaction is a [`Confirmation`], its refusals included. A
    /// question that gets lost, or that a busy server turns away, is asked again. If the answer to the lost
    /// one was the outcome, the next is [`AlreadyProcessed`](Confirmation::AlreadyProcessed): look at the
    /// thing itself then.
    ///
    /// # Errors
    /// The question cannot be asked: the identifier is empty, unknown (404) or of somebody else (403), or
    /// sign-in is refused; or the answer cannot be read; or the time is over, and the last question had no
    /// answer.
    pub async fn wait(&self, transaction: impl Into<Transaction>, options: WaitOptions) -> Result<Confirmation, Error> {
        let Transaction(identifier) = transaction.into();
        let WaitOptions { total, first, longest, cancel } = options;
        let deadline = Instant::now().checked_add(total);
        let mut lost = None;
        let asking = self.ask(&identifier, first, longest, &mut lost);
        let waiting = async {
            match deadline {
                Some(deadline) => timeout_at(deadline, asking).await.unwrap_or(Ok(Confirmation::TimedOut)),
                None => asking.await,
            }
        };
        let outcome = match cancel {
            Some(cancel) => until(waiting, cancel).await.unwrap_or(Ok(Confirmation::Cancelled)),
            None => waiting.await,
        };
        match (outcome, lost) {
            (Ok(Confirmation::TimedOut), Some(error)) => Err(error),
            (outcome, _) => outcome,
        }
    }

    /// Asks until there is an answer. The failure of the last question, if it failed, is left in `lost`.
    async fn ask(
        &self,
        identifier: &str,
        first: Duration,
        longest: Duration,
        lost: &mut Option<Error>,
    ) -> Result<Confirmation, Error> {
        let mut pause = first.min(longest);
        loop {
            match self.result(identifier).await {
                Ok(answer) => match answer.into_inner() {
                    Pending::Done(result) => return Ok(Confirmation::Confirmed(Box::new(result))),
                    Pending::Pending(_) => *lost = None,
                },
                Err(error) => match refusal(&error) {
                    Some(confirmation) => return Ok(confirmation),
                    None if error.is_transient() || is_gateway_timeout(&error) => *lost = Some(error),
                    None => return Err(error),
                },
            }
            sleep(pause).await;
            pause = (pause + pause / 2).min(longest);
        }
    }
}

/// What the server says of the transaction by refusing.
fn refusal(error: &Error) -> Option<Confirmation> {
    // A gateway has statuses of its own for what takes too long; it does not answer like the API.
    let error = match error {
        Error::Api(error) if !error.errors().is_empty() => error,
        _ => return None,
    };
    match error.status().as_u16() {
        406 => Some(Confirmation::Rejected),
        408 => Some(Confirmation::Expired),
        409 => Some(Confirmation::AlreadyProcessed),
        _ => None,
    }
}

/// Whether somebody on the way grew tired of waiting.
fn is_gateway_timeout(error: &Error) -> bool {
    error.status().is_some_and(|status| status.as_u16() == 408)
}

/// What comes of one future, unless the other is done before.
async fn until<T>(work: impl Future<Output = T>, mut stop: Pin<Box<dyn Future<Output = ()> + Send>>) -> Option<T> {
    let mut work = pin!(work);
    poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending => stop.as_mut().poll(context).map(|()| None),
    })
    .await
}
