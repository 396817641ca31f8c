//! Admission of an attempt: its token and its permit.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use http::HeaderValue;
use tokio::time::{Instant, timeout_at};

use super::PreparedRequest;
use super::progress::Progress;
use crate::Error;
use crate::channel::NoPermit;
use crate::error::{self, Outcome, SharedLimitError, SignInError, TimeoutError, TimeoutPhase};
use crate::limiter::{Permit, Ticket};
use crate::pause::PausedUntil;
use crate::sign_in::Generation;

/// Wait for the rate limiter after which the token is fetched again. Tokens are refreshed long before they
/// expire, so a shorter wait cannot outlive one.
const TOKEN_RECHECK_AFTER: Duration = Duration::from_secs(1);

type Token = Option<(HeaderValue, Generation)>;

/// The permit and the token of an attempt.
pub(super) struct Admission {
    pub(super) permit: Permit,
    pub(super) token: Token,
    /// Time that the attempt waited for the rate limiter.
    pub(super) waited: Duration,
}

impl PreparedRequest {
    /// Waits for a token and a permit, which it must have by the deadline.
    pub(super) async fn admit(&self, deadline: Option<Instant>, progress: &mut Progress) -> Result<Admission, Error> {
        self.client.channel().pause.check(Some(progress.deadline)).map_err(|pause| self.paused_error(pause))?;
        progress.phase = TimeoutPhase::SignIn;
        let mut token = self.token(progress).await?;
        let (mut ticket, mut waited) = (None, Duration::ZERO);
        loop {
            let is_renewed = ticket.is_some();
            progress.phase = TimeoutPhase::RateLimiter;
            let start = Instant::now();
            let permit = self.acquire_permit(ticket, deadline, progress).await?;
            let wait = start.elapsed();
            waited += wait;
            // A token that expires while its call waits for a permit would be renewed forever.
            if is_renewed || wait < TOKEN_RECHECK_AFTER {
                return Ok(Admission { permit, token, waited });
            }
            progress.phase = TimeoutPhase::SignIn;
            let mut current = pin!(self.token(progress));
            if let Poll::Ready(token) = poll_fn(|context| Poll::Ready(current.as_mut().poll(context))).await {
                return token.map(|token| Admission { permit, token, waited });
            }
            // The token request needs a permit too, perhaps this one. The call keeps its place in the queue.
            ticket = Some(permit.give_back());
            token = current.await?;
        }
    }

    /// Waits for a permit until a deadline, after which the call fails with its earlier error.
    async fn acquire_permit(
        &self,
        ticket: Option<Ticket>,
        deadline: Option<Instant>,
        progress: &mut Progress,
    ) -> Result<Permit, Error> {
        let permit = self.client.channel().acquire_permit(ticket, Some(progress.deadline));
        let permit = match deadline {
            None => permit.await,
            Some(deadline) => timeout_at(deadline, permit)
                .await
                .map_err(|_| progress.worst_error.take().unwrap_or_else(|| self.timeout_error(progress)))?,
        };
        permit.map_err(|reason| match reason {
            NoPermit::Paused(pause) => self.paused_error(pause),
            NoPermit::SharedLimit(source) => {
                Error::SharedLimit(Box::new(SharedLimitError { context: self.context(Outcome::NotSent), source }))
            }
        })
    }

    /// Returns the error of a call whose timeout would elapse during a pause.
    fn paused_error(&self, PausedUntil(end): PausedUntil) -> Error {
        let (context, phase) = (self.context(Outcome::NotSent), TimeoutPhase::RateLimiter);
        Error::Timeout(Box::new(TimeoutError { context, phase, status: None, paused_until: Some(end) }))
    }

    async fn token(&self, progress: &Progress) -> Result<Token, Error> {
        let Some(session) = &self.client.inner().session else { return Ok(None) };
        session.token(progress.rejected, progress.deadline).await.map(Some).map_err(|failure| {
            let context = error::Context::new(self.operation.clone(), Outcome::NotSent);
            Error::SignIn(Box::new(SignInError { context, failure }))
        })
    }
}
