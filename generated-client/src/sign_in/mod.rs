//! Sign-in: one access token for all calls of a client, renewed before it ends.
//!
//! However many calls wait, one sign-in is on its way; it goes on even if the call that began it is
//! dropped. A token is renewed early and beside the calls, which use the old one until the new one is
//! there. After a failure there is a pause, so that a server in trouble is left alone.

mod credentials;
mod exchange;
mod login;
mod token;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use http::HeaderValue;
use tokio::sync::watch;
use tokio::time::Instant;

pub(crate) use credentials::Grant;
pub use credentials::{Application, Credentials};
pub use login::Login;
pub use token::{BoxError, TokenSource, TokenStore, Tokens, Work};

use crate::channel::Channel;
use crate::error::{Refusal, Trouble};
use crate::{Error, Timeouts};
use credentials::{Means, Renewable};
use exchange::{Last, SignedIn};

/// A token's number: each renewal gives the next.
pub(crate) type Generation = u64;

/// The value of the header that a token makes.
fn bearer(token: &str) -> Result<HeaderValue, &'static str> {
    if token.is_empty() {
        return Err("the token is empty");
    }
    if !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err("the token holds other characters than visible ASCII");
    }
    let value = HeaderValue::try_from(format!("Bearer {token}"));
    let mut value = value.map_err(|_| "the token cannot stand in a header")?;
    value.set_sensitive(true);
    Ok(value)
}

/// What one client knows of its sign-in. Its copies share it.
pub(crate) struct Session {
    channel: Channel,
    timeouts: Timeouts,
    state: Mutex<State>,
}

struct State {
    means: Means,
    /// Grows when the credentials are replaced, so that a sign-in with the old ones is forgotten.
    epoch: u64,
    /// Whether these credentials took the place of others, and have not signed in yet.
    replaced: bool,
    generation: Generation,
    held: Option<Held>,
    /// The tokens before those in use, if the server has rejected them: the store may still have them.
    rejected: Option<Tokens>,
    /// The sign-in that is on its way.
    flight: Option<Flight>,
    pause: Option<Pause>,
    /// Since when, and for how long, no token is renewed for a 401: the last one had just been made.
    distrust: Option<(Instant, Duration)>,
}

/// How a sign-in ended.
type Landed = Result<(), Arc<Refusal>>;

/// A sign-in that is on its way, for those who wait for it.
type Flight = watch::Receiver<Option<Landed>>;

/// A token in use.
struct Held {
    header: HeaderValue,
    generation: Generation,
    /// When to renew it, and when it ends, both counted from its arrival.
    renew_at: Instant,
    ends_at: Instant,
    /// What the store keeps, to tell its token from a newer one there.
    tokens: Tokens,
}

/// The time after a failed sign-in in which no other one is tried.
struct Pause {
    until: Instant,
    length: Duration,
    refusal: Arc<Refusal>,
}

/// The shortest and the longest pause after a failure.
const PAUSE: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(30));
/// After this long, an earlier rejection makes no pause longer.
const FORGOTTEN: Duration = Duration::from_secs(600);
const PANICKED: &str = "the source or the store of tokens panicked";

fn longer(pause: Duration) -> Duration {
    (pause * 2).min(PAUSE.1)
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

    pub(crate) fn grant(&self) -> Grant {
        self.state().means.grant()
    }

    /// Signs in with these from now on.
    pub(crate) fn replace(&self, credentials: Credentials) -> Result<(), Error> {
        let mut new = State::new(credentials.check()?);
        let mut state = self.state();
        (new.epoch, new.generation, new.replaced) = (state.epoch + 1, state.generation + 1, true);
        *state = new;
        Ok(())
    }

    /// The token for the next request, signing in if there is none that serves. One that the server
    /// has `rejected` does not.
    pub(crate) async fn token(
        self: &Arc<Self>,
        rejected: Option<Generation>,
    ) -> Result<(HeaderValue, Generation), Arc<Refusal>> {
        let mut fresh = false;
        loop {
            let mut flight = match self.state().next(self, rejected, fresh) {
                Next::Use(header, generation) => return Ok((header, generation)),
                Next::Refused(refusal) => return Err(refusal),
                Next::Wait(flight) => flight,
            };
            // A sign-in that ends without a word has lost its runtime: this call begins another.
            let landed = flight.wait_for(Option::is_some).await.ok().and_then(|landed| landed.clone());
            match landed {
                Some(Err(refusal)) => return Err(refusal),
                // However short the new token serves, it serves this call.
                Some(Ok(())) => fresh = true,
                None => {}
            }
        }
    }

    /// Gives up a token that the server has just rejected; says whether another one may be had.
    pub(crate) fn give_up(&self, rejected: Generation) -> bool {
        let mut state = self.state();
        if matches!(state.means, Means::Fixed(_)) {
            // Another one may have been put in its place meanwhile.
            return state.generation > rejected;
        }
        if state.held.as_ref().is_some_and(|held| held.generation > rejected) {
            return true;
        }
        if state.distrust.is_some_and(|(since, length)| since.elapsed() < length) {
            return false;
        }
        if let Some(held) = state.held.take() {
            state.rejected = Some(held.tokens);
        }
        true
    }

    /// Takes note that a token was rejected right after it was made: the fault is not the token's, and
    /// renewing it for the next 401 would only be noise.
    pub(crate) fn distrust(&self) {
        let mut state = self.state();
        let lately = state.distrust.filter(|(since, _)| since.elapsed() < FORGOTTEN);
        if lately.is_some_and(|(since, length)| since.elapsed() < length) {
            // Calls that are rejected together are one trouble.
            return;
        }
        state.distrust = Some((Instant::now(), lately.map_or(PAUSE.0, |(_, length)| longer(length))));
    }

    /// Begins a sign-in in a task of its own, which no call's end can stop.
    fn depart(self: &Arc<Self>, state: &mut State, means: Arc<Renewable>) -> Flight {
        let (landing, flight) = watch::channel(None);
        state.flight = Some(flight.clone());
        let tokens = state.held.as_ref().map(|held| held.tokens.clone()).or_else(|| state.rejected.clone());
        let last = match tokens {
            Some(tokens) => Last::Tokens(tokens),
            None if state.replaced => Last::Others,
            None => Last::None,
        };
        let (session, epoch) = (Arc::clone(self), state.epoch);
        tokio::spawn(async move {
            let (own, by, grant) = (Arc::clone(&session), Arc::clone(&means), means.renewal.grant());
            // In a task of its own, so that a panic of a store or a source is a failure like any other.
            let result = match tokio::spawn(async move { own.sign_in(&by, last).await }).await {
                Ok(result) => result,
                Err(end) if end.is_panic() => Err(Refusal { grant, trouble: Trouble::Source(PANICKED.into()) }),
                Err(_) => return,
            };
            let news = result.as_ref().ok().and_then(SignedIn::to_be_saved);
            let (landed, news) = {
                let mut state = session.state();
                // What other credentials have given meanwhile is not to be overwritten.
                let news = news.filter(|_| state.epoch == epoch);
                (state.land(epoch, result), news)
            };
            // Nobody may be waiting any more.
            let _ = landing.send(Some(landed));
            // No call waits for the store.
            if let Some(tokens) = news {
                means.save(&tokens).await;
            }
        });
        flight
    }
}

