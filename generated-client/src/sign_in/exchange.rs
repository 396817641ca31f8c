//! What goes over the wire to sign in: a form, and never a secret in a URL.

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE, HeaderValue};
use tokio::time::timeout;

use super::credentials::{Application, Renewable, Renewal};
use super::{Session, TokenSource, Tokens, bearer, left, token};
use crate::channel::{Answered, Broken, Channel};
use crate::error::{self, Refusal, Trouble};
use crate::{Secret, Timeouts, retry};

pub(super) const TOKEN: &str = "/oauth/token";
pub(super) const KEY: &str = "/oauth/key";

/// How often a connection is tried: nothing has left while it is not made.
const ATTEMPTS: u32 = 3;

/// A token in the store that serves for less is not taken up.
const WORTH_KEEPING: Duration = Duration::from_secs(60);

/// How long a store is waited for. One that fails costs a sign-in, and no call.
const STORE: Duration = Duration::from_secs(5);

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
    pub(super) async fn sign_in(&self, means: &Renewable, last: Option<Tokens>) -> Result<SignedIn, Refusal> {
        let grant = means.renewal.grant();
        let stored = match &means.store {
            Some(store) => timeout(STORE, store.load()).await.ok().and_then(Result::ok).flatten(),
            None => None,
        };
        if let Some((tokens, serves)) = stored.as_ref().and_then(|stored| newer(stored, last.as_ref())) {
            return Ok(SignedIn { tokens, serves, to_be_saved: false });
        }
        let kept = last.or(stored).and_then(|tokens| tokens.refresh_token);
        let work = timeout(self.timeouts.total, self.ask(&means.renewal, kept));
        let asked = work.await.unwrap_or(Err(Trouble::Timeout));
        let (tokens, serves) = asked.map_err(|trouble| Refusal { grant, trouble })?;
        Ok(SignedIn { tokens, serves, to_be_saved: true })
    }

    async fn ask(&self, renewal: &Renewal, kept: Option<Secret>) -> Result<(Tokens, Duration), Trouble> {
        let (form, given) = match renewal {
            Renewal::Source(source) => return from_source(&**source).await,
            Renewal::ApiKey { application, api_key } => {
                let mut form = Form::new("client_credentials", application);
                form.push("api_key", api_key.expose());
                if let Some(uri) = &application.redirect_uri {
                    form.push("redirect_uri", uri);
                }
                (form, None)
            }
            Renewal::RefreshToken { application, refresh_token } => {
                let given = kept.unwrap_or_else(|| refresh_token.clone());
                let mut form = Form::new("refresh_token", application);
                form.push("refresh_token", given.expose());
                (form, Some(given))
            }
        };
        let answered = form.send(&self.channel, TOKEN, &self.timeouts).await?;
        let (mut tokens, serves) = token::read(&answered.body, SystemTime::now()).map_err(Trouble::Answer)?;
        // Where none came in its place, the one that was given goes on serving.
        tokens.refresh_token = tokens.refresh_token.or(given);
        Ok((tokens, serves))
    }
}

async fn from_source(source: &dyn TokenSource) -> Result<(Tokens, Duration), Trouble> {
    let tokens = source.token().await.map_err(Trouble::Source)?;
    bearer(tokens.access_token.expose()).map_err(Trouble::Answer)?;
    let left = left(&tokens).ok_or(Trouble::Answer("its token has ended"))?;
    Ok((tokens, left.min(token::LONGEST)))
}

/// The stored tokens, if they end after the last ones and serve for a while.
fn newer(stored: &Tokens, last: Option<&Tokens>) -> Option<(Tokens, Duration)> {
    let left = left(stored).filter(|left| *left > WORTH_KEEPING)?.min(token::LONGEST);
    let later = last.is_none_or(|last| stored.expires_at > last.expires_at);
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
            let failure = match channel.exchange(request, timeouts).await {
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
