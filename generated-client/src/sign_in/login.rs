//! The way through the user's browser: to a refresh token, or to an API key.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use http::Method;

use super::exchange::{Form, KEY, TOKEN};
use super::{Application, Grant, Tokens, token};
use crate::error::{Context, Operation, Outcome, Refusal, SignInError, Trouble};
use crate::{Client, Error, Secret, call};

/// A login of a user in a browser, from [`Client::login`].
///
/// 1. Send the browser to [`url`](Self::url), for a refresh token, or to [`key_url`](Self::key_url), for an API
///    key. The user signs in at Procountor and picks a company.
/// 2. Procountor sends the browser back to the application's redirect URI with `code` and `state`. Check
///    that `state` is the one that was sent.
/// 3. Exchange the code within minutes: [`exchange_code`](Self::exchange_code) or
///    [`exchange_key_code`](Self::exchange_key_code).
#[derive(Clone)]
pub struct Login {
    client: Client,
    application: Application,
    redirect_uri: String,
}

impl Client {
    /// Begins a login of a user in a browser.
    ///
    /// # Errors
    /// The application has no redirect URI, or cannot be used.
    pub fn login(&self, application: &Application) -> Result<Login, Error> {
        application.check()?;
        let uri = application.redirect_uri.clone().ok_or_else(|| Error::config("a login needs a redirect URI"))?;
        Ok(Login { client: self.clone(), application: application.clone(), redirect_uri: uri })
    }
}

impl Login {
    /// Where the browser goes for a refresh token (`GET /login` of the server). The `state` comes back
    /// with the code: something that nobody can guess, kept with the user's session.
    pub fn url(&self, state: &str) -> String {
        self.page("/login", state)
    }

    /// Where the browser goes for an API key (`GET /keylogin` of the server).
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
            call::encode_value(value, &mut url);
        }
        url
    }

    /// Exchanges a code for tokens (`POST /oauth/token`).
    ///
    /// # Errors
    /// [`Error::SignIn`]. A code serves once: after an [`Unknown`](Outcome::Unknown) outcome the user has
    /// to log in again.
    pub async fn exchange_code(&self, code: &str) -> Result<Tokens, Error> {
        let body = self.exchange(TOKEN, code).await?;
        let read = token::read(&body, SystemTime::now());
        read.map(|(tokens, _)| tokens).map_err(|found| Self::error(TOKEN, Trouble::Answer(found)))
    }

    /// Exchanges a code for an API key (`POST /oauth/key`).
    ///
    /// # Errors
    /// As [`exchange_code`](Self::exchange_code).
    pub async fn exchange_key_code(&self, code: &str) -> Result<Secret, Error> {
        let body = self.exchange(KEY, code).await?;
        token::read_api_key(&body).map_err(|found| Self::error(KEY, Trouble::Answer(found)))
    }

    async fn exchange(&self, path: &'static str, code: &str) -> Result<bytes::Bytes, Error> {
        let mut form = Form::new("authorization_code", &self.application);
        form.push("code", code);
        form.push("redirect_uri", &self.redirect_uri);
        let timeouts = self.client.timeouts();
        let work = form.send(self.client.channel(), path, timeouts);
        let answered = tokio::time::timeout(timeouts.total, work).await.unwrap_or(Err(Trouble::Timeout));
        answered.map(|answered| answered.body).map_err(|trouble| Self::error(path, trouble))
    }

    fn error(path: &'static str, trouble: Trouble) -> Error {
        let operation = Operation { method: Method::POST, path };
        let outcome = match &trouble {
            Trouble::Transport(failure) if !failure.is_sent() => Outcome::NotSent,
            Trouble::Status { status, .. } => Outcome::of_status(*status, &operation),
            Trouble::Answer(_) => Outcome::Applied,
            Trouble::Transport(_) | Trouble::Timeout | Trouble::Source(_) => Outcome::Unknown,
        };
        let refusal = Arc::new(Refusal { grant: Grant::AuthorizationCode, trouble });
        Error::SignIn(Box::new(SignInError { context: Context::new(operation, outcome), refusal }))
    }
}

/// Shows no secret.
impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Login").field("application", &self.application).finish_non_exhaustive()
    }
}
