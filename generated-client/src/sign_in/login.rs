//! Login of a user in a browser, which results in a refresh token or an API key.

use std::fmt;
use std::sync::Arc;

use http::Method;
use tokio::time::{Instant, timeout};

use super::owner::{Account, Owner};
use super::token_request::{Form, KEY_PATH, TOKEN_PATH, TokenEndpoint, TokenResponse};
use super::{Application, Tokens, token};
use crate::error::{Context, GrantKind, Operation, Outcome, SignInError, SignInFailure, SignInFailureKind};
use crate::{Client, Error, Secret, percent_encoding};

/// A login of a user in a browser, from [`Client::login`].
///
/// 1. Send the browser to [`url`](Self::url), for a refresh token, or to [`key_url`](Self::key_url), for an API
///    key. The user signs in at Procountor and selects a company.
/// 2. Procountor redirects the browser to the application's redirect URI with `code` and `state`. Check that
///    `state` has the value that was sent.
/// 3. Exchange the code within minutes: [`exchange_code`](Self::exchange_code) or
///    [`exchange_key_code`](Self::exchange_key_code).
///
/// Procountor keeps at most 100 refresh tokens per API client, company and user, and removes the oldest for the next
/// one. A program that logs in by code for each run therefore ends its own earlier installations: keep the refresh
/// token, which is valid for months, for example in a [`TokenStore`](super::TokenStore).
#[derive(Clone)]
pub struct Login {
    client: Client,
    application: Application,
    redirect_uri: String,
}

impl Client {
    /// Starts a login of a user in a browser.
    ///
    /// # Errors
    /// Fails if the application has no redirect URI or is invalid.
    pub fn login(&self, application: &Application) -> Result<Login, Error> {
        application.check()?;
        let uri = application.redirect_uri.clone().ok_or_else(|| Error::config("a login needs a redirect URI"))?;
        Ok(Login { client: self.clone(), application: application.clone(), redirect_uri: uri })
    }
}

impl Login {
    /// Returns the URL for the browser to obtain a refresh token (`GET /login` of the server).
    ///
    /// Procountor returns `state` with the code. Use an unguessable value, and store it in the user's session.
    pub fn url(&self, state: &str) -> String {
        self.page("/login", state)
    }

    /// Returns the URL for the browser to obtain an API key (`GET /keylogin` of the server).
    pub fn key_url(&self, state: &str) -> String {
        self.page("/keylogin", state)
    }

    fn page(&self, path: &str, state: &str) -> String {
        let mut url = self.client.channel().base_url.origin();
        url.push_str(path);
        url.push_str("?response_type=code");
        let pairs =
            [("client_id", &*self.application.client_id), ("redirect_uri", &self.redirect_uri), ("state", state)];
        for (name, value) in pairs {
            url.push('&');
            url.push_str(name);
            url.push('=');
            percent_encoding::encode(value, &mut url);
        }
        url
    }

    /// Exchanges a code for tokens (`POST /oauth/token`).
    ///
    /// # Errors
    /// [`Error::SignIn`]. A code is valid once: after an [`Unknown`](Outcome::Unknown) outcome the user must log
    /// in again.
    pub async fn exchange_code(&self, code: &str) -> Result<Tokens, Error> {
        let response = self.exchange(TOKEN_PATH, code).await?;
        let invalid = |found| Self::error(TOKEN_PATH, SignInFailureKind::InvalidResponse(found));
        let (mut tokens, _) = token::parse(&response.body, response.requested_at.1).map_err(invalid)?;
        if let Some(refresh_token) = &tokens.refresh_token {
            let account = Account::Secret(refresh_token.expose());
            let base_url = self.client.channel().base_url.as_str();
            let owner = Owner::new(base_url, &self.application.client_id, GrantKind::AuthorizationCode, account);
            tokens.owner = Some(owner.fingerprint().to_owned());
        }
        Ok(tokens)
    }

    /// Exchanges a code for an API key (`POST /oauth/key`).
    ///
    /// # Errors
    /// As [`exchange_code`](Self::exchange_code).
    pub async fn exchange_key_code(&self, code: &str) -> Result<Secret, Error> {
        let response = self.exchange(KEY_PATH, code).await?;
        token::parse_api_key(&response.body)
            .map_err(|found| Self::error(KEY_PATH, SignInFailureKind::InvalidResponse(found)))
    }

    async fn exchange(&self, path: &'static str, code: &str) -> Result<TokenResponse, Error> {
        let mut form = Form::new("authorization_code", &self.application);
        form.push("code", code);
        form.push("redirect_uri", &self.redirect_uri);
        let timeouts = self.client.timeouts();
        let endpoint = TokenEndpoint {
            channel: self.client.channel(),
            path,
            timeouts,
            policy: self.client.inner().settings.policy,
            repeatable: false,
            deadline: Instant::now().checked_add(timeouts.total),
        };
        let response = timeout(timeouts.total, form.send(&endpoint, |_, _| ())).await;
        response.unwrap_or(Err(SignInFailureKind::Timeout)).map_err(|kind| Self::error(path, kind))
    }

    fn error(path: &'static str, kind: SignInFailureKind) -> Error {
        let operation = Operation { method: Method::POST, path };
        let outcome = match &kind {
            SignInFailureKind::Transport(failure) if !failure.is_sent() => Outcome::NotSent,
            SignInFailureKind::Paused(_) | SignInFailureKind::SharedLimit(_) => Outcome::NotSent,
            SignInFailureKind::Status { status, .. } => Outcome::of_status(*status, &operation),
            SignInFailureKind::InvalidResponse(_) => Outcome::Applied,
            SignInFailureKind::Transport(_) | SignInFailureKind::Timeout | SignInFailureKind::Source(_) => {
                Outcome::Unknown
            }
        };
        let failure = Arc::new(SignInFailure::new(GrantKind::AuthorizationCode, kind));
        Error::SignIn(Box::new(SignInError { context: Context::new(operation, outcome), failure }))
    }
}

/// Shows no secret.
impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Login").field("application", &self.application).finish_non_exhaustive()
    }
}
