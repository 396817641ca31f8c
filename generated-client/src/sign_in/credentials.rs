//! Credentials of a client.

use std::fmt;
use std::sync::Arc;

use http::HeaderValue;

use crate::error::GrantKind;
use crate::{Error, Secret};

use super::Tokens;
use super::owner::{Account, Owner};
use super::store::{OwnedStore, TokenStore};
use super::token::{TokenSource, bearer};
use crate::base_url::BaseUrl;
use crate::generated::SERVICE;
use crate::service::SignIn;

/// An integration as registered at Procountor: an API client with its secret.
///
/// ```
/// use procountor_client::{Application, Credentials};
///
/// let application = Application::new("client id", "client secret");
/// let credentials = Credentials::api_key(&application, "api key");
/// ```
#[derive(Clone)]
pub struct Application {
    pub(super) client_id: String,
    pub(super) client_secret: Secret,
    pub(super) redirect_uri: Option<String>,
}

impl Application {
    /// Creates an application from the id and the secret of an API client.
    pub fn new(client_id: impl Into<String>, client_secret: impl Into<Secret>) -> Self {
        Self { client_id: client_id.into(), client_secret: client_secret.into(), redirect_uri: None }
    }

    /// Sets the redirect URI, to which Procountor sends the user's browser after a login.
    ///
    /// It must equal the URI that is registered for the API client, character by character, and has no query.
    #[must_use]
    pub fn redirect_uri(mut self, uri: impl Into<String>) -> Self {
        self.redirect_uri = Some(uri.into());
        self
    }

    pub(crate) fn check(&self) -> Result<(), Error> {
        if self.client_id.is_empty() || self.client_secret.is_empty() {
            return Err(Error::config("the client id or the client secret is empty"));
        }
        let Some(uri) = &self.redirect_uri else { return Ok(()) };
        let is_invalid = |character: char| character.is_control() || " ?#".contains(character);
        if uri.contains(is_invalid) || !uri.contains("://") {
            return Err(Error::config("the redirect URI is not a URL without query and fragment"));
        }
        Ok(())
    }
}

/// Shows no secret.
impl fmt::Debug for Application {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Application").field("client_id", &self.client_id).finish_non_exhaustive()
    }
}

/// Credentials to obtain access tokens, for one user in one company.
#[derive(Clone)]
pub struct Credentials {
    kind: CredentialKind,
    store: Option<Arc<dyn TokenStore>>,
    account: Option<String>,
    overwrite_store: bool,
}

#[derive(Clone)]
enum CredentialKind {
    Token(Secret),
    Refreshable(RefreshMethod),
}

/// A method to obtain access tokens repeatedly.
#[derive(Clone)]
pub(super) enum RefreshMethod {
    ApiKey { application: Application, api_key: Secret },
    RefreshToken { application: Application, refresh_token: Secret },
    Source(Arc<dyn TokenSource>),
}

/// Credentials that have been validated.
pub(super) enum CheckedCredentials {
    Fixed(HeaderValue),
    Refreshable(Arc<RefreshableCredentials>),
}

pub(super) struct RefreshableCredentials {
    pub(super) method: RefreshMethod,
    pub(super) store: Option<OwnedStore>,
}

impl Credentials {
    /// Credentials from an API key, which a user creates for an integration: for programs that run unattended
    /// (M2M). If the application has a redirect URI, it is sent too.
    pub fn api_key(application: &Application, api_key: impl Into<Secret>) -> Self {
        let (application, api_key) = (application.clone(), api_key.into());
        Self::new(CredentialKind::Refreshable(RefreshMethod::ApiKey { application, api_key }))
    }

    /// Credentials from a refresh token, which a user's login returns; see
    /// [`Client::login`](crate::Client::login).
    ///
    /// If the server replaces the refresh token at each sign-in, a program needs a [`store`](Self::store): the token
    /// that it was configured with is no longer valid after the first sign-in. If the server rejects a replaced token
    /// as invalid (`invalid_grant`), the client tries the configured one, because it may be of a later login.
    pub fn refresh_token(application: &Application, refresh_token: impl Into<Secret>) -> Self {
        let (application, refresh_token) = (application.clone(), refresh_token.into());
        Self::new(CredentialKind::Refreshable(RefreshMethod::RefreshToken { application, refresh_token }))
    }

    /// Credentials from an access token that was obtained elsewhere. The client uses it until it expires, and
    /// cannot refresh it.
    pub fn access_token(token: impl Into<Secret>) -> Self {
        Self::new(CredentialKind::Token(token.into()))
    }

    /// Credentials from a custom token source, such as a service that issues tokens.
    pub fn source(source: impl TokenSource) -> Self {
        Self::new(CredentialKind::Refreshable(RefreshMethod::Source(Arc::new(source))))
    }

    fn new(kind: CredentialKind) -> Self {
        Self { kind, store: None, account: None, overwrite_store: false }
    }

    /// Stores the tokens in a custom token store, so that no sign-in is needed after a restart or in another
    /// process. Has no effect on credentials from [`access_token`](Self::access_token).
    ///
    /// Tokens in the store that belong to another server, API client, kind of sign-in or account are not used: see
    /// [`TokenStore`].
    #[must_use]
    pub fn store(mut self, store: impl TokenStore) -> Self {
        self.store = Some(Arc::new(store));
        self
    }

