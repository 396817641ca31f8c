//! Token requests: a form over HTTP, without secrets in the URL.

use std::sync::atomic::AtomicU16;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE, HeaderValue};
use tokio::time::timeout;

use super::credentials::{Application, RefreshMethod, RefreshableCredentials};
use super::token::{self, bearer, remaining_lifetime};
use super::{Session, TokenSource, Tokens};
use crate::channel::{Channel, ChannelError, RawResponse};
use crate::error::{self, SignInFailure, SignInFailureKind, TimeoutPhase};
use crate::{Secret, Timeouts, percent_encoding, retry};

pub(super) const TOKEN_PATH: &str = "/oauth/token";
pub(super) const KEY_PATH: &str = "/oauth/key";

/// Maximum number of attempts to connect. Nothing has been sent until a connection exists.
const CONNECT_ATTEMPTS: u32 = 3;

/// Minimum remaining lifetime for a stored token to be used.
const MIN_STORED_LIFETIME: Duration = Duration::from_secs(60);

/// Timeout of a token store. A store that fails causes a sign-in, but no call to fail.
const STORE_TIMEOUT: Duration = Duration::from_secs(5);

/// The tokens before a sign-in.
pub(super) enum PreviousTokens {
    /// None: the store may contain some.
    None,
    /// Those of other credentials, which the store may still contain.
    OtherCredentials,
    /// Tokens that were in use, or were rejected.
    Tokens(Tokens),
}

/// The result of a sign-in.
pub(super) struct IssuedTokens {
    pub(super) tokens: Tokens,
    pub(super) lifetime: Duration,
    needs_saving: bool,
}

impl IssuedTokens {
    /// Returns the tokens if they are not in the store yet.
    pub(super) fn unsaved(&self) -> Option<Tokens> {
        self.needs_saving.then(|| self.tokens.clone())
    }
}

impl RefreshableCredentials {
    /// Saves tokens to the store.
    pub(super) async fn save(&self, tokens: &Tokens) {
        if let Some(store) = &self.store {
            let _ = timeout(STORE_TIMEOUT, store.save(tokens)).await;
        }
    }
}

impl Session {
    /// Obtains tokens: from the store if it contains newer ones than the previous ones, otherwise by signing in.
    pub(super) async fn sign_in(
        &self,
        credentials: &RefreshableCredentials,
        previous: PreviousTokens,
    ) -> Result<IssuedTokens, SignInFailure> {
        let stored = match (&credentials.store, &previous) {
            (Some(store), PreviousTokens::None | PreviousTokens::Tokens(_)) => {
                timeout(STORE_TIMEOUT, store.load()).await.ok().and_then(Result::ok).flatten()
            }
            _ => None,
        };
        let previous = if let PreviousTokens::Tokens(tokens) = previous { Some(tokens) } else { None };
        if let Some((tokens, lifetime)) = stored.as_ref().and_then(|stored| newer(stored, previous.as_ref())) {
            return Ok(IssuedTokens { tokens, lifetime, needs_saving: false });
        }
        let given = credentials.method.refresh_token();
        let rotated = previous.or(stored).and_then(|tokens| tokens.refresh_token);
        let rotated = rotated.filter(|rotated| given.is_some_and(|given| given.expose() != rotated.expose()));
        let mut result = self.request_tokens(&credentials.method, rotated.as_ref().or(given)).await;
        let is_rejected = matches!(&result, Err(SignInFailureKind::Status { status, .. }) if status.is_client_error());
        if rotated.is_some() && is_rejected {
            // The rotated refresh token is no longer valid; the given one may be of a later login.
            result = self.request_tokens(&credentials.method, given).await;
        }
        let failure = |kind| SignInFailure { grant: credentials.method.grant(), kind };
        let (tokens, lifetime) = result.map_err(failure)?;
        let next = tokens.refresh_token.as_ref().map(Secret::expose);
        let is_rotated = next.is_some() && next != rotated.as_ref().or(given).map(Secret::expose);
        if is_rotated {
            // Losing the new refresh token would cost the user a login: save it before anything else happens.
            credentials.save(&tokens).await;
        }
        Ok(IssuedTokens { tokens, lifetime, needs_saving: !is_rotated })
    }

