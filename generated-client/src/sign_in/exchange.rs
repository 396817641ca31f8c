//! What goes over the wire to sign in: a form, and never a secret in a URL.

use std::sync::atomic::AtomicU16;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE, HeaderValue};
use tokio::time::timeout;

use super::credentials::{Application, Renewable, Renewal};
use super::{Session, TokenSource, Tokens, bearer, left, token};
use crate::channel::{Answered, Broken, Channel};
use crate::error::{self, Refusal, Trouble, Waiting};
use crate::{Secret, Timeouts, retry};

pub(super) const TOKEN: &str = "/oauth/token";
pub(super) const KEY: &str = "/oauth/key";

/// How often a connection is tried: nothing has left while it is not made.
const ATTEMPTS: u32 = 3;

/// A token in the store that serves for less is not taken up.
const WORTH_KEEPING: Duration = Duration::from_secs(60);

/// How long a store is waited for. One that fails costs a sign-in, and no call.
const STORE: Duration = Duration::from_secs(5);

/// What a sign-in knows of the time before it.
pub(super) enum Last {
    /// Nothing: the store may know more.
    None,
    /// Other credentials were in use, and the store may still have their tokens.
    Others,
    /// These tokens were in use, or were rejected.
    Tokens(Tokens),
}

/// What a sign-in gave.
pub(super) struct SignedIn {
    pub(super) tokens: Tokens,
    pub(super) serves: Duration,
    to_be_saved: bool,
}

impl SignedIn {
    /// What is to be told to the store.
    pub(super) fn to_be_saved(&self) -> Option<Tokens> {
        self.to_be_saved.then(|| self.tokens.clone())
    }
}

impl Renewable {
    /// Tells the store.
    pub(super) async fn save(&self, tokens: &Tokens) {
        if let Some(store) = &self.store {
            let _ = timeout(STORE, store.save(tokens)).await;
        }
    }
}

impl Session {
    /// Gets tokens: from the store if newer ones are there than the last ones, otherwise by signing
    /// in. Also says for how long they serve, and whether the store is still to be told.
    pub(super) async fn sign_in(&self, means: &Renewable, last: Last) -> Result<SignedIn, Refusal> {
        let stored = match (&means.store, &last) {
            (Some(store), Last::None | Last::Tokens(_)) => {
                timeout(STORE, store.load()).await.ok().and_then(Result::ok).flatten()
            }
            _ => None,
        };
        let last = if let Last::Tokens(tokens) = last { Some(tokens) } else { None };
        if let Some((tokens, serves)) = stored.as_ref().and_then(|stored| newer(stored, last.as_ref())) {
            return Ok(SignedIn { tokens, serves, to_be_saved: false });
        }
        let given = means.renewal.refresh_token();
        let kept = last.or(stored).and_then(|tokens| tokens.refresh_token);
        let kept = kept.filter(|kept| given.is_some_and(|given| given.expose() != kept.expose()));
        let mut asked = self.ask(&means.renewal, kept.as_ref().or(given)).await;
        if kept.is_some() && matches!(&asked, Err(Trouble::Status { status, .. }) if status.is_client_error()) {
            // The one that was kept serves no more; the one that was given may be of a later login.
            asked = self.ask(&means.renewal, given).await;
        }
        let refused = |trouble| Refusal { grant: means.renewal.grant(), trouble };
        let (tokens, serves) = asked.map_err(refused)?;
        let next = tokens.refresh_token.as_ref().map(Secret::expose);
        let rotated = next.is_some() && next != kept.as_ref().or(given).map(Secret::expose);
        if rotated {
            // Lost, it would cost the user a login: it is kept before anything goes on.
            means.save(&tokens).await;
        }
        Ok(SignedIn { tokens, serves, to_be_saved: !rotated })
    }

