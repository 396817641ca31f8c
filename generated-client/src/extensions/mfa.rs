//! Waiting for the confirmation of a call in the user's app.

use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::Duration;

use tokio::time::{Instant, sleep, timeout_at};

use crate::models::{MfaTransactionResult, TransactionIdentifier};
use crate::resources::mfa::Mfa;
use crate::{Error, Pending};

/// The outcome of a call that requires the user's confirmation.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Confirmation {
    /// The user confirmed the call and it was executed, with this result.
    Confirmed(Box<MfaTransactionResult>),
    /// The user rejected the call (406).
    Rejected,
    /// The confirmation expired and the call was not executed (408).
    Expired,
    /// The call was confirmed or rejected and its outcome was already requested once (409).
    AlreadyProcessed,
    /// The timeout in [`WaitOptions`] elapsed. The user may still confirm the call: wait again later.
    TimedOut,
    /// The wait was cancelled. The user may still confirm the call.
    Cancelled,
}

/// The identifier of a call that requires confirmation.
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

/// Takes the identifier from the response to the call. If it is missing, the wait fails.
impl From<&TransactionIdentifier> for Transaction {
    fn from(response: &TransactionIdentifier) -> Self {
        Self(response.transaction_identifier.clone().unwrap_or_default())
    }
}

/// Options of [`Mfa::wait`]: total time, polling interval and cancellation.
pub struct WaitOptions {
    total: Duration,
    initial_interval: Duration,
    max_interval: Duration,
    cancel: Option<Pin<Box<dyn Future<Output = ()> + Send>>>,
}

impl Default for WaitOptions {
    /// Waits for five minutes and polls at intervals that grow from 2 to 15 seconds.
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self { total: seconds(5 * 60), initial_interval: seconds(2), max_interval: seconds(15), cancel: None }
    }
}

impl WaitOptions {
    /// Sets the total time to wait.
    #[must_use]
    pub fn total(self, total: Duration) -> Self {
        Self { total, ..self }
    }

    /// Sets the initial and the maximum polling interval. Each interval is 1.5 times as long as the previous one. Polls
    /// count as calls. An interval below 100 ms counts as 100 ms.
    #[must_use]
    pub fn interval(self, initial: Duration, maximum: Duration) -> Self {
        Self { initial_interval: initial, max_interval: maximum, ..self }
    }

    /// Stops waiting when this future completes.
    #[must_use]
    pub fn cancel(self, cancel: impl Future<Output = ()> + Send + 'static) -> Self {
        Self { cancel: Some(Box::pin(cancel)), ..self }
    }
}

impl fmt::Debug for WaitOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("WaitOptions");
        shown.field("total", &self.total).field("initial_interval", &self.initial_interval);
        shown.field("max_interval", &self.max_interval);
        shown.finish_non_exhaustive()
    }
}

impl Mfa {
    /// Polls until the user confirms or rejects a call in the app. The transaction is the response to the call (202).
    ///
    /// `GET /mfatransactionresult/{transactionIdentifier}`
    ///
    /// A response about the transaction, including an error response, becomes a [`Confirmation`]. A poll that is lost
    /// or that a busy server rejects is repeated. If the response to the lost poll was the outcome, the next one is
    /// [`AlreadyProcessed`](Confirmation::AlreadyProcessed): read the resource itself in that case.
    ///
    /// # Errors
    /// The poll cannot be sent or is rejected: the identifier is empty, unknown (404) or belongs to another user (403),
    /// or the sign-in failed; or the response cannot be read; or the total time elapsed and the last poll had no
    /// response.
    pub async fn wait(&self, transaction: impl Into<Transaction>, options: WaitOptions) -> Result<Confirmation, Error> {
        let Transaction(identifier) = transaction.into();
        let WaitOptions { total, initial_interval, max_interval, cancel } = options;
        let deadline = Instant::now().checked_add(total);
        let mut last_error = None;
        let polling = self.poll(&identifier, initial_interval, max_interval, &mut last_error);
        let waiting = async {
            match deadline {
                Some(deadline) => timeout_at(deadline, polling).await.unwrap_or(Ok(Confirmation::TimedOut)),
                None => polling.await,
            }
        };
        let outcome = match cancel {
            Some(cancel) => until(waiting, cancel).await.unwrap_or(Ok(Confirmation::Cancelled)),
            None => waiting.await,
        };
        match (outcome, last_error) {
            (Ok(Confirmation::TimedOut), Some(error)) => Err(error),
            (outcome, _) => outcome,
        }
    }

    /// Polls until the outcome is known. Stores the error of the last poll, if it failed, in `last_error`.
    async fn poll(
        &self,
        identifier: &str,
        initial_interval: Duration,
        max_interval: Duration,
        last_error: &mut Option<Error>,
    ) -> Result<Confirmation, Error> {
        let max_interval = max_interval.max(MIN_INTERVAL);
        let mut interval = initial_interval.clamp(MIN_INTERVAL, max_interval);
        loop {
            match self.result(identifier).await {
                Ok(response) => match response.into_inner() {
                    Pending::Done(result) => return Ok(Confirmation::Confirmed(Box::new(result))),
                    Pending::Pending(_) => *last_error = None,
                },
                Err(error) => match confirmation_from_error(&error) {
                    Some(confirmation) => return Ok(confirmation),
                    None if error.is_transient() || is_gateway_timeout(&error) => *last_error = Some(error),
                    None => return Err(error),
                },
            }
            sleep(interval).await;
            interval = interval.saturating_add(interval / 2).min(max_interval);
        }
    }
}

/// Minimum polling interval. An interval of zero would not grow, and the polls would follow each other without a pause.
const MIN_INTERVAL: Duration = Duration::from_millis(100);

/// Returns the confirmation that an error response stands for.
fn confirmation_from_error(error: &Error) -> Option<Confirmation> {
    // A gateway may respond with the same statuses, but without the API's error items.
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

/// Whether the error is a timeout of a gateway.
fn is_gateway_timeout(error: &Error) -> bool {
    error.status().is_some_and(|status| status.as_u16() == 408)
}

/// Returns the output of a future, or `None` if `stop` completes first.
async fn until<T>(work: impl Future<Output = T>, mut stop: Pin<Box<dyn Future<Output = ()> + Send>>) -> Option<T> {
    let mut work = pin!(work);
    poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending => stop.as_mut().poll(context).map(|()| None),
    })
    .await
}
