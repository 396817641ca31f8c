//! Who calls, and how that is proven.

use std::fmt;
use std::sync::Arc;

use http::HeaderValue;

use crate::{Error, Secret};

use super::token::{TokenSource, TokenStore};

/// An integration as Procountor knows it: an API client, with the secret that goes with it.
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
    /// An API client, by its id and its secret.
    pub fn new(client_id: impl Into<String>, client_secret: impl Into<Secret>) -> Self {
        Self { client_id: client_id.into(), client_secret: client_secret.into(), redirect_uri: None }
    }

    /// The address that Procountor sends the user's browser back to: the one that it keeps for this
    /// API client, letter by letter. It has no query.
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
        let odd = |character: char| character.is_control() || " ?#".contains(character);
        if uri.contains(odd) || !uri.contains("://") {
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

/// What access tokens are had with: for one user in one company.
#[derive(Clone)]
pub struct Credentials {
    way: Way,
    store: Option<Arc<dyn TokenStore>>,
}

#[derive(Clone)]
enum Way {
    Token(Secret),
    Renewal(Renewal),
}

/// A way to one access token after the other.
#[derive(Clone)]
pub(super) enum Renewal {
    ApiKey { application: Application, api_key: Secret },
    RefreshToken { application: Application, refresh_token: Secret },
    Source(Arc<dyn TokenSource>),
}

/// Credentials that were checked.
pub(super) enum Means {
    Fixed(HeaderValue),
    Renewable(Arc<Renewable>),
}

pub(super) struct Renewable {
    pub(super) renewal: Renewal,
    pub(super) store: Option<Arc<dyn TokenStore>>,
}

/// How a client signs in, as far as errors tell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Grant {
    Fixed,
    ApiKey,
    RefreshToken,
    AuthorizationCode,
    Source,
}

impl Grant {
    /// Where in Procountor to look when it is refused.
    pub(crate) fn advice(self) -> Option<&'static str> {
        match self {
            Self::ApiKey => Some("the API key may have been revoked: Basics > API client keys"),
            Self::RefreshToken => Some("the session may have been terminated: Basics > API client sessions"),
            Self::AuthorizationCode => Some(
                "a code serves once and for minutes; the company may not allow API clients: \
                 Management > Company info > Usage settings > Integration settings",
            ),
            Self::Fixed | Self::Source => None,
        }
    }
}

impl Credentials {
    /// An API key, which a user makes for an integration: the way for programs that run by
    /// themselves (M2M). The application's redirect URI is sent if it is set.
    pub fn api_key(application: &Application, api_key: impl Into<Secret>) -> Self {
        let (application, api_key) = (application.clone(), api_key.into());
        Self::of(Way::Renewal(Renewal::ApiKey { application, api_key }))
    }

    /// A refresh token, which a user's login leaves behind; see
    /// [`Client::login`](crate::Client::login).
    pub fn refresh_token(application: &Application, refresh_token: impl Into<Secret>) -> Self {
        let (application, refresh_token) = (application.clone(), refresh_token.into());
        Self::of(Way::Renewal(Renewal::RefreshToken { application, refresh_token }))
    }

    /// An access token that somebody else got. It is used for as long as it serves; the client has
    /// no way to another one.
    pub fn access_token(token: impl Into<Secret>) -> Self {
        Self::of(Way::Token(token.into()))
    }

    /// A source of one's own, such as a service that hands out tokens.
    pub fn source(source: impl TokenSource) -> Self {
        Self::of(Way::Renewal(Renewal::Source(Arc::new(source))))
    }

    fn of(way: Way) -> Self {
        Self { way, store: None }
    }

    /// Keeps the tokens in a place of one's own too, so that a restart or another process needs no
    /// sign-in. An access token of somebody else's is not kept.
    #[must_use]
    pub fn store(mut self, store: impl TokenStore) -> Self {
        self.store = Some(Arc::new(store));
        self
    }

    pub(super) fn check(self) -> Result<Means, Error> {
        let renewal = match self.way {
            Way::Token(token) => return super::bearer(token.expose()).map(Means::Fixed).map_err(Error::config),
            Way::Renewal(renewal) => renewal,
        };
        match &renewal {
            Renewal::ApiKey { application, api_key } => {
                application.check()?;
                refuse_empty(api_key, "the API key is empty")?;
            }
            Renewal::RefreshToken { application, refresh_token } => {
                application.check()?;
                refuse_empty(refresh_token, "the refresh token is empty")?;
            }
            Renewal::Source(_) => {}
        }
        Ok(Means::Renewable(Arc::new(Renewable { renewal, store: self.store })))
    }

    /// Which API client calls count for.
    pub(crate) fn client_id(&self) -> Option<&str> {
        match &self.way {
            Way::Renewal(Renewal::ApiKey { application, .. } | Renewal::RefreshToken { application, .. }) => {
                Some(&application.client_id)
            }
            Way::Token(_) | Way::Renewal(Renewal::Source(_)) => None,
        }
    }
}

fn refuse_empty(secret: &Secret, problem: &str) -> Result<(), Error> {
    if secret.is_empty() { Err(Error::config(problem)) } else { Ok(()) }
}

impl Means {
    pub(super) fn grant(&self) -> Grant {
        match self {
            Self::Fixed(_) => Grant::Fixed,
            Self::Renewable(renewable) => renewable.renewal.grant(),
        }
    }
}

impl Renewal {
    /// The refresh token that was given, if it is the way.
    pub(super) fn refresh_token(&self) -> Option<&Secret> {
        match self {
            Self::RefreshToken { refresh_token, .. } => Some(refresh_token),
            Self::ApiKey { .. } | Self::Source(_) => None,
        }
    }

    pub(super) fn grant(&self) -> Grant {
        match self {
            Self::ApiKey { .. } => Grant::ApiKey,
            Self::RefreshToken { .. } => Grant::RefreshToken,
            Self::Source(_) => Grant::Source,
        }
    }
}

/// Shows which kind they are, and no secret.
impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let grant = match &self.way {
            Way::Token(_) => Grant::Fixed,
            Way::Renewal(renewal) => renewal.grant(),
        };
        write!(f, "Credentials({grant:?})")
    }
}
