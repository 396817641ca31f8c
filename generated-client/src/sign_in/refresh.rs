//! A sign-in: tokens from the store, or from a token request with the credentials.

use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{Instant, sleep, timeout};

use super::credentials::{RefreshMethod, RefreshableCredentials};
use super::session::RefreshStatus;
use super::store::StoreLock;
use super::token::{self, bearer, remaining_lifetime};
use super::token_request::{Form, TOKEN_PATH, TokenEndpoint};
use super::{Session, TokenSource, Tokens};
use crate::Secret;
use crate::error::{SignInFailure, SignInFailureKind};

/// Minimum remaining lifetime for a stored token to be used.
const MIN_STORED_LIFETIME: Duration = Duration::from_secs(60);

/// Waits before each look into the store after the server has rejected a refresh token as invalid. Another process
/// that has used it may not have saved its successor yet.
const RELOAD_WAITS: [Duration; 3] = [Duration::ZERO, Duration::from_millis(250), Duration::from_millis(750)];

/// The tokens before a sign-in, which the store may still contain.
#[derive(Default)]
pub(super) struct PreviousTokens {
    /// The tokens that were in use, or were rejected.
    pub(super) last: Option<Tokens>,
    /// Tokens that this client has replaced before.
    pub(super) replaced: Vec<Tokens>,
    /// Whether the store contains tokens of credentials that were replaced.
    pub(super) ignore_store: bool,
    /// Version of the credentials of the sign-in.
    pub(super) credentials_version: u64,
}

/// The result of a sign-in.
pub(super) struct IssuedTokens {
    pub(super) tokens: Tokens,
    pub(super) lifetime: Duration,
    /// Start of the lifetime.
    pub(super) since: Instant,
    needs_saving: bool,
    /// Released when the tokens are saved.
    pub(super) lock: Option<StoreLock>,
}

impl IssuedTokens {
    /// Returns the tokens if they are not in the store yet.
    pub(super) fn unsaved(&self) -> Option<Tokens> {
        self.needs_saving.then(|| self.tokens.clone())
    }
}

impl PreviousTokens {
    /// Whether stored tokens differ from all that this client has used. An expiry proves nothing, because it is by
    /// the clock of the process that saved the tokens.
    fn differs_from(&self, stored: &Tokens) -> bool {
        let mut known = self.last.iter().chain(&self.replaced);
        known.all(|tokens| tokens.access_token.expose() != stored.access_token.expose())
    }

    /// Returns stored tokens for use without a token request, if they are new and valid for a while.
    fn usable(&self, stored: &Tokens) -> Option<IssuedTokens> {
        let lifetime = remaining_lifetime(stored).filter(|lifetime| *lifetime > MIN_STORED_LIFETIME)?;
        let lifetime = lifetime.min(token::MAX_LIFETIME);
        let is_valid = bearer(stored.access_token.expose()).is_ok();
        let since = Instant::now();
        let tokens = stored.clone();
        let issued = IssuedTokens { tokens, lifetime, since, needs_saving: false, lock: None };
        (is_valid && self.differs_from(stored)).then_some(issued)
    }

    /// Returns the refresh tokens to try, in this order: that of the store, unless this client has replaced it; the
    /// last one; and the one that the caller provided, which may be of a later login.
    fn candidates(&self, stored: Option<&Tokens>, provided: Option<&Secret>) -> Vec<Secret> {
        let Some(provided) = provided else { return vec![] };
        let is_replaced = |stored: &Tokens| {
            self.replaced.iter().any(|tokens| tokens.access_token.expose() == stored.access_token.expose())
        };
        let stored = stored.filter(|stored| !is_replaced(stored));
        let newer =
            [stored, self.last.as_ref()].into_iter().flatten().filter_map(|tokens| tokens.refresh_token.as_ref());
        newer.chain([provided]).cloned().collect()
    }
}

/// A sign-in in progress.
struct SignIn<'a> {
    session: &'a Session,
    credentials: &'a RefreshableCredentials,
    previous: PreviousTokens,
    stored: Option<Tokens>,
    lock: Option<StoreLock>,
    status: &'a watch::Sender<RefreshStatus>,
}

impl Session {
    /// Obtains tokens: from the store if it contains newer ones than the previous ones, otherwise by signing in.
    pub(super) async fn sign_in(
        &self,
        credentials: &RefreshableCredentials,
        previous: PreviousTokens,
        status: &watch::Sender<RefreshStatus>,
    ) -> Result<IssuedTokens, SignInFailure> {
        let mut sign_in = SignIn { session: self, credentials, previous, stored: None, lock: None, status };
        if let Some(found) = sign_in.load().await {
            return Ok(found);
        }
        if let Some(store) = &credentials.store {
            // Other processes must not wait for the pause of this one.
            let _ = self.channel.pause.wait(None).await;
            sign_in.lock = store.lock().await;
            if sign_in.lock.is_some()
                && let Some(found) = sign_in.load().await
            {
                return Ok(found);
            }
        }
        sign_in.run().await
    }
}

