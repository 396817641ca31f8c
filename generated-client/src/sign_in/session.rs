//! The access token of a client, shared by all its calls and refreshed before it expires.
//!
//! At most one token refresh is in flight, however many calls wait for it; it continues if the call that started it
//! is dropped. A token is refreshed early and concurrently with calls, which use the old token until the new one
//! has arrived. A failed token request is repeated as the retry table allows; calls whose deadline is before the next
//! request fail at once. After the last failure the session pauses, to spare a server in trouble.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use http::HeaderValue;
use tokio::sync::watch;
use tokio::time::Instant;

use super::credentials::{CheckedCredentials, Credentials, RefreshableCredentials};
use super::refresh::{IssuedTokens, PreviousTokens};
use super::token::{Tokens, bearer};
use crate::channel::Channel;
use crate::error::{GrantKind, SignInFailure, SignInFailureKind};
use crate::retry::{self, RetryPolicy};
use crate::{Error, Timeouts};

/// The number of a token. Each refresh increments it.
pub(crate) type Generation = u64;

/// The sign-in of a client, shared by its clones.
pub(crate) struct Session {
    pub(super) channel: Channel,
    pub(super) timeouts: Timeouts,
    pub(super) policy: RetryPolicy,
    state: Mutex<State>,
}

struct State {
    credentials: CheckedCredentials,
    /// Incremented when the credentials are replaced, so that a refresh with the old ones is ignored.
    credentials_version: u64,
    /// Whether these credentials replaced others and have not been used for a sign-in yet.
    replaced: bool,
    generation: Generation,
    current: Option<CurrentToken>,
    /// The previous tokens, if the server has rejected them: the store may still contain them.
    rejected: Option<Tokens>,
    /// The tokens before the current ones: the store may still contain them if saving failed.
    replaced_tokens: Vec<Tokens>,
    in_flight: Option<InFlightRefresh>,
    pause: Option<FailurePause>,
    /// Start and length of the time in which a 401 causes no refresh, because a new token was rejected too.
    refresh_suppressed: Option<(Instant, Duration)>,
}

type RefreshResult = Result<(), Arc<SignInFailure>>;

/// A refresh in flight, which several calls can wait for.
type InFlightRefresh = watch::Receiver<RefreshStatus>;

/// The status of a refresh in flight.
#[derive(Clone)]
pub(super) enum RefreshStatus {
    Running,
    /// A token request failed, and the next one follows at this time.
    RetryAt(Instant, Arc<SignInFailure>),
    Done(RefreshResult),
}

impl RefreshStatus {
    /// Whether a call with this deadline has nothing to wait for.
    fn ends_wait(&self, deadline: Instant) -> bool {
        match self {
            Self::Running => false,
            Self::RetryAt(instant, _) => *instant >= deadline,
            Self::Done(_) => true,
        }
    }
}

/// The token in use.
struct CurrentToken {
    header: HeaderValue,
    generation: Generation,
    /// Times of the refresh and of the expiry, counted from the token request.
    refresh_at: Instant,
    expires_at: Instant,
    /// The tokens as they are stored, to compare them with those in the store.
    tokens: Tokens,
}

/// The time after a failed sign-in in which no other one is attempted.
struct FailurePause {
    until: Instant,
    length: Duration,
    failure: Arc<SignInFailure>,
}

/// Shortest and longest pause after a failure, unless the server asks for a longer one.
const MIN_PAUSE: Duration = Duration::from_secs(1);
const MAX_PAUSE: Duration = Duration::from_secs(30);
/// Difference of the clocks that is no sign of sleep, because the system clock is adjusted from time to time.
const CLOCK_TOLERANCE: Duration = Duration::from_secs(1);
/// Number of former tokens to recognize in the store.
const REPLACED_TOKENS: usize = 3;
/// Time after which an earlier rejection no longer lengthens the pause.
const REJECTION_MEMORY: Duration = Duration::from_secs(600);
const PANIC_MESSAGE: &str = "the token source or the token store panicked";

fn next_pause(pause: Duration) -> Duration {
    (pause * 2).min(MAX_PAUSE)
}