    /// Sets the name of the account that stored tokens belong to, such as the id of a company and a user in the
    /// program's own database.
    ///
    /// By default the API key or the refresh token identifies the account, so stored tokens are not used with a new
    /// key or after a new login. With a name they are. Credentials from a [`source`](Self::source) need a name if
    /// they have a store.
    #[must_use]
    pub fn account(mut self, name: impl Into<String>) -> Self {
        self.account = Some(name.into());
        self
    }

    /// Allows overwriting tokens in the store that belong to another owner or have none, for example after the API key of a
    /// company was replaced. They are not used in any case.
    #[must_use]
    pub fn overwrite_store(mut self) -> Self {
        self.overwrite_store = true;
        self
    }

    /// Validates the credentials. Stored tokens of the `replaced` owners may be overwritten.
    pub(super) fn check(self, base_url: &BaseUrl, replaced: &[String]) -> Result<CheckedCredentials, Error> {
        let method = match self.kind {
            CredentialKind::Token(token) => {
                return bearer(token.expose()).map(CheckedCredentials::Fixed).map_err(Error::config);
            }
            CredentialKind::Refreshable(method) => method,
        };
        if SERVICE.sign_in == SignIn::AccessToken && !matches!(method, RefreshMethod::Source(_)) {
            return Err(Error::config(
                "the runtime has no sign-in for this API: set an access token or a token source as credentials",
            ));
        }
        let account = self.account.as_deref().map(Account::Name);
        let (application, account) = match &method {
            RefreshMethod::ApiKey { application, api_key } => {
                application.check()?;
                reject_empty(api_key, "the API key is empty")?;
                (Some(application), account.or(Some(Account::Secret(api_key.expose()))))
            }
            RefreshMethod::RefreshToken { application, refresh_token } => {
                application.check()?;
                reject_empty(refresh_token, "the refresh token is empty")?;
                (Some(application), account.or(Some(Account::Secret(refresh_token.expose()))))
            }
            RefreshMethod::Source(_) => (None, account),
        };
        let store = match (self.store, account) {
            (Some(store), Some(account)) => {
                let client_id = application.map_or("", |application| &application.client_id);
                let owner = Owner::new(base_url.as_str(), client_id, method.grant(), account);
                let refresh_token = method.refresh_token().cloned();
                Some(OwnedStore {
                    store,
                    owner,
                    refresh_token,
                    replaced: replaced.to_vec(),
                    overwrite: self.overwrite_store,
                })
            }
            (Some(_), None) => {
                return Err(Error::config("a token source with a store needs an account: call Credentials::account"));
            }
            (None, _) => None,
        };
        Ok(CheckedCredentials::Refreshable(Arc::new(RefreshableCredentials { method, store })))
    }

    /// Returns the id of the API client whose rate limits apply to calls.
    pub(crate) fn client_id(&self) -> Option<&str> {
        match &self.kind {
            CredentialKind::Refreshable(
                RefreshMethod::ApiKey { application, .. } | RefreshMethod::RefreshToken { application, .. },
            ) => Some(&application.client_id),
            CredentialKind::Token(_) | CredentialKind::Refreshable(RefreshMethod::Source(_)) => None,
        }
    }
}

fn reject_empty(secret: &Secret, problem: &str) -> Result<(), Error> {
    if secret.is_empty() { Err(Error::config(problem)) } else { Ok(()) }
}

impl CheckedCredentials {
    pub(super) fn grant(&self) -> GrantKind {
        match self {
            Self::Fixed(_) => GrantKind::Fixed,
            Self::Refreshable(credentials) => credentials.method.grant(),
        }
    }

    /// Returns the fingerprints of the owners whose stored tokens these credentials may overwrite.
    pub(super) fn owners(&self) -> Vec<String> {
        let Self::Refreshable(credentials) = self else { return vec![] };
        let owners =
            |store: &OwnedStore| store.replaced.iter().cloned().chain([store.owner.fingerprint().to_owned()]).collect();
        credentials.store.as_ref().map(owners).unwrap_or_default()
    }
}

impl RefreshableCredentials {
    /// Saves tokens to the store, if there is one.
    pub(super) async fn save(&self, tokens: &Tokens) {
        if let Some(store) = &self.store {
            store.save(tokens).await;
        }
    }
}

impl RefreshMethod {
    /// Returns the refresh token that the caller provided.
    pub(super) fn refresh_token(&self) -> Option<&Secret> {
        match self {
            Self::RefreshToken { refresh_token, .. } => Some(refresh_token),
            Self::ApiKey { .. } | Self::Source(_) => None,
        }
    }

    pub(super) fn grant(&self) -> GrantKind {
        match self {
            Self::ApiKey { .. } => GrantKind::ApiKey,
            Self::RefreshToken { .. } => GrantKind::RefreshToken,
            Self::Source(_) => GrantKind::Source,
        }
    }
}

/// Shows the kind of credentials, and no secret.
impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let grant = match &self.kind {
            CredentialKind::Token(_) => GrantKind::Fixed,
            CredentialKind::Refreshable(method) => method.grant(),
        };
        write!(f, "Credentials({grant:?})")
    }
}