impl SignIn<'_> {
    /// Loads the tokens of the store. Returns them if they can be used at once.
    async fn load(&mut self) -> Option<IssuedTokens> {
        if let Some(store) = self.credentials.store.as_ref().filter(|_| !self.previous.ignore_store) {
            self.stored = store.load().await;
        }
        self.previous.usable(self.stored.as_ref()?)
    }

    /// Sends token requests until one succeeds or no other refresh token is left to try.
    async fn run(mut self) -> Result<IssuedTokens, SignInFailure> {
        let provided = self.credentials.method.refresh_token();
        let mut tried: Vec<Secret> = Vec::new();
        loop {
            let candidates = self.previous.candidates(self.stored.as_ref(), provided);
            let is_new = |candidate: &Secret| tried.iter().all(|tried| tried.expose() != candidate.expose());
            let refresh_token = candidates.into_iter().find(is_new);
            let failure = match self.request_tokens(refresh_token.as_ref()).await {
                Ok((tokens, lifetime, since)) => return Ok(self.issue(tokens, lifetime, since, refresh_token).await),
                Err(kind) => SignInFailure::new(self.credentials.method.grant(), kind),
            };
            if !failure.is_refused() {
                return Err(failure);
            }
            // Another process may have signed in meanwhile.
            let is_invalid = refresh_token.is_some() && failure.kind.has_code(&["invalid_grant"]);
            tried.extend(refresh_token);
            if let Some(found) = self.reload(is_invalid).await {
                return Ok(found);
            }
            let candidates = self.previous.candidates(self.stored.as_ref(), provided);
            let is_tried = |candidate: &Secret| tried.iter().any(|tried| tried.expose() == candidate.expose());
            if !is_invalid || candidates.iter().all(is_tried) {
                return Err(failure);
            }
        }
    }

    /// Loads the tokens of the store after a refusal. Returns them if they can be used at once.
    ///
    /// If the refresh token is `invalid` and the store has no lock, it waits for a change for a moment.
    async fn reload(&mut self, invalid: bool) -> Option<IssuedTokens> {
        let waits = if invalid && self.lock.is_none() { &RELOAD_WAITS[..] } else { &RELOAD_WAITS[..1] };
        self.credentials.store.as_ref().filter(|_| !self.previous.ignore_store)?;
        let before = self.stored.as_ref().map(|tokens| tokens.access_token.clone());
        for wait in waits {
            sleep(*wait).await;
            if let Some(found) = self.load().await {
                return Some(found);
            }
            if self.stored.as_ref().map(|tokens| tokens.access_token.expose()) != before.as_ref().map(Secret::expose) {
                break;
            }
        }
        None
    }

    /// Completes a sign-in, given the refresh token that was used.
    async fn issue(
        mut self,
        mut tokens: Tokens,
        lifetime: Duration,
        since: Instant,
        used: Option<Secret>,
    ) -> IssuedTokens {
        let next = tokens.refresh_token.as_ref().map(Secret::expose);
        let is_rotated = next.is_some() && next != used.as_ref().map(Secret::expose);
        // Without a new refresh token in the response, the old one stays valid.
        tokens.refresh_token = tokens.refresh_token.or(used);
        if let Some(store) = &self.credentials.store {
            tokens.owner = Some(store.owner.fingerprint().to_owned());
            // Tokens of replaced credentials must not overwrite those of the new ones.
            if is_rotated && self.session.uses_credentials(self.previous.credentials_version) {
                // Losing the new refresh token would cost the user a login: save it before anything else happens.
                store.save(&tokens).await;
                self.lock = None;
            }
        }
        IssuedTokens { tokens, lifetime, since, needs_saving: !is_rotated, lock: self.lock }
    }

    /// Requests tokens. Returns them with their lifetime and its start.
    async fn request_tokens(
        &self,
        refresh_token: Option<&Secret>,
    ) -> Result<(Tokens, Duration, Instant), SignInFailureKind> {
        let (form, repeatable) = match &self.credentials.method {
            RefreshMethod::Source(source) => {
                let tokens = timeout(self.session.timeouts.total, from_source(&**source));
                return tokens.await.unwrap_or(Err(SignInFailureKind::Timeout));
            }
            RefreshMethod::ApiKey { application, api_key } => {
                let mut form = Form::new("client_credentials", application);
                form.push("api_key", api_key.expose());
                if let Some(uri) = &application.redirect_uri {
                    form.push("redirect_uri", uri);
                }
                (form, true)
            }
            RefreshMethod::RefreshToken { application, refresh_token: provided } => {
                let mut form = Form::new("refresh_token", application);
                form.push("refresh_token", refresh_token.unwrap_or(provided).expose());
                (form, false)
            }
        };
        let Session { channel, timeouts, policy, .. } = self.session;
        let (path, policy) = (TOKEN_PATH, *policy);
        let endpoint = TokenEndpoint { channel, path, timeouts, policy, repeatable, deadline: None };
        let report_wait = |instant, kind| {
            let mut failure = SignInFailure::new(self.credentials.method.grant(), kind);
            failure.retry_at = Some(instant);
            self.status.send_replace(RefreshStatus::RetryAt(instant, failure.into()));
        };
        let response = form.send(&endpoint, report_wait).await?;
        let (since, requested_at) = response.requested_at;
        let (tokens, lifetime) =
            token::parse(&response.body, requested_at).map_err(SignInFailureKind::InvalidResponse)?;
        Ok((tokens, lifetime, since))
    }
}

async fn from_source(source: &dyn TokenSource) -> Result<(Tokens, Duration, Instant), SignInFailureKind> {
    let tokens = source.token().await.map_err(SignInFailureKind::Source)?;
    bearer(tokens.access_token.expose()).map_err(SignInFailureKind::InvalidResponse)?;
    let lifetime = remaining_lifetime(&tokens);
    let lifetime = lifetime.ok_or(SignInFailureKind::InvalidResponse("the token has already expired"))?;
    Ok((tokens, lifetime.min(token::MAX_LIFETIME), Instant::now()))
}