impl Session {
    pub(crate) fn new(
        channel: Channel,
        timeouts: Timeouts,
        policy: RetryPolicy,
        credentials: Credentials,
    ) -> Result<Arc<Self>, Error> {
        let state = Mutex::new(State::new(credentials.check(&channel.base_url, &[])?));
        Ok(Arc::new(Self { channel, timeouts, policy, state }))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // No code that can panic runs under the lock.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the credentials with this version are still in use.
    pub(super) fn uses_credentials(&self, version: u64) -> bool {
        self.state().credentials_version == version
    }

    pub(crate) fn grant(&self) -> GrantKind {
        self.state().credentials.grant()
    }

    /// Replaces the credentials.
    pub(crate) fn replace(&self, credentials: Credentials) -> Result<(), Error> {
        let mut state = self.state();
        let mut new = State::new(credentials.check(&self.channel.base_url, &state.credentials.owners())?);
        new.credentials_version = state.credentials_version + 1;
        new.generation = state.generation + 1;
        new.replaced = true;
        *state = new;
        Ok(())
    }

    /// Returns a token for the next request, signing in if there is no valid one. A token of the `rejected`
    /// generation is not valid. Fails as soon as it is known that no token request ends before the deadline.
    pub(crate) async fn token(
        self: &Arc<Self>,
        rejected: Option<Generation>,
        deadline: Instant,
    ) -> Result<(HeaderValue, Generation), Arc<SignInFailure>> {
        let mut just_refreshed = false;
        loop {
            let mut refresh = match self.state().look_up_token(self, rejected, just_refreshed) {
                TokenLookup::Ready(header, generation) => return Ok((header, generation)),
                TokenLookup::Failed(failure) => return Err(failure),
                TokenLookup::Refreshing(refresh) => refresh,
            };
            // A refresh that ends without a result has lost its runtime: this call starts another one.
            let status = refresh.wait_for(|status| status.ends_wait(deadline)).await.map(|status| status.clone());
            match status {
                Ok(RefreshStatus::RetryAt(_, failure) | RefreshStatus::Done(Err(failure))) => return Err(failure),
                // The new token is used for this call, however short its lifetime is.
                Ok(RefreshStatus::Done(Ok(()))) => just_refreshed = true,
                Ok(RefreshStatus::Running) | Err(_) => {}
            }
        }
    }

    /// Invalidates a token that the server has just rejected. Returns whether another token can be obtained.
    pub(crate) fn invalidate(&self, rejected: Generation) -> bool {
        let mut state = self.state();
        if matches!(state.credentials, CheckedCredentials::Fixed(_)) {
            // The credentials may have been replaced meanwhile.
            return state.generation > rejected;
        }
        if state.current.as_ref().is_some_and(|current| current.generation > rejected) {
            return true;
        }
        if state.refresh_suppressed.is_some_and(|(since, length)| since.elapsed() < length) {
            return false;
        }
        if let Some(current) = state.current.take() {
            state.rejected = Some(current.tokens);
        }
        true
    }

    /// Suppresses refreshes for a while, because the server has rejected a new token too. The cause is then not
    /// the token, and refreshing it for every further 401 would only add load.
    pub(crate) fn suppress_refresh(&self) {
        let mut state = self.state();
        let recent = state.refresh_suppressed.filter(|(since, _)| since.elapsed() < REJECTION_MEMORY);
        if recent.is_some_and(|(since, length)| since.elapsed() < length) {
            // Calls that are rejected at the same time count as one rejection.
            return;
        }
        let length = recent.map_or(MIN_PAUSE, |(_, length)| next_pause(length));
        state.refresh_suppressed = Some((Instant::now(), length));
    }

    /// Starts a refresh in a task of its own, which continues when a call is dropped.
    fn start_refresh(self: &Arc<Self>, state: &mut State, credentials: Arc<RefreshableCredentials>) -> InFlightRefresh {
        let (sender, refresh) = watch::channel(RefreshStatus::Running);
        state.in_flight = Some(refresh.clone());
        let previous = PreviousTokens {
            last: state.current.as_ref().map(|current| current.tokens.clone()).or_else(|| state.rejected.clone()),
            replaced: state.replaced_tokens.clone(),
            ignore_store: state.replaced,
            credentials_version: state.credentials_version,
        };
        let (session, version) = (Arc::clone(self), state.credentials_version);
        tokio::spawn(async move {
            let grant = credentials.method.grant();
            let (task_session, task_credentials) = (Arc::clone(&session), Arc::clone(&credentials));
            let status = sender.clone();
            // A nested task turns a panic of a store or a source into an ordinary failure.
            let sign_in = tokio::spawn(async move { task_session.sign_in(&task_credentials, previous, &status).await });
            let mut result = match sign_in.await {
                Ok(result) => result,
                Err(error) if error.is_panic() => {
                    Err(SignInFailure::new(grant, SignInFailureKind::Source(PANIC_MESSAGE.into())))
                }
                Err(_) => return,
            };
            let unsaved = result.as_ref().ok().and_then(IssuedTokens::unsaved);
            // Other processes wait for the lock until the tokens are saved.
            let lock = result.as_mut().ok().and_then(|issued| issued.lock.take());
            let (result, unsaved) = {
                let mut state = session.state();
                // Tokens of replaced credentials must not overwrite those of the new ones.
                let unsaved = unsaved.filter(|_| state.credentials_version == version);
                (state.finish_refresh(version, result), unsaved)
            };
            // Sending fails if no call is waiting.
            let _ = sender.send(RefreshStatus::Done(result));
            // Saving comes last, so that no call waits for the store.
            if let Some(tokens) = unsaved {
                credentials.save(&tokens).await;
            }
            drop(lock);
        });
        refresh
    }
}

/// The result of looking up the token for a call.
enum TokenLookup {
    Ready(HeaderValue, Generation),
    Failed(Arc<SignInFailure>),
    Refreshing(InFlightRefresh),
}

impl State {
    fn new(credentials: CheckedCredentials) -> Self {
        Self {
            credentials,
            credentials_version: 0,
            replaced: false,
            generation: 0,
            current: None,
            rejected: None,
            replaced_tokens: Vec::new(),
            in_flight: None,
            pause: None,
            refresh_suppressed: None,
        }
    }

