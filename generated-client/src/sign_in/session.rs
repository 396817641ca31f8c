//! The access token of a client, shared by all its calls and refreshed before it expires.
//!
//! At most one token refresh is in flight, however many calls wait for it; it continues if the call that started it
//! is dropped. A token is refreshed early and concurrently with calls, which use the old token until the new one
//! has arrived. After a failure the session pauses, to spare a server in trouble.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use http::HeaderValue;
use tokio::sync::watch;
use tokio::time::Instant;

use super::credentials::{CheckedCredentials, Credentials, RefreshableCredentials};
use super::token::{Tokens, bearer};
use super::token_request::{IssuedTokens, PreviousTokens};
use crate::channel::Channel;
use crate::error::{GrantKind, SignInFailure, SignInFailureKind};
use crate::{Error, Timeouts};

/// The number of a token. Each refresh increments it.
pub(crate) type Generation = u64;

/// The sign-in of a client, shared by its clones.
pub(crate) struct Session {
    pub(super) channel: Channel,
    pub(super) timeouts: Timeouts,
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
    in_flight: Option<InFlightRefresh>,
    pause: Option<FailurePause>,
    /// Start and length of the time in which a 401 causes no refresh, because a new token was rejected too.
    refresh_suppressed: Option<(Instant, Duration)>,
}

type RefreshResult = Result<(), Arc<SignInFailure>>;

/// A refresh in flight, which several calls can wait for.
type InFlightRefresh = watch::Receiver<Option<RefreshResult>>;

/// The token in use.
struct CurrentToken {
    header: HeaderValue,
    generation: Generation,
    /// Times of the refresh and of the expiry, both counted from the arrival of the token.
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

/// Shortest and longest pause after a failure.
const MIN_PAUSE: Duration = Duration::from_secs(1);
const MAX_PAUSE: Duration = Duration::from_secs(30);
/// Time after which an earlier rejection no longer lengthens the pause.
const REJECTION_MEMORY: Duration = Duration::from_secs(600);
const PANIC_MESSAGE: &str = "the token source or the token store panicked";

fn next_pause(pause: Duration) -> Duration {
    (pause * 2).min(MAX_PAUSE)
}

impl Session {
    pub(crate) fn new(channel: Channel, timeouts: Timeouts, credentials: Credentials) -> Result<Arc<Self>, Error> {
        let state = Mutex::new(State::new(credentials.check()?));
        Ok(Arc::new(Self { channel, timeouts, state }))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // No code that can panic runs under the lock.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn grant(&self) -> GrantKind {
        self.state().credentials.grant()
    }

    /// Replaces the credentials.
    pub(crate) fn replace(&self, credentials: Credentials) -> Result<(), Error> {
        let mut new = State::new(credentials.check()?);
        let mut state = self.state();
        new.credentials_version = state.credentials_version + 1;
        new.generation = state.generation + 1;
        new.replaced = true;
        *state = new;
        Ok(())
    }

    /// Returns a token for the next request, signing in if there is no valid one. A token of the `rejected`
    /// generation is not valid.
    pub(crate) async fn token(
        self: &Arc<Self>,
        rejected: Option<Generation>,
    ) -> Result<(HeaderValue, Generation), Arc<SignInFailure>> {
        let mut just_refreshed = false;
        loop {
            let mut refresh = match self.state().look_up_token(self, rejected, just_refreshed) {
                TokenLookup::Ready(header, generation) => return Ok((header, generation)),
                TokenLookup::Failed(failure) => return Err(failure),
                TokenLookup::Refreshing(refresh) => refresh,
            };
            // A refresh that ends without a result has lost its runtime: this call starts another one.
            let result = refresh.wait_for(Option::is_some).await.ok().and_then(|result| result.clone());
            match result {
                Some(Err(failure)) => return Err(failure),
                // The new token is used for this call, however short its lifetime is.
                Some(Ok(())) => just_refreshed = true,
                None => {}
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
        let (sender, refresh) = watch::channel(None);
        state.in_flight = Some(refresh.clone());
        let tokens = state.current.as_ref().map(|current| current.tokens.clone()).or_else(|| state.rejected.clone());
        let previous = match tokens {
            Some(tokens) => PreviousTokens::Tokens(tokens),
            None if state.replaced => PreviousTokens::OtherCredentials,
            None => PreviousTokens::None,
        };
        let (session, version) = (Arc::clone(self), state.credentials_version);
        tokio::spawn(async move {
            let grant = credentials.method.grant();
            let (task_session, task_credentials) = (Arc::clone(&session), Arc::clone(&credentials));
            // A nested task turns a panic of a store or a source into an ordinary failure.
            let sign_in = tokio::spawn(async move { task_session.sign_in(&task_credentials, previous).await });
            let result = match sign_in.await {
                Ok(result) => result,
                Err(error) if error.is_panic() => {
                    Err(SignInFailure { grant, kind: SignInFailureKind::Source(PANIC_MESSAGE.into()) })
                }
                Err(_) => return,
            };
            let unsaved = result.as_ref().ok().and_then(IssuedTokens::unsaved);
            let (result, unsaved) = {
                let mut state = session.state();
                // Tokens of replaced credentials must not overwrite those of the new ones.
                let unsaved = unsaved.filter(|_| state.credentials_version == version);
                (state.finish_refresh(version, result), unsaved)
            };
            // Sending fails if no call is waiting.
            let _ = sender.send(Some(result));
            // Saving comes last, so that no call waits for the store.
            if let Some(tokens) = unsaved {
                credentials.save(&tokens).await;
            }
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
        let is_unexpired = |current: &&CurrentToken| just_refreshed || now < current.expires_at;
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
            Ok(IssuedTokens { tokens, lifetime, .. }) => {
                self.generation += 1;
                (self.pause, self.rejected, self.replaced) = (None, None, false);
                self.current = CurrentToken::new(tokens, lifetime, self.generation);
                Ok(())
            }
            Err(failure) => {
                let failure = Arc::new(failure);
                let backoff = self.pause.as_ref().map_or(MIN_PAUSE, |pause| next_pause(pause.length));
                let length = backoff.max(failure.retry_after().unwrap_or_default()).min(MAX_PAUSE);
                self.pause =
                    Some(FailurePause { until: Instant::now() + length, length, failure: Arc::clone(&failure) });
                Err(failure)
            }
        }
    }
}

impl CurrentToken {
    /// Creates a token with a lifetime that starts now.
    ///
    /// It is refreshed before it expires. The margin is a minute or a twentieth of the lifetime, whichever is longer,
    /// but at most half the lifetime. Up to a tenth of the margin is added at random, so that the processes of an
    /// integration do not refresh at the same time.
    fn new(tokens: Tokens, lifetime: Duration, generation: Generation) -> Option<Self> {
        let header = bearer(tokens.access_token.expose()).ok()?;
        let now = Instant::now();
        let margin = Duration::from_secs(60).max(lifetime / 20).min(lifetime / 2);
        let jitter = margin.mul_f64(fastrand::f64() / 10.0);
        let refresh_at = now + lifetime.saturating_sub(margin + jitter);
        Some(Self { header, generation, refresh_at, expires_at: now + lifetime, tokens })
    }
}