    /// Signs in, with this refresh token if it is one's way.
    async fn ask(&self, renewal: &Renewal, given: Option<&Secret>) -> Result<(Tokens, Duration), Trouble> {
        let form = match renewal {
            Renewal::Source(source) => {
                let work = timeout(self.timeouts.total, from_source(&**source));
                return work.await.unwrap_or(Err(Trouble::Timeout));
            }
            Renewal::ApiKey { application, api_key } => {
                let mut form = Form::new("client_credentials", application);
                form.push("api_key", api_key.expose());
                if let Some(uri) = &application.redirect_uri {
                    form.push("redirect_uri", uri);
                }
                form
            }
            Renewal::RefreshToken { application, refresh_token } => {
                let mut form = Form::new("refresh_token", application);
                form.push("refresh_token", given.unwrap_or(refresh_token).expose());
                form
            }
        };
        let answered = form.send(&self.channel, TOKEN, &self.timeouts).await?;
        let (mut tokens, serves) = token::read(&answered.body, SystemTime::now()).map_err(Trouble::Answer)?;
        // Where none came in its place, the one that was given goes on serving.
        tokens.refresh_token = tokens.refresh_token.or_else(|| given.cloned());
        Ok((tokens, serves))
    }
}

async fn from_source(source: &dyn TokenSource) -> Result<(Tokens, Duration), Trouble> {
    let tokens = source.token().await.map_err(Trouble::Source)?;
    bearer(tokens.access_token.expose()).map_err(Trouble::Answer)?;
    let left = left(&tokens).ok_or(Trouble::Answer("its token has ended"))?;
    Ok((tokens, left.min(token::LONGEST)))
}

/// The stored tokens, if they are others than the last ones, end later, and serve for a while.
fn newer(stored: &Tokens, last: Option<&Tokens>) -> Option<(Tokens, Duration)> {
    let left = left(stored).filter(|left| *left > WORTH_KEEPING)?.min(token::LONGEST);
    let other = |last: &Tokens| stored.access_token.expose() != last.access_token.expose();
    let later = last.is_none_or(|last| other(last) && stored.expires_at > last.expires_at);
    let valid = bearer(stored.access_token.expose()).is_ok();
    (later && valid).then(|| (stored.clone(), left))
}

/// `application/x-www-form-urlencoded`, whose media type takes no charset here: Procountor refuses it.
pub(super) struct Form(String);

impl Form {
    pub(super) fn new(grant_type: &str, application: &Application) -> Self {
        let mut form = Self(String::with_capacity(512));
        form.push("grant_type", grant_type);
        form.push("client_id", &application.client_id);
        form.push("client_secret", application.client_secret.expose());
        form
    }

    pub(super) fn push(&mut self, name: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        self.0.push_str(name);
        self.0.push('=');
        crate::call::encode_value(value, &mut self.0);
    }

    /// Sends the form. A connection that cannot be made is tried again; whatever may have arrived is
    /// not.
    pub(super) async fn send(self, channel: &Channel, path: &str, timeouts: &Timeouts) -> Result<Answered, Trouble> {
        let body = Bytes::from(self.0);
        let mut attempt = 1;
        loop {
            let mut request = http::Request::post(format!("{}{path}", channel.base_url.as_str()))
                .body(body.clone())
                .map_err(|_| Trouble::Answer("its address is none"))?;
            let headers = request.headers_mut();
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
            headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
            channel.turn().await;
            // The time begins with the turn: how long that takes is not the server's doing.
            let seen = AtomicU16::new(0);
            let exchange = timeout(timeouts.total, channel.exchange(request, timeouts, &seen));
            let failure = match exchange.await.unwrap_or(Err(late())) {
                Ok(answered) => return settled(answered),
                Err(Broken::Timeout { .. }) => return Err(Trouble::Timeout),
                Err(Broken::TooLarge { .. }) => return Err(Trouble::Answer("it is too long")),
                Err(Broken::Transport { failure, .. }) => failure,
            };
            if failure.is_sent() || attempt >= ATTEMPTS {
                return Err(Trouble::Transport(failure));
            }
            tokio::time::sleep(retry::backoff(attempt)).await;
            attempt += 1;
        }
    }
}

fn late() -> Broken {
    Broken::Timeout { waiting: Waiting::Answer, status: None }
}

fn settled(answered: Answered) -> Result<Answered, Trouble> {
    if answered.status.is_success() {
        return Ok(answered);
    }
    let Answered { status, headers, body } = answered;
    let errors = error::items(&body);
    Err(Trouble::Status { status, headers, body, errors })
}

impl Refusal {
    /// How long the server asks to be left alone.
    pub(super) fn retry_after(&self) -> Option<Duration> {
        match &self.trouble {
            Trouble::Status { headers, .. } => retry::retry_after(headers, SystemTime::now()),
            _ => None,
        }
    }
}