    /// Signs in; `refresh_token` replaces that of the credentials.
    async fn request_tokens(
        &self,
        method: &RefreshMethod,
        refresh_token: Option<&Secret>,
    ) -> Result<(Tokens, Duration), SignInFailureKind> {
        let form = match method {
            RefreshMethod::Source(source) => {
                let tokens = timeout(self.timeouts.total, from_source(&**source));
                return tokens.await.unwrap_or(Err(SignInFailureKind::Timeout));
            }
            RefreshMethod::ApiKey { application, api_key } => {
                let mut form = Form::new("client_credentials", application);
                form.push("api_key", api_key.expose());
                if let Some(uri) = &application.redirect_uri {
                    form.push("redirect_uri", uri);
                }
                form
            }
            RefreshMethod::RefreshToken { application, refresh_token: given } => {
                let mut form = Form::new("refresh_token", application);
                form.push("refresh_token", refresh_token.unwrap_or(given).expose());
                form
            }
        };
        let response = form.send(&self.channel, TOKEN_PATH, &self.timeouts).await?;
        let (mut tokens, lifetime) =
            token::parse(&response.body, SystemTime::now()).map_err(SignInFailureKind::InvalidResponse)?;
        // Without a new refresh token in the response, the old one stays valid.
        tokens.refresh_token = tokens.refresh_token.or_else(|| refresh_token.cloned());
        Ok((tokens, lifetime))
    }
}

async fn from_source(source: &dyn TokenSource) -> Result<(Tokens, Duration), SignInFailureKind> {
    let tokens = source.token().await.map_err(SignInFailureKind::Source)?;
    bearer(tokens.access_token.expose()).map_err(SignInFailureKind::InvalidResponse)?;
    let lifetime =
        remaining_lifetime(&tokens).ok_or(SignInFailureKind::InvalidResponse("the token has already expired"))?;
    Ok((tokens, lifetime.min(token::MAX_LIFETIME)))
}

/// Returns the stored tokens if they differ from the previous ones, expire later, and are valid for a while.
fn newer(stored: &Tokens, previous: Option<&Tokens>) -> Option<(Tokens, Duration)> {
    let lifetime = remaining_lifetime(stored).filter(|lifetime| *lifetime > MIN_STORED_LIFETIME)?;
    let lifetime = lifetime.min(token::MAX_LIFETIME);
    let differs = |previous: &Tokens| stored.access_token.expose() != previous.access_token.expose();
    let is_newer = previous.is_none_or(|previous| differs(previous) && stored.expires_at > previous.expires_at);
    let is_valid = bearer(stored.access_token.expose()).is_ok();
    (is_newer && is_valid).then(|| (stored.clone(), lifetime))
}

/// A body of type `application/x-www-form-urlencoded`. Procountor rejects the media type with a charset.
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
        percent_encoding::encode(value, &mut self.0);
    }

    /// Sends the form. A failure to connect is retried; a request that may have arrived is not.
    pub(super) async fn send(
        self,
        channel: &Channel,
        path: &str,
        timeouts: &Timeouts,
    ) -> Result<RawResponse, SignInFailureKind> {
        let body = Bytes::from(self.0);
        let mut attempt = 1;
        loop {
            let mut request = http::Request::post(format!("{}{path}", channel.base_url.as_str()))
                .body(body.clone())
                .map_err(|_| SignInFailureKind::InvalidResponse("the URL of the token endpoint is invalid"))?;
            let headers = request.headers_mut();
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
            headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
            channel.acquire_permit().await;
            // The timeout starts after the wait for the rate limiter, which does not depend on the server.
            let status = AtomicU16::new(0);
            let response = timeout(timeouts.total, channel.exchange(request, timeouts, &status));
            let failure = match response.await.unwrap_or(Err(timed_out())) {
                Ok(response) => return check_status(response),
                Err(ChannelError::Timeout { .. }) => return Err(SignInFailureKind::Timeout),
                Err(ChannelError::TooLarge { .. }) => {
                    return Err(SignInFailureKind::InvalidResponse("it is too long"));
                }
                Err(ChannelError::Transport { failure, .. }) => failure,
            };
            if failure.is_sent() || attempt >= CONNECT_ATTEMPTS {
                return Err(SignInFailureKind::Transport(failure));
            }
            tokio::time::sleep(retry::backoff(attempt)).await;
            attempt += 1;
        }
    }
}

fn timed_out() -> ChannelError {
    ChannelError::Timeout { phase: TimeoutPhase::ResponseHead, status: None }
}

fn check_status(response: RawResponse) -> Result<RawResponse, SignInFailureKind> {
    if response.status.is_success() {
        return Ok(response);
    }
    let RawResponse { status, headers, body } = response;
    let errors = error::items(&body);
    Err(SignInFailureKind::Status { status, headers, body, errors })
}

impl SignInFailure {
    /// Returns the delay that the server asks for.
    pub(super) fn retry_after(&self) -> Option<Duration> {
        match &self.kind {
            SignInFailureKind::Status { headers, .. } => retry::retry_after(headers, SystemTime::now()),
            _ => None,
        }
    }
}