    fn look_up_token(
        &mut self,
        session: &Arc<Session>,
        rejected: Option<Generation>,
        just_refreshed: bool,
    ) -> TokenLookup {
        let credentials = match &self.credentials {
            CheckedCredentials::Fixed(header) => return TokenLookup::Ready(header.clone(), self.generation),
            CheckedCredentials::Refreshable(credentials) => Arc::clone(credentials),
        };
        let now = Instant::now();
        if self.in_flight.as_ref().is_some_and(|refresh| refresh.has_changed().is_err()) {
            self.in_flight = None;
        }
        let pause = self.pause.as_ref().filter(|pause| now < pause.until);
        let failure = pause.map(|pause| Arc::clone(&pause.failure));
        let is_unexpired = |current: &&CurrentToken| just_refreshed || !current.has_expired(now);
        let is_accepted = |current: &&CurrentToken| rejected.is_none_or(|rejected| current.generation > rejected);
        if let Some(current) = self.current.as_ref().filter(is_unexpired).filter(is_accepted) {
            let ready = TokenLookup::Ready(current.header.clone(), current.generation);
            if now >= current.refresh_at && self.in_flight.is_none() && failure.is_none() {
                session.start_refresh(self, credentials);
            }
            return ready;
        }
        match (failure, &self.in_flight) {
            (Some(failure), _) => TokenLookup::Failed(failure),
            (None, Some(refresh)) => TokenLookup::Refreshing(refresh.clone()),
            (None, None) => TokenLookup::Refreshing(session.start_refresh(self, credentials)),
        }
    }

    /// Stores the result of a refresh.
    fn finish_refresh(&mut self, version: u64, result: Result<IssuedTokens, SignInFailure>) -> RefreshResult {
        if version != self.credentials_version {
            // The credentials were replaced meanwhile: the waiting calls look up the token again.
            return Ok(());
        }
        self.in_flight = None;
        match result {
            Ok(IssuedTokens { tokens, lifetime, since, .. }) => {
                self.generation += 1;
                let last = self.current.take().map(|current| current.tokens).or_else(|| self.rejected.take());
                self.replaced_tokens.extend(last);
                let surplus = self.replaced_tokens.len().saturating_sub(REPLACED_TOKENS);
                self.replaced_tokens.drain(..surplus);
                (self.pause, self.rejected, self.replaced) = (None, None, false);
                self.current = CurrentToken::new(tokens, lifetime, since, self.generation);
                Ok(())
            }
            // The server is not in trouble, so there is nothing to spare it.
            Err(failure) if matches!(failure.kind, SignInFailureKind::SharedLimit(_)) => Err(Arc::new(failure)),
            Err(mut failure) => {
                let backoff = self.pause.as_ref().map_or(MIN_PAUSE, |pause| next_pause(pause.length));
                let requested = failure.requested_delay.unwrap_or_default().min(retry::MAX_PAUSE);
                let length = backoff.max(requested);
                let until = Instant::now() + length;
                failure.retry_at = Some(until);
                let failure = Arc::new(failure);
                self.pause = Some(FailurePause { until, length, failure: Arc::clone(&failure) });
                Err(failure)
            }
        }
    }
}

impl CurrentToken {
    /// Creates a token with a lifetime that starts at `since`.
    ///
    /// It is refreshed before it expires. The margin is a minute or a twentieth of the lifetime, whichever is longer,
    /// but at most half the lifetime. Up to a tenth of the margin is added at random, so that the processes of an
    /// integration do not refresh at the same time.
    fn new(tokens: Tokens, lifetime: Duration, since: Instant, generation: Generation) -> Option<Self> {
        let header = bearer(tokens.access_token.expose()).ok()?;
        let margin = Duration::from_secs(60).max(lifetime / 20).min(lifetime / 2);
        let margin = margin + margin.mul_f64(fastrand::f64() / 10.0);
        let refresh_at = since + lifetime.saturating_sub(margin);
        Some(Self { header, generation, refresh_at, expires_at: since + lifetime, tokens })
    }

    /// Whether the token has expired by the monotonic clock, or by the system clock: the former stands still while a
    /// machine sleeps.
    fn has_expired(&self, now: Instant) -> bool {
        let by_system = SystemTime::now().duration_since(self.tokens.expires_at);
        now >= self.expires_at || by_system.is_ok_and(|time| time >= CLOCK_TOLERANCE)
    }
}