/// What a call does for its token.
enum Next {
    Use(HeaderValue, Generation),
    Refused(Arc<Refusal>),
    Wait(Flight),
}

impl State {
    fn new(means: Means) -> Self {
        let (held, rejected, flight, pause, distrust) = (None, None, None, None, None);
        Self { means, epoch: 0, replaced: false, generation: 0, held, rejected, flight, pause, distrust }
    }

    fn next(&mut self, session: &Arc<Session>, rejected: Option<Generation>, fresh: bool) -> Next {
        let means = match &self.means {
            Means::Fixed(header) => return Next::Use(header.clone(), self.generation),
            Means::Renewable(means) => Arc::clone(means),
        };
        let now = Instant::now();
        if self.flight.as_ref().is_some_and(|flight| flight.has_changed().is_err()) {
            self.flight = None;
        }
        let refusal = self.pause.as_ref().filter(|pause| now < pause.until).map(|pause| Arc::clone(&pause.refusal));
        let in_time = |held: &&Held| fresh || now < held.ends_at;
        let accepted = |held: &&Held| rejected.is_none_or(|rejected| held.generation > rejected);
        if let Some(held) = self.held.as_ref().filter(in_time).filter(accepted) {
            let used = Next::Use(held.header.clone(), held.generation);
            if now >= held.renew_at && self.flight.is_none() && refusal.is_none() {
                session.depart(self, means);
            }
            return used;
        }
        match (refusal, &self.flight) {
            (Some(refusal), _) => Next::Refused(refusal),
            (None, Some(flight)) => Next::Wait(flight.clone()),
            (None, None) => Next::Wait(session.depart(self, means)),
        }
    }

    /// Takes in how a sign-in ended.
    fn land(&mut self, epoch: u64, result: Result<SignedIn, Refusal>) -> Landed {
        if epoch != self.epoch {
            // The credentials were replaced meanwhile: whoever waited looks again.
            return Ok(());
        }
        self.flight = None;
        match result {
            Ok(SignedIn { tokens, serves, .. }) => {
                self.generation += 1;
                (self.pause, self.rejected, self.replaced) = (None, None, false);
                self.held = Held::new(tokens, serves, self.generation);
                Ok(())
            }
            Err(refusal) => {
                let refusal = Arc::new(refusal);
                let own = self.pause.as_ref().map_or(PAUSE.0, |pause| longer(pause.length));
                let length = own.max(refusal.retry_after().unwrap_or_default()).min(PAUSE.1);
                self.pause = Some(Pause { until: Instant::now() + length, length, refusal: Arc::clone(&refusal) });
                Err(refusal)
            }
        }
    }
}

impl Held {
    /// A token that serves for so long from now. It is renewed a minute before its end or in its last
    /// twentieth, whichever is longer, and a token of few minutes at half its time; a little earlier
    /// by chance, so that the processes of an integration do not all do it at once.
    fn new(tokens: Tokens, serves: Duration, generation: Generation) -> Option<Self> {
        let header = bearer(tokens.access_token.expose()).ok()?;
        let now = Instant::now();
        let early = Duration::from_secs(60).max(serves / 20).min(serves / 2);
        let chance = early.mul_f64(fastrand::f64() / 10.0);
        let renew_at = now + serves.saturating_sub(early + chance);
        Some(Self { header, generation, renew_at, ends_at: now + serves, tokens })
    }
}

/// How long tokens serve by this machine's clock.
fn left(tokens: &Tokens) -> Option<Duration> {
    tokens.expires_at.duration_since(SystemTime::now()).ok().filter(|left| !left.is_zero())
}
